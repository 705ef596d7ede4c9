//! Shutting down: each part is stopped in turn and gets a limited time for it.

use std::process::ExitCode;
use std::sync::{Arc, Mutex, PoisonError};
use std::time::Duration;

use anyhow::Context as _;
use tokio::sync::mpsc::UnboundedSender;
use tokio::sync::{oneshot, watch};
use tracing::{info, warn};

use crate::discord::DiscordError;
use crate::host::{HostHandle, Update};
use crate::store::StoreError;

/// How long deliveries in flight may take to end.
const COURIER_TIMEOUT: Duration = Duration::from_secs(5);

/// How long the gateway's thread may take to leave. Closing the connection has a limit of its own.
const GATEWAY_TIMEOUT: Duration = Duration::from_secs(5);

/// How long the host may take to write what it has and close the store.
const HOST_TIMEOUT: Duration = Duration::from_secs(30);

/// Where the host sends what changes in the outbox; `None` once the courier takes nothing more.
pub(super) type ToCourier = Arc<Mutex<Option<UnboundedSender<Vec<Update>>>>>;

/// Why the process ends.
pub(super) enum End {
    /// It was asked to, in this way.
    Asked(&'static str),
    /// The host's thread ended by itself.
    Host(Result<(), StoreError>),
    /// The gateway ended by itself.
    Gateway(Result<(), DiscordError>),
}

/// Returns the error of a host whose thread panicked, which has printed why on standard error.
pub(super) fn host_panicked() -> Result<(), StoreError> {
    Err(StoreError::Refused("the host's thread panicked".to_owned()))
}

/// What is still running and must be stopped.
pub(super) struct Shutdown {
    pub(super) stop: watch::Sender<bool>,
    pub(super) handle: HostHandle,
    pub(super) to_courier: ToCourier,
    pub(super) courier: Option<tokio::task::JoinHandle<()>>,
    pub(super) gateway_end: Option<oneshot::Receiver<Result<(), DiscordError>>>,
    pub(super) host_end: oneshot::Receiver<Result<(), StoreError>>,
}

impl Shutdown {
    /// Stops the gateway, the courier and the host, in this order, because each may still have
    /// something to tell the next.
    pub(super) async fn finish(self, end: End) -> anyhow::Result<ExitCode> {
        if let End::Asked(by) = &end {
            info!(by, "stopping");
        }
        self.stop.send_replace(true);
        let gateway = self.gateway_end.filter(|_| !matches!(end, End::Gateway(_)));
        if let Some(gateway) = gateway
            && tokio::time::timeout(GATEWAY_TIMEOUT, gateway)
                .await
                .is_err()
        {
            warn!("the gateway did not leave in time");
        }
        self.to_courier
            .lock()
            .unwrap_or_else(PoisonError::into_inner)
            .take();
        if let Some(courier) = self.courier
            && tokio::time::timeout(COURIER_TIMEOUT, courier)
                .await
                .is_err()
        {
            warn!("leaving with deliveries in flight, the next start looks for them");
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

/// Asks the host to stop and waits until the store is closed.
async fn close(
    handle: &HostHandle,
    host_end: oneshot::Receiver<Result<(), StoreError>>,
) -> anyhow::Result<Result<(), StoreError>> {
    handle.stop();
    let closed = tokio::time::timeout(HOST_TIMEOUT, host_end)
        .await
        .context("the store did not close in time; what was acknowledged is in its journal")?;
    Ok(closed.unwrap_or_else(|_| host_panicked()))
}
