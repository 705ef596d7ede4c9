//! The life of a daily, from slot to close, no matter what happens to it.

use pythia_quiz::effect::Effect;
use pythia_quiz::ids::{At, DailyKey};
use pythia_quiz::model::daily::Phase;
use pythia_quiz::model::discord::Reaction;
use pythia_quiz::model::outcome::{Outcome, Receipt};
use pythia_quiz::model::track::Place;
use pythia_quiz::question::Kind;
use pythia_quiz::{Event, Rules};

use super::harness::*;

use super::posting::*;

#[test]
fn a_daily_is_posted_at_its_slot_revealed_after_its_delay_and_closed_a_day_later() {
    let (mut world, key) = World::open(Kind::Open);
    world.advance_to(utc(DATE, "16:59"));
    assert_eq!(world.phase(key), Some(Phase::Open));
    world.advance_to(utc(DATE, "17:00"));
    assert_eq!(world.phase(key), Some(Phase::Revealed));
    world.advance_to(utc("2026-03-03", "17:00"));
    assert_eq!(world.phase(key), Some(Phase::Closed));
    assert_eq!(on_the_way(&world), []);
}

#[test]
fn a_post_gets_a_thread_three_reactions_and_a_drawn_successor() {
    let (world, key) = World::open(Kind::Open);
    let post = world.post(key);
    assert_eq!(world.thread(key).0, post.0);
    let seeded: Vec<_> = world
        .done
        .iter()
        .filter_map(|effect| match effect {
            Effect::React {
                message, reaction, ..
            } if *message == post => Some(*reaction),
            _ => None,
        })
        .collect();
    assert_eq!(seeded, Reaction::RATINGS);
    assert!(
        world
            .track(1)
            .next
            .is_some_and(|next| next.slug != world.daily(key).slug)
    );
    let card = world.post_card(key);
    fits(&card);
    let text = card_words(&card);
    assert!(text.contains(&format!("<t:{}:R>", utc(DATE, "17:00").seconds())));
    for word in [
        "Answer",
        "Hint",
        "Show me now",
        "My stats",
        "knew it",
        "partly",
        "not yet",
    ] {
        assert!(text.contains(word), "{word}");
    }
}

#[test]
fn in_a_forum_the_post_is_the_thread_and_in_an_announcement_channel_it_is_published() {
    let (world, key) = World::open_as(Kind::Open, |track| track.place = Place::Forum);
    let thread = world.thread(key);
    assert!(world.cards_in(thread).len() == 1 && thread != CHANNEL);
    assert!(
        !world
            .done
            .iter()
            .any(|effect| matches!(effect, Effect::StartThread { .. }))
    );
    let (world, key) = World::open_as(Kind::Open, |track| track.place = Place::Announcement);
    let post = world.post(key);
    assert!(
        world
            .done
            .iter()
            .any(|effect| matches!(effect, Effect::Crosspost { message, .. } if *message == post))
    );
}

#[test]
fn only_the_post_pings_and_only_the_role_of_its_track() {
    let role = pythia_quiz::ids::RoleId(5);
    let (mut world, key) = World::open_as(Kind::Open, |track| track.ping = Some(role));
    world.seal(&ann(), key, "@everyone");
    world.advance_to(utc(DATE, "17:30"));
    let pinged: Vec<_> = world
        .messages
        .iter()
        .filter(|(_, one)| one.pinged.is_some())
        .map(|(id, _)| *id)
        .collect();
    assert_eq!(pinged, [world.post(key)]);
}

#[test]
fn trouble_in_a_guild_or_track_changes_nothing_for_another() {
    let mut world = World::with(Rules::default(), bank_of(Kind::Open));
    world.add_track(1, |_| {});
    world.add_track(2, |_| {});
    world.fail(|row| (row.lane == CHANNEL).then(|| later(1_000, row.not_before, false)));
    world.advance_to(utc(DATE, "10:00"));
    assert_eq!(world.phase(daily_key(1, DATE)), Some(Phase::Posting));
    assert_eq!(world.phase(daily_key(2, DATE)), Some(Phase::Open));
    world.advance_to(utc(DATE, "17:00"));
    assert_eq!(world.phase(daily_key(2, DATE)), Some(Phase::Revealed));
}

#[test]
fn two_tracks_of_a_guild_never_have_the_same_question_open() {
    let mut world = World::with(Rules::default(), bank_of(Kind::Open));
    for n in 1..=3 {
        world.add_track(n, |_| {});
    }
    for day in 2..9 {
        let date = format!("2026-03-{day:02}");
        world.advance_to(utc(&date, "09:00"));
        let open: Vec<_> = (1..=3)
            .filter_map(|n| world.look().daily(daily_key(n, &date)))
            .filter(|daily| daily.is_secret())
            .map(|daily| daily.slug)
            .collect();
        let different: std::collections::BTreeSet<_> = open.iter().collect();
        assert_eq!(open.len(), different.len(), "{date}");
    }
}

