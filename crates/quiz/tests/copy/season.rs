//! Snapshots of `text/season.rs` and `text/role.rs`.

use std::collections::BTreeMap;

use crate::lang;
use pythia_quiz::model::ids::{At, ChannelId, LocalDate, MemberId, RoleId, RoundId};
use pythia_quiz::model::points::Scope;
use pythia_quiz::model::role::RoleProblem;
use pythia_quiz::model::season::{
    Carry, LaterChanges, Placed, Season, SeasonId, SeasonPhase, WaitsFor,
};
use pythia_quiz::model::window::Window;
use pythia_quiz::queries::standings::{Board, Line, NoPeriod, Own, Period};
use pythia_quiz::text::board::{self, BoardPage, OfSeason};
use pythia_quiz::text::facts::BoardView;
use pythia_quiz::text::role;
use pythia_quiz::text::season::{self, Listed, Mistake, Results, Started};

use crate::samples::{ANA, BEN, GUILD, MORNING, daily_key};
use crate::shows;

const LAURELS: RoleId = RoleId(77);

fn today() -> LocalDate {
    daily_key().date
}

fn spring() -> Season {
    Season {
        name: "Spring".to_owned(),
        first: today(),
        last: Some(today().plus_days(90)),
        carry: Carry::None,
        champion: Some(LAURELS),
        channel: ChannelId(10),
        by: MemberId(9),
        step_at: At(0),
        phase: SeasonPhase::Counting,
    }
}

fn summer() -> Season {
    Season {
        name: "Summer".to_owned(),
        first: today().plus_days(91),
        last: None,
        carry: Carry::Half,
        champion: None,
        ..spring()
    }
}

fn lines() -> Vec<Line> {
    let line = |rank, member, points| Line {
        rank,
        member: MemberId(member),
        points,
    };
    vec![
        line(1, 1, 57),
        line(1, 2, 57),
        line(3, 3, 40),
        line(4, 4, 1),
    ]
}

#[test]
fn a_start_says_what_counts_and_when_the_results_come() {
    let started = |season, before: Option<&str>| {
        let started = Started {
            season,
            today: today(),
            before: before.map(str::to_owned),
        };
        season::started(lang(), &started)
    };
    shows!("season-started", started(spring(), None));
    shows!("season-planned-next", started(summer(), Some("Spring")));
    let first = Season {
        first: today(),
        ..summer()
    };
    shows!("season-started-open-end", started(first, None));
}

#[test]
fn an_end_says_when_the_results_come() {
    let last = |last| Season {
        last: Some(last),
        ..spring()
    };
    let told = vec![
        season::ended(lang(), &last(today()), today()),
        season::ended(lang(), &last(today().plus_days(3)), today()),
        season::cancelled(lang(), &summer(), 7),
    ];
    shows!("season-ended", told);
}

#[test]
fn each_mistake_has_its_words() {
    let spring = spring();
    let name = || "Spring".to_owned();
    let all = [
        Mistake::SameName(name()),
        Mistake::PastName(spring.clone(), Some("Spring 2027".to_owned())),
        Mistake::PastName(spring.clone(), None),
        Mistake::PeriodName(name()),
        Mistake::Planned(summer()),
        Mistake::Running(name()),
        Mistake::PastStart(today()),
        Mistake::Overlap(spring.clone()),
        Mistake::EndsBefore(today(), today().plus_days(-1)),
        Mistake::Date("from", "3/2/26".to_owned()),
        Mistake::Carry("third".to_owned()),
        Mistake::Champion(LAURELS, RoleProblem::TooHigh),
        Mistake::None,
        Mistake::NoSuch("Fall".to_owned()),
        Mistake::Ended(name(), today()),
        Mistake::TooEarly(today()),
        Mistake::Next(summer()),
    ];
    let told: Vec<_> = all.iter().map(|one| season::mistake(lang(), one)).collect();
    shows!("season-mistakes", told);
    let none = [
        NoPeriod::Unknown,
        NoPeriod::NoSeason,
        NoPeriod::Future,
        NoPeriod::NotKept(today()),
    ];
    let told = none.map(|why| board::no_period(lang(), "2026-02", why));
    shows!("season-no-period", told.to_vec());
}

