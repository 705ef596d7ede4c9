//! The clock and the dice; and following the clock of a local Discord.

use std::sync::Arc;
use std::sync::atomic::{AtomicI64, Ordering};
use std::time::{Duration, Instant, SystemTime, UNIX_EPOCH};

use anyhow::Context as _;
use rand::Rng as _;
use rand_chacha::ChaCha8Rng;
use tokio::sync::Notify;
use tokio::sync::mpsc::unbounded_channel;
use tracing::warn;

use crate::courier::drive::CourierEnv;
use crate::courier::pacer::MonoMs;
use crate::host::{self, HostHandle};
use crate::quiz::ids::{At, OutboxSeq};
use crate::quiz::model::outcome::Outcome;

/// How often the host is asked whether it is idle, while someone waits for that.
const LOOK_EVERY: Duration = Duration::from_millis(5);

/// The calendar's clock: the system's, moved by an offset that is 0 except with a local Discord.
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

    fn set_offset(&self, ms: i64) {
        self.offset_ms.store(ms, Ordering::Relaxed);
        self.moved.notify_waiters();
    }
}

/// What the host reads: the clock, and dice.
pub(super) struct RealHostEnv {
    pub(super) clock: Arc<Clock>,
    pub(super) dice: ChaCha8Rng,
}

impl host::Clock for RealHostEnv {
    fn now(&self) -> At {
        self.clock.now()
    }
}

impl host::Rng for RealHostEnv {
    fn draw(&mut self) -> u64 {
        self.dice.next_u64()
    }
}

/// What the courier's loop needs.
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

/// Follows the clock of a local Discord: reads `offset <ms>` lines, answers `idle <ms>` when host and courier have
/// done what that made due. Ends when standard input does. Reads on a thread of its own, as reading cannot be broken off.
pub(super) fn start_clock(
    clock: Arc<Clock>,
    handle: HostHandle,
) -> anyhow::Result<tokio::task::JoinHandle<()>> {
    let (send, mut lines) = unbounded_channel::<String>();
    std::thread::Builder::new()
        .name("clock".to_owned())
        .spawn(move || {
            for line in std::io::stdin().lines().map_while(Result::ok) {
                if send.send(line).is_err() {
                    return;
                }
            }
        })
        .context("the clock's thread cannot be started")?;
    Ok(tokio::spawn(async move {
        while let Some(line) = lines.recv().await {
            let Some(ms) = offset(&line) else {
                warn!("a line on standard input is no `offset <ms>`: {line:?}");
                continue;
            };
            clock.set_offset(ms);
            if !until_idle(&handle).await {
                return;
            }
            println!("idle {ms}");
        }
    }))
}

/// Waits for the first `offset <ms>`: nothing may happen before the calendar is right.
pub(super) fn first_offset(clock: &Clock) -> anyhow::Result<()> {
    let mut line = String::new();
    std::io::stdin()
        .read_line(&mut line)
        .context("standard input cannot be read")?;
    let ms = offset(&line).with_context(|| {
        format!("the first line on standard input must be `offset <ms>`, not {line:?}")
    })?;
    clock.set_offset(ms);
    Ok(())
}

fn offset(line: &str) -> Option<i64> {
    line.strip_prefix("offset ")?.trim().parse().ok()
}

/// Waits until nothing is due and nothing may be delivered; `false` if the host is gone.
async fn until_idle(handle: &HostHandle) -> bool {
    loop {
        match handle.status().await {
            Ok(status) if status.idle => return true,
            Ok(_) => tokio::time::sleep(LOOK_EVERY).await,
            Err(_) => return false,
        }
    }
}

/// Ends when the clock's task does; never if there is none.
pub(super) async fn closed(moves: &mut Option<tokio::task::JoinHandle<()>>) {
    match moves {
        Some(moves) => drop(moves.await),
        None => std::future::pending().await,
    }
}
