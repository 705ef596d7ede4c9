//! What is said to whoever answers, takes a hint, wants to see the answer, reports.

use crate::model::card::{Card, Form, FormField, Style, TextFile, Tone};
use crate::model::custom_id::{ButtonId, FormId};
use crate::model::daily::Daily;
use crate::model::ids::{DailyKey, MessageId, TrackId};
use crate::model::question::{Kind, Question};
use crate::queries::answers::Given;
use crate::queries::guard::Unfit;
use crate::text::post::button;
use crate::text::reveal::fenced;
use crate::text::{self, count, cut, letter, limit, moment, options, plain, relative, where_is};

/// The question is not kept any more, or never was.
#[must_use]
pub fn unknown() -> String {
    "I do not know this question any more. The newest one is in its channel.".to_owned()
}

/// `/answer` where no question is open.
#[must_use]
pub fn nothing_open() -> String {
    "No question is open right now. `/question` gives you one to practice with.".to_owned()
}

/// `/answer` where several are open.
#[must_use]
pub fn which_daily(tracks: &[(TrackId, String)]) -> String {
    let names: Vec<_> = tracks
        .iter()
        .map(|(id, name)| format!("**{name}** ({id})"))
        .collect();
    format!(
        "Several questions are open: {}. Say which with `track:`, or use **Answer** under the question.",
        names.join(", ")
    )
}

/// The member is blocked.
#[must_use]
pub fn blocked() -> String {
    "The moderators of this server have blocked you from answering and voting. If you think that is a mistake, please talk to them.".to_owned()
}

/// A moderator removed the member's answer.
#[must_use]
pub fn was_removed() -> String {
    "A moderator removed your answer to this question, so it takes no other one from you. Tomorrow's does.".to_owned()
}

/// The answer is out; one given in time stands.
#[must_use]
pub fn stands(key: DailyKey, daily: &Daily) -> String {
    format!(
        "It is too late to change it: the answer came {}. Yours was given in time and stands. {} has the rest.",
        relative(daily.reveal_at),
        where_is(key, daily)
    )
}

/// An open question in thread mode.
#[must_use]
pub fn write_in_thread(key: DailyKey, daily: &Daily, late: bool) -> String {
    if late {
        return format!(
            "This question was answered in its thread until {}. What is written there now is talk and earns nothing: {}",
            moment(daily.reveal_at),
            where_is(key, daily)
        );
    }
    format!(
        "This question is answered in its thread: your first message there counts. Go to {}",
        where_is(key, daily)
    )
}

/// A form for a question that takes none.
#[must_use]
pub fn not_by_form(key: DailyKey, daily: &Daily) -> String {
    match daily.kind {
        Kind::Choice => "This question is answered with a letter: press **Answer**.".to_owned(),
        Kind::Open | Kind::Output => write_in_thread(key, daily, false),
    }
}

/// A letter that is not on the card.
#[must_use]
pub fn no_such_letter() -> String {
    "That letter is not one of this question's. ButtonId **Answer** under the question again."
        .to_owned()
}

/// Where and when the result will be.
pub(super) fn result_comes(key: DailyKey, daily: &Daily) -> String {
    format!(
        "{} ({}) in {}",
        relative(daily.reveal_at),
        moment(daily.reveal_at),
        where_is(key, daily)
    )
}

/// Above the letters, before one is picked.
#[must_use]
pub fn pick_status(daily: &Daily, late: bool) -> String {
    if late {
        return late_line(daily);
    }
    format!(
        "Pick a letter. Only you see it; change it as often as you like until {}.",
        moment(daily.reveal_at)
    )
}

fn late_line(daily: &Daily) -> String {
    format!(
        "This is late: the time was up {}. It earns nothing; I keep it as practice.",
        relative(daily.reveal_at)
    )
}

/// Above the letters, after one was pressed.
#[must_use]
pub fn letter_status(
    key: DailyKey,
    daily: &Daily,
    question: &Question,
    given: Given,
    chosen: Option<u8>,
) -> String {
    let place = daily.order.iter().position(|index| Some(*index) == chosen);
    let text = chosen.and_then(|index| question.choices.get(usize::from(index)));
    let what = match (place, text) {
        (Some(place), Some(choice)) => format!("**{}**  {}", letter(place), choice.text),
        _ => "nothing yet".to_owned(),
    };
    match given {
        Given::InTime | Given::Outdated if daily.is_secret() => format!(
            "Your answer: {what}\nYou can change it until then. The result comes {}.",
            result_comes(key, daily)
        ),
        Given::InTime | Given::Outdated => {
            format!(
                "Your answer: {what}\nIt was given in time and counts. The answer is out: {}",
                where_is(key, daily)
            )
        }
        Given::Stands => stands(key, daily),
        Given::Late => {
            // Before it is published everyone must wait, the late ones too.
            let verdict = text.filter(|_| !daily.is_secret()).map(|choice| {
                let sign = if choice.right {
                    "✅ right"
                } else {
                    "❌ not right"
                };
                format!("\n{sign}: {}", choice.reason)
            });
            format!(
                "Your answer: {what}\n{}{}",
                late_line(daily),
                verdict.unwrap_or_default()
            )
        }
    }
}

