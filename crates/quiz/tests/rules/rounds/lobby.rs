//! The sign-up of a round.

use pythia_quiz::model::round::LOBBY_LEAD_MS;
use pythia_quiz::rules::round::lobby::{AFTER_FIRST_MS, SHOW_MS, WAIT_MS};

use super::*;

pub fn with_lobby() -> RoundForm {
    RoundForm {
        lobby: Some(true),
        ..form()
    }
}

/// Returns a world with a round scheduled for 09:00, with a sign-up.
pub fn waiting() -> World {
    let mut world = World::with(Rules::default(), bank_of(Kind::Choice));
    world.has_a_zone();
    let told = schedule(&mut world, with_lobby());
    assert!(told.contains("press **Join**"), "{told}");
    world.settle();
    world
}

pub fn joins(world: &mut World, who: &Person) -> String {
    words(&world.press(who, ButtonId::RoundJoin(KEY.id)))
}

pub fn leaves(world: &mut World, who: &Person) -> String {
    words(&world.press(who, ButtonId::RoundLeave(KEY.id)))
}

/// Returns the message that shows who signed up, as it looks now.
pub fn sign_up(world: &World) -> String {
    let message = round(world).lobby.message.expect("there is one");
    card_words(world.messages[&message].card.as_ref().expect("ours"))
}

fn edits(world: &World) -> usize {
    let lobby = |one: &&Effect| match one {
        Effect::Edit { card, .. } => card.rows.iter().flatten().any(|b| b.label == "Join"),
        _ => false,
    };
    world.done.iter().filter(lobby).count()
}

/// Returns a world in which Ann has joined and the first question is open.
fn playing_with_ann() -> World {
    let mut world = waiting();
    world.advance_to(utc("2026-03-02", "08:50"));
    joins(&mut world, &ann());
    world.advance_to(utc("2026-03-02", "09:00"));
    world.advance(LOBBY_LEAD_MS);
    assert_eq!(phase(&world), RoundPhase::Open);
    world
}

#[test]
fn a_round_has_no_sign_up_unless_its_moderator_wants_one() {
    let mut world = playing();
    assert!(!cards(&world).contains("Join"));
    assert!(joins(&mut world, &ann()).contains("don't need to sign up"));
    assert!(presses(&mut world, &ann(), true).contains("Your answer is"));
}

#[test]
fn the_sign_up_opens_with_the_reminder_and_goes_on_under_the_opening() {
    let mut world = waiting();
    world.advance_to(utc("2026-03-02", "08:44"));
    assert!(world.cards_in(CHANNEL).is_empty());
    world.advance_to(utc("2026-03-02", "08:45"));
    let reminder = round(&world).lobby.message.expect("the reminder");
    assert!(sign_up(&world).contains("Nobody yet"));
    assert!(joins(&mut world, &ann()).contains("You're signed up for round #1"));
    world.advance_to(utc("2026-03-02", "09:00"));
    let opening = round(&world).lobby.message.expect("the opening");
    assert_ne!(opening, reminder);
    assert!(
        sign_up(&world).contains("1 member: <@1001>"),
        "{}",
        sign_up(&world)
    );
    let card = world.messages[&reminder].card.clone().expect("ours");
    assert!(card.rows.is_empty() && card.body.contains("continues below"));
}

#[test]
fn without_a_reminder_the_sign_up_opens_with_the_opening_and_takes_a_minute() {
    let mut rules = Rules::default();
    rules.rounds.remind_minutes = 0;
    let mut world = World::with(rules, bank_of(Kind::Choice));
    world.has_a_zone();
    schedule(&mut world, with_lobby());
    world.advance_to(utc("2026-03-02", "09:00"));
    joins(&mut world, &ann());
    world.advance(LOBBY_LEAD_MS - 1);
    assert_eq!(phase(&world), RoundPhase::Between);
    world.advance(1);
    assert_eq!(phase(&world), RoundPhase::Open);
}

#[test]
fn only_members_who_signed_up_play_and_others_are_invited_to_join() {
    let mut world = playing_with_ann();
    assert!(presses(&mut world, &ann(), true).contains("Your answer is"));
    let (press, on) = (letter(&world, true), message(&world));
    let reply = world.press_on(&ben(), on, press);
    assert!(words(&reply).contains("need to sign up"), "{reply:?}");
    assert_eq!(offered(&reply), [ButtonId::RoundJoin(KEY.id)]);
    until_results(&mut world);
    let tally = round(&world).questions[0].tally.clone().expect("fixed");
    assert_eq!(tally.answered(), 1);
}

