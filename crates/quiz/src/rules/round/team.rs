//! Teams in a round, if its moderator names roles: 2 to 5 of them, in an order.
//!
//! - A member plays for the first of these roles that they have when they answer. The first answer
//!   given with one of them, by its own time, decides for the whole round. Until then the member
//!   plays without a team.
//! - A team's result is a share: the right answers of its members, out of all answers that those
//!   who played could have given. So teams of any size can be compared, every answer matters, and a
//!   team needn't have the same number of members as the others. Speed and points don't matter, and
//!   teams with equal shares share a rank.
//! - Points belong to each member, in the round and in the ledger.

use crate::model::event::Interaction;
use crate::model::ids::MemberId;
use crate::model::record::Record;
use crate::model::round::{Round, RoundKey};
use crate::queries::round::{self, team};
use crate::state::transaction::Transaction;

/// Returns the team that a member plays for in this round, which their first answer with one of the
/// roles decides.
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
    let mut sign_up = round::sign_up(tx, key, member).unwrap_or_default();
    let now = team::of(round, &interaction.roles).map(|team| (interaction.id, team));
    // Answers may arrive in a different order than they were given.
    let first = match (sign_up.team, now) {
        (Some(before), Some(now)) => Some(before.min(now)),
        (before, now) => before.or(now),
    };
    if first != sign_up.team {
        sign_up.team = first;
        tx.put(Record::SignUp((key, member), sign_up));
    }
    first.map(|(_, team)| team)
}
