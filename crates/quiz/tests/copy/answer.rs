//! Snapshots of `text/answer.rs` and `text/sealed.rs`.

use crate::lang;
use pythia_quiz::model::daily::{AnswerFile, Daily, Phase};
use pythia_quiz::model::event::FileProblem;
use pythia_quiz::model::question::Kind;
use pythia_quiz::queries::answers::Given;
use pythia_quiz::queries::difference::{Difference, Verdict};
use pythia_quiz::queries::guard::Unfit;
use pythia_quiz::text::answer;
use pythia_quiz::text::sealed::{self, Receipt, SoFar};

use crate::dailies::{daily, question};
use crate::samples::daily_key;
use crate::shows;

fn revealed(kind: Kind) -> Daily {
    daily(kind, Phase::Revealed)
}

/// The correct option, by its place in the question's file.
const RIGHT: u8 = 0;

fn status(daily: &Daily, given: Given, chosen: Option<u8>) -> String {
    let question = question(Kind::Choice);
    answer::letter_status(lang(), daily_key(), daily, &question, given, chosen)
}

fn receipt(daily: &Daily, given: Given) -> pythia_quiz::model::card::Card {
    let text = "It's evaluated once.";
    sealed::receipt(lang(), daily_key(), daily, &facts(given, text))
}

fn facts(given: Given, text: &str) -> Receipt<'_> {
    Receipt {
        given,
        text,
        file: None,
        problem: None,
        in_thread: false,
        verdict: None,
    }
}

#[test]
fn a_question_that_is_gone_says_so() {
    shows!("answer-unknown", answer::unknown(lang()));
}

#[test]
fn answering_without_an_open_question_offers_practice() {
    shows!("answer-nothing-open", answer::nothing_open(lang()));
}

#[test]
fn several_open_questions_are_named_by_their_tracks() {
    let tracks = [
        (daily_key(), 12, "daily".to_owned()),
        (daily_key(), 13, "seniors".to_owned()),
    ];
    shows!("answer-which-daily", answer::which_daily(lang(), &tracks));
}

#[test]
fn a_blocked_member_is_sent_to_the_moderators() {
    shows!("answer-blocked", answer::blocked(lang()));
}

#[test]
fn a_removed_answer_cannot_be_given_again() {
    shows!("answer-was-removed", answer::was_removed(lang()));
}

#[test]
fn an_answer_given_in_time_cannot_be_changed_later() {
    let text = answer::stands(lang(), daily_key(), &revealed(Kind::Open));
    shows!("answer-stands", text);
}

#[test]
fn a_question_in_thread_mode_sends_members_to_the_thread() {
    let daily = daily(Kind::Open, Phase::Open);
    let texts =
        [false, true].map(|late| answer::write_in_thread(lang(), daily_key(), &daily, late));
    shows!("answer-in-thread", texts.to_vec());
}

#[test]
fn a_form_for_a_question_without_one_says_how_to_answer() {
    let texts = [Kind::Choice, Kind::Open]
        .map(|kind| answer::not_by_form(lang(), daily_key(), &daily(kind, Phase::Open)));
    shows!("answer-not-by-form", texts.to_vec());
}

#[test]
fn a_letter_that_the_question_lacks_is_refused() {
    shows!("answer-no-such-letter", answer::no_such_letter(lang()));
}

#[test]
fn the_letters_ask_for_a_pick() {
    let daily = daily(Kind::Choice, Phase::Open);
    let cards = [false, true].map(|late| {
        let status = answer::pick_status(lang(), &daily, late);
        let question = question(Kind::Choice);
        answer::letters(lang(), daily_key(), &daily, &question, None, &status)
    });
    shows!("answer-letters", cards.to_vec());
}

#[test]
fn the_picked_letter_is_marked_in_words() {
    let daily = daily(Kind::Choice, Phase::Open);
    let status = status(&daily, Given::InTime, Some(RIGHT));
    let question = question(Kind::Choice);
    let card = answer::letters(lang(), daily_key(), &daily, &question, Some(RIGHT), &status);
    shows!("answer-letters-picked", card);
}

#[test]
fn a_letter_without_a_pick_says_so() {
    let text = status(&daily(Kind::Choice, Phase::Open), Given::Outdated, None);
    shows!("answer-letter-none", text);
}

#[test]
fn a_letter_in_time_counts_after_the_reveal() {
    let text = status(&revealed(Kind::Choice), Given::InTime, Some(RIGHT));
    shows!("answer-letter-in-time", text);
}

#[test]
fn a_late_letter_does_not_replace_one_in_time() {
    let text = status(&revealed(Kind::Choice), Given::Stands, Some(RIGHT));
    shows!("answer-letter-stands", text);
}

#[test]
fn a_late_letter_gets_its_verdict_after_the_reveal_only() {
    let texts = vec![
        status(&daily(Kind::Choice, Phase::Open), Given::Late, Some(RIGHT)),
        status(&revealed(Kind::Choice), Given::Late, Some(RIGHT)),
        status(&revealed(Kind::Choice), Given::Late, Some(1)),
    ];
    shows!("answer-letter-late", texts);
}

#[test]
fn the_form_asks_by_kind() {
    let forms = [
        (Kind::Open, false),
        (Kind::Output, false),
        (Kind::Open, true),
    ]
    .map(|(kind, late)| {
        let so_far = SoFar {
            text: "so far",
            file: late,
            late,
        };
        let daily = daily(kind, Phase::Open);
        sealed::form(lang(), daily_key(), &daily, &question(kind), &so_far)
    });
    shows!("answer-form", forms.to_vec());
}

