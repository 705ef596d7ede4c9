//! Formatted text as data. The page builds its elements from it and never parses HTML.

use serde::{Serialize, Serializer, ser::SerializeMap};
use serde_json::Value;

/// A piece of formatted text.
#[derive(Clone, Debug, PartialEq)]
pub(crate) enum Node {
    /// Plain text.
    Text(String),
    /// A formatted node: its kind, its attributes, its children.
    Mark(&'static str, Vec<(&'static str, Value)>, Vec<Node>),
}

impl Node {
    pub fn text(text: impl Into<String>) -> Node {
        Node::Text(text.into())
    }

    pub fn mark(kind: &'static str, inside: Vec<Node>) -> Node {
        Node::Mark(kind, Vec::new(), inside)
    }

    /// Returns the text without formatting, for previews and screen readers.
    pub fn words(nodes: &[Node]) -> String {
        let mut words = String::new();
        for node in nodes {
            match node {
                Node::Text(text) => words.push_str(text),
                Node::Mark("br", ..) => words.push(' '),
                Node::Mark("spoiler", ..) => words.push('▒'),
                Node::Mark(_, about, inside) => {
                    let name = about.iter().find(|(key, _)| *key == "name");
                    if let (Some((_, name)), true) = (name, inside.is_empty()) {
                        words.push_str(name.as_str().unwrap_or_default());
                    }
                    words.push_str(&Node::words(inside));
                    words.push(' ');
                }
            }
        }
        words.split_whitespace().collect::<Vec<_>>().join(" ")
    }
}

impl Serialize for Node {
    fn serialize<S: Serializer>(&self, to: S) -> Result<S::Ok, S::Error> {
        match self {
            Node::Text(text) => to.serialize_str(text),
            Node::Mark(kind, about, inside) => {
                let mut map = to.serialize_map(None)?;
                map.serialize_entry("t", kind)?;
                for (key, value) in about {
                    map.serialize_entry(key, value)?;
                }
                if !inside.is_empty() {
                    map.serialize_entry("c", inside)?;
                }
                map.end()
            }
        }
    }
}
