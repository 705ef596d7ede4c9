//! The end of a round: the scores, their rows in the ledger and the podium.

use std::collections::BTreeMap;

use crate::model::card::Card;
use crate::model::ids::MemberId;
use crate::model::points::{Fact, Reason, Scope, Source};
use crate::model::record::{Key, Record};
use crate::model::round::{Round, RoundKey, RoundPhase, RoundScore};
use crate::queries::round::{self, facts};
use crate::rules::ledger;
use crate::rules::review;
use crate::rules::round::{end, post};
use crate::state::transaction::Transaction;
use crate::text::round::{marker, podium};

/// How many members' points are written in one step. A round of thousands must not delay everybody
/// else.
const AT_ONCE: usize = 60;

/// How many presses are looked at one by one in one step.
const PRESSES_AT_ONCE: usize = 600;

/// How many times as many scores are collected in one step as answers are handled. Nothing is
/// written for each of them.
pub const COLLECTED: usize = 10;

/// Begins to add up the scores. Presses don't change them from here on.
pub fn start(tx: &mut Transaction<'_>, key: RoundKey, round: Round) {
    score(tx, key, round, MemberId(0));
}

/// Adds up the scores of the next members. After the last of them all are ranked, in steps if there
/// are many.
pub fn score(tx: &mut Transaction<'_>, key: RoundKey, round: Round, after: MemberId) {
    let (scores, done) = round::next_scores(tx, key, &round, after);
    for (member, score) in scores {
        tx.put(Record::RoundScore((key, member), score));
    }
    if let Some(last) = done {
        go_on(tx, key, round, RoundPhase::Scoring(last));
        return;
    }
    // Those after the last question give way to the final ones.
    tx.remove(Key::RoundStandings(key));
    match after {
        MemberId(0) => rank(tx, key, round, MemberId(0)),
        _ => go_on(tx, key, round, RoundPhase::Ranking(MemberId(0))),
    }
}

/// Collects the scores of the next members, and ranks all of them after the last.
pub fn rank(tx: &mut Transaction<'_>, key: RoundKey, round: Round, after: MemberId) {
    let many = tx.state.rules.answers_at_once.saturating_mul(COLLECTED);
    let some = round::only_scores(tx, &Key::round_scores_after(key, after), many);
    let last = some.last().map(|(member, _)| *member);
    let last = last.filter(|_| some.len() == many);
    let mut all = round::standings(tx, key);
    all.extend(some);
    let phase = match last {
        Some(last) => RoundPhase::Ranking(last),
        None => {
            // The ranks go into the scores together with the points, part by part.
            all = round::in_order(tx, key, all.into_iter().collect());
            RoundPhase::Counting(MemberId(0))
        }
    };
    tx.put(Record::RoundStandings(key, all));
    go_on(tx, key, round, phase);
}

/// Lets the next step follow.
fn go_on(tx: &mut Transaction<'_>, key: RoundKey, mut round: Round, phase: RoundPhase) {
    round.phase = phase;
    // One millisecond later, because what a tick did must not be due again at the same time, and so
    // that other steps can come in between.
    round.step_at = tx.at.plus_ms(1);
    tx.put_round(key, round);
}

/// Writes the ranks and the points of the next members. After the last of them the round is over.
pub fn count(tx: &mut Transaction<'_>, key: RoundKey, mut round: Round, after: MemberId) {
    let next = MemberId(after.0.saturating_add(1));
    let range = Key::RoundScore((key, next))..=Key::RoundScore((key, MemberId(u32::MAX)));
    let many = members_at_once(&round);
    let some = round::only_scores(tx, &range, many);
    let caps = tx.state.rules.points;
    let pays = pays(tx, key);
    let standings = round::standings(tx, key);
    let ranks: BTreeMap<_, _> = standings.iter().map(|(who, score)| (*who, score)).collect();
    for (member, score) in &some {
        if let Some(ranked) = ranks.get(member).filter(|ranked| ranked.rank != score.rank) {
            let rank = ranked.rank;
            tx.put(Record::RoundScore(
                (key, *member),
                RoundScore { rank, ..*score },
            ));
        }
        let fact = Fact {
            member: *member,
            source: Source::Round(round.date, u64::from(key.id.0)),
            reason: Reason::Round,
            voter: None,
        };
        if score.points > 0 && pays {
            ledger::write(tx, key.guild, fact, true, score.points, &caps);
        }
    }
    let members: Vec<_> = some.iter().map(|(member, _)| *member).collect();
    review::round_counted(tx, key, &round, &members);
    ledger::let_go(tx, key.guild, Scope::Guild, some.len());
    if let Some((last, _)) = some.last().filter(|_| some.len() == many) {
        go_on(tx, key, round, RoundPhase::Counting(*last));
        return;
    }
    let overview = facts::overview_of(tx, key, &round, standings);
    let lang = tx.guild_language(key.guild);
    let card = podium::podium(lang, key, &round, &overview, pays);
    post::post(tx, key, &mut round, card);
    end::over(tx, key, round, RoundPhase::Finished);
}

/// Returns how many members' presses are looked at in one step.
pub fn members_at_once(round: &Round) -> usize {
    (PRESSES_AT_ONCE / round.questions.len().max(1)).clamp(1, AT_ONCE)
}

/// Returns the podium of a round that is over once more, with the marker that its message has.
pub fn card_again(tx: &Transaction<'_>, key: RoundKey, round: &Round) -> Card {
    let overview = facts::overview(tx, key, round);
    let lang = tx.guild_language(key.guild);
    let card = podium::podium(lang, key, round, &overview, pays(tx, key));
    Card {
        footer: Some(marker(key.id, round.posts)),
        ..card
    }
}

/// Tells whether a round earns points: more than one member played, or the config lets one earn
/// points alone.
#[must_use]
pub fn pays(tx: &Transaction<'_>, key: RoundKey) -> bool {
    tx.state.rules.rounds.pay_alone || round::only_scores(tx, &Key::round_scores(key), 2).len() > 1
}
