//! The courier's order, pace and retries, without a clock and without a connection.

use pythia::courier::drive::Next;
use pythia::courier::pacer::{Pacer, RATE};
use pythia::courier::{Courier, Delivery, DeliveryResult, FailureCause, RateSignal, retry};
use pythia::host::Update;
use pythia_quiz::model::card::Card;
use pythia_quiz::model::effect::{About, Effect, OutboxRow, Priority};
use pythia_quiz::model::ids::{At, ChannelId, GuildId, OutboxSeq};
use pythia_quiz::model::outcome::{Outcome, Receipt, RefusalKind};

fn row(no: u64, lane: u64, priority: Priority) -> OutboxRow {
    let effect = Effect::Post {
        channel: ChannelId(lane),
        card: Card::default(),
        ping: None,
        marker: String::new(),
        quiet: false,
    };
    OutboxRow {
        seq: OutboxSeq(no),
        guild: GuildId(1),
        lane: ChannelId(lane),
        priority,
        about: About::Notice(GuildId(1)),
        effect,
        decided: At(0),
        attempts: 0,
        first_try: None,
        look_first: false,
        only_look: false,
        not_before: At(0),
    }
}

fn put(row: OutboxRow) -> Update {
    Update::Put(Box::new(row))
}

/// Creates a courier with these rows, whose budget never runs out.
fn courier(rows: impl IntoIterator<Item = OutboxRow>) -> Courier {
    let mut courier = Courier::new(Pacer::new(1_000_000));
    rows.into_iter().for_each(|row| courier.update(put(row)));
    courier
}

/// Ends the attempt at a row.
fn end(courier: &mut Courier, no: u64, lane: u64) {
    let delivery = Delivery::of(DeliveryResult::Done(Receipt::Done));
    let ended = courier.ended(&row(no, lane, Priority::Question), delivery, At(0), 0);
    assert_eq!(ended, Outcome::Done(Receipt::Done));
}

/// Returns the rows that go now while no attempt ends.
fn going(courier: &mut Courier, now: i64) -> Vec<u64> {
    let mut numbers = Vec::new();
    for mono in 0.. {
        match courier.step(At(now), mono) {
            Next::Try(row) => numbers.push(row.seq.0),
            Next::Drop(_) | Next::Pause(_) => {}
            Next::Sleep(_) | Next::Idle => return numbers,
        }
    }
    unreachable!("the courier never rests")
}

#[test]
fn rows_of_a_lane_go_one_after_another() {
    let mut courier = courier([
        row(2, 7, Priority::Reveal),
        row(1, 7, Priority::Decoration),
        row(3, 7, Priority::Reveal),
    ]);
    assert_eq!(going(&mut courier, 0), [1]);
    courier.update(Update::Gone(OutboxSeq(1)));
    assert_eq!(going(&mut courier, 0), [2]);
    courier.update(Update::Gone(OutboxSeq(2)));
    assert_eq!(going(&mut courier, 0), [3]);
}

#[test]
fn between_lanes_the_more_urgent_goes_first_and_then_the_older() {
    let mut courier = courier([
        row(1, 1, Priority::Decoration),
        row(2, 2, Priority::Question),
        row(3, 3, Priority::Reveal),
        row(4, 4, Priority::Question),
    ]);
    assert_eq!(going(&mut courier, 0), [3, 2, 4, 1]);
}

#[test]
fn a_quiet_receipt_of_more_than_ten_minutes_is_dropped_without_a_request() {
    let ten_minutes = 10 * 60_000;
    let all = [
        row(1, 1, Priority::Bookmark),
        row(2, 1, Priority::Bookmark),
        row(3, 2, Priority::Decoration),
    ];
    let mut in_time = courier(all.clone());
    assert_eq!(
        going(&mut in_time, ten_minutes),
        [3, 1],
        "the lowest of all"
    );
    let mut late = courier(all);
    assert_eq!(going(&mut late, ten_minutes + 1), [3]);
    let mut late = courier([row(1, 1, Priority::Bookmark), row(2, 1, Priority::Bookmark)]);
    let mut dropped = Vec::new();
    while let Next::Drop(row) = late.step(At(ten_minutes + 1), 0) {
        dropped.push(row.seq.0);
        let told = retry::too_old();
        assert!(matches!(told, Outcome::Refused(refusal) if refusal.kind == RefusalKind::TooLate));
        late.update(Update::Gone(row.seq));
    }
    assert_eq!(
        dropped,
        [1, 2],
        "each as soon as the host has heard of the one before"
    );
}

