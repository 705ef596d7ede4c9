//! Corrections of questions that were played.

use crate::lang;
use pythia_quiz::model::correction::{
    AnsweredBy, Corrected, Correction, Corrections, News, Played, RoundNews,
};
use pythia_quiz::model::custom_id::FormId;
use pythia_quiz::model::daily::{Daily, Phase};
use pythia_quiz::model::ids::{At, RoundId, TrackId};
use pythia_quiz::model::round::RoundKey;
use pythia_quiz::queries::errata::{Offer, answered_by};
use pythia_quiz::question::Kind;
use pythia_quiz::text::errata::{self, Desk, Mistake, Name, Told, What};

use crate::dailies::{self, question};
use crate::samples::daily_key;
use crate::shows;

fn daily(kind: Kind) -> Daily {
    dailies::daily(kind, Phase::Closed)
}

const NAME: Name = Name::Daily(142);

const WHY: &str = "Since Python 3.12, it prints this.";

fn offer() -> Offer {
    Offer {
        date: "2026-03-05".to_owned(),
        note: "A tuple can be meant, too.".to_owned(),
        also: Corrected::Option(1),
    }
}

fn with(what: Corrected) -> Corrections {
    Corrections {
        all: vec![Correction {
            at: At(1_772_442_000_000),
            entry: 17,
            what,
            undone_by: None,
        }],
        offered: Vec::new(),
    }
}

#[test]
fn moderators_choose_what_to_correct() {
    let offer = offer();
    let none = Corrections::default();
    let (accepted, void) = (with(Corrected::Option(1)), with(Corrected::Void));
    let shown = |kind, corrections: &Corrections, offer, played| {
        let (daily, question) = (daily(kind), question(kind));
        let desk = Desk {
            at: Played::Daily(daily_key()),
            name: Name::Daily(daily.number),
            title: &daily.title,
            place: "<#1300000000000000003>",
            order: &daily.order,
            answered_by: answered_by(&daily),
            question: &question,
            corrections,
            offer,
            played,
        };
        errata::desk(lang(), &desk)
    };
    shows!(
        "errata-desk",
        vec![
            shown(Kind::Choice, &none, Some(&offer), true),
            shown(Kind::Choice, &accepted, None, true),
            shown(
                Kind::Output,
                &with(Corrected::Output("3 3".to_owned())),
                None,
                true
            ),
            shown(Kind::Open, &none, None, true),
            shown(Kind::Open, &void, None, true),
            shown(Kind::Choice, &none, None, false),
        ]
    );
    let found = [(daily_key(), daily(Kind::Choice))];
    shows!("errata-which", errata::which(lang(), &found, &[]));
}

#[test]
fn the_forms_ask_for_what_is_needed_and_always_for_the_reason() {
    let (key, choice) = (daily_key(), daily(Kind::Choice));
    let of = (Played::Daily(key), Name::Daily(choice.number));
    let option = (1, What::Option('B', "a tuple"));
    let text = question(Kind::Choice);
    let round = RoundKey {
        guild: key.guild,
        id: RoundId(12),
    };
    shows!(
        "errata-forms",
        vec![
            errata::option_form(lang(), of, option, 300),
            errata::output_form(lang(), of, Kind::Output, 300),
            errata::void_form(lang(), of, 300),
            errata::text_form(lang(), key, &choice, &text, 300),
            errata::round_text_form(
                lang(),
                FormId::RoundErrataText(round.question(2, 0)),
                Name::Round(round.id, 2),
                &text,
                300,
            ),
        ]
    );
}

#[test]
fn the_thread_reads_what_was_corrected_when_why_and_for_how_many() {
    let told = |what, taken_back, reason, changed| Told {
        name: NAME,
        title: None,
        at: At(1_772_442_000_000),
        what: Some(what),
        taken_back,
        reason,
        changed,
        entry: 17,
    };
    let option = What::Option('B', "a tuple");
    let cards = [
        told(option, false, WHY, Some(12)),
        told(option, true, "", Some(1)),
        told(What::Output("3 3"), false, WHY, Some(0)),
        told(What::Output("3 3"), true, "", Some(2)),
        told(What::Void, false, WHY, Some(40)),
        told(What::Void, true, "", Some(40)),
        told(What::Text, false, WHY, None),
        told(What::Text, true, "", None),
    ];
    let cards = cards.map(|told| errata::in_thread(lang(), &told));
    shows!("errata-thread", Vec::from(cards));
    shows!(
        "errata-answer",
        errata::whole_answer(lang(), 142, "It prints 3.", 17)
    );
}

