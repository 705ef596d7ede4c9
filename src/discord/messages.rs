//! Requests about messages, threads and reactions.
//!
//! Each is safe to repeat: a post has a nonce from its row's number, which Discord remembers for a
//! few minutes, and [`lookup`] finds it by its marker later; everything else sends the complete
//! value that is wanted.

use serde::Deserialize;
use serde_json::{Value, json};
use serenity::http::Route;
use serenity::model::id as discord;

use crate::quiz::model::card::Card;
use crate::quiz::model::discord as nouns;
use crate::quiz::model::ids::{ChannelId, GuildId, MessageId, RoleId, UserId};
use crate::quiz::model::outcome::Receipt;

use super::attempt::{Attempt, AttemptResult, Failure, message_route};
use super::client::ApiRequest;
use super::code;
use super::convert::{self, Created, snowflake};
use super::endpoint::Endpoint;
use super::limits::PAGE;
use super::lookup;
use super::render;

/// The flag of a message that makes no notification sound.
const SUPPRESS_NOTIFICATIONS: u64 = 1 << 12;

pub(super) async fn post(
    attempt: &Attempt<'_>,
    channel: ChannelId,
    card: &Card,
    ping: Option<RoleId>,
    quiet: bool,
) -> AttemptResult {
    let body = body(attempt, card, ping, quiet)?;
    send_message(attempt, channel, card, &body).await
}

/// What Discord answers where a message can't be a reply.
const CANNOT_REPLY: [i64; 3] = [
    code::NO_REPLY_UNREAD,
    code::NO_REFERENCE_UNREAD,
    code::NO_REFERENCE_NSFW,
];

/// Posts a message that replies to another one. Discord leaves the reference out if that message is
/// gone, and refuses it for example without Read Message History; then the message is posted
/// without it.
pub(super) async fn reply(
    attempt: &Attempt<'_>,
    channel: ChannelId,
    to: MessageId,
    card: &Card,
    ping: Option<RoleId>,
    quiet: bool,
) -> AttemptResult {
    let plain = body(attempt, card, ping, quiet)?;
    let mut body = plain.clone();
    body["message_reference"] = json!({
        "message_id": to.to_string(),
        "fail_if_not_exists": false,
    });
    match send_message(attempt, channel, card, &body).await {
        Err(Failure::ApiError(error)) if CANNOT_REPLY.iter().any(|code| error.has_code(*code)) => {
            send_message(attempt, channel, card, &plain).await
        }
        result => result,
    }
}

fn body(
    attempt: &Attempt<'_>,
    card: &Card,
    ping: Option<RoleId>,
    quiet: bool,
) -> Result<Value, Failure> {
    let mut body = render::message(card, ping)?;
    body["nonce"] = json!(attempt.row.nonce());
    body["enforce_nonce"] = json!(true);
    if quiet {
        body["flags"] = json!(SUPPRESS_NOTIFICATIONS);
    }
    Ok(body)
}

async fn send_message(
    attempt: &Attempt<'_>,
    channel: ChannelId,
    card: &Card,
    body: &Value,
) -> AttemptResult {
    let route = Route::ChannelMessages {
        channel_id: discord::ChannelId::new(channel.0),
    };
    let request = ApiRequest::new(Endpoint::Post, route).body(body.clone());
    let made: Created = match attempt.send(request.files(&card.files)).await {
        // Nothing in the request must name a message that exists: it is the one that this nonce
        // made, deleted since.
        Err(error) if error.has_code(code::UNKNOWN_MESSAGE) => {
            return Ok(Receipt::PostedAndGone);
        }
        answer => answer?.json()?,
    };
    Ok(Receipt::Posted {
        channel,
        message: MessageId(made.id),
    })
}

pub(super) async fn direct(attempt: &Attempt<'_>, user: UserId, card: &Card) -> AttemptResult {
    let request = ApiRequest::new(Endpoint::OpenDirect, Route::UserMeDmChannels)
        .body(json!({"recipient_id": user.to_string()}));
    let opened: Created = attempt.send(request).await?.json()?;
    let channel = ChannelId(opened.id);
    // A notice's marker is its footer.
    let marker = card.footer.as_deref().unwrap_or_default();
    if let Some(receipt) = lookup::find_direct(attempt, channel, marker).await? {
        return Ok(receipt);
    }
    post(attempt, channel, card, None, false).await
}

pub(super) async fn edit(
    attempt: &Attempt<'_>,
    channel: ChannelId,
    message: MessageId,
    card: &Card,
) -> AttemptResult {
    let request = ApiRequest::new(Endpoint::Edit, message_route(channel, message))
        .body(render::message(card, None)?);
    attempt.send(request.files(&card.files)).await?;
    Ok(Receipt::Done)
}

pub(super) async fn start_thread(
    attempt: &Attempt<'_>,
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
    let answer = match attempt.send(request).await {
        // A thread started from a message has the message's id.
        Err(error) if error.has_code(code::THREAD_EXISTS) => {
            return Ok(Receipt::Thread(ChannelId(message.0)));
        }
        answer => answer?,
    };
    let made: Created = answer.json()?;
    Ok(Receipt::Thread(ChannelId(made.id)))
}

