//! What people wait for: the next step of each track, daily and round, and what is tried again.

use crate::model::daily::Phase;
use crate::model::effect::{Effect, OutboxRow};
use crate::model::ids::{At, ChannelId, MessageId};
use crate::state::{State, Step};

/// Something that people wait for.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Wait {
    /// When it comes.
    pub at: At,
    /// The channel it comes to.
    pub channel: ChannelId,
    /// The message that it is about, if there is one.
    pub message: Option<MessageId>,
    /// What it is.
    pub what: Awaited,
}

/// What people wait for.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Awaited {
    /// The next question of a track with this name.
    Question(String),
    /// A date on which a track with this name posts nothing, because a moderator skips it.
    Skipped(String),
    /// A step of a daily.
    Daily {
        /// Its number.
        number: u64,
        /// The title of its question.
        title: String,
        /// The step.
        step: DailyStep,
    },
    /// A step of a round.
    Round {
        /// Its name.
        name: String,
        /// The step.
        step: RoundStep,
    },
    /// Another attempt to deliver something.
    Retry(Parcel),
}

/// A step of a daily.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum DailyStep {
    /// Its question is being posted.
    Posting,
    /// Its answer is revealed.
    Reveal,
    /// Its answer is being posted.
    Revealing,
    /// Voting ends and its points become final.
    Close,
}

/// A step of a round.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum RoundStep {
    /// The reminder before it.
    Reminder,
    /// It starts.
    Start,
    /// The question with this number is asked.
    Question(usize),
    /// The result of the question with this number is shown.
    Result(usize),
    /// The podium.
    Podium,
}

/// What is delivered, in the words of people.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Parcel {
    /// A message or a forum post.
    Message,
    /// A change of a message.
    Edit,
    /// A message is deleted.
    Deletion,
    /// A thread or its state.
    Thread,
    /// A reaction.
    Reaction,
    /// An entry in the list of scheduled events.
    Event,
    /// Something that is read: messages, reactions, members, events.
    Reading,
    /// A role that is given or taken.
    Role,
}

/// Lists what people wait for in all guilds, soonest first. What is paused waits for nothing.
#[must_use]
pub fn upcoming(state: &State) -> Vec<Wait> {
    let steps = state
        .upcoming()
        .filter_map(|(at, step)| wait(state, at, step));
    let failed = state.outbox().filter(|row| row.attempts > 0).map(retry);
    let mut all: Vec<Wait> = steps.chain(failed).collect();
    all.sort_by_key(|one| (one.at, one.channel, one.message));
    all
}

fn wait(state: &State, at: At, step: Step) -> Option<Wait> {
    match step {
        Step::Slot(guild, id) => {
            let track = state.guild_state(guild)?.tracks.get(&id)?;
            let what = if track.skip_next {
                Awaited::Skipped(track.name.clone())
            } else {
                Awaited::Question(track.name.clone())
            };
            Some(Wait {
                at,
                channel: track.channel,
                message: None,
                what,
            })
        }
        Step::Daily(key) => {
            let daily = &state.open_daily(key)?.daily;
            let step = match daily.phase {
                Phase::Posting => DailyStep::Posting,
                Phase::Open => DailyStep::Reveal,
                Phase::Revealing => DailyStep::Revealing,
                Phase::Revealed => DailyStep::Close,
                Phase::Closed | Phase::Unknown => return None,
            };
            Some(Wait {
                at,
                channel: daily.channel,
                message: daily.post.filter(|_| !daily.post_gone),
                what: Awaited::Daily {
                    number: daily.number,
                    title: daily.title.clone(),
                    step,
                },
            })
        }
        Step::Reminder(key) | Step::Start(key) | Step::Question(key) | Step::Result(key) => {
            let round = state.round(key)?;
            let number = usize::from(round.current) + 1;
            let step = match step {
                Step::Reminder(_) => RoundStep::Reminder,
                Step::Start(_) => RoundStep::Start,
                Step::Result(_) => RoundStep::Result(number),
                _ if number <= round.questions.len() => RoundStep::Question(number),
                _ => RoundStep::Podium,
            };
            Some(Wait {
                at,
                channel: round.channel,
                message: round.item().and_then(|item| item.message),
                what: Awaited::Round {
                    name: round.name.clone(),
                    step,
                },
            })
        }
    }
}

fn retry(row: &OutboxRow) -> Wait {
    Wait {
        at: row.not_before,
        channel: row.place(),
        message: None,
        what: Awaited::Retry(parcel(&row.effect)),
    }
}

fn parcel(effect: &Effect) -> Parcel {
    match effect {
        Effect::Post { .. }
        | Effect::Reply { .. }
        | Effect::PostInForum { .. }
        | Effect::Direct { .. }
        | Effect::Crosspost { .. } => Parcel::Message,
        Effect::Edit { .. } => Parcel::Edit,
        Effect::Delete { .. } => Parcel::Deletion,
        Effect::StartThread { .. } | Effect::SetThread { .. } => Parcel::Thread,
        Effect::React { .. } | Effect::Unreact { .. } | Effect::Pin { .. } => Parcel::Reaction,
        Effect::MakeEvent { .. } | Effect::SetEvent { .. } | Effect::MoveEvent { .. } => {
            Parcel::Event
        }
        Effect::SetRole { .. } => Parcel::Role,
        Effect::ReadMessages { .. }
        | Effect::ReadReactions { .. }
        | Effect::FindMember { .. }
        | Effect::FindCopy { .. }
        | Effect::LookAtMessage { .. }
        | Effect::LookAtChannels { .. }
        | Effect::ReadEvent { .. } => Parcel::Reading,
    }
}
