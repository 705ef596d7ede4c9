//! Quiz rounds: a moderator schedules one, and members answer live with buttons against the clock.
//!
//! ```text
//! scheduled ─► opening ─► between ─► posting ─► open ─┐
//!                            ▲  ▲                     │ deadline + 3 s: results
//!                            │  └─────────────────────┘
//!                            └─ last question: counting ─► finished
//! ```
//!
//! Everything about a round is in its records, so a process that was killed goes on where it was,
//! with the same clock: deadlines are computed from the snowflakes of messages, presses from those
//! of interactions.
//!
//! | file | what it does |
//! |---|---|
//! | this one | what is due when |
//! | [`record`](crate::model::round) | the records |
//! | [`clock`] | following new time zone data |
//! | [`schedule`] | drawing questions, clashes, creating a round, the reminder, the weekly repeat |
//! | [`play`] | the opening, the questions and their results |
//! | [`again`] | asking a question again because the bot was away |
//! | [`early`] | closing a question when all who signed up have answered |
//! | [`lobby`] | the sign-up of a round that has one |
//! | [`score`](crate::queries::round::score) | points and ranks |
//! | [`team`] | teams by role |
//! | [`podium`] | the points in the ledger, and the podium |
//! | [`recount`] | counting the points again after a correction |
//! | [`end`] | the planned end, or an earlier one |
//! | [`host`] | whether the host is still in the guild |
//! | [`pause`] | what holds a round up, and going on again |
//! | [`post`] | messages about a round |
//! | [`delivered`] | what follows when a delivery has ended |
//! | [`event`] | Discord's scheduled event of a round |
//! | [`event_changes`] | what others do to that event |

pub mod again;
pub mod clock;
pub mod delivered;
pub mod early;
pub mod end;
pub mod event;
pub mod event_changes;
pub mod host;
pub mod lobby;
pub mod pause;
pub mod play;
pub mod podium;
pub mod post;
pub mod recount;
pub mod schedule;
pub mod team;

use crate::model::ids::At;
use crate::model::record::Record;
use crate::model::round::{RoundKey, RoundPhase};
use crate::state::transaction::Transaction;

/// Runs the next step of a round, updates its sign-up, or both. Everything due is done at once,
/// because the rest would be due at the same time as before.
pub fn step(tx: &mut Transaction<'_>, key: RoundKey) {
    if let Some(recounting) = tx.recounting(key) {
        return recount::go_on(tx, key, recounting);
    }
    let Some(mut round) = tx.round(key) else {
        return;
    };
    if round.is_running() {
        tx.put(Record::Heartbeat((), tx.at));
    }
    let now = tx.at;
    let is_due = |at: At| now >= at;
    if round.lobby.show_at.is_some_and(is_due) {
        lobby::show(tx, key, &mut round);
    }
    let due = is_due(round.step_at);
    match round.phase {
        RoundPhase::Scheduled | RoundPhase::Between if round.paused.is_some() => {}
        RoundPhase::Scheduled if is_due(round.start) => play::open(tx, key, round),
        RoundPhase::Scheduled if round.remind_at.is_some_and(is_due) => {
            schedule::remind(tx, key, round);
        }
        RoundPhase::Between if due => play::go_on(tx, key, round),
        RoundPhase::Open if due => play::close(tx, key, round),
        RoundPhase::Scoring(after) if due => podium::score(tx, key, round, after),
        RoundPhase::Ranking(after) if due => podium::rank(tx, key, round, after),
        RoundPhase::Counting(after) if due => podium::count(tx, key, round, after),
        // Only the heartbeat was due.
        _ => {}
    }
}
