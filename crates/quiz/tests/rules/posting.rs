//! Posting: slots, the grace period, refusals, and which question is asked.

use pythia_quiz::effect::{About, Effect};
use pythia_quiz::ids::DailyKey;
use pythia_quiz::model::daily::{Phase, Skip};
use pythia_quiz::model::outcome::{Outcome, Receipt, RefusalKind};
use pythia_quiz::model::track::Pause;
use pythia_quiz::question::Kind;
use pythia_quiz::{Event, Key, Record, Rules};

use super::harness::*;

pub const DATE: &str = "2026-03-02";

pub fn skipped(world: &World, key: DailyKey) -> Option<Skip> {
    match world.reader.0.get(&Key::Skipped(key)) {
        Some(Record::Skipped(_, skip)) => Some(skip.clone()),
        _ => None,
    }
}

/// Returns a world with a track that hasn't posted yet.
pub fn before_the_slot() -> (World, DailyKey) {
    let mut world = World::with(Rules::default(), bank_of(Kind::Open));
    world.add_track(1, |_| {});
    (world, daily_key(1, DATE))
}

pub fn posts(world: &World) -> usize {
    let posts = world.done.iter().filter(|effect| match effect {
        Effect::Post { marker, .. } | Effect::PostInForum { marker, .. } => {
            marker.starts_with("p1|show|")
        }
        _ => false,
    });
    posts.count()
}

#[test]
fn early_late_and_double_ticks_are_harmless() {
    let (mut world, key) = before_the_slot();
    for _ in 0..3 {
        world.event(Event::Tick);
    }
    assert_eq!(world.phase(key), None, "never before its instant");
    world.sleep_until(utc(DATE, "09:00"));
    for _ in 0..3 {
        world.event(Event::Tick);
    }
    assert_eq!(world.phase(key), Some(Phase::Posting));
    world.settle();
    assert_eq!(posts(&world), 1);
    world.sleep_until(utc(DATE, "17:20"));
    for _ in 0..4 {
        world.event(Event::Tick);
    }
    world.settle();
    let answers = world.all_public_words().matches("walrus-answer").count();
    assert_eq!(answers, 1, "revealed once");
}

#[test]
fn a_late_tick_still_shows_the_instant_that_counts() {
    let (mut world, key) = before_the_slot();
    world.sleep_until(utc(DATE, "10:30"));
    world.settle();
    assert_eq!(
        world.daily(key).reveal_at,
        utc(DATE, "18:30"),
        "from the post, not from the slot"
    );
    assert!(card_words(&world.post_card(key)).contains(&utc(DATE, "18:30").seconds().to_string()));
    let quiet = world
        .done
        .iter()
        .any(|effect| matches!(effect, Effect::Post { quiet: true, .. }));
    assert!(quiet, "late posts make no sound");
}

#[test]
fn a_slot_is_posted_late_within_the_grace_period_and_skipped_and_reported_after_it() {
    for (back_at, posted) in [("11:59", true), ("12:01", false)] {
        let (mut world, key) = before_the_slot();
        world.sleep_until(utc(DATE, back_at));
        world.settle();
        assert_eq!(world.phase(key).is_some(), posted, "{back_at}");
        assert_eq!(skipped(&world, key), (!posted).then_some(Skip::Missed));
        assert_eq!(
            world.directs.len(),
            usize::from(!posted),
            "the track's creator is told"
        );
        world.advance_to(utc(DATE, "23:59"));
        assert_eq!(
            posts(&world),
            usize::from(posted),
            "never a second one for that date"
        );
        world.advance_to(utc("2026-03-03", "09:00"));
        assert_eq!(posts(&world), usize::from(posted) + 1);
    }
}

