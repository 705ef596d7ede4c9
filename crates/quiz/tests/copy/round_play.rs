//! Snapshots of `text/round/mod.rs`, `lobby.rs`, `question.rs`, `told.rs`, `typed.rs`.

use crate::lang;
use pythia_quiz::model::card::Reply;
use pythia_quiz::model::correction::Corrected;
use pythia_quiz::model::discord::EventStatus;
use pythia_quiz::model::effect::RoundStep;
use pythia_quiz::model::ids::{At, LocalDate, MemberId, RoleId, RoundId, UserId};
use pythia_quiz::model::question::{Choice, Kind, Level, Question, Slug, Topic};
use pythia_quiz::model::round::{
    Round, RoundItem, RoundKey, RoundLobby, RoundOptions, RoundPause, RoundPhase, RoundTeam, Scale,
    Tally,
};
use pythia_quiz::queries::difference::Difference;
use pythia_quiz::queries::outputs::WrongOutput;
use pythia_quiz::queries::round::facts::{Results, SignedUp};
use pythia_quiz::text::round::{self as say, lobby, question, told, typed};

use crate::samples::{ANA, BEN, CHANNEL, GUILD, MORNING, POST};
use crate::shows;

/// The round that the snapshots are about.
pub const KEY: RoundKey = RoundKey {
    guild: GUILD,
    id: ID,
};

/// The id of that round.
pub const ID: RoundId = RoundId(2);

/// A moment half a minute after its start.
pub const SOON: At = At(MORNING.0 + 30_000);

/// Returns a question with three options, the second of which is correct.
pub fn letters() -> Question {
    let choice = |text: &str, right, reason: &str| Choice {
        text: text.to_owned(),
        right,
        reason: reason.to_owned(),
    };
    Question {
        slug: Slug::new("collections/what-can-grow").expect("a slug"),
        title: "What can grow".to_owned(),
        topic: Topic::Basics,
        level: Level::Junior,
        kind: Kind::Choice,
        concepts: Vec::new(),
        python: ">=3.8".to_owned(),
        reviewed: "3.13".to_owned(),
        requires: Vec::new(),
        fixed_order: true,
        errata: Vec::new(),
        text: "Which of these can you append to?".to_owned(),
        hints: Vec::new(),
        choices: vec![
            choice("a tuple", false, "Tuples are immutable."),
            choice("a list", true, "Lists grow in place."),
            choice("a `frozenset`", false, "It's frozen, as its name says."),
        ],
        answer: String::new(),
        expected: None,
        why: String::new(),
        listen_for: Vec::new(),
        red_flags: Vec::new(),
        follow_ups: Vec::new(),
        further_reading: Vec::new(),
    }
}

/// Returns a question to which members type what it prints.
pub fn output() -> Question {
    Question {
        title: "Printing a range".to_owned(),
        kind: Kind::Output,
        text: "```python\nprint(*range(3), sep=\"\\n\")\n```".to_owned(),
        expected: Some("0\n1\n2".to_owned()),
        choices: vec![Choice {
            text: "0 1 2".to_owned(),
            right: true,
            reason: "`sep` goes between the values.".to_owned(),
        }],
        ..letters()
    }
}

/// Returns a question of the round that hasn't been asked.
pub fn item(question: &Question) -> RoundItem {
    RoundItem {
        slug: question.slug.clone(),
        title: question.title.clone(),
        order: (0..3).filter(|_| question.kind == Kind::Choice).collect(),
        asked: 0,
        message: None,
        printed: SOON.seconds(),
        deadline: SOON,
        tally: None,
    }
}

/// Returns that question with results.
pub fn played(question: &Question, chosen: &[u32]) -> RoundItem {
    RoundItem {
        asked: 1,
        message: Some(POST),
        tally: Some(Tally {
            chosen: chosen.to_vec(),
            fastest: vec![(MemberId(1), 3_250)],
            too_late: 0,
        }),
        ..item(question)
    }
}

