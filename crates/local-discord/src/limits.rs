//! Rate limits in real time: a bucket per route and channel, the whole bot's requests a second,
//! and the ban for too many invalid ones.

use std::{
    collections::HashMap,
    time::{Duration, Instant},
};

use super::clock;

/// How many requests a bucket takes in which time.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) struct Rate {
    pub limit: u32,
    pub window_ms: u64,
}

/// Counts of one window.
#[derive(Clone, Copy, Debug)]
struct Window {
    since: Instant,
    used: u32,
}

/// What the headers of an answer say about its bucket.
#[derive(Clone, Debug)]
pub(crate) struct Told {
    pub limit: u32,
    pub remaining: u32,
    pub reset_after: f64,
    pub bucket: String,
}

/// Whether a request may go on.
#[derive(Clone, Debug)]
pub(crate) enum Verdict {
    Go(Option<Told>),
    /// Seconds to wait, whether the whole bot is meant, the bucket.
    Wait {
        retry_after: f64,
        global: bool,
        told: Option<Told>,
    },
    /// Too many invalid requests: the address is shut out.
    Banned,
}

/// All windows.
#[derive(Debug, Default)]
pub(crate) struct Limits {
    buckets: HashMap<(&'static str, String), Window>,
    global: Option<Window>,
    invalid: Option<Window>,
    /// Answers of 429 that the bot earned (none that were ordered).
    pub earned: u64,
}

const GLOBAL_WINDOW: Duration = Duration::from_secs(1);
const INVALID_WINDOW: Duration = Duration::from_secs(600);

impl Limits {
    /// Asks for one request; `rate` is none for routes without a bucket, `global` zero for those the whole
    /// bot's limit does not count.
    pub fn ask(
        &mut self,
        bucket: &'static str,
        major: &str,
        rate: Option<Rate>,
        global: u32,
        invalid: u32,
    ) -> Verdict {
        let now = clock::instant();
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
                    told: None,
                };
            }
        }
        let mut told = None;
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
            let now_told = Told {
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
                    told: Some(now_told),
                };
            }
            told = Some(now_told);
        }
        if global > 0
            && let Some(window) = &mut self.global
        {
            window.used += 1;
        }
        Verdict::Go(told)
    }

    /// Counts an answer of 401, 403 or 429.
    pub fn invalid(&mut self) {
        renew(&mut self.invalid, clock::instant(), INVALID_WINDOW).used += 1;
    }

    /// Invalid requests of the present ten minutes.
    pub fn invalid_count(&self) -> u32 {
        self.invalid.map_or(0, |w| {
            if w.since.elapsed() < INVALID_WINDOW {
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
    // Milliseconds, rounded up: a client that waits exactly so long must succeed.
    let left = length.saturating_sub(now - window.since);
    (left.as_secs_f64() * 1000.0).ceil() / 1000.0
}
