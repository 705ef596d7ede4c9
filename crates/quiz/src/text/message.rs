//! Replies to the message commands: submitting and accepting.

use crate::model::card::Card;
use crate::model::daily::Daily;
use crate::model::event::Target;
use crate::model::ids::DailyKey;
use crate::queries::answers::Author;
use crate::text::ballot::who;
use crate::text::language::{Language, t};
use crate::text::{cut, limit, link, moment, where_is};

/// Tells a member that the message is somebody else's.
#[must_use]
pub fn not_yours(lang: Language) -> String {
    t!(lang, "message-not-yours")
}

/// Tells a member that the message is outside any question's thread.
#[must_use]
pub fn elsewhere(lang: Language) -> String {
    t!(lang, "message-elsewhere")
}

/// Tells a member that the message has nothing in it.
#[must_use]
pub fn empty(lang: Language) -> String {
    t!(lang, "message-empty")
}

/// Tells a member that the thread's question is closed.
#[must_use]
pub fn closed(lang: Language, daily: &Daily) -> String {
    t!(
        lang,
        "message-closed",
        number = daily.number,
        close = moment(daily.close_at)
    )
}

/// Tells a member how to answer a question that takes no thread messages.
#[must_use]
pub fn by_button_only(lang: Language, daily: &Daily) -> String {
    t!(lang, "message-by-button", kind = daily.kind.as_str())
}

/// What the receipt of a submitted message depends on.
#[derive(Debug, Clone, Copy)]
pub struct Submitted {
    /// Whether the bot reads messages. If it doesn't, the card warns that edits go unnoticed.
    pub reads: bool,
    /// Whether there is a sealed answer as well.
    pub sealed: bool,
    /// Whether the message is the one shown. If it isn't, moderators have accepted another one.
    pub shown: bool,
}

/// Confirms that a message is now the one that is shown of the member's answer.
#[must_use]
pub fn submitted(
    lang: Language,
    key: DailyKey,
    daily: &Daily,
    target: &Target,
    facts: &Submitted,
) -> Card {
    let message = daily.thread.map_or_else(
        || where_is(key, daily),
        |thread| link(key.guild, thread, target.message),
    );
    let mut notes = vec![t!(lang, "message-submitted", message = message)];
    if !facts.shown {
        notes.push(t!(lang, "message-submitted-other-shown"));
    }
    if !facts.reads {
        notes.push(t!(lang, "message-submitted-as-is"));
    }
    if facts.sealed {
        notes.push(t!(lang, "message-submitted-and-sealed"));
    }
    notes.push(t!(
        lang,
        "message-submitted-result",
        reveal = moment(daily.reveal_at),
        place = where_is(key, daily)
    ));
    let mut body = notes.join("\n");
    if !target.text.trim().is_empty() {
        body = format!("{body}\n\n{}", target.text.trim());
    }
    Card {
        title: Some(t!(lang, "message-submitted-title")),
        body: cut(&body, limit::BODY),
        ..Card::default()
    }
}

/// Tells a member that the message was submitted after the deadline.
#[must_use]
pub fn submitted_late(lang: Language, key: DailyKey, daily: &Daily) -> String {
    t!(
        lang,
        "message-submitted-late",
        reveal = moment(daily.reveal_at),
        place = where_is(key, daily)
    )
}

/// Tells a moderator that the message is not an answer.
#[must_use]
pub fn no_answer(lang: Language) -> String {
    t!(lang, "message-not-an-answer")
}

/// Tells moderators that they can't accept their own answer.
#[must_use]
pub fn own(lang: Language) -> String {
    t!(lang, "message-own")
}

/// Tells a moderator that the points of a closed question don't change.
#[must_use]
pub fn final_already(lang: Language) -> String {
    t!(lang, "message-final")
}

/// Confirms that an answer is accepted (`on`), or that this was taken back. `stands` says whether
/// the moderator accepts it now, by command or by reaction.
#[must_use]
pub fn accepted(lang: Language, author: Author, on: bool, stands: bool) -> String {
    let (who, member) = who(author);
    match (on, stands) {
        (true, _) => t!(lang, "message-accepted", who = who, member = member),
        (false, true) => t!(lang, "message-reaction-left", who = who, member = member),
        (false, false) => t!(
            lang,
            "message-no-longer-accepted",
            who = who,
            member = member
        ),
    }
}
