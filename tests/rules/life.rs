//! The life of a daily, from slot to close, whatever happens to it.

use pythia::quiz::Event;
use pythia::quiz::effect::{About, Effect, Outcome, Receipt, RefusalKind};
use pythia::quiz::event::Mark;
use pythia::quiz::ids::{At, DailyKey};
use pythia::quiz::question::Kind;
use pythia::quiz::record::{Pause, Phase, Place, Skip};
use pythia::quiz::{Key, Record, Rules};

use super::harness::*;

const DATE: &str = "2026-03-02";

fn skipped(world: &World, key: DailyKey) -> Option<Skip> {
    match world.shelf.0.get(&Key::Skipped(key)) {
        Some(Record::Skipped(_, skip)) => Some(skip.clone()),
        _ => None,
    }
}

/// A world with a track and nothing posted yet.
fn before_the_slot() -> (World, DailyKey) {
    let mut world = World::with(Rules::default(), bank_of(Kind::Open));
    world.add_track(1, |_| {});
    (world, daily_key(1, DATE))
}

fn posts(world: &World) -> usize {
    let posts = world.done.iter().filter(|effect| match effect {
        Effect::Post { marker, .. } | Effect::PostInForum { marker, .. } => {
            marker.starts_with("p1|answer")
        }
        _ => false,
    });
    posts.count()
}

#[test]
fn a_daily_is_posted_at_its_slot_revealed_after_its_delay_and_closed_a_day_later() {
    let (mut world, key) = World::open(Kind::Open);
    world.advance_to(utc(DATE, "16:59"));
    assert_eq!(world.phase(key), Some(Phase::Open));
    world.advance_to(utc(DATE, "17:00"));
    assert_eq!(world.phase(key), Some(Phase::Revealed));
    world.advance_to(utc("2026-03-03", "17:00"));
    assert_eq!(world.phase(key), Some(Phase::Closed));
    assert_eq!(on_the_way(&world), []);
}

#[test]
fn a_post_brings_its_thread_three_seeded_marks_and_the_next_question() {
    let (world, key) = World::open(Kind::Open);
    let post = world.post(key);
    assert_eq!(world.thread(key).0, post.0);
    let seeded: Vec<_> = world
        .done
        .iter()
        .filter_map(|effect| match effect {
            Effect::React { message, mark, .. } if *message == post => Some(*mark),
            _ => None,
        })
        .collect();
    assert_eq!(seeded, Mark::RATINGS);
    assert!(
        world
            .track(1)
            .next
            .is_some_and(|next| next.slug != world.daily(key).slug)
    );
    let card = world.post_card(key);
    fits(&card);
    let said = card_words(&card);
    assert!(said.contains(&format!("<t:{}:R>", utc(DATE, "17:00").seconds())));
    for word in [
        "Answer",
        "Hint",
        "Show me now",
        "Me",
        "knew it",
        "partly",
        "not yet",
    ] {
        assert!(said.contains(word), "{word}");
    }
}

#[test]
fn in_a_forum_the_post_is_the_thread_and_in_an_announcement_channel_it_is_published() {
    let (world, key) = World::open_as(Kind::Open, |track| track.place = Place::Forum);
    let thread = world.thread(key);
    assert!(world.cards_in(thread).len() == 1 && thread != CHANNEL);
    assert!(
        !world
            .done
            .iter()
            .any(|effect| matches!(effect, Effect::StartThread { .. }))
    );
    let (world, key) = World::open_as(Kind::Open, |track| track.place = Place::Announcement);
    let post = world.post(key);
    assert!(
        world
            .done
            .iter()
            .any(|effect| matches!(effect, Effect::Crosspost { message, .. } if *message == post))
    );
}

