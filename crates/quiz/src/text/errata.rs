//! Corrections of questions that were played: what moderators choose from, what the thread and the
//! members read.

use crate::model::card::{Button, Card, Form, FormField, Style, Tone};
use crate::model::correction::{Corrected, Corrections, News};
use crate::model::custom_id::{ButtonId, FormId};
use crate::model::daily::Daily;
use crate::model::ids::{At, DailyKey};
use crate::model::question::{Kind, QUESTION_MAX, Question};
use crate::queries::errata::Offer;
use crate::queries::guard;
use crate::text::language::{Language, t};
use crate::text::post::button;
use crate::text::reveal::fenced;
use crate::text::why::signed;
use crate::text::{access, cut, inline_code, letter, limit, plain, quote, where_is};

/// The longest text that a field of a form takes.
pub const FIELD_MAX: usize = 4_000;

/// How much of an output is shown, in characters.
const OUTPUT: usize = 800;

/// What was corrected, in the words and signs of the daily.
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
    /// Returns a correction as the daily shows it.
    #[must_use]
    pub fn of(what: &'a Corrected, daily: &Daily, question: &'a Question) -> Self {
        match what {
            Corrected::Option(option) => {
                let place = daily.order.iter().position(|one| one == option);
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

/// Says what was corrected, or that the correction was taken back.
fn sentence(lang: Language, what: What<'_>, taken_back: bool) -> String {
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
        What::Void => t!(lang, "errata-what-void", back = back),
        What::Text => t!(lang, "errata-what-text", back = back),
    }
}

/// A correction as the note in the thread describes it.
#[derive(Debug, Clone, Copy)]
pub struct Told<'a> {
    /// The number of the daily.
    pub number: u64,
    /// When the note is written.
    pub at: At,
    /// What was corrected, unless the question isn't known any more.
    pub what: Option<What<'a>>,
    /// Whether it was taken back.
    pub taken_back: bool,
    /// The moderator's reason.
    pub reason: &'a str,
    /// How many members' points have changed, if answers were scored again.
    pub changed: Option<u32>,
    /// The number of its entry in `/audit`.
    pub entry: u32,
}

/// Tells the thread of a correction.
#[must_use]
pub fn in_thread(lang: Language, told: &Told<'_>) -> Card {
    let date = format!("<t:{}:D>", told.at.seconds());
    let mut lines = vec![date];
    lines.extend(told.what.map(|what| sentence(lang, what, told.taken_back)));
    if !told.reason.is_empty() {
        lines.push(format!("> {}", told.reason));
    }
    lines.extend(told.changed.map(|changed| how_many(lang, changed)));
    Card {
        title: Some(t!(lang, "errata-note-title", number = told.number)),
        body: cut(&lines.join("\n"), limit::BODY),
        footer: Some(marker(told.number, told.entry)),
        tone: Tone::Warning,
        ..Card::default()
    }
}

fn how_many(lang: Language, changed: u32) -> String {
    t!(lang, "errata-changed", changed = changed)
}

/// Returns the marker of the message about a correction.
fn marker(number: u64, entry: u32) -> String {
    format!("#{number} · correction {entry}")
}

/// Shows a corrected model answer that doesn't fit into the messages of the reveal.
#[must_use]
pub fn whole_answer(lang: Language, number: u64, answer: &str, entry: u32) -> Card {
    Card {
        title: Some(t!(lang, "errata-answer-title", number = number)),
        body: cut(answer, limit::BODY),
        footer: Some(format!("{} · 2", marker(number, entry))),
        tone: Tone::Good,
        ..Card::default()
    }
}

/// Returns what the post says of a void question: a heading and the reason.
#[must_use]
pub fn void_field(lang: Language, reason: &str) -> (String, String) {
    let said = sentence(lang, What::Void, false);
    let text = if reason.is_empty() {
        said
    } else {
        format!("{said}\n> {reason}")
    };
    (t!(lang, "errata-void-title"), cut(&text, limit::FIELD))
}

/// Tells a member which of their points corrections have changed.
#[must_use]
pub fn news(lang: Language, news: &[News]) -> String {
    let lines = news.iter().map(|one| {
        let (number, points): (u64, i64) = (one.number, one.points);
        t!(
            lang,
            "errata-news",
            number = number,
            points = points.abs(),
            shown = signed(points)
        )
    });
    lines.collect::<Vec<_>>().join("\n")
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
    let lines = all.iter().map(|(what, reason)| {
        let said = sentence(lang, What::of(what, daily, question), false);
        if reason.is_empty() {
            said
        } else {
            format!("{said}\n> {reason}")
        }
    });
    let lines = lines.collect::<Vec<_>>().join("\n");
    let title = t!(lang, "errata-result-title");
    (!lines.is_empty()).then(|| (title, cut(&lines, limit::FIELD)))
}

/// Returns the button under a report that opens the corrections of its question.
#[must_use]
pub fn open_button(lang: Language, key: DailyKey, number: u64) -> Button {
    let label = t!(lang, "errata-button-open", number = number);
    button(&label, ButtonId::Errata(key.short()), Style::Secondary)
}

/// Asks which question has a mistake: these are the latest ones.
#[must_use]
pub fn which(lang: Language, found: &[(DailyKey, Daily)]) -> Card {
    let labels = found.iter().map(|(key, daily)| {
        let label = t!(
            lang,
            "report-which-one",
            number = daily.number,
            title = daily.title.replace('`', "")
        );
        (ButtonId::Errata(key.short()), label)
    });
    let labels: Vec<_> = labels.collect();
    let choices = labels
        .iter()
        .map(|(press, label)| (press.clone(), label.as_str()));
    access::which(t!(lang, "errata-which"), &choices.collect::<Vec<_>>())
}

/// What moderators choose from.
#[derive(Debug, Clone, Copy)]
pub struct Desk<'a> {
    /// Which daily it is.
    pub key: DailyKey,
    /// The daily.
    pub daily: &'a Daily,
    /// Its frozen question.
    pub question: &'a Question,
    /// What was corrected so far.
    pub corrections: &'a Corrections,
    /// An erratum of the bank that isn't taken over.
    pub offer: Option<&'a Offer>,
    /// Whether anybody answered.
    pub played: bool,
}

