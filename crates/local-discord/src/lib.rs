//! A Discord in a box for testing bots: REST v10 and gateway v10 on loopback, with a clock you can
//! move and faults you can add.
//!
//! A bot in any language connects to it as to the real Discord; the README shows how. A test in
//! Rust starts a [`Workspace`], acts as a [`Person`], and looks at what the bot did:
//!
//! ```
//! use std::time::Duration;
//! use local_discord::{ChannelKind, Settings, Workspace};
//!
//! # #[tokio::main(flavor = "current_thread")]
//! # async fn main() -> anyhow::Result<()> {
//! let workspace = Workspace::start(Settings::default()).await?;
//! let guild = workspace.guild("Test server");
//! let channel = workspace.channel(guild, ChannelKind::Text, "general");
//! let ana = workspace.member(guild, "Ana", &[]);
//!
//! // Here a bot connects to `workspace.url()` with `workspace.token()`.
//! ana.say(channel, "hello")?;
//! workspace.post_as_bot(channel, "Hello, Ana!")?;
//! workspace.advance(Duration::from_secs(86_400));
//!
//! assert_eq!(workspace.messages(channel)[0].content, "hello");
//! assert_eq!(
//!     workspace.transcript(channel),
//!     "#general\nAna: hello\nBot: Hello, Ana!\n"
//! );
//! # Ok(())
//! # }
//! ```
//!
//! [`Workspace::until`] waits for what the bot does, [`Person::slash`] and [`Person::press`]
//! interact with it, [`Workspace::add_fault`] lets its requests fail, and [`page::Page`] shows it
//! all in a browser. The control API at `/control` does the same over HTTP.
//!
//! # Modules
//!
//! ```text
//! world ── what exists, as data          actions ── checks, changes and dispatches
//! rest ─── one table of routes           gateway ── sessions, replay, frames
//! people ─ acting as a member            control ── the same over HTTP, in any language
//! page ─── the workspace in a browser, on a port of its own
//! faults · limits · clock · record · snapshot · view (transcripts) · listener, tls, http
//! ```

#![deny(clippy::unwrap_used, clippy::unimplemented)]

mod actions;
mod clock;
mod control;
mod failure;
mod faults;
mod gateway;
mod http;
mod id;
mod interaction;
mod limits;
mod listener;
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
    clock::Start,
    failure::Failure,
    faults::{EventFault, Fault, FaultEffect, RequestFault},
    gateway::GatewayStats,
    id::Id,
    interaction::{InteractionReply, Modal, ModalInput},
    people::{Interaction, NewMessage, Person, ReplyError},
    record::{Counters, Dispatch, Exchange},
    settings::Settings,
    snapshot::SnapshotError,
    view::{Button, Menu, MessageView},
    workspace::{ChannelKind, CommandTarget, Workspace},
};
pub use twilight_model::guild::Permissions;
