//! Anki's text export: settings at the top, then rows without a head.
//!
//! Anki decides whether fields are HTML by the first rows, unless the settings say so. Here all
//! rows decide, and the report says what was taken.

use pythia_quiz::question::Slug;

use crate::card::{Card, Cards, Content, Place, Remark, Sides};
use crate::html;
use crate::limits::Refused;
use crate::package::{FIELDS, OURS};
use crate::table::{Row, rows, separator};

/// The settings at the top of a file.
#[derive(Default)]
struct Settings {
    separator: Option<u8>,
    html: Option<bool>,
    columns: Vec<String>,
    tags: Vec<String>,
    /// The columns that aren't fields, from 0.
    guid: Option<usize>,
    tags_column: Option<usize>,
    notetype: Option<usize>,
    others: Vec<usize>,
    /// Whether columns came before the separator, so that they were split at the wrong sign.
    columns_first: bool,
}

/// The names of all settings.
const SETTINGS: [&str; 13] = [
    "separator",
    "html",
    "tags",
    "columns",
    "notetype",
    "deck",
    "notetype column",
    "deck column",
    "tags column",
    "guid column",
    "if matches",
    "notetype id",
    "deck id",
];

/// Tells whether a line without its `#` is a setting.
#[must_use]
pub fn is_setting(line: &str) -> bool {
    let key = line
        .split(':')
        .next()
        .unwrap_or_default()
        .trim()
        .to_lowercase();
    SETTINGS.contains(&key.as_str())
}

/// Reads the rows.
///
/// # Errors
/// There are too many.
pub fn read(text: &str) -> Result<Cards, Refused> {
    let (settings, first, body) = settings(text);
    let sign = settings.separator.unwrap_or_else(|| separator::guess(body));
    let mut cards = Cards {
        format: format!("an Anki text file with {}", separator::name(sign)),
        ..Cards::default()
    };
    if settings.columns_first {
        let what = "`#columns` is above `#separator`; Anki would split it at the old sign and lose every back.";
        cards.notes.push(what.into());
    }
    if settings.separator.is_none() {
        let name = separator::name(sign);
        let what = format!(
            "No `#separator` is given; the rows were split at {name}. Anki would split at blanks."
        );
        cards.notes.push(what);
    }
    let all: Vec<Row> = rows(body, first, sign).collect::<Result<_, _>>()?;
    let html = settings.html.unwrap_or_else(|| {
        let html = all
            .iter()
            .any(|row| row.cells.iter().any(|cell| looks_like_html(cell)));
        let what = if html { "HTML" } else { "plain text" };
        cards.notes.push(format!(
            "No `#html` is given; the fields were read as {what}."
        ));
        html
    });
    let mut tags_column = settings.tags_column;
    let special = |at: usize| {
        settings.guid == Some(at)
            || settings.tags_column == Some(at)
            || settings.others.contains(&at)
    };
    let width = all.iter().map(|row| row.cells.len()).max().unwrap_or(0);
    let fields: Vec<usize> = (0..width).filter(|at| !special(*at)).collect();
    if tags_column.is_none() && fields.len() == 3 && settings.columns.is_empty() {
        tags_column = Some(fields[2]);
        cards
            .notes
            .push("The third column isn't named; it was read as tags, as Anki does.".into());
    }
    for row in all {
        let place = Place::Line(row.line);
        if row.is_comment {
            let what = "the row begins with #, so it is a comment";
            let help = "put quotes around its first cell if it is a card";
            cards.left_out.push(Remark::new(&place, what, help));
            continue;
        }
        let cell = |at: Option<usize>| {
            at.and_then(|at| row.cells.get(at))
                .map_or("", String::as_str)
        };
        let field = |n: usize| {
            cell(fields.get(n).copied())
                .replace("\r\n", "\n")
                .replace('\r', "\n")
        };
        let guid = cell(settings.guid);
        let named = |name: &str| {
            let at = settings
                .columns
                .iter()
                .position(|known| known.eq_ignore_ascii_case(name));
            Some(cell(at))
                .filter(|cell| !cell.is_empty())
                .map(str::to_owned)
        };
        let tags = cell(tags_column).split_whitespace().map(str::to_owned);
        let is_name = Slug::new(guid).is_ok();
        let front = field(0);
        let is_ours = cell(settings.notetype).starts_with(OURS) && fields.len() == FIELDS.len();
        let (back, source) = if is_ours {
            (field(2), Some(field(6)))
        } else {
            (field(1), named("markdown"))
        };
        cards.cards.push(Card {
            place,
            id: (!guid.is_empty() && !is_name).then(|| format!("anki:{guid}")),
            name: is_name.then(|| guid.to_owned()),
            tags: tags.chain(settings.tags.iter().cloned()).collect(),
            content: Content::Sides(Sides {
                cloze: front.contains("{{c1::"),
                front,
                back,
                html,
                source: source.map(|text| html::preformatted(&text.replace("\r\n", "\n"))),
                ..Sides::default()
            }),
            remarks: Vec::new(),
        });
    }
    Ok(cards)
}

