//! What a guild's calendar holds: the dates of its tracks and rounds.
//!
//! [`facts`] copies what is needed out of the state, which takes little time; [`dates`] works out
//! every entry from these facts, wherever there is time for that.

use std::collections::BTreeMap;

use crate::model::calendar::{DAYS_AHEAD, DAYS_BACK, Dated, Feed};
use crate::model::daily::{Daily, Phase, Skip};
use crate::model::guild::Blackout;
use crate::model::ids::{At, ChannelId, DailyKey, GuildId, LocalDate, RoundId, TrackId};
use crate::model::record::{Key, Record};
use crate::model::rhythm::Rhythm;
use crate::model::round::{RoundClock, RoundKey, RoundPhase};
use crate::model::track::Track;
use crate::queries::{round, tracks};
use crate::state::calendar;
use crate::state::transaction::Transaction;

/// How many of the last rounds are looked at: more than a guild can plan at once.
const ROUNDS: u32 = 60;

/// How long the entry of a question or a reveal is, in minutes. Nothing ends then, but an entry
/// without a length isn't shown by every program.
const LENGTH: i64 = 15;

/// What the entries of a guild's calendar follow from.
#[derive(Debug, Clone, PartialEq)]
pub struct Facts {
    /// The guild.
    pub guild: GuildId,
    /// When the facts were gathered.
    pub at: At,
    closed: Blackout,
    tracks: Vec<TrackFacts>,
    rounds: Vec<RoundFacts>,
}

impl Facts {
    /// Tells whether there is nothing that a calendar could hold.
    #[must_use]
    pub fn is_empty(&self) -> bool {
        self.tracks.is_empty() && self.rounds.is_empty()
    }
}

#[derive(Debug, Clone, PartialEq)]
struct TrackFacts {
    id: TrackId,
    track: Track,
    /// Its rule for dates, if it has one.
    rhythm: Option<Rhythm>,
    /// When its schedule was last changed.
    changed: At,
    removed: bool,
    past: BTreeMap<LocalDate, Past>,
}

/// What became of a date of a track.
#[derive(Debug, Clone, PartialEq)]
enum Past {
    Asked {
        decided: At,
        reveal_at: At,
        channel: ChannelId,
        /// The number and the title, once the answer is revealed.
        revealed: Option<(u64, String)>,
    },
    /// There was no question, or it was taken back then.
    Off(Option<At>),
}

#[derive(Debug, Clone, PartialEq)]
struct RoundFacts {
    name: String,
    channel: ChannelId,
    zone: String,
    start: At,
    lasts_ms: i64,
    weekly: bool,
    cancelled: bool,
    planned: RoundClock,
    changed: At,
}

/// An entry of a calendar.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Entry {
    /// What it is about.
    pub what: What,
    /// What makes it the same entry after a change.
    pub id: String,
    /// When it begins.
    pub start: At,
    /// When it ends.
    pub end: At,
    /// The channel or thread that it leads to.
    pub channel: ChannelId,
    /// When it was last changed.
    pub changed: At,
    /// Whether it doesn't take place.
    pub called_off: bool,
}

/// What an entry is about.
#[derive(Debug, Clone, PartialEq, Eq, Hash)]
pub enum What {
    /// A question of the track with this name; its number and title, once it is revealed.
    Question(String, Option<(u64, String)>),
    /// The answer to it, in the same way.
    Reveal(String, Option<(u64, String)>),
    /// A round with this name.
    Round(String),
}

/// Gathers what the calendar of a guild follows from.
#[must_use]
pub fn facts(tx: &Transaction<'_>, guild: GuildId) -> Facts {
    let changed = |what| match tx.get(&Key::Redated((guild, what))) {
        Some(Record::Redated(_, at)) => Some(at),
        _ => None,
    };
    let standing = tracks::standing(tx, guild).into_iter();
    let standing = standing.map(|(id, track)| (id, track, false));
    let removed = removed(tx, guild)
        .into_iter()
        .map(|(id, track)| (id, track, true));
    let all = standing.chain(removed).map(|(id, track, removed)| {
        let since = changed(Dated::Track(id)).unwrap_or(track.since);
        TrackFacts {
            id,
            changed: since.max(track.since),
            past: past(tx, guild, id, &track),
            rhythm: tx.rhythm(guild, id),
            removed,
            track,
        }
    });
    Facts {
        guild,
        at: tx.at,
        closed: tx.blackout(guild),
        tracks: all.collect(),
        rounds: rounds(tx, guild, &changed),
    }
}

