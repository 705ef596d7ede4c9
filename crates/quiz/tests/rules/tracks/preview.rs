//! `/track preview` and Swap.

use super::*;

/// Presses **Show the question** in a preview of the first track.
fn show(world: &mut World, who: &Person) -> Reply {
    world.press(who, ButtonId::ShowNext(TrackId(1)))
}

#[test]
fn the_preview_shows_ten_slots_in_local_time_and_the_next_question_only_when_asked_for() {
    let mut world = World::new();
    add(&mut world, least());
    let reply = world.ask(&mod_mia(), on("daily", InteractionKind::TrackPreview));
    assert!(matches!(reply, Reply::Private(_)));
    let text = words(&reply);
    assert_eq!(text.matches(":R>").count(), 10, "{text}");
    assert!(text.contains("Mon 2 Mar 2026 09:00"), "{text}");
    let next = world.track(1).next.expect("one is drawn");
    let title = format!("About {}", next.slug.name().replace('-', " "));
    assert!(!text.contains(&title), "{text}");
    assert!(
        next.previewed_by.is_empty(),
        "looking at the dates costs nothing"
    );
    assert_eq!(offered(&reply), [ButtonId::ShowNext(TrackId(1))]);
    let reply = show(&mut world, &mod_mia());
    let text = words(&reply);
    assert!(text.contains(&title), "{text}");
    for secret in SECRETS {
        assert!(!text.contains(secret), "{secret}");
    }
    assert_eq!(offered(&reply), [ButtonId::Swap(TrackId(1))]);
    let again = world.ask(&mod_mia(), on("daily", InteractionKind::TrackPreview));
    assert!(
        words(&again).contains(&title),
        "whoever has seen it sees it again"
    );
    let other = world.ask(&mod_max(), on("daily", InteractionKind::TrackPreview));
    assert!(!words(&other).contains(&title));
}

#[test]
fn a_moderator_who_only_looks_at_the_dates_scores_on_the_question() {
    let mut world = World::new();
    world.add_track(1, |_| {});
    world.ask(&mod_mia(), on("1", InteractionKind::TrackPreview));
    world.advance_to(utc("2026-03-02", "09:00"));
    let key = daily_key(1, "2026-03-02");
    world.seal(&mod_mia(), key, "An answer.");
    world.advance_to(utc("2026-03-02", "17:00"));
    assert!(world.points(&mod_mia()) > 0);
}

#[test]
fn only_moderators_are_shown_the_next_question() {
    let mut world = World::new();
    world.add_track(1, |_| {});
    world.ask(&mod_mia(), on("1", InteractionKind::TrackPreview));
    let told = words(&show(&mut world, &ann()));
    assert!(told.contains("Only moderators"), "{told}");
    assert!(world.track(1).next.unwrap().previewed_by.is_empty());
}

#[test]
fn the_preview_names_what_the_clock_does() {
    let mut world = World::new();
    world.add_track(1, |track| {
        track.zone = "America/New_York".to_owned();
        track.minute = 150;
    });
    let text = words(&world.ask(&mod_mia(), on("1", InteractionKind::TrackPreview)));
    // On 8 March 2026 there is no 02:30.
    assert!(text.contains("Sun 8 Mar 2026 03:00"), "{text}");
    assert!(text.contains("clocks skip 02:30 that day"), "{text}");
    assert!(text.contains("gone forward by 1 hour"), "{text}");
    world.advance_to(utc("2026-10-28", "12:00"));
    world.ask(
        &mod_mia(),
        InteractionKind::TrackEdit {
            track: "1".to_owned(),
            form: TrackForm {
                time: some("1:30"),
                ..TrackForm::default()
            },
        },
    );
    let text = words(&world.ask(&mod_mia(), on("1", InteractionKind::TrackPreview)));
    assert!(text.contains("01:30 happens twice that day"), "{text}");
    assert!(text.contains("gone back by 1 hour"), "{text}");
}