#[test]
fn why_a_role_cannot_be_given_says_what_to_do() {
    let all = [
        RoleProblem::Gone,
        RoleProblem::Everyone,
        RoleProblem::Managed,
        RoleProblem::Powerful,
        RoleProblem::TooHigh,
        RoleProblem::MayNot,
    ];
    let mut told: Vec<_> = all.map(|one| role::problem(lang(), one)).to_vec();
    told.push(role::not_given(lang(), LAURELS, RoleProblem::Gone));
    told.push(role::left(lang(), LAURELS));
    shows!("role-problems", told);
}

#[test]
fn the_results_name_the_best_and_what_comes_next() {
    let results = Results {
        id: SeasonId(3),
        season: spring(),
        lines: lines(),
        accounts: BTreeMap::from([(MemberId(1), ANA), (MemberId(2), BEN)]),
        members: 34,
        next: Some(summer()),
        today: today().plus_days(92),
    };
    shows!("season-results", season::results(lang(), &results));
    let nobody = Results {
        lines: Vec::new(),
        members: 0,
        next: None,
        ..results
    };
    shows!("season-results-nobody", season::results(lang(), &nobody));
}

#[test]
fn the_list_says_how_far_each_season_is_and_who_won_it() {
    let listed = |phase, winners: Vec<_>, shared| Listed {
        season: Season {
            phase,
            last: Some(today().plus_days(-1)),
            first: today().plus_days(-30),
            ..spring()
        },
        winners,
        shared,
        members: 34,
        waits: None,
    };
    let waits = |waits| Listed {
        waits: Some(waits),
        ..listed(SeasonPhase::Counting, Vec::new(), 0)
    };
    let going = |season: Season| Listed {
        season,
        ..listed(SeasonPhase::Counting, Vec::new(), 0)
    };
    let placing = SeasonPhase::Placing(Scope::Guild, Placed::default());
    let all = [
        going(summer()),
        going(spring()),
        waits(WaitsFor::Daily(MORNING)),
        waits(WaitsFor::Round(RoundId(12))),
        waits(WaitsFor::Slot(MORNING)),
        listed(placing, Vec::new(), 0),
        listed(SeasonPhase::Over, vec![(Some(ANA), 57)], 0),
        listed(
            SeasonPhase::Over,
            vec![(Some(ANA), 57), (None, 57), (Some(BEN), 57)],
            2,
        ),
        listed(SeasonPhase::Over, Vec::new(), 0),
    ];
    shows!("season-list", season::list(lang(), &all, today(), (1, 3)));
    shows!(
        "season-list-empty",
        season::list(lang(), &[], today(), (0, 1))
    );
}

#[test]
fn a_board_of_a_season_says_that_it_is_final_and_what_was_corrected_since() {
    let page = BoardPage {
        view: BoardView {
            guild: GUILD,
            scope: Scope::Guild,
            period: Period::Season(SeasonId(3)),
            page: 0,
        },
        track: None,
        window: Window::Season(SeasonId(3)),
        board: Board {
            lines: lines(),
            page: 0,
            pages: 1,
            members: 4,
            more: false,
            own: Some(Own {
                rank: None,
                points: 12,
                hidden: true,
            }),
        },
        accounts: BTreeMap::from([(MemberId(1), ANA), (MemberId(2), BEN)]),
        asker: Some(MemberId(99)),
        shared: false,
        season: Some(OfSeason {
            season: spring(),
            is_final: true,
            later: vec![
                (
                    today().plus_days(95),
                    LaterChanges {
                        changes: 1,
                        points: 3,
                    },
                ),
                (
                    today().plus_days(99),
                    LaterChanges {
                        changes: 12,
                        points: -8,
                    },
                ),
            ],
        }),
        present: Some(SeasonId(3)),
    };
    shows!("season-board-final", board::card(lang(), &page));
    let mut running = page;
    running.season = Some(OfSeason {
        season: summer(),
        is_final: false,
        later: Vec::new(),
    });
    shows!("season-board", board::card(lang(), &running));
}