#[test]
fn a_guild_that_removed_the_bot_pauses_and_goes_on_when_it_is_back() {
    let (mut world, key) = World::open(Kind::Open);
    world.say(&ann(), key, "x");
    world.event(Event::GuildLeft { guild: GUILD });
    world.advance_to(utc("2026-03-05", "12:30"));
    assert_eq!(world.phase(key), Some(Phase::Open));
    assert_eq!(posts(&world), 1);
    world.event(Event::GuildSeen { guild: GUILD });
    world.settle();
    assert_eq!(
        world.phase(key),
        Some(Phase::Revealed),
        "a reveal is only late"
    );
    assert_eq!(world.points(&ann()), 1);
    world.advance_to(utc("2026-03-06", "09:00"));
    assert_eq!(posts(&world), 2);
}

/// Sends every event in every phase. Nothing panics or goes backwards, and loading gives the same
/// state.
#[test]
fn every_event_in_every_phase_leaves_a_consistent_state() {
    let stages: [(&str, At, Option<Phase>); 5] = [
        ("before", utc(DATE, "08:30"), None),
        ("posting", utc(DATE, "09:00"), Some(Phase::Posting)),
        ("open", utc(DATE, "12:00"), Some(Phase::Open)),
        ("revealed", utc(DATE, "18:00"), Some(Phase::Revealed)),
        ("closed", utc("2026-03-03", "18:00"), Some(Phase::Closed)),
    ];
    for n in 0..EVENTS {
        for (stage, at, phase) in &stages {
            for twice in [false, true] {
                let (mut world, key) = before_the_slot();
                if *stage == "posting" {
                    world.sleep_until(*at);
                    world.tick_all();
                } else {
                    world.advance_to(*at);
                }
                assert_eq!(world.phase(key), *phase);
                for _ in 0..=usize::from(twice) {
                    let event = some_event(&mut world, key, n);
                    let rank = |phase: Option<Phase>| phase.map_or(0, |phase| 1 + phase as u8);
                    let before = rank(world.phase(key));
                    world.event(event);
                    assert!(rank(world.phase(key)) >= before, "event {n} in {stage}");
                }
                world.check();
                world.advance_to(utc("2026-03-04", "08:59"));
                assert_eq!(
                    world.phase(key),
                    Some(Phase::Closed),
                    "event {n} in {stage}: it still goes to its end"
                );
                assert_eq!(on_the_way(&world), []);
            }
        }
    }
}

const EVENTS: usize = 16;

fn some_event(world: &mut World, key: DailyKey, n: usize) -> Event {
    use pythia_quiz::model::discord::{Extras, Message, Reactor};
    let daily = world.look().daily(key);
    let thread = daily
        .as_ref()
        .and_then(|daily| daily.thread)
        .unwrap_or(pythia_quiz::ids::ChannelId(404));
    let post = daily
        .as_ref()
        .and_then(|daily| daily.post)
        .unwrap_or(pythia_quiz::ids::MessageId(404));
    let who = Reactor {
        user: ann().user,
        bot: false,
        roles: Vec::new(),
        manages: true,
    };
    let message = pythia_quiz::ids::MessageId(world.snowflake());
    let (guild, channel) = (GUILD, thread);
    match n {
        0 => Event::Tick,
        1 => Event::Started,
        2 => Event::Connected { resumed: false },
        3 => Event::Connected { resumed: true },
        4 => Event::Disconnected,
        5 => Event::GuildSeen { guild },
        6 => Event::MessageWritten(
            Message {
                guild,
                channel,
                id: message,
                author: ann().user,
                roles: Vec::new(),
                ordinary: true,
                text: Some("x".to_owned()),
            },
            Extras::default(),
        ),
        7 => Event::Edited {
            guild,
            channel,
            message: post,
            text: Some("y".to_owned()),
        },
        8 => Event::Deleted {
            guild,
            channel,
            messages: vec![post, message],
        },
        9 => Event::Reacted {
            guild,
            channel,
            message: post,
            who,
            reaction: Reaction::Knew,
            added: true,
        },
        10 => Event::Reacted {
            guild,
            channel,
            message: post,
            who,
            reaction: Reaction::Accept,
            added: false,
        },
        11 => Event::ReactionsCleared {
            guild,
            channel,
            message: post,
            reaction: None,
        },
        12 => Event::ChannelGone { guild, channel },
        13 => Event::ThreadChanged {
            guild,
            thread,
            locked: true,
            archived: true,
        },
        14 => Event::ThreadChanged {
            guild,
            thread,
            locked: false,
            archived: true,
        },
        _ => Event::Delivered {
            seq: pythia_quiz::ids::OutboxSeq(9_999),
            outcome: Outcome::Done(Receipt::Done),
        },
    }
}
