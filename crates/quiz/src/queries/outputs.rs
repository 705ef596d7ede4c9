//! The outputs that members typed for a daily, equal ones together.

use std::cmp::Reverse;
use std::collections::BTreeMap;

use crate::model::daily::{Answer, Daily};
use crate::model::ids::{AnswerKey, DailyKey, MemberId, UserId};
use crate::queries::answers::{Author, author};
use crate::queries::difference::{Difference, differences};
use crate::queries::grade;
use crate::state::transaction::Transaction;

/// The outputs that were given in time.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Outputs {
    /// How many were correct.
    pub correct: u64,
    /// Who gave these, as far as they may be named, earliest first.
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

/// Groups the counted answers to a question that asks what a program prints.
#[must_use]
pub fn outputs(
    tx: &Transaction<'_>,
    key: DailyKey,
    daily: &Daily,
    expected: &str,
    counted: &BTreeMap<MemberId, Answer>,
) -> Outputs {
    let mut outputs = Outputs::default();
    let mut named = Vec::new();
    let mut wrong: BTreeMap<String, u64> = BTreeMap::new();
    for (member, answer) in counted {
        let Some(sealed) = answer.sealed_in_time() else {
            continue;
        };
        let member = AnswerKey {
            daily: key,
            member: *member,
        };
        if answer.right == Some(true) {
            outputs.correct += 1;
            if let Author::Named(user) = author(tx, member, daily) {
                named.push((sealed.at, user));
            }
        } else if answer.is_withheld() {
            outputs.hidden += 1;
        } else {
            let (_, given) = grade::forms(expected, &tx.text(member).sealed);
            *wrong.entry(given).or_default() += 1;
        }
    }
    named.sort_unstable();
    outputs.named = named.into_iter().map(|(_, user)| user).collect();
    outputs.wrong = wrong
        .into_iter()
        .map(|(text, count)| WrongOutput {
            differences: differences(expected, &text),
            text,
            count,
        })
        .collect();
    outputs.wrong.sort_by_key(|one| Reverse(one.count));
    outputs
}
