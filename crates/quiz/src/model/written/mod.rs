//! A question as somebody typed it into a form: how it is read, and what can be wrong with it.
//!
//! | file | what it handles |
//! |---|---|
//! | this one | the parts of the form, the faults, the whole question |
//! | [`prose`] | what may stand in a text |
//! | [`lists`] | options, points and hints |

pub mod lists;
pub mod prose;

use crate::model::own::NAME_MAX;
use crate::model::question::{Kind, Level, OPTION_MAX, QUESTION_MAX, Question, Slug, Topic};

/// How many fields the form has. Discord allows no more.
pub const FIELDS: usize = 5;

/// The longest title, in characters. A thread's name holds it together with the question's number.
pub const TITLE_MAX: usize = 80;

/// The longest list of options, in characters, with the reasons.
pub const OPTIONS_MAX: usize = 1_500;

/// The longest output, in characters, as in an answer.
pub const OUTPUT_MAX: usize = 1_000;

/// The longest list of points, and the longest hints, in characters.
pub const LIST_MAX: usize = 1_000;

/// The longest answer, in characters: the most that a field of Discord takes.
pub const ANSWER_MAX: usize = 4_000;

/// A part of the form.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Part {
    /// The title.
    Title,
    /// The question with its code.
    Question,
    /// The options, one a line.
    Options,
    /// What the code prints.
    Output,
    /// What a good answer mentions, one point a line.
    Points,
    /// The model answer.
    Answer,
    /// The hints, with a blank line between two.
    Hints,
    /// What counts as a short answer, one a line.
    Accepted,
}

impl Part {
    /// Returns the parts of the form for a kind of question, in order.
    #[must_use]
    pub const fn of(kind: Kind) -> [Self; FIELDS] {
        let third = match kind {
            Kind::Choice => Self::Options,
            Kind::Output => Self::Output,
            Kind::Short => Self::Accepted,
            Kind::Open => Self::Points,
        };
        [
            Self::Title,
            Self::Question,
            third,
            Self::Answer,
            Self::Hints,
        ]
    }

    /// Returns the most characters that it can have.
    #[must_use]
    pub const fn most(self) -> usize {
        match self {
            Self::Title => TITLE_MAX,
            Self::Question => QUESTION_MAX,
            Self::Options => OPTIONS_MAX,
            Self::Output => OUTPUT_MAX,
            Self::Answer => ANSWER_MAX,
            Self::Points | Self::Hints | Self::Accepted => LIST_MAX,
        }
    }

    /// Tells whether it must not be empty.
    #[must_use]
    pub const fn is_needed(self) -> bool {
        !matches!(self, Self::Points | Self::Hints)
    }
}

/// Something that is wrong with a typed question.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Fault {
    /// Where it is.
    pub part: Part,
    /// Its line in that part, from 1; 0 if it is about the part as a whole.
    pub line: usize,
    /// What is wrong.
    pub what: What,
}

/// What can be wrong.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum What {
    /// There is nothing in it.
    Empty,
    /// It has this many characters, which is too many.
    TooLong(usize),
    /// The title has no letter and no digit, so that a thread can't be called like that.
    NoWord,
    /// The title contains markup outside backticks.
    MarkupInTitle,
    /// A code block begins there and doesn't end.
    OpenBlock,
    /// A backtick has no second one.
    OpenBacktick,
    /// There is a picture, or the address of one.
    Picture,
    /// There is a web address.
    Link,
    /// The line would be shown as a heading.
    Heading,
    /// Discord would read signs of this word as markup.
    Markup(String),
    /// It contains this word, which the guild doesn't publish.
    Word(String),
    /// An output question has no code block.
    NoCode,
    /// There are this many options, which is too few or too many.
    Options(usize),
    /// No option is marked as the right one.
    NoneRight,
    /// This many options are marked as the right one.
    SeveralRight(usize),
    /// An option has this many characters, which is too many.
    LongOption(usize),
    /// Two options have the same text.
    SameOption,
    /// A reason comes before the first option.
    ReasonFirst,
    /// There are this many points or hints, which is too many.
    Many(usize),
    /// An accepted text has this many characters, which nobody types without a mistake.
    LongAccepted(usize),
    /// An accepted text counts already: it differs from an earlier one only in its case, blanks or
    /// letter forms, which the bot ignores.
    SameAccepted,
}

/// The fewest and the most options.
pub const OPTIONS: (usize, usize) = (2, 5);

/// The most points.
pub const POINTS: usize = 6;

/// The most texts that count as a short answer.
pub const ACCEPTED: usize = 20;

/// The longest text that counts as a short answer, in characters.
pub const ACCEPTED_MAX: usize = 60;

/// The most hints.
pub const HINTS: usize = 3;

/// The longest option, in characters.
pub const OPTION: usize = OPTION_MAX;

