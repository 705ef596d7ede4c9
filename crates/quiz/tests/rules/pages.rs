//! The answers after the twentieth where Discord takes no file.

use pythia_quiz::card::TextFile;
use pythia_quiz::commands::doctor;
use pythia_quiz::custom_id::ButtonId;
use pythia_quiz::effect::{Effect, OutboxRow};
use pythia_quiz::event::{Checkup, InteractionKind};
use pythia_quiz::ids::DailyKey;
use pythia_quiz::model::daily::Phase;
use pythia_quiz::model::outcome::{Outcome, RefusalKind};
use pythia_quiz::model::track::TrackOptions;
use pythia_quiz::question::Kind;
use pythia_quiz::record::Key;
use pythia_quiz::rules::resume::QUIET_MS;
use pythia_quiz::text::facts::Permission;

use super::harness::*;

/// Refuses everything with a file.
fn no_file(row: &OutboxRow) -> Option<Outcome> {
    let (Effect::Post { card, .. } | Effect::Edit { card, .. }) = &row.effect else {
        return None;
    };
    (!card.files.is_empty()).then(|| refusal(RefusalKind::Forbidden, "Missing Permissions"))
}

/// Returns a world with 23 sealed answers, revealed without Attach Files.
fn without_attach_files() -> (World, DailyKey) {
    let (mut world, key) = World::open(Kind::Open);
    let mut guild = world.guild();
    guild.notice_channel = Some(pythia_quiz::ids::ChannelId(500));
    world.put(pythia_quiz::Record::Guild(GUILD, Box::new(guild)));
    for n in 1..=23 {
        world.advance(minutes(1));
        world.seal(&member(n), key, &format!("sealed words {n}."));
    }
    world.fail(no_file);
    world.advance_to(utc("2026-03-02", "17:00"));
    (world, key)
}

fn files(world: &World) -> Vec<TextFile> {
    let cards = world.messages.values().filter_map(|one| one.card.as_ref());
    cards.flat_map(|card| card.files.clone()).collect()
}

#[test]
fn without_attach_files_the_answers_after_the_twentieth_come_as_pages_in_the_same_place() {
    let (mut world, key) = without_attach_files();
    assert_eq!(world.phase(key), Some(Phase::Revealed));
    assert!(!world.daily(key).thread_locked, "the thread took the rest");
    let thread = world.cards_in(world.thread(key));
    let rest = thread
        .iter()
        .find(|card| card.body.contains("3 more sealed answers"))
        .expect("the part is there without its file");
    assert!(!rest.body.contains("file"), "{}", rest.body);
    let all = ButtonId::Answers(key.short(), 0);
    assert!(offered(&pythia_quiz::card::Reply::Private(rest.clone())).contains(&all));
    let mut read = String::new();
    for page in 0..30 {
        read += &words(&world.press(&ann(), ButtonId::Answers(key.short(), page)));
    }
    assert!((1..=23).all(|n| read.contains(&format!("sealed words {n}."))));
    world.check();
}

#[test]
fn the_notice_says_that_the_file_was_refused_and_nothing_more() {
    let (world, key) = without_attach_files();
    let notices = world.cards_in(pythia_quiz::ids::ChannelId(500));
    let [notice] = &notices[..] else {
        panic!("one notice: {notices:?}");
    };
    let place = format!("<#{}>", world.thread(key));
    for part in ["Attach Files", "question #1", &place] {
        assert!(notice.body.contains(part), "{part} in {}", notice.body);
    }
    assert!(!notice.body.contains("couldn't post"), "{}", notice.body);
    let kept = |key: &&Key| matches!(key, Key::Refused(_));
    assert_eq!(world.reader.0.keys().filter(kept).count(), 0);
}

#[test]
fn the_file_is_added_within_an_hour_after_the_permission_has_come() {
    let (mut world, key) = without_attach_files();
    world.advance(minutes(130));
    assert_eq!(files(&world), []);
    world.restart();
    world.stop_failing();
    world.advance(minutes(59));
    let files = files(&world);
    let [file] = &files[..] else {
        panic!("one file: {files:?}");
    };
    assert!((21..=23).all(|n| file.text.contains(&format!("sealed words {n}."))));
    assert_eq!(on_the_way(&world), []);
    assert_eq!(world.phase(key), Some(Phase::Revealed));
    world.check();
}

#[test]
fn doctor_adds_the_file_at_once_if_it_finds_the_permission() {
    let (mut world, _) = without_attach_files();
    world.stop_failing();
    let without = bits_but(&world, Some(Permission::AttachFiles));
    let with = bits_but(&world, None);
    for (bits, wanted) in [(without, 0), (with, 1)] {
        let checkup = Checkup {
            channels: vec![(CHANNEL, Some(bits))],
            skew_ms: None,
        };
        world.ask(&mod_mia(), InteractionKind::Doctor(checkup));
        world.settle();
        assert_eq!(files(&world).len(), wanted);
    }
}

