//! Renders a question as an HTML page without any other files, to read it aloud or send it to a
//! reviewer.

use std::fmt::Write as _;

use pulldown_cmark::{CodeBlockKind, Event, Options, Parser, Tag, TagEnd};
use pythia_quiz::question::Question;

use crate::preview;

/// The style sheet: readable on a phone, light or dark like the reader's system.
const STYLE: &str = "
:root { color-scheme: light dark; --line: light-dark(#d5d5dc, #3f4147); --code: light-dark(#f1f1f4, #2b2d31); }
body { font: 16px/1.5 system-ui, sans-serif; max-width: 42rem; margin: 2rem auto; padding: 0 1rem; }
section { border-left: 4px solid var(--line); padding: .1rem 0 .1rem 1rem; margin: 1.2rem 0; }
h1 { font-size: 1.4rem; } h2 { font-size: 1.05rem; margin: .6rem 0; }
code { background: var(--code); border-radius: 4px; padding: .1em .3em; }
pre { background: var(--code); border: 1px solid var(--line); border-radius: 6px; padding: .7rem; overflow-x: auto; }
pre code { padding: 0; background: none; } pre[data-kind]::before { content: attr(data-kind); opacity: .7; font-size: .8rem; display: block; }
footer { opacity: .75; font-size: .9rem; }
";

/// Renders a question as a complete HTML page.
#[must_use]
pub fn render(question: &Question) -> String {
    let title = escape(&question.plain_title());
    let mut out = format!(
        "<!doctype html>\n<html lang=\"en\">\n<head>\n<meta charset=\"utf-8\">\n<meta name=\"viewport\" content=\"width=device-width\">\n<title>{title}</title>\n<style>{STYLE}</style>\n</head>\n<body>\n"
    );
    for (index, part) in preview::parts(question).into_iter().enumerate() {
        let level = if index == 0 { 1 } else { 2 };
        let _ = writeln!(
            out,
            "<section>\n<h{level}>{}</h{level}>\n{}</section>",
            markdown(&part.heading)
                .replace("<p>", "")
                .replace("</p>\n", ""),
            markdown(&part.body)
        );
    }
    let _ = writeln!(
        out,
        "<footer>{} · Python {} · reviewed on {} · {}</footer>\n</body>\n</html>",
        escape(question.slug.as_str()),
        escape(&question.python),
        escape(&question.reviewed),
        escape(&question.concepts.join(", "))
    );
    out
}

/// Escapes a text for HTML.
fn escape(text: &str) -> String {
    text.replace('&', "&amp;")
        .replace('<', "&lt;")
        .replace('>', "&gt;")
        .replace('"', "&quot;")
}

/// Renders the Markdown that the bank allows as HTML; anything else appears as plain text.
fn markdown(text: &str) -> String {
    let mut out = String::new();
    for event in Parser::new_ext(text, Options::ENABLE_STRIKETHROUGH) {
        match event {
            Event::Start(tag) => out.push_str(&open(&tag)),
            Event::End(tag) => out.push_str(close(tag)),
            Event::Text(text) | Event::Html(text) | Event::InlineHtml(text) => {
                out.push_str(&escape(&text))
            }
            Event::Code(text) => {
                let _ = write!(out, "<code>{}</code>", escape(&text));
            }
            Event::SoftBreak | Event::HardBreak => out.push_str("<br>\n"),
            _ => {}
        }
    }
    out
}

/// Returns the HTML tag that opens an element.
fn open(tag: &Tag<'_>) -> String {
    match tag {
        Tag::Paragraph => "<p>".into(),
        Tag::CodeBlock(CodeBlockKind::Fenced(info)) if !info.is_empty() => {
            format!("<pre data-kind=\"{}\"><code>", escape(info))
        }
        Tag::CodeBlock(_) => "<pre><code>".into(),
        Tag::List(None) => "<ul>\n".into(),
        Tag::List(Some(first)) => format!("<ol start=\"{first}\">\n"),
        Tag::Item => "<li>".into(),
        Tag::Emphasis => "<em>".into(),
        Tag::Strong => "<strong>".into(),
        Tag::Strikethrough => "<del>".into(),
        Tag::BlockQuote(_) => "<blockquote>".into(),
        Tag::Link { dest_url, .. } => format!("<a href=\"{}\">", escape(dest_url)),
        _ => String::new(),
    }
}

/// Returns the HTML tag that closes an element.
fn close(tag: TagEnd) -> &'static str {
    match tag {
        TagEnd::Paragraph => "</p>\n",
        TagEnd::CodeBlock => "</code></pre>\n",
        TagEnd::List(false) => "</ul>\n",
        TagEnd::List(true) => "</ol>\n",
        TagEnd::Item => "</li>\n",
        TagEnd::Emphasis => "</em>",
        TagEnd::Strong => "</strong>",
        TagEnd::Strikethrough => "</del>",
        TagEnd::BlockQuote(_) => "</blockquote>\n",
        TagEnd::Link => "</a>",
        _ => "",
    }
}
