//! Explains the sign-up of a round, and confirms or refuses it.

use crate::model::card::{Button, Card, Style, Tone};
use crate::model::custom_id::ButtonId;
use crate::model::ids::{At, RoundId};
use crate::model::round::{Round, RoundPhase};
use crate::queries::round::facts::SignedUp;
use crate::text::language::{Language, t};
use crate::text::post::button;
use crate::text::round::{note, titled, told};
use crate::text::{mention, moment, plain, relative};

fn join(lang: Language, id: RoundId) -> Button {
    button(
        &t!(lang, "round-lobby-button-join"),
        ButtonId::RoundJoin(id),
        Style::Primary,
    )
}

/// Returns the buttons of the sign-up.
#[must_use]
pub fn buttons(lang: Language, id: RoundId) -> Vec<Button> {
    let leave = button(
        &t!(lang, "round-lobby-button-leave"),
        ButtonId::RoundLeave(id),
        Style::Secondary,
    );
    vec![join(lang, id), leave]
}

/// Says how many signed up, and names the first of them.
#[must_use]
pub fn field(lang: Language, signed_up: &SignedUp) -> (String, String) {
    let count = signed_up.count;
    let more = count - signed_up.named.len();
    let names = signed_up.named.iter().map(|user| mention(*user));
    let names = names.collect::<Vec<_>>().join(", ");
    let text = match (count, signed_up.named.is_empty(), more) {
        (0, ..) => t!(lang, "round-lobby-field-empty"),
        (_, true, _) => t!(lang, "round-lobby-field-count", count = count),
        (_, false, 0) => t!(
            lang,
            "round-lobby-field-names",
            count = count,
            names = names
        ),
        (..) => t!(
            lang,
            "round-lobby-field-more",
            count = count,
            names = names,
            more = more
        ),
    };
    (t!(lang, "round-lobby-field"), text)
}

/// Explains the sign-up in a sentence or two.
#[must_use]
pub fn how(lang: Language) -> String {
    t!(lang, "round-lobby-how")
}

/// Confirms a sign-up. `again` means that the member had signed up before, `unscored` that they
/// know the questions.
#[must_use]
pub fn joined(lang: Language, id: RoundId, round: &Round, again: bool, unscored: bool) -> Card {
    let done = if again {
        t!(lang, "round-lobby-joined-again", round = id.0)
    } else {
        t!(lang, "round-lobby-joined", round = id.0)
    };
    let next = match round.phase {
        RoundPhase::Scheduled => t!(
            lang,
            "round-lobby-joined-start",
            when = moment(round.start),
            relative = relative(round.start)
        ),
        RoundPhase::Between if !round.has_asked() && round.paused.is_none() => t!(
            lang,
            "round-lobby-joined-first",
            when = relative(round.step_at)
        ),
        RoundPhase::Posting | RoundPhase::Open if !again => t!(lang, "round-lobby-joined-missed"),
        _ => t!(lang, "round-lobby-joined-next"),
    };
    let mut lines = vec![done, next];
    if unscored {
        lines.push(told::unscored(lang));
    }
    plain(&lines.join("\n"))
}

/// Confirms that a member is no longer signed up.
#[must_use]
pub fn left(lang: Language, id: RoundId) -> Card {
    plain(&t!(lang, "round-lobby-left", round = id.0))
}

/// Tells a member who wants to leave that they hadn't signed up.
#[must_use]
pub fn not_signed_up(lang: Language, id: RoundId) -> String {
    t!(lang, "round-lobby-not-signed-up", round = id.0)
}

/// Tells a member that they joined after this press on **Leave**, which arrived late.
#[must_use]
pub fn joined_later(lang: Language, id: RoundId) -> String {
    t!(lang, "round-lobby-joined-later", round = id.0)
}

/// Tells a member that it is too late to leave.
#[must_use]
pub fn has_begun(lang: Language, id: RoundId) -> String {
    t!(lang, "round-lobby-has-begun", round = id.0)
}

/// Tells a member that a round has no sign-up.
#[must_use]
pub fn no_sign_up(lang: Language, id: RoundId) -> String {
    t!(lang, "round-lobby-no-sign-up", round = id.0)
}

/// Tells a member that it is too late to join or leave.
#[must_use]
pub fn is_over(lang: Language, id: RoundId) -> String {
    t!(lang, "round-lobby-is-over", round = id.0)
}

/// Tells a member who hasn't signed up that their answer doesn't count, and offers **Join**.
#[must_use]
pub fn sign_up_first(lang: Language, id: RoundId) -> Card {
    Card {
        tone: Tone::Warning,
        rows: vec![vec![join(lang, id)]],
        ..plain(&t!(lang, "round-lobby-sign-up-first"))
    }
}

/// Tells a member who signed up after the question was posted that their answer doesn't count.
#[must_use]
pub fn from_the_next_question(lang: Language, id: RoundId) -> String {
    t!(lang, "round-lobby-from-next", round = id.0)
}

/// Replaces the reminder once the opening, with the same buttons, is posted below it.
#[must_use]
pub fn goes_on_below(lang: Language, id: RoundId, round: &Round) -> Card {
    note(lang, id, round, t!(lang, "round-lobby-below"), Tone::Plain)
}

/// Replaces the message with the sign-up when it is over.
#[must_use]
pub fn closed(lang: Language, id: RoundId, round: &Round, signed_up: &SignedUp) -> Card {
    let field = match signed_up.count {
        0 => (
            t!(lang, "round-lobby-field"),
            t!(lang, "round-lobby-field-nobody"),
        ),
        _ => field(lang, signed_up),
    };
    Card {
        fields: vec![field],
        ..note(lang, id, round, t!(lang, "round-lobby-closed"), Tone::Plain)
    }
}

/// Says that a round waits for the first member who signs up, and until when.
#[must_use]
pub fn waits(lang: Language, id: RoundId, until: At) -> Card {
    let title = t!(lang, "round-lobby-waits-title", round = id.0);
    let body = t!(lang, "round-lobby-waits-body", when = relative(until));
    Card {
        rows: vec![buttons(lang, id)],
        ..titled(&title, body, Tone::Question)
    }
}

/// Calls a round off because nobody signed up.
#[must_use]
pub fn nobody_came(lang: Language, id: RoundId, round: &Round) -> Card {
    note(
        lang,
        id,
        round,
        t!(lang, "round-lobby-nobody-came"),
        Tone::Plain,
    )
}