#[test]
fn after_a_long_absence_every_missed_date_is_skipped_and_one_notice_a_day_is_sent() {
    let (mut world, _) = before_the_slot();
    world.sleep_until(utc("2026-03-12", "13:00"));
    world.settle();
    for date in ["2026-03-02", "2026-03-11", "2026-03-12"] {
        assert_eq!(
            skipped(&world, daily_key(1, date)),
            Some(Skip::Missed),
            "{date}"
        );
    }
    assert_eq!(world.directs.len(), 1);
    world.advance_to(utc("2026-03-13", "09:00"));
    assert_eq!(posts(&world), 1);
}

#[test]
fn a_skip_by_a_moderator_is_quiet_and_for_one_slot() {
    let (mut world, key) = before_the_slot();
    let mut track = world.track(1);
    track.skip_next = true;
    world.put(Record::Track(
        (GUILD, pythia_quiz::ids::TrackId(1)),
        Box::new(track),
    ));
    world.advance_to(utc("2026-03-03", "09:00"));
    assert_eq!(skipped(&world, key), Some(Skip::ByModerator));
    assert!(world.directs.is_empty());
    assert_eq!(posts(&world), 1);
}

#[test]
fn a_post_that_fails_is_tried_again_and_posted_once() {
    let (mut world, key) = before_the_slot();
    let mut left = 3;
    world.fail(move |row| {
        let hit = is_about(row, &About::Post(daily_key(1, DATE))) && left > 0;
        left -= i32::from(hit);
        hit.then(|| later(30_000, row.not_before, true))
    });
    world.advance_to(utc(DATE, "09:00"));
    let row = world.state.outbox().next().expect("on its way").clone();
    assert!(
        row.attempts == 1 && row.look_first,
        "its outcome is unknown: look before sending again"
    );
    assert_eq!(row.first_try, Some(utc(DATE, "09:00")));
    world.advance_to(utc(DATE, "09:05"));
    assert_eq!(world.phase(key), Some(Phase::Open));
    assert_eq!(posts(&world), 1);
}

#[test]
fn an_undelivered_post_is_cancelled_after_a_last_look_and_its_date_is_skipped() {
    let (mut world, key) = before_the_slot();
    world.fail(|row| {
        let post = matches!(row.about, About::Post(_)) && !row.only_look;
        post.then(|| later(60_000, row.not_before, true))
    });
    world.advance_to(utc(DATE, "11:59"));
    assert_eq!(world.phase(key), Some(Phase::Posting));
    world.advance_to(utc(DATE, "12:05"));
    assert_eq!(world.phase(key), None);
    assert!(matches!(skipped(&world, key), Some(Skip::Undelivered(_))));
    assert!(
        !world.reader.0.contains_key(&Key::Question(key)),
        "nothing of it is left over"
    );
    assert_eq!(world.track(1).paused, None, "the next day is tried again");
    world.stop_failing();
    world.advance_to(utc("2026-03-03", "09:00"));
    assert_eq!(posts(&world), 1);
}

#[test]
fn a_post_that_the_last_look_finds_is_open_after_all() {
    let (mut world, key) = before_the_slot();
    world.fail(|row| {
        if !matches!(row.about, About::Post(_)) {
            return None;
        }
        Some(if row.only_look {
            Outcome::Done(Receipt::Posted {
                channel: CHANNEL,
                message: pythia_quiz::ids::MessageId(utc(DATE, "09:00").first_snowflake()),
            })
        } else {
            later(60_000, row.not_before, true)
        })
    });
    world.advance_to(utc(DATE, "12:05"));
    assert_eq!(world.phase(key), Some(Phase::Open));
    world.stop_failing();
    world.advance_to(utc(DATE, "17:01"));
    assert_eq!(world.phase(key), Some(Phase::Revealed));
}

#[test]
fn a_post_with_a_short_delay_is_cancelled_half_way_to_the_reveal() {
    let mut world = World::with(Rules::default(), bank_of(Kind::Open));
    world.add_track(1, |track| track.delay = 60);
    let key = daily_key(1, DATE);
    world.fail(|row| {
        (matches!(row.about, About::Post(_)) && !row.only_look)
            .then(|| later(60_000, row.not_before, false))
    });
    world.advance_to(utc(DATE, "09:29"));
    assert_eq!(world.phase(key), Some(Phase::Posting));
    world.advance_to(utc(DATE, "09:31"));
    assert_eq!(world.phase(key), None);
}

