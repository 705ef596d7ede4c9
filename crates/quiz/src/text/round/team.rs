//! Explains the teams of a round, and lists how they did.
//!
//! A team is called by the name its role had when the round was planned. It is never a mention, so
//! that nobody is notified and the name of a deleted role is kept.

use crate::model::round::{Round, RoundTeam};
use crate::queries::round::team::TeamScore;
use crate::text::language::{Language, t};
use crate::text::round::percent;
use crate::text::round::podium::place_of;

/// Returns a name for a team whose role name can't be shown. `n` is its place, from 1.
#[must_use]
pub fn default_name(lang: Language, n: usize) -> String {
    t!(lang, "round-team-default-name", n = n)
}

/// Returns "**Red**, **Blue**".
#[must_use]
pub fn names(teams: &[RoundTeam]) -> String {
    let names = teams.iter().map(|team| format!("**{}**", team.name));
    names.collect::<Vec<_>>().join(", ")
}

/// Explains the teams in a sentence or two.
#[must_use]
pub fn how(lang: Language, round: &Round) -> String {
    let names = names(&round.options.teams);
    t!(lang, "round-team-how", names = names)
}

fn name(lang: Language, round: &Round, team: u8) -> String {
    match round.options.teams.get(usize::from(team)) {
        Some(team) => format!("**{}**", team.name),
        None => t!(lang, "round-team-unknown"),
    }
}

/// Says in a receipt which team a member plays for.
#[must_use]
pub fn playing_for(lang: Language, round: &Round, team: Option<u8>) -> String {
    match team {
        Some(team) => t!(
            lang,
            "round-team-playing-for",
            team = name(lang, round, team)
        ),
        None => t!(lang, "round-team-playing-solo"),
    }
}

/// Says which team a member played for.
#[must_use]
pub fn played_for(lang: Language, round: &Round, team: u8) -> String {
    t!(
        lang,
        "round-team-played-for",
        team = name(lang, round, team)
    )
}

fn line(lang: Language, round: &Round, score: &TeamScore) -> String {
    let team = name(lang, round, score.team);
    if score.members == 0 {
        return t!(lang, "round-team-line-empty", team = team);
    }
    t!(
        lang,
        "round-team-line",
        place = place_of(score.rank),
        team = team,
        percent = percent(score.right.into(), score.of.into()),
        correct = score.right,
        all = score.of,
        members = score.members
    )
}

/// Lists the teams, the best first, and says how they score. `None` in a round without teams.
#[must_use]
pub fn results(lang: Language, round: &Round, teams: &[TeamScore]) -> Option<String> {
    if teams.is_empty() {
        return None;
    }
    let lines = teams.iter().map(|score| line(lang, round, score));
    let mut lines: Vec<_> = lines.collect();
    lines.push(t!(lang, "round-team-score"));
    Some(lines.join("\n"))
}
