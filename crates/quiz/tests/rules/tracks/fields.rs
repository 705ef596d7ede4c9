//! `/track add` and `edit`: what moderators type, field by field.

use super::*;

#[test]
fn times_of_day_are_read_as_people_write_them() {
    let table = [
        ("9:00", 540),
        ("09:00", 540),
        ("9am", 540),
        ("9 AM", 540),
        ("12am", 0),
        ("12pm", 720),
        ("9:30pm", 21 * 60 + 30),
        ("23:59", 23 * 60 + 59),
        ("0:05", 5),
    ];
    for (typed, minute) in table {
        let mut world = World::new();
        add(
            &mut world,
            TrackForm {
                time: some(typed),
                ..least()
            },
        );
        assert_eq!(world.track(1).minute, minute, "{typed}");
    }
}

#[test]
fn days_are_read_as_people_write_them() {
    let table = [
        ("weekdays", 0b001_1111),
        ("daily", 0b111_1111),
        ("weekends", 0b110_0000),
        ("mon,wed,fri", 0b001_0101),
        ("Monday and Thursday", 0b000_1001),
        ("mon-thu", 0b000_1111),
        ("fri - mon", 0b111_0001),
        ("sat", 0b010_0000),
        ("tuesdays", 0b000_0010),
    ];
    for (typed, bits) in table {
        let mut world = World::new();
        add(
            &mut world,
            TrackForm {
                days: some(typed),
                ..least()
            },
        );
        assert_eq!(world.track(1).weekdays, bits, "{typed}");
    }
}

#[test]
fn delays_from_fifteen_minutes_to_six_days_are_read_as_people_write_them() {
    let table = [
        ("8h", 480),
        ("90m", 90),
        ("1d", 1440),
        ("1h30m", 90),
        ("1d 2h", 1560),
        ("2 days", 2880),
        ("15m", 15),
        ("6d", 8640),
    ];
    for (typed, delay) in table {
        let mut world = World::new();
        add(
            &mut world,
            TrackForm {
                delay: some(typed),
                ..least()
            },
        );
        assert_eq!(world.track(1).delay, delay, "{typed}");
    }
}

#[test]
fn a_wrong_field_is_named_with_what_was_read_and_an_example() {
    let form = TrackForm::default;
    let table: Vec<(TrackForm, &[&str])> = vec![
        (
            TrackForm {
                time: some("25:00"),
                ..form()
            },
            &["`time:`", "25:00", "9:00"],
        ),
        (
            TrackForm {
                time: some("9"),
                ..form()
            },
            &["`time:`", "9am"],
        ),
        (
            TrackForm {
                time: some("0am"),
                ..form()
            },
            &["`time:`"],
        ),
        (
            TrackForm {
                time: some("13pm"),
                ..form()
            },
            &["`time:`"],
        ),
        (
            TrackForm {
                time: some("9:60"),
                ..form()
            },
            &["`time:`"],
        ),
        (
            TrackForm {
                time: some("🕘"),
                ..form()
            },
            &["`time:`", "🕘"],
        ),
        (
            TrackForm {
                zone: some("Berlin"),
                ..form()
            },
            &["`zone:`", "`Europe/Berlin`"],
        ),
        (
            TrackForm {
                zone: some("Europe/Berlln"),
                ..form()
            },
            &["`Europe/Berlin`"],
        ),
        (
            TrackForm {
                zone: some("America/New York "),
                ..form()
            },
            &["`America/New_York`"],
        ),
        (
            TrackForm {
                zone: some("UTC+2"),
                ..form()
            },
            &["Places that use it", "`Africa/Johannesburg`"],
        ),
        (
            TrackForm {
                zone: some("Mordor"),
                ..form()
            },
            &["Mordor", "Europe/Berlin"],
        ),
        (
            TrackForm {
                days: some("someday"),
                ..form()
            },
            &["`days:`", "mon,wed,fri"],
        ),
        (
            TrackForm {
                days: some("mon,xyz"),
                ..form()
            },
            &["xyz"],
        ),
        (
            TrackForm {
                days: some(" "),
                ..form()
            },
            &["`days:`"],
        ),
        (
            TrackForm {
                delay: some("14m"),
                ..form()
            },
            &["`delay:`", "15 minutes", "8h"],
        ),
        (
            TrackForm {
                delay: some("7d"),
                ..form()
            },
            &["`delay:`", "6 days"],
        ),
        (
            TrackForm {
                delay: some("8"),
                ..form()
            },
            &["`delay:`"],
        ),
        (
            TrackForm {
                delay: some("99999999999999999999d"),
                ..form()
            },
            &["`delay:`"],
        ),
        (
            TrackForm {
                close: some("8d"),
                ..form()
            },
            &["`close:`", "24h"],
        ),
        (
            TrackForm {
                topics: some("iteraton"),
                ..form()
            },
            &["`iteration`"],
        ),
        (
            TrackForm {
                topics: some("oop:many"),
                ..form()
            },
            &["oop:many", "oop:3"],
        ),
        (
            TrackForm {
                topics: some("oop:101"),
                ..form()
            },
            &["100"],
        ),
        (
            TrackForm {
                topics: some("oop:0"),
                ..form()
            },
            &["`topics:`"],
        ),
        (
            TrackForm {
                topics: some("oop, oop"),
                ..form()
            },
            &["twice"],
        ),
        (
            TrackForm {
                topics: some("algorithms"),
                ..form()
            },
            &["No question in the bank matches"],
        ),
        (
            TrackForm {
                levels: some("expert"),
                ..form()
            },
            &["junior, mid, senior"],
        ),
        (
            TrackForm {
                mode: some("loud"),
                ..form()
            },
            &["`mode:`", "sealed"],
        ),
        (
            TrackForm {
                name: some(""),
                ..form()
            },
            &["`name:`"],
        ),
        (
            TrackForm {
                name: some("123"),
                ..form()
            },
            &["`name:`"],
        ),
        (
            TrackForm {
                name: some("**bold**"),
                ..form()
            },
            &["`*`"],
        ),
        (
            TrackForm {
                name: some("@everyone"),
                ..form()
            },
            &["`@`"],
        ),
        (
            TrackForm {
                name: some("\u{202e}daily"),
                ..form()
            },
            &["`name:`"],
        ),
        (
            TrackForm {
                name: some(&"x".repeat(33)),
                ..form()
            },
            &["32"],
        ),
        (
            TrackForm {
                blackout: some("2026-02-29"),
                ..form()
            },
            &["`blackout:`", "2026-02-29"],
        ),
        (
            TrackForm {
                blackout: some("soon"),
                ..form()
            },
            &["2026-12-24..2027-01-02"],
        ),
        (
            TrackForm {
                blackout: some("2027-01-02..2026-12-24"),
                ..form()
            },
            &["ends before it starts"],
        ),
        (
            TrackForm {
                blackout: some("2026-03-02T09:00"),
                ..form()
            },
            &["`blackout:`"],
        ),
    ];
    for (form, wanted) in table {
        let mut world = World::new();
        add(&mut world, least());
        let ask = InteractionKind::TrackEdit {
            track: "daily".to_owned(),
            form: form.clone(),
        };
        let told = refused(&mut world, ask);
        for word in wanted {
            assert!(told.contains(word), "{form:?}: {word} in {told}");
        }
    }
}

