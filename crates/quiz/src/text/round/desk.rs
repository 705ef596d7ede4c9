//! Answers `/round`: what moderators read.

use crate::model::card::{Card, Style, TextFile, Tone};
use crate::model::custom_id::ButtonId;
use crate::model::ids::RoundId;
use crate::model::question::{Choice, Question};
use crate::model::round::{Round, RoundPause, RoundPhase};
use crate::text::language::{Language, t};
use crate::text::names;
use crate::text::post::button;
use crate::text::round::{options, options_in_short, plan, scale, typed};
use crate::text::{cut, limit, moment, quote, relative};

/// How much of Discord's reason for a pause is shown.
const WHY: usize = 200;

/// What a moderator asked for, and the round can't do at the moment.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Cannot {
    /// Start: it has been started before.
    Start,
    /// Pause it.
    Pause,
    /// Resume it: it isn't paused.
    Resume,
    /// Go on: it waits for the first member to join.
    SkipWait,
    /// Go on to what comes next.
    Next,
    /// Cancel it.
    Cancel,
    /// Show its questions: the round is over.
    Preview,
    /// End it with its podium: no question was asked, or it is over.
    End,
}

pub(super) fn card(title: &str, body: &str) -> Card {
    Card {
        title: Some(cut(title, limit::TITLE)),
        body: cut(body, limit::BODY),
        ..Card::default()
    }
}

fn channel(round: &Round) -> String {
    format!("<#{}>", round.channel)
}

/// Counts the questions that have results.
pub(super) fn played(round: &Round) -> usize {
    let played = round.questions.iter().filter(|item| item.tally.is_some());
    played.count()
}

/// Says how far a round is, for lists: "starts tomorrow · paused by a moderator".
#[must_use]
pub fn state(lang: Language, round: &Round) -> String {
    let state = match round.phase {
        RoundPhase::Scheduled => t!(
            lang,
            "round-desk-starts",
            when = moment(round.start),
            relative = relative(round.start)
        ),
        RoundPhase::Finished => t!(lang, "round-desk-played", when = moment(round.start)),
        RoundPhase::Cancelled => t!(lang, "round-desk-cancelled"),
        _ => t!(
            lang,
            "round-desk-running",
            done = played(round),
            all = round.questions.len()
        ),
    };
    let paused = round.paused.as_ref().filter(|_| !round.is_over());
    let paused = paused.map(|pause| match pause {
        RoundPause::ByModerator => t!(lang, "round-desk-paused-by-moderator"),
        RoundPause::HostGone => t!(lang, "round-desk-paused-host-gone"),
        RoundPause::Refused(why) => t!(lang, "round-desk-paused-refused", why = cut(why, WHY)),
    });
    match paused {
        Some(paused) => format!("{state} · {paused}"),
        None => state,
    }
}

/// Says how far a round is, in a sentence or two: "It starts tomorrow. A moderator paused it."
#[must_use]
pub fn state_sentence(lang: Language, round: &Round) -> String {
    let state = match round.phase {
        RoundPhase::Scheduled => t!(lang, "round-desk-it-starts", when = moment(round.start)),
        RoundPhase::Finished => t!(lang, "round-desk-it-was-played", when = moment(round.start)),
        RoundPhase::Cancelled => t!(lang, "round-desk-it-was-cancelled"),
        _ => t!(
            lang,
            "round-desk-it-is-running",
            done = played(round),
            all = round.questions.len()
        ),
    };
    let paused = round.paused.as_ref().filter(|_| !round.is_over());
    let paused = paused.map(|pause| match pause {
        RoundPause::ByModerator => t!(lang, "round-desk-it-is-paused-by-moderator"),
        RoundPause::HostGone => t!(lang, "round-desk-it-is-paused-host-gone"),
        RoundPause::Refused(why) => {
            t!(lang, "round-desk-it-is-paused-refused", why = cut(why, WHY))
        }
    });
    match paused {
        Some(paused) => format!("{state} {paused}"),
        None => state,
    }
}

/// What is worth saying about a new round beside its plan.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Notes {
    /// Whether some of its questions were asked recently.
    pub stale: bool,
    /// Whether it has an event in Discord.
    pub event: bool,
    /// Whether members can look at the standings between questions.
    pub standings: bool,
    /// Whether a question closes as soon as all who signed up have answered.
    pub early: bool,
}

