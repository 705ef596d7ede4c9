//! A round with a sign-up and few players: what happens at once, the wait for the first who joins,
//! and messages that are refused or deleted.

use pythia_quiz::model::round::LOBBY_LEAD_MS;
use pythia_quiz::rules::round::lobby::{AFTER_FIRST_MS, SHOW_MS, WAIT_MS};

use super::lobby::{joins, leaves, sign_up, waiting, with_lobby};
use super::*;

/// Returns a world in which nobody joined and the round waits.
fn waits() -> World {
    let mut world = waiting();
    world.advance_to(utc("2026-03-02", "09:00"));
    world.advance(LOBBY_LEAD_MS);
    assert!(round(&world).lobby.waits_until.is_some());
    world
}

/// Returns a world with a round at 09:00 with a sign-up, and no reminder before it.
fn without_reminder() -> World {
    let mut rules = Rules::default();
    rules.rounds.remind_minutes = 0;
    let mut world = World::with(rules, bank_of(Kind::Choice));
    schedule(&mut world, with_lobby());
    world.settle();
    world
}

fn times(world: &World, part: &str) -> usize {
    cards(world).matches(part).count()
}

#[test]
fn a_start_and_an_update_of_the_sign_up_missed_while_offline_are_done_in_one_tick() {
    for resumed in [true, false] {
        let mut world = waiting();
        let start = utc("2026-03-02", "09:00");
        world.advance_to(start.plus_ms(-3_000));
        joins(&mut world, &ann());
        let show_at = round(&world).lobby.show_at.expect("to be shown");
        assert!(show_at > start);
        world.event(Event::Disconnected);
        world.advance_to(show_at.plus_ms(10));
        assert_eq!(phase(&world), RoundPhase::Scheduled);
        world.event(Event::Connected { resumed });
        world.tick_due();
        assert_eq!(round(&world).lobby.show_at, None);
        assert_eq!(phase(&world), RoundPhase::Opening);
        world.advance(LOBBY_LEAD_MS);
        assert_eq!(phase(&world), RoundPhase::Open);
        assert!(sign_up(&world).contains("1 member: <@1001>"));
    }
}

#[test]
fn updating_the_sign_up_posts_no_second_reminder() {
    let mut world = waiting();
    world.advance_to(utc("2026-03-02", "08:50"));
    joins(&mut world, &ann());
    world.advance(2 * SHOW_MS);
    assert!(sign_up(&world).contains("1 member"));
    assert_eq!(times(&world, "Round #1 starts soon"), 1);
}

#[test]
fn updating_the_sign_up_of_a_paused_round_does_not_begin_it() {
    let mut world = waiting();
    world.advance_to(utc("2026-03-02", "09:00").plus_ms(-3_000));
    joins(&mut world, &ann());
    world.ask(
        &mod_mia(),
        InteractionKind::Round(RoundCommand::Pause("1".to_owned())),
    );
    world.advance(minutes(1));
    assert!(sign_up(&world).contains("1 member"));
    assert_eq!(phase(&world), RoundPhase::Scheduled);
}

#[test]
fn joining_and_leaving_repeatedly_does_not_make_an_empty_round_wait_longer() {
    let mut world = waits();
    let until = round(&world).lobby.waits_until.expect("it waits");
    while world.now.plus_ms(40_000) < until {
        joins(&mut world, &ann());
        world.advance(AFTER_FIRST_MS - 1);
        leaves(&mut world, &ann());
        world.advance(10_000);
        assert_eq!(round(&world).lobby.waits_until, Some(until));
    }
    world.advance_to(until);
    assert_eq!(phase(&world), RoundPhase::Cancelled);
    assert_eq!(times(&world, "is waiting for players"), 1);
}

#[test]
fn a_wait_is_over_with_the_first_question() {
    let mut world = waits();
    joins(&mut world, &ann());
    world.advance(AFTER_FIRST_MS);
    assert_eq!(phase(&world), RoundPhase::Open);
    assert_eq!(round(&world).lobby.waits_until, None);
}

#[test]
fn a_wait_that_the_bot_mostly_missed_is_repeated() {
    let mut world = waits();
    let until = round(&world).lobby.waits_until.expect("it waits");
    world.advance(minutes(1));
    world.event(Event::Disconnected);
    world.advance_to(until.plus_ms(5_000));
    world.event(Event::Connected { resumed: false });
    world.settle();
    assert_eq!(phase(&world), RoundPhase::Between);
    assert_eq!(times(&world, "is waiting for players"), 2);
    world.advance(WAIT_MS);
    assert_eq!(phase(&world), RoundPhase::Cancelled);
}

#[test]
fn a_wait_that_the_bot_missed_only_briefly_ends_on_time() {
    let mut world = waits();
    let until = round(&world).lobby.waits_until.expect("it waits");
    world.advance(minutes(1));
    world.event(Event::Disconnected);
    world.advance(5_000);
    world.event(Event::Connected { resumed: false });
    world.advance_to(until);
    assert_eq!(phase(&world), RoundPhase::Cancelled);
}

#[test]
fn the_waiting_card_lets_members_join() {
    let world = waits();
    let cards = world.cards_in(CHANNEL);
    let card = cards
        .iter()
        .find(|card| card_words(card).contains("is waiting for players"));
    let wanted = [ButtonId::RoundJoin(KEY.id), ButtonId::RoundLeave(KEY.id)];
    assert_eq!(presses_of(card.expect("it stands")), wanted);
}

#[test]
fn a_round_with_a_sign_up_whose_opening_was_refused_opens_again_when_resumed() {
    let mut world = without_reminder();
    world.fail(|row| match row.about {
        About::Round(_, RoundStep::Opening) => {
            Some(refusal(RefusalKind::Forbidden, "Missing Access"))
        }
        _ => None,
    });
    world.advance_to(utc("2026-03-02", "09:00"));
    assert!(matches!(round(&world).paused, Some(RoundPause::Refused(_))));
    world.stop_failing();
    let told = host(&mut world, RoundCommand::Resume);
    assert!(told.contains("I'm posting the opening in"), "{told}");
    world.settle();
    assert!(sign_up(&world).contains("Nobody yet"));
    joins(&mut world, &ann());
    world.advance(LOBBY_LEAD_MS);
    assert_eq!(phase(&world), RoundPhase::Open);
}

#[test]
fn deleting_the_reminder_does_not_affect_the_sign_up_under_the_opening() {
    let mut world = waiting();
    world.advance_to(utc("2026-03-02", "08:50"));
    let reminder = round(&world).lobby.message.expect("the reminder");
    world.messages.remove(&reminder);
    world.advance_to(utc("2026-03-02", "09:00"));
    assert!(round(&world).lobby.message.is_some());
    joins(&mut world, &ann());
    world.advance(SHOW_MS);
    assert!(sign_up(&world).contains("1 member"));
}

#[test]
fn the_news_that_the_reminder_is_gone_may_arrive_after_the_opening() {
    let mut world = waiting();
    world.advance_to(utc("2026-03-02", "08:50"));
    let reminder = round(&world).lobby.message.expect("the reminder");
    let now = utc("2026-03-02", "08:59");
    world.fail(move |row| match row.about {
        About::Round(_, RoundStep::Lobby) => Some(later(90_000, now, false)),
        _ => None,
    });
    world.advance_to(now);
    joins(&mut world, &ann());
    world.advance(2 * SHOW_MS);
    world.messages.remove(&reminder);
    world.stop_failing();
    world.advance_to(utc("2026-03-02", "09:01"));
    let opening = round(&world).lobby.message.expect("the opening");
    assert_ne!(opening, reminder);
}
