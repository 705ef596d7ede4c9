//! Snapshots of `text/message.rs`.

use crate::lang;
use pythia_quiz::model::daily::Phase;
use pythia_quiz::model::event::Target;
use pythia_quiz::model::ids::MessageId;
use pythia_quiz::model::question::Kind;
use pythia_quiz::queries::answers::Author;
use pythia_quiz::text::message::{self, Submitted};

use crate::dailies::daily;
use crate::samples::{ANA, daily_key};
use crate::shows;

#[test]
fn each_reason_why_a_message_is_not_taken_is_given() {
    shows!("message-not-yours", message::not_yours(lang()));
    shows!("message-elsewhere", message::elsewhere(lang()));
    shows!("message-empty", message::empty(lang()));
    let closed = daily(Kind::Open, Phase::Closed);
    shows!("message-closed", message::closed(lang(), &closed));
    let kinds = [Kind::Choice, Kind::Output, Kind::Open];
    let by_button = kinds.map(|kind| {
        let daily = daily(kind, Phase::Open);
        message::by_button_only(lang(), &daily)
    });
    shows!("message-by-button", Vec::from(by_button));
}

#[test]
fn a_submitted_message_is_confirmed_with_its_text() {
    let daily = daily(Kind::Open, Phase::Open);
    let target = Target {
        message: MessageId(1_300_000_000_000_000_009),
        author: ANA,
        text: "A slice leaves out its end.".to_owned(),
        attachments: 0,
    };
    let said = |reads, sealed, shown| {
        let facts = Submitted {
            reads,
            sealed,
            shown,
        };
        message::submitted(lang(), daily_key(), &daily, &target, &facts)
    };
    shows!("message-submitted", said(true, false, true));
    shows!(
        "message-submitted-unread-and-sealed",
        said(false, true, true)
    );
    shows!("message-submitted-other-shown", said(true, false, false));
}

#[test]
fn a_late_message_is_practice() {
    let daily = daily(Kind::Open, Phase::Revealed);
    let text = message::submitted_late(lang(), daily_key(), &daily);
    shows!("message-submitted-late", text);
}

#[test]
fn each_reason_why_an_acceptance_is_refused_is_given() {
    shows!("message-no-answer", message::no_answer(lang()));
    shows!("message-own", message::own(lang()));
    shows!("message-final", message::final_already(lang()));
}

#[test]
fn an_acceptance_is_confirmed_with_the_author_where_names_are_shown() {
    let authors = [Author::Named(ANA), Author::Former, Author::Anonymous];
    let each = |on, stands| -> Vec<String> {
        authors
            .map(|author| message::accepted(lang(), author, on, stands))
            .into()
    };
    shows!("message-accepted", each(true, true));
    shows!("message-no-longer-accepted", each(false, false));
    shows!("message-reaction-left", each(false, true));
}
