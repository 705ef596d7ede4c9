//! Files that moderators send to the bot, and those it hands out.

use std::io::Cursor;

use pythia_bank::load;
use pythia_decks::build::Defaults;
use pythia_decks::export::{Exported, Format, export};
use pythia_decks::sent;
use pythia_quiz::model::deck::{
    DeckProblem, FROM_MAX, IMPORT_MAX, ReadDeck, SentDeck, SentQuestion, Whole,
};
use pythia_quiz::model::written;
use pythia_quiz::question::{Bank, Kind, Level, Question, Slug, Topic};

use crate::common::{Place, fixture};

fn send(name: &str, bytes: impl AsRef<[u8]>, bank: &Bank) -> SentDeck {
    let place = Place::new();
    let file = place.file(name, bytes);
    let defaults = Defaults {
        topic: Some(Topic::Basics),
        ..Defaults::default()
    };
    sent::deck(&file, name, defaults, bank)
}

fn read(name: &str, bytes: impl AsRef<[u8]>) -> ReadDeck {
    match send(name, bytes, &Bank::default()) {
        SentDeck::Read(deck) => *deck,
        SentDeck::Refused(problem) => panic!("{name}: {problem:?}"),
    }
}

fn refused(name: &str, bytes: impl AsRef<[u8]>) -> DeckProblem {
    match send(name, bytes, &Bank::default()) {
        SentDeck::Refused(problem) => problem,
        SentDeck::Read(deck) => panic!("{name} was read: {deck:?}"),
    }
}

/// Returns questions of every kind as a server has them: written by form, and imported from Anki.
fn own() -> Vec<(String, Question)> {
    let question = |name: &str, kind, fields: [&str; 5]| {
        let slug = Slug::new(&format!("own/{name}")).expect("a slug");
        let fields = fields.map(str::to_owned);
        written::read(slug, (Topic::Iteration, Level::Senior, kind), &fields)
            .unwrap_or_else(|faults| panic!("{name}: {faults:?}"))
    };
    let output = [
        "Adding up a range",
        "What does this print?\n\n```py\nprint(sum(range(4)))\nprint([1, 2])\n```",
        "```\n6\n[1, 2]\n```",
        "0 + 1 + 2 + 3.",
        "",
    ];
    let choice = [
        "What `zip` leaves out",
        "Two lists of unequal length go into `zip`. What comes out?",
        "* `[(1, 'a')]`\n> It stops at the end of the shorter one.\n`ValueError`",
        "`zip` stops as soon as one of its iterables ends.",
        "Which of the two ends first?",
    ];
    let short = [
        "A word for it",
        "Which function pairs two iterables?",
        "zip\nzip()",
        "It is called `zip`.",
        "",
    ];
    let open = [
        "How `zip` ends",
        "Explain how `zip` ends.",
        "names the shorter one",
        "With the shorter one.\n\n```py\nlist(zip([1], [2, 3]))\n```",
        "",
    ];
    vec![
        (String::new(), question("adding", Kind::Output, output)),
        (
            "anki:kK<x3".to_owned(),
            question("leaves-out", Kind::Choice, choice),
        ),
        (
            "front:0123456789abcdef".to_owned(),
            question("word", Kind::Short, short),
        ),
        (String::new(), question("ends", Kind::Open, open)),
    ]
}

fn out(questions: &[(String, Question)], format: Format) -> Vec<u8> {
    let all: Vec<_> = questions
        .iter()
        .map(|(from, question)| Exported::without_file(question, from))
        .collect();
    let mut bytes = Cursor::new(Vec::new());
    export(&all, format, "Pythia", 1_764_576_000, &mut bytes).expect("it is written");
    bytes.into_inner()
}

