//! `/round`: what moderators are told.

use crate::model::card::{Card, Style, TextFile, Tone};
use crate::model::custom_id::ButtonId;
use crate::model::ids::RoundId;
use crate::model::question::Question;
use crate::model::round::{Round, RoundKey, RoundPause, RoundPhase};
use crate::text::post::button;
use crate::text::round::{options, options_in_short, plan, scale as scale_text, typed};
use crate::text::{count, cut, limit, moment, quote, relative};

pub(super) fn card(title: &str, body: &str) -> Card {
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
        Some(RoundPause::HostGone) => format!("{state} · paused: its host has left the server"),
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
    body.push_str(&options(round));
    if round.weekly {
        body.push_str(
            "\nAgain each week at this time; the next one is made when this one is over.",
        );
    }
    if event {
        body.push_str("\nI put it into the server's events.");
    }
    if stale {
        body.push_str(
            "\nSome of the questions, as you named them or their topics, were asked here lately.",
        );
    }
    body.push_str(
        "\n\n`/round preview` shows the questions (who looks plays without points), `/round list` all rounds.",
    );
    card(&format!("Round {} is scheduled", key.id), &body)
}

/// All rounds that are not over.
#[must_use]
pub fn list(rounds: &[(RoundId, &Round)]) -> Card {
    if rounds.is_empty() {
        return card(
            "Rounds",
            "No round is scheduled. `/round schedule` makes one.",
        );
    }
    let lines = rounds.iter().map(|(id, round)| {
        let weekly = if round.weekly { " · each week" } else { "" };
        format!(
            "**{id}** {} · <#{}> · {}{} · {}{weekly}",
            round.name,
            round.channel,
            plan(round),
            options_in_short(round),
            state(round)
        )
    });
    card("Rounds", &lines.collect::<Vec<_>>().join("\n"))
}

/// Rounds to choose from.
#[must_use]
pub fn which(rounds: &[(RoundId, &Round)]) -> String {
    if rounds.is_empty() {
        return "No round is scheduled. `/round schedule` makes one.".to_owned();
    }
    let names = rounds
        .iter()
        .map(|(id, round)| format!("{id} ({})", round.name));
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
pub fn cannot(id: RoundId, round: &Round, what: &str) -> String {
    format!("Round {id} {what}: it is {}.", state(round))
}

/// Another one is played in its channel.
#[must_use]
pub fn in_the_way(id: RoundId, other: &Round) -> String {
    format!(
        "Round {id} (**{}**) is in the way in <#{}>: it is {}. Once that is over, `/round start` begins this one.",
        other.name,
        other.channel,
        state(other)
    )
}

/// It begins now.
#[must_use]
pub fn started(id: RoundId, round: &Round) -> Card {
    card(
        &format!("Round {id} begins"),
        &format!("The opening goes to <#{}>.", round.channel),
    )
}

/// It is paused.
#[must_use]
pub fn paused(id: RoundId, round: &Round) -> Card {
    let body = match round.phase {
        RoundPhase::Scheduled => "It does not begin until `/round resume`.",
        RoundPhase::Open | RoundPhase::Posting => {
            "The question that is open is played out; nothing follows until `/round resume`."
        }
        _ => "Nothing follows until `/round resume`.",
    };
    card(&format!("Round {id} is paused"), body)
}

/// It goes on.
#[must_use]
pub fn resumed(id: RoundId, round: &Round) -> Card {
    let body = match round.phase {
        RoundPhase::Scheduled => format!("It begins {}.", relative(round.start)),
        RoundPhase::Opening => format!("Its opening goes to <#{}>.", round.channel),
        RoundPhase::Between => format!("It goes on {}.", relative(round.step_at)),
        _ => "It goes on when the open question is over.".to_owned(),
    };
    card(&format!("Round {id} goes on"), &body)
}

/// On to what comes next.
#[must_use]
pub fn next(id: RoundId, closed: bool) -> Card {
    let body = if closed {
        "The open question is closed; its results come in a moment."
    } else {
        "The next one comes at once."
    };
    card(&format!("Round {id}"), body)
}

/// Asks before cancelling.
#[must_use]
pub fn ask_cancel(id: RoundId, round: &Round) -> Card {
    let played = round.questions.iter().filter(|item| item.tally.is_some());
    let mut body = format!("Cancel round {id} (**{}**, {})?", round.name, state(round));
    if round.is_running() {
        body.push_str(&format!(
            " {} played so far give no points then.",
            count(played.count() as u64, "question", "questions")
        ));
    }
    let mut row = vec![button(
        "Yes, cancel this one",
        ButtonId::RoundCancel(id, false),
        Style::Danger,
    )];
    if round.weekly {
        row.push(button(
            "Yes, and all later ones",
            ButtonId::RoundCancel(id, true),
            Style::Danger,
        ));
    }
    row.push(button("No", ButtonId::Never, Style::Secondary));
    Card {
        rows: vec![row],
        tone: Tone::Warning,
        ..card("Cancel a round", &body)
    }
}

/// It is cancelled.
#[must_use]
pub fn is_cancelled(id: RoundId, weekly: bool) -> Card {
    let body = if weekly {
        "It does not take place. The one a week later does; `/round list` shows it."
    } else {
        "It does not take place."
    };
    card(&format!("Round {id} is cancelled"), body)
}

/// What is right, in a line.
fn right_of(round: &Round, question: &Question) -> String {
    if round.types(question) {
        let expected = question.expected.as_deref().unwrap_or_default();
        return format!("typed, right: {}", quote(&expected.replace('\n', " ⏎ ")));
    }
    let right = question.choices.iter().find(|choice| choice.right);
    format!("right: {}", right.map_or("", |choice| choice.text.as_str()))
}

/// The questions of a round, for a moderator.
#[must_use]
pub fn preview(id: RoundId, round: &Round, questions: &[(String, Option<Question>)]) -> Card {
    let lines = questions.iter().enumerate().map(|(n, (title, question))| {
        let told = match question {
            Some(question) => {
                format!(
                    " · {}, {} · {}",
                    question.topic.title(),
                    question.level.title(),
                    right_of(round, question)
                )
            }
            None => " · not in the bank any more, another one is drawn".to_owned(),
        };
        format!("{}. **{}**{told}", n + 1, cut(title, 80))
    });
    let body = format!(
        "You have seen the questions now: you play along without points.{}\n\n{}",
        options(round),
        lines.collect::<Vec<_>>().join("\n")
    );
    let whole = questions.iter().filter_map(|(_, question)| {
        let question = question.as_ref()?;
        let choices = question.choices.iter().map(|choice| {
            let right = if choice.right { "right" } else { "wrong" };
            format!("- {} ({right}): {}", choice.text, choice.reason)
        });
        let answers = if round.types(question) {
            format!("It prints:\n{}", typed::expected(question))
        } else {
            choices.collect::<Vec<_>>().join("\n")
        };
        Some(format!(
            "# {}\n\n{}\n\n{answers}\n",
            question.title,
            question.text.trim(),
        ))
    });
    Card {
        files: vec![TextFile {
            name: format!("round-{}.md", id.0),
            text: whole.collect::<Vec<_>>().join("\n"),
        }],
        footer: Some("The whole questions are in the file. Only you see this.".to_owned()),
        ..card(&format!("The questions of round {id}"), &body)
    }
}
