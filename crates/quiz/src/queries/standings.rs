//! The standings, looked up in the totals of the ledger, which are kept in their order.
//!
//! Members with equal points share a rank (1, 2, 2, 4) and come in the order in which they reached
//! them. A hidden or departed member gets no rank. The first [`RANKED`] members of a window are
//! ranked; those after them see only their points.
//!
//! A month that is over isn't in memory: of it the order is read from the store. The same is done
//! where a decision asks for standings that it has just changed.

use std::cmp::Reverse;

use crate::model::ids::{At, GuildId, LocalDate, MemberId};
use crate::model::points::{Scope, Total};
use crate::model::record::{Key, Record};
use crate::model::season::SeasonId;
use crate::model::window::{self, Over, Window};
use crate::queries::{ledger, months, season};
use crate::state::calendar;
use crate::state::totals::Totals;
use crate::state::transaction::Transaction;

/// The lines on a page.
pub const PAGE: usize = 10;

/// How many members are ranked. In a guild of a million a look at the leaderboard must not delay
/// everybody else.
pub const RANKED: usize = 10_000;

/// A line of a leaderboard.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Line {
    /// The rank, from 1; equal members share it.
    pub rank: u64,
    /// The member.
    pub member: MemberId,
    /// The points in the window.
    pub points: i64,
}

/// The asker's own standing.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Own {
    /// The rank, or for a hidden asker what it would be. `None` if the asker comes after all ranked
    /// members, or has less than 0 points.
    pub rank: Option<u64>,
    /// The points in the window.
    pub points: i64,
    /// Whether the asker is hidden.
    pub hidden: bool,
}

/// A page of a leaderboard.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Board {
    /// The lines of the page.
    pub lines: Vec<Line>,
    /// The number of the page, from 0. A number that is too high gives the last page.
    pub page: u32,
    /// The number of pages, at least 1.
    pub pages: u32,
    /// The number of ranked members.
    pub members: usize,
    /// Whether more than [`RANKED`] members have points, so that not all are ranked.
    pub more: bool,
    /// The asker's own standing, on whatever page it is; `None` without points.
    pub own: Option<Own>,
}

/// A period for which standings can be requested.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Period {
    /// The present day.
    Today,
    /// The week from Monday.
    Week,
    /// The month from its first day.
    Month,
    /// All time.
    All,
    /// A season.
    Season(SeasonId),
    /// The month that began on this first day.
    MonthOf(LocalDate),
}

/// Why a period that a person typed can't be shown.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum NoPeriod {
    /// There is no such period.
    Unknown,
    /// There has been no season yet.
    NoSeason,
    /// The month is over and its standings weren't kept; those from this month on are.
    NotKept(LocalDate),
    /// The month is still to come.
    Future,
}

impl Period {
    /// The periods that every guild has, from narrow to wide.
    pub const ALL: [Self; 4] = [Self::Today, Self::Week, Self::Month, Self::All];

    /// Returns the word used in commands and custom ids.
    #[must_use]
    pub fn word(self) -> String {
        match self {
            Self::Today => "today".to_owned(),
            Self::Week => "week".to_owned(),
            Self::Month => "month".to_owned(),
            Self::All => "all".to_owned(),
            Self::Season(id) => format!("season-{}", id.0),
            Self::MonthOf(first) => {
                let first = first.civil();
                format!("{:04}-{:02}", first.year(), first.month())
            }
        }
    }

    /// Finds the period that a person typed, of those that every guild has.
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

    /// Returns the window of the period that contains a date.
    #[must_use]
    pub fn window(self, date: LocalDate) -> Window {
        match self {
            Self::Today => Window::Day(date),
            Self::Week => window::week(date),
            Self::Month => window::month(date),
            Self::All => Window::All,
            Self::Season(id) => Window::Season(id),
            Self::MonthOf(first) => Window::Month(first),
        }
    }
}

/// What people call the season that is on.
const SEASON: [&str; 3] = ["season", "this season", "current season"];

/// Tells whether a period goes by this name in every guild, so that no season can have it.
#[must_use]
pub fn is_period(name: &str, today: LocalDate) -> bool {
    let plain = name.trim().to_lowercase();
    Period::find(&plain).is_some()
        || SEASON.contains(&plain.as_str())
        || months::find(&plain, today).is_some()
}

