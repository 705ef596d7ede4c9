//! A second track in the same slot, and taking a ping role off.

use super::*;

/// Returns the track of [`least`] with a name.
fn named(name: &str) -> TrackForm {
    TrackForm {
        name: some(name),
        ..least()
    }
}

fn tracks(world: &World) -> usize {
    pythia_quiz::queries::tracks::standing(&world.look(), GUILD).len()
}

#[test]
fn a_second_track_in_the_same_slot_asks_before_it_is_created() {
    let mut world = World::new();
    add(&mut world, named("first"));
    let asked = add(&mut world, named("second"));
    let text = words(&asked);
    assert!(text.contains("**first** already posts"), "{text}");
    assert_eq!(offered(&asked), [ButtonId::TrackAnyway, ButtonId::Never]);
    assert_eq!(tracks(&world), 1);
    let told = words(&world.press(&ann(), ButtonId::TrackAnyway));
    assert!(told.contains("Only moderators"), "{told}");
    let told = words(&world.press(&mod_max(), ButtonId::TrackAnyway));
    assert!(
        told.contains("nothing to confirm"),
        "it is another moderator's: {told}"
    );
    world.advance(60_000);
    let reply = world.press(&mod_mia(), ButtonId::TrackAnyway);
    assert!(matches!(reply, Reply::Update(_)));
    assert!(words(&reply).contains("Track created"), "{}", words(&reply));
    assert_eq!(tracks(&world), 2);
    assert_eq!(
        (world.track(2).name.as_str(), world.track(2).since),
        ("second", world.now)
    );
    let told = words(&world.press(&mod_mia(), ButtonId::TrackAnyway));
    assert!(told.contains("nothing to confirm"), "once: {told}");
    assert_eq!(tracks(&world), 2);
}

#[test]
fn another_channel_another_time_or_other_days_are_no_same_slot() {
    let mut world = World::new();
    add(
        &mut world,
        TrackForm {
            days: some("mon,wed"),
            ..named("first")
        },
    );
    let elsewhere = TrackForm {
        channel: Some((ChannelId(20), Place::Text)),
        ..named("elsewhere")
    };
    let later = TrackForm {
        time: some("9:30"),
        ..named("later")
    };
    let other_days = TrackForm {
        days: some("tue,thu"),
        ..named("other days")
    };
    let other_zone = TrackForm {
        zone: some("Asia/Tokyo"),
        ..named("other zone")
    };
    for form in [elsewhere, later, other_days, other_zone] {
        let told = words(&add(&mut world, form));
        assert!(told.contains("Track created"), "{told}");
    }
    let same_instant = TrackForm {
        zone: some("Asia/Tokyo"),
        time: some("17:00"),
        ..named("same instant")
    };
    let told = words(&add(&mut world, same_instant));
    assert!(
        told.contains("**first**, **other days** already post"),
        "9:00 in Berlin is 17:00 in Tokyo: {told}"
    );
}

#[test]
fn an_edit_into_the_slot_of_another_track_asks_and_keeps_what_happened_meanwhile() {
    let mut world = World::new();
    add(&mut world, named("first"));
    let later = TrackForm {
        time: some("12:00"),
        ..named("second")
    };
    add(&mut world, later);
    let edit = |time: &str| InteractionKind::TrackEdit {
        track: "second".to_owned(),
        form: TrackForm {
            time: some(time),
            ..TrackForm::default()
        },
    };
    let asked = world.ask(&mod_mia(), edit("9:00"));
    assert_eq!(offered(&asked)[0], ButtonId::TrackAnyway);
    assert_eq!(world.track(2).minute, 12 * 60);
    world.ask(&mod_max(), on("second", InteractionKind::TrackSkip));
    world.press(&mod_mia(), ButtonId::TrackAnyway);
    let track = world.track(2);
    assert_eq!((track.minute, track.skip_next), (9 * 60, true));
    let told = words(&world.ask(
        &mod_mia(),
        InteractionKind::TrackEdit {
            track: "second".to_owned(),
            form: TrackForm {
                delay: some("6h"),
                ..TrackForm::default()
            },
        },
    ));
    assert!(!told.contains("already posts"), "it asked once: {told}");
}

#[test]
fn a_name_given_away_meanwhile_is_refused() {
    let mut world = World::new();
    add(&mut world, named("first"));
    add(&mut world, named("second"));
    let elsewhere = TrackForm {
        channel: Some((ChannelId(20), Place::Text)),
        ..named("second")
    };
    world.ask(&mod_max(), InteractionKind::TrackAdd(elsewhere));
    let told = words(&world.press(&mod_mia(), ButtonId::TrackAnyway));
    assert!(told.contains("already a track called"), "{told}");
    assert_eq!(tracks(&world), 2);
}

#[test]
fn the_role_that_a_track_pings_can_be_taken_off() {
    let mut world = World::new();
    add(
        &mut world,
        TrackForm {
            ping: Some(RoleId(7)),
            ..least()
        },
    );
    assert_eq!(world.track(1).ping, Some(RoleId(7)));
    edit(
        &mut world,
        TrackForm {
            ping: Some(RoleId(0)),
            ..TrackForm::default()
        },
    );
    assert_eq!(world.track(1).ping, None);
    edit(
        &mut world,
        TrackForm {
            delay: some("6h"),
            ..TrackForm::default()
        },
    );
    assert_eq!(world.track(1).ping, None);
}

#[test]
fn every_track_in_the_same_slot_is_named_before_another_one_joins_them() {
    let mut world = World::new();
    add(&mut world, named("first"));
    add(&mut world, named("second"));
    world.press(&mod_mia(), ButtonId::TrackAnyway);
    let told = words(&add(&mut world, named("third")));
    assert!(
        told.contains("**first**, **second** already post"),
        "{told}"
    );
    assert!(told.contains("together with theirs"), "{told}");
}
