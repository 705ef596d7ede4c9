//! Snapshots of `text/preview.rs`.

use crate::lang;
use pythia_quiz::model::question::{Choice, Kind, Level, Question, Topic};
use pythia_quiz::model::track::{Next, Pause, Track};
use pythia_quiz::queries::preview::{Coming, Line, Preview};
use pythia_quiz::state::calendar::Wall;
use pythia_quiz::text::preview;

use crate::shows;
use crate::track::{daily_track, date, overview, slot};

/// Returns a question with two options.
fn question() -> Question {
    let choice = |text: &str, right: bool| Choice {
        text: text.to_owned(),
        right,
        reason: String::new(),
    };
    Question {
        slug: "basics/sort-and-sorted".parse().expect("a slug"),
        title: "`sort` and `sorted`".to_owned(),
        topic: Topic::Basics,
        level: Level::Junior,
        kind: Kind::Choice,
        concepts: Vec::new(),
        python: ">=3.8".to_owned(),
        reviewed: "3.13".to_owned(),
        requires: Vec::new(),
        fixed_order: false,
        errata: Vec::new(),
        text: "Which one returns a new list?".to_owned(),
        hints: Vec::new(),
        choices: vec![choice("`sorted`", true), choice("`list.sort`", false)],
        answer: String::new(),
        expected: None,
        why: String::new(),
        listen_for: Vec::new(),
        red_flags: Vec::new(),
        follow_ups: Vec::new(),
        further_reading: Vec::new(),
    }
}

/// Returns the line of an ordinary slot.
fn line(days: i32) -> Line {
    Line::Slot {
        slot: slot(days),
        minute: 9 * 60,
        wall: Wall::Plain,
        moved: 0,
        skipped: false,
        queued: false,
    }
}

/// Returns the preview of a track whose next question was requested by `requested_by` members.
fn drawn(requested_by: u32, lines: Vec<Line>) -> Preview {
    let question = question();
    let next = Next {
        slug: question.slug.clone(),
        requested_by,
        previewed_by: Vec::new(),
    };
    Preview {
        overview: overview(daily_track()),
        coming: Coming::Seen {
            next,
            question: Box::new(question),
            queued: false,
        },
        lines,
    }
}

#[test]
fn the_preview_shows_the_next_question_and_the_coming_dates() {
    shows!(
        "preview-question",
        preview::card(lang(), &drawn(0, vec![line(0), line(1)]))
    );
}

#[test]
fn a_requested_question_says_how_many_asked_for_its_topic() {
    shows!(
        "preview-requested",
        vec![
            preview::card(lang(), &drawn(1, vec![line(0)])),
            preview::card(lang(), &drawn(2, vec![line(0)])),
        ]
    );
}

#[test]
fn without_a_drawn_question_the_preview_says_when_there_is_one() {
    let nothing = Preview {
        overview: overview(daily_track()),
        coming: Coming::Nothing,
        lines: Vec::new(),
    };
    shows!("preview-nothing", preview::card(lang(), &nothing));
}

#[test]
fn the_next_question_is_hidden_until_it_is_asked_for() {
    let hidden = Preview {
        coming: Coming::Hidden,
        ..drawn(0, vec![line(0)])
    };
    shows!("preview-hidden", preview::card(lang(), &hidden));
}

#[test]
fn a_queued_question_cannot_be_swapped_and_its_date_is_marked() {
    let mut queued = drawn(0, vec![line(0), line(1)]);
    if let Coming::Seen { queued, .. } = &mut queued.coming {
        *queued = true;
    }
    if let Line::Slot { queued, .. } = &mut queued.lines[0] {
        *queued = true;
    }
    shows!("preview-queued", preview::card(lang(), &queued));
}

#[test]
fn a_paused_track_is_previewed_as_paused() {
    let paused = Track {
        paused: Some(Pause::ByModerator),
        ..daily_track()
    };
    let preview = Preview {
        overview: overview(paused),
        coming: Coming::Nothing,
        lines: vec![line(0)],
    };
    shows!("preview-paused", preview::card(lang(), &preview));
}

#[test]
fn odd_dates_say_what_is_odd_about_them() {
    let odd = |days: i32, wall: Wall, moved: i32, skipped: bool| Line::Slot {
        slot: slot(days),
        minute: 9 * 60,
        wall,
        moved,
        skipped,
        queued: false,
    };
    let lines = vec![
        odd(0, Wall::Plain, 0, true),
        Line::Blackout(date("2026-03-05"), date("2026-03-06")),
        Line::Blackout(date("2026-03-09"), date("2026-03-09")),
        odd(27, Wall::Gap, 3_600, false),
        odd(28, Wall::Fold, -3_600, false),
        odd(29, Wall::Plain, -1_800, false),
    ];
    let preview = Preview {
        overview: overview(daily_track()),
        coming: Coming::Nothing,
        lines,
    };
    shows!("preview-odd-dates", preview::card(lang(), &preview));
}

#[test]
fn a_swap_may_find_no_other_question() {
    shows!(
        "preview-no-swap",
        vec![preview::no_other(lang()), preview::posting(lang())]
    );
}
