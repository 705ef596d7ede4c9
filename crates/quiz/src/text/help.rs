//! What `/help` shows, made from the table of commands, and the choices offered while typing.

use crate::model::card::{Card, Style};
use crate::model::config::{Points, Rules};
use crate::model::custom_id::ButtonId;
use crate::model::guild::Helper;
use crate::model::ids::{At, RoundId};
use crate::model::round::Round;
use crate::model::track::{Track, TrackOptions};
use crate::queries::streak::{EARNED_BY, KEPT};
use crate::state::calendar;
use crate::text::commands::{self, COMMANDS, Command, Subject, Way, Who};
use crate::text::language::{Language, t};
use crate::text::post::button;
use crate::text::track::{clock, dates, day};
use crate::text::{cut, length, limit, quote, relative};

/// What `/help` depends on.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Reader {
    /// Whether the reader is a moderator, who can use every command.
    pub moderates: bool,
    /// What the reader may do as a helper or as a moderator, in the order of [`Helper::ALL`].
    pub helps: [bool; 3],
    /// The points in force.
    pub points: Points,
    /// When the next question comes, if one is planned.
    pub next: Option<At>,
}

impl Reader {
    /// Tells whether the reader can use commands that are for these people.
    #[must_use]
    pub fn can_use(&self, who: Who) -> bool {
        match who {
            Who::Members => true,
            Who::Moderators => self.moderates,
            Who::Helpers(helper) => self.moderates || self.helps[helper as usize],
        }
    }
}

/// A page of `/help`.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Page {
    /// What the bot does, and the commands of members.
    Overview,
    /// How points work.
    Points,
    /// The commands of a subject.
    Of(Subject),
}

impl Page {
    /// Returns the pages that a reader can turn to, in their order.
    pub fn all(reader: &Reader) -> impl Iterator<Item = Self> {
        let subjects = Subject::ALL.into_iter();
        // Those of members are in the overview.
        let more = subjects.filter(|one| one.who() != Who::Members && reader.can_use(one.who()));
        [Self::Overview, Self::Points]
            .into_iter()
            .chain(more.map(Self::Of))
    }

    /// Returns the word that a button names the page by.
    #[must_use]
    pub const fn word(self) -> &'static str {
        match self {
            Self::Overview => "overview",
            Self::Points => "points",
            Self::Of(subject) => subject.word(),
        }
    }

    /// Returns the title, which is also on the button.
    #[must_use]
    pub fn title(self, lang: Language) -> String {
        match self {
            Self::Overview => t!(lang, "help-overview"),
            Self::Points => t!(lang, "help-rules-title"),
            Self::Of(subject) => subject.title(lang),
        }
    }
}

/// Shows a page, with buttons that turn to the others.
#[must_use]
pub fn page(lang: Language, reader: &Reader, rules: &Rules, page: Page) -> Card {
    let card = match page {
        Page::Overview => overview(lang, reader),
        Page::Points => points(lang, rules),
        Page::Of(subject) => of_subject(lang, subject),
    };
    let others = Page::all(reader).filter(|other| *other != page);
    let buttons = others.map(|other| {
        let press = ButtonId::Help(other.word().to_owned());
        button(&other.title(lang), press, Style::Secondary)
    });
    let buttons: Vec<_> = buttons.collect();
    Card {
        rows: buttons.chunks(5).map(<[_]>::to_vec).collect(),
        ..card
    }
}

/// Explains what the bot does, how points, streaks, votes and hints work, and every command of
/// members, by subject.
fn overview(lang: Language, reader: &Reader) -> Card {
    let mut body = t!(lang, "help-about");
    if let Some(at) = reader.next {
        body.push_str("\n\n");
        body.push_str(&t!(lang, "help-next-question", when = relative(at)));
    }
    if Page::all(reader).any(|page| matches!(page, Page::Of(_))) {
        body.push_str("\n\n");
        body.push_str(&t!(lang, "help-more"));
    }
    if lang != Language::English {
        body.push_str("\n\n");
        body.push_str(&t!(lang, "help-english-names"));
    }
    let worth = reader.points;
    let points = t!(
        lang,
        "help-points",
        answered = worth.took_part,
        correct = worth.right,
        vote = worth.vote,
        most = worth.votes_counted,
        accepted = worth.accepted
    );
    let explained = [
        (t!(lang, "help-points-title"), points),
        (t!(lang, "help-votes-title"), t!(lang, "help-votes")),
        (
            t!(lang, "help-streaks-title"),
            t!(lang, "help-streaks", every = EARNED_BY, kept = KEPT),
        ),
        (t!(lang, "help-hints-title"), t!(lang, "help-hints")),
    ];
    let subjects = Subject::ALL.into_iter();
    let of_members = subjects.filter(|one| one.who() == Who::Members);
    let of_members = of_members.flat_map(|subject| lines(lang, subject));
    Card {
        title: Some(t!(lang, "help-title")),
        body,
        fields: of_members.chain(explained).collect(),
        footer: Some(t!(lang, "help-footer")),
        ..Card::default()
    }
}

/// Lists the commands of a subject with their options.
fn of_subject(lang: Language, subject: Subject) -> Card {
    let commands = COMMANDS.iter().filter(|one| one.subject == subject);
    let lines = commands.map(|one| format!("{}\n{}", usage(lang, one), described(lang, one)));
    Card {
        title: Some(subject.title(lang)),
        body: cut(&lines.collect::<Vec<_>>().join("\n"), limit::BODY),
        footer: Some(t!(lang, "help-footer-options")),
        ..Card::default()
    }
}

