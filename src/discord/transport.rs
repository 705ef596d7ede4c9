//! Carries effects to Discord: one row of the outbox, one try, one outcome.
//!
//! Safe to do twice: a post has a nonce from its row's number, which Discord remembers for minutes, and a look-up by
//! its marker for later tries ([`super::lookup`]); everything else asks for a full wanted value.

use std::sync::Arc;
use std::sync::atomic::{AtomicU32, Ordering};

use serde::Deserialize;
use serde_json::{Value, json};
use serenity::http::Route;
use serenity::model::channel::ReactionType;
use serenity::model::id as discord;

use crate::courier::{Delivery, Strain, Transport};
use crate::quiz::card::Card;
use crate::quiz::effect::{Effect, OutboxRow};
use crate::quiz::model::discord::Reaction;
use crate::quiz::model::outcome::{Outcome, ReadMessage, Receipt, RefusalKind};

use crate::quiz::ids::{At, ChannelId, GuildId, MessageId, RoleId, UserId};

use super::client::{ApiClient, ApiError, ApiRequest, ApiResponse};
use super::endpoint::Endpoint;
use super::forum;
use super::guilds::Guilds;
use super::lookup;
use super::members;
use super::outcome::{code, of_error, refused};
use super::render::{self, OverLimit};
use super::scheduled;

/// Reads the calendar's clock.
pub type Clock = Arc<dyn Fn() -> At + Send + Sync>;

/// How many messages or accounts a page holds.
pub(super) const PAGE: usize = 100;
/// No notification sound.
const SUPPRESS_NOTIFICATIONS: u64 = 1 << 12;

/// The courier's hand on the real Discord.
pub struct DiscordTransport {
    client: Arc<ApiClient>,
    clock: Clock,
    guilds: Arc<Guilds>,
}

/// Why a try did not end with a receipt.
pub(super) enum Failure {
    ApiError(ApiError),
    OverLimit(OverLimit),
    /// It was only to be looked for, and does not stand.
    TooLate,
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

/// One try, and the requests it has sent so far.
pub(super) struct Attempt<'a> {
    pub client: &'a ApiClient,
    pub row: &'a OutboxRow,
    pub guilds: &'a Guilds,
    sent: AtomicU32,
}

impl Attempt<'_> {
    /// Sends a request and counts it.
    pub async fn send(&self, request: ApiRequest<'_>) -> Result<ApiResponse, ApiError> {
        self.sent.fetch_add(1, Ordering::Relaxed);
        self.client.send(request).await
    }
}

/// A thing with an id; the rest of an answer is not needed, and so cannot spoil it.
#[derive(Deserialize)]
pub(super) struct Made {
    #[serde(deserialize_with = "snowflake")]
    pub id: u64,
}

/// Discord writes ids as texts.
pub(super) fn snowflake<'de, D: serde::Deserializer<'de>>(from: D) -> Result<u64, D::Error> {
    let text = std::borrow::Cow::<'de, str>::deserialize(from)?;
    text.parse().map_err(serde::de::Error::custom)
}

impl DiscordTransport {
    /// A carrier over this wire; `clock` stamps the tries, `guilds` tells who manages one.
    #[must_use]
    pub(super) const fn new(client: Arc<ApiClient>, clock: Clock, guilds: Arc<Guilds>) -> Self {
        Self {
            client,
            clock,
            guilds,
        }
    }
}

