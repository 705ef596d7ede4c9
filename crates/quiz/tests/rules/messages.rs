//! Message commands: Submit as my answer, Accept answer.

use pythia_quiz::Rules;
use pythia_quiz::card::Reply;
use pythia_quiz::event::{InteractionKind, Target};
use pythia_quiz::ids::{ChannelId, MessageId};
use pythia_quiz::model::discord::Reaction;
use pythia_quiz::model::track::Mode;
use pythia_quiz::question::Kind;

use super::harness::*;

fn reveal(world: &mut World) {
    world.advance_to(utc("2026-03-02", "17:05"));
}

#[test]
fn submitting_moves_the_answer_to_another_message_of_the_member() {
    let (mut world, key) = World::open(Kind::Open);
    world.say(&ann(), key, "question: is this on?");
    let better = world.say(&ann(), key, "the real answer");
    let reply = world.message_command(&ann(), better, InteractionKind::SubmitMessage);
    reply_fits(&reply);
    assert!(words(&reply).contains("the real answer"));
    assert!(
        words(&reply).contains("submit it again"),
        "without message content it says so"
    );
    assert_eq!(world.shown(&ann(), key), Some(better));
    assert_eq!(world.thread_text(&ann(), key), "the real answer");
    world.delete(better);
    assert_ne!(world.shown(&ann(), key), Some(better));
    reveal(&mut world);
    assert_eq!(world.points(&ann()), 1);
}

#[test]
fn with_message_content_the_receipt_needs_no_warning() {
    let rules = Rules {
        message_content: true,
        ..Rules::default()
    };
    let (mut world, key) = World::open_under(rules, Kind::Open, |_| {});
    let message = world.say(&ann(), key, "x");
    let reply = world.message_command(&ann(), message, InteractionKind::SubmitMessage);
    assert!(!words(&reply).contains("submit it again"));
    world.edit(message, "y");
    world.edit(message, " ");
    assert_eq!(world.thread_text(&ann(), key), "y");
}

#[test]
fn a_message_that_the_bot_never_heard_of_can_be_submitted() {
    let (mut world, key) = World::open(Kind::Open);
    let message = world.write_unseen(&ann(), key, "unheard");
    world.react(&ben(), message, Reaction::Vote);
    world.message_command(&ann(), message, InteractionKind::SubmitMessage);
    reveal(&mut world);
    assert_eq!(world.points(&ann()), 2, "the vote that stood on it is read");
}

#[test]
fn each_reason_why_a_message_cannot_be_submitted_has_its_own_sentence() {
    let mut replies = Vec::new();
    let mut note = |what: &str, reply: Reply| {
        reply_fits(&reply);
        assert!(matches!(reply, Reply::Private(_)), "{what}");
        replies.push((what.to_owned(), words(&reply)));
    };
    let (mut world, key) = World::open(Kind::Open);
    let bens = world.say(&ben(), key, "ben's");
    note(
        "another author's",
        world.message_command(&ann(), bens, InteractionKind::SubmitMessage),
    );
    let target = |author: &Person, text: &str, attachments| Target {
        message: MessageId(7),
        author: author.user,
        text: text.to_owned(),
        attachments,
    };
    let elsewhere = InteractionKind::SubmitMessage(target(&ann(), "hello", 0));
    note(
        "another channel's",
        world.ask_in(&ann(), ChannelId(4711), elsewhere),
    );
    let thread = world.thread(key);
    note(
        "empty",
        world.ask_in(
            &ann(),
            thread,
            InteractionKind::SubmitMessage(target(&ann(), " \n", 0)),
        ),
    );
    let link = InteractionKind::SubmitMessage(target(&ann(), "see https://a.b", 0));
    note("filter", world.ask_in(&ann(), thread, link));
    let block = pythia_quiz::event::BlockForm::Add(cem().user);
    world.ask(&mod_mia(), InteractionKind::Block(block));
    note(
        "blocked",
        world.ask_in(
            &cem(),
            thread,
            InteractionKind::SubmitMessage(target(&cem(), "x", 0)),
        ),
    );
    world.advance_to(utc("2026-03-04", "12:00"));
    note(
        "a closed daily",
        world.ask_in(
            &ann(),
            thread,
            InteractionKind::SubmitMessage(target(&ann(), "x", 0)),
        ),
    );
    for (kind, mode) in [
        (Kind::Choice, Mode::Both),
        (Kind::Output, Mode::Both),
        (Kind::Open, Mode::Sealed),
    ] {
        let (mut world, key) = World::open_as(kind, |track| track.mode = mode);
        let message = world.say(&ann(), key, "x");
        note(
            &format!("{kind}"),
            world.message_command(&ann(), message, InteractionKind::SubmitMessage),
        );
        assert_eq!(world.answer(&ann(), key), None);
    }
    for (n, (what, text)) in replies.iter().enumerate() {
        for (other, same) in &replies[..n] {
            assert_ne!(text, same, "{what} and {other} are told the same");
        }
    }
}

#[test]
fn attachments_alone_are_an_answer() {
    let (mut world, key) = World::open(Kind::Open);
    let message = world.write_unseen(&ann(), key, "");
    let thread = world.thread(key);
    let target = Target {
        message,
        author: ann().user,
        text: String::new(),
        attachments: 1,
    };
    let reply = world.ask_in(&ann(), thread, InteractionKind::SubmitMessage(target));
    assert!(words(&reply).contains("now your answer"));
    reveal(&mut world);
    assert_eq!(world.points(&ann()), 1);
}

#[test]
fn a_late_submission_is_explained_and_changes_nothing_that_counts() {
    let (mut world, key) = World::open(Kind::Open);
    let first = world.say(&ann(), key, "first");
    reveal(&mut world);
    let second = world.say(&ann(), key, "second, knowing it");
    let reply = world.message_command(&ann(), second, InteractionKind::SubmitMessage);
    assert!(words(&reply).contains("Yours was in time and counts"));
    let bens = world.say(&ben(), key, "late");
    let reply = world.message_command(&ben(), bens, InteractionKind::SubmitMessage);
    assert!(words(&reply).contains("earns no points"));
    assert_eq!(world.shown(&ann(), key), Some(first));
    world.advance(hours(30));
    assert_eq!((world.points(&ann()), world.points(&ben())), (1, 0));
}

#[test]
fn a_long_discord_message_can_be_submitted() {
    let (mut world, key) = World::open(Kind::Open);
    let message = world.say(&ann(), key, &"x".repeat(4_000));
    let reply = world.message_command(&ann(), message, InteractionKind::SubmitMessage);
    reply_fits(&reply);
    assert!(words(&reply).contains("now your answer"));
}
