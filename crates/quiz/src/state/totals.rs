//! The totals of a guild's members, from which standings are made.
//!
//! They are in memory by window, by member and in their order, so that a page of a leaderboard is
//! looked up and not made. In the store a member has one record for all windows, so that an answer
//! changes few records.

use std::collections::{BTreeMap, BTreeSet};

use crate::model::ids::{At, MemberId};
use crate::model::points::{Scope, Total};
use crate::model::window::{Over, Window};
use crate::state::ranking::Ranking;

/// How long the totals of a window stay in memory after it is over, in milliseconds: two days,
/// because a clock that was ahead may be set back.
const STAY_MS: i64 = 2 * 24 * 60 * 60_000;

/// Returns the windows that have left the memory at a time.
pub(super) fn gone_by(at: At) -> Over {
    Over::at(at.plus_ms(-STAY_MS))
}

/// The totals of one window.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct OfWindow {
    by_member: BTreeMap<MemberId, Total>,
    ranking: Ranking,
}

impl OfWindow {
    /// Returns the totals by member.
    #[must_use]
    pub const fn by_member(&self) -> &BTreeMap<MemberId, Total> {
        &self.by_member
    }

    /// Returns the members in the order of their points.
    #[must_use]
    pub const fn ranking(&self) -> &Ranking {
        &self.ranking
    }

    fn put(&mut self, member: MemberId, total: Total, shown: bool) {
        let before = self.by_member.insert(member, total);
        if before == Some(total) {
            return;
        }
        if let Some(before) = before {
            self.ranking.take(member, before, shown);
        }
        self.ranking.add(member, total, shown);
    }

    fn take(&mut self, member: MemberId, shown: bool) {
        if let Some(total) = self.by_member.remove(&member) {
            self.ranking.take(member, total, shown);
        }
    }

    /// Lets a member get a rank, or takes it away.
    fn show(&mut self, member: MemberId, shown: bool) {
        if let Some(total) = self.by_member.get(&member) {
            self.ranking.take(member, *total, !shown);
            self.ranking.add(member, *total, shown);
        }
    }
}

/// The totals of a guild's members.
#[derive(Debug, Clone, Default)]
pub struct Totals {
    windows: BTreeMap<(Scope, Window), OfWindow>,
    /// The members without a rank: those who are hidden, or have left.
    unranked: BTreeSet<MemberId>,
    /// Whether there may be totals in records of their own, as an earlier version kept them.
    scattered: bool,
}

/// Whether there may be scattered totals is a hint, so no comparison looks at it.
impl PartialEq for Totals {
    fn eq(&self, other: &Self) -> bool {
        (&self.windows, &self.unranked) == (&other.windows, &other.unranked)
    }
}

impl Totals {
    /// Returns the totals of a window, or `None` if it has none.
    #[must_use]
    pub fn of_window(&self, scope: Scope, window: Window) -> Option<&OfWindow> {
        self.windows.get(&(scope, window))
    }

    /// Tells whether a member gets a rank.
    #[must_use]
    pub fn is_shown(&self, member: MemberId) -> bool {
        !self.unranked.contains(&member)
    }

    /// Lets a member get a rank in every window, or takes it away.
    pub(super) fn show(&mut self, member: MemberId, shown: bool) {
        let changed = match shown {
            true => self.unranked.remove(&member),
            false => self.unranked.insert(member),
        };
        if changed {
            for of in self.windows.values_mut() {
                of.show(member, shown);
            }
        }
    }

    /// Returns a member's totals, in the order of their windows.
    #[must_use]
    pub fn of_member(&self, scope: Scope, member: MemberId) -> Vec<(Window, Total)> {
        let windows = self.of_scope(scope);
        let found = windows.filter_map(|(window, of)| Some((window, *of.by_member.get(&member)?)));
        found.collect()
    }

    /// Tells whether there may be totals in records of their own.
    #[must_use]
    pub const fn may_be_scattered(&self) -> bool {
        self.scattered
    }

    /// Iterates over the windows that a scope has totals of, in their order.
    pub fn of_scope(&self, scope: Scope) -> impl Iterator<Item = (Window, &OfWindow)> {
        let first = (scope, Window::FIRST);
        let from = self.windows.range(first..);
        let same = from.take_while(move |((of, _), _)| *of == scope);
        same.map(|((_, window), of)| (*window, of))
    }

    /// Replaces a member's totals. Those of windows that are gone stay out.
    pub(super) fn put(
        &mut self,
        scope: Scope,
        member: MemberId,
        totals: &[(Window, Total)],
        gone: &Over,
    ) {
        let missing = |window: &Window| !totals.iter().any(|(of, _)| of == window);
        let old = self.of_scope(scope);
        let old = old.filter(|(window, of)| missing(window) && of.by_member.contains_key(&member));
        let old: Vec<Window> = old.map(|(window, _)| window).collect();
        for window in old {
            self.take(scope, window, member);
        }
        for (window, total) in totals {
            self.put_one(scope, *window, member, *total, gone);
        }
    }

    /// Removes all totals of a member.
    pub(super) fn remove(&mut self, scope: Scope, member: MemberId) {
        for (window, _) in self.of_member(scope, member) {
            self.take(scope, window, member);
        }
    }

    /// Puts a total that has a record of its own.
    pub(super) fn put_scattered(
        &mut self,
        (scope, window, member): (Scope, Window, MemberId),
        total: Total,
        gone: &Over,
    ) {
        self.scattered = true;
        self.put_one(scope, window, member, total, gone);
    }

    /// Removes a total that had a record of its own.
    pub(super) fn take(&mut self, scope: Scope, window: Window, member: MemberId) {
        let shown = self.is_shown(member);
        if let Some(of) = self.windows.get_mut(&(scope, window)) {
            of.take(member, shown);
            if of.by_member.is_empty() {
                self.windows.remove(&(scope, window));
            }
        }
    }

    /// Drops the totals of windows that are gone.
    pub(super) fn drop_gone(&mut self, gone: &Over) {
        self.windows
            .retain(|(_, window), _| !is_gone(*window, gone));
    }

    fn put_one(
        &mut self,
        scope: Scope,
        window: Window,
        member: MemberId,
        total: Total,
        gone: &Over,
    ) {
        if !is_gone(window, gone) {
            let shown = self.is_shown(member);
            let of = self.windows.entry((scope, window)).or_default();
            of.put(member, total, shown);
        }
    }
}

/// Tells whether a window has left the memory. Months stay until their totals have records of their
/// own.
fn is_gone(window: Window, gone: &Over) -> bool {
    !matches!(window, Window::Month(_)) && gone.has(window)
}
