//! The courier's loop: lanes say which row, the pacer when, the carrier does it, the host hears of it.

use std::future::Future;

use futures_util::StreamExt;
use futures_util::stream::FuturesUnordered;
use tokio::sync::mpsc::UnboundedReceiver;

use super::lanes::Lanes;
use super::pacer::{MonoMs, Pacer};
use super::{Delivery, Strain, Transport};
use crate::host::Update;
use crate::quiz::effect::OutboxRow;
use crate::quiz::ids::{At, OutboxSeq};
use crate::quiz::model::outcome::Outcome;

/// Tries under way at once.
const FLYING_MAX: usize = 64;

/// Lanes and pacer as one machine without clock or wire.
#[derive(Debug, Default)]
pub struct Courier {
    lanes: Lanes,
    pacer: Pacer,
}

/// What the courier wants to do now.
#[derive(Debug, Clone, PartialEq)]
pub enum Next {
    /// Try this row.
    Try(Box<OutboxRow>),
    /// The budget is used up until then.
    Pause(MonoMs),
    /// No row may go before this instant.
    Sleep(At),
    /// Nothing to carry that is not under way.
    Idle,
}

impl Courier {
    /// An empty courier with a budget.
    #[must_use]
    pub fn new(pacer: Pacer) -> Self {
        Self {
            lanes: Lanes::default(),
            pacer,
        }
    }

    /// Takes in what the host says of rows.
    pub fn update(&mut self, update: Update) {
        self.lanes.update(update);
    }

    /// The next thing to do.
    pub fn step(&mut self, now: At, mono: MonoMs) -> Next {
        if !self.lanes.has_ready(now) {
            return self.lanes.next_wake().map_or(Next::Idle, Next::Sleep);
        }
        let ready_at = self.pacer.ready_at(mono);
        if ready_at > mono {
            return Next::Pause(ready_at);
        }
        match self.lanes.next(now) {
            Some(row) => {
                let looks = u32::from(row.look_first && !row.only_look);
                self.pacer.take(mono, 1 + looks);
                Next::Try(Box::new(row))
            }
            None => Next::Idle,
        }
    }

    /// A try has ended; what it cost beyond what was taken for it, and how Discord felt about it.
    pub fn ended(&mut self, row: &OutboxRow, delivery: &Delivery, mono: MonoMs) {
        self.lanes.ended(row.seq);
        let taken = 1 + u32::from(row.look_first && !row.only_look);
        if delivery.requests > taken {
            self.pacer.take(mono, delivery.requests - taken);
        }
        match delivery.strain {
            Strain::None => {}
            Strain::Invalid => self.pacer.invalid(mono),
            Strain::GlobalLimit(ms) => self.pacer.global_limit(mono, ms),
        }
    }
}

/// What the loop needs of the world around it: clocks, sleep, and a way to tell the host.
pub trait CourierEnv {
    /// The calendar time.
    fn now(&self) -> At;
    /// The monotonic time.
    fn mono(&self) -> MonoMs;
    /// Sleeps so many milliseconds of monotonic time.
    fn sleep(&self, ms: u64) -> impl Future<Output = ()> + Send;
    /// Tells the host how a try ended; `false` if the host is gone.
    fn tell(&self, seq: OutboxSeq, outcome: Outcome) -> bool;
}

/// Sleeps are cut into steps of this length, so that a moved calendar clock is noticed.
const STEP_MS: u64 = 500;

/// Carries until the host is gone, or until its news end; then the tries under way are still seen through.
pub async fn deliver<C: Transport, S: CourierEnv>(
    mut courier: Courier,
    transport: &C,
    env: &S,
    mut updates: UnboundedReceiver<Vec<Update>>,
) {
    let mut flying = FuturesUnordered::new();
    loop {
        let mut sleep_ms = None;
        while flying.len() < FLYING_MAX {
            match courier.step(env.now(), env.mono()) {
                Next::Try(row) => flying.push(async move {
                    let delivery = transport.carry((*row).clone()).await;
                    (row, delivery)
                }),
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
            Some((row, delivery)) = flying.next(), if !flying.is_empty() => {
                courier.ended(&row, &delivery, env.mono());
                if !env.tell(row.seq, delivery.outcome) {
                    return;
                }
            }
            () = env.sleep(sleep_ms.unwrap_or(STEP_MS)), if sleep_ms.is_some() => {}
        }
    }
    // Nothing new is begun any more; what is under way ends, so that its outcome is not unknown.
    while let Some((row, delivery)) = flying.next().await {
        if !env.tell(row.seq, delivery.outcome) {
            return;
        }
    }
}
