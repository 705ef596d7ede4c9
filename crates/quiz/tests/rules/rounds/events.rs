//! Discord's own scheduled event of a round.

use super::*;

#[test]
fn discord_s_event_is_created_started_and_completed_with_the_round() {
    let mut world = scheduled();
    let event = round(&world).event.expect("made");
    let made = &world.events[&event];
    assert_eq!(
        (made.status, made.start),
        (EventStatus::Scheduled, utc("2026-03-02", "09:00"))
    );
    world.advance_to(utc("2026-03-02", "09:00"));
    assert_eq!(world.events[&event].status, EventStatus::Active);
    world.advance(minutes(5));
    assert_eq!(phase(&world), RoundPhase::Finished);
    assert_eq!(world.events[&event].status, EventStatus::Completed);
}

#[test]
fn discord_s_event_is_cancelled_with_the_round() {
    let mut world = scheduled();
    let event = round(&world).event.expect("made");
    assert!(host(&mut world, RoundCommand::Cancel).contains("Cancel round #1"));
    assert_eq!(phase(&world), RoundPhase::Scheduled, "it asks first");
    world.press(&mod_mia(), ButtonId::RoundCancel(KEY.id, false));
    world.settle();
    assert_eq!(phase(&world), RoundPhase::Cancelled);
    assert_eq!(world.events[&event].status, EventStatus::Canceled);
    world.advance(hours(3));
    assert!(world.cards_in(CHANNEL).is_empty(), "nothing comes of it");
}

fn changed(world: &mut World, start: At, status: EventStatus) {
    let event = round(world).event.expect("made");
    world.event(Event::ScheduledEventChanged {
        guild: GUILD,
        event,
        start,
        status,
    });
}

/// Returns the words of all notices.
fn told(world: &World) -> String {
    let told = world.directs.iter().map(|(_, card)| card_words(card));
    told.collect::<Vec<_>>().join("\n")
}

/// Returns where the bot has moved events to.
fn set_back(world: &World) -> Vec<At> {
    let moves = world.done.iter().filter_map(|effect| match effect {
        Effect::MoveEvent { start, .. } => Some(*start),
        _ => None,
    });
    moves.collect()
}

#[test]
fn a_round_follows_its_event_to_another_time_while_it_is_only_announced() {
    let mut world = scheduled();
    let later = utc("2026-03-02", "11:00");
    changed(&mut world, later, EventStatus::Scheduled);
    world.settle();
    assert_eq!(round(&world).start, later, "the round moves with it");
    assert!(told(&world).contains("was moved"), "{}", told(&world));
    assert_eq!(set_back(&world), []);
    world.advance_to(later);
    assert_eq!(phase(&world), RoundPhase::Between);
    changed(
        &mut world,
        utc("2026-03-02", "15:00"),
        EventStatus::Scheduled,
    );
    assert_eq!(round(&world).start, later, "it is being played");
}

#[test]
fn an_event_that_was_moved_too_near_or_too_far_is_set_back_once_and_the_notice_says_why() {
    let planned = utc("2026-03-02", "09:00");
    for (to, why) in [
        (utc("2026-03-01", "11:00"), "less than two minutes"),
        (utc("2026-03-02", "08:01"), "less than two minutes"),
        (utc("2026-05-02", "09:00"), "more than 60 days"),
    ] {
        let mut world = scheduled();
        changed(&mut world, to, EventStatus::Scheduled);
        world.settle();
        assert_eq!(round(&world).start, planned, "{to:?}");
        assert!(told(&world).contains(why), "{}", told(&world));
        assert_eq!(set_back(&world), [planned]);
        // The echo of the bot's own change.
        changed(&mut world, planned, EventStatus::Scheduled);
        changed(&mut world, to, EventStatus::Scheduled);
        world.settle();
        assert_eq!(set_back(&world), [planned], "somebody else moves it again");
    }
}

#[test]
fn of_a_weekly_round_only_the_moved_occurrence_moves() {
    let mut world = World::with(Rules::default(), bank_of(Kind::Choice));
    let weekly = RoundForm {
        weekly: Some(true),
        ..form()
    };
    schedule(&mut world, weekly);
    world.settle();
    changed(
        &mut world,
        utc("2026-03-03", "11:00"),
        EventStatus::Scheduled,
    );
    world.advance_to(utc("2026-03-03", "12:00"));
    let next = world.state.round(RoundKey {
        guild: GUILD,
        id: RoundId(2),
    });
    let next = next.expect("the round of the next week");
    assert_eq!(next.start, utc("2026-03-09", "09:00"));
}

#[test]
fn start_pressed_on_the_event_starts_the_round() {
    let mut world = scheduled();
    changed(&mut world, utc("2026-03-02", "09:00"), EventStatus::Active);
    world.advance(2_000);
    assert_eq!(phase(&world), RoundPhase::Between);
    assert!(world.now < utc("2026-03-02", "08:01"));
}

