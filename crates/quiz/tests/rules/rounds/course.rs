//! Announcing a round that is near, ending one with its podium, jumping ahead, the standings
//! between questions, and a round of one.

use super::*;

fn ask(world: &mut World, command: RoundCommand) -> String {
    let reply = world.ask(&mod_mia(), InteractionKind::Round(command));
    reply_fits(&reply);
    words(&reply)
}

fn jump(question: u32) -> RoundCommand {
    RoundCommand::Jump {
        round: String::new(),
        question,
    }
}

/// Returns the presses offered by the reply to `/round end`.
fn asks_to_end(world: &mut World) -> Vec<ButtonId> {
    let end = InteractionKind::Round(RoundCommand::End(String::new()));
    offered(&world.ask(&mod_mia(), end))
}

/// Returns a world with the first question open, and the standings shown.
fn with_standings() -> World {
    let mut world = World::with(alone(), bank_of(Kind::Choice));
    world.has_a_zone();
    let command = RoundCommand::ScheduleWith {
        form: form(),
        standings: true,
    };
    let told = ask(&mut world, command);
    assert!(told.contains("standings between questions"), "{told}");
    world.settle();
    world.advance_to(utc("2026-03-02", "09:00"));
    world.advance(LEAD_MS);
    world
}

#[test]
fn a_round_that_starts_sooner_than_its_reminder_is_announced_at_once_with_join() {
    for (lobby, start) in [(true, "8:10"), (false, "in 5m")] {
        let mut world = World::with(Rules::default(), bank_of(Kind::Choice));
        world.has_a_zone();
        let near = RoundForm {
            start: start.to_owned(),
            lobby: Some(lobby),
            ..form()
        };
        schedule(&mut world, near);
        world.settle();
        let all = world.cards_in(CHANNEL);
        let [announced] = all.as_slice() else {
            panic!("one message announces it: {all:?}");
        };
        assert!(
            card_words(announced).contains("starts soon"),
            "{announced:?}"
        );
        let joins = presses_of(announced).contains(&ButtonId::RoundJoin(KEY.id));
        assert_eq!(joins, lobby);
        world.advance_to(utc("2026-03-02", "08:04"));
        assert_eq!(world.cards_in(CHANNEL).len(), 1, "and it is announced once");
    }
}

#[test]
fn a_round_without_reminders_is_not_announced_even_if_it_is_near() {
    let mut rules = Rules::default();
    rules.rounds.remind_minutes = 0;
    let mut world = World::with(rules, bank_of(Kind::Choice));
    world.has_a_zone();
    let near = RoundForm {
        start: "in 5m".to_owned(),
        ..form()
    };
    schedule(&mut world, near);
    world.settle();
    assert!(world.cards_in(CHANNEL).is_empty());
}

#[test]
fn a_round_of_one_pays_nothing_unless_the_config_says_so() {
    for (rules, points) in [(Rules::default(), 0), (alone(), 1)] {
        let mut world = World::with(rules, bank_of(Kind::Choice));
        world.has_a_zone();
        schedule(&mut world, form());
        world.advance_to(utc("2026-03-02", "09:00"));
        world.advance(LEAD_MS);
        presses(&mut world, &ann(), true);
        world.advance(minutes(5));
        assert_eq!(phase(&world), RoundPhase::Finished);
        assert_eq!(world.points(&ann()), points);
        assert_eq!(
            score(&world, &ann()).points,
            1,
            "the podium shows the score"
        );
        let told = cards(&world).contains("Only one member played");
        assert_eq!(told, points == 0);
    }
}

#[test]
fn a_round_of_two_pays_both_even_if_one_of_them_scores_nothing() {
    let mut world = World::with(Rules::default(), bank_of(Kind::Choice));
    world.has_a_zone();
    schedule(&mut world, form());
    world.advance_to(utc("2026-03-02", "09:00"));
    world.advance(LEAD_MS);
    presses(&mut world, &ann(), true);
    presses(&mut world, &ben(), false);
    world.advance(minutes(5));
    assert_eq!(world.points(&ann()), 1);
    assert!(!cards(&world).contains("Only one member played"));
}

