//! Quiz rounds: a moderator schedules one, members answer live with buttons against a clock.
//!
//! ```text
//! scheduled ─► opening ─► between ─► posting ─► open ─┐
//!                            ▲  ▲                     │ deadline + 3 s: results
//!                            │  └─────────────────────┘
//!                            └─ last question: counting ─► finished
//! ```
//!
//! All that a round is stands in its records, so a process that was killed goes on where it was, with the same clock:
//! deadlines are reckoned from the snowflakes of messages, presses from those of interactions.
//!
//! | file | what it does |
//! |---|---|
//! | this one | what is due when |
//! | [`record`] | the records |
//! | [`schedule`] | drawing questions, clashes, making a round, the reminder, the one a week later |
//! | [`play`] | the opening, questions, their results |
//! | [`press`] | presses on letters |
//! | [`typed`] | outputs that are typed, where they are wanted |
//! | [`lobby`] | the sign-up, where one is wanted |
//! | [`score`] | points and places: pure |
//! | [`team`] | teams by role, where some are named |
//! | [`podium`] | points into the ledger, the podium |
//! | [`end`] | the end, in its time or before |
//! | [`host`] | whether its host is still there |
//! | [`pause`] | what holds a round up, and going on again |
//! | [`post`] | messages about a round |
//! | [`delivered`] | what follows when a delivery has ended |
//! | [`event`] | Discord's own scheduled event |

pub mod delivered;
pub mod end;
pub mod event;
pub mod host;
pub mod lobby;
pub mod pause;
pub mod play;
pub mod podium;
pub mod post;
pub mod press;
pub mod record;
pub mod schedule;
pub mod score;
pub mod team;
pub mod typed;

use super::custom_id::RoundRef;
use super::ids::At;
use super::record::{Gap, Record};
use super::transaction::Transaction;
use record::{Round, RoundItem, RoundKey, RoundPhase};

/// How long after a deadline results are fixed, in milliseconds: presses made in time need a moment to arrive.
pub const FIX_MS: i64 = 3_000;

/// From the opening message, or from going on after a pause, to the question, in milliseconds; in a round with a sign-up
/// the first one takes [longer](lobby::LEAD_MS).
pub const LEAD_MS: i64 = 10_000;

/// While a round is played the state notes this often that the bot is running, in milliseconds: after a crash it is
/// known for how long we were away.
pub const HEARTBEAT_MS: i64 = 3_000;

impl RoundKey {
    /// A question of it as its guild's buttons name it.
    #[must_use]
    pub const fn question(self, question: u8, asked: u8) -> RoundRef {
        RoundRef {
            id: self.id,
            question,
            asked,
        }
    }
}

impl RoundItem {
    /// When its message was posted; from there the time of an answer is reckoned.
    #[must_use]
    pub fn posted(&self) -> Option<At> {
        self.message.map(super::ids::MessageId::at)
    }
}

impl Round {
    /// Whether nothing comes of it any more.
    #[must_use]
    pub const fn is_over(&self) -> bool {
        matches!(self.phase, RoundPhase::Finished | RoundPhase::Cancelled)
    }

    /// Whether it is being played.
    #[must_use]
    pub const fn is_running(&self) -> bool {
        !self.is_over() && !matches!(self.phase, RoundPhase::Scheduled)
    }

    /// Whether a question was asked yet.
    #[must_use]
    pub fn has_asked(&self) -> bool {
        self.questions.iter().any(|item| item.asked > 0)
    }

    /// From the opening message, or from going on after a pause, to the question, in milliseconds.
    #[must_use]
    pub fn lead_ms(&self) -> i64 {
        if self.options.lobby && !self.has_asked() {
            lobby::LEAD_MS
        } else {
            LEAD_MS
        }
    }

    /// The question that is asked, or comes next.
    #[must_use]
    pub fn item(&self) -> Option<&RoundItem> {
        self.questions.get(usize::from(self.current))
    }

    /// When it will be over at the latest, if nothing holds it up.
    #[must_use]
    pub fn ends_by(&self) -> At {
        let each = i64::from(self.seconds) * 1000 + FIX_MS + i64::from(self.pause) * 1000 + 2_000;
        let lasts = self.lead_ms() + each * self.questions.len() as i64;
        self.start.plus_ms(lasts).plus_minutes(1)
    }

    /// When its next step is due; past times mean now, `None` that it waits. Nothing is done while events may be lost:
    /// presses that Discord replays count.
    #[must_use]
    pub fn due(&self, gap: Gap, heartbeat: At) -> Option<At> {
        if gap.broken.is_some() {
            return None;
        }
        let shows = self.lobby.show_at.filter(|_| !self.is_over());
        let steps = self.step_due(heartbeat);
        steps.into_iter().chain(shows).min()
    }

    fn step_due(&self, heartbeat: At) -> Option<At> {
        let heartbeat_due = heartbeat.plus_ms(HEARTBEAT_MS);
        let paused = self.paused.is_some();
        match self.phase {
            RoundPhase::Scheduled if paused => None,
            RoundPhase::Scheduled => {
                Some(self.remind_at.map_or(self.start, |at| at.min(self.start)))
            }
            RoundPhase::Between if paused => None,
            RoundPhase::Between | RoundPhase::Open => Some(self.step_at.min(heartbeat_due)),
            RoundPhase::Opening | RoundPhase::Posting => Some(heartbeat_due),
            RoundPhase::Counting(_) => Some(self.step_at),
            RoundPhase::Finished | RoundPhase::Cancelled => None,
        }
    }
}

/// The next step of a round is due, or its sign-up to be shown, or both: all that is due is done at once, since what is
/// left would be due as early as before.
pub fn step(tx: &mut Transaction<'_>, key: RoundKey) {
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
        RoundPhase::Counting(after) if due => podium::count(tx, key, round, after),
        // Only a heartbeat.
        _ => {}
    }
}
