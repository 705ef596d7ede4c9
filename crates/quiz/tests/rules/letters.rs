//! Multiple-choice questions: the letters on the question's own card.

use pythia_quiz::Event;
use pythia_quiz::card::Reply;
use pythia_quiz::custom_id::ButtonId;
use pythia_quiz::effect::{About, Effect};
use pythia_quiz::ids::{DailyKey, MessageId};
use pythia_quiz::model::daily::Phase;
use pythia_quiz::model::outcome::{Outcome, Receipt};
use pythia_quiz::question::Kind;

use super::harness::*;

fn letter(key: DailyKey, place: u8) -> ButtonId {
    ButtonId::Letter(key.short(), place)
}

/// Presses a letter on the question, and returns the receipt.
fn pick(world: &mut World, who: &Person, key: DailyKey, place: u8) -> Reply {
    let reply = world.press_on(who, world.post(key), letter(key, place));
    reply_fits(&reply);
    assert!(
        matches!(reply, Reply::Private(_)),
        "only the member sees it: {reply:?}"
    );
    reply
}

fn reveal(world: &mut World) {
    world.advance_to(utc("2026-03-02", "17:05"));
}

#[test]
fn a_multiple_choice_question_has_a_button_for_each_option_and_no_answer_button() {
    let (world, key) = World::open(Kind::Choice);
    let card = world.post_card(key);
    fits(&card);
    let options = world.daily(key).order.len() as u8;
    assert_eq!(options, 4);
    let row: Vec<_> = card.rows[0]
        .iter()
        .map(|button| button.label.as_str())
        .collect();
    assert_eq!(row, ["A", "B", "C", "D"]);
    let presses = presses(&card);
    let letters: Vec<_> = (0..options).map(|place| letter(key, place)).collect();
    assert_eq!(presses[..4], letters);
    assert!(!presses.contains(&ButtonId::Answer(key.short())));
    assert!(presses.contains(&ButtonId::ShowMe(key.short())));
}

#[test]
fn a_press_on_the_question_is_sealed_and_its_receipt_can_be_withdrawn_but_shows_no_second_card() {
    let (mut world, key) = World::open(Kind::Choice);
    let before = world.post_card(key);
    let reply = pick(&mut world, &ann(), key, 1);
    let told = words(&reply);
    assert!(told.contains("Your answer: **B**"), "{told}");
    assert_eq!(offered(&reply), [ButtonId::Withdraw(key.short())]);
    world.settle();
    assert_eq!(world.post_card(key), before, "nobody sees who pressed what");
    let withdrawn = world.press(&ann(), ButtonId::Withdraw(key.short()));
    assert!(words(&withdrawn).contains("withdrawn"));
    assert_eq!(world.answer(&ann(), key), None);
}

#[test]
fn a_press_may_be_changed_until_the_reveal_and_nothing_before_it_depends_on_the_right_letter() {
    let (mut world, key) = World::open(Kind::Choice);
    let question = world.question(key);
    let order = world.daily(key).order;
    let right = question.right_choice().expect("one is right");
    let right = order.iter().position(|n| usize::from(*n) == right);
    let right = right.expect("it is shown") as u8;
    let wrong = (right + 1) % 4;
    let shapes: Vec<_> = [wrong, right]
        .map(|place| {
            let told = words(&pick(&mut world, &ann(), key, place));
            let option = &question.choices[usize::from(order[usize::from(place)])].text;
            let name = char::from(b'A' + place);
            told.replace(option.as_str(), "")
                .replace(&format!("**{name}**"), "")
        })
        .into();
    assert_eq!(shapes[0], shapes[1], "only the letter and its text differ");
    reveal(&mut world);
    assert_eq!(world.points(&ann()), 4, "the last press counts");
}

#[test]
fn a_press_before_the_bot_has_heard_that_the_question_is_posted_counts() {
    let mut world = World::with(pythia_quiz::Rules::default(), bank_of(Kind::Choice));
    world.add_track(1, |_| {});
    let key = daily_key(1, "2026-03-02");
    world.sleep_until(utc("2026-03-02", "09:00"));
    world.tick_all();
    assert_eq!(world.phase(key), Some(Phase::Posting));
    let row = world.next_row().expect("the question is sent");
    assert_eq!(row.about, About::Post(key));
    let outcome = world.carry_out(&row);
    let Outcome::Done(Receipt::Posted { message, .. }) = outcome else {
        panic!("{outcome:?}");
    };
    let reply = world.press_on(&ann(), message, letter(key, 0));
    assert!(
        matches!(&reply, Reply::Private(_)),
        "it replaces nothing that everybody sees"
    );
    assert!(words(&reply).contains("Your answer: **A**"));
    world.event(Event::Delivered {
        seq: row.seq,
        outcome,
    });
    reveal(&mut world);
    assert!(world.points(&ann()) > 0);
}

#[test]
fn the_question_is_found_again_by_what_every_kind_of_question_has_if_its_outcome_is_unknown() {
    let (world, key) = World::open(Kind::Choice);
    let marker = world.done.iter().find_map(|effect| match effect {
        Effect::Post { marker, .. } => Some(marker.clone()),
        _ => None,
    });
    let marker = marker.expect("a question was posted");
    assert_eq!(marker, ButtonId::ShowMe(key.short()).custom_id());
    let on_the_card = presses(&world.post_card(key));
    assert!(on_the_card.iter().any(|press| press.custom_id() == marker));
}

#[test]
fn the_answer_button_of_an_older_card_and_the_command_still_offer_the_letters() {
    let (mut world, key) = World::open(Kind::Choice);
    let post = world.post(key);
    let reply = world.press_on(&ann(), post, ButtonId::Answer(key.short()));
    assert!(offered(&reply).contains(&letter(key, 3)));
    // These letters are the member's own, so they are replaced.
    let own = MessageId(post.0 + 1);
    let reply = world.press_on(&ann(), own, letter(key, 3));
    assert!(matches!(reply, Reply::Update(_)), "{reply:?}");
    assert!(words(&reply).contains("D (your answer)"));
}

#[test]
fn a_letter_pressed_after_the_reveal_is_practice_and_told_so() {
    let (mut world, key) = World::open(Kind::Choice);
    reveal(&mut world);
    let told = words(&pick(&mut world, &ann(), key, 0));
    assert!(told.contains("earns no points"), "{told}");
    assert_eq!(world.points(&ann()), 0);
}

#[test]
fn the_revealed_question_has_no_letters_any_more() {
    let (mut world, key) = World::open(Kind::Choice);
    reveal(&mut world);
    let card = world.post_card(key);
    assert!(!presses(&card).contains(&letter(key, 0)));
}
