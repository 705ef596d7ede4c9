//! What operators see of the running bot: numbers for Prometheus, and whether it is ready.
//!
//! Every part counts what it does, whether anybody looks or not, because counting costs some
//! nanoseconds. They are served on the address of `[metrics]` in the config, if there is one.
//! `docs/METRICS.md` is made from what is registered here.
//!
//! Nothing here names a guild or a member: numbers for each of thousands of guilds would be too
//! many series, and names are nobody's concern.

#[cfg(feature = "discord")]
pub mod serve;

use std::sync::atomic::AtomicU64;

use prometheus_client::encoding::{EncodeLabelSet, EncodeLabelValue};
use prometheus_client::metrics::counter::Counter;
use prometheus_client::metrics::family::Family;
use prometheus_client::metrics::gauge::Gauge;
use prometheus_client::metrics::histogram::{Histogram, exponential_buckets};
use prometheus_client::metrics::info::Info;
use prometheus_client::registry::{Registry, Unit};

use crate::quiz::model::ids::At;

/// How long the host may be silent, in milliseconds. It looks at its clock once a second, so that
/// one that doesn't is stuck: its disk may not answer.
const SILENT_MS: f64 = 30_000.0;

/// How old the oldest row of the outbox may get, in seconds: ten times what a herd of thousands of
/// dailies takes.
const OLDEST_S: f64 = 1_800.0;

/// A gauge of a fraction.
type Fraction = Gauge<f64, AtomicU64>;

/// Everything that is counted, in its parts.
#[derive(Debug, Clone, Default)]
pub struct Metrics {
    /// What the host counts.
    pub host: HostMetrics,
    /// What the courier counts.
    pub courier: CourierMetrics,
    /// What the connection to Discord counts.
    pub gateway: GatewayMetrics,
}

/// What the host counts. Clones count together.
#[derive(Debug, Clone)]
pub struct HostMetrics {
    /// Events that were decided.
    pub events: Counter,
    /// From a batch's first event to its replies, the sync included, in seconds.
    pub batch: Histogram,
    /// Messages that wait for the next batch.
    pub inbox: Gauge,
    /// Guilds in the store.
    pub guilds: Gauge,
    /// Rows of the outbox.
    pub outbox: Gauge,
    /// The age of the oldest row, in seconds.
    pub oldest: Fraction,
    /// For how long the next due thing has been due, in seconds.
    pub late: Fraction,
    /// Whether sled is behind the journal, so that due things wait: 0 or 1.
    pub behind: Gauge,
    /// When the host last looked at its clock, in seconds since 1970.
    pub seen: Fraction,
}

impl Default for HostMetrics {
    fn default() -> Self {
        Self {
            events: Counter::default(),
            batch: seconds(),
            inbox: Gauge::default(),
            guilds: Gauge::default(),
            outbox: Gauge::default(),
            oldest: Gauge::default(),
            late: Gauge::default(),
            behind: Gauge::default(),
            seen: Gauge::default(),
        }
    }
}

/// What the courier counts. Clones count together.
#[derive(Debug, Clone, Default)]
pub struct CourierMetrics {
    /// Attempts, by how they ended.
    pub attempts: Family<Ended, Counter>,
    /// Requests to Discord, look-ups included.
    pub requests: Counter,
    /// Times that Discord asked for fewer requests.
    pub limited: Family<Limited, Counter>,
}

/// How an attempt ended, as a label.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, EncodeLabelSet)]
pub struct Ended {
    /// How.
    pub outcome: HowEnded,
}

/// How an attempt ended.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, EncodeLabelValue)]
#[expect(non_camel_case_types, reason = "they are printed as labels")]
pub enum HowEnded {
    /// It is done.
    done,
    /// Discord refused it for good.
    refused,
    /// It failed, and goes again.
    failed,
    /// It was too old to be worth a request.
    dropped,
}

/// Which limit was hit, as a label.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, EncodeLabelSet)]
pub struct Limited {
    /// Which.
    pub limit: Limit,
}

/// Which limit was hit.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, EncodeLabelValue)]
#[expect(non_camel_case_types, reason = "they are printed as labels")]
pub enum Limit {
    /// The bot's 50 requests a second.
    global,
    /// A request that Discord counts as invalid: 401, 403, or a route's limit.
    invalid,
}

/// What the connection to Discord counts. Clones count together.
#[derive(Debug, Clone)]
pub struct GatewayMetrics {
    /// Whether every shard is connected: 0 or 1.
    pub connected: Gauge,
    /// Sessions that began. Resumed ones go on.
    pub sessions: Counter,
    /// Commands, presses and forms that were answered, and options completed.
    pub answered: Counter,
    /// Of them, those whose answer could not be sent.
    pub unanswered: Counter,
    /// From a press, by Discord's clock, to its response, by ours, in seconds.
    pub response: Histogram,
}

impl Default for GatewayMetrics {
    fn default() -> Self {
        Self {
            connected: Gauge::default(),
            sessions: Counter::default(),
            answered: Counter::default(),
            unanswered: Counter::default(),
            response: seconds(),
        }
    }
}

/// Creates a histogram from half a millisecond to 8 seconds.
fn seconds() -> Histogram {
    Histogram::new(exponential_buckets(0.000_5, 2.0, 15))
}

/// Something that keeps the bot from being ready.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum NotReady {
    /// Not every shard is connected to Discord.
    Disconnected,
    /// The host hasn't looked at its clock for a while.
    HostSilent,
    /// Something has waited in the outbox for too long.
    OutboxOld,
}

