//! What every command does: it asks the host and sends the reply.

use std::convert::Infallible;
use std::future::ready;

use serenity::model::id as discord;

use crate::quiz::InteractionKind;
use crate::quiz::model::ids::ChannelId;

use super::super::data::Data;
use super::super::doctor::sight;
use super::super::interaction::{InteractionContext, Origin};

/// The context of a command.
pub(super) type Ctx<'a> = poise::ApplicationContext<'a, Data, Infallible>;

/// A command cannot fail: [`InteractionContext`] answers and logs whatever goes wrong.
pub(super) type Served = Result<(), Infallible>;

/// Asks the host and answers.
pub(super) async fn serve(ctx: Ctx<'_>, kind: InteractionKind) -> Served {
    InteractionContext::command(ctx.interaction, Origin::Command, kind)
        .serve(ctx.framework.user_data)
        .await;
    Ok(())
}

/// Finds out what the bot can do in the channel that a command names, then asks the host and
/// answers.
///
/// Discord says it in `app_permissions`, but serenity 0.12.5 drops that field of the resolved
/// channel, and the bits it doesn't know (Pin Messages) of the channel in which the command is
/// used.
pub(super) async fn serve_in(
    ctx: Ctx<'_>,
    named: Option<discord::ChannelId>,
    kind: InteractionKind,
) -> Served {
    serve_in_after(ctx, named, kind.clone(), ready(kind)).await
}

/// Does the same as [`serve_in`] for a command about whose channel more is found out. `plain` is
/// the command where no channel is named.
pub(super) async fn serve_in_after(
    ctx: Ctx<'_>,
    named: Option<discord::ChannelId>,
    plain: InteractionKind,
    kind: impl Future<Output = InteractionKind>,
) -> Served {
    let data = ctx.framework.user_data;
    let context = InteractionContext::command(ctx.interaction, Origin::Command, plain);
    let (Some(guild), Some(named)) = (context.guild(), named) else {
        context.serve(data).await;
        return Ok(());
    };
    let channel = ChannelId(named.get());
    let kind = async {
        InteractionKind::InChannel {
            channel,
            sight: sight(data, guild, channel).await,
            kind: Box::new(kind.await),
        }
    };
    context.serve_after(data, kind).await;
    Ok(())
}
