//! Which votes count: not those of newcomers, and of one voter only the first few on a date.

use pythia_quiz::custom_id::ButtonId;
use pythia_quiz::event::InteractionKind;
use pythia_quiz::ids::{AnswerKey, DailyKey, MessageId};
use pythia_quiz::model::discord::Reaction;
use pythia_quiz::question::Kind;
use pythia_quiz::{Key, RecordReader, Rules};

use super::harness::*;

/// Returns a world in which Ann has answered in the thread, and her message.
fn answered() -> (World, DailyKey, MessageId) {
    let (mut world, key) = World::open(Kind::Open);
    let message = world.say(&ann(), key, "Ann's answer, with enough letters in it.");
    (world, key, message)
}

/// A member who has never answered anything.
fn newcomer() -> Person {
    member(40)
}

fn vote_for(world: &World, who: &Person, key: DailyKey) -> ButtonId {
    ButtonId::VoteFor(key.short(), world.number(who).expect("a member"))
}

#[test]
fn a_newcomer_s_vote_counts_at_the_close_if_they_have_answered_by_then() {
    let (mut world, key, message) = answered();
    world.react(&newcomer(), message, Reaction::Vote);
    world.react(&ben(), message, Reaction::Vote);
    world.advance_to(utc("2026-03-02", "17:00"));
    assert_eq!(world.points(&ann()), 1 + 1, "Ben's counts");
    // The newcomer answers the next day's question, which was posted after this one.
    world.advance_to(utc("2026-03-03", "10:00"));
    let next = daily_key(1, "2026-03-03");
    world.seal(&newcomer(), next, "mine");
    world.advance_to(utc("2026-03-03", "18:00"));
    assert_eq!(world.points(&ann()), 2, "a later question doesn't help");
    assert_eq!(
        world.phase(key),
        Some(pythia_quiz::model::daily::Phase::Closed)
    );

    let (mut world, key, message) = answered();
    world.react(&newcomer(), message, Reaction::Vote);
    world.seal(&newcomer(), key, "mine");
    world.advance_to(utc("2026-03-02", "17:00"));
    assert_eq!(world.points(&ann()), 1, "looked at once, at the close");
    world.advance_to(utc("2026-03-03", "18:00"));
    assert_eq!(world.points(&ann()), 1 + 1);
    let final_words = world.all_public_words();
    assert!(final_words.contains("2 points"), "{final_words}");
    world.check();
}

#[test]
fn a_newcomer_reads_that_the_vote_counts_once_they_have_answered_and_nobody_sees_it_counted() {
    let (mut world, key, _) = answered();
    world.advance_to(utc("2026-03-02", "17:00"));
    let press = vote_for(&world, &ann(), key);
    let post = world.daily(key).reveal_posts[0];
    let told = words(&world.press_on(&newcomer(), post, press));
    assert!(
        told.contains("once you've answered a question here"),
        "{told}"
    );
    assert_eq!(world.points(&ann()), 1);
    let list = words(&world.press(&newcomer(), ButtonId::Vote(key.short(), 0)));
    assert!(list.contains("counts once you've answered"), "{list}");
    assert!(
        list.contains("0 votes") || list.contains("no votes"),
        "{list}"
    );
}

#[test]
fn an_answer_to_an_open_question_of_another_track_makes_a_voter_no_newcomer() {
    let (mut world, key, message) = answered();
    world.add_track(2, |track| track.minute = 9 * 60 + 30);
    world.advance_to(utc("2026-03-02", "09:30"));
    let other = daily_key(2, "2026-03-02");
    world.seal(&newcomer(), other, "mine");
    world.react(&newcomer(), message, Reaction::Vote);
    world.advance_to(utc("2026-03-02", "17:00"));
    assert_eq!(world.points(&ann()), 1, "that one was posted later");
    let press = vote_for(&world, &newcomer(), other);
    world.seal(&member(41), key, "mine, too");
    world.advance_to(utc("2026-03-02", "17:30"));
    world.press(&member(41), press);
    assert_eq!(world.points(&newcomer()), 1);
    world.seal(&member(42), key, "late");
    world.check();
}

/// Returns a world in which fourteen members have answered.
fn fourteen() -> (World, DailyKey) {
    let (mut world, key) = World::open(Kind::Open);
    for n in 50..64 {
        world.seal(&member(n), key, "mine");
    }
    world.advance_to(utc("2026-03-02", "17:00"));
    (world, key)
}

fn counted(world: &World, key: DailyKey) -> Vec<u64> {
    let points = (50..64).map(|n| (n, world.points(&member(n))));
    let _ = key;
    points
        .filter(|(_, points)| *points == 2)
        .map(|(n, _)| n)
        .collect()
}

#[test]
fn of_one_voter_s_votes_on_a_date_the_first_ten_count() {
    let (mut world, key) = fourteen();
    let mut told = String::new();
    for n in 50..63 {
        let press = vote_for(&world, &member(n), key);
        let post = world.daily(key).reveal_posts[0];
        told = words(&world.press_on(&ben(), post, press));
    }
    assert!(told.contains("the first 10 do"), "{told}");
    assert_eq!(counted(&world, key), (50..60).collect::<Vec<_>>());
    // One taken back lets the earliest of the others count.
    let press = vote_for(&world, &member(52), key);
    world.press(&ben(), press);
    let mut now: Vec<u64> = (50..61).collect();
    now.retain(|n| *n != 52);
    assert_eq!(counted(&world, key), now);
    // One that didn't count changes nothing.
    let press = vote_for(&world, &member(62), key);
    world.press(&ben(), press);
    assert_eq!(counted(&world, key), now);
    world.advance_to(utc("2026-03-03", "18:00"));
    assert_eq!(counted(&world, key), now, "final");
    world.check();
}

