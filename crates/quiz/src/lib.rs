//! The rules: what Pythia does, as a pure function of what she knows and what happened.
//!
//! [`decide`] looks at the [`State`], the [`Shelf`] and one [`Stamped`] event and says which records change,
//! which effects are wanted and what the one who asked is told. No I/O, no clock, no dice: time and a random
//! number come with the event. Rooms further right carry the decision out.

#![deny(clippy::unwrap_used, clippy::unimplemented)]

pub mod acceptance;
pub mod answers;
pub mod asked;
pub mod calendar;
pub mod card;
pub mod choose;
pub mod config;
pub mod connection;
pub mod daily;
pub mod delivered;
pub mod dice;
pub mod draft;
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
pub mod press;
pub mod question;
pub mod reading;
pub mod record;
pub mod refused;
pub mod reveal;
pub mod round;
pub mod shelf;
pub mod standings;
pub mod state;
pub mod streak;
pub mod votes;
pub mod words;

use card::Reply;

pub use config::Rules;
pub use draft::{Decision, Draft};
pub use event::{Ask, Asked, Event, Stamped};
pub use record::{Change, Key, Record};
pub use shelf::Shelf;
pub use state::State;

/// What follows from one event. Pure: the same state, shelf and event give the same decision, bit for bit.
#[must_use]
pub fn decide(state: &State, shelf: &dyn Shelf, stamped: &Stamped) -> Decision {
    let mut draft = Draft::new(state, shelf, stamped.at, stamped.draw);
    let reply = happened(&mut draft, &stamped.event);
    draft.finish(reply)
}

fn happened(draft: &mut Draft<'_>, event: &Event) -> Option<Reply> {
    match event {
        Event::Tick => daily::tick(draft),
        Event::Started => connection::started(draft),
        Event::Connected { resumed } => connection::connected(draft, *resumed),
        Event::Disconnected => connection::broken(draft),
        Event::BankEntered { .. } | Event::ConfigEntered { .. } | Event::Imported { .. } => {}
        Event::GuildSeen { guild } => connection::guild_seen(draft, *guild),
        Event::GuildLeft { guild } => connection::guild_left(draft, *guild),
        Event::GuildsListed { shard, guilds } => connection::guilds_listed(draft, *shard, guilds),
        Event::Said(said) => answers::said(draft, said),
        Event::Edited { message, text, .. } => answers::edited(draft, *message, text.as_deref()),
        Event::Deleted {
            guild,
            channel,
            messages,
        } => answers::deleted(draft, *guild, *channel, messages),
        Event::Reacted {
            guild,
            message,
            who,
            mark,
            added,
            ..
        } => {
            votes::reacted(draft, *guild, *message, who, *mark, *added);
        }
        Event::ReactionsCleared { message, mark, .. } => votes::cleared(draft, *message, *mark),
        Event::ChannelGone { guild, channel } => {
            answers::channel_gone(draft, *guild, *channel);
            round::pause::channel_gone(draft, *guild, *channel);
        }
        Event::ThreadChanged {
            thread,
            locked,
            archived,
            ..
        } => {
            answers::thread_changed(draft, *thread, *locked, *archived);
        }
        Event::Asked(asked) => return Some(asked::asked(draft, asked)),
        Event::Delivered { no, outcome } => delivered::delivered(draft, *no, outcome),
        Event::EventChanged {
            guild,
            event,
            start,
            status,
        } => round::event::changed(draft, *guild, *event, *start, *status),
        Event::EventGone { guild, event } => round::event::gone(draft, *guild, *event),
    }
    None
}
