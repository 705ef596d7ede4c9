//! `/bank …`: which questions are never asked in a server, and the server's own questions.

use crate::quiz::InteractionKind;
use crate::quiz::model::event::BankCommand;

use super::super::decks;
use super::super::interaction::{InteractionContext, Origin};
use super::super::submitted::Attachment;
use super::complete;
use super::serve::{Ctx, Served, serve};

/// Write questions of your own, and keep others from being asked here.
#[expect(clippy::unused_async, reason = "members can run only its subcommands")]
#[poise::command(
    slash_command,
    guild_only,
    default_member_permissions = "MANAGE_GUILD",
    subcommands(
        "list", "add", "edit", "remove", "bar", "unbar", "import", "export", "typos"
    ),
    subcommand_required
)]
pub(super) async fn bank(_ctx: Ctx<'_>) -> Served {
    Ok(())
}

#[poise::command(slash_command, guild_only)]
async fn list(ctx: Ctx<'_>) -> Served {
    serve(ctx, InteractionKind::Bank(BankCommand::List)).await
}

#[poise::command(slash_command, guild_only)]
async fn bar(
    ctx: Ctx<'_>,
    #[autocomplete = "complete::queueable"] question: String,
    #[max_length = 200] reason: Option<String>,
) -> Served {
    let ask = BankCommand::Bar { question, reason };
    serve(ctx, InteractionKind::Bank(ask)).await
}

#[poise::command(slash_command, guild_only)]
async fn unbar(ctx: Ctx<'_>, #[autocomplete = "complete::barred"] question: String) -> Served {
    serve(ctx, InteractionKind::Bank(BankCommand::Unbar(question))).await
}

#[poise::command(slash_command, guild_only)]
async fn add(
    ctx: Ctx<'_>,
    #[autocomplete = "complete::topic"] topic: String,
    #[autocomplete = "complete::level"] level: String,
    #[choices("choice", "output", "short", "open")] kind: &'static str,
) -> Served {
    let kind = kind.to_owned();
    let ask = BankCommand::Add { topic, level, kind };
    serve(ctx, InteractionKind::Bank(ask)).await
}

#[poise::command(slash_command, guild_only)]
async fn edit(
    ctx: Ctx<'_>,
    #[autocomplete = "complete::own"] question: String,
    #[autocomplete = "complete::topic"] topic: Option<String>,
    #[autocomplete = "complete::level"] level: Option<String>,
) -> Served {
    let ask = BankCommand::Edit {
        question,
        topic,
        level,
    };
    serve(ctx, InteractionKind::Bank(ask)).await
}

#[poise::command(slash_command, guild_only)]
async fn remove(ctx: Ctx<'_>, #[autocomplete = "complete::own"] question: String) -> Served {
    serve(ctx, InteractionKind::Bank(BankCommand::Remove(question))).await
}

#[poise::command(slash_command, guild_only)]
async fn import(
    ctx: Ctx<'_>,
    file: serenity::model::channel::Attachment,
    #[autocomplete = "complete::topic"] topic: Option<String>,
    #[choices("junior", "mid", "senior")] level: Option<&'static str>,
) -> Served {
    let data = ctx.framework.user_data;
    let file = Attachment {
        filename: file.filename,
        size: file.size.into(),
        url: file.url,
    };
    let level = level.map(str::to_owned);
    let kind = async {
        let sent = decks::fetch(data, &file, topic, level).await;
        InteractionKind::Bank(BankCommand::Import(sent))
    };
    InteractionContext::command(
        ctx.interaction,
        Origin::Command,
        InteractionKind::PressedUnknown,
    )
    .serve_deferred(data, kind)
    .await;
    Ok(())
}

#[poise::command(slash_command, guild_only)]
async fn export(
    ctx: Ctx<'_>,
    #[choices("apkg", "anki", "csv", "markdown", "json")] format: &'static str,
) -> Served {
    let ask = BankCommand::Export(format.to_owned());
    serve(ctx, InteractionKind::Bank(ask)).await
}

#[poise::command(slash_command, guild_only)]
async fn typos(ctx: Ctx<'_>, on: bool) -> Served {
    serve(ctx, InteractionKind::Bank(BankCommand::Typos(on))).await
}
