//! `/privacy …`: what is stored about a member.

use crate::quiz::InteractionKind;
use crate::quiz::model::event::PrivacyCommand;

use super::serve::{Ctx, Served, serve};

/// See, take, hide or delete what is stored.
#[expect(clippy::unused_async, reason = "members can run only its subcommands")]
#[poise::command(
    slash_command,
    guild_only,
    subcommands("privacy_show", "privacy_export", "privacy_delete", "privacy_hide"),
    subcommand_required
)]
pub(super) async fn privacy(_ctx: Ctx<'_>) -> Served {
    Ok(())
}

#[poise::command(slash_command, guild_only, rename = "show")]
async fn privacy_show(ctx: Ctx<'_>) -> Served {
    serve(ctx, InteractionKind::Privacy(PrivacyCommand::Show)).await
}

#[poise::command(slash_command, guild_only, rename = "export")]
async fn privacy_export(ctx: Ctx<'_>) -> Served {
    serve(ctx, InteractionKind::Privacy(PrivacyCommand::Export)).await
}

#[poise::command(slash_command, guild_only, rename = "delete")]
async fn privacy_delete(ctx: Ctx<'_>) -> Served {
    serve(ctx, InteractionKind::Privacy(PrivacyCommand::Delete)).await
}

#[poise::command(slash_command, guild_only, rename = "hide")]
async fn privacy_hide(ctx: Ctx<'_>, on: Option<bool>) -> Served {
    let hidden = on.unwrap_or(true);
    serve(ctx, InteractionKind::Privacy(PrivacyCommand::Hide(hidden))).await
}
