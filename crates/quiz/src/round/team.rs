//! Teams in a round, where its moderator names roles: 2 to 5 of them, in an order.
//!
//! - A member plays for the first of these roles that they have when they answer. The first answer that is given with
//!   one of them, by its own time, decides for the whole round; who has none plays without a team until then.
//! - A team's result is its share: the right answers of its members, of all that those of them who played could have
//!   given. So teams of any size compare, every member's answer weighs, and nobody has to be a member for it to be fair.
//!   Speed and points do not enter; equal shares share a place.
//! - Points are each member's own, in the round and in the ledger.

use super::lobby;
use super::podium;
use super::record::{Round, RoundKey, RoundScore};
use crate::event::Interaction;
use crate::ids::{MemberId, RoleId};
use crate::record::Record;
use crate::transaction::Transaction;

/// The team that somebody with these roles plays for.
#[must_use]
pub fn of(round: &Round, roles: &[RoleId]) -> Option<u8> {
    let teams = round.options.teams.iter();
    let first = teams.clone().position(|team| roles.contains(&team.role))?;
    u8::try_from(first).ok()
}

/// The team that a member plays for in this round; decided by their first answer with one of the roles.
pub fn take(
    tx: &mut Transaction<'_>,
    key: RoundKey,
    round: &Round,
    member: MemberId,
    interaction: &Interaction,
) -> Option<u8> {
    if round.options.teams.is_empty() {
        return None;
    }
    let mut seat = lobby::seat(tx, key, member).unwrap_or_default();
    let now = of(round, &interaction.roles).map(|team| (interaction.id, team));
    // Answers may arrive in another order than they were given.
    let first = match (seat.team, now) {
        (Some(before), Some(now)) => Some(before.min(now)),
        (before, now) => before.or(now),
    };
    if first != seat.team {
        seat.team = first;
        tx.put(Record::SignUp((key, member), seat));
    }
    first.map(|(_, team)| team)
}

/// What a team has made of a round.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct TeamScore {
    /// Its place among the round's teams.
    pub team: u8,
    /// Members who played for it.
    pub members: u32,
    /// Their right answers.
    pub right: u32,
    /// The answers they could have given.
    pub of: u32,
    /// The place; equals share it. 0 for a team that nobody played for.
    pub rank: u32,
}

impl TeamScore {
    /// Whether two teams have the same share of right answers.
    const fn equals(&self, other: &Self) -> bool {
        self.right as u64 * other.of as u64 == other.right as u64 * self.of as u64
    }
}

/// The teams of a round, best first.
#[must_use]
pub fn standings(tx: &Transaction<'_>, key: RoundKey, round: &Round) -> Vec<TeamScore> {
    if round.options.teams.is_empty() {
        return Vec::new();
    }
    let played = round.questions.iter().filter(|item| item.tally.is_some());
    let scores = podium::scores(tx, key).into_iter();
    let members: Vec<(Option<u8>, RoundScore)> = scores
        .map(|(member, score)| {
            let team = lobby::seat(tx, key, member).and_then(|seat| seat.team);
            (team.map(|(_, team)| team), score)
        })
        .collect();
    order(round.options.teams.len(), played.count() as u32, &members)
}

/// So many teams after so many questions, best first; of each member the team and what they have made of the round.
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
