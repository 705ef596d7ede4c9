//! Scores the answers to a corrected question again. Of many answers that takes several steps;
//! whatever happens to an answer in between finds it done ([`rescore_first`]).

use std::collections::BTreeMap;

use crate::model::correction::{News, row_note};
use crate::model::daily::Daily;
use crate::model::ids::{AnswerKey, DailyKey, MemberId};
use crate::model::points::{Reason, Source};
use crate::model::question::Kind;
use crate::model::record::{Key, Record};
use crate::model::unfinished::{Rescore, Rescoring, Unfinished};
use crate::queries::{answers, errata};
use crate::rules::grading::{self, Graded};
use crate::rules::ledger::{self, Facts};
use crate::state::transaction::Transaction;

/// Scores an answer now if the correction hasn't come to it yet, because something happens to it.
pub fn rescore_first(tx: &mut Transaction<'_>, key: AnswerKey, daily: &Daily) {
    let Some(Unfinished::Rescoring(mut rescoring)) = tx.unfinished(key.daily) else {
        return;
    };
    if rescoring.has_done(key.member) {
        return;
    }
    rescoring.changed += rescore(tx, key.daily, daily, &rescoring, &[key.member]);
    rescoring.ahead.push(key.member);
    tx.put_unfinished(key.daily, Unfinished::Rescoring(rescoring));
}

/// Scores the answers of members again, in ascending order. Returns how many members' points have
/// changed.
pub fn rescore(
    tx: &mut Transaction<'_>,
    key: DailyKey,
    daily: &Daily,
    rescoring: &Rescoring,
    members: &[MemberId],
) -> u32 {
    let (guild, at) = (key.guild, rescoring.since);
    let source = Source::Daily(key.date, key.track);
    let note = row_note(rescoring.entry);
    let verdicts = match rescoring.how {
        Rescore::Regrade => regrade(tx, key, daily, members),
        Rescore::TakeBack | Rescore::GiveBack(_) => BTreeMap::new(),
    };
    let mut deltas = Vec::new();
    for &member in members {
        let mut facts = Facts::read(tx, guild, member, source, at);
        match rescoring.how {
            Rescore::Regrade => {
                let right = verdicts.get(&member) == Some(&true);
                facts.set(Reason::Right, None, right, daily.points.right, &note);
            }
            Rescore::TakeBack => facts.take_all_back(&note),
            Rescore::GiveBack(taken) => facts.give_again(&row_note(taken), &note),
        }
        let delta = facts.put(tx, &daily.points);
        if delta != 0 {
            deltas.push((member, delta));
            put_news(tx, key, daily, member, delta);
        }
    }
    tx.keeping_rewards(|tx| ledger::add(tx, guild, source, at, &deltas));
    deltas.len() as u32
}

/// Grades the answers of members again. Returns the verdicts on those that count.
fn regrade(
    tx: &mut Transaction<'_>,
    key: DailyKey,
    daily: &Daily,
    members: &[MemberId],
) -> BTreeMap<MemberId, bool> {
    let Some(question) = errata::question(tx, key) else {
        return BTreeMap::new();
    };
    let corrections = errata::corrections(tx, key);
    let graded = Graded {
        question: &question,
        corrections: corrections.as_ref(),
    };
    let outputs = match daily.kind {
        Kind::Output | Kind::Short => answers::sealed_texts(tx, key, members),
        Kind::Open | Kind::Choice => BTreeMap::new(),
    };
    let mut verdicts = BTreeMap::new();
    for &member in members {
        let of = AnswerKey { daily: key, member };
        let Some(mut answer) = tx.answer(of) else {
            continue;
        };
        let right = match (daily.kind, outputs.get(&member)) {
            // A text that was too old to keep can't be graded again, and its verdict stays.
            (Kind::Output | Kind::Short, None) => answer.right.filter(|_| answer.counts()),
            (_, output) => {
                let output = output.map_or("", String::as_str);
                grading::verdict(&answer, graded, output)
            }
        };
        if answer.right != right {
            answer.right = right;
            tx.put_answer(of, answer);
        }
        verdicts.extend(right.map(|right| (member, right)));
    }
    verdicts
}

/// Notes for a member that a correction has changed their points. Changes that cancel each other
/// before the member hears of them are no news.
fn put_news(tx: &mut Transaction<'_>, key: DailyKey, daily: &Daily, member: MemberId, points: i64) {
    let record = Key::CorrectionNews((key.guild, member));
    let mut all = match tx.get(&record) {
        Some(Record::CorrectionNews(_, all)) => all,
        _ => Vec::new(),
    };
    match all.iter_mut().find(|one| one.number == daily.number) {
        Some(known) => known.points += points,
        None => all.push(News {
            track: key.track,
            date: key.date,
            number: daily.number,
            points,
        }),
    }
    all.retain(|one| one.points != 0);
    if all.is_empty() {
        tx.remove(record);
    } else {
        tx.put(Record::CorrectionNews((key.guild, member), all));
    }
}
