//! Snapshots of `text/queue.rs` and `text/withdraw.rs`.

use crate::lang;
use pythia_quiz::model::daily::Phase;
use pythia_quiz::model::ids::TrackId;
use pythia_quiz::model::question::Kind;
use pythia_quiz::state::queue::PassedOver;
use pythia_quiz::text::queue::{self, Line, Withdrawn};
use pythia_quiz::text::{post, withdraw};

use crate::dailies::{daily, question};
use crate::samples::{ANA, MORNING, daily_key};
use crate::shows;
use crate::track::{daily_track, date};

#[test]
fn the_queue_hides_what_the_asker_has_not_seen_and_lists_what_was_withdrawn() {
    let lines = [
        Line {
            date: None,
            question: Some((
                "What `sorted` returns".to_owned(),
                "basics/sorted".to_owned(),
            )),
            by: Some(ANA),
        },
        Line {
            date: Some(date("2026-03-09")),
            question: None,
            by: Some(ANA),
        },
        Line {
            date: None,
            question: None,
            by: None,
        },
    ];
    let withdrawn = [Withdrawn {
        number: 12,
        title: "Who owns the GIL".to_owned(),
        reason: "Two options are right.".to_owned(),
    }];
    let card = queue::list(lang(), TrackId(1), &daily_track(), &lines, &withdrawn);
    shows!("queue-list", card);
}

#[test]
fn an_empty_queue_says_what_happens_and_how_to_fill_it() {
    shows!(
        "queue-empty",
        queue::list(lang(), TrackId(1), &daily_track(), &[], &[])
    );
}

#[test]
fn what_was_queued_is_confirmed() {
    let track = daily_track();
    let title = "What `sorted` returns";
    shows!(
        "queue-added",
        vec![
            queue::added(lang(), &track, title, 3, None),
            queue::added(lang(), &track, title, 3, Some(date("2026-03-09"))),
            queue::allowed(lang(), 12, title),
        ]
    );
}

#[test]
fn what_cannot_be_queued_says_why() {
    let track = daily_track();
    let monday = date("2026-03-02");
    shows!(
        "queue-refused",
        vec![
            queue::unknown(lang(), "banana", None),
            queue::unknown(lang(), "basics/sortd", Some("basics/sorted")),
            queue::barred(lang(), "basics/sorted"),
            queue::already(lang(), "basics/sorted", 2),
            queue::date_taken(lang(), monday, 2),
            queue::bad_date(lang(), "tomorrow"),
            queue::no_slot(lang(), &track, monday, None),
            queue::no_slot(lang(), &track, monday, Some(date("2026-03-09"))),
            queue::full(lang(), 25),
            queue::no_place(lang(), 3, 0),
            queue::no_place(lang(), 3, 1),
            queue::no_place(lang(), 3, 2),
            queue::not_withdrawn(lang()),
        ]
    );
}

#[test]
fn moderators_hear_which_places_were_passed_over() {
    let passed = [
        (1, PassedOver::Open),
        (2, PassedOver::Barred),
        (3, PassedOver::Gone),
    ];
    shows!(
        "queue-passed",
        queue::passed_over(lang(), &daily_track(), &passed)
    );
}

#[test]
fn withdrawing_asks_first_with_a_form_for_the_reason() {
    let daily = daily(Kind::Choice, Phase::Open);
    let found = [
        (daily_key(), daily.clone(), 0),
        (daily_key(), daily.clone(), 1),
        (daily_key(), daily.clone(), 7),
    ];
    shows!(
        "withdraw-ask",
        withdraw::ask(lang(), &daily_track(), &found)
    );
    shows!(
        "withdraw-form",
        withdraw::form(lang(), daily_key(), &daily, 300)
    );
}

#[test]
fn a_withdrawn_question_says_so_everywhere() {
    let daily = daily(Kind::Choice, Phase::Open);
    let reason = "Two options are right.";
    shows!(
        "withdraw-thread",
        withdraw::in_thread(lang(), &daily, reason)
    );
    let card = post::withdrawn(lang(), &daily, &question(Kind::Choice), reason);
    shows!("withdraw-card", card);
    shows!("withdraw-done", withdraw::done(lang(), &daily));
    shows!("withdraw-told", withdraw::told(lang(), 12, reason, MORNING));
}

#[test]
fn what_cannot_be_withdrawn_says_why() {
    let daily = daily(Kind::Choice, Phase::Closed);
    shows!(
        "withdraw-refused",
        vec![
            withdraw::nothing(lang(), &daily_track(), None),
            withdraw::nothing(lang(), &daily_track(), Some(142)),
            withdraw::no_reason(lang()),
            withdraw::not_now(lang(), &daily, true),
            withdraw::not_now(lang(), &daily, false),
        ]
    );
}
