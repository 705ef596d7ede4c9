//! A picture as data: the numbers and words of a card that is drawn. Nothing in it was written by a
//! person, because the one font that pictures are drawn with has only Latin letters.

use serde::{Deserialize, Serialize};

use crate::model::card::Card;

/// A card with a picture. Where the picture can't be drawn, the card alone says the same.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct Pictured {
    /// The card.
    pub card: Card,
    /// The picture.
    pub picture: Picture,
    /// Whether they replace the message whose button was pressed.
    pub update: bool,
}

/// A picture to draw.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Picture {
    /// The name of its file.
    pub name: String,
    /// The same in words, at most 1,024 characters, for those who don't see it.
    pub alt: String,
    /// The numbers on top, at most three.
    pub tiles: Vec<Tile>,
    /// The heading of the badges and the badges; no badges, no line.
    pub badges: (String, Vec<String>),
    /// The days of a year.
    pub year: Year,
    /// What is known of each topic; `None` if nothing is known yet.
    pub mastery: Option<Mastery>,
}

/// A number with its name and a remark.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Tile {
    /// What it is.
    pub label: String,
    /// The number, about eight characters.
    pub value: String,
    /// The remark below it.
    pub note: String,
}

/// A map of the days of a year, a column a week.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Year {
    /// The heading.
    pub title: String,
    /// The remark at the right of the heading.
    pub note: String,
    /// The names of months, each with the week in which the month begins.
    pub months: Vec<(u8, String)>,
    /// The days from a Monday on, at most [`WEEKS`] weeks.
    pub days: Vec<DayMark>,
    /// What the marks mean.
    pub legend: Vec<(DayMark, String)>,
}

/// How many weeks a map shows: a year, begun weeks included.
pub const WEEKS: usize = 53;

/// What is marked on a day. Each is a shape of its own, not only a color.
///
/// The order of the variants is part of the stored bytes: add new ones at the end;
/// the store's `tests/golden.rs` fails otherwise.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Serialize, Deserialize)]
pub enum DayMark {
    /// Nothing was asked.
    #[default]
    None,
    /// Something was asked, and nothing done.
    Missed,
    /// Something was done.
    Some,
    /// The most was done.
    Full,
}

/// A table of percents, a row a topic and a column a level.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Mastery {
    /// The heading.
    pub title: String,
    /// The remark at the right of the heading.
    pub note: String,
    /// The names of the levels.
    pub levels: Vec<String>,
    /// The topics, each with a percentage for each level, where there is one.
    pub rows: Vec<(String, Vec<Option<u8>>)>,
}
