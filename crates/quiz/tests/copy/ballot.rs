//! Snapshots of `text/ballot.rs`.

use crate::lang;
use pythia_quiz::model::daily::Phase;
use pythia_quiz::model::ids::{MemberId, MessageId};
use pythia_quiz::model::question::Kind;
use pythia_quiz::queries::answers::Author;
use pythia_quiz::text::ballot::{self, Candidate, SealedAnswer};

use crate::dailies::daily;
use crate::samples::{ANA, BEN, THREAD, daily_key};
use crate::shows;

/// Returns the first answer of a list, as it looks to a reader who didn't write it or vote for it.
pub fn candidate(author: Author) -> Candidate {
    Candidate {
        n: 1,
        ballot: MemberId(7),
        author,
        votes: 3,
        own: false,
        voted: false,
        idle: None,
        accepted: false,
        text: "It leaves out the end.\nSo `[1, 2]`.".to_owned(),
        message: Some((THREAD, MessageId(1_300_000_000_000_000_009))),
    }
}

#[test]
fn voting_before_the_reveal_is_explained() {
    let daily = daily(Kind::Open, Phase::Open);
    let text = ballot::after_the_reveal(lang(), daily_key(), &daily);
    shows!("ballot-too-early", text);
}

#[test]
fn each_reason_why_a_vote_is_refused_is_given() {
    shows!("ballot-graded", ballot::graded_by_the_bot(lang()));
    shows!("ballot-nobody", ballot::nothing_to_vote_on(lang()));
    shows!("ballot-no-sealed", ballot::no_sealed_answers(lang()));
    shows!("ballot-gone", ballot::no_such_answer(lang()));
    shows!("ballot-own", ballot::own(lang()));
    shows!("ballot-by-reaction", ballot::by_reaction(lang()));
    let daily = daily(Kind::Open, Phase::Closed);
    shows!("ballot-closed", ballot::closed(lang(), &daily));
}

#[test]
fn a_vote_is_confirmed_with_the_author_where_names_are_shown() {
    let authors = [Author::Named(ANA), Author::Former, Author::Anonymous];
    let each = |stands, taken_back| -> Vec<String> {
        authors
            .map(|author| ballot::voted(lang(), author, stands, taken_back))
            .into()
    };
    shows!("ballot-voted", each(true, false));
    shows!("ballot-vote-undone", each(false, true));
    shows!("ballot-reaction-left", each(true, true));
}

#[test]
fn the_list_shows_each_answer_with_its_votes() {
    let candidates = [
        Candidate {
            voted: true,
            accepted: true,
            ..candidate(Author::Named(ANA))
        },
        Candidate {
            n: 2,
            votes: 1,
            own: true,
            ..candidate(Author::Named(BEN))
        },
        Candidate {
            n: 3,
            votes: 0,
            text: String::new(),
            ..candidate(Author::Former)
        },
        Candidate {
            n: 4,
            message: None,
            ..candidate(Author::Anonymous)
        },
    ];
    let revealed = daily(Kind::Open, Phase::Revealed);
    let list = ballot::list(lang(), daily_key(), &revealed, &candidates, 1, 3);
    shows!("ballot-list", list);
    let closed = daily(Kind::Open, Phase::Closed);
    let list = ballot::list(lang(), daily_key(), &closed, &candidates[..1], 0, 1);
    shows!("ballot-list-closed", list);
}

#[test]
fn a_hidden_answer_is_read_by_moderators_only() {
    let answers = [
        SealedAnswer {
            author: Author::Named(ANA),
            ballot: MemberId(1),
            text: "It leaves out the end.".to_owned(),
            withheld: false,
        },
        SealedAnswer {
            author: Author::Former,
            ballot: MemberId(2),
            text: "Something rude.".to_owned(),
            withheld: true,
        },
    ];
    let daily = daily(Kind::Open, Phase::Revealed);
    let read_by = |moderator| {
        let pages = ballot::pages(lang(), &daily, &answers, moderator);
        ballot::page(lang(), daily_key(), &daily, &pages, 0, moderator)
    };
    shows!("ballot-sealed", read_by(false));
    shows!("ballot-sealed-for-moderators", read_by(true));
    let none = ballot::page(lang(), daily_key(), &daily, &[], 0, false);
    shows!("ballot-sealed-none", none);
}

#[test]
fn typed_outputs_are_shown_as_code() {
    let answers = [SealedAnswer {
        author: Author::Anonymous,
        ballot: MemberId(1),
        text: "[1, 2]".to_owned(),
        withheld: false,
    }];
    let daily = daily(Kind::Output, Phase::Revealed);
    let pages = ballot::pages(lang(), &daily, &answers, false);
    let page = ballot::page(lang(), daily_key(), &daily, &pages, 0, false);
    shows!("ballot-sealed-output", page);
}
