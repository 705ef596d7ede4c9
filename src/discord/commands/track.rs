//! `/track`: the daily series of a server.

#![expect(
    clippy::too_many_arguments,
    reason = "poise makes an option of each argument"
)]

use serenity::model::channel::{ChannelType, PartialChannel};
use serenity::model::id::RoleId;

use crate::quiz::model::event::TrackForm;
use crate::quiz::model::track::Place;
use crate::quiz::{InteractionKind, ids};

use super::complete;
use super::serve::{Ctx, Served, serve};

/// Tracks: one question a day in a channel.
#[expect(clippy::unused_async, reason = "members can run only its subcommands")]
#[poise::command(
    slash_command,
    guild_only,
    default_member_permissions = "MANAGE_GUILD",
    subcommands(
        "add",
        "edit",
        "list",
        "pause",
        "resume",
        "remove",
        "preview",
        "post_now",
        "skip",
        "reveal_now"
    ),
    subcommand_required
)]
pub(super) async fn track(_ctx: Ctx<'_>) -> Served {
    Ok(())
}

fn place(channel: &PartialChannel) -> (ids::ChannelId, Place) {
    let place = match channel.kind {
        ChannelType::News => Place::Announcement,
        ChannelType::Forum => Place::Forum,
        _ => Place::Text,
    };
    (ids::ChannelId(channel.id.get()), place)
}

fn role(role: RoleId) -> ids::RoleId {
    ids::RoleId(role.get())
}

#[poise::command(slash_command, guild_only)]
async fn add(
    ctx: Ctx<'_>,
    #[description = "Where it posts: a text, announcement or forum channel"]
    #[channel_types("Text", "News", "Forum")]
    channel: PartialChannel,
    #[description = "Time of day, such as 09:00"]
    #[autocomplete = "complete::time"]
    time: String,
    #[description = "A short name, up to 32 characters; without it, daily"] name: Option<String>,
    #[description = "Time zone, such as Europe/Berlin; without it, the server's"]
    #[autocomplete = "complete::zone"]
    zone: Option<String>,
    #[description = "Days of the week: weekdays, daily, or mon,wed,fri"]
    #[autocomplete = "complete::days"]
    days: Option<String>,
    #[description = "Time from the question to the reveal: 8h, 90m, 1d"]
    #[autocomplete = "complete::delay"]
    delay: Option<String>,
    #[description = "Time from the reveal to the close: 24h"]
    #[autocomplete = "complete::close"]
    close: Option<String>,
    #[description = "Topics, with weights if you like: basics, oop:3"]
    #[autocomplete = "complete::topic"]
    topics: Option<String>,
    #[description = "Levels, with weights if you like: junior, mid:2"]
    #[autocomplete = "complete::level"]
    levels: Option<String>,
    #[description = "How open questions are answered: in the thread, sealed, or either"]
    #[choices("both", "thread", "sealed")]
    mode: Option<&'static str>,
    #[description = "A role to ping with each question"] ping: Option<RoleId>,
    #[description = "Lock the thread at the close"] lock: Option<bool>,
    #[description = "Publish sealed answers without names"] anonymous: Option<bool>,
    #[description = "Dates without a question: 2026-12-24..2027-01-02, 2027-05-01"]
    blackout: Option<String>,
) -> Served {
    let form = TrackForm {
        name,
        channel: Some(place(&channel)),
        time: Some(time),
        zone,
        days,
        delay,
        close,
        topics,
        levels,
        mode: mode.map(str::to_owned),
        ping: ping.map(role),
        lock,
        anonymous,
        blackout,
    };
    serve(ctx, InteractionKind::TrackAdd(form)).await
}

