//! The choice of the next question: never one that was asked before while there are others,
//! requests first, otherwise balanced by the track's weights; and never one that is secret
//! elsewhere in the guild, queued or barred. What moderators queued comes first of all
//! ([`queue`]).

use std::collections::{BTreeMap, BTreeSet};
use std::sync::Arc;

use crate::model::daily::Daily;
use crate::model::ids::{At, GuildId, LocalDate, TrackId};
use crate::model::question::{Level, Listed, Slug, Topic};
use crate::model::record::{Key, Record};
use crate::model::track::{Next, TopicRequest, Track, Usage};
use crate::state::questions::Questions;
use crate::state::transaction::Transaction;
use crate::state::{queue, tallies};

/// Returns the questions that must not be seen in a guild now: open in any of its tracks or rounds,
/// drawn or queued for one, or barred.
#[must_use]
pub fn withheld(tx: &Transaction<'_>, guild: GuildId) -> BTreeSet<Slug> {
    let mut withheld = secret(tx, guild);
    withheld.extend(queue::barred(tx, guild));
    withheld
}

/// Returns the questions that are open in a guild's tracks or rounds, or drawn or queued for one.
#[must_use]
pub fn secret(tx: &Transaction<'_>, guild: GuildId) -> BTreeSet<Slug> {
    let Some(guild_state) = tx.state.guild_state(guild) else {
        return BTreeSet::new();
    };
    let open = guild_state
        .dailies
        .values()
        .filter(|open_daily| open_daily.daily.is_secret())
        .map(|open_daily| open_daily.daily.slug.clone());
    let next = guild_state
        .tracks
        .keys()
        .filter_map(|id| tx.track(guild, *id)?.next.map(|next| next.slug));
    open.chain(next)
        .chain(in_rounds(tx, guild))
        .chain(queue::queued(tx, guild))
        .collect()
}

/// Returns the questions that rounds of a guild have drawn and not resolved yet.
#[must_use]
pub fn in_rounds(tx: &Transaction<'_>, guild: GuildId) -> BTreeSet<Slug> {
    let rounds = tx
        .state
        .guild_state(guild)
        .into_iter()
        .flat_map(|guild_state| guild_state.rounds.values());
    let items = rounds.flat_map(|round| &round.questions);
    items
        .filter(|item| item.tally.is_none())
        .map(|item| item.slug.clone())
        .collect()
}

/// Returns the questions that are open in a track of a guild, or about to be.
#[must_use]
pub fn open_in_tracks(tx: &Transaction<'_>, guild: GuildId) -> BTreeSet<Slug> {
    let dailies = tx
        .state
        .guild_state(guild)
        .into_iter()
        .flat_map(|guild_state| guild_state.dailies.values());
    dailies
        .filter(|open_daily| open_daily.daily.is_secret())
        .map(|open_daily| open_daily.daily.slug.clone())
        .collect()
}

/// Tells whether the question drawn ahead may still be asked: the bank and the mix may have
/// changed, another track may have it open, and a moderator may have queued or withdrawn it.
#[must_use]
pub fn still_wanted(
    tx: &Transaction<'_>,
    guild: GuildId,
    id: TrackId,
    track: &Track,
    next: &Next,
) -> bool {
    let question = tx.question(Some(guild), &next.slug);
    question.is_some_and(|question| track.mix.holds(&question))
        && !taken(tx, guild, id).contains(&next.slug)
}

/// Returns the questions that a track must not draw now.
fn taken(tx: &Transaction<'_>, guild: GuildId, id: TrackId) -> BTreeSet<Slug> {
    let Some(guild_state) = tx.state.guild_state(guild) else {
        return BTreeSet::new();
    };
    let open = guild_state
        .dailies
        .values()
        .filter(|open_daily| open_daily.daily.is_secret())
        .map(|open_daily| open_daily.daily.slug.clone());
    let drawn = guild_state
        .tracks
        .keys()
        .filter(|other| **other != id)
        .filter_map(|other| tx.track(guild, *other)?.next.map(|next| next.slug));
    open.chain(drawn)
        .chain(queue::queued(tx, guild))
        .chain(queue::barred(tx, guild))
        .collect()
}

/// Reads which questions a track has asked.
#[must_use]
pub fn usage(tx: &Transaction<'_>, guild: GuildId, id: TrackId) -> BTreeMap<Slug, Usage> {
    let records = tx.scan(&Key::usage(guild, id), usize::MAX);
    let usages = records.into_iter().filter_map(|record| match record {
        Record::Usage((_, _, slug), usage) => Some((slug, usage)),
        _ => None,
    });
    usages.collect()
}

/// Counts the topic requests of a track by topic: the most wanted first, then the one that has
/// waited longest.
#[must_use]
pub fn demand(tx: &Transaction<'_>, guild: GuildId, id: TrackId) -> Vec<(Topic, u32, At)> {
    let mut by_topic: BTreeMap<Topic, (u32, At)> = BTreeMap::new();
    for TopicRequest { topic, at } in tx.topic_requests(guild, id).into_values() {
        let entry = by_topic.entry(topic).or_insert((0, at));
        entry.0 += 1;
        entry.1 = entry.1.min(at);
    }
    let mut demand: Vec<_> = by_topic
        .into_iter()
        .map(|(topic, (count, at))| (topic, count, at))
        .collect();
    demand.sort_by_key(|(topic, count, at)| (std::cmp::Reverse(*count), *at, *topic));
    demand
}

