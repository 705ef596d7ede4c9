//! Acceptance of answers by moderators: by ✅ or by command. Several acceptances count once, and
//! nobody can accept their own answer.

use crate::model::daily::{Answer, Phase, Vote};
use crate::model::ids::{AnswerKey, MemberId};
use crate::model::points::{Fact, Reason};
use crate::queries::votes::Way;
use crate::rules::{ledger, marks, settling};
use crate::state::transaction::Transaction;

/// Whether an acceptance was counted, and if not, why.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Accepted {
    /// The acceptance is given now (`true`) or taken back.
    Counted(bool),
    /// The person isn't a moderator.
    NotAllowed,
    /// It is the moderator's own answer.
    Own,
    /// There is no such answer, or it is final.
    Closed,
}

/// Accepts an answer for a moderator, or takes the acceptance back. Several acceptances count once.
pub fn accept(
    tx: &mut Transaction<'_>,
    key: AnswerKey,
    by: MemberId,
    moderator: bool,
    way: Way,
    on: bool,
) -> Accepted {
    if on && !moderator {
        return Accepted::NotAllowed;
    }
    if by == key.member {
        return Accepted::Own;
    }
    let daily = tx
        .daily(key.daily)
        .filter(|daily| daily.phase != Phase::Closed);
    let Some(daily) = daily else {
        return Accepted::Closed;
    };
    settling::settle_first(tx, key, &daily);
    let Some(mut answer) = tx.answer(key).filter(Answer::counts) else {
        return Accepted::Closed;
    };
    let before = answer.clone();
    let stands = set_acceptance(tx, key, &mut answer, by, way, on);
    if answer == before {
        return Accepted::Counted(stands);
    }
    let accepted = !answer.accepted_by.is_empty();
    tx.put_answer(key, answer);
    // The event of a removed reaction doesn't say whether its owner is a moderator, so it only
    // takes back an acceptance that was given.
    if !daily.is_secret() {
        let fact = Fact::daily(key, Reason::Accepted, None);
        let points = daily.points;
        ledger::write(
            tx,
            key.daily.guild,
            fact,
            accepted,
            points.accepted,
            &points,
        );
    }
    Accepted::Counted(stands)
}

/// Sets one way of accepting, and tells whether this moderator accepts the answer then.
fn set_acceptance(
    tx: &mut Transaction<'_>,
    key: AnswerKey,
    answer: &mut Answer,
    by: MemberId,
    way: Way,
    on: bool,
) -> bool {
    let place = answer.accepted_by.iter().position(|(one, _)| *one == by);
    let mut now = place.map_or_else(Vote::default, |place| answer.accepted_by[place].1);
    match way {
        Way::Emoji(message) => now.by_reaction = marks::accept(tx, key, message, by, on),
        Way::Published => now.on_published = on,
        Way::Button => now.by_button = on,
        Way::Command(message) => {
            marks::accept_by_command(tx, key, message, by, on);
            now.by_button = on;
        }
    }
    match (place, now.stands()) {
        (Some(place), true) => answer.accepted_by[place].1 = now,
        (Some(place), false) => {
            answer.accepted_by.remove(place);
        }
        (None, true) => answer.accepted_by.push((by, now)),
        (None, false) => {}
    }
    answer.accepted_by.sort_unstable_by_key(|(one, _)| *one);
    now.stands()
}