#[test]
fn only_the_tracks_own_role_is_pinged_and_only_by_the_post() {
    let role = pythia::quiz::ids::RoleId(5);
    let (mut world, key) = World::open_as(Kind::Open, |track| track.ping = Some(role));
    world.seal(&ann(), key, "@everyone");
    world.advance_to(utc(DATE, "17:30"));
    let pinged: Vec<_> = world
        .messages
        .values()
        .filter(|one| one.pinged.is_some())
        .map(|one| one.message)
        .collect();
    assert_eq!(pinged, [world.post(key)]);
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
fn a_late_tick_still_prints_the_instant_that_counts() {
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
fn a_slot_missed_by_less_than_the_grace_is_posted_late_and_by_more_is_skipped_and_told() {
    for (back_at, posted) in [("11:59", true), ("12:01", false)] {
        let (mut world, key) = before_the_slot();
        world.sleep_until(utc(DATE, back_at));
        world.settle();
        assert_eq!(world.phase(key).is_some(), posted, "{back_at}");
        assert_eq!(skipped(&world, key), (!posted).then_some(Skip::Missed));
        assert_eq!(
            world.directs.len(),
            usize::from(!posted),
            "the maker of the track is told"
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
fn a_moderators_skip_is_quiet_and_for_one_slot() {
    let (mut world, key) = before_the_slot();
    let mut track = world.track(1);
    track.skip_next = true;
    world.put(Record::Track((GUILD, pythia::quiz::ids::TrackNo(1)), track));
    world.advance_to(utc("2026-03-03", "09:00"));
    assert_eq!(skipped(&world, key), Some(Skip::ByModerator));
    assert!(world.directs.is_empty());
    assert_eq!(posts(&world), 1);
}

#[test]
fn a_post_that_is_not_taken_is_tried_again_and_stands_once() {
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
fn an_undelivered_post_is_cancelled_after_one_more_look_and_its_date_skipped() {
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
        !world.shelf.0.contains_key(&Key::Question(key)),
        "nothing of it is left over"
    );
    assert_eq!(world.track(1).paused, None, "the next day is tried again");
    world.mend();
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
                message: pythia::quiz::ids::MessageId(utc(DATE, "09:00").first_snowflake()),
            })
        } else {
            later(60_000, row.not_before, true)
        })
    });
    world.advance_to(utc(DATE, "12:05"));
    assert_eq!(world.phase(key), Some(Phase::Open));
    world.mend();
    world.advance_to(utc(DATE, "17:01"));
    assert_eq!(world.phase(key), Some(Phase::Revealed));
}