/// Reads the fields of a form as a question.
///
/// # Errors
/// Returns everything that is wrong with them, in the order of the form.
pub fn read(
    slug: Slug,
    (topic, level, kind): (Topic, Level, Kind),
    fields: &[String],
) -> Result<Question, Vec<Fault>> {
    let mut faults = Vec::new();
    let parts = Part::of(kind).into_iter().enumerate();
    let [title, text, third, answer, hints] = parts
        .map(|(at, part)| {
            let typed = fields.get(at).map_or("", String::as_str);
            let typed = prose::tidy(typed);
            check_length(part, &typed, &mut faults);
            typed
        })
        .collect::<Vec<_>>()
        .try_into()
        .unwrap_or_default();
    let title = title.split_whitespace().collect::<Vec<_>>().join(" ");
    if !title.is_empty() {
        faults.extend(title_fault(&title).map(|what| Fault {
            part: Part::Title,
            line: 0,
            what,
        }));
    }
    let asked = prose::check(Part::Question, &text, &mut faults);
    if kind == Kind::Output && asked.blocks == 0 && asked.is_whole && !text.is_empty() {
        faults.push(Fault {
            part: Part::Question,
            line: 0,
            what: What::NoCode,
        });
    }
    let (mut choices, mut expected, mut listen_for) = (Vec::new(), None, Vec::new());
    match kind {
        Kind::Choice => choices = lists::options(&third, &mut faults),
        Kind::Output => expected = Some(lists::output(&third)),
        Kind::Short => expected = Some(lists::accepted(&third, &mut faults).join("\n")),
        Kind::Open => listen_for = lists::points(&third, &mut faults),
    }
    prose::check(Part::Answer, &answer, &mut faults);
    let hints = lists::hints(&hints, &mut faults);
    if !faults.is_empty() {
        faults.sort_by_key(|fault| (fault.part, fault.line));
        return Err(faults);
    }
    Ok(Question {
        slug,
        title,
        topic,
        level,
        kind,
        concepts: Vec::new(),
        python: String::new(),
        reviewed: String::new(),
        requires: Vec::new(),
        fixed_order: false,
        errata: Vec::new(),
        text,
        hints,
        choices,
        answer,
        expected,
        why: String::new(),
        listen_for,
        red_flags: Vec::new(),
        follow_ups: Vec::new(),
        further_reading: Vec::new(),
    })
}

fn check_length(part: Part, typed: &str, faults: &mut Vec<Fault>) {
    let length = typed.chars().count();
    let what = if length > part.most() {
        What::TooLong(length)
    } else if length == 0 && part.is_needed() {
        What::Empty
    } else {
        return;
    };
    faults.push(Fault {
        part,
        line: 0,
        what,
    });
}

/// Says what is wrong with a title: it is shown in headings, where code is in backticks, and as the
/// name of a thread, where nothing formats.
#[must_use]
pub fn title_fault(title: &str) -> Option<What> {
    let outside: String = title.split('`').step_by(2).collect();
    if !title.chars().any(char::is_alphanumeric) {
        Some(What::NoWord)
    } else if title.matches('`').count() % 2 == 1 {
        Some(What::OpenBacktick)
    } else if outside.contains(['*', '_', '<', '\n']) {
        Some(What::MarkupInTitle)
    } else {
        None
    }
}

/// Returns the fields of the form that give a question.
#[must_use]
pub fn fields(question: &Question) -> Vec<String> {
    let third = match question.kind {
        Kind::Choice => lists::written(&question.choices),
        Kind::Output | Kind::Short => question.expected.clone().unwrap_or_default(),
        Kind::Open => question.listen_for.join("\n"),
    };
    vec![
        question.title.clone(),
        question.text.clone(),
        third,
        question.answer.clone(),
        question.hints.join("\n\n"),
    ]
}

/// Keeps what a question has beside the fields of the form: one that was imported may have more
/// than the form shows.
pub fn keep_the_rest(question: &mut Question, now: &Question) {
    let now = now.clone();
    if question.kind != Kind::Open {
        question.listen_for = now.listen_for;
    }
    question.concepts = now.concepts;
    question.python = now.python;
    question.reviewed = now.reviewed;
    question.requires = now.requires;
    question.fixed_order = now.fixed_order;
    question.errata = now.errata;
    question.why = now.why;
    question.red_flags = now.red_flags;
    question.follow_ups = now.follow_ups;
    question.further_reading = now.further_reading;
}

/// Returns the second half of the name that a question with this title gets: its letters and digits
/// with hyphens between the words. It is empty if no Latin letter and no digit is in the title.
#[must_use]
pub fn name_of(title: &str) -> String {
    let mut name = String::new();
    let words = title.to_lowercase();
    let words = words.split(|c: char| !c.is_ascii_alphanumeric());
    for word in words.filter(|word| !word.is_empty()) {
        if name.len() + 1 + word.len() > NAME_MAX {
            break;
        }
        if !name.is_empty() {
            name.push('-');
        }
        name.push_str(word);
    }
    name
}
