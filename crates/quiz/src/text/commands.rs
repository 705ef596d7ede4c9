//! Every command there is, once: `/help` and its completion come from here.
//!
//! What Discord itself shows beside a command comes from `src/discord/commands`; `tests/wire/connecting.rs` holds the
//! names and options there to this table.

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
            Self::Moderating => "Looking after it (moderators)",
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
        "Make this message of yours your answer to the thread's question.",
    ),
    slash(
        "help",
        "[topic]",
        Subject::Answering,
        "What I do, and what you can ask of me.",
    ),
    slash(
        "question",
        "[topic] [level]",
        Subject::Topics,
        "Practice: a question just for you, now.",
    ),
    slash(
        "request",
        "topic [track]",
        Subject::Topics,
        "InteractionKind for a topic; the most wanted come up first.",
    ),
    slash(
        "requests",
        "[track]",
        Subject::Topics,
        "Which topics are asked for, and by how many.",
    ),
    slash(
        "topics",
        "",
        Subject::Topics,
        "What topics there are, who asks them, what was asked.",
    ),
    slash(
        "leaderboard",
        "[period] [track] [share]",
        Subject::Standings,
        "Who has how many points: today, this week, this month, ever.",
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
        "Every point of yours, and what it was for.",
    ),
    slash(
        "track add",
        "channel time [zone] [days] [name] …",
        Subject::Tracks,
        "Make a track: one question a day in a channel.",
    ),
    slash(
        "track edit",
        "track …",
        Subject::Tracks,
        "Change a track from its next question on.",
    ),
    slash(
        "track list",
        "",
        Subject::Tracks,
        "All tracks, with everything about them.",
    ),
    slash(
        "track pause",
        "track",
        Subject::Tracks,
        "Post nothing until it is resumed.",
    ),
    slash(
        "track resume",
        "track",
        Subject::Tracks,
        "Go on after a pause.",
    ),
    slash(
        "track remove",
        "track",
        Subject::Tracks,
        "Remove a track; asks first.",
    ),
    slash(
        "track preview",
        "track",
        Subject::Tracks,
        "The next ten dates and the next question (you then earn nothing for it).",
    ),
    slash(
        "track post-now",
        "track",
        Subject::Tracks,
        "Post today's question now, also on a day off.",
    ),
    slash(
        "track skip",
        "track",
        Subject::Tracks,
        "Skip the next date; ask again to undo it.",
    ),
    slash(
        "track reveal-now",
        "track",
        Subject::Tracks,
        "Reveal the answer before its time; asks first.",
    ),
    slash(
        "round schedule",
        "start [channel] [topics] [lobby] [output] [team1] [team2] …",
        Subject::Rounds,
        "Plan a quiz round: when, where, on what, how many questions.",
    ),
    slash(
        "round list",
        "",
        Subject::Rounds,
        "The rounds to come and those being played.",
    ),
    slash(
        "round start",
        "[round]",
        Subject::Rounds,
        "Begin a round now.",
    ),
    slash(
        "round pause",
        "[round]",
        Subject::Rounds,
        "Nothing follows the open question until you say so.",
    ),
    slash(
        "round resume",
        "[round]",
        Subject::Rounds,
        "Go on with a paused round.",
    ),
    slash(
        "round next",
        "[round]",
        Subject::Rounds,
        "Close the open question, or end the wait for the next.",
    ),
    slash(
        "round cancel",
        "[round]",
        Subject::Rounds,
        "Call a round off; asks first.",
    ),
    slash(
        "round preview",
        "[round]",
        Subject::Rounds,
        "The questions of a round, for you alone; you play without points.",
    ),
    slash(
        "round report",
        "[round]",
        Subject::Rounds,
        "How hard each question was, and who came where.",
    ),
    slash(
        "setup",
        "[zone] [moderator_role] [notice_channel] …",
        Subject::Moderating,
        "Time zone, moderator role, notices, what is not published; `clear:` takes one of them away.",
    ),
    slash(
        "doctor",
        "",
        Subject::Moderating,
        "What is missing for everything to work, and who can mend it.",
    ),
    slash(
        "block add",
        "member",
        Subject::Moderating,
        "Somebody may not answer or vote any more.",
    ),
    slash(
        "block remove",
        "member",
        Subject::Moderating,
        "Somebody may take part again.",
    ),
    slash(
        "block list",
        "",
        Subject::Moderating,
        "How many are blocked.",
    ),
    message(
        "Accept answer",
        Subject::Moderating,
        "Accept the answer in this message: its author gets points.",
    ),
    message(
        "Remove this answer",
        Subject::Moderating,
        "Take this answer off; it earns nothing and is not shown.",
    ),
    message(
        "Withhold this answer",
        Subject::Moderating,
        "Keep this answer's text from everybody's eyes; it still counts. Can be undone.",
    ),
];
