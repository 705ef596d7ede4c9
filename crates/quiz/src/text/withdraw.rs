//! A question that a moderator takes back.

use crate::model::card::{Card, Form, FormField, Style, Tone};
use crate::model::custom_id::{ButtonId, FormId};
use crate::model::daily::Daily;
use crate::model::ids::{At, DailyKey};
use crate::model::track::Track;
use crate::text::language::{Language, t};
use crate::text::post::button;
use crate::text::{cut, limit, moment, plain, queue, where_is};

/// Says that a track has no question that could be withdrawn, or that one is still on its way.
#[must_use]
pub fn nothing(lang: Language, track: &Track, posting: Option<u64>) -> String {
    let track = track.name.as_str();
    match posting {
        Some(number) => t!(lang, "withdraw-posting", track = track, number = number),
        None => t!(lang, "withdraw-nothing", track = track),
    }
}

/// Asks which question of a track to withdraw. Each comes with how many members have answered.
#[must_use]
pub fn ask(lang: Language, track: &Track, found: &[(DailyKey, Daily, usize)]) -> Card {
    let lines = found.iter().map(|(key, daily, answers)| {
        let answers: usize = *answers;
        t!(
            lang,
            "withdraw-one",
            number = daily.number,
            place = where_is(*key, daily),
            answers = answers
        )
    });
    let lines = lines.collect::<Vec<_>>().join("\n");
    let withdraw = |(key, daily, _): &(DailyKey, Daily, usize)| {
        let label = t!(lang, "withdraw-button", number = daily.number);
        button(&label, ButtonId::WithdrawDaily(key.short()), Style::Danger)
    };
    let keep = t!(lang, "withdraw-button-keep");
    let keep = button(&keep, ButtonId::Never, Style::Secondary);
    let buttons: Vec<_> = found.iter().map(withdraw).chain([keep]).collect();
    let title = t!(lang, "withdraw-title", track = track.name.as_str());
    Card {
        title: Some(cut(&title, limit::TITLE)),
        body: format!("{lines}\n\n{}", t!(lang, "withdraw-warning")),
        tone: Tone::Warning,
        rows: buttons.chunks(5).map(<[_]>::to_vec).collect(),
        ..Card::default()
    }
}

/// Returns the form that asks for the reason.
#[must_use]
pub fn form(lang: Language, key: DailyKey, daily: &Daily, max: u16) -> Form {
    Form {
        id: FormId::WithdrawDaily(key.short()),
        title: t!(lang, "withdraw-form", number = daily.number),
        fields: vec![FormField {
            label: t!(lang, "withdraw-form-reason"),
            description: t!(lang, "withdraw-form-description"),
            required: true,
            value: String::new(),
            placeholder: t!(lang, "withdraw-form-placeholder"),
            long: true,
            max,
        }],
        text: None,
        file: None,
    }
}

/// Says that the reason is empty.
#[must_use]
pub fn no_reason(lang: Language) -> String {
    t!(lang, "withdraw-no-reason")
}

/// Says why a question can't be withdrawn: it is on its way, or its points are final.
#[must_use]
pub fn not_now(lang: Language, daily: &Daily, closed: bool) -> String {
    let closed = if closed { "yes" } else { "no" };
    t!(
        lang,
        "withdraw-not-now",
        number = daily.number,
        closed = closed
    )
}

/// Tells a moderator that a question was withdrawn, and what can be done next.
#[must_use]
pub fn done(lang: Language, daily: &Daily) -> Card {
    let mut card = plain(&t!(lang, "withdraw-done", number = daily.number));
    card.tone = Tone::Good;
    card.rows = vec![vec![queue::allow(lang, daily.number)]];
    card
}

/// Tells the thread that its question was withdrawn.
#[must_use]
pub fn in_thread(lang: Language, daily: &Daily, reason: &str) -> Card {
    let title = t!(lang, "withdraw-thread-title", number = daily.number);
    Card {
        title: Some(title),
        body: t!(lang, "withdraw-thread", reason = reason),
        footer: Some(marker(daily)),
        tone: Tone::Warning,
        ..Card::default()
    }
}

/// Shows in place of a question's results that it was withdrawn.
#[must_use]
pub fn results(lang: Language, daily: &Daily, reason: &str) -> Card {
    Card {
        title: Some(t!(lang, "withdraw-thread-title", number = daily.number)),
        body: t!(lang, "withdraw-results", reason = reason),
        tone: Tone::Warning,
        ..Card::default()
    }
}

/// Returns the marker of that message.
#[must_use]
pub fn marker(daily: &Daily) -> String {
    format!("#{} · withdrawn", daily.number)
}

/// Tells a member who uses a withdrawn question's buttons what happened to it.
#[must_use]
pub fn told(lang: Language, number: u64, reason: &str, at: At) -> String {
    t!(
        lang,
        "withdraw-told",
        number = number,
        reason = reason,
        at = moment(at)
    )
}
