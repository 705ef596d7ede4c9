//! The end of a round: the scores, their rows in the ledger and the podium.

use crate::model::ids::MemberId;
use crate::model::points::{Fact, Reason, Scope, Source};
use crate::model::record::{Key, Record};
use crate::model::round::{Round, RoundKey, RoundPhase};
use crate::queries::round::{self, facts, score};
use crate::rules::ledger;
use crate::rules::round::{end, post};
use crate::state::transaction::Transaction;
use crate::text::round::podium;

/// How many members' points are written in one step. A round of thousands must not delay everybody
/// else.
const AT_ONCE: usize = 200;

/// Computes the scores. Presses don't change them from here on.
pub fn start(tx: &mut Transaction<'_>, key: RoundKey, mut round: Round) {
    let mut played = Vec::new();
    for place in 0..round.questions.len() as u8 {
        let Some(question) = round::frozen(tx, key, place) else {
            continue;
        };
        played.extend(round::played(tx, key, &round, place, &question));
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
    // One millisecond later, because what a tick did must not be due again at the same time.
    round.step_at = tx.at.plus_ms(1);
    tx.put_round(key, round);
}

/// Writes the points of the next members. After the last of them the round is over.
pub fn count(tx: &mut Transaction<'_>, key: RoundKey, mut round: Round, after: MemberId) {
    let next = MemberId(after.0.saturating_add(1));
    let range = Key::RoundScore((key, next))..=Key::RoundScore((key, MemberId(u32::MAX)));
    let some = round::only_scores(tx, &range, AT_ONCE);
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
        // One millisecond later, so that other steps can come in between.
        round.step_at = tx.at.plus_ms(1);
        tx.put_round(key, round);
        return;
    }
    let overview = facts::overview(tx, key, &round);
    let card = podium::podium(tx.guild_language(key.guild), key, &round, &overview);
    post::post(tx, key, &mut round, card);
    end::over(tx, key, round, RoundPhase::Finished);
}
