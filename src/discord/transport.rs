//! Carries out the courier's deliveries on Discord: one row of the outbox, one attempt, one
//! outcome.

use std::sync::Arc;

use crate::courier::{Delivery, DeliveryResult, RateSignal, Transport};
use crate::quiz::model::effect::{Effect, OutboxRow};
use crate::quiz::model::outcome::RefusalKind;

use super::attempt::{Attempt, AttemptResult, Failure};
use super::client::{ApiClient, ApiError};
use super::guilds::Guilds;
use super::outcome::{of_error, refused};
use super::{forum, lookup, members, messages, scheduled};

/// The courier's transport to the real Discord.
pub struct DiscordTransport {
    client: Arc<ApiClient>,
    guilds: Arc<Guilds>,
}

impl DiscordTransport {
    #[must_use]
    pub(super) const fn new(client: Arc<ApiClient>, guilds: Arc<Guilds>) -> Self {
        Self { client, guilds }
    }
}

impl Transport for DiscordTransport {
    async fn deliver(&self, row: OutboxRow) -> Delivery {
        let attempt = Attempt::new(&self.client, &row, &self.guilds);
        let attempted = run(&attempt).await;
        let signal = match self.client.take_global_limit() {
            Some(ms) => RateSignal::GlobalLimit(ms),
            None => signal(&attempted),
        };
        let result = match attempted {
            Ok(receipt) => DeliveryResult::Done(receipt),
            Err(Failure::ApiError(error)) => of_error(&error),
            Err(Failure::OverLimit(over)) => refused(RefusalKind::Invalid, over.to_string()),
            Err(Failure::TooLate) => refused(
                RefusalKind::TooLate,
                "not there, and too late to send".to_owned(),
            ),
        };
        Delivery {
            result,
            requests: attempt.requests(),
            signal,
        }
    }
}

/// Sends what the row's effect asks for.
async fn run(attempt: &Attempt<'_>) -> AttemptResult {
    let row = attempt.row;
    match &row.effect {
        Effect::Post {
            channel,
            card,
            ping,
            marker,
            quiet,
        } => match lookup::find(attempt, *channel, marker).await? {
            Some(receipt) => Ok(receipt),
            None if row.only_look => Err(Failure::TooLate),
            None => messages::post(attempt, *channel, card, *ping, *quiet).await,
        },
        Effect::PostInForum { .. } => forum::post(attempt).await,
        Effect::MakeEvent { .. } => scheduled::make(attempt).await,
        _ if row.only_look => Err(Failure::TooLate),
        Effect::Direct { user, card } => messages::direct(attempt, *user, card).await,
        Effect::Edit {
            channel,
            message,
            card,
        } => messages::edit(attempt, *channel, *message, card).await,
        Effect::StartThread {
            channel,
            message,
            name,
            archive_minutes,
        } => messages::start_thread(attempt, *channel, *message, name, *archive_minutes).await,
        Effect::SetThread {
            thread,
            archived,
            locked,
        } => messages::set_thread(attempt, *thread, *archived, *locked).await,
        Effect::React {
            channel,
            message,
            reaction,
        } => messages::react(attempt, *channel, *message, *reaction).await,
        Effect::Unreact {
            channel,
            message,
            reaction,
        } => messages::unreact(attempt, *channel, *message, *reaction).await,
        Effect::Crosspost { channel, message } => {
            messages::crosspost(attempt, *channel, *message).await
        }
        Effect::ReadMessages { channel, after } => {
            messages::read_messages(attempt, row.guild, *channel, *after).await
        }
        Effect::ReadReactions {
            channel,
            message,
            reaction,
            after,
        } => messages::read_reactions(attempt, *channel, *message, *reaction, *after).await,
        Effect::FindMember { user } => members::find(attempt, row.guild, *user).await,
        Effect::SetEvent { event, to } => scheduled::set(attempt, row.guild, *event, *to).await,
        Effect::ReadEvent { event } => scheduled::read(attempt, row.guild, *event).await,
    }
}

/// Returns what the attempt says about the rate that Discord accepts.
const fn signal(attempted: &AttemptResult) -> RateSignal {
    match attempted {
        Err(Failure::ApiError(ApiError::Status {
            status,
            retry_after_ms,
            global,
            ..
        })) => match (*status, *retry_after_ms) {
            (429, Some(ms)) if *global && ms > 0 => RateSignal::GlobalLimit(ms.unsigned_abs()),
            (401 | 403 | 429, _) => RateSignal::InvalidRequest,
            _ => RateSignal::None,
        },
        _ => RateSignal::None,
    }
}
