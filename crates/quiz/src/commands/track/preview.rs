//! `/track preview`: the coming slots and the next question, for moderators only.
//!
//! Whoever is shown the question earns nothing for it; Swap draws another one, which is shown as well.

use super::{meant, numbered};
use crate::calendar::{self, Slot, Wall};
use crate::card::Reply;
use crate::choose;
use crate::commands::{Refused, moderated};
use crate::event::Interaction;
use crate::ids::{GuildId, LocalDate, TrackId};
use crate::record::{Phase, Track};
use crate::text;
use crate::transaction::Transaction;

/// Slots that are shown.
pub const SLOTS: usize = 10;

/// One line of the preview.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Line {
    /// A slot.
    Slot {
        /// Date and instant.
        slot: Slot,
        /// What the clock does at its time.
        wall: Wall,
        /// Seconds by which the zone's clock was moved since the slot before.
        moved: i32,
        /// It is to be skipped.
        skipped: bool,
    },
    /// A stretch of blackout dates.
    Blackout(LocalDate, LocalDate),
}

/// The coming slots of a track, with what is odd about them.
#[must_use]
pub fn lines(track: &Track, now: crate::ids::At) -> Vec<Line> {
    let mut lines = Vec::new();
    let mut offset = calendar::offset(&track.zone, now);
    let mut blackouts = track.blackout.clone();
    blackouts.sort_unstable();
    let today = calendar::date_at(&track.zone, now);
    blackouts.retain(|(_, last)| *last >= today);
    for (n, slot) in calendar::slots(track).take(SLOTS).enumerate() {
        while let Some((first, last)) = blackouts.first().copied()
            && first < slot.date
        {
            lines.push(Line::Blackout(first, last));
            blackouts.remove(0);
        }
        let now_offset = calendar::offset(&track.zone, slot.at);
        lines.push(Line::Slot {
            slot,
            wall: calendar::wall(&track.zone, slot.date, track.minute),
            moved: now_offset - offset,
            skipped: n == 0 && track.skip_next,
        });
        offset = now_offset;
    }
    lines
}

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
    Ok(Reply::Private(text::preview::card(tx, id, &track)))
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
        return Err(text::refuse(text::preview::ON_ITS_WAY));
    }
    let old = track.next.clone().map(|next| next.slug);
    let other = choose::draw_other(tx, guild, id, &track, old.as_ref());
    if other.is_none() {
        return Err(text::refuse(text::preview::NO_OTHER));
    }
    track.next = other;
    seen(tx, interaction, guild, id, &mut track);
    Ok(Reply::Update(text::preview::card(tx, id, &track)))
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
    super::today::open_dailies(tx, guild, id)
        .iter()
        .any(|(_, daily)| daily.phase == Phase::Posting)
}
