//! A row of a table as a question.

use pythia_bank::deck::entry;
use pythia_quiz::question::{Choice, Erratum, Kind};

use crate::build::{Defaults, Draft, accepted, heading, options, sides};
use crate::card::{Columns, Remark};
use crate::table::Column;

/// Fills in a question.
///
/// # Errors
/// The row can't come in; why.
pub fn fill(
    draft: &mut Draft,
    row: &Columns,
    tags: &[String],
    mut defaults: Defaults,
) -> Result<(), Remark> {
    let refuse =
        |draft: &Draft, what: String, help: &str| Err(Remark::new(&draft.place, what, help));
    let topic = row.get(Column::Topic);
    let level = row.get(Column::Level);
    if !topic.is_empty() {
        match heading::topic(topic) {
            Some(topic) => defaults.topic = Some(topic),
            None if defaults.topic.is_none() => {
                let what = format!("there is no topic {topic:?}");
                return refuse(
                    draft,
                    what,
                    "use the name of a folder of the bank, or --topic for all",
                );
            }
            None => {}
        }
    }
    if !level.is_empty() {
        match heading::level(level) {
            Some(level) => defaults.level = level,
            None => {
                return refuse(
                    draft,
                    format!("there is no level {level:?}"),
                    "use junior, mid or senior",
                );
            }
        }
    }
    // What a column says counts more than a tag.
    let tags: Vec<String> = tags
        .iter()
        .filter(|tag| topic.is_empty() || heading::topic(tag).is_none())
        .filter(|tag| level.is_empty() || heading::level(tag).is_none())
        .cloned()
        .collect();
    heading::set(draft, &tags, defaults)?;
    let text = sides::plain(row.get(Column::Question));
    if text.is_empty() {
        return refuse(
            draft,
            "the row has no question".into(),
            "fill in that column",
        );
    }
    let question = &mut draft.question;
    let given = row.get(Column::Title).trim();
    question.title = if given.is_empty() {
        heading::title(&text)
    } else {
        given.to_owned()
    };
    question.text = text;
    question.answer = sides::plain(row.get(Column::Answer));
    question.why = sides::plain(row.get(Column::Why));
    question.hints = blocks(row.get(Column::Hints));
    question.listen_for = points(row.get(Column::ListenFor));
    question.red_flags = points(row.get(Column::RedFlags));
    question.follow_ups = points(row.get(Column::FollowUps));
    question.further_reading = points(row.get(Column::FurtherReading));
    question.errata = row
        .get(Column::Errata)
        .lines()
        .filter_map(erratum)
        .collect();
    question.fixed_order = row.get(Column::Order).trim() == "fixed";
    row.get(Column::Python)
        .trim()
        .clone_into(&mut question.python);
    row.get(Column::Reviewed)
        .trim()
        .clone_into(&mut question.reviewed);
    let requires = row.get(Column::Requires).split_whitespace();
    question.requires = requires.map(str::to_owned).collect();
    let concepts = row
        .get(Column::Concepts)
        .split([' ', ',', ';'])
        .filter(|one| !one.is_empty());
    for concept in concepts {
        if !question.concepts.iter().any(|known| known == concept) {
            question.concepts.push(concept.to_owned());
        }
    }
    question.choices = choices(row);
    if !question.choices.is_empty() && !question.choices.iter().any(|choice| choice.right) {
        let what = "no option is marked as correct";
        let help = "name it in a column `correct`, by its letter, its number or its text";
        return Err(Remark::new(&draft.place, what, help));
    }
    let kind = kind(draft, row)?;
    draft.question.kind = kind;
    match draft.question.kind {
        Kind::Short => {
            let texts = row.get(Column::Accepted);
            let texts = if texts.is_empty() {
                row.get(Column::Answer)
            } else {
                texts
            };
            let texts = points(texts);
            let accepted = accepted::sort_out(draft, texts.iter().map(String::as_str));
            if accepted.texts.is_empty() {
                let what = "no answer of it can be typed; it comes in as an open question";
                draft.remarks.push(Remark::new(&draft.place, what, ""));
                draft.question.kind = Kind::Open;
            } else {
                draft.question.expected = Some(accepted.texts.join("\n"));
            }
        }
        Kind::Output => output(draft, row.get(Column::Output)),
        Kind::Open | Kind::Choice => {}
    }
    fill_answer(draft)
}

