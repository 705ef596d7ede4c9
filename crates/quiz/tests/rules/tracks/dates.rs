//! Rules for dates: every few days, every other week, days of the month, its last Friday.

use pythia_quiz::Rules;
use pythia_quiz::model::rhythm::Rhythm;
use pythia_quiz::model::track::Track;
use pythia_quiz::queries::streak;

use super::*;

/// Creates a track with these days in a new world, whose first date is Monday, 2 March 2026.
fn with_days(typed: &str) -> World {
    let mut world = World::with(Rules::default(), bank_of(Kind::Open));
    let days = some(typed);
    let reply = add(&mut world, TrackForm { days, ..least() });
    assert!(
        words(&reply).contains("Track created"),
        "{typed}: {}",
        words(&reply)
    );
    world
}

fn rule(world: &World) -> Option<Rhythm> {
    world.look().rhythm(GUILD, TrackId(1))
}

/// Returns the next dates of the track.
fn next(world: &World, many: usize) -> Vec<String> {
    let track = world.track(1);
    let slots = calendar::slots(&track, rule(world), &[]).take(many);
    slots.map(|slot| slot.date.to_string()).collect()
}

/// Returns the dates of a rule from a date on, in Berlin at 02:30.
fn dates(rule: Rhythm, from: &str, many: usize) -> Vec<String> {
    let track = Track {
        zone: "Europe/Berlin".to_owned(),
        minute: 150,
        ..plain_track(1, utc(from, "00:00"))
    };
    let slots = calendar::slots(&track, Some(rule), &[]).take(many);
    slots.map(|slot| slot.date.to_string()).collect()
}

#[test]
fn rules_for_dates_are_read_as_people_write_them() {
    let table: &[(&[&str], &[&str])] = &[
        (
            &[
                "every 3 days",
                "Every third day",
                "every three days",
                "every 3rd day",
            ],
            &["2026-03-02", "2026-03-05", "2026-03-08"],
        ),
        (
            &["every other day", "every 2 days", "every second day"],
            &["2026-03-02", "2026-03-04", "2026-03-06"],
        ),
        (
            &[
                "every 3 days from 2026-03-04",
                "every 3 days, starting 2026-02-26",
            ],
            &["2026-03-04", "2026-03-07", "2026-03-10"],
        ),
        (
            &[
                "every 2 weeks on mon and thu",
                "every other week on Mon, Thu",
                "biweekly mon thu",
            ],
            &["2026-03-02", "2026-03-05", "2026-03-16", "2026-03-19"],
        ),
        (
            &["every other friday", "fortnightly on fridays"],
            &["2026-03-06", "2026-03-20", "2026-04-03"],
        ),
        (
            &["every 2 weeks", "biweekly"],
            &["2026-03-02", "2026-03-16", "2026-03-30"],
        ),
        (
            &[
                "monthly 1",
                "monthly on the 1st",
                "1st of the month",
                "1st of every month",
            ],
            &["2026-04-01", "2026-05-01", "2026-06-01"],
        ),
        (
            &[
                "monthly 1, 15",
                "1st and 15th",
                "every month on the 1st and 15th",
            ],
            &["2026-03-15", "2026-04-01", "2026-04-15"],
        ),
        (
            &["monthly last", "last day", "last day of the month"],
            &["2026-03-31", "2026-04-30", "2026-05-31"],
        ),
        (
            &[
                "last friday",
                "monthly last friday",
                "every last Friday of the month",
            ],
            &["2026-03-27", "2026-04-24", "2026-05-29"],
        ),
        (
            &[
                "first and third monday",
                "1st and 3rd mon",
                "monthly 1st, 3rd mondays",
            ],
            &["2026-03-02", "2026-03-16", "2026-04-06", "2026-04-20"],
        ),
        (
            &[
                "2nd tue and thu of the month",
                "second tuesday, second thursday",
            ],
            &["2026-03-10", "2026-03-12", "2026-04-09", "2026-04-14"],
        ),
        (
            &[
                "every monday",
                "weekly on monday",
                "every week on mon",
                "every 1 week on monday",
            ],
            &["2026-03-02", "2026-03-09"],
        ),
        (&["every day", "every 1 day"], &["2026-03-02", "2026-03-03"]),
    ];
    for (typed, wanted) in table {
        for typed in *typed {
            let world = with_days(typed);
            assert_eq!(next(&world, wanted.len()), *wanted, "{typed}");
        }
    }
}

