//! Teams in a round, where its moderator names roles: 2 to 5 of them, in an order.
//!
//! - A member plays for the first of these roles that they have when they answer. The first answer that is given with
//!   one of them, by its own time, decides for the whole round; who has none plays without a team until then.
//! - A team's result is its share: the right answers of its members, of all that those of them who played could have
//!   given. So teams of any size compare, every member's answer weighs, and nobody has to be a member for it to be fair.
//!   Speed and points do not enter; equal shares share a place.
//! - Points are each member's own, in the round and in the ledger.

use crate::model::event::Interaction;
use crate::model::ids::MemberId;
use crate::model::record::Record;
use crate::model::round::{Round, RoundKey};
use crate::queries::round::{self, team};
use crate::state::transaction::Transaction;

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
    let mut seat = round::seat(tx, key, member).unwrap_or_default();
    let now = team::of(round, &interaction.roles).map(|team| (interaction.id, team));
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
