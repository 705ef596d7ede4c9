//! Corrections of questions that were played: what moderators choose from, what the thread and the
//! members read.
//!
//! | file | what it says |
//! |---|---|
//! | this one | which question it is, what was corrected of it and why |
//! | `desk` | what can be corrected, and that it was |
//! | `forms` | the forms |
//! | `mistake` | why nothing was corrected |
//! | `told` | the note in the thread, the post, the next reply, the notice of the bank's errata |

pub mod desk;
pub mod forms;
pub mod mistake;
pub mod told;

pub use desk::{Desk, desk, done, open_button, questions_of, round_button, which, which_or_round};
pub use forms::{fits_field, option_form, output_form, round_text_form, text_form, void_form};
pub use mistake::{Mistake, mistake};
pub use told::{Told, in_thread, news, notice, notice_buttons, void_field, whole_answer};

use crate::model::correction::{Corrected, Played};
use crate::model::custom_id::{ButtonId, FormId, RoundRef};
use crate::model::daily::Daily;
use crate::model::ids::RoundId;
use crate::model::question::Question;
use crate::model::round::RoundKey;
use crate::text::language::{Language, t};
use crate::text::reveal::fenced;
use crate::text::{cut, letter, limit};

/// How much of an output is shown, in characters.
const OUTPUT: usize = 800;

/// A question as people know it.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Name {
    /// The number of a daily.
    Daily(u64),
    /// A round, and the place of its question.
    Round(RoundId, u8),
}

impl Name {
    /// Returns it as a text that follows the word "question".
    pub(super) fn shown(self, lang: Language) -> String {
        match self {
            Self::Daily(number) => format!("#{number}"),
            Self::Round(round, place) => {
                let question = u32::from(place) + 1;
                t!(
                    lang,
                    "errata-round-name",
                    question = question,
                    round = round.0
                )
            }
        }
    }

    /// Returns by which the words for dailies and rounds differ.
    const fn kind(self) -> &'static str {
        match self {
            Self::Daily(_) => "daily",
            Self::Round(..) => "round",
        }
    }
}

