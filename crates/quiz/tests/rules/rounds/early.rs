//! Rounds in which a question closes as soon as all who joined have answered, and members who have
//! their data deleted while a round is played.

use pythia_quiz::event::{PrivacyCommand, RoundMore};
use pythia_quiz::model::forgetting::{Belongs, of};
use pythia_quiz::model::round::LOBBY_LEAD_MS;

use super::lobby::{joins, with_lobby};
use super::*;

fn early(form: RoundForm) -> RoundCommand {
    RoundCommand::ScheduleMore {
        form,
        more: RoundMore {
            standings: true,
            early: true,
        },
    }
}

/// Returns a world in which Ann and Ben have joined and the first question is open.
fn playing_early() -> World {
    let mut world = World::with(Rules::default(), bank_of(Kind::Choice));
    world.has_a_zone();
    let ask = InteractionKind::Round(early(with_lobby()));
    let told = words(&world.ask(&mod_mia(), ask));
    assert!(told.contains("as soon as everyone who joined"), "{told}");
    world.settle();
    world.advance_to(utc("2026-03-02", "08:50"));
    for who in [ann(), ben()] {
        joins(&mut world, &who);
    }
    world.advance_to(utc("2026-03-02", "09:00"));
    assert!(cards(&world).contains("as soon as everyone who joined"));
    world.advance(LOBBY_LEAD_MS);
    assert_eq!(phase(&world), RoundPhase::Open);
    world
}

#[test]
fn a_question_closes_as_soon_as_all_who_joined_have_answered_and_all_answers_count() {
    let mut world = playing_early();
    world.advance(2_000);
    presses(&mut world, &ann(), true);
    world.advance(3_000);
    assert_eq!(phase(&world), RoundPhase::Open, "Ben hasn't answered");
    let told = presses(&mut world, &ann(), false);
    assert!(told.contains("changed"), "an answer may be changed: {told}");
    presses(&mut world, &ann(), true);
    presses(&mut world, &ben(), true);
    let closes = round(&world).step_at;
    assert!(closes.since(world.now) <= FIX_MS + 1, "not the whole time");
    world.advance_to(closes);
    let first = &round(&world).questions[0];
    let tally = first.tally.as_ref().expect("it has results");
    assert_eq!(tally.answered(), 2);
    assert_eq!(tally.fastest.len(), 2, "the last answer was in time");
    // The next question waits for both again.
    world.advance_to(round(&world).step_at);
    world.advance(100);
    assert_eq!(phase(&world), RoundPhase::Open);
    presses(&mut world, &ben(), true);
    world.advance(1_000);
    assert_eq!(phase(&world), RoundPhase::Open);
    until_results(&mut world);
    assert!(
        round(&world).questions[1].tally.is_some(),
        "by its deadline"
    );
    world.check();
}

#[test]
fn a_member_who_joins_while_a_question_is_open_is_not_waited_for() {
    let mut world = playing_early();
    world.advance(1_000);
    joins(&mut world, &cem());
    presses(&mut world, &ann(), true);
    presses(&mut world, &ben(), false);
    assert!(round(&world).step_at.since(world.now) <= FIX_MS + 1);
    until_next(&mut world);
    for who in [ann(), ben()] {
        presses(&mut world, &who, true);
    }
    world.advance(1_000);
    assert_eq!(phase(&world), RoundPhase::Open, "now Cem is");
    presses(&mut world, &cem(), true);
    assert!(round(&world).step_at.since(world.now) <= FIX_MS + 1);
}

#[test]
fn early_without_a_sign_up_is_refused_with_what_to_do() {
    let mut world = World::with(Rules::default(), bank_of(Kind::Choice));
    world.has_a_zone();
    let told = words(&world.ask(&mod_mia(), InteractionKind::Round(early(form()))));
    assert!(told.contains("needs `lobby:True`"), "{told}");
    assert!(world.look().round(KEY).is_none());
}

#[test]
fn a_restart_in_the_middle_of_a_question_still_closes_it_early() {
    let mut world = playing_early();
    presses(&mut world, &ann(), true);
    world.restart();
    world.settle();
    presses(&mut world, &ben(), true);
    assert!(round(&world).step_at.since(world.now) <= FIX_MS + 1);
}

