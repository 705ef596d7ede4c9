//! Snapshots of `text/post.rs`.

use crate::lang;
use pythia_quiz::model::daily::{Daily, Phase};
use pythia_quiz::model::ids::{MessageId, RoleId};
use pythia_quiz::model::question::Kind;
use pythia_quiz::model::track::Mode;
use pythia_quiz::text::post;

use crate::dailies::{daily, question};
use crate::samples::daily_key;
use crate::shows;

/// Returns a daily whose reveal was posted.
fn revealed(kind: Kind) -> Daily {
    Daily {
        reveal_posts: vec![MessageId(1_500_000_000_000_000_009)],
        ..daily(kind, Phase::Revealed)
    }
}

fn posted(daily: &Daily) -> pythia_quiz::model::card::Card {
    post::question(
        lang(),
        daily,
        daily_key(),
        &question(daily.kind),
        None,
        true,
    )
}

#[test]
fn an_open_question_can_be_answered_in_the_thread_or_sealed() {
    shows!("post-open-both", posted(&daily(Kind::Open, Phase::Open)));
}

#[test]
fn an_open_question_may_be_answered_in_the_thread_only() {
    let daily = Daily {
        mode: Mode::Thread,
        ..daily(Kind::Open, Phase::Open)
    };
    shows!("post-open-thread", posted(&daily));
}

#[test]
fn an_open_question_may_take_sealed_answers_only() {
    let daily = Daily {
        mode: Mode::Sealed,
        ..daily(Kind::Open, Phase::Open)
    };
    shows!("post-open-sealed", posted(&daily));
}

#[test]
fn a_choice_question_lists_its_options() {
    shows!("post-choice", posted(&daily(Kind::Choice, Phase::Open)));
}

#[test]
fn an_output_question_asks_what_it_prints() {
    shows!("post-output", posted(&daily(Kind::Output, Phase::Open)));
}

#[test]
fn a_role_is_pinged_and_requests_are_counted() {
    let cards = [1, 3].map(|requested_by| {
        let daily = Daily {
            requested_by,
            ..daily(Kind::Open, Phase::Open)
        };
        let role = Some(RoleId(1_600_000_000_000_000_001));
        post::question(
            lang(),
            &daily,
            daily_key(),
            &question(Kind::Open),
            role,
            false,
        )
    });
    shows!("post-requested", cards.to_vec());
}

#[test]
fn after_the_reveal_the_post_links_to_the_answer() {
    let daily = revealed(Kind::Choice);
    let card = post::revealed(lang(), &daily, daily_key(), &question(Kind::Choice), false);
    shows!("post-revealed", card);
}

#[test]
fn the_post_of_a_question_with_answers_to_vote_on_has_a_button_for_that() {
    let question = question(Kind::Open);
    let card = post::revealed(lang(), &revealed(Kind::Open), daily_key(), &question, true);
    shows!("post-revealed-votes", card);
}

#[test]
fn after_a_reveal_that_could_not_be_posted_there_is_no_link() {
    let daily = Daily {
        reveal_posts: Vec::new(),
        ..revealed(Kind::Open)
    };
    let question = question(Kind::Open);
    let card = post::revealed(lang(), &daily, daily_key(), &question, false);
    shows!("post-revealed-nowhere", card);
}
