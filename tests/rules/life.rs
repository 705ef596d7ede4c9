//! The life of a daily, from slot to close.

use pythia::quiz::question::Kind;
use pythia::quiz::record::Phase;

use super::harness::*;

#[test]
fn a_daily_is_posted_at_its_slot_revealed_after_its_delay_and_closed_a_day_later() {
    let (mut world, key) = World::open(Kind::Open);
    world.advance_to(utc("2026-03-02", "16:59"));
    assert_eq!(world.phase(key), Some(Phase::Open));
    world.advance_to(utc("2026-03-02", "17:00"));
    assert_eq!(world.phase(key), Some(Phase::Revealed));
    world.advance_to(utc("2026-03-03", "17:00"));
    assert_eq!(world.phase(key), Some(Phase::Closed));
}
