//! The courier's state machine and its loop: lanes say which row goes, the pacer when, the
//! transport delivers it, and the host is told how that ended.

use std::future::Future;

use futures_util::StreamExt;
use futures_util::stream::FuturesUnordered;
use tokio::sync::mpsc::UnboundedReceiver;

use super::lanes::Lanes;
use super::pacer::{MonoMs, Pacer};
use super::retry;
use super::transport::{Delivery, DeliveryResult, RateSignal, Transport};
use crate::host::Update;
use crate::metrics::{CourierMetrics, Ended, HowEnded, Limit, Limited};
use crate::quiz::model::effect::OutboxRow;
use crate::quiz::model::ids::{At, OutboxSeq};
use crate::quiz::model::outcome::Outcome;

/// How many attempts may be in flight at once.
const IN_FLIGHT_MAX: usize = 64;

/// Lanes, pacer and retries as one state machine, without a clock and without a connection.
#[derive(Debug, Default)]
pub struct Courier {
    lanes: Lanes,
    pacer: Pacer,
    metrics: CourierMetrics,
}

/// What the courier wants to do now.
#[derive(Debug, Clone, PartialEq)]
pub enum Next {
    /// Attempt this row.
    Try(Box<OutboxRow>),
    /// Tell the host that this row is too old to be worth a request.
    Drop(Box<OutboxRow>),
    /// Wait until then, because the budget is used up.
    Pause(MonoMs),
    /// Wait until then, because no row may go earlier.
    Sleep(At),
    /// Do nothing: every row is in flight or waits for the host.
    Idle,
}

impl Courier {
    /// Creates a courier without rows.
    #[must_use]
    pub fn new(pacer: Pacer) -> Self {
        Self {
            lanes: Lanes::default(),
            pacer,
            metrics: CourierMetrics::default(),
        }
    }

    /// Counts with these metrics.
    #[must_use]
    pub fn counted_by(mut self, metrics: CourierMetrics) -> Self {
        self.metrics = metrics;
        self
    }

    /// Takes in what the host says about a row.
    pub fn update(&mut self, update: Update) {
        self.lanes.update(update);
    }

    /// Returns the next thing to do. A row that is returned counts as in flight.
    pub fn step(&mut self, now: At, mono: MonoMs) -> Next {
        if !self.lanes.has_ready(now) {
            return self.lanes.next_wake().map_or(Next::Idle, Next::Sleep);
        }
        let ready_at = self.pacer.ready_at(mono);
        if ready_at > mono {
            return Next::Pause(ready_at);
        }
        match self.lanes.next(now) {
            Some(row) if row.is_stale(now) => {
                self.lanes.ended(row.seq);
                self.count(HowEnded::dropped);
                Next::Drop(Box::new(row))
            }
            Some(row) => {
                self.pacer.take(mono, expected_requests(&row));
                Next::Try(Box::new(row))
            }
            None => Next::Idle,
        }
    }

    /// Takes in the end of an attempt that was made at `attempted_at`: settles the budget and
    /// returns the outcome that the host is to be told.
    pub fn ended(
        &mut self,
        row: &OutboxRow,
        delivery: Delivery,
        attempted_at: At,
        mono: MonoMs,
    ) -> Outcome {
        self.lanes.ended(row.seq);
        let taken = expected_requests(row);
        if delivery.requests > taken {
            self.pacer.take(mono, delivery.requests - taken);
        }
        match delivery.signal {
            RateSignal::None => {}
            RateSignal::InvalidRequest => {
                self.pacer.invalid_request(mono);
                self.count_limit(Limit::invalid);
            }
            RateSignal::GlobalLimit(ms) => {
                self.pacer.global_limit(mono, ms);
                self.count_limit(Limit::global);
            }
        }
        self.metrics.requests.inc_by(delivery.requests.into());
        self.count(match delivery.result {
            DeliveryResult::Done(_) => HowEnded::done,
            DeliveryResult::Refused(_) => HowEnded::refused,
            DeliveryResult::Failed { .. } => HowEnded::failed,
        });
        retry::outcome(delivery.result, row.attempts, attempted_at)
    }

    fn count(&self, outcome: HowEnded) {
        self.metrics
            .attempts
            .get_or_create(&Ended { outcome })
            .inc();
    }

    fn count_limit(&self, limit: Limit) {
        self.metrics.limited.get_or_create(&Limited { limit }).inc();
    }
}

/// Returns how many requests an attempt usually takes.
fn expected_requests(row: &OutboxRow) -> u32 {
    1 + u32::from(row.look_first && !row.only_look)
}

/// What the loop needs from outside: clocks, sleep, and a way to tell the host.
pub trait CourierEnv {
    /// Returns the calendar time.
    fn now(&self) -> At;
    /// Returns the monotonic time.
    fn mono(&self) -> MonoMs;
    /// Sleeps for this many milliseconds of monotonic time.
    fn sleep(&self, ms: u64) -> impl Future<Output = ()> + Send;
    /// Tells the host how an attempt ended. Returns `false` if the host is gone.
    fn tell(&self, seq: OutboxSeq, outcome: Outcome) -> bool;
}

/// The longest sleep before the calendar clock is read again, because someone may move it.
const STEP_MS: u64 = 500;

/// Delivers until the host is gone or sends no more updates. Attempts in flight are then awaited,
/// so that their outcome doesn't stay unknown.
pub async fn deliver<C: Transport, S: CourierEnv>(
    mut courier: Courier,
    transport: &C,
    env: &S,
    mut updates: UnboundedReceiver<Vec<Update>>,
) {
    let mut in_flight = FuturesUnordered::new();
    loop {
        let mut sleep_ms = None;
        while in_flight.len() < IN_FLIGHT_MAX {
            match courier.step(env.now(), env.mono()) {
                Next::Try(row) => in_flight.push(async move {
                    let attempted_at = env.now();
                    let delivery = transport.deliver((*row).clone()).await;
                    (row, attempted_at, delivery)
                }),
                Next::Drop(row) => {
                    if !env.tell(row.seq, retry::too_old()) {
                        return;
                    }
                }
                Next::Pause(until) => {
                    sleep_ms = Some(until.saturating_sub(env.mono()).max(1));
                    break;
                }
                Next::Sleep(at) => {
                    let ms = u64::try_from(at.since(env.now())).unwrap_or(0);
                    sleep_ms = Some(ms.clamp(1, STEP_MS));
                    break;
                }
                Next::Idle => break,
            }
        }
        tokio::select! {
            update = updates.recv() => match update {
                Some(batch) => batch.into_iter().for_each(|update| courier.update(update)),
                None => break,
            },
            Some((row, attempted_at, delivery)) = in_flight.next(), if !in_flight.is_empty() => {
                let outcome = courier.ended(&row, delivery, attempted_at, env.mono());
                if !env.tell(row.seq, outcome) {
                    return;
                }
            }
            () = env.sleep(sleep_ms.unwrap_or(STEP_MS)), if sleep_ms.is_some() => {}
        }
    }
    while let Some((row, attempted_at, delivery)) = in_flight.next().await {
        let outcome = courier.ended(&row, delivery, attempted_at, env.mono());
        if !env.tell(row.seq, outcome) {
            return;
        }
    }
}