#[test]
fn all_mistakes_of_a_form_are_listed_at_once() {
    let mut world = World::new();
    let told = refused(
        &mut world,
        InteractionKind::TrackAdd(TrackForm {
            time: some("nine"),
            zone: some("Nowhere"),
            days: some("never"),
            topics: some("cooking"),
            ..least()
        }),
    );
    for word in ["`time:`", "`zone:`", "`days:`", "cooking"] {
        assert!(told.contains(word), "{word} in {told}");
    }
}

#[test]
fn topics_and_levels_take_weights_and_all_means_everything() {
    let mut world = World::new();
    add(
        &mut world,
        TrackForm {
            topics: some("Basics, oop:3, Standard library"),
            levels: some("junior, mid:2"),
            ..least()
        },
    );
    let mix = world.track(1).mix;
    let wanted = [(Topic::Basics, 1), (Topic::Oop, 3), (Topic::Stdlib, 1)];
    assert_eq!(mix.topics, wanted);
    assert_eq!(mix.levels, [(Level::Junior, 1), (Level::Mid, 2)]);
    edit(
        &mut world,
        TrackForm {
            topics: some("all"),
            ..TrackForm::default()
        },
    );
    assert!(world.track(1).mix.topics.is_empty());
}

#[test]
fn no_track_is_called_like_the_whole_server() {
    let mut world = World::new();
    let form = TrackForm {
        name: some("All"),
        ..least()
    };
    let told = refused(&mut world, InteractionKind::TrackAdd(form));
    assert!(told.contains("`All` means the whole server"), "{told}");
}

#[test]
fn names_are_unique_regardless_of_case() {
    let mut world = World::new();
    let named = |name: &str| TrackForm {
        name: some(name),
        channel: Some((ChannelId(name.len() as u64), Place::Text)),
        ..least()
    };
    add(&mut world, named("Beginners"));
    let told = refused(&mut world, InteractionKind::TrackAdd(named("  beginners ")));
    assert!(told.contains("beginners"), "{told}");
    add(&mut world, named("advanced"));
    let told = refused(
        &mut world,
        InteractionKind::TrackEdit {
            track: "advanced".to_owned(),
            form: TrackForm {
                name: some("BEGINNERS"),
                ..TrackForm::default()
            },
        },
    );
    assert!(told.contains("already"), "{told}");
}

#[test]
fn a_length_of_time_in_a_wrong_form_is_told_which_forms_are_read_and_not_the_range() {
    let mut world = World::new();
    for typed in ["1.5h", "90", "half a day", ""] {
        let delay = TrackForm {
            delay: some(typed),
            ..least()
        };
        let told = refused(&mut world, InteractionKind::TrackAdd(delay));
        assert!(told.contains("`delay:` I can't read"), "{told}");
        assert!(
            told.contains("1h30m") && !told.contains("between"),
            "{told}"
        );
        let close = TrackForm {
            close: some(typed),
            ..least()
        };
        let told = refused(&mut world, InteractionKind::TrackAdd(close));
        assert!(told.contains("`close:` I can't read"), "{told}");
    }
}

#[test]
fn everyone_is_no_role_that_a_question_can_ping() {
    let mut world = World::new();
    let everyone = TrackForm {
        ping: Some(RoleId(GUILD.0)),
        ..least()
    };
    let told = refused(&mut world, InteractionKind::TrackAdd(everyone.clone()));
    assert!(told.contains("pings nobody"), "{told}");
    add(&mut world, least());
    let form = TrackForm {
        ping: everyone.ping,
        ..TrackForm::default()
    };
    let track = "1".to_owned();
    let told = refused(&mut world, InteractionKind::TrackEdit { track, form });
    assert!(told.contains("pings nobody"), "{told}");
}