pub(super) async fn set_thread(
    attempt: &Attempt<'_>,
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
    attempt.send(request).await?;
    Ok(Receipt::Done)
}

pub(super) async fn react(
    attempt: &Attempt<'_>,
    channel: ChannelId,
    message: MessageId,
    reaction: nouns::Reaction,
) -> AttemptResult {
    let reaction = convert::emoji(reaction);
    let route = Route::ChannelMessageReactionMe {
        channel_id: discord::ChannelId::new(channel.0),
        message_id: discord::MessageId::new(message.0),
        reaction: &reaction,
    };
    attempt
        .send(ApiRequest::new(Endpoint::React, route))
        .await?;
    Ok(Receipt::Done)
}

/// Pins a message, or unpins it.
pub(super) async fn pin(
    attempt: &Attempt<'_>,
    channel: ChannelId,
    message: MessageId,
    on: bool,
) -> AttemptResult {
    let route = Route::ChannelPin {
        channel_id: discord::ChannelId::new(channel.0),
        message_id: discord::MessageId::new(message.0),
    };
    let endpoint = if on { Endpoint::Pin } else { Endpoint::Unpin };
    attempt.send(ApiRequest::new(endpoint, route)).await?;
    Ok(Receipt::Done)
}

pub(super) async fn unreact(
    attempt: &Attempt<'_>,
    channel: ChannelId,
    message: MessageId,
    reaction: nouns::Reaction,
) -> AttemptResult {
    let reaction = convert::emoji(reaction);
    let route = Route::ChannelMessageReactionMe {
        channel_id: discord::ChannelId::new(channel.0),
        message_id: discord::MessageId::new(message.0),
        reaction: &reaction,
    };
    match attempt
        .send(ApiRequest::new(Endpoint::Unreact, route))
        .await
    {
        // It is gone already.
        Err(error) if error.has_code(code::UNKNOWN_EMOJI) => Ok(Receipt::Done),
        answer => answer.map(|_| Receipt::Done).map_err(Failure::from),
    }
}

pub(super) async fn crosspost(
    attempt: &Attempt<'_>,
    channel: ChannelId,
    message: MessageId,
) -> AttemptResult {
    let route = Route::ChannelMessageCrosspost {
        channel_id: discord::ChannelId::new(channel.0),
        message_id: discord::MessageId::new(message.0),
    };
    match attempt
        .send(ApiRequest::new(Endpoint::Crosspost, route))
        .await
    {
        Err(error) if error.has_code(code::ALREADY_CROSSPOSTED) => Ok(Receipt::Done),
        answer => answer.map(|_| Receipt::Done).map_err(Failure::from),
    }
}

pub(super) async fn read_messages(
    attempt: &Attempt<'_>,
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
    let page: Vec<lookup::Message> = attempt.send(request).await?.json()?;
    let mut page: Vec<_> = page
        .into_iter()
        .map(|m| m.read_back(guild, channel))
        .collect();
    page.sort_by_key(|(read, _)| read.message.id);
    Ok(Receipt::Written(page))
}

pub(super) async fn read_reactions(
    attempt: &Attempt<'_>,
    channel: ChannelId,
    message: MessageId,
    reaction: nouns::Reaction,
    after: UserId,
) -> AttemptResult {
    #[derive(Deserialize)]
    struct Account {
        #[serde(deserialize_with = "snowflake")]
        id: u64,
        #[serde(default)]
        bot: bool,
    }
    let reaction = convert::emoji(reaction);
    let route = Route::ChannelMessageReactionEmoji {
        channel_id: discord::ChannelId::new(channel.0),
        message_id: discord::MessageId::new(message.0),
        reaction: &reaction,
    };
    let mut request = ApiRequest::new(Endpoint::Reactions, route).param("limit", PAGE);
    if after.0 > 0 {
        request = request.param("after", after.0);
    }
    let page: Vec<Account> = match attempt.send(request).await {
        // Nobody ever used it here.
        Err(error) if error.has_code(code::UNKNOWN_EMOJI) => Vec::new(),
        answer => answer?.json()?,
    };
    let mut page: Vec<_> = page.into_iter().map(|a| (UserId(a.id), a.bot)).collect();
    page.sort_unstable();
    Ok(Receipt::Accounts(page))
}

/// Deletes a message of the bot. One that is gone needs nothing.
pub(super) async fn delete(
    attempt: &Attempt<'_>,
    channel: ChannelId,
    message: MessageId,
) -> AttemptResult {
    let request = ApiRequest::new(Endpoint::Delete, message_route(channel, message));
    match attempt.send(request).await {
        Err(error) if error.has_code(code::UNKNOWN_MESSAGE) => Ok(Receipt::Done),
        answer => answer.map(|_| Receipt::Done).map_err(Failure::from),
    }
}