/// Returns a round of two questions that is scheduled for 09:00.
pub fn scheduled() -> Round {
    Round {
        name: "Friday quiz".to_owned(),
        phase: RoundPhase::Scheduled,
        paused: None,
        host: ANA,
        channel: CHANNEL,
        start: MORNING,
        zone: "Europe/Berlin".to_owned(),
        date: LocalDate::default(),
        mix: pythia_quiz::model::track::Mix::default(),
        seconds: 30,
        pause: 10,
        weekly: false,
        scale: Scale {
            right: 1,
            speed: 0,
            early_wrong: 0,
        },
        questions: vec![item(&letters()), item(&output())],
        current: 0,
        step_at: SOON,
        event: None,
        interested: None,
        remind_at: None,
        posts: 0,
        previewed_by: Vec::new(),
        options: RoundOptions::default(),
        lobby: RoundLobby::default(),
    }
}

/// Returns options with everything switched on.
pub fn everything() -> RoundOptions {
    let team = |role, name: &str| RoundTeam {
        role: RoleId(role),
        name: name.to_owned(),
    };
    RoundOptions {
        lobby: true,
        teams: vec![team(1, "Red"), team(2, "Blue")],
        output: true,
    }
}

/// Returns that round with everything a round can have.
pub fn scheduled_with_everything() -> Round {
    Round {
        weekly: true,
        interested: Some(7),
        scale: Scale {
            right: 2,
            speed: 3,
            early_wrong: 1,
        },
        options: everything(),
        ..scheduled()
    }
}

/// Returns that round with everything, between its two questions.
pub fn running() -> Round {
    Round {
        phase: RoundPhase::Between,
        current: 1,
        questions: vec![played(&letters(), &[1, 2, 0]), item(&output())],
        ..scheduled_with_everything()
    }
}

/// Returns that round with both questions played.
pub fn finished() -> Round {
    Round {
        phase: RoundPhase::Finished,
        current: 2,
        questions: vec![played(&letters(), &[1, 2, 0]), played(&output(), &[1, 2])],
        ..scheduled_with_everything()
    }
}

/// Returns a round that is paused for a reason.
pub fn paused(why: RoundPause) -> Round {
    Round {
        paused: Some(why),
        ..running()
    }
}

fn ana_and_ben() -> SignedUp {
    SignedUp {
        count: 2,
        named: vec![ANA, BEN],
        ..SignedUp::default()
    }
}

#[test]
fn every_delivery_of_a_round_has_a_name() {
    let steps = [
        RoundStep::Opening,
        RoundStep::Question(0, 1),
        RoundStep::Results(0),
        RoundStep::Note,
        RoundStep::MakeEvent,
        RoundStep::Interest,
        RoundStep::Event,
        RoundStep::Reminder,
        RoundStep::Lobby,
        RoundStep::Host,
        RoundStep::EventStatus(EventStatus::Active),
        RoundStep::StillOpen(0, 1),
    ];
    let names: Vec<_> = steps.map(|step| say::about(lang(), step)).to_vec();
    shows!("round-about", names.join("\n"));
}

#[test]
fn a_round_without_a_name_gets_one() {
    shows!("round-default-name", say::default_name(lang()));
}

#[test]
fn the_plan_says_how_many_questions_there_are_and_how_long_each_takes() {
    let one = Round {
        questions: vec![item(&letters())],
        ..scheduled()
    };
    let plans = [scheduled(), one].map(|round| say::plan(lang(), &round));
    shows!("round-plan", plans.join("\n"));
}

#[test]
fn the_scale_says_what_speed_and_early_presses_change() {
    let scales = [(1, 0, 0), (2, 0, 0), (1, 5, 0), (2, 5, 1), (2, 0, 3)];
    let texts = scales.map(|(right, speed, early_wrong)| {
        let scale = Scale {
            right,
            speed,
            early_wrong,
        };
        say::scale(lang(), &scale)
    });
    shows!("round-scale", texts.join("\n"));
}

#[test]
fn markers_are_the_same_in_every_language() {
    shows!("round-marker", say::marker(ID, 3));
}

#[test]
fn the_reminder_says_when_a_round_starts() {
    let nobody = SignedUp::default();
    shows!(
        "round-reminder",
        say::reminder(lang(), ID, &scheduled(), &nobody)
    );
}

#[test]
fn the_reminder_shows_who_signed_up_and_who_is_interested() {
    shows!(
        "round-reminder-everything",
        say::reminder(lang(), ID, &scheduled_with_everything(), &ana_and_ben())
    );
    let one = Round {
        interested: Some(1),
        ..scheduled()
    };
    shows!(
        "round-reminder-one-interested",
        say::reminder(lang(), ID, &one, &ana_and_ben())
    );
}

