//! Rate limits: per route and channel, for the whole bot, and the ban for too many invalid
//! requests.
//!
//! Their windows are measured by [`Clock::instant`](super::clock::Clock::instant), so they open
//! when the workspace's clock is moved past them.

use std::{
    collections::HashMap,
    time::{Duration, Instant},
};

/// How many requests a bucket takes in which time.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) struct Rate {
    pub limit: u32,
    pub window_ms: u64,
}

/// The count of one time window.
#[derive(Clone, Copy, Debug)]
struct Window {
    since: Instant,
    used: u32,
}

/// What the headers of an answer say about a bucket.
#[derive(Clone, Debug)]
pub(crate) struct BucketState {
    pub limit: u32,
    pub remaining: u32,
    pub reset_after: f64,
    pub bucket: String,
}

/// Whether a request may go ahead.
#[derive(Clone, Debug)]
pub(crate) enum Verdict {
    Go(Option<BucketState>),
    /// The request must wait, because of its bucket or of the whole bot's limit.
    Wait {
        retry_after: f64,
        global: bool,
        bucket_state: Option<BucketState>,
    },
    /// The address is banned for too many invalid requests.
    Banned,
}

/// All counts.
#[derive(Debug, Default)]
pub(crate) struct Limits {
    buckets: HashMap<(&'static str, String), Window>,
    global: Option<Window>,
    invalid: Option<Window>,
    /// How many 429 answers the bot caused. Those of faults do not count.
    pub earned: u64,
}

const GLOBAL_WINDOW: Duration = Duration::from_secs(1);
const INVALID_WINDOW: Duration = Duration::from_secs(600);

impl Limits {
    /// Counts a request and returns whether it may go ahead. Routes without a bucket have no
    /// `rate`, and `global` is zero for those that do not count toward the bot's limit.
    pub fn check(
        &mut self,
        now: Instant,
        bucket: &'static str,
        major: &str,
        rate: Option<Rate>,
        global: u32,
        invalid: u32,
    ) -> Verdict {
        if self
            .invalid
            .is_some_and(|w| w.used >= invalid && now - w.since < INVALID_WINDOW)
        {
            return Verdict::Banned;
        }
        if global > 0 {
            let window = renew(&mut self.global, now, GLOBAL_WINDOW);
            if window.used >= global {
                self.earned += 1;
                let retry_after = left(window, now, GLOBAL_WINDOW);
                return Verdict::Wait {
                    retry_after,
                    global: true,
                    bucket_state: None,
                };
            }
        }
        let mut bucket_state = None;
        if let Some(rate) = rate {
            if self.buckets.len() > 10_000 {
                self.buckets
                    .retain(|_, w| now - w.since < Duration::from_secs(60));
            }
            let length = Duration::from_millis(rate.window_ms);
            let window = self
                .buckets
                .entry((bucket, major.to_owned()))
                .or_insert(Window {
                    since: now,
                    used: 0,
                });
            if now - window.since >= length {
                *window = Window {
                    since: now,
                    used: 0,
                };
            }
            let full = window.used >= rate.limit;
            if !full {
                window.used += 1;
            }
            let reset_after = left(window, now, length);
            let current = BucketState {
                limit: rate.limit,
                remaining: rate.limit - window.used,
                reset_after,
                bucket: blake3::hash(bucket.as_bytes()).to_hex()[..32].to_owned(),
            };
            if full {
                self.earned += 1;
                return Verdict::Wait {
                    retry_after: reset_after,
                    global: false,
                    bucket_state: Some(current),
                };
            }
            bucket_state = Some(current);
        }
        if global > 0
            && let Some(window) = &mut self.global
        {
            window.used += 1;
        }
        Verdict::Go(bucket_state)
    }

    /// Counts an answer of 401, 403 or 429.
    pub fn invalid(&mut self, now: Instant) {
        renew(&mut self.invalid, now, INVALID_WINDOW).used += 1;
    }

    /// Returns the number of invalid requests in the present ten minutes.
    pub fn invalid_count(&self, now: Instant) -> u32 {
        self.invalid.map_or(0, |w| {
            if now - w.since < INVALID_WINDOW {
                w.used
            } else {
                0
            }
        })
    }
}

fn renew(window: &mut Option<Window>, now: Instant, length: Duration) -> &mut Window {
    let fresh = Window {
        since: now,
        used: 0,
    };
    let window = window.get_or_insert(fresh);
    if now - window.since >= length {
        *window = fresh;
    }
    window
}

fn left(window: &Window, now: Instant, length: Duration) -> f64 {
    // Rounded up, so that a client that waits exactly this long succeeds.
    let left = length.saturating_sub(now - window.since);
    (left.as_secs_f64() * 1000.0).ceil() / 1000.0
}