#[test]
fn days_that_cannot_be_read_are_answered_with_what_can_be_written() {
    let table: &[(&str, &[&str])] = &[
        ("every 1000 days", &["`days:`", "every 2 to 90 days"]),
        ("every 0 days", &["every 2 to 90 days"]),
        ("every 52 weeks", &["2 to 12 weeks"]),
        ("monthly", &["Which day of the month", "`monthly 1`"]),
        ("monthly friday", &["Which day of the month"]),
        ("monthly 32", &["`32`", "`monthly 1`"]),
        ("monthly 0", &["`0`"]),
        ("5th friday of the month", &["`5th`"]),
        ("1st, last friday, 15 of the month", &["mixes"]),
        (
            "every second friday",
            &[
                "two things",
                "`every 2 weeks on friday`",
                "`monthly 2nd friday`",
            ],
        ),
        ("every 3 days from march", &["every 3 days from 2026-12-24"]),
        ("every 3 moons", &["`moons`"]),
        ("every", &["every 3 days"]),
        ("quarterly", &["every 3 days", "last friday"]),
        ("99999999999999999999 days", &["`days:`"]),
        ("every 4294967297 days", &["`days:`"]),
        ("from 2026-03-05", &["`days:`"]),
    ];
    for (typed, wanted) in table {
        let mut world = World::new();
        let days = some(typed);
        let form = TrackForm { days, ..least() };
        let text = refused(&mut world, InteractionKind::TrackAdd(form));
        for word in *wanted {
            assert!(text.contains(word), "{typed}: {word} in {text}");
        }
    }
}

#[test]
fn a_way_of_writing_that_is_proposed_can_be_read() {
    for typed in ["every 2 weeks on friday", "monthly 2nd friday"] {
        assert!(rule(&with_days(typed)).is_some(), "{typed}");
    }
}

#[test]
fn a_day_that_a_month_does_not_have_is_its_last() {
    let last_days = Rhythm::MonthDays(1 << 31);
    let all = dates(last_days, "2027-12-15", 4);
    assert_eq!(
        all,
        ["2027-12-31", "2028-01-31", "2028-02-29", "2028-03-31"]
    );
    // The 30th and the 31st are one date where there is only one left.
    let both = Rhythm::MonthDays(1 << 30 | 1 << 31);
    let all = dates(both, "2027-01-30", 4);
    assert_eq!(
        all,
        ["2027-01-30", "2027-01-31", "2027-02-28", "2027-03-30"]
    );
    let twelve = dates(Rhythm::MonthDays(1), "2026-01-01", 12);
    assert_eq!(
        (twelve[1].as_str(), twelve[11].as_str()),
        ("2026-02-28", "2026-12-31")
    );
}

#[test]
fn a_rule_has_one_slot_a_date_through_gaps_and_folds_of_the_clock() {
    // Berlin jumps over 02:30 on 29 March 2026 and has it twice on 25 October.
    let sundays = Rhythm::MonthWeekdays([0, 0, 0, 0, 0b100_0000]);
    let track = Track {
        zone: "Europe/Berlin".to_owned(),
        minute: 150,
        ..plain_track(1, utc("2026-03-01", "00:00"))
    };
    let slots: Vec<_> = calendar::slots(&track, Some(sundays), &[])
        .take(8)
        .collect();
    let utc_of = |n: usize| calendar::local("UTC", slots[n].at).to_string();
    assert_eq!(slots[0].date, day("2026-03-29"));
    assert_eq!(
        utc_of(0),
        "2026-03-29T01:00:00",
        "the first minute after the gap"
    );
    assert_eq!(slots[7].date, day("2026-10-25"));
    assert_eq!(utc_of(7), "2026-10-25T00:30:00", "the first of two");
    let three = Rhythm::Days {
        every: 3,
        from: day("2026-03-26"),
    };
    let all = dates(three, "2026-03-25", 4);
    assert_eq!(
        all,
        ["2026-03-26", "2026-03-29", "2026-04-01", "2026-04-04"]
    );
}

#[test]
fn a_blackout_date_of_a_rule_is_left_out_and_the_count_goes_on() {
    let mut world = World::new();
    let form = TrackForm {
        days: some("every 3 days"),
        blackout: some("2026-03-05"),
        ..least()
    };
    add(&mut world, form);
    assert_eq!(next(&world, 3), ["2026-03-02", "2026-03-08", "2026-03-11"]);
}

#[test]
fn a_rule_that_is_made_after_today_s_time_begins_tomorrow() {
    let mut world = World::new();
    world.advance_to(utc("2026-03-02", "08:01"));
    let days = some("every 3 days");
    add(&mut world, TrackForm { days, ..least() });
    assert_eq!(next(&world, 2), ["2026-03-03", "2026-03-06"]);
}

