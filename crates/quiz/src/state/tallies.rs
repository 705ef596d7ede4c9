//! How the group of a track did with its closed dailies, and the topics it knows least. Each daily
//! is counted once, at its close, so that nobody has to read all answers of a year.

use std::collections::BTreeMap;

use crate::model::daily::{Answer, Daily};
use crate::model::ids::{DailyKey, GuildId, LocalDate, TrackId};
use crate::model::mastery::{Focus, Grasp, Known, Tally};
use crate::model::question::{Kind, Level, Topic};
use crate::model::record::{Key, Record};
use crate::model::track::Track;
use crate::model::window::{self, Window};
use crate::state::calendar;
use crate::state::transaction::Transaction;

/// How many days back a group's dailies count.
pub const DAYS: i32 = 364;

/// How many topics are the weakest ones.
pub const WEAKEST: usize = 3;

/// A topic is known or not known only after this many answers or self-ratings.
pub const ENOUGH: u32 = 5;

/// A topic of which the group knows at least this much, in percent, is not a weak one.
pub const WELL_KNOWN: u8 = 90;

/// How many times as often a topic is asked while a track focuses on it.
pub const FOCUSED: u64 = 2;

/// Counts how a group did with a daily that is being closed, or with a closed one whose question
/// was corrected. Of a void question it counts only who answered.
pub fn count(tx: &mut Transaction<'_>, key: DailyKey) {
    let Some(daily) = tx.daily_as_it_is(key) else {
        return;
    };
    let mut tally = begin(&daily);
    let void = is_void(tx, key);
    for (_, answer) in tx.answers_as_they_are(key) {
        add(&mut tally, daily.kind, &answer, void);
    }
    tx.put(Record::Tally(key, tally));
}

/// Returns the tally of a daily before its first answer.
#[must_use]
pub fn begin(daily: &Daily) -> Tally {
    Tally {
        topic: daily.topic,
        level: daily.level,
        answered: 0,
        known: Known::default(),
    }
}

/// Counts one more answer.
pub fn add(tally: &mut Tally, kind: Kind, answer: &Answer, void: bool) {
    tally.answered += u32::from(answer.counts());
    if let Some(grasp) = Grasp::of(kind, answer).filter(|_| !void) {
        tally.known.count(grasp);
    }
}

fn is_void(tx: &Transaction<'_>, key: DailyKey) -> bool {
    matches!(
        tx.get(&Key::Corrections(key)),
        Some(Record::Corrections(_, corrections)) if corrections.is_void()
    )
}

/// Returns how a group did with the closed dailies of a track in the last twelve months, oldest
/// first.
#[must_use]
pub fn of_year(
    tx: &Transaction<'_>,
    guild: GuildId,
    track: TrackId,
    today: LocalDate,
) -> Vec<(LocalDate, Tally)> {
    let at = |date| Key::Tally(DailyKey { guild, track, date });
    let year = at(today.plus_days(-DAYS))..=at(today);
    let records = tx.scan(&year, usize::MAX).into_iter();
    records
        .filter_map(|record| match record {
            Record::Tally(key, tally) => Some((key.date, tally)),
            _ => None,
        })
        .collect()
}

/// Returns how much a group knew, by topic and level.
#[must_use]
pub fn by_topic(tallies: &[(LocalDate, Tally)]) -> BTreeMap<(Topic, Level), Known> {
    let mut known: BTreeMap<(Topic, Level), Known> = BTreeMap::new();
    for (_, tally) in tallies {
        let of = known.entry((tally.topic, tally.level)).or_default();
        of.add(tally.known);
    }
    known
}

/// Returns the topics that are known least, each with how much is known, the least known first.
/// Those of which nothing much is known yet, or nearly all, are left out.
#[must_use]
pub fn weakest(known: &BTreeMap<(Topic, Level), Known>) -> Vec<(Topic, Known)> {
    let mut topics: BTreeMap<Topic, Known> = BTreeMap::new();
    for ((topic, _), of) in known {
        topics.entry(*topic).or_default().add(*of);
    }
    let mut topics: Vec<_> = topics
        .into_iter()
        .filter(|(_, known)| known.of >= ENOUGH)
        .filter(|(_, known)| known.percent().is_some_and(|percent| percent < WELL_KNOWN))
        .collect();
    topics.sort_by_key(|(topic, known)| (known.percent(), *topic));
    topics.truncate(WEAKEST);
    topics
}

/// Returns what a track focuses on; `None` if it focuses on nothing.
#[must_use]
pub fn focus(tx: &Transaction<'_>, guild: GuildId, track: TrackId) -> Option<Focus> {
    match tx.get(&Key::Focus((guild, track))) {
        Some(Record::Focus(_, focus)) => Some(focus),
        _ => None,
    }
}

/// Returns the topics that a track asks more about this week. They are chosen at the first draw of
/// a week and stay the same until the next one.
pub fn focused(tx: &mut Transaction<'_>, guild: GuildId, id: TrackId, track: &Track) -> Vec<Topic> {
    let Some(focus) = focus(tx, guild, id) else {
        return Vec::new();
    };
    let today = calendar::date_at(&track.zone, tx.at);
    let Window::Week(monday) = window::week(today) else {
        return focus.topics;
    };
    if focus.week == Some(monday) {
        return focus.topics;
    }
    let weakest = weakest(&by_topic(&of_year(tx, guild, id, today)));
    let topics: Vec<Topic> = weakest.into_iter().map(|(topic, _)| topic).collect();
    let focus = Focus {
        week: Some(monday),
        topics: topics.clone(),
    };
    tx.put(Record::Focus((guild, id), focus));
    topics
}
