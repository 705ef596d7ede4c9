//! What carries out deliveries, and what it reports of each attempt.

use std::future::Future;

use crate::quiz::model::effect::OutboxRow;
use crate::quiz::model::outcome::{Receipt, Refusal};

/// Carries out effects: the real Discord, or a world in memory.
///
/// An implementation reports what happened and never waits to try again; the courier decides that.
///
/// ```
/// use std::sync::Mutex;
///
/// use pythia::courier::pacer::Pacer;
/// use pythia::courier::{Courier, Delivery, DeliveryResult, Next, Transport};
/// use pythia::host::Update;
/// use pythia_quiz::model::effect::{About, Effect, OutboxRow, Priority};
/// use pythia_quiz::model::outcome::{Outcome, Receipt};
/// use pythia_quiz::model::ids::{At, ChannelId, GuildId, MessageId, OutboxSeq};
///
/// /// A Discord in memory that only counts reactions.
/// #[derive(Default)]
/// struct World(Mutex<u32>);
///
/// impl Transport for World {
///     async fn deliver(&self, row: OutboxRow) -> Delivery {
///         if let Effect::React { .. } = row.effect {
///             *self.0.lock().unwrap() += 1;
///         }
///         Delivery::of(DeliveryResult::Done(Receipt::Done))
///     }
/// }
///
/// # tokio::runtime::Builder::new_current_thread().build().unwrap().block_on(async {
/// let (world, now, mono) = (World::default(), At(0), 0);
/// let mut courier = Courier::new(Pacer::default());
/// courier.update(Update::Put(Box::new(OutboxRow {
///     seq: OutboxSeq(1),
///     guild: GuildId(1),
///     lane: ChannelId(2),
///     priority: Priority::Decoration,
///     about: About::Notice(GuildId(1)),
///     effect: Effect::React {
///         channel: ChannelId(2),
///         message: MessageId(3),
///         reaction: pythia_quiz::event::Reaction::Knew,
///     },
///     decided: now,
///     attempts: 0,
///     first_try: None,
///     look_first: false,
///     only_look: false,
///     not_before: now,
/// })));
/// let Next::Try(row) = courier.step(now, mono) else {
///     panic!("the row may go");
/// };
/// let delivery = world.deliver((*row).clone()).await;
/// let outcome = courier.ended(&row, delivery, now, mono);
/// assert_eq!(outcome, Outcome::Done(Receipt::Done));
/// assert_eq!(*world.0.lock().unwrap(), 1);
/// // The row is tried again only if the host says so.
/// assert_eq!(courier.step(now, mono), Next::Idle);
/// # });
/// ```
pub trait Transport: Send + Sync {
    /// Makes one attempt at one row. Looks for the result of an earlier attempt first if the row
    /// says so.
    fn deliver(&self, row: OutboxRow) -> impl Future<Output = Delivery> + Send;
}

/// One attempt that has ended.
#[derive(Debug, Clone, PartialEq)]
pub struct Delivery {
    /// What happened.
    pub result: DeliveryResult,
    /// How many requests were sent, look-ups included.
    pub requests: u32,
    /// What the pacer should know.
    pub signal: RateSignal,
}

impl Delivery {
    /// Creates a delivery of one request that says nothing about the rate.
    #[must_use]
    pub const fn of(result: DeliveryResult) -> Self {
        Self {
            result,
            requests: 1,
            signal: RateSignal::None,
        }
    }
}

/// What happened to an attempt.
#[derive(Debug, Clone, PartialEq)]
pub enum DeliveryResult {
    /// It is done, by this attempt or by an earlier one.
    Done(Receipt),
    /// It was refused, and another attempt would be refused too.
    Refused(Refusal),
    /// It failed, and another attempt may succeed.
    Failed {
        /// Why it failed.
        cause: FailureCause,
        /// The same in words, for the log and `/doctor`.
        why: String,
    },
}

/// Why an attempt failed.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum FailureCause {
    /// No connection could be made, so nothing was sent.
    NotSent,
    /// The connection broke or the server failed. The request may have taken effect.
    Unknown,
    /// Discord wants fewer requests.
    RateLimited {
        /// How many milliseconds Discord wants the bot to wait, if it said so.
        retry_after_ms: Option<i64>,
    },
    /// Discord doesn't know the channel, and that may pass: it is asked again a minute later.
    Missing,
    /// Only people can change it: the token is refused, or the guild is full of threads.
    NeedsPeople,
}

/// What an attempt says about the rate of requests that Discord accepts.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub enum RateSignal {
    /// Nothing.
    #[default]
    None,
    /// Discord counts the request as invalid (401, 403, or a 429 of one route). 10,000 of them in
    /// ten minutes are a ban.
    InvalidRequest,
    /// The global limit was hit; milliseconds until it ends.
    GlobalLimit(u64),
}
