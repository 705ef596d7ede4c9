//! The slash commands and message commands.
//!
//! A command translates its options into an [`InteractionKind`], and [`InteractionContext`] does
//! the rest. Options are passed on as typed; the rules check them and say what is wrong.
//! `default_member_permissions` only decides who sees a command; the rules check who may use it.

mod bank;
mod complete;
mod member;
mod message;
mod moderate;
mod privacy;
mod rewards;
mod round;
mod season;
mod serve;
mod track;

use std::borrow::Cow;
use std::convert::Infallible;

use serenity::model::application::{ComponentInteraction, ComponentInteractionDataKind};
use serenity::model::channel::ChannelType;
use serenity::model::id::ChannelId;
use tracing::{error, warn};

use crate::quiz::InteractionKind;
use crate::quiz::model::custom_id::ButtonId;
use crate::quiz::model::ids::MessageId;
use crate::quiz::text::language::Language;
use crate::quiz::text::{access, commands, failure};

use super::data::Data;
use super::interaction::{InteractionContext, Origin};

type Command = poise::Command<Data, Infallible>;

/// Returns every command, described as `/help` describes it.
pub(super) fn all() -> Vec<Command> {
    let mut commands = declared();
    for command in &mut commands {
        describe(command, "");
    }
    commands
}

/// Describes a command, its options and its subcommands as the table of `/help` does.
fn describe(command: &mut Command, parent: &str) {
    let name = match &command.context_menu_name {
        Some(name) => name.to_string(),
        None => format!("{parent}{}", command.name),
    };
    let english = Language::default();
    if let Some(text) = commands::description(english, &name) {
        command.description = Some(text.into());
    }
    let named = |lang| commands::localized_name(lang, &name).filter(|shown| *shown != name);
    command.name_localizations = localized(named).into();
    let said = |lang| commands::description(lang, &name);
    // Discord shows no description of a message command.
    if command.context_menu_name.is_none() {
        command.description_localizations = localized(said).into();
    }
    for option in &mut command.parameters {
        let said = |lang| commands::option_description(lang, &name, &option.name);
        let texts = localized(said);
        if let Some(text) = said(english) {
            option.description = Some(text.into());
        }
        option.description_localizations = texts.into();
    }
    for part in &mut command.subcommands {
        describe(part, &format!("{name} "));
    }
}

/// Returns a text in every locale but English, where it differs from the English one. Discord takes
/// the English one for all the others.
fn localized(
    text: impl Fn(Language) -> Option<String>,
) -> Vec<(Cow<'static, str>, Cow<'static, str>)> {
    let english = text(Language::default());
    let others = Language::ALL.into_iter().skip(1);
    let others = others.filter_map(|lang| text(lang).map(|text| (lang, text)));
    let others = others.filter(|(_, text)| Some(text) != english.as_ref());
    let by_locale = others.flat_map(|(lang, text)| {
        let locales = lang.locales().iter();
        locales.map(move |locale| (Cow::Borrowed(*locale), Cow::Owned(text.clone())))
    });
    by_locale.collect()
}

fn declared() -> Vec<Command> {
    vec![
        member::question(),
        member::review(),
        member::search(),
        member::past(),
        member::calendar(),
        member::answer(),
        member::report(),
        member::me(),
        member::remind(),
        member::leaderboard(),
        member::why(),
        member::topics(),
        member::suggest(),
        member::suggestions(),
        member::request(),
        member::requests(),
        member::help(),
        privacy::privacy(),
        track::track(),
        round::round(),
        moderate::setup(),
        moderate::block(),
        moderate::answers(),
        moderate::doctor(),
        moderate::export(),
        moderate::points(),
        moderate::audit(),
        moderate::errata(),
        bank::bank(),
        season::season(),
        rewards::rewards(),
        message::submit(),
        message::accept(),
        message::remove(),
        message::withhold(),
    ]
}

/// Returns what a pressed button asks for.
pub(super) fn press(pressed: &ComponentInteraction) -> InteractionKind {
    let Ok(press) = ButtonId::parse(&pressed.data.custom_id) else {
        return InteractionKind::PressedUnknown;
    };
    let values = match &pressed.data.kind {
        ComponentInteractionDataKind::StringSelect { values } => values.clone(),
        ComponentInteractionDataKind::ChannelSelect { values } => channels(pressed, values),
        _ => Vec::new(),
    };
    if let ButtonId::Setup(part) = press {
        return InteractionKind::SetupStep {
            part,
            chosen: values,
            locale: pressed.locale.clone(),
        };
    }
    InteractionKind::Pressed {
        press,
        message: MessageId(pressed.message.id.get()),
        values,
    }
}

/// Returns the channels that were chosen in a menu, each with its kind.
fn channels(pressed: &ComponentInteraction, chosen: &[ChannelId]) -> Vec<String> {
    chosen
        .iter()
        .filter_map(|id| {
            let chosen = pressed.data.resolved.channels.get(id)?;
            let kind = match chosen.kind {
                ChannelType::Text => "text",
                ChannelType::News => "announcement",
                ChannelType::Forum => "forum",
                _ => return None,
            };
            Some(format!("{} {kind}", id.get()))
        })
        .collect()
}

/// Handles what poise could not bring to a command. Tells the member in plain words where a reply
/// is possible.
pub(super) async fn on_error(err: poise::FrameworkError<'_, Data, Infallible>) {
    use poise::FrameworkError as E;
    let lang = err.ctx().and_then(|ctx| Language::of_locale(ctx.locale()?));
    let lang = lang.unwrap_or_default();
    let (ctx, words) = match &err {
        E::CommandPanic { ctx, payload, .. } => {
            error!(command = %ctx.command().qualified_name, ?payload, "a command panicked");
            (Some(*ctx), failure::internal(lang))
        }
        E::ArgumentParse { ctx, error, .. } => (Some(*ctx), error.to_string()),
        E::CommandStructureMismatch {
            ctx, description, ..
        } => {
            let name = &ctx.command().qualified_name;
            warn!(command = %name, description, "a command came in another form than registered");
            (Some((*ctx).into()), failure::command_changed(lang))
        }
        E::GuildOnly { ctx, .. } => (Some(*ctx), access::server_only(lang)),
        E::UnknownInteraction { interaction, .. } => {
            let name = &interaction.data.name;
            warn!(command = %name, "a command is not registered any more");
            (None, String::new())
        }
        other => {
            error!(error = %other, "a command failed");
            (None, String::new())
        }
    };
    let Some(poise::Context::Application(ctx)) = ctx else {
        return;
    };
    if ctx.interaction_type == poise::CommandInteractionType::Command {
        InteractionContext::command(
            ctx.interaction,
            Origin::Command,
            InteractionKind::PressedUnknown,
        )
        .tell(ctx.framework.user_data, &words)
        .await;
    }
}
