//! What a question of a deck must have: the rules of a guild's own questions, in the words of a
//! file's author.

use crate::deck::fences::Fences;

use pythia_quiz::model::written::{
    Fault as Typed, OPTIONS, Part, TITLE_MAX, What, prose, title_fault,
};
use pythia_quiz::question::{ANSWER_MAX, Kind, OPTION_MAX, QUESTION_MAX, Question};

/// The longest text that somebody types as a short answer, in characters.
pub const ACCEPTED_MAX: usize = 60;

/// Something that is wrong with a question.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Fault {
    /// The section it is in; `Title` for the title.
    pub section: &'static str,
    /// Its line in the section, from 1; 0 if it is about the section as a whole.
    pub line: usize,
    /// What is wrong.
    pub what: String,
    /// What to do about it.
    pub help: &'static str,
}

/// Returns everything that is wrong with a question.
#[must_use]
pub fn check(question: &Question) -> Vec<Fault> {
    let mut faults = Vec::new();
    let mut fault = |section, line, what: String, help| {
        faults.push(Fault {
            section,
            line,
            what,
            help,
        });
    };
    let length = question.title.chars().count();
    if !(1..=TITLE_MAX).contains(&length) {
        fault(
            "Title",
            0,
            format!("the title has {length} characters"),
            "use 1 to 80 characters",
        );
    }
    for (name, text, most) in [
        ("Question", &question.text, QUESTION_MAX),
        ("Answer", &question.answer, ANSWER_MAX),
    ] {
        let count = text.chars().count();
        if count == 0 {
            fault(name, 0, format!("`## {name}` is empty"), "write it");
        } else if count > most {
            let what = format!("`## {name}` has {count} characters; Discord shows {most} at most");
            fault(name, 0, what, "shorten it");
        }
    }
    options(question, &mut fault);
    match (question.kind, question.expected.as_deref()) {
        (Kind::Choice, _) if question.choices.is_empty() => {
            fault(
                "Choices",
                0,
                "there are no options".into(),
                "write two to five as a task list",
            );
        }
        (Kind::Output, _) if !question.text.contains("```") => {
            let what = "an output question has no code".into();
            fault(
                "Question",
                0,
                what,
                "add the code block whose output is asked for",
            );
        }
        (Kind::Output, None | Some("")) => {
            let what = "the answer doesn't state the output".into();
            fault("Answer", 0, what, "put it into an ```output block");
        }
        (Kind::Short, accepted) => accepted_texts(accepted.unwrap_or_default(), &mut fault),
        _ => {}
    }
    prose_faults(question, &mut faults);
    faults
}

/// Checks the options.
fn options(question: &Question, fault: &mut impl FnMut(&'static str, usize, String, &'static str)) {
    let choices = &question.choices;
    if choices.is_empty() {
        return;
    }
    let (least, most) = OPTIONS;
    if !(least..=most).contains(&choices.len()) {
        let what = format!("there are {} options", choices.len());
        fault("Choices", 0, what, "write two to five");
    }
    match choices.iter().filter(|choice| choice.right).count() {
        0 => fault(
            "Choices",
            0,
            "no option is marked as correct".into(),
            "put [x] before it",
        ),
        1 => {}
        _ => fault(
            "Choices",
            0,
            "several options are marked as correct".into(),
            "keep one [x]",
        ),
    }
    for (at, choice) in choices.iter().enumerate() {
        let count = choice.text.chars().count();
        if count == 0 {
            fault(
                "Choices",
                0,
                "an option is empty".into(),
                "write its text after the box",
            );
        } else if count > OPTION_MAX {
            let what = format!("an option has {count} characters; a button row shows {OPTION_MAX}");
            fault("Choices", 0, what, "shorten it");
        }
        if choices[..at]
            .iter()
            .any(|earlier| earlier.text == choice.text)
        {
            fault(
                "Choices",
                0,
                "two options have the same text".into(),
                "make them different",
            );
        }
    }
}

