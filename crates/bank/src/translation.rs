//! Reads translations: `<slug>.de.md` beside the English `<slug>.md`.
//!
//! A translation has its own title and its own prose. Everything else comes from the English file:
//! the other keys, the names of the sections, the code, and which option is right. So a translation
//! can't ask something else than the English question, and it is graded in the same way.

use pythia_quiz::language::Language;
use pythia_quiz::question::Question;

use crate::links::Links;
use crate::problem::Problem;
use crate::question_file::{FILE_MAX, QuestionFile};

/// What was read of one translation.
#[derive(Debug, Default)]
pub struct Translation {
    /// The question in the other language, unless something is wrong.
    pub question: Option<Question>,
    /// What is wrong.
    pub problems: Vec<Problem>,
}

/// Returns the code of the language in a translation's file name, `<slug>.de.md`.
#[must_use]
pub fn language_code(name: &str) -> Option<&str> {
    let (_, language) = name.strip_suffix(".md")?.rsplit_once('.')?;
    let two = language.len() == 2 && language.bytes().all(|b| b.is_ascii_lowercase());
    two.then_some(language)
}

/// Returns the language of a translation's file name, and the path of the English file beside it.
#[must_use]
pub fn source_of(path: &str) -> Option<(Language, String)> {
    let name = path.rsplit('/').next().unwrap_or_default();
    let code = language_code(name)?;
    let language = Language::of_code(code).filter(|one| *one != Language::English)?;
    let base = path.strip_suffix(".md")?.strip_suffix(code)?;
    Some((language, format!("{}.md", base.trim_end_matches('.'))))
}

/// Reads a translation of a question.
#[must_use]
pub fn read(path: &str, bytes: &[u8], english: &QuestionFile, links: &Links) -> Translation {
    let refused = |what: String, help: &str| Translation {
        question: None,
        problems: vec![Problem::error(path, what, help)],
    };
    if bytes.len() > FILE_MAX {
        return refused(
            format!("the file is too large: {} bytes", bytes.len()),
            "keep it to 65,536 bytes at most",
        );
    }
    let Ok(text) = std::str::from_utf8(bytes) else {
        return refused(
            "the file isn't valid UTF-8".to_owned(),
            "save the file as UTF-8",
        );
    };
    let (Some((own, body)), Some((keys, english_body))) = (split(text), split(&english.text))
    else {
        return refused(
            "the file doesn't begin with a title between two +++ lines".to_owned(),
            "begin with +++, title = \"…\" and +++; the other keys come from the English file",
        );
    };
    let title = match only_title(own) {
        Ok(title) => title,
        Err(key) => {
            return refused(
                format!("a translation has no {key}"),
                "leave only the title; the other keys come from the English file",
            );
        }
    };
    let keys: String = keys
        .lines()
        .map(|line| if is_title(line) { title } else { line })
        .map(|line| format!("{line}\n"))
        .collect();
    let whole = format!("+++\n{keys}+++\n{body}");
    let parsed = QuestionFile::parse_translation(&english.path, whole.as_bytes(), links);
    let (longer, shorter) = (keys.lines().count(), own.lines().count());
    // The English file has the warnings already.
    let errors = parsed.problems.into_iter().filter(Problem::is_error);
    let mut problems: Vec<_> = errors
        .map(|problem| Problem {
            file: path.to_owned(),
            line: (problem.line + shorter).saturating_sub(longer).max(1),
            ..problem
        })
        .collect();
    if let (Some(question), Some(original)) = (&parsed.question, &english.question) {
        let differs = |what: String| {
            let help = "make it as in the English file, which may have changed since";
            Problem::error(path, what, help)
        };
        problems.extend(compare(question, original).map(differs));
        problems.extend(compare_code(body, english_body).map(differs));
    }
    let question = parsed.question.filter(|_| problems.is_empty());
    Translation { question, problems }
}

/// Splits a file into its keys and what follows them.
fn split(text: &str) -> Option<(&str, &str)> {
    let text = text.strip_prefix('\u{feff}').unwrap_or(text);
    let rest = text.strip_prefix("+++\n")?;
    let (keys, body) = rest.split_once("\n+++\n")?;
    Some((keys, body))
}

