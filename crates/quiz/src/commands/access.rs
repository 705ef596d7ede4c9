//! The checks before a command: who asks, where, and which track they mean.

use crate::model::card::Reply;
use crate::model::custom_id::ButtonId;
use crate::model::event::Interaction;
use crate::model::guild::Helper;
use crate::model::ids::{DailyKey, GuildId, TrackId, UserId};
use crate::queries::{guard, tracks};
use crate::state::transaction::Transaction;
use crate::text::{self, access as say};

/// Returns the track of the daily or channel that an interaction came from.
#[must_use]
pub fn track_of_place(tx: &Transaction<'_>, interaction: &Interaction) -> Option<TrackId> {
    if let Some(key) = here(tx, interaction) {
        return Some(key.track);
    }
    let tracks = tracks::standing(tx, interaction.guild?);
    let mut at_place = tracks.iter().filter(|(_, track)| {
        Some(track.channel) == interaction.parent || track.channel == interaction.channel
    });
    match (at_place.next(), at_place.next()) {
        (Some((id, _)), None) => Some(*id),
        _ => None,
    }
}

/// The reply that says why an interaction is refused.
pub type Refused = Reply;

/// Returns the guild of an interaction. Most commands make no sense in a direct message.
///
/// # Errors
/// The interaction came from a direct message.
pub fn in_guild(tx: &Transaction<'_>, interaction: &Interaction) -> Result<GuildId, Refused> {
    interaction
        .guild
        .ok_or_else(|| text::refuse(&say::server_only(tx.reply_language(interaction))))
}

/// Returns the guild of an interaction that only moderators may make.
///
/// # Errors
/// The asker isn't a moderator, or the interaction came from a direct message.
pub fn moderated(tx: &Transaction<'_>, interaction: &Interaction) -> Result<GuildId, Refused> {
    let guild = in_guild(tx, interaction)?;
    if guard::is_moderator(tx, guild, &interaction.roles, interaction.manages) {
        return Ok(guild);
    }
    let role = tx.guild(guild).moderator_role;
    let lang = tx.reply_language(interaction);
    Err(text::refuse(&say::moderators_only(lang, role)))
}

/// Returns the guild of an interaction that only moderators and helpers of a kind may make.
///
/// # Errors
/// The asker is neither, or the interaction came from a direct message.
pub fn helped(
    tx: &Transaction<'_>,
    interaction: &Interaction,
    helper: Helper,
) -> Result<GuildId, Refused> {
    let guild = in_guild(tx, interaction)?;
    if guard::may_help(tx, guild, helper, &interaction.roles, interaction.manages) {
        return Ok(guild);
    }
    let Some(role) = guard::helper_roles(tx, guild).of(helper) else {
        return moderated(tx, interaction);
    };
    let lang = tx.reply_language(interaction);
    Err(text::refuse(&say::helpers_only(lang, role)))
}

/// Lets moderators of a guild use the buttons of a notice, and helpers of a kind if it is for them.
/// Its direct copy goes to the person who created what it is about, whose roles Discord doesn't say
/// there.
///
/// # Errors
/// The asker is neither.
pub fn from_notice(
    tx: &Transaction<'_>,
    interaction: &Interaction,
    guild: GuildId,
    created_by: Option<UserId>,
    helper: Option<Helper>,
) -> Result<(), Refused> {
    if interaction.guild.is_none() && created_by == Some(interaction.user) {
        return Ok(());
    }
    let allowed = match helper {
        Some(helper) => helped(tx, interaction, helper),
        None => moderated(tx, interaction),
    };
    match allowed? {
        here if here == guild => Ok(()),
        _ => Err(text::refuse(&say::server_only(
            tx.reply_language(interaction),
        ))),
    }
}

/// Returns the track a person means: the one they named, or else the one of the place, or else the
/// only track.
///
/// # Errors
/// No track has that name, or there is none. If several could be meant, the reply has a button for
/// each, which does what `press` says.
pub fn which_track(
    tx: &Transaction<'_>,
    interaction: &Interaction,
    named: Option<&str>,
    press: impl Fn(TrackId) -> ButtonId,
) -> Result<TrackId, Refused> {
    let guild = in_guild(tx, interaction)?;
    let tracks: Vec<_> = tx
        .state
        .guild_state(guild)
        .into_iter()
        .flat_map(|guild_state| &guild_state.tracks)
        .filter(|(_, track)| !track.removed)
        .collect();
    let names: Vec<&str> = tracks
        .iter()
        .map(|(_, track)| track.name.as_str())
        .collect();
    let lang = tx.reply_language(interaction);
    if tracks.is_empty() {
        return Err(text::refuse(&say::no_track(lang)));
    }
    if let Some(named) = named.map(str::trim).filter(|named| !named.is_empty()) {
        let found = tracks.iter().find(|(id, track)| {
            track.name.eq_ignore_ascii_case(named)
                || id.to_string() == named
                || id.0.to_string() == named
        });
        return found
            .map(|(id, _)| **id)
            .ok_or_else(|| text::refuse(&say::unknown_track(lang, named, &names)));
    }
    if let Some(key) = here(tx, interaction) {
        return Ok(key.track);
    }
    let mut at_place = tracks.iter().filter(|(_, track)| {
        Some(track.channel) == interaction.parent || track.channel == interaction.channel
    });
    match (at_place.next(), at_place.next(), tracks.as_slice()) {
        (Some((id, _)), None, _) | (None, None, [(id, _)]) => Ok(**id),
        _ => {
            let choices = tracks
                .iter()
                .map(|(id, track)| (press(**id), track.name.as_str()));
            let card = say::which_track(lang, &choices.collect::<Vec<_>>());
            Err(Reply::Private(card))
        }
    }
}

/// Returns the same for commands that read what is past, which stays when a track is removed: a
/// removed track can be named, and is meant if there is no other.
///
/// # Errors
/// As [`which_track`].
pub fn which_track_ever(
    tx: &Transaction<'_>,
    interaction: &Interaction,
    named: Option<&str>,
    press: impl Fn(TrackId) -> ButtonId,
) -> Result<TrackId, Refused> {
    let guild = in_guild(tx, interaction)?;
    let refused = match which_track(tx, interaction, named, &press) {
        Ok(id) => return Ok(id),
        Err(refused) => refused,
    };
    let removed = tracks::all_removed(tx, guild);
    if let Some(named) = named.map(str::trim).filter(|named| !named.is_empty()) {
        // The last one removed, if several had the name.
        let found = removed.iter().rev().find(|(id, name)| {
            name.eq_ignore_ascii_case(named) || id.to_string() == named || id.0.to_string() == named
        });
        return found.map(|(id, _)| *id).ok_or(refused);
    }
    if !tracks::standing(tx, guild).is_empty() {
        return Err(refused);
    }
    match removed.as_slice() {
        [] => Err(refused),
        [(id, _)] => Ok(*id),
        several => {
            let choices = several.iter().map(|(id, name)| (press(*id), name.as_str()));
            let choices: Vec<_> = choices.collect();
            let lang = tx.reply_language(interaction);
            Err(Reply::Private(say::which_track(lang, &choices)))
        }
    }
}

/// Returns the daily whose thread an interaction came from.
#[must_use]
pub fn here(tx: &Transaction<'_>, interaction: &Interaction) -> Option<DailyKey> {
    tx.state.daily_of_thread(interaction.channel)
}
