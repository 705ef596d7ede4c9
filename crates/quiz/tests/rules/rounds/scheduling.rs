//! Scheduling a round: what is checked, what is created, and what repeats.

use super::*;

#[test]
fn a_round_needs_enough_matching_questions_that_were_not_asked_lately() {
    let mut world = World::with(Rules::default(), bank_of(Kind::Choice));
    world.has_a_zone();
    let seven = RoundForm {
        count: Some(7),
        ..form()
    };
    let told = schedule(&mut world, seven);
    assert!(
        told.contains("only 6 matching questions") && told.contains("you want 7"),
        "{told}"
    );
    let of_oop = RoundForm {
        topics: Some("oop".to_owned()),
        ..form()
    };
    assert!(schedule(&mut world, of_oop).contains("only 1 matching question "));
    world.add_track(1, |_| {});
    world.advance_to(utc("2026-03-02", "09:00"));
    let asked_slug = world.daily(daily_key(1, "2026-03-02")).slug;
    let six = RoundForm {
        start: "20:00".to_owned(),
        count: Some(6),
        ..form()
    };
    // The open question and the next one are secret.
    assert!(schedule(&mut world, six).contains("only 4 matching questions"));
    let four = RoundForm {
        start: "20:00".to_owned(),
        count: Some(4),
        ..form()
    };
    assert!(schedule(&mut world, four).contains("is scheduled"));
    assert!(
        round(&world)
            .questions
            .iter()
            .all(|item| item.slug != asked_slug)
    );
    world.advance(hours(9));
    let again = RoundForm {
        start: "22:00".to_owned(),
        count: Some(1),
        ..form()
    };
    assert!(schedule(&mut world, again.clone()).contains("no matching questions"));
    let named = RoundForm {
        named: Some(asked_slug.to_string()),
        ..again
    };
    assert!(schedule(&mut world, named).contains("were asked here recently"));
}

#[test]
fn two_rounds_never_clash_in_a_channel_not_even_weeks_later() {
    let mut world = World::with(Rules::default(), bank());
    world.has_a_zone();
    let one = |start: &str, channel: u64, weekly: bool| RoundForm {
        start: start.to_owned(),
        channel: Some(ChannelId(channel)),
        count: Some(1),
        weekly: Some(weekly),
        ..RoundForm::default()
    };
    assert!(schedule(&mut world, one("fri 18:00", 10, true)).contains("is scheduled"));
    assert!(schedule(&mut world, one("fri 18:01", 10, false)).contains("round #1"));
    assert!(schedule(&mut world, one("2026-03-20 18:00", 10, false)).contains("round #1"));
    assert!(schedule(&mut world, one("fri 18:00", 20, false)).contains("is scheduled"));
    assert!(schedule(&mut world, one("fri 19:00", 10, false)).contains("is scheduled"));
}

#[test]
fn every_mistake_of_a_form_is_listed_at_once() {
    let mut world = World::with(Rules::default(), bank_of(Kind::Choice));
    world.has_a_zone();
    let told = schedule(
        &mut world,
        RoundForm {
            start: "yesterday-ish".to_owned(),
            topics: Some("cooking".to_owned()),
            levels: Some("wizard".to_owned()),
            count: Some(99),
            seconds: Some(1),
            pause: Some(9999),
            scoring: Some("luck".to_owned()),
            named: Some("no/such".to_owned()),
            ..RoundForm::default()
        },
    );
    for field in [
        "`start:`",
        "cooking",
        "wizard",
        "`questions:`",
        "`seconds:`",
        "`pause:`",
        "`scoring:`",
        "no/such",
    ] {
        assert!(told.contains(field), "{field} in {told}");
    }
    assert!(world.look().round(KEY).is_none());
}

