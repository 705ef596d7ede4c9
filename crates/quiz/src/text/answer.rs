//! What a member reads who answers: the letters, and why an answer isn't taken. The form and its
//! receipt are in [`sealed`](crate::text::sealed).

use crate::model::card::{Button, Card, Style, TextFile, Tone};
use crate::model::custom_id::ButtonId;
use crate::model::daily::Daily;
use crate::model::ids::DailyKey;
use crate::model::question::{Kind, Question};
use crate::queries::answers::Given;
use crate::queries::guard::Unfit;
use crate::text::language::{Language, t};
use crate::text::post::button;
use crate::text::{self, access, cut, letter, limit, moment, options, plain, where_is};

/// Says that a question isn't kept any more, or never was.
#[must_use]
pub fn unknown(lang: Language) -> String {
    t!(lang, "answer-unknown")
}

/// Says that no question is open.
#[must_use]
pub fn nothing_open(lang: Language) -> String {
    t!(lang, "answer-nothing-open")
}

/// Asks which of several open questions a member means: each with the button that answers it, its
/// number and its track.
#[must_use]
pub fn which_daily(lang: Language, open: &[(DailyKey, u64, String)]) -> Card {
    let labels = open.iter().map(|(key, number, track)| {
        let number: u64 = *number;
        let label = t!(
            lang,
            "answer-which-daily-one",
            number = number,
            track = track.as_str()
        );
        (ButtonId::Answer(key.short()), label)
    });
    let labels: Vec<_> = labels.collect();
    let choices = labels
        .iter()
        .map(|(press, label)| (press.clone(), label.as_str()));
    let choices: Vec<_> = choices.collect();
    access::which(t!(lang, "answer-which-daily"), &choices)
}

/// Says that the member is blocked.
#[must_use]
pub fn blocked(lang: Language) -> String {
    t!(lang, "answer-blocked")
}

/// Says that a moderator removed the member's answer, so the question takes no other one.
#[must_use]
pub fn was_removed(lang: Language) -> String {
    t!(lang, "answer-was-removed")
}

/// Says that an answer given in time counts and can't be changed any more.
#[must_use]
pub fn stands(lang: Language, key: DailyKey, daily: &Daily) -> String {
    t!(
        lang,
        "answer-stands",
        moment = moment(daily.reveal_at),
        place = where_is(key, daily)
    )
}

/// Sends the member to the thread, because that is where an open question in thread mode is
/// answered.
#[must_use]
pub fn write_in_thread(lang: Language, key: DailyKey, daily: &Daily, late: bool) -> String {
    let place = where_is(key, daily);
    if late {
        let moment = moment(daily.reveal_at);
        t!(
            lang,
            "answer-in-thread-late",
            moment = moment,
            place = place
        )
    } else {
        t!(lang, "answer-in-thread", place = place)
    }
}

/// Says how to answer a question that takes no form.
#[must_use]
pub fn not_by_form(lang: Language, key: DailyKey, daily: &Daily) -> String {
    match daily.kind {
        Kind::Choice => t!(lang, "answer-by-letter"),
        Kind::Open | Kind::Output | Kind::Short => write_in_thread(lang, key, daily, false),
    }
}

/// Says that the question has no such option.
#[must_use]
pub fn no_such_letter(lang: Language) -> String {
    t!(lang, "answer-no-such-letter")
}

/// Asks for a letter, before one is picked.
#[must_use]
pub fn pick_status(lang: Language, daily: &Daily, late: bool) -> String {
    let moment = moment(daily.reveal_at);
    if late {
        t!(lang, "answer-pick-late", moment = moment)
    } else {
        t!(lang, "answer-pick", moment = moment)
    }
}

/// Says when and where the result will be, and that the answer can be changed until then. Whoever
/// answers by button and hasn't written in the thread isn't in it yet, and hears of nothing there
/// without joining.
pub(super) fn result_and_change(
    lang: Language,
    key: DailyKey,
    daily: &Daily,
    in_thread: bool,
) -> String {
    let mut text = t!(
        lang,
        "answer-result-and-change",
        moment = moment(daily.reveal_at),
        place = where_is(key, daily)
    );
    if daily.thread.is_some() && !daily.thread_gone && !in_thread {
        text.push(' ');
        text.push_str(&t!(lang, "answer-join-thread"));
    }
    text
}

pub(super) fn late_line(lang: Language, daily: &Daily) -> String {
    t!(lang, "answer-late", moment = moment(daily.reveal_at))
}

