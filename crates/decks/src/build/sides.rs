//! A card with two sides as a question.

use std::borrow::Cow;

use pythia_bank::deck::fences::Fences;
use pythia_bank::deck::{Entry, entry};
use pythia_quiz::model::written::{Part, prose};
use pythia_quiz::question::{Kind, Question, Slug};

use crate::build::options::{self, Outcome};
use crate::build::{Defaults, Draft, accepted, heading, whole};
use crate::card::{Remark, Sides};
use crate::export::html as rendered;
use crate::html::{self, Converted};
use crate::words;

/// Fills in a question.
///
/// # Errors
/// The card can't come in; why.
pub fn fill(
    draft: &mut Draft,
    sides: &Sides,
    tags: &[String],
    defaults: Defaults,
) -> Result<(), Remark> {
    if let Some(source) = &sides.source
        && let Some(question) = from_source(draft, source)
    {
        return same_or_changed(draft, sides, question);
    }
    fill_from(draft, sides, tags, defaults)
}

/// Reads the Markdown that the card was made from.
fn from_source(draft: &mut Draft, source: &str) -> Option<Question> {
    let entry = Entry {
        line: 1,
        text: source,
    };
    if entry.key("from").is_some() {
        let (question, _) = entry::read("", entry);
        let from = entry.key("from").unwrap_or_default().to_owned();
        match from.strip_prefix("pythia:") {
            Some(name) if Slug::new(name).is_ok() => draft.name = Some(name.to_owned()),
            Some(_) => {}
            None => draft.from = from,
        }
        return question;
    }
    let mut copy = draft.clone();
    whole(&mut copy, source).ok()?;
    draft.whole = copy.whole;
    Some(copy.question)
}

/// Takes the question as it was exported, with what was changed in Anki since.
fn same_or_changed(draft: &mut Draft, sides: &Sides, mut question: Question) -> Result<(), Remark> {
    let now = |html: &str| html::to_markdown(html).text;
    // A deck of our Markdown has no sides.
    if sides.front.is_empty() && sides.back.is_empty() {
        draft.question = question;
        return Ok(());
    }
    let mut front = now(&sides.front);
    let mut back = now(&sides.back);
    let options = now(&rendered::options(&question));
    cut(&mut front, "", &options);
    cut(
        &mut back,
        &now(&rendered::back_head(&question)),
        &now(&rendered::more(&question)),
    );
    let text_changed = front != now(&rendered::text(&question.text));
    let answer_changed = back != now(&rendered::text(&question.answer));
    if text_changed {
        if front.is_empty() {
            return Err(no_front(draft));
        }
        question.text = front;
    }
    if answer_changed {
        if back.is_empty() {
            return Err(no_back(draft));
        }
        question.answer = back;
    }
    if text_changed || answer_changed {
        draft.whole = None;
        let what = "its text was changed in Anki; the change comes in";
        draft.remarks.push(Remark::new(&draft.place, what, ""));
    }
    draft.question = question;
    Ok(())
}

/// Cuts off what comes before and after a text.
fn cut(text: &mut String, before: &str, behind: &str) {
    if let Some(rest) = text.strip_prefix(before).filter(|_| !before.is_empty()) {
        *text = rest.trim_start().to_owned();
    }
    if let Some(rest) = text.strip_suffix(behind).filter(|_| !behind.is_empty()) {
        *text = rest.trim_end().to_owned();
    }
}

fn no_front(draft: &Draft) -> Remark {
    Remark::new(
        &draft.place,
        "the card has no front",
        "write the question on it",
    )
}

fn no_back(draft: &Draft) -> Remark {
    Remark::new(
        &draft.place,
        "the card has no back, so nothing could be revealed",
        "write the answer on it",
    )
}

