//! Snapshots of `text/report.rs`.

use pythia_quiz::model::card::Card;
use pythia_quiz::model::daily::Phase;
use pythia_quiz::model::language::Language::English;
use pythia_quiz::model::question::Kind;
use pythia_quiz::text::report;

use crate::dailies::daily;
use crate::samples::{ANA, MORNING, daily_key};
use crate::shows;

#[test]
fn reports_are_taken_after_the_reveal() {
    let daily = daily(Kind::Open, Phase::Open);
    shows!("report-too-early", report::later(English, &daily));
}

#[test]
fn the_form_asks_what_is_wrong() {
    shows!("report-form", report::form(English, daily_key(), 1_000));
    shows!("report-empty", report::empty(English));
    shows!("report-thanks", report::taken(English));
}

#[test]
fn moderators_read_the_report_as_it_was_written() {
    let daily = daily(Kind::Output, Phase::Revealed);
    let text = "It prints [1, 2] **only** in Python 3.";
    let notice = report::notice(English, daily.number, &daily.slug, text);
    let card = |text: &str, waits| Card {
        body: text.to_owned(),
        rows: report::buttons(English, daily_key(), &daily, waits),
        ..Card::default()
    };
    shows!("report-notice", card(&notice, Some(MORNING)));
    shows!(
        "report-done",
        vec![
            report::done(English, Some(12), &daily.slug, text, Some(ANA)),
            report::done(English, None, &daily.slug, text, None),
        ]
    );
    shows!("report-unknown", report::unknown(English));
}

#[test]
fn the_latest_questions_are_offered_to_be_reported() {
    let found = [
        (daily_key(), daily(Kind::Open, Phase::Revealed)),
        (daily_key(), daily(Kind::Output, Phase::Closed)),
    ];
    shows!("report-which", report::which(English, &found));
    shows!("report-nothing-revealed", report::nothing_revealed(English));
    shows!("report-again", report::again(English));
}
