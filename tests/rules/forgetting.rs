//! A guild that removed us: kept for the days of the config, then forgotten whole.

use pythia::quiz::event::{Ask, BlockForm};
use pythia::quiz::ids::{ChannelId, GuildId, TrackNo};
use pythia::quiz::question::Kind;
use pythia::quiz::{Event, Key, Record, Rules};

use super::harness::*;

const NEIGHBORS: GuildId = GuildId(2);

/// A group with points, a block, a report and a notice, and a neighbor with a track.
fn group() -> World {
    let (mut world, key) = World::open(Kind::Open);
    world.event(Event::GuildSeen { guild: NEIGHBORS });
    let mut track = plain_track(1, world.now);
    track.channel = ChannelId(77);
    world.put(Record::Track((NEIGHBORS, TrackNo(1)), track));
    for n in 0..400 {
        world.seal(&member(n), key, "mine");
    }
    world.ask(&mod_mia(), Ask::Block(BlockForm::Add(member(500).user)));
    let wish = Ask::Request {
        topic: "oop".to_owned(),
        track: None,
    };
    world.ask(&ann(), wish);
    world.advance_to(utc("2026-03-04", "12:00"));
    world
}

/// The records that are of a guild.
fn records_of(world: &World, guild: GuildId) -> Vec<Key> {
    let told = |record: &Record| format!("{:?}", record.key());
    let name = [format!("GuildId({})", guild.0)];
    let mut found: Vec<Key> = Vec::new();
    for record in world.shelf.0.values() {
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
fn a_guild_that_left_is_kept_for_its_days_and_then_forgotten_whole() {
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
    assert!(world.state.room(GUILD).is_none());
    assert!(records_of(&world, NEIGHBORS).len() >= theirs);
    assert!(world.log.iter().any(|line| line.contains("90 days ago")));
    world.check();
}

#[test]
fn the_days_for_which_a_guild_is_kept_are_the_configs() {
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
fn a_guild_that_is_back_before_anything_was_forgotten_keeps_everything() {
    let mut world = group();
    let before = world.points(&ann());
    assert!(before > 0);
    world.event(Event::GuildLeft { guild: GUILD });
    // The house was not running for long; when it starts, the guild is there.
    world.sleep_until(utc("2026-09-01", "12:00"));
    world.event(Event::Started);
    world.event(Event::GuildSeen { guild: GUILD });
    world.advance(hours(1));
    assert_eq!(world.points(&ann()), before);
    assert_eq!(world.track(1).name, "daily-1");
}

#[test]
fn forgetting_that_was_stopped_on_the_way_is_finished_and_the_guild_begins_anew() {
    let mut world = group();
    world.event(Event::GuildLeft { guild: GUILD });
    world.sleep_until(utc("2026-06-02", "12:05"));
    while world
        .state
        .room(GUILD)
        .is_some_and(|room| !room.tracks.is_empty())
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
