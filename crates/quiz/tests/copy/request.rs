//! Snapshots of `text/request.rs`.

use crate::lang;
use pythia_quiz::model::ids::TrackId;
use pythia_quiz::model::question::{Level, Topic};
use pythia_quiz::model::track::{Mix, Mode, Pause, Place, Track};
use pythia_quiz::queries::requests::{Catalog, CatalogTopic, Status, TrackRequests};
use pythia_quiz::state::calendar::Slot;
use pythia_quiz::state::choose::Servable;
use pythia_quiz::text::request;

use crate::samples::{ANA, CHANNEL, MORNING, daily_key};
use crate::shows;

/// Returns a track that posts every day at 09:00.
pub fn track(name: &str) -> Track {
    Track {
        name: name.to_owned(),
        channel: CHANNEL,
        place: Place::Text,
        minute: 9 * 60,
        zone: "Europe/Berlin".to_owned(),
        weekdays: 0b111_1111,
        blackout: Vec::new(),
        delay: 8 * 60,
        close_after: 24 * 60,
        mix: Mix::default(),
        mode: Mode::Both,
        ping: None,
        lock: false,
        anonymous: false,
        paused: None,
        created_by: ANA,
        since: MORNING,
        last_date: None,
        skip_next: false,
        next: None,
        since_request: 0,
        served: Vec::new(),
        removed: false,
    }
}

fn status(wanted_by: u32, place: usize) -> Status {
    Status {
        topic: Topic::Oop,
        wanted_by,
        place,
        earliest: Some(Slot {
            date: daily_key().date,
            at: MORNING,
        }),
    }
}

#[test]
fn a_blocked_member_is_refused() {
    shows!("request-blocked", request::blocked(lang()));
}

#[test]
fn a_request_that_a_track_cannot_serve_is_refused_with_the_tracks_that_can() {
    let refused = |why, able: &[&str]| {
        let track = track("daily");
        request::refused(lang(), &track, Topic::Oop, why, able)
    };
    shows!(
        "request-refused",
        vec![
            refused(Servable::OutsideMix, &[]),
            refused(Servable::Exhausted, &["evening"]),
            refused(Servable::Resting(1), &["evening", "beginners"]),
            refused(Servable::Resting(7), &[]),
        ]
    );
}

#[test]
fn a_request_is_noted_with_what_is_ahead_of_it() {
    let noted = |status| request::noted(lang(), &track("daily"), &status);
    shows!(
        "request-noted",
        vec![
            noted(status(1, 0)),
            noted(status(2, 1)),
            noted(status(12, 3))
        ]
    );
}

#[test]
fn a_request_in_a_track_without_a_date_says_so() {
    let status = Status {
        earliest: None,
        ..status(1, 0)
    };
    let mut paused = track("daily");
    paused.paused = Some(Pause::ByModerator);
    shows!(
        "request-no-date",
        vec![
            request::noted(lang(), &paused, &status),
            request::noted(lang(), &track("daily"), &status),
        ]
    );
}

#[test]
fn a_request_made_twice_says_so() {
    shows!(
        "request-already",
        request::already(lang(), &track("daily"), &status(2, 0))
    );
}

#[test]
fn another_request_asks_before_it_replaces_the_first() {
    let card = request::ask_replace(lang(), TrackId(1), &track("daily"), Topic::Oop, Topic::Web);
    shows!("request-replace", card);
}

#[test]
fn a_withdrawn_request_is_confirmed() {
    shows!("request-withdrawn", request::withdrawn(lang()));
}

#[test]
fn the_requests_are_listed_by_track_with_one_s_own() {
    let wanted = vec![
        (Topic::Oop, 3, MORNING.plus_minutes(-3_000)),
        (Topic::Web, 1, MORNING.plus_minutes(-60)),
    ];
    let tracks = [
        TrackRequests {
            id: TrackId(1),
            track: track("daily"),
            demand: wanted,
            own: Some(status(3, 0)),
        },
        TrackRequests {
            id: TrackId(2),
            track: track("evening"),
            demand: Vec::new(),
            own: None,
        },
    ];
    shows!("request-list", request::list(lang(), &tracks, 2, 7));
}

#[test]
fn the_limits_on_requests_are_said_as_they_are_set() {
    let footers = [(1, 0), (1, 1), (2, 0), (3, 7)]
        .map(|(every, rest)| request::list(lang(), &[], every, rest).footer.expect("one"));
    shows!("request-list-limits", footers.join("\n"));
}

/// Returns two topics of three questions, in a guild with `tracks` tracks.
fn catalog(tracks: usize, used_by: &[&str]) -> Catalog {
    Catalog {
        topics: vec![
            CatalogTopic {
                topic: Topic::Oop,
                questions: 2,
                asked: 1,
                used_by: used_by.iter().map(|name| (*name).to_owned()).collect(),
            },
            CatalogTopic {
                topic: Topic::Web,
                questions: 1,
                asked: 0,
                used_by: Vec::new(),
            },
        ],
        levels: vec![(Level::Junior, 2), (Level::Mid, 1), (Level::Senior, 0)],
        questions: 3,
        tracks,
    }
}

#[test]
fn topics_are_listed_with_the_tracks_that_use_them() {
    shows!(
        "request-topics",
        vec![
            request::topics(lang(), &catalog(0, &[])),
            request::topics(lang(), &catalog(1, &["daily"])),
            request::topics(lang(), &catalog(2, &["daily", "evening"])),
            request::topics(lang(), &catalog(5, &["a", "b", "c", "d"])),
        ]
    );
}