/// Confirms that a round was scheduled.
#[must_use]
pub fn scheduled(lang: Language, id: RoundId, round: &Round, notes: Notes) -> Card {
    let mut lines = vec![
        t!(
            lang,
            "round-desk-scheduled-where",
            name = round.name.as_str(),
            channel = channel(round)
        ),
        t!(
            lang,
            "round-desk-scheduled-start",
            when = moment(round.start),
            relative = relative(round.start)
        ),
        t!(
            lang,
            "round-desk-scheduled-plan",
            plan = plan(lang, round),
            pause = round.pause
        ),
        scale(lang, &round.scale),
    ];
    lines.extend(options(lang, round));
    if round.weekly {
        lines.push(t!(lang, "round-desk-scheduled-weekly"));
    }
    if notes.standings {
        lines.push(t!(lang, "round-desk-scheduled-standings"));
    }
    if notes.early {
        lines.push(t!(lang, "round-early"));
    }
    if notes.event {
        lines.push(t!(lang, "round-desk-scheduled-event"));
    }
    if notes.stale {
        lines.push(t!(lang, "round-desk-scheduled-stale"));
    }
    let more = t!(lang, "round-desk-scheduled-more");
    let title = t!(lang, "round-desk-scheduled-title", round = id.0);
    card(&title, &format!("{}\n\n{more}", lines.join("\n")))
}

/// Lists the rounds that are not over.
#[must_use]
pub fn list(lang: Language, rounds: &[(RoundId, &Round)]) -> Card {
    let title = t!(lang, "round-desk-list-title");
    if rounds.is_empty() {
        return card(&title, &t!(lang, "round-desk-list-empty"));
    }
    let lines = rounds.iter().map(|(id, round)| {
        let head = format!("**{id}** {}", round.name);
        let mut parts = vec![head, channel(round), plan(lang, round)];
        parts.extend(options_in_short(lang, round));
        parts.push(state(lang, round));
        if round.weekly {
            parts.push(t!(lang, "round-desk-weekly"));
        }
        parts.join(" · ")
    });
    card(&title, &lines.collect::<Vec<_>>().join("\n"))
}

/// Which rounds a command is for.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum For {
    /// All that aren't over.
    All,
    /// Those that are being played.
    Running,
    /// Those that wait for their start.
    Scheduled,
    /// Those that are paused.
    Paused,
}

impl For {
    /// Tells whether a round is one of them.
    #[must_use]
    pub fn holds(self, round: &Round) -> bool {
        match self {
            Self::All => true,
            Self::Running => round.is_running(),
            Self::Scheduled => round.phase == RoundPhase::Scheduled,
            Self::Paused => round.paused.is_some(),
        }
    }
}

/// Says that there is no round that a command is for.
#[must_use]
pub fn none(lang: Language, wanted: For) -> String {
    match wanted {
        For::All => t!(lang, "round-desk-list-empty"),
        For::Running => t!(lang, "round-desk-none-running"),
        For::Scheduled => t!(lang, "round-desk-none-scheduled"),
        For::Paused => t!(lang, "round-desk-none-paused"),
    }
}

/// Says that no round was played yet.
#[must_use]
pub fn none_played(lang: Language) -> String {
    t!(lang, "round-desk-none-played")
}

/// Asks which round is meant.
#[must_use]
pub fn which(lang: Language, rounds: &[(RoundId, &Round)]) -> String {
    if rounds.is_empty() {
        return t!(lang, "round-desk-list-empty");
    }
    let names = rounds
        .iter()
        .map(|(id, round)| format!("{id} ({})", round.name));
    let names = cut(&names.collect::<Vec<_>>().join(", "), 1_000);
    t!(lang, "round-desk-which", rounds = names)
}

/// Says that there is no round by that name or number.
#[must_use]
pub fn no_round(lang: Language, typed: &str) -> String {
    t!(lang, "round-desk-no-round", typed = quote(typed))
}

