//! A question as a post of a forum: a thread with its first message.
//!
//! Discord keeps no nonce for these. So a second attempt first lists the forum's threads, also
//! those that are archived meanwhile, and looks for the marker in the first message of those that
//! the bot started. The list of archived ones needs Read Message History, so it also proves that.

use serde::Deserialize;
use serde_json::json;
use serenity::http::Route;
use serenity::model::id as discord;

use crate::quiz::model::effect::Effect;
use crate::quiz::model::ids::{At, ChannelId, MessageId};
use crate::quiz::model::outcome::Receipt;

use super::attempt::{Attempt, AttemptResult, Failure, message_route};
use super::client::{ApiError, ApiRequest};
use super::convert::{Created, snowflake};
use super::endpoint::Endpoint;
use super::limits::{self, PAGE};
use super::lookup::{self, Message};
use super::render;

/// The flag of a forum that accepts only posts with a tag.
const REQUIRE_TAG: u64 = 1 << 4;

#[derive(Deserialize)]
struct Forum {
    #[serde(default)]
    available_tags: Vec<Tag>,
    #[serde(default)]
    flags: u64,
}

#[derive(Deserialize)]
struct Tag {
    id: String,
    name: String,
    #[serde(default)]
    moderated: bool,
}

#[derive(Deserialize)]
struct Threads {
    threads: Vec<Thread>,
    #[serde(default)]
    has_more: bool,
}

#[derive(Deserialize)]
struct Thread {
    #[serde(deserialize_with = "snowflake")]
    id: u64,
    #[serde(default)]
    name: String,
    parent_id: Option<String>,
    owner_id: Option<String>,
    #[serde(default)]
    thread_metadata: Metadata,
}

#[derive(Default, Deserialize)]
struct Metadata {
    #[serde(default)]
    archive_timestamp: Option<String>,
}

/// Posts the row's question in its forum, unless an earlier attempt did.
pub(super) async fn post(attempt: &Attempt<'_>) -> AttemptResult {
    let row = attempt.row;
    let Effect::PostInForum {
        forum,
        title,
        card,
        ping,
        tags,
        archive_minutes,
        marker,
    } = &row.effect
    else {
        unreachable!("only called for posts in forums")
    };
    if attempt.looks_first()
        && let Some(found) = find(attempt, *forum, title, marker).await?
    {
        return Ok(found);
    }
    if row.only_look {
        return Err(Failure::TooLate);
    }
    let applied = tags_of(attempt, *forum, tags).await?;
    let route = Route::ChannelForumPosts {
        channel_id: discord::ChannelId::new(forum.0),
    };
    let body = json!({
        "name": title,
        "auto_archive_duration": archive_minutes,
        "applied_tags": applied,
        "message": render::message(card, *ping)?,
    });
    let request = ApiRequest::new(Endpoint::ForumPost, route).body(body);
    let made: Created = attempt.send(request.files(&card.files)).await?.json()?;
    Ok(receipt(made.id))
}

/// Returns the receipt of a post. Its thread and its first message have the same id.
const fn receipt(id: u64) -> Receipt {
    Receipt::Posted {
        channel: ChannelId(id),
        message: MessageId(id),
    }
}

/// Returns the forum's tags with these names, comparing only letters and digits ("Data model" is
/// `data-model`). If there are none and the forum requires a tag, returns its first.
async fn tags_of(
    attempt: &Attempt<'_>,
    forum: ChannelId,
    names: &[String],
) -> Result<Vec<String>, Failure> {
    let route = Route::Channel {
        channel_id: discord::ChannelId::new(forum.0),
    };
    let forum: Forum = attempt
        .send(ApiRequest::new(Endpoint::Channel, route))
        .await?
        .json()?;
    let usable = || forum.available_tags.iter().filter(|tag| !tag.moderated);
    let bare = |name: &str| -> String {
        let kept = name.chars().filter(|c| c.is_alphanumeric());
        kept.flat_map(char::to_lowercase).collect()
    };
    let same = |a: &str, b: &str| bare(a) == bare(b);
    let mut applied: Vec<String> = usable()
        .filter(|tag| names.iter().any(|name| same(name, &tag.name)))
        .map(|tag| tag.id.clone())
        .take(limits::FORUM_TAGS)
        .collect();
    if applied.is_empty() && forum.flags & REQUIRE_TAG != 0 {
        applied.extend(usable().next().map(|tag| tag.id.clone()));
    }
    Ok(applied)
}

