//! Reads the standings of the teams of a round.

use crate::model::ids::{MemberId, RoleId};
use crate::model::round::{Round, RoundKey, RoundScore};
use crate::queries::round;
use crate::state::transaction::Transaction;

/// Returns the team that somebody with these roles plays for.
#[must_use]
pub fn of(round: &Round, roles: &[RoleId]) -> Option<u8> {
    let teams = round.options.teams.iter();
    let first = teams.clone().position(|team| roles.contains(&team.role))?;
    u8::try_from(first).ok()
}

/// A team's result in a round.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct TeamScore {
    /// Its place among the round's teams.
    pub team: u8,
    /// The number of members who played for it.
    pub members: u32,
    /// The number of their right answers.
    pub right: u32,
    /// The number of answers they could have given.
    pub of: u32,
    /// The rank, which equal teams share. 0 for a team that nobody played for.
    pub rank: u32,
}

impl TeamScore {
    /// Tells whether two teams have the same share of right answers.
    const fn equals(&self, other: &Self) -> bool {
        self.right as u64 * other.of as u64 == other.right as u64 * self.of as u64
    }
}

/// Returns the teams of a round whose members have these scores, best first.
#[must_use]
pub fn standings(
    tx: &Transaction<'_>,
    key: RoundKey,
    round: &Round,
    scores: &[(MemberId, RoundScore)],
) -> Vec<TeamScore> {
    if round.options.teams.is_empty() {
        return Vec::new();
    }
    let played = round.questions.iter().filter(|item| item.tally.is_some());
    let members: Vec<(Option<u8>, RoundScore)> = scores
        .iter()
        .map(|(member, score)| {
            let team = round::sign_up(tx, key, *member).and_then(|sign_up| sign_up.team);
            (team.map(|(_, team)| team), *score)
        })
        .collect();
    order(round.options.teams.len(), played.count() as u32, &members)
}

/// Ranks teams after a number of questions, best first. `members` has each member's team and result
/// in the round.
#[must_use]
pub fn order(teams: usize, questions: u32, members: &[(Option<u8>, RoundScore)]) -> Vec<TeamScore> {
    let mut all: Vec<TeamScore> = (0..teams as u8)
        .map(|team| {
            let own = members
                .iter()
                .filter(|(of, score)| *of == Some(team) && score.answered > 0);
            let (members, right) = own.fold((0, 0), |(members, right), (_, score)| {
                (members + 1, right + score.right)
            });
            TeamScore {
                team,
                members,
                right,
                of: members * questions,
                rank: 0,
            }
        })
        .collect();
    all.sort_by(|a, b| {
        let share =
            |one: &TeamScore, of: &TeamScore| u64::from(one.right) * u64::from(of.of.max(1));
        let played = (b.members > 0).cmp(&(a.members > 0));
        played
            .then(share(b, a).cmp(&share(a, b)))
            .then(a.team.cmp(&b.team))
    });
    for n in 0..all.len() {
        if all[n].members == 0 {
            continue;
        }
        all[n].rank = match n.checked_sub(1).map(|before| all[before]) {
            Some(before) if before.equals(&all[n]) => before.rank,
            _ => n as u32 + 1,
        };
    }
    all
}