/// Says what a round can't do at the moment, and how far it is.
#[must_use]
pub fn cannot(lang: Language, id: RoundId, round: &Round, what: Cannot) -> String {
    let what = match what {
        Cannot::Start => t!(lang, "round-desk-cannot-start", round = id.0),
        Cannot::Pause => t!(lang, "round-desk-cannot-pause", round = id.0),
        Cannot::Resume => t!(lang, "round-desk-cannot-resume", round = id.0),
        Cannot::SkipWait => t!(lang, "round-desk-cannot-skip-wait", round = id.0),
        Cannot::Next if round.phase == RoundPhase::Scheduled => {
            t!(lang, "round-desk-cannot-next-scheduled", round = id.0)
        }
        Cannot::Next => t!(lang, "round-desk-cannot-next", round = id.0),
        Cannot::Cancel => t!(lang, "round-desk-cannot-cancel", round = id.0),
        Cannot::End if round.is_over() || round.is_counting() => {
            t!(lang, "round-desk-cannot-end-over", round = id.0)
        }
        Cannot::End => t!(lang, "round-desk-cannot-end", round = id.0),
        Cannot::Preview => t!(lang, "round-desk-cannot-preview", round = id.0),
    };
    format!("{what} {}", state_sentence(lang, round))
}

/// Says that a round can't start because another one is running in its channel.
#[must_use]
pub fn other_running(lang: Language, id: RoundId, other: &Round) -> String {
    let running = t!(
        lang,
        "round-desk-other-running",
        channel = channel(other),
        round = id.0,
        name = other.name.as_str()
    );
    let then = t!(lang, "round-desk-other-running-then");
    format!("{running} {} {then}", state_sentence(lang, other))
}

/// Confirms that a round starts now.
#[must_use]
pub fn started(lang: Language, id: RoundId, round: &Round) -> Card {
    let title = t!(lang, "round-desk-started-title", round = id.0);
    let body = t!(lang, "round-desk-opening-in", channel = channel(round));
    card(&title, &body)
}

/// Confirms that a round is paused.
#[must_use]
pub fn paused(lang: Language, id: RoundId, round: &Round) -> Card {
    let body = match round.phase {
        RoundPhase::Scheduled => t!(lang, "round-desk-paused-scheduled"),
        RoundPhase::Open | RoundPhase::Posting => t!(lang, "round-desk-paused-open"),
        _ => t!(lang, "round-desk-paused-between"),
    };
    let title = t!(lang, "round-desk-paused-title", round = id.0);
    card(&title, &body)
}

/// Confirms that a round goes on.
#[must_use]
pub fn resumed(lang: Language, id: RoundId, round: &Round) -> Card {
    let body = match round.phase {
        RoundPhase::Scheduled => t!(
            lang,
            "round-desk-resumed-start",
            when = relative(round.start)
        ),
        RoundPhase::Opening => t!(lang, "round-desk-opening-in", channel = channel(round)),
        RoundPhase::Between => t!(
            lang,
            "round-desk-resumed-next",
            when = relative(round.step_at)
        ),
        _ => t!(lang, "round-desk-resumed-open"),
    };
    let title = t!(lang, "round-desk-resumed-title", round = id.0);
    card(&title, &body)
}

/// Confirms that a round goes on to what comes next. `closed` means that a question was open.
#[must_use]
pub fn next(lang: Language, id: RoundId, closed: bool) -> Card {
    let body = if closed {
        t!(lang, "round-desk-next-closed")
    } else {
        t!(lang, "round-desk-next-now")
    };
    card(&t!(lang, "round-desk-next-title", round = id.0), &body)
}

/// Says that the open question is closed already, after another `/round next`.
#[must_use]
pub fn next_closing(lang: Language, id: RoundId) -> Card {
    let body = t!(lang, "round-desk-next-closing");
    card(&t!(lang, "round-desk-next-title", round = id.0), &body)
}