/// Fills in a question from what is on the two sides.
///
/// # Errors
/// The card can't come in; why.
pub fn fill_from(
    draft: &mut Draft,
    sides: &Sides,
    tags: &[String],
    defaults: Defaults,
) -> Result<(), Remark> {
    heading::set(draft, tags, defaults)?;
    let front = side(draft, &sides.front, sides.html)?;
    let back = side(draft, &sides.back, sides.html)?;
    if front.is_empty() {
        return Err(no_front(draft));
    }
    if back.is_empty() {
        return Err(no_back(draft));
    }
    draft.question.title = heading::title(&front);
    if draft.name.is_some() {
        draft.sides = Some((front.clone(), back.clone()));
    }
    if sides.typed {
        typed(draft, sides, front, back);
        return Ok(());
    }
    match options::find(&front, &back) {
        Outcome::Choice(found) => {
            draft.question.kind = Kind::Choice;
            draft.question.title = heading::title(&found.stem);
            draft.question.text = found.stem;
            draft.question.choices = found.choices;
            draft.question.answer = found.answer;
            return Ok(());
        }
        Outcome::Open(why) => {
            let what =
                format!("its options can't be buttons: {why}; it comes in as an open question");
            let help = "begin the back with the letter of the right option, as in \"B\"";
            draft.remarks.push(Remark::new(&draft.place, what, help));
        }
        Outcome::None => {}
    }
    draft.question.kind = Kind::Open;
    draft.question.text = front;
    draft.question.answer = back;
    Ok(())
}

/// Makes it a question with a short answer, or an open one if nobody can type the answer.
fn typed(draft: &mut Draft, sides: &Sides, front: String, back: String) {
    let plain = |text: &str| {
        let text = match sides.html {
            true => html::to_markdown(text).text,
            false => text.to_owned(),
        };
        without_code(&text).into_owned()
    };
    let texts: Vec<String> = if sides.accepted.is_empty() {
        vec![plain(&sides.back)]
    } else {
        sides.accepted.iter().map(|text| plain(text)).collect()
    };
    let accepted = accepted::sort_out(draft, texts.iter().map(String::as_str));
    draft.question.text = front;
    draft.question.answer = back;
    if accepted.texts.is_empty() {
        draft.question.kind = Kind::Open;
        let what = "no answer of it can be typed; it comes in as an open question";
        draft.remarks.push(Remark::new(&draft.place, what, ""));
    } else {
        draft.question.kind = Kind::Short;
        draft.question.expected = Some(accepted.texts.join("\n"));
    }
}

/// Returns code without its backticks, if a text is nothing else.
fn without_code(text: &str) -> Cow<'_, str> {
    if let Some(inside) = text
        .strip_prefix("```")
        .and_then(|rest| rest.strip_suffix("```"))
    {
        let (_, code) = inside.split_once('\n').unwrap_or_default();
        return Cow::Owned(code.trim_end().to_owned());
    }
    Cow::Owned(text.replace('`', ""))
}

/// Returns a side as Markdown.
///
/// # Errors
/// It has something that a question can't have.
fn side(draft: &mut Draft, text: &str, html: bool) -> Result<String, Remark> {
    if !html {
        return Ok(plain(text));
    }
    let Converted {
        text,
        picture,
        sound,
        script,
        formula,
    } = html::to_markdown(text);
    let left_out = |what: &str, help: &str| Err(Remark::new(&draft.place, what, help));
    if picture {
        return left_out(
            "the card has a picture",
            "describe it in words, or type its code",
        );
    }
    if sound {
        return left_out("the card has a sound or a video", "write down what it says");
    }
    if script {
        let what = "the card has a script; it was left out, the text comes in";
        let remark = Remark::new(&draft.place, what, "");
        if !draft.remarks.contains(&remark) {
            draft.remarks.push(remark);
        }
    }
    if formula {
        let what = "the card has a formula, which Discord shows as it is typed";
        draft.remarks.push(Remark::new(
            &draft.place,
            what,
            "write it in words or as code",
        ));
    }
    Ok(text)
}

/// Returns plain text as Markdown: as it is if Discord shows it as it was meant, else with its
/// signs in backticks.
pub fn plain(text: &str) -> String {
    let text = prose::tidy(text);
    let mut faults = Vec::new();
    prose::check(Part::Question, &text, &mut faults);
    if faults.is_empty() && Fences::close(&text) && !text.contains("+++\nname = ") {
        return text;
    }
    let mut out = String::with_capacity(text.len() + 16);
    words::push_text(&mut out, &text);
    out
}
