//! Snapshots of `text/recap.rs`.

use crate::lang;
use pythia_quiz::model::daily::Phase;
use pythia_quiz::model::question::Kind;
use pythia_quiz::model::recap::DayResult;
use pythia_quiz::queries::answers::Author;
use pythia_quiz::queries::recap::Day;
use pythia_quiz::queries::reveal::BestVoted;
use pythia_quiz::text::recap::{self, Entry, Facts};

use crate::dailies::daily;
use crate::samples::{ANA, BEN, POST, THREAD, daily_key};
use crate::shows;

fn day() -> Day {
    Day {
        key: daily_key(),
        daily: daily(Kind::Output, Phase::Closed),
        result: DayResult {
            best: None,
            graded: 9,
            right: 2,
        },
    }
}

fn best(author: Author, votes: u64) -> BestVoted {
    BestVoted {
        author,
        votes,
        accepted: votes > 2,
        message: Some((THREAD, POST)),
    }
}

#[test]
fn a_recap_has_standings_best_answers_and_what_was_missed() {
    let day = day();
    let entry = |rank, user, points| Entry {
        rank,
        who: Author::Named(user),
        points,
    };
    let facts = Facts {
        track: "daily",
        monday: daily_key().date,
        questions: 5,
        places: vec![entry(1, BEN, 12), entry(2, ANA, 1)],
        best: vec![
            (&day, best(Author::Named(BEN), 3)),
            (&day, best(Author::Anonymous, 1)),
        ],
        missed: Some(&day),
    };
    shows!("recap", recap::card(lang(), &facts));
    let quiet = Facts {
        questions: 1,
        places: Vec::new(),
        best: Vec::new(),
        missed: None,
        ..facts
    };
    shows!("recap-quiet", recap::card(lang(), &quiet));
}

#[test]
fn a_moderator_reads_what_was_chosen() {
    shows!("recap-on", recap::chosen(lang(), "daily", true));
    shows!("recap-off", recap::chosen(lang(), "daily", false));
    shows!("recap-forum", recap::no_channel(lang(), "daily"));
}
