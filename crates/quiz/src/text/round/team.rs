//! Teams in a round. A team is called by the name its role had when the round was planned: never by a mention, so that
//! nobody is notified and a role that was deleted still has its name.

use crate::model::round::{Round, RoundKey, RoundTeam};
use crate::queries::round::team::{self, TeamScore};
use crate::state::transaction::Transaction;
use crate::text::count;
use crate::text::round::percent;
use crate::text::round::podium::place_of;

/// "**Red**, **Blue**"
#[must_use]
pub fn names(teams: &[RoundTeam]) -> String {
    let names = teams.iter().map(|team| format!("**{}**", team.name));
    names.collect::<Vec<_>>().join(", ")
}

/// How it works, in a sentence.
#[must_use]
pub fn how(round: &Round) -> String {
    format!(
        "Teams by role: {}. You play for the first of them that you have with your first answer; without one you play for yourself.",
        names(&round.options.teams)
    )
}

fn name(round: &Round, team: u8) -> String {
    let team = round.options.teams.get(usize::from(team));
    team.map_or_else(|| "a team".to_owned(), |team| format!("**{}**", team.name))
}

/// Who a member plays for, below their receipt.
#[must_use]
pub fn playing_for(round: &Round, team: Option<u8>) -> String {
    match team {
        Some(team) => format!("You play for {}.", name(round, team)),
        None => "You have none of the teams' roles, so you play for yourself.".to_owned(),
    }
}

/// Who a member played for.
#[must_use]
pub fn played_for(round: &Round, team: u8) -> String {
    format!("You played for {}.", name(round, team))
}

fn line(round: &Round, score: &TeamScore) -> String {
    let name = name(round, score.team);
    if score.members == 0 {
        return format!("{name} · nobody played");
    }
    format!(
        "{} {name} · {} % right: {} of {} ({})",
        place_of(score.rank),
        percent(score.right.into(), score.of.into()),
        score.right,
        score.of,
        count(score.members.into(), "member", "members"),
    )
}

/// How the teams came out, and how that is counted; `None` in a round without teams.
#[must_use]
pub fn results(tx: &Transaction<'_>, key: RoundKey, round: &Round) -> Option<String> {
    let teams = team::standings(tx, key, round);
    if teams.is_empty() {
        return None;
    }
    let lines: Vec<String> = teams.iter().map(|score| line(round, score)).collect();
    Some(format!(
        "{}\nCounted for a team: the right answers of its members, of all that those who played could have given.",
        lines.join("\n")
    ))
}
