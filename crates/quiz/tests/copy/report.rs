//! Snapshots of `text/report.rs`.

use crate::lang;
use pythia_quiz::model::card::Card;
use pythia_quiz::model::daily::Phase;
use pythia_quiz::model::question::Kind;
use pythia_quiz::text::report;

use crate::dailies::daily;
use crate::samples::{ANA, MORNING, daily_key};
use crate::shows;

#[test]
fn reports_are_taken_after_the_reveal() {
    let daily = daily(Kind::Open, Phase::Open);
    shows!("report-too-early", report::later(lang(), &daily));
}

#[test]
fn the_form_asks_what_is_wrong() {
    shows!("report-form", report::form(lang(), daily_key(), 1_000));
    shows!("report-empty", report::empty(lang()));
    shows!("report-thanks", report::taken(lang()));
}

#[test]
fn moderators_read_the_report_as_it_was_written() {
    let daily = daily(Kind::Output, Phase::Revealed);
    let text = "It prints [1, 2] **only** in Python 3.";
    let notice = report::notice(lang(), daily.number, &daily.slug, text);
    let card = |text: &str, waits| Card {
        body: text.to_owned(),
        rows: report::buttons(lang(), daily_key(), &daily, waits),
        ..Card::default()
    };
    shows!("report-notice", card(&notice, Some(MORNING)));
    shows!(
        "report-done",
        vec![
            report::done(lang(), Some(12), &daily.slug, text, Some(ANA)),
            report::done(lang(), None, &daily.slug, text, None),
        ]
    );
    shows!("report-unknown", report::unknown(lang()));
}

#[test]
fn the_latest_questions_are_offered_to_be_reported() {
    let found = [
        (daily_key(), daily(Kind::Open, Phase::Revealed)),
        (daily_key(), daily(Kind::Output, Phase::Closed)),
    ];
    shows!("report-which", report::which(lang(), &found));
    shows!("report-nothing-revealed", report::nothing_revealed(lang()));
    shows!("report-again", report::again(lang()));
}
