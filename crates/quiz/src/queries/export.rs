//! What a moderator takes away of a track: its dailies and its standings.

use crate::model::daily::{Daily, Phase};
use crate::model::ids::{DailyKey, GuildId, MemberId, TrackId, UserId};
use crate::model::points::Scope;
use crate::model::window::Window;
use crate::queries::{past, standings};
use crate::state::transaction::Transaction;

/// The most dailies in one file: ten years of a daily track. More would hold up everybody else.
pub const DAILIES_MAX: usize = 3_650;

/// The most members in one file, for the same reason.
pub const MEMBERS_MAX: usize = 1_000;

/// The dailies and the standings of a track.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct Export {
    /// The last dailies, newest first.
    pub dailies: Vec<(DailyKey, Daily)>,
    /// The first members of all time, best first.
    pub members: Vec<Ranked>,
}

/// A member with a rank.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Ranked {
    /// The rank, from 1; equal members share it.
    pub rank: u64,
    /// The member's number.
    pub member: MemberId,
    /// The member's account, if accounts were asked for and it is known.
    pub account: Option<UserId>,
    /// The points.
    pub points: i64,
}

/// Collects what is exported of a track. A question that isn't revealed yet has no name: whoever
/// reads the bank would find its answer.
#[must_use]
pub fn export(tx: &Transaction<'_>, guild: GuildId, track: TrackId, accounts: bool) -> Export {
    let mut dailies = past::last(tx, guild, track, DAILIES_MAX);
    dailies.truncate(DAILIES_MAX);
    let lines = standings::first(tx, guild, Scope::Track(track), Window::All, MEMBERS_MAX);
    let members = lines.into_iter().map(|line| Ranked {
        rank: line.rank,
        member: line.member,
        account: accounts
            .then(|| tx.member(guild, line.member))
            .flatten()
            .map(|member| member.user),
        points: line.points,
    });
    Export {
        dailies,
        members: members.collect(),
    }
}

/// Returns the word for how far a daily is.
#[must_use]
pub const fn state(daily: &Daily) -> &'static str {
    match daily.phase {
        Phase::Posting | Phase::Open | Phase::Unknown => "open",
        Phase::Revealing | Phase::Revealed => "revealed",
        Phase::Closed => "closed",
    }
}
