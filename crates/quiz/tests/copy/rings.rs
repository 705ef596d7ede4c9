//! Snapshots of `text/rings.rs`, and of what voters read whose vote doesn't count.

use crate::lang;
use pythia_quiz::model::config::Rules;
use pythia_quiz::model::daily::{Idle, Phase};
use pythia_quiz::model::ids::MemberId;
use pythia_quiz::model::question::Kind;
use pythia_quiz::queries::answers::Author;
use pythia_quiz::queries::rings::{Pair, Rings};
use pythia_quiz::text::{ballot, help, rings};

use crate::dailies::daily;
use crate::samples::{ANA, BEN};
use crate::shows;

#[test]
fn members_who_vote_for_each_other_are_listed_with_their_votes() {
    let found = Rings {
        pairs: vec![Pair {
            members: [(MemberId(1), 9, 12), (MemberId(2), 8, 10)],
        }],
        dailies: 21,
        votes: 340,
    };
    shows!(
        "rings",
        rings::card(lang(), &found, &[[Some(ANA), Some(BEN)]])
    );
    shows!(
        "rings-former",
        rings::card(lang(), &found, &[[Some(ANA), None]])
    );
    shows!("rings-none", rings::card(lang(), &Rings::default(), &[]));
}

#[test]
fn a_vote_that_does_not_count_says_why() {
    let daily = daily(Kind::Open, Phase::Revealed);
    let voted = ballot::voted(lang(), Author::Named(BEN), true, false);
    let newcomer = Idle {
        newcomer: true,
        over: false,
    };
    let over = Idle {
        newcomer: false,
        over: true,
    };
    let say = |idle| ballot::with_reason(lang(), &voted, &daily, idle, 10);
    shows!("ballot-newcomer", say(newcomer));
    shows!("ballot-over", say(over));
}

#[test]
fn the_rules_of_points_fit_on_a_card() {
    shows!("help-points", help::points(lang(), &Rules::default()));
}
