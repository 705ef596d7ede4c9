//! Pauses that the bot made for a permission or a hidden channel, and that end by themselves.

use pythia_quiz::card::{Card, Reply};
use pythia_quiz::custom_id::ButtonId;
use pythia_quiz::effect::Effect;
use pythia_quiz::ids::{DailyKey, RoleId, RoundId, TrackId};
use pythia_quiz::model::daily::Phase;
use pythia_quiz::model::outcome::RefusalKind;
use pythia_quiz::model::round::{RoundKey, RoundPhase};
use pythia_quiz::model::track::{Pause, Track};
use pythia_quiz::question::Kind;
use pythia_quiz::rules::resume::QUIET_MS;
use pythia_quiz::{Event, InteractionKind, Key, Record, Rules};

use super::harness::*;
use super::posting::{DATE, skipped};

const RESUME: ButtonId = ButtonId::ResumeTrack(GUILD, TrackId(1));
const POST_TODAY: ButtonId = ButtonId::PostToday(GUILD, TrackId(1));

/// Returns a world whose track was paused at its slot, because its channel is hidden from the bot.
fn paused_at_the_slot(change: impl FnOnce(&mut Track)) -> (World, DailyKey) {
    let mut world = World::with(Rules::default(), bank_of(Kind::Open));
    world.add_track(1, change);
    world.settle();
    world.make_channel_known(CHANNEL);
    world.channels.get_mut(&CHANNEL).expect("known").hidden = true;
    world.advance_to(utc(DATE, "09:00"));
    assert!(matches!(world.track(1).paused, Some(Pause::Refused(_))));
    (world, daily_key(1, DATE))
}

/// Shows the channel to the bot again.
fn show(world: &mut World) {
    world.channels.get_mut(&CHANNEL).expect("known").hidden = false;
    world.event(Event::PermissionsChanged { guild: GUILD });
}

fn looks(world: &World) -> usize {
    let looks = world.done.iter();
    looks
        .filter(|effect| matches!(effect, Effect::LookAtChannels { .. }))
        .count()
}

/// Returns the questions that are in the channel, with whom they pinged.
fn questions(world: &World) -> Vec<Option<RoleId>> {
    let posted = world.messages_in(CHANNEL);
    let asks = |card: &Card| {
        presses(card)
            .iter()
            .any(|press| matches!(press, ButtonId::Answer(_)))
    };
    posted
        .filter(|(_, message)| message.card.as_ref().is_some_and(asks))
        .map(|(_, message)| message.pinged)
        .collect()
}

fn posts(world: &World) -> usize {
    questions(world).len()
}

/// Returns the words of the notices that the track's creator got.
fn told(world: &World) -> String {
    let told = world.directs.iter().map(|(_, card)| card_words(card));
    told.collect::<Vec<_>>().join("\n")
}

/// Returns the buttons of the last notice.
fn offers(world: &World) -> Vec<ButtonId> {
    presses(&world.directs.last().expect("somebody is told").1)
}

#[test]
fn a_track_goes_on_two_minutes_after_the_last_change_if_it_has_what_it_needs() {
    let (mut world, key) = paused_at_the_slot(|_| {});
    show(&mut world);
    world.advance(QUIET_MS - 1_000);
    world.event(Event::PermissionsChanged { guild: GUILD });
    world.advance(QUIET_MS - 1_000);
    assert_eq!(looks(&world), 0, "the last change counts");
    world.advance(1_000);
    assert_eq!(looks(&world), 1);
    assert_eq!(world.track(1).paused, None);
    assert_eq!(world.phase(key), Some(Phase::Open), "late, on its own date");
    assert!(
        told(&world).contains("no longer paused"),
        "{}",
        told(&world)
    );
    world.advance(hours(1));
    assert_eq!(posts(&world), 1);
    assert_eq!(looks(&world), 1, "nothing is left to look for");
}

#[test]
fn the_late_question_keeps_its_number_and_pings_nobody() {
    let (mut world, key) = paused_at_the_slot(|track| track.ping = Some(RoleId(7)));
    world.add_track(2, |track| track.minute = 9 * 60 + 1);
    world.advance_to(utc(DATE, "09:01"));
    assert_eq!(world.daily(daily_key(2, DATE)).number, 2);
    show(&mut world);
    world.advance(QUIET_MS);
    assert_eq!(world.daily(key).number, 1, "the number it had at first");
    assert_eq!(questions(&world), [None]);
    world.advance_to(utc("2026-03-03", "09:01"));
    assert_eq!(world.daily(daily_key(1, "2026-03-03")).number, 3);
    assert_eq!(world.daily(daily_key(2, "2026-03-03")).number, 4);
}

#[test]
fn a_number_that_nobody_has_seen_goes_to_the_next_question_of_the_track() {
    let (mut world, _) = paused_at_the_slot(|_| {});
    world.advance_to(utc(DATE, "20:00"));
    show(&mut world);
    world.advance(QUIET_MS);
    assert_eq!(
        posts(&world),
        0,
        "after the grace nothing is posted unasked"
    );
    world.advance_to(utc("2026-03-03", "09:00"));
    assert_eq!(world.daily(daily_key(1, "2026-03-03")).number, 1);
}

