//! Checks in front of a command: who asks, where, and which track is meant.

use crate::model::card::Reply;
use crate::model::event::Interaction;
use crate::model::ids::{DailyKey, GuildId, TrackId};
use crate::queries::{guard, tracks};
use crate::state::transaction::Transaction;
use crate::text;

/// Returns the track of the daily or channel that a request came from.
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

/// The reply to a request that cannot be met: why, and what to do instead.
pub type Refused = Reply;

/// Returns the guild of a request; most commands make no sense in a direct message.
///
/// # Errors
/// The reply for a direct message.
pub fn in_guild(tx: &Transaction<'_>, interaction: &Interaction) -> Result<GuildId, Refused> {
    interaction.guild.ok_or_else(|| {
        let lang = tx.reply_language(interaction);
        text::refuse(&text::only_in_a_server(lang))
    })
}

/// Returns the guild of a request that only moderators may make.
///
/// # Errors
/// The reply for everyone else.
pub fn moderated(tx: &Transaction<'_>, interaction: &Interaction) -> Result<GuildId, Refused> {
    let guild = in_guild(tx, interaction)?;
    if guard::is_moderator(tx, guild, &interaction.roles, interaction.manages) {
        return Ok(guild);
    }
    let lang = tx.reply_language(interaction);
    let role = tx.guild(guild).moderator_role;
    Err(text::refuse(&text::only_moderators(lang, role)))
}

/// Returns the track a person means: the named one, else the one of the place, else the only one.
///
/// # Errors
/// No track is meant, or several could be: a reply with their names.
pub fn which_track(
    tx: &Transaction<'_>,
    interaction: &Interaction,
    named: Option<&str>,
) -> Result<TrackId, Refused> {
    let guild = in_guild(tx, interaction)?;
    let tracks: Vec<_> = tx
        .state
        .guild_state(guild)
        .into_iter()
        .flat_map(|guild_state| &guild_state.tracks)
        .filter(|(_, track)| !track.removed)
        .collect();
    let lang = tx.reply_language(interaction);
    let names = || {
        let names = tracks.iter().map(|(_, track)| track.name.clone());
        names.collect::<Vec<_>>()
    };
    if tracks.is_empty() {
        return Err(text::refuse(&text::no_track(lang)));
    }
    if let Some(named) = named.map(str::trim).filter(|named| !named.is_empty()) {
        let found = tracks.iter().find(|(id, track)| {
            track.name.eq_ignore_ascii_case(named)
                || id.to_string() == named
                || id.0.to_string() == named
        });
        return found
            .map(|(id, _)| **id)
            .ok_or_else(|| text::refuse(&text::unknown_track(lang, named, &names())));
    }
    if let Some(key) = here(tx, interaction) {
        return Ok(key.track);
    }
    let mut at_place = tracks.iter().filter(|(_, track)| {
        Some(track.channel) == interaction.parent || track.channel == interaction.channel
    });
    match (at_place.next(), at_place.next(), tracks.as_slice()) {
        (Some((id, _)), None, _) | (None, None, [(id, _)]) => Ok(**id),
        _ => Err(text::refuse(&text::which_track(lang, &names()))),
    }
}

/// Returns the daily whose thread a request came from.
#[must_use]
pub fn here(tx: &Transaction<'_>, interaction: &Interaction) -> Option<DailyKey> {
    tx.state.daily_of_thread(interaction.channel)
}
