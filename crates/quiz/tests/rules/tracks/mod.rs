//! `/track …`: creating, changing and listing tracks. Reading what is typed, posting by hand, and
//! the preview have files of their own.

mod dates;
mod fields;
mod grace;
mod preview;
mod queue;
mod today;
mod twins;
mod zones;

use pythia_quiz::card::Reply;
use pythia_quiz::custom_id::ButtonId;
use pythia_quiz::event::{QueueCommand, TrackForm};
use pythia_quiz::ids::{ChannelId, RoleId, TrackId};
use pythia_quiz::model::daily::{Phase, Skip};
use pythia_quiz::model::points::Reason;
use pythia_quiz::model::track::{Mode, Pause, Place};
use pythia_quiz::question::{Kind, Level, Topic};
use pythia_quiz::{Event, InteractionKind, Key, Record, calendar};

use crate::harness::*;

/// Returns the smallest form that makes a track.
fn least() -> TrackForm {
    TrackForm {
        channel: Some((CHANNEL, Place::Text)),
        time: Some("9:00".to_owned()),
        zone: Some("Europe/Berlin".to_owned()),
        ..TrackForm::default()
    }
}

fn some(text: &str) -> Option<String> {
    Some(text.to_owned())
}

fn add(world: &mut World, form: TrackForm) -> Reply {
    world.ask(&mod_mia(), InteractionKind::TrackAdd(form))
}

fn edit(world: &mut World, form: TrackForm) -> Reply {
    let track = "1".to_owned();
    world.ask(&mod_mia(), InteractionKind::TrackEdit { track, form })
}

fn on(name: &str, ask: fn(String) -> InteractionKind) -> InteractionKind {
    ask(name.to_owned())
}

/// Sends a form that must be refused, so that no track of the guild changes. Returns the reply.
fn refused(world: &mut World, ask: InteractionKind) -> String {
    let before = world.state.guild_state(GUILD).cloned();
    let reply = world.ask(&mod_mia(), ask);
    assert_eq!(
        world.state.guild_state(GUILD).cloned(),
        before,
        "{}",
        words(&reply)
    );
    words(&reply)
}

fn next_at(world: &World, n: u32) -> String {
    let track = world.track(n);
    let slot = calendar::next_slot(&track, None, &[]).expect("it has a slot");
    calendar::local("UTC", slot.at)
        .strftime("%Y-%m-%d %H:%M")
        .to_string()
}

#[test]
fn a_track_needs_only_a_channel_and_a_time_and_the_rest_has_defaults() {
    let mut world = World::new();
    let reply = words(&add(&mut world, least()));
    let track = world.track(1);
    assert_eq!(track.name, "daily");
    assert_eq!((track.minute, track.weekdays), (540, 0b001_1111));
    assert_eq!((track.delay, track.close_after), (480, 24 * 60));
    assert_eq!(track.mode, Mode::Both);
    assert!(track.mix.topics.is_empty() && track.mix.levels.is_empty());
    assert!(!track.lock && !track.anonymous && track.ping.is_none());
    assert!(track.next.is_some(), "the first question is drawn at once");
    assert_eq!(track.created_by, mod_mia().user);
    assert_eq!(world.guild().zone.as_deref(), Some("Europe/Berlin"));
    // 08:00 UTC is exactly 09:00 in Berlin in March.
    let slot = calendar::next_slot(&track, None, &[]).unwrap();
    assert!(
        reply.contains(&format!("<t:{}:f>", slot.at.seconds())),
        "{reply}"
    );
    for word in [
        "daily",
        "weekdays",
        "09:00",
        "Europe/Berlin",
        "8 hours",
        "12 questions",
    ] {
        assert!(reply.contains(word), "{word} in {reply}");
    }
}

#[test]
fn the_second_track_gets_the_guild_s_zone_and_another_name() {
    let mut world = World::new();
    add(&mut world, least());
    add(
        &mut world,
        TrackForm {
            zone: None,
            channel: Some((ChannelId(20), Place::Text)),
            ..least()
        },
    );
    assert_eq!(world.track(2).zone, "Europe/Berlin");
    assert_eq!(world.track(2).name, "daily-2");
}

