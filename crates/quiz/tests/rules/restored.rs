//! Another process on a restored backup, after the first one or beside it: no date gets a second
//! question.

use pythia_quiz::custom_id::ButtonId;
use pythia_quiz::model::daily::Phase;
use pythia_quiz::model::round::RoundPhase;
use pythia_quiz::question::{Bank, Kind};
use pythia_quiz::{Event, Rules};

use super::harness::*;
use super::posting::DATE;
use super::rounds::{playing, round, scheduled};

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

/// Counts the messages of the bot in all channels.
fn messages(world: &World) -> usize {
    world
        .messages
        .values()
        .filter(|one| one.card.is_some())
        .count()
}

#[test]
fn after_a_restored_backup_the_first_tick_looks_for_a_question_before_there_is_a_connection() {
    let (mut world, backup) = posted(bank_of(Kind::Open));
    world.sleep_until(utc(DATE, "09:07"));
    restore(&mut world, backup);
    world.event(Event::Started);
    world.tick_all();
    world.settle();
    world.event(Event::Connected { resumed: false });
    world.advance(minutes(5));
    assert_eq!(questions(&world), 1);
    assert_eq!(world.phase(daily_key(1, DATE)), Some(Phase::Open));
}

#[test]
fn after_a_restored_backup_a_reveal_that_was_posted_since_is_found_whole_and_not_posted_again() {
    for kind in [Kind::Open, Kind::Choice, Kind::Output] {
        for connects_first in [true, false] {
            let (mut world, _) = posted(bank_of(kind));
            world.settle();
            let backup = world.reader.clone();
            world.advance_to(utc(DATE, "17:30"));
            assert_eq!(world.phase(daily_key(1, DATE)), Some(Phase::Revealed));
            let before = messages(&world);
            restore(&mut world, backup);
            world.event(Event::Started);
            if connects_first {
                world.event(Event::Connected { resumed: false });
            }
            world.settle();
            world.event(Event::Connected { resumed: false });
            world.advance(minutes(5));
            assert_eq!(world.phase(daily_key(1, DATE)), Some(Phase::Revealed));
            assert_eq!(messages(&world), before, "{kind:?}");
        }
    }
}

#[test]
fn after_a_restored_backup_the_close_says_its_final_results_once() {
    let mut world = World::with(Rules::default(), bank_of(Kind::Open));
    world.add_track(1, |track| track.weekdays = 1);
    world.advance_to(utc(DATE, "09:00"));
    world.say(&ann(), daily_key(1, DATE), "This is my answer to it.");
    world.advance_to(utc(DATE, "17:30"));
    let backup = world.reader.clone();
    world.advance_to(utc("2026-03-03", "17:20"));
    let before = messages(&world);
    restore(&mut world, backup);
    world.restart();
    world.advance(minutes(5));
    assert_eq!(messages(&world), before);
}

#[test]
fn after_a_restored_backup_a_round_that_was_played_since_is_called_off_and_not_played_again() {
    // The backup lies before the start, and between two questions.
    for between in [false, true] {
        let mut world = if between { playing() } else { scheduled() };
        if between {
            world.advance_to(round(&world).step_at);
            assert_eq!(round(&world).phase, RoundPhase::Between);
        }
        let backup = world.reader.clone();
        world.advance_to(utc(DATE, "09:03"));
        assert_eq!(round(&world).phase, RoundPhase::Finished);
        let before = world.messages_in(CHANNEL).count();
        restore(&mut world, backup);
        world.restart();
        world.advance(minutes(10));
        assert_eq!(round(&world).phase, RoundPhase::Cancelled);
        assert_eq!(world.messages_in(CHANNEL).count(), before);
        let told = &world.directs.last().expect("the host is told").1;
        assert!(card_words(told).contains("called off"), "{told:?}");
    }
}

#[test]
fn after_a_restored_backup_a_reminder_and_a_notice_come_once() {
    let mut world = scheduled();
    let backup = world.reader.clone();
    world.advance_to(utc(DATE, "08:55"));
    let before = messages(&world);
    assert!(before > 0);
    restore(&mut world, backup);
    world.restart();
    world.advance(minutes(2));
    assert_eq!(messages(&world), before);
}

#[test]
fn a_round_whose_opening_was_sent_before_a_crash_goes_on() {
    let mut world = scheduled();
    world.advance_to(utc(DATE, "08:59"));
    world.sleep_until(utc(DATE, "09:00"));
    world.tick_all();
    let row = world.next_row().expect("the opening is on its way");
    world.carry_out(&row);
    world.sleep_until(utc(DATE, "09:01"));
    world.restart();
    world.advance(minutes(1));
    assert!(round(&world).is_running());
}
