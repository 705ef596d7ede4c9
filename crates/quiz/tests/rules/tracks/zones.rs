//! Zones by place: what people type instead of a place is answered with places.

use pythia_quiz::commands::places;

use super::*;

fn zoned(zone: &str) -> TrackForm {
    TrackForm {
        zone: some(zone),
        ..least()
    }
}

#[test]
fn abbreviations_offsets_countries_and_legacy_names_are_answered_with_places() {
    // typed, places that must be among those named
    let table: [(&str, &[&str]); 20] = [
        ("EST", &["America/New_York", "America/Jamaica"]),
        ("est", &["America/New_York"]),
        ("MST", &["America/Phoenix", "America/Denver"]),
        ("EST5EDT", &["America/New_York"]),
        ("PST", &["America/Los_Angeles"]),
        ("CEST", &["Europe/Paris", "Europe/Berlin"]),
        ("IST", &["Asia/Kolkata", "Asia/Jerusalem", "Europe/Dublin"]),
        ("HST", &["Pacific/Honolulu"]),
        ("GMT", &["Europe/London"]),
        ("CET", &["Europe/Paris", "Europe/Berlin"]),
        ("Etc/GMT-2", &["Africa/Johannesburg"]),
        ("UTC+2", &["Africa/Johannesburg"]),
        ("GMT+2", &["Africa/Johannesburg"]),
        ("+05:45", &["Asia/Kathmandu"]),
        ("UTC-3:30", &["America/St_Johns"]),
        ("India", &["Asia/Kolkata"]),
        ("Pacific", &["America/Los_Angeles"]),
        ("Berlin", &["Europe/Berlin"]),
        ("Cuba", &["America/Havana"]),
        ("Eire", &["Europe/Dublin"]),
    ];
    for (typed, wanted) in table {
        let mut world = World::new();
        let told = refused(&mut world, InteractionKind::TrackAdd(zoned(typed)));
        for place in wanted {
            let named = format!("`{place}`");
            assert!(told.contains(&named), "{typed}: {place} in {told}");
        }
    }
}

#[test]
fn a_country_or_a_city_is_answered_with_its_own_places_only() {
    let table: [(&str, &[&str]); 4] = [
        ("india", &["Asia/Kolkata"]),
        ("berlin", &["Europe/Berlin"]),
        ("new york", &["America/New_York"]),
        ("Japan", &["Asia/Tokyo"]),
    ];
    for (typed, wanted) in table {
        let found = places::find(typed, utc("2026-03-02", "08:00"));
        assert_eq!(found.named(), wanted, "{typed}");
    }
}

#[test]
fn all_places_that_are_offered_for_a_time_keep_it_now() {
    let now = utc("2026-12-01", "12:00");
    for (typed, hours) in [("UTC+2", 2), ("Etc/GMT+5", -5), ("GMT-8", -8), ("UTC+0", 0)] {
        let found = places::find(typed, now);
        assert!(found.same_time && found.meant.len() > 2, "{typed}");
        for zone in found.meant {
            assert_eq!(calendar::offset(&zone, now), hours * 3600, "{typed} {zone}");
        }
    }
}

#[test]
fn nothing_that_fixes_an_offset_is_taken_silently() {
    let names = calendar::zone_names();
    let fixed = names
        .iter()
        .filter(|name| !places::may_be_set(name))
        .map(String::as_str);
    let mut count = 0;
    for typed in fixed.chain(["UTC+2", "gmt", "Z", "+0200", "etc/gmt-2"]) {
        let mut world = World::new();
        let told = refused(&mut world, InteractionKind::TrackAdd(zoned(typed)));
        assert!(told.contains("`zone:`"), "{typed}: {told}");
        count += 1;
    }
    assert!(count > 60, "{count}");
    for name in &names {
        let place = places::is_place(name) || name.contains('/') && !name.starts_with("Etc/");
        let utc = name == "UTC" || name == "Etc/UTC";
        assert_eq!(places::may_be_set(name), place || utc, "{name}");
    }
}

#[test]
fn places_of_any_spelling_and_utc_are_taken() {
    for (typed, zone) in [
        ("europe/berlin", "Europe/Berlin"),
        (" America/Argentina/Ushuaia ", "America/Argentina/Ushuaia"),
        ("Asia/Calcutta", "Asia/Calcutta"),
        ("US/Pacific", "US/Pacific"),
        ("utc", "UTC"),
    ] {
        let mut world = World::new();
        add(&mut world, zoned(typed));
        assert_eq!(world.track(1).zone, zone);
    }
}

#[test]
fn setup_answers_with_places_too() {
    let mut world = World::new();
    let form = pythia_quiz::event::SetupForm {
        zone: some("IST"),
        ..Default::default()
    };
    let told = refused(&mut world, InteractionKind::Setup(form));
    assert!(told.contains("`Asia/Kolkata`"), "{told}");
}
