//! What a run has met: a count of every event, phase, effect and fault, and what went wrong.

use std::collections::BTreeMap;
use std::fmt::Write as _;

use pythia::quiz::Event;
use pythia::quiz::model::daily::Phase;
use pythia::quiz::model::effect::Effect;

use crate::faults::FaultKind;

/// Names the variants of an enum, so that a run can show how often each occurred. Those after
/// `never` come from the program around host and courier, from older journals or from what the
/// simulated moderators don't use, and no run has them.
macro_rules! names {
    ($name:ident, $all:ident, $type:ident {
        $($variant:ident),* $(,)? $(; never: $($never:ident),*)?
    }) => {
        /// Returns the name of a variant.
        pub const fn $name(of: &$type) -> &'static str {
            match of {
                $($type::$variant { .. } => stringify!($variant),)*
                $($($type::$never { .. } => stringify!($never),)*)?
            }
        }

        const $all: &[&str] = &[$(stringify!($variant)),*];
    };
}

names!(event, EVENTS, Event {
    Tick, Started, Connected, Disconnected, BankEntered, ConfigEntered, GuildSeen, GuildLeft,
    MessageWritten, Deleted, Reacted, ReactionsCleared, ChannelGone, ThreadChanged,
    Interaction, Delivered, ScheduledEventChanged, ScheduledEventDeleted, GuildsListed,
    PermissionsChanged, ChannelShown, GuildCreated;
    never: Imported, MessageCreated, Edited, ForgetMember
});

names!(
    phase,
    PHASES,
    Phase {
        Posting,
        Unknown,
        Open,
        Revealing,
        Revealed,
        Closed,
    }
);

names!(
    effect,
    EFFECTS,
    Effect {
        Post,
        PostInForum,
        Edit,
        StartThread,
        SetThread,
        React,
        Crosspost,
        ReadMessages,
        ReadReactions,
        Direct,
        FindMember,
        MakeEvent,
        SetEvent,
        ReadEvent,
        Delete,
        FindCopy,
        LookAtChannels,
        LookAtMessage,
        MoveEvent,
        Reply,
        Unreact;
        never: SetRole, Pin
    }
);

names!(
    fault,
    FAULTS,
    FaultKind {
        AnswerLost,
        NoAnswer,
        Outage,
        RateLimit,
        GlobalRateLimit,
        Forbidden,
        Hidden,
        HistoryUnreadable,
        NoThreads,
        QuestionDeleted,
        ThreadDeleted,
        ThreadLocked,
        ThreadArchived,
        ReactionsCleared,
        ConnectionLost,
        ConnectionResumed,
        RemovedFromGuild,
        KilledBeforeCommit,
        PowerCut,
        KilledAfterCommit,
        KilledAfterSend,
    }
);

/// From how many guild-days on a run must meet everything.
const LONG_RUN: u64 = 20_000;

/// What is counted.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Counted {
    Event,
    Phase,
    Effect,
    Fault,
}

impl Counted {
    const ALL: [(Self, &'static str, &'static [&'static str]); 4] = [
        (Self::Event, "events", EVENTS),
        (Self::Phase, "phases", PHASES),
        (Self::Effect, "effects", EFFECTS),
        (Self::Fault, "faults", FAULTS),
    ];
}

/// What must never happen.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Wrong {
    /// Two question messages of one track and date are in the Discord.
    Double,
    /// A model answer was shown before the time that its question announces.
    Early,
}

/// What one run has met, or several together.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Report {
    counts: BTreeMap<(Counted, &'static str), u64>,
    /// Guilds and dates with at least one daily.
    pub guild_days: u64,
    /// Those of them with a question whose outcome was unknown.
    pub unknown: u64,
    /// Those of `unknown` on which the channel's history could not be read meanwhile.
    pub unreadable: u64,
    /// What people did.
    pub acts: u64,
    /// What went wrong, with the seed of its run.
    pub wrongs: Vec<(u64, Wrong, String)>,
}

impl Report {
    pub fn count(&mut self, what: Counted, name: &'static str) {
        *self.counts.entry((what, name)).or_default() += 1;
    }

    /// Adds what another run has met.
    pub fn add(&mut self, other: Self) {
        for (key, times) in other.counts {
            *self.counts.entry(key).or_default() += times;
        }
        self.guild_days += other.guild_days;
        self.unknown += other.unknown;
        self.unreadable += other.unreadable;
        self.acts += other.acts;
        self.wrongs.extend(other.wrongs);
    }

    /// Counts what went wrong in one way.
    pub fn wrong(&self, kind: Wrong) -> usize {
        self.wrongs
            .iter()
            .filter(|(_, one, _)| *one == kind)
            .count()
    }

    /// Returns the names that were never counted.
    pub fn zeros(&self) -> Vec<&'static str> {
        let all = Counted::ALL
            .into_iter()
            .flat_map(|(what, _, names)| names.iter().map(move |name| (what, *name)));
        all.filter(|key| !self.counts.contains_key(key))
            .map(|(_, name)| name)
            .collect()
    }

    /// Returns how many faults there were.
    pub fn faults(&self) -> u64 {
        let faults = self
            .counts
            .iter()
            .filter(|((what, _), _)| *what == Counted::Fault);
        faults.map(|(_, times)| times).sum()
    }

    /// Checks that the run was as hard as it is meant to be.
    pub fn was_hard(&self) {
        // A short run may miss what is rare.
        if self.guild_days >= LONG_RUN {
            assert_eq!(self.zeros(), Vec::<&str>::new(), "never occurred\n{self}");
        }
        assert!(
            self.acts >= 20 * self.guild_days,
            "20 events a guild-day\n{self}"
        );
        assert!(
            self.faults() >= self.guild_days,
            "a fault a guild-day\n{self}"
        );
        assert!(
            self.unknown * 10 >= self.guild_days,
            "unknown on one day of ten\n{self}"
        );
        assert!(
            self.unreadable * 10 >= self.unknown * 3,
            "unreadable on three of ten\n{self}"
        );
    }
}

impl std::fmt::Display for Report {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        writeln!(
            f,
            "{} guild-days, {} acts of people; an unknown outcome of a question on {} of them, on {} \
             of these without a history to read",
            self.guild_days, self.acts, self.unknown, self.unreadable
        )?;
        for (what, title, names) in Counted::ALL {
            let mut line = format!("{title}:");
            for name in names {
                let times = self.counts.get(&(what, *name)).unwrap_or(&0);
                let _ = write!(line, " {name} {times},");
            }
            writeln!(f, "{}", line.trim_end_matches(','))?;
        }
        write!(
            f,
            "{} doubles, {} early reveals",
            self.wrong(Wrong::Double),
            self.wrong(Wrong::Early)
        )
    }
}
