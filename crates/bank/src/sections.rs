//! Splits a question into its sections and reads the lists in them.

use std::ops::Range;

use pythia_quiz::model::written::ACCEPTED;
use pythia_quiz::question::{Choice, Kind, OPTION_MAX, OPTIONS};

use crate::outline::{List, Outline, SECTION_NAMES};
use crate::source::Source;
use crate::suggest::closest;

/// The sections that are lists, with the fewest and the most points each may have.
const POINTS: [(&str, usize, usize); 5] = [
    ("Accepted", 1, ACCEPTED),
    ("Listen for", 3, 5),
    ("Red flags", 1, 6),
    ("Follow-ups", 2, 4),
    ("Further reading", 1, 6),
];

/// One section.
#[derive(Debug)]
pub struct Section<'s> {
    /// The heading without `##`.
    pub name: String,
    /// The line of the heading.
    pub line: usize,
    /// The byte range from the end of the heading to the next one.
    pub range: Range<usize>,
    /// The Markdown, without blank lines around it.
    pub text: &'s str,
}

/// The sections of one file.
#[derive(Debug)]
pub struct Sections<'s> {
    list: Vec<Section<'s>>,
    /// The options of `## Choices`, each with its line.
    pub choices: Vec<(usize, Choice)>,
}

impl<'s> Sections<'s> {
    /// Returns the first section with a name.
    #[must_use]
    pub fn first(&self, name: &str) -> Option<&Section<'s>> {
        self.list.iter().find(|section| section.name == name)
    }

    /// Returns all sections with a name.
    pub fn all(&self, name: &str) -> impl Iterator<Item = &Section<'s>> {
        self.list.iter().filter(move |section| section.name == name)
    }

    /// Returns all sections except those with a name.
    pub fn all_but(&self, name: &str) -> impl Iterator<Item = &Section<'s>> {
        self.list.iter().filter(move |section| section.name != name)
    }

    /// Returns the section that contains a byte offset.
    #[must_use]
    pub fn at(&self, offset: usize) -> Option<&Section<'s>> {
        self.list
            .iter()
            .find(|section| section.range.contains(&offset))
    }

    /// Returns the points of a section that is a list.
    #[must_use]
    pub fn points(&self, source: &Source<'_>, outline: &Outline, name: &str) -> Vec<String> {
        let Some(section) = self.first(name) else {
            return Vec::new();
        };
        lists_in(outline, section)
            .flat_map(|list| &list.items)
            .map(|item| point_text(&source.text[item.clone()]))
            .collect()
    }
}

/// Returns the lists that start in a section.
fn lists_in<'o>(outline: &'o Outline, section: &Section<'_>) -> impl Iterator<Item = &'o List> {
    let range = section.range.clone();
    outline
        .lists
        .iter()
        .filter(move |list| range.contains(&list.range.start))
}

/// Splits the file into sections and reports those that are missing, repeated, unknown or
/// misplaced.
pub fn read<'s>(source: &mut Source<'s>, outline: &Outline, kind: Option<Kind>) -> Sections<'s> {
    let mut list: Vec<Section<'s>> = Vec::new();
    for (index, heading) in outline.headings.iter().enumerate() {
        let line = source.line_of(heading.range.start);
        if heading.level != 2 {
            source.error(
                line,
                format!("this is a level-{} heading", heading.level),
                "use ## for the sections and **bold** for everything else",
            );
            continue;
        }
        let next = outline.headings[index + 1..]
            .iter()
            .find(|next| next.level == 2);
        let end = next.map_or(source.text.len(), |next| next.range.start);
        let range = heading.range.end.min(end)..end;
        let whole: &'s str = source.text;
        list.push(Section {
            name: heading.title.trim().to_owned(),
            line,
            text: whole[range.clone()].trim(),
            range,
        });
    }
    let mut sections = Sections {
        list,
        choices: Vec::new(),
    };
    check_names(source, &sections, kind);
    check_text_before_sections(source, &sections, outline);
    for section in &sections.list {
        if section.text.is_empty() {
            source.error(
                section.line,
                format!("`## {}` is empty", section.name),
                "fill it in; only `## Choices`, `## Accepted` and `## Proof` may be left out",
            );
        }
    }
    for (name, least, most) in POINTS {
        check_points(source, &sections, outline, name, least, most);
    }
    sections.choices = read_choices(source, &sections, outline);
    sections
}

