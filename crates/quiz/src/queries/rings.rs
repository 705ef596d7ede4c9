//! Members who vote for each other, for moderators who want to know whether voting is fair.

use std::collections::BTreeMap;

use crate::model::ids::{GuildId, MemberId};
use crate::model::record::{Key, Record};
use crate::queries::{standings, tracks};
use crate::state::transaction::Transaction;

/// How many days are looked at.
pub const DAYS: i32 = 30;

/// The most votes that are looked at, the newest dailies first. More would hold up everybody else.
pub const VOTES: usize = 4_000;

/// How often both must have voted for the other.
pub const LEAST: u32 = 3;

/// The most pairs that are listed.
pub const LISTED: usize = 15;

/// Two members who vote for each other.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Pair {
    /// The two, each with the votes for the other and all votes they gave.
    pub members: [(MemberId, u32, u32); 2],
}

/// Who votes for whom.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Rings {
    /// The pairs, those with the most votes first.
    pub pairs: Vec<Pair>,
    /// How many dailies were looked at.
    pub dailies: usize,
    /// How many votes were looked at.
    pub votes: usize,
}

/// Finds the members who vote for each other. Dailies without names are left out, because nobody
/// may know whose answers those are.
#[must_use]
pub fn rings(tx: &Transaction<'_>, guild: GuildId) -> Rings {
    let mut found = Rings::default();
    let today = standings::today(tx, guild, tx.at);
    let mut dailies = Vec::new();
    for (track, _) in tracks::standing(tx, guild) {
        let range = Key::dailies(guild, track, today.plus_days(-DAYS), today.plus_days(1));
        let records = tx.scan(&range, usize::MAX).into_iter();
        dailies.extend(records.filter_map(|record| match record {
            Record::Daily(key, daily) if !daily.anonymous && !daily.is_secret() => Some(key),
            _ => None,
        }));
    }
    dailies.sort_unstable_by_key(|key| std::cmp::Reverse(key.date));
    let mut given: BTreeMap<(MemberId, MemberId), u32> = BTreeMap::new();
    for daily in dailies {
        let votes = tx.scan(&Key::votes(daily), VOTES - found.votes);
        found.dailies += 1;
        found.votes += votes.len();
        for vote in votes {
            if let Record::Vote((answer, voter), vote) = vote
                && vote.stands()
            {
                *given.entry((voter, answer.member)).or_default() += 1;
            }
        }
        if found.votes == VOTES {
            break;
        }
    }
    let mut all: BTreeMap<MemberId, u32> = BTreeMap::new();
    for ((voter, _), count) in &given {
        *all.entry(*voter).or_default() += count;
    }
    let of = |member: MemberId| all.get(&member).copied().unwrap_or_default();
    for ((voter, author), there) in &given {
        let back = given.get(&(*author, *voter)).copied().unwrap_or_default();
        if voter < author && (*there).min(back) >= LEAST {
            let members = [(*voter, *there, of(*voter)), (*author, back, of(*author))];
            found.pairs.push(Pair { members });
        }
    }
    let both = |pair: &Pair| pair.members.iter().map(|(_, votes, _)| *votes).min();
    found
        .pairs
        .sort_by_key(|pair| std::cmp::Reverse(both(pair)));
    found.pairs.truncate(LISTED);
    found
}
