//! `/round`: what moderators are told, and members about their own answers.

use super::post::button;
use super::round::{
    best, how_many_right, per_question, percent, plan, scale as scale_text, seconds,
};
use super::{count, cut, letter, limit, moment, quote, relative};
use crate::quiz::card::{Card, Style, TextFile, Tone};
use crate::quiz::draft::Draft;
use crate::quiz::ids::{At, MemberNo, RoundNo};
use crate::quiz::press::Press;
use crate::quiz::question::Question;
use crate::quiz::record::{Key, Record};
use crate::quiz::round::record::{Round, RoundKey, RoundPause, RoundPhase};
use crate::quiz::round::score::Played;

fn card(title: &str, body: &str) -> Card {
    Card {
        title: Some(cut(title, limit::TITLE)),
        body: cut(body, limit::BODY),
        ..Card::default()
    }
}

/// Where a round stands, in a few words.
#[must_use]
pub fn state(round: &Round) -> String {
    let played = round.questions.iter().filter(|item| item.tally.is_some());
    let state = match round.phase {
        RoundPhase::Scheduled => {
            format!("begins {} ({})", moment(round.start), relative(round.start))
        }
        RoundPhase::Finished => format!("played {}", moment(round.start)),
        RoundPhase::Cancelled => "cancelled".to_owned(),
        _ => format!(
            "being played, {} of {} questions done",
            played.count(),
            round.questions.len()
        ),
    };
    match &round.paused {
        _ if round.is_over() => state,
        Some(RoundPause::ByModerator) => format!("{state} · paused by a moderator"),
        Some(RoundPause::Refused(why)) => format!("{state} · paused: {}", cut(why, 200)),
        None => state,
    }
}

/// It was scheduled.
#[must_use]
pub fn scheduled(key: RoundKey, round: &Round, stale: bool, event: bool) -> Card {
    let mut body = format!(
        "**{}** in <#{}>, {} ({}).\n{}, {} seconds between them. {}",
        round.name,
        round.channel,
        moment(round.start),
        relative(round.start),
        plan(round),
        round.pause,
        scale_text(&round.scale)
    );
    if round.weekly {
        body.push_str(
            "\nAgain each week at this time; the next one is made when this one is over.",
        );
    }
    if event {
        body.push_str("\nI put it into the server's events.");
    }
    if stale {
        body.push_str("\nSome of the questions you named were asked here lately.");
    }
    body.push_str(
        "\n\n`/round preview` shows the questions (who looks plays without points), `/round list` all rounds.",
    );
    card(&format!("Round {} is scheduled", key.no), &body)
}

/// All rounds that are not over.
#[must_use]
pub fn list(rounds: &[(RoundNo, &Round)]) -> Card {
    if rounds.is_empty() {
        return card(
            "Rounds",
            "No round is scheduled. `/round schedule` makes one.",
        );
    }
    let lines = rounds.iter().map(|(no, round)| {
        let weekly = if round.weekly { " · each week" } else { "" };
        format!(
            "**{no}** {} · <#{}> · {} · {}{weekly}",
            round.name,
            round.channel,
            plan(round),
            state(round)
        )
    });
    card("Rounds", &lines.collect::<Vec<_>>().join("\n"))
}

/// Rounds to choose from.
#[must_use]
pub fn which(rounds: &[(RoundNo, &Round)]) -> String {
    if rounds.is_empty() {
        return "No round is scheduled. `/round schedule` makes one.".to_owned();
    }
    let names = rounds
        .iter()
        .map(|(no, round)| format!("{no} ({})", round.name));
    format!(
        "Which round? Say it with `round:`. There are: {}.",
        cut(&names.collect::<Vec<_>>().join(", "), 1_000)
    )
}

/// Nothing is called so.
#[must_use]
pub fn no_round(typed: &str) -> String {
    format!(
        "There is no round {}. `/round list` shows them.",
        quote(typed)
    )
}

/// Something that cannot be done as the round stands.
#[must_use]
pub fn cannot(no: RoundNo, round: &Round, what: &str) -> String {
    format!("Round {no} {what}: it is {}.", state(round))
}

/// It begins now.
#[must_use]
pub fn started(no: RoundNo, round: &Round) -> Card {
    card(
        &format!("Round {no} begins"),
        &format!("The opening goes to <#{}>.", round.channel),
    )
}

/// It is paused.
#[must_use]
pub fn paused(no: RoundNo, round: &Round) -> Card {
    let body = match round.phase {
        RoundPhase::Scheduled => "It does not begin until `/round resume`.",
        RoundPhase::Open | RoundPhase::Posting => {
            "The question that is open is played out; nothing follows until `/round resume`."
        }
        _ => "Nothing follows until `/round resume`.",
    };
    card(&format!("Round {no} is paused"), body)
}