/// Says which letter is picked, and what became of it.
#[must_use]
pub fn letter_status(
    lang: Language,
    key: DailyKey,
    daily: &Daily,
    question: &Question,
    given: Given,
    chosen: Option<u8>,
) -> String {
    let place = daily.order.iter().position(|index| Some(*index) == chosen);
    let choice = chosen.and_then(|index| question.choices.get(usize::from(index)));
    let yours = match (place, choice) {
        (Some(place), Some(choice)) => {
            let option = format!("**{}**  {}", letter(place), choice.text);
            t!(lang, "answer-yours", option = option)
        }
        _ => t!(lang, "answer-yours-none"),
    };
    match given {
        Given::InTime | Given::Outdated if daily.is_secret() => {
            format!("{yours}\n{}", result_and_change(lang, key, daily, false))
        }
        Given::InTime | Given::Outdated => {
            let in_time = t!(lang, "answer-in-time", place = where_is(key, daily));
            format!("{yours}\n{in_time}")
        }
        Given::Stands => stands(lang, key, daily),
        Given::Late => {
            let mut text = format!("{yours}\n{}", late_line(lang, daily));
            // Nobody gets a verdict before the reveal is out, not even members who answer late.
            if let Some(choice) = choice.filter(|_| !daily.is_secret()) {
                let reason = choice.reason.as_str();
                let verdict = if choice.right {
                    t!(lang, "answer-letter-correct", reason = reason)
                } else {
                    t!(lang, "answer-letter-incorrect", reason = reason)
                };
                text.push_str(&format!("\n{verdict}"));
            }
            text
        }
    }
}

/// Confirms a press on a letter of the question itself.
#[must_use]
pub fn letter_receipt(
    lang: Language,
    key: DailyKey,
    daily: &Daily,
    status: &str,
    chosen: bool,
) -> Card {
    Card {
        body: cut(status, limit::BODY),
        rows: withdraw_row(lang, key, daily, chosen),
        ..Card::default()
    }
}

/// Returns the row with **Withdraw answer**, as long as there is something to withdraw.
fn withdraw_row(lang: Language, key: DailyKey, daily: &Daily, chosen: bool) -> Vec<Vec<Button>> {
    if !chosen || !daily.is_secret() {
        return Vec::new();
    }
    vec![vec![button(
        &t!(lang, "answer-button-withdraw"),
        ButtonId::Withdraw(key.short()),
        Style::Secondary,
    )]]
}

/// Shows the letters of a choice question under a status, with the present pick marked in words.
#[must_use]
pub fn letters(
    lang: Language,
    key: DailyKey,
    daily: &Daily,
    question: &Question,
    chosen: Option<u8>,
    status: &str,
) -> Card {
    let buttons = daily.order.iter().enumerate().map(|(place, index)| {
        let letter = letter(place).to_string();
        let (label, style) = if Some(*index) == chosen {
            let label = t!(lang, "answer-button-picked", letter = letter);
            (label, Style::Primary)
        } else {
            (letter, Style::Secondary)
        };
        button(&label, ButtonId::Letter(key.short(), place as u8), style)
    });
    let mut rows = vec![buttons.collect::<Vec<_>>()];
    rows.extend(withdraw_row(lang, key, daily, chosen.is_some()));
    Card {
        title: Some(cut(
            &format!("#{} · {}", daily.number, daily.title),
            limit::TITLE,
        )),
        body: format!("{status}\n\n{}", options(question, &daily.order)),
        tone: Tone::Question,
        rows,
        ..Card::default()
    }
}

/// Says that an answer is only whitespace.
#[must_use]
pub fn blank(lang: Language) -> String {
    t!(lang, "answer-blank")
}

/// Says that an answer is longer than a published card can be, and returns the text so that it
/// isn't lost.
#[must_use]
pub fn too_long(lang: Language, length: usize, max: u16, text: &str) -> Card {
    let why = t!(lang, "answer-too-long", length = length, max = max);
    not_taken(&why, text)
}

/// Says what the guild's filter found in an answer, and returns the text so that it isn't lost.
#[must_use]
pub fn unfit(lang: Language, why: &Unfit, text: &str) -> Card {
    let why = match why {
        Unfit::Blank => blank(lang),
        Unfit::Word(word) => t!(lang, "answer-unfit-word", word = text::quote(word)),
        Unfit::Link => t!(lang, "answer-unfit-link"),
        Unfit::Invite => t!(lang, "answer-unfit-invite"),
    };
    not_taken(&why, text)
}

fn not_taken(why: &str, text: &str) -> Card {
    let mut card = plain(why);
    card.tone = Tone::Warning;
    card.files = vec![TextFile {
        name: "your-text.txt".to_owned(),
        text: text.to_owned(),
    }];
    card
}

/// Says that an answer can't be withdrawn after the deadline.
#[must_use]
pub fn too_late_to_withdraw(lang: Language, key: DailyKey, daily: &Daily) -> String {
    t!(
        lang,
        "answer-too-late-to-withdraw",
        moment = moment(daily.reveal_at),
        place = where_is(key, daily)
    )
}

/// Says that there is no sealed answer to withdraw.
#[must_use]
pub fn nothing_to_withdraw(lang: Language) -> String {
    t!(lang, "answer-nothing-to-withdraw")
}

/// Says that a newer answer counts, to somebody whose press arrived after it.
#[must_use]
pub fn newer_stands(lang: Language) -> String {
    t!(lang, "answer-newer-stands")
}

/// Says that the sealed answer was withdrawn, and what is the answer now.
#[must_use]
pub fn withdrawn(lang: Language, daily: &Daily, in_thread: bool) -> String {
    let moment = moment(daily.reveal_at);
    if in_thread {
        t!(lang, "answer-withdrawn-thread", moment = moment)
    } else {
        t!(lang, "answer-withdrawn", moment = moment)
    }
}
