//! Reading a question of a deck that came from elsewhere.

use pythia_quiz::question::{Choice, Erratum, Kind, Level, Question, Slug, Topic};
use serde::Deserialize;

use crate::deck::fences::Fences;
use crate::deck::{Entry, rules};
use crate::front_matter::OptionOrder;
use crate::outline::SECTION_NAMES;
use crate::problem::Problem;

/// The front matter of such a question.
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
struct Front {
    name: String,
    #[serde(rename = "from")]
    _from: String,
    title: String,
    topic: Topic,
    level: Level,
    kind: Kind,
    #[serde(default)]
    concepts: Vec<String>,
    #[serde(default)]
    python: String,
    #[serde(default)]
    reviewed: String,
    #[serde(default)]
    requires: Vec<String>,
    #[serde(default)]
    order: OptionOrder,
    #[serde(default)]
    errata: Vec<Erratum>,
}

/// A section with its line in the question, from 1.
struct Section<'t> {
    name: &'t str,
    line: usize,
    text: String,
}

/// Reads a question, and returns everything that is wrong with it. The question is missing if
/// something is.
#[must_use]
pub fn read(path: &str, entry: Entry<'_>) -> (Option<Question>, Vec<Problem>) {
    let problem = |line: usize, what: String, help: &str| Problem {
        line: entry.line + line.saturating_sub(1),
        excerpt: entry
            .text
            .lines()
            .nth(line.saturating_sub(1))
            .unwrap_or_default()
            .to_owned(),
        ..Problem::error(path, what, help)
    };
    let inside = entry.text.strip_prefix("+++\n").unwrap_or_default();
    let Some((front, body)) = inside.split_once("\n+++\n") else {
        let what = "the front matter is never closed".to_owned();
        return (None, vec![problem(1, what, "end it with a line +++")]);
    };
    let front: Front = match toml::from_str(front) {
        Ok(front) => front,
        Err(error) => {
            let at = error.span().map_or(0, |span| span.start);
            let line = 2 + front.as_bytes()[..at.min(front.len())]
                .iter()
                .filter(|it| **it == b'\n')
                .count();
            let what = format!("the front matter can't be read: {}", error.message());
            return (
                None,
                vec![problem(line, what, "write it as `pythia bank import` does")],
            );
        }
    };
    let Ok(slug) = Slug::new(&format!("{}/{}", front.topic, front.name)) else {
        let what = format!("{:?} isn't a valid name", front.name);
        let help = "use up to 60 lower-case letters, digits and single hyphens";
        return (None, vec![problem(2, what, help)]);
    };
    let first = 2 + entry.text[..entry.text.len() - body.len()]
        .matches('\n')
        .count()
        - 1;
    let sections = sections(body, first);
    let mut problems = Vec::new();
    for section in &sections {
        if !SECTION_NAMES.contains(&section.name) && section.name != OUTPUT {
            let what = format!("unknown section `## {}`", section.name);
            problems.push(problem(
                section.line,
                what,
                "the sections are those of questions/README.md",
            ));
        }
    }
    let question = question(slug, front, &sections);
    for fault in rules::check(&question) {
        let section = sections
            .iter()
            .find(|section| section.name == fault.section);
        let line = section.map_or(1, |section| section.line + 1 + fault.line);
        problems.push(problem(line, fault.what, fault.help));
    }
    (problems.is_empty().then_some(question), problems)
}

/// Puts a question together.
fn question(slug: Slug, front: Front, sections: &[Section<'_>]) -> Question {
    let all = |name: &'static str| sections.iter().filter(move |section| section.name == name);
    let text = |name| {
        all(name)
            .next()
            .map(|section| section.text.clone())
            .unwrap_or_default()
    };
    let points = |name| {
        all(name)
            .flat_map(|section| points(&section.text))
            .collect()
    };
    let answer = text("Answer");
    let expected = match front.kind {
        Kind::Output => output(&text(OUTPUT)).or_else(|| output(&answer)),
        Kind::Short => Some(points("Accepted")).map(|all: Vec<String>| all.join("\n")),
        Kind::Open | Kind::Choice => None,
    };
    Question {
        slug,
        title: front.title,
        topic: front.topic,
        level: front.level,
        kind: front.kind,
        concepts: front.concepts,
        python: front.python,
        reviewed: front.reviewed,
        requires: front.requires,
        fixed_order: front.order == OptionOrder::Fixed,
        errata: front.errata,
        text: text("Question"),
        hints: all("Hint").map(|section| section.text.clone()).collect(),
        choices: choices(&text("Choices")),
        answer,
        expected,
        why: text("Why it is asked"),
        listen_for: points("Listen for"),
        red_flags: points("Red flags"),
        follow_ups: points("Follow-ups"),
        further_reading: points("Further reading"),
    }
}

/// Splits the Markdown at the headings that aren't in code.
fn sections(body: &str, first: usize) -> Vec<Section<'_>> {
    let mut found: Vec<Section<'_>> = Vec::new();
    let mut fences = Fences::default();
    for (line, text) in (first..).zip(body.lines()) {
        let is_code = fences.is_code(text);
        match (text.strip_prefix("## "), found.last_mut()) {
            (Some(name), _) if !is_code => found.push(Section {
                name: name.trim(),
                line,
                text: String::new(),
            }),
            (_, Some(section)) => {
                section.text.push_str(text);
                section.text.push('\n');
            }
            (_, None) => {}
        }
    }
    for section in &mut found {
        let text = section.text.trim_end().trim_start_matches('\n').to_owned();
        section.text = text;
    }
    found
}

/// Reads a list of points, which may go on below, indented by two blanks.
pub fn points(text: &str) -> Vec<String> {
    let mut found: Vec<String> = Vec::new();
    for line in text.lines() {
        match (line.strip_prefix("- "), found.last_mut()) {
            (Some(point), _) => found.push(point.trim().to_owned()),
            (None, Some(point)) if !line.trim().is_empty() => {
                point.push(' ');
                point.push_str(line.trim());
            }
            _ => {}
        }
    }
    found
}

/// Reads options, each with its reason below it.
pub fn choices(text: &str) -> Vec<Choice> {
    let mut found: Vec<Choice> = Vec::new();
    for line in text.lines() {
        let marks = [("- [x] ", true), ("- [X] ", true), ("- [ ] ", false)];
        let marked = marks
            .into_iter()
            .find_map(|(mark, right)| Some((line.strip_prefix(mark)?, right)));
        match (marked, found.last_mut()) {
            (Some((text, right)), _) => found.push(Choice {
                text: text.trim().to_owned(),
                right,
                reason: String::new(),
            }),
            (None, Some(choice)) if !line.trim().is_empty() => {
                let parts = [choice.reason.as_str(), line.trim()];
                choice.reason = parts.join(" ").trim().to_owned();
            }
            _ => {}
        }
    }
    found
}

/// The section with what the code prints, where the answer doesn't say it. A question of the bank
/// has none.
pub const OUTPUT: &str = "Output";

/// Returns the first output block of an answer.
pub fn output(answer: &str) -> Option<String> {
    let (_, behind) = answer.split_once("```output\n")?;
    let end = behind.find("\n```")?;
    Some(behind[..end].trim_end().to_owned())
}
