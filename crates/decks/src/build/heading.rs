//! Title, topic, level and concepts of a question.

use pythia_bank::deck::fences::Fences;
use pythia_quiz::model::written::{TITLE_MAX, title_fault};
use pythia_quiz::question::{Kind, Level, Question, Slug, Topic, is_kebab};

use crate::build::{Defaults, Draft};
use crate::card::Remark;
use crate::words;

/// The most concepts that tags become.
const CONCEPTS: usize = 8;

/// Returns a question with nothing in it.
pub fn blank() -> Question {
    Question {
        slug: Slug::new("basics/pending").expect("this is a slug"),
        title: String::new(),
        topic: Topic::Basics,
        level: Level::Mid,
        kind: Kind::Open,
        concepts: Vec::new(),
        python: String::new(),
        reviewed: String::new(),
        requires: Vec::new(),
        fixed_order: false,
        errata: Vec::new(),
        text: String::new(),
        hints: Vec::new(),
        choices: Vec::new(),
        answer: String::new(),
        expected: None,
        why: String::new(),
        listen_for: Vec::new(),
        red_flags: Vec::new(),
        follow_ups: Vec::new(),
        further_reading: Vec::new(),
    }
}

/// Sets topic, level and concepts by the tags, and by what is taken where they say nothing.
///
/// # Errors
/// Nothing says which topic it is.
pub fn set(draft: &mut Draft, tags: &[String], defaults: Defaults) -> Result<(), Remark> {
    let question = &mut draft.question;
    let parts = || tags.iter().flat_map(|tag| tag.split("::"));
    let Some(topic) = parts().find_map(topic).or(defaults.topic) else {
        let topics: Vec<&str> = Topic::ALL.iter().map(|topic| topic.as_str()).collect();
        let help = format!(
            "name one for all with --topic, or tag it with one of: {}",
            topics.join(", ")
        );
        return Err(Remark::new(&draft.place, "it has no topic", help));
    };
    question.topic = topic;
    question.level = parts().find_map(level).unwrap_or(defaults.level);
    for part in parts() {
        let concept = part.to_lowercase().replace([' ', '_', '.'], "-");
        let known = [
            "leech", "marked", "topic", "level", "kind", "pythia", "open", "choice", "short",
            "output",
        ];
        let says_more = is_kebab(&concept) && !known.contains(&concept.as_str());
        if says_more
            && self::topic(part).is_none()
            && level(part).is_none()
            && !question.concepts.contains(&concept)
            && question.concepts.len() < CONCEPTS
        {
            question.concepts.push(concept);
        }
    }
    Ok(())
}

/// Reads a topic as people write it.
pub fn topic(text: &str) -> Option<Topic> {
    let text = text.trim();
    let is =
        |topic: &&Topic| is_slug(topic.as_str(), text) || topic.title().eq_ignore_ascii_case(text);
    Topic::ALL.iter().find(is).copied()
}

/// Tells whether a text is a slug, in any case, and with blanks or underscores for its hyphens.
fn is_slug(slug: &str, text: &str) -> bool {
    let plain = |byte: u8| match byte {
        b' ' | b'_' => b'-',
        byte => byte.to_ascii_lowercase(),
    };
    slug.len() == text.len() && slug.bytes().eq(text.bytes().map(plain))
}

/// Reads a level as people write it.
pub fn level(text: &str) -> Option<Level> {
    let text = text.trim();
    let words = [
        (Level::Junior, ["junior", "easy", "beginner"]),
        (Level::Mid, ["mid", "medium", "intermediate"]),
        (Level::Senior, ["senior", "hard", "advanced"]),
    ];
    let is = |words: &[&str; 3]| words.iter().any(|word| word.eq_ignore_ascii_case(text));
    let found = words.into_iter().find(|(_, words)| is(words));
    found.map(|(level, _)| level)
}

/// Makes a title of the first line that says something in words. It is empty if there is none.
pub fn title(text: &str) -> String {
    let mut fences = Fences::default();
    for line in text.lines() {
        if fences.is_code(line) || line.trim().is_empty() {
            continue;
        }
        let title = plain(line);
        if !title.is_empty() && title_fault(&title).is_none() {
            return title;
        }
    }
    String::new()
}

/// Returns a line without signs that a title can't have, cut at a blank.
fn plain(line: &str) -> String {
    let line = line.trim_start_matches(['-', '*', '#', '>', '\\', ' ']);
    let mut plain = String::with_capacity(line.len());
    let mut length = 0;
    let mut in_code = false;
    for word in line.split_whitespace() {
        let mut kept = String::new();
        if in_code || word.contains('`') {
            for c in word.chars() {
                in_code ^= c == '`';
                if in_code || !matches!(c, '*' | '_' | '<') {
                    kept.push(c);
                }
            }
        } else {
            // Emphasis goes, and what is left of such signs is part of a name.
            let word = word.trim_matches('*');
            if word.contains(['*', '_', '<']) {
                words::push_word_as_code(&mut kept, word);
            } else {
                kept.push_str(word);
            }
        }
        let count = kept.chars().count();
        if kept.is_empty() {
            continue;
        }
        if length + 1 + count > TITLE_MAX - 1 {
            plain.push('…');
            break;
        }
        if length > 0 {
            plain.push(' ');
            length += 1;
        }
        plain.push_str(&kept);
        length += count;
    }
    if plain.matches('`').count() % 2 == 1 {
        plain.retain(|c| !matches!(c, '`' | '*' | '_' | '<'));
    }
    plain.trim().to_owned()
}
