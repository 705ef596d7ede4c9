//! The rules of Pythia as one pure function: events in, decisions out.
//!
//! [`decide`] takes the [`State`], a [`RecordReader`] for what isn't kept in memory, and one
//! [`Stamped`] event. Its [`Decision`] says which records change, which effects Discord should see,
//! and what the person who asked gets as a reply. Nothing here does I/O, reads a clock or throws
//! dice: the time and a random number come with the event. The host commits a decision and the
//! courier delivers its effects.
//!
//! # Floors
//!
//! The modules lie in floors. A file uses its own floor and those below it, never one above.
//!
//! ```text
//! commands   what members ask for: check, query, decide, answer      one file a command
//!    │
//! rules      what happens: dailies, answers, reveals, rounds         changes a Transaction
//!    │
//! text       facts turned into words and cards                       decides nothing
//!    │
//! queries    questions to the state: scores, ballots, standings      changes nothing
//!    │
//! state      what is known: records in memory, reader, calendar      the Transaction of one event
//!    │
//! model      the nouns: ids, events, effects, tracks, dailies        imports nothing above
//! ```
//!
//! `text` is below `rules`, because a rule hands finished cards to the outbox. `tests/floors.rs`
//! draws these arrows from the sources and fails when one runs up.

#![deny(clippy::unwrap_used, clippy::unimplemented)]

pub mod commands;
pub mod model;
pub mod queries;
pub mod rules;
pub mod state;
pub mod text;

pub use model::config::Rules;
pub use model::event::{Event, Interaction, InteractionKind, Stamped};
pub use model::record::{Change, Key, Record};
pub use model::{card, config, custom_id, effect, event, ids, language, question, record, zones};
pub use state::State;
pub use state::reader::RecordReader;
pub use state::transaction::{Decision, Transaction};
pub use state::{calendar, choose, reader, transaction};

use crate::model::card::Reply;
use crate::model::discord::Extras;
use crate::rules::{
    answers, connection, daily, delivered, privacy, reading, resume, round, thread, unknown, votes,
    welcome,
};

/// Decides what follows from one event.
///
/// The function is pure: the same state, reader and event give the same decision, bit for bit.
///
/// ```
/// use std::sync::Arc;
///
/// use pythia_quiz::ids::At;
/// use pythia_quiz::question::Bank;
/// use pythia_quiz::reader::NoRecords;
/// use pythia_quiz::{Change, Event, Record, Rules, Stamped, State, decide};
///
/// let mut state = State::new(Arc::new(Rules::default()), Arc::new(Bank::default()));
/// let lost = Stamped {
///     at: At(1_767_225_600_000),
///     draw: 7,
///     event: Event::Disconnected,
/// };
/// let decision = decide(&state, &NoRecords, &lost);
///
/// // One record changes: it says since when events may be missing. Nobody asked, so there is no
/// // reply.
/// let [Change::Put(record)] = decision.changes.as_slice() else {
///     panic!("expected one change");
/// };
/// assert!(matches!(**record, Record::Gap(_, gap) if gap.broken == Some(lost.at)));
/// assert_eq!(decision.reply, None);
///
/// // The state moves only when the decision is applied. After that, the same event is no news.
/// for change in &decision.changes {
///     state.apply(change);
/// }
/// assert!(decide(&state, &NoRecords, &lost).changes.is_empty());
/// ```
#[must_use]
pub fn decide(state: &State, reader: &dyn RecordReader, stamped: &Stamped) -> Decision {
    let mut tx = Transaction::new(state, reader, stamped.at, stamped.draw);
    let reply = happened(&mut tx, &stamped.event);
    tx.finish(reply)
}

fn happened(tx: &mut Transaction<'_>, event: &Event) -> Option<Reply> {
    match event {
        Event::Tick => daily::tick(tx),
        Event::Started => connection::started(tx),
        Event::Connected { resumed } => connection::connected(tx, *resumed),
        Event::Disconnected => connection::broken(tx),
        Event::BankEntered { .. } | Event::ConfigEntered { .. } | Event::Imported { .. } => {}
        Event::GuildSeen { guild } => connection::guild_seen(tx, *guild),
        Event::GuildCreated {
            guild,
            joined,
            welcome,
        } => {
            connection::guild_seen(tx, *guild);
            welcome::created(tx, *guild, *joined, *welcome);
        }
        Event::GuildLeft { guild } => connection::guild_left(tx, *guild),
        Event::GuildsListed { shard, guilds } => connection::guilds_listed(tx, *shard, guilds),
        Event::MessageCreated(message) => {
            thread::message_written(tx, message, Extras::default());
        }
        Event::MessageWritten(message, extras) => thread::message_written(tx, message, *extras),
        Event::Edited { message, text, .. } => thread::edited(tx, *message, text.as_deref()),
        Event::Deleted {
            guild,
            channel,
            messages,
        } => answers::deleted(tx, *guild, *channel, messages),
        Event::Reacted {
            guild,
            message,
            who,
            reaction,
            added,
            ..
        } => {
            votes::reacted(tx, *guild, *message, who, *reaction, *added);
        }
        Event::ReactionsCleared {
            message, reaction, ..
        } => votes::cleared(tx, *message, *reaction),
        Event::ChannelGone { guild, channel } => {
            answers::channel_gone(tx, *guild, *channel);
            round::pause::channel_gone(tx, *guild, *channel);
        }
        Event::ThreadChanged {
            thread,
            locked,
            archived,
            ..
        } => {
            answers::thread_changed(tx, *thread, *locked, *archived);
        }
        Event::Interaction(interaction) => return Some(commands::reply(tx, interaction)),
        Event::Delivered { seq, outcome } => delivered::delivered(tx, *seq, outcome),
        Event::ScheduledEventChanged {
            guild,
            event,
            start,
            status,
        } => round::event_changes::changed(tx, *guild, *event, *start, *status),
        Event::ScheduledEventDeleted { guild, event } => {
            round::event_changes::gone(tx, *guild, *event)
        }
        Event::PermissionsChanged { guild } => {
            unknown::look_again(tx, *guild);
            resume::permissions_changed(tx, *guild);
        }
        Event::ChannelShown { guild, channel } => {
            unknown::look_again(tx, *guild);
            resume::permissions_changed(tx, *guild);
            reading::shown(tx, *guild, *channel);
        }
        Event::ForgetMember { guild, user } => privacy::forgetting::now(tx, *guild, *user),
    }
    None
}
