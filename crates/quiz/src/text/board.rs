//! The leaderboard.

use crate::model::card::{Button, Card, Style};
use crate::model::custom_id::ButtonId;
use crate::model::ids::MemberId;
use crate::model::points::Scope;
use crate::model::window::Window;
use crate::queries::standings::{Board, Own, Period, RANKED};
use crate::state::transaction::Transaction;
use crate::text::facts::Shown;
use crate::text::language::Language;
use crate::text::post::button;
use crate::text::track::day;
use crate::text::{count, cut, limit, mention, quote};

/// No period.
#[must_use]
pub fn period(typed: &str) -> String {
    format!(
        "`period:` {} is none. There are: `today`, `week`, `month` and `all`.",
        quote(typed)
    )
}

/// "1st", "2nd", "11th".
#[must_use]
pub fn ordinal(n: u64) -> String {
    let ending = match (n % 100, n % 10) {
        (11..=13, _) => "th",
        (_, 1) => "st",
        (_, 2) => "nd",
        (_, 3) => "rd",
        _ => "th",
    };
    format!("{n}{ending}")
}

/// A period in a heading.
#[must_use]
pub fn window_name(window: Window) -> String {
    match window {
        Window::Day(date) => format!("today, {}", day(Language::English, date)),
        Window::Week(monday) => format!("this week, from {}", day(Language::English, monday)),
        Window::Month(first) => first.civil().strftime("%B %Y").to_string(),
        Window::All => "all time".to_owned(),
    }
}

const fn period_title(period: Period) -> &'static str {
    match period {
        Period::Today => "Today",
        Period::Week => "Week",
        Period::Month => "Month",
        Period::All => "All time",
    }
}

/// "12 points".
#[must_use]
pub fn points(n: i64) -> String {
    match n {
        1 => "1 point".to_owned(),
        -1 => "−1 point".to_owned(),
        n if n < 0 => format!("−{} points", n.unsigned_abs()),
        n => format!("{n} points"),
    }
}

/// A page of the standings. One that everyone sees tells nothing of a hidden asker.
#[must_use]
pub fn card(
    tx: &Transaction<'_>,
    shown: &Shown,
    window: Window,
    board: &Board,
    asker: Option<MemberId>,
    shared: bool,
) -> Card {
    let whose = match shown.scope {
        Scope::Guild => "the whole server".to_owned(),
        Scope::Track(id) => tx
            .track(shown.guild, id)
            .map_or_else(|| id.to_string(), |track| track.name),
    };
    let mut lines: Vec<String> = board
        .lines
        .iter()
        .map(|line| {
            let member = tx.member(shown.guild, line.member);
            let name = member.map_or_else(|| "somebody".to_owned(), |m| mention(m.user));
            let own = if asker == Some(line.member) && !shared {
                " ← you"
            } else {
                ""
            };
            format!("**{}.** {name} · {}{own}", line.rank, points(line.points))
        })
        .collect();
    if lines.is_empty() {
        lines.push("Nobody has points yet. The next question is a chance.".to_owned());
    }
    let listed = board.lines.iter().any(|line| Some(line.member) == asker);
    if !shared && !listed {
        lines.push(String::new());
        lines.push(own_line(board.own));
    }
    Card {
        title: Some(cut(
            &format!("Leaderboard · {whose} · {}", window_name(window)),
            limit::TITLE,
        )),
        body: cut(&lines.join("\n"), limit::BODY),
        footer: Some(footer(board)),
        rows: buttons(shown, board, shared),
        ..Card::default()
    }
}

fn own_line(own: Option<Own>) -> String {
    match own {
        None => "You have no points in this time yet.".to_owned(),
        Some(own) => match (own.rank, own.hidden) {
            (Some(rank), true) => format!(
                "You are hidden and take no rank; with {} you would be **{}**.",
                points(own.points),
                ordinal(rank)
            ),
            (Some(rank), false) => {
                format!("**{rank}.** you · {}", points(own.points))
            }
            (None, _) => format!(
                "You have {}; only the first {RANKED} are ranked.",
                points(own.points)
            ),
        },
    }
}

fn footer(board: &Board) -> String {
    let members = if board.more {
        format!("the first {} members", board.members)
    } else {
        count(board.members as u64, "member", "members")
    };
    format!("Page {} of {} · {members}", board.page + 1, board.pages)
}

fn buttons(shown: &Shown, board: &Board, shared: bool) -> Vec<Vec<Button>> {
    let track = match shown.scope {
        Scope::Guild => 0,
        Scope::Track(id) => id.0,
    };
    // The period shown is in the heading; a button for it would have the id of a page's button.
    let others = Period::ALL
        .into_iter()
        .filter(|period| *period != shown.period);
    let others = others.map(|period| {
        let press = ButtonId::Board(Shown { period, ..*shown }.word(shared), track, 0);
        button(period_title(period), press, Style::Secondary)
    });
    let mut rows = vec![others.collect::<Vec<_>>()];
    let to = |page| ButtonId::Board(shown.word(shared), track, page);
    let mut turn = Vec::new();
    if board.page > 0 {
        turn.push(button("Previous", to(board.page - 1), Style::Secondary));
    }
    if board.page + 1 < board.pages {
        turn.push(button("Next", to(board.page + 1), Style::Secondary));
    }
    if !turn.is_empty() {
        rows.push(turn);
    }
    rows
}
