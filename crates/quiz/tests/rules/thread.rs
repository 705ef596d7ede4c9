//! What counts as an answer in a thread, what is given to its messages, and which of them is shown.

use pythia_quiz::event::InteractionKind;
use pythia_quiz::ids::MessageId;
use pythia_quiz::model::discord::{Extras, Reaction};
use pythia_quiz::queries::eligible::says_something;
use pythia_quiz::question::Kind;
use pythia_quiz::{Event, Record, Rules};

use super::harness::*;

/// A text that is long enough for an answer.
const ANSWER: &str = "names are looked up late";

fn reading_rules() -> Rules {
    Rules {
        message_content: true,
        ..Rules::default()
    }
}

fn reveal(world: &mut World) {
    world.advance_to(utc("2026-03-02", "17:05"));
}

/// Returns the card of the results.
fn results(world: &World, key: pythia_quiz::ids::DailyKey) -> String {
    let cards = world.cards_in(world.thread(key));
    cards.iter().map(card_words).collect::<Vec<_>>().join("\n")
}

#[test]
fn a_forward_a_sticker_and_a_voice_message_are_no_answers() {
    let extras = [
        Extras {
            forward: true,
            ..Extras::default()
        },
        Extras {
            sticker: true,
            ..Extras::default()
        },
        Extras {
            voice: true,
            attachments: 1,
            ..Extras::default()
        },
    ];
    for rules in [Rules::default(), reading_rules()] {
        let (mut world, key) = World::open_under(rules, Kind::Open, |_| {});
        for extras in extras {
            world.say_as(&ann(), key, "", extras);
            assert_eq!(world.answer(&ann(), key), None, "{extras:?}");
        }
        reveal(&mut world);
        assert_eq!(world.points(&ann()), 0);
    }
}

#[test]
fn a_poll_is_no_answer_where_it_can_be_seen_and_counts_like_any_text_where_it_cannot() {
    let poll = Extras {
        poll: true,
        ..Extras::default()
    };
    for (rules, counts) in [(Rules::default(), true), (reading_rules(), false)] {
        let (mut world, key) = World::open_under(rules, Kind::Open, |_| {});
        world.say_as(&ann(), key, "", poll);
        assert_eq!(world.answer(&ann(), key).is_some(), counts);
    }
}

#[test]
fn without_message_content_any_text_counts() {
    let (mut world, key) = World::open(Kind::Open);
    let brb = world.say(&ann(), key, "brb");
    assert_eq!(world.shown(&ann(), key), Some(brb));
}

#[test]
fn with_message_content_a_remark_is_no_answer_and_takes_no_votes() {
    let (mut world, key) = World::open_under(reading_rules(), Kind::Open, |_| {});
    let brb = world.say(&ann(), key, "brb");
    world.react(&cem(), brb, Reaction::Vote);
    assert_eq!(world.answer(&ann(), key), None);
    let real = world.say(&ann(), key, ANSWER);
    world.react(&ben(), real, Reaction::Vote);
    assert_eq!(world.shown(&ann(), key), Some(real));
    reveal(&mut world);
    assert_eq!(world.points(&ann()), 2, "for taking part, and ben's vote");
}

#[test]
fn an_attachment_or_code_is_an_answer_however_short_the_text_is() {
    let file = Extras {
        attachments: 1,
        ..Extras::default()
    };
    let (mut world, key) = World::open_under(reading_rules(), Kind::Open, |_| {});
    let picture = world.say_as(&ann(), key, "", file);
    assert_eq!(world.shown(&ann(), key), Some(picture));
    let code = world.say(&ben(), key, "`2`");
    assert_eq!(world.shown(&ben(), key), Some(code));
}

