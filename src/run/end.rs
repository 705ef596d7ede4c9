//! The end: each part is told in its turn, and waited for so long at most.

use std::process::ExitCode;
use std::sync::PoisonError;
use std::time::Duration;

use anyhow::Context as _;
use tokio::sync::{oneshot, watch};
use tracing::{info, warn};

use super::ToCourier;
use crate::discord::DiscordError;
use crate::host::HostHandle;
use crate::store::StoreError;

/// How long tries under way may take to end when the process stops.
const LAST_TRIES: Duration = Duration::from_secs(5);

/// How long the gateway thread may take to leave; its own goodbye is bounded too.
const LAST_GATEWAY: Duration = Duration::from_secs(5);

/// How long the host may take to write what it has and close the store.
const LAST_WRITES: Duration = Duration::from_secs(30);

/// Why the process ends.
pub(super) enum End {
    /// A signal, or whoever moves the clock is gone.
    Asked(&'static str),
    /// The host's thread ended by itself.
    Host(Result<(), StoreError>),
    /// The gateway ended by itself.
    Gateway(Result<(), DiscordError>),
}

/// The host's thread is gone without a word: it panicked, and has said why on standard error.
pub(super) fn panicked() -> Result<(), StoreError> {
    Err(StoreError::Refused(
        "the quizmaster's thread panicked".to_owned(),
    ))
}

/// What is left to be brought to an end.
pub(super) struct Last {
    pub(super) stop: watch::Sender<bool>,
    pub(super) handle: HostHandle,
    pub(super) to_courier: ToCourier,
    pub(super) delivering: Option<tokio::task::JoinHandle<()>>,
    pub(super) gateway_end: Option<oneshot::Receiver<Result<(), DiscordError>>>,
    pub(super) host_end: oneshot::Receiver<Result<(), StoreError>>,
}

impl Last {
    /// Gateway, courier, host, in this order: each may still tell the next what it did.
    pub(super) async fn finish(self, end: End) -> anyhow::Result<ExitCode> {
        if let End::Asked(why) = &end {
            info!("{why}: stopping");
        }
        self.stop.send_replace(true);
        let gateway = self.gateway_end.filter(|_| !matches!(end, End::Gateway(_)));
        if let Some(gateway) = gateway
            && tokio::time::timeout(LAST_GATEWAY, gateway).await.is_err()
        {
            warn!("the gateway did not leave in time");
        }
        self.to_courier
            .lock()
            .unwrap_or_else(PoisonError::into_inner)
            .take();
        if let Some(delivering) = self.delivering
            && tokio::time::timeout(LAST_TRIES, delivering).await.is_err()
        {
            warn!("deliveries were under way; they are looked for at the next start");
        }
        let (host, gateway) = match end {
            End::Host(ended) => (ended, Ok(())),
            End::Asked(_) => (close(&self.handle, self.host_end).await?, Ok(())),
            End::Gateway(ended) => (close(&self.handle, self.host_end).await?, ended),
        };
        host?;
        gateway?;
        info!("stopped");
        Ok(ExitCode::SUCCESS)
    }
}

/// Asks the host to end, and waits until the store is closed.
async fn close(
    handle: &HostHandle,
    ended: oneshot::Receiver<Result<(), StoreError>>,
) -> anyhow::Result<Result<(), StoreError>> {
    handle.stop();
    let closed = tokio::time::timeout(LAST_WRITES, ended)
        .await
        .context("the store did not close in time; what was acknowledged is in its journal")?;
    Ok(closed.unwrap_or_else(|_| panicked()))
}
