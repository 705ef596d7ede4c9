//! Acceptance of answers by moderators: by ✅ or by command, several accept once, nobody their own.

use crate::model::daily::{Answer, Phase, Vote};
use crate::model::ids::{AnswerKey, MemberId};
use crate::model::points::{Fact, Reason};
use crate::model::record::Record;
use crate::queries::votes::Way;
use crate::rules::ledger;
use crate::state::transaction::Transaction;

/// Whether an acceptance was counted, and why not.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Accepted {
    /// It stands now, or stands no more.
    Counted(bool),
    /// Not a moderator.
    NotAllowed,
    /// A moderator's own answer.
    Own,
    /// There is no such answer, or it is final.
    Closed,
}

/// A moderator accepts an answer, or takes the acceptance back. Several accept once.
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
    let answer = tx.answer(key).filter(Answer::counts);
    let (Some(daily), Some(mut answer)) = (daily, answer) else {
        return Accepted::Closed;
    };
    let before = answer.clone();
    let stands = set_acceptance(&mut answer, by, way, on);
    if answer == before {
        return Accepted::Counted(stands);
    }
    let accepted = !answer.accepted_by.is_empty();
    tx.put(Record::Answer(key, answer));
    // A reaction taken off does not tell whether its owner is a moderator: it takes back only what stands.
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

/// Sets one way of accepting; whether this moderator's acceptance stands then.
fn set_acceptance(answer: &mut Answer, by: MemberId, way: Way, on: bool) -> bool {
    let place = answer.accepted_by.iter().position(|(one, _)| *one == by);
    let mut now = place.map_or_else(Vote::default, |place| answer.accepted_by[place].1);
    now.set(way, on);
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
