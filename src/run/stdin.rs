//! Orders on standard input, by which `pythia try` and the tests drive a bot on a local Discord.
//!
//! | line | what the bot does |
//! |---|---|
//! | `offset <ms>` | moves its calendar; once nothing is due, prints `due <time>` and `idle <ms>` |
//! | `reload` | reads its questions again, as on SIGHUP, which not every system has |
//! | `stop` | stops, as on SIGTERM |
//!
//! If standard input ends without `stop`, the program that gave the orders is gone. Then the bot
//! leaves at once: what is acknowledged is in the journal.

use std::io::Write as _;
use std::sync::Arc;
use std::time::Duration;

use anyhow::Context as _;
use tokio::sync::mpsc::unbounded_channel;
use tokio::sync::{Notify, oneshot};
use tracing::warn;

use super::clock::Clock;
use crate::host::{HostHandle, Status};

/// How often the host is asked whether it is idle, while someone waits for that.
const POLL_INTERVAL: Duration = Duration::from_millis(5);

/// One line on standard input.
enum Order {
    Offset(i64),
    Reload,
    Stop,
}

impl Order {
    fn parse(line: &str) -> Option<Self> {
        match line.trim() {
            "reload" => return Some(Self::Reload),
            "stop" => return Some(Self::Stop),
            _ => {}
        }
        let ms = line.strip_prefix("offset ")?.trim().parse().ok()?;
        Some(Self::Offset(ms))
    }
}

/// Waits for the first `offset <ms>`, because nothing may happen before the calendar is right.
pub(super) fn first_offset(clock: &Clock) -> anyhow::Result<()> {
    let mut line = String::new();
    std::io::stdin()
        .read_line(&mut line)
        .context("standard input cannot be read")?;
    let Some(Order::Offset(ms)) = Order::parse(&line) else {
        anyhow::bail!("the first line on standard input must be `offset <ms>`, not {line:?}");
    };
    clock.set_offset(ms);
    Ok(())
}

/// Follows the orders until one is to stop. Reads on a thread of its own, because reading
/// cannot be cancelled.
pub(super) fn follow(
    clock: Arc<Clock>,
    handle: HostHandle,
    reload: Arc<Notify>,
) -> anyhow::Result<tokio::task::JoinHandle<()>> {
    let (send, mut lines) = unbounded_channel::<String>();
    let (reading, ended) = oneshot::channel::<()>();
    std::thread::Builder::new()
        .name("stdin".to_owned())
        .spawn(move || {
            let _reading = reading;
            for line in std::io::stdin().lines().map_while(Result::ok) {
                let stops = matches!(Order::parse(&line), Some(Order::Stop));
                if send.send(line).is_err() || stops {
                    return;
                }
            }
            warn!("standard input has ended, leaving at once; nothing acknowledged is lost");
            std::process::exit(0);
        })
        .context("the thread that reads standard input cannot be started")?;
    let obeying = async move {
        while let Some(line) = lines.recv().await {
            match Order::parse(&line) {
                Some(Order::Offset(ms)) => {
                    clock.set_offset(ms);
                    let Some(status) = until_idle(&handle).await else {
                        return;
                    };
                    if let Some(at) = [status.next_due, status.next_try]
                        .into_iter()
                        .flatten()
                        .min()
                    {
                        let _unread = writeln!(std::io::stdout().lock(), "due {}", at.0);
                    }
                    // The program that gave the order may be gone, which ends standard input, too.
                    let _unread = writeln!(std::io::stdout().lock(), "idle {ms}");
                }
                Some(Order::Reload) => reload.notify_one(),
                Some(Order::Stop) => return,
                None => warn!(line, "ignoring an unknown line on standard input"),
            }
        }
    };
    Ok(tokio::spawn(async move {
        // Without its Discord the bot may never be idle again, so an order can't be waited for.
        tokio::select! {
            () = obeying => {}
            _ = ended => {}
        }
    }))
}

/// Waits until nothing is due and nothing may be delivered. Returns `None` if the host is gone.
async fn until_idle(handle: &HostHandle) -> Option<Status> {
    loop {
        match handle.status().await {
            Ok(status) if status.idle => return Some(status),
            Ok(_) => tokio::time::sleep(POLL_INTERVAL).await,
            Err(_) => return None,
        }
    }
}

/// Waits until the bot is ordered to stop; forever if nobody follows standard input.
pub(super) async fn ended(following: &mut Option<tokio::task::JoinHandle<()>>) {
    match following {
        Some(following) => drop(following.await),
        None => std::future::pending().await,
    }
}
