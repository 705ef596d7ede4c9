//! The slash commands and message commands: each says what is asked, nothing more.
//!
//! A command translates its options into an [`InteractionKind`], and [`InteractionContext`] does the rest. Options are taken as typed: the rules
//! judge them and say what is wrong. `default_member_permissions` only decides who sees a command; the rules check
//! who may use it.

mod complete;
mod member;
mod message;
mod moderate;
mod round;
mod track;

use std::convert::Infallible;
use std::sync::Arc;

use serenity::model::application::ComponentInteractionDataKind;
use serenity::model::application::{ActionRowComponent, ComponentInteraction, ModalInteraction};
use tracing::{error, warn};

use crate::quiz::InteractionKind;
use crate::quiz::ids::MessageId;

use super::{ButtonId, Edge, FormId, InteractionContext, Used};

/// What a command gets.
type Ctx<'a> = poise::ApplicationContext<'a, Arc<Edge>, Infallible>;
/// Commands cannot fail: what goes wrong is answered and logged by [`InteractionContext`].
type Served = Result<(), Infallible>;
type Command = poise::Command<Arc<Edge>, Infallible>;

/// Every command there is.
pub(super) fn all() -> Vec<Command> {
    vec![
        member::question(),
        member::answer(),
        member::me(),
        member::leaderboard(),
        member::why(),
        member::topics(),
        member::request(),
        member::requests(),
        member::help(),
        track::track(),
        round::round(),
        moderate::setup(),
        moderate::block(),
        moderate::doctor(),
        message::submit(),
        message::accept(),
        message::remove(),
        message::withhold(),
    ]
}

/// Asks the host and answers.
async fn serve(ctx: Ctx<'_>, ask: InteractionKind) -> Served {
    let edge = ctx.framework.user_data;
    InteractionContext::command(ctx.interaction, Used::Command, ask)
        .serve(edge)
        .await;
    Ok(())
}

/// What a press asks for.
pub(super) fn press(pressed: &ComponentInteraction) -> InteractionKind {
    let Ok(press) = ButtonId::parse(&pressed.data.custom_id) else {
        return InteractionKind::PressedUnknown;
    };
    let values = match &pressed.data.kind {
        ComponentInteractionDataKind::StringSelect { values } => values.clone(),
        _ => Vec::new(),
    };
    InteractionKind::Pressed {
        press,
        message: MessageId(pressed.message.id.get()),
        values,
    }
}

/// What a submitted form asks for; its fields in their order.
pub(super) fn form(submitted: &ModalInteraction) -> InteractionKind {
    let Ok(form) = FormId::parse(&submitted.data.custom_id) else {
        return InteractionKind::PressedUnknown;
    };
    let rows = submitted.data.components.iter();
    let fields = rows
        .flat_map(|row| &row.components)
        .filter_map(|component| match component {
            ActionRowComponent::InputText(text) => Some(text.value.clone().unwrap_or_default()),
            _ => None,
        })
        .collect();
    InteractionKind::Submitted { form, fields }
}

/// What poise could not bring to a command. The asker is told in plain words wherever there is someone to tell.
pub(super) async fn on_error(err: poise::FrameworkError<'_, Arc<Edge>, Infallible>) {
    use poise::FrameworkError as E;
    let (ctx, words) = match &err {
        E::CommandPanic { ctx, payload, .. } => {
            error!(command = %ctx.command().qualified_name, ?payload, "/{} panicked: {payload:?}", ctx.command().qualified_name);
            (Some(*ctx), super::interaction::trouble_card().body)
        }
        E::ArgumentParse { ctx, error, .. } => (Some(*ctx), error.to_string()),
        E::CommandStructureMismatch {
            ctx, description, ..
        } => {
            let name = &ctx.command().qualified_name;
            warn!(command = %name, description, "/{name} came in another form than registered: {description}");
            let words = "This command has changed. Please reload Discord (Ctrl+R) and try again.";
            (Some((*ctx).into()), words.to_owned())
        }
        E::GuildOnly { ctx, .. } => (Some(*ctx), "This works only in a server.".to_owned()),
        E::UnknownInteraction { interaction, .. } => {
            let name = &interaction.data.name;
            warn!(%name, "/{name} is not one of our commands (any more)");
            (None, String::new())
        }
        other => {
            error!(%other, "a command failed: {other}");
            (None, String::new())
        }
    };
    let Some(poise::Context::Application(ctx)) = ctx else {
        return;
    };
    if ctx.interaction_type == poise::CommandInteractionType::Command {
        InteractionContext::command(
            ctx.interaction,
            Used::Command,
            InteractionKind::PressedUnknown,
        )
        .tell(ctx.framework.user_data, &words)
        .await;
    }
}
