//! When newer time zone data change a zone, its tracks follow, and no date is lost or doubled.
//!
//! The data in use belong to the whole process, so this test has one of its own.

#[path = "rules/harness/mod.rs"]
mod harness;
mod tzif;

use pythia_quiz::event::{RoundCommand, RoundForm};
use pythia_quiz::ids::{At, ChannelId, DailyKey, LocalDate, RoundId, TrackId};
use pythia_quiz::model::discord::EventStatus;
use pythia_quiz::model::round::RoundKey;
use pythia_quiz::question::Kind;
use pythia_quiz::zones::{self, Zones};
use pythia_quiz::{InteractionKind, Key, Record, Rules, calendar};

use harness::*;
use tzif::zone_that_changes;

const HOUR: i32 = 3600;

/// Uses data in which clocks in Berlin change from UTC+1 to another offset at an instant.
fn berlin_changes(at: At, offset: i32) {
    let mut newer = Zones::new("2999a");
    let bytes = zone_that_changes(HOUR, at.seconds(), offset);
    newer.add("Europe/Berlin", &bytes).expect("a zone");
    zones::install(newer);
}

/// Uses the program's own data again.
fn own_data() {
    zones::install(Zones::new(zones::bundled()));
}

/// Returns a world with a track at 09:00 in Berlin that has posted on 2 and 3 March under the
/// program's own data. It is 08:00 UTC on the third.
fn two_days() -> World {
    own_data();
    let start = utc("2026-03-01", "12:00");
    let mut world = World::at(start, Rules::default(), bank_of(Kind::Open));
    world.add_track(1, |track| track.zone = "Europe/Berlin".to_owned());
    world.advance_to(utc("2026-03-03", "08:00"));
    assert_eq!(posted(&world), ["03-02 08:00", "03-03 08:00"]);
    world
}

/// Returns when the dailies of all dates were posted, in the order of dates. Checks that there is
/// one for every date, by its number too.
fn posted(world: &World) -> Vec<String> {
    let keys = world.reader.0.keys().filter_map(|key| match key {
        Key::Daily(key) => Some(*key),
        _ => None,
    });
    let mut keys: Vec<DailyKey> = keys.collect();
    keys.sort_by_key(|key| key.date);
    let first = LocalDate::from_civil(jiff_date());
    let mut times = Vec::new();
    for (n, key) in keys.iter().enumerate() {
        assert_eq!(key.track, TrackId(1));
        assert_eq!(key.date, first.plus_days(n as i32), "no date is left out");
        let daily = world.look().daily(*key).expect("it is there");
        assert_eq!(daily.number, n as u64 + 1, "no number is left out");
        let utc = calendar::local("UTC", daily.decided);
        times.push(utc.strftime("%m-%d %H:%M").to_string());
    }
    times
}

fn jiff_date() -> jiff::civil::Date {
    jiff::civil::date(2026, 3, 2)
}

