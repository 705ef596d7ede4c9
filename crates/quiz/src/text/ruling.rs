//! Replies to moderators who remove or hide an answer, and what readers see in its place.

use crate::model::card::{Button, Card, Style, Tone};
use crate::model::custom_id::ButtonId;
use crate::model::daily::Daily;
use crate::model::ids::{DailyKey, MemberId};
use crate::model::question::Kind;
use crate::queries::answers::Author;
use crate::text::ballot::who;
use crate::text::language::{Language, t};
use crate::text::post::button;
use crate::text::reveal::fenced;
use crate::text::{cut, limit, plain};

/// An answer that a moderator rules on.
#[derive(Debug, Clone, Copy)]
pub struct Ruled<'a> {
    /// The daily it answers, as buttons name it.
    pub key: DailyKey,
    /// That daily.
    pub daily: &'a Daily,
    /// Who gave the answer.
    pub author: Author,
    /// The number by which buttons name it.
    pub ballot: MemberId,
}

/// Returns what readers see in place of the text of a withheld answer.
#[must_use]
pub fn note(lang: Language) -> String {
    t!(lang, "ruling-note")
}

/// Asks before an answer is removed, and offers the milder way.
#[must_use]
pub fn ask_remove(lang: Language, ruled: &Ruled<'_>, withheld: bool) -> Card {
    let (who, member) = who(ruled.author);
    let asks = t!(
        lang,
        "ruling-ask",
        who = who,
        member = member,
        number = ruled.daily.number
    );
    let key = ruled.key.short();
    let (milder, other) = if withheld {
        (t!(lang, "ruling-ask-hidden"), publish_button(lang, ruled))
    } else {
        let label = t!(lang, "ruling-button-hide");
        let press = ButtonId::Withhold(key, ruled.ballot);
        let hide = button(&label, press, Style::Secondary);
        (t!(lang, "ruling-ask-or-hide"), hide)
    };
    let remove = button(
        &t!(lang, "ruling-button-remove"),
        ButtonId::Remove(key, ruled.ballot),
        Style::Danger,
    );
    let cancel = button(
        &t!(lang, "ruling-button-no"),
        ButtonId::Never,
        Style::Secondary,
    );
    Card {
        title: Some(t!(lang, "ruling-ask-title")),
        body: format!("{asks}\n\n{milder}"),
        tone: Tone::Warning,
        rows: vec![vec![remove, other, cancel]],
        ..Card::default()
    }
}

/// Returns the button that shows a withheld answer.
fn publish_button(lang: Language, ruled: &Ruled<'_>) -> Button {
    button(
        &t!(lang, "ruling-button-show"),
        ButtonId::Publish(ruled.key.short(), ruled.ballot),
        Style::Secondary,
    )
}

/// Tells a moderator that the answer was already removed.
#[must_use]
pub fn removed_before(lang: Language) -> String {
    t!(lang, "ruling-removed-before")
}

/// Confirms that an answer was removed.
#[must_use]
pub fn removed(lang: Language, in_thread: bool) -> String {
    with_thread(lang, t!(lang, "ruling-removed"), in_thread)
}

/// Adds that the bot can't delete what the member wrote in the thread.
fn with_thread(lang: Language, done: String, in_thread: bool) -> String {
    if in_thread {
        format!("{done} {}", t!(lang, "ruling-in-thread"))
    } else {
        done
    }
}

/// Confirms that an answer is withheld now.
#[must_use]
pub fn withheld(lang: Language, ruled: &Ruled<'_>, in_thread: bool) -> Card {
    let (who, member) = who(ruled.author);
    let done = t!(
        lang,
        "ruling-hidden",
        who = who,
        member = member,
        number = ruled.daily.number
    );
    Card {
        rows: vec![vec![publish_button(lang, ruled)]],
        ..plain(&with_thread(lang, done, in_thread))
    }
}

/// Shows a withheld answer to a moderator, with the text that they may read now.
#[must_use]
pub fn withheld_already(lang: Language, ruled: &Ruled<'_>, text: &str) -> Card {
    let (who, member) = who(ruled.author);
    let head = t!(
        lang,
        "ruling-hidden-already",
        who = who,
        member = member,
        number = ruled.daily.number
    );
    let given = match (text.is_empty(), ruled.daily.kind) {
        (true, _) => t!(lang, "ruling-no-text"),
        (false, Kind::Output) => fenced(text),
        (false, _) => text.to_owned(),
    };
    Card {
        title: Some(t!(lang, "ruling-hidden-title")),
        rows: vec![vec![publish_button(lang, ruled)]],
        ..plain(&cut(&format!("{head}\n\n{given}"), limit::BODY))
    }
}

/// Confirms that a withheld answer is shown, or will be at the reveal.
#[must_use]
pub fn published(lang: Language, daily: &Daily) -> String {
    if daily.is_secret() {
        t!(lang, "ruling-visible-at-reveal", number = daily.number)
    } else {
        t!(lang, "ruling-visible", number = daily.number)
    }
}

/// Returns the card that replaces a removed answer in the reveal.
#[must_use]
pub fn taken_off(lang: Language, daily: &Daily) -> Card {
    plain(&t!(lang, "ruling-taken-off", number = daily.number))
}

/// Tells the moderators how many answers the reveal did not publish.
#[must_use]
pub fn unfit(lang: Language, daily: &Daily, n: u64) -> String {
    if daily.kind.is_typed() {
        return t!(
            lang,
            "ruling-unfit-output",
            count = n,
            number = daily.number
        );
    }
    t!(lang, "ruling-unfit", count = n, number = daily.number)
}