impl Attempt<'_> {
    async fn run(&self) -> AttemptResult {
        let row = self.row;
        match &row.effect {
            Effect::Post {
                channel,
                card,
                ping,
                marker,
                quiet,
            } => match lookup::find(self, *channel, marker).await? {
                Some(receipt) => Ok(receipt),
                None if row.only_look => Err(Failure::TooLate),
                None => self.post(*channel, card, *ping, *quiet).await,
            },
            Effect::PostInForum { .. } => forum::post(self).await,
            Effect::MakeEvent { .. } => scheduled::make(self).await,
            _ if row.only_look => Err(Failure::TooLate),
            Effect::Direct { user, card } => self.direct(*user, card).await,
            Effect::Edit {
                channel,
                message,
                card,
            } => self.edit(*channel, *message, card).await,
            Effect::StartThread {
                channel,
                message,
                name,
                archive_minutes,
            } => {
                self.start_thread(*channel, *message, name, *archive_minutes)
                    .await
            }
            Effect::SetThread {
                thread,
                archived,
                locked,
            } => self.set_thread(*thread, *archived, *locked).await,
            Effect::React {
                channel,
                message,
                reaction,
            } => self.react(*channel, *message, *reaction).await,
            Effect::Crosspost { channel, message } => self.crosspost(*channel, *message).await,
            Effect::ReadMessages { channel, after } => {
                self.read_messages(row.guild, *channel, *after).await
            }
            Effect::ReadReactions {
                channel,
                message,
                reaction,
                after,
            } => {
                self.read_reactions(*channel, *message, *reaction, *after)
                    .await
            }
            Effect::FindMember { user } => members::find(self, row.guild, *user).await,
            Effect::SetEvent { event, to } => scheduled::set(self, row.guild, *event, *to).await,
            Effect::ReadEvent { event } => scheduled::read(self, row.guild, *event).await,
        }
    }

    async fn post(
        &self,
        channel: ChannelId,
        card: &Card,
        ping: Option<RoleId>,
        quiet: bool,
    ) -> AttemptResult {
        let mut body = render::message(card, ping)?;
        body["nonce"] = json!(nonce(self.row));
        body["enforce_nonce"] = json!(true);
        if quiet {
            body["flags"] = json!(SUPPRESS_NOTIFICATIONS);
        }
        let route = Route::ChannelMessages {
            channel_id: discord::ChannelId::new(channel.0),
        };
        let request = ApiRequest::new(Endpoint::Post, route).body(body);
        let made: Made = match self.send(request.files(&card.files)).await {
            // Nothing in the request names a message: it is the one that this nonce made, deleted since.
            Err(error) if has_code(&error, code::UNKNOWN_MESSAGE) => {
                return Ok(Receipt::PostedAndGone);
            }
            answer => answer?.json()?,
        };
        Ok(Receipt::Posted {
            channel,
            message: MessageId(made.id),
        })
    }

    async fn direct(&self, user: UserId, card: &Card) -> AttemptResult {
        let request = ApiRequest::new(Endpoint::OpenDirect, Route::UserMeDmChannels)
            .body(json!({"recipient_id": user.to_string()}));
        let opened: Made = self.send(request).await?.json()?;
        let channel = ChannelId(opened.id);
        // A notice's marker is its footer.
        let marker = card.footer.as_deref().unwrap_or_default();
        if let Some(receipt) = lookup::find(self, channel, marker).await? {
            return Ok(receipt);
        }
        self.post(channel, card, None, false).await
    }

    async fn edit(&self, channel: ChannelId, message: MessageId, card: &Card) -> AttemptResult {
        let request = ApiRequest::new(Endpoint::Edit, message_route(channel, message))
            .body(render::message(card, None)?);
        self.send(request.files(&card.files)).await?;
        Ok(Receipt::Done)
    }

    async fn start_thread(
        &self,
        channel: ChannelId,
        message: MessageId,
        name: &str,
        archive_minutes: u32,
    ) -> AttemptResult {
        let route = Route::ChannelMessageThreads {
            channel_id: discord::ChannelId::new(channel.0),
            message_id: discord::MessageId::new(message.0),
        };
        let request = ApiRequest::new(Endpoint::StartThread, route)
            .body(json!({"name": name, "auto_archive_duration": archive_minutes}));
        let answer = match self.send(request).await {
            // A thread started from a message has the message's id.
            Err(error) if has_code(&error, code::THREAD_EXISTS) => {
                return Ok(Receipt::Thread(ChannelId(message.0)));
            }
            answer => answer?,
        };
        let made: Made = answer.json()?;
        Ok(Receipt::Thread(ChannelId(made.id)))
    }

    async fn set_thread(
        &self,
        thread: ChannelId,
        archived: Option<bool>,
        locked: Option<bool>,
    ) -> AttemptResult {
        let mut body = serde_json::Map::new();
        let wanted = [("archived", archived), ("locked", locked)];
        for (name, value) in wanted {
            if let Some(value) = value {
                body.insert(name.to_owned(), json!(value));
            }
        }
        let route = Route::Channel {
            channel_id: discord::ChannelId::new(thread.0),
        };
        let request = ApiRequest::new(Endpoint::SetThread, route).body(Value::Object(body));
        self.send(request).await?;
        Ok(Receipt::Done)
    }

    async fn react(
        &self,
        channel: ChannelId,
        message: MessageId,
        reaction: Reaction,
    ) -> AttemptResult {
        let reaction = emoji(reaction);
        let route = Route::ChannelMessageReactionMe {
            channel_id: discord::ChannelId::new(channel.0),
            message_id: discord::MessageId::new(message.0),
            reaction: &reaction,
        };
        self.send(ApiRequest::new(Endpoint::React, route)).await?;
        Ok(Receipt::Done)
    }

    async fn crosspost(&self, channel: ChannelId, message: MessageId) -> AttemptResult {
        let route = Route::ChannelMessageCrosspost {
            channel_id: discord::ChannelId::new(channel.0),
            message_id: discord::MessageId::new(message.0),
        };
        match self.send(ApiRequest::new(Endpoint::Crosspost, route)).await {
            Err(error) if has_code(&error, code::ALREADY_CROSSPOSTED) => Ok(Receipt::Done),
            answer => answer.map(|_| Receipt::Done).map_err(Failure::from),
        }
    }

    async fn read_messages(
        &self,
        guild: GuildId,
        channel: ChannelId,
        after: MessageId,
    ) -> AttemptResult {
        let route = Route::ChannelMessages {
            channel_id: discord::ChannelId::new(channel.0),
        };
        let request = ApiRequest::new(Endpoint::Messages, route)
            .param("limit", PAGE)
            .param("after", after.0);
        let page: Vec<lookup::Message> = self.send(request).await?.json()?;
        let mut page: Vec<ReadMessage> = page
            .into_iter()
            .map(|m| m.read_back(guild, channel))
            .collect();
        page.sort_by_key(|read| read.message.id);
        Ok(Receipt::Messages(page))
    }

    async fn read_reactions(
        &self,
        channel: ChannelId,
        message: MessageId,
        reaction: Reaction,
        after: UserId,
    ) -> AttemptResult {
        #[derive(Deserialize)]
        struct Account {
            #[serde(deserialize_with = "snowflake")]
            id: u64,
            #[serde(default)]
            bot: bool,
        }
        let reaction = emoji(reaction);
        let route = Route::ChannelMessageReactionEmoji {
            channel_id: discord::ChannelId::new(channel.0),
            message_id: discord::MessageId::new(message.0),
            reaction: &reaction,
        };
        let mut request = ApiRequest::new(Endpoint::Reactions, route).param("limit", PAGE);
        if after.0 > 0 {
            request = request.param("after", after.0);
        }
        let page: Vec<Account> = match self.send(request).await {
            // Nobody ever used it here.
            Err(error) if has_code(&error, code::UNKNOWN_EMOJI) => Vec::new(),
            answer => answer?.json()?,
        };
        let mut page: Vec<_> = page.into_iter().map(|a| (UserId(a.id), a.bot)).collect();
        page.sort_unstable();
        Ok(Receipt::Accounts(page))
    }
}

