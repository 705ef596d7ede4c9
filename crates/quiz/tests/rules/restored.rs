//! Another process on a restored backup, after the first one or beside it: no date gets a second
//! question.

use pythia_quiz::custom_id::ButtonId;
use pythia_quiz::effect::{About, OutboxRow, RoundStep};
use pythia_quiz::event::{RemindForm, SeasonCommand, SeasonForm};
use pythia_quiz::model::daily::Phase;
use pythia_quiz::model::round::RoundPhase;
use pythia_quiz::model::track::Mode;
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

/// Returns a world with a question out that Ann has answered, and its records from then. After them
/// Ann changes her answer, and as many others answer, too.
fn answered_since(mode: Mode, anonymous: bool, others: u64) -> (World, MemRecords) {
    let mut world = World::with(Rules::default(), bank_of(Kind::Open));
    world.add_track(1, |track| {
        track.mode = mode;
        track.anonymous = anonymous;
        track.weekdays = 1;
    });
    world.advance_to(utc(DATE, "09:00"));
    let key = daily_key(1, DATE);
    world.seal(&ann(), key, "The answer of Ann.");
    world.settle();
    let backup = world.reader.clone();
    for n in 0..others {
        world.advance(1_000);
        world.seal(&member(200 + n), key, &format!("The answer number {n}."));
    }
    world.seal(&ann(), key, "The answer of Ann, changed.");
    (world, backup)
}

/// Returns what each message of the bot is, without the number of parts.
fn parts(world: &World) -> Vec<String> {
    let cards = world.messages.values().filter_map(|one| one.card.as_ref());
    let footers = cards.filter_map(|card| card.footer.clone());
    let mut parts: Vec<_> = footers
        .map(|footer| footer.split('/').next().unwrap_or_default().to_owned())
        .collect();
    parts.sort();
    parts
}

#[test]
fn after_a_restored_backup_a_reveal_with_answers_given_since_is_found_and_no_part_comes_twice() {
    for others in [1, 2, 25] {
        for anonymous in [false, true] {
            // At the time of the reveal, and after the close, when the buttons are gone.
            for until in [utc(DATE, "17:30"), utc("2026-03-03", "18:00")] {
                let (mut world, backup) = answered_since(Mode::Sealed, anonymous, others);
                let key = daily_key(1, DATE);
                world.advance_to(utc(DATE, "17:30"));
                let own = world.answer(&ann(), key).expect("Ann's").published;
                world.advance_to(until);
                let before = messages(&world);
                restore(&mut world, backup);
                world.restart();
                world.advance(minutes(5));
                assert_eq!(world.phase(key), Some(Phase::Revealed));
                assert_eq!(messages(&world), before, "{others} {anonymous} {until:?}");
                let found = world.answer(&ann(), key).expect("Ann's").published;
                // After the close it has no button by which it could be known.
                let is_open = until == utc(DATE, "17:30");
                let alone = others < 20;
                assert_eq!(found, own.filter(|_| is_open && alone));
            }
        }
    }
}

#[test]
fn an_answer_that_was_removed_since_the_backup_does_not_come_back_with_it() {
    let (mut world, _) = answered_since(Mode::Sealed, false, 2);
    let (key, backup) = (daily_key(1, DATE), world.reader.clone());
    let removed = world.answer_key(&member(200), key).member;
    world.press(&mod_mia(), ButtonId::Remove(key.short(), removed));
    world.advance_to(utc(DATE, "17:30"));
    let before = messages(&world);
    assert!(!world.all_public_words().contains("answer number 0"));
    restore(&mut world, backup);
    world.restart();
    world.advance(minutes(5));
    assert_eq!(messages(&world), before);
    assert!(!world.all_public_words().contains("answer number 0"));
}

