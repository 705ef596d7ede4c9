//! Carries out the courier's deliveries on Discord: one row of the outbox, one attempt, one
//! outcome.

use std::collections::HashMap;
use std::sync::{Arc, Mutex, MutexGuard, PoisonError};

use crate::courier::{Delivery, DeliveryResult, FailureCause, RateSignal, Transport};
use crate::quiz::model::effect::{Effect, OutboxRow};
use crate::quiz::model::ids::{At, ChannelId};
use crate::quiz::model::outcome::RefusalKind;

use super::attempt::{Attempt, AttemptResult, Failure};
use super::client::{ApiClient, ApiError};
use super::code;
use super::data::ReadClock;
use super::guilds::Guilds;
use super::outcome::{of_error, refused};
use super::{forum, lookup, members, messages, roles, scheduled, sight};

/// The courier's transport to the real Discord.
pub struct DiscordTransport {
    client: Arc<ApiClient>,
    guilds: Arc<Guilds>,
    clock: ReadClock,
    /// Channels that Discord didn't know, and since when.
    missing: Mutex<HashMap<ChannelId, At>>,
}

impl DiscordTransport {
    #[must_use]
    pub(super) fn new(client: Arc<ApiClient>, guilds: Arc<Guilds>, clock: ReadClock) -> Self {
        Self {
            client,
            guilds,
            clock,
            missing: Mutex::default(),
        }
    }

    fn missing(&self) -> MutexGuard<'_, HashMap<ChannelId, At>> {
        // Each change is a single insert or remove, so the map is consistent even after a panic
        // elsewhere.
        self.missing.lock().unwrap_or_else(PoisonError::into_inner)
    }

    /// Notes that a channel exists.
    fn found(&self, channel: Option<ChannelId>) {
        if let Some(channel) = channel {
            self.missing().remove(&channel);
        }
    }

    /// Returns what it means that Discord doesn't know a channel. It is gone if Discord says so
    /// twice, a minute apart, while the guild's list lacks it.
    async fn unknown_channel(
        &self,
        attempt: &Attempt<'_>,
        channel: ChannelId,
        error: &ApiError,
    ) -> DeliveryResult {
        let listed = match sight::is_listed(attempt, channel).await {
            Ok(listed) => listed,
            // Where even the list is refused, nothing is known about the channel.
            Err(other) => match of_error(&other) {
                DeliveryResult::Refused(refusal) if attempt.looks_first() => {
                    return refused(RefusalKind::Unknown, refusal.words);
                }
                DeliveryResult::Refused(refusal) => {
                    return refused(RefusalKind::Forbidden, refusal.words);
                }
                failed => return failed,
            },
        };
        let now = (self.clock)();
        let lasts = if listed {
            self.found(Some(channel));
            0
        } else {
            now.since(*self.missing().entry(channel).or_insert(now))
        };
        if lasts >= MISSING_MS {
            // It stays noted, so that the rows behind this one need not wait another minute.
            return of_error(error);
        }
        DeliveryResult::Failed {
            cause: FailureCause::Missing,
            why: error.to_string(),
        }
    }
}

/// How long a channel must be unknown until it is gone, in milliseconds.
const MISSING_MS: i64 = 60_000;

impl Transport for DiscordTransport {
    async fn deliver(&self, row: OutboxRow) -> Delivery {
        let attempt = Attempt::new(&self.client, &row, &self.guilds);
        let attempted = run(&attempt).await;
        let signal = match self.client.take_global_limit() {
            Some(ms) => RateSignal::GlobalLimit(ms),
            None => signal(&attempted),
        };
        let result = match attempted {
            Ok(receipt) => {
                self.found(row.effect.channel());
                DeliveryResult::Done(receipt)
            }
            Err(Failure::ApiError(error)) => match row.effect.channel() {
                Some(channel) if error.has_code(code::UNKNOWN_CHANNEL) => {
                    self.unknown_channel(&attempt, channel, &error).await
                }
                _ => of_error(&error),
            },
            Err(Failure::Unseen(why)) => refused(RefusalKind::Unknown, why),
            Err(Failure::UnfitRole(problem)) => {
                refused(RefusalKind::Role(problem), format!("{problem:?}"))
            }
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
        Effect::Reply {
            channel,
            to,
            card,
            ping,
            marker,
            quiet,
        } => match lookup::find(attempt, *channel, marker).await? {
            Some(receipt) => Ok(receipt),
            None if row.only_look => Err(Failure::TooLate),
            None => messages::reply(attempt, *channel, *to, card, *ping, *quiet).await,
        },
        Effect::PostInForum { .. } => forum::post(attempt).await,
        Effect::MakeEvent { .. } => scheduled::make(attempt).await,
        Effect::FindCopy {
            channel,
            marker,
            keep,
            ..
        } => lookup::find_copy(attempt, *channel, marker, *keep).await,
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
        Effect::Pin {
            channel,
            message,
            on,
        } => messages::pin(attempt, *channel, *message, *on).await,
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
        Effect::Delete { channel, message } => messages::delete(attempt, *channel, *message).await,
        Effect::MoveEvent { event, start, end } => {
            scheduled::move_to(attempt, row.guild, *event, (*start, *end)).await
        }
        Effect::LookAtChannels { channels } => sight::look(attempt, row.guild, channels).await,
        Effect::LookAtMessage {
            channel,
            message,
            marker,
        } => lookup::still_has(attempt, *channel, *message, marker).await,
        Effect::SetRole { user, role, on } => {
            roles::set(attempt, row.guild, *user, *role, *on).await
        }
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
