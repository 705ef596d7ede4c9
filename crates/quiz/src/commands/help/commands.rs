//! Every command there is, once: `/help`, its completion, and the description that Discord shows beside
//! a command come from here.
//!
//! The options are declared in `src/discord/commands`; `tests/wire/connecting.rs` compares the names and
//! options there with this table.

/// Who may use a command.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Who {
    /// Everyone.
    Members,
    /// Manage Server, or the role named in `/setup`.
    Moderators,
}

/// What a command is about.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Subject {
    /// Answering the daily.
    Answering,
    /// Practice and topics.
    Topics,
    /// Points and places.
    Standings,
    /// Tracks.
    Tracks,
    /// Quiz rounds.
    Rounds,
    /// Running the place.
    Moderating,
}

impl Subject {
    /// All of them, in the order of `/help`.
    pub const ALL: [Self; 6] = [
        Self::Answering,
        Self::Topics,
        Self::Standings,
        Self::Tracks,
        Self::Rounds,
        Self::Moderating,
    ];

    /// Its heading.
    #[must_use]
    pub const fn title(self) -> &'static str {
        match self {
            Self::Answering => "Answering",
            Self::Topics => "Practice and topics",
            Self::Standings => "Points",
            Self::Tracks => "Tracks (moderators)",
            Self::Rounds => "Quiz rounds (moderators)",
            Self::Moderating => "Setup and moderation (moderators)",
        }
    }
}

/// How a command is reached.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Way {
    /// Typed after a slash.
    Slash,
    /// In the menu of a message, under Apps.
    Message,
}

/// A command.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Command {
    /// Its name, without the slash; a subcommand behind its command.
    pub name: &'static str,
    /// Its options, those that must be given first.
    pub options: &'static str,
    /// How it is reached.
    pub way: Way,
    /// Who may use it.
    pub who: Who,
    /// What it is about.
    pub subject: Subject,
    /// One line, at most 100 characters: Discord's limit of a description.
    pub line: &'static str,
}

const fn slash(
    name: &'static str,
    options: &'static str,
    subject: Subject,
    line: &'static str,
) -> Command {
    let who = match subject {
        Subject::Tracks | Subject::Rounds | Subject::Moderating => Who::Moderators,
        Subject::Answering | Subject::Topics | Subject::Standings => Who::Members,
    };
    Command {
        name,
        options,
        way: Way::Slash,
        who,
        subject,
        line,
    }
}

const fn message(name: &'static str, subject: Subject, line: &'static str) -> Command {
    Command {
        way: Way::Message,
        ..slash(name, "", subject, line)
    }
}

/// Every command, by subject.
pub const COMMANDS: &[Command] = &[
    slash(
        "answer",
        "[track]",
        Subject::Answering,
        "Give your sealed answer to the open question, or change it.",
    ),
    message(
        "Submit as my answer",
        Subject::Answering,
        "Make this message your answer to the thread's question.",
    ),
    slash(
        "help",
        "[topic]",
        Subject::Answering,
        "How Pythia works, and what each command does.",
    ),
    slash(
        "question",
        "[topic] [level]",
        Subject::Topics,
        "Get a practice question that only you see. Earns no points.",
    ),
    slash(
        "request",
        "topic [track]",
        Subject::Topics,
        "Request a topic. The most requested one is asked next.",
    ),
    slash(
        "requests",
        "[track]",
        Subject::Topics,
        "See which topics are requested, and by how many members.",
    ),
    slash(
        "topics",
        "",
        Subject::Topics,
        "List the topics, which tracks use them, and how many questions were asked.",
    ),
    slash(
        "leaderboard",
        "[period] [track] [share]",
        Subject::Standings,
        "The standings: today, this week, this month or all time.",
    ),
    slash(
        "me",
        "[track]",
        Subject::Standings,
        "Your points, rank, streak and topics.",
    ),
    slash(
        "why",
        "[track]",
        Subject::Standings,
        "Every point you earned, and what it was for.",
    ),
    slash(
        "track add",
        "channel time [zone] [days] [name] …",
        Subject::Tracks,
        "Create a track: one question a day in a channel.",
    ),
    slash(
        "track edit",
        "track …",
        Subject::Tracks,
        "Change a track, starting with its next question.",
    ),
    slash(
        "track list",
        "",
        Subject::Tracks,
        "List all tracks with their settings.",
    ),
    slash(
        "track pause",
        "track",
        Subject::Tracks,
        "Pause a track. An open question is still revealed.",
    ),
    slash(
        "track resume",
        "track",
        Subject::Tracks,
        "Resume a paused track.",
    ),
    slash(
        "track remove",
        "track",
        Subject::Tracks,
        "Remove a track. Asks first; points stay.",
    ),
    slash(
        "track preview",
        "track",
        Subject::Tracks,
        "The next ten dates and the next question. If you look, you earn nothing for that question.",
    ),
    slash(
        "track post-now",
        "track",
        Subject::Tracks,
        "Post today's question now, even on a day off.",
    ),
    slash(
        "track skip",
        "track",
        Subject::Tracks,
        "Skip the next date. Run it again to undo that.",
    ),
    slash(
        "track reveal-now",
        "track",
        Subject::Tracks,
        "Reveal the answer early. Asks first.",
    ),
    slash(
        "round schedule",
        "start [channel] [topics] [lobby] [output] [team1] [team2] …",
        Subject::Rounds,
        "Schedule a quiz round: when, where, which topics, how many questions.",
    ),
    slash(
        "round list",
        "",
        Subject::Rounds,
        "List the scheduled rounds and those being played.",
    ),
    slash(
        "round start",
        "[round]",
        Subject::Rounds,
        "Start a round now.",
    ),
    slash(
        "round pause",
        "[round]",
        Subject::Rounds,
        "Pause a round after its open question.",
    ),
    slash(
        "round resume",
        "[round]",
        Subject::Rounds,
        "Resume a paused round.",
    ),
    slash(
        "round next",
        "[round]",
        Subject::Rounds,
        "Close the open question, or skip the wait for the next one.",
    ),
    slash(
        "round cancel",
        "[round]",
        Subject::Rounds,
        "Cancel a round. Asks first.",
    ),
    slash(
        "round preview",
        "[round]",
        Subject::Rounds,
        "See a round's questions. You can still play, but won't score.",
    ),
    slash(
        "round report",
        "[round]",
        Subject::Rounds,
        "How hard each question was, and how everyone did.",
    ),
    slash(
        "setup",
        "[zone] [moderator_role] [notice_channel] …",
        Subject::Moderating,
        "Time zone, moderator role, notices and filters. The option clear removes one.",
    ),
    slash(
        "doctor",
        "",
        Subject::Moderating,
        "Check what's missing for everything to work, and who can fix it.",
    ),
    slash(
        "block add",
        "member",
        Subject::Moderating,
        "Stop a member from answering and voting.",
    ),
    slash(
        "block remove",
        "member",
        Subject::Moderating,
        "Let a blocked member take part again.",
    ),
    slash(
        "block list",
        "",
        Subject::Moderating,
        "How many members are blocked.",
    ),
    message(
        "Accept answer",
        Subject::Moderating,
        "Accept the answer in this message: its author gets points.",
    ),
    message(
        "Remove this answer",
        Subject::Moderating,
        "Remove this answer: it earns nothing and isn't shown.",
    ),
    message(
        "Withhold this answer",
        Subject::Moderating,
        "Hide this answer's text from everyone; it still counts. Can be undone.",
    ),
];
