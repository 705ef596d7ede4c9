//! Discord's Markdown as nodes. `pulldown-cmark` parses it. Where Discord differs (no HTML,
//! spoilers, underline, small print, mentions, times, quotes and fences by line), the text is
//! rewritten before and the nodes after. No crate knows this dialect, and adapting a CommonMark
//! parser takes less code than writing one.
//!
//! ```text
//! covers ── spoilers around code blocks
//! fences ── code blocks, cut out first    prepare ── what CommonMark would misread
//! inline ── links, spoilers, small print, in what was parsed
//! ```

mod covers;
mod fences;
mod inline;
mod prepare;

use covers::{Part as Cover, covers};
use fences::{Part, code_block, fences};
use inline::{address, bare, small, spoilers, web};
use pulldown_cmark::{CodeBlockKind, Event, HeadingLevel, Options, Parser, Tag};
use serde_json::{Value, json};

use super::node::Node;

/// Looks up the names of mentions.
pub(crate) trait Names {
    /// Returns a member's displayed name.
    fn user(&self, id: u64) -> String;
    /// Returns a role's name.
    fn role(&self, id: u64) -> String;
    /// Returns a channel's or thread's name with its sign if the reader can see it.
    fn channel(&self, id: u64) -> Option<String>;
}

/// How deeply nodes may be nested. Deeper ones are flattened.
const DEEPEST: usize = 24;

/// Parses a message, a description or a field's value.
pub(crate) fn blocks(text: &str, names: &dyn Names) -> Vec<Node> {
    let parts = covers(text).into_iter();
    let parts = parts.map(|part| match part {
        Cover::Open(text) => uncovered(text, names),
        Cover::Hidden(text) => vec![Node::mark("spoiler", uncovered(text, names))],
    });
    parts.flatten().collect()
}

/// Parses a text in which no spoiler holds more than a line.
fn uncovered(text: &str, names: &dyn Names) -> Vec<Node> {
    let mut reader = Reader::new(names);
    let mut all = Vec::new();
    for part in fences(text) {
        match part {
            Part::Words(words) => {
                let prepared = reader.prepare(&words);
                all.extend(reader.read(&prepared));
            }
            Part::Code { language, code } => all.push(code_block(&language, &code)),
        }
    }
    all
}

/// Parses one line: a title or a field's name.
pub(crate) fn line(text: &str, names: &dyn Names) -> Vec<Node> {
    let flat = text.replace('\n', " ");
    let nodes = blocks(&flat, names);
    let inner = |node: Node| match node {
        Node::Mark("p" | "h1" | "h2" | "h3", _, inside) => inside,
        other => vec![other],
    };
    nodes.into_iter().flat_map(inner).collect()
}

struct Reader<'a> {
    names: &'a dyn Names,
    tokens: Vec<String>,
}

impl<'a> Reader<'a> {
    fn new(names: &'a dyn Names) -> Self {
        Reader {
            names,
            tokens: Vec::new(),
        }
    }

    fn read(&self, prepared: &str) -> Vec<Node> {
        let parser = Parser::new_ext(prepared, Options::ENABLE_STRIKETHROUGH).into_offset_iter();
        let mut tree = Tree::default();
        for (event, range) in parser {
            let source = &prepared[range];
            match event {
                Event::Start(tag) => {
                    if matches!(tag, Tag::Paragraph) {
                        tree.open(Open {
                            kind: "p",
                            about: vec![],
                        });
                        continue;
                    }
                    tree.open(self.open(&tag, source));
                }
                Event::End(_) => {
                    let (open, inside) = tree.shut();
                    let node = self.finish(open, inside);
                    tree.add_all(node);
                }
                Event::Text(text) | Event::InlineHtml(text) | Event::Html(text) => tree.text(&text),
                Event::Code(text) => {
                    let code = self.written(&text);
                    tree.add(Node::mark("code", vec![Node::text(code)]));
                }
                Event::SoftBreak | Event::HardBreak => tree.add(Node::mark("br", vec![])),
                Event::Rule => tree.text(source.trim_end()),
                _ => tree.text(source),
            }
        }
        tree.done()
    }

    fn open(&self, tag: &Tag<'_>, source: &str) -> Open {
        let plain = |kind| Open {
            kind,
            about: vec![],
        };
        match tag {
            Tag::Heading { level, .. } => plain(match level {
                HeadingLevel::H1 => "h1",
                HeadingLevel::H2 => "h2",
                _ => "h3",
            }),
            Tag::BlockQuote(_) => plain("quote"),
            Tag::List(None) => plain("ul"),
            Tag::List(Some(start)) => Open {
                kind: "ol",
                about: vec![("start", json!(start))],
            },
            Tag::Item => plain("li"),
            Tag::Emphasis => plain("i"),
            Tag::Strong if source.starts_with("__") => plain("u"),
            Tag::Strong => plain("b"),
            Tag::Strikethrough if source.starts_with("~~") => plain("s"),
            Tag::Strikethrough => Open {
                kind: "~",
                about: vec![],
            },
            Tag::CodeBlock(kind) => {
                let language = match kind {
                    CodeBlockKind::Fenced(name) => self.written(name),
                    CodeBlockKind::Indented => String::new(),
                };
                Open {
                    kind: "pre",
                    about: vec![("lang", json!(language))],
                }
            }
            Tag::Link { dest_url, .. } => {
                let url = self.written(dest_url);
                Open {
                    kind: "a",
                    about: vec![("href", json!(url)), ("source", json!(source))],
                }
            }
            Tag::Image { dest_url, .. } => {
                let url = self.written(dest_url);
                let source = source.trim_start_matches('!');
                Open {
                    kind: "!",
                    about: vec![("href", json!(url)), ("source", json!(source))],
                }
            }
            _ => Open {
                kind: "span",
                about: vec![],
            },
        }
    }