#[test]
fn a_row_that_must_wait_holds_up_only_its_own_lane() {
    let mut waiting = row(1, 1, Priority::Question);
    waiting.not_before = At(5_000);
    let mut courier = courier([
        waiting,
        row(2, 1, Priority::Reveal),
        row(3, 2, Priority::Decoration),
    ]);
    assert_eq!(going(&mut courier, 0), [3]);
    assert_eq!(going(&mut courier, 4_999), Vec::<u64>::new());
    assert_eq!(going(&mut courier, 5_000), [1]);
}

#[test]
fn a_row_that_is_set_aside_lets_the_next_one_go_and_may_come_back() {
    let mut courier = courier([row(1, 1, Priority::Question), row(2, 1, Priority::Question)]);
    assert_eq!(going(&mut courier, 0), [1]);
    end(&mut courier, 1, 1);
    let mut aside = row(1, 9, Priority::Question);
    aside.not_before = At(100);
    courier.update(put(aside));
    assert_eq!(going(&mut courier, 0), [2]);
    courier.update(Update::Gone(OutboxSeq(2)));
    courier.update(put(row(1, 1, Priority::Question)));
    assert_eq!(going(&mut courier, 0), [1]);
    courier.update(Update::Gone(OutboxSeq(1)));
    courier.update(put(row(3, 1, Priority::Question)));
    assert_eq!(going(&mut courier, 100), [3]);
}

#[test]
fn a_row_that_the_host_puts_back_is_tried_again() {
    let mut courier = courier([row(1, 1, Priority::Question)]);
    assert_eq!(going(&mut courier, 0), [1]);
    assert_eq!(going(&mut courier, 0), Vec::<u64>::new());
    end(&mut courier, 1, 1);
    let mut again = row(1, 1, Priority::Question);
    again.attempts = 1;
    again.not_before = At(100);
    courier.update(put(again));
    assert_eq!(going(&mut courier, 99), Vec::<u64>::new());
    assert_eq!(going(&mut courier, 100), [1]);
}

#[test]
fn a_row_that_changes_in_flight_is_not_attempted_twice_at_once() {
    let mut courier = courier([row(1, 1, Priority::Question)]);
    assert_eq!(going(&mut courier, 0), [1]);
    let mut too_late = row(1, 1, Priority::Question);
    too_late.only_look = true;
    courier.update(put(too_late.clone()));
    assert_eq!(going(&mut courier, 0), Vec::<u64>::new());
    end(&mut courier, 1, 1);
    assert_eq!(going(&mut courier, 0), Vec::<u64>::new());
    courier.update(put(too_late));
    assert_eq!(going(&mut courier, 0), [1]);
}

#[test]
fn a_cancelled_row_is_not_tried() {
    let mut courier = courier([row(1, 1, Priority::Question), row(2, 1, Priority::Question)]);
    courier.update(Update::Gone(OutboxSeq(1)));
    assert_eq!(going(&mut courier, 0), [2]);
}

/// Sends as fast as the pacer allows for `seconds`. Returns the times in milliseconds.
fn sent(courier: &mut Courier, seconds: u64) -> Vec<u64> {
    sent_late(courier, seconds, 0)
}

/// Does the same with a timer that is `late` by this many milliseconds every time.
fn sent_late(courier: &mut Courier, seconds: u64, late: u64) -> Vec<u64> {
    let mut sent = Vec::new();
    let mut mono = 0;
    while mono < seconds * 1000 {
        match courier.step(At(0), mono) {
            Next::Try(row) => {
                sent.push(mono);
                courier.update(Update::Gone(row.seq));
            }
            Next::Pause(until) => mono = until + late,
            Next::Drop(_) | Next::Sleep(_) | Next::Idle => break,
        }
    }
    sent
}

fn most_in_a_second(sent: &[u64]) -> usize {
    sent.iter()
        .map(|first| {
            sent.iter()
                .filter(|one| (*first..first + 1000).contains(one))
                .count()
        })
        .max()
        .unwrap_or(0)
}

#[test]
fn no_second_holds_more_than_fifty_requests_and_none_is_wasted() {
    let mut courier = Courier::new(Pacer::default());
    (0..2000).for_each(|no| courier.update(put(row(no, no, Priority::Question))));
    let sent = sent(&mut courier, 60);
    assert_eq!(sent.len(), 2000);
    assert!(
        most_in_a_second(&sent) <= 50,
        "{} in one second",
        most_in_a_second(&sent)
    );
    let seconds = *sent.last().unwrap() as f64 / 1000.0;
    assert!(2000.0 / seconds >= 45.0, "{} a second", 2000.0 / seconds);
}

