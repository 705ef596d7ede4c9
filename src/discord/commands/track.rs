//! `/track`: the daily series of a server.

#![expect(
    clippy::too_many_arguments,
    reason = "poise makes an option of each argument"
)]

use serenity::model::channel::{ChannelType, PartialChannel};
use serenity::model::id::RoleId;

use crate::quiz::model::event::{QueueCommand, TrackChoices, TrackForm, TrackMore};
use crate::quiz::model::track::Place;
use crate::quiz::{InteractionKind, ids};

use super::complete;
use super::serve::{Ctx, Served, serve, serve_in};

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
        "test",
        "recap",
        "preview",
        "post_now",
        "skip",
        "reveal_now",
        "withdraw",
        "queue"
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

fn more(reveal_notice: Option<&str>, receipts: Option<bool>) -> TrackMore {
    TrackMore {
        receipts,
        reveal_notice: reveal_notice.map(str::to_owned),
    }
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
    #[choices("channel", "role", "none")] reveal_notice: Option<&'static str>,
    receipts: Option<bool>,
    pin: Option<bool>,
    spoiler: Option<bool>,
    #[autocomplete = "complete::grace"] grace: Option<String>,
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
    let more = more(reveal_notice, receipts);
    let choices = TrackChoices {
        pin,
        spoiler,
        grace,
    };
    let kind = InteractionKind::TrackAddChosen {
        form,
        more,
        choices,
    };
    serve_in(ctx, Some(channel.id), kind).await
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
    #[choices("channel", "role", "none")] reveal_notice: Option<&'static str>,
    receipts: Option<bool>,
    pin: Option<bool>,
    spoiler: Option<bool>,
    #[autocomplete = "complete::grace"] grace: Option<String>,
    #[choices("ping", "blackout dates")] clear: Option<&'static str>,
) -> Served {
    // A value that is set by the same command wins over `clear`.
    let cleared = |what| clear == Some(what);
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
        ping: ping
            .map(role)
            .or_else(|| cleared("ping").then_some(ids::RoleId(0))),
        lock,
        anonymous,
        blackout: blackout.or_else(|| cleared("blackout dates").then(|| "-".to_owned())),
    };
    let more = more(reveal_notice, receipts);
    let named = channel.map(|channel| channel.id);
    let choices = TrackChoices {
        pin,
        spoiler,
        grace,
    };
    let kind = InteractionKind::TrackEditChosen {
        track,
        form,
        more,
        choices,
    };
    serve_in(ctx, named, kind).await
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

#[poise::command(slash_command, guild_only)]
async fn test(ctx: Ctx<'_>, #[autocomplete = "complete::track"] track: String) -> Served {
    serve(ctx, InteractionKind::TrackTest(track)).await
}

#[poise::command(slash_command, guild_only)]
async fn recap(
    ctx: Ctx<'_>,
    #[autocomplete = "complete::track"] track: String,
    on: bool,
) -> Served {
    serve(ctx, InteractionKind::TrackRecap { track, on }).await
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

#[poise::command(slash_command, guild_only)]
async fn withdraw(ctx: Ctx<'_>, #[autocomplete = "complete::track"] track: String) -> Served {
    serve(ctx, InteractionKind::TrackWithdraw(track)).await
}

/// The questions that moderators name themselves.
#[expect(clippy::unused_async, reason = "members can run only its subcommands")]
#[poise::command(
    slash_command,
    guild_only,
    subcommands("queue_add", "queue_list", "queue_move", "queue_remove"),
    subcommand_required
)]
async fn queue(_ctx: Ctx<'_>) -> Served {
    Ok(())
}

async fn ask_queue(ctx: Ctx<'_>, track: String, ask: QueueCommand) -> Served {
    serve(ctx, InteractionKind::TrackQueue { track, ask }).await
}

#[poise::command(slash_command, guild_only, rename = "add")]
async fn queue_add(
    ctx: Ctx<'_>,
    #[autocomplete = "complete::track"] track: String,
    #[autocomplete = "complete::queueable"] question: String,
    date: Option<String>,
) -> Served {
    ask_queue(ctx, track, QueueCommand::Add { question, date }).await
}

#[poise::command(slash_command, guild_only, rename = "list")]
async fn queue_list(ctx: Ctx<'_>, #[autocomplete = "complete::track"] track: String) -> Served {
    ask_queue(ctx, track, QueueCommand::List).await
}

#[poise::command(slash_command, guild_only, rename = "move")]
async fn queue_move(
    ctx: Ctx<'_>,
    #[autocomplete = "complete::track"] track: String,
    #[min = 1]
    #[max = 25]
    from: u32,
    #[min = 1]
    #[max = 25]
    to: u32,
) -> Served {
    ask_queue(ctx, track, QueueCommand::Move { from, to }).await
}

#[poise::command(slash_command, guild_only, rename = "remove")]
async fn queue_remove(
    ctx: Ctx<'_>,
    #[autocomplete = "complete::track"] track: String,
    #[min = 1]
    #[max = 25]
    place: u32,
) -> Served {
    ask_queue(ctx, track, QueueCommand::Remove(place)).await
}