/// Returns what the address of a guild's feed is made of, if it has one.
#[must_use]
pub fn feed(tx: &Transaction<'_>, guild: GuildId) -> Option<Feed> {
    match tx.get(&Key::Feed(guild)) {
        Some(Record::Feed(_, feed)) => Some(feed),
        _ => None,
    }
}

/// Returns the tracks that were removed within the days that a calendar looks back.
fn removed(tx: &Transaction<'_>, guild: GuildId) -> Vec<(TrackId, Track)> {
    let key = |id| Key::RemovedTrack((guild, TrackId(id)));
    let all = tx.scan(&(key(0)..=key(u32::MAX)), usize::MAX).into_iter();
    let drafts = all.filter_map(|record| match record {
        Record::RemovedTrack((_, id), draft) => Some((id, draft.track)),
        _ => None,
    });
    let lately = tx.at.plus_minutes(-i64::from(DAYS_BACK) * 24 * 60);
    drafts
        .filter(|(id, _)| {
            let key = Key::Redated((guild, Dated::Track(*id)));
            matches!(tx.get(&key), Some(Record::Redated(_, at)) if at >= lately)
        })
        .collect()
}

/// Returns what became of the last dates of a track.
fn past(
    tx: &Transaction<'_>,
    guild: GuildId,
    id: TrackId,
    track: &Track,
) -> BTreeMap<LocalDate, Past> {
    let today = calendar::date_at(&track.zone, tx.at);
    let (from, to) = (today.plus_days(-DAYS_BACK), today.plus_days(1));
    let key = |date| DailyKey {
        guild,
        track: id,
        date,
    };
    let skipped = Key::Skipped(key(from))..=Key::Skipped(key(to));
    let mut past = BTreeMap::new();
    for record in tx.scan(&skipped, usize::MAX) {
        if let Record::Skipped(key, skip) = record {
            past.insert(key.date, Past::Off(withdrawn_at(tx, guild, &skip)));
        }
    }
    // A date that was skipped or withdrawn may have got another question.
    for record in tx.scan(&Key::dailies(guild, id, from, to), usize::MAX) {
        if let Record::Daily(key, daily) = record {
            past.insert(key.date, asked(&daily));
        }
    }
    past
}

fn asked(daily: &Daily) -> Past {
    let revealed = matches!(daily.phase, Phase::Revealed | Phase::Closed);
    Past::Asked {
        decided: daily.decided,
        reveal_at: daily.reveal_at,
        channel: daily.thread.unwrap_or(daily.channel),
        revealed: revealed.then(|| (daily.number, daily.title.clone())),
    }
}

fn withdrawn_at(tx: &Transaction<'_>, guild: GuildId, skip: &Skip) -> Option<At> {
    let Skip::Withdrawn(number) = skip else {
        return None;
    };
    match tx.get(&Key::Withdrawal((guild, *number))) {
        Some(Record::Withdrawal(_, withdrawal)) => Some(withdrawal.at),
        _ => None,
    }
}

/// Returns the last rounds that a guild has planned.
fn rounds(
    tx: &Transaction<'_>,
    guild: GuildId,
    changed: &dyn Fn(Dated) -> Option<At>,
) -> Vec<RoundFacts> {
    let made = tx.guild(guild).rounds_made;
    let key = |id| Key::Round(RoundKey { guild, id });
    let range = key(RoundId(made.saturating_sub(ROUNDS)))..=key(RoundId(u32::MAX));
    let all = tx.scan(&range, usize::MAX).into_iter();
    let all = all.filter_map(|record| match record {
        Record::Round(key, round) => Some((key, *round)),
        _ => None,
    });
    let facts = all.map(|(key, round)| RoundFacts {
        planned: round::clock(tx, key, &round),
        changed: changed(Dated::Round(key.id)).unwrap_or_default(),
        lasts_ms: round.ends_by().since(round.start),
        weekly: round.weekly && !round.is_over(),
        cancelled: round.phase == RoundPhase::Cancelled,
        start: round.start,
        name: round.name,
        channel: round.channel,
        zone: round.zone,
    });
    facts.collect()
}

/// Works out the entries of a calendar, in the order of time.
#[must_use]
pub fn dates(facts: &Facts) -> Vec<Entry> {
    let mut entries = Vec::new();
    for track in &facts.tracks {
        of_track(facts, track, &mut entries);
    }
    let mut rounds = BTreeMap::new();
    for round in &facts.rounds {
        for entry in of_round(facts, round) {
            // Of two at the same time in a channel, one was called off.
            let stays = rounds
                .get(&entry.id)
                .is_some_and(|other: &Entry| !other.called_off && entry.called_off);
            if !stays {
                rounds.insert(entry.id.clone(), entry);
            }
        }
    }
    entries.extend(rounds.into_values());
    // Whole days, so that a calendar stays the same until something changes or a day is over.
    let today = calendar::date_at("UTC", facts.at);
    let from = calendar::instant("UTC", today.plus_days(-DAYS_BACK), 0);
    let to = calendar::instant("UTC", today.plus_days(DAYS_AHEAD + 1), 0);
    entries.retain(|entry| entry.start >= from && entry.start < to);
    entries.sort_by(|a, b| (a.start, &a.id).cmp(&(b.start, &b.id)));
    entries
}

