//! The courier: carries the outbox into the world, in order, at a pace Discord bears.
//!
//! | file | what it does |
//! |---|---|
//! | [`lanes`] | which row may go now: first in, first out within a lane, by priority between lanes |
//! | [`pacer`] | one budget for all requests: a little under Discord's 50 a second, halved when Discord says so |
//! | [`drive`] | the loop around them |
//!
//! A delivery is tried at least once and is safe to do twice; how each try ended goes back to the host as an
//! event, and only what the host then says of the row counts. Replies to people do not pass here and wait for
//! nothing.

pub mod drive;
pub mod lanes;
pub mod pacer;

use std::future::Future;

use crate::quiz::effect::OutboxRow;
use crate::quiz::model::outcome::Outcome;

pub use drive::{Courier, deliver};

/// Who can carry out effects: Discord, or a world in memory.
pub trait Transport: Send + Sync {
    /// One try of one row. Looks for an earlier success first if the row says so.
    fn carry(&self, row: OutboxRow) -> impl Future<Output = Delivery> + Send;
}

/// One try, ended.
#[derive(Debug, Clone, PartialEq)]
pub struct Delivery {
    /// How it ended.
    pub outcome: Outcome,
    /// Requests that were sent, a look included.
    pub requests: u32,
    /// What the pacer should know.
    pub strain: Strain,
}

impl Delivery {
    /// A try of one request without strain.
    #[must_use]
    pub const fn plainly(outcome: Outcome) -> Self {
        Self {
            outcome,
            requests: 1,
            strain: Strain::None,
        }
    }
}

/// Signs that Discord wants fewer requests.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub enum Strain {
    /// None.
    #[default]
    None,
    /// A refusal that Discord counts as invalid (401, 403, or a 429 of one route): 10,000 in ten minutes is a ban.
    Invalid,
    /// The global limit was hit; milliseconds until it ends.
    GlobalLimit(u64),
}
