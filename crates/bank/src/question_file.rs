//! Parses `<topic>/<slug>.md` into a [`Question`] and reports every problem of the file in one
//! pass.

use pythia_quiz::model::written::{self, What};
use pythia_quiz::question::{
    ANSWER_MAX, Kind, OPTIONS, QUESTION_MAX, Question, Slug, Topic, is_kebab,
};

use crate::code_blocks::{self, CodeBlock};
use crate::expected_output;
use crate::front_matter::{self, FrontMatter, OptionOrder};
use crate::links::{self, Links};
use crate::lint;
use crate::markdown;
use crate::outline::Outline;
use crate::problem::Problem;
use crate::proof::{self, Proof};
use crate::sections::{self, Sections};
use crate::source::Source;
use crate::suggest::closest;

/// The size of the largest file that is parsed, in bytes.
pub const FILE_MAX: usize = 64 * 1024;

/// The result of reading one file.
#[derive(Clone, Debug)]
pub struct QuestionFile {
    /// The file's path, as problems show it.
    pub path: String,
    /// The question, unless the file has an error.
    pub question: Option<Question>,
    /// The code blocks in order, with what each is expected to do.
    pub blocks: Vec<CodeBlock>,
    /// Which of its sentences are proved, and by what.
    pub proofs: Vec<Proof>,
    /// The whole text of the file; empty if it isn't text.
    pub text: String,
    /// Everything that is wrong with the file.
    pub problems: Vec<Problem>,
    /// Whether it is one of the questions of a deck, so that the path isn't its alone.
    pub in_deck: bool,
}

/// What the text of a file holds, as far as it could be read.
#[derive(Default)]
struct Contents {
    question: Option<Question>,
    blocks: Vec<CodeBlock>,
    proofs: Vec<Proof>,
}

impl QuestionFile {
    /// Parses one file with the built-in table of links. `path` is shown in problems and must end
    /// with `<topic>/<slug>.md`.
    #[must_use]
    pub fn parse(path: &str, bytes: &[u8]) -> Self {
        Self::parse_with(path, bytes, &Links::built_in())
    }

    /// Parses one file as [`parse`](Self::parse) does, with another table of links.
    #[must_use]
    pub fn parse_with(path: &str, bytes: &[u8], links: &Links) -> Self {
        Self::parse_in(path, bytes, links, true)
    }

    /// Parses a translation, put together with the keys of the English file.
    #[must_use]
    pub(crate) fn parse_translation(path: &str, bytes: &[u8], links: &Links) -> Self {
        Self::parse_in(path, bytes, links, false)
    }

    fn parse_in(path: &str, bytes: &[u8], links: &Links, is_english: bool) -> Self {
        let refused = |what: String, help: &str| Self::refused(Problem::error(path, what, help));
        if bytes.len() > FILE_MAX {
            return refused(
                format!("the file is too large: {} bytes", bytes.len()),
                "keep it to 65,536 bytes at most",
            );
        }
        let text = match std::str::from_utf8(bytes) {
            Ok(text) => text,
            Err(error) => {
                return refused(
                    format!(
                        "the file isn't valid UTF-8 (at byte {})",
                        error.valid_up_to()
                    ),
                    "save the file as UTF-8",
                );
            }
        };
        let mut source = Source::new(path, text);
        source.is_english = is_english;
        lint::check_characters(&mut source);
        let contents = read(&mut source, links);
        let question = contents.question.filter(|_| !source.failed());
        Self {
            path: path.into(),
            question,
            blocks: contents.blocks,
            proofs: contents.proofs,
            text: text.to_owned(),
            problems: source.into_problems(),
            in_deck: false,
        }
    }

    /// Returns what is left of a file that can't be read at all.
    #[must_use]
    pub fn refused(problem: Problem) -> Self {
        Self {
            path: problem.file.clone(),
            question: None,
            blocks: Vec::new(),
            proofs: Vec::new(),
            text: String::new(),
            problems: vec![problem],
            in_deck: false,
        }
    }
}

/// Reads the whole text. Returns no question if a part that it needs is missing.
fn read(source: &mut Source<'_>, links: &Links) -> Contents {
    let slug = read_slug(source);
    let Some((toml, start, body)) = split_front_matter(source) else {
        return Contents::default();
    };
    let front = front_matter::read(source, start, toml);
    let outline = markdown::outline(source, body);
    if outline.unclosed.is_some() {
        return Contents::default();
    }
    links::check(source, &outline, links);
    let sections = sections::read(source, &outline, front.as_ref().map(|front| front.kind));
    let mut contents = Contents {
        question: None,
        blocks: code_blocks::read(source, &outline, &sections),
        proofs: proof::read(source, &sections),
    };
    let (Some(slug), Some(front)) = (slug, front) else {
        return contents;
    };
    check_folder(source, &slug, front.topic);
    check_title(source, &front.title);
    let expected = match front.kind {
        Kind::Short => Some(accepted(source, &outline, &sections)),
        _ => expected_output::read(source, &front, &sections, &contents.blocks),
    };
    check_lengths(source, &sections);
    contents.question = build_question(source, &outline, slug, front, &sections, expected);
    if let Some(question) = &mut contents.question {
        for point in &mut question.further_reading {
            *point = links::shown(point, source, &outline, links);
        }
    }
    contents
}

/// Returns the accepted texts of a short answer, one a line.
fn accepted(source: &mut Source<'_>, outline: &Outline, sections: &Sections<'_>) -> String {
    let points = sections.points(source, outline, "Accepted");
    // What is code in the file is typed without backticks.
    let texts = points.iter().map(|point| point.replace('`', ""));
    let all = texts.collect::<Vec<_>>().join("\n");
    let line = sections.first("Accepted").map_or(1, |section| section.line);
    let mut faults = Vec::new();
    written::lists::accepted(&all, &mut faults);
    for fault in faults {
        match fault.what {
            What::LongAccepted(count) => source.error(
                line,
                format!("an accepted text has {count} characters"),
                "keep it to 60: nobody types more without a mistake",
            ),
            What::SameAccepted => source.error(
                line,
                "an accepted text counts already",
                "remove it: case, blanks and letter forms don't matter",
            ),
            _ => {}
        }
    }
    all
}

