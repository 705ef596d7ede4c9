//! Waiting before another attempt to reach Discord at the start.

use std::time::Duration;

use tokio::sync::watch;

/// The first wait before Discord is tried again; it doubles up to [`LONGEST_WAIT`].
pub(super) const FIRST_WAIT: Duration = Duration::from_secs(1);
pub(super) const LONGEST_WAIT: Duration = Duration::from_secs(60);

/// Waits, or returns early when told to stop.
pub(super) async fn pause(wait: Duration, stop: &mut watch::Receiver<bool>) {
    let stopped = stop.wait_for(|stop| *stop);
    // Running into the timeout is the usual case.
    let _elapsed = tokio::time::timeout(wait, stopped).await;
}
