//! Every command, once: `/help`, its completion and what Discord shows beside a command come from
//! here.
//!
//! The descriptions are messages whose ids are made from the names: `command-track-add` describes
//! `/track add`, `command-track-add--time` its option `time`, and `command-track` the group that
//! Discord makes of `/track …`. The tests in `tests/copy/help.rs` hold the table and the messages
//! to each other, and `tests/wire/connecting.rs` holds the table to what is registered.

use crate::model::guild::Helper;
use crate::text::language::{Language, has, messages, t};

/// Discord's limit of a command's or option's description, in characters.
pub const DESCRIPTION: usize = 100;

/// Who may use a command.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Who {
    /// Everyone.
    Members,
    /// Members with Manage Server, or with the role named in `/setup`.
    Moderators,
    /// Moderators, and members with the role of these helpers.
    Helpers(Helper),
}

/// What a command is about.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Subject {
    /// Answering the daily.
    Answering,
    /// Practice and topics.
    Topics,
    /// Points and ranks.
    Standings,
    /// One's own data.
    Privacy,
    /// Tracks.
    Tracks,
    /// The questions of a track.
    Questions,
    /// Quiz rounds.
    Rounds,
    /// Settings and moderation.
    Moderating,
    /// The question bank.
    Bank,
    /// Seasons.
    Seasons,
}

impl Subject {
    /// All subjects, in the order of `/help`.
    pub const ALL: [Self; 10] = [
        Self::Answering,
        Self::Topics,
        Self::Standings,
        Self::Privacy,
        Self::Tracks,
        Self::Questions,
        Self::Bank,
        Self::Rounds,
        Self::Seasons,
        Self::Moderating,
    ];

    /// Returns the heading of the subject in `/help`.
    #[must_use]
    pub fn title(self, lang: Language) -> String {
        match self {
            Self::Answering => t!(lang, "help-subject-answering"),
            Self::Topics => t!(lang, "help-subject-topics"),
            Self::Standings => t!(lang, "help-subject-standings"),
            Self::Privacy => t!(lang, "help-subject-privacy"),
            Self::Tracks => t!(lang, "help-subject-tracks"),
            Self::Questions => t!(lang, "help-subject-questions"),
            Self::Rounds => t!(lang, "help-subject-rounds"),
            Self::Moderating => t!(lang, "help-subject-moderating"),
            Self::Bank => t!(lang, "help-subject-bank"),
            Self::Seasons => t!(lang, "help-subject-seasons"),
        }
    }

    /// Returns the word that a button names the subject by.
    #[must_use]
    pub const fn word(self) -> &'static str {
        match self {
            Self::Answering => "answering",
            Self::Topics => "topics",
            Self::Standings => "standings",
            Self::Privacy => "privacy",
            Self::Tracks => "tracks",
            Self::Questions => "questions",
            Self::Rounds => "rounds",
            Self::Moderating => "moderating",
            Self::Bank => "bank",
            Self::Seasons => "seasons",
        }
    }

    /// Returns who may use its commands.
    #[must_use]
    pub const fn who(self) -> Who {
        match self {
            Self::Tracks | Self::Questions | Self::Bank | Self::Seasons | Self::Moderating => {
                Who::Moderators
            }
            Self::Rounds => Who::Helpers(Helper::Host),
            Self::Answering | Self::Topics | Self::Standings | Self::Privacy => Who::Members,
        }
    }
}

/// How a command is reached.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Way {
    /// Typed after a slash.
    Slash,
    /// Chosen in the menu of a message, under Apps.
    Message,
}

/// A command.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Command {
    /// The name, without the slash. A subcommand's name follows its command's: `track add`.
    pub name: &'static str,
    /// The options as `/help` shows them: required ones first, then others in brackets. `…`
    /// replaces those left out.
    pub options: &'static str,
    /// The names of all options, in Discord's order.
    pub all_options: &'static [&'static str],
    /// How it is reached.
    pub way: Way,
    /// Who may use it.
    pub who: Who,
    /// What it is about.
    pub subject: Subject,
}

impl Command {
    /// Returns what the command does, in one line.
    #[must_use]
    pub fn description(&self, lang: Language) -> String {
        messages(lang).get(&id(self.name))
    }

    /// Returns the name that Discord shows to members whose own Discord is in a language.
    #[must_use]
    pub fn shown_name(&self, lang: Language) -> String {
        localized_name(lang, self.name).unwrap_or_else(|| self.name.to_owned())
    }
}

/// Returns the name that a command has in a language, if it has names in other languages at all.
///
/// Only members' commands have. Of those, commands with subcommands have none, because Discord
/// doesn't find the subcommands by it, and message commands have none, because texts name the
/// entries of Discord's menu, which can't be searched. In the texts commands keep their English
/// names, which Discord finds in every language.
#[must_use]
pub fn localized_name(lang: Language, name: &str) -> Option<String> {
    let id = format!("slash-{name}");
    has(Language::English, &id).then(|| messages(lang).get(&id))
}

