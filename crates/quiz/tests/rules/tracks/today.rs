//! `/track pause`, `resume`, `skip`, `post-now`, `reveal-now`, `remove`.

use super::*;

#[test]
fn a_paused_track_posts_nothing_and_reveals_what_is_open() {
    let (mut world, key) = World::open(Kind::Open);
    let told = words(&world.ask(&mod_mia(), on("1", InteractionKind::TrackPause)));
    assert!(told.contains("will still be revealed"), "{told}");
    world.advance_to(utc("2026-03-05", "08:00"));
    assert_eq!(world.phase(key), Some(Phase::Closed));
    assert_eq!(world.phase(daily_key(1, "2026-03-03")), None);
    let told = refused(&mut world, on("1", InteractionKind::TrackPause));
    assert!(told.contains("paused by a moderator"), "{told}");
    let told = words(&world.ask(&mod_mia(), on("1", InteractionKind::TrackResume)));
    assert!(told.contains("<t:"), "{told}");
    assert_eq!(next_at(&world, 1), "2026-03-05 09:00");
    let told = refused(&mut world, on("1", InteractionKind::TrackResume));
    assert!(told.contains("isn't paused"), "{told}");
}

#[test]
fn slots_missed_while_paused_are_not_posted_later() {
    let mut world = World::new();
    world.add_track(1, |_| {});
    world.ask(&mod_mia(), on("1", InteractionKind::TrackPause));
    world.advance_to(utc("2026-03-02", "09:30"));
    world.ask(&mod_mia(), on("1", InteractionKind::TrackResume));
    world.advance_to(utc("2026-03-03", "08:59"));
    assert_eq!(world.phase(daily_key(1, "2026-03-02")), None);
    assert!(
        world
            .reader
            .0
            .keys()
            .all(|key| !matches!(key, Key::Skipped(_)))
    );
}

#[test]
fn a_track_paused_by_a_refusal_says_why_wherever_it_is_shown() {
    let mut world = World::new();
    world.add_track(1, |track| {
        track.paused = Some(Pause::Refused("a permission is missing there".to_owned()));
    });
    for ask in [
        on("1", InteractionKind::TrackSkip),
        on("1", InteractionKind::TrackPostNow),
    ] {
        let told = refused(&mut world, ask);
        assert!(told.contains("a permission is missing"), "{told}");
    }
    let shown = words(&world.ask(&mod_mia(), InteractionKind::TrackList));
    assert!(shown.contains("a permission is missing"), "{shown}");
    let shown = words(&world.ask(&mod_mia(), on("1", InteractionKind::TrackPreview)));
    assert!(shown.contains("a permission is missing"), "{shown}");
    let resumed = words(&world.ask(&mod_mia(), on("1", InteractionKind::TrackResume)));
    assert!(resumed.contains("/doctor"), "{resumed}");
}

#[test]
fn a_skipped_slot_has_no_daily_and_skipping_again_undoes_it() {
    let mut world = World::new();
    world.add_track(1, |_| {});
    let told = words(&world.ask(&mod_mia(), on("1", InteractionKind::TrackSkip)));
    assert!(
        told.contains("2 Mar 2026") && told.contains("undo"),
        "{told}"
    );
    let told = words(&world.ask(&mod_mia(), on("1", InteractionKind::TrackSkip)));
    assert!(told.contains("Skip undone"), "{told}");
    world.ask(&mod_mia(), on("1", InteractionKind::TrackSkip));
    world.advance_to(utc("2026-03-03", "09:00"));
    let key = daily_key(1, "2026-03-02");
    assert_eq!(world.phase(key), None);
    let skipped = world.reader.0.get(&Key::Skipped(key)).cloned();
    assert_eq!(skipped, Some(Record::Skipped(key, Skip::ByModerator)));
    assert_eq!(world.phase(daily_key(1, "2026-03-03")), Some(Phase::Open));
    assert!(world.directs.is_empty(), "nobody needs to be told");
}

// ---- today ----------------------------------------------------------------------------------

