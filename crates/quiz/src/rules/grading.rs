//! Gives and takes back the points of an answer.

use crate::model::daily::{Answer, Daily};
use crate::model::ids::AnswerKey;
use crate::model::points::{Fact, Reason};
use crate::model::question::{Kind, Question};
use crate::model::record::{Key, Record};
use crate::queries::grade;
use crate::queries::votes;
use crate::rules::ledger;
use crate::state::transaction::Transaction;

/// Grades and scores an answer in its present form. Repeating it is safe.
pub fn settle(tx: &mut Transaction<'_>, key: AnswerKey, daily: &Daily) {
    if let Some(Record::Question(_, question)) = tx.get(&Key::Question(key.daily)) {
        settle_with(tx, key, daily, &question);
    }
}

/// Grades and scores an answer to a question that the caller has already read.
pub fn settle_with(tx: &mut Transaction<'_>, key: AnswerKey, daily: &Daily, question: &Question) {
    let Some(mut answer) = tx.answer(key) else {
        return;
    };
    let guild = key.daily.guild;
    let write = |tx: &mut Transaction<'_>, reason, voter, on, points| {
        ledger::write(
            tx,
            guild,
            Fact::daily(key, reason, voter),
            on,
            points,
            &daily.points,
        );
    };
    // Facts that take points away come first, so that no points show up in between.
    write(tx, Reason::Shown, None, answer.shown.is_some(), 0);
    write(
        tx,
        Reason::Previewed,
        None,
        daily.previewed_by.contains(&key.member),
        0,
    );
    let right = answer
        .counts()
        .then(|| verdict(tx, key, &answer, question))
        .flatten();
    if answer.right != right {
        answer.right = right;
        tx.put(Record::Answer(key, answer.clone()));
    }
    write(
        tx,
        Reason::TookPart,
        None,
        answer.counts(),
        daily.points.took_part,
    );
    write(
        tx,
        Reason::Right,
        None,
        right == Some(true),
        daily.points.right,
    );
    let accepted = answer.counts() && !answer.accepted_by.is_empty();
    write(tx, Reason::Accepted, None, accepted, daily.points.accepted);
    for voter in votes::voters(tx, key) {
        write(
            tx,
            Reason::Vote,
            Some(voter),
            answer.counts(),
            daily.points.vote,
        );
    }
}

/// Tells whether an answer given in time is right, or returns `None` if the bot doesn't grade it.
fn verdict(
    tx: &Transaction<'_>,
    key: AnswerKey,
    answer: &Answer,
    question: &Question,
) -> Option<bool> {
    answer.sealed_in_time()?;
    let text = match question.kind {
        Kind::Output => tx.text(key).sealed,
        Kind::Open | Kind::Choice => String::new(),
    };
    grade::verdict(question, answer, &text)
}
