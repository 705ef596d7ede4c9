//! Gathers what a reveal publishes: the results of a daily, and its sealed answers. At the close it
//! gathers what is final.

use std::cmp::Reverse;
use std::collections::BTreeMap;

use crate::model::daily::{Answer, AnswerFile, Daily, Ruling};
use crate::model::discord::Reaction;
use crate::model::ids::{AnswerKey, ChannelId, DailyKey, MemberId, MessageId, UserId};
use crate::model::question::{Kind, Question};
use crate::model::record::{Key, Record};
use crate::queries::answers::{self, Author, author, shown};
use crate::queries::outputs::{Outputs, outputs};
use crate::queries::{errata, ledger, votes};
use crate::state::answers::Given;
use crate::state::transaction::Transaction;

/// How many of those who earned points are named; the others are counted.
pub const NAMED: usize = 25;

/// The results of a daily at its reveal.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Results {
    /// How many members answered in time.
    pub answered: u64,
    /// Whether there is an answer to vote on.
    pub to_vote_on: bool,
    /// How their answers were spread; `None` for an open question and where nobody answered.
    pub spread: Option<Spread>,
    /// How members rated themselves.
    pub ratings: Ratings,
    /// Who earned points; empty where answers are anonymous.
    pub scores: Scores,
    /// The answer with the most votes, if there are any.
    pub best: Option<BestVoted>,
}

/// How the answers to a question that the bot grades were spread.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Spread {
    /// The options in the order they are shown in.
    Options(Vec<OptionCount>),
    /// Outputs that were typed.
    Outputs(Outputs),
}

/// What is final when a daily closes.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Final {
    /// How many members answered in time.
    pub answered: u64,
    /// Whether there was an answer to vote on.
    pub to_vote_on: bool,
    /// The best answer, if one was voted for or accepted.
    pub best: Option<BestVoted>,
    /// Who earned points; empty where answers are anonymous.
    pub scores: Scores,
    /// Who made a milestone of answers in a row, the longest first; empty where answers are
    /// anonymous.
    pub milestones: Vec<InARow>,
}

/// Who made a milestone of answers in a row.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct InARow {
    /// How many answers in a row.
    pub row: u32,
    /// The first ones.
    pub named: Vec<UserId>,
    /// How many others did.
    pub others: u32,
}

/// How often an option was chosen.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct OptionCount {
    /// Whether it is the correct one.
    pub correct: bool,
    /// How many members chose it.
    pub count: u64,
}

/// How many members chose each self-rating, and only that one.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub struct Ratings {
    /// "Knew it".
    pub knew: u64,
    /// "Partly".
    pub partly: u64,
    /// "Not yet".
    pub not_yet: u64,
}

/// Who earned points with a daily.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Scores {
    /// The first ones, most points first: at most [`NAMED`].
    pub first: Vec<Score>,
    /// How many others earned some.
    pub others: usize,
}

/// What a member earned with a daily.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Score {
    /// Who earned it.
    pub author: Author,
    /// The points, above 0.
    pub points: i64,
    /// Whether the answer was correct, where the bot graded it.
    pub correct: Option<bool>,
}

/// The answer with the most votes.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct BestVoted {
    /// Who wrote it.
    pub author: Author,
    /// How many votes it has.
    pub votes: u64,
    /// Whether a moderator accepted it.
    pub accepted: bool,
    /// Where it can be read, if it has a message.
    pub message: Option<(ChannelId, MessageId)>,
}

/// A sealed answer as it is published.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Published {
    /// Who gave it.
    pub author: Author,
    /// Its text.
    pub text: String,
    /// Its file.
    pub file: Option<AnswerFile>,
    /// Whether it was removed or hidden.
    pub ruling: Ruling,
    /// Whether the member saw the model answer before the reveal.
    pub saw_answer: bool,
    /// Whether it is correct, where the bot graded it.
    pub correct: Option<bool>,
    /// The number that its **Vote** button names it by.
    pub ballot: MemberId,
}

/// Returns the results of a daily, as they are within this decision.
#[must_use]
pub fn results(tx: &Transaction<'_>, key: DailyKey, daily: &Daily, question: &Question) -> Results {
    let counted = counted(tx, key);
    let votes = votes::counted(tx, key);
    let void = errata::is_void(tx, key);
    Results {
        answered: counted.len() as u64,
        to_vote_on: answers::any_to_vote_on(tx, key, daily),
        spread: spread(tx, key, daily, question, &counted),
        ratings: ratings(tx, key),
        scores: scores(tx, key, daily, &votes, void),
        best: best_voted(tx, key, daily, &counted, &votes)
            .map(|(_, best)| best)
            .filter(|best| best.votes > 0 && !void),
    }
}

