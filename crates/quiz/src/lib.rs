//! The rules: what Pythia does, as a pure function of what she knows and what happened.
//!
//! [`decide`] looks at the [`State`], the [`RecordReader`] and one [`Stamped`](model::event::Stamped) event and says which records change,
//! which effects are wanted and what the one who asked is told. No I/O, no clock, no dice: time and a random
//! number come with the event. Rooms further right carry the decision out.

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
pub use model::{card, config, custom_id, effect, event, ids, question, record};
pub use state::State;
pub use state::reader::RecordReader;
pub use state::transaction::{Decision, Transaction};
pub use state::{calendar, choose, reader, transaction};

use crate::model::card::Reply;
use crate::rules::{answers, connection, daily, delivered, round, votes};

/// What follows from one event. Pure: the same state, reader and event give the same decision, bit for bit.
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
        Event::GuildLeft { guild } => connection::guild_left(tx, *guild),
        Event::GuildsListed { shard, guilds } => connection::guilds_listed(tx, *shard, guilds),
        Event::MessageCreated(message) => answers::message_created(tx, message),
        Event::Edited { message, text, .. } => answers::edited(tx, *message, text.as_deref()),
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
        } => round::event::changed(tx, *guild, *event, *start, *status),
        Event::ScheduledEventDeleted { guild, event } => round::event::gone(tx, *guild, *event),
    }
    None
}
