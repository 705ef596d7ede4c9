//! The forms of corrections.

use crate::model::card::{Form, FormField};
use crate::model::correction::Played;
use crate::model::custom_id::FormId;
use crate::model::daily::Daily;
use crate::model::ids::DailyKey;
use crate::model::question::{Kind, QUESTION_MAX, Question};
use crate::queries::guard;
use crate::text::errata::{Name, What, option_id, output_id, sentence, void_id};
use crate::text::language::{Language, t};

/// The longest text that a field of a form takes.
pub const FIELD_MAX: usize = 4_000;

/// Returns the field for the reason of a correction.
fn reason(lang: Language, kind: &str, max: u16) -> FormField {
    FormField {
        label: t!(lang, "errata-field-reason"),
        description: t!(lang, "errata-field-reason-description", kind = kind),
        required: true,
        value: String::new(),
        placeholder: t!(lang, "errata-field-reason-placeholder"),
        long: true,
        max,
    }
}

/// Returns the form that accepts an option. It asks only for the reason.
#[must_use]
pub fn option_form(
    lang: Language,
    (at, name): (Played, Name),
    (option, what): (u8, What<'_>),
    max: u16,
) -> Form {
    let kind = name.kind();
    Form {
        id: option_id(at, option),
        title: t!(lang, "errata-form-title", name = name.shown(lang)),
        text: Some(sentence(lang, kind, what, false)),
        fields: vec![reason(lang, kind, max)],
        file: None,
    }
}

/// Returns the form that accepts an output, or another short answer.
#[must_use]
pub fn output_form(lang: Language, (at, name): (Played, Name), kind: Kind, max: u16) -> Form {
    let short = kind == Kind::Short;
    let output = FormField {
        label: if short {
            t!(lang, "errata-field-short")
        } else {
            t!(lang, "errata-field-output")
        },
        description: if short {
            t!(lang, "answer-form-short-description")
        } else {
            t!(lang, "errata-field-output-description")
        },
        required: true,
        value: String::new(),
        placeholder: String::new(),
        long: !short,
        max: guard::max_of(kind),
    };
    Form {
        id: output_id(at),
        title: t!(lang, "errata-form-title", name = name.shown(lang)),
        text: None,
        fields: vec![output, reason(lang, name.kind(), max)],
        file: None,
    }
}

/// Returns the form that makes a question void.
#[must_use]
pub fn void_form(lang: Language, (at, name): (Played, Name), max: u16) -> Form {
    let kind = name.kind();
    Form {
        id: void_id(at),
        title: t!(lang, "errata-form-void", name = name.shown(lang)),
        text: Some(t!(lang, "errata-form-void-text", kind = kind)),
        fields: vec![reason(lang, kind, max)],
        file: None,
    }
}

/// Tells whether a model answer fits into a field of a form.
#[must_use]
pub fn fits_field(answer: &str) -> bool {
    answer.encode_utf16().count() <= FIELD_MAX
}

fn field(label: String, value: &str, max: usize) -> FormField {
    FormField {
        label,
        description: String::new(),
        required: true,
        value: value.to_owned(),
        placeholder: String::new(),
        long: true,
        max: max as u16,
    }
}

/// Returns the form with the text of a round's question. Its results show no model answer.
#[must_use]
pub fn round_text_form(
    lang: Language,
    id: FormId,
    name: Name,
    question: &Question,
    max: u16,
) -> Form {
    let label = t!(lang, "errata-field-text");
    let text = field(label, &question.text, QUESTION_MAX);
    Form {
        id,
        title: t!(lang, "errata-form-round-text", name = name.shown(lang)),
        text: None,
        fields: vec![text, reason(lang, name.kind(), max)],
        file: None,
    }
}

/// Returns the form with the text of a question. The field of a model answer that doesn't fit is
/// empty, which leaves the answer as it is.
#[must_use]
pub fn text_form(
    lang: Language,
    key: DailyKey,
    daily: &Daily,
    question: &Question,
    max: u16,
) -> Form {
    let label = t!(lang, "errata-field-text");
    let text = field(label, &question.text, QUESTION_MAX);
    let label = t!(lang, "errata-field-answer");
    let answer = if fits_field(&question.answer) {
        field(label, &question.answer, FIELD_MAX)
    } else {
        FormField {
            description: t!(lang, "errata-field-answer-long"),
            required: false,
            ..field(label, "", FIELD_MAX)
        }
    };
    let fields = vec![text, answer, reason(lang, "daily", max)];
    Form {
        id: FormId::ErrataText(key.short()),
        title: t!(lang, "errata-form-text", number = daily.number),
        text: None,
        fields,
        file: None,
    }
}
