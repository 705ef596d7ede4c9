//! Samples of a round and what belongs to it.

use pythia_quiz::model::question::{Choice, Erratum, Question};
use pythia_quiz::model::round::{
    Round, RoundItem, RoundLobby, RoundOptions, RoundPause, RoundPhase, RoundTeam, Scale, Tally,
};
use pythia_quiz::model::track::Mix;
use pythia_quiz::question::{Kind, Level, Topic};

use crate::nouns::{
    CHANNEL, DATE, EVENT, MEMBER, MESSAGE, OTHER, ROLE, USER, at, levels, slug, text, topics,
};
use crate::{Samples, each};

fn phases() -> Samples<RoundPhase> {
    every!(RoundPhase:
        Scheduled => RoundPhase::Scheduled;
        Opening => RoundPhase::Opening;
        Between => RoundPhase::Between;
        Posting => RoundPhase::Posting;
        Open => RoundPhase::Open;
        Counting => RoundPhase::Counting(MEMBER);
        Finished => RoundPhase::Finished;
        Cancelled => RoundPhase::Cancelled;
        Scoring => RoundPhase::Scoring(MEMBER);
        Ranking => RoundPhase::Ranking(MEMBER);
    )
}

fn pauses() -> Samples<RoundPause> {
    every!(RoundPause:
        ByModerator => RoundPause::ByModerator;
        Refused => RoundPause::Refused(text("Missing Access"));
        HostGone => RoundPause::HostGone;
    )
}

/// Every topic and every level, each with a weight of its own.
pub fn mix() -> Mix {
    let weighed = |(weight, place)| (place, weight);
    Mix {
        topics: (2..)
            .zip(topics().into_iter().map(|(_, topic)| topic))
            .map(weighed)
            .collect(),
        levels: (5..)
            .zip(levels().into_iter().map(|(_, level)| level))
            .map(|(weight, level)| (level, weight))
            .collect(),
    }
}

pub fn question() -> Question {
    Question {
        slug: slug(),
        title: text("What `lambda` closes over"),
        topic: Topic::Functions,
        level: Level::Mid,
        kind: Kind::Output,
        concepts: vec![text("closures")],
        python: text(">=3.8"),
        reviewed: text("3.13"),
        requires: vec![text("numpy")],
        fixed_order: true,
        errata: vec![Erratum {
            date: text("2026-01-31"),
            note: text("The third option was right too."),
            grading: true,
        }],
        text: text("What does this print?"),
        hints: vec![text("When is `i` looked up?")],
        choices: vec![Choice {
            text: text("`2 2 2`"),
            right: true,
            reason: text("It is looked up when called."),
        }],
        answer: text("Closures look names up late."),
        expected: Some(text("2 2 2")),
        why: text("It shows in callbacks."),
        listen_for: vec![text("late binding")],
        red_flags: vec![text("copies the value")],
        follow_ups: vec![text("How is it bound early?")],
        further_reading: vec![text("Programming FAQ")],
    }
}

fn item() -> RoundItem {
    RoundItem {
        slug: slug(),
        title: text("What `lambda` closes over"),
        order: vec![2, 3, 1],
        asked: 2,
        message: Some(MESSAGE),
        printed: 1_772_438_431,
        deadline: at(1),
        tally: Some(Tally {
            chosen: vec![4, 200],
            fastest: vec![(MEMBER, 1_234), (OTHER, 2_345)],
            too_late: 3,
        }),
    }
}

fn round() -> Round {
    Round {
        name: text("Friday quiz"),
        phase: RoundPhase::Between,
        paused: Some(RoundPause::ByModerator),
        host: USER,
        channel: CHANNEL,
        start: at(2),
        zone: text("Europe/Berlin"),
        date: DATE,
        mix: mix(),
        seconds: 30,
        pause: 5,
        weekly: true,
        scale: Scale {
            right: 2,
            speed: 3,
            early_wrong: -1,
        },
        questions: vec![item()],
        current: 1,
        step_at: at(3),
        event: Some(EVENT),
        interested: Some(17),
        remind_at: Some(at(4)),
        posts: 6,
        previewed_by: vec![OTHER],
        options: RoundOptions {
            lobby: true,
            teams: vec![RoundTeam {
                role: ROLE,
                name: text("Snakes"),
            }],
            output: true,
        },
        lobby: RoundLobby {
            message: Some(MESSAGE),
            shown: 8,
            show_at: Some(at(5)),
            waits_until: Some(at(6)),
        },
    }
}

pub fn rounds() -> Samples<Round> {
    [
        each(phases(), |phase| Round { phase, ..round() }),
        each(pauses(), |pause| Round {
            paused: Some(pause),
            ..round()
        }),
    ]
    .concat()
}
