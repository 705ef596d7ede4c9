//! One attempt at delivering a row of the outbox, and why one fails.

use std::sync::atomic::{AtomicU32, Ordering};

use serenity::http::Route;
use serenity::model::id as discord;

use crate::quiz::model::effect::OutboxRow;
use crate::quiz::model::ids::{ChannelId, MessageId};
use crate::quiz::model::outcome::Receipt;
use crate::quiz::model::role::RoleProblem;

use super::client::{ApiClient, ApiError, ApiRequest, ApiResponse};
use super::guilds::Guilds;
use super::render::OverLimit;

/// Why an attempt did not end with a receipt.
pub(super) enum Failure {
    /// The request failed.
    ApiError(ApiError),
    /// The card doesn't fit into a message.
    OverLimit(OverLimit),
    /// The row was only to be looked for, and an earlier attempt hasn't sent it.
    TooLate,
    /// The role can't be given, for this reason.
    UnfitRole(RoleProblem),
    /// An earlier attempt may have sent it, and looking for it isn't possible. The words say why.
    Unseen(String),
}

impl From<ApiError> for Failure {
    fn from(error: ApiError) -> Self {
        Self::ApiError(error)
    }
}

impl From<OverLimit> for Failure {
    fn from(over: OverLimit) -> Self {
        Self::OverLimit(over)
    }
}

pub(super) type AttemptResult = Result<Receipt, Failure>;

/// One attempt, with what it needs and a count of the requests it has sent.
pub(super) struct Attempt<'a> {
    pub client: &'a ApiClient,
    pub row: &'a OutboxRow,
    pub guilds: &'a Guilds,
    sent: AtomicU32,
}

impl<'a> Attempt<'a> {
    pub const fn new(client: &'a ApiClient, row: &'a OutboxRow, guilds: &'a Guilds) -> Self {
        Self {
            client,
            row,
            guilds,
            sent: AtomicU32::new(0),
        }
    }

    /// Returns whether an earlier attempt may have taken effect.
    pub const fn looks_first(&self) -> bool {
        self.row.look_first || self.row.only_look
    }

    /// Sends a request and counts it.
    pub async fn send(&self, request: ApiRequest<'_>) -> Result<ApiResponse, ApiError> {
        self.sent.fetch_add(1, Ordering::Relaxed);
        self.client.send(request).await
    }

    /// Returns how many requests the attempt has sent.
    pub fn requests(&self) -> u32 {
        self.sent.load(Ordering::Relaxed)
    }
}

pub(super) const fn message_route(channel: ChannelId, message: MessageId) -> Route<'static> {
    Route::ChannelMessage {
        channel_id: discord::ChannelId::new(channel.0),
        message_id: discord::MessageId::new(message.0),
    }
}
