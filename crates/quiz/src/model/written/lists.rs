//! The lists of a typed question: options, points and hints.

use crate::model::question::Choice;
use crate::model::short;
use crate::model::written::{
    ACCEPTED, ACCEPTED_MAX, Fault, HINTS, OPTION, OPTIONS, POINTS, Part, What, prose,
};

/// Reads the options: one a line, an asterisk before the right one. A line with `>` below an option
/// says why it is right or wrong.
pub fn options(text: &str, faults: &mut Vec<Fault>) -> Vec<Choice> {
    let mut found: Vec<Choice> = Vec::new();
    let mut right = Vec::new();
    let mut fault = |line: usize, what| {
        faults.push(Fault {
            part: Part::Options,
            line,
            what,
        });
    };
    for (line, typed) in (1..).zip(text.lines()).map(|(n, line)| (n, line.trim())) {
        if typed.is_empty() {
            continue;
        }
        if let Some(reason) = typed.strip_prefix('>') {
            match found.last_mut() {
                None => fault(line, What::ReasonFirst),
                Some(choice) => {
                    let parts = [choice.reason.as_str(), reason.trim()];
                    choice.reason = parts.join(" ").trim().to_owned();
                }
            }
            continue;
        }
        let (is_right, option) = marked(typed);
        let length = option.chars().count();
        if length > OPTION {
            fault(line, What::LongOption(length));
        }
        if found.iter().any(|one| one.text == option) {
            fault(line, What::SameOption);
        }
        if is_right {
            right.push(line);
        }
        found.push(Choice {
            text: option.to_owned(),
            right: is_right,
            reason: String::new(),
        });
    }
    if !text.is_empty() {
        let (least, most) = OPTIONS;
        if !(least..=most).contains(&found.len()) {
            fault(0, What::Options(found.len()));
        }
        match right.as_slice() {
            [] => fault(0, What::NoneRight),
            [_] => {}
            [_, second, ..] => fault(*second, What::SeveralRight(right.len())),
        }
    }
    for (line, typed) in (1..).zip(text.lines()) {
        let (_, option) = marked(typed.trim().trim_start_matches('>').trim());
        prose::check_from(Part::Options, line, option, faults);
    }
    found
}

/// Tells whether a line of options is marked as the right one, and returns it without marks. The
/// marks of the bank's files are understood, too.
fn marked(line: &str) -> (bool, &str) {
    let line = line.strip_prefix("- ").unwrap_or(line).trim();
    for (mark, right) in [("[x]", true), ("[X]", true), ("[ ]", false), ("*", true)] {
        if let Some(option) = line.strip_prefix(mark)
            && !option.starts_with('*')
        {
            return (right, option.trim());
        }
    }
    (false, line)
}

/// Writes options as [`options`] reads them.
#[must_use]
pub fn written(choices: &[Choice]) -> String {
    let lines = choices.iter().flat_map(|choice| {
        let mark = if choice.right { "* " } else { "" };
        let reason = (!choice.reason.is_empty()).then(|| format!("> {}", choice.reason));
        [Some(format!("{mark}{}", choice.text)), reason]
    });
    lines.flatten().collect::<Vec<_>>().join("\n")
}

/// Reads what the code prints. A code block around it isn't part of it.
#[must_use]
pub fn output(text: &str) -> String {
    let inside = text.strip_prefix("```").and_then(|rest| {
        let (_, rest) = rest.split_once('\n')?;
        rest.strip_suffix("```")
    });
    inside.unwrap_or(text).trim_end().to_owned()
}

/// Reads the texts that count as a short answer, one a line. The first is shown.
pub fn accepted(text: &str, faults: &mut Vec<Fault>) -> Vec<String> {
    let mut found: Vec<String> = Vec::new();
    let mut forms: Vec<String> = Vec::new();
    for (line, typed) in (1..).zip(text.lines()) {
        let typed = typed.split_whitespace().collect::<Vec<_>>().join(" ");
        if typed.is_empty() {
            continue;
        }
        let mut fault = |what| {
            faults.push(Fault {
                part: Part::Accepted,
                line,
                what,
            });
        };
        let length = typed.chars().count();
        if length > ACCEPTED_MAX {
            fault(What::LongAccepted(length));
        }
        let form = short::form(&typed);
        if forms.contains(&form) {
            fault(What::SameAccepted);
        }
        forms.push(form);
        found.push(typed);
    }
    too_many(Part::Accepted, found.len(), ACCEPTED, faults);
    found
}

/// Reads the points of a good answer, one a line.
pub fn points(text: &str, faults: &mut Vec<Fault>) -> Vec<String> {
    prose::check(Part::Points, text, faults);
    let points = text.lines().map(|line| {
        let line = line.trim();
        let bullets = ["- ", "* ", "• "];
        let bullet = bullets.iter().find_map(|bullet| line.strip_prefix(bullet));
        bullet.unwrap_or(line).trim().to_owned()
    });
    let points: Vec<String> = points.filter(|point| !point.is_empty()).collect();
    too_many(Part::Points, points.len(), POINTS, faults);
    points
}

/// Reads the hints: a blank line outside code is between two.
pub fn hints(text: &str, faults: &mut Vec<Fault>) -> Vec<String> {
    prose::check(Part::Hints, text, faults);
    let mut hints: Vec<String> = vec![String::new()];
    let mut in_code = false;
    for line in text.lines() {
        if line.trim().is_empty() && !in_code {
            hints.push(String::new());
            continue;
        }
        in_code ^= line.matches("```").count() % 2 == 1;
        if let Some(hint) = hints.last_mut() {
            if !hint.is_empty() {
                hint.push('\n');
            }
            hint.push_str(line);
        }
    }
    hints.retain(|hint| !hint.trim().is_empty());
    too_many(Part::Hints, hints.len(), HINTS, faults);
    hints
}

fn too_many(part: Part, count: usize, most: usize, faults: &mut Vec<Fault>) {
    if count > most {
        let what = What::Many(count);
        faults.push(Fault {
            part,
            line: 0,
            what,
        });
    }
}
