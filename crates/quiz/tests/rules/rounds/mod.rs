//! Quiz rounds: scheduling, playing, what counts, the podium, trouble. This file has what all of
//! them need.

mod counting;
mod course;
mod early;
mod errata;
mod events;
mod hosting;
mod lobby;
mod playing;
mod reviewing;
mod scheduling;
mod secrets;
mod teams;
mod trouble;
mod typed;
mod unknown;
mod waiting;

use pythia_quiz::custom_id::{ButtonId, RoundRef};
use pythia_quiz::effect::{About, Effect, RoundStep};
use pythia_quiz::event::{RoundCommand, RoundForm};
use pythia_quiz::ids::{At, ChannelId, MessageId, RoundId};
use pythia_quiz::model::discord::EventStatus;
use pythia_quiz::model::outcome::{Outcome, Receipt, RefusalKind};
use pythia_quiz::model::points::{Reason, Scope, Source};
use pythia_quiz::model::round::{
    FIX_MS, HEARTBEAT_MS, LEAD_MS, Round, RoundKey, RoundPause, RoundPhase, RoundScore,
};
use pythia_quiz::model::window::{self, Window};
use pythia_quiz::queries::round;
use pythia_quiz::question::Kind;
use pythia_quiz::{Event, InteractionKind, Key, Record, RecordReader, Rules};

use super::harness::*;

const KEY: RoundKey = RoundKey {
    guild: GUILD,
    id: RoundId(1),
};

pub(super) fn form() -> RoundForm {
    RoundForm {
        start: "9:00".to_owned(),
        count: Some(3),
        ..RoundForm::default()
    }
}

/// Schedules a round in a server whose time zone is UTC unless it has another one.
pub(super) fn schedule(world: &mut World, form: RoundForm) -> String {
    world.has_a_zone();
    plan(world, form)
}

/// Schedules a round in a server as it is.
fn plan(world: &mut World, form: RoundForm) -> String {
    let reply = world.ask(
        &mod_mia(),
        InteractionKind::Round(RoundCommand::Schedule(form)),
    );
    reply_fits(&reply);
    words(&reply)
}

/// Returns rules under which a member who plays alone earns points. Most tests need one player.
fn alone() -> Rules {
    let mut rules = Rules::default();
    rules.rounds.pay_alone = true;
    rules
}

/// Returns a world with a round of three questions at 09:00 UTC in channel 10, 30 s each, 10 s
/// between them.
pub(super) fn scheduled() -> World {
    let mut world = World::with(alone(), bank_of(Kind::Choice));
    let told = schedule(&mut world, form());
    assert!(told.contains("is scheduled"), "{told}");
    world.settle();
    world
}

pub(super) fn round(world: &World) -> Round {
    world.look().round(KEY).expect("the round is there")
}

fn phase(world: &World) -> RoundPhase {
    round(world).phase
}

/// Returns the same world with the first question open.
pub(super) fn playing() -> World {
    let mut world = scheduled();
    world.advance_to(utc("2026-03-02", "09:00"));
    world.advance(LEAD_MS);
    assert_eq!(phase(&world), RoundPhase::Open);
    world
}

fn host(world: &mut World, ask: fn(String) -> RoundCommand) -> String {
    let reply = world.ask(&mod_mia(), InteractionKind::Round(ask(String::new())));
    reply_fits(&reply);
    words(&reply)
}

fn message(world: &World) -> MessageId {
    round(world)
        .item()
        .expect("a question")
        .message
        .expect("posted")
}

/// Returns the press on the right letter of the current question, or on a wrong one.
fn letter(world: &World, right: bool) -> ButtonId {
    let round = round(world);
    let item = round.item().expect("a question");
    let question = match world.reader.get(&Key::RoundQuestion((KEY, round.current))) {
        Some(Record::RoundQuestion(_, question)) => question,
        _ => panic!("the question is frozen"),
    };
    let is_right = |option: &u8| question.right_choice() == Some(usize::from(*option));
    let place = item
        .order
        .iter()
        .position(|option| is_right(option) == right);
    let at = RoundRef {
        id: KEY.id,
        question: round.current,
        asked: item.asked,
    };
    ButtonId::RoundLetter(at, place.expect("there is such a letter") as u8)
}

pub(super) fn presses(world: &mut World, who: &Person, right: bool) -> String {
    let (press, message) = (letter(world, right), message(world));
    let reply = world.press_on(who, message, press);
    reply_fits(&reply);
    words(&reply)
}

fn presses_at(world: &mut World, who: &Person, right: bool, at: At) -> String {
    let (press, message) = (letter(world, right), message(world));
    words(&world.ask_at(who, at, pressed_on(message, press)))
}

/// Moves on until the results of the open question are out.
fn until_results(world: &mut World) {
    let to = round(world).step_at;
    world.advance_to(to);
}

/// Moves on until the next question is open, or the round is over.
fn until_next(world: &mut World) {
    until_results(world);
    let to = round(world).step_at;
    world.advance_to(to);
    world.advance(100);
}

fn score(world: &World, who: &Person) -> RoundScore {
    let member = world.number(who).expect("known");
    match world.reader.get(&Key::RoundScore((KEY, member))) {
        Some(Record::RoundScore(_, score)) => score,
        _ => RoundScore::default(),
    }
}

fn presses_of(card: &pythia_quiz::card::Card) -> Vec<ButtonId> {
    super::harness::presses(card)
}

fn cards(world: &World) -> String {
    let cards = world.cards_in(CHANNEL);
    cards.iter().for_each(fits);
    cards
        .iter()
        .map(card_words)
        .collect::<Vec<_>>()
        .join("\n\n")
}