impl Transport for DiscordTransport {
    async fn carry(&self, row: OutboxRow) -> Delivery {
        let tried_at = (self.clock)();
        let attempt = Attempt {
            client: &self.client,
            row: &row,
            guilds: &self.guilds,
            sent: AtomicU32::new(0),
        };
        let tried = attempt.run().await;
        let strain = match self.client.take_global_limit() {
            Some(ms) => Strain::GlobalLimit(ms),
            None => strain(&tried),
        };
        let outcome = match tried {
            Ok(receipt) => Outcome::Done(receipt),
            Err(Failure::ApiError(error)) => of_error(&error, row.attempts, tried_at),
            Err(Failure::OverLimit(over)) => refused(RefusalKind::Invalid, over.to_string()),
            Err(Failure::TooLate) => refused(
                RefusalKind::TooLate,
                "not there, and too late to send".to_owned(),
            ),
        };
        Delivery {
            outcome,
            requests: attempt.sent.into_inner(),
            strain,
        }
    }
}

/// What Discord counts against us.
const fn strain(tried: &AttemptResult) -> Strain {
    match tried {
        Err(Failure::ApiError(ApiError::Status {
            status,
            retry_after_ms,
            global,
            ..
        })) => match (*status, *retry_after_ms) {
            (429, Some(ms)) if *global && ms > 0 => Strain::GlobalLimit(ms.unsigned_abs()),
            (401 | 403 | 429, _) => Strain::Invalid,
            _ => Strain::None,
        },
        _ => Strain::None,
    }
}
/// The nonce of a row: the same on every try, and on any machine. 24 of the 25 characters Discord takes.
#[must_use]
pub fn nonce(row: &OutboxRow) -> String {
    let mut hash = blake3::Hasher::new();
    hash.update(&row.seq.0.to_be_bytes());
    hash.update(&row.guild.0.to_be_bytes());
    // 15 bytes are 24 characters of base 32.
    data_encoding::BASE32_NOPAD.encode(&hash.finalize().as_bytes()[..15])
}

pub(super) const fn message_route(channel: ChannelId, message: MessageId) -> Route<'static> {
    Route::ChannelMessage {
        channel_id: discord::ChannelId::new(channel.0),
        message_id: discord::MessageId::new(message.0),
    }
}

fn emoji(reaction: Reaction) -> String {
    ReactionType::Unicode(reaction.emoji().to_owned()).as_data()
}

pub(super) fn has_code(error: &ApiError, wanted: i64) -> bool {
    matches!(error, ApiError::Status { code, .. } if *code == wanted)
}
