//! Answers in the thread: which message counts, and when.

use pythia_quiz::event::InteractionKind;
use pythia_quiz::ids::{ChannelId, UserId};
use pythia_quiz::model::daily::Phase;
use pythia_quiz::model::discord::{Extras, Message};
use pythia_quiz::model::track::Mode;
use pythia_quiz::question::Kind;
use pythia_quiz::{Event, Rules};

use super::harness::*;

fn reading_rules() -> Rules {
    Rules {
        message_content: true,
        ..Rules::default()
    }
}

fn revealed(world: &mut World) {
    world.advance_to(utc("2026-03-02", "17:05"));
}

#[test]
fn of_messages_without_votes_the_first_one_is_shown() {
    let (mut world, key) = World::open_under(reading_rules(), Kind::Open, |_| {});
    let first = world.say(&ann(), key, "because of names");
    let second = world.say(&ann(), key, "and by the way, so it is");
    let answer = world.answer(&ann(), key).expect("an answer");
    assert_eq!(answer.messages, [first, second], "together they are it");
    assert_eq!(world.shown(&ann(), key), Some(first));
    assert_eq!(world.thread_text(&ann(), key), "because of names");
    revealed(&mut world);
    assert_eq!(world.points(&ann()), 1);
}

#[test]
fn messages_that_arrive_out_of_order_give_the_same_answer() {
    let (mut world, key) = World::open_under(reading_rules(), Kind::Open, |_| {});
    let first = world.write_unseen(&ann(), key, "the first words");
    let second = world.write_unseen(&ann(), key, "the second words");
    world.hear(second);
    world.hear(first);
    world.settle();
    assert_eq!(world.shown(&ann(), key), Some(first));
    assert_eq!(world.thread_text(&ann(), key), "the first words");
}

#[test]
fn messages_from_bots_webhooks_and_the_system_are_not_answers() {
    let (mut world, key) = World::open(Kind::Open);
    let thread = world.thread(key);
    let created = Message {
        guild: GUILD,
        channel: thread,
        id: pythia_quiz::ids::MessageId(world.snowflake()),
        author: UserId(77),
        roles: Vec::new(),
        ordinary: false,
        text: None,
    };
    assert!(
        world
            .would(Event::MessageWritten(created, Extras::default()))
            .changes
            .is_empty()
    );
}

#[test]
fn a_message_elsewhere_is_ignored() {
    let (mut world, key) = World::open(Kind::Open);
    let message = world.say(&ann(), key, "x");
    let mut created = world.received_message(message);
    created.channel = ChannelId(4242);
    assert!(
        world
            .would(Event::MessageWritten(created, Extras::default()))
            .changes
            .is_empty()
    );
}

#[test]
fn a_deleted_answer_is_replaced_by_the_oldest_remaining_message() {
    let (mut world, key) = World::open_under(reading_rules(), Kind::Open, |_| {});
    let first = world.say(&ann(), key, "one is what it prints");
    let second = world.say(&ann(), key, "two is what it prints");
    world.say(&ann(), key, "three is what it prints");
    world.delete(first);
    world.settle();
    assert_eq!(world.shown(&ann(), key), Some(second));
    assert_eq!(world.thread_text(&ann(), key), "two is what it prints");
    revealed(&mut world);
    assert_eq!(world.points(&ann()), 1);
}

#[test]
fn a_member_who_deletes_their_only_message_before_the_reveal_has_not_answered() {
    let (mut world, key) = World::open(Kind::Open);
    let only = world.say(&ann(), key, "one");
    world.delete(only);
    assert_eq!(world.answer(&ann(), key), None);
    revealed(&mut world);
    assert_eq!(world.points(&ann()), 0);
    assert!(world.rows(&ann()).is_empty());
}

#[test]
fn an_answer_deleted_after_the_reveal_still_counts_as_given() {
    let (mut world, key) = World::open(Kind::Open);
    let only = world.say(&ann(), key, "one");
    revealed(&mut world);
    world.delete(only);
    world.advance(hours(30));
    assert_eq!(world.points(&ann()), 1);
}