#[poise::command(slash_command, guild_only)]
async fn edit(
    ctx: Ctx<'_>,
    #[description = "Which track"]
    #[autocomplete = "complete::track"]
    track: String,
    #[description = "A new name"] name: Option<String>,
    #[description = "Another channel: text, announcement or forum"]
    #[channel_types("Text", "News", "Forum")]
    channel: Option<PartialChannel>,
    #[description = "Time of day, such as 09:00"]
    #[autocomplete = "complete::time"]
    time: Option<String>,
    #[description = "Time zone, such as Europe/Berlin"]
    #[autocomplete = "complete::zone"]
    zone: Option<String>,
    #[description = "Days of the week: weekdays, daily, or mon,wed,fri"]
    #[autocomplete = "complete::days"]
    days: Option<String>,
    #[description = "Time from the question to the reveal: 8h, 90m, 1d"]
    #[autocomplete = "complete::delay"]
    delay: Option<String>,
    #[description = "Time from the reveal to the close: 24h"]
    #[autocomplete = "complete::close"]
    close: Option<String>,
    #[description = "Topics, with weights if you like: basics, oop:3; all for every topic"]
    #[autocomplete = "complete::topic"]
    topics: Option<String>,
    #[description = "Levels, with weights if you like: junior, mid:2"]
    #[autocomplete = "complete::level"]
    levels: Option<String>,
    #[description = "How open questions are answered: in the thread, sealed, or either"]
    #[choices("both", "thread", "sealed")]
    mode: Option<&'static str>,
    #[description = "A role to ping with each question"] ping: Option<RoleId>,
    #[description = "Lock the thread at the close"] lock: Option<bool>,
    #[description = "Publish sealed answers without names"] anonymous: Option<bool>,
    #[description = "Dates without a question: 2026-12-24..2027-01-02; - for none"]
    blackout: Option<String>,
) -> Served {
    let form = TrackForm {
        name,
        channel: channel.as_ref().map(place),
        time,
        zone,
        days,
        delay,
        close,
        topics,
        levels,
        mode: mode.map(str::to_owned),
        ping: ping.map(role),
        lock,
        anonymous,
        blackout,
    };
    serve(ctx, InteractionKind::TrackEdit { track, form }).await
}

#[poise::command(slash_command, guild_only)]
async fn list(ctx: Ctx<'_>) -> Served {
    serve(ctx, InteractionKind::TrackList).await
}

#[poise::command(slash_command, guild_only)]
async fn pause(
    ctx: Ctx<'_>,
    #[description = "Which track"]
    #[autocomplete = "complete::track"]
    track: String,
) -> Served {
    serve(ctx, InteractionKind::TrackPause(track)).await
}

#[poise::command(slash_command, guild_only)]
async fn resume(
    ctx: Ctx<'_>,
    #[description = "Which track"]
    #[autocomplete = "complete::track"]
    track: String,
) -> Served {
    serve(ctx, InteractionKind::TrackResume(track)).await
}

#[poise::command(slash_command, guild_only)]
async fn remove(
    ctx: Ctx<'_>,
    #[description = "Which track"]
    #[autocomplete = "complete::track"]
    track: String,
) -> Served {
    serve(ctx, InteractionKind::TrackRemove(track)).await
}

#[poise::command(slash_command, guild_only)]
async fn preview(
    ctx: Ctx<'_>,
    #[description = "Which track"]
    #[autocomplete = "complete::track"]
    track: String,
) -> Served {
    serve(ctx, InteractionKind::TrackPreview(track)).await
}

#[poise::command(slash_command, guild_only, rename = "post-now")]
async fn post_now(
    ctx: Ctx<'_>,
    #[description = "Which track"]
    #[autocomplete = "complete::track"]
    track: String,
) -> Served {
    serve(ctx, InteractionKind::TrackPostNow(track)).await
}

#[poise::command(slash_command, guild_only)]
async fn skip(
    ctx: Ctx<'_>,
    #[description = "Which track"]
    #[autocomplete = "complete::track"]
    track: String,
) -> Served {
    serve(ctx, InteractionKind::TrackSkip(track)).await
}

#[poise::command(slash_command, guild_only, rename = "reveal-now")]
async fn reveal_now(
    ctx: Ctx<'_>,
    #[description = "Which track"]
    #[autocomplete = "complete::track"]
    track: String,
) -> Served {
    serve(ctx, InteractionKind::TrackRevealNow(track)).await
}