#[test]
fn a_track_with_a_rule_posts_on_its_dates_and_streaks_count_only_those() {
    let mut world = with_days("every 3 days");
    for date in ["2026-03-02", "2026-03-05", "2026-03-08"] {
        world.advance_to(utc(date, "09:00"));
        world.say(&ann(), daily_key(1, date), "An answer.");
    }
    world.advance_to(utc("2026-03-10", "12:00"));
    for date in [
        "2026-03-03",
        "2026-03-04",
        "2026-03-06",
        "2026-03-07",
        "2026-03-09",
    ] {
        assert_eq!(world.phase(daily_key(1, date)), None, "{date}");
    }
    let tx = world.look();
    let member = world.number(&ann());
    let dailies = streak::dailies_of(&tx, GUILD, TrackId(1), member);
    let days = streak::days(&tx, GUILD, TrackId(1), member, &dailies);
    assert_eq!(streak::fold(days).now, 3);
}

#[test]
fn a_rule_is_shown_in_the_list_the_preview_and_the_choices() {
    let mut world = with_days("monthly 1, 15");
    let list = words(&world.ask(&mod_mia(), InteractionKind::TrackList));
    assert!(
        list.contains("on the 1st and 15th of each month at **09:00**"),
        "{list}"
    );
    let preview = words(&world.ask(&mod_mia(), on("1", InteractionKind::TrackPreview)));
    for date in ["Sun 15 Mar 2026", "Wed 1 Apr 2026", "Sat 1 Aug 2026"] {
        assert!(preview.contains(date), "{date} in {preview}");
    }
    assert!(!preview.contains("Mon 2 Mar"), "{preview}");
}

#[test]
fn days_of_the_week_take_a_rule_back_and_other_changes_keep_it() {
    let mut world = with_days("last friday");
    edit(
        &mut world,
        TrackForm {
            time: some("10:00"),
            ..TrackForm::default()
        },
    );
    assert_eq!(next(&world, 1), ["2026-03-27"]);
    let reply = edit(
        &mut world,
        TrackForm {
            days: some("weekdays"),
            ..TrackForm::default()
        },
    );
    assert!(
        words(&reply).contains("Posts on weekdays"),
        "{}",
        words(&reply)
    );
    assert_eq!(rule(&world), None);
    assert_eq!(world.track(1).weekdays, 0b001_1111);
    let key = Key::TrackOptions((GUILD, TrackId(1)));
    assert!(!world.reader.0.contains_key(&key), "nothing is kept of it");
}

#[test]
fn a_queued_question_and_post_now_keep_to_the_rule() {
    let mut world = with_days("monthly 15");
    let slug = world
        .state
        .bank
        .iter()
        .next()
        .expect("a question")
        .slug
        .to_string();
    let ask = |date: &str| InteractionKind::TrackQueue {
        track: "1".to_owned(),
        ask: QueueCommand::Add {
            question: slug.clone(),
            date: some(date),
        },
    };
    let told = words(&world.ask(&mod_mia(), ask("2026-03-16")));
    assert!(told.contains("The next date is `2026-04-15`"), "{told}");
    let told = words(&world.ask(&mod_mia(), ask("2026-03-15")));
    assert!(told.contains("Sun 15 Mar 2026"), "{told}");
    world.ask(&mod_mia(), on("1", InteractionKind::TrackPostNow));
    world.settle();
    assert!(
        world.phase(daily_key(1, "2026-03-02")).is_some(),
        "also on an off day"
    );
    assert_eq!(next(&world, 1), ["2026-03-15"]);
}

#[test]
fn a_removed_track_comes_back_with_its_rule_and_a_confirmed_twin_keeps_its_own() {
    let mut world = with_days("every 3 days");
    world.ask(&mod_mia(), on("1", InteractionKind::TrackRemove));
    world.press(&mod_mia(), ButtonId::RemoveTrack(TrackId(1)));
    let removed = world
        .reader
        .0
        .keys()
        .any(|key| matches!(key, Key::RemovedTrack(_)));
    assert!(removed, "it can be put back");
    assert!(rule(&world).is_some());
    let mut world = with_days("every 3 days");
    let form = TrackForm {
        name: some("twin"),
        days: some("every 6 days"),
        ..least()
    };
    add(&mut world, form);
    world.press(&mod_mia(), ButtonId::TrackAnyway);
    let second = world.look().rhythm(GUILD, TrackId(2));
    assert_eq!(
        second,
        Some(Rhythm::Days {
            every: 6,
            from: day("2026-03-02")
        })
    );
}
