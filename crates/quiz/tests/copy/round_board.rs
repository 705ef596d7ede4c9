//! Snapshots of `text/round/podium.rs`, `report.rs`, `team.rs`.

use crate::lang;
use pythia_quiz::model::ids::UserId;
use pythia_quiz::model::round::{Round, RoundOptions, RoundPause, RoundScore};
use pythia_quiz::queries::round::facts::{Overview, OwnAnswer, OwnQuestion, OwnRound, Ranked};
use pythia_quiz::queries::round::team::TeamScore;
use pythia_quiz::text::round::{course, podium, report, team};

use crate::round_play::{
    ID, KEY, finished, item, letters, output, paused, played, running, scheduled,
};
use crate::samples::{ANA, BEN};
use crate::shows;

fn score(rank: u32, points: i32, right: u32) -> RoundScore {
    RoundScore {
        points,
        right,
        answered: 2,
        time_ms: 9_300,
        rank,
    }
}

fn teams() -> Vec<TeamScore> {
    let team = |team, members, right, rank| TeamScore {
        team,
        members,
        right,
        of: members * 2,
        rank,
    };
    vec![team(1, 1, 2, 1), team(0, 2, 1, 2)]
}

fn overview() -> Overview {
    Overview {
        signed_up: 4,
        players: 3,
        ranked: vec![
            (Some(ANA), score(1, 5, 2)),
            (Some(BEN), score(2, 1, 1)),
            (None, score(2, 1, 1)),
        ],
        teams: teams(),
        correct: vec![vec![1], vec![0]],
        void: Vec::new(),
    }
}

#[test]
fn the_podium_shows_places_teams_and_questions() {
    shows!(
        "round-podium",
        podium::podium(lang(), KEY, &finished(), &overview(), true)
    );
}

#[test]
fn the_podium_of_a_round_that_nobody_played_says_so() {
    let round = Round {
        options: RoundOptions::default(),
        questions: vec![played(&letters(), &[0, 0, 0]), item(&output())],
        ..finished()
    };
    let empty = Overview {
        correct: vec![vec![1], Vec::new()],
        ..Overview::default()
    };
    shows!(
        "round-podium-nobody",
        podium::podium(lang(), KEY, &round, &empty, false)
    );
}

#[test]
fn the_podium_of_a_round_of_one_says_that_it_earns_nothing() {
    let alone = Overview {
        players: 1,
        ranked: vec![(Some(ANA), score(1, 5, 2))],
        correct: vec![vec![1], vec![0]],
        void: Vec::new(),
        ..Overview::default()
    };
    let round = Round {
        options: RoundOptions::default(),
        ..finished()
    };
    shows!(
        "round-podium-alone",
        podium::podium(lang(), KEY, &round, &alone, false)
    );
}

#[test]
fn the_standings_name_the_best_and_the_reader() {
    let first = overview().ranked;
    shows!(
        "round-course-standings",
        vec![
            course::standings(lang(), &running(), &first, Some(score(4, 1, 1))),
            course::standings(lang(), &running(), &first, Some(score(0, 0, 0))),
            course::standings(lang(), &running(), &[], None),
        ]
    );
    shows!(
        "round-course-no-standings",
        course::no_standings(lang(), ID)
    );
    shows!(
        "round-course-being-counted",
        course::being_counted(lang(), ID)
    );
}

#[test]
fn ending_a_round_is_asked_and_confirmed() {
    shows!("round-course-end", course::ask_end(lang(), ID, &running()));
    shows!(
        "round-course-ends",
        vec![
            course::ends(lang(), ID, true),
            course::ends(lang(), ID, false)
        ]
    );
}

#[test]
fn jumping_is_confirmed_or_refused() {
    shows!(
        "round-course-jumps",
        vec![
            course::jumps(lang(), ID, 3, true),
            course::jumps(lang(), ID, 3, false)
        ]
    );
    shows!(
        "round-course-no-question",
        vec![
            course::no_question(lang(), 1, 2, 5),
            course::no_question(lang(), 6, 6, 5),
        ]
    );
}

#[test]
fn the_podium_names_the_first_ten() {
    let ranked: Vec<Ranked> = (1..=12)
        .map(|n| (Some(UserId(n.into())), score(n, 20, 2)))
        .collect();
    shows!("round-podium-best", podium::best(lang(), &ranked));
}