fn of_track(facts: &Facts, of: &TrackFacts, entries: &mut Vec<Entry>) {
    let track = &of.track;
    for (date, past) in &of.past {
        let slot = calendar::instant(&track.zone, *date, track.minute);
        let reveal = slot.plus_minutes(i64::from(track.delay));
        match past {
            Past::Asked {
                decided,
                reveal_at,
                channel,
                revealed,
            } => {
                // What changes at the reveal is newer than the question.
                let changed = revealed.as_ref().map_or(*decided, |_| *reveal_at);
                let named = |what: fn(String, Option<(u64, String)>) -> What| {
                    what(track.name.clone(), revealed.clone())
                };
                let at = (*channel, changed, false);
                entries.push(entry(of, *date, named(What::Question), *decided, at));
                entries.push(entry(of, *date, named(What::Reveal), *reveal_at, at));
            }
            Past::Off(withdrawn) => {
                let changed = withdrawn.unwrap_or(slot).max(of.changed);
                let at = (track.channel, changed, true);
                push_both(of, *date, (slot, reveal), at, entries);
            }
        }
    }
    // The next date that isn't used yet may be today's.
    let today = calendar::date_at(&track.zone, facts.at);
    let used = track.last_date.map_or(today, |last| last.plus_days(1));
    let first = used.max(today);
    let mut skip = track.skip_next;
    for n in 0..=DAYS_AHEAD + 1 {
        let date = first.plus_days(n);
        let by_weekday = || track.weekdays & calendar::weekday_bit(date) != 0;
        let posts = (of.rhythm).map_or_else(by_weekday, |rhythm| rhythm.falls_on(date));
        let slot = calendar::instant(&track.zone, date, track.minute);
        if !posts || of.past.contains_key(&date) || slot < track.since {
            continue;
        }
        let closed = !calendar::posts_on(track, of.rhythm, &facts.closed, date);
        let skipped = !closed && std::mem::take(&mut skip);
        let idle = track.paused.is_some() || of.removed || track.removed;
        let at = (track.channel, of.changed, closed || skipped || idle);
        let reveal = slot.plus_minutes(i64::from(track.delay));
        push_both(of, date, (slot, reveal), at, entries);
    }
}

/// Adds a question and its reveal without titles.
fn push_both(
    of: &TrackFacts,
    date: LocalDate,
    (slot, reveal): (At, At),
    at: (ChannelId, At, bool),
    entries: &mut Vec<Entry>,
) {
    let name = || of.track.name.clone();
    entries.push(entry(of, date, What::Question(name(), None), slot, at));
    entries.push(entry(of, date, What::Reveal(name(), None), reveal, at));
}

fn entry(
    of: &TrackFacts,
    date: LocalDate,
    what: What,
    start: At,
    (channel, changed, called_off): (ChannelId, At, bool),
) -> Entry {
    let part = match what {
        What::Reveal(..) => "reveal",
        _ => "question",
    };
    Entry {
        id: format!("track-{}-{date}-{part}", of.id.0),
        what,
        start,
        end: start.plus_minutes(LENGTH),
        channel,
        changed,
        called_off,
    }
}

/// Returns the entries of a round, and those of the weeks after it if it comes again.
fn of_round(facts: &Facts, round: &RoundFacts) -> Vec<Entry> {
    let entry = |date: LocalDate, start: At, called_off| Entry {
        what: What::Round(round.name.clone()),
        // A weekly round is planned for each week by itself, under another number.
        id: format!(
            "round-{}-{date}-{:04}",
            round.channel.0, round.planned.minute
        ),
        start,
        end: start.plus_ms(round.lasts_ms),
        channel: round.channel,
        changed: round.changed,
        called_off,
    };
    let first = entry(round.planned.date, round.start, round.cancelled);
    let mut entries = vec![first];
    if round.weekly {
        for week in 1..=(DAYS_AHEAD + 7) / 7 {
            let date = round.planned.date.plus_days(7 * week);
            let start = calendar::instant(&round.zone, date, round.planned.minute);
            let closed = calendar::covers(&facts.closed, date);
            entries.push(entry(date, start, closed));
        }
    }
    entries
}
