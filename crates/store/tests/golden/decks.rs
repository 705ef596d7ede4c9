//! Samples of questions that travel.

use pythia_quiz::model::deck::{
    DeckDraft, DeckFormat, DeckImport, DeckProblem, DeckRemark, ReadDeck, SentDeck, SentQuestion,
    Whole,
};
use pythia_quiz::model::own::Own;
use pythia_quiz::question::sketch::Sketch;

use crate::nouns::{MEMBER, OTHER, at, slug, text};
use crate::rounds::question;
use crate::{Samples, each};

fn sent(whole: Whole) -> SentQuestion {
    SentQuestion {
        place: text("line 12"),
        from: text("anki:kK-x3"),
        name: Some(slug()),
        whole,
        question: question(),
        sketch: Sketch::of(&question()),
        in_bank: Some(slug()),
        earlier: Some(text("line 9")),
    }
}

fn wholes() -> Samples<Whole> {
    units!(Whole: All, Texts, Sides)
}

fn read(whole: Whole) -> ReadDeck {
    let remark = DeckRemark {
        place: text("line 13"),
        what: text("the card has a picture"),
        help: text("describe it in words"),
    };
    ReadDeck {
        file: text("cards.apkg"),
        format: text("an Anki package"),
        questions: vec![sent(whole)],
        left_out: vec![remark.clone()],
        remarks: vec![remark],
        notes: vec![text("It has 3 media files.")],
    }
}

fn problems() -> Samples<DeckProblem> {
    every!(DeckProblem:
        Unreachable => DeckProblem::Unreachable;
        TooLarge => DeckProblem::TooLarge(300);
        TooMany => DeckProblem::TooMany(300);
        TooMuchText => DeckProblem::TooMuchText;
        Busy => DeckProblem::Busy;
        Unreadable => DeckProblem::Unreadable(text("It is damaged"), text("Export it again"));
        Topic => DeckProblem::Topic(text("cooking"));
        Level => DeckProblem::Level(text("wizard"));
    )
}

pub fn sent_decks() -> Samples<SentDeck> {
    every!(SentDeck:
        Read for whole in wholes() => SentDeck::Read(Box::new(read(whole)));
        Refused for problem in problems() => SentDeck::Refused(problem);
    )
}

pub fn formats() -> Samples<DeckFormat> {
    units!(DeckFormat: Apkg, Anki, Csv, Markdown, Json)
}

pub fn drafts() -> Samples<DeckDraft> {
    each(wholes(), |whole| DeckDraft {
        by: MEMBER,
        at: at(60),
        file: text("cards.apkg"),
        questions: vec![sent(whole)],
    })
}

pub fn import() -> DeckImport {
    let own = Own {
        credit: Some(MEMBER),
        removed: Some(at(43)),
        ..Own::new(&question(), at(42), vec![MEMBER, OTHER])
    };
    DeckImport {
        added: vec![(slug(), own.digest)],
        changed: vec![(own.digest, own, question())],
    }
}
