//! The leaderboard, and how points and ranks are written.

use std::collections::BTreeMap;

use crate::model::card::{Button, Card, Style};
use crate::model::custom_id::ButtonId;
use crate::model::ids::{LocalDate, MemberId, UserId};
use crate::model::points::Scope;
use crate::model::season::{LaterChanges, Season, SeasonId};
use crate::model::window::Window;
use crate::queries::standings::{Board, Line, NoPeriod, Own, Period, RANKED};
use crate::text::facts::BoardView;
use crate::text::language::{Language, t};
use crate::text::post::button;
use crate::text::season;
use crate::text::track::day;
use crate::text::{cut, limit, mention, quote};

/// A page of a leaderboard, with all that its card shows.
#[derive(Debug, Clone)]
pub struct BoardPage {
    /// The board, period and page that were asked for.
    pub view: BoardView,
    /// The name of the board's track; `None` for the board of the whole server.
    pub track: Option<String>,
    /// The dates the points were earned on.
    pub window: Window,
    /// The ranks and points.
    pub board: Board,
    /// The accounts of the members on the page, where they are known.
    pub accounts: BTreeMap<MemberId, UserId>,
    /// The member who asked, if known in this guild.
    pub asker: Option<MemberId>,
    /// Whether everyone sees the card. If so, it says nothing about the asker, who may be hidden.
    pub shared: bool,
    /// The season shown, if it is one.
    pub season: Option<OfSeason>,
    /// The season that is meant by the button **Season**, if there has been one.
    pub present: Option<SeasonId>,
}

/// What a board says about its season.
#[derive(Debug, Clone, PartialEq)]
pub struct OfSeason {
    /// The season.
    pub season: Season,
    /// Whether its standings are final.
    pub is_final: bool,
    /// What was corrected after it was over, by date.
    pub later: Vec<(LocalDate, LaterChanges)>,
}

/// Says why a period can't be shown, and which words name one.
#[must_use]
pub fn no_period(lang: Language, typed: &str, why: NoPeriod) -> String {
    match why {
        NoPeriod::Unknown => t!(lang, "board-unknown-period", typed = quote(typed)),
        NoPeriod::NoSeason => t!(lang, "board-no-season"),
        NoPeriod::Future => t!(lang, "board-month-future", typed = quote(typed)),
        NoPeriod::NotKept(first) => {
            let first = window_name(lang, Window::Month(first));
            t!(lang, "board-month-not-kept", first = first)
        }
    }
}

/// Writes a rank: "1st", "2nd", "11th".
#[must_use]
pub fn ordinal(lang: Language, rank: u64) -> String {
    t!(lang, "board-ordinal", rank = rank)
}

/// Writes an amount of points: "1 point", "−2 points".
#[must_use]
pub fn points(lang: Language, points: i64) -> String {
    let amount = points.unsigned_abs();
    if points < 0 {
        t!(lang, "board-points-below-zero", points = amount)
    } else {
        t!(lang, "board-points", points = amount)
    }
}

/// Returns the name of the dates that a leaderboard covers.
#[must_use]
pub fn window_name(lang: Language, window: Window) -> String {
    match window {
        Window::Day(date) => t!(lang, "board-window-day", date = day(lang, date)),
        Window::Week(monday) => t!(lang, "board-window-week", date = day(lang, monday)),
        Window::Month(first) => {
            let first = first.civil();
            t!(
                lang,
                "board-window-month",
                month = first.month(),
                year = first.year()
            )
        }
        Window::All => t!(lang, "board-window-all"),
        Window::Season(id) => t!(lang, "season-number", number = id.0),
    }
}

