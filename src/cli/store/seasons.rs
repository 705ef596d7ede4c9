//! What `pythia verify` knows about seasons: which of them counts a date, and what members have
//! kept of the season before.

use std::collections::BTreeMap;

use crate::quiz::model::ids::{GuildId, LocalDate, MemberId};
use crate::quiz::model::points::Scope;
use crate::quiz::model::season::{Carry, Season, SeasonId, SeasonPhase};
use crate::quiz::queries::season::half;

/// The key of what a member had at the end of a season.
type Had = (GuildId, SeasonId, Scope, MemberId);

/// The seasons of a store.
#[derive(Default)]
pub(super) struct Seasons {
    all: BTreeMap<(GuildId, SeasonId), Season>,
    had: BTreeMap<Had, i64>,
}

impl Seasons {
    pub(super) fn put(&mut self, key: (GuildId, SeasonId), season: Season) {
        self.all.insert(key, season);
    }

    pub(super) fn had(&mut self, key: Had, points: i64) {
        self.had.insert(key, points);
    }

    /// Returns whether the totals of a season are all there and follow the ledger: neither at its
    /// beginning nor at its end, where some are and some aren't.
    pub(super) fn is_counting(&self, guild: GuildId, id: SeasonId) -> bool {
        let season = self.all.get(&(guild, id));
        season.is_some_and(|season| matches!(season.phase, SeasonPhase::Counting))
    }

    /// Returns the season that counts a date.
    pub(super) fn counting(&self, guild: GuildId, date: LocalDate) -> Option<SeasonId> {
        let of_guild = (guild, SeasonId(0))..=(guild, SeasonId(u32::MAX));
        let mut of_guild = self.all.range(of_guild);
        let ((_, id), _) = of_guild.find(|(_, season)| season.holds(date))?;
        self.is_counting(guild, *id).then_some(*id)
    }

    /// Returns what members have kept of the seasons before those that count.
    pub(super) fn carried(&self) -> Vec<(Had, i64)> {
        let mut carried = Vec::new();
        let mut before: Option<(GuildId, SeasonId)> = None;
        for (key, season) in &self.all {
            if season.is_cancelled() {
                continue;
            }
            let (guild, id) = *key;
            let from = before.filter(|(of, _)| *of == guild);
            before = Some(*key);
            let Some((_, from)) = from.filter(|_| season.carry == Carry::Half) else {
                continue;
            };
            let first = (guild, from, Scope::Guild, MemberId(0));
            let had = self
                .had
                .range(first..)
                .take_while(|((of, season, ..), _)| (*of, *season) == (guild, from));
            carried.extend(had.map(|((_, _, scope, member), points)| {
                ((guild, id, *scope, *member), half(*points))
            }));
        }
        carried
    }
}