/// Explains what earns points, and what keeps it fair.
#[must_use]
pub fn points(lang: Language, rules: &Rules) -> Card {
    let worth = rules.points;
    let lines = [
        t!(
            lang,
            "help-rules-answers",
            answered = worth.took_part,
            correct = worth.right,
            accepted = worth.accepted
        ),
        t!(
            lang,
            "help-rules-votes",
            vote = worth.vote,
            most = worth.votes_counted
        ),
        t!(lang, "help-rules-newcomers"),
        t!(lang, "help-rules-cap", most = rules.votes_a_date),
        t!(lang, "help-rules-early"),
        t!(lang, "help-rules-final"),
    ];
    let lines = lines.map(|line| format!("- {line}"));
    Card {
        title: Some(t!(lang, "help-rules-title")),
        body: lines.join("\n"),
        footer: Some(t!(lang, "help-rules-footer")),
        ..Card::default()
    }
}

/// Lists the commands of a subject, one a line, in as many fields as that takes in the language.
fn lines(lang: Language, subject: Subject) -> Vec<(String, String)> {
    let mut fields: Vec<(String, String)> = Vec::new();
    for command in COMMANDS.iter().filter(|one| one.subject == subject) {
        let line = format!("{} – {}", call(lang, command), described(lang, command));
        match fields.last_mut() {
            Some((_, lines)) if length(lines) + 1 + length(&line) <= limit::FIELD => {
                lines.push('\n');
                lines.push_str(&line);
            }
            Some(_) => fields.push(("…".to_owned(), line)),
            None => fields.push((subject.title(lang), line)),
        }
    }
    fields
}

/// Returns the description of a command, which Discord would read as Markdown here: `__init__`.
fn described(lang: Language, command: &Command) -> String {
    command.description(lang).replace('_', "\\_")
}

fn call(lang: Language, command: &Command) -> String {
    match command.way {
        Way::Slash => format!("`/{}`", command.shown_name(lang)),
        Way::Message => t!(lang, "help-message-command", name = command.name),
    }
}

/// Shows how a command is used: with its options.
fn usage(lang: Language, command: &Command) -> String {
    match (command.way, command.options) {
        (Way::Message, _) => call(lang, command),
        (Way::Slash, options) => with_english(lang, command, options),
    }
}

/// Shows a command as the reader's Discord does, and its English name if that is another one: other
/// texts call it by that.
fn with_english(lang: Language, command: &Command, options: &str) -> String {
    let shown = command.shown_name(lang);
    let call = format!("`/{}`", format!("{shown} {options}").trim_end());
    if shown == command.name {
        call
    } else {
        format!("{call} (`/{}`)", command.name)
    }
}

/// Explains a command with a line for each option, or lists all subcommands of one.
#[must_use]
pub fn some(lang: Language, typed: &str, commands: &[&Command]) -> Card {
    let alone = commands.len() == 1;
    let texts = commands.iter().map(|command| {
        let mut text = format!(
            "{}
{}",
            usage(lang, command),
            described(lang, command)
        );
        let only = match command.who {
            Who::Members => None,
            Who::Moderators => Some(t!(lang, "help-moderators-only")),
            Who::Helpers(Helper::Author) => Some(t!(lang, "help-authors-only")),
            Who::Helpers(Helper::Reviewer) => Some(t!(lang, "help-reviewers-only")),
            Who::Helpers(Helper::Host) => Some(t!(lang, "help-hosts-only")),
        };
        if let Some(only) = only {
            text.push(' ');
            text.push_str(&only);
        }
        if alone && !command.all_options.is_empty() {
            text.push('\n');
            text.push_str(&options(lang, command));
        }
        text
    });
    let bracketed = commands.iter().any(|one| one.options.contains('['));
    let footer = match (alone, bracketed) {
        (true, true) => Some(t!(lang, "help-brackets")),
        (true, false) => None,
        (false, _) => Some(t!(lang, "help-footer-options")),
    };
    Card {
        title: Some(cut(typed, 60)),
        body: cut(&texts.collect::<Vec<_>>().join("\n\n"), limit::BODY),
        footer,
        ..Card::default()
    }
}

/// Describes each option of a command on a line.
fn options(lang: Language, command: &Command) -> String {
    let lines = command.all_options.iter().filter_map(|option| {
        let described = commands::option_description(lang, command.name, option)?;
        Some(format!("\n- `{option}:` {described}"))
    });
    lines.collect()
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
pub fn track_choice(lang: Language, track: &Track, options: TrackOptions) -> String {
    t!(
        lang,
        "help-choice-track",
        track = track.name.as_str(),
        days = dates(lang, track, options),
        time = clock(track.minute),
        paused = if track.paused.is_some() { "yes" } else { "no" }
    )
}

/// Returns the name of the whole server for the choices offered while typing.
#[must_use]
pub fn whole_server(lang: Language) -> String {
    t!(lang, "access-button-server")
}

/// Returns the name of a round for the choices offered while typing.
#[must_use]
pub fn round_choice(lang: Language, id: RoundId, round: &Round) -> String {
    let start = calendar::local(&round.zone, round.start);
    let day = day(lang, calendar::date_at(&round.zone, round.start));
    t!(
        lang,
        "help-choice-round",
        round = id.to_string(),
        name = round.name.as_str(),
        start = format!("{day} {}", start.strftime("%H:%M"))
    )
}

/// Returns the name of a time zone for the choices offered while typing, with its local time.
#[must_use]
pub fn zone_choice(lang: Language, zone: &str, at: At) -> String {
    let now = calendar::local(zone, at).strftime("%H:%M").to_string();
    t!(lang, "help-choice-zone", zone = zone, now = now)
}