/// Shows what can be corrected of a question.
#[must_use]
pub fn desk(lang: Language, desk: &Desk<'_>) -> Card {
    let daily = desk.daily;
    let mut lines = vec![t!(
        lang,
        "errata-desk-head",
        title = daily.title.as_str(),
        place = where_is(desk.key, daily)
    )];
    lines.extend(answers(lang, desk));
    if desk.corrections.is_void() {
        lines.push(t!(lang, "errata-desk-void"));
    } else if desk.played {
        lines.push(t!(lang, "errata-desk-how"));
    } else {
        lines.push(t!(lang, "errata-unanswered", number = daily.number));
    }
    lines.extend(desk.offer.map(|offer| offered(lang, offer)));
    let scored = desk.played && !desk.corrections.is_void();
    let short = desk.key.short();
    let mut rows = Vec::new();
    if scored {
        let accept = accept_buttons(lang, desk);
        if !accept.is_empty() {
            rows.push(accept);
        }
    }
    let mut more = Vec::new();
    if scored && desk.offer.is_some() {
        let label = t!(lang, "errata-button-bank");
        more.push(button(&label, ButtonId::ErrataBank(short), Style::Primary));
    }
    let label = t!(lang, "errata-button-text");
    more.push(button(
        &label,
        ButtonId::ErrataText(short),
        Style::Secondary,
    ));
    if scored {
        let label = t!(lang, "errata-button-void");
        more.push(button(&label, ButtonId::ErrataVoid(short), Style::Danger));
    }
    rows.push(more);
    Card {
        title: Some(t!(lang, "errata-desk-title", number = daily.number)),
        body: cut(&lines.join("\n"), limit::BODY),
        rows,
        ..Card::default()
    }
}

/// Says what the bank has corrected.
fn offered(lang: Language, offer: &Offer) -> String {
    t!(
        lang,
        "errata-offer",
        date = offer.date.as_str(),
        note = offer.note.as_str()
    )
}