#[test]
fn a_sealed_answer_gets_a_receipt() {
    shows!(
        "answer-receipt-sealed",
        receipt(&daily(Kind::Open, Phase::Open), Given::InTime)
    );
}

#[test]
fn an_answer_in_time_counts_after_the_reveal() {
    let card = receipt(&revealed(Kind::Open), Given::InTime);
    shows!("answer-receipt-in-time", card);
}

#[test]
fn an_older_answer_that_arrives_later_does_not_count() {
    let card = receipt(&daily(Kind::Open, Phase::Open), Given::Outdated);
    shows!("answer-receipt-outdated", card);
}

#[test]
fn a_late_answer_does_not_replace_one_in_time() {
    let card = receipt(&revealed(Kind::Open), Given::Stands);
    shows!("answer-receipt-stands", card);
}

#[test]
fn a_late_answer_is_saved_as_practice() {
    shows!(
        "answer-receipt-late",
        receipt(&revealed(Kind::Open), Given::Late)
    );
}

#[test]
fn a_late_output_gets_its_verdict() {
    let cards = [true, false].map(|correct| {
        let daily = revealed(Kind::Output);
        let text = "[1]\n[1, 2]";
        let verdict = Verdict {
            right: correct,
            differences: if correct {
                Vec::new()
            } else {
                vec![Difference::Quotes, Difference::Brackets]
            },
        };
        let facts = Receipt {
            verdict: Some(verdict),
            ..facts(Given::Late, text)
        };
        sealed::receipt(lang(), daily_key(), &daily, &facts)
    });
    shows!("answer-receipt-verdict", cards.to_vec());
}

#[test]
fn thread_and_sealed_answer_count_as_one() {
    let daily = daily(Kind::Open, Phase::Open);
    let facts = Receipt {
        in_thread: true,
        ..facts(Given::InTime, "It's evaluated once.")
    };
    let card = sealed::receipt(lang(), daily_key(), &daily, &facts);
    shows!("answer-receipt-thread-too", card);
}

#[test]
fn a_file_is_part_of_the_answer_or_the_receipt_says_why_not() {
    let daily = daily(Kind::Open, Phase::Open);
    let file = |text: &str| AnswerFile {
        python: true,
        text: text.to_owned(),
    };
    let receipt = |file, problem| {
        let facts = Receipt {
            file,
            problem,
            ..facts(Given::InTime, "It's evaluated once.")
        };
        sealed::receipt(lang(), daily_key(), &daily, &facts)
    };
    let problems = [
        FileProblem::Name,
        FileProblem::TooLarge,
        FileProblem::NotText,
        FileProblem::Unreachable,
    ];
    let mut cards = vec![
        receipt(Some(file("x = 1\n")), None),
        receipt(Some(file("x = 1\nprint(x)\n")), None),
    ];
    cards.extend(problems.map(|problem| receipt(None, Some(problem))));
    shows!("answer-receipt-file", cards);
    let alone = problems.map(|problem| sealed::only_a_bad_file(lang(), problem));
    shows!("answer-only-a-bad-file", Vec::from(alone));
}

#[test]
fn a_form_shows_the_question_or_says_where_it_is() {
    let long = "x".repeat(4_001);
    let shown = ["What does this print?", &long]
        .map(|question| sealed::form_question(lang(), question, "<#7>"));
    shows!("answer-form-question", Vec::from(shown));
}

#[test]
fn a_letter_on_the_question_gets_a_receipt_with_a_way_back() {
    let daily = daily(Kind::Choice, Phase::Open);
    let text = status(&daily, Given::InTime, Some(RIGHT));
    let card = answer::letter_receipt(lang(), daily_key(), &daily, &text, true);
    shows!("answer-letter-receipt", card);
}

#[test]
fn an_empty_answer_is_refused() {
    shows!("answer-blank", answer::blank(lang()));
}

#[test]
fn an_answer_that_is_too_long_comes_back() {
    let card = answer::too_long(lang(), 3_620, 3_500, "the whole text");
    shows!("answer-too-long", card);
}

#[test]
fn an_answer_the_filter_blocks_comes_back() {
    let why = [
        Unfit::Blank,
        Unfit::Word("darn".to_owned()),
        Unfit::Link,
        Unfit::Invite,
    ];
    let cards = why.map(|why| answer::unfit(lang(), &why, "the whole text"));
    shows!("answer-unfit", cards.to_vec());
}

#[test]
fn an_answer_cannot_be_withdrawn_after_the_deadline() {
    let text = answer::too_late_to_withdraw(lang(), daily_key(), &revealed(Kind::Open));
    shows!("answer-too-late-to-withdraw", text);
}

#[test]
fn there_may_be_nothing_to_withdraw() {
    shows!(
        "answer-nothing-to-withdraw",
        answer::nothing_to_withdraw(lang())
    );
}

#[test]
fn an_old_button_does_not_withdraw_a_newer_answer() {
    shows!("answer-newer-stands", answer::newer_stands(lang()));
}

#[test]
fn a_withdrawn_answer_can_be_given_again() {
    let texts = [false, true]
        .map(|in_thread| answer::withdrawn(lang(), &daily(Kind::Open, Phase::Open), in_thread));
    shows!("answer-withdrawn", texts.to_vec());
}