#[test]
fn a_timer_that_wakes_late_wastes_nothing_of_the_budget() {
    for late in [1, 3, 10] {
        let mut courier = Courier::new(Pacer::default());
        (0..2000).for_each(|no| courier.update(put(row(no, no, Priority::Question))));
        let sent = sent_late(&mut courier, 60, late);
        let seconds = *sent.last().unwrap() as f64 / 1000.0;
        let rate = 2000.0 / seconds;
        assert!(rate >= 45.0, "{rate} a second when {late} ms late");
        assert!(most_in_a_second(&sent) <= 50);
    }
}

#[test]
fn a_global_limit_stops_everything_for_its_time_and_halves_the_rate_after_it() {
    let mut courier = Courier::new(Pacer::default());
    (0..1000).for_each(|no| courier.update(put(row(no, no, Priority::Question))));
    let limited = Delivery {
        result: DeliveryResult::Done(Receipt::Done),
        requests: 1,
        signal: RateSignal::GlobalLimit(3_000),
    };
    courier.ended(&row(0, 0, Priority::Question), limited, At(0), 0);
    let sent = sent(&mut courier, 13);
    assert!(sent[0] >= 3_000, "sent after {} ms", sent[0]);
    assert!(most_in_a_second(&sent) <= RATE as usize / 2 + 2);
}

#[test]
fn five_thousand_refusals_in_ten_minutes_stop_the_courier_before_discord_does() {
    let mut pacer = Pacer::default();
    (0..5_000).for_each(|n| pacer.invalid_request(n));
    assert_eq!(pacer.ready_at(5_000), 10 * 60_000);
    pacer.invalid_request(10 * 60_000);
    assert!(pacer.ready_at(10 * 60_000) > 10 * 60_000);
}

#[test]
fn a_look_before_sending_again_is_paid_for() {
    let mut looking = row(1, 1, Priority::Question);
    looking.look_first = true;
    let mut courier = Courier::new(Pacer::new(1));
    courier.update(put(looking));
    courier.update(put(row(2, 2, Priority::Question)));
    assert_eq!(sent(&mut courier, 10), [0, 2_000]);
}

/// Returns the wait after an attempt that failed for this cause, and whether it may have taken
/// effect.
fn repeated(cause: FailureCause, earlier: u32) -> (i64, bool) {
    let result = DeliveryResult::Failed {
        cause,
        why: "words".to_owned(),
    };
    match retry::outcome(result, earlier, At(5)) {
        Outcome::Later {
            after_ms,
            tried_at: At(5),
            unknown,
            why,
        } if why == "words" => (after_ms, unknown),
        other => panic!("{other:?}"),
    }
}

#[test]
fn the_wait_between_attempts_doubles_and_is_bounded() {
    for cause in [
        FailureCause::Unknown,
        FailureCause::NotSent,
        FailureCause::RateLimited {
            retry_after_ms: None,
        },
    ] {
        let waits: Vec<i64> = (0..40).map(|earlier| repeated(cause, earlier).0).collect();
        assert_eq!(
            waits[..7],
            [1_000, 2_000, 4_000, 8_000, 16_000, 32_000, 60_000]
        );
        assert!(waits[7..].iter().all(|wait| *wait == 60_000), "{waits:?}");
    }
}

#[test]
fn only_a_request_that_may_have_taken_effect_is_unknown() {
    let limited = FailureCause::RateLimited {
        retry_after_ms: Some(1),
    };
    assert!(repeated(FailureCause::Unknown, 0).1);
    for cause in [FailureCause::NotSent, limited, FailureCause::NeedsPeople] {
        assert!(!repeated(cause, 0).1, "{cause:?}");
    }
}

#[test]
fn a_wait_that_discord_names_is_kept_and_people_get_five_minutes() {
    let named = |ms| FailureCause::RateLimited {
        retry_after_ms: Some(ms),
    };
    assert_eq!(repeated(named(1_234), 9).0, 1_234);
    assert_eq!(repeated(named(0), 9).0, 1, "never at once");
    assert_eq!(repeated(FailureCause::NeedsPeople, 9).0, 300_000);
}
