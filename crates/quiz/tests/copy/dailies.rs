//! Dailies and questions of each kind, for the snapshots of their posts, answers and reveals.

use pythia_quiz::model::config::Points;
use pythia_quiz::model::daily::{Daily, Phase};
use pythia_quiz::model::ids::MessageId;
use pythia_quiz::model::question::{Choice, Kind, Level, Question, Slug, Topic};
use pythia_quiz::model::track::{Mode, Place};

use crate::samples::{CHANNEL, MORNING, POST, THREAD};

/// Returns a question of a kind, with everything a question can have.
pub fn question(kind: Kind) -> Question {
    let choice = |text: &str, right, reason: &str| Choice {
        text: text.to_owned(),
        right,
        reason: reason.to_owned(),
    };
    Question {
        slug: Slug::new("functions/mutable-defaults").expect("a slug"),
        title: "What `def f(x=[])` remembers".to_owned(),
        topic: Topic::Functions,
        level: Level::Junior,
        kind,
        concepts: vec!["default-arguments".to_owned()],
        python: ">=3.8".to_owned(),
        reviewed: "3.13".to_owned(),
        requires: Vec::new(),
        fixed_order: false,
        errata: Vec::new(),
        text: "What happens to a list that is a default argument?".to_owned(),
        hints: vec![
            "When is the default evaluated?".to_owned(),
            "Call the function twice.".to_owned(),
        ],
        choices: match kind {
            Kind::Choice => vec![
                choice("Each call gets a new list", false, "That needs `None`."),
                choice(
                    "All calls share one list",
                    true,
                    "It's made once, by `def`.",
                ),
                choice("It raises a `TypeError`", false, "Any object will do."),
                choice("The list is copied", false, "Nothing is copied."),
            ],
            Kind::Open | Kind::Output => Vec::new(),
        },
        answer: "The default is evaluated once, when `def` runs.".to_owned(),
        expected: (kind == Kind::Output).then(|| "[1]\n[1, 2]".to_owned()),
        why: "It's a bug that everybody meets once.".to_owned(),
        listen_for: vec!["evaluated once".to_owned(), "`None` as default".to_owned()],
        red_flags: vec!["“A new list every time.”".to_owned()],
        follow_ups: vec!["Where is the default stored?".to_owned()],
        further_reading: vec!["Tutorial: Default Argument Values".to_owned()],
    }
}

/// Returns a daily of a kind that is open: posted at nine, to be revealed at five, with its thread.
pub fn open(kind: Kind) -> Daily {
    let question = question(kind);
    let reveal_at = MORNING.plus_minutes(8 * 60);
    Daily {
        number: 12,
        phase: Phase::Open,
        slug: question.slug,
        title: question.title,
        topic: question.topic,
        level: question.level,
        kind,
        hints: 2,
        order: match kind {
            Kind::Choice => vec![2, 1, 0, 3],
            Kind::Open | Kind::Output => Vec::new(),
        },
        channel: CHANNEL,
        place: Place::Text,
        mode: Mode::Both,
        anonymous: false,
        lock: false,
        slot: MORNING,
        decided: MORNING,
        deliver_by: reveal_at,
        reveal_at,
        close_at: reveal_at.plus_minutes(24 * 60),
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

/// Returns the same daily after its reveal.
pub fn revealed(kind: Kind) -> Daily {
    Daily {
        phase: Phase::Revealed,
        reveal_posts: vec![MessageId(1_500_000_000_000_000_009)],
        ..open(kind)
    }
}