#[test]
fn a_thread_that_the_server_has_no_room_for_does_not_hold_up_the_reveal() {
    let (mut world, key) = before_the_slot();
    world.fail(|row| {
        let thread = matches!(row.about, About::Thread(_));
        thread.then(|| later(minutes(5), row.not_before, false))
    });
    world.advance_to(utc(DATE, "09:20"));
    assert_eq!(world.directs.len(), 1, "the track's creator is told");
    assert!(card_words(&world.directs[0].1).contains("keep trying"));
    world.advance_to(utc(DATE, "16:59"));
    assert_eq!(world.daily(key).thread, None);
    world.seal(&ann(), key, "by the button");
    world.advance_to(utc(DATE, "17:00"));
    assert_eq!(world.phase(key), Some(Phase::Revealed));
    assert!(world.cards_in(CHANNEL).len() > 1, "in the channel");
    assert_eq!(world.directs.len(), 1, "once");
    assert_eq!(on_the_way(&world), []);
}

#[test]
fn a_thread_with_an_unknown_outcome_is_still_started_before_the_reveal() {
    let (mut world, key) = before_the_slot();
    world.fail(|row| {
        let thread = matches!(row.about, About::Thread(_));
        thread.then(|| later(60_000, row.not_before, true))
    });
    world.advance_to(utc(DATE, "17:30"));
    assert_eq!(world.phase(key), Some(Phase::Revealing), "Discord is away");
    world.stop_failing();
    world.advance_to(utc(DATE, "17:32"));
    assert_eq!(world.phase(key), Some(Phase::Revealed));
    assert!(world.daily(key).thread.is_some());
}

#[test]
fn a_refused_post_skips_the_date_pauses_the_track_and_tells_its_creator() {
    let (mut world, key) = before_the_slot();
    world.fail(|row| {
        matches!(row.about, About::Post(_))
            .then(|| refusal(RefusalKind::Forbidden, "Missing Permissions"))
    });
    world.advance_to(utc(DATE, "09:00"));
    assert_eq!(world.phase(key), None);
    assert!(matches!(world.track(1).paused, Some(Pause::Refused(_))));
    assert!(
        world
            .directs
            .iter()
            .any(|(_, card)| card_words(card).contains("Missing Permissions"))
    );
    world.stop_failing();
    world.advance_to(utc("2026-03-06", "09:00"));
    assert_eq!(posts(&world), 0, "never retried blindly");
}

#[test]
fn a_receipt_that_arrives_twice_changes_nothing() {
    let (mut world, key) = before_the_slot();
    world.sleep_until(utc(DATE, "09:00"));
    world.tick_all();
    let row = world.next_row().expect("the post");
    let outcome = world.carry_out(&row);
    for _ in 0..2 {
        world.event(Event::Delivered {
            seq: row.seq,
            outcome: outcome.clone(),
        });
    }
    assert_eq!(world.phase(key), Some(Phase::Open));
    let before = world.reader.clone();
    world.event(Event::Delivered {
        seq: row.seq,
        outcome: refusal(RefusalKind::Forbidden, "late"),
    });
    assert_eq!(world.reader.0, before.0);
    world.settle();
    assert_eq!(posts(&world), 1);
}