/// Derives the question's slug from the path of its file.
fn read_slug(source: &mut Source<'_>) -> Option<Slug> {
    let mut parts = source.file.rsplit(['/', '\\']);
    let name = parts.next().unwrap_or_default().trim_end_matches(".md");
    let folder = parts.next().unwrap_or_default();
    let help = "name the file <topic>/<slug>.md; a slug has up to 60 lower-case letters, \
                digits and single hyphens";
    if !is_kebab(name) {
        source.error(1, format!("{name:?} isn't a valid slug"), help);
        return None;
    }
    let slug = Slug::new(&format!("{folder}/{name}"));
    if slug.is_err() {
        source.error(1, format!("the folder {folder:?} isn't a topic"), help);
    }
    slug.ok()
}

/// Returns the TOML, its byte offset, and the byte offset of the Markdown after it.
fn split_front_matter<'s>(source: &mut Source<'s>) -> Option<(&'s str, usize, usize)> {
    let text = source.text;
    let head = text.strip_prefix('\u{feff}').unwrap_or(text);
    let shift = text.len() - head.len();
    let first = head.split_inclusive('\n').next().unwrap_or_default();
    if first.trim_end() != "+++" {
        source.error(
            1,
            "the file doesn't start with +++",
            "start with a +++ line, then the keys, then another +++ line",
        );
        return None;
    }
    let mut at = shift + first.len();
    let start = at;
    for line in head[first.len()..].split_inclusive('\n') {
        if line.trim_end() == "+++" {
            return Some((&text[start..at], start, at + line.len()));
        }
        at += line.len();
    }
    source.error(
        1,
        "the front matter is never closed",
        "end it with a +++ line",
    );
    None
}

/// Checks that the folder is named like the topic.
fn check_folder(source: &mut Source<'_>, slug: &Slug, topic: Topic) {
    if slug.folder() != topic.as_str() {
        let line = key_line(source, "topic");
        let what = format!("topic = \"{topic}\", but the file is in {}/", slug.folder());
        let help = match closest(slug.folder(), Topic::ALL.iter().map(|it| it.as_str())) {
            Some(closest) if closest != topic.as_str() => {
                format!("move the file to {topic}/, or write topic = \"{closest}\"")
            }
            _ => format!("move the file to {topic}/"),
        };
        source.error(line, what, help);
    }
}

/// Returns the line of a key in the front matter, or the first line.
fn key_line(source: &Source<'_>, key: &str) -> usize {
    (1..)
        .take(40)
        .find(|&number| source.line(number).trim_start().starts_with(key))
        .unwrap_or(1)
}

/// Checks that a title is plain text, apart from code in backticks.
///
/// Headings and lists show code as code; thread names leave out the backticks.
fn check_title(source: &mut Source<'_>, title: &str) {
    let wrong = match written::title_fault(title) {
        _ if title.contains("TODO") => Some((
            "the title is still a TODO",
            "write a few words that give nothing away",
        )),
        Some(What::OpenBacktick) => {
            Some(("unmatched backtick in the title", "add the missing one"))
        }
        Some(What::MarkupInTitle) => Some((
            "the title contains markup",
            "put names in backticks and write the rest as plain words",
        )),
        Some(_) => Some((
            "the title has no letter and no digit",
            "use a few plain words: a thread is named after it",
        )),
        None => None,
    };
    if let Some((what, help)) = wrong {
        let line = key_line(source, "title");
        source.error(line, what, help);
    }
}

/// Checks that the question and the answer fit into Discord's messages.
fn check_lengths(source: &mut Source<'_>, sections: &Sections<'_>) {
    for (name, max) in [("Question", QUESTION_MAX), ("Answer", ANSWER_MAX)] {
        let Some(section) = sections.first(name) else {
            continue;
        };
        let count = section.text.chars().count();
        if count > max {
            let what = format!("`## {name}` is too long: {count} characters");
            source.error(
                section.line,
                what,
                format!("shorten it to {max} characters, the most that Discord shows here"),
            );
        }
    }
}

/// Puts the parts together. Returns `None` if a required section is missing.
fn build_question(
    source: &mut Source<'_>,
    outline: &Outline,
    slug: Slug,
    front: FrontMatter,
    sections: &Sections<'_>,
    expected: Option<String>,
) -> Option<Question> {
    let text = |name: &str| {
        sections
            .first(name)
            .map(|section| shown_on_discord(section.text))
    };
    let points = |name: &str| sections.points(source, outline, name);
    let choices: Vec<_> = sections
        .choices
        .iter()
        .map(|(_, choice)| choice.clone())
        .collect();
    if !choices.is_empty() && choices.len() != OPTIONS {
        return None;
    }
    Some(Question {
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
        text: text("Question")?,
        hints: sections
            .all("Hint")
            .map(|section| shown_on_discord(section.text))
            .collect(),
        choices,
        answer: text("Answer")?,
        expected,
        why: text("Why it is asked")?,
        listen_for: points("Listen for"),
        red_flags: points("Red flags"),
        follow_ups: points("Follow-ups"),
        further_reading: points("Further reading"),
    })
}

/// Returns a section as Discord shows it. Discord takes only one word after a fence as the
/// language; further words would appear in the code.
fn shown_on_discord(markdown: &str) -> String {
    markdown.replace("```python no-run", "```python")
}