/// What was corrected, in the words and signs of the question.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum What<'a> {
    /// Another option is accepted: its letter and text.
    Option(char, &'a str),
    /// Another output is accepted.
    Output(&'a str),
    /// The question gives no points.
    Void,
    /// The text was changed.
    Text,
}

impl<'a> What<'a> {
    /// Returns a correction as the question shows it, whose options have this order.
    #[must_use]
    pub fn of(what: &'a Corrected, order: &[u8], question: &'a Question) -> Self {
        match what {
            Corrected::Option(option) => {
                let place = order.iter().position(|one| one == option);
                let choice = question.choices.get(usize::from(*option));
                let text = choice.map_or("", |choice| choice.text.as_str());
                Self::Option(letter(place.unwrap_or_default()), text)
            }
            Corrected::Output(output) => Self::Output(output),
            Corrected::Void => Self::Void,
            Corrected::Text { .. } => Self::Text,
        }
    }
}

/// Says what was corrected, or that the correction was taken back. `kind` is [`Name::kind`].
fn sentence(lang: Language, kind: &str, what: What<'_>, taken_back: bool) -> String {
    let back = if taken_back { "yes" } else { "no" };
    match what {
        What::Option(letter, option) => t!(
            lang,
            "errata-what-option",
            back = back,
            letter = letter.to_string(),
            option = option
        ),
        What::Output(output) => {
            let said = t!(lang, "errata-what-output", back = back);
            format!("{said}\n{}", fenced(&cut(output, OUTPUT)))
        }
        What::Void => t!(lang, "errata-what-void", back = back, kind = kind),
        What::Text => t!(lang, "errata-what-text", back = back),
    }
}

/// Says what was corrected, and why in a line of its own.
fn with_reason(said: String, reason: &str) -> String {
    if reason.is_empty() {
        said
    } else {
        format!("{said}\n> {reason}")
    }
}

/// Returns the reason in `/why` of points that a correction has changed.
#[must_use]
pub fn in_why(lang: Language, reason: &str) -> String {
    if reason.is_empty() {
        return t!(lang, "errata-why-alone");
    }
    t!(lang, "errata-why", reason = reason)
}

/// Returns what **My result** says of the corrections: a heading and a line for each. `None` if
/// there are none.
#[must_use]
pub fn in_result(
    lang: Language,
    daily: &Daily,
    question: &Question,
    all: &[(Corrected, String)],
) -> Option<(String, String)> {
    listed(lang, "daily", &daily.order, question, all)
}

/// Returns the same for the results of a round's question, whose options have this order.
#[must_use]
pub fn in_round(
    lang: Language,
    order: &[u8],
    question: &Question,
    all: &[(Corrected, String)],
) -> Option<(String, String)> {
    listed(lang, "round", order, question, all)
}

fn listed(
    lang: Language,
    kind: &str,
    order: &[u8],
    question: &Question,
    all: &[(Corrected, String)],
) -> Option<(String, String)> {
    let lines = all.iter().map(|(what, reason)| {
        let said = sentence(lang, kind, What::of(what, order, question), false);
        with_reason(said, reason)
    });
    let lines = lines.collect::<Vec<_>>().join("\n");
    let title = t!(lang, "errata-result-title");
    (!lines.is_empty()).then(|| (title, cut(&lines, limit::FIELD)))
}

/// A question of a round as buttons name it.
const fn of_round(key: RoundKey, place: u8) -> RoundRef {
    key.question(place, 0)
}

/// Returns the button that shows what can be corrected of a question.
const fn opens(at: Played) -> ButtonId {
    match at {
        Played::Daily(key) => ButtonId::Errata(key.short()),
        Played::Round(key, place) => ButtonId::RoundErrata(of_round(key, place)),
    }
}

/// Returns the button that accepts the bank's answer.
const fn takes_bank(at: Played) -> ButtonId {
    match at {
        Played::Daily(key) => ButtonId::ErrataBank(key.short()),
        Played::Round(key, place) => ButtonId::RoundErrataBank(of_round(key, place)),
    }
}

/// Returns the button that opens the form to accept an option.
const fn asks_option(at: Played, option: u8) -> ButtonId {
    match at {
        Played::Daily(key) => ButtonId::ErrataOption(key.short(), option),
        Played::Round(key, place) => ButtonId::RoundErrataOption(of_round(key, place), option),
    }
}

/// Returns the button that opens the form to accept an output.
const fn asks_output(at: Played) -> ButtonId {
    match at {
        Played::Daily(key) => ButtonId::ErrataOutput(key.short()),
        Played::Round(key, place) => ButtonId::RoundErrataOutput(of_round(key, place)),
    }
}

/// Returns the button that opens the form to make a question void.
const fn asks_void(at: Played) -> ButtonId {
    match at {
        Played::Daily(key) => ButtonId::ErrataVoid(key.short()),
        Played::Round(key, place) => ButtonId::RoundErrataVoid(of_round(key, place)),
    }
}

/// Returns the button that opens the form with the text.
const fn asks_text(at: Played) -> ButtonId {
    match at {
        Played::Daily(key) => ButtonId::ErrataText(key.short()),
        Played::Round(key, place) => ButtonId::RoundErrataText(of_round(key, place)),
    }
}

/// Returns the form that accepts an option.
const fn option_id(at: Played, option: u8) -> FormId {
    match at {
        Played::Daily(key) => FormId::ErrataOption(key.short(), option),
        Played::Round(key, place) => FormId::RoundErrataOption(of_round(key, place), option),
    }
}

/// Returns the form that accepts an output.
const fn output_id(at: Played) -> FormId {
    match at {
        Played::Daily(key) => FormId::ErrataOutput(key.short()),
        Played::Round(key, place) => FormId::RoundErrataOutput(of_round(key, place)),
    }
}

/// Returns the form that makes a question void.
const fn void_id(at: Played) -> FormId {
    match at {
        Played::Daily(key) => FormId::ErrataVoid(key.short()),
        Played::Round(key, place) => FormId::RoundErrataVoid(of_round(key, place)),
    }
}
