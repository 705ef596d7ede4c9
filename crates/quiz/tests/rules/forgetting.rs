//! A guild that removed the bot is kept for the days of the config, and then forgotten completely.

use pythia_quiz::event::{BlockForm, InteractionKind};
use pythia_quiz::ids::{ChannelId, GuildId, TrackId};
use pythia_quiz::question::Kind;
use pythia_quiz::{Event, Key, Record, Rules};

use super::harness::*;

const NEIGHBORS: GuildId = GuildId(2);

/// Returns a world whose guild has a track, points, a block and a request, next to a neighbor with
/// a track.
fn group() -> World {
    let (mut world, key) = World::open(Kind::Open);
    world.event(Event::GuildSeen { guild: NEIGHBORS });
    let mut track = plain_track(1, world.now);
    track.channel = ChannelId(77);
    world.put(Record::Track((NEIGHBORS, TrackId(1)), Box::new(track)));
    for n in 0..400 {
        world.seal(&member(n), key, "mine");
    }
    world.ask(
        &mod_mia(),
        InteractionKind::Block(BlockForm::Add(member(500).user)),
    );
    let topic_request = InteractionKind::Request {
        topic: "oop".to_owned(),
        track: None,
    };
    world.ask(&ann(), topic_request);
    world.advance_to(utc("2026-03-04", "12:00"));
    world
}

/// Returns the keys of the records that belong to a guild.
fn records_of(world: &World, guild: GuildId) -> Vec<Key> {
    let told = |record: &Record| format!("{:?}", record.key());
    let name = [format!("GuildId({})", guild.0)];
    let mut found: Vec<Key> = Vec::new();
    for record in world.reader.0.values() {
        let of = match record {
            Record::Outbox(_, row) | Record::Refused(_, (row, _)) => row.guild == guild,
            other => name.iter().any(|name| told(other).contains(name)),
        };
        if of {
            found.push(record.key());
        }
    }
    found
}

#[test]
fn a_guild_that_left_is_kept_for_some_days_and_then_forgotten_completely() {
    let mut world = group();
    let theirs = records_of(&world, NEIGHBORS).len();
    assert!(records_of(&world, GUILD).len() > 2_000, "more than a piece");
    world.event(Event::GuildLeft { guild: GUILD });
    world.advance_to(utc("2026-06-02", "11:59"));
    assert!(
        records_of(&world, GUILD).len() > 2_000,
        "90 days are not over"
    );
    world.advance_to(utc("2026-06-02", "12:05"));
    assert_eq!(records_of(&world, GUILD), []);
    assert!(world.state.guild_state(GUILD).is_none());
    assert!(records_of(&world, NEIGHBORS).len() >= theirs);
    assert!(world.log.iter().any(|line| line.contains("after_days=90")));
    world.check();
}

#[test]
fn the_config_says_for_how_many_days_a_guild_is_kept() {
    let rules = Rules {
        keep_left_guild_days: 1,
        ..Rules::default()
    };
    let (mut world, key) = World::open_under(rules, Kind::Open, |_| {});
    world.seal(&ann(), key, "mine");
    world.event(Event::GuildLeft { guild: GUILD });
    world.advance(hours(23));
    assert!(!records_of(&world, GUILD).is_empty());
    world.advance(hours(2));
    assert_eq!(records_of(&world, GUILD), []);
}

#[test]
fn a_guild_that_comes_back_in_time_keeps_everything() {
    let mut world = group();
    let before = world.points(&ann());
    assert!(before > 0);
    world.event(Event::GuildLeft { guild: GUILD });
    // The bot was offline for a long time. When it starts, it is in the guild.
    world.sleep_until(utc("2026-09-01", "12:00"));
    world.event(Event::Started);
    world.event(Event::GuildSeen { guild: GUILD });
    world.advance(hours(1));
    assert_eq!(world.points(&ann()), before);
    assert_eq!(world.track(1).name, "daily-1");
}

#[test]
fn interrupted_forgetting_is_finished_and_the_guild_starts_over() {
    let mut world = group();
    world.event(Event::GuildLeft { guild: GUILD });
    world.sleep_until(utc("2026-06-02", "12:05"));
    while world
        .state
        .guild_state(GUILD)
        .is_some_and(|guild_state| !guild_state.tracks.is_empty())
    {
        assert!(world.tick_due());
    }
    assert!(!records_of(&world, GUILD).is_empty(), "not all at once");
    world.restart();
    world.event(Event::GuildSeen { guild: GUILD });
    world.advance(minutes(1));
    assert_eq!(records_of(&world, GUILD), []);
    world.event(Event::GuildSeen { guild: GUILD });
    assert_eq!(world.guild().tracks_made, 0);
    assert_eq!(world.points(&ann()), 0);
    world.check();
}

#[test]
fn forgetting_a_guild_removes_its_rounds_sign_ups_and_typed_texts() {
    let mut world = World::with(Rules::default(), bank_of(Kind::Output));
    world.has_a_zone();
    let form = pythia_quiz::event::RoundForm {
        start: "9:00".to_owned(),
        count: Some(1),
        lobby: Some(true),
        output: Some(true),
        ..Default::default()
    };
    world.ask(
        &mod_mia(),
        InteractionKind::Round(pythia_quiz::event::RoundCommand::Schedule(form)),
    );
    world.advance_to(utc("2026-03-02", "08:50"));
    let id = pythia_quiz::ids::RoundId(1);
    world.press(&ann(), pythia_quiz::custom_id::ButtonId::RoundJoin(id));
    world.advance_to(utc("2026-03-02", "09:01"));
    let of = pythia_quiz::custom_id::RoundRef {
        id,
        question: 0,
        asked: 1,
    };
    let typed = InteractionKind::Submitted {
        form: pythia_quiz::custom_id::FormId::RoundAnswer(of),
        fields: vec!["text".to_owned()],
    };
    assert!(words(&world.ask(&ann(), typed)).contains("Your answer is"));
    world.advance_to(utc("2026-03-02", "10:00"));
    let kept = |world: &World, kind: fn(&Record) -> bool| world.reader.0.values().any(kind);
    let kinds: [fn(&Record) -> bool; 5] = [
        |one| matches!(one, Record::Round(..)),
        |one| matches!(one, Record::SignUp(..)),
        |one| matches!(one, Record::RoundText(..)),
        |one| matches!(one, Record::RoundPress(..)),
        |one| matches!(one, Record::RoundScore(..)),
    ];
    assert!(kinds.iter().all(|kind| kept(&world, *kind)));
    world.event(Event::GuildLeft { guild: GUILD });
    world.advance_to(utc("2026-06-02", "12:05"));
    assert!(kinds.iter().all(|kind| !kept(&world, *kind)));
    assert_eq!(records_of(&world, GUILD), []);
}
