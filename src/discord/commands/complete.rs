//! Suggestions while an option is being typed: from the host for what it knows, from here for a few
//! fixed lists.

use std::convert::Infallible;

use serenity::builder::{AutocompleteChoice, CreateAutocompleteResponse};

use crate::quiz::InteractionKind;
use crate::quiz::model::card::Reply;
use crate::quiz::model::event::Completion;

use super::super::data::Data;
use super::super::interaction::{InteractionContext, Origin};
use super::super::limits::CHOICES;
use super::super::render;

/// What an autocomplete function gets; unlike a command's, it may come from a text message.
type Ctx<'a> = poise::Context<'a, Data, Infallible>;

async fn ask(ctx: Ctx<'_>, what: Completion, typed: &str) -> CreateAutocompleteResponse {
    let poise::Context::Application(ctx) = ctx else {
        return CreateAutocompleteResponse::new();
    };
    let typed = typed.to_owned();
    let ask = InteractionKind::Complete { what, typed };
    let context = InteractionContext::command(ctx.interaction, Origin::Autocomplete, ask);
    let choices = match context.ask(ctx.framework.user_data).await {
        Some(Reply::Choices(choices)) => choices,
        _ => Vec::new(),
    };
    let choices = render::choices(&choices)
        .map(|(name, value)| AutocompleteChoice::new(name, value))
        .collect();
    CreateAutocompleteResponse::new().set_choices(choices)
}

/// Suggests topics of the bank, also for a list of them with weights.
pub(super) async fn topic(ctx: Ctx<'_>, typed: &str) -> CreateAutocompleteResponse {
    ask(ctx, Completion::Topic, typed).await
}

/// Suggests levels, also for a list of them with weights.
pub(super) async fn level(ctx: Ctx<'_>, typed: &str) -> CreateAutocompleteResponse {
    ask(ctx, Completion::Level, typed).await
}

/// Suggests tracks of the guild.
pub(super) async fn track(ctx: Ctx<'_>, typed: &str) -> CreateAutocompleteResponse {
    ask(ctx, Completion::Track, typed).await
}

/// Suggests tracks of the guild, and the whole guild.
pub(super) async fn scope(ctx: Ctx<'_>, typed: &str) -> CreateAutocompleteResponse {
    ask(ctx, Completion::Scope, typed).await
}

/// Suggests IANA time zones.
pub(super) async fn zone(ctx: Ctx<'_>, typed: &str) -> CreateAutocompleteResponse {
    ask(ctx, Completion::Zone, typed).await
}

/// Suggests rounds of the guild.
pub(super) async fn round(ctx: Ctx<'_>, typed: &str) -> CreateAutocompleteResponse {
    ask(ctx, Completion::Round, typed).await
}

/// Suggests questions that a round may ask.
pub(super) async fn question(ctx: Ctx<'_>, typed: &str) -> CreateAutocompleteResponse {
    ask(ctx, Completion::Question, typed).await
}

/// Suggests questions that a track may ask.
pub(super) async fn queueable(ctx: Ctx<'_>, typed: &str) -> CreateAutocompleteResponse {
    ask(ctx, Completion::Queueable, typed).await
}

/// Suggests questions that aren't asked in the guild.
pub(super) async fn barred(ctx: Ctx<'_>, typed: &str) -> CreateAutocompleteResponse {
    ask(ctx, Completion::Barred, typed).await
}

/// Suggests questions that were revealed in the guild.
pub(super) async fn played(ctx: Ctx<'_>, typed: &str) -> CreateAutocompleteResponse {
    ask(ctx, Completion::Played, typed).await
}
/// Suggests questions of the guild's own.
pub(super) async fn own(ctx: Ctx<'_>, typed: &str) -> CreateAutocompleteResponse {
    ask(ctx, Completion::Own, typed).await
}
/// Suggests periods of the leaderboard: past seasons and months, too.
pub(super) async fn period(ctx: Ctx<'_>, typed: &str) -> CreateAutocompleteResponse {
    ask(ctx, Completion::Period, typed).await
}

/// Suggests seasons that aren't over.
pub(super) async fn season(ctx: Ctx<'_>, typed: &str) -> CreateAutocompleteResponse {
    ask(ctx, Completion::Season, typed).await
}

/// Suggests dates.
#[expect(clippy::unused_async, reason = "poise expects a future")]
pub(super) async fn date(_: Ctx<'_>, typed: &str) -> CreateAutocompleteResponse {
    among(typed, &["today", "tomorrow"])
}

/// Suggests when a round may start.
#[expect(clippy::unused_async, reason = "poise expects a future")]
pub(super) async fn start(_: Ctx<'_>, typed: &str) -> CreateAutocompleteResponse {
    among(
        typed,
        &[
            "fri 18:00",
            "tomorrow 18:00",
            "today 20:00",
            "18:00",
            "in 10m",
            "in 1h",
        ],
    )
}

/// Suggests names of commands.
pub(super) async fn command(ctx: Ctx<'_>, typed: &str) -> CreateAutocompleteResponse {
    ask(ctx, Completion::Command, typed).await
}

/// Suggests entries of a list that begin with the typed text. The text itself comes first, so that
/// it can be chosen as it is.
fn among(typed: &str, list: &[&str]) -> CreateAutocompleteResponse {
    let typed = typed.trim();
    let own = (!typed.is_empty() && !list.contains(&typed)).then_some(typed);
    let fitting = list.iter().copied().filter(|word| word.starts_with(typed));
    let choices = own.into_iter().chain(fitting).take(CHOICES);
    let choices = choices.map(|word| AutocompleteChoice::new(word, word));
    CreateAutocompleteResponse::new().set_choices(choices.collect())
}

/// Suggests times of day.
#[expect(clippy::unused_async, reason = "poise expects a future")]
pub(super) async fn time(_: Ctx<'_>, typed: &str) -> CreateAutocompleteResponse {
    let hours: Vec<String> = (6..24).chain(0..6).map(|h| format!("{h:02}:00")).collect();
    let hours: Vec<&str> = hours.iter().map(String::as_str).collect();
    among(typed, &hours)
}

/// Suggests days of the week.
#[expect(clippy::unused_async, reason = "poise expects a future")]
pub(super) async fn days(_: Ctx<'_>, typed: &str) -> CreateAutocompleteResponse {
    among(
        typed,
        &[
            "weekdays",
            "daily",
            "mon,wed,fri",
            "tue,thu",
            "sat,sun",
            "every 2 days",
            "every 3 days",
            "every other monday",
            "monthly 1",
            "last friday",
        ],
    )
}

/// Suggests times from the post to the reveal.
#[expect(clippy::unused_async, reason = "poise expects a future")]
pub(super) async fn delay(_: Ctx<'_>, typed: &str) -> CreateAutocompleteResponse {
    among(typed, &["8h", "4h", "12h", "1d", "2d", "1h", "90m"])
}

/// Suggests how late a question may still be posted.
#[expect(clippy::unused_async, reason = "poise expects a future")]
pub(super) async fn grace(_: Ctx<'_>, typed: &str) -> CreateAutocompleteResponse {
    among(typed, &["3h", "1h", "30m", "6h", "12h", "-"])
}

/// Suggests times from the reveal to the close.
#[expect(clippy::unused_async, reason = "poise expects a future")]
pub(super) async fn close(_: Ctx<'_>, typed: &str) -> CreateAutocompleteResponse {
    among(typed, &["24h", "12h", "2d", "3d", "7d"])
}
