//! Says what everyone in the channel reads about quiz rounds.
//!
//! | file | what it says |
//! |---|---|
//! | this one | the reminder, the opening, pauses, and what several of the others need |
//! | [`desk`] | `/round`: replies to moderators |
//! | [`event`] | the server's list of events |
//! | [`field`] | what is wrong with a field of `/round schedule` |
//! | [`lobby`] | the sign-up |
//! | [`podium`] | the end |
//! | [`question`] | questions and their results |
//! | [`report`] | the report, a member's own answers |
//! | [`team`] | teams |
//! | [`told`] | receipts of presses, notices to moderators |
//! | [`typed`] | questions that are answered by typing |

pub mod course;
pub mod desk;
pub mod event;
pub mod field;
pub mod lobby;
pub mod podium;
pub mod question;
pub mod report;
pub mod sheet;
pub mod team;
pub mod told;
pub mod typed;

use crate::model::card::{Card, Tone};
use crate::model::effect::RoundStep;
use crate::model::ids::{At, RoundId, UserId};
use crate::model::round::{Round, Scale};
use crate::queries::round::facts::SignedUp;
use crate::text::language::{Language, t};
use crate::text::{cut, limit, mention, moment, relative};

/// Says what an outbox row of a round is for.
#[must_use]
pub fn about(lang: Language, step: RoundStep) -> String {
    match step {
        RoundStep::Opening => t!(lang, "round-about-opening"),
        RoundStep::Question(..) | RoundStep::StillOpen(..) => t!(lang, "round-about-question"),
        RoundStep::Results(_) => t!(lang, "round-about-results"),
        RoundStep::Reminder => t!(lang, "round-about-reminder"),
        RoundStep::Lobby => t!(lang, "round-about-lobby"),
        RoundStep::Host => t!(lang, "round-about-host"),
        RoundStep::Note => t!(lang, "round-about-note"),
        RoundStep::MakeEvent
        | RoundStep::Interest
        | RoundStep::Event
        | RoundStep::EventStatus(_) => t!(lang, "round-about-event"),
    }
}

/// Returns the name of a round that was given none.
#[must_use]
pub fn default_name(lang: Language) -> String {
    t!(lang, "round-default-name")
}

/// Says "10 questions, 30 seconds each".
#[must_use]
pub fn plan(lang: Language, round: &Round) -> String {
    t!(
        lang,
        "round-plan",
        count = round.questions.len(),
        seconds = round.seconds
    )
}

/// Says in a sentence or two what answers are worth.
#[must_use]
pub fn scale(lang: Language, scale: &Scale) -> String {
    let mut text = if scale.speed > 0 {
        t!(
            lang,
            "round-scale-speed",
            points = scale.right,
            bonus = scale.speed
        )
    } else {
        t!(lang, "round-scale-right", points = scale.right)
    };
    if scale.early_wrong > 0 {
        text.push(' ');
        text.push_str(&t!(lang, "round-scale-early", points = scale.early_wrong));
    }
    text
}

/// Returns the footer by which the bot recognizes a message about a round. It is the same in every
/// language, because it is compared.
#[must_use]
pub fn marker(id: RoundId, message: u32) -> String {
    format!("Round {id} · message {message}")
}

pub(super) fn titled(title: &str, body: String, tone: Tone) -> Card {
    Card {
        title: Some(cut(title, limit::TITLE)),
        body: cut(&body, limit::BODY),
        tone,
        ..Card::default()
    }
}

/// Builds a note about a round, with the round's name and number as its heading.
pub(super) fn note(lang: Language, id: RoundId, round: &Round, body: String, tone: Tone) -> Card {
    let title = t!(
        lang,
        "round-note-title",
        name = round.name.as_str(),
        round = id.0
    );
    titled(&title, body, tone)
}

/// Announces that a round starts soon.
#[must_use]
pub fn reminder(lang: Language, id: RoundId, round: &Round, signed_up: &SignedUp) -> Card {
    let mut lines = vec![
        t!(
            lang,
            "round-reminder-what",
            name = round.name.as_str(),
            plan = plan(lang, round)
        ),
        t!(
            lang,
            "round-reminder-start",
            when = moment(round.start),
            relative = relative(round.start)
        ),
    ];
    if let Some(count) = round.interested.filter(|count| *count > 0) {
        lines.push(t!(lang, "round-reminder-interested", count = count));
    }
    lines.extend(options(lang, round));
    let title = t!(lang, "round-reminder-title", round = id.0);
    let card = titled(&title, lines.join("\n"), Tone::Plain);
    with_sign_up(lang, id, round, signed_up, card)
}

