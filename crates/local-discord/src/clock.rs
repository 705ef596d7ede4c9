//! The workspace's time. Calendar time can be moved forward or stand still; rate limits and deadlines
//! always use the real one. The only file of this room that reads the machine's clock, sleeps or spawns.

use std::{
    future::Future,
    sync::Mutex,
    time::{Duration, Instant, SystemTime, UNIX_EPOCH},
};

use jiff::Timestamp;
use tokio::{runtime::Handle, task::JoinHandle};

/// How the calendar of a workspace begins.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Start {
    /// The machine's time, running.
    Now,
    /// Milliseconds since 1970, running from there at the machine's pace.
    At(i64),
    /// Milliseconds since 1970, standing still until it is moved: stories come out the same each time.
    StandingAt(i64),
}

/// The calendar: the machine's clock plus an offset, or a moment at which it stands.
#[derive(Debug)]
pub(crate) struct Clock(Mutex<Mode>);

#[derive(Clone, Copy, Debug)]
enum Mode {
    Running { offset_ms: i64 },
    Standing { at_ms: i64 },
}

impl Clock {
    pub fn new(start: Start) -> Clock {
        Clock(Mutex::new(match start {
            Start::Now => Mode::Running { offset_ms: 0 },
            Start::At(ms) => Mode::Running {
                offset_ms: ms - machine_ms(),
            },
            Start::StandingAt(at_ms) => Mode::Standing { at_ms },
        }))
    }

    /// Calendar time minus the machine's, in milliseconds.
    pub fn offset_ms(&self) -> i64 {
        self.now_ms() - machine_ms()
    }

    /// Milliseconds since 1970.
    pub fn now_ms(&self) -> i64 {
        match *self.mode() {
            Mode::Running { offset_ms } => machine_ms() + offset_ms,
            Mode::Standing { at_ms } => at_ms,
        }
    }

    /// Moves the calendar forward; it never goes back.
    pub fn advance(&self, by: Duration) {
        let by = i64::try_from(by.as_millis()).unwrap_or(i64::MAX / 4);
        match &mut *self.mode() {
            Mode::Running { offset_ms } => *offset_ms += by,
            Mode::Standing { at_ms } => *at_ms += by,
        }
    }

    /// Stands still at the present moment, or runs on from it.
    pub fn stand(&self, still: bool) {
        let now = self.now_ms();
        *self.mode() = if still {
            Mode::Standing { at_ms: now }
        } else {
            Mode::Running {
                offset_ms: now - machine_ms(),
            }
        };
    }

    pub fn stands(&self) -> bool {
        matches!(*self.mode(), Mode::Standing { .. })
    }

    fn mode(&self) -> std::sync::MutexGuard<'_, Mode> {
        self.0
            .lock()
            .unwrap_or_else(std::sync::PoisonError::into_inner)
    }
}

#[expect(
    clippy::disallowed_methods,
    reason = "the local Discord has a clock of its own, and this is it"
)]
fn machine_ms() -> i64 {
    let since = SystemTime::now()
        .duration_since(UNIX_EPOCH)
        .unwrap_or_default();
    i64::try_from(since.as_millis()).unwrap_or(i64::MAX)
}

/// The real monotonic clock.
#[expect(
    clippy::disallowed_methods,
    reason = "rate limits and deadlines run in real time"
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

/// Starts a task of this room.
pub(crate) fn spawn<F>(runtime: &Handle, task: F) -> JoinHandle<F::Output>
where
    F: Future<Output: Send + 'static> + Send + 'static,
{
    runtime.spawn(task)
}

/// A moment as Discord writes it in JSON.
pub(crate) fn iso(ms: i64) -> String {
    stamp(ms)
        .strftime("%Y-%m-%dT%H:%M:%S%.6f+00:00")
        .to_string()
}

/// A moment as the `Date` header has it, whole seconds.
pub(crate) fn http_date(ms: i64) -> String {
    stamp(ms).strftime("%a, %d %b %Y %H:%M:%S GMT").to_string()
}

/// Reads a moment in ISO 8601, if it is one.
pub(crate) fn parse_iso(text: &str) -> Option<i64> {
    text.parse::<Timestamp>().ok().map(|t| t.as_millisecond())
}

fn stamp(ms: i64) -> Timestamp {
    Timestamp::from_millisecond(ms).unwrap_or(Timestamp::UNIX_EPOCH)
}