/// Asks before cancelling.
#[must_use]
pub fn ask_cancel(lang: Language, id: RoundId, round: &Round) -> Card {
    let mut body = format!("**{}** · {}", round.name, state(lang, round));
    if round.is_running() {
        let asked = round.questions.iter().filter(|item| item.asked > 0).count();
        let lost = t!(lang, "round-desk-cancel-running", count = asked);
        body.push_str(&format!("\n{lost}"));
    }
    let mut row = vec![button(
        &t!(lang, "round-desk-cancel-button-one"),
        ButtonId::RoundCancel(id, false),
        Style::Danger,
    )];
    if round.weekly {
        row.push(button(
            &t!(lang, "round-desk-cancel-button-all"),
            ButtonId::RoundCancel(id, true),
            Style::Danger,
        ));
    }
    let no = t!(lang, "round-desk-cancel-button-no");
    row.push(button(&no, ButtonId::Never, Style::Secondary));
    Card {
        rows: vec![row],
        tone: Tone::Warning,
        ..card(&t!(lang, "round-desk-cancel-title", round = id.0), &body)
    }
}

/// Confirms that a round is cancelled. `weekly` means that the next ones aren't.
#[must_use]
pub fn is_cancelled(lang: Language, id: RoundId, weekly: bool) -> Card {
    let body = if weekly {
        t!(lang, "round-desk-is-cancelled-weekly")
    } else {
        t!(lang, "round-desk-is-cancelled")
    };
    let title = t!(lang, "round-desk-is-cancelled-title", round = id.0);
    card(&title, &body)
}

/// Shows the correct answer in a line.
fn correct_of(lang: Language, round: &Round, question: &Question) -> String {
    if round.types(question) {
        let expected = question.shown_answer().unwrap_or_default();
        let answer = quote(&expected.replace('\n', " ⏎ "));
        return t!(lang, "round-desk-preview-typed", answer = answer);
    }
    let correct = question.choices.iter().find(|choice| choice.right);
    let answer = correct.map_or("", |choice| choice.text.as_str());
    t!(lang, "round-desk-preview-correct", answer = answer)
}

/// Shows an option with its reason, for the file.
fn choice_in_file(lang: Language, choice: &Choice) -> String {
    let (option, reason) = (choice.text.as_str(), choice.reason.as_str());
    let line = if choice.right {
        t!(
            lang,
            "round-desk-preview-choice-correct",
            option = option,
            reason = reason
        )
    } else {
        t!(
            lang,
            "round-desk-preview-choice-incorrect",
            option = option,
            reason = reason
        )
    };
    format!("- {line}")
}

/// Shows a question as a whole, for the file.
fn question_in_file(lang: Language, round: &Round, question: &Question) -> String {
    let answers = if round.types(question) {
        let prints = t!(lang, "round-desk-preview-prints");
        format!("{prints}\n{}", typed::expected(question))
    } else {
        let choices = question.choices.iter();
        let lines = choices.map(|choice| choice_in_file(lang, choice));
        lines.collect::<Vec<_>>().join("\n")
    };
    let text = question.text.trim();
    format!("# {}\n\n{text}\n\n{answers}\n", question.title)
}

/// Shows the questions of a round to a moderator, each with its title. A question that is no
/// longer in the bank is `None`.
#[must_use]
pub fn preview(
    lang: Language,
    id: RoundId,
    round: &Round,
    questions: &[(String, Option<Question>)],
) -> Card {
    let lines = questions.iter().enumerate().map(|(n, (title, question))| {
        let head = format!("{}. **{}**", n + 1, cut(title, 80));
        match question {
            Some(question) => format!(
                "{head} · {}, {} · {}",
                names::topic(lang, question.topic),
                names::level(lang, question.level),
                correct_of(lang, round, question)
            ),
            None => format!("{head} · {}", t!(lang, "round-desk-preview-gone")),
        }
    });
    let lines = lines.collect::<Vec<_>>().join("\n");
    let mut head = vec![t!(lang, "round-desk-preview-unscored")];
    head.extend(options(lang, round));
    let whole = questions.iter().filter_map(|(_, question)| {
        let question = question.as_ref()?;
        Some(question_in_file(lang, round, question))
    });
    let title = t!(lang, "round-desk-preview-title", round = id.0);
    Card {
        files: vec![TextFile {
            name: format!("round-{}.md", id.0),
            text: whole.collect::<Vec<_>>().join("\n"),
        }],
        footer: Some(t!(lang, "round-desk-preview-footer")),
        ..card(&title, &format!("{}\n\n{lines}", head.join("\n")))
    }
}