#[test]
fn a_reveal_of_which_only_the_first_parts_were_posted_is_finished_and_none_comes_twice() {
    for there in 1..4 {
        let (mut world, backup) = answered_since(Mode::Sealed, false, 2);
        world.advance_to(utc(DATE, "16:59"));
        let before = parts(&world);
        world.sleep_until(utc(DATE, "17:00"));
        world.tick_all();
        for _ in 0..there {
            let of_reveal =
                |row: &OutboxRow| matches!(row.about, About::Reveal(..) | About::Published(_));
            let row = world.state.outbox().find(|row| of_reveal(row)).cloned();
            world.deliver(&row.expect("a part of the reveal"));
        }
        assert_eq!(parts(&world).len(), before.len() + there);
        restore(&mut world, backup);
        world.sleep_until(utc(DATE, "17:05"));
        world.restart();
        world.advance(minutes(5));
        assert_eq!(world.phase(daily_key(1, DATE)), Some(Phase::Revealed));
        // Whose answer comes third may differ, because Ann's came later than the records say.
        let same: Vec<_> = parts(&world)
            .into_iter()
            .filter(|one| !one.ends_with('3'))
            .collect();
        let mut once = same.clone();
        once.dedup();
        assert_eq!(once, same);
        let words = world.all_public_words();
        assert_eq!(words.matches("The answer of Ann").count(), 1, "{words}");
        assert_eq!(
            words.matches("answer number 0").count(),
            usize::from(there > 2)
        );
        // The model answer, the results and Ann's answer.
        assert!(parts(&world).len() >= before.len() + 3);
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
fn a_round_question_that_was_open_at_the_backup_is_not_asked_again_if_the_round_was_played_on() {
    // The last question is followed by the podium and not by another question.
    for last in [false, true] {
        let mut world = playing();
        while last && (round(&world).current, round(&world).phase) != (2, RoundPhase::Open) {
            world.advance_to(round(&world).step_at);
        }
        assert_eq!(round(&world).phase, RoundPhase::Open);
        let backup = world.reader.clone();
        world.advance_to(utc(DATE, "09:04"));
        assert_eq!(round(&world).phase, RoundPhase::Finished);
        let before = world.messages_in(CHANNEL).count();
        restore(&mut world, backup);
        world.restart();
        world.advance(minutes(10));
        assert_eq!(round(&world).phase, RoundPhase::Cancelled);
        assert_eq!(world.messages_in(CHANNEL).count(), before, "{last}");
        let told = &world.directs.last().expect("the host is told").1;
        assert!(card_words(told).contains("called off"), "{told:?}");
    }
}

#[test]
fn a_missed_round_question_is_asked_again_where_its_message_is_gone_or_cannot_be_looked_at() {
    for gone in [true, false] {
        let mut world = playing();
        let message = round(&world).item().and_then(|item| item.message);
        world.sleep_until(world.now.plus_ms(100_000));
        if gone {
            world.messages.remove(&message.expect("posted"));
        } else {
            world.hide_history(CHANNEL, true);
        }
        world.restart();
        world.advance(1_000);
        let asked = round(&world).item().expect("open").asked;
        assert_eq!((round(&world).phase, asked), (RoundPhase::Open, 2));
    }
}

#[test]
fn a_look_at_a_round_question_that_takes_long_is_waited_for_and_done_once() {
    let mut world = playing();
    world.sleep_until(world.now.plus_ms(100_000));
    let looks = std::rc::Rc::new(std::cell::Cell::new(0));
    let seen = looks.clone();
    world.fail(move |row| match row.about {
        About::Round(_, RoundStep::StillOpen(..)) if row.attempts < 3 => {
            seen.set(seen.get() + 1);
            Some(later(40_000, row.decided, true))
        }
        _ => None,
    });
    world.restart();
    world.advance(100_000);
    let asked = |world: &World| round(world).item().expect("open").asked;
    assert_eq!((looks.get(), asked(&world)), (3, 1));
    world.advance(30_000);
    assert_eq!((round(&world).phase, asked(&world)), (RoundPhase::Open, 2));
}

#[test]
fn after_a_restored_backup_the_recap_of_a_week_comes_once() {
    let mut world = World::with(Rules::default(), bank_of(Kind::Open));
    world.add_track(1, |_| {});
    let on = pythia_quiz::InteractionKind::TrackRecap {
        track: "daily-1".to_owned(),
        on: true,
    };
    world.ask(&mod_mia(), on);
    world.advance_to(utc("2026-03-08", "19:00"));
    let backup = world.reader.clone();
    world.advance_to(utc("2026-03-08", "20:30"));
    let before = messages(&world);
    assert!(world.all_public_words().contains("Recap"));
    restore(&mut world, backup);
    world.restart();
    world.advance(minutes(30));
    assert_eq!(messages(&world), before);
}

#[test]
fn after_a_restored_backup_the_results_of_a_season_come_once() {
    let mut world = World::with(Rules::default(), bank_of(Kind::Open));
    world.add_track(1, |track| track.weekdays = 1);
    let form = SeasonForm {
        name: "Spring".to_owned(),
        to: Some("2026-03-04".to_owned()),
        ..SeasonForm::default()
    };
    let start = pythia_quiz::InteractionKind::Season(SeasonCommand::Start(form));
    world.ask(&mod_mia(), start);
    world.advance_to(utc(DATE, "12:00"));
    world.say(&ann(), daily_key(1, DATE), "This is my answer to it.");
    world.advance_to(utc("2026-03-04", "20:00"));
    let backup = world.reader.clone();
    world.advance_to(utc("2026-03-05", "08:00"));
    let before = messages(&world);
    assert!(world.all_public_words().contains("Spring"));
    restore(&mut world, backup);
    world.restart();
    world.advance(minutes(30));
    assert!(
        world
            .state
            .guild_state(GUILD)
            .is_some_and(|guild| { guild.seasons.values().all(|season| season.is_over()) })
    );
    assert_eq!(messages(&world), before);
}

#[test]
fn after_a_restored_backup_nobody_is_reminded_of_the_same_thing_twice() {
    // Before the question, when no direct message was ever sent, and between it and the reveal.
    for (at, until) in [("08:30", "09:20"), ("12:00", "18:30")] {
        let mut world = World::with(Rules::default(), bank_of(Kind::Open));
        world.add_track(1, |_| {});
        let form = RemindForm {
            question: Some(true),
            reveal: Some(true),
            ..RemindForm::default()
        };
        world.ask(&ann(), pythia_quiz::InteractionKind::Remind(form));
        world.advance_to(utc(DATE, at));
        let backup = world.reader.clone();
        world.advance_to(utc(DATE, until));
        let before = messages(&world);
        restore(&mut world, backup);
        world.restart();
        world.advance(hours(2));
        assert!(world.phase(daily_key(1, DATE)).is_some());
        assert_eq!(messages(&world), before, "{at}");
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