#[test]
fn the_opening_explains_the_rules() {
    let nobody = SignedUp::default();
    shows!(
        "round-opening",
        say::opening(lang(), ID, &scheduled(), &nobody, Some(SOON))
    );
    shows!(
        "round-opening-everything",
        say::opening(lang(), ID, &running(), &ana_and_ben(), None)
    );
}

#[test]
fn options_are_explained_in_lists_too() {
    let short = say::options_in_short(lang(), &scheduled_with_everything());
    shows!("round-options-in-short", short.join("\n"));
    let long = say::options(lang(), &scheduled_with_everything());
    shows!("round-options", long.join("\n"));
}

#[test]
fn a_resumed_round_says_what_comes_next() {
    shows!(
        "round-goes-on-question",
        say::goes_on(lang(), ID, &running(), SOON)
    );
    shows!(
        "round-goes-on-podium",
        say::goes_on(lang(), ID, &finished(), SOON)
    );
}

#[test]
fn pauses_and_cancelling_are_announced() {
    shows!("round-is-paused", say::is_paused(lang(), ID));
    shows!("round-host-gone", say::host_gone(lang(), ID));
    shows!("round-cancelled", say::cancelled(lang(), ID, &running()));
}

#[test]
fn times_and_members_have_a_short_form() {
    let users: [Option<UserId>; 2] = [Some(ANA), None];
    shows!(
        "round-who",
        users.map(|user| say::who(lang(), user)).join("\n")
    );
    let times = [0, 950, 3_250, 61_000].map(|ms| say::seconds(lang(), ms));
    shows!("round-seconds", times.join("\n"));
}

// ---- sign-up --------------------------------------------------------------------------------

#[test]
fn the_sign_up_field_counts_and_names_members() {
    let cases = [
        (0, vec![]),
        (1, vec![]),
        (1, vec![ANA]),
        (2, vec![ANA, BEN]),
        (30, vec![ANA, BEN]),
    ];
    let fields = cases.map(|(count, named)| {
        let (name, value) = lobby::field(
            lang(),
            &SignedUp {
                count,
                named,
                ..SignedUp::default()
            },
        );
        format!("{name}: {value}")
    });
    shows!("round-lobby-field", fields.join("\n"));
}

#[test]
fn joining_says_when_one_plays() {
    let first = Round {
        phase: RoundPhase::Between,
        ..scheduled_with_everything()
    };
    let open = Round {
        phase: RoundPhase::Open,
        ..running()
    };
    shows!(
        "round-lobby-joined-scheduled",
        lobby::joined(lang(), ID, &scheduled(), false, false)
    );
    shows!(
        "round-lobby-joined-first-question",
        lobby::joined(lang(), ID, &first, false, false)
    );
    shows!(
        "round-lobby-joined-while-a-question-is-open",
        lobby::joined(lang(), ID, &open, false, false)
    );
    shows!(
        "round-lobby-joined-again-and-unscored",
        lobby::joined(lang(), ID, &open, true, true)
    );
}

#[test]
fn leaving_is_confirmed() {
    shows!("round-lobby-left", lobby::left(lang(), ID));
}

#[test]
fn presses_on_the_sign_up_that_change_nothing_are_explained() {
    shows!(
        "round-lobby-not-signed-up",
        lobby::not_signed_up(lang(), ID)
    );
    shows!("round-lobby-joined-later", lobby::joined_later(lang(), ID));
    shows!("round-lobby-has-begun", lobby::has_begun(lang(), ID));
    shows!("round-lobby-no-sign-up", lobby::no_sign_up(lang(), ID));
    shows!("round-lobby-is-over", lobby::is_over(lang(), ID));
}

#[test]
fn answers_without_a_sign_up_in_time_are_explained() {
    shows!(
        "round-lobby-sign-up-first",
        lobby::sign_up_first(lang(), ID)
    );
    shows!(
        "round-lobby-from-the-next-question",
        lobby::from_the_next_question(lang(), ID)
    );
}

#[test]
fn messages_with_the_sign_up_end_with_it() {
    let nobody = SignedUp::default();
    shows!(
        "round-lobby-goes-on-below",
        lobby::goes_on_below(lang(), ID, &running())
    );
    shows!(
        "round-lobby-closed",
        lobby::closed(lang(), ID, &finished(), &ana_and_ben())
    );
    shows!(
        "round-lobby-closed-empty",
        lobby::closed(lang(), ID, &finished(), &nobody)
    );
}