/// Adds the sign-up and its buttons to the reminder or the opening, in a round that has one.
fn with_sign_up(
    lang: Language,
    id: RoundId,
    round: &Round,
    signed_up: &SignedUp,
    mut card: Card,
) -> Card {
    if round.options.lobby {
        if signed_up.early {
            card.body.push_str("\n\n");
            card.body.push_str(&t!(lang, "round-early"));
        }
        card.fields.push(lobby::field(lang, signed_up));
        card.rows.push(lobby::buttons(lang, id));
    }
    card
}

/// Explains what is special about a round, in one line each.
#[must_use]
pub fn options(lang: Language, round: &Round) -> Vec<String> {
    let mut lines = Vec::new();
    if round.options.lobby {
        lines.push(lobby::how(lang));
    }
    if !round.options.teams.is_empty() {
        lines.push(team::how(lang, round));
    }
    if round.options.output {
        lines.push(t!(lang, "round-how-output"));
    }
    lines
}

/// Explains the same in a few words each, for lists.
#[must_use]
pub fn options_in_short(lang: Language, round: &Round) -> Vec<String> {
    let mut words = Vec::new();
    if round.options.lobby {
        words.push(t!(lang, "round-short-lobby"));
    }
    if !round.options.teams.is_empty() {
        let names = team::names(&round.options.teams);
        words.push(t!(lang, "round-short-teams", names = names));
    }
    if round.options.output {
        words.push(t!(lang, "round-short-output"));
    }
    words
}

/// Opens a round. `first` is the time of the first question, if it hasn't been asked yet.
#[must_use]
pub fn opening(
    lang: Language,
    id: RoundId,
    round: &Round,
    signed_up: &SignedUp,
    first: Option<At>,
) -> Card {
    let how = t!(lang, "round-opening-how", plan = plan(lang, round));
    let mut rules = vec![scale(lang, &round.scale)];
    rules.extend(options(lang, round));
    let mut parts = vec![how, rules.join("\n")];
    if let Some(at) = first {
        parts.push(t!(lang, "round-opening-first", when = relative(at)));
    }
    let title = t!(
        lang,
        "round-opening-title",
        name = round.name.as_str(),
        round = id.0
    );
    let card = titled(&title, parts.join("\n\n"), Tone::Question);
    with_sign_up(lang, id, round, signed_up, card)
}

/// Announces that a paused round goes on, and what comes next.
#[must_use]
pub fn goes_on(lang: Language, id: RoundId, round: &Round, next: At) -> Card {
    let when = relative(next);
    let body = if usize::from(round.current) < round.questions.len() {
        let question = u32::from(round.current) + 1;
        t!(
            lang,
            "round-goes-on-question",
            question = question,
            all = round.questions.len(),
            when = when
        )
    } else {
        t!(lang, "round-goes-on-podium", when = when)
    };
    let title = t!(lang, "round-goes-on-title", round = id.0);
    titled(&title, body, Tone::Question)
}

/// Announces that a moderator paused a round.
#[must_use]
pub fn is_paused(lang: Language, id: RoundId) -> Card {
    let title = t!(lang, "round-paused-title", round = id.0);
    titled(&title, t!(lang, "round-paused-body"), Tone::Plain)
}

/// Announces that a round is paused because its host has left the server.
#[must_use]
pub fn host_gone(lang: Language, id: RoundId) -> Card {
    let title = t!(lang, "round-paused-title", round = id.0);
    titled(&title, t!(lang, "round-host-gone-body"), Tone::Warning)
}

/// Announces that a round was cancelled.
#[must_use]
pub fn cancelled(lang: Language, id: RoundId, round: &Round) -> Card {
    note(
        lang,
        id,
        round,
        t!(lang, "round-cancelled-body"),
        Tone::Warning,
    )
}

/// Says "3.2 s".
#[must_use]
pub fn seconds(lang: Language, ms: i64) -> String {
    let (whole, tenths): (i64, i64) = (ms / 1000, ms % 1000 / 100);
    t!(lang, "round-seconds", whole = whole, tenths = tenths)
}

/// Returns a share in whole percent, rounded.
#[must_use]
pub fn percent(part: u64, of: u64) -> u64 {
    (part * 100 + of / 2).checked_div(of).unwrap_or_default()
}

/// Returns the mention of a member, unless they are hidden.
#[must_use]
pub fn who(lang: Language, user: Option<UserId>) -> String {
    user.map_or_else(|| t!(lang, "round-hidden-member"), mention)
}