#[test]
fn starts_are_read_in_the_guild_s_zone() {
    let cases = [
        ("9:00", "2026-03-02T09:00"),
        ("7:00", "2026-03-03T07:00"),
        ("fri 18:00", "2026-03-06T18:00"),
        ("mon 7:00", "2026-03-09T07:00"),
        ("Monday 9:00", "2026-03-02T09:00"),
        ("tomorrow 6 pm", "2026-03-03T18:00"),
        ("2026-04-01 12:30", "2026-04-01T12:30"),
        ("in 20m", "2026-03-02T08:20"),
    ];
    for (typed, wanted) in cases {
        let mut world = World::with(Rules::default(), bank_of(Kind::Choice));
        world.has_a_zone();
        let start = typed.to_owned();
        let told = schedule(&mut world, RoundForm { start, ..form() });
        assert!(told.contains("is scheduled"), "{typed}: {told}");
        let (date, time) = wanted.split_once('T').expect("both");
        assert_eq!(round(&world).start, utc(date, time), "{typed}");
    }
}

#[test]
fn only_moderators_may_host() {
    let mut world = scheduled();
    for ask in [
        RoundCommand::Schedule(form()),
        RoundCommand::List,
        RoundCommand::Start(String::new()),
        RoundCommand::Preview(String::new()),
        RoundCommand::Cancel(String::new()),
        RoundCommand::Report(String::new()),
    ] {
        assert!(words(&world.ask(&ann(), InteractionKind::Round(ask))).contains("Only moderators"));
    }
    let told = words(&world.press(&ann(), ButtonId::RoundCancel(KEY.id, true)));
    assert!(told.contains("Only moderators"));
}

#[test]
fn before_the_start_a_reminder_says_how_many_are_interested() {
    let mut world = scheduled();
    world.advance_to(utc("2026-03-02", "08:44"));
    assert!(world.cards_in(CHANNEL).is_empty());
    world.advance_to(utc("2026-03-02", "08:45"));
    let all = cards(&world);
    assert!(all.contains("7 members are interested"), "{all}");
}

#[test]
fn a_moderator_who_saw_the_preview_plays_without_points() {
    let mut world = scheduled();
    let told = host(&mut world, RoundCommand::Preview);
    assert!(
        told.contains("correct: a list") && told.contains("yak-reason"),
        "{told}"
    );
    world.advance_to(utc("2026-03-02", "09:00"));
    world.advance(LEAD_MS);
    assert!(presses(&mut world, &mod_mia(), true).contains("for no points"));
    presses(&mut world, &ann(), true);
    until_results(&mut world);
    let tally = round(&world).questions[0].tally.clone().expect("fixed");
    assert_eq!(tally.answered(), 1);
    world.advance(minutes(5));
    assert_eq!(world.points(&mod_mia()), 0);
    assert_eq!(world.points(&ann()), 1);
    let mine = words(&world.press(&mod_mia(), ButtonId::RoundMine(KEY.id)));
    assert!(mine.contains("you played it for no points"), "{mine}");
    let mine = words(&world.press(&ben(), ButtonId::RoundMine(KEY.id)));
    assert!(mine.contains("didn't play"), "{mine}");
}

#[test]
fn questions_of_a_round_are_used_nowhere_else_until_it_has_asked_them() {
    let mut world = scheduled();
    let hidden: Vec<_> = round(&world)
        .questions
        .iter()
        .map(|item| item.slug.clone())
        .collect();
    for _ in 0..30 {
        let practice = InteractionKind::Question {
            topic: None,
            level: None,
        };
        let told = words(&world.ask(&ann(), practice));
        assert!(
            hidden.iter().all(|slug| !told.contains(slug.as_str())),
            "{told}"
        );
    }
    world.add_track(1, |_| {});
    let daily = world.track(1);
    let mut tx = world.look();
    let next = pythia_quiz::choose::draw(&mut tx, GUILD, pythia_quiz::ids::TrackId(1), &daily);
    assert!(!hidden.contains(&next.expect("three are left").slug));
}

