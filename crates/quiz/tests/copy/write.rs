//! Snapshots of `text/write.rs`.

use crate::lang;
use pythia_quiz::model::ids::MemberId;
use pythia_quiz::model::own::{Purpose, Writing};
use pythia_quiz::model::written::{self, Fault, Part, What};
use pythia_quiz::queries::similar::{At, Twin};
use pythia_quiz::question::{Kind, Level, Question, Slug, Topic};
use pythia_quiz::text::write;

use crate::shows;

fn writing(purpose: Purpose, kind: Kind) -> Writing {
    Writing {
        purpose,
        topic: Topic::Iteration,
        level: Level::Mid,
        kind,
    }
}

/// Returns a question as a member typed it.
pub fn typed() -> Question {
    let fields = [
        "What `zip` leaves out",
        "Two lists of unequal length go into `zip`. What comes out?\n\n```py\nlist(zip([1, 2, 3], \"ab\"))\n```",
        "* `[(1, 'a'), (2, 'b')]`\n> It stops at the end of the shorter one.\n`ValueError`",
        "`zip` stops as soon as one of its iterables ends.",
        "Which of the two ends first?\n\nAnd what does `zip` do then?",
    ];
    let slug = Slug::new("own/what-zip-leaves-out").expect("a slug");
    let fields = fields.map(str::to_owned);
    let head = (Topic::Iteration, Level::Mid, Kind::Choice);
    written::read(slug, head, &fields).expect("nothing is wrong with it")
}

/// Returns one question that is like another, in each place.
pub fn twins() -> Vec<Twin> {
    let places = [At::Bank, At::Own, At::Waiting, At::Declined];
    let twins = places.into_iter().map(|at| Twin {
        title: "Where `zip` stops".to_owned(),
        at,
    });
    twins.collect()
}

#[test]
fn the_form_asks_for_what_the_kind_needs() {
    let forms = [
        write::form(lang(), &writing(Purpose::Suggest, Kind::Choice), &[]),
        write::form(lang(), &writing(Purpose::Add, Kind::Output), &[]),
        write::form(
            lang(),
            &writing(Purpose::Change("x".to_owned()), Kind::Open),
            &[],
        ),
        write::form(
            lang(),
            &writing(Purpose::Review(MemberId(7), 1), Kind::Choice),
            &written::fields(&typed()),
        ),
    ];
    shows!("write-form", forms.to_vec());
}

#[test]
fn a_preview_shows_the_question_its_answer_and_what_is_like_it() {
    let question = typed();
    let suggests = write::preview(lang(), &Purpose::Suggest, &question, &twins());
    shows!("write-preview-suggest", suggests);
    shows!(
        "write-preview-add",
        write::preview(lang(), &Purpose::Add, &question, &[])
    );
    let changes = Purpose::Change("x".to_owned());
    let review = Purpose::Review(MemberId(7), 1);
    let buttons = [changes, review].map(|purpose| {
        let mut card = write::preview(lang(), &purpose, &question, &[]);
        card.body.clear();
        card.fields.clear();
        card
    });
    shows!("write-preview-buttons", buttons.to_vec());
    let mut long = typed();
    long.answer = "A sentence of the answer. ".repeat(60);
    shows!(
        "write-preview-long",
        write::preview(lang(), &Purpose::Add, &long, &[])
    );
}

#[test]
fn each_fault_says_where_it_is_and_what_to_do() {
    let of = |part, line, what| Fault { part, line, what };
    let first = [
        of(Part::Title, 0, What::Empty),
        of(Part::Title, 0, What::NoWord),
        of(Part::Title, 0, What::MarkupInTitle),
        of(Part::Question, 0, What::TooLong(9_999)),
        of(Part::Question, 3, What::OpenBlock),
        of(Part::Question, 1, What::OpenBacktick),
        of(Part::Question, 1, What::Picture),
        of(Part::Question, 2, What::Link),
        of(Part::Question, 2, What::Heading),
        of(Part::Question, 4, What::Markup("__init__".to_owned())),
        of(Part::Question, 0, What::Word("darn".to_owned())),
        of(Part::Question, 0, What::NoCode),
    ];
    let second = [
        of(Part::Options, 0, What::Options(1)),
        of(Part::Options, 0, What::NoneRight),
        of(Part::Options, 3, What::SeveralRight(2)),
        of(Part::Options, 2, What::LongOption(95)),
        of(Part::Options, 4, What::SameOption),
        of(Part::Options, 1, What::ReasonFirst),
        of(Part::Output, 0, What::Empty),
        of(Part::Points, 0, What::Many(7)),
        of(Part::Answer, 0, What::TooLong(4_100)),
        of(Part::Hints, 0, What::Many(4)),
    ];
    let cards = [&first[..], &second[..], &first[..1]].map(|some| write::faults(lang(), some));
    shows!("write-faults", cards.to_vec());
}

#[test]
fn the_rest_is_said_in_a_sentence() {
    let told = vec![
        write::no_kind(lang(), "essay"),
        write::no_draft(lang()),
        write::discarded(lang()),
    ];
    shows!("write-told", told);
}
