//! `/round`: quiz rounds.

#![expect(
    clippy::too_many_arguments,
    reason = "poise makes an option of each argument"
)]

use serenity::model::channel::PartialChannel;
use serenity::model::guild::Role;

use crate::quiz::InteractionKind;
use crate::quiz::ids;
use crate::quiz::model::event::{RoundCommand, RoundForm, RoundMore};

use super::complete;
use super::serve::{Ctx, Served, serve};

/// Quiz rounds with buttons against the clock.
#[expect(clippy::unused_async, reason = "members can run only its subcommands")]
#[poise::command(
    slash_command,
    guild_only,
    default_member_permissions = "MANAGE_GUILD",
    subcommands(
        "schedule", "list", "start", "pause", "resume", "next", "jump", "end", "cancel", "preview",
        "report"
    ),
    subcommand_required
)]
pub(super) async fn round(_ctx: Ctx<'_>) -> Served {
    Ok(())
}

#[poise::command(slash_command, guild_only)]
async fn schedule(
    ctx: Ctx<'_>,
    #[autocomplete = "complete::start"] start: String,
    #[channel_types("Text", "News", "PublicThread")] channel: Option<PartialChannel>,
    #[max_length = 60] name: Option<String>,
    #[autocomplete = "complete::topic"] topics: Option<String>,
    #[autocomplete = "complete::level"] levels: Option<String>,
    #[min = 1]
    #[max = 30]
    questions: Option<u32>,
    #[min = 10]
    #[max = 300]
    seconds: Option<u32>,
    #[min = 5]
    #[max = 300]
    pause: Option<u32>,
    #[choices("right", "speed")] scoring: Option<&'static str>,
    weekly: Option<bool>,
    lobby: Option<bool>,
    output: Option<bool>,
    standings: Option<bool>,
    early: Option<bool>,
    team1: Option<Role>,
    team2: Option<Role>,
    team3: Option<Role>,
    team4: Option<Role>,
    team5: Option<Role>,
    #[autocomplete = "complete::question"] named: Option<String>,
) -> Served {
    let teams = [team1, team2, team3, team4, team5].into_iter().flatten();
    let form = RoundForm {
        start,
        channel: channel.map(|channel| ids::ChannelId(channel.id.get())),
        name,
        topics,
        levels,
        named,
        count: questions,
        seconds,
        pause,
        scoring: scoring.map(str::to_owned),
        weekly,
        lobby,
        teams: teams
            .map(|role| (ids::RoleId(role.id.get()), role.name))
            .collect(),
        output,
    };
    let ask = match standings {
        _ if early.is_some() => RoundCommand::ScheduleMore {
            form,
            more: RoundMore {
                standings: standings.unwrap_or(false),
                early: early.unwrap_or(false),
            },
        },
        Some(standings) => RoundCommand::ScheduleWith { form, standings },
        None => RoundCommand::Schedule(form),
    };
    serve(ctx, InteractionKind::Round(ask)).await
}

#[poise::command(slash_command, guild_only)]
async fn list(ctx: Ctx<'_>) -> Served {
    serve(ctx, InteractionKind::Round(RoundCommand::List)).await
}

async fn of(ctx: Ctx<'_>, round: Option<String>, ask: fn(String) -> RoundCommand) -> Served {
    serve(ctx, InteractionKind::Round(ask(round.unwrap_or_default()))).await
}

#[poise::command(slash_command, guild_only)]
async fn start(ctx: Ctx<'_>, #[autocomplete = "complete::round"] round: Option<String>) -> Served {
    of(ctx, round, RoundCommand::Start).await
}

#[poise::command(slash_command, guild_only)]
async fn pause(ctx: Ctx<'_>, #[autocomplete = "complete::round"] round: Option<String>) -> Served {
    of(ctx, round, RoundCommand::Pause).await
}

#[poise::command(slash_command, guild_only)]
async fn resume(ctx: Ctx<'_>, #[autocomplete = "complete::round"] round: Option<String>) -> Served {
    of(ctx, round, RoundCommand::Resume).await
}

#[poise::command(slash_command, guild_only)]
async fn next(ctx: Ctx<'_>, #[autocomplete = "complete::round"] round: Option<String>) -> Served {
    of(ctx, round, RoundCommand::Next).await
}

#[poise::command(slash_command, guild_only)]
async fn jump(
    ctx: Ctx<'_>,
    #[min = 1]
    #[max = 30]
    question: u32,
    #[autocomplete = "complete::round"] round: Option<String>,
) -> Served {
    let round = round.unwrap_or_default();
    let ask = RoundCommand::Jump { round, question };
    serve(ctx, InteractionKind::Round(ask)).await
}

#[poise::command(slash_command, guild_only)]
async fn end(ctx: Ctx<'_>, #[autocomplete = "complete::round"] round: Option<String>) -> Served {
    of(ctx, round, RoundCommand::End).await
}

#[poise::command(slash_command, guild_only)]
async fn cancel(ctx: Ctx<'_>, #[autocomplete = "complete::round"] round: Option<String>) -> Served {
    of(ctx, round, RoundCommand::Cancel).await
}

#[poise::command(slash_command, guild_only)]
async fn preview(
    ctx: Ctx<'_>,
    #[autocomplete = "complete::round"] round: Option<String>,
) -> Served {
    of(ctx, round, RoundCommand::Preview).await
}

#[poise::command(slash_command, guild_only)]
async fn report(ctx: Ctx<'_>, #[autocomplete = "complete::round"] round: Option<String>) -> Served {
    of(ctx, round, RoundCommand::Report).await
}
