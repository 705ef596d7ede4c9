//! The reveal: when, where and in which parts, no matter what happened to the post and the thread.

use pythia_quiz::custom_id::ButtonId;
use pythia_quiz::effect::Effect;
use pythia_quiz::ids::DailyKey;
use pythia_quiz::model::daily::Phase;
use pythia_quiz::model::discord::Reaction;
use pythia_quiz::model::outcome::RefusalKind;
use pythia_quiz::question::Kind;
use pythia_quiz::{Event, Key};

use super::harness::*;

use super::posting::*;

#[test]
fn the_model_answer_is_nowhere_before_the_reveal() {
    for kind in [Kind::Open, Kind::Choice, Kind::Output, Kind::Short] {
        let (mut world, key) = World::open(kind);
        world.seal(&ann(), key, "my sealed words");
        for minute in 0..480 {
            world.advance_to(utc(DATE, "09:00").plus_minutes(minute));
            let words = world.all_public_words();
            for secret in SECRETS.iter().chain(&["my sealed words"]) {
                assert!(!words.contains(secret), "{secret} at minute {minute}");
            }
        }
        world.advance_to(utc(DATE, "16:59").plus_ms(59_999));
        assert!(
            !world.all_public_words().contains("walrus-answer"),
            "not a millisecond early"
        );
        world.advance_to(utc(DATE, "17:00"));
        assert!(world.all_public_words().contains("walrus-answer"));
    }
}

#[test]
fn a_clock_that_steps_back_posts_nothing_twice_and_reveals_nothing_early() {
    let (mut world, key) = World::open(Kind::Open);
    world.now = utc(DATE, "07:00");
    world.settle();
    world.advance_to(utc(DATE, "16:59"));
    assert_eq!(posts(&world), 1);
    assert_eq!(world.phase(key), Some(Phase::Open));
}

#[test]
fn the_reveal_is_posted_in_the_thread_in_parts_and_one_edit_marks_the_post() {
    let (mut world, key) = World::open(Kind::Choice);
    world.press(
        &ann(),
        pythia_quiz::custom_id::ButtonId::Letter(key.short(), 0),
    );
    world.advance_to(utc(DATE, "17:00"));
    let thread = world.thread(key);
    let cards = world.cards_in(thread);
    let whole = cards.iter().map(card_words).collect::<String>();
    for secret in [
        "walrus-answer",
        "zebra-reason",
        "yak-reason",
        "narwhal-why",
        "ocelot-point",
        "lemur-flag",
        "tapir-next",
    ] {
        assert!(whole.contains(secret), "{secret}");
    }
    let markers: Vec<_> = cards
        .iter()
        .map(|card| card.footer.clone().expect("a marker"))
        .collect();
    let of = cards.len();
    let wanted: Vec<_> = (1..=of).map(|n| format!("#1 · {n}/{of}")).collect();
    assert_eq!(markers, wanted);
    cards.iter().for_each(fits);
    let edits = world
        .done
        .iter()
        .filter(|effect| matches!(effect, Effect::Edit { .. }))
        .count();
    assert_eq!(edits, 1);
    let post = world.post_card(key);
    fits(&post);
    assert!(
        card_words(&post).contains("Read the answer") && card_words(&post).contains("My result")
    );
}

#[test]
fn a_reveal_of_many_parts_is_done_when_the_last_one_is_posted() {
    let (mut world, key) = World::open(Kind::Open);
    for n in 0..5 {
        world.seal(&member(n), key, &format!("answer {n}"));
    }
    world.sleep_until(utc(DATE, "17:00"));
    world.tick_all();
    let parts = world.daily(key).reveal_left;
    assert_eq!(parts, 7, "the answer, the results, five sealed answers");
    for left in (0..parts).rev() {
        assert_eq!(world.phase(key), Some(Phase::Revealing));
        assert!(world.deliver_next());
        assert_eq!(world.daily(key).reveal_left, left);
        world.restart();
    }
    assert_eq!(world.phase(key), Some(Phase::Revealed));
    world.settle();
    assert_eq!(world.all_public_words().matches("walrus-answer").count(), 1);
    assert_eq!(
        world
            .open_daily(key)
            .answers
            .values()
            .filter(|one| one.published.is_some())
            .count(),
        5
    );
}

#[test]
fn a_late_reveal_is_never_skipped_and_leaves_the_full_time_for_votes() {
    let (mut world, key) = World::open(Kind::Open);
    let message = world.say(&ann(), key, "x");
    world.sleep_until(utc("2026-03-09", "08:00"));
    world.restart();
    world.settle();
    assert_eq!(world.phase(key), Some(Phase::Revealed));
    assert_eq!(
        world.daily(key).reveal_at,
        utc(DATE, "17:00"),
        "what was printed stays"
    );
    world.advance(hours(23));
    world.react(&ben(), message, Reaction::Vote);
    assert_eq!(world.points(&ann()), 2);
    world.advance(hours(2));
    assert_eq!(world.phase(key), Some(Phase::Closed));
}

