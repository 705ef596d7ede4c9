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

#[test]
fn changes_that_others_make_to_the_event_are_noticed() {
    let mut world = scheduled();
    let event = round(&world).event.expect("made");
    let change = |start, status| Event::ScheduledEventChanged {
        guild: GUILD,
        event,
        start,
        status,
    };
    let later = utc("2026-03-02", "11:00");
    world.event(change(later, EventStatus::Scheduled));
    assert_eq!(round(&world).start, later, "the round moves with it");
    world.event(change(utc("2026-03-01", "11:00"), EventStatus::Scheduled));
    assert_eq!(round(&world).start, later);
    world.event(Event::ScheduledEventDeleted {
        guild: GUILD,
        event,
    });
    world.settle();
    assert_eq!(round(&world).event, None);
    let told = world.directs.iter().map(|(_, card)| card_words(card));
    let told = told.collect::<Vec<_>>().join("\n");
    assert!(
        told.contains("was moved") && told.contains("still starts"),
        "{told}"
    );
    world.advance_to(later);
    assert_eq!(phase(&world), RoundPhase::Between);
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
