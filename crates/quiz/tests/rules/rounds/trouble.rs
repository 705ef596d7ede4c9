//! Stops, broken connections, refusals, and things that were deleted.

use super::*;

#[test]
fn a_restart_goes_on_with_the_same_clock_scores_and_buttons() {
    let mut world = playing();
    presses(&mut world, &ann(), true);
    let before = round(&world);
    world.advance(5_000);
    world.sleep_until(world.now.plus_ms(8_000));
    world.restart();
    world.settle();
    assert_eq!(round(&world), before);
    presses(&mut world, &ben(), true);
    until_results(&mut world);
    let tally = round(&world).questions[0].tally.clone().expect("fixed");
    assert_eq!(tally.answered(), 2);
    assert_eq!(round(&world).questions[0].asked, 1);
}

#[test]
fn a_question_that_the_bot_missed_completely_is_asked_again_with_a_new_clock() {
    let mut world = playing();
    presses(&mut world, &ann(), true);
    let (old, first) = (letter(&world, true), message(&world));
    world.advance(HEARTBEAT_MS);
    world.sleep_until(world.now.plus_ms(31_000));
    world.restart();
    world.advance(100);
    let item = round(&world).item().expect("open").clone();
    assert_eq!((phase(&world), item.asked), (RoundPhase::Open, 2));
    assert!(item.deadline > world.now.plus_ms(29_000));
    let again = world.messages[&message(&world)].card.clone().expect("ours");
    assert!(again.body.contains("I was away for 3"), "{}", again.body);
    let gone = world.messages[&first].card.clone().expect("ours");
    assert!(gone.rows.is_empty() && card_words(&gone).contains("asked again below"));
    assert!(words(&world.press_on(&ben(), first, old)).contains("asked again below"));
    until_results(&mut world);
    let tally = round(&world).questions[0].tally.clone().expect("fixed");
    assert_eq!(tally.answered(), 0, "earlier presses do not count");
}

#[test]
fn presses_replayed_after_a_resumed_connection_count_if_they_were_made_in_time() {
    let mut world = playing();
    let deadline = round(&world).item().expect("open").deadline;
    world.event(Event::Disconnected);
    world.advance_to(deadline.plus_ms(40_000));
    assert_eq!(
        phase(&world),
        RoundPhase::Open,
        "results wait for the connection"
    );
    world.event(Event::Connected { resumed: true });
    assert!(presses_at(&mut world, &ann(), true, deadline.plus_ms(-1_000)).contains("Your answer"));
    world.settle();
    let tally = round(&world).questions[0].tally.clone().expect("fixed");
    assert_eq!((tally.answered(), round(&world).questions[0].asked), (1, 1));
}

#[test]
fn a_missed_start_is_made_up_for_within_the_grace_period_and_reported_after_it() {
    for (away, wanted) in [(20, RoundPhase::Between), (40, RoundPhase::Cancelled)] {
        let mut world = scheduled();
        world.sleep_until(utc("2026-03-02", "09:00").plus_minutes(away));
        world.restart();
        world.settle();
        assert_eq!(phase(&world), wanted);
        let told = world
            .directs
            .iter()
            .any(|(_, card)| card_words(card).contains("too late"));
        assert_eq!(told, wanted == RoundPhase::Cancelled);
    }
}

#[test]
fn a_refused_question_pauses_the_round_which_goes_on_once_the_cause_is_fixed() {
    let mut world = scheduled();
    world.advance_to(utc("2026-03-02", "09:00"));
    world.fail(|row| match row.about {
        About::Round(_, RoundStep::Question(..)) => {
            Some(refusal(RefusalKind::Forbidden, "Missing Permissions"))
        }
        _ => None,
    });
    world.advance(LEAD_MS);
    assert!(matches!(round(&world).paused, Some(RoundPause::Refused(_))));
    assert!(card_words(&world.directs[0].1).contains("/round resume"));
    world.stop_failing();
    host(&mut world, RoundCommand::Resume);
    world.advance(LEAD_MS);
    assert_eq!(
        (phase(&world), round(&world).current),
        (RoundPhase::Open, 0)
    );
}

#[test]
fn a_round_that_is_paused_while_a_message_is_on_the_way_has_nothing_to_do_until_it_arrives() {
    let due = |world: &World| round(world).due(world.state.gap(), world.state.heartbeat());
    let mut world = scheduled();
    world.sleep_until(utc("2026-03-02", "09:00"));
    world.tick_all();
    assert_eq!(phase(&world), RoundPhase::Opening);
    host(&mut world, RoundCommand::Pause);
    assert_eq!(due(&world), None);
    world.settle();
    host(&mut world, RoundCommand::Resume);
    world.sleep_until(world.now.plus_ms(LEAD_MS));
    world.tick_all();
    assert_eq!(phase(&world), RoundPhase::Posting);
    assert!(due(&world).is_some());
    host(&mut world, RoundCommand::Pause);
    assert_eq!(due(&world), None);
    world.settle();
    assert_eq!(phase(&world), RoundPhase::Open);
    assert!(due(&world).is_some(), "an open question is finished");
}

