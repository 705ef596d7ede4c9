//! The questions that moderators named for a track, and those that a guild doesn't ask.
//!
//! Named questions come before requested and drawn ones: first the one for the date, then the
//! others in order. Nobody else may get to see them, so they are withheld like a drawn question.

use std::collections::BTreeSet;

use crate::model::ids::{GuildId, LocalDate, TrackId};
use crate::model::question::Slug;
use crate::model::record::{Key, Record};
use crate::model::track::{Next, Queued};
use crate::state::choose;
use crate::state::transaction::Transaction;

/// How many questions a queue can hold.
pub const QUEUE_MAX: usize = 25;

/// Why a named question was passed over.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum PassedOver {
    /// The bank no longer has it, so it was removed from the queue.
    Gone,
    /// It was withdrawn and not allowed again, so it was removed from the queue.
    Barred,
    /// It is open in another track or comes up in a round. It keeps its place.
    Open,
}

/// Returns the queue of a track.
#[must_use]
pub fn of(tx: &Transaction<'_>, guild: GuildId, id: TrackId) -> Vec<Queued> {
    match tx.get(&Key::Queue((guild, id))) {
        Some(Record::Queue(_, queue)) => queue,
        _ => Vec::new(),
    }
}

/// Puts the queue of a track, or removes it if it is empty.
pub fn put(tx: &mut Transaction<'_>, guild: GuildId, id: TrackId, queue: Vec<Queued>) {
    if queue.is_empty() {
        tx.remove(Key::Queue((guild, id)));
    } else {
        tx.put(Record::Queue((guild, id), queue));
    }
}

/// Returns the questions in all queues of a guild.
#[must_use]
pub fn queued(tx: &Transaction<'_>, guild: GuildId) -> BTreeSet<Slug> {
    let records = tx.scan(&Key::queues(guild), usize::MAX).into_iter();
    let queues = records.filter_map(|record| match record {
        Record::Queue(_, queue) => Some(queue),
        _ => None,
    });
    queues.flatten().map(|queued| queued.slug).collect()
}

/// Returns the questions that a guild doesn't ask.
#[must_use]
pub fn barred(tx: &Transaction<'_>, guild: GuildId) -> BTreeSet<Slug> {
    let records = tx.scan(&Key::barred(guild), usize::MAX).into_iter();
    let barred = records.filter_map(|record| match record {
        Record::Barred((_, slug), _) => Some(slug),
        _ => None,
    });
    barred.collect()
}

/// Returns the places of a queue in the order in which a date would ask them: those for the date,
/// then those without a date or whose date has passed.
fn in_turn(queue: &[Queued], date: LocalDate) -> Vec<usize> {
    let of_date = |place: &usize| queue[*place].date == Some(date);
    let any_date = |place: &usize| queue[*place].date.is_none_or(|wanted| wanted < date);
    let places = 0..queue.len();
    let first = places.clone().filter(of_date);
    first.chain(places.filter(any_date)).collect()
}

/// Finds the place of the question that a queue would give a date now, and what is passed over for
/// it, by place.
fn find(
    tx: &Transaction<'_>,
    guild: GuildId,
    queue: &[Queued],
    date: LocalDate,
) -> (Option<usize>, Vec<(usize, PassedOver)>) {
    let mut passed = Vec::new();
    if queue.is_empty() {
        return (None, passed);
    }
    let barred = barred(tx, guild);
    let mut open = choose::open_in_tracks(tx, guild);
    open.extend(choose::in_rounds(tx, guild));
    for place in in_turn(queue, date) {
        let slug = &queue[place].slug;
        let why = if tx.question(Some(guild), slug).is_none() {
            PassedOver::Gone
        } else if barred.contains(slug) {
            PassedOver::Barred
        } else if open.contains(slug) {
            PassedOver::Open
        } else {
            return (Some(place), passed);
        };
        passed.push((place, why));
    }
    (None, passed)
}

/// Returns the question that the queue of a track would give a date now.
#[must_use]
pub fn next(tx: &Transaction<'_>, guild: GuildId, id: TrackId, date: LocalDate) -> Option<Queued> {
    let queue = of(tx, guild, id);
    let (found, _) = find(tx, guild, &queue, date);
    found.map(|place| queue[place].clone())
}

/// Takes the question for a date out of a queue. What can't be asked is passed over: what never can
/// is removed, the rest keeps its place. Returns the question, and the places passed over, counted
/// from 1.
pub fn take(
    tx: &mut Transaction<'_>,
    guild: GuildId,
    id: TrackId,
    date: LocalDate,
) -> (Option<Next>, Vec<(usize, PassedOver)>) {
    let queue = of(tx, guild, id);
    let (found, passed) = find(tx, guild, &queue, date);
    if found.is_none() && passed.is_empty() {
        return (None, passed);
    }
    let next = found.map(|place| as_next(&queue[place]));
    let gone = |place: &usize| {
        let never = |(at, why): &(usize, PassedOver)| at == place && *why != PassedOver::Open;
        Some(*place) == found || passed.iter().any(never)
    };
    let places = (0..).zip(queue);
    let left = places.filter(|(place, _)| !gone(place));
    let left = left.map(|(_, queued)| queued).collect();
    put(tx, guild, id, left);
    let told = passed.into_iter().map(|(place, why)| (place + 1, why));
    (next, told.collect())
}

/// Puts a question back at the front of a queue, because its post was cancelled. The first of those
/// who saw it is the one who named it; a question that nobody saw can as well be drawn again.
pub fn put_back(tx: &mut Transaction<'_>, guild: GuildId, id: TrackId, next: Next) {
    let mut seen_by = next.previewed_by;
    if seen_by.is_empty() {
        return;
    }
    let queued = Queued {
        slug: next.slug,
        date: None,
        by: seen_by.remove(0),
        seen_by,
    };
    let mut queue = of(tx, guild, id);
    queue.insert(0, queued);
    put(tx, guild, id, queue);
}

/// Returns a named question as the one that comes next. Members who named or saw it earn nothing.
#[must_use]
pub fn as_next(queued: &Queued) -> Next {
    let mut previewed_by = vec![queued.by];
    previewed_by.extend(queued.seen_by.iter().filter(|one| **one != queued.by));
    Next {
        slug: queued.slug.clone(),
        requested_by: 0,
        previewed_by,
    }
}

/// Tells for each of these dates of a track, in order, whether the queue has a question for it, as
/// far as can be foreseen: what is open elsewhere now is passed over on the first date only.
#[must_use]
pub fn covers(
    tx: &Transaction<'_>,
    guild: GuildId,
    queue: &[Queued],
    dates: impl IntoIterator<Item = LocalDate>,
) -> Vec<bool> {
    let mut left = queue.to_vec();
    let mut covered = Vec::new();
    for (n, date) in dates.into_iter().enumerate() {
        let (found, passed) = find(tx, guild, &left, date);
        let found = match n {
            0 => found,
            // The first one that isn't gone or barred.
            _ => in_turn(&left, date).into_iter().find(|place| {
                let never =
                    |(at, why): &(usize, PassedOver)| at == place && *why != PassedOver::Open;
                !passed.iter().any(never)
            }),
        };
        if let Some(place) = found {
            left.remove(place);
        }
        covered.push(found.is_some());
    }
    covered
}
