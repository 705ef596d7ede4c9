//! The lists of a daily with many answers, made part by part. They show the same as
//! [`reveal::results`] and [`reveal::at_close`].

use std::cmp::Reverse;

use crate::model::daily::{Answer, Daily};
use crate::model::discord::Reaction;
use crate::model::ids::{AnswerKey, DailyKey, MemberId};
use crate::model::lists::Lists;
use crate::model::question::{Kind, Question};
use crate::queries::answers::{self, Author, author};
use crate::queries::difference::differences_of;
use crate::queries::outputs::{self, Outputs, WrongOutput};
use crate::queries::reveal::{
    self, BestVoted, Final, NAMED, Ratings, Results, Score, Scores, Spread,
};
use crate::queries::{errata, grade, ledger, votes};
use crate::state::transaction::Transaction;

/// How much of outputs that are wrong is kept, in bytes. More don't fit into a message by far.
const WRONG: usize = 100_000;

/// Returns the lists with one more answer, and the text that was typed if the question asks for an
/// output.
#[must_use]
pub fn with(
    tx: &Transaction<'_>,
    daily: &Daily,
    mut lists: Lists,
    (key, answer, typed): (AnswerKey, &Answer, &str),
    question: &Question,
) -> Lists {
    let sealed = answer.sealed_in_time();
    let gone = answer.is_removed() && answer.published.is_none();
    lists.published += u64::from(sealed.is_some() && !gone);
    if let Some(sealed) = sealed.filter(|_| daily.kind == Kind::Open) {
        let unposted = !answer.is_removed() && answer.published.is_none();
        let one = (sealed.at, key.member, unposted);
        let place = lists.sealed.partition_point(|other| *other < one);
        lists.sealed.insert(place, one);
        let most = answers::PUBLISHED_ALONE.saturating_add(answers::in_file_at_once(tx));
        lists.sealed.truncate(most);
        lists.in_file += u64::from(unposted);
    }
    for (place, reaction) in [Reaction::Knew, Reaction::Partly, Reaction::NotYet]
        .iter()
        .enumerate()
    {
        lists.ratings[place] += u64::from(answer.ratings == 1 << (*reaction as u8));
    }
    let votes = votes::voters(tx, key).len();
    let points = ledger::earned(daily, key.member, answer, votes);
    if points > 0 && !daily.anonymous && reveal::may_be_named(tx, key.daily, key.member) {
        let one = (points, key.member, answer.right);
        let order = |one: &(i64, MemberId, Option<bool>)| (Reverse(one.0), one.1);
        let place = lists
            .scores
            .partition_point(|other| order(other) < order(&one));
        lists.scores.insert(place, one);
        if lists.scores.len() > NAMED {
            lists.scores.truncate(NAMED);
            lists.others += 1;
        }
    }
    if !answer.counts() {
        return lists;
    }
    lists.answered += 1;
    let readable = !answer.is_withheld();
    lists.to_vote_on |= daily.kind == Kind::Open && readable;
    lists.typed += u64::from(sealed.is_some_and(|sealed| sealed.option.is_none()));
    let rated = (votes as u64, !answer.accepted_by.is_empty());
    let best = lists.best.map(|(votes, accepted, _)| (votes, accepted));
    // Of equal ones the first stays, which has the lower number.
    if readable && rated > best.unwrap_or((0, false)) {
        lists.best = Some((rated.0, rated.1, key.member));
    }
    let Some(sealed) = sealed else {
        return lists;
    };
    if let Some(option) = sealed.option.map(usize::from) {
        let places = lists.options.len().max(option + 1);
        lists.options.resize(places, 0);
        lists.options[option] += 1;
    }
    if daily.kind.is_typed() {
        return with_output(tx, daily, lists, (key, answer, typed), question);
    }
    lists
}

fn with_output(
    tx: &Transaction<'_>,
    daily: &Daily,
    mut lists: Lists,
    (key, answer, typed): (AnswerKey, &Answer, &str),
    question: &Question,
) -> Lists {
    let Some(sealed) = answer.sealed_in_time() else {
        return lists;
    };
    if answer.right == Some(true) {
        lists.correct += 1;
        let one = (sealed.at, key.member);
        let last = lists.first.get(outputs::NAMED - 1);
        if last.is_none_or(|last| one.0 <= last.0)
            && matches!(author(tx, key, daily), Author::Named(_))
        {
            let place = lists.first.partition_point(|other| *other < one);
            lists.first.insert(place, one);
            // Those who answered at the same time come in the order of their accounts.
            let last = lists.first.get(outputs::NAMED - 1).map(|last| last.0);
            lists
                .first
                .retain(|(at, _)| last.is_none_or(|last| *at <= last));
        }
    } else if answer.is_withheld() {
        lists.hidden += 1;
    } else {
        let expected = question.expected.as_deref().unwrap_or_default();
        let form = grade::counted_form(question.kind, expected, typed);
        let kept: usize = lists.wrong.keys().map(String::len).sum();
        if kept < WRONG || lists.wrong.contains_key(&form) {
            *lists.wrong.entry(form).or_default() += 1;
        }
    }
    lists
}

