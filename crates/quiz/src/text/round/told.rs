//! Quiz rounds: receipts of presses, and what moderators are told of trouble.

use crate::model::card::Card;
use crate::model::ids::{At, RoundId};
use crate::model::round::Round;
use crate::text::round::team;
use crate::text::{letter, moment, plain, relative};

/// A press was taken; `more` is what else there is to say.
#[must_use]
pub fn receipt(place: u8, text: &str, deadline: At, changed: bool, more: &str) -> Card {
    let what = if changed { "changed to" } else { "is" };
    plain(&format!(
        "Your answer {what} **{}**: {text}\nYou can change it until the time is up, {}.{more}",
        letter(usize::from(place)),
        relative(deadline)
    ))
}

/// Below a receipt: the team, in a round with teams, and whether there are points.
#[must_use]
pub fn more(round: &Round, team: Option<u8>, unscored: bool) -> String {
    let mut more = String::new();
    if !round.options.teams.is_empty() {
        more.push_str(&format!("\n{}", team::playing_for(round, team)));
    }
    if unscored {
        more.push_str("\nYou saw the questions in the preview, so you play along without points.");
    }
    more
}

/// The deadline is over.
#[must_use]
pub fn time_is_up(deadline: At) -> String {
    format!(
        "The time for this question was up {}: this press does not count.",
        relative(deadline)
    )
}

/// In time, but it came too late.
#[must_use]
pub fn results_were_fixed() -> String {
    "You pressed in time, but it reached me only after the results were fixed, so it does not count. The round's report shows how often that happened.".to_owned()
}

/// One made later came first.
#[must_use]
pub fn newer_stands() -> String {
    "You pressed another letter after this one, and that one stands.".to_owned()
}

/// A press on an earlier message of a question that was asked again.
#[must_use]
pub fn other_asking() -> String {
    "This question was asked again below: press there.".to_owned()
}

/// No such round or question.
#[must_use]
pub fn unknown(id: RoundId) -> String {
    format!("There is no such question in round {id}.")
}

/// The round does not take place.
#[must_use]
pub fn is_cancelled(id: RoundId) -> String {
    format!("Round {id} was cancelled.")
}

/// The presser is blocked.
#[must_use]
pub fn blocked() -> String {
    "A moderator has blocked you from taking part here.".to_owned()
}

// ---- to the moderators -------------------------------------------------------------------------------------

fn named(id: RoundId, round: &Round) -> String {
    format!("Round {id} (**{}**, <#{}>)", round.name, round.channel)
}

/// Its event was moved, and it with it.
#[must_use]
pub fn moved(id: RoundId, round: &Round) -> String {
    format!(
        "{} now begins {}: its event in Discord was moved.",
        named(id, round),
        moment(round.start)
    )
}

/// Its event was moved, but it cannot follow.
#[must_use]
pub fn not_moved(id: RoundId, round: &Round) -> String {
    format!(
        "The event of {} was moved in Discord to a time that is over or clashes with another round. The round still begins {}; `/round cancel` cancels it.",
        named(id, round),
        moment(round.start)
    )
}

/// Its event is gone.
#[must_use]
pub fn event_gone(id: RoundId, round: &Round) -> String {
    format!(
        "The event of {} was cancelled or deleted in Discord. The round takes place all the same, {}; `/round cancel` cancels it.",
        named(id, round),
        moment(round.start)
    )
}

/// Discord made no event.
#[must_use]
pub fn no_event(id: RoundId, round: &Round, why: &str) -> String {
    format!(
        "I could not put {} into the server's events: {why}. It takes place all the same. The permission is **Create Events**.",
        named(id, round)
    )
}

/// The start was missed.
#[must_use]
pub fn missed(id: RoundId, round: &Round) -> String {
    format!(
        "{} did not take place: I was not running at its time, {}, and came back too late. `/round schedule` makes a new one.",
        named(id, round),
        moment(round.start)
    )
}

/// It does not go on.
#[must_use]
pub fn held_up(id: RoundId, round: &Round, why: &str) -> String {
    format!(
        "{} is paused: {why}. When it is mended, `/round resume` goes on where it was; `/round cancel` ends it.",
        named(id, round)
    )
}

/// Its host has left the server.
#[must_use]
pub fn host_gone(id: RoundId, round: &Round) -> String {
    format!(
        "{} is paused: who planned it has left the server. `/round resume` takes it over; `/round cancel` ends it.",
        named(id, round)
    )
}

/// Nobody signed up.
#[must_use]
pub fn nobody_came(id: RoundId, round: &Round) -> String {
    format!(
        "{} did not take place: nobody signed up. Its questions were not asked and may be drawn again.",
        named(id, round)
    )
}

/// It does not come again a week later.
#[must_use]
pub fn not_again(id: RoundId, round: &Round, clash: Option<RoundId>) -> String {
    let why = match clash {
        Some(other) => format!("round {other} is played there at that time"),
        None => "the bank has no question for it".to_owned(),
    };
    format!(
        "{} does not come again next week: {why}. `/round schedule` makes a new one.",
        named(id, round)
    )
}