#[test]
fn a_question_deleted_before_its_receipt_counts_as_posted_and_removed() {
    let (mut world, key) = before_the_slot();
    let mut first = true;
    world.fail(move |row| {
        let post = matches!(row.about, About::Post(_));
        (post && std::mem::take(&mut first)).then_some(Outcome::Done(Receipt::PostedAndGone))
    });
    world.advance_to(utc(DATE, "09:00"));
    let daily = world.daily(key);
    assert_eq!((daily.phase, daily.post), (Phase::Open, None));
    assert!(daily.post_gone && on_the_way(&world).is_empty());
    let usage = Key::Usage((GUILD, key.track, daily.slug.clone()));
    assert!(world.reader.0.contains_key(&usage), "it was asked");
    assert_ne!(world.track(1).next.expect("drawn").slug, daily.slug);
    world.advance_to(utc(DATE, "12:00"));
    assert_eq!(posts(&world), 0, "it is not posted again");
    world.seal(&ann(), key, "by /answer");
    world.advance_to(utc(DATE, "17:00"));
    assert_eq!(world.phase(key), Some(Phase::Revealed));
    assert!(
        !world.cards_in(CHANNEL).is_empty(),
        "revealed in the channel"
    );
    world.advance_to(utc("2026-03-03", "09:00"));
    assert_eq!(posts(&world), 1);
}

#[test]
fn a_part_of_the_reveal_deleted_before_its_receipt_is_not_waited_for() {
    let (mut world, key) = World::open(Kind::Open);
    world.seal(&ann(), key, "sealed words");
    world.fail(|row| {
        let part = matches!(row.about, About::Reveal(_, 0) | About::Published(_));
        part.then_some(Outcome::Done(Receipt::PostedAndGone))
    });
    world.advance_to(utc(DATE, "17:00"));
    assert_eq!(world.phase(key), Some(Phase::Revealed));
    assert_eq!(
        world.answer(&ann(), key).expect("given").published,
        None,
        "its message is gone"
    );
    assert_eq!(world.points(&ann()), 1);
}

#[test]
fn a_question_is_never_repeated_until_the_mix_is_exhausted_then_the_oldest_comes_first() {
    let mut world = World::with(Rules::default(), bank_of(Kind::Open));
    world.add_track(1, |track| track.delay = 60);
    let mut slugs = Vec::new();
    for n in 0..18 {
        let date = day(DATE).plus_days(n);
        world.advance_to(pythia_quiz::calendar::instant("UTC", date, 9 * 60));
        let key = DailyKey {
            date,
            ..daily_key(1, DATE)
        };
        slugs.push(world.daily(key).slug);
        world.advance(hours(2));
    }
    let first: std::collections::BTreeSet<_> = slugs[..6].iter().collect();
    assert_eq!(first.len(), 6);
    for n in 6..18 {
        assert_eq!(slugs[n], slugs[n - 6], "the oldest comes first");
    }
}

#[test]
fn a_drawn_question_that_left_the_bank_or_the_mix_is_drawn_again() {
    let (mut world, _) = World::open(Kind::Open);
    let gone = world.track(1).next.expect("drawn").slug;
    let left = bank_of(Kind::Open)
        .iter()
        .filter(|question| question.slug != gone)
        .cloned()
        .collect::<Vec<_>>();
    world.state.bank = std::sync::Arc::new(pythia_quiz::question::Bank::of(left));
    world.advance_to(utc("2026-03-03", "09:00"));
    let second = daily_key(1, "2026-03-03");
    assert_eq!(world.phase(second), Some(Phase::Open));
    assert_ne!(world.daily(second).slug, gone);
    let drawn = world.track(1).next.expect("drawn").slug;
    let mut track = world.track(1);
    track.mix.topics = pythia_quiz::question::Topic::ALL
        .iter()
        .filter(|topic| topic.as_str() != drawn.folder())
        .map(|topic| (*topic, 1))
        .collect();
    world.put(Record::Track(
        (GUILD, pythia_quiz::ids::TrackId(1)),
        Box::new(track),
    ));
    world.advance_to(utc("2026-03-04", "09:00"));
    assert_ne!(world.daily(daily_key(1, "2026-03-04")).slug, drawn);
}

