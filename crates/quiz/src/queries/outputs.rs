//! The outputs that members typed for a daily, equal ones together.

use std::cmp::Reverse;
use std::collections::BTreeMap;

use crate::model::daily::Daily;
use crate::model::ids::{AnswerKey, At, DailyKey, MemberId, UserId};
use crate::model::question::Kind;
use crate::queries::answers::{Author, author, sealed_texts};
use crate::queries::difference::{Difference, differences_of};
use crate::queries::grade;
use crate::state::answers::Given;
use crate::state::transaction::Transaction;

/// How many of those who were correct are named; the others are counted.
pub const NAMED: usize = 25;

/// The outputs that were given in time.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Outputs {
    /// How many were correct.
    pub correct: u64,
    /// Who gave these first, as far as they may be named: at most [`NAMED`].
    pub named: Vec<UserId>,
    /// The others, most frequent first.
    pub wrong: Vec<WrongOutput>,
    /// How many others may not be shown.
    pub hidden: u64,
}

/// An output that isn't what the program prints.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct WrongOutput {
    /// The output as it is compared.
    pub text: String,
    /// How many members gave it.
    pub count: u64,
    /// The things that are wrong with it, if there is no other difference.
    pub differences: Vec<Difference>,
}

/// Groups the counted answers to a question whose answer is typed.
#[must_use]
pub fn outputs(
    tx: &Transaction<'_>,
    key: DailyKey,
    daily: &Daily,
    (kind, expected): (Kind, &str),
    counted: &[Given<'_>],
) -> Outputs {
    let mut outputs = Outputs::default();
    let (mut correct, mut wrong) = (Vec::new(), Vec::new());
    for (member, answer) in counted {
        let Some(sealed) = answer.sealed_in_time() else {
            continue;
        };
        if answer.right == Some(true) {
            correct.push((sealed.at, *member));
        } else if answer.is_withheld() {
            outputs.hidden += 1;
        } else {
            wrong.push(*member);
        }
    }
    outputs.correct = correct.len() as u64;
    outputs.named = first_named(tx, key, daily, correct);
    let mut as_given: BTreeMap<String, u64> = BTreeMap::new();
    let mut texts = sealed_texts(tx, key, &wrong);
    for member in wrong {
        let text = texts.remove(&member).unwrap_or_default();
        *as_given.entry(text).or_default() += 1;
    }
    // Many type the same, so each text is brought into its form only once.
    let mut wrong: BTreeMap<String, u64> = BTreeMap::new();
    for (text, count) in as_given {
        let form = grade::counted_form(kind, expected, &text);
        *wrong.entry(form).or_default() += count;
    }
    outputs.wrong = wrong
        .into_iter()
        .map(|(text, count)| WrongOutput {
            differences: differences_of(kind, expected, &text),
            text,
            count,
        })
        .collect();
    outputs.wrong.sort_by_key(|one| Reverse(one.count));
    outputs
}

/// Returns the accounts of the first members that may be named.
#[must_use]
pub fn first_named(
    tx: &Transaction<'_>,
    key: DailyKey,
    daily: &Daily,
    mut correct: Vec<(At, MemberId)>,
) -> Vec<UserId> {
    if daily.anonymous {
        return Vec::new();
    }
    let account = |member| match author(tx, AnswerKey { daily: key, member }, daily) {
        Author::Named(user) => Some(user),
        _ => None,
    };
    correct.sort_unstable();
    let named = correct
        .into_iter()
        .filter_map(|(at, member)| Some((at, account(member)?)));
    // Those who answered at the same time come in the order of their accounts, so all of them are
    // looked up.
    let mut first: Vec<(At, UserId)> = Vec::new();
    for one in named {
        if first.len() >= NAMED && first.last().is_some_and(|(at, _)| *at < one.0) {
            break;
        }
        first.push(one);
    }
    first.sort_unstable();
    first.truncate(NAMED);
    first.into_iter().map(|(_, user)| user).collect()
}