/// It goes on.
#[must_use]
pub fn resumed(no: RoundNo, round: &Round) -> Card {
    let body = match round.phase {
        RoundPhase::Scheduled => format!("It begins {}.", relative(round.start)),
        RoundPhase::Between => format!("It goes on {}.", relative(round.step_at)),
        _ => "It goes on when the open question is over.".to_owned(),
    };
    card(&format!("Round {no} goes on"), &body)
}

/// On to what comes next.
#[must_use]
pub fn next(no: RoundNo, closed: bool) -> Card {
    let body = if closed {
        "The open question is closed; its results come in a moment."
    } else {
        "The next one comes at once."
    };
    card(&format!("Round {no}"), body)
}

/// Asks before cancelling.
#[must_use]
pub fn ask_cancel(no: RoundNo, round: &Round) -> Card {
    let played = round.questions.iter().filter(|item| item.tally.is_some());
    let mut body = format!("Cancel round {no} (**{}**, {})?", round.name, state(round));
    if round.is_running() {
        body.push_str(&format!(
            " {} played so far give no points then.",
            count(played.count() as u64, "question", "questions")
        ));
    }
    let mut row = vec![button(
        "Yes, cancel this one",
        Press::RoundCancel(no, false),
        Style::Danger,
    )];
    if round.weekly {
        row.push(button(
            "Yes, and all later ones",
            Press::RoundCancel(no, true),
            Style::Danger,
        ));
    }
    row.push(button("No", Press::Never, Style::Secondary));
    Card {
        rows: vec![row],
        tone: Tone::Warning,
        ..card("Cancel a round", &body)
    }
}

/// It is cancelled.
#[must_use]
pub fn is_cancelled(no: RoundNo, weekly: bool) -> Card {
    let body = if weekly {
        "It does not take place. The one a week later does; `/round list` shows it."
    } else {
        "It does not take place."
    };
    card(&format!("Round {no} is cancelled"), body)
}

/// The questions of a round, for a moderator.
#[must_use]
pub fn preview(no: RoundNo, questions: &[(String, Option<&Question>)]) -> Card {
    let lines = questions.iter().enumerate().map(|(n, (title, question))| {
        let told = match question {
            Some(question) => {
                let right = question.choices.iter().find(|choice| choice.right);
                format!(
                    " · {}, {} · right: {}",
                    question.topic.title(),
                    question.level.title(),
                    right.map_or("", |choice| choice.text.as_str())
                )
            }
            None => " · not in the bank any more, another one is drawn".to_owned(),
        };
        format!("{}. **{}**{told}", n + 1, cut(title, 80))
    });
    let body = format!(
        "You have seen the questions now: you play along without points.\n\n{}",
        lines.collect::<Vec<_>>().join("\n")
    );
    let whole = questions.iter().filter_map(|(_, question)| {
        let question = (*question)?;
        let choices = question.choices.iter().map(|choice| {
            let right = if choice.right { "right" } else { "wrong" };
            format!("- {} ({right}): {}", choice.text, choice.reason)
        });
        Some(format!(
            "# {}\n\n{}\n\n{}\n",
            question.title,
            question.text.trim(),
            choices.collect::<Vec<_>>().join("\n")
        ))
    });
    Card {
        files: vec![TextFile {
            name: format!("round-{}.md", no.0),
            text: whole.collect::<Vec<_>>().join("\n"),
        }],
        footer: Some("The whole questions are in the file. Only you see this.".to_owned()),
        ..card(&format!("The questions of round {no}"), &body)
    }
}

/// Everything about a round that is, or was, played.
#[must_use]
pub fn report(draft: &Draft<'_>, key: RoundKey, round: &Round) -> Card {
    let late: u32 = round
        .questions
        .iter()
        .filter_map(|item| item.tally.as_ref())
        .map(|tally| tally.too_late)
        .sum();
    let mut body = format!("{} · {}\n", plan(round), state(round));
    if round.phase == RoundPhase::Finished {
        body.push_str(&format!("\n{}\n", best(draft, key)));
    }
    body.push_str(&format!("\n{}", per_question(draft, key, round)));
    if late > 0 {
        let presses = count(late.into(), "press", "presses");
        body.push_str(&format!(
            "\n\n{presses} made in time reached me only when the results were fixed."
        ));
    }
    card(
        &format!("Report of round {} · {}", key.no, round.name),
        &body,
    )
}