/// The commands that Discord shows as groups of subcommands.
pub const GROUPS: [&str; 9] = [
    "track",
    "track queue",
    "round",
    "block",
    "points",
    "bank",
    "privacy",
    "season",
    "rewards",
];

/// Returns the description of a command, subcommand or group, by its whole name: `track`, `track
/// add`. `None` if there is no command of that name.
#[must_use]
pub fn description(lang: Language, name: &str) -> Option<String> {
    let known = GROUPS.contains(&name) || find(name).is_some();
    known.then(|| messages(lang).get(&id(name)))
}

/// Returns the description of a command's option. `None` if there is no such command, or it has no
/// such option.
#[must_use]
pub fn option_description(lang: Language, name: &str, option: &str) -> Option<String> {
    let known = find(name)?.all_options.contains(&option);
    known.then(|| messages(lang).get(&option_id(name, option)))
}

fn find(name: &str) -> Option<&'static Command> {
    COMMANDS.iter().find(|command| command.name == name)
}

/// Returns the id of the message that describes a command: `command-track-add`.
#[must_use]
pub fn id(name: &str) -> String {
    format!("command-{}", name.to_lowercase().replace(' ', "-"))
}

/// Returns the id of the message that describes an option: `command-track-add--time`.
#[must_use]
pub fn option_id(name: &str, option: &str) -> String {
    format!("{}--{option}", id(name))
}

const fn slash(
    name: &'static str,
    options: &'static str,
    all_options: &'static [&'static str],
    subject: Subject,
) -> Command {
    Command {
        name,
        options,
        all_options,
        way: Way::Slash,
        who: subject.who(),
        subject,
    }
}

/// Returns a command that authors may use, too.
const fn by_authors(command: Command) -> Command {
    Command {
        who: Who::Helpers(Helper::Author),
        ..command
    }
}

const fn message(name: &'static str, subject: Subject) -> Command {
    Command {
        way: Way::Message,
        ..slash(name, "", &[], subject)
    }
}

