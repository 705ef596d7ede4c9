//! What every command does: it asks the host and sends the reply.

use std::convert::Infallible;

use crate::quiz::InteractionKind;

use super::super::data::Data;
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
