//! Looking for the message of an earlier attempt by its marker.
//!
//! Pages back from the newest message of the channel to the time of the first attempt. A marker is
//! a component's custom id, a part of the footer, or the link in the line that tells a channel of a
//! reveal, and no other message of the bot has it.
//!
//! Not to find it proves something only if the history could be read. Without Read Message History
//! Discord answers with an empty page (*Get Channel Messages* in its documentation), and after an
//! empty page the bot's own permissions decide.

use serde::Deserialize;
use serde::de::IgnoredAny;
use serenity::http::Route;
use serenity::model::Timestamp;
use serenity::model::id as discord;

use crate::courier::DeliveryResult;
use crate::quiz::model::discord::Extras;
use crate::quiz::model::effect::OutboxRow;
use crate::quiz::model::marker;
use crate::quiz::model::outcome::{ReadMessage, Receipt, RefusalKind};

use crate::quiz::model::ids::{At, ChannelId, GuildId, MessageId, UserId};

use super::attempt::{Attempt, AttemptResult, Failure, message_route};
use super::client::{ApiError, ApiRequest};
use super::convert::{FORWARD, VOICE_MESSAGE, is_ordinary, snowflake};
use super::endpoint::Endpoint;
use super::limits::PAGE;
use super::outcome::of_error;
use super::sight;

/// How much the bot's clock and Discord's may differ without a message being missed.
const CLOCKS_APART_MS: i64 = 5 * 60_000;

/// A message as far as it matters here. Its other parts can't make it unreadable.
#[derive(Deserialize)]
pub(super) struct Message {
    #[serde(deserialize_with = "snowflake")]
    id: u64,
    author: Author,
    #[serde(default)]
    webhook_id: Option<IgnoredAny>,
    #[serde(rename = "type", default)]
    kind: u16,
    #[serde(default)]
    content: String,
    #[serde(default)]
    embeds: Vec<Embed>,
    #[serde(default)]
    components: Vec<Component>,
    #[serde(default)]
    reactions: Vec<Reaction>,
    #[serde(default)]
    attachments: Vec<IgnoredAny>,
    #[serde(default)]
    sticker_items: Vec<IgnoredAny>,
    #[serde(default)]
    message_reference: Option<Reference>,
    #[serde(default)]
    flags: u64,
    #[serde(default)]
    poll: Option<IgnoredAny>,
    #[serde(default)]
    edited_timestamp: Option<Timestamp>,
}

#[derive(Deserialize)]
struct Reference {
    #[serde(rename = "type", default)]
    kind: u8,
}

#[derive(Deserialize)]
struct Author {
    #[serde(deserialize_with = "snowflake")]
    id: u64,
    #[serde(default)]
    bot: bool,
}

#[derive(Deserialize)]
struct Embed {
    footer: Option<Footer>,
}

#[derive(Deserialize)]
struct Footer {
    text: String,
}

#[derive(Deserialize)]
struct Component {
    #[serde(default)]
    custom_id: Option<String>,
    #[serde(default)]
    components: Vec<Component>,
}

#[derive(Deserialize)]
struct Reaction {
    emoji: Emoji,
    #[serde(default)]
    count: u32,
    #[serde(default)]
    me: bool,
}

#[derive(Deserialize)]
struct Emoji {
    name: Option<String>,
}

/// What a look-up has found.
enum Search {
    Found(MessageId),
    /// It isn't among the messages since the first attempt, and there were messages to read.
    Absent,
    /// It isn't there, but what it is a part of is, up to the end.
    Ended,
    /// There was nothing to read, which says nothing where the history can't be read.
    Nothing,
}

/// Returns the receipt of an earlier attempt, if the row says to look for one and there is one.
/// `Ok(None)` means that there is none for certain.
pub(super) async fn find(
    attempt: &Attempt<'_>,
    channel: ChannelId,
    marker: &str,
) -> Result<Option<Receipt>, Failure> {
    if !attempt.looks_first() {
        return Ok(None);
    }
    Ok(match certain(attempt, channel, marker, None).await? {
        Search::Found(message) => Some(Receipt::Posted { channel, message }),
        // The process before has posted all that it had, so this was among it under another
        // marker, or was taken back since.
        Search::Ended => Some(Receipt::PostedAndGone),
        Search::Absent | Search::Nothing => None,
    })
}

/// Finds another copy of the message that the bot keeps.
pub(super) async fn find_copy(
    attempt: &Attempt<'_>,
    channel: ChannelId,
    marker: &str,
    keep: Option<MessageId>,
) -> AttemptResult {
    Ok(match certain(attempt, channel, marker, keep).await? {
        Search::Found(message) => Receipt::Posted { channel, message },
        Search::Ended | Search::Absent | Search::Nothing => Receipt::Done,
    })
}

/// Looks whether one of the bot's own messages still has the marker.
pub(super) async fn still_has(
    attempt: &Attempt<'_>,
    channel: ChannelId,
    message: MessageId,
    marker: &str,
) -> AttemptResult {
    let request = ApiRequest::new(Endpoint::Message, message_route(channel, message));
    let found: Message = attempt.send(request).await?.json()?;
    Ok(if found.carries(marker) {
        Receipt::Posted { channel, message }
    } else {
        Receipt::Done
    })
}

