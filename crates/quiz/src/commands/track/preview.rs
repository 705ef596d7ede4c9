//! `/track preview`: the coming slots and the next question, for moderators only.
//!
//! Moderators who see the question earn nothing for it. Swap draws another question and shows that
//! one as well.

use crate::commands::access::{Refused, moderated};
use crate::commands::track::{meant, numbered};
use crate::model::card::{Card, Reply};
use crate::model::daily::Phase;
use crate::model::event::Interaction;
use crate::model::ids::{GuildId, TrackId};
use crate::model::track::Track;
use crate::queries::{self, tracks};
use crate::state::choose;
use crate::state::transaction::Transaction;
use crate::text;
use crate::text::preview;

/// Shows the coming slots of a track and its next question.
///
/// # Errors
/// The asker isn't a moderator, or there is no such track.
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
    Ok(Reply::Private(shown(tx, interaction, guild, id, &track)))
}

/// Draws another question and shows it.
///
/// # Errors
/// A question is being posted, or the bank has no other.
pub fn swap(
    tx: &mut Transaction<'_>,
    interaction: &Interaction,
    id: TrackId,
) -> Result<Reply, Refused> {
    let guild = moderated(tx, interaction)?;
    let lang = tx.reply_language(interaction);
    let mut track = numbered(tx, interaction, guild, id)?;
    if is_posting(tx, guild, id) {
        return Err(text::refuse(&preview::posting(lang)));
    }
    let old = track.next.clone().map(|next| next.slug);
    let other = choose::draw_other(tx, guild, id, &track, old.as_ref());
    if other.is_none() {
        return Err(text::refuse(&preview::no_other(lang)));
    }
    track.next = other;
    seen(tx, interaction, guild, id, &mut track);
    Ok(Reply::Update(shown(tx, interaction, guild, id, &track)))
}

/// Renders the preview of a track.
fn shown(
    tx: &Transaction<'_>,
    interaction: &Interaction,
    guild: GuildId,
    id: TrackId,
    track: &Track,
) -> Card {
    let preview = queries::preview::preview(tx, tracks::overview(tx, guild, id, track));
    preview::card(tx.reply_language(interaction), &preview)
}

/// Remembers that the asker has seen the next question.
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

/// Returns whether a question is being posted. The next one is drawn once it has been.
fn is_posting(tx: &Transaction<'_>, guild: GuildId, id: TrackId) -> bool {
    tracks::open_dailies(tx, guild, id)
        .iter()
        .any(|(_, daily)| daily.phase == Phase::Posting)
}
