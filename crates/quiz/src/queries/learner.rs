//! What a member has learned in a track: a year day by day, how much they know of each topic and
//! level, and the badges they have earned. All of it is computed from the dailies.

use std::collections::BTreeMap;

use crate::model::daily::{Answer, Daily};
use crate::model::ids::{GuildId, LocalDate, MemberId, TrackId};
use crate::model::mastery::{Grasp, Known};
use crate::model::picture::{DayMark, WEEKS};
use crate::model::question::{Level, Topic};
use crate::queries::errata;
use crate::queries::streak::{self, Day, Streak};
use crate::state::transaction::Transaction;

/// How many answers in a row are a milestone, and a badge.
pub const MILESTONES: [u32; 6] = [7, 30, 100, 200, 365, 1_000];

/// How many topics a member must know something of to be an all-rounder.
pub const ALL_ROUND: usize = 10;

/// How many questions a member must have answered for a badge, and for the next ones.
const ANSWERED: [u32; 3] = [100, 500, 1_000];

/// How many accepted answers a member must have for a badge, and for the next ones.
const ACCEPTED: [u32; 3] = [10, 50, 200];

/// Something that a member has earned. Of each kind only the highest one is shown.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Badge {
    /// So many answers in a row, at any time.
    Streak(u32),
    /// So many questions answered.
    Answered(u32),
    /// Knows something of this many topics.
    AllRounder(usize),
    /// This many answers were accepted by moderators.
    Accepted(u32),
}

/// What a member has learned in a track.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Learner {
    /// How much of the revealed questions the member knew, by topic and level.
    pub known: BTreeMap<(Topic, Level), Known>,
    /// The first day of the map, a Monday.
    pub from: LocalDate,
    /// What the member did each day since then.
    pub days: Vec<DayMark>,
    /// The badges.
    pub badges: Vec<Badge>,
}

/// Returns the Monday with which the map of a year begins that ends today.
#[must_use]
pub fn first_day(today: LocalDate) -> LocalDate {
    let since_monday = i32::from(today.civil().weekday().to_monday_zero_offset());
    today.plus_days(-since_monday - 7 * (WEEKS as i32 - 1))
}

/// Returns the days from the first one of a map until today, each with its mark.
#[must_use]
pub fn days(
    today: LocalDate,
    marks: impl IntoIterator<Item = (LocalDate, DayMark)>,
) -> Vec<DayMark> {
    let from = first_day(today);
    let mut days = vec![DayMark::None; (today.0 - from.0 + 1).max(0) as usize];
    for (date, mark) in marks {
        let place = usize::try_from(i64::from(date.0) - i64::from(from.0));
        if let Some(day) = place.ok().and_then(|place| days.get_mut(place)) {
            *day = mark;
        }
    }
    days
}

/// Finds out what a member has learned from the posted dailies of a track.
#[must_use]
pub fn learner(
    tx: &Transaction<'_>,
    (guild, track): (GuildId, TrackId),
    member: Option<MemberId>,
    dailies: &[(LocalDate, Daily, Option<Answer>)],
    streak: &Streak,
    today: LocalDate,
) -> Learner {
    let mut learner = Learner {
        from: first_day(today),
        ..Learner::default()
    };
    let by_date = streak::by_date(tx, guild, track, member, dailies);
    let answered = by_date.values().filter(|day| **day == Day::Answered);
    let answered = answered.count() as u32;
    let mut marks: BTreeMap<LocalDate, DayMark> = by_date
        .into_iter()
        .map(|(date, day)| {
            let mark = match day {
                Day::Answered => DayMark::Some,
                Day::Missed => DayMark::Missed,
                Day::Excused | Day::Open => DayMark::None,
            };
            (date, mark)
        })
        .collect();
    let void = errata::void_dates(tx, guild, track);
    let mut accepted = 0;
    for (date, daily, answer) in dailies {
        let countable = !daily.is_secret() && !void.contains(date);
        let Some(answer) = answer.as_ref().filter(|_| countable) else {
            continue;
        };
        accepted += u32::from(answer.counts() && !answer.accepted_by.is_empty());
        let Some(grasp) = Grasp::of(daily.kind, answer) else {
            continue;
        };
        let key = (daily.topic, daily.level);
        learner.known.entry(key).or_default().count(grasp);
        if answer.counts() && grasp == Grasp::Full {
            marks.insert(*date, DayMark::Full);
        }
    }
    learner.days = days(today, marks);
    learner.badges = badges(&learner.known, streak, answered, accepted);
    learner
}

fn badges(
    known: &BTreeMap<(Topic, Level), Known>,
    streak: &Streak,
    answered: u32,
    accepted: u32,
) -> Vec<Badge> {
    let highest = |steps: &[u32], reached: u32| {
        let reached = steps.iter().filter(|step| **step <= reached);
        reached.max().copied()
    };
    let mut topics: Vec<Topic> = known
        .iter()
        .filter(|(_, known)| known.halves > 0)
        .map(|((topic, _), _)| *topic)
        .collect();
    topics.dedup();
    let all_rounder = (topics.len() >= ALL_ROUND).then_some(Badge::AllRounder(topics.len()));
    [
        highest(&MILESTONES, streak.best).map(Badge::Streak),
        highest(&ANSWERED, answered).map(Badge::Answered),
        all_rounder,
        highest(&ACCEPTED, accepted).map(Badge::Accepted),
    ]
    .into_iter()
    .flatten()
    .collect()
}

/// Returns the milestone that a streak reaches next.
#[must_use]
pub fn next_milestone(streak: &Streak) -> Option<u32> {
    MILESTONES
        .into_iter()
        .find(|milestone| *milestone > streak.now)
}
