//! The rules: what Pythia does, as a pure function of what she knows and what happened.
//!
//! [`decide`] looks at the [`State`], the [`RecordReader`] and one [`Stamped`] event and says which records change,
//! which effects are wanted and what the one who asked is told. No I/O, no clock, no dice: time and a random
//! number come with the event. Rooms further right carry the decision out.

#![deny(clippy::unwrap_used, clippy::unimplemented)]

pub mod acceptance;
pub mod answers;
pub mod calendar;
pub mod card;
pub mod choose;
pub mod commands;
pub mod config;
pub mod connection;
pub mod custom_id;
pub mod daily;
pub mod delivered;
pub mod dice;
pub mod effect;
pub mod event;
pub mod forget;
pub mod grade;
pub mod guard;
pub mod ids;
pub mod ledger;
pub mod near;
pub mod notice;
pub mod posting;
pub mod question;
pub mod reader;
pub mod reading;
pub mod record;
pub mod refused;
pub mod reveal;
pub mod round;
pub mod standings;
pub mod state;
pub mod streak;
pub mod text;
pub mod transaction;
pub mod votes;

use card::Reply;

pub use config::Rules;
pub use event::{Event, Interaction, InteractionKind, Stamped};
pub use reader::RecordReader;
pub use record::{Change, Key, Record};
pub use state::State;
pub use transaction::{Decision, Transaction};

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
