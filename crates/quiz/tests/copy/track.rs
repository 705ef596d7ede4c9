//! Snapshots of `text/track.rs`.

use crate::lang;
use pythia_quiz::model::ids::{LocalDate, RoleId, TrackId};
use pythia_quiz::model::question::{Level, Topic};
use pythia_quiz::model::rhythm::Rhythm;
use pythia_quiz::model::track::{Mix, Mode, Pause, Place, RevealNotice, Track, TrackOptions};
use pythia_quiz::queries::tracks::Overview;
use pythia_quiz::state::calendar::Slot;
use pythia_quiz::text::track;

use crate::resume::post_today;
use crate::samples::{ANA, CHANNEL, MORNING};
use crate::shows;

/// Parses a date.
pub fn date(text: &str) -> LocalDate {
    text.parse().expect("a date")
}

/// Returns the slot `days` days after that Monday's.
pub fn slot(days: i32) -> Slot {
    Slot {
        date: date("2026-03-02").plus_days(days),
        at: MORNING.plus_minutes(i64::from(days) * 24 * 60),
    }
}

/// Returns the pause of a track whose channel the bot may not write in.
pub fn refused() -> Pause {
    Pause::Refused("a permission is missing there (Missing Permissions)".to_owned())
}

/// Returns a track with the defaults.
pub fn daily_track() -> Track {
    Track {
        name: "daily".to_owned(),
        channel: CHANNEL,
        place: Place::Text,
        minute: 9 * 60,
        zone: "Europe/Berlin".to_owned(),
        weekdays: 0b001_1111,
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

/// Returns a track that uses every setting.
fn beginners() -> Track {
    Track {
        name: "beginners".to_owned(),
        place: Place::Forum,
        minute: 17 * 60 + 30,
        weekdays: 0b001_0101,
        blackout: vec![
            (date("2026-03-05"), date("2026-03-06")),
            (date("2026-05-01"), date("2026-05-01")),
        ],
        delay: 26 * 60,
        close_after: 90,
        mix: Mix {
            topics: vec![(Topic::Basics, 1), (Topic::Oop, 3)],
            levels: vec![(Level::Junior, 1)],
        },
        mode: Mode::Sealed,
        ping: Some(RoleId(7)),
        lock: true,
        anonymous: true,
        ..daily_track()
    }
}

/// Returns what moderators read about a track.
pub fn overview(track: Track) -> Overview {
    Overview {
        receipts: true,
        options: TrackOptions::default(),
        grace: 180,
        id: TrackId(1),
        track,
        reveal_notice: RevealNotice::Channel,
        matching: 385,
        next: Some(slot(0)),
        then: Some(slot(1)),
    }
}

#[test]
fn a_new_track_is_shown_with_what_to_do_next() {
    shows!(
        "track-created",
        track::created(lang(), &overview(daily_track()))
    );
}

#[test]
fn every_setting_of_a_track_is_described() {
    let mut one = overview(beginners());
    one.matching = 1;
    shows!("track-every-setting", track::description(lang(), &one));
}

#[test]
fn the_latest_options_are_described() {
    let mut one = overview(daily_track());
    one.grace = 90;
    one.options = TrackOptions {
        pin: true,
        spoiler: true,
        ..TrackOptions::default()
    };
    shows!("track-options", track::description(lang(), &one));
}

#[test]
fn rules_for_dates_are_described() {
    let days = |days: &[u32]| Rhythm::MonthDays(days.iter().map(|day| 1 << day).sum());
    let all = [
        Rhythm::Days {
            every: 3,
            from: date("2026-03-02"),
        },
        Rhythm::Weeks {
            every: 2,
            from: date("2026-03-02"),
            weekdays: 0b000_1001,
        },
        days(&[1]),
        days(&[1, 2, 3, 11, 22, 31]),
        days(&[15, 0]),
        Rhythm::MonthWeekdays([0b000_0001, 0, 0b000_0001, 0, 0]),
        Rhythm::MonthWeekdays([0, 0, 0, 0, 0b001_0000]),
    ];
    let described = all.map(|rule| {
        let mut one = overview(daily_track());
        one.options.rhythm = Some(rule);
        track::description(lang(), &one)
    });
    let lines = described
        .iter()
        .filter_map(|text| text.lines().find(|line| line.contains("** (")));
    shows!(
        "track-rules-for-dates",
        lines.collect::<Vec<_>>().join("\n")
    );
}

#[test]
fn places_days_and_modes_are_described() {
    let every_day = Track {
        place: Place::Announcement,
        weekdays: 0b111_1111,
        mode: Mode::Thread,
        ..daily_track()
    };
    let weekends = Track {
        weekdays: 0b110_0000,
        ..daily_track()
    };
    shows!(
        "track-places-days-modes",
        vec![
            track::description(lang(), &overview(every_day)),
            track::description(lang(), &overview(weekends)),
        ]
    );
}

#[test]
fn days_are_listed_before_a_time() {
    let sets = [0b111_1111, 0b001_1111, 0b110_0000, 0b001_0101];
    let sets = sets.map(|bits| track::days(lang(), bits));
    shows!("track-days", Vec::from(sets));
}

#[test]
fn dates_name_the_day_and_the_month() {
    let first = date("2026-01-26");
    let dates = (0..12).map(|n| track::day(lang(), first.plus_days(n * 30)));
    let mut dates = dates.collect::<Vec<_>>();
    dates.push(track::stretch(lang(), first, first.plus_days(1)));
    shows!("track-dates", dates);
}

#[test]
fn lengths_of_time_are_read_as_people_say_them() {
    let spans = [1, 15, 60, 90, 120, 8 * 60, 24 * 60, 26 * 60, 50 * 60 + 1];
    let spans = spans.map(|minutes| track::span(lang(), minutes));
    shows!("track-spans", Vec::from(spans));
}

#[test]
fn the_next_date_may_be_skipped_missing_or_paused() {
    let skipping = Track {
        skip_next: true,
        ..daily_track()
    };
    let paused = |pause: Pause| Track {
        paused: Some(pause),
        ..daily_track()
    };
    let last = Overview {
        then: None,
        ..overview(skipping.clone())
    };
    let never = Overview {
        next: None,
        then: None,
        ..overview(daily_track())
    };
    let all = [
        overview(daily_track()),
        overview(skipping),
        last,
        never,
        overview(paused(Pause::ByModerator)),
        overview(paused(refused())),
    ];
    let all = all.iter().map(|one| track::next_line(lang(), one));
    shows!("track-next", all.collect::<Vec<_>>());
}

#[test]
fn a_changed_track_says_what_else_happened() {
    let one = overview(daily_track());
    shows!(
        "track-edited",
        vec![
            track::edited(lang(), &one, false, 0),
            track::edited(lang(), &one, true, 1),
            track::edited(lang(), &one, false, 3),
        ]
    );
}

#[test]
fn an_edit_without_an_option_asks_for_one() {
    shows!(
        "track-edit-nothing",
        track::nothing_to_change(lang(), &overview(daily_track()))
    );
}

#[test]
fn an_edit_that_changes_nothing_says_so() {
    shows!(
        "track-edit-same",
        track::as_it_was(lang(), &overview(daily_track()))
    );
}

#[test]
fn mistakes_are_listed() {
    let mistakes = ["One mistake.".to_owned(), "Another mistake.".to_owned()];
    shows!("track-problems", track::problems(lang(), &mistakes));
}

#[test]
fn a_guild_with_all_its_tracks_gets_no_other() {
    shows!("track-too-many", track::too_many(lang(), 25));
}

#[test]
fn a_removed_track_is_gone() {
    shows!("track-gone", track::gone(lang(), TrackId(3)));
}

#[test]
fn a_guild_without_tracks_is_told_how_to_create_one() {
    shows!("track-list-empty", track::list(lang(), &[], 0));
}

#[test]
fn tracks_are_listed_with_their_settings() {
    let mut second = overview(beginners());
    second.id = TrackId(2);
    let both = [overview(daily_track()), second];
    shows!("track-list", track::list(lang(), &both, 1));
}

#[test]
fn many_tracks_are_listed_in_a_line_each() {
    let mut tracks = vec![overview(daily_track()); 15];
    tracks[1].track.paused = Some(Pause::ByModerator);
    tracks[2].next = None;
    for (n, one) in (1..).zip(&mut tracks) {
        one.id = TrackId(n);
    }
    shows!("track-list-short", track::list(lang(), &tracks, 0));
}

#[test]
fn a_paused_track_cannot_be_paused_again() {
    let track = daily_track();
    shows!(
        "track-paused-already",
        vec![
            track::paused_already(lang(), &track, &Pause::ByModerator),
            track::paused_already(lang(), &track, &refused()),
        ]
    );
}

#[test]
fn a_track_that_the_bot_had_paused_waits_for_a_moderator() {
    shows!(
        "track-stays-paused",
        track::stays_paused(lang(), &daily_track())
    );
}

#[test]
fn a_track_is_paused_and_its_open_questions_go_on() {
    let cards = [0, 1, 2].map(|open| track::now_paused(lang(), &daily_track(), open));
    shows!("track-paused", Vec::from(cards));
}

#[test]
fn a_track_that_is_not_paused_cannot_be_resumed() {
    let track = daily_track();
    shows!(
        "track-not-paused",
        vec![
            track::not_paused(lang(), &track, Some(slot(0))),
            track::not_paused(lang(), &track, None),
        ]
    );
}

#[test]
fn a_resumed_track_says_why_it_was_paused() {
    let one = overview(daily_track());
    shows!(
        "track-resumed",
        vec![
            track::resumed(lang(), &one, &Pause::ByModerator, None),
            track::resumed(lang(), &one, &refused(), Some(post_today())),
        ]
    );
}

#[test]
fn a_track_without_dates_has_none_to_skip() {
    shows!("track-no-date", track::no_slot(lang(), &daily_track()));
}

#[test]
fn a_skip_can_be_undone() {
    let skipping = Track {
        skip_next: true,
        ..daily_track()
    };
    shows!(
        "track-skipped",
        vec![
            track::skipped(lang(), &skipping, slot(0), Some(slot(1))),
            track::skipped(lang(), &skipping, slot(0), None),
            track::skipped(lang(), &daily_track(), slot(0), Some(slot(1))),
        ]
    );
}

#[test]
fn a_track_says_how_its_channel_hears_of_reveals() {
    let track = Track {
        ping: Some(RoleId(7)),
        ..daily_track()
    };
    let notices = [
        RevealNotice::Channel,
        RevealNotice::Role,
        RevealNotice::None,
    ];
    let described = notices.map(|reveal_notice| {
        let overview = Overview {
            reveal_notice,
            ..overview(track.clone())
        };
        track::description(lang(), &overview)
    });
    shows!("track-reveal-notice", described.to_vec());
}

#[test]
fn a_second_track_in_the_same_slot_is_asked_about() {
    let first = daily_track();
    let second = Track {
        name: "seniors".to_owned(),
        ..daily_track()
    };
    shows!(
        "track-twin",
        track::ask_twin(lang(), &second, std::slice::from_ref(&first))
    );
    shows!("track-no-draft", track::no_draft(lang()));
}
