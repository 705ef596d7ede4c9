//! One budget for all requests of the courier.
//!
//! Discord allows 50 requests a second for the whole bot, and a bot with 10,000 invalid requests in
//! ten minutes is banned for ten minutes. serenity's limiter keeps no global budget, so this one
//! comes before it. Requests are spaced evenly, and one that goes late, because timers do, doesn't
//! delay the following ones. So no second holds more than the rate plus two.

use std::collections::VecDeque;

/// Milliseconds on a clock that only goes forward. Its zero is any instant.
pub type MonoMs = u64;

/// Requests a second when nothing is wrong.
pub const RATE: u32 = 47;

/// How long the rate stays halved after a global 429.
const HALVED_MS: u64 = 60_000;

/// How many invalid requests in ten minutes stop the courier until enough of them are old.
const INVALID_MAX: usize = 5_000;
const INVALID_WINDOW_MS: u64 = 10 * 60_000;

/// A budget of requests, with what Discord has said about it.
#[derive(Debug, Clone)]
pub struct Pacer {
    rate: u32,
    /// When the next request may go, in microseconds.
    next_us: u64,
    halved_until: MonoMs,
    stopped_until: MonoMs,
    invalid: VecDeque<MonoMs>,
}

impl Default for Pacer {
    fn default() -> Self {
        Self::new(RATE)
    }
}

impl Pacer {
    /// Creates a budget of `rate` requests a second (at least 1).
    #[must_use]
    pub fn new(rate: u32) -> Self {
        Self {
            rate: rate.max(1),
            next_us: 0,
            halved_until: 0,
            stopped_until: 0,
            invalid: VecDeque::new(),
        }
    }

    /// Returns when the next request may go; `now` if it may go at once.
    #[must_use]
    pub fn ready_at(&self, now: MonoMs) -> MonoMs {
        let ban = match self.invalid.len() >= INVALID_MAX {
            true => self.invalid[self.invalid.len() - INVALID_MAX] + INVALID_WINDOW_MS,
            false => 0,
        };
        let spaced = self.next_us.div_ceil(1000);
        spaced.max(self.stopped_until).max(ban).max(now)
    }

    /// Takes `requests` from the budget at `now`.
    pub fn take(&mut self, now: MonoMs, requests: u32) {
        let rate = if now < self.halved_until {
            self.rate.div_ceil(2)
        } else {
            self.rate
        };
        let spacing = 1_000_000 / u64::from(rate);
        // A request that goes late by less than one spacing is made up for. Budget that was not
        // used before that is lost.
        let not_before = (now * 1000).saturating_sub(spacing);
        self.next_us = self.next_us.max(not_before) + spacing * u64::from(requests);
    }

    /// Notes a request that counts towards a ban.
    pub fn invalid_request(&mut self, now: MonoMs) {
        self.invalid.push_back(now);
        while self
            .invalid
            .front()
            .is_some_and(|first| first + INVALID_WINDOW_MS <= now)
        {
            self.invalid.pop_front();
        }
    }

    /// Notes that Discord has reported the global limit, for this many milliseconds.
    pub fn global_limit(&mut self, now: MonoMs, for_ms: u64) {
        self.invalid_request(now);
        self.stopped_until = self.stopped_until.max(now + for_ms);
        self.halved_until = now + for_ms + HALVED_MS;
    }
}