/// Returns whose answers are in the file, and how many could be, once all answers are added.
#[must_use]
pub fn in_file(lists: &Lists) -> (Vec<MemberId>, usize) {
    let unposted = |one: &&(_, _, bool)| one.2;
    let (alone, rest) = lists
        .sealed
        .split_at(lists.sealed.len().min(answers::PUBLISHED_ALONE));
    let others = alone.iter().filter(unposted).count();
    let some = rest.iter().filter(unposted).map(|(_, member, _)| *member);
    (some.collect(), lists.in_file as usize - others)
}

/// Returns the results, once all answers are added.
#[must_use]
pub fn results(
    tx: &Transaction<'_>,
    key: DailyKey,
    daily: &Daily,
    question: &Question,
    lists: &Lists,
) -> Results {
    let [knew, partly, not_yet] = lists.ratings;
    let void = errata::is_void(tx, key);
    Results {
        answered: lists.answered,
        to_vote_on: lists.to_vote_on,
        spread: spread(tx, key, daily, question, lists),
        ratings: Ratings {
            knew,
            partly,
            not_yet,
        },
        scores: scores(tx, key, daily, lists, void),
        best: best(tx, key, daily, lists).filter(|best| best.votes > 0 && !void),
    }
}

/// Returns what was final at the close, once all answers are added.
#[must_use]
pub fn at_close(tx: &Transaction<'_>, key: DailyKey, daily: &Daily, lists: &Lists) -> Final {
    let void = errata::is_void(tx, key);
    Final {
        answered: lists.answered,
        to_vote_on: lists.to_vote_on,
        best: best(tx, key, daily, lists).filter(|_| !void),
        scores: scores(tx, key, daily, lists, void),
        milestones: reveal::milestones(tx, key),
    }
}

fn spread(
    tx: &Transaction<'_>,
    key: DailyKey,
    daily: &Daily,
    question: &Question,
    lists: &Lists,
) -> Option<Spread> {
    if lists.answered == 0 {
        return None;
    }
    match daily.kind {
        Kind::Open => None,
        Kind::Choice => {
            let options = reveal::options(tx, key, daily, question, |index| {
                lists.options.get(usize::from(index)).copied().unwrap_or(0)
            });
            Some(Spread::Options(options))
        }
        Kind::Output | Kind::Short => {
            Some(Spread::Outputs(outputs(tx, key, daily, question, lists)))
        }
    }
}

fn outputs(
    tx: &Transaction<'_>,
    key: DailyKey,
    daily: &Daily,
    question: &Question,
    lists: &Lists,
) -> Outputs {
    let expected = question.expected.as_deref().unwrap_or_default();
    let wrong = lists.wrong.iter().map(|(text, count)| WrongOutput {
        differences: differences_of(question.kind, expected, text),
        text: text.clone(),
        count: *count,
    });
    let mut wrong: Vec<_> = wrong.collect();
    wrong.sort_by_key(|one| Reverse(one.count));
    Outputs {
        correct: lists.correct,
        named: outputs::first_named(tx, key, daily, lists.first.clone()),
        wrong,
        hidden: lists.hidden,
    }
}

/// Returns who earned points. Nobody did with a void question.
fn scores(tx: &Transaction<'_>, key: DailyKey, daily: &Daily, lists: &Lists, void: bool) -> Scores {
    if void {
        return Scores::default();
    }
    let score = |(points, member, correct): &(i64, MemberId, Option<bool>)| {
        let member = *member;
        Score {
            author: author(tx, AnswerKey { daily: key, member }, daily),
            points: *points,
            correct: *correct,
        }
    };
    Scores {
        first: lists.scores.iter().map(score).collect(),
        others: lists.others as usize,
    }
}

fn best(tx: &Transaction<'_>, key: DailyKey, daily: &Daily, lists: &Lists) -> Option<BestVoted> {
    let (votes, accepted, member) = lists.best?;
    let of = AnswerKey { daily: key, member };
    let answer = tx.answer(of)?;
    Some(reveal::best_of(tx, of, daily, &answer, (votes, accepted)))
}
