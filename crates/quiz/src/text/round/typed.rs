//! Shows the questions of a round that are answered by typing what a program prints.

use crate::model::card::{Card, Form, FormField, Reply};
use crate::model::custom_id::{FormId, RoundRef};
use crate::model::ids::At;
use crate::model::question::{Kind, Question};
use crate::model::round::{TYPED_RIGHT, TYPED_WRONG, Tally};
use crate::queries::outputs::WrongOutput;
use crate::text::language::{Language, t};
use crate::text::results::with_difference;
use crate::text::reveal::fenced;
use crate::text::round::question::{bar, share};
use crate::text::sealed::form_question;
use crate::text::{cut, limit, plain, relative};

/// How much of what was typed a receipt repeats.
const REPEATED: usize = 1_500;

/// How much of a wrong output the results show.
const WRONG: usize = 150;

/// Returns a text in a code block, cut so that the block is closed.
fn block(text: &str, max: usize) -> String {
    fenced(&cut(text, max))
}

/// Returns the form, with what was typed so far and the question above it. `place` is where the
/// question is.
#[must_use]
pub fn form(
    lang: Language,
    of: RoundRef,
    asked: &Question,
    place: &str,
    before: &str,
    max: u16,
) -> Form {
    let question = u32::from(of.question) + 1;
    let short = asked.kind == Kind::Short;
    Form {
        id: FormId::RoundAnswer(of),
        title: t!(
            lang,
            "round-typed-form",
            round = of.id.0,
            question = question
        ),
        text: Some(form_question(lang, &asked.text, place)),
        file: None,
        fields: vec![FormField {
            label: if short {
                t!(lang, "answer-form-short")
            } else {
                t!(lang, "round-typed-form-label")
            },
            description: if short {
                t!(lang, "answer-form-short-description")
            } else {
                t!(lang, "round-typed-form-description")
            },
            required: true,
            value: cut(before, max.into()),
            placeholder: String::new(),
            long: !short,
            max,
        }],
    }
}

/// Confirms a typed answer. `more` is what [`more`](super::told::more) returned.
#[must_use]
pub fn receipt(lang: Language, text: &str, deadline: At, changed: bool, more: &[String]) -> Card {
    let taken = if changed {
        t!(lang, "round-typed-receipt-changed")
    } else {
        t!(lang, "round-typed-receipt")
    };
    let until = t!(lang, "round-typed-until", when = relative(deadline));
    let mut lines = vec![taken, block(text, REPEATED), until];
    lines.extend_from_slice(more);
    plain(&lines.join("\n"))
}

/// Adds what was typed to the reply that refuses it, so that it isn't lost.
#[must_use]
pub fn not_taken(lang: Language, refused: Reply, text: &str) -> Reply {
    match refused {
        Reply::Private(mut card) if !text.trim().is_empty() => {
            let yours = t!(lang, "round-typed-yours");
            let block = block(text, REPEATED);
            card.body.push_str(&format!("\n{yours}\n{block}"));
            Reply::Private(card)
        }
        other => other,
    }
}

/// Tells a member that an answer sent later, which arrived earlier, counts.
#[must_use]
pub fn newer_counts(lang: Language) -> String {
    t!(lang, "round-typed-newer")
}

/// Shows the correct output, or the short answer.
#[must_use]
pub fn expected(question: &Question) -> String {
    block(question.shown_answer().unwrap_or_default(), 500)
}

/// Shows how many were correct and incorrect, in bars and words.
#[must_use]
pub fn distribution(lang: Language, tally: &Tally) -> String {
    let all = u64::from(tally.answered());
    if all == 0 {
        return t!(lang, "round-question-nobody");
    }
    let line = |name: String, place: u8| {
        let n = tally.chosen.get(usize::from(place)).copied();
        let n = u64::from(n.unwrap_or_default());
        format!("{name} {} {}", bar(n, all), share(lang, n, all))
    };
    let correct = line(t!(lang, "round-typed-correct"), TYPED_RIGHT);
    let incorrect = line(t!(lang, "round-typed-incorrect"), TYPED_WRONG);
    format!("{correct}\n{incorrect}")
}

/// Shows the most common wrong outputs.
#[must_use]
pub fn wrong(lang: Language, frequent: &[WrongOutput]) -> String {
    let each = frequent.iter().map(|output| {
        let who = t!(lang, "round-typed-wrong", count = output.count);
        let who = with_difference(lang, who, output);
        format!("{who}\n{}", block(&output.text, WRONG))
    });
    cut(&each.collect::<Vec<_>>().join("\n"), limit::FIELD)
}