#[test]
fn twelve_letters_or_digits_count_outside_mentions_links_and_emoji() {
    let enough = [
        "abcdefghijkl",
        "it prints 2 2 2 2",
        "twelve\u{301} letters",
        // A letter of these scripts counts three.
        "遅延束縛",
        "늦은결합",
        "ผูกทีหลัง",
        "おそいね",
        "`x`",
        "``a`b``",
        "```py\nx\n```",
        "see <#123456789012345678> for the answer",
        "[the documentation](https://docs.python.org)",
    ];
    for text in enough {
        assert!(says_something(text), "{text}");
    }
    let too_little = [
        "",
        "brb",
        "abcdefghijk",
        "遅延束",
        "<@123456789012345678> <@&123456789012345678> hm",
        "@everyone @here hi",
        "https://docs.python.org/3/tutorial/controlflow.html",
        "(<https://docs.python.org/3/tutorial/controlflow.html>)",
        "</answer:123456789012345678>",
        "<a:party_parrot_dancing:123456789012345678>",
        "<t:1772442000:R> later",
        "😀😀😀😀😀😀😀😀😀😀😀😀😀",
        "1️⃣2️⃣3️⃣4️⃣5️⃣6️⃣7️⃣8️⃣9️⃣0️⃣1️⃣2️⃣",
        "🇩🇪🇫🇷🇮🇹🇯🇵🇰🇷🅰🅱",
        "``",
        "` `",
        "a ` b",
        "```py",
        "------------------",
    ];
    for text in too_little {
        assert!(!says_something(text), "{text}");
    }
}

#[test]
fn a_remark_becomes_an_answer_by_an_edit_and_stops_being_one_by_another() {
    let (mut world, key) = World::open_under(reading_rules(), Kind::Open, |_| {});
    let message = world.say(&ann(), key, "brb");
    world.react(&ben(), message, Reaction::Vote);
    world.edit(message, ANSWER);
    world.settle();
    assert_eq!(world.shown(&ann(), key), Some(message));
    assert_eq!(world.thread_text(&ann(), key), ANSWER);
    assert_eq!(
        world.open_daily(key).votes.len(),
        1,
        "the vote that it had already is read"
    );
    world.edit(message, "never mind");
    world.settle();
    assert_eq!(world.answer(&ann(), key), None);
    assert!(world.open_daily(key).votes.is_empty());
    assert!(
        !world
            .reader
            .0
            .values()
            .any(|record| matches!(record, Record::MessageText(..) | Record::Mark(..)))
    );
    world.check();
}

#[test]
fn a_remark_edited_into_an_answer_after_the_reveal_is_talk() {
    let (mut world, key) = World::open_under(reading_rules(), Kind::Open, |_| {});
    let message = world.say(&ann(), key, "brb");
    reveal(&mut world);
    world.edit(message, "copied from the model answer");
    world.settle();
    assert_eq!(world.answer(&ann(), key), None);
    // A page that is read after a gap says the same.
    world.event(Event::Disconnected);
    world.event(Event::Connected { resumed: false });
    world.settle();
    assert_eq!(world.answer(&ann(), key), None);
    assert_eq!(world.points(&ann()), 0);
}

#[test]
fn a_vote_on_any_message_of_a_member_is_one_vote_for_the_member() {
    let (mut world, key) = World::open(Kind::Open);
    let brb = world.say(&ann(), key, "brb");
    let real = world.say(&ann(), key, ANSWER);
    world.react(&ben(), real, Reaction::Vote);
    world.react(&ben(), brb, Reaction::Vote);
    world.react(&cem(), real, Reaction::Vote);
    reveal(&mut world);
    assert_eq!(world.points(&ann()), 3, "two voters");
    world.unreact(&ben(), brb, Reaction::Vote);
    assert_eq!(world.points(&ann()), 3, "ben's other vote stands");
    world.unreact(&ben(), real, Reaction::Vote);
    assert_eq!(world.points(&ann()), 2);
    world.check();
}

#[test]
fn the_most_voted_message_is_shown_and_linked() {
    let (mut world, key) = World::open(Kind::Open);
    let brb = world.say(&ann(), key, "brb");
    let real = world.say(&ann(), key, ANSWER);
    world.react(&ben(), brb, Reaction::Vote);
    world.react(&cem(), real, Reaction::Vote);
    assert_eq!(world.shown(&ann(), key), Some(brb), "the first of equals");
    world.react(&member(7), real, Reaction::Vote);
    assert_eq!(world.shown(&ann(), key), Some(real));
    reveal(&mut world);
    let told = results(&world, key);
    let link = |message: MessageId| format!("/{message}");
    assert!(
        told.contains(&link(real)) && !told.contains(&link(brb)),
        "{told}"
    );
}

