//! `/round`: quiz rounds.

#![expect(
    clippy::too_many_arguments,
    reason = "poise makes an option of each argument"
)]

use serenity::model::channel::PartialChannel;
use serenity::model::guild::Role;

use crate::quiz::InteractionKind;
use crate::quiz::ids;
use crate::quiz::model::event::{RoundCommand, RoundForm};

use super::complete;
use super::serve::{Ctx, Served, serve};

/// Quiz rounds with buttons against the clock.
#[expect(clippy::unused_async, reason = "members can run only its subcommands")]
#[poise::command(
    slash_command,
    guild_only,
    default_member_permissions = "MANAGE_GUILD",
    subcommands(
        "schedule", "list", "start", "pause", "resume", "next", "cancel", "preview", "report"
    ),
    subcommand_required
)]
pub(super) async fn round(_ctx: Ctx<'_>) -> Served {
    Ok(())
}

#[poise::command(slash_command, guild_only)]
async fn schedule(
    ctx: Ctx<'_>,
    #[description = "When, in the server's time zone: fri 18:00, 2026-03-06 18:00, 18:00, in 20m"]
    #[autocomplete = "complete::start"]
    start: String,
    #[description = "Where; without it, this channel"]
    #[channel_types("Text", "News", "PublicThread")]
    channel: Option<PartialChannel>,
    #[description = "What it is called"]
    #[max_length = 60]
    name: Option<String>,
    #[description = "Topics, with weights if you like: basics, oop:3"]
    #[autocomplete = "complete::topic"]
    topics: Option<String>,
    #[description = "Levels, with weights if you like: junior, mid:2"]
    #[autocomplete = "complete::level"]
    levels: Option<String>,
    #[description = "How many questions; without it 10"]
    #[min = 1]
    #[max = 30]
    questions: Option<u32>,
    #[description = "Seconds for each question; without it 30"]
    #[min = 10]
    #[max = 300]
    seconds: Option<u32>,
    #[description = "Seconds from the results to the next question; without it 10"]
    #[min = 5]
    #[max = 300]
    pause: Option<u32>,
    #[description = "right: speed only breaks ties; speed: faster answers earn more"]
    #[choices("right", "speed")]
    scoring: Option<&'static str>,
    #[description = "Repeat every week at this time"] weekly: Option<bool>,
    #[description = "Members sign up first, with a button; only they play"] lobby: Option<bool>,
    #[description = "Also ask what a program prints; members type the answer"] output: Option<bool>,
    #[description = "Teams by role: the first role that plays; name 2 to 5"] team1: Option<Role>,
    #[description = "The second team's role"] team2: Option<Role>,
    #[description = "The third team's role"] team3: Option<Role>,
    #[description = "The fourth team's role"] team4: Option<Role>,
    #[description = "The fifth team's role"] team5: Option<Role>,
    #[description = "Questions to include, by name: oop/what-is-self, ..."]
    #[autocomplete = "complete::question"]
    named: Option<String>,
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
    serve(ctx, InteractionKind::Round(RoundCommand::Schedule(form))).await
}

#[poise::command(slash_command, guild_only)]
async fn list(ctx: Ctx<'_>) -> Served {
    serve(ctx, InteractionKind::Round(RoundCommand::List)).await
}

async fn of(ctx: Ctx<'_>, round: Option<String>, ask: fn(String) -> RoundCommand) -> Served {
    serve(ctx, InteractionKind::Round(ask(round.unwrap_or_default()))).await
}

#[poise::command(slash_command, guild_only)]
async fn start(
    ctx: Ctx<'_>,
    #[description = "Which round"]
    #[autocomplete = "complete::round"]
    round: Option<String>,
) -> Served {
    of(ctx, round, RoundCommand::Start).await
}

#[poise::command(slash_command, guild_only)]
async fn pause(
    ctx: Ctx<'_>,
    #[description = "Which round"]
    #[autocomplete = "complete::round"]
    round: Option<String>,
) -> Served {
    of(ctx, round, RoundCommand::Pause).await
}

#[poise::command(slash_command, guild_only)]
async fn resume(
    ctx: Ctx<'_>,
    #[description = "Which round"]
    #[autocomplete = "complete::round"]
    round: Option<String>,
) -> Served {
    of(ctx, round, RoundCommand::Resume).await
}

#[poise::command(slash_command, guild_only)]
async fn next(
    ctx: Ctx<'_>,
    #[description = "Which round"]
    #[autocomplete = "complete::round"]
    round: Option<String>,
) -> Served {
    of(ctx, round, RoundCommand::Next).await
}

#[poise::command(slash_command, guild_only)]
async fn cancel(
    ctx: Ctx<'_>,
    #[description = "Which round"]
    #[autocomplete = "complete::round"]
    round: Option<String>,
) -> Served {
    of(ctx, round, RoundCommand::Cancel).await
}

#[poise::command(slash_command, guild_only)]
async fn preview(
    ctx: Ctx<'_>,
    #[description = "Which round"]
    #[autocomplete = "complete::round"]
    round: Option<String>,
) -> Served {
    of(ctx, round, RoundCommand::Preview).await
}

#[poise::command(slash_command, guild_only)]
async fn report(
    ctx: Ctx<'_>,
    #[description = "Which round; without it, the one being played or the last one"]
    #[autocomplete = "complete::round"]
    round: Option<String>,
) -> Served {
    of(ctx, round, RoundCommand::Report).await
}
