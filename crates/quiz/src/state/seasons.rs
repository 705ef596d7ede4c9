//! Seasons in the state: which one holds a date, and when the next step of one is due.

use std::collections::BTreeMap;

use crate::model::ids::{At, GuildId, LocalDate};
use crate::model::record::{Key, Record};
use crate::model::season::{Season, SeasonId, SeasonPhase, WaitsFor};
use crate::model::window;
use crate::state::agenda::Due;
use crate::state::transaction::Transaction;
use crate::state::{GuildState, State, calendar};

impl State {
    pub(super) fn refresh_seasons(&mut self, guild: GuildId) {
        let guild_state = self.guilds.get(&guild);
        let awake = guild_state.filter(|one| one.guild.left_at.is_none());
        let at = awake.and_then(|one| one.season_due());
        self.agenda.set(Due::Season(guild), at);
    }
}

/// Returns when a season's last date ends in a guild's zone.
#[must_use]
pub fn end(zone: Option<&str>, last: LocalDate) -> At {
    calendar::instant(zone.unwrap_or("UTC"), last.plus_days(1), 0)
}

impl GuildState {
    /// Returns the season that does the next step: the first that isn't over, because seasons
    /// follow one another. Only one that was just started comes before it.
    #[must_use]
    pub fn season_to_do(&self) -> Option<(SeasonId, &Season)> {
        let seasons = self.seasons.iter();
        let seasons = seasons.filter(|(_, season)| !season.is_over());
        let to_do = seasons.min_by_key(|(id, season)| {
            let filling = matches!(season.phase, SeasonPhase::Filling(..));
            (!filling, **id)
        });
        to_do.map(|(id, season)| (*id, season.as_ref()))
    }

    /// Returns when the next step of a season is due.
    fn season_due(&self) -> Option<At> {
        let (_, season) = self.season_to_do()?;
        match &season.phase {
            SeasonPhase::Filling(..)
            | SeasonPhase::Carrying(..)
            | SeasonPhase::Placing(..)
            | SeasonPhase::Clearing(_) => Some(season.step_at),
            SeasonPhase::Counting => {
                let last = season.last?;
                let end = end(self.guild.zone.as_deref(), last);
                self.waits_for(last).is_none().then_some(end)
            }
            SeasonPhase::Over | SeasonPhase::Cancelled => None,
        }
    }

    /// Returns what points of dates up to this one may still come from.
    #[must_use]
    pub fn waits_for(&self, last: LocalDate) -> Option<WaitsFor> {
        let open = self.dailies.iter().filter(|((_, date), _)| *date <= last);
        if let Some(closes) = open.map(|(_, open)| open.daily.close_at).max() {
            return Some(WaitsFor::Daily(closes));
        }
        if self.unfinished.keys().any(|(_, date)| *date <= last) {
            return Some(WaitsFor::Step);
        }
        if self.recountings.values().any(|one| one.date <= last) {
            return Some(WaitsFor::Step);
        }
        let mut rounds = self.rounds.iter();
        if let Some((id, _)) = rounds.find(|(_, round)| round.date <= last) {
            return Some(WaitsFor::Round(*id));
        }
        let running = self.tracks.iter().filter(|(_, track)| {
            let idle = track.paused.is_some() || track.removed;
            !idle
        });
        let slots = running.filter_map(|(id, track)| {
            let rhythm = self.options.get(id).and_then(|one| one.rhythm);
            calendar::next_slot(track, rhythm, &self.blackout)
        });
        let slots = slots.filter(|slot| slot.date <= last);
        slots.map(|slot| slot.at).max().map(WaitsFor::Slot)
    }

    /// Returns the first month whose standings are kept.
    #[must_use]
    pub fn months_kept(&self, at: At) -> LocalDate {
        self.months_kept.unwrap_or_else(|| window::first_kept(at))
    }
}

impl Transaction<'_> {
    /// Returns the number that a guild's next season gets.
    #[must_use]
    pub fn next_season(&self, guild: GuildId) -> SeasonId {
        let known = self.state.guild_state(guild);
        let last = known.and_then(|known| known.seasons.keys().next_back());
        SeasonId(last.map_or(1, |SeasonId(last)| last + 1))
    }

    /// Returns the seasons of a guild that weren't called off, oldest first.
    #[must_use]
    pub fn seasons(&self, guild: GuildId) -> BTreeMap<SeasonId, Season> {
        let known = self.state.guild_state(guild).into_iter();
        let known = known.flat_map(|guild_state| &guild_state.seasons);
        let mut all: BTreeMap<SeasonId, Season> =
            known.map(|(id, one)| (*id, one.as_ref().clone())).collect();
        let range = Key::Season((guild, SeasonId(0)))..=Key::Season((guild, SeasonId(u32::MAX)));
        for (key, record) in self.changed.range(range) {
            match (key, record.as_deref()) {
                (_, Some(Record::Season((_, id), season))) => {
                    all.insert(*id, season.as_ref().clone());
                }
                (Key::Season((_, id)), _) => {
                    all.remove(id);
                }
                _ => {}
            }
        }
        all.retain(|_, season| !season.is_cancelled());
        all
    }

    /// Returns a season.
    #[must_use]
    pub fn season(&self, guild: GuildId, id: SeasonId) -> Option<Season> {
        match self.changed.get(&Key::Season((guild, id))) {
            Some(Some(record)) => match record.as_ref() {
                Record::Season(_, season) => Some(season.as_ref().clone()),
                _ => None,
            },
            Some(None) => None,
            None => {
                let seasons = &self.state.guild_state(guild)?.seasons;
                seasons.get(&id).map(|season| season.as_ref().clone())
            }
        }
    }

    /// Returns the season that holds a date. Seasons have no date in common.
    #[must_use]
    pub fn season_of(&self, guild: GuildId, date: LocalDate) -> Option<(SeasonId, Season)> {
        // A decision changes a season at most once, and adds points in none of those.
        let seasons = &self.state.guild_state(guild)?.seasons;
        let (id, _) = seasons.iter().rev().find(|(_, one)| one.holds(date))?;
        self.season(guild, *id).map(|season| (*id, season))
    }

    /// Returns the first month whose standings are kept in a guild.
    #[must_use]
    pub fn months_kept(&self, guild: GuildId) -> LocalDate {
        if let Some(Some(Record::MonthsKept(_, first))) = self
            .changed
            .get(&Key::MonthsKept(guild))
            .map(Option::as_deref)
        {
            return *first;
        }
        let guild_state = self.state.guild_state(guild);
        guild_state.map_or_else(
            || window::first_kept(self.at),
            |guild_state| guild_state.months_kept(self.at),
        )
    }

    /// Puts a season.
    pub fn put_season(&mut self, (guild, id): (GuildId, SeasonId), season: Season) {
        self.put(Record::Season((guild, id), Box::new(season)));
    }
}