/// Shows a page of a leaderboard.
#[must_use]
pub fn card(lang: Language, page: &BoardPage) -> Card {
    let BoardPage { board, asker, .. } = page;
    let whose = page
        .track
        .clone()
        .unwrap_or_else(|| t!(lang, "board-whole-server"));
    let mut lines: Vec<String> = board
        .lines
        .iter()
        .map(|one| line(lang, page, one))
        .collect();
    let over = page.season.as_ref().is_some_and(|of| of.is_final);
    let nobody = lines.is_empty();
    if nobody && over {
        lines.push(t!(lang, "season-nobody"));
    } else if nobody {
        lines.push(t!(lang, "board-empty"));
    }
    let listed = board.lines.iter().any(|line| Some(line.member) == *asker);
    let nothing = nobody && over && board.own.is_none();
    if !page.shared && !listed && !nothing {
        lines.push(String::new());
        let no_place = page.season.as_ref().is_some_and(|of| of.is_final);
        lines.push(match board.own {
            Some(Own {
                rank: None, points, ..
            }) if no_place => t!(lang, "season-own-no-place", points = points),
            own => own_line(lang, own),
        });
    }
    let when = match &page.season {
        None => window_name(lang, page.window),
        Some(of) => season::name_and_dates(lang, &of.season),
    };
    if let Some(of) = &page.season {
        lines.extend(season::below(lang, of));
    }
    let title = t!(lang, "board-title", whose = whose, when = when);
    Card {
        title: Some(cut(&title, limit::TITLE)),
        body: cut(&lines.join("\n"), limit::BODY),
        footer: Some(footer(lang, board)),
        rows: buttons(lang, page),
        ..Card::default()
    }
}

fn line(lang: Language, page: &BoardPage, line: &Line) -> String {
    let account = page.accounts.get(&line.member);
    let member = account.map_or_else(|| t!(lang, "board-a-member"), |user| mention(*user));
    if page.asker == Some(line.member) && !page.shared {
        t!(
            lang,
            "board-line-own",
            rank = line.rank,
            member = member,
            points = line.points
        )
    } else {
        t!(
            lang,
            "board-line",
            rank = line.rank,
            member = member,
            points = line.points
        )
    }
}

fn own_line(lang: Language, own: Option<Own>) -> String {
    match own {
        None => t!(lang, "board-own-none"),
        Some(Own {
            rank: Some(rank),
            points,
            hidden: true,
        }) => t!(
            lang,
            "board-own-hidden",
            points = points,
            rank = ordinal(lang, rank)
        ),
        Some(Own {
            rank: Some(rank),
            points,
            hidden: false,
        }) => t!(lang, "board-own", rank = rank, points = points),
        Some(Own { points, .. }) if points < 0 => {
            let points = super::board::points(lang, points);
            t!(lang, "board-own-below", points = points)
        }
        Some(Own {
            rank: None, points, ..
        }) => t!(lang, "board-own-unranked", points = points, ranked = RANKED),
    }
}

fn footer(lang: Language, board: &Board) -> String {
    let page = board.page + 1;
    if board.more {
        t!(
            lang,
            "board-footer-more",
            page = page,
            pages = board.pages,
            members = board.members
        )
    } else {
        t!(
            lang,
            "board-footer",
            page = page,
            pages = board.pages,
            members = board.members
        )
    }
}

fn period_button(lang: Language, period: Period) -> String {
    match period {
        Period::Today => t!(lang, "board-button-today"),
        Period::Week => t!(lang, "board-button-week"),
        Period::Month => t!(lang, "board-button-month"),
        Period::All => t!(lang, "board-button-all"),
        Period::Season(_) => t!(lang, "season-button"),
        Period::MonthOf(_) => window_name(lang, period.window(LocalDate::default())),
    }
}

fn buttons(lang: Language, page: &BoardPage) -> Vec<Vec<Button>> {
    let BoardPage {
        view,
        board,
        shared,
        ..
    } = page;
    let track = match view.scope {
        Scope::Guild => 0,
        Scope::Track(id) => id.0,
    };
    // The heading names the period shown. A button for it would have the same id as a page's
    // button.
    let season = page.present.map(Period::Season);
    let others = Period::ALL
        .into_iter()
        .chain(season)
        .filter(|period| *period != view.period);
    let others = others.map(|period| {
        let word = BoardView { period, ..*view }.word(*shared);
        let press = ButtonId::Board(word, track, 0);
        button(&period_button(lang, period), press, Style::Secondary)
    });
    let mut rows = vec![others.collect::<Vec<_>>()];
    let to = |page| ButtonId::Board(view.word(*shared), track, page);
    let mut turn = Vec::new();
    if board.page > 0 {
        let label = t!(lang, "board-button-previous");
        turn.push(button(&label, to(board.page - 1), Style::Secondary));
    }
    if board.page + 1 < board.pages {
        let label = t!(lang, "board-button-next");
        turn.push(button(&label, to(board.page + 1), Style::Secondary));
    }
    if page.season.is_some() {
        let label = t!(lang, "season-button-hall");
        turn.push(button(&label, ButtonId::Seasons(0), Style::Secondary));
    }
    if !turn.is_empty() {
        rows.push(turn);
    }
    rows
}
