//! Snapshots of `text/report.rs`.

use pythia_quiz::model::daily::Phase;
use pythia_quiz::model::language::Language::English;
use pythia_quiz::model::question::Kind;
use pythia_quiz::text::report;

use crate::dailies::daily;
use crate::samples::daily_key;
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
    shows!("report-notice", report::notice(English, &daily, text));
}
