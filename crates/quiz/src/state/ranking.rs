//! The members of one window in the order of their points, so that a page of a leaderboard, or a
//! member's rank, is looked up without looking at all the others.

use std::collections::{BTreeMap, BTreeSet};
use std::ops::Bound;

use crate::model::ids::{At, MemberId};
use crate::model::points::Total;

/// A member's place in the order: most points first, then who reached them first, then the number.
pub type Place = (i64, At, MemberId);

/// The members of one window in the order of their points, without those who have none.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct Ranking {
    /// Those with equal points together.
    equal: BTreeMap<i64, Equal>,
    /// How many get a rank.
    shown: usize,
}

/// Members with equal points.
#[derive(Debug, Clone, Default, PartialEq)]
struct Equal {
    members: BTreeSet<(At, MemberId)>,
    /// How many of them get a rank.
    shown: usize,
}

impl Ranking {
    /// Puts a member into their place.
    pub(super) fn add(&mut self, member: MemberId, total: Total, shown: bool) {
        if total.points > 0 {
            let equal = self.equal.entry(total.points).or_default();
            equal.members.insert((total.reached, member));
            equal.shown += usize::from(shown);
            self.shown += usize::from(shown);
        }
    }

    /// Takes a member out of their place.
    pub(super) fn take(&mut self, member: MemberId, total: Total, shown: bool) {
        let Some(equal) = self.equal.get_mut(&total.points) else {
            return;
        };
        if equal.members.remove(&(total.reached, member)) {
            equal.shown -= usize::from(shown);
            self.shown -= usize::from(shown);
        }
        if equal.members.is_empty() {
            self.equal.remove(&total.points);
        }
    }

    /// Returns how many members get a rank.
    #[must_use]
    pub const fn shown(&self) -> usize {
        self.shown
    }

    /// Returns how many members with a rank have more points than these.
    #[must_use]
    pub fn above(&self, points: i64) -> usize {
        let more = (Bound::Excluded(points), Bound::Unbounded);
        self.equal.range(more).map(|(_, equal)| equal.shown).sum()
    }

    /// Iterates over the members with a rank, with their points, after the first `skip` of them.
    /// `is_shown` tells who has a rank.
    pub fn from_place(
        &self,
        skip: usize,
        is_shown: impl Fn(MemberId) -> bool,
    ) -> impl Iterator<Item = (MemberId, i64)> {
        let mut left = skip;
        let first = self.equal.iter().rev().find(|(_, equal)| {
            let is_here = left < equal.shown;
            left -= if is_here { 0 } else { equal.shown };
            is_here
        });
        let equals = first.map(|(most, _)| self.equal.range(..=*most).rev());
        let members = equals.into_iter().flatten().flat_map(|(points, equal)| {
            let members = equal.members.iter();
            members.map(|(_, member)| (*member, *points))
        });
        members
            .filter(move |(member, _)| is_shown(*member))
            .skip(left)
    }

    /// Iterates over all members after a place, with or without a rank, in their order.
    pub fn after(&self, place: Option<Place>) -> impl Iterator<Item = (MemberId, Total)> {
        let most = place.map_or(i64::MAX, |(points, ..)| points);
        let equals = self.equal.range(..=most).rev();
        equals.flat_map(move |(points, equal)| {
            let first = match place {
                Some((of, reached, member)) if of == *points => Bound::Excluded((reached, member)),
                _ => Bound::Unbounded,
            };
            let members = equal.members.range((first, Bound::Unbounded));
            members.map(|(reached, member)| {
                let total = Total {
                    points: *points,
                    reached: *reached,
                };
                (*member, total)
            })
        })
    }
}
