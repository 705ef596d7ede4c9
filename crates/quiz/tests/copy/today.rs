//! Snapshots of `text/today.rs`.

use crate::lang;
use pythia_quiz::model::config::Points;
use pythia_quiz::model::daily::{Daily, Phase};
use pythia_quiz::model::ids::{At, DailyKey, TrackId};
use pythia_quiz::model::question::{Kind, Level, Topic};
use pythia_quiz::model::track::{Mode, Pause, Place};
use pythia_quiz::text::today;

use crate::samples::{CHANNEL, MORNING, POST, THREAD, daily_key};
use crate::shows;
use crate::track::{daily_track, date, refused, slot};

/// Returns a daily in a phase.
fn daily(phase: Phase) -> Daily {
    Daily {
        number: 12,
        phase,
        slug: "functions/what-is-a-decorator".parse().expect("a slug"),
        title: "What is a decorator?".to_owned(),
        topic: Topic::Functions,
        level: Level::Mid,
        kind: Kind::Open,
        hints: 2,
        order: Vec::new(),
        channel: CHANNEL,
        place: Place::Text,
        mode: Mode::Both,
        anonymous: false,
        lock: false,
        slot: MORNING,
        decided: MORNING,
        deliver_by: MORNING.plus_minutes(60),
        reveal_at: MORNING.plus_minutes(8 * 60),
        close_at: MORNING.plus_minutes(32 * 60),
        points: Points::default(),
        requested_by: 0,
        previewed_by: Vec::new(),
        post: Some(POST),
        post_gone: false,
        thread: Some(THREAD),
        thread_gone: false,
        thread_locked: false,
        thread_archived: false,
        read_until: At(0),
        reading: None,
        away_ms: 0,
        reveal_posts: Vec::new(),
        reveal_left: 0,
        kept_awake: At(0),
    }
}

/// Returns `count` open dailies, of successive dates.
fn open(count: u32) -> Vec<(DailyKey, Daily)> {
    let one = |n: u32| {
        let key = DailyKey {
            date: daily_key().date.plus_days(n as i32),
            ..daily_key()
        };
        let mut daily = daily(Phase::Open);
        daily.number += u64::from(n);
        daily.reveal_at = daily.reveal_at.plus_minutes(i64::from(n) * 24 * 60);
        (key, daily)
    };
    (0..count).map(one).collect()
}

#[test]
fn a_button_of_a_question_that_is_gone_says_so() {
    shows!("today-no-such-question", today::no_such_daily(lang()));
}

#[test]
fn a_paused_track_posts_nothing_by_hand() {
    let track = daily_track();
    shows!(
        "today-paused",
        vec![
            today::post_now_paused(lang(), &track, &Pause::ByModerator),
            today::post_now_paused(lang(), &track, &refused()),
        ]
    );
}

#[test]
fn a_date_has_only_one_question() {
    shows!(
        "today-posted-already",
        today::posted_already(lang(), daily_key(), &daily(Phase::Open))
    );
}

#[test]
fn a_used_date_is_not_used_again() {
    let mut track = daily_track();
    let mut told = Vec::new();
    for last in ["2026-03-02", "2026-03-03"] {
        track.last_date = Some(date(last));
        told.push(today::date_used(lang(), &track, date("2026-03-02")));
    }
    shows!("today-date-used", told);
}

#[test]
fn a_date_is_free_once_the_answers_to_its_withdrawn_question_are_put_away() {
    let told = today::being_withdrawn(lang(), &daily(Phase::Revealed));
    shows!("today-being-withdrawn", told);
}

#[test]
fn a_question_posted_by_hand_may_replace_the_planned_one() {
    let (track, daily) = (daily_track(), daily(Phase::Posting));
    shows!(
        "today-posting",
        vec![
            today::posting(lang(), &track, &daily, None),
            today::posting(lang(), &track, &daily, Some(slot(0))),
        ]
    );
}

#[test]
fn a_track_may_have_no_question_to_post_or_reveal() {
    let track = daily_track();
    shows!(
        "today-no-question",
        vec![
            today::no_question(lang(), &track),
            today::nothing_to_reveal(lang(), &track),
        ]
    );
}

#[test]
fn a_reveal_by_hand_is_asked_about_first() {
    shows!(
        "today-reveal",
        vec![
            today::ask_reveal(lang(), &daily_track(), &open(1)),
            today::ask_reveal(lang(), &daily_track(), &open(2)),
        ]
    );
}

#[test]
fn a_question_that_is_not_open_is_not_revealed() {
    let phases = [
        Phase::Posting,
        Phase::Open,
        Phase::Revealing,
        Phase::Revealed,
        Phase::Closed,
        Phase::Unknown,
    ];
    let cards = phases.map(|phase| today::not_open(lang(), daily_key(), &daily(phase)));
    shows!("today-not-open", Vec::from(cards));
}

#[test]
fn a_question_is_revealed_by_hand() {
    shows!(
        "today-revealing",
        today::revealing(lang(), daily_key(), &daily(Phase::Open))
    );
}

#[test]
fn removing_a_track_is_asked_about_first() {
    let cards = [0, 1, 2];
    let cards =
        cards.map(|count| today::ask_remove(lang(), TrackId(1), &daily_track(), &open(count)));
    shows!("today-remove", Vec::from(cards));
}

#[test]
fn a_removed_track_says_what_happens_to_its_open_questions() {
    let cases = [(0, false), (1, false), (2, false), (1, true), (2, true)];
    let cards = cases.map(|(open, now)| today::removed(lang(), &daily_track(), open, now));
    shows!("today-removed", Vec::from(cards));
}
