//! Reads votes, and the ballot that hides who wrote an answer.

use crate::model::daily::{Daily, Vote};
use crate::model::ids::{AnswerKey, DailyKey, MemberId, MessageId};
use crate::model::record::{Key, Record};
use crate::state::transaction::Transaction;

/// The ways of voting, which together are one vote. The same holds for acceptances.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Way {
    /// A reaction on this message of the member in the thread.
    Emoji(MessageId),
    /// A reaction on the published sealed answer.
    Published,
    /// The **Vote** button, or for an acceptance the command **Accept answer** on the published
    /// sealed answer.
    Button,
    /// The command **Accept answer** on this message of the member in the thread.
    Command(MessageId),
}

/// Returns the number by which buttons name an answer. If answers are published without names it
/// changes with every daily, so that nobody can connect it to a name elsewhere.
#[must_use]
pub fn ballot(tx: &Transaction<'_>, key: AnswerKey, daily: &Daily) -> MemberId {
    if !daily.anonymous {
        return key.member;
    }
    let mut secret = [0; 32];
    secret[..8].copy_from_slice(&tx.guild(key.daily.guild).salt.to_be_bytes());
    let mut hasher = blake3::Hasher::new_keyed(&secret);
    hasher.update(b"ballot");
    hasher.update(&key.daily.track.0.to_be_bytes());
    hasher.update(&key.daily.date.0.to_be_bytes());
    hasher.update(&key.member.0.to_be_bytes());
    let hash = hasher.finalize();
    let [a, b, c, d, ..] = *hash.as_bytes();
    MemberId(u32::from_be_bytes([a, b, c, d]))
}

/// Finds the member whose answer a ballot number names.
#[must_use]
pub fn of_ballot(
    tx: &Transaction<'_>,
    key: DailyKey,
    daily: &Daily,
    number: MemberId,
) -> Option<MemberId> {
    if !daily.anonymous {
        return Some(number);
    }
    let mut members = tx.answers_of(key).into_keys();
    members.find(|member| {
        let answer = AnswerKey {
            daily: key,
            member: *member,
        };
        ballot(tx, answer, daily) == number
    })
}

/// Whether a vote was counted, and if not, why.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Voted {
    /// The vote is given now (`true`) or taken back.
    Counted(bool),
    /// Nobody can vote for their own answer.
    Own,
    /// There is no such answer, or votes don't count any more.
    Closed,
}

/// Returns the members who vote for an answer now.
#[must_use]
pub fn voters(tx: &Transaction<'_>, key: AnswerKey) -> Vec<MemberId> {
    let votes = tx.votes_for(key).into_iter();
    votes
        .filter(|(_, vote)| vote.stands())
        .map(|(voter, _)| voter)
        .collect()
}

/// Returns a vote as this decision has left it.
#[must_use]
pub fn vote_of(tx: &Transaction<'_>, key: AnswerKey, voter: MemberId) -> Vote {
    match tx.get(&Key::Vote((key, voter))) {
        Some(Record::Vote(_, vote)) => vote,
        _ => Vote::default(),
    }
}