#[test]
fn a_weekly_round_closes_early_every_week() {
    let mut world = World::with(alone(), bank_of(Kind::Choice));
    world.has_a_zone();
    let weekly = RoundForm {
        weekly: Some(true),
        count: Some(1),
        ..with_lobby()
    };
    world.ask(&mod_mia(), InteractionKind::Round(early(weekly)));
    world.advance_to(utc("2026-03-02", "08:50"));
    joins(&mut world, &ann());
    world.advance_to(utc("2026-03-02", "09:30"));
    let next = RoundKey {
        id: RoundId(2),
        ..KEY
    };
    let on = |key| world.reader.get(&Key::EarlyRound(key)).is_some();
    assert!(world.look().round(next).is_some(), "it comes again");
    assert!(on(next));
}

#[test]
fn a_member_who_is_deleted_in_the_middle_of_a_round_plays_no_part_in_it_any_more() {
    let mut world = playing_early();
    presses(&mut world, &ann(), true);
    let member = world.number(&ann()).expect("known");
    let asked = world.ask(&ann(), InteractionKind::Privacy(PrivacyCommand::Delete));
    assert!(offered(&asked).contains(&ButtonId::ForgetMe));
    world.press(&ann(), ButtonId::ForgetMe);
    world.advance(1_000);
    let keys = world.reader.0.keys();
    let left: Vec<_> = keys
        .filter(|key| of(key) == Belongs::Removed(member))
        .collect();
    assert_eq!(left, Vec::<&Key>::new());
    // Only Ben is waited for.
    presses(&mut world, &ben(), true);
    assert!(round(&world).step_at.since(world.now) <= FIX_MS + 1);
    for _ in 0..3 {
        until_next(&mut world);
    }
    world.advance_to(utc("2026-03-02", "09:30"));
    assert_eq!(phase(&world), RoundPhase::Finished);
    assert!(!cards(&world).contains("<@1001>"), "{}", cards(&world));
    assert!(cards(&world).contains("<@1002>"));
    world.check();
}

#[test]
fn a_podium_and_results_no_longer_name_a_deleted_member_and_places_stay() {
    let mut world = World::with(Rules::default(), bank_of(Kind::Choice));
    world.has_a_zone();
    schedule(&mut world, form());
    world.settle();
    world.advance_to(utc("2026-03-02", "09:00"));
    world.advance(LEAD_MS);
    for _ in 0..3 {
        for who in [ann(), ben()] {
            presses(&mut world, &who, true);
        }
        until_next(&mut world);
    }
    world.advance_to(utc("2026-03-02", "09:30"));
    assert_eq!(phase(&world), RoundPhase::Finished);
    let member = world.number(&ann()).expect("known");
    let named = cards(&world).matches("<@1001>").count();
    assert!(named >= 4, "three results and the podium: {named}");
    world.press(&ann(), ButtonId::ForgetMe);
    world.advance_to(utc("2026-03-02", "09:40"));
    assert!(!cards(&world).contains("<@1001>"), "{}", cards(&world));
    assert!(cards(&world).contains("<@1002>"));
    let score = world.reader.get(&Key::RoundScore((KEY, member)));
    assert!(score.is_some(), "its place stays, by number");
    world.check();
}

#[test]
fn a_scheduled_round_whose_host_is_deleted_waits_for_a_moderator_to_take_it_over() {
    let mut world = World::with(Rules::default(), bank_of(Kind::Choice));
    world.has_a_zone();
    schedule(&mut world, form());
    world.settle();
    // She is known as a member by her own wish, too.
    let hide = InteractionKind::Privacy(PrivacyCommand::Hide(true));
    world.ask(&mod_mia(), hide);
    world.press(&mod_mia(), ButtonId::ForgetMe);
    world.advance(1_000);
    assert_eq!(round(&world).paused, Some(RoundPause::HostGone));
    assert_ne!(round(&world).host, mod_mia().user);
    let resume = InteractionKind::Round(RoundCommand::Resume(String::new()));
    let told = words(&world.ask(&mod_max(), resume));
    assert!(round(&world).paused.is_none(), "{told}");
    assert_eq!(round(&world).host, mod_max().user);
    world.advance_to(utc("2026-03-02", "09:00"));
    world.advance(LEAD_MS);
    assert_eq!(phase(&world), RoundPhase::Open);
    world.check();
}