/// Tells whether a topic rests after it was served to a request.
#[must_use]
pub fn rests(track: &Track, topic: Topic, rest: u32) -> bool {
    track
        .served
        .iter()
        .any(|(served, since)| *served == topic && *since < rest)
}

/// Whether a track can serve a request for a topic, and if not, why.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Servable {
    /// The track can serve it.
    Yes,
    /// No question of the topic is in its mix.
    OutsideMix,
    /// All questions of the topic in its mix were already asked.
    Exhausted,
    /// The topic was served to a request and rests for this many more dailies.
    Resting(u32),
}

/// Finds out whether a track can serve a request for a topic.
#[must_use]
pub fn servable(
    tx: &Transaction<'_>,
    guild: GuildId,
    id: TrackId,
    track: &Track,
    topic: Topic,
) -> Servable {
    let questions = tx.questions(Some(guild));
    let mut of_topic = questions
        .select(Some(topic), None)
        .filter(|question| track.mix.holds(question))
        .peekable();
    if of_topic.peek().is_none() {
        return Servable::OutsideMix;
    }
    let usage = usage(tx, guild, id);
    if of_topic.all(|question| usage.contains_key(&question.slug)) {
        return Servable::Exhausted;
    }
    let rest = tx.state.rules.request_rest;
    let served = track.served.iter().filter(|(served, _)| *served == topic);
    match served.map(|(_, since)| *since).min() {
        Some(since) if since < rest => Servable::Resting(rest - since),
        _ => Servable::Yes,
    }
}

/// Draws the next question of a track; `None` if its mix is empty.
#[must_use]
pub fn draw(tx: &mut Transaction<'_>, guild: GuildId, id: TrackId, track: &Track) -> Option<Next> {
    draw_other(tx, guild, id, track, None)
}

/// Draws the next question of a track, but not the one in `not`.
#[must_use]
pub fn draw_other(
    tx: &mut Transaction<'_>,
    guild: GuildId,
    id: TrackId,
    track: &Track,
    not: Option<&Slug>,
) -> Option<Next> {
    let questions = tx.questions(Some(guild));
    let taken = taken(tx, guild, id);
    let candidates: Vec<&Arc<Listed>> = questions
        .iter()
        .filter(|question| Some(&question.slug) != not && track.mix.holds(question))
        .filter(|question| !taken.contains(&question.slug))
        .collect();
    let candidates = outside_rounds(tx, guild, candidates);
    let usage = usage(tx, guild, id);
    let focused = tallies::focused(tx, guild, id, track);
    let fresh: Vec<&Arc<Listed>> = candidates
        .iter()
        .copied()
        .filter(|question| !usage.contains_key(&question.slug))
        .collect();
    if let Some((topic, count)) = wanted(tx, guild, id, track, &fresh) {
        let of_topic: Vec<_> = fresh
            .into_iter()
            .filter(|question| question.topic == topic)
            .collect();
        let question = balanced(tx, &questions, track, &focused, &of_topic, &usage)?;
        return Some(Next {
            slug: question.slug.clone(),
            requested_by: count,
            previewed_by: Vec::new(),
        });
    }
    let pool = if fresh.is_empty() {
        oldest(&candidates, &usage)
    } else {
        fresh
    };
    let question = balanced(tx, &questions, track, &focused, &pool, &usage)?;
    Some(Next {
        slug: question.slug.clone(),
        requested_by: 0,
        previewed_by: Vec::new(),
    })
}

/// Keeps the candidates that no round has drawn, if there are any: a round can draw other
/// questions, but a daily must not be cancelled for it.
fn outside_rounds<'q>(
    tx: &Transaction<'_>,
    guild: GuildId,
    candidates: Vec<&'q Arc<Listed>>,
) -> Vec<&'q Arc<Listed>> {
    let in_rounds = in_rounds(tx, guild);
    let outside: Vec<_> = candidates
        .iter()
        .copied()
        .filter(|question| !in_rounds.contains(&question.slug))
        .collect();
    if outside.is_empty() {
        candidates
    } else {
        outside
    }
}

/// Tells whether the next daily may come from a request, given how many were posted since the last
/// one that did.
#[must_use]
pub fn request_is_due(tx: &Transaction<'_>, since_request: u32) -> bool {
    since_request.saturating_add(1) >= tx.state.rules.request_every
}

/// Finds the most wanted topic that can be served now.
fn wanted(
    tx: &Transaction<'_>,
    guild: GuildId,
    id: TrackId,
    track: &Track,
    fresh: &[&Arc<Listed>],
) -> Option<(Topic, u32)> {
    if !request_is_due(tx, track.since_request) {
        return None;
    }
    let rules = &tx.state.rules;
    let demand = demand(tx, guild, id);
    let served = demand.into_iter().find(|(topic, ..)| {
        !rests(track, *topic, rules.request_rest)
            && fresh.iter().any(|question| question.topic == *topic)
    });
    served.map(|(topic, count, _)| (topic, count))
}

