//! Snapshots of `text/bank.rs`.

use pythia_quiz::model::language::Language::English;
use pythia_quiz::text::bank::{self, Barred, Why};

use crate::samples::{BEN, MORNING};
use crate::shows;

fn barred(why: Why) -> Barred {
    Barred {
        title: "What a slice copies".to_owned(),
        slug: "lists/slice-copies".to_owned(),
        at: MORNING,
        why,
    }
}

#[test]
fn the_list_says_why_each_question_is_not_asked() {
    let all = [Why::By(Some(BEN)), Why::By(None), Why::Withdrawn(142)].map(barred);
    shows!(
        "bank-list",
        bank::list(English, (2_000, 0), 18, &all, (0, 2))
    );
    let one = bank::list(English, (1, 0), 1, &all[..1], (1, 2));
    shows!("bank-list-last", one);
    let none = bank::list(English, (2_000, 3), 0, &[], (0, 1));
    shows!("bank-list-none", none);
}

#[test]
fn barring_and_allowing_are_confirmed() {
    let (title, slug) = ("What a slice copies", "lists/slice-copies");
    shows!("bank-barred", bank::barred(English, title, slug, 14));
    shows!("bank-allowed", bank::allowed(English, title));
}

#[test]
fn each_mistake_has_its_words() {
    let title = "What a slice copies";
    let told = vec![
        bank::unknown(English, "slices", Some("lists/slice-copies")),
        bank::already(English, title, 0),
        bank::already(English, title, 142),
        bank::not_barred(English, "lists/slice-copies"),
        bank::long_reason(English, 200),
    ];
    shows!("bank-mistakes", told);
}

#[test]
fn typos_are_forgiven_or_not() {
    let told = vec![bank::typos(English, true), bank::typos(English, false)];
    shows!("bank-typos", told);
}
