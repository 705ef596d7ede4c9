//! Questions whose secrets are recognizable words.

use super::*;

/// Returns a question in which each secret has words to find it by. See [`SECRETS`].
pub fn question(slug: &str, kind: Kind, level: Level) -> Question {
    let slug = Slug::new(slug).expect("a slug");
    let topic: Topic = slug.folder().parse().expect("a topic");
    let choice = |text: &str, right, reason: &str| Choice {
        text: text.to_owned(),
        right,
        reason: reason.to_owned(),
    };
    let choices = match kind {
        Kind::Choice => vec![
            choice("a list", true, "zebra-reason: it can grow"),
            choice("a tuple", false, "yak-reason: it is fixed"),
            choice("a set", false, "yak-reason: it has no order"),
            choice("a dict", false, "yak-reason: it maps"),
        ],
        _ => Vec::new(),
    };
    Question {
        title: format!("About {}", slug.name().replace('-', " ")),
        topic,
        level,
        kind,
        concepts: vec!["lists".to_owned()],
        python: ">=3.8".to_owned(),
        reviewed: "3.13".to_owned(),
        requires: Vec::new(),
        fixed_order: false,
        errata: Vec::new(),
        text: format!("What about `{}`?", slug.name()),
        hints: vec![
            "First little help.".to_owned(),
            "Second little help.".to_owned(),
        ],
        choices,
        answer: "walrus-answer: this is the model answer.".to_owned(),
        expected: match kind {
            Kind::Output => Some("quokka 42\n[1, 2]".to_owned()),
            Kind::Short => Some("quokka\na quokka".to_owned()),
            Kind::Open | Kind::Choice => None,
        },
        why: "narwhal-why".to_owned(),
        listen_for: vec!["ocelot-point".to_owned(), "second point".to_owned()],
        red_flags: vec!["lemur-flag".to_owned()],
        follow_ups: vec!["tapir-next".to_owned(), "another".to_owned()],
        further_reading: vec!["ibex-book".to_owned()],
        slug,
    }
}

/// Words of the secret parts. Each occurs in one secret part of every question of the test banks,
/// and nowhere else.
pub const SECRETS: [&str; 9] = [
    "zebra-reason",
    "yak-reason",
    "walrus-answer",
    "quokka",
    "narwhal-why",
    "ocelot-point",
    "lemur-flag",
    "tapir-next",
    "ibex-book",
];

/// Returns twelve questions: four topics, three kinds, three levels.
pub fn bank() -> Bank {
    let topics = ["basics", "oop", "stdlib", "web"];
    let kinds = [Kind::Open, Kind::Choice, Kind::Output];
    let questions = topics.iter().flat_map(|topic| {
        kinds.iter().zip(Level::ALL).map(move |(kind, level)| {
            let kind_word = kind.as_str();
            Arc::new(question(
                &format!("{topic}/some-{kind_word}"),
                *kind,
                *level,
            ))
        })
    });
    Bank::new(questions)
}

/// Returns six questions of one kind.
pub fn bank_of(kind: Kind) -> Bank {
    let topics = ["basics", "oop", "stdlib", "web", "testing", "practices"];
    Bank::new(topics.iter().map(|topic| {
        Arc::new(question(
            &format!("{topic}/a-question"),
            kind,
            Level::Junior,
        ))
    }))
}
