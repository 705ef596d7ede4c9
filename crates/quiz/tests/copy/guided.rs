//! Snapshots of `text/guided.rs`.

use pythia_quiz::model::setup::{SetupDraft, Template};
use pythia_quiz::model::track::Place;
use pythia_quiz::text::guided::{self, First, Page, Second};

use crate::lang;
use crate::samples::{CHANNEL, MORNING};
use crate::shows;
use crate::track::date;

#[test]
fn the_first_page_asks_what_where_and_whose_clock() {
    let draft = SetupDraft {
        zone: Some("Europe/Berlin".to_owned()),
        ..SetupDraft::of(Template::Interview)
    };
    let now = jiff::civil::date(2026, 3, 2).at(14, 32, 0, 0);
    let quiz = SetupDraft::of(Template::Quiz);
    let page = |draft, here| {
        let zones = vec![
            ("Europe/Berlin".to_owned(), now),
            ("America/Argentina/Buenos_Aires".to_owned(), now),
        ];
        guided::page(lang(), &Page::First(First { draft, here, zones }))
    };
    let here = Some(("Europe/Berlin".to_owned(), now));
    shows!("guided-first", page(&draft, here));
    shows!("guided-first-new", page(&quiz, None));
}

#[test]
fn the_second_page_asks_when_and_for_whom_and_says_when_it_begins() {
    for (name, template) in [
        ("interview", Template::Interview),
        ("beginners", Template::Beginners),
        ("quiz", Template::Quiz),
    ] {
        let draft = SetupDraft::of(template);
        let place = if template == Template::Beginners {
            Place::Forum
        } else {
            Place::Text
        };
        let page = Page::Second(Second {
            draft: &draft,
            channel: CHANNEL,
            place,
            zone: "Europe/Berlin",
            first: (date("2026-03-03"), MORNING),
        });
        let shown = guided::page(lang(), &page);
        match name {
            "interview" => shows!("guided-second-interview", shown),
            "beginners" => shows!("guided-second-beginners", shown),
            _ => shows!("guided-second-quiz", shown),
        }
    }
}

#[test]
fn what_it_made_the_test_and_the_welcome_are_short() {
    let started = |template| guided::started(lang(), &SetupDraft::of(template), CHANNEL, MORNING);
    shows!("guided-started", started(Template::Interview));
    shows!("guided-started-quiz", started(Template::Quiz));
    shows!("guided-test-post", guided::test_post(lang(), MORNING));
    shows!("guided-testing", guided::testing(lang(), CHANNEL));
    shows!("guided-welcome", guided::welcome(lang()));
    shows!("guided-zone-form", guided::zone_form(lang()));
    shows!("guided-time-form", guided::time_form(lang()));
    let mut draft = SetupDraft::of(Template::Quiz);
    shows!("guided-incomplete", guided::incomplete(lang(), &draft));
    draft.channel = Some((CHANNEL, Place::Text));
    shows!("guided-incomplete-zone", guided::incomplete(lang(), &draft));
    shows!("guided-no-forum-rounds", guided::no_forum_rounds(lang()));
    shows!("guided-no-forum-test", guided::no_forum_test(lang()));
}
