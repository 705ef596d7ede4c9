//! Quiz rounds, as everyone in the channel sees them.
//!
//! | file | what is said |
//! |---|---|
//! | this one | the reminder, the opening, pauses, and what several of the others need |
//! | [`desk`] | `/round`: what moderators are told |
//! | [`event`] | the server's list of events |
//! | [`field`] | what is wrong with a field of `/round schedule` |
//! | [`podium`] | the end |
//! | [`question`] | questions and their results |
//! | [`report`] | the report, one's own answers |
//! | [`told`] | receipts of presses, trouble |

pub mod desk;
pub mod event;
pub mod field;
pub mod podium;
pub mod question;
pub mod report;
pub mod told;

use super::{count, cut, limit, mention, moment, relative};
use crate::quiz::card::{Card, Tone};
use crate::quiz::draft::Draft;
use crate::quiz::effect::RoundStep;
use crate::quiz::ids::{At, GuildId, MemberNo, RoundNo};
use crate::quiz::round::record::{Round, Scale};

/// What an outbox row of a round is for.
#[must_use]
pub const fn about(step: RoundStep) -> &'static str {
    match step {
        RoundStep::Opening => "the opening of a round",
        RoundStep::Question(..) => "a round's question",
        RoundStep::Results(_) => "the results of a round's question",
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
pub fn marker(no: RoundNo, message: u32) -> String {
    format!("Round {no} · message {message}")
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
pub fn reminder(no: RoundNo, round: &Round) -> Card {
    let interested = match round.interested {
        None | Some(0) => String::new(),
        Some(n) => format!(
            " {} interested.",
            count(n.into(), "member is", "members are")
        ),
    };
    let body = format!(
        "**{}**, {}, in this channel. Start: {} ({}).{interested}",
        round.name,
        plan(round),
        relative(round.start),
        moment(round.start),
    );
    titled(&format!("Round {no} is near"), body, Tone::Plain)
}

/// It begins.
#[must_use]
pub fn opening(no: RoundNo, round: &Round, first: At) -> Card {
    let body = format!(
        "{}. Press the letter you think is right: only you see your choice, and you can change it until the time is up. \
         The last press counts, by the time you made it.\n\n{}\n\nFirst question: {}",
        plan(round),
        scale(&round.scale),
        relative(first)
    );
    titled(
        &format!("{} · round {no} begins", round.name),
        body,
        Tone::Question,
    )
}

/// It goes on after a pause.
#[must_use]
pub fn goes_on(no: RoundNo, round: &Round, next: At) -> Card {
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
        &format!("Round {no} goes on"),
        format!("{what} {}", relative(next)),
        Tone::Question,
    )
}

/// It is paused.
#[must_use]
pub fn is_paused(no: RoundNo) -> Card {
    titled(
        &format!("Round {no} is paused"),
        "It goes on when a moderator says so; your answers so far count.".to_owned(),
        Tone::Plain,
    )
}

/// It was cancelled.
#[must_use]
pub fn cancelled(no: RoundNo, round: &Round) -> Card {
    titled(
        &format!("{} · round {no}", round.name),
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
pub fn who(draft: &Draft<'_>, guild: GuildId, member: MemberNo) -> String {
    match draft.member(guild, member) {
        Some(member) if !member.hidden => mention(member.user),
        _ => "somebody".to_owned(),
    }
}