/// Reports sections that are unknown, repeated, out of order or missing.
fn check_names(source: &mut Source<'_>, sections: &Sections<'_>, kind: Option<Kind>) {
    let mut last = 0;
    for (index, section) in sections.list.iter().enumerate() {
        let Some(place) = SECTION_NAMES.iter().position(|name| *name == section.name) else {
            let help = match closest(&section.name, SECTION_NAMES) {
                Some(closest) => format!(
                    "did you mean `## {closest}`? The sections are: {}",
                    SECTION_NAMES.join(", ")
                ),
                None => format!("the sections are: {}", SECTION_NAMES.join(", ")),
            };
            source.error(
                section.line,
                format!("unknown section `## {}`", section.name),
                help,
            );
            continue;
        };
        if section.name != "Hint"
            && sections.list[..index]
                .iter()
                .any(|earlier| earlier.name == section.name)
        {
            source.error(
                section.line,
                format!("`## {}` appears twice", section.name),
                "merge the two",
            );
        } else if place < last {
            let what = format!(
                "`## {}` is out of order: it follows `## {}`",
                section.name, SECTION_NAMES[last]
            );
            source.error(
                section.line,
                what,
                format!(
                    "put the sections in this order: {}",
                    SECTION_NAMES.join(", ")
                ),
            );
        }
        last = last.max(place);
    }
    for name in SECTION_NAMES {
        let may_miss = match name {
            "Proof" => true,
            "Choices" => kind != Some(Kind::Choice),
            "Accepted" => kind != Some(Kind::Short),
            _ => false,
        };
        if !may_miss && sections.first(name).is_none() {
            let why = match name {
                "Choices" => " (kind = \"choice\" needs it)",
                "Accepted" => " (kind = \"short\" needs it)",
                _ => "",
            };
            source.error(
                1,
                format!("the section `## {name}` is missing{why}"),
                format!(
                    "add it; the sections are, in this order: {}",
                    SECTION_NAMES.join(", ")
                ),
            );
        }
    }
}

/// Reports text between the front matter and the first section, because it would not be shown.
fn check_text_before_sections(source: &mut Source<'_>, sections: &Sections<'_>, outline: &Outline) {
    let Some(first) = outline.headings.first() else {
        return;
    };
    let head = &source.text[..first.range.start];
    let lines: Vec<&str> = head.lines().collect();
    let close = lines
        .iter()
        .skip(1)
        .position(|line| line.trim_end() == "+++")
        .map_or(0, |at| at + 2);
    if let Some(at) = lines
        .iter()
        .skip(close)
        .position(|line| !line.trim().is_empty())
        && !sections.list.is_empty()
    {
        source.error(
            close + at + 1,
            "there is text before the first section",
            "move it into `## Question`",
        );
    }
}

/// Checks that a section is one flat list with the right number of points.
fn check_points(
    source: &mut Source<'_>,
    sections: &Sections<'_>,
    outline: &Outline,
    name: &str,
    least: usize,
    most: usize,
) {
    let Some(section) = sections.first(name) else {
        return;
    };
    let lists: Vec<&List> = lists_in(outline, section).collect();
    let count: usize = lists.iter().map(|list| list.items.len()).sum();
    if !(least..=most).contains(&count) {
        source.error(
            section.line,
            format!(
                "`## {name}` has {count} {}",
                if count == 1 { "point" } else { "points" }
            ),
            format!("write {least} to {most}, each starting with \"- \""),
        );
    }
    let outside = lists.first().map_or(section.text.len(), |list| {
        source.text[section.range.start..list.range.start]
            .trim()
            .len()
    });
    if count > 0 && outside > 0 {
        source.error(
            section.line,
            format!("`## {name}` has text outside its list"),
            "make each thought a point of the list",
        );
    }
    for at in lists.iter().filter_map(|list| list.nested) {
        let line = source.line_of(at);
        source.error(
            line,
            format!("`## {name}` has a list inside a point"),
            "use a flat list",
        );
    }
}

