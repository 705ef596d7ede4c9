//! The podium of a round: who came where, and how hard the questions were.

use crate::model::card::{Card, Style, Tone};
use crate::model::custom_id::ButtonId;
use crate::model::ids::{GuildId, MemberId};
use crate::model::record::{Key, Record};
use crate::model::round::{Round, RoundKey, RoundScore};
use crate::queries::round;
use crate::state::transaction::Transaction;
use crate::text::post::button;
use crate::text::round::question::how_many_right;
use crate::text::round::{seconds, team, titled, who};
use crate::text::{board, count, cut, length, limit, link};

/// Lines of the podium.
const PODIUM: usize = 10;

/// "🥇 1." for the first three, else the number.
pub(super) fn place_of(rank: u32) -> String {
    match rank {
        1 => "🥇 1.".to_owned(),
        2 => "🥈 2.".to_owned(),
        3 => "🥉 3.".to_owned(),
        n => format!("{n}."),
    }
}

/// A line of the podium.
fn line(tx: &Transaction<'_>, guild: GuildId, member: MemberId, score: &RoundScore) -> String {
    format!(
        "{} {} · **{}** · {} right in {}",
        place_of(score.rank),
        who(tx, guild, member),
        board::points(
            crate::model::language::Language::English,
            score.points.into()
        ),
        score.right,
        seconds(score.time_ms)
    )
}

/// The best, a line each.
#[must_use]
pub fn best(tx: &Transaction<'_>, key: RoundKey) -> String {
    let ranked = round::ranked(tx, key);
    let lines: Vec<_> = ranked
        .iter()
        .take(PODIUM)
        .map(|(member, score)| line(tx, key.guild, *member, score))
        .collect();
    match lines.is_empty() {
        true => "Nobody has points.".to_owned(),
        false if ranked.len() > PODIUM => format!(
            "{}\n… and {} more with points",
            lines.join("\n"),
            ranked.len() - PODIUM
        ),
        false => lines.join("\n"),
    }
}

/// The questions with how hard they were, a line each; with links to them, if there is so much room ([`length`]).
#[must_use]
pub fn per_question(tx: &Transaction<'_>, key: RoundKey, round: &Round, room: usize) -> String {
    let linked = questions(tx, key, round, true);
    if length(&linked) <= room {
        return linked;
    }
    questions(tx, key, round, false)
}

fn questions(tx: &Transaction<'_>, key: RoundKey, round: &Round, linked: bool) -> String {
    let lines = round.questions.iter().enumerate().map(|(n, item)| {
        let told = match &item.tally {
            Some(tally) => {
                let question = tx.get(&Key::RoundQuestion((key, n as u8)));
                let right = match question {
                    Some(Record::RoundQuestion(_, question)) => round.right_of(&question),
                    _ => None,
                };
                how_many_right(tally, right)
            }
            None => "not played".to_owned(),
        };
        let title = item.message.filter(|_| linked).map_or_else(
            || cut(&item.title, 50),
            |message| {
                let to = link(key.guild, round.channel, message);
                format!("[{}]({to})", cut(&item.title.replace(['[', ']'], ""), 50))
            },
        );
        format!("{}. {title}: {told}", n + 1)
    });
    lines.collect::<Vec<_>>().join("\n")
}

/// The end.
#[must_use]
pub fn podium(tx: &Transaction<'_>, key: RoundKey, round: &Round) -> Card {
    let played = round::scores(tx, key).len() as u64;
    let teams = team::results(tx, key, round);
    let teams = teams.map_or_else(String::new, |teams| format!("\n\n**Teams**\n{teams}"));
    let mut body = format!(
        "{}{teams}\n\n**How hard it was** · {} played\n",
        best(tx, key),
        count(played, "member", "members"),
    );
    let room = limit::BODY.saturating_sub(length(&body));
    body.push_str(&per_question(tx, key, round, room));
    let mine = button("My answers", ButtonId::RoundMine(key.id), Style::Primary);
    Card {
        rows: vec![vec![mine]],
        ..titled(
            &format!("{} · the podium of round {}", round.name, key.id),
            body,
            Tone::Good,
        )
    }
}