#[test]
fn end_asks_closes_the_open_question_and_gives_the_points_on_a_podium() {
    let mut world = playing();
    presses(&mut world, &ann(), true);
    presses(&mut world, &ben(), false);
    assert_eq!(
        asks_to_end(&mut world),
        [ButtonId::RoundEnd(KEY.id), ButtonId::Never]
    );
    assert_eq!(
        phase(&world),
        RoundPhase::Open,
        "nothing happens before the yes"
    );
    world.advance(2_000);
    let told = words(&world.press(&mod_mia(), ButtonId::RoundEnd(KEY.id)));
    assert!(told.contains("podium"), "{told}");
    world.advance(minutes(1));
    assert_eq!(phase(&world), RoundPhase::Finished);
    let all = cards(&world);
    assert!(all.contains("podium of round #1"), "{all}");
    assert_eq!(all.matches("not played").count(), 2, "{all}");
    assert_eq!(world.points(&ann()), 1);
    let free = world.state.bank.iter().count();
    let withheld = pythia_quiz::choose::withheld(&world.look(), GUILD);
    assert!(
        withheld.is_empty(),
        "{free}: its questions can be used again"
    );
}

#[test]
fn end_between_two_questions_brings_the_podium_at_once_even_if_the_round_is_paused() {
    let mut world = playing();
    presses(&mut world, &ann(), true);
    host(&mut world, RoundCommand::Pause);
    until_results(&mut world);
    assert_eq!(phase(&world), RoundPhase::Between);
    world.press(&mod_mia(), ButtonId::RoundEnd(KEY.id));
    world.advance(100);
    assert_eq!(phase(&world), RoundPhase::Finished);
    assert_eq!(world.points(&ann()), 1);
}

#[test]
fn a_weekly_round_that_was_ended_comes_again_with_all_its_questions() {
    let mut world = World::with(alone(), bank_of(Kind::Choice));
    world.has_a_zone();
    let weekly = RoundForm {
        weekly: Some(true),
        ..form()
    };
    schedule(&mut world, weekly);
    world.advance_to(utc("2026-03-02", "09:00"));
    world.advance(LEAD_MS);
    world.press(&mod_mia(), ButtonId::RoundEnd(KEY.id));
    world.advance(minutes(2));
    let next = RoundKey {
        id: RoundId(2),
        ..KEY
    };
    let next = world.look().round(next).expect("a week later");
    assert_eq!(next.questions.len(), 3);
}

#[test]
fn end_is_refused_before_the_first_question_and_after_the_last_and_to_members() {
    let mut world = scheduled();
    let told = ask(&mut world, RoundCommand::End("1".to_owned()));
    assert!(told.contains("/round cancel"), "{told}");
    world.advance_to(utc("2026-03-02", "09:00"));
    let told = ask(&mut world, RoundCommand::End("1".to_owned()));
    assert!(told.contains("/round cancel"), "nothing was asked: {told}");
    world.advance(LEAD_MS);
    let told = words(&world.press(&ann(), ButtonId::RoundEnd(KEY.id)));
    assert!(told.contains("Only moderators"), "{told}");
    world.advance(minutes(10));
    assert_eq!(phase(&world), RoundPhase::Finished);
    let told = words(&world.press(&mod_mia(), ButtonId::RoundEnd(KEY.id)));
    assert!(told.contains("was played"), "{told}");
}

#[test]
fn jump_closes_the_open_question_and_goes_on_with_the_chosen_one() {
    let mut world = playing();
    presses(&mut world, &ann(), true);
    world.advance(2_000);
    let told = ask(&mut world, jump(3));
    assert!(told.contains("question 3"), "{told}");
    until_next(&mut world);
    assert_eq!(
        (phase(&world), round(&world).current),
        (RoundPhase::Open, 2)
    );
    presses(&mut world, &ann(), true);
    world.advance(minutes(3));
    assert_eq!(phase(&world), RoundPhase::Finished, "it was the last one");
    assert_eq!(score(&world, &ann()).right, 2);
    assert!(round(&world).questions[1].tally.is_none());
}

