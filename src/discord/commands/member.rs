//! Commands for everyone.

use crate::quiz::InteractionKind;
use crate::quiz::model::event::{BoardForm, RemindForm};
use crate::quiz::model::ids::UserId;

use super::complete;
use super::serve::{Ctx, Served, serve};

#[poise::command(
    slash_command,
    interaction_context = "Guild | BotDm",
    install_context = "Guild"
)]
pub(super) async fn question(
    ctx: Ctx<'_>,
    #[autocomplete = "complete::topic"] topic: Option<String>,
    #[autocomplete = "complete::level"] level: Option<String>,
) -> Served {
    serve(ctx, InteractionKind::Question { topic, level }).await
}

#[poise::command(
    slash_command,
    interaction_context = "Guild | BotDm",
    install_context = "Guild"
)]
pub(super) async fn review(
    ctx: Ctx<'_>,
    #[choices("apkg", "anki")] export: Option<&'static str>,
) -> Served {
    let kind = match export {
        Some(format) => InteractionKind::ReviewExport(format.to_owned()),
        None => InteractionKind::Review,
    };
    serve(ctx, kind).await
}

#[poise::command(
    slash_command,
    interaction_context = "Guild | BotDm",
    install_context = "Guild"
)]
pub(super) async fn search(ctx: Ctx<'_>, #[max_length = 80] text: String) -> Served {
    serve(ctx, InteractionKind::Search { typed: text }).await
}

#[poise::command(slash_command, guild_only)]
pub(super) async fn suggest(
    ctx: Ctx<'_>,
    #[autocomplete = "complete::topic"] topic: String,
    #[autocomplete = "complete::level"] level: String,
    #[choices("choice", "output", "short", "open")] kind: &'static str,
) -> Served {
    let kind = kind.to_owned();
    serve(ctx, InteractionKind::Suggest { topic, level, kind }).await
}

#[poise::command(slash_command, guild_only)]
pub(super) async fn suggestions(ctx: Ctx<'_>) -> Served {
    serve(ctx, InteractionKind::Suggestions).await
}

#[poise::command(slash_command, guild_only)]
pub(super) async fn past(
    ctx: Ctx<'_>,
    #[autocomplete = "complete::track"] track: Option<String>,
) -> Served {
    serve(ctx, InteractionKind::Past { track }).await
}

#[poise::command(slash_command, guild_only)]
pub(super) async fn calendar(ctx: Ctx<'_>, address: Option<bool>, reset: Option<bool>) -> Served {
    let kind = InteractionKind::Calendar {
        address: address.unwrap_or(false),
        reset: reset.unwrap_or(false),
    };
    serve(ctx, kind).await
}

#[poise::command(slash_command, guild_only)]
pub(super) async fn answer(
    ctx: Ctx<'_>,
    #[autocomplete = "complete::track"] track: Option<String>,
) -> Served {
    serve(ctx, InteractionKind::Answer { track }).await
}

#[poise::command(slash_command, guild_only)]
pub(super) async fn report(
    ctx: Ctx<'_>,
    #[autocomplete = "complete::track"] track: Option<String>,
) -> Served {
    serve(ctx, InteractionKind::Report { track }).await
}

#[poise::command(slash_command, guild_only)]
pub(super) async fn me(
    ctx: Ctx<'_>,
    #[autocomplete = "complete::track"] track: Option<String>,
    member: Option<serenity::model::id::UserId>,
    group: Option<bool>,
    #[autocomplete = "complete::zone"] zone: Option<String>,
) -> Served {
    let kind = match zone {
        Some(zone) => InteractionKind::SetZone(zone),
        None => InteractionKind::MeWith {
            track,
            member: member.map(|member| UserId(member.get())),
            group: group.unwrap_or(false),
        },
    };
    serve(ctx, kind).await
}

#[poise::command(slash_command, guild_only)]
pub(super) async fn remind(
    ctx: Ctx<'_>,
    question: Option<bool>,
    reveal: Option<bool>,
    last_call: Option<bool>,
    #[autocomplete = "complete::time"] from: Option<String>,
    #[autocomplete = "complete::time"] to: Option<String>,
) -> Served {
    let form = RemindForm {
        question,
        reveal,
        last_call,
        from,
        to,
    };
    serve(ctx, InteractionKind::Remind(form)).await
}

#[poise::command(slash_command, guild_only)]
pub(super) async fn leaderboard(
    ctx: Ctx<'_>,
    #[autocomplete = "complete::period"] period: Option<String>,
    #[autocomplete = "complete::scope"] track: Option<String>,
    #[min = 1]
    #[max = 10000]
    page: Option<u32>,
    share: Option<bool>,
) -> Served {
    let form = BoardForm {
        period,
        track,
        page: page.unwrap_or(1).saturating_sub(1),
        share: share.unwrap_or(false),
    };
    serve(ctx, InteractionKind::Leaderboard(form)).await
}

#[poise::command(slash_command, guild_only)]
pub(super) async fn why(
    ctx: Ctx<'_>,
    #[autocomplete = "complete::scope"] track: Option<String>,
    #[min = 1]
    #[max = 10000]
    page: Option<u32>,
) -> Served {
    let page = page.unwrap_or(1).saturating_sub(1);
    serve(ctx, InteractionKind::Why { track, page }).await
}

#[poise::command(
    slash_command,
    interaction_context = "Guild | BotDm",
    install_context = "Guild"
)]
pub(super) async fn topics(ctx: Ctx<'_>) -> Served {
    serve(ctx, InteractionKind::Topics).await
}

#[poise::command(slash_command, guild_only)]
pub(super) async fn request(
    ctx: Ctx<'_>,
    #[autocomplete = "complete::topic"] topic: String,
    #[autocomplete = "complete::track"] track: Option<String>,
) -> Served {
    serve(ctx, InteractionKind::Request { topic, track }).await
}

#[poise::command(slash_command, guild_only)]
pub(super) async fn requests(
    ctx: Ctx<'_>,
    #[autocomplete = "complete::track"] track: Option<String>,
) -> Served {
    serve(ctx, InteractionKind::Requests { track }).await
}

#[poise::command(
    slash_command,
    interaction_context = "Guild | BotDm",
    install_context = "Guild"
)]
pub(super) async fn help(
    ctx: Ctx<'_>,
    #[autocomplete = "complete::command"] topic: Option<String>,
) -> Served {
    serve(ctx, InteractionKind::Help { topic }).await
}