/// Returns everything that the track needs, as bits, but for one permission.
fn bits_but(world: &World, left_out: Option<Permission>) -> u64 {
    let needed = doctor::needed(&world.track(1), TrackOptions::default());
    let needed = needed.iter().filter(|one| Some(**one) != left_out);
    needed.map(|one| one.bit()).sum()
}

#[test]
fn a_ruling_made_before_the_file_comes_holds_in_the_file() {
    let (mut world, key) = without_attach_files();
    let number = |world: &World, n| world.number(&member(n)).expect("known");
    let (withheld, removed) = (number(&world, 22), number(&world, 23));
    world.press(&mod_mia(), ButtonId::Withhold(key.short(), withheld));
    world.press(&mod_mia(), ButtonId::Remove(key.short(), removed));
    world.settle();
    assert!(world.all_public_words().contains("2 more sealed answers"));
    world.stop_failing();
    world.advance(minutes(61));
    let text = &files(&world)[0].text;
    assert!(text.contains("sealed words 21."), "{text}");
    assert!(!text.contains("sealed words 22."), "{text}");
    assert!(!text.contains("sealed words 23."), "{text}");
}

#[test]
fn after_the_close_nothing_waits_for_the_permission() {
    let (mut world, key) = without_attach_files();
    world.advance_to(utc("2026-03-03", "18:05"));
    assert_eq!(world.phase(key), Some(Phase::Closed));
    let waiting = world.state.outbox().filter(|row| no_file(row).is_some());
    assert_eq!(waiting.count(), 0);
    let kept = |key: &&Key| matches!(key, Key::Refused(_));
    assert_eq!(world.reader.0.keys().filter(kept).count(), 0);
}

#[test]
fn a_file_that_a_ruling_changes_after_the_permission_is_gone_leaves_the_message() {
    let (mut world, key) = World::open(Kind::Open);
    for n in 1..=23 {
        world.advance(minutes(1));
        world.seal(&member(n), key, &format!("sealed words {n}."));
    }
    world.advance_to(utc("2026-03-02", "17:00"));
    assert_eq!(files(&world).len(), 1);
    world.fail(no_file);
    let removed = world.number(&member(22)).expect("known");
    world.press(&mod_mia(), ButtonId::Remove(key.short(), removed));
    world.settle();
    assert_eq!(files(&world), [], "the removed answer is no longer there");
    world.stop_failing();
    world.advance(minutes(61));
    assert!(!files(&world)[0].text.contains("sealed words 22."));
    assert!(files(&world)[0].text.contains("sealed words 23."));
}

#[test]
fn a_file_that_arrives_after_the_close_brings_no_vote_button_back() {
    let (mut world, key) = without_attach_files();
    world.sleep_until(world.daily(key).reveal_at.plus_minutes(24 * 60));
    world.tick_all();
    assert_eq!(world.phase(key), Some(Phase::Closed));
    world.stop_failing();
    // The edits of the close go first, because the file has a lane of its own.
    let rows: Vec<_> = world.state.outbox().cloned().collect();
    let (late, first): (Vec<_>, Vec<_>) = rows
        .into_iter()
        .partition(pythia_quiz::rules::posts::is_waiting);
    let votes = |press: &ButtonId| matches!(press, ButtonId::Vote(..));
    let [Effect::Edit { card, .. }] = &late
        .iter()
        .map(|row| row.effect.clone())
        .collect::<Vec<_>>()[..]
    else {
        panic!("one edit waits: {late:?}");
    };
    assert!(presses(card).iter().any(votes), "{card:?}");
    for row in first.iter().chain(&late) {
        world.deliver(row);
    }
    world.settle();
    let cards = world.cards_in(world.thread(key)).into_iter();
    let with_file: Vec<_> = cards.filter(|card| !card.files.is_empty()).collect();
    let [card] = &with_file[..] else {
        panic!("one file: {with_file:?}");
    };
    assert!(!presses(card).iter().any(votes), "{card:?}");
}

#[test]
fn the_file_is_added_two_minutes_after_permissions_changed_if_it_can_be_attached_now() {
    let (mut world, _) = without_attach_files();
    world.make_channel_known(CHANNEL);
    world.stop_failing();
    for (forbidden, wanted) in [(true, 0), (false, 1)] {
        world.channels.get_mut(&CHANNEL).expect("known").forbidden = forbidden;
        world.event(pythia_quiz::Event::PermissionsChanged { guild: GUILD });
        world.advance(QUIET_MS - 1_000);
        assert_eq!(files(&world).len(), 0, "it may not be over yet");
        world.advance(2_000);
        assert_eq!(files(&world).len(), wanted);
    }
}