#[test]
fn a_deleted_post_or_thread_does_not_stop_the_reveal() {
    let (mut world, key) = World::open(Kind::Open);
    world.say(&ann(), key, "x");
    let (post, thread) = (world.post(key), world.thread(key));
    world.delete(post);
    world.advance_to(utc(DATE, "17:00"));
    assert_eq!(world.phase(key), Some(Phase::Revealed));
    assert!(!world.cards_in(thread).is_empty());

    let (mut world, key) = World::open(Kind::Open);
    world.say(&ann(), key, "x");
    let thread = world.thread(key);
    world.event(Event::ChannelGone {
        guild: GUILD,
        channel: thread,
    });
    world.advance_to(utc(DATE, "17:00"));
    assert!(
        world.cards_in(thread).is_empty() && world.cards_in(CHANNEL).len() > 1,
        "in the channel instead"
    );
    assert_eq!(world.points(&ann()), 1);
}

#[test]
fn a_thread_that_a_moderator_locked_stays_locked() {
    let (mut world, key) = World::open(Kind::Open);
    let thread = world.thread(key);
    world.event(Event::ThreadChanged {
        guild: GUILD,
        thread,
        locked: true,
        archived: false,
    });
    world.advance_to(utc(DATE, "17:00"));
    assert!(world.cards_in(thread).is_empty() && world.cards_in(CHANNEL).len() > 1);
    assert!(
        !world
            .done
            .iter()
            .any(|effect| matches!(effect, Effect::SetThread { .. }))
    );
}

#[test]
fn an_archived_thread_is_opened_before_the_reveal_and_once_a_day_until_the_close() {
    let (mut world, key) = World::open_as(Kind::Open, |track| track.close_after = 3 * 24 * 60);
    let thread = world.thread(key);
    let archive = |world: &mut World| {
        world.event(Event::ThreadChanged {
            guild: GUILD,
            thread,
            locked: false,
            archived: true,
        });
    };
    let opened = |world: &World| {
        let opens = world.done.iter().filter(|effect| {
            matches!(
                effect,
                Effect::SetThread {
                    archived: Some(false),
                    ..
                }
            )
        });
        opens.count()
    };
    archive(&mut world);
    world.advance_to(utc(DATE, "17:00"));
    assert_eq!(opened(&world), 1);
    assert_eq!(world.phase(key), Some(Phase::Revealed));
    archive(&mut world);
    world.advance_to(utc("2026-03-03", "17:30"));
    assert_eq!(opened(&world), 2);
    archive(&mut world);
    world.advance_to(utc("2026-03-04", "17:30"));
    assert_eq!(opened(&world), 3);
}

#[test]
fn a_thread_is_locked_only_after_the_close_and_only_if_the_track_says_so() {
    for lock in [false, true] {
        let (mut world, key) = World::open_as(Kind::Open, |track| track.lock = lock);
        let thread = world.thread(key);
        world.advance_to(utc("2026-03-03", "16:59"));
        assert_eq!(world.thread_state(thread), (false, false));
        world.advance_to(utc("2026-03-03", "17:01"));
        assert_eq!(world.thread_state(thread), (lock, lock));
    }
}

#[test]
fn a_reveal_refused_in_the_thread_goes_to_the_channel_and_points_are_final_even_if_that_fails() {
    for everywhere in [false, true] {
        let (mut world, key) = World::open(Kind::Open);
        world.say(&ann(), key, "x");
        world.seal(&ben(), key, "y");
        world.fail(move |row| match &row.effect {
            Effect::Post { channel, .. } if everywhere || *channel != CHANNEL => {
                Some(refusal(RefusalKind::ChannelGone, "Unknown Channel"))
            }
            _ => None,
        });
        world.advance_to(utc(DATE, "17:00"));
        assert_eq!(world.phase(key), Some(Phase::Revealed));
        assert_eq!((world.points(&ann()), world.points(&ben())), (1, 1));
        let kept = world
            .reader
            .0
            .keys()
            .filter(|key| matches!(key, Key::Refused(_)))
            .count();
        assert_eq!(
            kept,
            if everywhere { 3 } else { 0 },
            "kept and shown, never dropped"
        );
        world.stop_failing();
        world.advance_to(utc("2026-03-03", "17:00"));
        assert_eq!(world.phase(key), Some(Phase::Closed));
    }
}

/// Returns a world whose reveal has begun in its thread, which then takes nothing more.
fn begun_then_refused(
    change: impl FnOnce(&mut pythia_quiz::model::track::Track),
) -> (World, DailyKey) {
    let (mut world, key) = World::open_as(Kind::Open, change);
    world.seal(&ann(), key, "ann's sealed words");
    world.sleep_until(utc(DATE, "17:00"));
    world.tick_all();
    world.deliver_next();
    world.fail(|row| match &row.effect {
        Effect::Post { channel, .. } if channel.0 > 1_000_000 => {
            Some(refusal(RefusalKind::Forbidden, "Missing Permissions"))
        }
        _ => None,
    });
    (world, key)
}

