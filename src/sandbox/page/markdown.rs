//! Discord's Markdown as nodes. `pulldown-cmark` reads it; what Discord does otherwise is prepared before and
//! mended after: no HTML, spoilers, underline, small print, mentions, times, quotes and fences by the line.

use pulldown_cmark::{CodeBlockKind, Event, HeadingLevel, Options, Parser, Tag};
use serde_json::{Value, json};

use super::{node::Node, python};

/// What mentions are called and where links lead.
pub(crate) trait Names {
    /// A member's name as it is shown.
    fn user(&self, id: u64) -> String;
    /// A role's name.
    fn role(&self, id: u64) -> String;
    /// A channel's or thread's name with its sign, if the reader may see it.
    fn channel(&self, id: u64) -> Option<String>;
}

/// Stand-ins from Unicode's private area: a token (its number between the first two), `<`, `&`.
const OPEN: char = '\u{E000}';
const SHUT: char = '\u{E001}';
const LESS: char = '\u{E002}';
const AND: char = '\u{E003}';

/// How deep marks may be nested; what is deeper is shown plainly.
const DEEPEST: usize = 24;

/// Reads a message, a description or a field's value.
pub(crate) fn blocks(text: &str, names: &dyn Names) -> Vec<Node> {
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

/// Reads one line: a title or a field's name.
pub(crate) fn line(text: &str, names: &dyn Names) -> Vec<Node> {
    let flat = text.replace('\n', " ");
    let nodes = blocks(&flat, names);
    let inner = |node: Node| match node {
        Node::Mark("p" | "h1" | "h2" | "h3", _, inside) => inside,
        other => vec![other],
    };
    nodes.into_iter().flat_map(inner).collect()
}

enum Part {
    Words(String),
    Code { language: String, code: String },
}

/// Splits at ``` as Discord does: anywhere but in a quote, and only if it is closed.
fn fences(text: &str) -> Vec<Part> {
    let mut parts = Vec::new();
    let mut words = String::new();
    let mut rest = text;
    while let Some(at) = rest.find("```") {
        let (before, after) = (&rest[..at], &rest[at + 3..]);
        let quoted = before
            .rsplit('\n')
            .next()
            .is_some_and(|l| l.starts_with("> "));
        let end = after.find("```").filter(|e| !after[..*e].trim().is_empty());
        let Some(end) = end.filter(|_| !quoted) else {
            let kept = rest.len() - after.len();
            words.push_str(&rest[..kept]);
            rest = after;
            continue;
        };
        words.push_str(before);
        parts.push(Part::Words(std::mem::take(&mut words)));
        parts.push(fence(&after[..end]));
        rest = after[end + 3..]
            .strip_prefix('\n')
            .unwrap_or(&after[end + 3..]);
    }
    words.push_str(rest);
    parts.push(Part::Words(words));
    parts
}

fn fence(inside: &str) -> Part {
    let word = |l: &str| {
        l.chars()
            .all(|c| c.is_ascii_alphanumeric() || "+-_.#".contains(c))
    };
    let (language, code) = match inside.split_once('\n') {
        Some((first, code)) if word(first.trim_end()) => (first.trim_end(), code),
        _ => ("", inside),
    };
    let code = code.trim_start_matches('\n');
    Part::Code {
        language: language.to_ascii_lowercase(),
        code: code.trim_end_matches('\n').to_owned(),
    }
}

fn code_block(language: &str, code: &str) -> Node {
    let inside = match language {
        "py" | "python" | "python3" | "pycon" => python::color(code),
        _ => vec![Node::text(code)],
    };
    Node::Mark("pre", vec![("lang", json!(language))], inside)
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

    /// Rewrites what CommonMark would take otherwise than Discord.
    fn prepare(&mut self, text: &str) -> String {
        let mut out = String::with_capacity(text.len() + 16);
        let mut was = Line::Blank;
        let mut quote_all = false;
        let mut in_list = false;
        for raw in self.tokenize(text).lines() {
            let mut line = raw.to_owned();
            if let Some(rest) = raw.strip_prefix(">>> ").filter(|_| !quote_all) {
                quote_all = true;
                line = format!("> {rest}");
            } else if quote_all {
                line = format!("> {raw}");
            }
            let is = match Line::of(&line) {
                Line::Inside if !in_list => Line::Words,
                other => other,
            };
            in_list = match is {
                Line::Item => true,
                Line::Words | Line::Quote | Line::Rule => false,
                Line::Blank | Line::Inside => in_list,
            };
            let apart = match (was, is) {
                // A quote and a list end with their line.
                (Line::Quote, is) => is != Line::Quote,
                (Line::Item | Line::Inside, is) => is == Line::Words,
                (_, Line::Quote | Line::Item) => was == Line::Words,
                _ => false,
            };
            if apart {
                out.push('\n');
            }
            match is {
                Line::Rule => {
                    let start = line.len() - line.trim_start().len();
                    out.push('\\');
                    out.push_str(&line[start..]);
                }
                // No code by indentation, no quotes without a space, no headings below the third.
                Line::Words => {
                    let bare = line.trim_start();
                    if bare.starts_with('>') || bare.starts_with("####") {
                        out.push('\\');
                    }
                    out.push_str(bare);
                }
                _ => out.push_str(&line),
            }
            out.push('\n');
            was = is;
        }
        out
    }

    /// Puts stand-ins where mentions, times, `<` and `&` are, so that no HTML is ever seen in it.
    fn tokenize(&mut self, text: &str) -> String {
        let mut out = String::with_capacity(text.len());
        let mut rest = text;
        while let Some(c) = rest.chars().next() {
            let length = c.len_utf8();
            match c {
                OPEN | SHUT | LESS | AND => {}
                '&' => out.push(AND),
                '<' => {
                    let inside = rest[1..].split_once('>').map(|(inside, _)| inside);
                    match inside {
                        Some(inside) if is_token(inside) => {
                            out.push_str(&format!("{OPEN}{}{SHUT}", self.tokens.len()));
                            self.tokens.push(inside.to_owned());
                            rest = &rest[inside.len() + 2..];
                            continue;
                        }
                        Some(inside)
                            if web(inside).is_some() && !inside.contains(char::is_whitespace) =>
                        {
                            out.push('<');
                        }
                        _ => out.push(LESS),
                    }
                }
                other => out.push(other),
            }
            rest = &rest[length..];
        }
        out
    }

    /// The text without stand-ins, as it was written.
    fn written(&self, text: &str) -> String {
        let mut out = String::with_capacity(text.len());
        for piece in self.pieces(text) {
            match piece {
                Ok(words) => out.push_str(&words),
                Err(token) => out.push_str(&format!("<{token}>")),
            }
        }
        out
    }

    /// Words and tokens in their order.
    fn pieces<'t>(&'t self, text: &str) -> Vec<Result<String, &'t str>> {
        let mut all = Vec::new();
        let plain = |words: &str| words.replace(LESS, "<").replace(AND, "&");
        let mut parts = text.split(OPEN);
        all.push(Ok(plain(parts.next().unwrap_or_default())));
        for part in parts {
            let (number, words) = part.split_once(SHUT).unwrap_or(("", part));
            if let Some(token) = number
                .parse::<usize>()
                .ok()
                .and_then(|n| self.tokens.get(n))
            {
                all.push(Err(token.as_str()));
            }
            all.push(Ok(plain(words)));
        }
        all
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

    /// Makes the node of something that was read to its end.
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
            // Whatever leads elsewhere is shown as it was written.
            None => {
                let source = open.about[1].1.as_str().unwrap_or_default();
                vec![Node::Text(self.written(source))]
            }
        }
    }

    /// What only concerns running text: spoilers, small print, tokens, bare addresses.
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
    /// Text of a code block while it is read: all its pieces, stand-ins included.
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

