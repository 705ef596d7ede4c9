//! Snapshots of `text/board.rs`.

use std::collections::BTreeMap;

use crate::lang;
use pythia_quiz::model::ids::{MemberId, TrackId};
use pythia_quiz::model::points::Scope;
use pythia_quiz::model::window::{self, Window};
use pythia_quiz::queries::standings::{Board, Line, NoPeriod, Own, Period};
use pythia_quiz::text::board::{self, BoardPage};
use pythia_quiz::text::facts::BoardView;

use crate::samples::{ANA, BEN, GUILD, daily_key};
use crate::shows;

/// Returns the first page of a track's board for this week. It lists @Ana, @Ben, and a member whose
/// account isn't known.
fn page() -> BoardPage {
    let line = |rank, member, points| Line {
        rank,
        member: MemberId(member),
        points,
    };
    BoardPage {
        view: BoardView {
            guild: GUILD,
            scope: Scope::Track(TrackId(1)),
            period: Period::Week,
            page: 0,
        },
        track: Some("daily".to_owned()),
        window: window::week(daily_key().date),
        board: Board {
            lines: vec![line(1, 1, 12), line(1, 2, 12), line(3, 3, 1)],
            page: 0,
            pages: 1,
            members: 3,
            more: false,
            own: own(Some(1), 12, false),
        },
        accounts: BTreeMap::from([(MemberId(1), ANA), (MemberId(2), BEN)]),
        asker: Some(MemberId(2)),
        shared: false,
        season: None,
        present: None,
    }
}

fn own(rank: Option<u64>, points: i64, hidden: bool) -> Option<Own> {
    Some(Own {
        rank,
        points,
        hidden,
    })
}

/// Returns the page as a member who isn't on it sees it.
fn elsewhere(own: Option<Own>) -> BoardPage {
    let mut page = page();
    page.asker = Some(MemberId(99));
    page.board.own = own;
    page
}

#[test]
fn a_board_marks_the_asker_and_names_nobody_whose_account_is_unknown() {
    shows!("board-week", board::card(lang(), &page()));
}

#[test]
fn a_shared_board_says_nothing_of_the_asker() {
    let mut page = page();
    page.shared = true;
    shows!("board-shared", board::card(lang(), &page));
}

#[test]
fn an_empty_board_says_how_to_get_on_it() {
    let mut page = elsewhere(None);
    page.board.lines.clear();
    page.board.members = 0;
    page.track = None;
    page.view.scope = Scope::Guild;
    page.view.period = Period::All;
    page.window = Window::All;
    shows!("board-empty", board::card(lang(), &page));
}

#[test]
fn a_page_in_the_middle_has_buttons_for_the_pages_around_it() {
    let mut page = elsewhere(own(Some(15), 85, false));
    page.board.page = 1;
    page.board.pages = 3;
    page.board.members = 23;
    page.view.period = Period::Month;
    page.window = window::month(daily_key().date);
    shows!("board-own-elsewhere", board::card(lang(), &page));
}

#[test]
fn a_hidden_member_sees_the_rank_they_would_have() {
    let mut page = elsewhere(own(Some(2), 1, true));
    page.view.period = Period::Today;
    page.window = Window::Day(daily_key().date);
    shows!("board-own-hidden", board::card(lang(), &page));
}

#[test]
fn a_member_behind_the_ranked_ones_sees_their_points() {
    let mut page = elsewhere(own(None, 7, false));
    page.board.more = true;
    page.board.members = 10_000;
    page.board.pages = 1_000;
    shows!("board-own-unranked", board::card(lang(), &page));
}

#[test]
fn an_unknown_period_is_refused_with_those_there_are() {
    shows!(
        "board-unknown-period",
        board::no_period(lang(), "decade", NoPeriod::Unknown)
    );
}

#[test]
fn ranks_end_as_people_say_them() {
    let ranks = [1, 2, 3, 4, 11, 12, 13, 21, 22, 103, 111];
    let ranks = ranks.map(|rank| board::ordinal(lang(), rank));
    shows!("board-ranks", ranks.join(", "));
}

#[test]
fn points_are_counted_with_their_sign() {
    let points = [-2, -1, 0, 1, 2, 1_000].map(|points| board::points(lang(), points));
    shows!("board-points", points.join(", "));
}

#[test]
fn every_month_has_its_name() {
    let months = (1..=12).map(|month| {
        let first = format!("2026-{month:02}-01").parse().expect("a date");
        board::window_name(lang(), Window::Month(first))
    });
    shows!("board-months", months.collect::<Vec<_>>().join(", "));
}
