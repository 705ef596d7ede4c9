//! The cards of `/review`: questions that a member missed, and when they come back.
//!
//! The intervals are those of FSRS-6 with its default parameters, no fuzz and a retention of 0.9.
//! Days are dates, so that studying ten minutes earlier than yesterday still is a day later.

use std::sync::LazyLock;

use fsrs::{FSRS, MemoryState};
use serde::{Deserialize, Serialize};

use crate::model::ids::{At, GuildId, LocalDate};
use crate::model::question::Slug;

/// The chance with which a question is to be known when it comes back.
const RETENTION: f32 = 0.9;

/// How many questions come up on a day, unless the member asks for more.
pub const A_DAY: u32 = 10;

/// How many others come before a question that was missed comes back on the same day.
pub const OTHERS: usize = 3;

/// The hour at which a date begins: who studies after midnight still studies the day before.
pub const DAWN: i8 = 4;

static SCHEDULER: LazyLock<FSRS> = LazyLock::new(FSRS::default);

/// How well a member knew an answer, the worst first. *Easy* isn't used.
///
/// The order of the variants is part of the stored bytes: add new ones at the end;
/// `tests/golden.rs` of the store fails otherwise.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
pub enum Rating {
    /// Wrong, or *not yet*.
    Again,
    /// *Partly*.
    Hard,
    /// Right, or *knew it*.
    Good,
}

impl Rating {
    /// All ratings, from the worst to the best.
    pub const ALL: [Self; 3] = [Self::Again, Self::Hard, Self::Good];

    /// Returns the rating of an answer that was graded.
    #[must_use]
    pub const fn of_verdict(right: bool) -> Self {
        if right { Self::Good } else { Self::Again }
    }
}

/// Where a rating came from.
///
/// The order of the variants is part of the stored bytes: add new ones at the end;
/// `tests/golden.rs` of the store fails otherwise.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
pub enum RatedIn {
    /// A daily: its verdict, or the member's own rating of it.
    Daily,
    /// A practice question.
    Practice,
    /// `/review`.
    Review,
    /// A round: its verdict.
    Round,
}

/// How firmly a question is remembered, in the terms of FSRS.
#[derive(Debug, Clone, Copy, PartialEq, Serialize, Deserialize)]
pub struct Memory {
    /// After how many days the chance to know it has fallen to 0.9.
    pub stability: f32,
    /// How hard it is, from 1 to 10.
    pub difficulty: f32,
}

impl Memory {
    /// Returns the memory after a rating, and in how many days it should come back. `before` is
    /// `None` for the first rating of all; `days` is the time since the last one.
    #[must_use]
    pub fn after(before: Option<Self>, days: u32, rating: Rating) -> (Self, u32) {
        let state = before.map(|memory| MemoryState {
            stability: memory.stability,
            difficulty: memory.difficulty,
        });
        let next = SCHEDULER.next_states(state, RETENTION, days);
        let next = next.expect("finite numbers lead to finite numbers");
        let next = match rating {
            Rating::Again => next.again,
            Rating::Hard => next.hard,
            Rating::Good => next.good,
        };
        let memory = Self {
            stability: next.memory.stability,
            difficulty: next.memory.difficulty,
        };
        (memory, next.interval.round().max(1.0) as u32)
    }
}

/// A question that a member missed once. It stays a card for good; the better it is known, the
/// later it comes back.
#[derive(Debug, Clone, Copy, PartialEq, Serialize, Deserialize)]
pub struct ReviewCard {
    /// How firmly it is remembered.
    pub memory: Memory,
    /// The date of the last rating that counted.
    pub last: LocalDate,
    /// The date on which it comes back.
    pub due: LocalDate,
    /// How many ratings its log has.
    pub ratings: u32,
}

