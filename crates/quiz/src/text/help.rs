//! What `/help` shows, made from the table of commands, and the choices offered while typing.

use crate::model::card::Card;
use crate::model::ids::{At, RoundId};
use crate::model::round::Round;
use crate::model::track::Track;
use crate::state::calendar;
use crate::text::commands::{COMMANDS, Command, Subject, Way, Who};
use crate::text::language::{Language, t};
use crate::text::track::clock;
use crate::text::track::days as day_names;
use crate::text::{cut, limit, quote, relative};

/// Shows what the bot does, and every command by subject.
#[must_use]
pub fn all(lang: Language, next: Option<At>) -> Card {
    let mut body = t!(lang, "help-about");
    if let Some(at) = next {
        body.push_str("\n\n");
        body.push_str(&t!(lang, "help-next-question", when = relative(at)));
    }
    let fields = Subject::ALL.into_iter().map(|subject| {
        let lines = COMMANDS
            .iter()
            .filter(|command| command.subject == subject)
            .map(|command| format!("{} – {}", call(lang, command), command.description(lang)));
        let text = lines.collect::<Vec<_>>().join("\n");
        (subject.title(lang), cut(&text, limit::FIELD))
    });
    Card {
        title: Some(t!(lang, "help-title")),
        body,
        fields: fields.collect(),
        footer: Some(t!(lang, "help-footer")),
        ..Card::default()
    }
}

fn call(lang: Language, command: &Command) -> String {
    match command.way {
        Way::Slash => format!("`/{}`", command.name),
        Way::Message => t!(lang, "help-message-command", name = command.name),
    }
}

/// Explains a command, or all subcommands of one.
#[must_use]
pub fn some(lang: Language, typed: &str, commands: &[&Command]) -> Card {
    let texts = commands.iter().map(|command| {
        let usage = match (command.way, command.options) {
            (Way::Slash, "") | (Way::Message, _) => call(lang, command),
            (Way::Slash, options) => format!("`/{} {options}`", command.name),
        };
        let mut text = format!("{usage}\n{}", command.description(lang));
        if command.who == Who::Moderators {
            text.push(' ');
            text.push_str(&t!(lang, "help-moderators-only"));
        }
        text
    });
    Card {
        title: Some(cut(typed, 60)),
        body: cut(&texts.collect::<Vec<_>>().join("\n\n"), limit::BODY),
        footer: Some(t!(lang, "help-brackets")),
        ..Card::default()
    }
}

/// Says that a command doesn't exist, and which one may be meant.
#[must_use]
pub fn unknown(lang: Language, typed: &str, nearest: Option<&str>) -> String {
    let typed = quote(typed);
    match nearest {
        Some(nearest) => t!(
            lang,
            "help-unknown-nearest",
            typed = typed,
            nearest = nearest
        ),
        None => t!(lang, "help-unknown", typed = typed),
    }
}

/// Returns the name of a track for the choices offered while typing.
#[must_use]
pub fn track_choice(lang: Language, track: &Track) -> String {
    t!(
        lang,
        "help-choice-track",
        track = track.name.as_str(),
        days = day_names(lang, track.weekdays),
        time = clock(track.minute),
        paused = if track.paused.is_some() { "yes" } else { "no" }
    )
}

/// Returns the name of a round for the choices offered while typing.
#[must_use]
pub fn round_choice(lang: Language, id: RoundId, round: &Round) -> String {
    let start = calendar::local(&round.zone, round.start).strftime("%a %-d %b %H:%M");
    t!(
        lang,
        "help-choice-round",
        round = id.to_string(),
        name = round.name.as_str(),
        start = start.to_string()
    )
}

/// Returns the name of a time zone for the choices offered while typing, with its local time.
#[must_use]
pub fn zone_choice(lang: Language, zone: &str, at: At) -> String {
    let now = calendar::local(zone, at).strftime("%H:%M").to_string();
    t!(lang, "help-choice-zone", zone = zone, now = now)
}
