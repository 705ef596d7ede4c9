//! Messages of a round that may have been posted and can't be looked for.

use crate::unknown::lose_answer;

use super::*;

/// Returns a round whose first question is posted without an answer, in a channel whose history the
/// bot may not read.
fn unheard() -> World {
    let mut world = scheduled();
    world.advance_to(utc("2026-03-02", "09:00"));
    world.sleep_until(world.now.plus_ms(LEAD_MS));
    world.tick_all();
    let row = lose_answer(&mut world);
    assert!(matches!(
        row.about,
        About::Round(_, RoundStep::Question(0, 1))
    ));
    world.hide_history(CHANNEL, true);
    world.advance(2_000);
    world
}

fn lettered(world: &World) -> Vec<MessageId> {
    let here = world.messages_in(CHANNEL);
    let letters = |card: &pythia_quiz::card::Card| {
        let mut presses = presses_of(card).into_iter();
        presses.any(|press| matches!(press, ButtonId::RoundLetter(..)))
    };
    here.filter(|(_, one)| one.card.as_ref().is_some_and(letters))
        .map(|(id, _)| id)
        .collect()
}

#[test]
fn a_question_that_may_be_there_is_void_for_everyone_and_the_next_one_is_asked() {
    let mut world = unheard();
    let first = lettered(&world);
    assert_eq!(first.len(), 1, "it is not posted again");
    assert!(round(&world).is_void(0));
    assert!(cards(&world).contains("doesn't count for anyone"));
    let of = RoundRef {
        id: KEY.id,
        question: 0,
        asked: 1,
    };
    let told = words(&world.press_on(&ann(), first[0], ButtonId::RoundLetter(of, 0)));
    assert!(told.contains("doesn't count"), "{told}");
    let next = round(&world).step_at;
    world.advance_to(next);
    assert_eq!(
        (phase(&world), round(&world).current),
        (RoundPhase::Open, 1)
    );
    presses(&mut world, &ann(), true);
    until_next(&mut world);
    until_next(&mut world);
    world.advance(minutes(2));
    assert_eq!(phase(&world), RoundPhase::Finished);
    assert_eq!(score(&world, &ann()).right, 1);
}

#[test]
fn the_report_and_the_podium_name_the_void_question() {
    let mut world = unheard();
    world.advance(minutes(5));
    assert_eq!(phase(&world), RoundPhase::Finished);
    let report = host(&mut world, RoundCommand::Report);
    for said in [report, cards(&world)] {
        assert!(
            said.contains("I couldn't tell whether Discord posted it"),
            "{said}"
        );
    }
}

#[test]
fn a_void_question_that_is_heard_of_later_says_so_in_its_own_message() {
    let mut world = unheard();
    let row = world
        .state
        .outbox()
        .find(|row| matches!(row.about, About::Round(_, RoundStep::Question(0, 1))));
    let row = row.expect("it is still listened for").clone();
    let message = lettered(&world)[0];
    world.event(Event::Delivered {
        seq: row.seq,
        outcome: Outcome::Done(Receipt::Posted {
            channel: CHANNEL,
            message,
        }),
    });
    world.settle();
    let card = world.messages[&message].card.clone().expect("ours");
    assert!(card.rows.is_empty() && card_words(&card).contains("doesn't count"));
    assert_eq!(round(&world).current, 1);
}

#[test]
fn an_opening_that_may_be_there_is_sent_once_more_at_once() {
    let mut world = scheduled();
    world.sleep_until(utc("2026-03-02", "09:00"));
    world.tick_all();
    while world
        .next_row()
        .is_some_and(|row| !matches!(row.about, About::Round(_, RoundStep::Opening)))
    {
        world.deliver_next();
    }
    lose_answer(&mut world);
    world.hide_history(CHANNEL, true);
    world.advance(2_000);
    assert_eq!(phase(&world), RoundPhase::Between, "the round goes on");
}
