//! Reports that a question is wrong.

use crate::model::card::{Form, FormField};
use crate::model::custom_id::FormId;
use crate::model::daily::Daily;
use crate::model::ids::DailyKey;
use crate::text::relative;
use crate::text::reveal::fenced;

/// **Report** before the reveal: the same words whatever the question.
#[must_use]
pub fn later(daily: &Daily) -> String {
    format!(
        "Reports are taken once the answer is out ({}). If something keeps you from answering, tell a moderator.",
        relative(daily.reveal_at)
    )
}

/// The form of a report.
#[must_use]
pub fn form(key: DailyKey, max: u16) -> Form {
    Form {
        id: FormId::Report(key.short()),
        title: "What is wrong with this question?".to_owned(),
        fields: vec![FormField {
            label: "What is wrong, and what should it say?".to_owned(),
            value: String::new(),
            placeholder: "For example: since Python 3.12 the second line prints 3".to_owned(),
            long: true,
            max,
        }],
    }
}

/// A report with nothing in it.
#[must_use]
pub fn empty() -> String {
    "There is nothing to read in it. Say in a sentence what is wrong.".to_owned()
}

/// The report was taken.
#[must_use]
pub fn taken() -> String {
    "Thank you. The moderators have it; if the question is mended, points are put right.".to_owned()
}

/// For the moderators: a report.
#[must_use]
pub fn notice(daily: &Daily, text: &str) -> String {
    format!(
        "A member reports question #{} (`{}`):\n{}",
        daily.number,
        daily.slug,
        fenced(text)
    )
}