#[test]
fn the_submitted_message_is_shown_whatever_the_votes_and_nothing_is_lost_by_it() {
    let (mut world, key) = World::open(Kind::Open);
    let first = world.say(&ann(), key, "the first words");
    let second = world.say(&ann(), key, ANSWER);
    world.react(&ben(), first, Reaction::Vote);
    world.message_command(&ann(), second, InteractionKind::SubmitMessage);
    world.settle();
    assert_eq!(world.shown(&ann(), key), Some(second));
    reveal(&mut world);
    assert_eq!(world.points(&ann()), 2, "ben's vote is for the member");
}

#[test]
fn an_acceptance_of_any_message_accepts_the_answer_and_shows_that_message() {
    let (mut world, key) = World::open(Kind::Open);
    let first = world.say(&ann(), key, "the first words");
    let second = world.say(&ann(), key, ANSWER);
    world.react(&ben(), first, Reaction::Vote);
    world.react(&mod_mia(), second, Reaction::Accept);
    assert_eq!(world.shown(&ann(), key), Some(second));
    world.message_command(&ann(), first, InteractionKind::SubmitMessage);
    assert_eq!(world.shown(&ann(), key), Some(second), "still accepted");
    reveal(&mut world);
    assert_eq!(world.points(&ann()), 7);
    world.unreact(&mod_mia(), second, Reaction::Accept);
    assert_eq!(world.shown(&ann(), key), Some(first));
    assert_eq!(world.points(&ann()), 2);
}

#[test]
fn the_accept_command_on_another_message_shows_that_one_and_undoes_only_there() {
    let (mut world, key) = World::open(Kind::Open);
    let first = world.say(&ann(), key, "the first words");
    let second = world.say(&ann(), key, ANSWER);
    let accept = |world: &mut World, message| {
        let reply = world.message_command(&mod_mia(), message, InteractionKind::AcceptMessage);
        words(&reply)
    };
    assert!(accept(&mut world, first).contains("You accepted"));
    assert!(accept(&mut world, second).contains("You accepted"));
    assert_eq!(world.shown(&ann(), key), Some(second));
    reveal(&mut world);
    assert_eq!(world.points(&ann()), 6, "accepted once");
    assert!(accept(&mut world, second).contains("no longer accept"));
    assert_eq!(world.points(&ann()), 1);
    assert_eq!(world.shown(&ann(), key), Some(first));
    world.check();
}

#[test]
fn what_was_given_to_a_message_goes_with_it_before_the_reveal() {
    let (mut world, key) = World::open_under(reading_rules(), Kind::Open, |_| {});
    let first = world.say(&ann(), key, "the first words");
    world.say(&ann(), key, ANSWER);
    world.react(&ben(), first, Reaction::Vote);
    world.react(&mod_mia(), first, Reaction::Accept);
    world.delete(first);
    reveal(&mut world);
    assert_eq!(world.points(&ann()), 1);
    assert_eq!(world.thread_text(&ann(), key), ANSWER);
    world.check();
}

#[test]
fn what_was_given_to_messages_is_read_back_one_by_one() {
    let (mut world, key) = World::open(Kind::Open);
    let first = world.say(&ann(), key, "the first words");
    let second = world.say(&ann(), key, ANSWER);
    world.react(&ben(), first, Reaction::Vote);
    world.react(&cem(), first, Reaction::Vote);
    world.event(Event::Disconnected);
    world.reactions.clear();
    // Ben has moved his vote to the other message, Cem has taken hers back.
    world.reactions.insert((second, Reaction::Vote, ben().user));
    world.advance(minutes(5));
    world.event(Event::Connected { resumed: false });
    world.settle();
    assert_eq!(world.shown(&ann(), key), Some(second));
    reveal(&mut world);
    assert_eq!(world.points(&ann()), 2);
    world.check();
}

#[test]
fn a_choice_made_while_an_accepted_message_is_shown_is_explained() {
    let (mut world, key) = World::open(Kind::Open);
    let first = world.say(&ann(), key, "the first words");
    let second = world.say(&ann(), key, ANSWER);
    world.react(&mod_mia(), first, Reaction::Accept);
    let reply = world.message_command(&ann(), second, InteractionKind::SubmitMessage);
    assert!(words(&reply).contains("a moderator accepted"));
}