/// What a line is, as far as Discord tells lines apart.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Line {
    Blank,
    Quote,
    Item,
    /// Belongs to an item above: it is indented.
    Inside,
    /// `---` and the like, which are words.
    Rule,
    Words,
}

impl Line {
    fn of(line: &str) -> Line {
        let bare = line.trim_start();
        if bare.trim_end().is_empty() {
            return Line::Blank;
        }
        if line.starts_with("> ") || line == ">" {
            return Line::Quote;
        }
        let only = |c: char| bare.trim_end().chars().all(|x| x == c || x == ' ');
        if ['-', '=', '*', '_'].into_iter().any(only) {
            return Line::Rule;
        }
        let digits = bare.trim_start_matches(|c: char| c.is_ascii_digit());
        let numbered =
            digits.len() < bare.len() && digits.len() + 9 >= bare.len() && digits.starts_with(". ");
        if bare.starts_with("- ") || bare.starts_with("* ") || numbered {
            return Line::Item;
        }
        if line.starts_with("  ") && !bare.starts_with('>') {
            return Line::Inside;
        }
        Line::Words
    }
}

/// Something whose end is still to come.
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
        // Deeply nested marks would make the page's own recursion deep.
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

fn is_token(inside: &str) -> bool {
    let digits = |text: &str| {
        !text.is_empty() && text.len() <= 20 && text.chars().all(|c| c.is_ascii_digit())
    };
    let name = |text: &str| {
        !text.is_empty()
            && text
                .chars()
                .all(|c| c.is_alphanumeric() || "_- ".contains(c))
    };
    if let Some(time) = inside.strip_prefix("t:") {
        let (at, style) = time.split_once(':').unwrap_or((time, "f"));
        let known = matches!(style, "t" | "T" | "d" | "D" | "f" | "F" | "s" | "S" | "R");
        // The furthest that clients show: a few thousand years either way.
        return known && digits(at.trim_start_matches('-')) && at.len() <= 13;
    }
    if let Some(id) = inside
        .strip_prefix("@&")
        .or_else(|| inside.strip_prefix('#'))
    {
        return digits(id);
    }
    if let Some(id) = inside.strip_prefix('@') {
        return digits(id.strip_prefix('!').unwrap_or(id));
    }
    if let Some((command, id)) = inside.strip_prefix('/').and_then(|t| t.rsplit_once(':')) {
        return name(command) && digits(id);
    }
    let emoji = inside
        .strip_prefix("a:")
        .or_else(|| inside.strip_prefix(':'));
    emoji
        .and_then(|e| e.split_once(':'))
        .is_some_and(|(word, id)| name(word) && digits(id))
}

