//! What every command, button and form needs to be answered.

use std::sync::Arc;

use crate::host::HostHandle;
use crate::metrics::GatewayMetrics;
use crate::quiz::model::ids::At;

use super::client::ApiClient;
use super::decks::Decks;
use super::guilds::Guilds;
use super::pictures::Pictures;

/// Reads the calendar time.
pub type ReadClock = Arc<dyn Fn() -> At + Send + Sync>;

/// The user data of poise's commands, shared with buttons and forms.
pub(super) struct Data {
    pub client: Arc<ApiClient>,
    pub host: HostHandle,
    pub guilds: Arc<Guilds>,
    pub clock: ReadClock,
    pub pictures: Pictures,
    pub metrics: GatewayMetrics,
    pub decks: Decks,
}