#[test]
fn post_now_posts_today_s_daily_and_its_slot_does_not_come_again() {
    let mut world = World::new();
    world.add_track(1, |_| {});
    let told = words(&world.ask(&mod_mia(), on("1", InteractionKind::TrackPostNow)));
    assert!(told.contains("nothing else will be posted"), "{told}");
    world.settle();
    let key = daily_key(1, "2026-03-02");
    assert_eq!(world.daily(key).reveal_at, utc("2026-03-02", "16:00"));
    let told = refused(&mut world, on("1", InteractionKind::TrackPostNow));
    assert!(told.contains("#1"), "{told}");
    world.advance_to(utc("2026-03-03", "08:59"));
    assert_eq!(world.guild().dailies_made, 1);
    assert_eq!(next_at(&world, 1), "2026-03-03 09:00");
}

#[test]
fn post_now_posts_even_on_an_off_day_or_a_blackout_date() {
    let mut world = World::new();
    world.add_track(1, |track| {
        track.weekdays = 0b000_0010;
        track.blackout = vec![(day("2026-03-02"), day("2026-03-02"))];
    });
    world.ask(&mod_mia(), on("1", InteractionKind::TrackPostNow));
    world.settle();
    assert_eq!(world.phase(daily_key(1, "2026-03-02")), Some(Phase::Open));
    world.advance_to(utc("2026-03-03", "09:00"));
    assert_eq!(world.phase(daily_key(1, "2026-03-03")), Some(Phase::Open));
}

#[test]
fn post_now_posts_on_a_date_that_was_skipped() {
    let mut world = World::new();
    world.add_track(1, |_| {});
    world.sleep_until(utc("2026-03-02", "13:00"));
    world.settle();
    let key = daily_key(1, "2026-03-02");
    assert!(
        world.reader.0.contains_key(&Key::Skipped(key)),
        "missed by four hours"
    );
    world.ask(&mod_mia(), on("1", InteractionKind::TrackPostNow));
    world.settle();
    assert_eq!(world.phase(key), Some(Phase::Open));
    assert!(!world.reader.0.contains_key(&Key::Skipped(key)));
}

#[test]
fn post_now_is_refused_for_a_date_that_a_change_of_zone_left_behind() {
    let (mut world, _) = World::open_as(Kind::Open, |track| {
        track.zone = "Pacific/Auckland".to_owned();
        track.minute = 22 * 60;
        track.since = utc("2026-03-02", "08:00");
    });
    // 22:00 on 2 March in Auckland was 09:00 UTC. In Honolulu it is still 1 March.
    edit(
        &mut world,
        TrackForm {
            zone: some("Pacific/Honolulu"),
            ..TrackForm::default()
        },
    );
    let told = refused(&mut world, on("1", InteractionKind::TrackPostNow));
    assert!(told.contains("2 Mar 2026"), "{told}");
}

#[test]
fn post_now_uses_up_the_skip_of_the_slot_it_replaces() {
    let mut world = World::new();
    world.add_track(1, |_| {});
    world.ask(&mod_mia(), on("1", InteractionKind::TrackSkip));
    world.ask(&mod_mia(), on("1", InteractionKind::TrackPostNow));
    world.advance_to(utc("2026-03-03", "09:00"));
    assert_eq!(world.phase(daily_key(1, "2026-03-03")), Some(Phase::Open));
}

#[test]
fn reveal_now_asks_first_and_moves_the_close_along() {
    let (mut world, key) = World::open(Kind::Open);
    world.advance_to(utc("2026-03-02", "10:00"));
    let reply = world.ask(&mod_mia(), on("1", InteractionKind::TrackRevealNow));
    assert_eq!(
        offered(&reply),
        [ButtonId::RevealNow(key.short()), ButtonId::Never]
    );
    world.settle();
    assert_eq!(world.phase(key), Some(Phase::Open), "not before the answer");
    world.press(&mod_mia(), ButtonId::Never);
    assert_eq!(world.daily(key).reveal_at, utc("2026-03-02", "17:00"));
    world.press(&mod_mia(), ButtonId::RevealNow(key.short()));
    world.settle();
    let daily = world.daily(key);
    assert_eq!(daily.phase, Phase::Revealed);
    assert_eq!(daily.reveal_at, utc("2026-03-02", "10:00"));
    assert_eq!(daily.close_at, utc("2026-03-03", "10:00"));
    let told = words(&world.press(&mod_mia(), ButtonId::RevealNow(key.short())));
    assert!(told.contains("already"), "{told}");
    let told = refused(&mut world, on("1", InteractionKind::TrackRevealNow));
    assert!(told.contains("no open question"), "{told}");
}

