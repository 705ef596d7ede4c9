//! Snapshots of `text/own.rs`, and who is named under a post.

use crate::lang;
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
    shows!("own-list", own::list(lang(), &all, (1, 3)));
    shows!("own-list-none", own::list(lang(), &[], (0, 1)));
}

#[test]
fn adding_changing_and_removing_are_confirmed() {
    let title = "What `zip` leaves out";
    let cards = vec![
        own::added(lang(), title, &slug()),
        own::changed(lang(), title, &slug()),
        own::ask_remove(lang(), &slug()),
        own::removed(lang(), &slug(), 14),
    ];
    shows!("own-confirmed", cards);
}

#[test]
fn each_mistake_has_its_words() {
    let told = vec![
        own::unknown(lang(), "zips", None),
        own::unknown(lang(), "zips", Some("own/what-zip-leaves-out")),
        own::is_in_bank(lang(), "basics/is-or-equals"),
        own::not_now(lang(), &slug()),
        own::full(lang()),
    ];
    shows!("own-mistakes", told);
}

#[test]
fn a_post_names_who_suggested_its_question() {
    let card = post::credited(lang(), plain("The question."), BEN);
    shows!("post-suggested", card);
}
