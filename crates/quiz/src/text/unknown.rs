//! What moderators read when nobody can tell whether a question was posted.

use crate::model::card::{Button, Card, Style, Tone};
use crate::model::custom_id::ButtonId;
use crate::model::daily::Daily;
use crate::model::ids::DailyKey;
use crate::text::language::{Language, t};
use crate::text::post::button;
use crate::text::{cut, limit, moment, plain, where_is};

/// Tells the moderators that the bot can't see whether a question arrived, and asks them.
#[must_use]
pub fn notice(lang: Language, daily: &Daily, why: &str) -> String {
    t!(
        lang,
        "unknown-notice",
        number = daily.number,
        channel = format!("<#{}>", daily.channel),
        why = why
    )
}

/// Returns the buttons with which a moderator says whether it is there.
#[must_use]
pub fn buttons(lang: Language, key: DailyKey) -> Vec<Vec<Button>> {
    let there = ButtonId::IsThere(key.guild, key.short());
    let again = ButtonId::AskPostAgain(key.guild, key.short());
    vec![vec![
        button(&t!(lang, "unknown-button-there"), there, Style::Primary),
        button(&t!(lang, "unknown-button-again"), again, Style::Secondary),
    ]]
}

/// Asks a moderator who wants to post whether the question is there.
#[must_use]
pub fn ask(lang: Language, key: DailyKey, daily: &Daily) -> Card {
    Card {
        body: question(lang, daily),
        tone: Tone::Warning,
        rows: buttons(lang, key),
        ..Card::default()
    }
}

/// Adds the question whether it is there to a reply about its track.
pub fn add_question(lang: Language, key: DailyKey, daily: &Daily, card: &mut Card) {
    card.body = cut(
        &format!("{}\n\n{}", question(lang, daily), card.body),
        limit::BODY,
    );
    card.tone = Tone::Warning;
    card.rows = buttons(lang, key);
}

/// Asks in a sentence whether the question is there.
#[must_use]
pub fn question(lang: Language, daily: &Daily) -> String {
    t!(
        lang,
        "unknown-ask",
        number = daily.number,
        channel = format!("<#{}>", daily.channel)
    )
}

/// Asks for confirmation before the question is posted again.
#[must_use]
pub fn confirm(lang: Language, key: DailyKey, daily: &Daily) -> Card {
    let again = ButtonId::PostAgain(key.guild, key.short());
    let yes = button(&t!(lang, "unknown-button-again-yes"), again, Style::Danger);
    let no = t!(lang, "unknown-button-no");
    Card {
        body: t!(
            lang,
            "unknown-confirm",
            number = daily.number,
            channel = format!("<#{}>", daily.channel)
        ),
        tone: Tone::Warning,
        rows: vec![vec![yes, button(&no, ButtonId::Never, Style::Secondary)]],
        ..Card::default()
    }
}

/// Confirms that the question is there.
#[must_use]
pub fn is_there(lang: Language, daily: &Daily) -> Card {
    plain(&t!(
        lang,
        "unknown-is-there",
        number = daily.number,
        at = moment(daily.reveal_at)
    ))
}

/// Confirms that the question is posted again.
#[must_use]
pub fn again(lang: Language, daily: &Daily) -> Card {
    plain(&t!(
        lang,
        "unknown-again",
        number = daily.number,
        channel = format!("<#{}>", daily.channel),
        at = moment(daily.reveal_at)
    ))
}

/// Says that it is known already whether the question is there.
#[must_use]
pub fn settled(lang: Language, key: DailyKey, daily: Option<&Daily>) -> Card {
    plain(&match daily {
        Some(daily) => t!(
            lang,
            "unknown-settled",
            number = daily.number,
            place = where_is(key, daily)
        ),
        None => t!(lang, "unknown-settled-gone"),
    })
}