/// Reads the settings. Returns them with the line and the text of the first row.
fn settings(text: &str) -> (Settings, usize, &str) {
    let mut settings = Settings::default();
    let (mut line, mut rest) = (1, text);
    while let Some(setting) = rest.strip_prefix('#') {
        let end = setting.find('\n').map_or(setting.len(), |at| at + 1);
        if !is_setting(setting[..end].trim_end()) {
            break;
        }
        let (key, value) = setting[..end].split_once(':').unwrap_or_default();
        // A separator may be a blank or a tab.
        settings.set(
            &key.trim().to_lowercase(),
            value.trim_end_matches(['\n', '\r']),
        );
        rest = &setting[end..];
        line += 1;
    }
    (settings, line, rest)
}

impl Settings {
    fn set(&mut self, key: &str, value: &str) {
        let column = value
            .trim()
            .parse::<usize>()
            .ok()
            .and_then(|n| n.checked_sub(1));
        match key {
            "separator" => {
                self.columns_first = !self.columns.is_empty();
                self.separator = match value.trim().to_lowercase().as_str() {
                    "tab" | "\\t" => Some(b'\t'),
                    "comma" | "," => Some(b','),
                    "semicolon" | ";" => Some(b';'),
                    "colon" | ":" => Some(b':'),
                    "pipe" | "|" => Some(b'|'),
                    "space" => Some(b' '),
                    "" if value.starts_with('\t') => Some(b'\t'),
                    "" if value.starts_with(' ') => Some(b' '),
                    _ => None,
                };
            }
            "html" => {
                self.html = match value.trim().to_lowercase().as_str() {
                    "true" => Some(true),
                    "false" => Some(false),
                    // Anki takes no other word and falls back to guessing, and so does this.
                    _ => None,
                };
            }
            "tags" => self.tags = value.split_whitespace().map(str::to_owned).collect(),
            "columns" => {
                let sign = char::from(self.separator.unwrap_or(b'\t'));
                self.columns = value
                    .split(sign)
                    .map(|name| name.trim().to_owned())
                    .collect();
                let place = |name: &str| {
                    self.columns
                        .iter()
                        .position(|known| known.eq_ignore_ascii_case(name))
                };
                self.guid = self.guid.or(place("guid"));
                self.tags_column = self.tags_column.or(place("tags"));
                self.others.extend(place("markdown"));
            }
            "guid column" => self.guid = column,
            "tags column" => self.tags_column = column,
            "notetype column" => {
                self.notetype = column;
                self.others.extend(column);
            }
            "deck column" => self.others.extend(column),
            _ => {}
        }
    }
}

/// Tells whether a cell has a tag or an entity in it.
fn looks_like_html(cell: &str) -> bool {
    const SIGNS: [&str; 12] = [
        "<br", "<b>", "<i>", "<div", "<p>", "<pre", "<code", "<span", "<img", "&nbsp;", "&lt;",
        "&gt;",
    ];
    SIGNS.iter().any(|sign| cell.contains(sign))
}
