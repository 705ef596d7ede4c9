//! Reads how far a topic request has come.

use crate::model::daily::Phase;
use crate::model::ids::{At, GuildId, TrackId};
use crate::model::question::Topic;
use crate::model::track::Track;
use crate::queries::tracks;
use crate::state::calendar::{self, Slot};
use crate::state::choose::{self, Servable};
use crate::state::transaction::Transaction;

/// What a member is told about a wish.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Status {
    /// The topic.
    pub topic: Topic,
    /// How many want it, the asker included.
    pub wanted_by: u32,
    /// Its place among the wishes of the track, from 0.
    pub place: usize,
    /// The first slot at which it can come up; `None` while the track is paused or has no date.
    pub earliest: Option<Slot>,
}

/// How a wish stands.
#[must_use]
pub fn status(
    tx: &Transaction<'_>,
    guild: GuildId,
    id: TrackId,
    track: &Track,
    topic: Topic,
) -> Status {
    let demand = choose::demand(tx, guild, id);
    let place = demand.iter().position(|(one, ..)| *one == topic);
    let wanted_by = place
        .and_then(|place| demand.get(place))
        .map_or(0, |(_, count, _)| *count);
    Status {
        topic,
        wanted_by,
        place: place.unwrap_or(demand.len()),
        earliest: earliest(tx, guild, id, track, topic, &demand),
    }
}

/// The first slot at which a topic can come up, if nobody else asks and nothing is skipped.
fn earliest(
    tx: &Transaction<'_>,
    guild: GuildId,
    id: TrackId,
    track: &Track,
    topic: Topic,
    demand: &[(Topic, u32, At)],
) -> Option<Slot> {
    if track.paused.is_some() {
        return None;
    }
    let every = tx.state.rules.request_every.max(1);
    let bank = &tx.state.bank;
    let next = track.next.as_ref();
    let next_topic = next
        .filter(|next| next.requested_by > 0)
        .and_then(|next| bank.get(&next.slug))
        .map(|question| question.topic);
    let skipped = usize::from(track.skip_next);
    if next_topic == Some(topic) {
        return calendar::slots(track).nth(skipped);
    }
    let since = dailies_since_request(tx, guild, id, track);
    let first = match (next_topic, next) {
        (Some(_), _) => every,
        (None, Some(_)) => (every - 1).saturating_sub(since).max(1),
        (None, None) => (every - 1).saturating_sub(since),
    };
    let ahead = demand
        .iter()
        .take_while(|(one, ..)| *one != topic)
        .filter(|(one, ..)| Some(*one) != next_topic)
        .filter(|(one, ..)| choose::servable(tx, guild, id, track, *one) == Servable::Yes)
        .count();
    let slots = first as usize + ahead * every as usize + skipped;
    calendar::slots(track).nth(slots)
}

/// Dailies since the last one that came from a request, the one on its way included.
fn dailies_since_request(tx: &Transaction<'_>, guild: GuildId, id: TrackId, track: &Track) -> u32 {
    let open = tracks::open_dailies(tx, guild, id);
    let posting = open
        .iter()
        .find(|(_, daily)| daily.phase == Phase::Posting)
        .map(|(_, daily)| daily.requested_by);
    match posting {
        Some(0) => track.since_request.saturating_add(1),
        Some(_) => 0,
        None => track.since_request,
    }
}
