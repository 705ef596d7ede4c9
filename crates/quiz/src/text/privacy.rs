//! What members read about what is stored about them, and the file with all of it.
//!
//! The names of the file's fields are fixed, because programs read them.

use serde::Serialize;
use serde_json::Value;

use crate::model::card::{Card, Style, TextFile, Tone};
use crate::model::custom_id::{ButtonId, DailyRef};
use crate::model::ids::At;
use crate::queries::my_data::{Answered, Given, MyData};
use crate::text::export::utc;
use crate::text::language::{Language, t};
use crate::text::past::address;
use crate::text::plain;
use crate::text::post::button;

/// What is stored about a member, as far as it can be said at once.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Stored {
    /// Whether the member is hidden; `None` if nothing is stored about them.
    pub hidden: Option<bool>,
    /// Whether the bot reads messages in threads.
    pub reads_messages: bool,
    /// How many days texts are kept; 0 for as long as the server's data.
    pub texts_days: u32,
    /// How many days the server's data is kept after the bot was removed.
    pub left_days: u32,
}

/// Says that nothing is stored about somebody.
#[must_use]
pub fn nothing(lang: Language) -> String {
    t!(lang, "privacy-nothing")
}

/// Says what is stored about a member, and what they can do.
#[must_use]
pub fn show(lang: Language, stored: &Stored) -> Card {
    let Some(hidden) = stored.hidden else {
        return plain(&nothing(lang));
    };
    let mut what = t!(lang, "privacy-what");
    if stored.reads_messages {
        what.push('\n');
        what.push_str(&t!(lang, "privacy-what-messages"));
    }
    let mut how_long = Vec::new();
    if stored.texts_days > 0 {
        how_long.push(t!(lang, "privacy-texts", days = stored.texts_days));
    }
    how_long.push(t!(lang, "privacy-left", days = stored.left_days));
    let listed = match hidden {
        true => t!(lang, "privacy-is-hidden"),
        false => t!(lang, "privacy-is-listed"),
    };
    let hide = match hidden {
        true => t!(lang, "privacy-button-list"),
        false => t!(lang, "privacy-button-hide"),
    };
    let rows = vec![vec![
        button(
            &t!(lang, "privacy-button-export"),
            ButtonId::MyData,
            Style::Primary,
        ),
        button(&hide, ButtonId::HideMe(!hidden), Style::Secondary),
        button(
            &t!(lang, "privacy-button-ask"),
            ButtonId::AskForgetMe,
            Style::Danger,
        ),
    ]];
    Card {
        title: Some(t!(lang, "privacy-title")),
        body: [what, how_long.join(" "), listed].join("\n\n"),
        rows,
        ..Card::default()
    }
}

/// Says whether a member is hidden now. `changed` says whether that is new.
#[must_use]
pub fn hidden(lang: Language, hidden: bool, changed: bool) -> Card {
    let text = match (hidden, changed) {
        (true, true) => t!(lang, "privacy-hidden"),
        (true, false) => t!(lang, "privacy-hidden-already"),
        (false, true) => t!(lang, "privacy-listed"),
        (false, false) => t!(lang, "privacy-listed-already"),
    };
    plain(&text)
}

/// Asks whether everything is to be deleted, and says what stays.
#[must_use]
pub fn ask(lang: Language) -> Card {
    let rows = vec![vec![
        button(
            &t!(lang, "privacy-button-delete"),
            ButtonId::ForgetMe,
            Style::Danger,
        ),
        button(
            &t!(lang, "privacy-button-copy"),
            ButtonId::MyData,
            Style::Secondary,
        ),
        button(
            &t!(lang, "privacy-button-keep"),
            ButtonId::Never,
            Style::Secondary,
        ),
    ]];
    Card {
        title: Some(t!(lang, "privacy-ask-title")),
        body: t!(lang, "privacy-ask"),
        fields: vec![
            (t!(lang, "privacy-goes-title"), t!(lang, "privacy-goes")),
            (t!(lang, "privacy-stays-title"), t!(lang, "privacy-stays")),
            (t!(lang, "privacy-yours-title"), t!(lang, "privacy-yours")),
        ],
        tone: Tone::Warning,
        rows,
        ..Card::default()
    }
}

/// Confirms that everything is being deleted.
#[must_use]
pub fn deleting(lang: Language) -> Card {
    plain(&t!(lang, "privacy-deleting"))
}