#[test]
fn a_weekly_round_repeats_a_week_later_with_other_questions() {
    let mut world = World::with(Rules::default(), bank_of(Kind::Choice));
    world.has_a_zone();
    let weekly = RoundForm {
        weekly: Some(true),
        ..form()
    };
    schedule(&mut world, weekly);
    world.advance_to(utc("2026-03-02", "09:10"));
    assert_eq!(phase(&world), RoundPhase::Finished);
    let next = RoundKey {
        id: RoundId(2),
        ..KEY
    };
    let second = world.look().round(next).expect("made");
    assert_eq!(second.start, utc("2026-03-09", "09:00"));
    let first: Vec<_> = round(&world)
        .questions
        .iter()
        .map(|item| item.slug.clone())
        .collect();
    assert!(
        second
            .questions
            .iter()
            .all(|item| !first.contains(&item.slug))
    );
    world.press(&mod_mia(), ButtonId::RoundCancel(next.id, false));
    let third = RoundKey {
        id: RoundId(3),
        ..KEY
    };
    assert!(world.look().round(third).is_some(), "only that one is off");
    world.press(&mod_mia(), ButtonId::RoundCancel(third.id, true));
    world.settle();
    assert!(host(&mut world, |_| RoundCommand::List).contains("No rounds are scheduled"));
}

#[test]
fn topics_that_a_moderator_names_are_filled_up_with_recent_questions_and_the_reply_says_so() {
    let mut world = World::with(Rules::default(), bank_of(Kind::Choice));
    world.has_a_zone();
    let basics = |start: &str| RoundForm {
        start: start.to_owned(),
        topics: Some("basics, oop".to_owned()),
        count: Some(2),
        ..RoundForm::default()
    };
    assert!(!schedule(&mut world, basics("9:00")).contains("asked here recently"));
    world.advance_to(utc("2026-03-02", "09:10"));
    let any = RoundForm {
        start: "10:00".to_owned(),
        count: Some(5),
        ..RoundForm::default()
    };
    assert!(
        schedule(&mut world, any).contains("only 4 matching questions"),
        "nothing was named"
    );
    let told = schedule(&mut world, basics("10:00"));
    assert!(told.contains("is scheduled"), "{told}");
    assert!(
        told.contains("because you named them or their topics"),
        "{told}"
    );
    let three = RoundForm {
        count: Some(3),
        ..basics("11:00")
    };
    assert!(
        schedule(&mut world, three).contains("no matching questions"),
        "the two are secrets now"
    );
}

#[test]
fn a_weekly_round_keeps_its_time_of_day_when_the_clocks_change() {
    let mut world = World::with(Rules::default(), bank_of(Kind::Choice));
    world.has_a_zone();
    let mut guild = world.guild();
    guild.zone = Some("Europe/Berlin".to_owned());
    world.put(Record::Guild(GUILD, Box::new(guild)));
    let weekly = RoundForm {
        start: "2026-03-27 18:00".to_owned(),
        weekly: Some(true),
        ..form()
    };
    schedule(&mut world, weekly);
    assert_eq!(round(&world).start, utc("2026-03-27", "17:00"));
    world.advance_to(utc("2026-03-27", "17:10"));
    let next = RoundKey {
        id: RoundId(2),
        ..KEY
    };
    let next = world.look().round(next).expect("made");
    assert_eq!(next.start, utc("2026-04-03", "16:00"));
}

#[test]
fn a_weekly_round_that_a_gap_of_the_clock_shifted_is_at_its_planned_time_again_a_week_later() {
    let mut world = World::with(Rules::default(), bank_of(Kind::Choice));
    world.has_a_zone();
    let mut guild = world.guild();
    guild.zone = Some("Europe/Berlin".to_owned());
    world.put(Record::Guild(GUILD, Box::new(guild)));
    let weekly = RoundForm {
        start: "2026-03-29 02:30".to_owned(),
        weekly: Some(true),
        ..form()
    };
    schedule(&mut world, weekly);
    // The clock jumps from 2:00 to 3:00.
    assert_eq!(round(&world).start, utc("2026-03-29", "01:00"));
    for (n, start) in [(2, "2026-04-05"), (3, "2026-04-12")] {
        let before = world.look().round(RoundKey {
            id: RoundId(n - 1),
            ..KEY
        });
        world.advance_to(before.expect("made").start.plus_minutes(10));
        let next = world.look().round(RoundKey {
            id: RoundId(n),
            ..KEY
        });
        assert_eq!(next.expect("made").start, utc(start, "00:30"));
    }
}

