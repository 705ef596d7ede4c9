//! Snapshots of `text/review.rs` and `text/zone.rs`.

use crate::lang;
use pythia_quiz::model::ids::{At, ChannelId, LocalDate};
use pythia_quiz::model::question::Kind;
use pythia_quiz::text::review::{self, Around, Back, Done, Given};
use pythia_quiz::text::zone;

use crate::dailies::question;
use crate::samples::daily_key;
use crate::shows;

/// An order for the options of the sample that differs from the file's.
const ORDER: [u8; 3] = [2, 0, 1];

const LEFT: Around = Around {
    left: 3,
    server: None,
};

fn date() -> LocalDate {
    daily_key().date
}

fn later() -> Back {
    Back {
        date: date(),
        today: false,
    }
}

fn today() -> Back {
    Back {
        date: date(),
        today: true,
    }
}

#[test]
fn a_member_hears_why_nothing_comes_up() {
    shows!("review-no-server", review::no_server(lang()));
    shows!("review-nothing-yet", review::nothing_yet(lang()));
    let none = Done::default();
    shows!("review-none", review::done(lang(), &none, LEFT, None));
    let next = Done {
        done: 4,
        more: 0,
        next: Some((date(), 2)),
    };
    shows!("review-next", review::done(lang(), &next, LEFT, None));
    let more = Done {
        done: 10,
        more: 13,
        next: Some((date(), 1)),
    };
    shows!("review-more", review::done(lang(), &more, LEFT, None));
}

#[test]
fn a_question_is_asked_in_the_way_of_its_kind() {
    let choice = question(Kind::Choice);
    let card = review::question(lang(), &choice, &ORDER, LEFT, None);
    shows!("review-choice", card);
    let lead = Some(review::noted(lang(), "Slices", later()));
    let card = review::question(lang(), &question(Kind::Open), &[], LEFT, lead);
    shows!("review-open", card);
    let direct = Around {
        left: 1,
        server: Some(ChannelId(10)),
    };
    let card = review::question(lang(), &question(Kind::Output), &[], direct, None);
    shows!("review-output", card);
    let form = review::form(lang(), &question(Kind::Output));
    shows!("review-form", form);
    shows!("review-done-already", review::done_already(lang()));
}

#[test]
fn an_answer_is_graded_or_rated() {
    let choice = question(Kind::Choice);
    let graded = |option, right, back| {
        let given = Given::Option(option);
        review::graded(lang(), &choice, &ORDER, &given, right, back)
    };
    shows!("review-correct", graded(0, true, later()));
    shows!("review-incorrect", graded(2, false, today()));
    let output = question(Kind::Output);
    let typed = |text: &str, right| {
        let given = Given::Output(text.to_owned());
        review::graded(lang(), &output, &[], &given, right, later())
    };
    let expected = output.expected.clone().expect("an output");
    shows!("review-output-correct", typed(&expected, true));
    shows!(
        "review-output-incorrect",
        typed(&expected.to_uppercase(), false)
    );
    let given_up = review::graded(lang(), &output, &[], &Given::DontKnow, false, today());
    shows!("review-given-up", given_up);
    shows!("review-rate", review::rate(lang(), &question(Kind::Open)));
    shows!(
        "review-noted-today",
        review::noted(lang(), "Slices", today())
    );
}

#[test]
fn a_zone_is_confirmed_with_its_time() {
    let now = At(1_772_442_000_000);
    shows!("zone-set", zone::set(lang(), "Asia/Tokyo", now));
    shows!("zone-taken-back", zone::taken_back(lang()));
}