#[test]
fn edits_count_only_before_the_reveal() {
    let (mut world, key) = World::open_under(reading_rules(), Kind::Open, |_| {});
    let message = world.say(&ann(), key, "one is what it prints");
    world.edit(message, "two is what it prints");
    assert_eq!(world.thread_text(&ann(), key), "two is what it prints");
    revealed(&mut world);
    world.edit(message, "copied from the model answer");
    assert_eq!(world.thread_text(&ann(), key), "two is what it prints");
}

#[test]
fn without_message_content_an_edit_changes_nothing() {
    let (mut world, key) = World::open(Kind::Open);
    let message = world.say(&ann(), key, "one");
    world.message_command(&ann(), message, InteractionKind::SubmitMessage);
    let before = world.reader.clone();
    world.edit(message, "two");
    assert_eq!(world.reader.0, before.0);
    assert_eq!(world.thread_text(&ann(), key), "one");
}

#[test]
fn an_empty_content_never_overwrites_stored_text() {
    let (mut world, key) = World::open_under(reading_rules(), Kind::Open, |_| {});
    let file = Extras {
        attachments: 1,
        ..Extras::default()
    };
    let message = world.say_as(&ann(), key, "one", file);
    world.edit(message, "");
    world.edit(message, "   ");
    assert_eq!(world.thread_text(&ann(), key), "one");
}

#[test]
fn a_sealed_and_a_thread_answer_count_as_one_and_the_sealed_one_is_graded() {
    let (mut world, key) = World::open(Kind::Open);
    world.say(&ann(), key, "in the thread");
    let reply = world.seal(&ann(), key, "sealed");
    assert!(words(&reply).contains("one answer"), "{}", words(&reply));
    revealed(&mut world);
    assert_eq!(world.points(&ann()), 1, "took part once");
    let thread = world.thread(key);
    let published = world
        .cards_in(thread)
        .iter()
        .filter(|card| card.body.contains("sealed"))
        .count();
    assert_eq!(published, 1);
}

#[test]
fn an_answer_counts_by_when_it_was_given_not_by_when_it_arrived() {
    let (mut world, key) = World::open(Kind::Open);
    let in_time = {
        world.advance_to(utc("2026-03-02", "16:59"));
        world.write_unseen(&ann(), key, "just in time")
    };
    revealed(&mut world);
    assert_eq!(world.phase(key), Some(Phase::Revealed));
    world.hear(in_time);
    assert_eq!(
        world.points(&ann()),
        1,
        "written before the reveal, heard after it"
    );
    let late = world.say(&ben(), key, "after it");
    assert_eq!(world.points(&ben()), 0);
    assert_eq!(
        world.answer(&ben(), key),
        None,
        "talk after the reveal is talk"
    );
    assert!(world.messages.contains_key(&late));
}

#[test]
fn messages_in_the_thread_are_no_answers_to_choice_output_and_sealed_dailies() {
    for (kind, mode) in [
        (Kind::Choice, Mode::Both),
        (Kind::Output, Mode::Thread),
        (Kind::Open, Mode::Sealed),
    ] {
        let (mut world, key) = World::open_as(kind, |track| track.mode = mode);
        world.say(&ann(), key, "I think B");
        revealed(&mut world);
        assert_eq!(world.points(&ann()), 0, "{kind:?} {mode:?}");
    }
}

#[test]
fn the_oldest_fifty_messages_of_a_member_are_remembered() {
    let (mut world, key) = World::open(Kind::Open);
    let unseen: Vec<_> = (0..60)
        .map(|n| world.write_unseen(&ann(), key, &n.to_string()))
        .collect();
    for message in unseen.iter().rev() {
        world.hear(*message);
    }
    let answer = world.answer(&ann(), key).expect("an answer");
    assert_eq!(answer.messages, unseen[..50]);
    world.settle();
    world.check();
}
