//! `/track preview`: the coming slots and the next question, for moderators only.
//!
//! Whoever is shown the question earns nothing for it; Swap draws another one, which is shown as well.

use crate::commands::access::{Refused, moderated};
use crate::commands::track::{meant, numbered};
use crate::model::card::Reply;
use crate::model::daily::Phase;
use crate::model::event::Interaction;
use crate::model::ids::{GuildId, TrackId};
use crate::model::track::Track;
use crate::queries::tracks;
use crate::state::choose;
use crate::state::transaction::Transaction;
use crate::text;
use crate::text::preview::{self, NO_OTHER, ON_ITS_WAY};

/// `/track preview`
///
/// # Errors
/// A reply that says why not.
pub fn preview(
    tx: &mut Transaction<'_>,
    interaction: &Interaction,
    named: &str,
) -> Result<Reply, Refused> {
    let (guild, id, mut track) = meant(tx, interaction, named)?;
    if track.next.is_none() && !is_posting(tx, guild, id) {
        track.next = choose::draw(tx, guild, id, &track);
    }
    seen(tx, interaction, guild, id, &mut track);
    Ok(Reply::Private(preview::card(tx, id, &track)))
}

/// "Draw another one."
///
/// # Errors
/// A reply that says why not.
pub fn swap(
    tx: &mut Transaction<'_>,
    interaction: &Interaction,
    id: TrackId,
) -> Result<Reply, Refused> {
    let guild = moderated(tx, interaction)?;
    let mut track = numbered(tx, guild, id)?;
    if is_posting(tx, guild, id) {
        return Err(text::refuse(ON_ITS_WAY));
    }
    let old = track.next.clone().map(|next| next.slug);
    let other = choose::draw_other(tx, guild, id, &track, old.as_ref());
    if other.is_none() {
        return Err(text::refuse(NO_OTHER));
    }
    track.next = other;
    seen(tx, interaction, guild, id, &mut track);
    Ok(Reply::Update(preview::card(tx, id, &track)))
}

/// The one who asked sees the next question: it is remembered.
fn seen(
    tx: &mut Transaction<'_>,
    interaction: &Interaction,
    guild: GuildId,
    id: TrackId,
    track: &mut Track,
) {
    let member = tx.number_or_new(guild, interaction.user);
    if let Some(next) = &mut track.next
        && !next.previewed_by.contains(&member)
    {
        next.previewed_by.push(member);
    }
    tx.put_track((guild, id), track.clone());
}

/// A question is on its way; the next one is drawn when it stands.
fn is_posting(tx: &Transaction<'_>, guild: GuildId, id: TrackId) -> bool {
    tracks::open_dailies(tx, guild, id)
        .iter()
        .any(|(_, daily)| daily.phase == Phase::Posting)
}