#[test]
fn votes_before_the_reveal_are_in_order_too_and_the_next_date_begins_anew() {
    let (mut world, key) = World::open(Kind::Open);
    let said = "An answer with enough letters in it.";
    let messages: Vec<_> = (50..62).map(|n| world.say(&member(n), key, said)).collect();
    for message in &messages {
        world.react(&ben(), *message, Reaction::Vote);
    }
    world.advance_to(utc("2026-03-02", "17:00"));
    assert_eq!(counted(&world, key), (50..60).collect::<Vec<_>>());
    world.advance_to(utc("2026-03-03", "09:00"));
    let next = daily_key(1, "2026-03-03");
    let message = world.say(&member(63), next, said);
    world.react(&ben(), message, Reaction::Vote);
    world.advance_to(utc("2026-03-03", "17:00"));
    assert_eq!(world.points(&member(63)), 2);
    world.check();
}

#[test]
fn the_operator_sets_how_many_votes_of_a_date_count() {
    let rules = Rules {
        votes_a_date: 1,
        ..Rules::default()
    };
    let (mut world, key) = World::open_under(rules, Kind::Open, |_| {});
    for who in [member(50), member(51)] {
        world.seal(&who, key, "mine");
    }
    world.advance_to(utc("2026-03-02", "17:00"));
    for who in [member(50), member(51)] {
        let press = vote_for(&world, &who, key);
        world.press(&ben(), press);
    }
    assert_eq!(counted(&world, key), [50]);
}

#[test]
fn many_newcomers_are_looked_at_in_parts_and_a_stop_between_two_changes_nothing() {
    let story = |restart: bool| {
        let rules = Rules {
            answers_at_once: 3,
            ..Rules::default()
        };
        let (mut world, key) = World::open_under(rules, Kind::Open, |_| {});
        let said = "An answer with enough letters in it.";
        let message = world.say(&ann(), key, said);
        for n in 100..110 {
            world.react(&member(n), message, Reaction::Vote);
            if n % 2 == 0 {
                world.seal(&member(n), key, "mine");
            }
        }
        world.advance_to(utc("2026-03-03", "16:59"));
        assert_eq!(world.points(&ann()), 1);
        world.now = utc("2026-03-03", "17:00");
        world.tick_due();
        let unfinished = world.reader.get(&Key::Unfinished(key));
        assert!(unfinished.is_some(), "more than a part");
        if restart {
            world.restart();
        }
        world.advance_to(utc("2026-03-03", "18:00"));
        world.check();
        let answer = AnswerKey {
            daily: key,
            member: world.number(&ann()).expect("she answered"),
        };
        let idle = world.reader.scan(&Key::idle_of(answer), 100).len();
        (world.points(&ann()), idle)
    };
    assert_eq!(story(false), (1 + 5, 5), "five of them count");
    assert_eq!(story(true), story(false));
}

#[test]
fn members_who_vote_for_each_other_are_a_table_for_moderators() {
    let (mut world, _) = World::open(Kind::Open);
    let rings = || InteractionKind::Audit {
        member: None,
        kind: Some("rings".to_owned()),
    };
    let told = words(&world.ask(&mod_mia(), rings()));
    assert!(told.contains("No two members"), "{told}");
    for date in ["2026-03-02", "2026-03-03", "2026-03-04"] {
        world.advance_to(utc(date, "09:00"));
        let key = daily_key(1, date);
        let of_ann = world.say(&ann(), key, "An answer with enough letters.");
        let of_ben = world.say(&ben(), key, "An answer with enough letters.");
        world.react(&ann(), of_ben, Reaction::Vote);
        world.react(&ben(), of_ann, Reaction::Vote);
        world.react(&cem(), of_ann, Reaction::Vote);
        world.advance_to(utc(date, "17:00"));
    }
    let told = words(&world.ask(&mod_mia(), rings()));
    for votes in ["<@1001> → <@1002>: 3 of 3", "<@1002> → <@1001>: 3 of 3"] {
        assert!(told.contains(votes), "{told}");
    }
    assert!(!told.contains("<@1003>"), "nobody voted for Cem: {told}");
    assert!(told.contains("9 votes on 3 questions"), "{told}");
    let refused = words(&world.ask(&ann(), rings()));
    assert!(!refused.contains("<@1002>"), "{refused}");
}

#[test]
fn help_points_explains_the_rules_to_everyone() {
    let (mut world, _) = World::open(Kind::Open);
    let help = InteractionKind::Help {
        topic: Some("points".to_owned()),
    };
    let told = words(&world.ask(&ann(), help));
    for part in [
        "up to 5 votes",
        "the first 10 count",
        "this one or an earlier one",
    ] {
        assert!(told.contains(part), "{part}: {told}");
    }
}
