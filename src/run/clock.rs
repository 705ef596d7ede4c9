//! The clocks and the random numbers of the process.

use std::sync::Arc;
use std::sync::atomic::{AtomicI64, Ordering};
use std::time::{Duration, Instant, SystemTime, UNIX_EPOCH};

use rand::Rng as _;
use rand_chacha::ChaCha8Rng;
use tokio::sync::Notify;

use crate::courier::CourierEnv;
use crate::courier::pacer::MonoMs;
use crate::host::{self, HostHandle};
use crate::quiz::model::ids::{At, OutboxSeq};
use crate::quiz::model::outcome::Outcome;

/// The calendar clock: the system's, moved by an offset that is 0 except with a local Discord.
#[derive(Debug, Default)]
pub(super) struct Clock {
    offset_ms: AtomicI64,
    moved: Notify,
}

impl Clock {
    pub(super) fn now(&self) -> At {
        let since_1970 = SystemTime::now()
            .duration_since(UNIX_EPOCH)
            .unwrap_or_default();
        let ms = i64::try_from(since_1970.as_millis()).unwrap_or(i64::MAX);
        At(ms).plus_ms(self.offset_ms.load(Ordering::Relaxed))
    }

    /// Moves the clock and wakes the courier, which may sleep until a time that has come now.
    pub(super) fn set_offset(&self, ms: i64) {
        self.offset_ms.store(ms, Ordering::Relaxed);
        self.moved.notify_waiters();
    }
}

/// What the host reads from outside.
pub(super) struct RealHostEnv {
    pub(super) clock: Arc<Clock>,
    pub(super) started: Instant,
    pub(super) rng: ChaCha8Rng,
}

impl host::Clock for RealHostEnv {
    fn now(&self) -> At {
        self.clock.now()
    }

    fn mono(&self) -> Duration {
        self.started.elapsed()
    }
}

impl host::Rng for RealHostEnv {
    fn draw(&mut self) -> u64 {
        self.rng.next_u64()
    }
}

/// What the courier's loop needs from outside.
pub(super) struct RealCourierEnv {
    pub(super) clock: Arc<Clock>,
    pub(super) started: Instant,
    pub(super) handle: HostHandle,
}

impl CourierEnv for RealCourierEnv {
    fn now(&self) -> At {
        self.clock.now()
    }
    fn mono(&self) -> MonoMs {
        u64::try_from(self.started.elapsed().as_millis()).unwrap_or(u64::MAX)
    }
    async fn sleep(&self, ms: u64) {
        tokio::select! {
            () = tokio::time::sleep(Duration::from_millis(ms)) => {}
            () = self.clock.moved.notified() => {}
        }
    }
    fn tell(&self, seq: OutboxSeq, outcome: Outcome) -> bool {
        self.handle.delivered(seq, outcome).is_ok()
    }
}
