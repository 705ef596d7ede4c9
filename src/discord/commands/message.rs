//! Message commands: what the menu of a message offers under "Apps".

use serenity::model::channel::Message;

use crate::quiz::InteractionKind;
use crate::quiz::model::event::Target;
use crate::quiz::model::ids::{MessageId, UserId};

use super::serve::{Ctx, Served, serve};

fn target(message: Message) -> Target {
    Target {
        message: MessageId(message.id.get()),
        author: UserId(message.author.id.get()),
        attachments: u32::try_from(message.attachments.len()).unwrap_or(u32::MAX),
        text: message.content,
    }
}

#[poise::command(context_menu_command = "Submit as my answer", guild_only)]
pub(super) async fn submit(ctx: Ctx<'_>, message: Message) -> Served {
    serve(ctx, InteractionKind::SubmitMessage(target(message))).await
}

#[poise::command(
    context_menu_command = "Accept answer",
    guild_only,
    default_member_permissions = "MANAGE_GUILD"
)]
pub(super) async fn accept(ctx: Ctx<'_>, message: Message) -> Served {
    serve(ctx, InteractionKind::AcceptMessage(target(message))).await
}

#[poise::command(
    context_menu_command = "Remove this answer",
    guild_only,
    default_member_permissions = "MANAGE_GUILD"
)]
pub(super) async fn remove(ctx: Ctx<'_>, message: Message) -> Served {
    serve(ctx, InteractionKind::RemoveMessage(target(message))).await
}

#[poise::command(
    context_menu_command = "Withhold this answer",
    guild_only,
    default_member_permissions = "MANAGE_GUILD"
)]
pub(super) async fn withhold(ctx: Ctx<'_>, message: Message) -> Served {
    serve(ctx, InteractionKind::WithholdMessage(target(message))).await
}