#[test]
fn an_opening_that_was_deleted_at_once_pauses_the_round_until_it_is_resumed() {
    let mut world = scheduled();
    world.advance_to(utc("2026-03-02", "08:59"));
    world.fail(|row| match row.about {
        About::Round(_, RoundStep::Opening) => Some(Outcome::Done(Receipt::PostedAndGone)),
        _ => None,
    });
    world.advance_to(utc("2026-03-02", "09:00"));
    assert_eq!(phase(&world), RoundPhase::Between);
    assert!(matches!(round(&world).paused, Some(RoundPause::Refused(_))));
    assert!(card_words(&world.directs[0].1).contains("message was deleted"));
    world.stop_failing();
    host(&mut world, RoundCommand::Resume);
    world.advance(LEAD_MS);
    assert_eq!(phase(&world), RoundPhase::Open);
}

#[test]
fn a_deleted_channel_pauses_its_rounds_and_the_host_hears_of_it() {
    let mut world = playing();
    world.event(Event::ChannelGone {
        guild: GUILD,
        channel: CHANNEL,
    });
    world.settle();
    assert!(matches!(round(&world).paused, Some(RoundPause::Refused(_))));
    assert!(card_words(&world.directs[0].1).contains("its channel was deleted"));
}

#[test]
fn results_of_a_question_whose_message_was_deleted_are_posted_as_a_new_message() {
    let mut world = playing();
    presses(&mut world, &ann(), true);
    let message = message(&world);
    world.messages.remove(&message);
    until_results(&mut world);
    assert!(cards(&world).contains("zebra-reason"));
}

/// Makes every look-up of a member report that they left.
fn host_leaves(world: &mut World) {
    world.fail(|row| match row.effect {
        Effect::FindMember { .. } => Some(Outcome::Done(Receipt::Member(false))),
        _ => None,
    });
}

#[test]
fn a_round_whose_host_left_is_paused_before_its_start_until_another_moderator_takes_over() {
    let mut world = scheduled();
    host_leaves(&mut world);
    world.advance_to(utc("2026-03-02", "08:45"));
    assert_eq!(round(&world).paused, Some(RoundPause::HostGone));
    assert!(cards(&world).contains("has left this server"));
    assert!(world.reader.0.values().any(|record| matches!(
        record,
        Record::Notice(_, text) if text.contains("has left the server")
    )));
    world.advance_to(utc("2026-03-02", "09:05"));
    assert_eq!(phase(&world), RoundPhase::Scheduled);
    let listed = words(&world.ask(&mod_max(), InteractionKind::Round(RoundCommand::List)));
    assert!(listed.contains("its host has left"), "{listed}");
    world.stop_failing();
    let resume = InteractionKind::Round(RoundCommand::Resume(String::new()));
    world.ask(&mod_max(), resume);
    world.advance(LEAD_MS);
    assert_eq!(round(&world).host, mod_max().user);
    assert_eq!(phase(&world), RoundPhase::Open);
}

#[test]
fn a_round_whose_host_left_after_the_reminder_finishes_the_open_question_and_pauses() {
    let mut world = scheduled();
    world.advance_to(utc("2026-03-02", "08:50"));
    host_leaves(&mut world);
    world.advance_to(utc("2026-03-02", "09:10"));
    assert_eq!(round(&world).paused, Some(RoundPause::HostGone));
    assert_eq!(phase(&world), RoundPhase::Between);
    assert_eq!(round(&world).host, mod_mia().user);
}

#[test]
fn results_that_discord_refuses_pause_the_round_and_the_host_hears_of_it() {
    let mut world = playing();
    world.fail(|row| match row.about {
        About::Round(_, RoundStep::Results(_)) => {
            Some(refusal(RefusalKind::Forbidden, "Missing Access"))
        }
        _ => None,
    });
    until_results(&mut world);
    assert!(matches!(round(&world).paused, Some(RoundPause::Refused(_))));
    assert!(card_words(&world.directs[0].1).contains("/round resume"));
    world.stop_failing();
    world.advance(minutes(5));
    assert_eq!(phase(&world), RoundPhase::Between, "it waits");
    host(&mut world, RoundCommand::Resume);
    world.advance(minutes(5));
    assert_eq!(phase(&world), RoundPhase::Finished);
}
