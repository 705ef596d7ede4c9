//! Telling a new guild how to set the bot up: once, where Discord greets new members. If the bot
//! may not write there, the first command of somebody with Manage Server opens the guided setup.

use crate::model::effect::{About, Effect, Priority};
use crate::model::event::{Interaction, InteractionKind};
use crate::model::ids::{At, ChannelId, GuildId};
use crate::model::log::LogLine;
use crate::model::record::{Key, Record};
use crate::model::setup::Welcome;
use crate::rules::forget;
use crate::state::transaction::Transaction;
use crate::text::guided as say;

/// How long ago the bot may have joined a guild that it tells: it may have been added while it
/// wasn't running. Longer ago, the guild is an old one that an update meets.
const NEW_MS: i64 = 7 * 24 * 60 * 60_000;

/// Handles that the bot is in a guild which it joined at a time. `channel` is where it may tell.
pub fn created(tx: &mut Transaction<'_>, guild: GuildId, joined: At, channel: Option<ChannelId>) {
    let is_new = tx.at.since(joined) <= NEW_MS && !is_used(tx, guild);
    if !is_new || forget::has_begun(tx, guild) || tx.get(&Key::Welcome(guild)).is_some() {
        return;
    }
    tx.kept_guild(guild);
    let Some(channel) = channel else {
        tx.put(Record::Welcome(guild, Welcome::Waiting));
        return;
    };
    tx.put(Record::Welcome(guild, Welcome::Told));
    tx.log(LogLine::new("telling a new guild how to set me up", guild));
    let effect = Effect::Post {
        channel,
        card: say::welcome(tx.guild_language(guild)),
        ping: None,
        // Its button is found by its custom id.
        marker: say::welcome_marker(),
        quiet: false,
    };
    let about = About::Welcome(guild);
    tx.effect(guild, channel, Priority::Decoration, about, effect);
}

/// Tells whether somebody has set something up in a guild.
#[must_use]
pub fn is_used(tx: &Transaction<'_>, guild: GuildId) -> bool {
    let settings = tx.guild_as_it_is(guild);
    settings.tracks_made > 0 || settings.rounds_made > 0
}

/// Tells whether a command is the first one of somebody who could set the bot up, and nobody has
/// told them how. It is only the first one once.
pub fn is_first_command(tx: &mut Transaction<'_>, interaction: &Interaction) -> bool {
    let Some(guild) = interaction.guild.filter(|_| interaction.manages) else {
        return false;
    };
    let kind = match &interaction.kind {
        InteractionKind::InChannel { kind, .. } => kind,
        kind => kind,
    };
    let is_command = !matches!(
        kind,
        InteractionKind::Pressed { .. }
            | InteractionKind::PressedUnknown
            | InteractionKind::Submitted { .. }
            | InteractionKind::SubmittedWithFile { .. }
            | InteractionKind::SetupStep { .. }
            | InteractionKind::Complete { .. }
    );
    let waits = |tx: &Transaction<'_>| {
        let found = tx.get(&Key::Welcome(guild));
        matches!(found, Some(Record::Welcome(_, Welcome::Waiting)))
    };
    if !is_command || is_used(tx, guild) || !waits(tx) {
        return false;
    }
    tx.put(Record::Welcome(guild, Welcome::Told));
    // These set something up by themselves.
    !matches!(
        kind,
        InteractionKind::Setup(_)
            | InteractionKind::SetupWith { .. }
            | InteractionKind::SetupRoles { .. }
            | InteractionKind::SetupGuided { .. }
            | InteractionKind::TrackAdd(_)
            | InteractionKind::TrackAddWith { .. }
            | InteractionKind::Round(_)
    )
}