#[test]
fn a_member_reads_one_line_for_each_corrected_question() {
    let news = |number, points| News {
        track: TrackId(1),
        date: daily_key().date,
        number,
        points,
    };
    shows!(
        "errata-news",
        errata::news(lang(), &[news(142, 3), news(143, -1), news(144, -9)], &[])
    );
    shows!(
        "errata-why",
        vec![errata::in_why(lang(), WHY), errata::in_why(lang(), ""),]
    );
    let daily = daily(Kind::Choice);
    let all = [
        (Corrected::Option(1), WHY.to_owned()),
        (Corrected::Void, String::new()),
    ];
    let (title, text) = errata::in_result(lang(), &daily, &question(Kind::Choice), &all).unwrap();
    shows!("errata-result", format!("{title}\n{text}"));
}

#[test]
fn a_correction_is_confirmed_and_the_bank_s_is_offered() {
    let option = What::Option('B', "a tuple");
    shows!(
        "errata-done",
        vec![
            errata::done(lang(), NAME, option, 17, false),
            errata::done(lang(), NAME, What::Void, 17, true),
            errata::done(lang(), NAME, What::Text, 17, false),
        ]
    );
    let (daily, offer) = (daily(Kind::Choice), offer());
    shows!(
        "errata-notice",
        errata::notice(
            lang(),
            Name::Daily(daily.number),
            &daily.title,
            "<#77>",
            &offer
        )
    );
}

#[test]
fn each_question_that_can_not_be_corrected_has_its_words() {
    let mistakes = [
        Mistake::NothingRevealed,
        Mistake::Unknown("#99".to_owned()),
        Mistake::Unplayed("What `lambda` closes over".to_owned()),
        Mistake::Open(142),
        Mistake::Revealing(142),
        Mistake::Secret,
        Mistake::Busy(NAME),
        Mistake::Unanswered(NAME),
        Mistake::Void(NAME),
        Mistake::NoReason,
        Mistake::NoOutput,
        Mistake::Known,
        Mistake::TooMany(20),
        Mistake::NoText,
        Mistake::SameText,
        Mistake::OpenFence,
        Mistake::NoOffer,
    ];
    let told = mistakes.map(|mistake| errata::mistake(lang(), &mistake));
    shows!("errata-mistakes", Vec::from(told));
}

/// The third question of the seventh round.
fn of_round() -> (Played, Name) {
    let key = RoundKey {
        guild: daily_key().guild,
        id: RoundId(7),
    };
    (Played::Round(key, 2), Name::Round(RoundId(7), 2))
}

#[test]
fn a_question_of_a_round_is_corrected_in_its_own_words() {
    let ((at, name), question) = (of_round(), question(Kind::Choice));
    let (none, void) = (Corrections::default(), with(Corrected::Void));
    let desk = |corrections: &Corrections, played| {
        let desk = Desk {
            at,
            name,
            title: &question.title,
            place: "<#30>",
            order: &[2, 0, 1],
            answered_by: Some(AnsweredBy::Letters),
            question: &question,
            corrections,
            offer: None,
            played,
        };
        errata::desk(lang(), &desk)
    };
    shows!(
        "errata-round-desk",
        vec![desk(&none, true), desk(&void, true), desk(&none, false)]
    );
    let option = What::Option('B', "a tuple");
    shows!(
        "errata-round-forms",
        vec![
            errata::option_form(lang(), (at, name), (1, option), 300),
            errata::output_form(lang(), (at, name), Kind::Output, 300),
            errata::void_form(lang(), (at, name), 300),
        ]
    );
    shows!(
        "errata-round-done",
        vec![
            errata::done(lang(), name, option, 17, false),
            errata::done(lang(), name, What::Void, 17, true),
        ]
    );
    let told = |what, taken_back| Told {
        name,
        title: Some(&question.title),
        at: At(1_772_442_000_000),
        what: Some(what),
        taken_back,
        reason: WHY,
        changed: Some(3),
        entry: 17,
    };
    shows!(
        "errata-round-channel",
        vec![
            errata::in_thread(lang(), &told(option, false)),
            errata::in_thread(lang(), &told(What::Void, false)),
            errata::in_thread(lang(), &told(What::Void, true)),
        ]
    );
    let news = |round, points| RoundNews {
        round: RoundId(round),
        points,
    };
    shows!(
        "errata-round-news",
        errata::news(lang(), &[], &[news(7, 1), news(8, -3)])
    );
    shows!(
        "errata-round-notice",
        errata::notice(lang(), name, &question.title, "<#30>", &offer())
    );
    let mistakes = [
        Mistake::RoundOpen(RoundId(7)),
        Mistake::RoundCancelled(RoundId(7)),
        Mistake::NotAsked(RoundId(7), 31),
        Mistake::Busy(name),
        Mistake::Unanswered(name),
        Mistake::Void(name),
    ];
    let told = mistakes.map(|mistake| errata::mistake(lang(), &mistake));
    shows!("errata-round-mistakes", Vec::from(told));
}
