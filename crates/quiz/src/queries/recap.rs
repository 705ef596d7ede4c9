//! How the dailies of a week went.

use std::cmp::Reverse;

use crate::model::daily::{Answer, Daily, Phase};
use crate::model::ids::{AnswerKey, DailyKey, GuildId, LocalDate, TrackId};
use crate::model::recap::{BEST, Best, DayResult, GRADED};
use crate::model::record::{Key, Record};
use crate::queries::answers::{self, Author};
use crate::queries::errata;
use crate::queries::reveal::{self, BestVoted};
use crate::state::transaction::Transaction;

/// A daily of the week, and how it went.
#[derive(Debug, Clone)]
pub struct Day {
    /// The daily.
    pub key: DailyKey,
    /// The daily itself.
    pub daily: Daily,
    /// How it went.
    pub result: DayResult,
}

impl Day {
    /// Returns the best answer as it is named, if there is one.
    #[must_use]
    pub fn best(&self, tx: &Transaction<'_>) -> Option<BestVoted> {
        let best = self.result.best?;
        let answer = AnswerKey {
            daily: self.key,
            member: best.member,
        };
        let author = answers::author(tx, answer, &self.daily);
        Some(BestVoted {
            author,
            votes: best.votes,
            accepted: best.accepted,
            // A former member's message is deleted, or says who they were.
            message: best.message.filter(|_| author != Author::Former),
        })
    }
}

/// Finds out how a daily went whose answers are in memory.
#[must_use]
pub fn result(tx: &Transaction<'_>, key: DailyKey, daily: &Daily) -> DayResult {
    let best = reveal::best(tx, key, daily).map(|(member, best)| Best {
        member,
        votes: best.votes,
        accepted: best.accepted,
        message: best.message,
    });
    let (graded, right) = graded(tx, key);
    DayResult {
        best,
        graded,
        right,
    }
}

/// Counts the answers to a daily that the bot has graded, and how many of them are right. None are
/// if the question is void.
#[must_use]
pub fn graded(tx: &Transaction<'_>, key: DailyKey) -> (u32, u32) {
    let mut sum = (0, 0);
    if errata::is_void(tx, key) {
        return sum;
    }
    for (_, answer) in tx.answers_as_they_are(key) {
        add_graded(&mut sum, &answer);
    }
    sum
}

/// Counts one more answer, and whether it is right, if the bot has graded it.
pub fn add_graded((graded, right): &mut (u32, u32), answer: &Answer) {
    if let (true, Some(correct)) = (answer.counts(), answer.right) {
        *graded += 1;
        *right += u32::from(correct);
    }
}

/// Returns the dailies of a track from a Monday on that are revealed, the first one first.
#[must_use]
pub fn week(tx: &Transaction<'_>, guild: GuildId, track: TrackId, monday: LocalDate) -> Vec<Day> {
    let dates = (0..7).map(|n| monday.plus_days(n));
    let days = dates.filter_map(|date| {
        let key = DailyKey { guild, track, date };
        let daily = tx.daily(key)?;
        let result = match daily.phase {
            Phase::Revealed => result(tx, key, &daily),
            Phase::Closed => match tx.get(&Key::DayResult(key)) {
                Some(Record::DayResult(_, result)) => result,
                _ => DayResult::default(),
            },
            _ => return None,
        };
        Some(Day { key, daily, result })
    });
    days.collect()
}

/// Returns the days with the best answers, the best first.
#[must_use]
pub fn best(days: &[Day]) -> Vec<&Day> {
    let mut days: Vec<_> = days
        .iter()
        .filter(|day| day.result.best.is_some())
        .collect();
    let rating = |day: &Day| day.result.best.map(|best| (best.votes, best.accepted));
    days.sort_by_key(|day| (Reverse(rating(day)), day.key.date));
    days.truncate(BEST);
    days
}

/// Returns the day whose question the smallest part of those who were graded got right. Where all
/// of them were right, nothing was missed.
#[must_use]
pub fn most_missed(days: &[Day]) -> Option<&Day> {
    let graded = days.iter().filter(|day| day.result.graded >= GRADED);
    let missed = graded.filter(|day| day.result.right < day.result.graded);
    missed.min_by(|a, b| {
        let (a, b) = (a.result, b.result);
        let (a, b) = (
            u64::from(a.right) * u64::from(b.graded),
            u64::from(b.right) * u64::from(a.graded),
        );
        a.cmp(&b)
    })
}