#[test]
fn a_member_who_joins_late_plays_from_the_next_question_on() {
    let mut world = playing_with_ann();
    let told = joins(&mut world, &ben());
    assert!(told.contains("doesn't count for you"), "{told}");
    let told = presses(&mut world, &ben(), true);
    assert!(told.contains("start with the next question"), "{told}");
    until_next(&mut world);
    assert!(presses(&mut world, &ben(), true).contains("Your answer is"));
    until_results(&mut world);
    let answered = |n: usize| {
        let tally = round(&world).questions[n].tally.clone();
        tally.expect("fixed").answered()
    };
    assert_eq!([answered(0), answered(1)], [0, 1]);
}

#[test]
fn members_may_leave_and_join_again_until_the_first_question() {
    let mut world = waiting();
    world.advance_to(utc("2026-03-02", "08:50"));
    assert!(leaves(&mut world, &ann()).contains("You aren't signed up"));
    joins(&mut world, &ann());
    assert!(joins(&mut world, &ann()).contains("already signed up"));
    assert!(leaves(&mut world, &ann()).contains("no longer signed up for round #1"));
    world.advance(SHOW_MS);
    assert!(sign_up(&world).contains("Nobody yet"));
    joins(&mut world, &ann());
    world.advance_to(utc("2026-03-02", "09:00"));
    world.advance(LOBBY_LEAD_MS);
    assert!(leaves(&mut world, &ann()).contains("already started"));
    assert!(presses(&mut world, &ann(), true).contains("Your answer is"));
}

#[test]
fn a_leave_pressed_before_a_join_but_arriving_after_it_changes_nothing() {
    let mut world = waiting();
    world.advance_to(utc("2026-03-02", "08:50"));
    joins(&mut world, &ann());
    let before = world.now.plus_ms(-10);
    let leave = pressed_on(MessageId(1), ButtonId::RoundLeave(KEY.id));
    assert!(words(&world.ask_at(&ann(), before, leave)).contains("still signed up"));
    assert_eq!(
        pythia_quiz::queries::round::signed_up(&world.look(), KEY).len(),
        1
    );
}

#[test]
fn the_number_of_sign_ups_takes_few_edits_even_with_many_presses() {
    let mut world = waiting();
    world.advance_to(utc("2026-03-02", "08:50"));
    for n in 1..=300 {
        joins(&mut world, &member(n));
        world.advance(10);
    }
    assert_eq!(edits(&world), 0, "300 presses within three seconds");
    world.advance(SHOW_MS);
    assert_eq!(edits(&world), 1);
    let shown = sign_up(&world);
    assert!(
        shown.contains("300 members: <@1001>") && shown.contains("and 280 more"),
        "{shown}"
    );
    world.advance(minutes(2));
    assert_eq!(edits(&world), 1, "nothing has changed");
}

#[test]
fn edits_of_the_sign_up_do_not_pile_up_while_discord_refuses_them() {
    let mut world = waiting();
    world.advance_to(utc("2026-03-02", "08:46"));
    let now = world.now;
    world.fail(move |row| match row.about {
        About::Round(_, RoundStep::Lobby) => Some(later(600_000, now, false)),
        _ => None,
    });
    for n in 1..=20 {
        joins(&mut world, &member(n));
        world.advance(2 * SHOW_MS);
        let waiting = world
            .state
            .outbox()
            .filter(|row| row.about == About::Round(KEY, RoundStep::Lobby));
        assert!(waiting.count() <= 1);
    }
    world.stop_failing();
    world.advance_to(utc("2026-03-02", "08:58"));
    assert!(sign_up(&world).contains("20 members"));
}

#[test]
fn hidden_members_are_counted_in_the_sign_up_but_not_named() {
    let mut world = waiting();
    world.advance_to(utc("2026-03-02", "08:50"));
    joins(&mut world, &ann());
    joins(&mut world, &ben());
    let id = world.number(&ann()).expect("known");
    let mut member = world.look().member(GUILD, id).expect("known");
    member.hidden = true;
    world.put(Record::Member((GUILD, id), member));
    world.advance(SHOW_MS);
    let shown = sign_up(&world);
    assert!(shown.contains("2 members: <@1002> and 1 more"), "{shown}");
}

#[test]
fn a_round_that_nobody_joined_waits_for_the_first_member_to_join() {
    let mut world = waiting();
    world.advance_to(utc("2026-03-02", "09:00"));
    world.advance(LOBBY_LEAD_MS);
    assert_eq!(phase(&world), RoundPhase::Between);
    assert!(cards(&world).contains("is waiting for players"));
    assert!(host(&mut world, RoundCommand::Next).contains("waiting for the first player"));
    world.advance(minutes(5));
    let told = joins(&mut world, &ann());
    assert!(told.contains("First question:"), "{told}");
    world.advance(AFTER_FIRST_MS - 1);
    assert_eq!(phase(&world), RoundPhase::Between);
    world.advance(1);
    assert_eq!(phase(&world), RoundPhase::Open);
    assert!(presses(&mut world, &ann(), true).contains("Your answer is"));
}

