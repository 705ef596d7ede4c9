//! Quiz rounds through bad moments: the bot itself, step by step, over a Discord in memory.

use pythia_quiz::model::custom_id::ButtonId;
use pythia_quiz::model::event::{RoundCommand, RoundForm};
use pythia_quiz::model::ids::{MessageId, RoundId};
use pythia_quiz::model::question::Question;
use pythia_quiz::model::round::{LOBBY_LEAD_MS, Round, RoundKey, RoundPhase};
use pythia_quiz::question::Kind as Asks;
use pythia_quiz::rules::round::lobby;
use pythia_quiz::{InteractionKind, Rules};

use crate::common::bank;
use crate::common::group::{Group, Member};
use crate::common::harness::Ground;
use crate::common::world::Kind;

fn round(group: &Group) -> Round {
    let key = RoundKey {
        guild: group.guild,
        id: RoundId(1),
    };
    let round = group.harness().look(|tx| tx.round(key));
    round.expect("the round is there")
}

/// A round with a sign-up in half an hour.
fn planned() -> Group {
    let question = Question {
        kind: Asks::Choice,
        choices: bank::choice().choices,
        ..bank::open_of("basics")
    };
    let bank = bank::of([question]);
    let group = Group::on(Ground::memory(), Rules::default(), Kind::Text, bank);
    let mia = group.moderator("Mia");
    group.opens();
    let form = RoundForm {
        start: "in 30m".to_owned(),
        count: Some(1),
        lobby: Some(true),
        ..RoundForm::default()
    };
    let told = mia.asks(InteractionKind::Round(RoundCommand::Schedule(form)));
    told.says("is scheduled");
    group
}

fn joins(who: &Member) {
    let told = who.asks(InteractionKind::Pressed {
        press: ButtonId::RoundJoin(RoundId(1)),
        message: MessageId(1),
        values: Vec::new(),
    });
    told.says("signed up");
}

#[test]
fn a_connection_lost_over_the_start_of_a_round_that_somebody_just_joined_stops_nobody() {
    let group = planned();
    let ana = group.member("Ana");
    let start = round(&group).start;
    group.advance_to(start.plus_ms(-3_000));
    joins(&ana);
    group.harness().loses_connection();
    group.advance_to(start.plus_ms(lobby::SHOW_MS));
    assert_eq!(round(&group).phase, RoundPhase::Scheduled);
    group.harness().connects();
    group.advance_to(start.plus_ms(lobby::SHOW_MS + LOBBY_LEAD_MS + 1_000));
    assert_eq!(round(&group).phase, RoundPhase::Open);
    assert!(group.transcript().contains("1 member"));
}

#[test]
fn a_bot_that_died_over_such_a_start_comes_up_again_and_plays_the_round() {
    let group = planned();
    let ana = group.member("Ana");
    let start = round(&group).start;
    group.advance_to(start.plus_ms(-3_000));
    joins(&ana);
    group.bot_dies();
    group.advance_to(start.plus_ms(lobby::SHOW_MS));
    group.opens();
    group.advance_to(start.plus_ms(lobby::SHOW_MS + LOBBY_LEAD_MS + 1_000));
    assert_eq!(round(&group).phase, RoundPhase::Open);
}
