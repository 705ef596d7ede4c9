//! The local Discord: REST v10 and gateway v10 on loopback, good enough that a bot cannot tell.
//!
//! ```text
//! world ── what exists, as data          acts ── what members and the bot do: check, change, announce
//! rest ─── one table of routes           gateway ── sessions, replay, frames
//! people ─ acting as a member            control ── the same over HTTP, for a page or curl
//! page ─── the workspace in a browser, on a port of its own
//! faults · limits · clock · record · snapshot · view (transcripts) · door, tls, http (the wire)
//! ```
//!
//! It shares no type with the rest of the bot: whoever wants something of it speaks HTTP and WebSocket, or
//! holds a [`Workspace`] and acts as a [`Person`]. What Discord does is kept; what it merely stores (voice,
//! emoji of guilds, moderation) is left out. Tokens of interactions do not survive a restart.

#![deny(clippy::unwrap_used, clippy::unimplemented)]

mod acts;
mod ask;
mod clock;
mod control;
mod door;
mod failure;
mod faults;
mod gateway;
mod http;
mod id;
mod limits;
pub mod page;
mod people;
mod record;
mod rest;
mod settings;
mod snapshot;
mod state;
mod tls;
mod view;
mod workspace;
mod world;

pub use self::{
    ask::{Answer, Input, Modal},
    clock::Start,
    failure::Failure,
    faults::{Fault, Harm, Trick, What},
    gateway::GatewayFigures,
    id::Id,
    people::{Asked, Note, Person, Unanswered},
    record::{Counters, Dispatch, Exchange},
    settings::Settings,
    snapshot::SnapshotError,
    view::{Button, Menu, MessageView},
    workspace::{Kind, Workspace},
};
pub use twilight_model::guild::Permissions;
