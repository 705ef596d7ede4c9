//! The sign-up of a round.

use crate::model::card::{Button, Card, Style, Tone};
use crate::model::custom_id::ButtonId;
use crate::model::ids::{At, RoundId};
use crate::model::round::{Round, RoundKey, RoundPhase};
use crate::queries::round;
use crate::state::transaction::Transaction;
use crate::text::post::button;
use crate::text::round::titled;
use crate::text::{count, mention, plain, relative};

/// So many who signed up are named.
const NAMED: usize = 20;

fn join(id: RoundId) -> Button {
    button("Join", ButtonId::RoundJoin(id), Style::Primary)
}

/// The buttons of the sign-up.
#[must_use]
pub fn buttons(id: RoundId) -> Vec<Button> {
    let leave = button("Leave", ButtonId::RoundLeave(id), Style::Secondary);
    vec![join(id), leave]
}

/// How many signed up, and who.
#[must_use]
pub fn field(tx: &Transaction<'_>, key: RoundKey) -> (String, String) {
    let all = round::signed_up(tx, key);
    let members = all.iter().filter_map(|member| {
        let member = tx.member(key.guild, *member)?;
        (!member.hidden).then(|| mention(member.user))
    });
    let named: Vec<String> = members.take(NAMED).collect();
    let others = all.len() - named.len();
    let who = match (named.is_empty(), others) {
        (true, _) => String::new(),
        (false, 0) => format!(": {}", named.join(", ")),
        (false, n) => format!(": {} and {n} more", named.join(", ")),
    };
    let text = match all.len() {
        0 => "Nobody yet. ButtonId **Join** to play.".to_owned(),
        n => format!("{}{who}", count(n as u64, "member", "members")),
    };
    ("Signed up".to_owned(), text)
}

/// How it works, in a sentence.
pub const HOW: &str = "This round wants a sign-up: press **Join** to play. Who joins later plays from the next question on.";

/// Somebody is signed up; `again`: they were before.
#[must_use]
pub fn joined(id: RoundId, round: &Round, again: bool, unscored: bool) -> Card {
    let already = if again { "already " } else { "" };
    let next = match round.phase {
        RoundPhase::Scheduled => format!("It begins {}.", relative(round.start)),
        RoundPhase::Between if !round.has_asked() && round.paused.is_none() => {
            format!("The first question comes {}.", relative(round.step_at))
        }
        RoundPhase::Posting | RoundPhase::Open if !again => {
            "The question that is open does not count for you: you play from the next one on."
                .to_owned()
        }
        _ => "You play from the next question on.".to_owned(),
    };
    let mut body = format!("You are {already}signed up for round {id}. {next}");
    if unscored {
        body.push_str("\nYou saw the questions in the preview, so you play along without points.");
    }
    plain(&body)
}

/// Somebody is not signed up any more.
#[must_use]
pub fn left(id: RoundId) -> Card {
    plain(&format!(
        "You are not signed up for round {id} any more. **Join** takes you in again."
    ))
}

/// They were not signed up.
#[must_use]
pub fn not_signed_up(id: RoundId) -> String {
    format!("You are not signed up for round {id}.")
}

/// An older press came later.
#[must_use]
pub fn joined_later(id: RoundId) -> String {
    format!("You joined round {id} after this press, and that stands.")
}

/// Too late to leave.
#[must_use]
pub fn has_begun(id: RoundId) -> String {
    format!(
        "Round {id} has begun. If you do not want to play on, just do not answer; what you have answered stays."
    )
}

/// There is nothing to sign up for.
#[must_use]
pub fn no_sign_up(id: RoundId) -> String {
    format!("Round {id} wants no sign-up: answer when its questions come.")
}

/// It is too late to sign up.
#[must_use]
pub fn is_over(id: RoundId) -> String {
    format!("Round {id} is over: nobody can join or leave it any more.")
}

/// An answer of somebody who has not signed up.
#[must_use]
pub fn sign_up_first(id: RoundId) -> Card {
    Card {
        tone: Tone::Warning,
        rows: vec![vec![join(id)]],
        ..plain(
            "This round wants a sign-up, so this answer does not count. ButtonId **Join** and you play from the next question on.",
        )
    }
}

/// An answer of somebody who signed up after the question was posted.
#[must_use]
pub fn from_the_next_question(id: RoundId) -> String {
    format!(
        "You joined round {id} while this question was open, so you play from the next one on. This answer does not count."
    )
}

/// The reminder, once the opening stands.
#[must_use]
pub fn goes_on_below(id: RoundId, round: &Round) -> Card {
    titled(
        &format!("{} · round {id}", round.name),
        "It has begun: the sign-up goes on below.".to_owned(),
        Tone::Plain,
    )
}

/// The message with the sign-up, when it is over.
#[must_use]
pub fn closed(tx: &Transaction<'_>, key: RoundKey, round: &Round) -> Card {
    Card {
        fields: vec![match round::signed_up(tx, key).len() {
            0 => ("Signed up".to_owned(), "Nobody.".to_owned()),
            _ => field(tx, key),
        }],
        ..titled(
            &format!("{} · round {}", round.name, key.id),
            "The sign-up is over.".to_owned(),
            Tone::Plain,
        )
    }
}

/// Nobody has signed up yet.
#[must_use]
pub fn waits(id: RoundId, until: At) -> Card {
    let card = titled(
        &format!("Round {id} waits for players"),
        format!(
            "Nobody has signed up yet. The first question comes half a minute after somebody presses **Join**. If nobody does, the round is called off {}.",
            relative(until)
        ),
        Tone::Question,
    );
    Card {
        rows: vec![buttons(id)],
        ..card
    }
}

/// Nobody signed up at all.
#[must_use]
pub fn nobody_came(id: RoundId, round: &Round) -> Card {
    titled(
        &format!("{} · round {id}", round.name),
        "Nobody signed up, so it does not take place this time. Its questions keep for another round."
            .to_owned(),
        Tone::Plain,
    )
}
