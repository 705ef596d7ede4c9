//! Roles of a guild that the bot gives to members, and which of them it may give.

use serde::{Deserialize, Serialize};

/// What the edge found out about a role.
///
/// The order of the variants is part of the stored bytes: add new ones at the end;
/// `tests/golden.rs` of the store fails otherwise.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
pub enum RoleSight {
    /// Discord couldn't be asked.
    Unknown,
    /// There is no such role.
    Gone,
    /// The role is there.
    Seen(SeenRole),
}

/// A role that is there, beside what the bot may do with it.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct SeenRole {
    /// Whether it is the role of everyone.
    pub everyone: bool,
    /// Whether an integration or bot manages it, so that nobody can give it.
    pub managed: bool,
    /// Whether it is below the highest role of the bot.
    pub below: bool,
    /// Whether the bot has Manage Roles.
    pub may: bool,
    /// The permissions it gives.
    pub permissions: u64,
}

/// Why the bot doesn't give a role.
///
/// The order of the variants is part of the stored bytes: add new ones at the end;
/// `tests/golden.rs` of the store fails otherwise.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize)]
pub enum RoleProblem {
    /// There is no such role.
    Gone,
    /// It is the role of everyone.
    Everyone,
    /// An integration or bot manages it.
    Managed,
    /// It gives a permission to manage, to moderate or to mention everyone.
    Powerful,
    /// It isn't below the highest role of the bot.
    TooHigh,
    /// The bot hasn't Manage Roles, or Discord refused for another reason.
    MayNot,
}

/// Discord's permissions to manage, to moderate or to mention everyone.
/// See <https://discord.com/developers/docs/topics/permissions>.
pub const POWERFUL: u64 = 1 << 1 // Kick Members
    | 1 << 2 // Ban Members
    | 1 << 3 // Administrator
    | 1 << 4 // Manage Channels
    | 1 << 5 // Manage Server
    | 1 << 13 // Manage Messages
    | 1 << 17 // Mention Everyone
    | 1 << 22 // Mute Members
    | 1 << 23 // Deafen Members
    | 1 << 24 // Move Members
    | 1 << 27 // Manage Nicknames
    | 1 << 28 // Manage Roles
    | 1 << 29 // Manage Webhooks
    | 1 << 30 // Manage Expressions
    | 1 << 33 // Manage Events
    | 1 << 34 // Manage Threads
    | 1 << 40; // Time Out Members

impl RoleSight {
    /// Returns why the bot doesn't give the role. `None` if it does, or if nothing is known.
    #[must_use]
    pub const fn problem(self) -> Option<RoleProblem> {
        let seen = match self {
            Self::Unknown => return None,
            Self::Gone => return Some(RoleProblem::Gone),
            Self::Seen(seen) => seen,
        };
        if seen.everyone {
            Some(RoleProblem::Everyone)
        } else if seen.managed {
            Some(RoleProblem::Managed)
        } else if seen.permissions & POWERFUL != 0 {
            Some(RoleProblem::Powerful)
        } else if !seen.may {
            Some(RoleProblem::MayNot)
        } else if !seen.below {
            Some(RoleProblem::TooHigh)
        } else {
            None
        }
    }
}