#[test]
fn the_preview_marks_blackout_dates_and_the_skipped_slot() {
    let mut world = World::new();
    world.add_track(1, |track| {
        track.blackout = vec![(day("2026-03-05"), day("2026-03-06"))];
        track.skip_next = true;
    });
    let text = words(&world.ask(&mod_mia(), on("1", InteractionKind::TrackPreview)));
    assert!(
        text.contains("Thu 5 Mar 2026 to Fri 6 Mar 2026: blackout"),
        "{text}"
    );
    assert!(text.contains("Mon 2 Mar 2026 09:00: skipped"), "{text}");
}

#[test]
fn a_moderator_who_previewed_the_question_earns_nothing_and_why_says_so() {
    let mut world = World::new();
    world.add_track(1, |_| {});
    world.ask(&mod_mia(), on("1", InteractionKind::TrackPreview));
    show(&mut world, &mod_mia());
    let mia = world.number(&mod_mia()).expect("she has a number now");
    assert_eq!(world.track(1).next.unwrap().previewed_by, [mia]);
    show(&mut world, &mod_mia());
    assert_eq!(world.track(1).next.unwrap().previewed_by, [mia], "once");
    world.advance_to(utc("2026-03-02", "09:00"));
    let key = daily_key(1, "2026-03-02");
    world.seal(&mod_mia(), key, "An answer.");
    world.seal(&ann(), key, "Another answer.");
    world.advance_to(utc("2026-03-02", "17:00"));
    assert_eq!(world.points(&mod_mia()), 0);
    let previewed =
        |(key, _): &(pythia_quiz::model::points::RowKey, _)| key.reason == Reason::Previewed;
    assert!(world.rows(&mod_mia()).iter().any(previewed));
    let why = words(&world.ask(
        &mod_mia(),
        InteractionKind::Why {
            track: None,
            page: 0,
        },
    ));
    assert!(why.contains("before it was posted"), "{why}");
}

#[test]
fn swap_draws_another_question_that_the_moderator_has_then_seen_as_well() {
    let mut world = World::new();
    world.add_track(1, |_| {});
    world.ask(&mod_mia(), on("1", InteractionKind::TrackPreview));
    let mut seen = std::collections::BTreeSet::new();
    for _ in 0..20 {
        let before = world.track(1).next.unwrap();
        seen.insert(before.slug.clone());
        world.press(&mod_max(), ButtonId::Swap(TrackId(1)));
        let after = world.track(1).next.unwrap();
        assert_ne!(before.slug, after.slug);
        let max = world.number(&mod_max()).unwrap();
        assert_eq!(after.previewed_by, [max]);
    }
    assert!(seen.len() > 3);
}

#[test]
fn swap_without_another_question_says_so_and_keeps_the_present_one() {
    let mut world = World::new();
    world.add_track(1, |track| {
        track.mix.topics = vec![(Topic::Web, 1)];
        track.mix.levels = vec![(Level::Mid, 1)];
    });
    world.ask(&mod_mia(), on("1", InteractionKind::TrackPreview));
    let before = world.track(1).next;
    let told = words(&world.press(&mod_mia(), ButtonId::Swap(TrackId(1))));
    assert!(told.contains("No other question"), "{told}");
    assert_eq!(world.track(1).next, before);
}

#[test]
fn the_preview_of_a_paused_track_lists_no_date_that_has_passed() {
    let mut world = World::new();
    world.add_track(1, |_| {});
    world.ask(&mod_mia(), on("1", InteractionKind::TrackPause));
    world.advance_to(utc("2026-03-05", "12:00"));
    let told = words(&world.ask(&mod_mia(), on("1", InteractionKind::TrackPreview)));
    for passed in ["Mon 2 Mar", "Wed 4 Mar", "Thu 5 Mar"] {
        assert!(!told.contains(passed), "{passed} in {told}");
    }
    assert!(told.contains("Fri 6 Mar 2026"), "{told}");
}
