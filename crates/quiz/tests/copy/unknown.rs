//! Snapshots of `text/unknown.rs`: when nobody can tell whether a question was posted.

use crate::lang;
use pythia_quiz::model::daily::Phase;
use pythia_quiz::question::Kind;
use pythia_quiz::text::{self, unknown};

use crate::dailies::daily;
use crate::samples::daily_key;
use crate::shows;

#[test]
fn the_moderators_are_asked_whether_the_question_is_there() {
    let daily = daily(Kind::Open, Phase::Unknown);
    let why = "Read Message History is missing";
    let mut card = text::notice(lang(), &unknown::notice(lang(), &daily, why), "notice");
    card.rows = unknown::buttons(lang(), daily_key());
    shows!("unknown-notice", card);
}

#[test]
fn whoever_wants_to_post_is_asked_first() {
    let daily = daily(Kind::Open, Phase::Unknown);
    shows!(
        "unknown-ask",
        vec![
            unknown::ask(lang(), daily_key(), &daily),
            unknown::confirm(lang(), daily_key(), &daily),
        ]
    );
}

#[test]
fn a_moderators_word_settles_it() {
    let daily = daily(Kind::Open, Phase::Open);
    shows!(
        "unknown-settled",
        vec![
            unknown::is_there(lang(), &daily),
            unknown::again(lang(), &daily),
            unknown::settled(lang(), daily_key(), Some(&daily)),
            unknown::settled(lang(), daily_key(), None),
        ]
    );
}