/// Lists which answers are correct, where the bot grades them.
fn answers(lang: Language, desk: &Desk<'_>) -> Option<String> {
    let question = desk.question;
    match question.kind {
        Kind::Open => None,
        Kind::Choice => {
            let options = desk.daily.order.iter().enumerate();
            let lines = options.filter_map(|(place, index)| {
                let choice = question.choices.get(usize::from(*index))?;
                let right = choice.right || desk.corrections.accepts_option(*index);
                let (letter, text) = (letter(place).to_string(), choice.text.as_str());
                Some(if right {
                    t!(
                        lang,
                        "reveal-option-correct",
                        letter = letter,
                        option = text
                    )
                } else {
                    t!(
                        lang,
                        "reveal-option-incorrect",
                        letter = letter,
                        option = text
                    )
                })
            });
            Some(lines.collect::<Vec<_>>().join("\n"))
        }
        Kind::Output => {
            let expected = question.expected.as_deref().into_iter();
            let all = expected.chain(desk.corrections.outputs());
            let all: Vec<_> = all.map(|one| fenced(&cut(one, OUTPUT / 2))).collect();
            Some(format!(
                "{}\n{}",
                t!(lang, "errata-desk-outputs"),
                all.join("\n")
            ))
        }
        Kind::Short => {
            let all = question.accepted().chain(desk.corrections.outputs());
            let all: Vec<_> = all.map(|one| format!("- {}", inline_code(one))).collect();
            let list = cut(&all.join("\n"), OUTPUT);
            Some(format!("{}\n{list}", t!(lang, "errata-desk-outputs")))
        }
    }
}

/// Returns the buttons that accept another answer.
fn accept_buttons(lang: Language, desk: &Desk<'_>) -> Vec<Button> {
    let short = desk.key.short();
    match desk.question.kind {
        Kind::Open => Vec::new(),
        Kind::Choice => {
            let options = desk.daily.order.iter().enumerate();
            let wrong = options.filter(|(_, index)| {
                let choice = desk.question.choices.get(usize::from(**index));
                choice.is_some_and(|choice| !choice.right)
                    && !desk.corrections.accepts_option(**index)
            });
            wrong
                .map(|(place, index)| {
                    let letter = letter(place).to_string();
                    let label = t!(lang, "errata-button-option", letter = letter);
                    let press = ButtonId::ErrataOption(short, *index);
                    button(&label, press, Style::Secondary)
                })
                .collect()
        }
        Kind::Output | Kind::Short => {
            let label = if desk.question.kind == Kind::Short {
                t!(lang, "errata-button-short")
            } else {
                t!(lang, "errata-button-output")
            };
            let press = ButtonId::ErrataOutput(short);
            vec![button(&label, press, Style::Secondary)]
        }
    }
}

/// Returns the field for the reason of a correction.
fn reason(lang: Language, value: &str, max: u16) -> FormField {
    FormField {
        label: t!(lang, "errata-field-reason"),
        description: t!(lang, "errata-field-reason-description"),
        required: true,
        value: value.to_owned(),
        placeholder: t!(lang, "errata-field-reason-placeholder"),
        long: true,
        max,
    }
}

/// Returns the form that accepts an option. It asks only for the reason.
#[must_use]
pub fn option_form(
    lang: Language,
    key: DailyKey,
    daily: &Daily,
    (option, what): (u8, What<'_>),
    max: u16,
) -> Form {
    Form {
        id: FormId::ErrataOption(key.short(), option),
        title: t!(lang, "errata-form-title", number = daily.number),
        text: Some(sentence(lang, what, false)),
        fields: vec![reason(lang, "", max)],
        file: None,
    }
}

/// Returns the form that accepts an output.
#[must_use]
pub fn output_form(lang: Language, key: DailyKey, daily: &Daily, max: u16) -> Form {
    let short = daily.kind == Kind::Short;
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
        max: guard::max_of(daily.kind),
    };
    Form {
        id: FormId::ErrataOutput(key.short()),
        title: t!(lang, "errata-form-title", number = daily.number),
        text: None,
        fields: vec![output, reason(lang, "", max)],
        file: None,
    }
}

/// Returns the form that makes a question void.
#[must_use]
pub fn void_form(lang: Language, key: DailyKey, daily: &Daily, max: u16) -> Form {
    Form {
        id: FormId::ErrataVoid(key.short()),
        title: t!(lang, "errata-form-void", number = daily.number),
        text: Some(t!(lang, "errata-form-void-text")),
        fields: vec![reason(lang, "", max)],
        file: None,
    }
}

/// Tells whether a model answer fits into a field of a form.
#[must_use]
pub fn fits_field(answer: &str) -> bool {
    answer.encode_utf16().count() <= FIELD_MAX
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
    let field = |label: String, value: &str, max: usize| FormField {
        label,
        description: String::new(),
        required: true,
        value: value.to_owned(),
        placeholder: String::new(),
        long: true,
        max: max as u16,
    };
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
    let fields = vec![text, answer, reason(lang, "", max)];
    Form {
        id: FormId::ErrataText(key.short()),
        title: t!(lang, "errata-form-text", number = daily.number),
        text: None,
        fields,
        file: None,
    }
}