#[test]
fn a_round_that_nobody_joins_is_called_off_and_uses_up_no_question() {
    let mut world = World::with(Rules::default(), bank_of(Kind::Choice));
    world.has_a_zone();
    let weekly = RoundForm {
        weekly: Some(true),
        ..with_lobby()
    };
    schedule(&mut world, weekly);
    world.advance_to(utc("2026-03-02", "09:00"));
    world.advance(LOBBY_LEAD_MS + WAIT_MS);
    assert_eq!(phase(&world), RoundPhase::Cancelled);
    let all = cards(&world);
    assert!(
        all.contains("Nobody signed up, so this round is off"),
        "{all}"
    );
    assert!(card_words(&world.directs[0].1).contains("nobody signed up"));
    let lately = pythia_quiz::rules::round::schedule::asked_lately(&world.look(), GUILD, "UTC");
    assert!(lately.is_empty(), "{lately:?}");
    let next = RoundKey {
        id: RoundId(2),
        ..KEY
    };
    let next = world
        .look()
        .round(next)
        .expect("a week later it comes again");
    assert!(next.options.lobby && next.lobby.message.is_none());
}

#[test]
fn a_round_resumed_after_a_pause_waits_again_for_somebody_to_join() {
    let mut world = waiting();
    world.advance_to(utc("2026-03-02", "09:00"));
    world.advance(LOBBY_LEAD_MS);
    host(&mut world, RoundCommand::Pause);
    world.advance(2 * WAIT_MS);
    assert_eq!(phase(&world), RoundPhase::Between);
    host(&mut world, RoundCommand::Resume);
    world.advance(LOBBY_LEAD_MS + WAIT_MS - 1);
    assert_eq!(phase(&world), RoundPhase::Between);
    world.advance(1);
    assert_eq!(phase(&world), RoundPhase::Cancelled);
}

#[test]
fn nobody_can_join_a_round_that_is_over_and_its_buttons_are_gone() {
    let mut world = playing_with_ann();
    world.advance(minutes(10));
    assert_eq!(phase(&world), RoundPhase::Finished);
    let shown = sign_up(&world);
    assert!(shown.contains("Sign-up is closed"), "{shown}");
    assert!(!cards(&world).contains("round-join"));
    assert!(joins(&mut world, &ben()).contains("is over"));
}

#[test]
fn blocked_members_cannot_join_and_those_who_saw_the_questions_join_without_points() {
    let mut world = waiting();
    world.advance_to(utc("2026-03-02", "08:50"));
    let block = pythia_quiz::event::BlockForm::Add(ann().user);
    world.ask(&mod_mia(), InteractionKind::Block(block));
    assert!(joins(&mut world, &ann()).contains("blocked"));
    host(&mut world, RoundCommand::Preview);
    assert!(joins(&mut world, &mod_mia()).contains("for no points"));
}

#[test]
fn a_restart_keeps_the_sign_up() {
    let mut world = waiting();
    world.advance_to(utc("2026-03-02", "08:50"));
    joins(&mut world, &ann());
    world.restart();
    world.advance(SHOW_MS);
    assert!(sign_up(&world).contains("1 member: <@1001>"));
    world.advance_to(utc("2026-03-02", "09:00"));
    world.advance(LOBBY_LEAD_MS);
    world.restart();
    world.settle();
    assert!(presses(&mut world, &ann(), true).contains("Your answer is"));
    assert!(presses(&mut world, &ben(), true).contains("need to sign up"));
}

#[test]
fn a_sign_up_whose_message_was_deleted_goes_on_without_it() {
    let mut world = playing_with_ann();
    let message = round(&world).lobby.message.expect("the opening");
    world.messages.remove(&message);
    joins(&mut world, &ben());
    world.advance(SHOW_MS);
    assert_eq!(round(&world).lobby.message, None);
    until_next(&mut world);
    assert!(presses(&mut world, &ben(), true).contains("Your answer is"));
}

#[test]
fn discord_s_event_says_where_to_sign_up() {
    let told = |form: RoundForm| {
        let mut world = World::with(Rules::default(), bank_of(Kind::Choice));
        world.has_a_zone();
        schedule(&mut world, form);
        world.settle();
        let made = world.done.iter().find_map(|effect| match effect {
            Effect::MakeEvent { description, .. } => Some(description.clone()),
            _ => None,
        });
        made.expect("an event")
    };
    assert!(told(with_lobby()).contains("Sign up in the channel"));
    assert!(told(form()).contains("Everyone can join"));
}

#[test]
fn list_preview_and_report_say_that_a_round_has_a_sign_up() {
    let mut world = playing_with_ann();
    assert!(host(&mut world, |_| RoundCommand::List).contains("sign-up"));
    assert!(host(&mut world, RoundCommand::Preview).contains("press **Join**"));
    let report = host(&mut world, RoundCommand::Report);
    assert!(
        report.contains("sign-up") && report.contains("1 member signed up"),
        "{report}"
    );
}