#[test]
fn a_form_without_channel_time_or_zone_is_refused_for_all_three_at_once() {
    let mut world = World::new();
    let told = refused(&mut world, InteractionKind::TrackAdd(TrackForm::default()));
    for word in ["`channel:`", "`time:`", "`zone:`", "9:00", "Europe/Berlin"] {
        assert!(told.contains(word), "{word} in {told}");
    }
}

#[test]
fn a_guild_has_at_most_twenty_five_tracks_and_all_are_listed() {
    let mut world = World::new();
    for n in 0..25 {
        let name = format!("{n} {}", "w".repeat(29));
        add(
            &mut world,
            TrackForm {
                name: some(&name),
                zone: some("America/Argentina/ComodRivadavia"),
                channel: Some((ChannelId(100 + n), Place::Text)),
                ..least()
            },
        );
    }
    let told = refused(&mut world, InteractionKind::TrackAdd(least()));
    assert!(told.contains("25"), "{told}");
    let list = words(&world.ask(&mod_mia(), InteractionKind::TrackList));
    for n in 1..=25 {
        assert!(list.contains(&format!("#{n} ·")), "{n} in {list}");
    }
}

#[test]
fn the_list_shows_each_track_in_full_or_says_how_to_create_one() {
    let mut world = World::new();
    let empty = words(&world.ask(&mod_mia(), InteractionKind::TrackList));
    assert!(empty.contains("/track add"), "{empty}");
    add(
        &mut world,
        TrackForm {
            ping: Some(RoleId(77)),
            lock: Some(true),
            anonymous: Some(true),
            blackout: some("2026-12-24..2027-01-02"),
            channel: Some((ChannelId(55), Place::Forum)),
            mode: some("sealed"),
            ..least()
        },
    );
    let list = words(&world.ask(&mod_mia(), InteractionKind::TrackList));
    for word in [
        "<@&77>",
        "Locks",
        "without names",
        "24 Dec 2026",
        "<#55>",
        "forum",
        "sealed",
    ] {
        assert!(list.contains(word), "{word} in {list}");
    }
}

#[test]
fn only_moderators_change_tracks() {
    let (mut world, key) = World::open(Kind::Open);
    let one = || "1".to_owned();
    let asks = [
        InteractionKind::TrackAdd(least()),
        InteractionKind::TrackEdit {
            track: one(),
            form: least(),
        },
        InteractionKind::TrackList,
        InteractionKind::TrackPause(one()),
        InteractionKind::TrackResume(one()),
        InteractionKind::TrackRemove(one()),
        InteractionKind::TrackPreview(one()),
        InteractionKind::TrackPostNow(one()),
        InteractionKind::TrackSkip(one()),
        InteractionKind::TrackRevealNow(one()),
        pressed_on(world.post(key), ButtonId::RemoveTrack(TrackId(1))),
        pressed_on(world.post(key), ButtonId::RemoveTrackNow(TrackId(1))),
        pressed_on(world.post(key), ButtonId::RevealNow(key.short())),
        pressed_on(world.post(key), ButtonId::Swap(TrackId(1))),
    ];
    let before = world.state.clone();
    for ask in asks {
        let told = words(&world.ask(&ann(), ask.clone()));
        assert!(told.contains("Manage Server"), "{ask:?}: {told}");
        let told = words(&world.ask_direct(&mod_mia(), ask.clone()));
        assert!(told.contains("server"), "{ask:?}: {told}");
    }
    assert!(world.state == before, "nothing was changed");
}

#[test]
fn an_unknown_track_is_refused_with_a_list_of_the_tracks() {
    let mut world = World::new();
    let told = refused(&mut world, on("x", InteractionKind::TrackPause));
    assert!(told.contains("/track add"), "{told}");
    add(&mut world, least());
    for ask in [
        on("nothing", InteractionKind::TrackPause),
        on("nothing", InteractionKind::TrackResume),
        on("nothing", InteractionKind::TrackRemove),
        on("nothing", InteractionKind::TrackPreview),
        on("nothing", InteractionKind::TrackPostNow),
        on("nothing", InteractionKind::TrackSkip),
        on("nothing", InteractionKind::TrackRevealNow),
    ] {
        let told = refused(&mut world, ask);
        assert!(told.contains("**daily**"), "{told}");
    }
}

