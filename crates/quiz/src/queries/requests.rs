//! Reads how far topic requests have come, and what topics there are.

use std::collections::{BTreeMap, BTreeSet};

use crate::model::daily::Phase;
use crate::model::ids::{At, GuildId, MemberId, TrackId};
use crate::model::question::{Level, Topic};
use crate::model::track::Track;
use crate::queries::tracks;
use crate::state::calendar::{self, Slot};
use crate::state::choose::{self, Servable};
use crate::state::queue;
use crate::state::transaction::Transaction;

/// How far a request has come.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Status {
    /// The topic.
    pub topic: Topic,
    /// How many members want it, the asker included.
    pub wanted_by: u32,
    /// Its place among the requested topics of the track, from 0.
    pub place: usize,
    /// The first slot at which it can be asked; `None` while the track is paused or has no date.
    pub earliest: Option<Slot>,
}

/// Returns how far the requests for a topic have come in a track.
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

/// The topic requests of a track, as one member sees them.
#[derive(Debug, Clone)]
pub struct TrackRequests {
    /// The track's id.
    pub id: TrackId,
    /// The track.
    pub track: Track,
    /// The requested topics, most wanted first, with how many members want each and since when.
    pub demand: Vec<(Topic, u32, At)>,
    /// How far the member's own request has come, if they have one.
    pub own: Option<Status>,
}

/// Returns the requests of a track, as a member sees them.
#[must_use]
pub fn of_track(
    tx: &Transaction<'_>,
    guild: GuildId,
    (id, track): (TrackId, Track),
    member: Option<MemberId>,
) -> TrackRequests {
    let own = member.and_then(|member| tx.topic_requests(guild, id).get(&member).copied());
    TrackRequests {
        demand: choose::demand(tx, guild, id),
        own: own.map(|own| status(tx, guild, id, &track, own.topic)),
        id,
        track,
    }
}

/// The topics of the bank, and what a guild has asked of them.
#[derive(Debug, Clone)]
pub struct Catalog {
    /// All topics, in their order.
    pub topics: Vec<CatalogTopic>,
    /// The number of questions of each level.
    pub levels: Vec<(Level, usize)>,
    /// The number of all questions.
    pub questions: usize,
    /// The number of tracks in the guild; 0 in a direct message.
    pub tracks: usize,
}

/// A topic of the bank.
#[derive(Debug, Clone)]
pub struct CatalogTopic {
    /// The topic.
    pub topic: Topic,
    /// The number of questions of the topic.
    pub questions: usize,
    /// How many of them a track of the guild has asked.
    pub asked: usize,
    /// The names of the guild's tracks that ask about the topic.
    pub used_by: Vec<String>,
}

/// Returns the topics of the bank, and what a guild has asked of them.
#[must_use]
pub fn catalog(tx: &Transaction<'_>, guild: Option<GuildId>) -> Catalog {
    let all = tx.questions(guild);
    let tracks = guild.map_or_else(Vec::new, |guild| tracks::standing(tx, guild));
    let mut asked: BTreeMap<Topic, BTreeSet<&str>> = BTreeMap::new();
    if let Some(guild) = guild {
        for (id, _) in &tracks {
            for slug in choose::usage(tx, guild, *id).into_keys() {
                if let Some(question) = all.get(&slug) {
                    let of_topic = asked.entry(question.topic).or_default();
                    of_topic.insert(question.slug.as_str());
                }
            }
        }
    }
    let topics = Topic::ALL.iter().map(|topic| CatalogTopic {
        topic: *topic,
        questions: all.select(Some(*topic), None).count(),
        asked: asked.get(topic).map_or(0, BTreeSet::len),
        used_by: tracks
            .iter()
            .filter(|(_, track)| track.mix.topic_weight(*topic) > 0)
            .map(|(_, track)| track.name.clone())
            .collect(),
    });
    let levels = Level::ALL
        .iter()
        .map(|level| (*level, all.select(None, Some(*level)).count()));
    Catalog {
        topics: topics.collect(),
        levels: levels.collect(),
        questions: all.len(),
        tracks: tracks.len(),
    }
}

/// Returns the first slot at which a topic can come up, if nobody else asks and nothing is skipped.
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
    let next = track.next.as_ref();
    let next_topic = next
        .filter(|next| next.requested_by > 0)
        .and_then(|next| tx.question(Some(guild), &next.slug))
        .map(|question| question.topic);
    // Queued questions come before requested ones.
    let queued = queue::of(tx, guild, id).len();
    let skipped = usize::from(track.skip_next) + queued;
    if next_topic == Some(topic) {
        return calendar::slots(track, tx.rhythm(guild, id), &tx.blackout(guild)).nth(skipped);
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
    calendar::slots(track, tx.rhythm(guild, id), &tx.blackout(guild)).nth(slots)
}

/// Counts the dailies since the last one that came from a request, including one being posted.
fn dailies_since_request(tx: &Transaction<'_>, guild: GuildId, id: TrackId, track: &Track) -> u32 {
    let open = tracks::open_dailies(tx, guild, id);
    let posting = open
        .iter()
        .find(|(_, daily)| matches!(daily.phase, Phase::Posting | Phase::Unknown))
        .map(|(_, daily)| daily.requested_by);
    match posting {
        Some(0) => track.since_request.saturating_add(1),
        Some(_) => 0,
        None => track.since_request,
    }
}