#[test]
fn jump_during_a_wait_goes_on_at_once_and_only_ahead() {
    let mut world = playing();
    for (question, wanted) in [(0, "2 to 3"), (1, "2 to 3"), (4, "2 to 3")] {
        let told = ask(&mut world, jump(question));
        assert!(told.contains(wanted), "{question}: {told}");
    }
    until_results(&mut world);
    ask(&mut world, jump(3));
    world.settle();
    assert_eq!(
        (phase(&world), round(&world).current),
        (RoundPhase::Open, 2)
    );
    let told = ask(&mut world, jump(3));
    assert!(told.contains("last question"), "{told}");
}

#[test]
fn jump_survives_a_restart_before_the_results() {
    let mut world = playing();
    ask(&mut world, jump(3));
    world.state = world.load();
    until_next(&mut world);
    assert_eq!(round(&world).current, 2);
}

#[test]
fn between_questions_members_can_look_at_the_first_five_and_their_own_place() {
    let mut world = with_standings();
    for n in 1..=7 {
        let right = n != 7;
        presses(&mut world, &member(n), right);
        world.advance(100);
    }
    let told = words(&world.press(&member(1), ButtonId::RoundStandings(KEY.id)));
    assert!(
        told.contains("after question 0 of 3"),
        "nothing of the open one: {told}"
    );
    assert!(told.contains("haven't played"), "{told}");
    until_results(&mut world);
    let shown = round(&world).questions[0].message.expect("posted");
    let card = world.messages[&shown].card.clone().expect("ours");
    assert_eq!(presses_of(&card), [ButtonId::RoundStandings(KEY.id)]);
    let reply = world.press(&member(6), ButtonId::RoundStandings(KEY.id));
    assert!(matches!(reply, pythia_quiz::card::Reply::Private(_)));
    let told = words(&reply);
    assert!(told.contains("after question 1 of 3"), "{told}");
    assert!(
        told.contains("<@1005>") && !told.contains("<@1006>"),
        "the first five: {told}"
    );
    assert!(told.contains("You: 6. · 1 point"), "{told}");
    let told = words(&world.press(&member(7), ButtonId::RoundStandings(KEY.id)));
    assert!(told.contains("You have no points yet"), "{told}");
    let told = words(&world.press(&member(20), ButtonId::RoundStandings(KEY.id)));
    assert!(told.contains("haven't played"), "{told}");
    world.advance(minutes(5));
    let told = words(&world.press(&member(1), ButtonId::RoundStandings(KEY.id)));
    assert!(told.contains("is over"), "{told}");
    let left = world.reader.0.keys();
    assert!(
        left.into_iter()
            .all(|key| !matches!(key, Key::RoundStandings(_)))
    );
}

#[test]
fn rounds_show_standings_only_if_their_moderator_wants_it_and_weekly_ones_keep_it() {
    let mut world = playing();
    presses(&mut world, &ann(), true);
    until_results(&mut world);
    let shown = round(&world).questions[0].message.expect("posted");
    let card = world.messages[&shown].card.clone().expect("ours");
    assert!(presses_of(&card).is_empty());
    let mut world = World::with(alone(), bank_of(Kind::Choice));
    world.has_a_zone();
    let command = RoundCommand::ScheduleWith {
        form: RoundForm {
            weekly: Some(true),
            ..form()
        },
        standings: true,
    };
    ask(&mut world, command);
    world.advance_to(utc("2026-03-02", "10:00"));
    let next = RoundKey {
        id: RoundId(2),
        ..KEY
    };
    assert!(round::extra(&world.look(), next).standings);
}