/// The address, if it is one of the web.
fn web(url: &str) -> Option<&str> {
    let lower = url.get(..8)?.to_ascii_lowercase();
    let known = lower.starts_with("http://") || lower.starts_with("https://");
    (known && !url.chars().any(char::is_control)).then_some(url)
}

/// A link out, or to a message of this workspace.
fn address(url: &str, inside: Vec<Node>) -> Node {
    let places = url.strip_prefix("https://discord.com/channels/");
    let mut ids = places.into_iter().flat_map(|p| p.split('/'));
    if let (Some(_), Some(channel)) = (ids.next(), ids.next())
        && channel.parse::<u64>().is_ok()
    {
        let message = ids.next().filter(|m| m.parse::<u64>().is_ok());
        return Node::Mark(
            "jump",
            vec![("channel", json!(channel)), ("message", json!(message))],
            inside,
        );
    }
    Node::Mark("a", vec![("href", json!(url))], inside)
}

/// Words with the addresses in them as links, and `@everyone` marked.
fn bare(words: &str, into: &mut Vec<Node>) {
    let mut rest = words;
    let mut plain = String::new();
    while let Some(at) = rest.find(['h', '@']) {
        let (before, here) = rest.split_at(at);
        plain.push_str(before);
        let inside_word = plain.chars().next_back().is_some_and(char::is_alphanumeric);
        let everyone = ["@everyone", "@here"]
            .into_iter()
            .find(|w| here.starts_with(w));
        let mut node = None;
        if let Some(word) = everyone {
            node = Some((
                word.len(),
                Node::Mark("everyone", vec![("name", json!(word))], vec![]),
            ));
        } else if !inside_word && (here.starts_with("https://") || here.starts_with("http://")) {
            let end = here.find(|c: char| c.is_whitespace() || "<>|\"".contains(c));
            let mut url = &here[..end.unwrap_or(here.len())];
            url = url.trim_end_matches(['.', ',', ':', ';', '!', '?', '\'', '*', '_']);
            if !url.contains('(') {
                url = url.trim_end_matches(')');
            }
            if url.len() > "https://".len() {
                node = Some((url.len(), address(url, vec![Node::text(url)])));
            }
        }
        let length = match node {
            Some((length, node)) => {
                if !plain.is_empty() {
                    into.push(Node::Text(std::mem::take(&mut plain)));
                }
                into.push(node);
                length
            }
            None => {
                plain.push_str(&here[..1]);
                1
            }
        };
        rest = &here[length..];
    }
    plain.push_str(rest);
    if !plain.is_empty() {
        into.push(Node::Text(plain));
    }
}

/// Pairs `||` among pieces of one level.
fn spoilers(nodes: Vec<Node>) -> Vec<Node> {
    let marks = nodes.iter().map(|n| match n {
        Node::Text(text) => text.matches("||").count(),
        Node::Mark(..) => 0,
    });
    let mut left = marks.sum::<usize>() / 2 * 2;
    if left == 0 {
        return nodes;
    }
    let (mut all, mut hidden): (Vec<Node>, Option<Vec<Node>>) = (Vec::new(), None);
    for node in nodes {
        let Node::Text(text) = node else {
            hidden.as_mut().unwrap_or(&mut all).push(node);
            continue;
        };
        let mut rest = text.as_str();
        loop {
            let at = rest.find("||").filter(|_| left > 0);
            let words = &rest[..at.unwrap_or(rest.len())];
            if !words.is_empty() {
                hidden.as_mut().unwrap_or(&mut all).push(Node::text(words));
            }
            let Some(at) = at else { break };
            left -= 1;
            match hidden.take() {
                Some(inside) if inside.is_empty() => all.push(Node::text("||||")),
                Some(inside) => all.push(Node::mark("spoiler", inside)),
                None => hidden = Some(Vec::new()),
            }
            rest = &rest[at + 2..];
        }
    }
    all.extend(hidden.into_iter().flatten());
    all
}

/// Lines that begin with `-# ` are small print.
fn small(nodes: Vec<Node>) -> Vec<Node> {
    let mut lines: Vec<Vec<Node>> = vec![Vec::new()];
    for node in nodes {
        if matches!(node, Node::Mark("br", ..)) {
            lines.push(Vec::new());
        } else if let Some(line) = lines.last_mut() {
            line.push(node);
        }
    }
    let mut all = Vec::new();
    for (n, mut line) in lines.into_iter().enumerate() {
        if n > 0 {
            all.push(Node::mark("br", vec![]));
        }
        let rest = match line.first() {
            Some(Node::Text(text)) => text.strip_prefix("-# ").map(str::to_owned),
            _ => None,
        };
        match rest {
            Some(rest) => {
                line[0] = Node::Text(rest);
                all.push(Node::mark("small", line));
            }
            None => all.extend(line),
        }
    }
    all
}
