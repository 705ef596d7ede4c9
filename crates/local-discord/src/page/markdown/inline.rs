//! What is found in running text: links, `@everyone`, spoilers, small print.

use serde_json::json;

use super::super::node::Node;

/// Returns the address if it is a web address.
pub(super) fn web(url: &str) -> Option<&str> {
    let lower = url.get(..8)?.to_ascii_lowercase();
    let known = lower.starts_with("http://") || lower.starts_with("https://");
    (known && !url.chars().any(char::is_control)).then_some(url)
}

/// Creates a link, or a jump to a message of this workspace.
pub(super) fn address(url: &str, inside: Vec<Node>) -> Node {
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

/// Splits text into words, links and `@everyone` mentions.
pub(super) fn bare(words: &str, into: &mut Vec<Node>) {
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

/// Pairs `||` within one level of nodes.
pub(super) fn spoilers(nodes: Vec<Node>) -> Vec<Node> {
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

/// Turns lines that begin with `-# ` into small print.
pub(super) fn small(nodes: Vec<Node>) -> Vec<Node> {
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
