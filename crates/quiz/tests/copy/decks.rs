//! Snapshots of `text/deck.rs`: importing and handing out questions.

use crate::lang;
use pythia_quiz::model::deck::{
    DeckFormat, DeckProblem, DeckRemark, ReadDeck, SentQuestion, Whole,
};
use pythia_quiz::model::own::Own;
use pythia_quiz::model::written::{Fault, Part, What};
use pythia_quiz::queries::deck::{DeckTwin, Other, Plan, Why};
use pythia_quiz::question::sketch::Sketch;
use pythia_quiz::question::{Kind, Slug};
use pythia_quiz::text::deck;
use pythia_quiz::text::plain;

use crate::dailies::question;
use crate::samples::MORNING;
use crate::shows;

fn remark(place: &str, what: &str, help: &str) -> DeckRemark {
    DeckRemark {
        place: place.to_owned(),
        what: what.to_owned(),
        help: help.to_owned(),
    }
}

fn sent(n: usize) -> SentQuestion {
    let mut question = question(Kind::Open);
    question.title = format!("Card {n}");
    SentQuestion {
        place: format!("note {n} (What is {n}?)"),
        from: format!("anki:{n}"),
        name: None,
        whole: Whole::Texts,
        sketch: Sketch::of(&question),
        question,
        in_bank: None,
        earlier: None,
    }
}

fn read() -> ReadDeck {
    let pictures = (10..18).map(|n| {
        let place = format!("note {n} (What is on the picture?)");
        remark(
            &place,
            "the card has a picture",
            "describe it in words, or type its code",
        )
    });
    ReadDeck {
        file: "python.apkg".to_owned(),
        format: "an Anki package".to_owned(),
        left_out: pictures.collect(),
        remarks: vec![remark(
            "note 3 (Say it)",
            "the card has a script; it was left out, the text comes in",
            "",
        )],
        notes: vec!["The package has 8 media files. They stay behind: questions have no pictures or sounds.".to_owned()],
        ..ReadDeck::default()
    }
}

fn plan() -> Plan {
    let out = |place: &str, why| (place.to_owned(), why);
    let fault = Fault {
        part: Part::Answer,
        line: 0,
        what: What::TooLong(4_812),
    };
    let twin = |n: usize, other| DeckTwin {
        place: format!("note {n} (What is {n}?)"),
        title: format!("Card {n}"),
        other,
    };
    let slug = Slug::new("functions/late-binding").expect("a slug");
    Plan {
        new: (1..=3).map(sent).collect(),
        changed: vec![(
            Own::new(&question(Kind::Open), MORNING, Vec::new()),
            sent(4),
        )],
        unchanged: 12,
        left_out: vec![
            out("note 20 (Late binding)", Why::InBank(slug)),
            out("note 21 (What is 1?)", Why::Twice),
            out("note 22 (Two sides)", Why::SidesOnly),
            out("note 23 (Very long)", Why::Fault(fault)),
        ],
        twins: vec![
            twin(1, Other::Bank("What `lambda` closes over".to_owned())),
            twin(2, Other::Own("How `zip` ends".to_owned())),
            twin(3, Other::File("note 1 (What is 1?)".to_owned())),
        ],
        room: 200,
    }
}

#[test]
fn a_check_says_what_comes_in_what_doesn_t_and_why() {
    let (nothing, full) = (
        Plan {
            unchanged: 12,
            ..Plan::default()
        },
        Plan { room: 2, ..plan() },
    );
    shows!(
        "deck-checked",
        deck::checked(lang(), &read(), &plan(), MORNING)
    );
    shows!(
        "deck-checked-other",
        vec![
            deck::checked(
                lang(),
                &ReadDeck {
                    left_out: Vec::new(),
                    ..read()
                },
                &nothing,
                MORNING
            ),
            deck::checked(lang(), &read(), &full, MORNING),
            plain(&deck::no_room(lang(), 0, 3)),
        ]
    );
}

#[test]
fn importing_is_confirmed_and_can_be_undone() {
    shows!(
        "deck-imported",
        vec![
            deck::imported(lang(), "python.apkg", 1, 0, 17),
            deck::imported(lang(), "python.apkg", 288, 12, 17),
            deck::discarded(lang()),
            plain(&deck::gone(lang())),
            plain(&deck::undone(lang(), 0)),
            plain(&deck::undone(lang(), 1)),
            plain(&deck::undone(lang(), 2)),
        ]
    );
}

#[test]
fn each_problem_of_a_file_has_its_words() {
    let all = [
        DeckProblem::Unreachable,
        DeckProblem::TooLarge(8 << 20),
        DeckProblem::TooMany(10_000),
        DeckProblem::TooMuchText,
        DeckProblem::Busy,
        DeckProblem::Unreadable(
            "The collection in the package is damaged".to_owned(),
            "Export the deck again in Anki".to_owned(),
        ),
    ];
    let told: Vec<_> = all.iter().map(|one| deck::problem(lang(), one)).collect();
    shows!("deck-problems", told);
}

#[test]
fn questions_are_handed_out_with_what_the_file_is_for() {
    let mut cards: Vec<_> = DeckFormat::ALL
        .map(|format| deck::exported(lang(), format, 212))
        .into();
    cards.push(deck::exported(lang(), DeckFormat::Apkg, 1));
    cards.push(deck::ask_export(lang(), DeckFormat::Apkg, 1, 212));
    cards.push(deck::ask_export(lang(), DeckFormat::Apkg, 12, 212));
    cards.push(deck::cards(lang(), DeckFormat::Apkg, 1, 1));
    cards.push(deck::cards(lang(), DeckFormat::Anki, 30, 30));
    cards.push(deck::cards(lang(), DeckFormat::Apkg, 400, 612));
    cards.push(plain(&deck::nothing_to_export(lang())));
    cards.push(plain(&deck::no_cards(lang())));
    cards.push(plain(&deck::unknown_format(
        lang(),
        "pdf",
        &DeckFormat::ALL,
    )));
    shows!("deck-exported", cards);
}