/// Finds the period that a person typed in a guild, where it is this date.
///
/// # Errors
/// There is no such period, or nothing to show of it.
pub fn find(
    tx: &Transaction<'_>,
    guild: GuildId,
    typed: &str,
    today: LocalDate,
) -> Result<Period, NoPeriod> {
    if let Some(period) = Period::find(typed) {
        return Ok(period);
    }
    let plain = typed.trim().to_lowercase();
    if SEASON.contains(&plain.as_str()) {
        let season = season::present(tx, guild, today);
        return season.map(Period::Season).ok_or(NoPeriod::NoSeason);
    }
    if let Some(first) = months::find(&plain, today) {
        let kept = tx.months_kept(guild);
        return match Window::Month(first) {
            now if now == window::month(today) => Ok(Period::Month),
            _ if first > today => Err(NoPeriod::Future),
            _ if first < kept => Err(NoPeriod::NotKept(kept)),
            _ => Ok(Period::MonthOf(first)),
        };
    }
    let season = season::find(tx, guild, typed);
    season.map(Period::Season).ok_or(NoPeriod::Unknown)
}

/// Returns all lines of a period, best first and without a limit.
#[must_use]
pub fn lines_of(
    tx: &Transaction<'_>,
    guild: GuildId,
    scope: Scope,
    period: Period,
    today: LocalDate,
) -> Vec<Line> {
    match placed(tx, guild, period) {
        Some(id) => season::lines(tx, guild, id, scope),
        None => lines(tx, guild, scope, period.window(today)),
    }
}

/// Returns the season of a period whose standings are final.
#[must_use]
pub fn placed(tx: &Transaction<'_>, guild: GuildId, period: Period) -> Option<SeasonId> {
    match period {
        Period::Season(id) => tx
            .season(guild, id)
            .is_some_and(|season| season.is_placed())
            .then_some(id),
        _ => None,
    }
}

/// Returns a page of the standings of a period.
#[must_use]
pub fn board_of(
    tx: &Transaction<'_>,
    guild: GuildId,
    scope: Scope,
    (period, today): (Period, LocalDate),
    page: u32,
    asker: Option<MemberId>,
) -> Board {
    match placed(tx, guild, period) {
        Some(id) => season::board(tx, guild, id, scope, page, asker),
        None => board(tx, guild, scope, period.window(today), page, asker),
    }
}

