//! A few questions, short enough to be read in a transcript.

use std::sync::Arc;

use pythia_quiz::model::question::Bank;
use pythia_quiz::model::question::{Choice, Question, Slug};
use pythia_quiz::question::{Kind, Level};

/// A word of every model answer that must not be seen anywhere before the reveal.
pub const SECRET: &str = "walrus";

fn base(slug: &str, title: &str, kind: Kind, text: &str, answer: &str) -> Question {
    let slug = Slug::new(slug).expect("a slug");
    Question {
        title: title.to_owned(),
        topic: slug.folder().parse().expect("a topic"),
        level: Level::Junior,
        kind,
        concepts: vec!["some-concept".to_owned()],
        python: ">=3.8".to_owned(),
        reviewed: "3.13".to_owned(),
        requires: Vec::new(),
        fixed_order: false,
        errata: Vec::new(),
        text: text.to_owned(),
        hints: vec!["Think of when it is run.".to_owned()],
        choices: Vec::new(),
        answer: format!("{answer} (Says the {SECRET}.)"),
        expected: None,
        why: "It catches everybody once.".to_owned(),
        listen_for: vec!["when it is evaluated".to_owned()],
        red_flags: vec!["\"it is a bug\"".to_owned()],
        follow_ups: vec!["And for a class?".to_owned()],
        further_reading: vec!["The Python Tutorial".to_owned()],
        slug,
    }
}

/// Returns an open question.
pub fn open() -> Question {
    base(
        "functions/what-a-default-remembers",
        "What a default remembers",
        Kind::Open,
        "When is a default value made?",
        "Once, when the function is defined.",
    )
}

/// Returns an open question of another topic.
pub fn open_of(topic: &str) -> Question {
    base(
        &format!("{topic}/some-question"),
        &format!("Something of {topic}"),
        Kind::Open,
        &format!("What about {topic}?"),
        &format!("All about {topic}."),
    )
}

/// Returns an open question whose answer takes many messages.
pub fn long() -> Question {
    let paragraphs: Vec<String> = (1..=12)
        .map(|n| format!("Paragraph {n}. {}", "It goes on and on. ".repeat(60).trim()))
        .collect();
    Question {
        answer: format!("{}\n\nSays the {SECRET}.", paragraphs.join("\n\n")),
        ..open()
    }
}

/// Returns a question with options.
pub fn choice() -> Question {
    let choice = |text: &str, right| Choice {
        text: text.to_owned(),
        right,
        reason: "Because of what it is.".to_owned(),
    };
    Question {
        choices: vec![
            choice("a list", true),
            choice("a tuple", false),
            choice("a set", false),
            choice("a dict", false),
        ],
        ..base(
            "data-structures/what-grows",
            "What grows",
            Kind::Choice,
            "Which of these has `append`?",
            "Only the list.",
        )
    }
}

/// Returns a question about what a program prints.
pub fn output() -> Question {
    Question {
        expected: Some("[1, 2]".to_owned()),
        ..base(
            "basics/what-is-printed",
            "What is printed",
            Kind::Output,
            "```python\nprint(sorted({2, 1}))\n```",
            "A sorted list.",
        )
    }
}

/// Returns a bank of these questions.
pub fn of(questions: impl IntoIterator<Item = Question>) -> Bank {
    Bank::new(questions.into_iter().map(Arc::new))
}

/// Returns a bank of open questions of different topics, so that every daily has another one.
pub fn many() -> Bank {
    let topics = [
        "basics",
        "functions",
        "oop",
        "stdlib",
        "testing",
        "web",
        "practices",
        "iteration",
    ];
    of(topics.map(open_of))
}
