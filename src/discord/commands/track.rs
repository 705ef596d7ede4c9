//! `/track`: the daily series of a server.

#![expect(
    clippy::too_many_arguments,
    reason = "poise makes an option of each argument"
)]

use serenity::model::channel::{ChannelType, PartialChannel};
use serenity::model::id::RoleId;

use crate::quiz::model::event::{TrackForm, TrackMore};
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
    #[channel_types("Text", "News", "Forum")] channel: PartialChannel,
    #[autocomplete = "complete::time"] time: String,
    name: Option<String>,
    #[autocomplete = "complete::zone"] zone: Option<String>,
    #[autocomplete = "complete::days"] days: Option<String>,
    #[autocomplete = "complete::delay"] delay: Option<String>,
    #[autocomplete = "complete::close"] close: Option<String>,
    #[autocomplete = "complete::topic"] topics: Option<String>,
    #[autocomplete = "complete::level"] levels: Option<String>,
    #[choices("both", "thread", "sealed")] mode: Option<&'static str>,
    ping: Option<RoleId>,
    lock: Option<bool>,
    anonymous: Option<bool>,
    blackout: Option<String>,
    receipts: Option<bool>,
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
    let more = TrackMore { receipts };
    serve(ctx, InteractionKind::TrackAddWith { form, more }).await
}

#[poise::command(slash_command, guild_only)]
async fn edit(
    ctx: Ctx<'_>,
    #[autocomplete = "complete::track"] track: String,
    name: Option<String>,
    #[channel_types("Text", "News", "Forum")] channel: Option<PartialChannel>,
    #[autocomplete = "complete::time"] time: Option<String>,
    #[autocomplete = "complete::zone"] zone: Option<String>,
    #[autocomplete = "complete::days"] days: Option<String>,
    #[autocomplete = "complete::delay"] delay: Option<String>,
    #[autocomplete = "complete::close"] close: Option<String>,
    #[autocomplete = "complete::topic"] topics: Option<String>,
    #[autocomplete = "complete::level"] levels: Option<String>,
    #[choices("both", "thread", "sealed")] mode: Option<&'static str>,
    ping: Option<RoleId>,
    lock: Option<bool>,
    anonymous: Option<bool>,
    blackout: Option<String>,
    receipts: Option<bool>,
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
    let more = TrackMore { receipts };
    serve(ctx, InteractionKind::TrackEditWith { track, form, more }).await
}

#[poise::command(slash_command, guild_only)]
async fn list(ctx: Ctx<'_>) -> Served {
    serve(ctx, InteractionKind::TrackList).await
}

#[poise::command(slash_command, guild_only)]
async fn pause(ctx: Ctx<'_>, #[autocomplete = "complete::track"] track: String) -> Served {
    serve(ctx, InteractionKind::TrackPause(track)).await
}

#[poise::command(slash_command, guild_only)]
async fn resume(ctx: Ctx<'_>, #[autocomplete = "complete::track"] track: String) -> Served {
    serve(ctx, InteractionKind::TrackResume(track)).await
}

#[poise::command(slash_command, guild_only)]
async fn remove(ctx: Ctx<'_>, #[autocomplete = "complete::track"] track: String) -> Served {
    serve(ctx, InteractionKind::TrackRemove(track)).await
}

#[poise::command(slash_command, guild_only)]
async fn preview(ctx: Ctx<'_>, #[autocomplete = "complete::track"] track: String) -> Served {
    serve(ctx, InteractionKind::TrackPreview(track)).await
}

#[poise::command(slash_command, guild_only, rename = "post-now")]
async fn post_now(ctx: Ctx<'_>, #[autocomplete = "complete::track"] track: String) -> Served {
    serve(ctx, InteractionKind::TrackPostNow(track)).await
}

#[poise::command(slash_command, guild_only)]
async fn skip(ctx: Ctx<'_>, #[autocomplete = "complete::track"] track: String) -> Served {
    serve(ctx, InteractionKind::TrackSkip(track)).await
}

#[poise::command(slash_command, guild_only, rename = "reveal-now")]
async fn reveal_now(ctx: Ctx<'_>, #[autocomplete = "complete::track"] track: String) -> Served {
    serve(ctx, InteractionKind::TrackRevealNow(track)).await
}