#[test]
fn an_event_that_discord_starts_and_ends_by_itself_changes_nothing() {
    let mut world = scheduled();
    let start = utc("2026-03-02", "09:00");
    world.advance_to(start.plus_ms(-1_000));
    changed(&mut world, start, EventStatus::Active);
    world.advance_to(start);
    world.advance(2_000);
    assert_eq!(
        world.cards_in(CHANNEL).len(),
        2,
        "the reminder and one opening"
    );
    let event = round(&world).event;
    world.sleep_until(round(&world).ends_by().plus_minutes(6));
    changed(&mut world, start, EventStatus::Completed);
    world.advance(2_000);
    assert_eq!(world.directs.len(), 0, "{}", told(&world));
    assert!(event.is_some());
}

#[test]
fn an_event_that_is_ended_or_deleted_is_told_and_the_round_goes_on() {
    for (status, running) in [
        (Some(EventStatus::Completed), true),
        (Some(EventStatus::Canceled), false),
        (None, false),
        (None, true),
    ] {
        let mut world = if running { playing() } else { scheduled() };
        let event = round(&world).event.expect("made");
        match status {
            Some(status) => {
                let start = round(&world).start;
                changed(&mut world, start, status);
            }
            None => {
                world.event(Event::ScheduledEventDeleted {
                    guild: GUILD,
                    event,
                });
            }
        }
        world.advance(2_000);
        assert_eq!(round(&world).event, None);
        let (_, notice) = world.directs.last().expect("the host is told");
        let offers = presses_of(notice);
        let cancel = ButtonId::AskCancelRound(GUILD, KEY.id);
        let again = ButtonId::RemakeEvent(GUILD, KEY.id);
        let wanted = if running {
            vec![cancel]
        } else {
            vec![cancel, again]
        };
        assert_eq!(offers, wanted, "{status:?}");
        world.advance(hours(2));
        assert_eq!(phase(&world), RoundPhase::Finished);
    }
}

#[test]
fn a_deleted_event_can_be_made_again_and_its_round_can_be_cancelled() {
    let mut world = scheduled();
    let event = round(&world).event.expect("made");
    world.event(Event::ScheduledEventDeleted {
        guild: GUILD,
        event,
    });
    world.settle();
    let again = ButtonId::RemakeEvent(GUILD, KEY.id);
    world.press(&mod_mia(), again.clone());
    world.press(&mod_max(), again);
    world.settle();
    let made = round(&world).event.expect("made again");
    assert_ne!(made, event);
    let scheduled = world.events.values();
    assert_eq!(
        scheduled
            .filter(|one| one.status == EventStatus::Scheduled)
            .count(),
        2
    );
    let cancel = ButtonId::AskCancelRound(GUILD, KEY.id);
    let asked = words(&world.press(&mod_mia(), cancel.clone()));
    assert!(asked.contains("Cancel round #1"), "{asked}");
    assert_eq!(phase(&world), RoundPhase::Scheduled, "it asks first");
    let denied = words(&world.press(&ann(), cancel.clone()));
    assert!(denied.contains("Manage Server"), "{denied}");
    // Its confirmation would not work in a direct message.
    world.ask_direct(&mod_mia(), pressed_on(MessageId(1), cancel));
    assert_eq!(phase(&world), RoundPhase::Cancelled);
}

#[test]
fn a_round_without_permission_for_events_takes_place_and_the_host_hears_of_it() {
    let mut world = World::with(Rules::default(), bank_of(Kind::Choice));
    world.fail(|row| match row.effect {
        Effect::MakeEvent { .. } => Some(refusal(RefusalKind::Forbidden, "Missing Permissions")),
        _ => None,
    });
    schedule(&mut world, form());
    world.advance_to(utc("2026-03-02", "09:00"));
    assert!(card_words(&world.directs[0].1).contains("Create Events"));
    assert_eq!(phase(&world), RoundPhase::Between);
}

#[test]
fn an_event_cancelled_in_discord_is_noticed_but_the_round_still_takes_place() {
    let mut world = scheduled();
    let event = round(&world).event.expect("made");
    world.event(Event::ScheduledEventChanged {
        guild: GUILD,
        event,
        start: round(&world).start,
        status: EventStatus::Canceled,
    });
    world.settle();
    let told = card_words(&world.directs[0].1);
    assert!(told.contains("cancelled or deleted in Discord"), "{told}");
    world.advance_to(utc("2026-03-02", "09:00"));
    assert_eq!(phase(&world), RoundPhase::Between);
}

#[test]
fn an_event_moved_onto_another_round_is_not_followed_and_moderators_hear_of_it() {
    let mut world = scheduled();
    let later = RoundForm {
        start: "12:00".to_owned(),
        count: Some(1),
        ..form()
    };
    assert!(schedule(&mut world, later).contains("is scheduled"));
    world.settle();
    let event = round(&world).event.expect("made");
    world.event(Event::ScheduledEventChanged {
        guild: GUILD,
        event,
        start: utc("2026-03-02", "12:00"),
        status: EventStatus::Scheduled,
    });
    world.settle();
    assert_eq!(round(&world).start, utc("2026-03-02", "09:00"));
    let told = card_words(&world.directs[0].1);
    assert!(told.contains("overlaps another round"), "{told}");
}
