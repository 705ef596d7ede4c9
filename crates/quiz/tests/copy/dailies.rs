//! A daily and its question, for the texts around answers.

use pythia_quiz::model::config::Points;
use pythia_quiz::model::daily::{Daily, Phase};
use pythia_quiz::model::question::{Choice, Kind, Level, Question, Slug, Topic};
use pythia_quiz::model::track::{Mode, Place};

use crate::samples::{CHANNEL, MORNING, POST, THREAD};

/// Milliseconds of an hour.
const HOUR: i64 = 3_600_000;

/// Returns daily #12 in a phase, asked at [`MORNING`] and revealed eight hours later.
pub fn daily(kind: Kind, phase: Phase) -> Daily {
    let question = question(kind);
    Daily {
        number: 12,
        phase,
        slug: question.slug,
        title: question.title,
        topic: question.topic,
        level: question.level,
        kind,
        hints: 1,
        order: if kind == Kind::Choice {
            vec![2, 0, 1]
        } else {
            Vec::new()
        },
        channel: CHANNEL,
        place: Place::Text,
        mode: Mode::Both,
        anonymous: false,
        lock: false,
        slot: MORNING,
        decided: MORNING,
        deliver_by: MORNING.plus_ms(HOUR),
        reveal_at: MORNING.plus_ms(8 * HOUR),
        close_at: MORNING.plus_ms(32 * HOUR),
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

/// Returns a question about slices.
pub fn question(kind: Kind) -> Question {
    let choice = |text: &str, right, reason: &str| Choice {
        text: text.to_owned(),
        right,
        reason: reason.to_owned(),
    };
    let choices = match kind {
        Kind::Choice => vec![
            choice("`[1, 2]`", true, "The end of a slice isn't part of it."),
            choice("`[1, 2, 3]`", false, "The end of a slice isn't part of it."),
            choice("`[2, 3]`", false, "Counting starts at 0."),
        ],
        _ => Vec::new(),
    };
    Question {
        slug: Slug::new("basics/slices").expect("a slug"),
        title: "Slices of a list".to_owned(),
        topic: Topic::Basics,
        level: Level::Junior,
        kind,
        concepts: vec!["slices".to_owned()],
        python: ">=3.8".to_owned(),
        reviewed: "3.13".to_owned(),
        requires: Vec::new(),
        fixed_order: false,
        errata: Vec::new(),
        text: "What is `[1, 2, 3][:2]`?".to_owned(),
        hints: vec!["Count the elements.".to_owned()],
        choices,
        answer: "It's `[1, 2]`, because a slice leaves out its end.".to_owned(),
        expected: (kind == Kind::Output).then(|| "[1, 2]".to_owned()),
        why: "Slices are everywhere.".to_owned(),
        listen_for: vec!["The end is left out.".to_owned()],
        red_flags: vec!["Counts from 1.".to_owned()],
        follow_ups: vec!["What does a negative index mean?".to_owned()],
        further_reading: vec![
            "[The tutorial on lists](https://docs.python.org/3/tutorial/datastructures.html)"
                .to_owned(),
        ],
    }
}