#[test]
fn reveal_now_in_a_thread_means_the_question_of_that_thread() {
    let (mut world, first) = World::open_as(Kind::Open, |track| track.delay = 3 * 1440);
    world.advance_to(utc("2026-03-03", "09:00"));
    let second = daily_key(1, "2026-03-03");
    let all = world.ask_in(
        &mod_mia(),
        ChannelId(77),
        on("1", InteractionKind::TrackRevealNow),
    );
    assert_eq!(offered(&all).len(), 3);
    let thread = world.thread(second);
    let one = world.ask_in(&mod_mia(), thread, on("1", InteractionKind::TrackRevealNow));
    assert_eq!(offered(&one)[0], ButtonId::RevealNow(second.short()));
    assert_eq!(offered(&one).len(), 2);
    assert_eq!(world.phase(first), Some(Phase::Open));
}

// ---- removing -------------------------------------------------------------------------------

#[test]
fn removing_a_track_asks_first_and_no_keeps_it() {
    let mut world = World::new();
    world.add_track(1, |_| {});
    let reply = world.ask(&mod_mia(), on("1", InteractionKind::TrackRemove));
    assert_eq!(
        offered(&reply),
        [ButtonId::RemoveTrack(TrackId(1)), ButtonId::Never]
    );
    let told = words(&world.press(&mod_mia(), ButtonId::Never));
    assert!(told.contains("Nothing was changed"), "{told}");
    assert!(!world.track(1).removed);
    world.press(&mod_mia(), ButtonId::RemoveTrack(TrackId(1)));
    assert!(world.state.guild_state(GUILD).unwrap().tracks.is_empty());
    let told = words(&world.press(&mod_mia(), ButtonId::RemoveTrack(TrackId(1))));
    assert!(told.contains("has been removed"), "{told}");
}

#[test]
fn a_removed_track_finishes_its_open_questions_and_then_disappears() {
    let (mut world, key) = World::open(Kind::Open);
    world.say(&ann(), key, "An answer.");
    let reply = world.ask(&mod_mia(), on("1", InteractionKind::TrackRemove));
    assert_eq!(
        offered(&reply),
        [
            ButtonId::RemoveTrack(TrackId(1)),
            ButtonId::RemoveTrackNow(TrackId(1)),
            ButtonId::Never
        ]
    );
    world.press(&mod_mia(), ButtonId::RemoveTrack(TrackId(1)));
    let told = refused(&mut world, on("1", InteractionKind::TrackPause));
    assert!(told.contains("no track"), "{told}");
    world.advance_to(utc("2026-03-02", "17:00"));
    assert_eq!(world.phase(key), Some(Phase::Revealed));
    assert_eq!(world.points(&ann()), 1);
    world.advance_to(utc("2026-03-04", "09:00"));
    assert_eq!(world.phase(key), Some(Phase::Closed));
    assert!(world.state.guild_state(GUILD).unwrap().tracks.is_empty());
    assert_eq!(world.guild().dailies_made, 1, "it posted nothing more");
    assert_eq!(world.points(&ann()), 1, "points stay");
}

#[test]
fn a_removed_track_can_reveal_its_open_questions_at_once() {
    let (mut world, key) = World::open(Kind::Open);
    world.press(&mod_mia(), ButtonId::RemoveTrackNow(TrackId(1)));
    world.settle();
    assert_eq!(world.phase(key), Some(Phase::Revealed));
}

#[test]
fn a_removed_track_whose_post_never_arrived_disappears_as_well() {
    let mut world = World::new();
    world.add_track(1, |_| {});
    world.sleep_until(utc("2026-03-02", "09:00"));
    world.tick_all();
    assert_eq!(
        world.phase(daily_key(1, "2026-03-02")),
        Some(Phase::Posting)
    );
    world.press(&mod_mia(), ButtonId::RemoveTrack(TrackId(1)));
    let id = on_the_way(&world)[0];
    world.event(Event::Delivered {
        seq: id,
        outcome: refusal(
            pythia_quiz::model::outcome::RefusalKind::TooLate,
            "not found",
        ),
    });
    assert!(world.state.guild_state(GUILD).unwrap().tracks.is_empty());
    world.check();
}

