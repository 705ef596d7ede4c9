//! `/track preview`: the coming slots of a track, and the next question for moderators who ask for
//! it.
//!
//! Moderators who see the question earn nothing for it. Swap draws another question and shows that
//! one as well.

use crate::commands::access::{Refused, moderated};
use crate::commands::track::{meant, numbered};
use crate::model::card::{Card, Reply};
use crate::model::daily::Phase;
use crate::model::event::Interaction;
use crate::model::ids::{GuildId, MemberId, TrackId};
use crate::model::track::Track;
use crate::queries::preview::next_queued;
use crate::queries::{self, tracks};
use crate::state::transaction::Transaction;
use crate::state::{choose, queue};
use crate::text;
use crate::text::preview;

/// Shows the coming slots of a track.
///
/// # Errors
/// The asker isn't a moderator, or there is no such track.
pub fn preview(
    tx: &mut Transaction<'_>,
    interaction: &Interaction,
    named: &str,
) -> Result<Reply, Refused> {
    let (guild, id, mut track) = meant(tx, interaction, named)?;
    draw_if_missing(tx, guild, id, &mut track);
    Ok(Reply::Private(shown(tx, interaction, guild, id, &track)))
}

/// Shows the next question of a track, at a press of **Show the question**.
///
/// # Errors
/// The asker isn't a moderator, or the track was removed.
pub fn show_next(
    tx: &mut Transaction<'_>,
    interaction: &Interaction,
    id: TrackId,
) -> Result<Reply, Refused> {
    let guild = moderated(tx, interaction)?;
    let mut track = numbered(tx, interaction, guild, id)?;
    draw_if_missing(tx, guild, id, &mut track);
    seen(tx, interaction, guild, id, &mut track);
    Ok(Reply::Update(shown(tx, interaction, guild, id, &track)))
}

/// Draws the next question if there is none and none is being posted.
fn draw_if_missing(tx: &mut Transaction<'_>, guild: GuildId, id: TrackId, track: &mut Track) {
    if track.next.is_none() && !is_posting(tx, guild, id) {
        track.next = choose::draw(tx, guild, id, track);
        tx.put_track((guild, id), track.clone());
    }
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
    // A question may have been queued since the preview was opened. That one isn't swapped.
    if next_queued(tx, guild, id, &track).is_none() {
        let old = track.next.clone().map(|next| next.slug);
        let other = choose::draw_other(tx, guild, id, &track, old.as_ref());
        if other.is_none() {
            return Err(text::refuse(&preview::no_other(lang)));
        }
        track.next = other;
        seen(tx, interaction, guild, id, &mut track);
    }
    Ok(Reply::Update(shown(tx, interaction, guild, id, &track)))
}

/// Renders the preview of a track as the asker may see it.
fn shown(
    tx: &Transaction<'_>,
    interaction: &Interaction,
    guild: GuildId,
    id: TrackId,
    track: &Track,
) -> Card {
    let asker = tx.number(guild, interaction.user);
    let overview = tracks::overview(tx, guild, id, track);
    let preview = queries::preview::preview(tx, guild, overview, asker);
    preview::card(tx.reply_language(interaction), &preview)
}

/// Remembers that the asker has seen the next question, in the queue or drawn.
fn seen(
    tx: &mut Transaction<'_>,
    interaction: &Interaction,
    guild: GuildId,
    id: TrackId,
    track: &mut Track,
) {
    let member = tx.number_or_new(guild, interaction.user);
    let add = |seen: &mut Vec<MemberId>| {
        if !seen.contains(&member) {
            seen.push(member);
        }
    };
    if let Some(next) = next_queued(tx, guild, id, track) {
        let mut queue = queue::of(tx, guild, id);
        let named = queue.iter_mut().filter(|one| one.slug == next.slug);
        named.for_each(|one| add(&mut one.seen_by));
        queue::put(tx, guild, id, queue);
        return;
    }
    if let Some(next) = &mut track.next {
        add(&mut next.previewed_by);
    }
    tx.put_track((guild, id), track.clone());
}

/// Returns whether a question is being posted. The next one is drawn once it has been.
fn is_posting(tx: &Transaction<'_>, guild: GuildId, id: TrackId) -> bool {
    tracks::open_dailies(tx, guild, id)
        .iter()
        .any(|(_, daily)| matches!(daily.phase, Phase::Posting | Phase::Unknown))
}
