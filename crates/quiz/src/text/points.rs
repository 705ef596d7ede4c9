//! What moderators read when they adjust points.

use crate::model::card::{Card, Style};
use crate::model::custom_id::ButtonId;
use crate::model::ids::{LocalDate, UserId};
use crate::text::language::{Language, t};
use crate::text::post::button;
use crate::text::track::day;
use crate::text::why::{shown, signed};
use crate::text::{mention, plain, quote};

/// What is wrong with an adjustment.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Mistake {
    /// It gives and takes nothing.
    None,
    /// It is more than one adjustment may give or take.
    TooMany(i32),
    /// It has no reason.
    NoReason,
    /// The reason is longer than this.
    LongReason(usize),
    /// The date can't be read.
    Date(String),
    /// The date is still to come.
    Future(LocalDate),
    /// The date is more than a year ago. The first date that may be given follows.
    LongAgo(LocalDate, LocalDate),
}

/// Explains a mistake to the moderator who made it.
#[must_use]
pub fn mistake(lang: Language, mistake: &Mistake) -> String {
    match mistake {
        Mistake::None => t!(lang, "points-none"),
        Mistake::TooMany(most) => {
            let most: i32 = *most;
            t!(lang, "points-too-many", most = most)
        }
        Mistake::NoReason => t!(lang, "points-no-reason"),
        Mistake::LongReason(most) => {
            let most: usize = *most;
            t!(lang, "points-long-reason", most = most)
        }
        Mistake::Date(typed) => t!(lang, "points-date", typed = quote(typed)),
        Mistake::LongAgo(date, first) => t!(
            lang,
            "points-long-ago",
            date = day(lang, *date),
            first = day(lang, *first)
        ),
        Mistake::Future(date) => t!(lang, "points-future", date = day(lang, *date)),
    }
}

/// An adjustment that was made.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Adjusted {
    /// The member.
    pub user: UserId,
    /// How many points were given, or taken if negative.
    pub points: i32,
    /// The date they count on.
    pub date: LocalDate,
    /// The reason.
    pub reason: String,
    /// The member's points in the whole server now.
    pub total: i64,
    /// The number of its entry in `/audit`.
    pub entry: u32,
}

/// Confirms an adjustment, with a button that undoes it.
#[must_use]
pub fn adjusted(lang: Language, adjusted: &Adjusted) -> Card {
    let done = t!(
        lang,
        "points-adjusted",
        member = mention(adjusted.user),
        points = signed(adjusted.points.into()),
        date = day(lang, adjusted.date),
        total = shown(adjusted.total),
        reason = adjusted.reason.as_str()
    );
    let undo = button(
        &t!(lang, "points-button-undo"),
        ButtonId::Undo(adjusted.entry),
        Style::Secondary,
    );
    Card {
        rows: vec![vec![undo]],
        ..plain(&done)
    }
}