#[test]
fn after_the_grace_the_notice_offers_today_s_question() {
    let (mut world, key) = paused_at_the_slot(|_| {});
    world.advance_to(utc(DATE, "20:00"));
    show(&mut world);
    world.advance(QUIET_MS);
    assert_eq!(world.track(1).paused, None);
    assert!(skipped(&world, key).is_some());
    assert_eq!(offers(&world), [POST_TODAY]);
    // The notice is a direct message, so its buttons are pressed there.
    let on = pressed_on(pythia_quiz::ids::MessageId(1), POST_TODAY);
    let stranger = words(&world.ask_direct(&ann(), on.clone()));
    assert!(stranger.contains("server"), "{stranger}");
    assert_eq!(world.phase(key), None);
    world.ask_direct(&mod_mia(), on);
    world.settle();
    assert_eq!(world.phase(key), Some(Phase::Open));
    assert_eq!(skipped(&world, key), None);
    assert_eq!(world.daily(key).number, 1);
}

#[test]
fn a_person_who_resumes_is_offered_today_s_question() {
    let (mut world, key) = paused_at_the_slot(|_| {});
    world.channels.get_mut(&CHANNEL).expect("known").hidden = false;
    let reply = world.ask(
        &mod_mia(),
        InteractionKind::TrackResume("daily-1".to_owned()),
    );
    let Reply::Private(card) = &reply else {
        panic!("{reply:?}");
    };
    assert_eq!(presses(card), [POST_TODAY]);
    assert!(
        words(&reply).contains("can still post it"),
        "{}",
        words(&reply)
    );
    world.settle();
    assert_eq!(posts(&world), 0);
    world.press(&mod_mia(), POST_TODAY);
    world.settle();
    assert_eq!(world.daily(key).number, 1);
    let again = words(&world.press(&mod_mia(), POST_TODAY));
    assert!(again.contains("#1"), "there is one already: {again}");
    assert_eq!(posts(&world), 1);
}

#[test]
fn a_track_that_a_person_paused_too_only_asks() {
    let (mut world, _) = paused_at_the_slot(|_| {});
    let pause = InteractionKind::TrackPause("daily-1".to_owned());
    let reply = words(&world.ask(&mod_mia(), pause));
    assert!(reply.contains("stays paused"), "{reply}");
    show(&mut world);
    world.advance(QUIET_MS);
    assert_eq!(world.track(1).paused, Some(Pause::ByModerator));
    assert!(
        told(&world).contains("a moderator paused it too"),
        "{}",
        told(&world)
    );
    assert_eq!(offers(&world), [RESUME]);
    let before = world.directs.len();
    world.event(Event::PermissionsChanged { guild: GUILD });
    world.advance(hours(48));
    assert_eq!(world.directs.len(), before, "it asks once");
    let refused = words(&world.press(&ann(), RESUME));
    assert!(refused.contains("Manage Server"), "{refused}");
    world.press(&mod_max(), RESUME);
    assert_eq!(world.track(1).paused, None);
}

#[test]
fn a_pause_of_more_than_a_week_only_asks() {
    let (mut world, _) = paused_at_the_slot(|_| {});
    world.advance(hours(24 * 7) + 1);
    show(&mut world);
    world.advance(QUIET_MS);
    assert!(world.track(1).paused.is_some());
    assert!(
        told(&world).contains("more than a week"),
        "{}",
        told(&world)
    );
    assert_eq!(offers(&world), [RESUME]);
    world.press(&mod_mia(), RESUME);
    world.advance_to(utc("2026-03-10", "09:00"));
    assert_eq!(posts(&world), 1);
}

#[test]
fn what_is_still_missing_keeps_the_pause_and_the_nightly_look_ends_it() {
    let (mut world, _) = paused_at_the_slot(|_| {});
    world.event(Event::PermissionsChanged { guild: GUILD });
    world.advance(QUIET_MS);
    assert_eq!(looks(&world), 1);
    assert!(world.track(1).paused.is_some(), "it is still hidden");
    world.channels.get_mut(&CHANNEL).expect("known").hidden = false;
    world.advance_to(utc("2026-03-03", "03:59"));
    assert_eq!(looks(&world), 1, "nobody has said that it was shown again");
    world.advance_to(utc("2026-03-03", "09:00"));
    assert_eq!(world.track(1).paused, None);
    assert_eq!(world.phase(daily_key(1, "2026-03-03")), Some(Phase::Open));
}

#[test]
fn a_hidden_channel_is_told_and_not_taken_for_gone() {
    let (mut world, _) = paused_at_the_slot(|_| {});
    world.settle();
    assert!(!told(&world).contains("gone"), "{}", told(&world));
    world.advance(hours(24 * 3));
    assert!(world.track(1).paused.is_some());
    assert!(!told(&world).contains("deleted"), "{}", told(&world));
}