/// Finds the post of an earlier attempt. `Ok(None)` means that there is none for certain.
async fn find(
    attempt: &Attempt<'_>,
    forum: ChannelId,
    title: &str,
    marker: &str,
) -> Result<Option<Receipt>, Failure> {
    let route = Route::GuildThreadsActive {
        guild_id: discord::GuildId::new(attempt.row.guild.0),
    };
    let active = threads(attempt, ApiRequest::new(Endpoint::ActiveThreads, route)).await?;
    let found = among(attempt, forum, title, marker, active.threads).await?;
    if found.is_some() {
        return Ok(found);
    }
    let since = lookup::since(attempt.row);
    let mut before: Option<String> = None;
    loop {
        let route = Route::ChannelArchivedPublicThreads {
            channel_id: discord::ChannelId::new(forum.0),
        };
        let mut request = ApiRequest::new(Endpoint::ArchivedThreads, route).param("limit", PAGE);
        if let Some(before) = &before {
            request = request.param("before", before);
        }
        let page = threads(attempt, request).await?;
        // They come in the order in which they were archived, the last one first.
        let last = page.threads.last();
        let last = last.and_then(|thread| thread.thread_metadata.archive_timestamp.clone());
        let more = page.has_more && last.as_deref().is_some_and(|last| !is_older(last, since));
        let found = among(attempt, forum, title, marker, page.threads).await?;
        if found.is_some() || !more {
            return Ok(found);
        }
        before = last;
    }
}

/// Returns whether a time, as Discord writes it, is before a snowflake was made.
fn is_older(time: &str, snowflake: u64) -> bool {
    let time: Result<jiff::Timestamp, _> = time.parse();
    time.is_ok_and(|time| At(time.as_millisecond()).first_snowflake() < snowflake)
}

/// Reads a list of threads.
async fn threads(attempt: &Attempt<'_>, request: ApiRequest<'_>) -> Result<Threads, Failure> {
    let answer = attempt.send(request).await.map_err(lookup::unseen)?;
    Ok(answer.json()?)
}

/// Finds the row's post among threads.
async fn among(
    attempt: &Attempt<'_>,
    forum: ChannelId,
    title: &str,
    marker: &str,
    threads: Vec<Thread>,
) -> Result<Option<Receipt>, Failure> {
    let (parent, since) = (forum.to_string(), lookup::since(attempt.row));
    let me = attempt.client.me().map(|me| me.to_string());
    let likely = threads.into_iter().filter(|thread| {
        thread.id >= since
            && thread.name == title
            && thread.parent_id.as_ref() == Some(&parent)
            && thread.owner_id == me
    });
    for thread in likely {
        let first = message_route(ChannelId(thread.id), MessageId(thread.id));
        match attempt
            .send(ApiRequest::new(Endpoint::Message, first))
            .await
        {
            Ok(answer) if answer.json::<Message>()?.carries(marker) => {
                return Ok(Some(receipt(thread.id)));
            }
            // The first message was deleted meanwhile, or may not be read, but name, author and
            // time are the row's.
            Err(ApiError::Status {
                status: 403 | 404, ..
            }) => return Ok(Some(receipt(thread.id))),
            Ok(_) => {}
            Err(error) => return Err(lookup::unseen(error)),
        }
    }
    Ok(None)
}