#[test]
fn a_changed_zone_moves_its_tracks_and_no_date_is_lost_or_doubled() {
    // The change comes tomorrow, the data today: later slots are at the new time.
    let mut world = two_days();
    berlin_changes(utc("2026-03-04", "00:00"), 3 * HOUR);
    world.restart();
    world.advance_to(utc("2026-03-05", "12:00"));
    let wanted = ["03-02 08:00", "03-03 08:00", "03-04 06:00", "03-05 06:00"];
    assert_eq!(posted(&world), wanted);

    // The data come when the new time of today's slot is over: it is posted late, by the grace.
    let mut world = two_days();
    world.advance_to(utc("2026-03-04", "07:30"));
    berlin_changes(utc("2026-03-04", "00:00"), 3 * HOUR);
    world.restart();
    world.advance_to(utc("2026-03-05", "12:00"));
    let wanted = ["03-02 08:00", "03-03 08:00", "03-04 07:30", "03-05 06:00"];
    assert_eq!(posted(&world), wanted);

    // Today's question was posted by the old data, and the new ones put its slot later: a date that
    // is used is used.
    let mut world = two_days();
    berlin_changes(utc("2026-03-03", "00:00"), -HOUR);
    world.restart();
    world.advance_to(utc("2026-03-04", "12:00"));
    let wanted = ["03-02 08:00", "03-03 08:00", "03-04 10:00"];
    assert_eq!(posted(&world), wanted);

    // The zone moves across the date line, so that it is yesterday there.
    let mut world = two_days();
    berlin_changes(utc("2026-03-03", "00:00"), -11 * HOUR);
    world.restart();
    world.advance_to(utc("2026-03-05", "23:00"));
    let wanted = ["03-02 08:00", "03-03 08:00", "03-04 20:00", "03-05 20:00"];
    assert_eq!(posted(&world), wanted);

    // And to the other side, where tomorrow begins early.
    let mut world = two_days();
    berlin_changes(utc("2026-03-03", "00:00"), 14 * HOUR);
    world.restart();
    world.advance_to(utc("2026-03-04", "23:30"));
    let wanted = ["03-02 08:00", "03-03 08:00", "03-03 19:00", "03-04 19:00"];
    assert_eq!(posted(&world), wanted);

    // What is open keeps the reveal that was announced.
    let mut world = two_days();
    let key = daily_key(1, "2026-03-03");
    let announced = world.daily(key).reveal_at;
    berlin_changes(utc("2026-03-03", "09:00"), 5 * HOUR);
    world.restart();
    assert_eq!(world.daily(key).reveal_at, announced);

    rounds_follow();

    // The release in use is told, and what the data lack is found in the program's own.
    assert_eq!(zones::release(), "2999a");
    assert!(calendar::zone("asia/tokyo").is_ok());
    let names = calendar::zone_names();
    let berlin = names.iter().filter(|name| *name == "Europe/Berlin");
    assert_eq!(berlin.count(), 1);
    own_data();
    assert_eq!(zones::release(), zones::bundled());
}

/// Schedules a round at a time in Berlin and returns its id.
fn schedule(world: &mut World, start: &str, channel: u64) -> RoundKey {
    let form = RoundForm {
        start: start.to_owned(),
        count: Some(1),
        channel: Some(ChannelId(channel)),
        ..RoundForm::default()
    };
    let ask = InteractionKind::Round(RoundCommand::Schedule(form));
    let told = words(&world.ask(&mod_mia(), ask));
    assert!(told.contains("is scheduled"), "{told}");
    world.settle();
    let id = RoundId(world.guild().rounds_made);
    RoundKey { guild: GUILD, id }
}

/// A scheduled round follows its zone, and its event with it; one that somebody moved, one whose
/// start was given in minutes from then and one whose new start is over stay.
fn rounds_follow() {
    own_data();
    let now = utc("2026-03-03", "08:00");
    let mut world = World::at(now, Rules::default(), bank_of(Kind::Choice));
    let mut guild = world.guild();
    guild.zone = Some("Europe/Berlin".to_owned());
    world.put(Record::Guild(GUILD, Box::new(guild)));
    let follows = schedule(&mut world, "2026-03-05 18:00", 10);
    let moved = schedule(&mut world, "2026-03-05 18:00", 20);
    let plain = schedule(&mut world, "in 30h", 30);
    let over = schedule(&mut world, "2026-03-03 10:00", 40);
    let start = |world: &World, key| world.look().round(key).expect("it is there").start;
    let event = |world: &World, key| world.look().round(key).and_then(|round| round.event);
    assert_eq!(start(&world, follows), utc("2026-03-05", "17:00"));
    world.event(pythia_quiz::Event::ScheduledEventChanged {
        guild: GUILD,
        event: event(&world, moved).expect("an event"),
        start: utc("2026-03-05", "19:00"),
        status: EventStatus::Scheduled,
    });
    world.settle();
    berlin_changes(utc("2026-03-03", "00:00"), 3 * HOUR);
    world.restart();
    world.settle();
    assert_eq!(start(&world, follows), utc("2026-03-05", "15:00"));
    let shown = world.events[&event(&world, follows).expect("an event")].start;
    assert_eq!(shown, utc("2026-03-05", "15:00"));
    assert_eq!(start(&world, moved), utc("2026-03-05", "19:00"));
    assert_eq!(start(&world, plain), utc("2026-03-04", "14:00"));
    assert_eq!(start(&world, over), utc("2026-03-03", "09:00"));
    world.restart();
    assert_eq!(start(&world, follows), utc("2026-03-05", "15:00"));
}
