//! Computes what the preview of a track shows.

use crate::model::ids::{At, LocalDate};
use crate::model::question::Question;
use crate::model::track::{Next, Track};
use crate::queries::tracks::Overview;
use crate::state::calendar::{self, Slot, Wall};
use crate::state::transaction::Transaction;

/// What a preview shows.
#[derive(Debug, Clone, PartialEq)]
pub struct Preview {
    /// The track and its next slots.
    pub overview: Overview,
    /// The question drawn for the next daily.
    pub question: Option<(Next, Question)>,
    /// The coming slots, and the blackout dates between them.
    pub lines: Vec<Line>,
}

/// How many slots are shown.
pub const SLOTS: usize = 10;

/// One line of the preview.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Line {
    /// A slot of the track.
    Slot {
        /// The date and the time.
        slot: Slot,
        /// What clocks in the track's zone show then, in minutes after midnight. This isn't the
        /// track's minute on a date when the clock jumps over it.
        minute: u16,
        /// What the clock of the zone does at that time.
        wall: Wall,
        /// By how many seconds the zone's clock was moved since the slot before.
        moved: i32,
        /// Whether a moderator skips the slot.
        skipped: bool,
    },
    /// A range of blackout dates, with its first and last date.
    Blackout(LocalDate, LocalDate),
}

/// Collects what the preview of a track shows.
#[must_use]
pub fn preview(tx: &Transaction<'_>, overview: Overview) -> Preview {
    let next = overview.track.next.clone();
    let question = next.and_then(|next| {
        let listed = tx.state.bank.get(&next.slug)?;
        Some((next, listed.whole()))
    });
    Preview {
        question,
        lines: lines(&overview.track, tx.at),
        overview,
    }
}

/// Lists the coming slots of a track with anything unusual about them.
#[must_use]
pub fn lines(track: &Track, now: At) -> Vec<Line> {
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
        let local = calendar::local(&track.zone, slot.at);
        lines.push(Line::Slot {
            slot,
            minute: (i16::from(local.hour()) * 60 + i16::from(local.minute())).unsigned_abs(),
            wall: calendar::wall(&track.zone, slot.date, track.minute),
            moved: now_offset - offset,
            skipped: n == 0 && track.skip_next,
        });
        offset = now_offset;
    }
    lines
}