fn is_title(line: &str) -> bool {
    let key = line.split_once('=').map(|(key, _)| key.trim());
    key == Some("title")
}

/// Returns the line with the title, or what else there is.
fn only_title(keys: &str) -> Result<&str, String> {
    let mut lines = keys.lines().filter(|line| !line.trim().is_empty());
    let title = lines.find(|line| is_title(line));
    let others = keys
        .lines()
        .find(|line| !line.trim().is_empty() && !is_title(line));
    match (title, others) {
        (Some(title), None) => Ok(title),
        (_, Some(other)) => Err(other.split('=').next().unwrap_or(other).trim().to_owned()),
        (None, None) => Err("other keys, but it needs a title".to_owned()),
    }
}

/// Returns what a translation has in another number or order than the English question.
fn compare(question: &Question, english: &Question) -> impl Iterator<Item = String> + use<> {
    let parts = [
        ("hints", question.hints.len(), english.hints.len()),
        ("options", question.choices.len(), english.choices.len()),
        (
            "points to listen for",
            question.listen_for.len(),
            english.listen_for.len(),
        ),
        (
            "red flags",
            question.red_flags.len(),
            english.red_flags.len(),
        ),
        (
            "follow-ups",
            question.follow_ups.len(),
            english.follow_ups.len(),
        ),
        (
            "links",
            question.further_reading.len(),
            english.further_reading.len(),
        ),
    ];
    let counts = parts.into_iter().filter(|(_, here, there)| here != there);
    let counts = counts.map(|(what, here, there)| format!("{here} {what} instead of {there}"));
    let mut wrong: Vec<String> = counts.collect();
    if question.right_choice() != english.right_choice() {
        wrong.push("another option is right".to_owned());
    }
    for (here, there) in question.choices.iter().zip(&english.choices) {
        let is_code = there.text.starts_with('`') && there.text.ends_with('`');
        if is_code && !there.text.contains(' ') && here.text != there.text {
            wrong.push(format!(
                "the option {} is {} in English",
                here.text, there.text
            ));
        }
    }
    wrong.into_iter()
}

/// Returns what a translation has in other code than the English file: blocks that differ, and code
/// in a line that isn't in English.
fn compare_code(body: &str, english: &str) -> impl Iterator<Item = String> + use<> {
    let (here, there) = (blocks(body), blocks(english));
    let mut wrong = Vec::new();
    if here.len() != there.len() {
        wrong.push(format!(
            "{} code blocks instead of {}",
            here.len(),
            there.len()
        ));
    } else {
        let places = here.iter().zip(&there).enumerate();
        let differing = places.filter(|(_, (one, other))| one != other);
        wrong.extend(differing.map(|(n, _)| format!("code block {} differs", n + 1)));
    }
    let known = spans(english);
    let unknown = spans(body).into_iter().filter(|span| !known.contains(span));
    wrong.extend(unknown.map(|span| format!("the code `{span}` isn't in the English file")));
    wrong.into_iter()
}

/// Returns the code blocks of a text with their fences. Proofs, which only English has, are left
/// out.
fn blocks(body: &str) -> Vec<String> {
    let mut found = Vec::new();
    let mut block: Option<String> = None;
    for line in prose(body).lines() {
        match (&mut block, line.starts_with("```")) {
            (None, true) => block = Some(format!("{}\n", line.trim_end())),
            (None, false) => {}
            (Some(_), true) => found.extend(block.take()),
            (Some(open), false) => {
                open.push_str(line.trim_end());
                open.push('\n');
            }
        }
    }
    found
}

/// Returns the code in the lines of a text.
fn spans(body: &str) -> Vec<String> {
    let mut outside = true;
    let lines = prose(body).lines().filter(|line| {
        let fence = line.starts_with("```");
        outside ^= fence;
        outside && !fence
    });
    let lines: Vec<&str> = lines.collect();
    let text = lines.join("\n");
    let parts = text.split('`').enumerate().filter(|(n, _)| n % 2 == 1);
    let spans = parts.map(|(_, span)| span.split_whitespace().collect::<Vec<_>>().join(" "));
    spans.filter(|span| !span.is_empty()).collect()
}

/// Returns a text without its proofs.
fn prose(body: &str) -> &str {
    body.split("\n## Proof\n").next().unwrap_or(body)
}