/// Returns the best answer to a daily that isn't closed, and who gave it.
#[must_use]
pub fn best(tx: &Transaction<'_>, key: DailyKey, daily: &Daily) -> Option<(MemberId, BestVoted)> {
    best_voted(tx, key, daily, &counted(tx, key), &tx.votes_in(key))
}

/// Returns what is final at the close of a daily.
#[must_use]
pub fn at_close(tx: &Transaction<'_>, key: DailyKey, daily: &Daily) -> Final {
    let counted = counted(tx, key);
    let votes = votes::counted(tx, key);
    let void = errata::is_void(tx, key);
    Final {
        answered: counted.len() as u64,
        to_vote_on: answers::any_to_vote_on(tx, key, daily),
        best: best_voted(tx, key, daily, &counted, &votes)
            .map(|(_, best)| best)
            .filter(|_| !void),
        scores: scores(tx, key, daily, &votes, void),
        milestones: milestones(tx, key),
    }
}

/// Returns the milestones that were found at the close. Members who don't want to be named any
/// more, or have been forgotten, are left out.
#[must_use]
pub fn milestones(tx: &Transaction<'_>, key: DailyKey) -> Vec<InARow> {
    let found = match tx.get(&Key::Milestones(key)) {
        Some(Record::Milestones(_, found)) => found,
        _ => Vec::new(),
    };
    let named = found.into_iter().map(|one| InARow {
        row: one.row,
        named: one
            .first
            .into_iter()
            .filter(|member| may_be_named(tx, key, *member))
            .filter_map(|member| Some(tx.member(key.guild, member)?.user))
            .collect(),
        others: one.others,
    });
    named.filter(|one| !one.named.is_empty()).collect()
}