/// Writes an answer where there is none but what the bot grades by.
fn fill_answer(draft: &mut Draft) -> Result<(), Remark> {
    let question = &mut draft.question;
    if !question.answer.is_empty() {
        return Ok(());
    }
    let right = question.choices.iter().find(|choice| choice.right);
    question.answer = match (question.shown_answer(), right) {
        (Some(accepted), _) if question.kind == Kind::Short => sides::plain(accepted),
        (_, Some(choice)) if choice.reason.is_empty() => format!("The right one: {}", choice.text),
        (_, Some(choice)) => choice.reason.clone(),
        _ => String::new(),
    };
    if question.answer.is_empty() {
        let what = "the row has no answer, so nothing could be revealed";
        return Err(Remark::new(&draft.place, what, "fill in that column"));
    }
    Ok(())
}

/// Returns how it is answered: as the row says, or by what is there.
fn kind(draft: &Draft, row: &Columns) -> Result<Kind, Remark> {
    let has = |column| !row.get(column).trim().is_empty();
    let kind = row.get(Column::Kind).trim().to_lowercase();
    match kind.parse::<Kind>() {
        Ok(kind) => return Ok(kind),
        Err(_) if kind.is_empty() => {}
        Err(_) => {
            let what = format!("there is no kind {kind:?}");
            return Err(Remark::new(
                &draft.place,
                what,
                "use open, choice, output or short, or leave it out",
            ));
        }
    }
    Ok(if !draft.question.choices.is_empty() {
        Kind::Choice
    } else if has(Column::Output) {
        Kind::Output
    } else if has(Column::Accepted) {
        Kind::Short
    } else {
        Kind::Open
    })
}

/// Reads the options: from one cell, or from one each.
fn choices(row: &Columns) -> Vec<Choice> {
    let cell = row.get(Column::Choices);
    if !cell.is_empty() {
        let marked = entry::choices(cell);
        if !marked.is_empty() {
            return marked;
        }
        let texts: Vec<&str> = cell
            .lines()
            .map(str::trim)
            .filter(|line| !line.is_empty())
            .collect();
        return chosen(&texts, row);
    }
    let options = (0..5).map(|place| row.get(Column::Option(place)).trim());
    let texts: Vec<&str> = options.filter(|text| !text.is_empty()).collect();
    chosen(&texts, row)
}

fn chosen(texts: &[&str], row: &Columns) -> Vec<Choice> {
    if texts.is_empty() {
        return Vec::new();
    }
    let right = options::right(texts, row.get(Column::Correct).trim());
    options::choices(texts, right.map_or(usize::MAX, |(at, _)| at))
}

/// Sets what the code prints: what its column says, or else the block in the answer.
fn output(draft: &mut Draft, printed: &str) {
    let question = &mut draft.question;
    let printed = printed.trim_end();
    if printed.is_empty() {
        let block = entry::output(&question.answer);
        question.expected = block.filter(|text| !text.is_empty());
        return;
    }
    // A row may have nothing else to reveal.
    if question.answer.is_empty() {
        question.answer = format!("```output\n{printed}\n```");
    }
    question.expected = Some(printed.to_owned());
}

/// Reads hints with a blank line between two, outside of code.
fn blocks(cell: &str) -> Vec<String> {
    pythia_quiz::model::written::lists::hints(cell, &mut Vec::new())
}

/// Reads points, one a line.
fn points(cell: &str) -> Vec<String> {
    let lines = cell
        .lines()
        .map(|line| line.trim().trim_start_matches("- ").to_owned());
    lines.filter(|line| !line.is_empty()).collect()
}

/// Reads `2026-01-31 grading: note` or `2026-01-31: note`.
fn erratum(line: &str) -> Option<Erratum> {
    let (date, note) = line.split_once(": ")?;
    let (date, grading) = match date.strip_suffix(" grading") {
        Some(date) => (date, true),
        None => (date, false),
    };
    Some(Erratum {
        date: date.trim().to_owned(),
        note: note.trim().to_owned(),
        grading,
    })
}
