//! One budget for all requests of the courier.
//!
//! Discord allows 50 requests a second for the whole bot and bans for ten minutes whoever collects 10,000
//! refusals in ten minutes. serenity's own limiter keeps no global budget, so this one stands in front of it:
//! requests are spaced evenly, and one that went late, as timers make it, does not delay those after it. So no
//! second holds more than the rate plus two.

use std::collections::VecDeque;

/// Milliseconds on a clock that only goes forward; its zero is any instant.
pub type MonoMs = u64;

/// Requests a second when nothing is wrong.
pub const RATE: u32 = 47;

/// How long the rate stays halved after a global 429.
const HALVED_MS: u64 = 60_000;

/// Refusals in ten minutes at which the courier stops until enough of them are old.
const INVALID_MAX: usize = 5_000;
const INVALID_WINDOW_MS: u64 = 10 * 60_000;

/// The budget.
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
    /// A budget of `rate` requests a second (at least 1).
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

    /// When the next request may go; not after `now` means at once.
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
        // Late by less than one spacing is made up for; what was not used before that is gone.
        let not_before = (now * 1000).saturating_sub(spacing);
        self.next_us = self.next_us.max(not_before) + spacing * u64::from(requests);
    }

    /// A request was refused in a way that counts towards a ban.
    pub fn invalid(&mut self, now: MonoMs) {
        self.invalid.push_back(now);
        while self
            .invalid
            .front()
            .is_some_and(|first| first + INVALID_WINDOW_MS <= now)
        {
            self.invalid.pop_front();
        }
    }

    /// Discord said that the global limit is reached, for so many milliseconds.
    pub fn global_limit(&mut self, now: MonoMs, for_ms: u64) {
        self.invalid(now);
        self.stopped_until = self.stopped_until.max(now + for_ms);
        self.halved_until = now + for_ms + HALVED_MS;
    }
}