impl ReviewCard {
    /// Returns the card after a rating on a date, and whether the rating counted.
    ///
    /// A question becomes a card when it is missed or only partly known. The first rating on a date
    /// counts; of further ones on that date only [`Rating::Again`] does. `None` means that there is
    /// no card yet, and that there needn't be one.
    #[must_use]
    pub fn rated(before: Option<Self>, rating: Rating, date: LocalDate) -> Option<(Self, bool)> {
        let Some(card) = before else {
            if rating == Rating::Good {
                return None;
            }
            let (memory, days) = Memory::after(None, 0, rating);
            let card = Self {
                memory,
                last: date,
                due: later(date, days),
                ratings: 1,
            };
            return Some((card, true));
        };
        let ratings = card.ratings.saturating_add(1);
        // A member who flies west may get to an earlier date. It counts as the same one.
        let days = date.0.saturating_sub(card.last.0).max(0).unsigned_abs();
        if days == 0 && rating != Rating::Again {
            return Some((Self { ratings, ..card }, false));
        }
        let date = date.max(card.last);
        let (memory, next) = Memory::after(Some(card.memory), days, rating);
        let card = Self {
            memory,
            last: date,
            due: later(date, next),
            ratings,
        };
        Some((card, true))
    }
}

fn later(date: LocalDate, days: u32) -> LocalDate {
    LocalDate(
        date.0
            .saturating_add(i32::try_from(days).unwrap_or(i32::MAX)),
    )
}

/// A line of the log of a card.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
pub struct Rated {
    /// When it was rated.
    pub at: At,
    /// The member's date then.
    pub date: LocalDate,
    /// The rating.
    pub rating: Rating,
    /// Where it came from.
    pub rated_in: RatedIn,
    /// Whether it counted.
    pub counted: bool,
}

/// What a member has done and has left in `/review` on a date.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Sitting {
    /// The date.
    pub date: LocalDate,
    /// The questions that are left, in their order. The first one is shown.
    pub left: Vec<Slug>,
    /// How many questions were rated for the first time on this date.
    pub done: u32,
    /// How many of these there may be.
    pub limit: u32,
}

impl Sitting {
    /// Begins a date.
    #[must_use]
    pub const fn on(date: LocalDate) -> Self {
        Self {
            date,
            left: Vec::new(),
            done: 0,
            limit: A_DAY,
        }
    }

    /// Moves on from the question that is shown. One that was missed comes back after three others,
    /// or last.
    pub fn move_on(&mut self, rating: Rating) {
        if self.left.is_empty() {
            return;
        }
        let slug = self.left.remove(0);
        if rating == Rating::Again {
            self.left.insert(self.left.len().min(OTHERS), slug);
        }
    }
}

/// What is kept of an account across guilds.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Account {
    /// The IANA zone in which the member's dates begin, once the member has set it.
    pub zone: Option<String>,
    /// The guild in which the account last practiced or reviewed, which a direct message is about.
    pub guild: Option<GuildId>,
}

#[cfg(test)]
mod tests {
    use super::*;

    const GOOD: Rating = Rating::Good;
    const AGAIN: Rating = Rating::Again;

    /// The intervals that the three implementations of the authors of FSRS publish for these
    /// ratings, each at the time the one before asked for: `test_review_card` of py-fsrs 6.3
    /// (tests/test_basic.py), `ivl_history` of ts-fsrs 5.4 (`__tests__/FSRS-6.test.ts`). 0 stands
    /// for a step of some minutes, which Pythia doesn't have: as zero days it is the same to FSRS.
    #[test]
    fn the_intervals_are_those_that_the_reference_implementations_publish() {
        let ratings = [
            GOOD, GOOD, GOOD, GOOD, GOOD, GOOD, AGAIN, AGAIN, GOOD, GOOD, GOOD, GOOD, GOOD,
        ];
        let published = [0, 2, 11, 46, 163, 498, 0, 0, 2, 4, 7, 12, 21];
        let (mut memory, mut days) = (None, 0);
        for (rating, interval) in ratings.into_iter().zip(published) {
            let (after, next) = Memory::after(memory, days, rating);
            if interval > 0 {
                assert_eq!(next, interval);
            }
            (memory, days) = (Some(after), interval);
        }
    }

