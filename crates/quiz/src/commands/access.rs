//! The checks in front of a command: who asks, where, and which track is meant.

use crate::model::card::Reply;
use crate::model::event::Interaction;
use crate::model::ids::{DailyKey, GuildId, TrackId};
use crate::queries::{guard, tracks};
use crate::state::transaction::Transaction;
use crate::text;

/// The track of the daily or channel that something was asked in.
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

/// What is told instead, where a request cannot be met.
pub type Refused = Reply;

/// The guild of a request; most things make no sense in a direct message.
///
/// # Errors
/// The reply for a direct message.
pub fn in_guild(interaction: &Interaction) -> Result<GuildId, Refused> {
    interaction
        .guild
        .ok_or_else(|| text::refuse("This works in a server, not in a direct message."))
}

/// The guild of a request that only moderators may make.
///
/// # Errors
/// The reply for everyone else.
pub fn moderated(tx: &Transaction<'_>, interaction: &Interaction) -> Result<GuildId, Refused> {
    let guild = in_guild(interaction)?;
    if guard::is_moderator(tx, guild, &interaction.roles, interaction.manages) {
        return Ok(guild);
    }
    let role = tx
        .guild(guild)
        .moderator_role
        .map(|role| format!(" or the role <@&{role}>"))
        .unwrap_or_default();
    Err(text::refuse(&format!(
        "Only moderators can do this: it needs the permission **Manage Server**{role}."
    )))
}

/// The track a person means: the named one, else the one of the place, else the only one.
///
/// # Errors
/// A reply that names the tracks there are.
pub fn which_track(
    tx: &Transaction<'_>,
    interaction: &Interaction,
    named: Option<&str>,
) -> Result<TrackId, Refused> {
    let guild = in_guild(interaction)?;
    let tracks: Vec<_> = tx
        .state
        .guild_state(guild)
        .into_iter()
        .flat_map(|guild_state| &guild_state.tracks)
        .filter(|(_, track)| !track.removed)
        .collect();
    let names = || {
        tracks
            .iter()
            .map(|(id, track)| format!("**{}** ({id})", track.name))
            .collect::<Vec<_>>()
            .join(", ")
    };
    if tracks.is_empty() {
        return Err(text::refuse(
            "There is no track yet. A moderator makes one with `/track add`.",
        ));
    }
    if let Some(named) = named.map(str::trim).filter(|named| !named.is_empty()) {
        let found = tracks.iter().find(|(id, track)| {
            track.name.eq_ignore_ascii_case(named)
                || id.to_string() == named
                || id.0.to_string() == named
        });
        return found.map(|(id, _)| **id).ok_or_else(|| {
            text::refuse(&format!(
                "There is no track {}. There are: {}.",
                text::quote(named),
                names()
            ))
        });
    }
    if let Some(key) = here(tx, interaction) {
        return Ok(key.track);
    }
    let mut at_place = tracks.iter().filter(|(_, track)| {
        Some(track.channel) == interaction.parent || track.channel == interaction.channel
    });
    match (at_place.next(), at_place.next(), tracks.as_slice()) {
        (Some((id, _)), None, _) | (None, None, [(id, _)]) => Ok(**id),
        _ => Err(text::refuse(&format!(
            "Which track? Say it with `track:`. There are: {}.",
            names()
        ))),
    }
}

/// The daily whose thread a request came from.
#[must_use]
pub fn here(tx: &Transaction<'_>, interaction: &Interaction) -> Option<DailyKey> {
    tx.state.daily_of_thread(interaction.channel)
}
