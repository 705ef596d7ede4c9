//! Standings: folds of the ledger, read from the kept totals.
//!
//! Ties share a rank (1, 2, 2, 4) and stand in the order in which they got there. Who is hidden or has left
//! takes no rank.

use super::calendar;
use super::draft::Draft;
use super::ids::{At, GuildId, LocalDate, MemberNo};
use super::ledger::{self, Scope, Window};
use super::record::{Key, Member, Record};

/// Rows on a page.
pub const PAGE: usize = 10;

/// One line of a leaderboard.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Line {
    /// 1 is first; ties share it.
    pub rank: u64,
    /// Who.
    pub member: MemberNo,
    /// How many points.
    pub points: i64,
}

/// A leaderboard's page.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Board {
    /// The lines of the page.
    pub lines: Vec<Line>,
    /// Pages in all; at least 1.
    pub pages: u32,
    /// Members in all.
    pub members: usize,
    /// The asker's own line, wherever it is; the rank is what it would be if the asker is hidden.
    pub own: Option<Line>,
    /// The asker is hidden.
    pub own_hidden: bool,
}

/// A period as typed, at a date.
#[must_use]
pub fn window(period: &str, date: LocalDate) -> Option<Window> {
    match period.trim().to_lowercase().as_str() {
        "today" | "day" => Some(Window::Day(date)),
        "week" => Some(calendar::week(date)),
        "month" => Some(calendar::month(date)),
        "all" | "all time" | "ever" => Some(Window::All),
        _ => None,
    }
}

/// A page of the standings of a window, counted from 0.
#[must_use]
pub fn board(
    draft: &Draft<'_>,
    guild: GuildId,
    scope: Scope,
    window: Window,
    page: u32,
    asker: Option<MemberNo>,
) -> Board {
    let lines = lines(draft, guild, scope, window);
    let own = asker.and_then(|member| own_line(draft, guild, scope, window, &lines, member));
    let members = lines.len();
    let pages = members.div_ceil(PAGE).max(1) as u32;
    let first = page.min(pages - 1) as usize * PAGE;
    let lines = lines.into_iter().skip(first).take(PAGE).collect();
    let own_hidden = asker
        .and_then(|no| draft.member(guild, no))
        .is_some_and(|member| member.hidden);
    Board {
        lines,
        pages,
        members,
        own,
        own_hidden,
    }
}

/// All lines of a window, best first.
#[must_use]
pub fn lines(draft: &Draft<'_>, guild: GuildId, scope: Scope, window: Window) -> Vec<Line> {
    let ranked = draft.scan(&Key::ranks(guild, scope, window), usize::MAX);
    let mut lines: Vec<Line> = Vec::new();
    for record in ranked {
        let Record::Rank((.., inverted, _, member), ()) = record else {
            continue;
        };
        if !draft.member(guild, member).is_some_and(is_shown) {
            continue;
        }
        let points = i64::from(u32::MAX - inverted);
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
    lines
}

fn is_shown(member: Member) -> bool {
    !member.hidden && member.left.is_none()
}

fn own_line(
    draft: &Draft<'_>,
    guild: GuildId,
    scope: Scope,
    window: Window,
    lines: &[Line],
    member: MemberNo,
) -> Option<Line> {
    if let Some(line) = lines.iter().find(|line| line.member == member) {
        return Some(line.clone());
    }
    let total =
        ledger::total(draft, guild, scope, window, member).filter(|total| total.points > 0)?;
    let above = lines
        .iter()
        .filter(|line| line.points > total.points)
        .count() as u64;
    Some(Line {
        rank: above + 1,
        member,
        points: total.points,
    })
}

/// The date of now in a guild's zone.
#[must_use]
pub fn today(draft: &Draft<'_>, guild: GuildId, at: At) -> LocalDate {
    let settings = draft.guild(guild);
    calendar::date_at(settings.zone.as_deref().unwrap_or("UTC"), at)
}
