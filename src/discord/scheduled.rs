//! Scheduled events of a server: created once, started, ended, moved, read.

use serde::Deserialize;
use serde_json::{Value, json};
use serenity::http::Route;
use serenity::model::id as discord;

use crate::quiz::model::discord::EventStatus;
use crate::quiz::model::effect::Effect;
use crate::quiz::model::ids::{At, EventId, GuildId};
use crate::quiz::model::outcome::Receipt;
use crate::quiz::model::window;

use super::attempt::{Attempt, AttemptResult, Failure};
use super::client::{ApiError, ApiRequest};
use super::code;
use super::convert::snowflake;
use super::endpoint::Endpoint;

/// Discord's type of an event outside its voice channels, which needs a place and an end.
const EXTERNAL: u8 = 3;
/// The only privacy level: for members of the server.
const GUILD_ONLY: u8 = 2;

/// A scheduled event as far as it matters here.
#[derive(Deserialize)]
struct Entry {
    #[serde(deserialize_with = "snowflake")]
    id: u64,
    #[serde(default)]
    creator_id: Option<String>,
    #[serde(default)]
    description: Option<String>,
    #[serde(default)]
    user_count: Option<u32>,
}

impl Entry {
    const fn receipt(&self) -> Receipt {
        Receipt::Event {
            event: EventId(self.id),
            interested: self.user_count,
        }
    }
}

const fn route(guild: GuildId, event: EventId) -> Route<'static> {
    Route::GuildScheduledEvent {
        guild_id: discord::GuildId::new(guild.0),
        event_id: discord::ScheduledEventId::new(event.0),
    }
}

const fn all(guild: GuildId) -> Route<'static> {
    Route::GuildScheduledEvents {
        guild_id: discord::GuildId::new(guild.0),
    }
}

/// Creates the event, unless an earlier attempt did.
pub(super) async fn make(attempt: &Attempt<'_>) -> AttemptResult {
    let Effect::MakeEvent {
        name,
        description,
        place,
        start,
        end,
        marker,
    } = &attempt.row.effect
    else {
        unreachable!("only called for effects that create an event")
    };
    let guild = attempt.row.guild;
    if (attempt.row.look_first || attempt.row.only_look)
        && let Some(found) = find(attempt, guild, marker).await?
    {
        return Ok(found);
    }
    if attempt.row.only_look {
        return Err(Failure::TooLate);
    }
    let body = json!({
        "name": name,
        "description": description,
        "privacy_level": GUILD_ONLY,
        "entity_type": EXTERNAL,
        "entity_metadata": {"location": place},
        "scheduled_start_time": window::timestamp(*start).to_string(),
        "scheduled_end_time": window::timestamp(*end).to_string(),
    });
    let request = ApiRequest::new(Endpoint::MakeEvent, all(guild)).body(body);
    let made: Entry = attempt.send(request).await?.json()?;
    Ok(made.receipt())
}

/// Finds the bot's own event with a marker.
async fn find(
    attempt: &Attempt<'_>,
    guild: GuildId,
    marker: &str,
) -> Result<Option<Receipt>, Failure> {
    let request = ApiRequest::new(Endpoint::Events, all(guild)).param("with_user_count", true);
    let entries: Vec<Entry> = attempt.send(request).await?.json()?;
    let me = attempt.client.me().unwrap_or_default().to_string();
    // The marker ends the description, because "round #1" must not match "round #12".
    let ours = |entry: &&Entry| {
        let said = entry.description.as_deref().unwrap_or_default();
        entry.creator_id.as_ref() == Some(&me) && said.trim_end().ends_with(marker)
    };
    Ok(entries.iter().find(ours).map(Entry::receipt))
}

/// Starts, ends or cancels an event. One that is gone or over needs nothing.
pub(super) async fn set(
    attempt: &Attempt<'_>,
    guild: GuildId,
    event: EventId,
    to: EventStatus,
) -> AttemptResult {
    let status = match to {
        EventStatus::Scheduled => 1,
        EventStatus::Active => 2,
        EventStatus::Completed => 3,
        EventStatus::Canceled => 4,
    };
    change(attempt, guild, event, json!({"status": status})).await
}

/// Moves an event to another time. One that is gone or over needs nothing.
pub(super) async fn move_to(
    attempt: &Attempt<'_>,
    guild: GuildId,
    event: EventId,
    (start, end): (At, At),
) -> AttemptResult {
    let body = json!({
        "scheduled_start_time": window::timestamp(start).to_string(),
        "scheduled_end_time": window::timestamp(end).to_string(),
    });
    change(attempt, guild, event, body).await
}

async fn change(
    attempt: &Attempt<'_>,
    guild: GuildId,
    event: EventId,
    body: Value,
) -> AttemptResult {
    let request = ApiRequest::new(Endpoint::SetEvent, route(guild, event)).body(body);
    let over = |error: &ApiError| {
        error.has_code(code::UNKNOWN_EVENT) || error.has_code(code::EVENT_IS_OVER)
    };
    match attempt.send(request).await {
        Err(error) if over(&error) => Ok(Receipt::Done),
        answer => answer.map(|_| Receipt::Done).map_err(Failure::from),
    }
}

/// Reads how many members are interested.
pub(super) async fn read(attempt: &Attempt<'_>, guild: GuildId, event: EventId) -> AttemptResult {
    let request =
        ApiRequest::new(Endpoint::Event, route(guild, event)).param("with_user_count", true);
    let entry: Entry = attempt.send(request).await?.json()?;
    Ok(entry.receipt())
}