/// Checks what a short answer may be.
fn accepted_texts(all: &str, fault: &mut impl FnMut(&'static str, usize, String, &'static str)) {
    if all.trim().is_empty() {
        let what = "there is no accepted text".into();
        fault(
            "Accepted",
            0,
            what,
            "list each one as a point; the first is shown",
        );
    }
    for (line, text) in (1..).zip(all.lines()) {
        let count = text.chars().count();
        if count > ACCEPTED_MAX {
            let what = format!("an accepted text has {count} characters, too many to type");
            fault(
                "Accepted",
                line,
                what,
                "keep it to 60 characters, or ask it as an open question",
            );
        }
        if !text.chars().any(|c| !c.is_whitespace() && !c.is_control()) {
            fault(
                "Accepted",
                line,
                "an accepted text is blank".into(),
                "remove it",
            );
        }
    }
}

/// Checks what Discord wouldn't show as it is meant.
fn prose_faults(question: &Question, faults: &mut Vec<Fault>) {
    if let Some(what) = title_fault(&question.title) {
        faults.extend(said(
            "Title",
            Typed {
                part: Part::Title,
                line: 0,
                what,
            },
        ));
    }
    let hints = question.hints.iter().map(|hint| ("Hint", hint));
    let texts = [("Question", &question.text), ("Answer", &question.answer)];
    let more = [("Why it is asked", &question.why)];
    let lists = [
        ("Listen for", &question.listen_for),
        ("Red flags", &question.red_flags),
        ("Follow-ups", &question.follow_ups),
    ];
    let lists = lists
        .into_iter()
        .flat_map(|(name, points)| points.iter().map(move |it| (name, it)));
    let choices = question.choices.iter();
    let choices = choices.flat_map(|one| [("Choices", &one.text), ("Choices", &one.reason)]);
    let all = texts
        .into_iter()
        .chain(more)
        .chain(hints)
        .chain(lists)
        .chain(choices);
    let mut found = Vec::new();
    for (section, text) in all {
        // Most texts have nothing that could be wrong.
        let plain = |b: u8| !matches!(b, b'`' | b'*' | b'_' | b'#' | b'!' | b':' | b'.');
        if text.bytes().all(plain) {
            continue;
        }
        prose::check(Part::Question, text, &mut found);
        if found.is_empty() && !Fences::close(text) {
            let (part, what) = (Part::Question, What::OpenBlock);
            found.push(Typed {
                part,
                line: 0,
                what,
            });
        }
        faults.extend(found.drain(..).filter_map(|fault| said(section, fault)));
        if text.contains('+') && text.contains("+++\nname = \"") {
            faults.push(Fault {
                section,
                line: 0,
                what: "this text looks like the beginning of another question".into(),
                help: "put a blank before +++",
            });
        }
    }
}

/// Puts a fault into words; those about lengths and lists were found already.
fn said(section: &'static str, typed: Typed) -> Option<Fault> {
    let (what, help) = match typed.what {
        What::NoWord => (
            "the title has no letter and no digit".to_owned(),
            "use a few plain words: a thread is named after it",
        ),
        What::MarkupInTitle => (
            "the title contains markup".to_owned(),
            "put names in backticks and write the rest as plain words",
        ),
        What::OpenBlock => (
            "this code block is never closed".to_owned(),
            "add a ``` line after the code",
        ),
        What::OpenBacktick => (
            "a backtick has no second one".to_owned(),
            "add the missing one",
        ),
        What::Picture => (
            "pictures aren't supported".to_owned(),
            "describe it in words",
        ),
        What::Link => (
            "web addresses aren't allowed in the text".to_owned(),
            "name the page, or put the address in backticks",
        ),
        What::Heading => (
            "Discord would show this line as a heading".to_owned(),
            "write **bold**, or \\# for the sign itself",
        ),
        What::Markup(word) => (
            format!("Discord would read signs of {word:?} as markup"),
            "put it in backticks",
        ),
        _ => return None,
    };
    Some(Fault {
        section,
        line: typed.line,
        what,
        help,
    })
}
