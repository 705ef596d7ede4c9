//! The points and ranks of a round, computed from its presses alone. The order of arrival decides
//! nothing, only what was pressed last.

use std::collections::BTreeMap;

use crate::model::ids::{At, MemberId};
use crate::model::round::{RoundPress, RoundScore, Scale, Tally};

/// Presses within this many milliseconds of the question are early.
pub const EARLY_MS: i64 = 2_000;

/// How many of the fastest members the results of a question name.
const FASTEST: usize = 3;

/// A question that was played.
#[derive(Debug, Clone)]
pub struct Played {
    /// When it was posted.
    pub posted: At,
    /// Until when presses counted.
    pub deadline: At,
    /// The right options, as indices into its choices. A correction may have added some.
    pub right: Vec<u8>,
    /// The presses that count, at most one for each member.
    pub presses: Vec<(MemberId, RoundPress)>,
}

impl Played {
    /// Returns the milliseconds from the question to a press.
    #[must_use]
    pub fn took(&self, press: &RoundPress) -> i64 {
        press.id.at().since(self.posted).max(0)
    }

    /// Tells whether a press chose a right option.
    #[must_use]
    pub fn is_right(&self, press: &RoundPress) -> bool {
        self.right.contains(&press.option)
    }

    /// Returns the points of a press, which are negative for a wrong one that was early and costs
    /// something.
    #[must_use]
    pub fn points(&self, press: &RoundPress, scale: &Scale) -> i32 {
        // What a correction accepts was never a wrong press.
        let accepted = self.is_right(press) && self.right.first() != Some(&press.option);
        let early = if press.early_wrong && !accepted {
            scale.early_wrong
        } else {
            0
        };
        if !self.is_right(press) {
            return -early;
        }
        let open = self.deadline.since(self.posted).max(1);
        let left = (open - self.took(press)).clamp(0, open);
        let speed = i64::from(scale.speed) * left / open;
        scale.right + i32::try_from(speed).unwrap_or(scale.speed) - early
    }

    /// Counts how many members chose each option, and finds the fastest.
    #[must_use]
    pub fn tally(&self, options: usize, too_late: u32) -> Tally {
        let mut chosen = vec![0; options];
        let mut fastest = Vec::new();
        for (member, press) in &self.presses {
            if let Some(count) = chosen.get_mut(usize::from(press.option)) {
                *count += 1;
            }
            if self.is_right(press) {
                fastest.push((self.took(press), press.id, *member));
            }
        }
        fastest.sort_unstable();
        let fastest = fastest.into_iter().take(FASTEST);
        Tally {
            chosen,
            fastest: fastest.map(|(took, _, member)| (member, took)).collect(),
            too_late,
        }
    }
}

/// Adds what members scored in a question to their results. Points may become negative, and ranks
/// aren't set.
pub fn add(scores: &mut BTreeMap<MemberId, RoundScore>, question: &Played, scale: &Scale) {
    for (member, press) in &question.presses {
        add_press(scores.entry(*member).or_default(), question, press, scale);
    }
}

/// Adds up one member's result. Each press comes with its question.
#[must_use]
pub fn of_member<'a>(
    presses: impl IntoIterator<Item = (&'a Played, RoundPress)>,
    scale: &Scale,
) -> RoundScore {
    let mut score = RoundScore::default();
    for (question, press) in presses {
        add_press(&mut score, question, &press, scale);
    }
    score.points = score.points.max(0);
    score
}

/// Adds the result of a press.
fn add_press(score: &mut RoundScore, question: &Played, press: &RoundPress, scale: &Scale) {
    score.points += question.points(press, scale);
    score.answered += 1;
    if question.is_right(press) {
        score.right += 1;
        score.time_ms += question.took(press);
    }
}

/// Ranks members by points, then by the total time of their right answers; equal members share a
/// rank. `placed` tells who gets a rank at all.
#[must_use]
pub fn order(
    scores: &BTreeMap<MemberId, RoundScore>,
    mut placed: impl FnMut(MemberId) -> bool,
) -> Vec<(MemberId, RoundScore)> {
    let mut order: Vec<(MemberId, RoundScore)> = scores
        .iter()
        .filter(|(member, score)| score.points > 0 && placed(**member))
        .map(|(member, score)| (*member, *score))
        .collect();
    order.sort_by_key(|(member, score)| (std::cmp::Reverse(score.points), score.time_ms, *member));
    let mut last: Option<RoundScore> = None;
    for (n, (_, score)) in order.iter_mut().enumerate() {
        let alike =
            last.filter(|last| (last.points, last.time_ms) == (score.points, score.time_ms));
        score.rank = alike.map_or(n as u32 + 1, |last| last.rank);
        last = Some(*score);
    }
    order
}
