//! Shows the podium of a round: the places, the teams, and how hard the questions were.

use crate::model::card::{Card, Style, Tone};
use crate::model::custom_id::ButtonId;
use crate::model::round::{Round, RoundKey};
use crate::queries::round::facts::{Overview, Ranked};
use crate::text::language::{Language, t};
use crate::text::post::button;
use crate::text::round::question::how_many_correct;
use crate::text::round::{seconds, team, titled, who};
use crate::text::{cut, length, limit, link};

/// How many members the podium lists.
const PODIUM: usize = 10;

/// Returns "🥇 1." for the first three, else only the number.
#[must_use]
pub fn place_of(rank: u32) -> String {
    match rank {
        1 => "🥇 1.".to_owned(),
        2 => "🥈 2.".to_owned(),
        3 => "🥉 3.".to_owned(),
        n => format!("{n}."),
    }
}

fn line(lang: Language, (user, score): &Ranked) -> String {
    t!(
        lang,
        "round-podium-line",
        place = place_of(score.rank),
        who = who(lang, *user),
        points = score.points,
        correct = score.right,
        time = seconds(lang, score.time_ms)
    )
}

/// Lists the best members, one per line.
#[must_use]
pub fn best(lang: Language, ranked: &[Ranked]) -> String {
    if ranked.is_empty() {
        return t!(lang, "round-podium-nobody");
    }
    let best = ranked.iter().take(PODIUM);
    let mut lines: Vec<_> = best.map(|one| line(lang, one)).collect();
    let more = ranked.len() - lines.len();
    if more > 0 {
        lines.push(t!(lang, "round-podium-more", count = more));
    }
    lines.join("\n")
}

/// Lists the questions with how hard they were, one per line. The lines are links if that takes no
/// more than `room` ([`length`]).
#[must_use]
pub fn per_question(
    lang: Language,
    key: RoundKey,
    round: &Round,
    overview: &Overview,
    room: usize,
) -> String {
    let linked = questions(lang, key, round, overview, true);
    if length(&linked) <= room {
        return linked;
    }
    questions(lang, key, round, overview, false)
}

fn questions(
    lang: Language,
    key: RoundKey,
    round: &Round,
    overview: &Overview,
    linked: bool,
) -> String {
    let lines = round.questions.iter().enumerate().map(|(n, item)| {
        let result = match &item.tally {
            Some(tally) => {
                let correct = overview.correct.get(n).map_or(&[][..], Vec::as_slice);
                how_many_correct(lang, tally, correct)
            }
            None if overview.void.contains(&(n as u8)) => t!(lang, "errata-round-void-short"),
            None if round.is_void(n as u8) => t!(lang, "round-podium-void"),
            None => t!(lang, "round-podium-not-played"),
        };
        let title = item.message.filter(|_| linked).map_or_else(
            || cut(&item.title, 50),
            |message| {
                let to = link(key.guild, round.channel, message);
                format!("[{}]({to})", cut(&item.title.replace(['[', ']'], ""), 50))
            },
        );
        format!("{}. {title}: {result}", n + 1)
    });
    lines.collect::<Vec<_>>().join("\n")
}

/// Shows the teams under their heading; `None` in a round without teams.
pub(super) fn teams(lang: Language, round: &Round, overview: &Overview) -> Option<String> {
    let teams = team::results(lang, round, &overview.teams)?;
    Some(format!("{}\n{teams}", t!(lang, "round-podium-teams")))
}

/// Ends a round with its podium. `pays` is false if the only member who played gets no points.
#[must_use]
pub fn podium(
    lang: Language,
    key: RoundKey,
    round: &Round,
    overview: &Overview,
    pays: bool,
) -> Card {
    let mut parts = vec![best(lang, &overview.ranked)];
    if overview.players == 1 && !pays {
        parts.push(t!(lang, "round-podium-alone"));
    }
    parts.extend(teams(lang, round, overview));
    parts.push(t!(lang, "round-podium-questions", count = overview.players));
    let mut body = parts.join("\n\n");
    body.push('\n');
    let room = limit::BODY.saturating_sub(length(&body));
    body.push_str(&per_question(lang, key, round, overview, room));
    let mine = button(
        &t!(lang, "round-podium-button-mine"),
        ButtonId::RoundMine(key.id),
        Style::Primary,
    );
    let title = t!(
        lang,
        "round-podium-title",
        name = round.name.as_str(),
        round = key.id.0
    );
    Card {
        rows: vec![vec![mine]],
        ..titled(&title, body, Tone::Good)
    }
}
