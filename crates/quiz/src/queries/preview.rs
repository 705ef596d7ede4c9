//! Computes what the preview of a track shows.

use crate::model::ids::{GuildId, LocalDate, MemberId, TrackId};
use crate::model::question::Question;
use crate::model::track::{Next, Queued, Track};
use crate::queries::tracks::Overview;
use crate::state::calendar::{self, Slot, Wall};
use crate::state::queue;
use crate::state::transaction::Transaction;

/// What a preview shows.
#[derive(Debug, Clone, PartialEq)]
pub struct Preview {
    /// The track and its next slots.
    pub overview: Overview,
    /// The question of the next daily.
    pub coming: Coming,
    /// The coming slots, and the blackout dates between them.
    pub lines: Vec<Line>,
}

/// What a preview shows of the next question.
#[derive(Debug, Clone, PartialEq)]
pub enum Coming {
    /// None is picked yet.
    Nothing,
    /// It is picked, and the asker hasn't seen it.
    Hidden,
    /// The asker has seen it, and earns nothing for it.
    Seen {
        /// How it was picked.
        next: Next,
        /// The question.
        question: Box<Question>,
        /// Whether a moderator queued it.
        queued: bool,
    },
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
        /// Whether a question is queued for the slot.
        queued: bool,
    },
    /// A range of blackout dates, with its first and last date.
    Blackout(LocalDate, LocalDate),
}

/// Collects what the preview of a track shows to a member.
#[must_use]
pub fn preview(
    tx: &Transaction<'_>,
    guild: GuildId,
    overview: Overview,
    asker: Option<MemberId>,
) -> Preview {
    Preview {
        coming: coming(tx, guild, &overview, asker),
        lines: lines(tx, guild, overview.id, &overview.track),
        overview,
    }
}

/// Returns the queued question that a track asks next, if there is one.
#[must_use]
pub fn next_queued(
    tx: &Transaction<'_>,
    guild: GuildId,
    id: TrackId,
    track: &Track,
) -> Option<Queued> {
    let date = calendar::slots_from(track, tx.rhythm(guild, id), &tx.blackout(guild), tx.at)
        .nth(usize::from(track.skip_next))?
        .date;
    queue::next(tx, guild, id, date)
}

fn coming(
    tx: &Transaction<'_>,
    guild: GuildId,
    overview: &Overview,
    asker: Option<MemberId>,
) -> Coming {
    let queued = next_queued(tx, guild, overview.id, &overview.track);
    let next = match &queued {
        Some(queued) => Some(queue::as_next(queued)),
        None => overview.track.next.clone(),
    };
    let found = next.and_then(|next| {
        let lang = tx.guild_language(guild);
        let question = tx.whole_question_in(Some(guild), &next.slug, lang)?;
        Some((next, question))
    });
    match found {
        None => Coming::Nothing,
        Some((next, _)) if !asker.is_some_and(|asker| next.previewed_by.contains(&asker)) => {
            Coming::Hidden
        }
        Some((next, question)) => Coming::Seen {
            next,
            question: Box::new(question),
            queued: queued.is_some(),
        },
    }
}

/// Lists the coming slots of a track with anything unusual about them.
fn lines(tx: &Transaction<'_>, guild: GuildId, id: TrackId, track: &Track) -> Vec<Line> {
    let (closed, now) = (tx.blackout(guild), tx.at);
    let closed = closed.as_slice();
    let rhythm = tx.rhythm(guild, id);
    let dates = calendar::slots_from(track, rhythm, closed, now).map(|slot| slot.date);
    let dates = dates.skip(usize::from(track.skip_next)).take(SLOTS);
    let queue = queue::of(tx, guild, id);
    let mut covered = queue::covers(tx, guild, &queue, dates);
    if track.skip_next {
        covered.insert(0, false);
    }
    let mut lines = Vec::new();
    let mut offset = calendar::offset(&track.zone, now);
    let mut blackouts = [&track.blackout, closed].concat();
    blackouts.sort_unstable();
    blackouts.dedup();
    let today = calendar::date_at(&track.zone, now);
    blackouts.retain(|(_, last)| *last >= today);
    for (n, slot) in calendar::slots_from(track, rhythm, closed, now)
        .take(SLOTS)
        .enumerate()
    {
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
            queued: covered.get(n) == Some(&true),
        });
        offset = now_offset;
    }
    lines
}
