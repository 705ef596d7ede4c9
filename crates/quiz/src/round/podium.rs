//! The end of a round: scores, their rows in the ledger, the podium.

use std::ops::RangeInclusive;

use super::record::{Round, RoundKey, RoundPhase, RoundScore};
use super::score;
use super::{end, play, post};
use crate::ids::MemberId;
use crate::ledger::{self, Fact, Reason, Scope, Source};
use crate::record::{Key, Record};
use crate::text;
use crate::transaction::Transaction;

/// Members whose points are written in one step: a round of thousands must not hold up everyone else.
const AT_ONCE: usize = 200;

/// Reckons the scores; from here on nothing that is pressed changes them.
pub fn start(tx: &mut Transaction<'_>, key: RoundKey, mut round: Round) {
    let mut played = Vec::new();
    for place in 0..round.questions.len() as u8 {
        let Some(question) = play::frozen(tx, key, place) else {
            continue;
        };
        played.extend(play::played(tx, key, &round, place, &question));
    }
    let mut scores = score::scores(&played, &round.scale);
    let placed = |member| {
        let known = tx.member(key.guild, member);
        known.is_some_and(|member| !member.hidden && member.left.is_none())
    };
    for (member, ranked) in score::order(&scores, placed) {
        scores.insert(member, ranked);
    }
    for (member, score) in scores {
        tx.put(Record::RoundScore((key, member), score));
    }
    round.phase = RoundPhase::Counting(MemberId(0));
    // A moment later: what a tick did must not be due again at the same instant.
    round.step_at = tx.at.plus_ms(1);
    tx.put_round(key, round);
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

fn only_scores(
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

/// Writes the points of the next members; after the last of them the round is over.
pub fn count(tx: &mut Transaction<'_>, key: RoundKey, mut round: Round, after: MemberId) {
    let next = MemberId(after.0.saturating_add(1));
    let range = Key::RoundScore((key, next))..=Key::RoundScore((key, MemberId(u32::MAX)));
    let some = only_scores(tx, &range, AT_ONCE);
    let caps = tx.state.rules.points;
    for (member, score) in &some {
        let fact = Fact {
            member: *member,
            source: Source::Round(round.date, u64::from(key.id.0)),
            reason: Reason::Round,
            voter: None,
        };
        if score.points > 0 {
            ledger::write(tx, key.guild, fact, true, score.points, &caps);
        }
    }
    ledger::let_go(tx, key.guild, Scope::Guild, some.len());
    if let (AT_ONCE, Some((last, _))) = (some.len(), some.last()) {
        round.phase = RoundPhase::Counting(*last);
        // A moment later, so that others come in between.
        round.step_at = tx.at.plus_ms(1);
        tx.put_round(key, round);
        return;
    }
    let card = text::round::podium::podium(tx, key, &round);
    post::post(tx, key, &mut round, card);
    end::over(tx, key, round, RoundPhase::Finished);
}