#[test]
fn a_track_without_a_question_skips_and_says_what_to_do() {
    let mut world = World::with(Rules::default(), bank_of(Kind::Open));
    world.add_track(1, |track| {
        track.mix.topics = vec![(pythia_quiz::question::Topic::Concurrency, 1)]
    });
    world.advance_to(utc(DATE, "09:00"));
    assert_eq!(skipped(&world, daily_key(1, DATE)), Some(Skip::NoQuestion));
    assert!(card_words(&world.directs[0].1).contains("/track edit"));
}

#[test]
fn a_refused_notice_goes_to_the_track_s_creator_and_otherwise_shows_in_the_doctor() {
    let (mut world, _) = before_the_slot();
    let mut guild = world.guild();
    guild.notice_channel = Some(pythia_quiz::ids::ChannelId(66));
    world.put(Record::Guild(GUILD, Box::new(guild)));
    let mut tries = 0;
    world.fail(move |row| {
        let notice = matches!(row.about, About::Notice(_) | About::NoticeOr(..));
        tries += i32::from(notice);
        match (notice, tries) {
            (true, 1) => Some(refusal(RefusalKind::ChannelGone, "Unknown Channel")),
            (true, 3) => Some(refusal(RefusalKind::Forbidden, "Missing Access")),
            (true, 4) => Some(refusal(
                RefusalKind::AccountGone,
                "Cannot send messages to this user",
            )),
            _ => None,
        }
    });
    world.sleep_until(utc(DATE, "15:00"));
    world.settle();
    assert_eq!(world.directs.len(), 1, "to whoever made the track");
    assert_eq!(world.directs[0].0, mod_mia().user);
    world.sleep_until(utc("2026-03-03", "15:00"));
    world.settle();
    assert_eq!(world.directs.len(), 1, "nobody could be told");
    let checkup = pythia_quiz::event::Checkup::default();
    let told = words(&world.ask(
        &mod_mia(),
        pythia_quiz::event::InteractionKind::Doctor(checkup),
    ));
    assert!(
        told.contains(&format!("a notice to moderators (<@{}>)", mod_mia().user)),
        "{told}"
    );
    assert!(
        told.contains("2026-03-03"),
        "the notice itself is there, too: {told}"
    );
}

#[test]
fn notices_go_to_the_notice_channel_once_it_is_set() {
    let (mut world, _) = before_the_slot();
    let mut guild = world.guild();
    guild.notice_channel = Some(pythia_quiz::ids::ChannelId(66));
    world.put(Record::Guild(GUILD, Box::new(guild)));
    world.sleep_until(utc(DATE, "15:00"));
    world.settle();
    assert!(world.directs.is_empty());
    assert_eq!(world.cards_in(pythia_quiz::ids::ChannelId(66)).len(), 1);
}

#[test]
fn one_notice_names_every_date_that_was_missed_and_offers_today_s_only_if_it_was_missed() {
    for (back, today) in [("08:00", false), ("23:30", true)] {
        let mut world = World::new();
        world.add_track(1, |_| {});
        world.sleep_until(utc("2026-03-06", back));
        world.restart();
        world.settle();
        let notices: Vec<_> = world
            .directs
            .iter()
            .map(|(_, card)| card_words(card))
            .filter(|told| told.contains("I was offline"))
            .collect();
        let [told] = notices.as_slice() else {
            panic!("one notice: {notices:?}");
        };
        for date in ["2026-03-02", "2026-03-03", "2026-03-04", "2026-03-05"] {
            assert!(told.contains(date), "{date} in {told}");
            assert!(
                world
                    .reader
                    .0
                    .contains_key(&Key::Skipped(daily_key(1, date)))
            );
        }
        let told = told.split("\nnotice").next().expect("the text");
        assert_eq!(told.contains("2026-03-06"), today, "{told}");
        assert_eq!(told.contains("/track post-now"), today, "{told}");
    }
    let mut world = World::new();
    world.add_track(1, |_| {});
    world.sleep_until(utc("2026-03-03", "08:00"));
    world.restart();
    world.settle();
    let told = card_words(&world.directs.last().expect("a notice").1);
    assert!(!told.contains("/track post-now"), "today's comes: {told}");
}