#[test]
fn a_round_waits_for_players_and_is_called_off() {
    shows!("round-lobby-waits", lobby::waits(lang(), ID, SOON));
    shows!(
        "round-lobby-nobody-came",
        lobby::nobody_came(lang(), ID, &scheduled())
    );
}

// ---- questions ------------------------------------------------------------------------------

#[test]
fn a_question_is_asked_with_letters_or_a_form() {
    shows!(
        "round-question-letters",
        question::question(lang(), KEY, &running(), 0, &letters(), None)
    );
    shows!(
        "round-question-typed",
        question::question(lang(), KEY, &running(), 1, &output(), None)
    );
}

#[test]
fn a_question_that_is_asked_again_says_why() {
    shows!(
        "round-question-away",
        question::question(lang(), KEY, &running(), 0, &letters(), Some(42_700))
    );
    shows!(
        "round-question-asked-again-below",
        question::asked_again_below(lang(), &running(), 0, &letters())
    );
}

#[test]
fn a_question_of_a_cancelled_round_is_taken_off() {
    shows!(
        "round-question-stopped",
        question::stopped(lang(), &running(), 0)
    );
}

#[test]
fn results_show_the_correct_letter_and_the_fastest() {
    let fastest = Results {
        fastest: vec![(Some(ANA), 3_250), (None, 8_000)],
        standings: Some(ID),
        ..Results::default()
    };
    shows!(
        "round-question-results-letters",
        question::results(lang(), &finished(), 0, &letters(), &fastest)
    );
}

fn wrong(text: &str, count: u64, differences: &[Difference]) -> WrongOutput {
    WrongOutput {
        text: text.to_owned(),
        count,
        differences: differences.to_vec(),
    }
}

#[test]
fn results_of_a_typed_question_show_the_common_wrong_answers() {
    let typed = Results {
        fastest: vec![(Some(BEN), 12_000)],
        wrong: vec![
            wrong("0 1 2", 2, &[]),
            wrong("[0 1 2]", 1, &[Difference::Brackets]),
        ],
        ..Results::default()
    };
    shows!(
        "round-question-results-typed",
        question::results(lang(), &finished(), 1, &output(), &typed)
    );
}

#[test]
fn results_of_a_corrected_question_say_what_was_corrected_and_why() {
    let with = |what| Results {
        corrections: vec![(what, "Both are mutable sequences.".to_owned())],
        ..Results::default()
    };
    let mut void = finished();
    void.questions[0].tally = None;
    let accepted = with(Corrected::Output("0 1 2".to_owned()));
    shows!(
        "round-question-results-corrected",
        vec![
            question::results(
                lang(),
                &finished(),
                0,
                &letters(),
                &with(Corrected::Option(0))
            ),
            question::results(lang(), &finished(), 1, &output(), &accepted),
            question::results(lang(), &void, 0, &letters(), &with(Corrected::Void)),
        ]
    );
}

#[test]
fn results_without_answers_say_so() {
    let empty = Round {
        questions: vec![played(&letters(), &[0, 0, 0]), played(&output(), &[0, 0])],
        ..finished()
    };
    let none = Results::default();
    shows!(
        "round-question-results-nobody",
        vec![
            question::results(lang(), &empty, 0, &letters(), &none),
            question::results(lang(), &empty, 1, &output(), &none),
        ]
    );
}

#[test]
fn how_many_were_correct_has_a_short_form() {
    let tally = |chosen: &[u32]| Tally {
        chosen: chosen.to_vec(),
        ..Tally::default()
    };
    let lines = [tally(&[1, 2, 0]), tally(&[0, 0, 0])]
        .map(|tally| question::how_many_correct(lang(), &tally, &[1]));
    shows!("round-question-how-many-correct", lines.join("\n"));
}

// ---- receipts -------------------------------------------------------------------------------

#[test]
fn a_press_on_a_letter_is_confirmed() {
    shows!(
        "round-told-receipt",
        told::receipt(lang(), 1, "a list", SOON, false, &[])
    );
    let more = told::more(lang(), &running(), Some(0), true);
    shows!(
        "round-told-receipt-changed",
        told::receipt(lang(), 1, "a list", SOON, true, &more)
    );
}