/// A member's own answers, as far as the questions are resolved.
#[must_use]
pub fn mine(draft: &Draft<'_>, key: RoundKey, round: &Round, member: MemberNo) -> Card {
    let mut lines = Vec::new();
    for (n, item) in round.questions.iter().enumerate() {
        let Some(tally) = &item.tally else {
            continue;
        };
        let place = n as u8;
        let Some(Record::RoundQuestion(_, question)) = draft.get(&Key::RoundQuestion((key, place)))
        else {
            continue;
        };
        let press = match draft.get(&Key::RoundPress((key, place, member))) {
            Some(Record::RoundPress(_, press)) if press.id.at() < item.deadline => Some(press),
            _ => None,
        };
        let right = question.right_choice();
        let own = match (press, item.posted()) {
            (Some(press), Some(posted)) => {
                let at = item.order.iter().position(|index| *index == press.option);
                let is_right = right == Some(usize::from(press.option));
                let played = Played {
                    posted,
                    deadline: item.deadline,
                    right: u8::try_from(right.unwrap_or_default()).unwrap_or_default(),
                    presses: Vec::new(),
                };
                format!(
                    "{} · {} after {}",
                    letter(at.unwrap_or_default()),
                    if is_right { "right" } else { "not right" },
                    seconds(played.took(&press))
                )
            }
            _ => "no answer".to_owned(),
        };
        let letter_of_right = item
            .order
            .iter()
            .position(|index| Some(usize::from(*index)) == right)
            .map(letter);
        let was =
            letter_of_right.map_or_else(String::new, |letter| format!(" · right was {letter}"));
        lines.push(format!(
            "{}. {}: {own}{was} · {}",
            n + 1,
            cut(&item.title, 50),
            how_many_right(tally, right)
        ));
    }
    let score = match draft.get(&Key::RoundScore((key, member))) {
        Some(Record::RoundScore(_, score)) => Some(score),
        _ => None,
    };
    let head = match score {
        Some(score) => {
            let place = match score.rank {
                0 => String::new(),
                rank => format!(", {} place", super::board::ordinal(rank.into())),
            };
            format!(
                "**{}**{place}: {} of {} right ({} %) in {}.",
                super::board::points(score.points.into()),
                score.right,
                round.questions.len(),
                percent(score.right.into(), round.questions.len() as u64),
                seconds(score.time_ms)
            )
        }
        None => "You have no points in this round.".to_owned(),
    };
    card(
        &format!("Your answers in round {}", key.no),
        &format!("{head}\n\n{}", lines.join("\n")),
    )
}

/// Who pressed took no part.
#[must_use]
pub fn not_there(no: RoundNo) -> String {
    format!("You did not take part in round {no}.")
}

// ---- fields ------------------------------------------------------------------------------------------------

/// No start.
#[must_use]
pub fn bad_start(typed: &str) -> String {
    format!(
        "`start:` {} is no time I understand. For example `fri 18:00`, `2026-03-06 18:00`, `18:00` or `in 20m`.",
        quote(typed)
    )
}

/// A start that is over.
#[must_use]
pub fn past_start(start: At) -> String {
    format!("`start:` {} is over.", moment(start))
}

/// A start too far off.
#[must_use]
pub fn far_start(days: i64) -> String {
    format!("`start:` that is more than {days} days from now.")
}

/// A number out of its range.
#[must_use]
pub fn out_of_range(field: &str, least: u32, most: u32) -> String {
    format!("`{field}:` from {least} to {most}.")
}

/// No scale.
#[must_use]
pub fn bad_scoring(typed: &str) -> String {
    format!(
        "`scoring:` {} is none. There are: `right` (speed only parts equals) and `speed` (faster earns more).",
        quote(typed)
    )
}

/// A question that cannot be played.
#[must_use]
pub fn bad_question(typed: &str) -> String {
    format!(
        "`questions:` {} is no question of the bank that has options to press.",
        quote(typed)
    )
}

/// A question that is a secret now.
#[must_use]
pub fn secret_question(typed: &str) -> String {
    format!("`questions:` {} cannot be taken just now.", quote(typed))
}

/// The bank has too few.
#[must_use]
pub fn too_few(have: usize, want: usize, days: u32) -> String {
    format!(
        "`topics:`, `levels:` the bank has {} to play that fit and were not asked here within {days} days; you want {want}. Widen them, or take fewer.",
        count(have as u64, "question", "questions")
    )
}

/// The channel is taken.
#[must_use]
pub fn clash(no: RoundNo, other: &Round) -> String {
    format!(
        "`start:` round {no} (**{}**) is played in <#{}> then: it {}. Choose another time or channel.",
        other.name,
        other.channel,
        state(other)
    )
}

/// Too many rounds.
#[must_use]
pub fn too_many(max: usize) -> String {
    format!("A server has at most {max} rounds that are not over. `/round cancel` makes room.")
}