#[test]
fn a_short_delay_cancels_half_way_to_the_reveal() {
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
fn a_refused_post_skips_the_date_pauses_the_track_and_tells_who_made_it() {
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
    world.mend();
    world.advance_to(utc("2026-03-06", "09:00"));
    assert_eq!(posts(&world), 0, "never retried blindly");
}

#[test]
fn a_receipt_that_comes_twice_changes_nothing() {
    let (mut world, key) = before_the_slot();
    world.sleep_until(utc(DATE, "09:00"));
    world.tick_all();
    let row = world.next_row().expect("the post");
    let outcome = world.carry_out(&row);
    for _ in 0..2 {
        world.event(Event::Delivered {
            no: row.no,
            outcome: outcome.clone(),
        });
    }
    assert_eq!(world.phase(key), Some(Phase::Open));
    let before = world.shelf.clone();
    world.event(Event::Delivered {
        no: row.no,
        outcome: refusal(RefusalKind::Forbidden, "late"),
    });
    assert_eq!(world.shelf.0, before.0);
    world.settle();
    assert_eq!(posts(&world), 1);
}

#[test]
fn the_model_answer_stands_nowhere_before_its_instant() {
    for kind in [Kind::Open, Kind::Choice, Kind::Output] {
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
fn the_reveal_stands_in_the_thread_in_parts_with_markers_and_the_post_is_marked_by_one_edit() {
    let (mut world, key) = World::open(Kind::Choice);
    world.press(&ann(), pythia::quiz::press::Press::Letter(key.short(), 0));
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
fn a_reveal_of_many_parts_is_revealed_when_the_last_one_stands() {
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
            .live(key)
            .answers
            .values()
            .filter(|one| one.published.is_some())
            .count(),
        5
    );
}

#[test]
fn a_reveal_that_is_late_is_never_skipped_and_leaves_the_full_time_for_votes() {
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
    world.react(&ben(), message, Mark::Vote);
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
fn a_thread_that_a_moderator_locked_is_respected() {
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
        assert_eq!(world.threads[&thread], (false, false));
        world.advance_to(utc("2026-03-03", "17:01"));
        assert_eq!(world.threads[&thread], (lock, lock));
    }
}

#[test]
fn a_reveal_refused_in_the_thread_goes_to_the_channel_and_refused_there_the_points_are_final_all_the_same()
 {
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
            .shelf
            .0
            .keys()
            .filter(|key| matches!(key, Key::Refused(_)))
            .count();
        assert_eq!(
            kept,
            if everywhere { 3 } else { 0 },
            "kept and shown, never dropped"
        );
        world.mend();
        world.advance_to(utc("2026-03-03", "17:00"));
        assert_eq!(world.phase(key), Some(Phase::Closed));
    }
}

#[test]
fn one_guilds_or_tracks_trouble_changes_nothing_for_another() {
    let mut world = World::with(Rules::default(), bank_of(Kind::Open));
    world.add_track(1, |_| {});
    world.add_track(2, |_| {});
    world.fail(|row| (row.lane == CHANNEL).then(|| later(1_000, row.not_before, false)));
    world.advance_to(utc(DATE, "10:00"));
    assert_eq!(world.phase(daily_key(1, DATE)), Some(Phase::Posting));
    assert_eq!(world.phase(daily_key(2, DATE)), Some(Phase::Open));
    world.advance_to(utc(DATE, "17:00"));
    assert_eq!(world.phase(daily_key(2, DATE)), Some(Phase::Revealed));
}

#[test]
fn two_tracks_of_a_guild_never_have_the_same_question_open() {
    let mut world = World::with(Rules::default(), bank_of(Kind::Open));
    for n in 1..=3 {
        world.add_track(n, |_| {});
    }
    for day in 2..9 {
        let date = format!("2026-03-{day:02}");
        world.advance_to(utc(&date, "09:00"));
        let open: Vec<_> = (1..=3)
            .filter_map(|n| world.look().daily(daily_key(n, &date)))
            .filter(|daily| daily.is_secret())
            .map(|daily| daily.slug)
            .collect();
        let different: std::collections::BTreeSet<_> = open.iter().collect();
        assert_eq!(open.len(), different.len(), "{date}");
    }
}

#[test]
fn a_question_is_never_repeated_until_the_mix_is_exhausted_then_the_oldest_comes_first() {
    let mut world = World::with(Rules::default(), bank_of(Kind::Open));
    world.add_track(1, |track| track.delay = 60);
    let mut asked = Vec::new();
    for n in 0..18 {
        let date = day(DATE).plus_days(n);
        world.advance_to(pythia::quiz::calendar::instant("UTC", date, 9 * 60));
        let key = DailyKey {
            date,
            ..daily_key(1, DATE)
        };
        asked.push(world.daily(key).slug);
        world.advance(hours(2));
    }
    let first: std::collections::BTreeSet<_> = asked[..6].iter().collect();
    assert_eq!(first.len(), 6);
    for n in 6..18 {
        assert_eq!(asked[n], asked[n - 6], "the oldest comes first");
    }
}

#[test]
fn a_question_drawn_ahead_that_left_the_bank_or_the_mix_is_drawn_anew() {
    let (mut world, _) = World::open(Kind::Open);
    let gone = world.track(1).next.expect("drawn").slug;
    let left = bank_of(Kind::Open)
        .iter()
        .filter(|question| question.slug != gone)
        .cloned()
        .collect::<Vec<_>>();
    world.state.bank = std::sync::Arc::new(pythia::quiz::question::Bank::new(left));
    world.advance_to(utc("2026-03-03", "09:00"));
    let second = daily_key(1, "2026-03-03");
    assert_eq!(world.phase(second), Some(Phase::Open));
    assert_ne!(world.daily(second).slug, gone);
    let drawn = world.track(1).next.expect("drawn").slug;
    let mut track = world.track(1);
    track.mix.topics = pythia::quiz::question::Topic::ALL
        .iter()
        .filter(|topic| topic.as_str() != drawn.folder())
        .map(|topic| (*topic, 1))
        .collect();
    world.put(Record::Track((GUILD, pythia::quiz::ids::TrackNo(1)), track));
    world.advance_to(utc("2026-03-04", "09:00"));
    assert_ne!(world.daily(daily_key(1, "2026-03-04")).slug, drawn);
}

#[test]
fn a_track_without_a_question_to_ask_skips_and_says_what_to_do() {
    let mut world = World::with(Rules::default(), bank_of(Kind::Open));
    world.add_track(1, |track| {
        track.mix.topics = vec![(pythia::quiz::question::Topic::Concurrency, 1)]
    });
    world.advance_to(utc(DATE, "09:00"));
    assert_eq!(skipped(&world, daily_key(1, DATE)), Some(Skip::NoQuestion));
    assert!(card_words(&world.directs[0].1).contains("/track edit"));
}

#[test]
fn notices_go_to_the_notice_channel_once_it_is_named() {
    let (mut world, _) = before_the_slot();
    let mut guild = world.guild();
    guild.notice_channel = Some(pythia::quiz::ids::ChannelId(66));
    world.put(Record::Guild(GUILD, guild));
    world.sleep_until(utc(DATE, "15:00"));
    world.settle();
    assert!(world.directs.is_empty());
    assert_eq!(world.cards_in(pythia::quiz::ids::ChannelId(66)).len(), 1);
}

#[test]
fn a_guild_that_was_left_sleeps_and_goes_on_when_it_is_back() {
    let (mut world, key) = World::open(Kind::Open);
    world.say(&ann(), key, "x");
    world.event(Event::GuildLeft { guild: GUILD });
    world.advance_to(utc("2026-03-05", "12:30"));
    assert_eq!(world.phase(key), Some(Phase::Open));
    assert_eq!(posts(&world), 1);
    world.event(Event::GuildSeen { guild: GUILD });
    world.settle();
    assert_eq!(
        world.phase(key),
        Some(Phase::Revealed),
        "a reveal is only late"
    );
    assert_eq!(world.points(&ann()), 1);
    world.advance_to(utc("2026-03-06", "09:00"));
    assert_eq!(posts(&world), 2);
}

/// Every event in every phase: nothing panics, nothing goes backwards, loading gives the same state.
#[test]
fn every_event_in_every_phase_leaves_a_whole_state() {
    let stages: [(&str, At, Option<Phase>); 5] = [
        ("before", utc(DATE, "08:30"), None),
        ("posting", utc(DATE, "09:00"), Some(Phase::Posting)),
        ("open", utc(DATE, "12:00"), Some(Phase::Open)),
        ("revealed", utc(DATE, "18:00"), Some(Phase::Revealed)),
        ("closed", utc("2026-03-03", "18:00"), Some(Phase::Closed)),
    ];
    for n in 0..EVENTS {
        for (stage, at, phase) in &stages {
            for twice in [false, true] {
                let (mut world, key) = before_the_slot();
                if *stage == "posting" {
                    world.sleep_until(*at);
                    world.tick_all();
                } else {
                    world.advance_to(*at);
                }
                assert_eq!(world.phase(key), *phase);
                for _ in 0..=usize::from(twice) {
                    let event = some_event(&mut world, key, n);
                    let rank = |phase: Option<Phase>| phase.map_or(0, |phase| 1 + phase as u8);
                    let before = rank(world.phase(key));
                    world.event(event);
                    assert!(rank(world.phase(key)) >= before, "event {n} in {stage}");
                }
                world.check();
                world.advance_to(utc("2026-03-04", "08:59"));
                assert_eq!(
                    world.phase(key),
                    Some(Phase::Closed),
                    "event {n} in {stage}: it still goes to its end"
                );
                assert_eq!(on_the_way(&world), []);
            }
        }
    }
}

const EVENTS: usize = 16;

fn some_event(world: &mut World, key: DailyKey, n: usize) -> Event {
    use pythia::quiz::event::{Reactor, Said};
    let daily = world.look().daily(key);
    let thread = daily
        .as_ref()
        .and_then(|daily| daily.thread)
        .unwrap_or(pythia::quiz::ids::ChannelId(404));
    let post = daily
        .as_ref()
        .and_then(|daily| daily.post)
        .unwrap_or(pythia::quiz::ids::MessageId(404));
    let who = Reactor {
        user: ann().user,
        bot: false,
        roles: Vec::new(),
        manages: true,
    };
    let message = pythia::quiz::ids::MessageId(world.snowflake());
    let (guild, channel) = (GUILD, thread);
    match n {
        0 => Event::Tick,
        1 => Event::Started,
        2 => Event::Connected { resumed: false },
        3 => Event::Connected { resumed: true },
        4 => Event::Disconnected,
        5 => Event::GuildSeen { guild },
        6 => Event::Said(Said {
            guild,
            channel,
            message,
            author: ann().user,
            roles: Vec::new(),
            ordinary: true,
            text: Some("x".to_owned()),
        }),
        7 => Event::Edited {
            guild,
            channel,
            message: post,
            text: Some("y".to_owned()),
        },
        8 => Event::Deleted {
            guild,
            channel,
            messages: vec![post, message],
        },
        9 => Event::Reacted {
            guild,
            channel,
            message: post,
            who,
            mark: Mark::Knew,
            added: true,
        },
        10 => Event::Reacted {
            guild,
            channel,
            message: post,
            who,
            mark: Mark::Accept,
            added: false,
        },
        11 => Event::ReactionsCleared {
            guild,
            channel,
            message: post,
            mark: None,
        },
        12 => Event::ChannelGone { guild, channel },
        13 => Event::ThreadChanged {
            guild,
            thread,
            locked: true,
            archived: true,
        },
        14 => Event::ThreadChanged {
            guild,
            thread,
            locked: false,
            archived: true,
        },
        _ => Event::Delivered {
            no: pythia::quiz::ids::OutboxNo(9_999),
            outcome: Outcome::Done(Receipt::Done),
        },
    }
}
