//! The answers that wait for moderators, one by one.

use crate::model::card::{Button, Card, Form, FormField, Style, Tone};
use crate::model::custom_id::{ButtonId, FormId};
use crate::model::daily::Daily;
use crate::model::ids::{DailyKey, MemberId};
use crate::queries::answers::Author;
use crate::text::ballot::Candidate;
use crate::text::language::{Language, t};
use crate::text::post::button;
use crate::text::{self, cut, limit, moment, plain};

/// Space for the text of an answer, in characters.
const ROOM: usize = 3_000;

/// An answer, as buttons name it: its daily, and the number that stands for its author.
pub type Which = (DailyKey, MemberId);

/// What a moderator gives a reason for.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Why {
    /// Accepting an answer.
    Accept,
    /// Hiding an answer.
    Hide,
}

/// What was done with the answer before.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Done {
    /// It is accepted.
    Accepted {
        /// Whether its author can read a reason.
        with_reason: bool,
    },
    /// It is hidden.
    Hidden {
        /// The entry of `/audit`, which can be undone.
        entry: u32,
    },
    /// Somebody else was faster, or voting is over.
    WaitsNoMore,
}

/// An answer that waits, and what is around it.
#[derive(Debug, Clone)]
pub struct Shown<'a> {
    /// Its daily, as buttons name it.
    pub key: DailyKey,
    /// That daily.
    pub daily: &'a Daily,
    /// The answer, with its place among all that wait.
    pub answer: Candidate,
    /// How many wait.
    pub of: usize,
    /// The one before it.
    pub before: Option<Which>,
    /// The one after it.
    pub after: Option<Which>,
    /// What was done with the one that was shown before.
    pub done: Option<Done>,
}

/// Says what was done with the answer before.
fn done(lang: Language, done: Done) -> String {
    match done {
        Done::Accepted { with_reason } => {
            let reason = if with_reason { "yes" } else { "no" };
            t!(lang, "waiting-accepted", reason = reason)
        }
        Done::Hidden { entry } => t!(lang, "waiting-hidden", entry = entry.to_string()),
        Done::WaitsNoMore => t!(lang, "waiting-no-more"),
    }
}

/// Says that no answer waits.
#[must_use]
pub fn nothing(lang: Language, before: Option<Done>) -> Card {
    let nothing = t!(lang, "waiting-nothing");
    plain(&match before {
        Some(before) => format!("{}\n\n{nothing}", done(lang, before)),
        None => nothing,
    })
}

/// Shows an answer that waits.
#[must_use]
pub fn card(lang: Language, shown: &Shown<'_>) -> Card {
    let answer = &shown.answer;
    let who = match answer.author {
        Author::Anonymous => t!(lang, "waiting-by-anonymous"),
        author => text::reveal::name(lang, author),
    };
    let votes = t!(lang, "ballot-votes", votes = answer.votes);
    let mut lines = Vec::new();
    if let Some(before) = shown.done {
        lines.push(format!("{}\n", done(lang, before)));
    }
    lines.push(format!("{who} · {votes}"));
    if let Some((channel, message)) = answer.message {
        let link = text::link(shown.key.guild, channel, message);
        lines.push(t!(lang, "ballot-entry-link", link = link));
    }
    if answer.text.trim().is_empty() {
        lines.push(t!(lang, "waiting-no-text"));
    } else {
        lines.push(cut(&answer.text, ROOM));
    }
    let until = moment(shown.daily.close_at);
    lines.push(t!(lang, "waiting-until", until = until));
    let title = t!(
        lang,
        "waiting-title",
        number = shown.daily.number,
        title = shown.daily.title.as_str()
    );
    Card {
        title: Some(cut(&title, limit::TITLE)),
        body: cut(&lines.join("\n"), limit::BODY),
        footer: Some(t!(lang, "waiting-place", place = answer.n, of = shown.of)),
        tone: Tone::Question,
        rows: rows(lang, shown),
        ..Card::default()
    }
}

fn rows(lang: Language, shown: &Shown<'_>) -> Vec<Vec<Button>> {
    let (of, ballot) = (shown.key.short(), shown.answer.ballot);
    let mut first = vec![
        button(
            &t!(lang, "waiting-button-accept"),
            ButtonId::AcceptWaiting(of, ballot),
            Style::Primary,
        ),
        button(
            &t!(lang, "waiting-button-accept-why"),
            ButtonId::AcceptWhy(of, ballot),
            Style::Secondary,
        ),
        button(
            &t!(lang, "waiting-button-hide"),
            ButtonId::HideWhy(of, ballot),
            Style::Danger,
        ),
    ];
    let turn = |label: String, (key, ballot): Which| {
        let press = ButtonId::Waiting(key.short(), ballot);
        button(&label, press, Style::Secondary)
    };
    first.extend(
        shown
            .before
            .map(|which| turn(t!(lang, "waiting-button-before"), which)),
    );
    first.extend(
        shown
            .after
            .map(|which| turn(t!(lang, "waiting-button-after"), which)),
    );
    vec![first]
}

/// Returns the form for a reason.
#[must_use]
pub fn form(lang: Language, (key, ballot): Which, why: Why, max: u16) -> Form {
    let key = key.short();
    let (id, title) = match why {
        Why::Accept => (
            FormId::AcceptWhy(key, ballot),
            t!(lang, "waiting-form-accept"),
        ),
        Why::Hide => (FormId::HideWhy(key, ballot), t!(lang, "waiting-form-hide")),
    };
    Form {
        id,
        title,
        text: None,
        fields: vec![FormField {
            label: t!(lang, "waiting-form-reason"),
            description: t!(lang, "waiting-form-description"),
            required: true,
            value: String::new(),
            placeholder: match why {
                Why::Accept => t!(lang, "waiting-form-accept-example"),
                Why::Hide => t!(lang, "waiting-form-hide-example"),
            },
            long: true,
            max,
        }],
        file: None,
    }
}

/// Says that the reason is empty.
#[must_use]
pub fn no_reason(lang: Language) -> String {
    t!(lang, "waiting-no-reason")
}