/// Returns a page of the standings of a window, counted from 0, with the asker's own standing.
#[must_use]
pub fn board(
    tx: &Transaction<'_>,
    guild: GuildId,
    scope: Scope,
    window: Window,
    page: u32,
    asker: Option<MemberId>,
) -> Board {
    if let Some(totals) = in_order(tx, guild, scope, window) {
        return board_in_order(tx, (guild, scope, window), totals, page, asker);
    }
    let Ranked { lines, behind } = ranked(tx, guild, scope, window, RANKED);
    let own = asker.and_then(|member| {
        let points = points(tx, guild, scope, window, member)?;
        let above = lines.partition_point(|line| line.points > points) as u64;
        let ranks = points > 0 && behind.is_none_or(|least| points >= least);
        let rank = ranks.then_some(above + 1);
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

/// Returns the totals of a guild if the order of a window can be looked up there.
fn in_order<'t>(
    tx: &Transaction<'t>,
    guild: GuildId,
    scope: Scope,
    window: Window,
) -> Option<&'t Totals> {
    let past_month = matches!(window, Window::Month(_)) && Over::at(tx.at).has(window);
    tx.unchanged_totals(guild, scope).filter(|_| !past_month)
}

fn board_in_order(
    tx: &Transaction<'_>,
    (guild, scope, window): (GuildId, Scope, Window),
    totals: &Totals,
    page: u32,
    asker: Option<MemberId>,
) -> Board {
    let shown = totals
        .of_window(scope, window)
        .map_or(0, |of| of.ranking().shown());
    let members = shown.min(RANKED);
    let pages = members.div_ceil(PAGE).max(1) as u32;
    let page = page.min(pages - 1);
    let first = page as usize * PAGE;
    Board {
        lines: lines_in_order(totals, (scope, window), first, PAGE.min(members - first)),
        page,
        pages,
        members,
        more: shown > members,
        own: asker.and_then(|member| own(tx, guild, scope, window, member)),
    }
}

/// Returns lines of a window, the first of which has `first` others before it.
fn lines_in_order(
    totals: &Totals,
    (scope, window): (Scope, Window),
    first: usize,
    most: usize,
) -> Vec<Line> {
    let Some(of) = totals.of_window(scope, window) else {
        return Vec::new();
    };
    let ranking = of.ranking();
    let members = ranking.from_place(first, |member| totals.is_shown(member));
    let mut lines: Vec<Line> = Vec::with_capacity(most.min(ranking.shown()));
    for (place, (member, points)) in (first..).zip(members.take(most)) {
        let rank = match lines.last() {
            Some(last) if last.points == points => last.rank,
            Some(_) => place as u64 + 1,
            None => ranking.above(points) as u64 + 1,
        };
        lines.push(Line {
            rank,
            member,
            points,
        });
    }
    lines
}

/// Returns all lines of a window, best first and without a limit, for exports and the command line.
#[must_use]
pub fn lines(tx: &Transaction<'_>, guild: GuildId, scope: Scope, window: Window) -> Vec<Line> {
    first(tx, guild, scope, window, usize::MAX)
}

/// Returns the first lines of a window, best first.
#[must_use]
pub fn first(
    tx: &Transaction<'_>,
    guild: GuildId,
    scope: Scope,
    window: Window,
    most: usize,
) -> Vec<Line> {
    match in_order(tx, guild, scope, window) {
        Some(totals) => lines_in_order(totals, (scope, window), 0, most),
        None => ranked(tx, guild, scope, window, most).lines,
    }
}

/// The first members of a window, up to a limit.
struct Ranked {
    /// The lines of those with a rank.
    lines: Vec<Line>,
    /// The points of the last of them, with or without a rank, if there are more after it.
    behind: Option<i64>,
}

fn ranked(
    tx: &Transaction<'_>,
    guild: GuildId,
    scope: Scope,
    window: Window,
    most: usize,
) -> Ranked {
    let mut first = tx.totals_in(guild, scope, window);
    first.retain(|(_, total)| total.points > 0);
    first.extend(of_past_month(
        tx,
        guild,
        scope,
        window,
        most.saturating_add(1),
    ));
    let order =
        |(member, total): &(MemberId, Total)| (Reverse(total.points), total.reached, *member);
    let more = first.len() > most;
    if more {
        first.select_nth_unstable_by_key(most, order);
        first.truncate(most);
    }
    first.sort_unstable_by_key(order);
    let least = first.last().map_or(0, |(_, total)| total.points);
    let mut lines: Vec<Line> = Vec::with_capacity(first.len());
    for (member, Total { points, .. }) in first {
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

/// Returns the best `most` members of a month that is over, whose totals have records of their own.
fn of_past_month(
    tx: &Transaction<'_>,
    guild: GuildId,
    scope: Scope,
    window: Window,
    most: usize,
) -> Vec<(MemberId, Total)> {
    let Window::Month(first) = window else {
        return Vec::new();
    };
    if !Over::at(tx.at).has(window) {
        return Vec::new();
    }
    let found = tx
        .scan(&Key::month_ranks(guild, scope, first), most)
        .into_iter();
    let found = found.filter_map(|record| match record {
        Record::MonthRank((.., inverted, reached, member), ()) => {
            let points = i64::from(u32::MAX - inverted);
            Some((member, Total { points, reached }))
        }
        _ => None,
    });
    found.collect()
}

/// Returns a member's own standing in a window, or `None` without points there.
#[must_use]
pub fn own(
    tx: &Transaction<'_>,
    guild: GuildId,
    scope: Scope,
    window: Window,
    member: MemberId,
) -> Option<Own> {
    let points = points(tx, guild, scope, window, member)?;
    if let Some(totals) = in_order(tx, guild, scope, window) {
        let of = totals.of_window(scope, window);
        let above = of.map_or(0, |of| of.ranking().above(points));
        let rank = (points > 0 && above < RANKED).then_some(above as u64 + 1);
        return Some(place(tx, (guild, member), rank, points));
    }
    let mut above = tx.totals_in(guild, scope, window);
    above.extend(of_past_month(tx, guild, scope, window, RANKED));
    above.retain(|(_, total)| total.points > points);
    let shown = above
        .iter()
        .filter(|(member, _)| tx.is_shown(guild, *member));
    let rank = (points > 0 && above.len() < RANKED).then(|| shown.count() as u64 + 1);
    Some(place(tx, (guild, member), rank, points))
}

/// Returns a member's points in a window, if they are not 0.
fn points(
    tx: &Transaction<'_>,
    guild: GuildId,
    scope: Scope,
    window: Window,
    member: MemberId,
) -> Option<i64> {
    let total = ledger::total(tx, guild, scope, window, member)?;
    Some(total.points).filter(|points| *points != 0)
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

/// Returns the date at a time in a guild's zone.
#[must_use]
pub fn today(tx: &Transaction<'_>, guild: GuildId, at: At) -> LocalDate {
    let settings = tx.guild(guild);
    calendar::date_at(settings.zone.as_deref().unwrap_or("UTC"), at)
}