/// Confirms a correction, with a button that undoes it. `later` says that the answers
/// are still being scored.
#[must_use]
pub fn done(lang: Language, number: u64, what: What<'_>, entry: u32, later: bool) -> Card {
    let head = t!(lang, "errata-done", number = number);
    let later = if later { "yes" } else { "no" };
    let next = match what {
        What::Text => t!(lang, "errata-done-text"),
        _ => t!(lang, "errata-done-next", later = later),
    };
    let undo = button(
        &t!(lang, "points-button-undo"),
        ButtonId::Undo(entry),
        Style::Secondary,
    );
    Card {
        tone: Tone::Good,
        rows: vec![vec![undo]],
        ..plain(&format!("{head} {}\n{next}", sentence(lang, what, false)))
    }
}

/// Tells the moderators that the bank has corrected a question that was played here.
#[must_use]
pub fn notice(lang: Language, daily: &Daily, place: &str, offer: &Offer) -> String {
    t!(
        lang,
        "errata-notice",
        number = daily.number,
        title = daily.title.as_str(),
        place = place,
        date = offer.date.as_str(),
        note = offer.note.as_str()
    )
}

/// Returns the buttons under that notice.
#[must_use]
pub fn notice_buttons(lang: Language, key: DailyKey, number: u64) -> Vec<Vec<Button>> {
    let accept = t!(lang, "errata-button-bank");
    let accept = button(&accept, ButtonId::ErrataBank(key.short()), Style::Primary);
    vec![vec![accept, open_button(lang, key, number)]]
}

/// Why a question can't be corrected, or not in this way.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Mistake {
    /// Nothing was revealed lately.
    NothingRevealed,
    /// There is no such question.
    Unknown(String),
    /// The bank has the question, but nobody was ever asked it here.
    Unplayed(String),
    /// Its answer isn't revealed yet.
    Open(u64),
    /// It is being revealed.
    Revealing(u64),
    /// It may be asked again soon, so that nothing of it is shown.
    Secret,
    /// Its answers are being scored again.
    Busy(u64),
    /// Nobody answered it.
    Unanswered(u64),
    /// It is void.
    Void(u64),
    /// There is no reason.
    NoReason,
    /// There is no output.
    NoOutput,
    /// The answer is correct already.
    Known,
    /// There are this many corrections, and no more are taken.
    TooMany(usize),
    /// A text is empty.
    NoText,
    /// The texts are as they were.
    SameText,
    /// A code block is left open.
    OpenFence,
    /// The bank's correction is taken over already, or fits no option of the question.
    NoOffer,
}

/// Explains to a moderator why nothing was corrected.
#[must_use]
pub fn mistake(lang: Language, mistake: &Mistake) -> String {
    match mistake {
        Mistake::NothingRevealed => t!(lang, "errata-nothing-revealed"),
        Mistake::Unknown(typed) => t!(lang, "errata-unknown", typed = quote(typed)),
        Mistake::Unplayed(title) => t!(lang, "errata-unplayed", title = title.as_str()),
        Mistake::Open(number) => {
            let number: u64 = *number;
            t!(lang, "errata-open", number = number)
        }
        Mistake::Revealing(number) => {
            let number: u64 = *number;
            t!(lang, "errata-revealing", number = number)
        }
        Mistake::Secret => t!(lang, "errata-secret"),
        Mistake::Busy(number) => {
            let number: u64 = *number;
            t!(lang, "errata-busy", number = number)
        }
        Mistake::Unanswered(number) => {
            let number: u64 = *number;
            t!(lang, "errata-unanswered", number = number)
        }
        Mistake::Void(number) => {
            let number: u64 = *number;
            t!(lang, "errata-void-already", number = number)
        }
        Mistake::NoReason => t!(lang, "errata-no-reason"),
        Mistake::NoOutput => t!(lang, "errata-no-output"),
        Mistake::Known => t!(lang, "errata-known"),
        Mistake::TooMany(most) => {
            let most: usize = *most;
            t!(lang, "errata-too-many", most = most)
        }
        Mistake::NoText => t!(lang, "errata-no-text"),
        Mistake::SameText => t!(lang, "errata-same-text"),
        Mistake::OpenFence => t!(lang, "errata-open-fence"),
        Mistake::NoOffer => t!(lang, "errata-no-offer"),
    }
}