#[test]
fn a_weekly_round_prefers_questions_that_were_not_asked_lately() {
    let mut world = World::with(Rules::default(), bank_of(Kind::Choice));
    world.has_a_zone();
    let weekly = RoundForm {
        weekly: Some(true),
        count: Some(4),
        ..form()
    };
    schedule(&mut world, weekly);
    world.advance_to(utc("2026-03-02", "09:10"));
    let next = RoundKey {
        id: RoundId(2),
        ..KEY
    };
    let next = world.look().round(next).expect("made");
    let asked_slugs: Vec<_> = round(&world)
        .questions
        .iter()
        .map(|item| item.slug.clone())
        .collect();
    let drawn: std::collections::BTreeSet<_> =
        next.questions.iter().map(|item| &item.slug).collect();
    assert_eq!(drawn.len(), 4);
    let fresh = drawn.iter().filter(|slug| !asked_slugs.contains(slug));
    assert_eq!(fresh.count(), 2, "all that are left");
}

#[test]
fn a_round_whose_channel_is_still_played_in_at_its_start_is_called_off_with_a_notice() {
    let mut world = scheduled();
    let later = RoundForm {
        start: "10:00".to_owned(),
        ..form()
    };
    schedule(&mut world, later);
    world.advance_to(utc("2026-03-02", "08:58"));
    let second = RoundCommand::Start("2".to_owned());
    world.ask(&mod_mia(), InteractionKind::Round(second));
    world.advance_to(utc("2026-03-02", "09:00"));
    world.advance(minutes(5));
    let of = |id| world.look().round(RoundKey { guild: GUILD, id });
    assert_eq!(round(&world).phase, RoundPhase::Cancelled);
    assert_eq!(
        of(RoundId(2)).map(|other| other.phase),
        Some(RoundPhase::Finished)
    );
    let told = &world.directs.last().expect("the host is told").1;
    let told = card_words(told);
    assert!(
        told.contains("round #2") && told.contains("called off"),
        "{told}"
    );
    assert!(
        cards(&world).contains("cancelled"),
        "the channel knows, too"
    );
}

#[test]
fn a_time_of_day_is_asked_for_its_zone_before_the_server_has_one_and_places_are_named() {
    let start = |typed: &str| RoundForm {
        start: typed.to_owned(),
        ..form()
    };
    let mut world = World::with(alone(), bank_of(Kind::Choice));
    for typed in [
        "10:00",
        "fri 18:00",
        "tomorrow 9am",
        "2026-03-06 18:00",
        "7:00",
        "today 7:00",
    ] {
        let told = plan(&mut world, start(typed));
        let asked = format!("`start:` Which time zone is `{typed}` in?");
        assert!(told.contains(&asked), "{told}");
        for names in ["`/setup zone:`", "`Europe/Berlin`", "`in 20m`"] {
            assert!(told.contains(names.trim_matches('`')), "{names}: {told}");
        }
        assert!(!told.contains("in the past"), "{told}");
    }
    assert!(world.look().round(KEY).is_none());
    let told = plan(&mut world, start("banana"));
    assert!(told.contains("I can't read `banana` as a time"), "{told}");
    // Minutes from now mean the same everywhere.
    let told = plan(&mut world, start("in 20m"));
    assert!(told.contains("is scheduled"), "{told}");
    assert_eq!(round(&world).start, world.now.plus_minutes(20));
}

#[test]
fn the_zone_of_the_first_track_is_that_of_rounds_until_the_server_has_one() {
    let mut world = World::with(alone(), bank_of(Kind::Choice));
    world.add_track(1, |track| track.zone = "Asia/Kolkata".to_owned());
    world.add_track(2, |track| track.zone = "America/New_York".to_owned());
    plan(&mut world, form());
    assert_eq!(round(&world).start, utc("2026-03-03", "03:30"));
    let mut world = World::with(alone(), bank_of(Kind::Choice));
    world.set_zone("Europe/Berlin");
    plan(&mut world, form());
    assert_eq!(round(&world).start, utc("2026-03-03", "08:00"));
}