/// Every command, by subject.
pub const COMMANDS: &[Command] = &[
    slash("answer", "[track]", &["track"], Subject::Answering),
    message("Submit as my answer", Subject::Answering),
    slash("report", "[track]", &["track"], Subject::Answering),
    slash("help", "[topic]", &["topic"], Subject::Answering),
    slash("privacy show", "", &[], Subject::Privacy),
    slash("privacy export", "", &[], Subject::Privacy),
    slash("privacy delete", "", &[], Subject::Privacy),
    slash("privacy hide", "[on]", &["on"], Subject::Privacy),
    slash(
        "question",
        "[topic] [level]",
        &["topic", "level"],
        Subject::Topics,
    ),
    slash("review", "[export]", &["export"], Subject::Topics),
    slash("search", "text", &["text"], Subject::Topics),
    slash("past", "[track]", &["track"], Subject::Topics),
    slash(
        "calendar",
        "[address] [reset]",
        &["address", "reset"],
        Subject::Answering,
    ),
    slash(
        "request",
        "topic [track]",
        &["topic", "track"],
        Subject::Topics,
    ),
    slash("requests", "[track]", &["track"], Subject::Topics),
    slash("topics", "", &[], Subject::Topics),
    slash(
        "suggest",
        "topic level kind",
        &["topic", "level", "kind"],
        Subject::Topics,
    ),
    slash("suggestions", "", &[], Subject::Topics),
    slash(
        "leaderboard",
        "[period] [track] [share]",
        &["period", "track", "page", "share"],
        Subject::Standings,
    ),
    slash(
        "me",
        "[track] [member] [group] [zone]",
        &["track", "member", "group", "zone"],
        Subject::Standings,
    ),
    slash(
        "remind",
        "[question] [reveal] [last_call] [from] [to]",
        &["question", "reveal", "last_call", "from", "to"],
        Subject::Answering,
    ),
    slash("why", "[track]", &["track", "page"], Subject::Standings),
    slash(
        "track add",
        "channel time [zone] [days] [name] …",
        &[
            "channel",
            "time",
            "name",
            "zone",
            "days",
            "delay",
            "close",
            "topics",
            "levels",
            "mode",
            "ping",
            "lock",
            "anonymous",
            "blackout",
            "reveal_notice",
            "receipts",
            "pin",
            "spoiler",
            "grace",
        ],
        Subject::Tracks,
    ),
    slash(
        "track edit",
        "track …",
        &[
            "track",
            "name",
            "channel",
            "time",
            "zone",
            "days",
            "delay",
            "close",
            "topics",
            "levels",
            "mode",
            "ping",
            "lock",
            "anonymous",
            "blackout",
            "reveal_notice",
            "receipts",
            "pin",
            "spoiler",
            "grace",
            "clear",
        ],
        Subject::Tracks,
    ),
    slash("track list", "", &[], Subject::Tracks),
    slash("track pause", "track", &["track"], Subject::Tracks),
    slash("track resume", "track", &["track"], Subject::Tracks),
    slash("track remove", "track", &["track"], Subject::Tracks),
    slash("track test", "track", &["track"], Subject::Tracks),
    slash("track recap", "track on", &["track", "on"], Subject::Tracks),
    slash("track preview", "track", &["track"], Subject::Questions),
    slash(
        "track queue add",
        "track question [date]",
        &["track", "question", "date"],
        Subject::Questions,
    ),
    slash("track queue list", "track", &["track"], Subject::Questions),
    slash(
        "track queue move",
        "track from to",
        &["track", "from", "to"],
        Subject::Questions,
    ),
    slash(
        "track queue remove",
        "track place",
        &["track", "place"],
        Subject::Questions,
    ),
    slash("track post-now", "track", &["track"], Subject::Questions),
    slash("track skip", "track", &["track"], Subject::Questions),
    slash("track reveal-now", "track", &["track"], Subject::Questions),
    slash("track withdraw", "track", &["track"], Subject::Questions),
    slash("bank list", "", &[], Subject::Bank),
    slash(
        "bank bar",
        "question [reason]",
        &["question", "reason"],
        Subject::Bank,
    ),
    slash("errata", "[question]", &["question"], Subject::Questions),
    slash("bank unbar", "question", &["question"], Subject::Bank),
    by_authors(slash(
        "bank add",
        "topic level kind",
        &["topic", "level", "kind"],
        Subject::Bank,
    )),
    by_authors(slash(
        "bank edit",
        "question [topic] [level]",
        &["question", "topic", "level"],
        Subject::Bank,
    )),
    by_authors(slash(
        "bank remove",
        "question",
        &["question"],
        Subject::Bank,
    )),
    slash(
        "bank import",
        "file [topic] [level]",
        &["file", "topic", "level"],
        Subject::Bank,
    ),
    slash("bank export", "format", &["format"], Subject::Bank),
    slash("bank typos", "on", &["on"], Subject::Bank),
    slash(
        "round schedule",
        "start [channel] [topics] [lobby] [output] [team1] [team2] …",
        &[
            "start",
            "channel",
            "name",
            "topics",
            "levels",
            "questions",
            "seconds",
            "pause",
            "scoring",
            "weekly",
            "lobby",
            "output",
            "standings",
            "early",
            "team1",
            "team2",
            "team3",
            "team4",
            "team5",
            "named",
        ],
        Subject::Rounds,
    ),
    slash("round list", "", &[], Subject::Rounds),
    slash("round start", "[round]", &["round"], Subject::Rounds),
    slash("round pause", "[round]", &["round"], Subject::Rounds),
    slash("round resume", "[round]", &["round"], Subject::Rounds),
    slash("round next", "[round]", &["round"], Subject::Rounds),
    slash(
        "round jump",
        "question [round]",
        &["question", "round"],
        Subject::Rounds,
    ),
    slash("round end", "[round]", &["round"], Subject::Rounds),
    slash("round cancel", "[round]", &["round"], Subject::Rounds),
    slash("round preview", "[round]", &["round"], Subject::Rounds),
    slash("round report", "[round]", &["round"], Subject::Rounds),
    slash(
        "setup",
        "[zone] [moderator_role] [notice_channel] …",
        &[
            "zone",
            "moderator_role",
            "notice_channel",
            "filter_words",
            "links",
            "invites",
            "blackout",
            "author_role",
            "reviewer_role",
            "host_role",
            "clear",
            "language",
        ],
        Subject::Moderating,
    ),
    slash("answers", "", &[], Subject::Moderating),
    slash("doctor", "", &[], Subject::Moderating),
    slash(
        "export",
        "[track] [format] [members]",
        &["track", "format", "members"],
        Subject::Moderating,
    ),
    slash("block add", "member", &["member"], Subject::Moderating),
    slash("block remove", "member", &["member"], Subject::Moderating),
    slash("block list", "", &[], Subject::Moderating),
    slash(
        "points adjust",
        "member points reason [date]",
        &["member", "points", "reason", "date"],
        Subject::Moderating,
    ),
    slash(
        "season start",
        "name [from] [to] [carry] [champion] [channel]",
        &["name", "from", "to", "carry", "champion", "channel"],
        Subject::Seasons,
    ),
    slash(
        "season end",
        "[date] [season]",
        &["date", "season"],
        Subject::Seasons,
    ),
    slash("season list", "", &[], Subject::Seasons),
    slash(
        "rewards add",
        "role [points] [streak] [rank]",
        &["role", "points", "streak", "rank"],
        Subject::Seasons,
    ),
    slash("rewards list", "", &[], Subject::Seasons),
    slash("rewards remove", "role", &["role"], Subject::Seasons),
    slash(
        "audit",
        "[member] [kind]",
        &["member", "kind"],
        Subject::Moderating,
    ),
    message("Accept answer", Subject::Moderating),
    message("Remove this answer", Subject::Moderating),
    message("Withhold this answer", Subject::Moderating),
];
