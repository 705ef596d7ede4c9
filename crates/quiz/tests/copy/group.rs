//! Snapshots of `text/group.rs`.

use std::collections::BTreeMap;

use crate::lang;
use pythia_quiz::model::ids::{LocalDate, TrackId};
use pythia_quiz::model::mastery::{Focus, Known};
use pythia_quiz::model::picture::DayMark;
use pythia_quiz::model::question::{Level, Topic};
use pythia_quiz::queries::group::Group;
use pythia_quiz::queries::learner;
use pythia_quiz::state::tallies;
use pythia_quiz::text::group::{self, GroupCard};

use crate::shows;

fn facts(focus: Option<Focus>, moderator: bool) -> GroupCard {
    let today: LocalDate = "2026-03-03".parse().expect("a date");
    let known = BTreeMap::from([
        ((Topic::Oop, Level::Junior), Known { halves: 20, of: 40 }),
        ((Topic::Web, Level::Mid), Known { halves: 9, of: 5 }),
        (
            (Topic::Iteration, Level::Senior),
            Known { halves: 1, of: 1 },
        ),
    ]);
    let marks = [DayMark::Full, DayMark::Some, DayMark::Missed];
    let marks = (0..)
        .zip(marks)
        .map(|(n, mark)| (today.plus_days(-n), mark));
    GroupCard {
        id: TrackId(1),
        track: "daily".to_owned(),
        group: Group {
            dailies: 3,
            answers: 23,
            weakest: tallies::weakest(&known),
            known,
            from: learner::first_day(today),
            days: learner::days(today, marks),
            focus,
        },
        moderator,
    }
}

#[test]
fn a_group_sees_its_weakest_topics() {
    shows!(
        "group-picture",
        group::pictured(lang(), &facts(None, false), false)
    );
}

#[test]
fn moderators_read_what_the_track_focuses_on_and_can_change_it() {
    let chosen = Focus {
        week: Some("2026-03-02".parse().expect("a date")),
        topics: vec![Topic::Oop],
    };
    shows!(
        "group-focus",
        vec![
            group::card(lang(), &facts(None, true)),
            group::card(lang(), &facts(Some(Focus::default()), true)),
            group::card(lang(), &facts(Some(chosen), true)),
        ]
    );
}

#[test]
fn without_a_closed_question_there_is_nothing_to_show() {
    let nothing = GroupCard {
        group: Group::default(),
        ..facts(None, false)
    };
    shows!("group-nothing", group::pictured(lang(), &nothing, false));
}
