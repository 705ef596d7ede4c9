//! Another process on a restored backup, after the first one or beside it: no date gets a second
//! question.

use pythia_quiz::Rules;
use pythia_quiz::custom_id::ButtonId;
use pythia_quiz::model::daily::Phase;
use pythia_quiz::question::{Bank, Kind};

use super::harness::*;
use super::posting::DATE;

/// Counts the questions in the channel.
fn questions(world: &World) -> usize {
    let shown = world.messages_in(CHANNEL);
    let asks = |press: &ButtonId| matches!(press, ButtonId::ShowMe(_));
    shown
        .filter(|(_, one)| {
            one.card
                .as_ref()
                .is_some_and(|card| presses(card).iter().any(asks))
        })
        .count()
}

/// Returns a world with a question of one kind out, and its records from before.
fn posted(bank: Bank) -> (World, MemRecords) {
    let mut world = World::with(Rules::default(), bank);
    world.add_track(1, |_| {});
    world.settle();
    let backup = world.reader.clone();
    world.advance_to(utc(DATE, "09:00"));
    assert_eq!(questions(&world), 1);
    (world, backup)
}

/// Goes on with the records of a backup.
fn restore(world: &mut World, backup: MemRecords) {
    world.reader = backup;
    world.state = world.load();
}

#[test]
fn after_a_restored_backup_the_question_that_was_posted_since_is_found_and_not_posted_again() {
    let (mut world, backup) = posted(bank_of(Kind::Open));
    let key = daily_key(1, DATE);
    let post = world.post(key);
    world.sleep_until(utc(DATE, "10:30"));
    restore(&mut world, backup);
    world.restart();
    world.advance(minutes(5));
    assert_eq!(questions(&world), 1);
    assert_eq!(
        (world.phase(key), world.post(key)),
        (Some(Phase::Open), post)
    );
    world.say(&ann(), key, "This is my answer to it.");
    world.advance_to(utc(DATE, "23:00"));
    assert_eq!(world.phase(key), Some(Phase::Revealed));
    assert_eq!(world.points(&ann()), 1);
}

#[test]
fn a_late_question_is_posted_where_the_history_cannot_be_read_because_nothing_says_that_it_is_there()
 {
    let mut world = World::with(Rules::default(), bank_of(Kind::Open));
    world.add_track(1, |_| {});
    world.settle();
    world.make_channel_known(CHANNEL);
    world.hide_history(CHANNEL, true);
    world.sleep_until(utc(DATE, "10:00"));
    world.restart();
    world.advance(minutes(5));
    assert_eq!(questions(&world), 1);
    assert_eq!(world.phase(daily_key(1, DATE)), Some(Phase::Open));
}

#[test]
fn of_two_processes_on_copies_of_a_store_only_one_posts_a_question() {
    let (mut world, backup) = posted(bank());
    restore(&mut world, backup);
    // The other one has done other things since the backup, so its rows have other numbers.
    let before = world.state.next_seq();
    world.add_track(2, |track| track.minute = 8 * 60);
    world.settle();
    world.ask(
        &mod_mia(),
        pythia_quiz::InteractionKind::TrackPostNow("daily-2".to_owned()),
    );
    assert!(world.state.next_seq() > before);
    world.tick_all();
    world.settle();
    assert_eq!(world.phase(daily_key(1, DATE)), Some(Phase::Open));
    assert_eq!(questions(&world), 1);
}