    /// Creates the node of something that has been parsed to its end.
    fn finish(&self, open: Open, inside: Vec<Node>) -> Vec<Node> {
        match open.kind {
            "pre" => {
                let code = self.written(&Node::words_raw(&inside));
                let language = open.about[0]
                    .1
                    .as_str()
                    .unwrap_or_default()
                    .to_ascii_lowercase();
                vec![code_block(&language, code.trim_end_matches('\n'))]
            }
            "a" | "!" => {
                let mut nodes = Vec::new();
                if open.kind == "!" {
                    nodes.push(Node::text("!"));
                }
                nodes.extend(self.link(&open, inside));
                nodes
            }
            "~" => {
                let mut nodes = vec![Node::text("~")];
                nodes.extend(self.inline(inside));
                nodes.push(Node::text("~"));
                nodes
            }
            kind => vec![Node::Mark(kind, open.about, self.inline(inside))],
        }
    }

    fn link(&self, open: &Open, inside: Vec<Node>) -> Vec<Node> {
        let url = open.about[0].1.as_str().unwrap_or_default();
        match web(url) {
            Some(url) => {
                let mut nodes = self.inline(inside);
                if nodes.is_empty() {
                    nodes.push(Node::text(url));
                }
                vec![address(url, nodes)]
            }
            // Any other link is shown as it was written.
            None => {
                let source = open.about[1].1.as_str().unwrap_or_default();
                vec![Node::Text(self.written(source))]
            }
        }
    }

    /// Handles what concerns only running text: spoilers, small print, tokens, bare links.
    fn inline(&self, nodes: Vec<Node>) -> Vec<Node> {
        small(spoilers(self.split(nodes)))
    }

    fn split(&self, nodes: Vec<Node>) -> Vec<Node> {
        let mut all = Vec::new();
        for node in nodes {
            let Node::Text(text) = node else {
                all.push(node);
                continue;
            };
            for piece in self.pieces(&text) {
                match piece {
                    Ok(words) => bare(&words, &mut all),
                    Err(token) => all.push(self.token(token)),
                }
            }
        }
        all
    }

    fn token(&self, token: &str) -> Node {
        let number = |text: &str| text.parse::<u64>().unwrap_or(0);
        let named = |kind, id: &str, name: String| {
            Node::Mark(kind, vec![("id", json!(id)), ("name", json!(name))], vec![])
        };
        if let Some(time) = token.strip_prefix("t:") {
            let (at, style) = time.split_once(':').unwrap_or((time, "f"));
            let at = at.parse::<i64>().unwrap_or(0);
            return Node::Mark(
                "time",
                vec![("at", json!(at)), ("style", json!(style))],
                vec![],
            );
        }
        if let Some(id) = token.strip_prefix("@&") {
            return named("role", id, format!("@{}", self.names.role(number(id))));
        }
        if let Some(id) = token.strip_prefix('@') {
            let id = id.trim_start_matches('!');
            return named("user", id, format!("@{}", self.names.user(number(id))));
        }
        if let Some(id) = token.strip_prefix('#') {
            return match self.names.channel(number(id)) {
                Some(name) => named("channel", id, name),
                None => Node::Mark("nowhere", vec![("name", json!("#No Access"))], vec![]),
            };
        }
        if let Some((name, id)) = token.strip_prefix('/').and_then(|t| t.rsplit_once(':')) {
            return named("command", id, format!("/{name}"));
        }
        let emoji = token.trim_start_matches('a').trim_start_matches(':');
        let name = emoji.split(':').next().unwrap_or_default();
        Node::text(format!(":{name}:"))
    }
}

impl Node {
    /// Returns the text of a code block, placeholders included.
    fn words_raw(nodes: &[Node]) -> String {
        nodes
            .iter()
            .map(|n| match n {
                Node::Text(text) => text.as_str(),
                Node::Mark(..) => "",
            })
            .collect()
    }
}
/// Something that has been opened but not closed yet.
struct Open {
    kind: &'static str,
    about: Vec<(&'static str, Value)>,
}

#[derive(Default)]
struct Tree {
    open: Vec<(Open, Vec<Node>)>,
    done: Vec<Node>,
}

impl Tree {
    fn open(&mut self, open: Open) {
        self.open.push((open, Vec::new()));
    }

    fn shut(&mut self) -> (Open, Vec<Node>) {
        self.open
            .pop()
            .expect("every end has its beginning in pulldown-cmark's events")
    }

    fn list(&mut self) -> &mut Vec<Node> {
        match self.open.last_mut() {
            Some((_, list)) => list,
            None => &mut self.done,
        }
    }

    fn text(&mut self, text: &str) {
        let list = self.list();
        match list.last_mut() {
            Some(Node::Text(last)) => last.push_str(text),
            _ => list.push(Node::text(text)),
        }
    }

    fn add(&mut self, node: Node) {
        self.list().push(node);
    }

    fn add_all(&mut self, nodes: Vec<Node>) {
        // The page walks the nodes recursively, so deep nesting would be a problem there.
        let deep = self.open.len() > DEEPEST;
        for node in nodes {
            match node {
                Node::Mark(_, _, inside) if deep => self.list().extend(inside),
                node => self.add(node),
            }
        }
    }

    fn done(self) -> Vec<Node> {
        self.done
    }
}