/// Hands out what is stored about a member, or a part of it. `at` is when it was asked for.
#[must_use]
pub fn export(lang: Language, data: &MyData, at: At) -> Card {
    let mut body = t!(lang, "privacy-export", answers = data.answers.len());
    let mut rows = Vec::new();
    if let Some((track, date)) = data.next {
        body.push_str("\n\n");
        body.push_str(&t!(lang, "privacy-export-more"));
        let next = ButtonId::MyDataAfter(DailyRef { track, date });
        let next = button(&t!(lang, "privacy-button-next"), next, Style::Primary);
        rows.push(vec![next]);
    }
    let name = match data.after {
        None => "pythia-my-data.json".to_owned(),
        Some((track, date)) => format!("pythia-my-data-after-{}-{date}.json", track.0),
    };
    let text = json(data, at);
    Card {
        title: Some(t!(lang, "privacy-export-title")),
        body,
        rows,
        files: vec![TextFile { name, text }],
        ..Card::default()
    }
}

/// The file.
#[derive(Serialize)]
struct Document<'a> {
    format: &'static str,
    exported_at: String,
    /// As text, like all ids: they are too long for the numbers of many programs.
    server: String,
    account: String,
    /// The number by which the other records name the member.
    number: u32,
    hidden: bool,
    answers: Vec<AnswerFields<'a>>,
    points_besides: &'a [Value],
    records: &'a [Value],
    more: bool,
}

/// An answer.
#[derive(Serialize)]
struct AnswerFields<'a> {
    daily: u64,
    date: String,
    track: u32,
    title: &'a str,
    link: Option<String>,
    /// When the sealed answer was given.
    answered_at: Option<String>,
    #[serde(skip_serializing_if = "Option::is_none")]
    chose: Option<&'a str>,
    #[serde(skip_serializing_if = "str::is_empty")]
    text: &'a str,
    #[serde(skip_serializing_if = "Option::is_none")]
    file: Option<&'a str>,
    messages: Vec<MessageFields<'a>>,
    late: bool,
    correct: Option<bool>,
    saw_answer_at: Option<String>,
    hints: u32,
    self_ratings: Vec<&'static str>,
    accepted: bool,
    votes: usize,
    removed_or_hidden_by_moderators: bool,
    /// Every row of the ledger.
    points: &'a [Value],
}

/// A message that is a part of an answer.
#[derive(Serialize)]
struct MessageFields<'a> {
    id: String,
    written_at: String,
    #[serde(skip_serializing_if = "Option::is_none")]
    text: Option<&'a str>,
}

impl<'a> AnswerFields<'a> {
    fn of(answered: &'a Answered) -> Self {
        let Answered {
            key,
            daily,
            given,
            points,
        } = answered;
        let Given {
            answer,
            text,
            file,
            chose,
            messages,
            votes,
        } = given;
        let ratings = ["knew it", "partly", "not yet"].into_iter().enumerate();
        Self {
            daily: daily.number,
            date: key.date.to_string(),
            track: key.track.0,
            title: &daily.title,
            link: address(*key, daily),
            answered_at: answer.sealed.as_ref().map(|sealed| utc(sealed.at)),
            chose: chose.as_deref(),
            text,
            file: file.as_deref(),
            messages: answer
                .messages
                .iter()
                .map(|id| MessageFields {
                    id: id.to_string(),
                    written_at: utc(id.at()),
                    text: messages.get(id).map(String::as_str),
                })
                .collect(),
            late: answer.late,
            correct: answer.right,
            saw_answer_at: answer.shown.map(utc),
            hints: answer.hints,
            self_ratings: ratings
                .filter(|(bit, _)| answer.ratings & (1 << bit) != 0)
                .map(|(_, word)| word)
                .collect(),
            accepted: !answer.accepted_by.is_empty(),
            votes: *votes,
            removed_or_hidden_by_moderators: answer.is_removed() || answer.is_withheld(),
            points,
        }
    }
}

fn json(data: &MyData, at: At) -> String {
    let document = Document {
        format: "pythia-member-1",
        exported_at: utc(at),
        server: data.guild.to_string(),
        account: data.user.to_string(),
        number: data.member.0,
        hidden: data.hidden,
        answers: data.answers.iter().map(AnswerFields::of).collect(),
        points_besides: &data.points,
        records: &data.records,
        more: data.next.is_some(),
    };
    serde_json::to_string_pretty(&document).expect("plain owned values always serialize") + "\n"
}
