//! What is due and when: derived from the records, and kept beside them so that looking it up is
//! cheap.

use std::collections::{BTreeSet, HashMap};

use crate::model::ids::{At, DailyKey, GuildId, MemberId, RoleId, RoundId, TrackId};
use crate::model::recap;
use crate::model::reminder::Remind;
use crate::model::round::{RoundKey, RoundPhase};
use crate::state::{State, calendar};

/// Something that becomes due. The order of the variants decides what comes first at the same time.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Due {
    /// The next step of a daily. It comes before slots, so that a reveal goes before a new
    /// question.
    Daily(DailyKey),
    /// The next slot of a track.
    Slot(GuildId, TrackId),
    /// The next step of a round.
    Round(RoundKey),
    /// The end of the time for which the data of a guild is kept after it removed the bot.
    Forget(GuildId),
    /// Looking whether a guild has given back the permissions without which the bot paused
    /// something.
    Look(GuildId),
    /// The next part of deleting a member's data.
    Member(GuildId, MemberId),
    /// Removing texts that are too old.
    Texts(GuildId),
    /// Reminding the next members of a guild of something.
    Tell(DailyKey, Remind),
    /// The next direct message with reminders to a member.
    Nudge(GuildId, MemberId),
    /// The next step of a guild's seasons. It comes last, so that a season ends after its dailies.
    Season(GuildId),
    /// The next weekly recap of a track.
    Recap(GuildId, TrackId),
    /// The next step of a reward.
    Reward(GuildId, RoleId),
}

/// A step that people wait for, as the page of `pythia try` lists them.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Step {
    /// The next step of a daily: its reveal or its close, by its phase.
    Daily(DailyKey),
    /// The next slot of a track.
    Slot(GuildId, TrackId),
    /// The reminder of a round.
    Reminder(RoundKey),
    /// A round begins.
    Start(RoundKey),
    /// The next question of a round, or its podium after the last one.
    Question(RoundKey),
    /// The result of a round's open question.
    Result(RoundKey),
}

/// Everything that is due, in order and by what it is.
#[derive(Debug, Clone, Default, PartialEq)]
pub(super) struct Agenda {
    pub(super) order: BTreeSet<(At, Due)>,
    of: HashMap<Due, At>,
}

impl Agenda {
    pub(super) fn at(&self, due: Due) -> Option<At> {
        self.of.get(&due).copied()
    }

    pub(super) fn set(&mut self, due: Due, at: Option<At>) {
        if let Some(old) = self.of.remove(&due) {
            self.order.remove(&(old, due));
        }
        if let Some(at) = at {
            self.of.insert(due, at);
            self.order.insert((at, due));
        }
    }
}

impl State {
    /// Returns the steps that people wait for, each with its time, in no particular order. A track
    /// or round that is paused waits for nothing.
    pub fn upcoming(&self) -> impl Iterator<Item = (At, Step)> {
        self.agenda.order.iter().flat_map(|(at, due)| match *due {
            // Reading messages back and keeping a thread awake are due in between.
            Due::Daily(key) => {
                let step = self.open_daily(key).and_then(|open| open.daily.step_at());
                step.map(|at| (at, Step::Daily(key))).into_iter().collect()
            }
            Due::Slot(guild, track) => vec![(*at, Step::Slot(guild, track))],
            Due::Round(key) => self.steps_of_round(key),
            // Nobody waits for something to be forgotten, or for a look.
            Due::Forget(_)
            | Due::Look(_)
            | Due::Member(..)
            | Due::Texts(_)
            | Due::Tell(..)
            | Due::Nudge(..)
            | Due::Season(_)
            | Due::Recap(..)
            | Due::Reward(..) => Vec::new(),
        })
    }

    /// Returns when something else is due that people notice: reminders, recaps, the steps of
    /// seasons and of deletions, and what is delivered later. In no particular order.
    pub fn due_aside(&self) -> impl Iterator<Item = At> {
        let aside = self.agenda.order.iter().filter(|(_, due)| {
            matches!(
                due,
                Due::Member(..) | Due::Tell(..) | Due::Nudge(..) | Due::Season(_) | Due::Recap(..)
            )
        });
        let rows = self.outbox().map(|row| row.not_before);
        aside.map(|(at, _)| *at).chain(rows)
    }

    /// Returns the steps of a round. Its time in the agenda won't do: while it is played, that is
    /// often just the next heartbeat.
    fn steps_of_round(&self, key: RoundKey) -> Vec<(At, Step)> {
        let Some(round) = self.round(key).filter(|round| round.paused.is_none()) else {
            return Vec::new();
        };
        match round.phase {
            RoundPhase::Scheduled => {
                let reminder = round.remind_at.filter(|at| *at < round.start);
                let reminder = reminder.map(|at| (at, Step::Reminder(key)));
                let start = (round.start, Step::Start(key));
                reminder.into_iter().chain([start]).collect()
            }
            RoundPhase::Between => vec![(round.step_at, Step::Question(key))],
            RoundPhase::Open => vec![(round.step_at, Step::Result(key))],
            _ => Vec::new(),
        }
    }

    pub(super) fn refresh_dailies(&mut self) {
        let keys: Vec<DailyKey> = self.open_dailies().collect();
        for key in keys {
            self.refresh_daily(key);
        }
    }