#[test]
fn a_receipt_names_the_team() {
    let solo = told::more(lang(), &running(), None, false);
    shows!("round-told-more-solo", solo.join("\n"));
    let unknown = told::more(lang(), &running(), Some(9), false);
    shows!("round-told-more-unknown-team", unknown.join("\n"));
}

#[test]
fn presses_that_do_not_count_are_explained() {
    shows!("round-told-time-is-up", told::time_is_up(lang(), SOON));
    shows!("round-told-fixed", told::results_were_fixed(lang()));
    shows!("round-told-newer", told::newer_counts(lang()));
    shows!("round-told-other-asking", told::other_asking(lang()));
    shows!("round-told-unknown", told::unknown(lang(), ID));
    shows!("round-told-is-cancelled", told::is_cancelled(lang(), ID));
    shows!("round-told-blocked", told::blocked(lang()));
}

#[test]
fn moderators_are_told_about_the_event() {
    let round = scheduled();
    shows!("round-told-moved", told::moved(lang(), ID, &round));
    let why = [
        told::CannotMove::TooSoon,
        told::CannotMove::TooLate,
        told::CannotMove::Clash(RoundId(2), "Monday quiz".to_owned()),
    ];
    let not_moved = why.map(|why| told::not_moved(lang(), ID, &round, &why));
    shows!("round-told-not-moved", Vec::from(not_moved));
    shows!(
        "round-told-event-gone",
        vec![
            told::event_gone(lang(), ID, &round, true),
            told::event_gone(lang(), ID, &round, false),
        ]
    );
    shows!(
        "round-told-no-event",
        told::no_event(lang(), ID, &round, "a permission is missing there")
    );
}

#[test]
fn moderators_are_told_about_rounds_that_stop() {
    let round = scheduled();
    let why = told::channel_deleted(lang());
    shows!("round-told-missed", told::missed(lang(), ID, &round));
    shows!(
        "round-told-held-up",
        told::held_up(lang(), ID, &round, &why)
    );
    shows!("round-told-host-gone", told::host_gone(lang(), ID, &round));
    shows!(
        "round-told-nobody-came",
        told::nobody_came(lang(), ID, &round)
    );
}

#[test]
fn moderators_are_told_that_a_round_is_not_repeated() {
    let round = scheduled();
    shows!(
        "round-told-not-again-clash",
        told::not_again(lang(), ID, &round, Some(RoundId(5)))
    );
    shows!(
        "round-told-not-again-empty",
        told::not_again(lang(), ID, &round, None)
    );
    shows!(
        "round-told-not-again-closed",
        told::not_again_closed(lang(), ID, &round)
    );
}

// ---- typed ----------------------------------------------------------------------------------

#[test]
fn a_form_takes_the_output() {
    let of = KEY.question(1, 1);
    let form = typed::form(lang(), of, &output(), "<#7>", "0 1", 1_000);
    shows!("round-typed-form", form);
}

#[test]
fn a_typed_answer_is_confirmed_and_repeated() {
    shows!(
        "round-typed-receipt",
        typed::receipt(lang(), "0\n1\n2", SOON, false, &[])
    );
    let more = told::more(lang(), &running(), Some(1), false);
    shows!(
        "round-typed-receipt-changed",
        typed::receipt(lang(), "0\n1\n2", SOON, true, &more)
    );
}

#[test]
fn a_typed_answer_that_is_refused_is_given_back() {
    let refused = pythia_quiz::text::refuse(&told::time_is_up(lang(), SOON));
    let reply: Reply = typed::not_taken(lang(), refused, "0\n1\n2");
    shows!("round-typed-not-taken", reply);
    shows!("round-typed-newer", typed::newer_counts(lang()));
}

#[test]
fn outputs_are_counted_in_bars_and_words() {
    let tally = Tally {
        chosen: vec![1, 2],
        ..Tally::default()
    };
    shows!("round-typed-expected", typed::expected(&output()));
    shows!(
        "round-typed-distribution",
        typed::distribution(lang(), &tally)
    );
    let wrong = [wrong("0 1 2", 2, &[]), wrong("```", 1, &[])];
    shows!("round-typed-wrong", typed::wrong(lang(), &wrong));
}
