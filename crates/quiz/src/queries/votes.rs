//! Reads votes, and the ballot that hides who wrote an answer.

use std::collections::BTreeMap;

use crate::model::daily::{Daily, Idle, Vote};
use crate::model::ids::{AnswerKey, DailyKey, GuildId, LocalDate, MemberId, MessageId, TrackId};
use crate::model::points::{Reason, Source};
use crate::model::record::{Key, Record};
use crate::queries::ledger;
use crate::state::transaction::Transaction;

/// How many of a member's first rows are looked at for an answer.
const ROWS: usize = 64;

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

/// Returns the members whose votes for an answer count now.
#[must_use]
pub fn voters(tx: &Transaction<'_>, key: AnswerKey) -> Vec<MemberId> {
    let votes = tx.votes_for(key);
    let idle = match votes.is_empty() {
        true => Vec::new(),
        false => tx.scan(&Key::idle_of(key), usize::MAX),
    };
    let is_idle = |voter: MemberId| {
        let mut idle = idle.iter();
        idle.any(|record| matches!(record, Record::Idle((_, one), _) if *one == voter))
    };
    votes
        .into_iter()
        .filter(|(voter, vote)| vote.stands() && !is_idle(*voter))
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

/// Returns why a vote doesn't count, if it doesn't.
#[must_use]
pub fn idle(tx: &Transaction<'_>, key: AnswerKey, voter: MemberId) -> Option<Idle> {
    match tx.get(&Key::Idle((key, voter))) {
        Some(Record::Idle(_, idle)) => Some(idle),
        _ => None,
    }
}

/// Returns how many votes for each answer to a daily count. Answers without any are left out.
#[must_use]
pub fn counted(tx: &Transaction<'_>, key: DailyKey) -> BTreeMap<MemberId, usize> {
    let mut votes = tx.votes_in(key);
    if votes.is_empty() {
        return votes;
    }
    let nobody = (MemberId(0), MemberId(0));
    for record in tx.scan(&Key::idle_after(key, nobody), usize::MAX) {
        if let Record::Idle((answer, _), _) = record
            && let Some(count) = votes.get_mut(&answer.member)
        {
            *count = count.saturating_sub(1);
        }
    }
    votes.retain(|_, count| *count > 0);
    votes
}

/// Returns the answers to dailies of a date that a member votes for, in the order of the votes.
#[must_use]
pub fn on_date(
    tx: &Transaction<'_>,
    guild: GuildId,
    voter: MemberId,
    date: LocalDate,
) -> Vec<(TrackId, MemberId)> {
    match tx.get(&Key::VotesOn((guild, voter, date))) {
        Some(Record::VotesOn(_, votes)) => votes,
        _ => Vec::new(),
    }
}

/// Tells whether a member has answered this daily, or one of the guild that was posted before it.
#[must_use]
pub fn has_answered(tx: &Transaction<'_>, key: DailyKey, daily: &Daily, member: MemberId) -> bool {
    let counts = |daily| {
        let answer = tx.answer(AnswerKey { daily, member });
        answer.is_some_and(|answer| answer.counts())
    };
    if counts(key) {
        return true;
    }
    let rows = tx.scan(&Key::rows_of(key.guild, member), ROWS);
    let rows: Vec<_> = rows
        .into_iter()
        .filter_map(|record| match record {
            Record::Row((_, key), row) => Some((key, row)),
            _ => None,
        })
        .collect();
    let before = |source: Source| source.date() <= key.date && source.track().is_some();
    if ledger::standing(&rows).any(|(row, _)| row.reason == Reason::TookPart && before(row.source))
    {
        return true;
    }
    // The rows of a daily are written at its reveal.
    let open = tx.state.guild_state(key.guild).into_iter();
    let open = open.flat_map(|state| &state.dailies);
    let mut earlier = open.filter(|(_, open)| open.daily.decided <= daily.decided);
    earlier.any(|((track, date), open)| {
        let (guild, track, date) = (key.guild, *track, *date);
        open.answers.contains_key(&member) && counts(DailyKey { guild, track, date })
    })
}