/// Does the same as [`find`] in a direct message, whose history the bot can always read.
pub(super) async fn find_direct(
    attempt: &Attempt<'_>,
    channel: ChannelId,
    marker: &str,
) -> Result<Option<Receipt>, Failure> {
    if !attempt.looks_first() {
        return Ok(None);
    }
    Ok(match search(attempt, channel, marker, None).await? {
        Search::Found(message) => Some(Receipt::Posted { channel, message }),
        Search::Ended | Search::Absent | Search::Nothing => None,
    })
}

/// Looks for a message with the marker, other than the one to leave out. Fails if that can't be
/// known: nothing to read proves something only where the history can be read.
async fn certain(
    attempt: &Attempt<'_>,
    channel: ChannelId,
    marker: &str,
    but: Option<MessageId>,
) -> Result<Search, Failure> {
    let mut checked = false;
    loop {
        match search(attempt, channel, marker, but)
            .await
            .map_err(unseen)?
        {
            // The second look came after the bot had the permission.
            Search::Nothing if !checked => {}
            known => return Ok(known),
        }
        if !sight::reads_history(attempt, channel)
            .await
            .map_err(unseen)?
        {
            return Err(Failure::Unseen(
                "Read Message History is missing".to_owned(),
            ));
        }
        checked = true;
    }
}

/// Returns what a failed look-up means: refused, it can't tell what became of the earlier attempt.
/// A channel that doesn't exist has no message either.
pub(super) fn unseen(error: ApiError) -> Failure {
    match of_error(&error) {
        DeliveryResult::Refused(refusal) if refusal.kind != RefusalKind::ChannelGone => {
            Failure::Unseen(refusal.words)
        }
        _ => Failure::ApiError(error),
    }
}

/// Pages back through a channel to the first attempt.
async fn search(
    attempt: &Attempt<'_>,
    channel: ChannelId,
    marker: &str,
    but: Option<MessageId>,
) -> Result<Search, ApiError> {
    let since = since(attempt.row);
    let mut before: Option<u64> = None;
    let mut ended = false;
    loop {
        let route = Route::ChannelMessages {
            channel_id: discord::ChannelId::new(channel.0),
        };
        let mut request = ApiRequest::new(Endpoint::Messages, route).param("limit", PAGE);
        if let Some(before) = before {
            request = request.param("before", before);
        }
        let page: Vec<Message> = attempt.send(request).await?.json()?;
        let me = attempt.client.me();
        let ours = |m: &&Message| {
            let is_ours = Some(UserId(m.author.id)) == me && Some(MessageId(m.id)) != but;
            is_ours && m.id >= since
        };
        let mut own = page.iter().filter(ours);
        if let Some(found) = own.clone().find(|m| m.carries(marker)) {
            return Ok(Search::Found(MessageId(found.id)));
        }
        ended |= own.any(|m| m.footers().any(|footer| attempt.row.ended_by(footer)));
        match page.iter().map(|m| m.id).min() {
            Some(oldest) if page.len() == PAGE && oldest >= since => before = Some(oldest),
            Some(_) if ended => return Ok(Search::Ended),
            Some(_) => return Ok(Search::Absent),
            None => return Ok(Search::Nothing),
        }
    }
}

/// Returns the smallest id that a message of an earlier attempt can have.
pub(super) fn since(row: &OutboxRow) -> u64 {
    let first: At = row.first_try.unwrap_or(row.decided);
    first.plus_ms(-CLOCKS_APART_MS).first_snowflake()
}

impl Message {
    /// Iterates over the message's footers.
    fn footers(&self) -> impl Iterator<Item = &str> {
        let footers = self.embeds.iter().filter_map(|embed| embed.footer.as_ref());
        footers.map(|footer| footer.text.as_str())
    }

    /// Returns whether a component, a footer or the line of the message contains the marker. Only
    /// the bot's own messages are asked, and Discord always shows it their content.
    pub(super) fn carries(&self, marker: &str) -> bool {
        let mut ids = Vec::new();
        custom_ids(&self.components, &mut ids);
        self.footers()
            .chain(ids)
            .chain([self.content.as_str()])
            .any(|text| marker::is_in(text, marker))
    }

    /// Converts the message to what the gateway would have reported.
    pub(super) fn read_back(self, guild: GuildId, channel: ChannelId) -> (ReadMessage, Extras) {
        let reactions = self.reactions.iter().filter(|reaction| {
            // A reaction that only the bot added says nothing.
            reaction.count > u32::from(reaction.me)
        });
        let reactions = reactions
            .filter_map(|reaction| {
                crate::quiz::model::discord::Reaction::from_emoji(reaction.emoji.name.as_deref()?)
            })
            .collect();
        let reference = self.message_reference.map(|reference| reference.kind);
        let extras = Extras {
            attachments: self.attachments.len() as u32,
            forward: reference == Some(FORWARD),
            sticker: !self.sticker_items.is_empty(),
            voice: self.flags & VOICE_MESSAGE != 0,
            poll: self.poll.is_some(),
            edited: self.edited_timestamp.map(|at| At(at.timestamp_millis())),
        };
        let read = ReadMessage {
            message: crate::quiz::model::discord::Message {
                guild,
                channel,
                id: MessageId(self.id),
                author: UserId(self.author.id),
                roles: Vec::new(),
                ordinary: is_ordinary(self.kind) && !self.author.bot && self.webhook_id.is_none(),
                text: Some(self.content).filter(|text| !text.is_empty()),
            },
            reactions,
        };
        (read, extras)
    }
}

fn custom_ids<'a>(components: &'a [Component], ids: &mut Vec<&'a str>) {
    for component in components {
        ids.extend(component.custom_id.as_deref());
        custom_ids(&component.components, ids);
    }
}
