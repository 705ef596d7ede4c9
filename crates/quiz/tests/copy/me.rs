//! Snapshots of `text/me.rs`.

use std::collections::BTreeMap;

use crate::lang;
use pythia_quiz::model::config::Points;
use pythia_quiz::model::daily::{Answer, Daily, Phase, Sealed};
use pythia_quiz::model::ids::{LocalDate, TrackId};
use pythia_quiz::model::mastery::Known;
use pythia_quiz::model::picture::DayMark;
use pythia_quiz::model::question::{Kind, Level, Slug, Topic};
use pythia_quiz::model::track::{Mode, Place};
use pythia_quiz::queries::learner::{self, Badge, Learner};
use pythia_quiz::queries::standings::{Own, Period};
use pythia_quiz::queries::streak::{self, Day, Streak};
use pythia_quiz::text::facts::{MemberStats, TopicStats};
use pythia_quiz::text::me;

use crate::samples::{ANA, CHANNEL, MORNING, POST, THREAD};
use crate::shows;

fn daily(phase: Phase) -> Daily {
    Daily {
        number: 12,
        phase,
        slug: Slug::new("oop/what-is-self").expect("a name"),
        title: "What is `self`?".to_owned(),
        topic: Topic::Oop,
        level: Level::Junior,
        kind: Kind::Open,
        hints: 0,
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
        read_until: MORNING,
        reading: None,
        away_ms: 0,
        reveal_posts: Vec::new(),
        reveal_left: 0,
        kept_awake: MORNING,
    }
}

fn own(rank: Option<u64>, points: i64, hidden: bool) -> Option<Own> {
    Some(Own {
        rank,
        points,
        hidden,
    })
}

/// Returns the streak after a series of dailies: `a` is answered, `-` is missed.
fn row(days: &str) -> Streak {
    streak::fold(days.chars().map(|day| match day {
        'a' => Day::Answered,
        _ => Day::Missed,
    }))
}

/// Returns what a member has learned in a year that ends on Tuesday, 3 March 2026.
fn learner() -> Learner {
    let today: LocalDate = "2026-03-03".parse().expect("a date");
    let marks = (0..60).map(|n| {
        let mark = match n % 7 {
            0 | 3 => DayMark::Full,
            5 => DayMark::Missed,
            6 => DayMark::None,
            _ => DayMark::Some,
        };
        (today.plus_days(-n), mark)
    });
    Learner {
        known: BTreeMap::from([
            ((Topic::Oop, Level::Junior), Known { halves: 4, of: 3 }),
            ((Topic::Oop, Level::Senior), Known { halves: 0, of: 1 }),
            ((Topic::Web, Level::Mid), Known { halves: 2, of: 1 }),
        ]),
        from: learner::first_day(today),
        days: learner::days(today, marks),
        badges: vec![
            Badge::Streak(30),
            Badge::Answered(100),
            Badge::AllRounder(11),
            Badge::Accepted(10),
        ],
    }
}

/// Returns what a member who has answered for some days sees.
fn stats() -> MemberStats {
    MemberStats {
        track: "daily".to_owned(),
        places: vec![
            (Period::Today, None),
            (Period::Week, own(Some(1), 4, false)),
            (Period::Month, own(Some(2), 13, false)),
            (Period::All, own(None, 17, false)),
        ],
        hidden: false,
        everywhere: own(Some(23), 21, false),
        streak: row("aaaaaa-aaa"),
        topics: BTreeMap::from([
            (
                Topic::Oop,
                TopicStats {
                    asked: 4,
                    answered: 3,
                    graded: 2,
                    right: 1,
                    knew: 1,
                },
            ),
            (
                Topic::Web,
                TopicStats {
                    asked: 1,
                    ..TopicStats::default()
                },
            ),
        ]),
        here: None,
        worth: Points::default(),
        id: TrackId(1),
        other: None,
        veiled: false,
        learner: learner(),
        reminders_refused: false,
    }
}

/// Returns what a member sees in the thread of a daily.
fn here(phase: Phase, answered: bool) -> MemberStats {
    let sealed = answered.then_some(Sealed {
        at: MORNING,
        option: None,
    });
    let answer = Answer {
        sealed,
        ..Answer::default()
    };
    MemberStats {
        here: Some((daily(phase), Some(answer))),
        ..stats()
    }
}

#[test]
fn a_member_sees_points_streak_and_topics() {
    shows!("me-stats", me::card(lang(), &stats()));
}

#[test]
fn a_newcomer_sees_how_to_begin() {
    let stats = MemberStats {
        places: Period::ALL.map(|period| (period, None)).into(),
        everywhere: None,
        streak: Streak::default(),
        topics: BTreeMap::new(),
        learner: Learner::default(),
        ..stats()
    };
    shows!("me-newcomer", me::card(lang(), &stats));
}

#[test]
fn a_hidden_member_sees_the_ranks_they_would_have() {
    let stats = MemberStats {
        hidden: true,
        places: Period::ALL
            .map(|period| (period, own(Some(2), 13, true)))
            .into(),
        everywhere: own(Some(3), 13, true),
        ..stats()
    };
    shows!("me-hidden", me::card(lang(), &stats));
}

#[test]
fn every_state_of_a_streak_says_what_comes_next() {
    let rows = [
        "a",
        "aaa",
        "aaa-",
        "aaaa-aa",
        "aaaaaaa",
        "aaaaaaaa",
        "aaaaaaaaaaaaaa",
        "aaaaaaa-",
    ];
    let cards = rows.map(|days| {
        let stats = MemberStats {
            streak: row(days),
            ..stats()
        };
        format!("{days}: {}", me::card(lang(), &stats).fields[1].1)
    });
    shows!("me-streaks", cards.join("\n\n"));
}

#[test]
fn in_a_daily_s_thread_a_member_sees_whether_they_answered() {
    let states = [
        (Phase::Open, false),
        (Phase::Open, true),
        (Phase::Revealed, false),
        (Phase::Revealed, true),
    ];
    let cards = states.map(|(phase, answered)| {
        let card = me::card(lang(), &here(phase, answered));
        let (name, text) = &card.fields[0];
        format!("{name}: {text}")
    });
    shows!("me-this-question", cards.join("\n"));
}

#[test]
fn a_picture_says_the_same_as_the_words_and_in_words() {
    shows!("me-picture", me::pictured(lang(), &stats(), false));
}

#[test]
fn another_member_s_stats_are_theirs_and_where_answers_are_anonymous_only_points_are_shown() {
    let other = MemberStats {
        other: Some(ANA),
        ..stats()
    };
    shows!("me-other", me::card(lang(), &other));
    let veiled = MemberStats {
        veiled: true,
        ..other
    };
    shows!("me-veiled", me::pictured(lang(), &veiled, false));
    shows!(
        "me-refused",
        vec![
            me::unknown_member(lang(), ANA),
            me::hidden_member(lang(), ANA)
        ]
    );
}