// ---- editing --------------------------------------------------------------------------------

#[test]
fn an_edit_applies_from_the_next_slot_and_leaves_open_questions_as_posted() {
    let (mut world, key) = World::open(Kind::Open);
    let before = world.daily(key);
    edit(
        &mut world,
        TrackForm {
            time: some("12:00"),
            delay: some("1h"),
            mode: some("sealed"),
            channel: Some((ChannelId(99), Place::Announcement)),
            ..TrackForm::default()
        },
    );
    assert_eq!(world.daily(key), before);
    assert_eq!(next_at(&world, 1), "2026-03-03 12:00", "today is used");
    world.advance_to(utc("2026-03-03", "12:00"));
    let next = world.daily(daily_key(1, "2026-03-03"));
    assert_eq!(
        (next.channel, next.place),
        (ChannelId(99), Place::Announcement)
    );
    assert_eq!(next.reveal_at, utc("2026-03-03", "13:00"));
}

#[test]
fn a_new_time_that_is_over_today_applies_from_tomorrow() {
    let mut world = World::new();
    world.add_track(1, |track| track.minute = 15 * 60);
    world.advance_to(utc("2026-03-02", "12:00"));
    edit(
        &mut world,
        TrackForm {
            time: some("10:00"),
            ..TrackForm::default()
        },
    );
    assert_eq!(next_at(&world, 1), "2026-03-03 10:00");
    world.advance_to(utc("2026-03-03", "09:59"));
    assert_eq!(world.phase(daily_key(1, "2026-03-02")), None);
}

#[test]
fn a_changed_zone_never_makes_a_second_daily_for_a_used_date() {
    let (mut world, _) = World::open(Kind::Open);
    edit(
        &mut world,
        TrackForm {
            zone: some("America/Los_Angeles"),
            ..TrackForm::default()
        },
    );
    // 2 March 09:00 in Los Angeles hasn't come yet, but 2 March is used.
    assert_eq!(next_at(&world, 1), "2026-03-03 17:00");
    world.advance_to(utc("2026-03-04", "00:00"));
    let dailies = world
        .reader
        .0
        .keys()
        .filter(|key| matches!(key, Key::Daily(_)));
    assert_eq!(dailies.count(), 2);
}

#[test]
fn the_next_question_is_drawn_again_if_it_is_no_longer_in_the_mix() {
    let mut world = World::new();
    add(&mut world, least());
    for topic in ["basics", "oop", "stdlib", "web"] {
        edit(
            &mut world,
            TrackForm {
                topics: some(topic),
                ..TrackForm::default()
            },
        );
        let next = world.track(1).next.expect("one is drawn");
        assert_eq!(next.slug.folder(), topic);
        let told = words(&edit(
            &mut world,
            TrackForm {
                mode: some("thread"),
                time: some(&format!("{}:00", topic.len())),
                ..TrackForm::default()
            },
        ));
        assert_eq!(world.track(1).next, Some(next), "{told}");
    }
}

#[test]
fn an_edit_that_changes_nothing_says_so() {
    let mut world = World::new();
    add(&mut world, least());
    let told = refused(
        &mut world,
        InteractionKind::TrackEdit {
            track: "daily".to_owned(),
            form: TrackForm::default(),
        },
    );
    assert!(told.contains("like to change"), "{told}");
    let told = refused(
        &mut world,
        InteractionKind::TrackEdit {
            track: "daily".to_owned(),
            form: least(),
        },
    );
    assert!(told.contains("already has these settings"), "{told}");
}

#[test]
fn requests_for_a_topic_that_leaves_the_mix_are_dropped() {
    let mut world = World::new();
    add(&mut world, least());
    let topic_request = |topic: &str| InteractionKind::Request {
        topic: topic.to_owned(),
        track: None,
    };
    world.ask(&ann(), topic_request("oop"));
    world.ask(&ben(), topic_request("web"));
    let told = words(&edit(
        &mut world,
        TrackForm {
            topics: some("web, basics"),
            ..TrackForm::default()
        },
    ));
    assert!(told.contains("1 request"), "{told}");
    assert_eq!(
        world.state.guild_state(GUILD).unwrap().topic_requests.len(),
        1
    );
}

// ---- pausing, skipping ----------------------------------------------------------------------
