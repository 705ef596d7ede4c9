//! Snapshots of `text/own.rs`, and who is named under a post.

use pythia_quiz::model::language::Language::English;
use pythia_quiz::question::{Level, Slug, Topic};
use pythia_quiz::text::own::{self, Line};
use pythia_quiz::text::{plain, post};

use crate::samples::{BEN, MORNING};
use crate::shows;

fn slug() -> Slug {
    Slug::new("own/what-zip-leaves-out").expect("a slug")
}

#[test]
fn the_list_says_who_wrote_each_question() {
    let line = |by| Line {
        title: "What `zip` leaves out".to_owned(),
        slug: slug().to_string(),
        topic: Topic::Iteration,
        level: Level::Mid,
        at: MORNING,
        by,
    };
    let all = [Some(BEN), None].map(line);
    shows!("own-list", own::list(English, &all, (1, 3)));
    shows!("own-list-none", own::list(English, &[], (0, 1)));
}

#[test]
fn adding_changing_and_removing_are_confirmed() {
    let title = "What `zip` leaves out";
    let cards = vec![
        own::added(English, title, &slug()),
        own::changed(English, title, &slug()),
        own::ask_remove(English, &slug()),
        own::removed(English, &slug(), 14),
    ];
    shows!("own-confirmed", cards);
}

#[test]
fn each_mistake_has_its_words() {
    let told = vec![
        own::unknown(English, "zips", None),
        own::unknown(English, "zips", Some("own/what-zip-leaves-out")),
        own::is_in_bank(English, "basics/is-or-equals"),
        own::not_now(English, &slug()),
        own::full(English),
    ];
    shows!("own-mistakes", told);
}

#[test]
fn a_post_names_who_suggested_its_question() {
    let card = post::credited(English, plain("The question."), BEN);
    shows!("post-suggested", card);
}