/// Keeps the questions that were asked longest ago.
fn oldest<'q>(
    candidates: &[&'q Arc<Listed>],
    usage: &BTreeMap<Slug, Usage>,
) -> Vec<&'q Arc<Listed>> {
    let last = |question: &Listed| {
        usage
            .get(&question.slug)
            .map_or(LocalDate(i32::MIN), |usage| usage.last)
    };
    let first = candidates.iter().map(|question| last(question)).min();
    candidates
        .iter()
        .copied()
        .filter(|question| Some(last(question)) == first)
        .collect()
}

/// Picks a question of the pool: first a topic and then a level by weight, rarer the more often it
/// was asked. The topics that the track focuses on weigh more.
fn balanced<'q>(
    tx: &mut Transaction<'_>,
    questions: &Questions,
    track: &Track,
    focused: &[Topic],
    pool: &[&'q Arc<Listed>],
    usage: &BTreeMap<Slug, Usage>,
) -> Option<&'q Arc<Listed>> {
    let mut asked_topics: BTreeMap<Topic, u64> = BTreeMap::new();
    let mut asked_levels: BTreeMap<Level, u64> = BTreeMap::new();
    for question in usage.keys().filter_map(|slug| questions.get(slug)) {
        *asked_topics.entry(question.topic).or_default() += 1;
        *asked_levels.entry(question.level).or_default() += 1;
    }
    let topics: BTreeSet<Topic> = pool.iter().map(|question| question.topic).collect();
    let topic = pick(tx, topics, |topic| {
        let times = if focused.contains(&topic) {
            tallies::FOCUSED
        } else {
            1
        };
        (
            track.mix.topic_weight(topic) * times,
            asked_topics.get(&topic).copied(),
        )
    })?;
    let of_topic: Vec<_> = pool
        .iter()
        .copied()
        .filter(|question| question.topic == topic)
        .collect();
    let levels: BTreeSet<Level> = of_topic.iter().map(|question| question.level).collect();
    let level = pick(tx, levels, |level| {
        (
            track.mix.level_weight(level),
            asked_levels.get(&level).copied(),
        )
    })?;
    let of_level: Vec<_> = of_topic
        .into_iter()
        .filter(|question| question.level == level)
        .collect();
    let place = tx.dice.below(of_level.len() as u64) as usize;
    of_level.get(place).copied()
}

/// Picks one of a set by its weight over how often it was asked.
fn pick<T: Copy + Ord>(
    tx: &mut Transaction<'_>,
    of: BTreeSet<T>,
    weigh: impl Fn(T) -> (u64, Option<u64>),
) -> Option<T> {
    let of: Vec<T> = of.into_iter().collect();
    let weights: Vec<u64> = of
        .iter()
        .map(|one| {
            let (weight, asked) = weigh(*one);
            weight * weight * 1_000_000 / (weight + asked.unwrap_or(0)).max(1)
        })
        .collect();
    tx.dice
        .weighted(&weights)
        .and_then(|place| of.get(place).copied())
}

/// Notes that a daily is being posted: the question counts as asked, the requests for its topic
/// are served, and the next question is drawn.
pub fn posted(
    tx: &mut Transaction<'_>,
    guild: GuildId,
    id: TrackId,
    daily: &Daily,
    date: LocalDate,
) {
    let key = Key::Usage((guild, id, daily.slug.clone()));
    let times = match tx.get(&key) {
        Some(Record::Usage(_, usage)) => usage.times,
        _ => 0,
    };
    tx.put(Record::Usage(
        (guild, id, daily.slug.clone()),
        Usage {
            last: date,
            times: times + 1,
        },
    ));
    let Some(mut track) = tx.track(guild, id) else {
        return;
    };
    for (_, since) in &mut track.served {
        *since += 1;
    }
    let rest = tx.state.rules.request_rest;
    track.served.retain(|(_, since)| *since < rest);
    track.since_request = track.since_request.saturating_add(1);
    if daily.requested_by > 0 {
        track.since_request = 0;
        track.served.push((daily.topic, 0));
        close_requests(tx, guild, id, daily.topic);
    }
    // The track is put first, so that the draw knows the topic that was just served. The question
    // just posted is open, so it can't be drawn again.
    tx.put_track((guild, id), track.clone());
    // If the question came from the queue, the one drawn before is still to be asked.
    let drawn = track.next.take();
    track.next = drawn.filter(|next| still_wanted(tx, guild, id, &track, next));
    if track.next.is_none() {
        track.next = draw(tx, guild, id, &track);
    }
    tx.put_track((guild, id), track);
}

fn close_requests(tx: &mut Transaction<'_>, guild: GuildId, id: TrackId, topic: Topic) {
    for (member, topic_request) in tx.topic_requests(guild, id) {
        if topic_request.topic == topic {
            tx.remove(Key::TopicRequest((guild, id, member)));
        }
    }
}
