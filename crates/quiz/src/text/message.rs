//! What is said to message commands: submitting and accepting.

use crate::model::card::Card;
use crate::model::daily::Daily;
use crate::model::event::Target;
use crate::model::ids::{AnswerKey, DailyKey};
use crate::model::question::Kind;
use crate::queries::answers::author;
use crate::state::transaction::Transaction;
use crate::text::reveal::name;
use crate::text::{cut, limit, link, relative, where_is};

/// Somebody else's message.
#[must_use]
pub fn not_yours() -> String {
    "You can submit only a message of your own.".to_owned()
}

/// A message outside any question's thread.
#[must_use]
pub fn elsewhere() -> String {
    "This works on messages in the thread of a question.".to_owned()
}

/// A message with nothing in it.
#[must_use]
pub fn empty() -> String {
    "That message holds no text and no file, so there is nothing to submit.".to_owned()
}

/// The thread of a daily that is final.
#[must_use]
pub fn closed(daily: &Daily) -> String {
    format!(
        "Question #{} was closed {}; its points are final.",
        daily.number,
        relative(daily.close_at)
    )
}

/// A daily whose answers are not thread messages.
#[must_use]
pub fn by_button_only(daily: &Daily) -> String {
    match daily.kind {
        Kind::Choice => "This question is answered with a letter: press **Answer** under it.",
        Kind::Output => "This question is answered in a form: press **Answer** under it.",
        Kind::Open => "Answers to this question are sealed: press **Answer** under it.",
    }
    .to_owned()
}

/// The message is the answer now.
#[must_use]
pub fn submitted(key: DailyKey, daily: &Daily, target: &Target, reads: bool, sealed: bool) -> Card {
    let message = daily.thread.map_or_else(
        || where_is(key, daily),
        |thread| link(key.guild, thread, target.message),
    );
    let mut notes = vec![format!("This message is your answer now: {message}")];
    if !reads {
        notes.push(
            "I keep its text as it stands at this moment. If you edit it, submit it again."
                .to_owned(),
        );
    }
    if sealed {
        notes.push("Your sealed answer stands beside it; the two are one answer.".to_owned());
    }
    notes.push(format!(
        "The result comes {} in {}.",
        relative(daily.reveal_at),
        where_is(key, daily)
    ));
    let mut body = notes.join("\n");
    if !target.text.trim().is_empty() {
        body = format!("{body}\n\n{}", target.text.trim());
    }
    Card {
        title: Some("Submitted".to_owned()),
        body: cut(&body, limit::BODY),
        ..Card::default()
    }
}

/// Submitted after the reveal.
#[must_use]
pub fn submitted_late(key: DailyKey, daily: &Daily) -> String {
    format!(
        "This is late: the time was up {}. It earns nothing; I keep it as practice. {} has the answer.",
        relative(daily.reveal_at),
        where_is(key, daily)
    )
}

/// The message is talk, or not in a question's thread at all.
#[must_use]
pub fn no_answer() -> String {
    "That message is not an answer: a member's first message in the thread is, or the one submitted.".to_owned()
}

/// Accepting one's own.
#[must_use]
pub fn own() -> String {
    "That is your own answer; another moderator can accept it.".to_owned()
}

/// The daily is closed.
#[must_use]
pub fn final_already() -> String {
    "The points of this question are final. A message can still be deleted in Discord itself."
        .to_owned()
}

/// The acceptance stands, or was taken back.
#[must_use]
pub fn accepted(
    tx: &Transaction<'_>,
    key: AnswerKey,
    daily: &Daily,
    on: bool,
    stands: bool,
) -> String {
    let who = name(tx.guild_language(key.daily.guild), author(tx, key, daily));
    match (on, stands) {
        (true, _) => {
            format!("You accepted the answer of {who}. Use the command again to take that back.")
        }
        (false, true) => {
            format!("Your ✅ on the answer of {who} still stands; take that reaction off, too.")
        }
        (false, false) => format!("You no longer accept the answer of {who}."),
    }
}
