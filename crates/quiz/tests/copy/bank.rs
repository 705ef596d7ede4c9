//! Snapshots of `text/bank.rs`.

use crate::lang;
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
        bank::list(lang(), (2_000, 0), 18, &all, (0, 2))
    );
    let one = bank::list(lang(), (1, 0), 1, &all[..1], (1, 2));
    shows!("bank-list-last", one);
    let none = bank::list(lang(), (2_000, 3), 0, &[], (0, 1));
    shows!("bank-list-none", none);
}

#[test]
fn barring_and_allowing_are_confirmed() {
    let (title, slug) = ("What a slice copies", "lists/slice-copies");
    shows!("bank-barred", bank::barred(lang(), title, slug, 14));
    shows!("bank-allowed", bank::allowed(lang(), title));
}

#[test]
fn each_mistake_has_its_words() {
    let title = "What a slice copies";
    let told = vec![
        bank::unknown(lang(), "slices", Some("lists/slice-copies")),
        bank::already(lang(), title, 0),
        bank::already(lang(), title, 142),
        bank::not_barred(lang(), "lists/slice-copies"),
        bank::long_reason(lang(), 200),
    ];
    shows!("bank-mistakes", told);
}

#[test]
fn typos_are_forgiven_or_not() {
    let told = vec![bank::typos(lang(), true), bank::typos(lang(), false)];
    shows!("bank-typos", told);
}
