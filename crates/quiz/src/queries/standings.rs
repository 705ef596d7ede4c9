//! Standings: folds of the ledger, read from the kept totals.
//!
//! Ties share a rank (1, 2, 2, 4) and stand in the order in which they got there. Who is hidden or has left
//! takes no rank. The first [`RANKED`] members of a window are ranked; whoever comes after them sees points.

use crate::model::ids::{At, GuildId, LocalDate, MemberId};
use crate::model::points::Scope;
use crate::model::record::{Key, Record};
use crate::model::window::{self, Window};
use crate::queries::ledger;
use crate::state::calendar;
use crate::state::transaction::Transaction;

/// Rows on a page.
pub const PAGE: usize = 10;

/// Members that are ranked: in a guild of a million a look at the board must not hold up the others.
pub const RANKED: usize = 10_000;

/// One line of a leaderboard.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Line {
    /// 1 is first; ties share it.
    pub rank: u64,
    /// Who.
    pub member: MemberId,
    /// How many points.
    pub points: i64,
}

/// The asker's own place.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Own {
    /// The rank; what it would be, if the asker is hidden. `None`: behind all that are ranked.
    pub rank: Option<u64>,
    /// How many points.
    pub points: i64,
    /// The asker is hidden.
    pub hidden: bool,
}

/// A leaderboard's page.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Board {
    /// The lines of the page.
    pub lines: Vec<Line>,
    /// Which page it is, from 0; the last one for a page beyond it.
    pub page: u32,
    /// Pages in all; at least 1.
    pub pages: u32,
    /// Members that are ranked.
    pub members: usize,
    /// Not all members with points are ranked: there are more than [`RANKED`].
    pub more: bool,
    /// The asker's own place, wherever it is; `None` without points.
    pub own: Option<Own>,
}

/// A period that standings can be asked for.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Period {
    /// Today.
    Today,
    /// The week from Monday.
    Week,
    /// The month from its first.
    Month,
    /// Ever.
    All,
}

impl Period {
    /// All of them, narrow to wide.
    pub const ALL: [Self; 4] = [Self::Today, Self::Week, Self::Month, Self::All];

    /// The word in commands and custom ids.
    #[must_use]
    pub const fn word(self) -> &'static str {
        match self {
            Self::Today => "today",
            Self::Week => "week",
            Self::Month => "month",
            Self::All => "all",
        }
    }

    /// The period a person means.
    #[must_use]
    pub fn find(typed: &str) -> Option<Self> {
        match typed.trim().to_lowercase().as_str() {
            "today" | "day" => Some(Self::Today),
            "week" | "this week" => Some(Self::Week),
            "month" | "this month" => Some(Self::Month),
            "all" | "all time" | "all-time" | "ever" => Some(Self::All),
            _ => None,
        }
    }

    /// The window of the period that a date lies in.
    #[must_use]
    pub fn window(self, date: LocalDate) -> Window {
        match self {
            Self::Today => Window::Day(date),
            Self::Week => window::week(date),
            Self::Month => window::month(date),
            Self::All => Window::All,
        }
    }
}

/// The window of a period as typed, at a date.
#[must_use]
pub fn window(period: &str, date: LocalDate) -> Option<Window> {
    Period::find(period).map(|period| period.window(date))
}

/// A page of the standings of a window, counted from 0.
#[must_use]
pub fn board(
    tx: &Transaction<'_>,
    guild: GuildId,
    scope: Scope,
    window: Window,
    page: u32,
    asker: Option<MemberId>,
) -> Board {
    let Ranked { lines, behind } = ranked(tx, guild, scope, window, RANKED);
    let own = asker.and_then(|member| {
        let points = points(tx, guild, scope, window, member)?;
        let above = lines.partition_point(|line| line.points > points) as u64;
        let rank = behind
            .is_none_or(|least| points >= least)
            .then_some(above + 1);
        Some(place(tx, (guild, member), rank, points))
    });
    let members = lines.len();
    let pages = members.div_ceil(PAGE).max(1) as u32;
    let page = page.min(pages - 1);
    let lines = lines
        .into_iter()
        .skip(page as usize * PAGE)
        .take(PAGE)
        .collect();
    Board {
        lines,
        page,
        pages,
        members,
        more: behind.is_some(),
        own,
    }
}

/// All lines of a window, best first, however many: for exports and the command line.
#[must_use]
pub fn lines(tx: &Transaction<'_>, guild: GuildId, scope: Scope, window: Window) -> Vec<Line> {
    ranked(tx, guild, scope, window, usize::MAX).lines
}

/// The first so many members of a window.
struct Ranked {
    /// Those that are shown.
    lines: Vec<Line>,
    /// The points of the last of them, shown or not, if there are more behind.
    behind: Option<i64>,
}

fn ranked(
    tx: &Transaction<'_>,
    guild: GuildId,
    scope: Scope,
    window: Window,
    most: usize,
) -> Ranked {
    let mut first = tx.scan(&Key::ranks(guild, scope, window), most.saturating_add(1));
    let more = first.len() > most;
    first.truncate(most);
    let mut least = 0;
    let mut lines: Vec<Line> = Vec::new();
    for record in first {
        let Record::Rank((.., inverted, _, member), ()) = record else {
            continue;
        };
        let points = i64::from(u32::MAX - inverted);
        least = points;
        if !tx.is_shown(guild, member) {
            continue;
        }
        let rank = match lines.last() {
            Some(last) if last.points == points => last.rank,
            _ => lines.len() as u64 + 1,
        };
        lines.push(Line {
            rank,
            member,
            points,
        });
    }
    Ranked {
        lines,
        behind: more.then_some(least),
    }
}

/// A member's own place in a window; `None` without points there.
#[must_use]
pub fn own(
    tx: &Transaction<'_>,
    guild: GuildId,
    scope: Scope,
    window: Window,
    member: MemberId,
) -> Option<Own> {
    let points = points(tx, guild, scope, window, member)?;
    let above = tx.scan(&Key::ranks_above(guild, scope, window, points), RANKED);
    let shown = above.iter().filter(|record| match record {
        Record::Rank((.., member), ()) => tx.is_shown(guild, *member),
        _ => false,
    });
    let rank = (above.len() < RANKED).then(|| shown.count() as u64 + 1);
    Some(place(tx, (guild, member), rank, points))
}

/// A member's points in a window, if there are any.
fn points(
    tx: &Transaction<'_>,
    guild: GuildId,
    scope: Scope,
    window: Window,
    member: MemberId,
) -> Option<i64> {
    let total = ledger::total(tx, guild, scope, window, member)?;
    Some(total.points).filter(|points| *points > 0)
}

fn place(
    tx: &Transaction<'_>,
    (guild, member): (GuildId, MemberId),
    rank: Option<u64>,
    points: i64,
) -> Own {
    let member = tx.member(guild, member);
    Own {
        rank,
        points,
        hidden: member.is_some_and(|member| member.hidden),
    }
}

/// The date of now in a guild's zone.
#[must_use]
pub fn today(tx: &Transaction<'_>, guild: GuildId, at: At) -> LocalDate {
    let settings = tx.guild(guild);
    calendar::date_at(settings.zone.as_deref().unwrap_or("UTC"), at)
}
