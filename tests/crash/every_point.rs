//! A day of a group, stopped at each point of the bot's work in turn. The channel and the standings are those of the
//! day on which nothing happened.

use pythia_quiz::Rules;
use pythia_quiz::model::discord::Reaction;

use crate::common::bank::{self, SECRET};
use crate::common::group::Group;
use crate::common::harness::{Ground, Point};
use crate::common::world::Kind;

/// What is seen from outside.
#[derive(Debug, PartialEq)]
struct Seen {
    transcript: String,
    standings: String,
    /// How many messages are pinned while the question is open, and after the close.
    pinned: [usize; 2],
}

fn day(group: &Group) -> Seen {
    let (ana, ben) = (group.member("Ana"), group.member("Ben"));
    let (cem, dora) = (group.member("Cem"), group.member("Dora"));
    let mia = group.moderator("Mia");
    let track = group.set_track(|track| {
        track.close_after = 4 * 60;
        track.lock = true;
    });
    group.pins(track);
    group.opens();
    group.at("09:00");
    group.at("09:12");
    let by_ana = ana.writes("Once, when `def` is run.");
    dora.seals("At every call.").says("17:00");
    group.at("10:30");
    let by_ben = ben.writes("At every call?");
    let again = ben.writes("Ah no: once.");
    group.at("11:00");
    ben.deletes(by_ben);
    ben.votes_for(by_ana);
    cem.votes_for(by_ana);
    cem.votes_for(again);
    ana.rates(Reaction::Knew);
    dora.seals("When the definition is executed.").says("17:00");
    group.at("12:00");
    cem.unreacts(again, Reaction::Vote);
    group.until_reveal();
    group.at("17:30");
    let open = group.pinned();
    mia.accepts(by_ana);
    let published = group.published_by(&dora);
    ana.votes_for(published);
    cem.votes_for(again);
    group.until_close();
    group.at("21:30");
    // A quiet receipt may be lost, because it isn't worth a late request.
    let transcript = group.transcript();
    Seen {
        transcript: transcript.replace(" · 🔖", "").replace("🔖", ""),
        standings: group.standings(),
        pinned: [open, group.pinned()],
    }
}

fn group(ground: Ground) -> Group {
    Group::on(
        ground,
        Rules::default(),
        Kind::Text,
        bank::of([bank::open()]),
    )
}

/// Every message that tells the model answer was posted when it was due, not before.
fn no_early_reveal(group: &Group) {
    let reveal_at = group.daily().reveal_at;
    let w = group.world.lock();
    for (id, message) in &w.messages {
        let tells = message
            .card
            .as_ref()
            .is_some_and(|card| card.body.contains(SECRET));
        assert!(!tells || id.at() >= reveal_at, "an early reveal");
    }
}

#[test]
fn stopped_at_any_point_of_a_day_the_bot_goes_on_as_if_nothing_had_happened() {
    let quiet = group(Ground::memory());
    let wanted = day(&quiet);
    assert_eq!(wanted.pinned, [1, 0]);
    let passed = quiet.harness().passed;
    for point in Point::ALL {
        for nth in 0..passed[point as usize] {
            let group = group(Ground::memory());
            group.harness().stop_at(point, nth, 0);
            assert_eq!(day(&group), wanted, "stopped {point:?}, the {nth}th time");
            assert_eq!(group.harness().stopped, 1, "{point:?} {nth} was passed");
            no_early_reveal(&group);
        }
    }
}

/// Each point is met by one of the runs; no run is spared.
fn stopped_again_and_again(ground: impl Fn() -> Ground, points: &[Point], every: u64) {
    let wanted = day(&group(ground()));
    for point in points {
        for first in 0..every {
            let group = group(ground());
            group.harness().stop_every(*point, first, every);
            assert_eq!(
                day(&group),
                wanted,
                "stopped {point:?}, each {every}th from {first}"
            );
            assert!(group.harness().stopped > 0, "{point:?} was passed");
            no_early_reveal(&group);
        }
    }
}

#[test]
fn stopped_again_and_again_the_bot_still_goes_on() {
    stopped_again_and_again(Ground::memory, &Point::ALL, 9);
}

#[test]
fn stopped_again_and_again_on_sled_the_bot_still_goes_on() {
    // Before a commit sled stands where it stood after the one before.
    let points = [Point::AfterCommit, Point::AfterSend];
    stopped_again_and_again(Ground::sled, &points, 5);
}
