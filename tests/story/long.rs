//! Reveals of many parts.

use pythia_quiz::model::daily::Phase;

use crate::common::bank;
use crate::common::group::Group;
use crate::common::harness::Point;

fn group() -> Group {
    let group = Group::new(bank::of([bank::long()]));
    group.set_track(|track| track.close_after = 4 * 60);
    group
}

/// The footers of our messages in the thread, in order.
fn parts(group: &Group) -> Vec<String> {
    let thread = group.thread();
    let w = group.world.lock();
    let cards = w
        .messages_in(thread)
        .filter_map(|(_, one)| one.card.as_ref());
    cards.filter_map(|card| card.footer.clone()).collect()
}

fn until_reveal_with(group: &Group, sealed: usize) {
    group.opens();
    group.at("09:00");
    for n in 1..=sealed {
        let member = group.member(&format!("Member {n}"));
        member.seals(&format!("Answer number {n}.")).says("17:00");
        group.passes_minutes(1);
    }
    group.until_reveal();
}

#[test]
fn a_long_answer_comes_in_parts_that_are_counted() {
    let group = group();
    until_reveal_with(&group, 3);
    let parts = parts(&group);
    let wanted: Vec<String> = (1..=parts.len())
        .map(|n| format!("#1 · {n}/{}", parts.len()))
        .collect();
    assert_eq!(parts, wanted);
    assert!(parts.len() >= 7, "{parts:?}");
    group.until_close();
}

#[test]
fn beyond_twenty_the_sealed_answers_come_in_a_file() {
    let group = group();
    until_reveal_with(&group, 23);
    let text = group.transcript();
    assert!(
        text.contains("3 more sealed answers are in the file"),
        "{text}"
    );
    assert!(text.contains("file answers-1.txt"), "{text}");
    assert!(text.contains("Answer number 20."));
    assert!(!text.contains("Answer number 21."));
    group.until_close();
}

#[test]
fn killed_between_two_parts_and_an_hour_away_each_part_stands_once() {
    let quiet = group();
    until_reveal_with(&quiet, 3);
    let wanted = parts(&quiet);
    quiet.until_close();
    for nth in 0..wanted.len() as u64 {
        for point in [Point::AfterSend, Point::AfterCommit] {
            let group = group();
            group.opens();
            group.at("09:00");
            for n in 1..=3 {
                let member = group.member(&format!("Member {n}"));
                member.seals(&format!("Answer number {n}.")).says("17:00");
            }
            group.at("16:59");
            group.harness().stop_at(point, nth, 60 * 60_000);
            group.until_reveal();
            assert_eq!(group.harness().stopped, 1);
            assert_eq!(parts(&group), wanted, "{point:?} {nth}");
            assert_eq!(group.phase(), Phase::Revealed);
            group.until_close();
        }
    }
}

#[test]
fn without_the_look_a_part_would_stand_twice() {
    let group = group();
    group.opens();
    group.at("09:00");
    group.at("16:59");
    group.world.lock().blind = true;
    group.harness().stop_at(Point::AfterSend, 1, 60 * 60_000);
    group.until_reveal();
    let parts = parts(&group);
    let mut once = parts.clone();
    once.dedup();
    assert_eq!(parts.len(), once.len() + 1, "{parts:?}");
    group.until_close();
}
