//! Writing Markdown while the tags of a card's HTML go by.

use crate::html::tags::{BLOCKS, Tag, language_of};
use crate::html::{Converted, decode, tidy};
use crate::words;

/// Where emphasis began, and its sign.
struct Open {
    name: &'static str,
    sign: &'static str,
    at: usize,
}

/// The Markdown so far, and what is open in it.
#[derive(Default)]
pub struct Writer {
    pub done: Converted,
    /// The text of a block of code, and its language.
    block: Option<(String, &'static str)>,
    /// The text of code in a line.
    code: Option<String>,
    open: Vec<Open>,
    /// The numbers of the lists around; `None` for one with points.
    lists: Vec<Option<usize>>,
}

impl Writer {
    /// Adds text.
    pub fn text(&mut self, text: &str) {
        if text.is_empty() {
            return;
        }
        let text = decode(text);
        if let Some((block, _)) = &mut self.block {
            block.push_str(&text.replace('\u{a0}', " "));
            return;
        }
        if let Some(code) = &mut self.code {
            code.push_str(&text.replace('\u{a0}', " "));
            return;
        }
        // A line break of the file is a blank on the card.
        let at_start = self.done.text.is_empty() || self.done.text.ends_with(['\n', ' ']);
        let mut blank = at_start;
        let folded = text.bytes().any(|b| b.is_ascii_whitespace() && b != b' ')
            || text.contains("  ")
            || text.contains('\u{a0}')
            || (at_start && text.starts_with(' '));
        if folded {
            let mut line = String::with_capacity(text.len());
            for c in text.chars() {
                if c.is_whitespace() {
                    if !blank {
                        line.push(' ');
                    }
                    blank = true;
                } else {
                    line.push(c);
                    blank = false;
                }
            }
            words::push_line(&mut self.done.text, &line);
        } else {
            words::push_line(&mut self.done.text, &text);
        }
    }

    /// Handles a tag.
    pub fn tag(&mut self, tag: &Tag<'_>) {
        let name = tag.name.as_ref();
        let lower = || tag.attributes.to_ascii_lowercase();
        if tag.attributes.contains("on") && lower().contains(" on")
            || tag.attributes.contains("javascript:")
        {
            self.done.script = true;
        }
        match (name, tag.closing) {
            ("br", _) => self.line_break(),
            ("pre", false) => self.begin_block(tag.attributes),
            ("pre", true) => self.end_block(),
            _ if self.block.is_some() => {
                // The language may be named at the code inside.
                if name == "code"
                    && !tag.closing
                    && let Some((_, language)) = &mut self.block
                {
                    *language = language_of(tag.attributes).unwrap_or(language);
                }
                if matches!(name, "div" | "p" | "li" | "tr") && tag.closing {
                    self.line_break();
                }
            }
            ("code" | "kbd" | "samp" | "tt", false) => self.code = Some(String::new()),
            ("code" | "kbd" | "samp" | "tt", true) => self.end_code(),
            ("b" | "strong", false) => self.begin("b", "**"),
            ("b" | "strong", true) => self.end("b"),
            ("i" | "em", false) => self.begin("i", "*"),
            ("i" | "em", true) => self.end("i"),
            ("h1" | "h2" | "h3" | "h4" | "h5" | "h6", false) => {
                self.new_line();
                self.begin("h", "**");
            }
            ("h1" | "h2" | "h3" | "h4" | "h5" | "h6", true) => {
                self.end("h");
                self.new_line();
            }
            ("ul", false) => self.lists.push(None),
            ("ol", false) => self.lists.push(Some(0)),
            ("ul" | "ol", true) => {
                self.lists.pop();
                self.new_line();
            }
            ("li", false) => self.point(),
            ("td" | "th", true) => self.done.text.push_str(" | "),
            ("img" | "svg" | "picture" | "object" | "embed" | "iframe", false) => {
                self.done.picture = true
            }
            ("audio" | "video", false) => self.done.sound = true,
            ("math", false) => self.done.formula = true,
            ("sup", false) => self.done.text.push('^'),
            ("hr", _) => self.new_line(),
            (block, _) if BLOCKS.contains(&block) || block == "li" => {
                if block == "tr" && tag.closing && self.done.text.ends_with(" | ") {
                    let end = self.done.text.len() - 3;
                    self.done.text.truncate(end);
                }
                self.new_line();
            }
            _ => {}
        }
    }

    fn line_break(&mut self) {
        if let Some((block, _)) = &mut self.block {
            block.push('\n');
        } else if let Some(code) = &mut self.code {
            code.push('\n');
        } else {
            self.trim_line();
            self.done.text.push('\n');
        }
    }

    fn new_line(&mut self) {
        self.trim_line();
        if !self.done.text.is_empty() && !self.done.text.ends_with('\n') {
            self.done.text.push('\n');
        }
    }

    fn trim_line(&mut self) {
        while self.done.text.ends_with(' ') {
            self.done.text.pop();
        }
    }

    fn point(&mut self) {
        self.new_line();
        let depth = self.lists.len().saturating_sub(1).min(2);
        let indent = "  ".repeat(depth);
        self.done.text.push_str(&indent);
        match self.lists.last_mut() {
            Some(Some(number)) => {
                *number += 1;
                let number = format!("{number}. ");
                self.done.text.push_str(&number);
            }
            _ => self.done.text.push_str("- "),
        }
    }

    fn begin_block(&mut self, attributes: &str) {
        if self.block.is_none() {
            self.end_code();
            self.block = Some((String::new(), language_of(attributes).unwrap_or("python")));
        }
    }

    fn end_block(&mut self) {
        if let Some((code, language)) = self.block.take() {
            words::push_block(&mut self.done.text, &code, language);
        }
    }

    fn end_code(&mut self) {
        let Some(code) = self.code.take() else {
            return;
        };
        // Several lines of code are a block, whatever the element.
        if code.trim_matches('\n').contains('\n') {
            words::push_block(&mut self.done.text, &code, "python");
        } else {
            words::push_code(&mut self.done.text, &code);
        }
    }

    fn begin(&mut self, name: &'static str, sign: &'static str) {
        let at = self.done.text.len();
        self.open.push(Open { name, sign, at });
    }

    /// Puts the signs around what was emphasized. Blanks stay outside, because Discord would show
    /// the signs otherwise.
    fn end(&mut self, name: &'static str) {
        let Some(place) = self.open.iter().rposition(|open| open.name == name) else {
            return;
        };
        let nested = place > 0 || self.open.len() > place + 1;
        let Open { sign, at, .. } = self.open.remove(place);
        let Some(inside) = self.done.text.get(at..) else {
            return;
        };
        let core = inside.trim();
        let before = self.done.text[..at].chars().next_back();
        let in_word = before.is_some_and(char::is_alphanumeric);
        if core.is_empty() || core.contains(['\n', '*', '_']) || nested || in_word {
            return;
        }
        let start = at + inside.len() - inside.trim_start().len();
        let end = start + core.len();
        self.done.text.insert_str(end, sign);
        self.done.text.insert_str(start, sign);
    }

    /// Returns the Markdown.
    pub fn finish(mut self) -> Converted {
        self.end_block();
        self.end_code();
        let text = tidy(&self.done.text);
        Converted { text, ..self.done }
    }
}
