//! Questions of a round that are answered by typing what a program prints.

use crate::model::card::{Card, Form, FormField, Reply};
use crate::model::custom_id::{FormId, RoundRef};
use crate::model::ids::At;
use crate::model::question::Question;
use crate::model::round::{TYPED_RIGHT, TYPED_WRONG, Tally};
use crate::text::reveal::fenced;
use crate::text::round::percent;
use crate::text::round::question::bar;
use crate::text::{count, cut, limit, plain, relative};

/// Of what was typed so much is repeated.
const REPEATED: usize = 1_500;

/// Of a frequent wrong output so much is shown.
const WRONG: usize = 150;

/// A text in a fence, cut so that the fence is closed.
fn block(text: &str, max: usize) -> String {
    fenced(&cut(text, max))
}

/// The form, with what was typed so far.
#[must_use]
pub fn form(of: RoundRef, before: &str, max: u16) -> Form {
    Form {
        id: FormId::RoundAnswer(of),
        title: format!("Question {} of the round", of.question + 1),
        fields: vec![FormField {
            label: "What does it print?".to_owned(),
            value: cut(before, max.into()),
            placeholder: "Exactly what appears on the screen, line by line".to_owned(),
            long: true,
            max,
        }],
    }
}

/// An answer was taken.
#[must_use]
pub fn receipt(text: &str, deadline: At, changed: bool, more: &str) -> Card {
    let what = if changed { "changed to" } else { "is" };
    plain(&format!(
        "Your answer {what}:\n{}\nYou can change it with **Answer** until the time is up, {}.{more}",
        block(text, REPEATED),
        relative(deadline)
    ))
}

/// Why an answer was not taken, with what was typed, so that it is not lost.
#[must_use]
pub fn not_taken(refused: Reply, text: &str) -> Reply {
    match refused {
        Reply::Private(mut card) if !text.trim().is_empty() => {
            card.body
                .push_str(&format!("\nYou typed:\n{}", block(text, REPEATED)));
            Reply::Private(card)
        }
        other => other,
    }
}

/// One sent later came first.
#[must_use]
pub fn newer_stands() -> String {
    "You sent another answer after this one, and that one stands.".to_owned()
}

/// The right output.
#[must_use]
pub fn expected(question: &Question) -> String {
    block(question.expected.as_deref().unwrap_or_default(), 500)
}

/// How many were right and wrong, in bars and words.
#[must_use]
pub fn distribution(tally: &Tally) -> String {
    let all = u64::from(tally.answered());
    if all == 0 {
        return "Nobody answered.".to_owned();
    }
    let line = |name: &str, place: u8| {
        let n = tally.chosen.get(usize::from(place)).copied();
        let n = u64::from(n.unwrap_or_default());
        format!(
            "{name} {} {n} of {all} ({} %)",
            bar(n, all),
            percent(n, all)
        )
    };
    format!(
        "{}\n{}",
        line("right", TYPED_RIGHT),
        line("not right", TYPED_WRONG)
    )
}

/// The most frequent wrong outputs.
#[must_use]
pub fn wrong(frequent: &[(String, u32)]) -> String {
    let each = frequent.iter().map(|(text, n)| {
        let who = count(u64::from(*n), "member", "members");
        format!("{who} typed\n{}", block(text, WRONG))
    });
    cut(&each.collect::<Vec<_>>().join("\n"), limit::FIELD)
}
