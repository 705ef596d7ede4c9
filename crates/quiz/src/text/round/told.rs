//! Answers presses on a round's letters, and tells moderators about trouble with a round.

use crate::model::card::{Button, ButtonAction, Card, Style};
use crate::model::custom_id::ButtonId;
use crate::model::ids::{At, RoundId};
use crate::model::round::{Round, RoundKey};
use crate::text::language::{Language, t};
use crate::text::round::team;
use crate::text::{letter, moment, plain, relative};

/// Confirms a press on a letter. `more` is what [`more`] returned.
#[must_use]
pub fn receipt(
    lang: Language,
    place: u8,
    text: &str,
    deadline: At,
    changed: bool,
    more: &[String],
) -> Card {
    let letter = letter(usize::from(place)).to_string();
    let taken = if changed {
        t!(
            lang,
            "round-told-receipt-changed",
            letter = letter,
            text = text
        )
    } else {
        t!(lang, "round-told-receipt", letter = letter, text = text)
    };
    let until = t!(lang, "round-told-until", when = relative(deadline));
    let mut lines = vec![taken, until];
    lines.extend_from_slice(more);
    plain(&lines.join("\n"))
}

/// Returns the last lines of a receipt: the team, in a round with teams, and whether the answer can
/// score.
#[must_use]
pub fn more(lang: Language, round: &Round, team: Option<u8>, is_unscored: bool) -> Vec<String> {
    let mut more = Vec::new();
    if !round.options.teams.is_empty() {
        more.push(team::playing_for(lang, round, team));
    }
    if is_unscored {
        more.push(unscored(lang));
    }
    more
}

/// Tells a member who knows the questions that they play without points.
#[must_use]
pub fn unscored(lang: Language) -> String {
    t!(lang, "round-told-unscored")
}

/// Tells a member who wrote a question, or decided on it, that it earns them nothing.
#[must_use]
pub fn wrote_it(lang: Language) -> String {
    t!(lang, "round-told-wrote-it")
}

/// Tells a member that they answered after the deadline.
#[must_use]
pub fn time_is_up(lang: Language, deadline: At) -> String {
    t!(lang, "round-told-time-is-up", when = relative(deadline))
}

/// Tells a member that they answered in time, but the answer arrived too late.
#[must_use]
pub fn results_were_fixed(lang: Language) -> String {
    t!(lang, "round-told-fixed")
}

/// Tells a member that a press made later, which arrived earlier, counts.
#[must_use]
pub fn newer_counts(lang: Language) -> String {
    t!(lang, "round-told-newer")
}

/// Tells a member that this question counts for nobody.
#[must_use]
pub fn void(lang: Language) -> String {
    t!(lang, "round-told-void")
}

/// Tells a member that this message's question was asked again.
#[must_use]
pub fn other_asking(lang: Language) -> String {
    t!(lang, "round-told-asked-again")
}

/// Tells a member that the bot doesn't know the round or the question.
#[must_use]
pub fn unknown(lang: Language, id: RoundId) -> String {
    t!(lang, "round-told-unknown", round = id.0)
}

/// Tells a member that the round was cancelled.
#[must_use]
pub fn is_cancelled(lang: Language, id: RoundId) -> String {
    t!(lang, "round-told-cancelled", round = id.0)
}

/// Tells a blocked member why they can't take part.
#[must_use]
pub fn blocked(lang: Language) -> String {
    t!(lang, "round-told-blocked")
}

/// Gives the reason for [`held_up`] when the channel was deleted.
#[must_use]
pub fn channel_deleted(lang: Language) -> String {
    t!(lang, "round-told-channel-deleted")
}

// ---- to the moderators ----------------------------------------------------------------------

fn channel(round: &Round) -> String {
    format!("<#{}>", round.channel)
}

/// Tells moderators that a round was moved, because its event was.
#[must_use]
pub fn moved(lang: Language, id: RoundId, round: &Round) -> String {
    t!(
        lang,
        "round-told-moved",
        round = id.0,
        name = round.name.as_str(),
        channel = channel(round),
        when = moment(round.start)
    )
}

/// Why a round can't follow its event to another time.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum CannotMove {
    /// It is over, or less than two minutes ahead.
    TooSoon,
    /// It is more than 60 days ahead.
    TooLate,
    /// It overlaps this round, whose name follows.
    Clash(RoundId, String),
}

/// Tells moderators that an event was moved to a time to which its round can't follow.
#[must_use]
pub fn not_moved(lang: Language, id: RoundId, round: &Round, why: &CannotMove) -> String {
    let why = match why {
        CannotMove::TooSoon => t!(lang, "round-told-cannot-move-soon"),
        CannotMove::TooLate => t!(lang, "round-told-cannot-move-late"),
        CannotMove::Clash(other, name) => t!(
            lang,
            "round-told-cannot-move-clash",
            other = other.0,
            name = name.as_str()
        ),
    };
    t!(
        lang,
        "round-told-not-moved",
        round = id.0,
        name = round.name.as_str(),
        channel = channel(round),
        when = moment(round.start),
        why = why
    )
}

