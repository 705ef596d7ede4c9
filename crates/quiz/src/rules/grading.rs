//! Gives and takes back the points of answers.

use std::collections::BTreeMap;

use crate::model::correction::Corrections;
use crate::model::daily::{Answer, Daily, Phase};
use crate::model::ids::{AnswerKey, At, DailyKey, MemberId};
use crate::model::points::{Reason, Source};
use crate::model::question::{Kind, Question};
use crate::model::record::{Key, Record};
use crate::queries::{answers, errata, grade, votes};
use crate::rules::ledger::{self, Facts};
use crate::rules::rewards;
use crate::state::transaction::Transaction;

/// Grades and scores an answer in its present form. Repeating it is safe.
pub fn settle(tx: &mut Transaction<'_>, key: AnswerKey, daily: &Daily) {
    if let Some(Record::Question(_, question)) = tx.get(&Key::Question(key.daily)) {
        let at = tx.at;
        settle_all(
            tx,
            key.daily,
            daily,
            &question,
            &[key.member],
            (at, Rows::Any),
        );
        rewards::answer_changed(tx, key);
    }
}

/// What is known about the rows of answers before they are settled.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Rows {
    /// There may be some.
    Any,
    /// There are none: they are settled for the first time, and no other question was asked on that
    /// date.
    None,
}

/// Grades and scores the answers of members, in ascending order, as of `at`.
pub fn settle_all(
    tx: &mut Transaction<'_>,
    key: DailyKey,
    daily: &Daily,
    question: &Question,
    members: &[MemberId],
    (at, rows): (At, Rows),
) {
    let outputs = match question.kind {
        Kind::Output | Kind::Short => answers::sealed_texts(tx, key, members),
        Kind::Open | Kind::Choice => BTreeMap::new(),
    };
    // Before the reveal there are no corrections.
    let corrections = match daily.phase {
        Phase::Revealed => errata::corrections(tx, key),
        _ => None,
    };
    let question = Graded {
        question,
        corrections: corrections.as_ref(),
    };
    let mut deltas = Vec::with_capacity(members.len());
    for &member in members {
        let key = AnswerKey { daily: key, member };
        if let Some(answer) = tx.answer(key) {
            let output = outputs.get(&member).map_or("", String::as_str);
            let delta = settle_one(tx, key, daily, question, (answer, output), (at, rows));
            deltas.push((member, delta));
        }
    }
    let source = Source::Daily(key.date, key.track);
    ledger::add(tx, key.guild, source, at, &deltas);
}

/// A question with what decides whether an answer to it is right.
#[derive(Debug, Clone, Copy)]
pub struct Graded<'a> {
    /// The frozen copy.
    pub question: &'a Question,
    /// What was corrected of it.
    pub corrections: Option<&'a Corrections>,
}

/// Grades an answer and writes its rows. Returns by how much its points change.
fn settle_one(
    tx: &mut Transaction<'_>,
    key: AnswerKey,
    daily: &Daily,
    question: Graded<'_>,
    (mut answer, output): (Answer, &str),
    (at, rows): (At, Rows),
) -> i64 {
    let counts = answer.counts();
    let right = verdict(&answer, question, output);
    let previewed = daily.previewed_by.contains(&key.member);
    let source = Source::Daily(key.daily.date, key.daily.track);
    let guild = key.daily.guild;
    let mut facts = match rows {
        Rows::Any => Facts::read(tx, guild, key.member, source, at),
        Rows::None => Facts::none_yet(guild, key.member, source, at),
    };
    let points = &daily.points;
    facts.set(Reason::Shown, None, answer.shown.is_some(), 0, "");
    facts.set(Reason::Previewed, None, previewed, 0, "");
    facts.set(Reason::TookPart, None, counts, points.took_part, "");
    facts.set(Reason::Right, None, right == Some(true), points.right, "");
    let accepted = counts && !answer.accepted_by.is_empty();
    facts.set(Reason::Accepted, None, accepted, points.accepted, "");
    for voter in votes::voters(tx, key) {
        facts.set(Reason::Vote, Some(voter), counts, points.vote, "");
    }
    if answer.right != right {
        answer.right = right;
        tx.put_answer(key, answer);
    }
    facts.put(tx, points)
}

/// Tells whether an answer that counts is right, or returns `None` if the bot doesn't grade it.
pub fn verdict(answer: &Answer, graded: Graded<'_>, output: &str) -> Option<bool> {
    answer.sealed_in_time().filter(|_| answer.counts())?;
    grade::verdict_now(graded.question, graded.corrections, answer, output)
}