#[test]
fn a_server_s_own_questions_come_back_as_they_were_from_each_format() {
    let own = own();
    for (format, name) in [
        (Format::Apkg, "questions.apkg"),
        (Format::Anki, "questions.txt"),
        (Format::Csv, "questions.csv"),
        (Format::Markdown, "questions.zip"),
    ] {
        let deck = read(name, out(&own, format));
        assert_eq!(deck.left_out, [], "{name}");
        assert_eq!(deck.questions.len(), own.len(), "{name}");
        for (from, question) in &own {
            // One of the two tells which question it is.
            let is = |sent: &&SentQuestion| {
                sent.name.as_ref() == Some(&question.slug)
                    || (!from.is_empty() && sent.from == *from)
            };
            let sent = deck.questions.iter().find(is);
            let sent = sent.unwrap_or_else(|| panic!("{name}: no {}: {deck:#?}", question.slug));
            assert_ne!(sent.whole, Whole::Sides, "{name}");
            let mut back = sent.question.clone();
            back.slug = question.slug.clone();
            assert_eq!(back, *question, "{name}");
        }
    }
}

#[test]
fn what_a_file_holds_that_is_too_much_is_refused_with_its_number() {
    let cards = |count: usize| -> String {
        let rows = (0..count).map(|n| format!("What is {n}?,It is {n}.\n"));
        format!("question,answer\n{}", rows.collect::<String>())
    };
    assert_eq!(
        read("few.csv", cards(IMPORT_MAX)).questions.len(),
        IMPORT_MAX
    );
    let problem = refused("many.csv", cards(IMPORT_MAX + 1));
    assert_eq!(problem, DeckProblem::TooMany(IMPORT_MAX as u64 + 1));
    let problem = refused("crowd.csv", cards(100_000));
    assert!(matches!(problem, DeckProblem::TooMany(_)), "{problem:?}");
    let long = "word ".repeat(800);
    let rows = (0..400).map(|n| format!("What is {n}?,{long}\n"));
    let text = format!("question,answer\n{}", rows.collect::<String>());
    assert_eq!(refused("long.csv", text), DeckProblem::TooMuchText);
}

#[test]
fn what_isn_t_questions_is_refused_with_what_to_do() {
    for (name, bytes) in [
        ("cut.apkg", &b"PK\x03\x04 and no more"[..]),
        ("photo.png", b"\x89PNG"),
        ("deck.apkg", b"not a zip file"),
        ("q.json", b"{}"),
    ] {
        let DeckProblem::Unreadable(what, help) = refused(name, bytes) else {
            panic!("{name} is something else");
        };
        assert!(
            !what.is_empty() && !help.is_empty(),
            "{name}: {what:?} {help:?}"
        );
        assert!(!what.contains("/tmp"), "{what}");
    }
}

#[test]
fn a_real_package_tells_by_place_what_comes_in_and_what_doesn_t() {
    let bytes = std::fs::read(fixture("new.apkg")).expect("a fixture");
    let deck = read("new.apkg", bytes);
    assert!(deck.format.contains("Anki"), "{}", deck.format);
    assert!(deck.questions.len() > 4 && !deck.left_out.is_empty());
    for one in &deck.questions {
        assert!(
            one.from.starts_with("anki:") && one.place.starts_with("note "),
            "{one:?}"
        );
        assert!(one.from.len() <= FROM_MAX);
    }
    let titles: std::collections::HashSet<_> = deck
        .questions
        .iter()
        .map(|one| one.question.title.to_lowercase())
        .collect();
    assert_eq!(
        titles.len(),
        deck.questions.len(),
        "each has a title of its own"
    );
}

#[test]
fn what_the_bank_has_already_or_the_file_has_earlier_looks_familiar() {
    let loaded = load::embedded();
    let known = loaded.bank.questions().next().expect("there are some");
    let csv = |text: &str| text.replace('"', "\"\"");
    let rows = format!(
        "question,answer\n\"{0}\",\"An answer.\"\n\
         \"Which walrus sings the longest aria in the morning opera?\",\"The third.\"\n\
         \"Which walrus sings the longest aria in the evening opera?\",\"The first.\"\n",
        csv(&known.text)
    );
    let SentDeck::Read(deck) = send("new.csv", rows, &loaded.bank) else {
        panic!("it can be read");
    };
    assert_eq!(deck.questions[0].in_bank.as_ref(), Some(&known.slug));
    assert_eq!(deck.questions[1].in_bank, None);
    assert_eq!(
        deck.questions[2].earlier.as_ref(),
        Some(&deck.questions[1].place)
    );
}
