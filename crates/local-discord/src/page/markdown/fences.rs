//! Code blocks, which are cut out of a text before anything else is parsed.

use serde_json::json;

use super::super::{node::Node, python};

pub(super) enum Part {
    Words(String),
    Code { language: String, code: String },
}

/// Splits a text at ``` as Discord does: anywhere outside of quotes, if the block is closed.
pub(super) fn fences(text: &str) -> Vec<Part> {
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

pub(super) fn code_block(language: &str, code: &str) -> Node {
    let inside = match language {
        "py" | "python" | "python3" | "pycon" => python::color(code),
        _ => vec![Node::text(code)],
    };
    Node::Mark("pre", vec![("lang", json!(language))], inside)
}
