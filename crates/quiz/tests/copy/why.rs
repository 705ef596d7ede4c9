//! Snapshots of `text/why.rs`.

use crate::lang;
use pythia_quiz::model::config::Points;
use pythia_quiz::model::ids::{MemberId, TrackId};
use pythia_quiz::model::points::{Reason, Row, RowKey, Source};
use pythia_quiz::text::facts::{Group, TrackName};
use pythia_quiz::text::why;

use crate::samples::{MORNING, daily_key};
use crate::shows;

/// The track that the pages are about.
const TRACK: TrackId = TrackId(1);

/// Returns the source of the sample's daily.
fn of_daily() -> Source {
    let key = daily_key();
    Source::Daily(key.date, key.track)
}

/// Returns a row. An odd `n` takes back what was given before.
fn row(reason: Reason, voter: Option<u32>, points: i32, n: u32) -> (RowKey, Row) {
    let key = RowKey {
        member: MemberId(1),
        source: of_daily(),
        reason,
        voter: voter.map(MemberId),
        n,
    };
    let row = Row {
        points,
        at: MORNING,
        note: String::new(),
    };
    (key, row)
}

/// Returns the group of a daily.
fn group(rows: Vec<(RowKey, Row)>) -> Group {
    Group {
        source: of_daily(),
        rows,
        points: Points::default(),
        daily: Some((12, "Slices of a list".to_owned())),
        track: None,
    }
}

/// Returns the name of the sample's track.
fn beginners() -> TrackName {
    TrackName::Known("beginners".to_owned())
}

#[test]
fn a_member_without_points_is_told_when_they_come() {
    let card = why::card(lang(), TRACK, Some(&beginners()), &[], 0, (0, 1));
    shows!("why-empty", card);
}

#[test]
fn each_reason_has_a_line() {
    let groups = [
        group(vec![
            row(Reason::TookPart, None, 1, 0),
            row(Reason::Right, None, 3, 0),
            row(Reason::Accepted, None, 5, 0),
            row(Reason::Vote, Some(2), 1, 0),
        ]),
        Group {
            source: Source::Round(daily_key().date, 2),
            daily: None,
            ..group(vec![row(Reason::Round, None, 1, 0)])
        },
        Group {
            daily: None,
            ..group(vec![row(Reason::TookPart, None, 1, 0)])
        },
    ];
    let card = why::card(lang(), TRACK, Some(&beginners()), &groups, 12, (0, 3));
    shows!("why-reasons", card);
}

#[test]
fn votes_beyond_the_limit_and_votes_taken_back_are_counted() {
    let many = |n: u32| (1..=n).map(|voter| row(Reason::Vote, Some(voter), 1, 0));
    let mut some_back: Vec<_> = many(8).collect();
    some_back.push(row(Reason::Vote, Some(8), 1, 1));
    let all_back = vec![
        row(Reason::Vote, Some(1), 1, 0),
        row(Reason::Vote, Some(1), 1, 1),
        row(Reason::Vote, Some(2), 1, 0),
        row(Reason::Vote, Some(2), 1, 1),
    ];
    let groups = [group(some_back), group(all_back), group(many(2).collect())];
    let card = why::card(lang(), TRACK, Some(&beginners()), &groups, 12, (1, 3));
    shows!("why-votes", card);
}

#[test]
fn what_was_taken_back_is_dated() {
    let reasons = [
        Reason::TookPart,
        Reason::Right,
        Reason::Accepted,
        Reason::Round,
        Reason::Adjusted,
    ];
    let rows = reasons.map(|reason| [row(reason, None, 1, 0), row(reason, None, 1, 1)]);
    let groups = [group(rows.concat())];
    let card = why::card(lang(), TRACK, Some(&beginners()), &groups, 12, (0, 1));
    shows!("why-taken-back", card);
}

#[test]
fn an_adjustment_shows_the_reason_that_a_moderator_wrote() {
    let mut adjusted = row(Reason::Adjusted, None, -1, 0);
    adjusted.1.note = "copied from\nthe book".to_owned();
    let groups = [Group {
        source: Source::Adjustment(daily_key().date, 1),
        daily: None,
        ..group(vec![adjusted])
    }];
    let card = why::card(lang(), TRACK, Some(&beginners()), &groups, 12, (2, 3));
    shows!("why-adjustment", card);
}

#[test]
fn a_forfeit_says_that_the_points_above_it_do_not_count() {
    let groups = [
        group(vec![
            row(Reason::TookPart, None, 1, 0),
            row(Reason::Shown, None, 0, 0),
        ]),
        group(vec![row(Reason::Previewed, None, 0, 0)]),
    ];
    let card = why::card(lang(), TRACK, Some(&beginners()), &groups, 12, (0, 1));
    shows!("why-forfeits", card);
}

#[test]
fn the_page_of_all_tracks_names_the_track_of_each_question() {
    let of = |track| Group {
        track: Some(track),
        ..group(vec![row(Reason::TookPart, None, 1, 0)])
    };
    let groups = [of(beginners()), of(TrackName::Removed(TrackId(3)))];
    let card = why::card(lang(), TrackId(0), None, &groups, 12, (0, 1));
    shows!("why-all-tracks", card);
    let removed = TrackName::Removed(TrackId(3));
    let card = why::card(lang(), TrackId(3), Some(&removed), &[], 0, (0, 1));
    shows!("why-removed-track", card);
}
