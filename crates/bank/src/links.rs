//! The links of `## Further reading`. Files name pages by their stable names, such as
//! `library/re.html#search-vs-match` or `pep-0572`; one table, `questions/links.toml`, knows every
//! page that may be named, and its address.

use std::collections::{BTreeMap, BTreeSet};

use serde::Deserialize;

use crate::outline::{Link, Outline};
use crate::source::Source;
use crate::suggest::closest;

/// The name of the table in a folder of questions.
pub const FILE: &str = "links.toml";

/// The section that may have links.
pub const SECTION: &str = "Further reading";

/// The table of the built-in questions.
const BUILT_IN: &str = include_str!("../../../questions/links.toml");

/// The pages of one site.
#[derive(Clone, Debug, Deserialize)]
#[serde(deny_unknown_fields)]
struct Site {
    /// What comes before the name of a page in its address.
    base: String,
    /// What comes after it, before an anchor.
    #[serde(default)]
    end: String,
    /// The names of the pages, each with its anchor, if it has one.
    pages: BTreeSet<String>,
    /// The pages, with or without an anchor, that are now elsewhere on the site.
    #[serde(default)]
    moved: BTreeMap<String, String>,
}

/// The table: every page that may be named, by site.
#[derive(Clone, Debug, Default, Deserialize)]
pub struct Links(BTreeMap<String, Site>);

impl Links {
    /// Reads a table.
    ///
    /// # Errors
    /// Fails if it isn't TOML, or has other keys than a table has.
    pub fn parse(text: &str) -> Result<Self, toml::de::Error> {
        toml::from_str(text)
    }

    /// Returns the table of the built-in questions.
    #[must_use]
    pub fn built_in() -> Self {
        Self::parse(BUILT_IN).expect("a test reads the built-in table")
    }

    /// Adds the pages of another table. Of a site that both know, the other one's base counts.
    pub fn extend(&mut self, other: Self) {
        for (name, mut site) in other.0 {
            if let Some(known) = self.0.remove(&name) {
                site.pages.extend(known.pages);
                for (from, to) in known.moved {
                    site.moved.entry(from).or_insert(to);
                }
            }
            self.0.insert(name, site);
        }
    }

    /// Returns the address of a page by its name, with its anchor, if the table knows it.
    #[must_use]
    pub fn address(&self, name: &str) -> Option<String> {
        let site = self.0.values().find(|site| site.pages.contains(name))?;
        let (page, anchor) = name.split_once('#').unwrap_or((name, ""));
        let moved = |name: &str| site.moved.get(name).map(String::as_str);
        let (page, anchor) = match moved(name) {
            Some(now) => now.split_once('#').unwrap_or((now, "")),
            None => (moved(page).unwrap_or(page), anchor),
        };
        let mark = if anchor.is_empty() { "" } else { "#" };
        Some(format!("{}{page}{}{mark}{anchor}", site.base, site.end))
    }

    /// Returns the known name that is closest to a wrong one.
    fn closest(&self, name: &str) -> Option<&str> {
        let names = self.0.values().flat_map(|site| &site.pages);
        closest(name, names.map(String::as_str))
    }
}

/// Reports links that the table doesn't know or that Discord wouldn't show well.
pub fn check(source: &mut Source<'_>, outline: &Outline, links: &Links) {
    for link in &outline.links {
        let line = source.line_of(link.range.start);
        if links.address(&link.target).is_none() {
            let add = format!("or add the page to {FILE}, if it is a good one");
            let help = match links.closest(&link.target) {
                Some(closest) => format!("did you mean {closest}? Correct it, {add}"),
                None => {
                    format!("name a page as in library/re.html#search-vs-match or pep-0572, {add}")
                }
            };
            source.error(
                line,
                format!("{FILE} doesn't know the page {:?}", link.target),
                help,
            );
        }
        let text = text_of(source.text, link);
        if text.trim().is_empty() || text.contains(['[', ']', '\n']) {
            source.error(
                line,
                "the text of this link isn't plain",
                "write one line of words, without square brackets",
            );
        }
    }
}

/// Returns the text of a link as its file has it.
fn text_of<'t>(file: &'t str, link: &Link) -> &'t str {
    let whole = &file[link.range.clone()];
    let end = whole.rfind("](").unwrap_or(whole.len());
    whole.get(1..end).unwrap_or_default()
}

/// Returns a point of the section as Discord shows it: with whole addresses, and the text of links
/// as plain words, because code can't be a link there.
#[must_use]
pub fn shown(point: &str, source: &Source<'_>, outline: &Outline, links: &Links) -> String {
    let mut shown = point.to_owned();
    for link in &outline.links {
        let Some(address) = links.address(&link.target) else {
            continue;
        };
        let mut text = String::new();
        for c in text_of(source.text, link).chars() {
            if matches!(c, '_' | '*' | '~' | '|' | '\\') {
                text.push('\\');
            }
            if c != '`' {
                text.push(c);
            }
        }
        let whole = &source.text[link.range.clone()];
        shown = shown.replace(whole, &format!("[{text}]({address})"));
    }
    shown
}