/// The letters of a choice question, the present pick marked in words.
#[must_use]
pub fn letters(
    key: DailyKey,
    daily: &Daily,
    question: &Question,
    chosen: Option<u8>,
    status: &str,
) -> Card {
    let buttons = daily.order.iter().enumerate().map(|(place, index)| {
        let (label, style) = if Some(*index) == chosen {
            (format!("{} (your answer)", letter(place)), Style::Primary)
        } else {
            (letter(place).to_string(), Style::Secondary)
        };
        button(&label, ButtonId::Letter(key.short(), place as u8), style)
    });
    let mut rows = vec![buttons.collect::<Vec<_>>()];
    if chosen.is_some() && daily.is_secret() {
        rows.push(vec![button(
            "Take it back",
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

/// The form of a sealed answer.
#[must_use]
pub fn form(key: DailyKey, daily: &Daily, text: &str, max: u16, late: bool) -> Form {
    let (label, placeholder) = match daily.kind {
        Kind::Output => (
            "What does it print?",
            "Exactly what appears on the screen, line by line",
        ),
        Kind::Open | Kind::Choice => (
            "Your answer",
            "As you would say it in an interview; Markdown and code are fine",
        ),
    };
    let title = if late {
        format!("Practice (late): #{}", daily.number)
    } else {
        format!("#{} · {}", daily.number, daily.title)
    };
    Form {
        id: FormId::Answer(key.short()),
        title: cut(&title, 45),
        fields: vec![FormField {
            label: label.to_owned(),
            value: cut(text, max.into()),
            placeholder: placeholder.to_owned(),
            long: true,
            max,
        }],
    }
}

/// Repeats a sealed answer; says when and where the result will be, never whether it is right before the reveal.
#[must_use]
pub fn receipt(
    key: DailyKey,
    daily: &Daily,
    given: Given,
    text: &str,
    in_thread: Option<MessageId>,
    verdict: Option<bool>,
) -> Card {
    let shown = match daily.kind {
        Kind::Output => fenced(text),
        Kind::Open | Kind::Choice => text.to_owned(),
    };
    let (title, mut note) = match given {
        Given::InTime if daily.is_secret() => (
            "Your answer is sealed",
            format!(
                "The result comes {}. Change it until then.",
                result_comes(key, daily)
            ),
        ),
        Given::InTime => (
            "Your answer was in time and counts",
            format!("The answer is out: {}", where_is(key, daily)),
        ),
        Given::Outdated => (
            "A newer answer of yours stands",
            "This is the one that counts.".to_owned(),
        ),
        Given::Stands => ("Too late to change it", stands(key, daily)),
        Given::Late => ("Kept as practice", late_line(daily)),
    };
    match verdict {
        Some(true) => note.push_str("\n✅ It is right."),
        Some(false) => note.push_str("\n❌ It is not right."),
        None => {}
    }
    if in_thread.is_some() && given == Given::InTime {
        note.push_str("\nYou also wrote in the thread; the two are one answer.");
    }
    let rows = if daily.is_secret() && given == Given::InTime {
        vec![vec![
            button("Change", ButtonId::Answer(key.short()), Style::Secondary),
            button(
                "Take it back",
                ButtonId::Withdraw(key.short()),
                Style::Secondary,
            ),
        ]]
    } else {
        Vec::new()
    };
    Card {
        title: Some(title.to_owned()),
        body: cut(&shown, limit::BODY),
        fields: vec![("What happens now".to_owned(), cut(&note, limit::FIELD))],
        rows,
        ..Card::default()
    }
}

/// Only blanks.
#[must_use]
pub fn blank() -> String {
    "There is nothing to read in it: it holds only blanks. Nothing was changed.".to_owned()
}

/// Longer than a published card can bear.
#[must_use]
pub fn too_long(long: usize, max: u16, text: &str) -> Card {
    let why = format!(
        "That is {}; I can take {max}. Please shorten it; nothing was changed.",
        count(long as u64, "character", "characters")
    );
    not_taken(&why, text)
}

/// What the guild does not want published, politely, with the text so that it is not lost.
#[must_use]
pub fn unfit(why: &Unfit, text: &str) -> Card {
    let why = match why {
        Unfit::Blank => blank(),
        Unfit::Word(word) => format!(
            "Answers are published, and this server does not publish the word {}. Please say it in another way; nothing was changed.",
            text::quote(word)
        ),
        Unfit::Link => "Answers are published, and this server publishes no links. Please leave the address out (or name the page); nothing was changed.".to_owned(),
        Unfit::Invite => "Answers are published, and this server publishes no invites. Please leave it out; nothing was changed.".to_owned(),
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

/// Taking back after the reveal.
#[must_use]
pub fn too_late_to_withdraw(key: DailyKey, daily: &Daily) -> String {
    format!(
        "It is too late to take it back: the time was up {}. {}",
        relative(daily.reveal_at),
        where_is(key, daily)
    )
}

/// There is no sealed answer.
#[must_use]
pub fn nothing_to_withdraw() -> String {
    "There is no sealed answer of yours to take back.".to_owned()
}

/// A press that arrived after a newer answer.
#[must_use]
pub fn newer_stands() -> String {
    "You gave a newer answer meanwhile; that one stands.".to_owned()
}

/// The sealed answer was taken back.
#[must_use]
pub fn withdrawn(daily: &Daily, in_thread: bool) -> String {
    let rest = if in_thread {
        " Your message in the thread is your answer now."
    } else {
        ""
    };
    format!(
        "Your answer was taken back.{rest} You can give another one until {}.",
        moment(daily.reveal_at)
    )
}