#[test]
fn changes_in_a_guild_without_such_a_pause_are_not_even_stored() {
    let (mut world, _) = World::open(Kind::Open);
    let decision = world.decide(Event::PermissionsChanged { guild: GUILD });
    assert!(decision.changes.is_empty());
    let pause = InteractionKind::TrackPause("daily-1".to_owned());
    world.ask(&mod_mia(), pause);
    let decision = world.decide(Event::PermissionsChanged { guild: GUILD });
    assert!(
        decision.changes.is_empty(),
        "a person's pause is a person's"
    );
}

#[test]
fn a_refusal_that_no_permission_mends_does_not_end_by_itself() {
    let mut world = World::with(Rules::default(), bank_of(Kind::Open));
    world.add_track(1, |_| {});
    world.fail(|row| match row.effect {
        Effect::Post { .. } => Some(refusal(RefusalKind::Invalid, "Invalid Form Body")),
        _ => None,
    });
    world.advance_to(utc(DATE, "09:00"));
    world.stop_failing();
    world.event(Event::PermissionsChanged { guild: GUILD });
    world.advance(hours(48));
    assert_eq!(looks(&world), 0);
    assert!(world.track(1).paused.is_some());
}

#[test]
fn a_question_that_may_be_there_is_not_posted_again_by_itself() {
    let mut world = World::with(Rules::default(), bank_of(Kind::Open));
    world.add_track(1, |_| {});
    let mut tries = 0;
    let now = utc(DATE, "09:00");
    world.fail(move |row| match row.effect {
        Effect::Post { .. } => {
            tries += 1;
            Some(match tries {
                1 => later(1_000, now, true),
                _ => refusal(RefusalKind::Forbidden, "Missing Access"),
            })
        }
        _ => None,
    });
    world.advance_to(utc(DATE, "09:05"));
    world.stop_failing();
    assert!(world.track(1).paused.is_some());
    world.event(Event::PermissionsChanged { guild: GUILD });
    world.advance(QUIET_MS);
    assert_eq!(posts(&world), 0, "the first try may have taken effect");
}

#[test]
fn a_guild_that_invites_the_bot_again_after_refusals_gets_today_s_question() {
    let (mut world, key) = paused_at_the_slot(|_| {});
    world.event(Event::GuildLeft { guild: GUILD });
    world.advance(minutes(5));
    world.channels.get_mut(&CHANNEL).expect("known").hidden = false;
    world.event(Event::GuildSeen { guild: GUILD });
    world.settle();
    assert_eq!(world.track(1).paused, None);
    assert_eq!(world.daily(key).number, 1);
    assert_eq!(posts(&world), 1);
    world.advance(hours(48));
    assert_eq!(looks(&world), 0);
}

#[test]
fn the_watch_over_permissions_survives_a_restart_and_ends_with_the_guild() {
    let (mut world, key) = paused_at_the_slot(|_| {});
    show(&mut world);
    world.restart();
    world.advance(QUIET_MS);
    assert_eq!(world.phase(key), Some(Phase::Open));
    let kept = world.reader.0.contains_key(&Key::PermissionLook(GUILD));
    assert!(!kept);
}

const ROUND: RoundKey = RoundKey {
    guild: GUILD,
    id: RoundId(1),
};

/// Returns a world whose round was paused at its start, because its channel is hidden.
fn round_paused() -> World {
    let mut world = World::with(Rules::default(), bank_of(Kind::Choice));
    world.set_zone("UTC");
    world.make_channel_known(CHANNEL);
    let form = pythia_quiz::event::RoundForm {
        start: "9:00".to_owned(),
        count: Some(1),
        ..Default::default()
    };
    let schedule = pythia_quiz::event::RoundCommand::Schedule(form);
    world.ask(&mod_mia(), InteractionKind::Round(schedule));
    world.settle();
    world.channels.get_mut(&CHANNEL).expect("known").hidden = true;
    world.advance_to(utc(DATE, "09:00"));
    assert!(
        world
            .state
            .round(ROUND)
            .is_some_and(|round| round.paused.is_some())
    );
    world
}

#[test]
fn a_round_goes_on_when_its_channel_is_shown_again() {
    let mut world = round_paused();
    show(&mut world);
    world.advance(QUIET_MS);
    assert!(told(&world).contains("goes on"), "{}", told(&world));
    world.advance(minutes(5));
    assert!(matches!(
        world.reader.0.get(&Key::Round(ROUND)),
        Some(Record::Round(_, round)) if round.phase == RoundPhase::Finished
    ));
}

#[test]
fn a_round_whose_players_have_left_only_asks() {
    let mut world = round_paused();
    world.advance(hours(5));
    show(&mut world);
    world.advance(QUIET_MS);
    let resume = ButtonId::ResumeRound(GUILD, ROUND.id);
    assert_eq!(offers(&world), std::slice::from_ref(&resume));
    world.press(&mod_mia(), resume);
    assert!(
        world
            .state
            .round(ROUND)
            .is_some_and(|round| round.paused.is_none())
    );
}
