//! Several tracks and several groups with one bot: one's trouble is not another's.

use pythia_quiz::model::daily::Phase;
use pythia_quiz::model::ids::TrackId;

use crate::common::bank;
use crate::common::group::Group;
use crate::common::world::Kind;

#[test]
fn two_tracks_of_a_group_never_have_the_same_question_open() {
    let group = Group::new(bank::many());
    let other = group.world.channel(group.guild, "advanced", Kind::Text);
    group.set_track(|_| {});
    let second = group.set_track(|track| track.channel = other);
    group.opens();
    for _ in 0..6 {
        group.at("09:00");
        let (one, two) = (group.key(), group.key_of(second));
        let harness = group.harness();
        let (one, two) = (harness.daily(one), harness.daily(two));
        assert_ne!(one.map(|d| d.slug), two.map(|d| d.slug));
    }
    group.passes_days(2);
}

#[test]
fn points_and_names_of_one_group_are_not_another_s() {
    let group = Group::new(bank::many());
    let neighbors = group.another("Neighbors");
    let (ana, zoe) = (group.member("Ana"), neighbors.member("Zoe"));
    group.set_track(|_| {});
    neighbors.set_track(|_| {});
    group.opens();
    group.at("09:00");
    ana.writes("Mine.");
    zoe.writes("Ours.");
    group.until_close();
    group.passes_days(1);
    assert_eq!(group.standings(), "1. Ana 1");
    assert_eq!(neighbors.standings(), "1. Zoe 1");
}

#[test]
fn a_dead_channel_holds_up_only_itself() {
    let group = Group::new(bank::many());
    let neighbors = group.another("Neighbors");
    let mia = group.moderator("Mia");
    group.set_track(|track| track.created_by = mia.user);
    neighbors.set_track(|_| {});
    group.opens();
    group.world.delete_channel(group.channel);
    group.at("09:00");
    assert_eq!(neighbors.phase(), Phase::Open);
    assert!(group.track().paused.is_some());
    assert!(neighbors.track().paused.is_none());
    neighbors.until_reveal();
    assert_eq!(neighbors.phase(), Phase::Revealed);
    neighbors.passes_days(2);
}

#[test]
fn a_guild_that_left_sleeps_and_goes_on_when_it_is_back() {
    let group = Group::new(bank::many());
    let neighbors = group.another("Neighbors");
    let ana = group.member("Ana");
    group.set_track(|track| track.close_after = 4 * 60);
    neighbors.set_track(|_| {});
    group.opens();
    group.at("09:00");
    ana.writes("Before we left.");
    group.world.join(group.guild, false);
    group.at("17:00");
    assert_eq!(group.phase(), Phase::Open, "asleep");
    assert_eq!(neighbors.phase(), Phase::Revealed);
    group.passes_days(2);
    group.world.join(group.guild, true);
    group.passes_minutes(1);
    assert_eq!(group.standings(), "1. Ana 1");
    group.at("09:00");
    assert_eq!(group.key_of(TrackId(1)).date.to_string(), "2026-03-05");
    assert_eq!(group.phase(), Phase::Open);
    group.passes_days(2);
}

#[test]
fn a_guild_that_left_for_good_is_forgotten_and_its_neighbor_keeps_its_points() {
    let group = Group::new(bank::many());
    let neighbors = group.another("Neighbors");
    let (ana, zoe) = (group.member("Ana"), neighbors.member("Zoe"));
    group.set_track(|_| {});
    neighbors.set_track(|_| {});
    group.opens();
    group.at("09:00");
    ana.writes("Mine.");
    zoe.writes("Ours.");
    group.passes_days(3);
    group.world.join(group.guild, false);
    group.passes_minutes(1);
    group.harness().kill();
    // The host opens the store anew in the middle of it all.
    group.passes_days(91);
    group.harness().start();
    group.passes_minutes(1);
    assert!(group.harness().state().guild_state(group.guild).is_none());
    assert_eq!(group.standings(), "");
    assert_eq!(neighbors.standings(), "1. Zoe 1");
    neighbors.passes_days(1);
}