#[test]
fn after_its_first_part_a_reveal_waits_an_hour_for_the_thread_and_then_goes_to_the_channel_whole() {
    let (mut world, key) = begun_then_refused(|_| {});
    let thread = world.thread(key);
    world.advance_to(utc(DATE, "17:55"));
    assert_eq!(world.phase(key), Some(Phase::Revealing));
    assert_eq!(world.cards_in(thread).len(), 1);
    assert_eq!(world.cards_in(CHANNEL).len(), 1, "the question alone");
    assert_eq!(world.directs.len(), 1, "one notice");
    assert!(card_words(&world.directs[0].1).contains("After an hour"));
    world.advance_to(utc(DATE, "18:01"));
    assert_eq!(world.phase(key), Some(Phase::Revealed));
    let whole: String = world.cards_in(CHANNEL).iter().map(card_words).collect();
    for part in ["walrus-answer", "ann's sealed words", "My result"] {
        assert!(whole.contains(part), "{part} in {whole}");
    }
    let first = world.cards_in(thread);
    assert_eq!(first.len(), 1);
    assert!(
        card_words(&first[0]).contains("<#10>"),
        "it links there: {first:?}"
    );
    assert!(!card_words(&first[0]).contains("walrus-answer"));
    assert_eq!(world.directs.len(), 1);
}

#[test]
fn a_thread_that_takes_messages_again_within_the_hour_gets_the_rest_of_the_reveal() {
    let (mut world, key) = begun_then_refused(|_| {});
    let thread = world.thread(key);
    world.advance_to(utc(DATE, "17:20"));
    world.stop_failing();
    world.advance_to(utc(DATE, "17:26"));
    assert_eq!(world.phase(key), Some(Phase::Revealed));
    assert_eq!(world.cards_in(thread).len(), 3);
    assert_eq!(
        world.cards_in(CHANNEL).len(),
        2,
        "the question, and the line that tells of the reveal"
    );
}

#[test]
fn a_reveal_whose_thread_is_deleted_after_the_first_part_goes_to_the_channel_whole_and_at_once() {
    let (mut world, key) = begun_then_refused(|_| {});
    world.fail(|row| match &row.effect {
        Effect::Post { channel, .. } if channel.0 > 1_000_000 => {
            Some(refusal(RefusalKind::ChannelGone, "Unknown Channel"))
        }
        _ => None,
    });
    world.advance_to(utc(DATE, "17:01"));
    assert_eq!(world.phase(key), Some(Phase::Revealed));
    let whole: String = world.cards_in(CHANNEL).iter().map(card_words).collect();
    assert!(whole.contains("walrus-answer") && whole.contains("ann's sealed words"));
}

#[test]
fn a_forum_has_no_channel_so_the_rest_of_a_reveal_is_given_up_after_an_hour() {
    let (mut world, key) = begun_then_refused(|track| {
        track.place = pythia_quiz::model::track::Place::Forum;
    });
    let thread = world.thread(key);
    world.advance_to(utc(DATE, "18:30"));
    assert_eq!(world.phase(key), Some(Phase::Revealed));
    assert_eq!(
        world.cards_in(thread).len(),
        2,
        "the question and the first part"
    );
    let told: Vec<String> = world
        .directs
        .iter()
        .map(|(_, card)| card_words(card))
        .collect();
    assert_eq!(told.len(), 2, "{told:?}");
    assert!(!told[0].contains("whole reveal") && told[1].contains("couldn't post the reveal"));
    let kept = world.reader.0.keys();
    assert_eq!(kept.filter(|key| matches!(key, Key::Refused(_))).count(), 2);
}

#[test]
fn where_discord_takes_no_files_the_other_answers_come_as_pages() {
    let (mut world, key) = World::open(Kind::Open);
    for n in 0..22 {
        world.seal(&member(n), key, &format!("answer {n}"));
    }
    world.fail(|row| match &row.effect {
        Effect::Post { card, .. } | Effect::Edit { card, .. } if !card.files.is_empty() => {
            Some(refusal(
                RefusalKind::NoUploads,
                "Access to file uploads has been limited",
            ))
        }
        _ => None,
    });
    world.advance_to(utc(DATE, "17:00"));
    assert_eq!(world.phase(key), Some(Phase::Revealed));
    let all = |card: &pythia_quiz::card::Card| {
        let mut presses = presses(card).into_iter();
        presses.any(|press| matches!(press, ButtonId::Answers(..)))
    };
    let cards = world.cards_in(world.thread(key));
    let rest: Vec<_> = cards.iter().filter(|card| all(card)).collect();
    assert_eq!(rest.len(), 1);
    assert!(rest[0].files.is_empty() && card_words(rest[0]).contains("page by page"));
    let pages =
        [0, 1].map(|page| words(&world.press(&ann(), ButtonId::Answers(key.short(), page))));
    for n in 0..22 {
        let answer = format!("\nanswer {n}\n");
        assert!(pages.concat().contains(&answer), "{n} in {pages:?}");
    }
}