    pub(super) fn refresh_guild(&mut self, guild: GuildId) {
        let Some(guild_state) = self.guilds.get(&guild) else {
            return;
        };
        let forgotten = guild_state.guild.forgotten_at(&self.rules);
        self.agenda.set(Due::Forget(guild), forgotten);
        let tracks: Vec<TrackId> = guild_state.tracks.keys().copied().collect();
        let unfinished = guild_state.unfinished.keys();
        let dailies: Vec<_> = guild_state
            .dailies
            .keys()
            .chain(unfinished)
            .copied()
            .collect();
        let recounted = guild_state.recountings.keys();
        let rounds = guild_state.rounds.keys().chain(recounted);
        let rounds: Vec<RoundId> = rounds.copied().collect();
        for id in tracks {
            self.refresh_track(guild, id);
        }
        for id in rounds {
            self.refresh_round(RoundKey { guild, id });
        }
        for (track, date) in dailies {
            self.refresh_daily(DailyKey { guild, track, date });
        }
        self.refresh_look(guild);
        self.refresh_seasons(guild);
        self.refresh_rewards(guild);
    }

    pub(super) fn refresh_look(&mut self, guild: GuildId) {
        let guild_state = self.guilds.get(&guild);
        let awake = guild_state.filter(|one| one.guild.left_at.is_none());
        let at = awake.and_then(|one| one.look_at);
        self.agenda.set(Due::Look(guild), at);
    }

    pub(super) fn refresh_rounds(&mut self) {
        let keys: Vec<RoundKey> = self.rounds.iter().copied().collect();
        for key in keys {
            self.refresh_round(key);
        }
    }

    pub(super) fn refresh_round(&mut self, key: RoundKey) {
        let at = self.guilds.get(&key.guild).and_then(|guild_state| {
            if guild_state.guild.left_at.is_some() {
                return None;
            }
            // Only a round that is over is counted again.
            if let Some(recounting) = guild_state.recountings.get(&key.id) {
                return Some(recounting.since);
            }
            let round = guild_state.rounds.get(&key.id)?;
            round.due(self.gap, self.heartbeat)
        });
        self.agenda.set(Due::Round(key), at);
        self.refresh_seasons(key.guild);
    }

    pub(super) fn refresh_track(&mut self, guild: GuildId, id: TrackId) {
        let at = self.guilds.get(&guild).and_then(|guild_state| {
            let track = guild_state.tracks.get(&id)?;
            let idle =
                track.paused.is_some() || track.removed || guild_state.guild.left_at.is_some();
            if idle {
                None
            } else {
                let rhythm = guild_state.options.get(&id).and_then(|one| one.rhythm);
                calendar::next_slot(track, rhythm, &guild_state.blackout).map(|slot| slot.at)
            }
        });
        self.agenda.set(Due::Slot(guild, id), at);
        self.refresh_seasons(guild);
        self.refresh_recap(guild, id);
    }

    pub(super) fn refresh_recap(&mut self, guild: GuildId, id: TrackId) {
        let at = self.guilds.get(&guild).and_then(|guild_state| {
            let track = guild_state.tracks.get(&id)?;
            let since = *guild_state.recaps.get(&id)?;
            let awake = guild_state.guild.left_at.is_none() && !track.removed;
            awake.then(|| calendar::next_sunday(&track.zone, since, recap::MINUTE))
        });
        self.agenda.set(Due::Recap(guild, id), at);
    }

    pub(super) fn refresh_daily(&mut self, key: DailyKey) {
        let gap = self.gap;
        let at = self.guilds.get(&key.guild).and_then(|guild_state| {
            if guild_state.guild.left_at.is_some() {
                return None;
            }
            let of = (key.track, key.date);
            // A step that has begun keeps its place before what became due after it.
            if let Some(unfinished) = guild_state.unfinished.get(&of) {
                return Some(unfinished.due());
            }
            guild_state.dailies.get(&of)?.daily.due(gap)
        });
        self.agenda.set(Due::Daily(key), at);
        self.refresh_telling(key, Remind::LastCall);
        self.refresh_seasons(key.guild);
    }

    /// A last call is due by its daily; everything else only once it has begun.
    pub(super) fn refresh_telling(&mut self, key: DailyKey, what: Remind) {
        let at = self.guilds.get(&key.guild).and_then(|guild_state| {
            if let Some(telling) = guild_state.tellings.get(&(key.track, key.date, what)) {
                return (telling.after < u32::MAX).then_some(telling.since);
            }
            if what != Remind::LastCall || guild_state.last_calls == 0 {
                return None;
            }
            let awake = guild_state.guild.left_at.is_none();
            let open_daily = guild_state.dailies.get(&(key.track, key.date));
            let daily = open_daily.map(|open_daily| &open_daily.daily);
            daily.filter(|_| awake)?.last_call()
        });
        self.agenda.set(Due::Tell(key, what), at);
    }

    /// Looks again which last calls of a guild are due, after the first member wanted one or the
    /// last one no longer does.
    pub(super) fn refresh_last_calls(&mut self, guild: GuildId) {
        let Some(guild_state) = self.guilds.get(&guild) else {
            return;
        };
        let open: Vec<_> = guild_state.dailies.keys().copied().collect();
        for (track, date) in open {
            self.refresh_telling(DailyKey { guild, track, date }, Remind::LastCall);
        }
    }
}
