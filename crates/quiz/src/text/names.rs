//! The names of topics and levels in each language.
//!
//! The ids of the messages are made from the words typed in commands: `topic-oop`, `level-junior`.
//! A test in `tests/copy/help.rs` checks that all of them exist.

use crate::model::question::{Level, Topic};
use crate::text::language::{Language, messages};

/// Returns a topic's name: "Classes and objects".
#[must_use]
pub fn topic(lang: Language, topic: Topic) -> String {
    messages(lang).get(&format!("topic-{topic}"))
}

/// Returns a level's name: "Junior".
#[must_use]
pub fn level(lang: Language, level: Level) -> String {
    messages(lang).get(&format!("level-{level}"))
}