/// Returns the text of a list item without its bullet and indentation.
fn point_text(item: &str) -> String {
    let mut lines = item.trim_end().lines();
    let first = lines
        .next()
        .unwrap_or_default()
        .trim_start()
        .trim_start_matches(['-', '*', '+'])
        .trim();
    lines.map(str::trim).fold(first.to_owned(), |text, line| {
        if line.is_empty() {
            text
        } else {
            text + " " + line
        }
    })
}

/// Reads the options of `## Choices` and checks that there are four, that one is correct, and that
/// each is short, different and explained.
fn read_choices(
    source: &mut Source<'_>,
    sections: &Sections<'_>,
    outline: &Outline,
) -> Vec<(usize, Choice)> {
    let Some(section) = sections.first("Choices") else {
        return Vec::new();
    };
    let items: Vec<Range<usize>> = lists_in(outline, section)
        .flat_map(|list| list.items.clone())
        .collect();
    let mut found: Vec<(usize, Choice)> = Vec::new();
    for item in items {
        let line = source.line_of(item.start);
        let Some(choice) = parse_option(source.text[item].trim_end()) else {
            source.error(
                line,
                "this isn't an option",
                "write \"- [x] the correct one\" or \"- [ ] a wrong one\", and the reason on an \
                 indented line below",
            );
            continue;
        };
        let count = choice.text.chars().count();
        if count > OPTION_MAX {
            source.error(
                line,
                format!("this option is too long: {count} characters"),
                format!("shorten it to {OPTION_MAX} characters, the most that Discord shows here"),
            );
        }
        if choice.text.is_empty() {
            source.error(line, "this option is empty", "write its text after the box");
        }
        if choice.reason.is_empty() {
            source.error(
                line,
                "this option has no reason",
                "explain on an indented line below why it is correct, or why people choose it and \
                 why it is wrong",
            );
        }
        if found.iter().any(|(_, earlier)| earlier.text == choice.text) {
            source.error(
                line,
                "two options have the same text",
                "make each one different: errata refer to options by their text",
            );
        }
        if choice.right && found.iter().any(|(_, earlier)| earlier.right) {
            source.error(
                line,
                "two options are marked as correct",
                "keep [x] on one of them and use [ ] for the others",
            );
        }
        found.push((line, choice));
    }
    if found.len() != OPTIONS {
        source.error(
            section.line,
            format!("`## Choices` has {} options", found.len()),
            format!("write exactly {OPTIONS}"),
        );
    }
    if !found.is_empty() && !found.iter().any(|(_, choice)| choice.right) {
        source.error(
            section.line,
            "no option is marked as correct",
            "put [x] before the correct one",
        );
    }
    found
}

/// Parses `- [x] text` with the reason on the lines below.
fn parse_option(item: &str) -> Option<Choice> {
    let (first, rest) = item.split_once('\n').unwrap_or((item, ""));
    let first = first
        .trim_start()
        .strip_prefix(['-', '*', '+'])?
        .trim_start();
    let boxed = first.strip_prefix('[')?;
    let (mark, text) = boxed.split_once(']')?;
    let right = match mark {
        "x" | "X" => true,
        " " => false,
        _ => return None,
    };
    let reason = rest
        .lines()
        .map(str::trim)
        .filter(|line| !line.is_empty())
        .collect::<Vec<_>>()
        .join(" ");
    Some(Choice {
        text: text.trim().to_owned(),
        right,
        reason,
    })
}
