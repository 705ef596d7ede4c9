//! Discord has a bad day: every request is made good, once.

use pythia_quiz::model::daily::{Phase, Skip};
use pythia_quiz::model::effect::{Effect, OutboxRow};

use crate::common::bank::{self, SECRET};
use crate::common::group::Group;
use crate::common::world::Fault;

fn group() -> Group {
    let group = Group::new(bank::of([bank::open()]));
    group.set_track(|track| track.close_after = 4 * 60);
    group
}

fn any(_: &OutboxRow) -> bool {
    true
}

fn is_post(row: &OutboxRow) -> bool {
    matches!(row.effect, Effect::Post { .. })
}

/// A whole day without people.
fn day(group: &Group) -> String {
    group.opens();
    group.at("09:00");
    group.at("21:30");
    group.transcript()
}

#[test]
fn whatever_goes_wrong_with_a_try_the_day_looks_the_same() {
    let wanted = day(&group());
    let faults = [
        Fault::BreaksAfter,
        Fault::FailsBefore,
        Fault::Limited(700),
        Fault::GloballyLimited(1_200),
    ];
    for fault in faults {
        for times in [1, 3] {
            let group = group();
            group.world.fail(times, fault, any);
            let seen = day(&group);
            assert_eq!(seen, wanted, "{fault:?}, {times} times");
        }
    }
}

#[test]
fn each_single_request_may_break_after_it_took_effect() {
    let quiet = group();
    let wanted = day(&quiet);
    let requests = quiet.world.lock().requests.len();
    for nth in 0..requests {
        let group = group();
        let mut seen = 0;
        let passed = std::sync::atomic::AtomicUsize::new(0);
        group.world.fail(1, Fault::BreaksAfter, move |_| {
            passed.fetch_add(1, std::sync::atomic::Ordering::Relaxed) == nth
        });
        assert_eq!(day(&group), wanted, "the {nth}th request");
        seen += group.world.lock().requests.len();
        assert!(seen > requests, "something was tried again");
    }
}

#[test]
fn without_the_look_a_broken_connection_makes_two_posts_where_the_nonce_is_forgotten() {
    for (blind, posts) in [(false, 1), (true, 2)] {
        let group = group();
        group.world.lock().blind = blind;
        group.world.fail(1, Fault::BreaksAfter, is_post);
        group.world.fail(4, Fault::Limited(60_000), is_post);
        group.opens();
        group.at("09:00");
        group.at("09:30");
        assert_eq!(group.posts_in(group.channel), posts, "blind: {blind}");
        assert_eq!(group.phase(), Phase::Open);
        group.until_close();
    }
}

#[test]
fn a_post_whose_answer_was_lost_and_that_somebody_deleted_is_not_posted_again() {
    let group = group();
    group.opens();
    group.world.fail(1, Fault::BreaksAfter, is_post);
    group.at("09:00");
    let standing: Vec<_> = {
        let world = group.world.lock();
        let here = world.messages_in(group.channel);
        here.map(|(message, _)| message).collect()
    };
    assert_eq!(
        standing.len(),
        1,
        "the message is there, and the bot has not heard of it"
    );
    group.world.delete(&standing);
    group.at("09:01");
    assert_eq!(group.posts_in(group.channel), 0);
    assert_eq!(group.phase(), Phase::Open);
    group.until_reveal();
    let shown = group.transcript();
    assert!(shown.contains(SECRET), "revealed in the channel: {shown}");
    group.until_close();
}

#[test]
fn a_post_that_never_comes_through_is_given_up_in_time_and_nothing_of_it_follows() {
    let group = group();
    group.opens();
    group.world.fail(u32::MAX, Fault::FailsBefore, |row| {
        is_post(row) && !row.only_look
    });
    group.at("09:00");
    group.at("12:30");
    assert_eq!(group.posts_in(group.channel), 0);
    let Some(Skip::Undelivered(_)) = group.skipped("2026-03-02") else {
        panic!("{:?}", group.skipped("2026-03-02"));
    };
    assert!(!group.transcript().contains(SECRET));
}

#[test]
fn a_post_that_came_through_unheard_is_found_when_it_would_be_given_up() {
    let group = group();
    group.opens();
    group.world.fail(1, Fault::BreaksAfter, is_post);
    group.world.fail(200, Fault::Limited(60_000), is_post);
    group.at("09:00");
    group.at("12:30");
    assert_eq!(group.posts_in(group.channel), 1);
    assert_eq!(group.phase(), Phase::Open);
    group.until_close();
}

#[test]
fn a_notice_that_came_through_unheard_is_not_sent_again() {
    let group = Group::new(bank::of([bank::open()]));
    let mia = group.moderator("Mia");
    group.set_track(|track| track.created_by = mia.user);
    group.world.forbid(group.channel, true);
    let is_direct = |row: &OutboxRow| matches!(row.effect, Effect::Direct { .. });
    group.world.fail(1, Fault::BreaksAfter, is_direct);
    group.world.fail(4, Fault::Limited(60_000), is_direct);
    group.opens();
    group.at("09:00");
    group.at("09:30");
    let told = group.world.direct_messages(mia.user);
    assert_eq!(told.matches("For the moderators").count(), 1, "{told}");
}