    /// `test_memory_state` of fsrs-rs 6.6 (src/inference.rs), `test_memo_state` of py-fsrs 6.3 and
    /// `memory state[short-term]` of ts-fsrs 5.4.
    #[test]
    fn stability_and_difficulty_are_those_that_the_reference_implementations_publish() {
        let ratings = [AGAIN, GOOD, GOOD, GOOD, GOOD, GOOD];
        let days = [0, 0, 1, 3, 8, 21];
        let memory = ratings
            .into_iter()
            .zip(days)
            .fold(None, |memory, (rating, days)| {
                Some(Memory::after(memory, days, rating).0)
            });
        let memory = memory.expect("six ratings");
        assert!((memory.stability - 53.62691).abs() < 1e-4, "{memory:?}");
        assert!((memory.difficulty - 6.357_486_7).abs() < 1e-4, "{memory:?}");
    }

    /// The default parameters of FSRS-6 begin with these, after *Again*, *Hard* and *Good*; they
    /// are printed in fsrs-rs, py-fsrs and ts-fsrs.
    #[test]
    fn a_first_rating_gives_the_published_stability_of_fsrs_6() {
        for (rating, stability, days) in [
            (Rating::Again, 0.212, 1),
            (Rating::Hard, 1.2931, 1),
            (Rating::Good, 2.3065, 2),
        ] {
            let (memory, next) = Memory::after(None, 0, rating);
            assert!((memory.stability - stability).abs() < 1e-6, "{memory:?}");
            assert_eq!(next, days);
        }
    }

    #[test]
    fn a_question_becomes_a_card_when_it_is_missed_or_partly_known() {
        let date = LocalDate(100);
        assert_eq!(ReviewCard::rated(None, GOOD, date), None);
        for rating in [AGAIN, Rating::Hard] {
            let (card, counted) = ReviewCard::rated(None, rating, date).expect("a card");
            assert_eq!((card.due, card.last, counted), (LocalDate(101), date, true));
        }
    }

    #[test]
    fn of_further_ratings_on_a_date_only_again_counts_as_zero_days() {
        let date = LocalDate(100);
        let (card, _) = ReviewCard::rated(None, Rating::Hard, date).expect("a card");
        for kind in [Rating::Hard, GOOD] {
            let (same, counted) = ReviewCard::rated(Some(card), kind, date).expect("a card");
            assert!(!counted && same.memory == card.memory && same.due == card.due);
            assert_eq!(same.ratings, 2, "but it is in the log");
        }
        let (missed, counted) = ReviewCard::rated(Some(card), AGAIN, date).expect("a card");
        assert!(counted);
        assert_eq!(missed.memory, Memory::after(Some(card.memory), 0, AGAIN).0);
        assert_eq!(missed.due, LocalDate(101), "tomorrow at the earliest");
        // A flight to the west makes it yesterday again.
        let (west, counted) = ReviewCard::rated(Some(card), GOOD, LocalDate(99)).expect("a card");
        assert!(!counted && west.due == card.due);
    }

    #[test]
    fn a_missed_question_comes_back_after_three_others_or_last() {
        let slug = |n: usize| Slug::new(&format!("oop/q{n}")).expect("a slug");
        let mut sitting = Sitting::on(LocalDate(1));
        sitting.left = (0..5).map(slug).collect();
        sitting.move_on(AGAIN);
        assert_eq!(sitting.left, [1, 2, 3, 0, 4].map(slug));
        sitting.move_on(GOOD);
        sitting.move_on(Rating::Hard);
        sitting.move_on(AGAIN);
        assert_eq!(sitting.left, [0, 4, 3].map(slug));
        for _ in 0..2 {
            sitting.move_on(GOOD);
        }
        sitting.move_on(AGAIN);
        assert_eq!(sitting.left, [slug(3)], "alone it comes back at once");
    }
}
