//! What a member reads who answers: the letters, the form, the receipt, and why an answer isn't
//! taken.

use crate::model::card::{Card, Form, FormField, Style, TextFile, Tone};
use crate::model::custom_id::{ButtonId, FormId};
use crate::model::daily::Daily;
use crate::model::ids::{DailyKey, MessageId};
use crate::model::question::{Kind, Question};
use crate::queries::answers::Given;
use crate::queries::difference::Verdict;
use crate::queries::guard::Unfit;
use crate::text::language::{Language, t};
use crate::text::post::button;
use crate::text::results::only_difference;
use crate::text::reveal::fenced;
use crate::text::{self, cut, letter, limit, moment, options, plain, where_is};

/// Discord's limit for the title of a form, in characters.
const FORM_TITLE: usize = 45;

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

/// Asks which question is meant, where several tracks have one open. Takes the names of the tracks.
#[must_use]
pub fn which_daily(lang: Language, tracks: &[String]) -> String {
    let names: Vec<_> = tracks.iter().map(|name| format!("**{name}**")).collect();
    t!(lang, "answer-which-daily", tracks = names.join(", "))
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
        Kind::Open | Kind::Output => write_in_thread(lang, key, daily, false),
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
/// answers by button and hasn't written in the thread isn't in it yet, and hears of
/// nothing there without joining.
fn result_and_change(lang: Language, key: DailyKey, daily: &Daily, in_thread: bool) -> String {
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

fn late_line(lang: Language, daily: &Daily) -> String {
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
    if chosen.is_some() && daily.is_secret() {
        rows.push(vec![button(
            &t!(lang, "answer-button-withdraw"),
            ButtonId::Withdraw(key.short()),
            Style::Secondary,
        )]);
    }
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

/// Returns the form of a sealed answer, filled in with what was given so far.
#[must_use]
pub fn form(
    lang: Language,
    key: DailyKey,
    daily: &Daily,
    text: &str,
    max: u16,
    late: bool,
) -> Form {
    let (label, placeholder) = match daily.kind {
        Kind::Output => (
            t!(lang, "answer-form-output"),
            t!(lang, "answer-form-output-placeholder"),
        ),
        Kind::Open | Kind::Choice => (
            t!(lang, "answer-form-open"),
            t!(lang, "answer-form-open-placeholder"),
        ),
    };
    let title = if late {
        t!(lang, "answer-form-title-late", number = daily.number)
    } else {
        format!("#{} · {}", daily.number, daily.title)
    };
    Form {
        id: FormId::Answer(key.short()),
        title: cut(&title, FORM_TITLE),
        fields: vec![FormField {
            label,
            value: cut(text, max.into()),
            placeholder,
            long: true,
            max,
        }],
    }
}

/// Repeats a sealed answer and says when and where the result will be. Before the reveal it never
/// says whether the answer is correct.
#[must_use]
pub fn receipt(
    lang: Language,
    key: DailyKey,
    daily: &Daily,
    given: Given,
    text: &str,
    in_thread: Option<MessageId>,
    verdict: Option<&Verdict>,
) -> Card {
    let shown = match daily.kind {
        Kind::Output => fenced(text),
        Kind::Open | Kind::Choice => text.to_owned(),
    };
    let place = where_is(key, daily);
    let (title, note) = match given {
        Given::InTime if daily.is_secret() => (
            t!(lang, "answer-receipt-sealed-title"),
            result_and_change(lang, key, daily, in_thread.is_some()),
        ),
        Given::InTime => (
            t!(lang, "answer-receipt-in-time-title"),
            t!(lang, "answer-receipt-in-time", place = place),
        ),
        Given::Outdated => (
            t!(lang, "answer-receipt-outdated-title"),
            t!(lang, "answer-receipt-outdated"),
        ),
        Given::Stands => (
            t!(lang, "answer-receipt-stands-title"),
            t!(
                lang,
                "answer-receipt-stands",
                moment = moment(daily.reveal_at),
                place = place
            ),
        ),
        Given::Late => (
            t!(lang, "answer-receipt-late-title"),
            late_line(lang, daily),
        ),
    };
    let mut notes = vec![note];
    if let Some(verdict) = verdict {
        notes.push(if verdict.right {
            t!(lang, "answer-receipt-correct")
        } else {
            t!(lang, "answer-receipt-incorrect")
        });
        notes.extend(only_difference(lang, &verdict.differences));
    }
    if in_thread.is_some() && given == Given::InTime {
        notes.push(t!(lang, "answer-receipt-thread-too"));
    }
    let rows = if daily.is_secret() && given == Given::InTime {
        vec![vec![
            button(
                &t!(lang, "answer-button-change"),
                ButtonId::Answer(key.short()),
                Style::Secondary,
            ),
            button(
                &t!(lang, "answer-button-withdraw"),
                ButtonId::Withdraw(key.short()),
                Style::Secondary,
            ),
        ]]
    } else {
        Vec::new()
    };
    Card {
        title: Some(title),
        body: cut(&shown, limit::BODY),
        fields: vec![(
            t!(lang, "answer-receipt-note-title"),
            cut(&notes.join("\n"), limit::FIELD),
        )],
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