#[test]
fn questions_are_linked_only_where_there_is_room() {
    let played = Overview {
        correct: vec![vec![1], vec![0]],
        ..Overview::default()
    };
    shows!(
        "round-podium-per-question-without-links",
        podium::per_question(lang(), KEY, &finished(), &played, 100)
    );
}

#[test]
fn a_corrected_question_has_several_answers_and_a_void_one_counts_for_nobody() {
    let mut round = finished();
    round.questions[1].tally = None;
    let corrected = Overview {
        correct: vec![vec![1, 0], vec![0]],
        void: vec![1],
        ..Overview::default()
    };
    let mut own = own(Some(score(2, 3, 1)), None);
    own.questions[0].correct = vec![1, 0];
    own.questions[1].void = true;
    shows!(
        "round-podium-per-question-corrected",
        format!(
            "{}\n\n{}",
            podium::per_question(lang(), KEY, &round, &corrected, 1_000),
            report::mine(lang(), ID, &round, &own).body
        )
    );
}

#[test]
fn a_report_shows_how_a_round_went() {
    let mut round = finished();
    let tally = round.questions[0].tally.as_mut().expect("it was played");
    tally.too_late = 3;
    shows!(
        "round-report-finished",
        report::report(lang(), KEY, &round, &overview())
    );
}

#[test]
fn a_report_shows_how_far_a_round_is() {
    let mut round = paused(RoundPause::ByModerator);
    let tally = round.questions[0].tally.as_mut().expect("it was played");
    tally.too_late = 1;
    let far = Overview {
        signed_up: 1,
        correct: vec![vec![1], Vec::new()],
        ..Overview::default()
    };
    shows!(
        "round-report-running",
        report::report(lang(), KEY, &round, &far)
    );
    let simple = Round {
        options: RoundOptions::default(),
        ..running()
    };
    shows!(
        "round-report-running-simple",
        report::report(lang(), KEY, &simple, &far)
    );
}

fn own(score: Option<RoundScore>, team: Option<u8>) -> OwnRound {
    OwnRound {
        score,
        team,
        questions: vec![
            OwnQuestion {
                place: 0,
                void: false,
                correct: vec![1],
                given: Some((OwnAnswer::Letter(2), false, 3_250)),
            },
            OwnQuestion {
                place: 1,
                void: false,
                correct: vec![0],
                given: Some((OwnAnswer::Typed("0\n1\n2".to_owned()), true, 12_000)),
            },
        ],
    }
}

#[test]
fn members_see_their_own_answers() {
    shows!(
        "round-report-mine",
        report::mine(lang(), ID, &finished(), &own(Some(score(2, 3, 1)), Some(1)))
    );
    shows!(
        "round-report-mine-without-a-place",
        report::mine(lang(), ID, &finished(), &own(Some(score(0, 1, 1)), None))
    );
}

#[test]
fn members_who_did_not_answer_see_the_answers_too() {
    let questions = [(0, 1), (1, 0)].map(|(place, correct)| OwnQuestion {
        place,
        void: false,
        correct: vec![correct],
        given: None,
    });
    let none = OwnRound {
        questions: questions.to_vec(),
        ..OwnRound::default()
    };
    shows!(
        "round-report-mine-no-answers",
        report::mine(lang(), ID, &finished(), &none)
    );
    shows!("round-report-not-there", report::not_there(lang(), ID));
    let unscored = report::without_points(lang(), ID);
    shows!("round-report-without-points", unscored);
}

#[test]
fn teams_are_explained() {
    let round = running();
    shows!("round-team-how", team::how(lang(), &round));
    shows!("round-team-default-name", team::default_name(lang(), 2));
    shows!("round-team-names", team::names(&round.options.teams));
}

#[test]
fn members_know_their_team() {
    let round = running();
    shows!(
        "round-team-playing-for",
        team::playing_for(lang(), &round, Some(0))
    );
    shows!("round-team-solo", team::playing_for(lang(), &round, None));
    shows!("round-team-played-for", team::played_for(lang(), &round, 1));
}

#[test]
fn teams_are_listed_with_what_they_made() {
    let mut all = teams();
    all[1].members = 0;
    let shown = team::results(lang(), &running(), &all).expect("there are teams");
    shows!("round-team-results", shown);
    assert_eq!(team::results(lang(), &scheduled(), &[]), None);
}
