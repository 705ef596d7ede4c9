//! Markdown as HTML, and what is on the sides of a card.

use std::fmt::Write as _;

use pulldown_cmark::{CodeBlockKind, Event, Options, Parser, Tag, TagEnd};
use pythia_bank::deck::write::output_apart;
use pythia_quiz::question::{Kind, Question};

/// Renders a text of a question. Line breaks stay, because Discord keeps them.
#[must_use]
pub fn text(markdown: &str) -> String {
    let mut out = String::with_capacity(markdown.len() + markdown.len() / 4);
    push(&mut out, markdown);
    out
}

/// Adds a text of a question.
pub fn push(out: &mut String, markdown: &str) {
    let plain = |b: u8| b.is_ascii_alphanumeric() || b" ,;:?!.()'\"/%=".contains(&b);
    if markdown.bytes().all(plain)
        && !markdown.starts_with(|c: char| c.is_ascii_digit() || c == ' ')
    {
        out.push_str(&markdown.replace('"', "&quot;"));
        return;
    }
    let mut paragraphs = 0;
    let mut in_item = 0;
    for event in Parser::new_ext(markdown, Options::ENABLE_STRIKETHROUGH) {
        match event {
            Event::Start(Tag::Paragraph) => {
                if paragraphs > 0 && in_item == 0 {
                    out.push_str("<br><br>");
                }
                paragraphs += 1;
            }
            Event::Start(Tag::Item) => {
                in_item += 1;
                out.push_str("<li>");
            }
            Event::End(TagEnd::Item) => {
                in_item -= 1;
                out.push_str("</li>");
            }
            Event::Start(tag) => {
                if matches!(tag, Tag::CodeBlock(_) | Tag::List(_)) {
                    paragraphs = 0;
                }
                open(out, &tag);
            }
            Event::End(tag) => out.push_str(close(tag)),
            Event::Text(text) | Event::Html(text) | Event::InlineHtml(text) => escape(out, &text),
            Event::Code(text) => {
                out.push_str("<code>");
                escape(out, &text);
                out.push_str("</code>");
            }
            Event::SoftBreak | Event::HardBreak => out.push_str("<br>"),
            _ => {}
        }
    }
}

fn open(out: &mut String, tag: &Tag<'_>) {
    match tag {
        Tag::CodeBlock(CodeBlockKind::Fenced(info)) if !info.is_empty() => {
            out.push_str("<pre><code class=\"language-");
            escape(out, info.split(' ').next().unwrap_or_default());
            out.push_str("\">");
        }
        Tag::CodeBlock(_) => out.push_str("<pre><code>"),
        Tag::List(None) => out.push_str("<ul>"),
        Tag::List(Some(1)) => out.push_str("<ol>"),
        Tag::List(Some(first)) => {
            let _ = write!(out, "<ol start=\"{first}\">");
        }
        Tag::Emphasis => out.push_str("<i>"),
        Tag::Strong => out.push_str("<b>"),
        Tag::Strikethrough => out.push_str("<s>"),
        Tag::BlockQuote(_) => out.push_str("<blockquote>"),
        Tag::Link { dest_url, .. } => {
            out.push_str("<a href=\"");
            escape(out, dest_url);
            out.push_str("\">");
        }
        _ => {}
    }
}

const fn close(tag: TagEnd) -> &'static str {
    match tag {
        TagEnd::CodeBlock => "</code></pre>",
        TagEnd::List(false) => "</ul>",
        TagEnd::List(true) => "</ol>",
        TagEnd::Emphasis => "</i>",
        TagEnd::Strong => "</b>",
        TagEnd::Strikethrough => "</s>",
        TagEnd::BlockQuote(_) => "</blockquote>",
        TagEnd::Link => "</a>",
        _ => "",
    }
}

/// Adds plain text. The sign that separates Anki's fields can't be in it.
pub fn escape(out: &mut String, text: &str) {
    let mut rest = text;
    while let Some(at) = rest.find(['&', '<', '>', '"', '\u{1f}']) {
        out.push_str(&rest[..at]);
        out.push_str(match rest.as_bytes()[at] {
            b'&' => "&amp;",
            b'<' => "&lt;",
            b'>' => "&gt;",
            b'"' => "&quot;",
            _ => "",
        });
        rest = &rest[at + 1..];
    }
    out.push_str(rest);
}

/// Returns the options as a list with letters, or nothing.
#[must_use]
pub fn options(question: &Question) -> String {
    let mut out = String::new();
    if question.choices.is_empty() {
        return out;
    }
    out.push_str("<ol type=\"A\">");
    for choice in &question.choices {
        out.push_str("<li>");
        push(&mut out, &choice.text);
        out.push_str("</li>");
    }
    out.push_str("</ol>");
    out
}

/// Returns the front of a card with two sides: the question and its options.
#[must_use]
pub fn front(question: &Question) -> String {
    let mut out = text(&question.text);
    out.push_str(&options(question));
    out
}

/// Returns the back of a card with two sides: what the bot grades by, and the answer.
#[must_use]
pub fn back(question: &Question) -> String {
    let mut out = back_head(question);
    push(&mut out, &question.answer);
    out
}

/// Returns what the bot grades by, as the back of a card begins with it.
#[must_use]
pub fn back_head(question: &Question) -> String {
    let mut out = String::new();
    if let Some(right) = question.right_choice() {
        let letter = char::from(b'A' + u8::try_from(right).unwrap_or(0));
        let _ = write!(out, "{letter}) ");
        push(&mut out, &question.choices[right].text);
        out.push_str("<br><br>");
    }
    if let Some(expected) = output_apart(question) {
        out.push_str("<pre><code>");
        escape(&mut out, expected);
        out.push_str("</code></pre>");
    }
    if question.kind == Kind::Short {
        let accepted: Vec<String> = question
            .accepted()
            .map(|one| {
                let mut code = "<code>".to_owned();
                escape(&mut code, one);
                code + "</code>"
            })
            .collect();
        out.push_str(&accepted.join(", "));
        out.push_str("<br><br>");
    }
    out
}

/// Returns what comes below the answer: the reasons of the options, why it is asked, the lists.
#[must_use]
pub fn more(question: &Question) -> String {
    let mut out = String::new();
    for choice in question
        .choices
        .iter()
        .filter(|choice| !choice.reason.is_empty())
    {
        out.push_str(if choice.right { "<p>✅ " } else { "<p>❌ " });
        push(&mut out, &choice.text);
        out.push_str("<br>");
        push(&mut out, &choice.reason);
        out.push_str("</p>");
    }
    if !question.why.is_empty() {
        out.push_str("<p><b>Why it is asked</b><br>");
        push(&mut out, &question.why);
        out.push_str("</p>");
    }
    for (title, points) in [
        ("Listen for", &question.listen_for),
        ("Red flags", &question.red_flags),
        ("Follow-ups", &question.follow_ups),
        ("Further reading", &question.further_reading),
    ] {
        if points.is_empty() {
            continue;
        }
        let _ = write!(out, "<p><b>{title}</b></p><ul>");
        for point in points {
            out.push_str("<li>");
            push(&mut out, point);
            out.push_str("</li>");
        }
        out.push_str("</ul>");
    }
    out
}

/// Returns the hints as a list.
#[must_use]
pub fn hints(question: &Question) -> String {
    let hints = question.hints.iter().map(|hint| text(hint));
    hints.collect::<Vec<_>>().join("<hr>")
}
