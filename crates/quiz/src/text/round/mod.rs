//! Quiz rounds, as everyone in the channel sees them.
//!
//! | file | what is said |
//! |---|---|
//! | this one | the reminder, the opening, pauses, and what several of the others need |
//! | [`desk`] | `/round`: what moderators are told |
//! | [`event`] | the server's list of events |
//! | [`field`] | what is wrong with a field of `/round schedule` |
//! | [`lobby`] | the sign-up |
//! | [`podium`] | the end |
//! | [`question`] | questions and their results |
//! | [`report`] | the report, one's own answers |
//! | [`team`] | teams |
//! | [`told`] | receipts of presses, trouble |
//! | [`typed`] | questions that are answered by typing |

pub mod desk;
pub mod event;
pub mod field;
pub mod lobby;
pub mod podium;
pub mod question;
pub mod report;
pub mod team;
pub mod told;
pub mod typed;

use crate::model::card::{Card, Tone};
use crate::model::effect::RoundStep;
use crate::model::ids::{At, GuildId, MemberId, RoundId};
use crate::model::round::{Round, RoundKey, Scale};
use crate::state::transaction::Transaction;
use crate::text::{count, cut, limit, mention, moment, relative};

/// What an outbox row of a round is for.
#[must_use]
pub const fn about(step: RoundStep) -> &'static str {
    match step {
        RoundStep::Opening => "the opening of a round",
        RoundStep::Question(..) => "a round's question",
        RoundStep::Results(_) => "the results of a round's question",
        RoundStep::Reminder => "the reminder of a round",
        RoundStep::Lobby => "who signed up for a round",
        RoundStep::Host => "whether a round's host is still there",
        RoundStep::Note => "a message about a round",
        RoundStep::MakeEvent | RoundStep::Interest | RoundStep::Event => "a round's event",
    }
}

/// "10 questions, 30 seconds each".
#[must_use]
pub fn plan(round: &Round) -> String {
    format!(
        "{}, {} seconds each",
        count(round.questions.len() as u64, "question", "questions"),
        round.seconds
    )
}

/// What presses are worth, in a sentence.
#[must_use]
pub fn scale(scale: &Scale) -> String {
    let right = count(scale.right.unsigned_abs().into(), "point", "points");
    let mut text = if scale.speed > 0 {
        format!(
            "A right answer earns {right}, and up to {} more the faster it comes.",
            scale.speed
        )
    } else {
        format!("A right answer earns {right}; speed only parts those with equal points.")
    };
    if scale.early_wrong > 0 {
        let cost = count(scale.early_wrong.unsigned_abs().into(), "point", "points");
        text.push_str(&format!(
            " A wrong press within the first two seconds costs {cost}."
        ));
    }
    text
}

/// What only this message about a round carries.
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

/// It begins soon.
#[must_use]
pub fn reminder(tx: &Transaction<'_>, key: RoundKey, round: &Round) -> Card {
    let interested = match round.interested {
        None | Some(0) => String::new(),
        Some(n) => format!(
            " {} interested.",
            count(n.into(), "member is", "members are")
        ),
    };
    let body = format!(
        "**{}**, {}, in this channel. Start: {} ({}).{interested}{}",
        round.name,
        plan(round),
        relative(round.start),
        moment(round.start),
        options(round),
    );
    let title = format!("Round {} is near", key.id);
    with_options(tx, key, round, titled(&title, body, Tone::Plain))
}

/// Below the reminder and the opening: who signed up, with the buttons.
fn with_options(tx: &Transaction<'_>, key: RoundKey, round: &Round, mut card: Card) -> Card {
    if round.options.lobby {
        card.fields.push(lobby::field(tx, key));
        card.rows.push(lobby::buttons(key.id));
    }
    card
}

/// What a round has beyond the ordinary, in sentences, each on a line of its own.
#[must_use]
pub fn options(round: &Round) -> String {
    let mut lines = Vec::new();
    if round.options.lobby {
        lines.push(lobby::HOW.to_owned());
    }
    if !round.options.teams.is_empty() {
        lines.push(team::how(round));
    }
    if round.options.output {
        lines.push(
            "Some questions ask what a program prints: **Answer** opens a form to type it in."
                .to_owned(),
        );
    }
    lines.iter().map(|line| format!("\n{line}")).collect()
}

/// The same in a few words, for lists: " · sign-up".
#[must_use]
pub fn options_in_short(round: &Round) -> String {
    let mut words = String::new();
    if round.options.lobby {
        words.push_str(" · sign-up");
    }
    if !round.options.teams.is_empty() {
        words.push_str(&format!(" · teams {}", team::names(&round.options.teams)));
    }
    if round.options.output {
        words.push_str(" · typed outputs");
    }
    words
}

/// It begins; `first`: when the first question comes, until it does.
#[must_use]
pub fn opening(tx: &Transaction<'_>, key: RoundKey, round: &Round, first: Option<At>) -> Card {
    let first = first.map_or_else(String::new, |at| {
        format!("\n\nFirst question: {}", relative(at))
    });
    let body = format!(
        "{}. ButtonId the letter you think is right: only you see your choice, and you can change it until the time is up. \
         The last press counts, by the time you made it.\n\n{}{}{first}",
        plan(round),
        scale(&round.scale),
        options(round),
    );
    let title = format!("{} · round {} begins", round.name, key.id);
    with_options(tx, key, round, titled(&title, body, Tone::Question))
}

/// It goes on after a pause.
#[must_use]
pub fn goes_on(id: RoundId, round: &Round, next: At) -> Card {
    let what = if usize::from(round.current) < round.questions.len() {
        format!(
            "Question {} of {}:",
            round.current + 1,
            round.questions.len()
        )
    } else {
        "The podium:".to_owned()
    };
    titled(
        &format!("Round {id} goes on"),
        format!("{what} {}", relative(next)),
        Tone::Question,
    )
}

/// It is paused.
#[must_use]
pub fn is_paused(id: RoundId) -> Card {
    titled(
        &format!("Round {id} is paused"),
        "It goes on when a moderator says so; your answers so far count.".to_owned(),
        Tone::Plain,
    )
}

/// Its host has left the server.
#[must_use]
pub fn host_gone(id: RoundId) -> Card {
    titled(
        &format!("Round {id} is paused"),
        "The moderator who planned it is not in this server any more. Another one can take it over with `/round resume`, or call it off with `/round cancel`."
            .to_owned(),
        Tone::Warning,
    )
}

/// It was cancelled.
#[must_use]
pub fn cancelled(id: RoundId, round: &Round) -> Card {
    titled(
        &format!("{} · round {id}", round.name),
        "The round was cancelled by a moderator. It gives no points.".to_owned(),
        Tone::Warning,
    )
}

/// "3.2 s".
#[must_use]
pub fn seconds(ms: i64) -> String {
    format!("{}.{} s", ms / 1000, ms % 1000 / 100)
}

/// A share in whole percent, rounded.
#[must_use]
pub fn percent(part: u64, of: u64) -> u64 {
    (part * 100 + of / 2).checked_div(of).unwrap_or_default()
}

/// Who a member is, unless they do not want to be shown.
#[must_use]
pub fn who(tx: &Transaction<'_>, guild: GuildId, member: MemberId) -> String {
    match tx.member(guild, member) {
        Some(member) if !member.hidden => mention(member.user),
        _ => "somebody".to_owned(),
    }
}