fn spread(
    tx: &Transaction<'_>,
    key: DailyKey,
    daily: &Daily,
    question: &Question,
    counted: &[Given<'_>],
) -> Option<Spread> {
    if counted.is_empty() {
        return None;
    }
    let how_many = |is: &dyn Fn(&Answer) -> bool| {
        let answers = counted.iter().filter(|(_, answer)| is(answer));
        answers.count() as u64
    };
    match daily.kind {
        Kind::Open => None,
        Kind::Choice => {
            let options = options(tx, key, daily, question, |index| {
                how_many(&|answer| {
                    answer.sealed_in_time().and_then(|sealed| sealed.option) == Some(index)
                })
            });
            Some(Spread::Options(options))
        }
        Kind::Output | Kind::Short => {
            let expected = question.expected.as_deref().unwrap_or_default();
            let outputs = outputs(tx, key, daily, (question.kind, expected), counted);
            Some(Spread::Outputs(outputs))
        }
    }
}

/// Returns the options of a question in the order in which they are shown, each with how many chose
/// it.
#[must_use]
pub fn options(
    tx: &Transaction<'_>,
    key: DailyKey,
    daily: &Daily,
    question: &Question,
    how_many: impl Fn(u8) -> u64,
) -> Vec<OptionCount> {
    let corrections = errata::corrections(tx, key).unwrap_or_default();
    let options = daily.order.iter().map(|index| OptionCount {
        correct: question.right_choice() == Some(usize::from(*index))
            || corrections.accepts_option(*index),
        count: how_many(*index),
    });
    options.collect()
}

fn ratings(tx: &Transaction<'_>, key: DailyKey) -> Ratings {
    let answers = tx.answers_as_they_are(key);
    // Somebody with several ratings at once has not said how it was.
    let only = |reaction: Reaction| {
        let same = answers
            .iter()
            .filter(|(_, answer)| answer.ratings == 1 << (reaction as u8));
        same.count() as u64
    };
    Ratings {
        knew: only(Reaction::Knew),
        partly: only(Reaction::Partly),
        not_yet: only(Reaction::NotYet),
    }
}

/// Returns the answers that were given in time and not removed, in the order of the members.
fn counted<'t>(tx: &'t Transaction<'_>, key: DailyKey) -> Vec<Given<'t>> {
    let mut answers = tx.answers_as_they_are(key);
    answers.retain(|(_, answer)| answer.counts());
    answers
}

/// Returns who earned points. Nobody did with a void question.
fn scores(
    tx: &Transaction<'_>,
    key: DailyKey,
    daily: &Daily,
    votes: &BTreeMap<MemberId, usize>,
    void: bool,
) -> Scores {
    if daily.anonymous || void {
        return Scores::default();
    }
    let mut scores: Vec<_> = tx
        .answers_as_they_are(key)
        .into_iter()
        .filter_map(|(member, answer)| {
            let votes = votes.get(&member).copied().unwrap_or_default();
            let points = ledger::earned(daily, member, &answer, votes);
            (points > 0 && may_be_named(tx, key, member)).then_some((
                Reverse(points),
                member,
                answer.right,
            ))
        })
        .collect();
    scores.sort_unstable();
    let others = scores.len().saturating_sub(NAMED);
    scores.truncate(NAMED);
    let score = |(Reverse(points), member, correct)| Score {
        author: author(tx, AnswerKey { daily: key, member }, daily),
        points,
        correct,
    };
    Scores {
        first: scores.into_iter().map(score).collect(),
        others,
    }
}

/// Tells whether a member is known and not hidden. Of those with a rank that needs no look-up.
#[must_use]
pub fn may_be_named(tx: &Transaction<'_>, key: DailyKey, member: MemberId) -> bool {
    tx.is_shown(key.guild, member) || tx.member(key.guild, member).is_some_and(|one| !one.hidden)
}

/// Returns the answer with the most votes; among equals one that a moderator accepted. Nobody can
/// read a withheld one, so it is left out.
fn best_voted(
    tx: &Transaction<'_>,
    key: DailyKey,
    daily: &Daily,
    counted: &[Given<'_>],
    votes: &BTreeMap<MemberId, usize>,
) -> Option<(MemberId, BestVoted)> {
    let readable = counted.iter().filter(|(_, answer)| !answer.is_withheld());
    let rated = readable.map(|(member, answer)| {
        let votes = votes.get(member).copied().unwrap_or_default() as u64;
        let key = AnswerKey {
            daily: key,
            member: *member,
        };
        ((votes, !answer.accepted_by.is_empty()), key, answer)
    });
    let ((votes, accepted), answer_key, answer) = rated
        .filter(|((votes, accepted), ..)| *votes > 0 || *accepted)
        .max_by_key(|(rating, key, _)| (*rating, Reverse(key.member)))?;
    let best = best_of(tx, answer_key, daily, answer, (votes, accepted));
    Some((answer_key.member, best))
}

/// Returns what is said of the best answer.
#[must_use]
pub fn best_of(
    tx: &Transaction<'_>,
    key: AnswerKey,
    daily: &Daily,
    answer: &Answer,
    (votes, accepted): (u64, bool),
) -> BestVoted {
    let in_thread = || Some((daily.thread?, shown(tx, key, answer)?));
    let published = || Some((answers::place(daily), answer.published?));
    BestVoted {
        author: author(tx, key, daily),
        votes,
        accepted,
        message: in_thread().or_else(published),
    }
}

/// Returns a sealed answer as it is to be published, or as its ruling replaces it.
#[must_use]
pub fn published(tx: &Transaction<'_>, key: AnswerKey, daily: &Daily) -> Published {
    let answer = tx.answer(key).unwrap_or_default();
    Published {
        author: author(tx, key, daily),
        text: tx.text(key).sealed,
        file: answers::file(tx, key),
        ruling: answer.ruling,
        saw_answer: answer.shown.is_some(),
        correct: answer.right,
        ballot: votes::ballot(tx, key, daily),
    }
}

/// Returns the sealed answers of members, in their order; `None` for one that is hidden.
#[must_use]
pub fn sealed_texts(
    tx: &Transaction<'_>,
    key: DailyKey,
    members: &[MemberId],
) -> Vec<Option<String>> {
    let withheld = |member: &MemberId| {
        let answer = AnswerKey {
            daily: key,
            member: *member,
        };
        tx.answer(answer).is_some_and(|one| one.is_withheld())
    };
    // If these are only the first of very many, most of what lies between them isn't wanted.
    let together = members.len() < answers::in_file_at_once(tx);
    let (mut texts, mut files) = match together {
        true => (
            answers::sealed_texts(tx, key, members),
            answers::files(tx, key, members),
        ),
        false => Default::default(),
    };
    let text = |member: &MemberId| {
        let answer = AnswerKey {
            daily: key,
            member: *member,
        };
        let (text, file) = match together {
            true => (texts.remove(member), files.remove(member)),
            false => (Some(tx.text(answer).sealed), answers::file(tx, answer)),
        };
        let text = answers::with_file(text.unwrap_or_default(), file);
        (!withheld(member)).then_some(text)
    };
    members.iter().map(text).collect()
}
