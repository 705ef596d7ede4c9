//! Computes the dates and times that a preview lists.

use crate::model::ids::{At, LocalDate};
use crate::model::track::Track;
use crate::state::calendar::{self, Slot, Wall};

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
