//! How the whole group of a track has done in the last twelve months, from the tallies of its
//! closed dailies.

use std::collections::BTreeMap;

use crate::model::ids::{GuildId, LocalDate, TrackId};
use crate::model::mastery::{Focus, Known};
use crate::model::picture::DayMark;
use crate::model::question::{Level, Topic};
use crate::queries::learner;
use crate::state::tallies;
use crate::state::transaction::Transaction;

/// How a group has done in a year.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Group {
    /// How many dailies have closed.
    pub dailies: u32,
    /// How many answers they got in time.
    pub answers: u32,
    /// How much was known, by topic and level.
    pub known: BTreeMap<(Topic, Level), Known>,
    /// The topics that are known least.
    pub weakest: Vec<(Topic, Known)>,
    /// The first day of the map, a Monday.
    pub from: LocalDate,
    /// How many took part each day since then: nobody, fewer than usual, or as many as usual.
    pub days: Vec<DayMark>,
    /// What the track focuses on, if it does.
    pub focus: Option<Focus>,
}

/// Finds out how the group of a track has done.
#[must_use]
pub fn group(tx: &Transaction<'_>, guild: GuildId, track: TrackId, today: LocalDate) -> Group {
    let tallies = tallies::of_year(tx, guild, track, today);
    let dailies = tallies.len() as u32;
    let answers: u32 = tallies.iter().map(|(_, tally)| tally.answered).sum();
    let known = tallies::by_topic(&tallies);
    let marks = tallies.iter().map(|(date, tally)| {
        let mark = match tally.answered {
            0 => DayMark::Missed,
            few if few * dailies < answers => DayMark::Some,
            _ => DayMark::Full,
        };
        (*date, mark)
    });
    Group {
        dailies,
        answers,
        weakest: tallies::weakest(&known),
        from: learner::first_day(today),
        days: learner::days(today, marks),
        known,
        focus: tallies::focus(tx, guild, track),
    }
}
