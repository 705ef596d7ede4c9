//! What is said to whoever answers, takes a hint, wants to see the answer, reports.

use super::post::button;
use super::reveal::{answer_text, fenced, model_answer};
use super::{count, cut, letter, limit, moment, options, plain, relative, where_is};
use crate::quiz::answers::Given;
use crate::quiz::card::{Card, Form, FormField, Style, TextFile, Tone};
use crate::quiz::guard::Unfit;
use crate::quiz::ids::{DailyKey, MessageId, TrackNo};
use crate::quiz::press::{FormId, Press};
use crate::quiz::question::{Kind, Question};
use crate::quiz::record::Daily;

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
pub fn which_daily(tracks: &[(TrackNo, String)]) -> String {
    let names: Vec<_> = tracks
        .iter()
        .map(|(no, name)| format!("**{name}** ({no})"))
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
    "That letter is not one of this question's. Press **Answer** under the question again."
        .to_owned()
}

/// Where and when the result will be.
fn result_comes(key: DailyKey, daily: &Daily) -> String {
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
        button(&label, Press::Letter(key.short(), place as u8), style)
    });
    let mut rows = vec![buttons.collect::<Vec<_>>()];
    if chosen.is_some() && daily.is_secret() {
        rows.push(vec![button(
            "Take it back",
            Press::Withdraw(key.short()),
            Style::Secondary,
        )]);
    }
    Card {
        title: Some(cut(
            &format!("#{} · {}", daily.no, daily.title),
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
        format!("Practice (late): #{}", daily.no)
    } else {
        format!("#{} · {}", daily.no, daily.title)
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
            button("Change", Press::Answer(key.short()), Style::Secondary),
            button(
                "Take it back",
                Press::Withdraw(key.short()),
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
            super::quote(word)
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

/// A question without hints.
#[must_use]
pub fn no_hints() -> String {
    "This question comes without a hint.".to_owned()
}

/// The hints taken so far.
#[must_use]
pub fn hints(key: DailyKey, daily: &Daily, taken: &[String], all: usize) -> Card {
    let told = taken
        .iter()
        .enumerate()
        .map(|(n, hint)| format!("**Hint {} of {all}**\n{}", n + 1, hint.trim()));
    let mut body = told.collect::<Vec<_>>().join("\n\n");
    if body.chars().count() > limit::BODY {
        body = taken
            .last()
            .map(|hint| cut(hint, limit::BODY))
            .unwrap_or_default();
    }
    let more = taken.len() < all;
    Card {
        title: Some(format!("#{} · hint {} of {all}", daily.no, taken.len())),
        body,
        footer: (!more).then(|| "That was the last one. Hints cost nothing.".to_owned()),
        rows: if more {
            vec![vec![button(
                "Another hint",
                Press::Hint(key.short()),
                Style::Secondary,
            )]]
        } else {
            Vec::new()
        },
        ..Card::default()
    }
}

/// **Show me now** asks once.
#[must_use]
pub fn ask_to_show(key: DailyKey) -> Card {
    Card {
        title: Some("See the answer now?".to_owned()),
        body: "Only you will see it. After that this question gives you **no points of any kind**, votes included, and by itself does not keep a streak. An answer of yours is still published, marked \"after seeing the model answer\".".to_owned(),
        tone: Tone::Warning,
        rows: vec![vec![
            button("Show me, no points", Press::ShowMeYes(key.short()), Style::Danger),
            button("No, I wait", Press::Never, Style::Secondary),
        ]],
        ..Card::default()
    }
}

/// The model answer for one member; what does not fit comes in a file.
#[must_use]
pub fn shown(daily: &Daily, question: &Question) -> Card {
    let mut parts = model_answer(daily, question).into_iter();
    let mut card = parts.next().unwrap_or_default();
    if parts.next().is_some() {
        card.footer = Some("The whole answer is in the file.".to_owned());
        card.files = vec![TextFile {
            name: format!("answer-{}.md", daily.no),
            text: answer_text(daily, question),
        }];
    }
    card
}

/// The answer is published already.
#[must_use]
pub fn is_out(key: DailyKey, daily: &Daily) -> Card {
    let place = daily.usable_thread().unwrap_or(daily.channel);
    let link = daily.reveal_posts.first().map_or_else(
        || where_is(key, daily),
        |message| super::link(key.guild, place, *message),
    );
    plain(&format!("The answer is out, for everyone: {link}"))
}

/// **My result** and the like before the reveal.
#[must_use]
pub fn not_out_yet(key: DailyKey, daily: &Daily) -> String {
    format!(
        "The answer is not out yet. It comes {}.",
        result_comes(key, daily)
    )
}

/// **Report** before the reveal: the same words whatever the question.
#[must_use]
pub fn report_later(daily: &Daily) -> String {
    format!(
        "Reports are taken once the answer is out ({}). If something keeps you from answering, tell a moderator.",
        relative(daily.reveal_at)
    )
}

/// The form of a report.
#[must_use]
pub fn report_form(key: DailyKey, max: u16) -> Form {
    Form {
        id: FormId::Report(key.short()),
        title: "What is wrong with this question?".to_owned(),
        fields: vec![FormField {
            label: "What is wrong, and what should it say?".to_owned(),
            value: String::new(),
            placeholder: "For example: since Python 3.12 the second line prints 3".to_owned(),
            long: true,
            max,
        }],
    }
}

/// A report with nothing in it.
#[must_use]
pub fn empty_report() -> String {
    "There is nothing to read in it. Say in a sentence what is wrong.".to_owned()
}

/// The report was taken.
#[must_use]
pub fn report_taken() -> String {
    "Thank you. The moderators have it; if the question is mended, points are put right.".to_owned()
}

/// For the moderators: a report.
#[must_use]
pub fn report_notice(daily: &Daily, text: &str) -> String {
    format!(
        "A member reports question #{} (`{}`):\n{}",
        daily.no,
        daily.slug,
        fenced(text)
    )
}