#[test]
fn the_number_of_a_removed_track_is_never_used_again_and_its_name_is_free() {
    let mut world = World::new();
    add(&mut world, least());
    world.press(&mod_mia(), ButtonId::RemoveTrack(TrackId(1)));
    add(&mut world, least());
    assert_eq!(world.track(2).name, "daily");
}

/// Removes the first track, and returns the button of its entry in `/audit`.
fn removed(world: &mut World) -> ButtonId {
    world.ask(&mod_mia(), InteractionKind::TrackRemove("1".to_owned()));
    world.press(&mod_mia(), ButtonId::RemoveTrack(TrackId(1)));
    let all = InteractionKind::Audit {
        member: None,
        kind: Some("tracks".to_owned()),
    };
    let undo = offered(&world.ask(&mod_max(), all)).into_iter();
    let undo: Vec<_> = undo
        .filter(|one| matches!(one, ButtonId::Undo(_)))
        .collect();
    match undo.as_slice() {
        [undo] => undo.clone(),
        other => panic!("one button was expected, not {other:?}"),
    }
}

#[test]
fn a_removed_track_is_put_back_from_the_record_with_its_settings_and_posts_again() {
    let mut world = World::new();
    world.add_track(1, |track| {
        track.anonymous = true;
        track.ping = Some(RoleId(33));
    });
    world.advance_to(utc("2026-03-03", "09:30"));
    let before = world.track(1);
    world.advance_to(utc("2026-03-04", "18:00"));
    world.ask(&mod_mia(), InteractionKind::TrackPause("1".to_owned()));
    world.ask(&mod_mia(), InteractionKind::TrackResume("1".to_owned()));
    world.advance_to(utc("2026-03-06", "08:00"));
    let undo = removed(&mut world);
    world.advance_to(utc("2026-03-10", "12:00"));
    assert!(
        world.look().track(GUILD, TrackId(1)).is_none(),
        "it is gone"
    );
    assert!(world.phase(daily_key(1, "2026-03-10")).is_none());
    let told = words(&world.press(&mod_max(), undo.clone()));
    assert!(told.contains("The track is back"), "{told}");
    let after = world.track(1);
    assert_eq!(
        (&after.name, after.channel, after.anonymous, after.ping),
        (&before.name, before.channel, true, Some(RoleId(33)))
    );
    assert_eq!(
        after.created_by,
        mod_max().user,
        "who put it back gets its notices"
    );
    world.advance_to(utc("2026-03-11", "09:30"));
    assert_eq!(world.phase(daily_key(1, "2026-03-11")), Some(Phase::Open));
    assert!(
        world.phase(daily_key(1, "2026-03-10")).is_none(),
        "nothing is made up for"
    );
    let told = words(&world.press(&mod_mia(), undo));
    assert!(told.contains("can't be undone"), "{told}");
    world.check();
}

#[test]
fn a_track_removed_with_an_open_question_is_put_back_before_and_after_that_one_closes() {
    for later in ["2026-03-02", "2026-03-05"] {
        let (mut world, key) = World::open(Kind::Open);
        let undo = removed(&mut world);
        world.advance_to(utc(later, "12:00"));
        world.press(&mod_mia(), undo);
        assert!(!world.track(1).removed);
        world.advance_to(utc("2026-03-06", "09:30"));
        assert_eq!(world.phase(key), Some(Phase::Closed));
        assert_eq!(
            world.phase(daily_key(1, "2026-03-06")),
            Some(Phase::Open),
            "{later}"
        );
        world.check();
    }
}

#[test]
fn a_removed_track_is_not_put_back_beside_another_of_its_name() {
    let mut world = World::new();
    world.add_track(1, |_| {});
    let undo = removed(&mut world);
    world.add_track(2, |track| track.name = "Daily-1".to_owned());
    let told = words(&world.press(&mod_mia(), undo));
    assert!(told.contains("can't be undone"), "{told}");
    assert!(world.look().track(GUILD, TrackId(1)).is_none());
}

#[test]
fn what_is_kept_of_a_removed_track_names_nobody() {
    let mut world = World::new();
    world.add_track(1, |_| {});
    removed(&mut world);
    let kept = world.reader.0.values().find_map(|record| match record {
        Record::RemovedTrack(_, draft) => Some(draft.clone()),
        _ => None,
    });
    let kept = kept.expect("a removed track");
    assert_eq!(kept.track.created_by, pythia_quiz::ids::UserId(0));
    assert_eq!(kept.track.next, None);
}