/// Tells moderators that an event was ended, cancelled or deleted, but its round takes place.
/// `again` says that the event can be created again.
#[must_use]
pub fn event_gone(lang: Language, id: RoundId, round: &Round, again: bool) -> String {
    t!(
        lang,
        "round-told-event-gone",
        round = id.0,
        name = round.name.as_str(),
        channel = channel(round),
        when = moment(round.start),
        phase = if again { "announced" } else { "running" }
    )
}

/// Returns the button that asks whether to cancel a round.
#[must_use]
pub fn button_cancel(lang: Language, key: RoundKey) -> Button {
    Button {
        label: t!(lang, "round-told-button-cancel"),
        action: ButtonAction::Press(ButtonId::AskCancelRound(key.guild, key.id)),
        style: Style::Danger,
    }
}

/// Returns the button that creates the event of a round again.
#[must_use]
pub fn button_event(lang: Language, key: RoundKey) -> Button {
    Button {
        label: t!(lang, "round-told-button-event"),
        action: ButtonAction::Press(ButtonId::RemakeEvent(key.guild, key.id)),
        style: Style::Secondary,
    }
}

/// Tells a moderator that the event of a round is created again.
#[must_use]
pub fn event_again(lang: Language, id: RoundId, round: &Round) -> Card {
    plain(&t!(
        lang,
        "round-told-event-again",
        round = id.0,
        when = moment(round.start)
    ))
}

/// Tells a moderator that it is too late for an event of a round.
#[must_use]
pub fn no_event_again(lang: Language, id: RoundId) -> String {
    t!(lang, "round-told-no-event-again", round = id.0)
}

/// Tells moderators that Discord refused a round's event.
#[must_use]
pub fn no_event(lang: Language, id: RoundId, round: &Round, why: &str) -> String {
    t!(
        lang,
        "round-told-no-event",
        round = id.0,
        name = round.name.as_str(),
        channel = channel(round),
        why = why
    )
}

/// Tells moderators that a round was missed.
#[must_use]
pub fn missed(lang: Language, id: RoundId, round: &Round) -> String {
    t!(
        lang,
        "round-told-missed",
        round = id.0,
        name = round.name.as_str(),
        channel = channel(round),
        when = moment(round.start)
    )
}

/// Tells moderators that a round was being played when the backup was made that the bot goes on
/// with, or after that.
#[must_use]
pub fn played_before(lang: Language, id: RoundId, round: &Round) -> String {
    t!(
        lang,
        "round-told-played-before",
        round = id.0,
        name = round.name.as_str(),
        channel = channel(round)
    )
}

/// Tells moderators that a round was called off because another one is being played in its channel.
#[must_use]
pub fn channel_busy(
    lang: Language,
    id: RoundId,
    round: &Round,
    (other, busy): (RoundId, &Round),
) -> String {
    t!(
        lang,
        "round-told-channel-busy",
        round = id.0,
        name = round.name.as_str(),
        channel = channel(round),
        other = other.0,
        busy = busy.name.as_str()
    )
}

/// Tells moderators that a round is paused because it can't go on.
#[must_use]
pub fn held_up(lang: Language, id: RoundId, round: &Round, why: &str) -> String {
    t!(
        lang,
        "round-told-held-up",
        round = id.0,
        name = round.name.as_str(),
        channel = channel(round),
        why = why
    )
}

/// Tells moderators that a round is paused because its host has left the server.
#[must_use]
pub fn host_gone(lang: Language, id: RoundId, round: &Round) -> String {
    t!(
        lang,
        "round-told-host-gone",
        round = id.0,
        name = round.name.as_str(),
        channel = channel(round)
    )
}

/// Tells moderators that nobody signed up for a round.
#[must_use]
pub fn nobody_came(lang: Language, id: RoundId, round: &Round) -> String {
    t!(
        lang,
        "round-told-nobody-came",
        round = id.0,
        name = round.name.as_str(),
        channel = channel(round)
    )
}

/// Tells moderators that a weekly round isn't repeated: because of the round `clash`, or because
/// the bank has no questions for it.
#[must_use]
pub fn not_again(lang: Language, id: RoundId, round: &Round, clash: Option<RoundId>) -> String {
    let (name, channel) = (round.name.as_str(), channel(round));
    match clash {
        Some(other) => t!(
            lang,
            "round-told-not-again-clash",
            round = id.0,
            name = name,
            channel = channel,
            other = other.0
        ),
        None => t!(
            lang,
            "round-told-not-again-empty",
            round = id.0,
            name = name,
            channel = channel
        ),
    }
}

/// Tells the moderators that a weekly round doesn't come again, because the server is closed.
#[must_use]
pub fn not_again_closed(lang: Language, id: RoundId, round: &Round) -> String {
    t!(
        lang,
        "round-told-not-again-closed",
        round = id.0,
        name = round.name.as_str(),
        channel = channel(round)
    )
}
