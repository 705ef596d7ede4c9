//! Snapshots of `text/suggestions.rs`.

use crate::lang;
use pythia_quiz::model::ids::MemberId;
use pythia_quiz::model::written::{Fault, Part, What};
use pythia_quiz::question::Slug;
use pythia_quiz::text::plain;
use pythia_quiz::text::suggestions::{self, Became, Mine, Waiting};

use crate::samples::{BEN, MORNING};
use crate::shows;
use crate::write::{twins, typed};

fn waiting() -> Waiting {
    Waiting {
        which: (MemberId(7), 3),
        by: Some(BEN),
        at: MORNING,
        credit: true,
        place: 2,
        of: 3,
        before: Some((MemberId(7), 2)),
        after: Some((MemberId(9), 4)),
        twins: twins(),
    }
}

#[test]
fn a_moderator_sees_who_suggested_what_and_what_is_like_it() {
    let question = typed();
    shows!(
        "suggestions-waiting",
        suggestions::waiting(lang(), &waiting(), &question)
    );
    let alone = Waiting {
        by: None,
        credit: false,
        place: 1,
        of: 1,
        before: None,
        after: None,
        twins: Vec::new(),
        ..waiting()
    };
    shows!(
        "suggestions-waiting-alone",
        suggestions::waiting(lang(), &alone, &question)
    );
    let fault = Fault {
        part: Part::Answer,
        line: 0,
        what: What::Word("darn".to_owned()),
    };
    let faulty = suggestions::waiting_with_faults(lang(), &alone, &[fault]);
    shows!("suggestions-faulty", faulty);
    shows!("suggestions-none", suggestions::nothing_waits(lang()));
}

#[test]
fn taking_a_suggestion_back_asks_and_shows_it() {
    let fields = ["About zip".to_owned(), String::new(), "Why?".to_owned()];
    shows!(
        "suggestions-ask-take-back",
        suggestions::ask_take_back(lang(), 3, &fields)
    );
}

#[test]
fn each_decision_is_confirmed_and_leads_to_the_next() {
    let slug = Slug::new("own/what-zip-leaves-out").expect("a slug");
    let next = Some((MemberId(9), 4));
    let cards = vec![
        suggestions::approved(lang(), "What `zip` leaves out", &slug, next),
        suggestions::declined(lang(), 14, None),
        suggestions::waits_no_more(lang(), next),
    ];
    shows!("suggestions-decided", cards);
    let form = suggestions::decline_form(lang(), (MemberId(7), 3), 300);
    shows!("suggestions-decline-form", form);
}

#[test]
fn members_read_what_became_of_theirs() {
    let mine = |number, became| Mine {
        number,
        title: "What `zip` leaves out".to_owned(),
        at: MORNING,
        became,
    };
    let all = [
        mine(5, Became::Waits),
        mine(4, Became::Approved),
        mine(3, Became::Removed),
        mine(
            2,
            Became::Declined("We had one very like it last week.".to_owned()),
        ),
    ];
    shows!("suggestions-mine", suggestions::mine(lang(), &all));
    shows!("suggestions-mine-none", suggestions::mine(lang(), &[]));
    let sent = [true, false].map(|named| suggestions::sent(lang(), "Zip", named));
    shows!("suggestions-sent", sent.to_vec());
}

#[test]
fn the_rest_is_said_in_a_sentence() {
    let (notice, rows) = suggestions::notice(lang());
    let mut card = plain(&notice);
    card.rows = rows;
    shows!("suggestions-notice", card);
    let told = vec![
        suggestions::blocked(lang()),
        suggestions::full(lang(), true),
        suggestions::full(lang(), false),
        suggestions::no_reason(lang()),
        suggestions::not_taken_back(lang()),
    ];
    shows!("suggestions-told", told);
}
