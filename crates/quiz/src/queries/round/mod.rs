//! Reads a round: sign-ups, presses, scores.

pub mod facts;
pub mod score;
pub mod team;
pub mod typed;

use std::ops::RangeInclusive;

use crate::model::ids::{GuildId, MemberId, RoundId};
use crate::model::question::Question;
use crate::model::record::{Key, Record};
use crate::model::round::{Round, RoundKey, RoundPress, RoundScore, SignUp};
use crate::queries::round::score::Played;
use crate::state::transaction::Transaction;

/// The rounds of a guild that are not over, the next one first.
#[must_use]
pub fn standing<'s>(tx: &Transaction<'s>, guild: GuildId) -> Vec<(RoundId, &'s Round)> {
    let rooms = tx.state.guild_state(guild).into_iter();
    let mut rounds: Vec<_> = rooms
        .flat_map(|room| room.rounds.iter().map(|(id, round)| (*id, round)))
        .collect();
    rounds.sort_by_key(|(id, round)| (!round.is_running(), round.start, *id));
    rounds
}

/// A member's seat in a round.
#[must_use]
pub fn seat(tx: &Transaction<'_>, key: RoundKey, member: MemberId) -> Option<SignUp> {
    match tx.get(&Key::SignUp((key, member))) {
        Some(Record::SignUp(_, seat)) => Some(seat),
        _ => None,
    }
}

/// Who signed up, the first first.
#[must_use]
pub fn signed_up(tx: &Transaction<'_>, key: RoundKey) -> Vec<MemberId> {
    let records = tx.scan(&Key::sign_ups(key), usize::MAX).into_iter();
    let mut joined: Vec<_> = records
        .filter_map(|record| match record {
            Record::SignUp((_, member), seat) => Some((seat.joined?, member)),
            _ => None,
        })
        .collect();
    joined.sort_unstable();
    joined.into_iter().map(|(_, member)| member).collect()
}

/// Whether the first question would find nobody to answer it.
#[must_use]
pub fn is_empty(tx: &Transaction<'_>, key: RoundKey, round: &Round) -> bool {
    round.options.lobby && !round.has_asked() && signed_up(tx, key).is_empty()
}

/// A round's question as it was asked.
#[must_use]
pub fn frozen(tx: &Transaction<'_>, key: RoundKey, place: u8) -> Option<Question> {
    match tx.get(&Key::RoundQuestion((key, place))) {
        Some(Record::RoundQuestion(_, question)) => Some(*question),
        _ => None,
    }
}

/// The presses on a question that stand, by member.
#[must_use]
pub fn presses(tx: &Transaction<'_>, key: RoundKey, place: u8) -> Vec<(MemberId, RoundPress)> {
    let records = tx.scan(&Key::round_presses(key, place), usize::MAX);
    let presses = records.into_iter().filter_map(|record| match record {
        Record::RoundPress((_, _, member), press) => Some((member, press)),
        _ => None,
    });
    presses.collect()
}

/// A question with the presses that count. Who saw the questions before plays along without counting.
#[must_use]
pub fn played(
    tx: &Transaction<'_>,
    key: RoundKey,
    round: &Round,
    place: u8,
    question: &Question,
) -> Option<Played> {
    let item = round.questions.get(usize::from(place))?;
    let mut presses = presses(tx, key, place);
    // Closed early by the host, a press may be later than the deadline that stands now.
    presses.retain(|(member, press)| {
        press.id.at() < item.deadline && !round.previewed_by.contains(member)
    });
    Some(Played {
        posted: item.posted()?,
        deadline: item.deadline,
        right: u8::try_from(round.right_of(question)?).ok()?,
        presses,
    })
}

/// The scores of a round, by member.
#[must_use]
pub fn scores(tx: &Transaction<'_>, key: RoundKey) -> Vec<(MemberId, RoundScore)> {
    only_scores(tx, &Key::round_scores(key), usize::MAX)
}

/// The scores of who takes a place, in order.
#[must_use]
pub fn ranked(tx: &Transaction<'_>, key: RoundKey) -> Vec<(MemberId, RoundScore)> {
    let mut ranked = scores(tx, key);
    ranked.retain(|(_, score)| score.rank > 0);
    ranked.sort_by_key(|(member, score)| (score.rank, *member));
    ranked
}

/// Keeps the scores among records.
pub fn only_scores(
    tx: &Transaction<'_>,
    range: &RangeInclusive<Key>,
    limit: usize,
) -> Vec<(MemberId, RoundScore)> {
    let records = tx.scan(range, limit).into_iter();
    let scores = records.filter_map(|record| match record {
        Record::RoundScore((_, member), score) => Some((member, score)),
        _ => None,
    });
    scores.collect()
}
