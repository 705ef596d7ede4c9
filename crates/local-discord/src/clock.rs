//! The clock of a workspace, which can be moved forward and paused. Windows of rate limits move
//! with it. Deadlines of interactions, heartbeats and slow answers always use real time.
//!
//! Only this file reads the machine's clock, sleeps and spawns tasks.

use std::{
    future::Future,
    sync::{
        Mutex,
        atomic::{AtomicU64, Ordering},
    },
    time::{Duration, Instant, SystemTime, UNIX_EPOCH},
};

use jiff::Timestamp;
use tokio::{runtime::Handle, task::JoinHandle};

/// How the clock of a workspace starts.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Start {
    /// Runs with the machine's time.
    Now,
    /// Starts at this time, in milliseconds since 1970, and runs from there.
    At(i64),
    /// Stays at this time, in milliseconds since 1970, until it is moved. The same test then gives
    /// the same timestamps each time.
    PausedAt(i64),
}

/// The machine's clock plus an offset, or the time at which it is paused.
#[derive(Debug)]
pub(crate) struct Clock {
    mode: Mutex<Mode>,
    /// How far it has been moved in all, in milliseconds.
    moved_ms: AtomicU64,
}

#[derive(Clone, Copy, Debug)]
enum Mode {
    Running { offset_ms: i64 },
    Paused { at_ms: i64 },
}

impl Clock {
    pub fn new(start: Start) -> Clock {
        let mode = match start {
            Start::Now => Mode::Running { offset_ms: 0 },
            Start::At(ms) => Mode::Running {
                offset_ms: ms - machine_ms(),
            },
            Start::PausedAt(at_ms) => Mode::Paused { at_ms },
        };
        Clock {
            mode: Mutex::new(mode),
            moved_ms: AtomicU64::new(0),
        }
    }

    /// Returns the clock minus the machine's, in milliseconds.
    pub fn offset_ms(&self) -> i64 {
        self.now_ms() - machine_ms()
    }

    /// Returns milliseconds since 1970.
    pub fn now_ms(&self) -> i64 {
        match *self.mode() {
            Mode::Running { offset_ms } => machine_ms() + offset_ms,
            Mode::Paused { at_ms } => at_ms,
        }
    }

    /// Returns real, monotonic time plus every move of this clock. Windows of rate limits are
    /// measured by it: a day that is played in a second opens as many as a day does. A paused clock
    /// holds no window, or a bot that waits as long as it was told would be refused again.
    pub fn instant(&self) -> Instant {
        let moved = Duration::from_millis(self.moved_ms.load(Ordering::Relaxed));
        let real = instant();
        real.checked_add(moved).unwrap_or(real)
    }

    /// Moves the clock forward.
    pub fn advance(&self, by: Duration) {
        let by = i64::try_from(by.as_millis()).unwrap_or(i64::MAX / 4);
        self.moved_ms
            .fetch_add(by.unsigned_abs(), Ordering::Relaxed);
        match &mut *self.mode() {
            Mode::Running { offset_ms } => *offset_ms += by,
            Mode::Paused { at_ms } => *at_ms += by,
        }
    }

    /// Pauses the clock, or lets it run on.
    pub fn set_paused(&self, paused: bool) {
        let now = self.now_ms();
        *self.mode() = if paused {
            Mode::Paused { at_ms: now }
        } else {
            Mode::Running {
                offset_ms: now - machine_ms(),
            }
        };
    }

    pub fn is_paused(&self) -> bool {
        matches!(*self.mode(), Mode::Paused { .. })
    }

    fn mode(&self) -> std::sync::MutexGuard<'_, Mode> {
        self.mode
            .lock()
            .unwrap_or_else(std::sync::PoisonError::into_inner)
    }
}

#[expect(
    clippy::disallowed_methods,
    reason = "this is the only place that reads the machine's clock"
)]
fn machine_ms() -> i64 {
    let since = SystemTime::now()
        .duration_since(UNIX_EPOCH)
        .unwrap_or_default();
    i64::try_from(since.as_millis()).unwrap_or(i64::MAX)
}

/// Returns the real, monotonic time.
#[expect(
    clippy::disallowed_methods,
    reason = "deadlines and heartbeats run in real time"
)]
pub(crate) fn instant() -> Instant {
    Instant::now()
}

/// Waits in real time.
#[expect(
    clippy::disallowed_methods,
    reason = "slow answers and deadlines wait in real time"
)]
pub(crate) async fn wait(time: Duration) {
    tokio::time::sleep(time).await;
}

/// Spawns a task.
pub(crate) fn spawn<F>(runtime: &Handle, task: F) -> JoinHandle<F::Output>
where
    F: Future<Output: Send + 'static> + Send + 'static,
{
    runtime.spawn(task)
}

/// Formats a time as Discord writes it in JSON.
pub(crate) fn iso(ms: i64) -> String {
    stamp(ms)
        .strftime("%Y-%m-%dT%H:%M:%S%.6f+00:00")
        .to_string()
}

/// Formats a time for the `Date` header.
pub(crate) fn http_date(ms: i64) -> String {
    stamp(ms).strftime("%a, %d %b %Y %H:%M:%S GMT").to_string()
}

/// Parses an ISO 8601 time.
pub(crate) fn parse_iso(text: &str) -> Option<i64> {
    text.parse::<Timestamp>().ok().map(|t| t.as_millisecond())
}

fn stamp(ms: i64) -> Timestamp {
    Timestamp::from_millisecond(ms).unwrap_or(Timestamp::UNIX_EPOCH)
}