impl NotReady {
    /// Returns the line that `/healthz` shows.
    #[must_use]
    pub const fn words(self) -> &'static str {
        match self {
            Self::Disconnected => "not connected to Discord",
            Self::HostSilent => "the store's thread hasn't answered for 30 seconds",
            Self::OutboxOld => "something has waited to be posted for more than 30 minutes",
        }
    }
}

impl Metrics {
    /// Returns what keeps the bot from being ready at this time; nothing if it is.
    #[must_use]
    pub fn not_ready(&self, now: At) -> Vec<NotReady> {
        let silent_ms = ms(now) - self.host.seen.get() * 1_000.0;
        let checks = [
            (self.gateway.connected.get() == 0, NotReady::Disconnected),
            (silent_ms > SILENT_MS, NotReady::HostSilent),
            (self.host.oldest.get() > OLDEST_S, NotReady::OutboxOld),
        ];
        let wrong = checks.into_iter().filter(|(wrong, _)| *wrong);
        wrong.map(|(_, why)| why).collect()
    }

    /// Registers everything under its name, with what it means.
    #[must_use]
    pub fn registry(&self) -> Registry {
        let mut all = Registry::with_prefix("pythia");
        let version = Info::new([("version", env!("CARGO_PKG_VERSION"))]);
        all.register("build", "The version that runs", version);

        let host = &self.host;
        let help = "Events that were decided";
        all.register("events", help, host.events.clone());
        let help = "From a batch's first event to its replies, the sync included";
        let batch = host.batch.clone();
        all.register_with_unit("batch", help, Unit::Seconds, batch);
        let help = "Messages that wait for the next batch";
        all.register("inbox_messages", help, host.inbox.clone());
        let help = "Servers whose data are in the store";
        all.register("guilds", help, host.guilds.clone());
        let help = "Posts, edits and other requests that wait to be delivered";
        all.register("outbox_rows", help, host.outbox.clone());
        let help = "The age of the oldest of them";
        let oldest = host.oldest.clone();
        all.register_with_unit("outbox_oldest", help, Unit::Seconds, oldest);
        let help = "For how long the next thing that is due has been due";
        let late = host.late.clone();
        all.register_with_unit("due_late", help, Unit::Seconds, late);
        let help = "1 while sled is behind the journal, so that due things wait";
        all.register("store_behind", help, host.behind.clone());
        let help = "When the store's thread last looked at its clock, since 1970";
        let seen = host.seen.clone();
        all.register_with_unit("host_seen_timestamp", help, Unit::Seconds, seen);

        let courier = &self.courier;
        let help = "Attempts to deliver, by how they ended: done, refused, failed (tried again), dropped (too old)";
        all.register("delivery_attempts", help, courier.attempts.clone());
        let help = "Requests to Discord for deliveries, look-ups included";
        all.register("delivery_requests", help, courier.requests.clone());
        let help = "Times that Discord asked for fewer requests: global (50 a second), or invalid (401, 403, the limit of a route; 10,000 in ten minutes are a ban)";
        all.register("rate_limits", help, courier.limited.clone());

        let gateway = &self.gateway;
        let help = "1 while every shard is connected to Discord";
        all.register("gateway_connected", help, gateway.connected.clone());
        let help = "Sessions that began; resumed ones go on. More than 1,000 a day, and Discord resets the token";
        all.register("gateway_sessions", help, gateway.sessions.clone());
        let help = "Commands, presses and forms that came, and options that were completed";
        all.register("interactions", help, gateway.answered.clone());
        let help = "Of them, those whose answer Discord didn't take";
        all.register("interactions_unanswered", help, gateway.unanswered.clone());
        let help = "From a press, by Discord's clock, to its first response, by ours; after 3 seconds Discord gives up";
        let response = gateway.response.clone();
        all.register_with_unit("response", help, Unit::Seconds, response);
        all
    }
}

/// Returns a time in milliseconds, as a fraction.
#[expect(
    clippy::cast_precision_loss,
    reason = "milliseconds since 1970 fit a fraction for 285,000 years"
)]
fn ms(at: At) -> f64 {
    at.0 as f64
}

/// Returns a time in seconds since 1970, as Prometheus wants it.
#[must_use]
pub fn unix_seconds(at: At) -> f64 {
    ms(at) / 1_000.0
}

#[cfg(test)]
mod tests {
    use super::*;

    const NOW: At = At(1_790_000_000_000);

    fn ready() -> Metrics {
        let metrics = Metrics::default();
        metrics.gateway.connected.set(1);
        metrics.host.seen.set(unix_seconds(NOW));
        metrics
    }

    #[test]
    fn it_is_ready_when_connected_and_awake_and_nothing_waits_for_long() {
        assert_eq!(ready().not_ready(NOW), []);
        assert_eq!(ready().not_ready(NOW.plus_ms(29_000)), []);
    }

    #[test]
    fn each_thing_that_is_wrong_is_named() {
        let metrics = ready();
        metrics.gateway.connected.set(0);
        assert_eq!(metrics.not_ready(NOW), [NotReady::Disconnected]);
        metrics.host.oldest.set(1_801.0);
        let both = [NotReady::Disconnected, NotReady::OutboxOld];
        assert_eq!(metrics.not_ready(NOW), both);
        let later = NOW.plus_ms(31_000);
        assert_eq!(ready().not_ready(later), [NotReady::HostSilent]);
    }
}
