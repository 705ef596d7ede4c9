//! Parses a story: plain text, one step per line.
//!
//! ```text
//! # what it is about                     a comment
//! seed 7                                 the seed of the bot's random numbers
//! start 2026-03-02 08:50 Europe/Berlin   when the calendar starts
//!
//! group                                  done once, in an empty workspace
//!   guild Study group
//!   channel python-daily
//!   moderator Mara
//!   role Red                             if a member is to have one
//!   member Ana
//!   member Ben of Red
//!   Mara: /track add channel:python-daily time:09:00
//!
//! day                                    done each time the story is played
//!   until the question
//!   Ana answers "Because names are looked up late." or A
//!   Ben writes "It is evaluated once."
//!   Ben presses Hint
//!   Cleo votes for Ben
//!   Mara accepts Ben
//!   Cleo reacts knew it
//!   clock +2h
//!   restart
//!   until the reveal
//!   until the button My answers           such as on a message of a quiz round
//!   expect the thread to say "Why it is asked"
//!   Cleo: /leaderboard
//!   expect the reply to say "Ben"
//!   at the question of 09:00             if several are open: what follows is about this one
//!   Mara in team-room: /doctor           in another channel than the first one
//!   Mara: /season start name:S-{month}   with the month of the date, as 2026-03
//!   20 others answer "I know it."         members who join for it
//!   Ana submits her last message         with the message command *Submit as my answer*
//!   expect Mara to be told "paused"      in direct messages
//!   expect Ana to have the role Red      or not to have it
//!   expect 1 open question
//!   Ana speaks de                        the language of a member's own Discord
//!   the server speaks de                 the preferred language of the server
//! ```
//!
//! How the bot comes to a server, and what is chosen in menus:
//!
//! ```text
//!   server Study group                   instead of `guild`: the bot isn't there yet
//!   Pythia joins and greets in general   or only `Pythia joins`, where Discord greets nobody
//!   Mara picks junior in Level           a menu by what it shows while nothing is chosen
//!   expect the channel general to say "…"
//! ```
//!
//! What goes wrong with Discord, and is put right again:
//!
//! ```text
//!   Pythia may not Read Message History  in the first channel, by an overwrite
//!   Pythia may Read Message History
//!   Discord loses the answer to the next post    it arrives, but the bot gets a 502
//!   Discord refuses the third reply with 400001  that is one in the question's thread
//!   Discord refuses the next message to Mara with 50278
//!   Discord is down                      every request in the first channel gets a 503
//!   Discord hides messages from Pythia   the gateway sends none
//!   Discord is up again                  nothing of this any more
//! ```

mod step;

use std::fmt;

/// A story.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Story {
    /// The seed of the bot's random numbers.
    pub seed: u64,
    /// When the calendar starts, in milliseconds since 1970.
    pub start_ms: i64,
    /// The time zone of clock times.
    pub zone: String,
    /// Steps that are done once.
    pub group: Vec<Line>,
    /// Steps that are done each time the story is played.
    pub day: Vec<Line>,
}

/// A step and the line it is on.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Line {
    /// The line, counted from 1.
    pub number: usize,
    /// The line's text, for messages.
    pub text: String,
    /// The step.
    pub step: Step,
}

/// One step of a story.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Step {
    /// Creates a guild.
    Guild(String),
    /// Creates a guild that the bot isn't in yet.
    Server(String),
    /// The bot joins, and Discord greets new members in this channel.
    Joins(Option<String>),
    /// A member chooses something in a menu of the last reply.
    Picks {
        /// The member.
        who: String,
        /// The name or the value of what is chosen, or a channel's name.
        what: String,
        /// What the menu shows while nothing is chosen.
        menu: String,
    },
    /// Creates a text channel.
    Channel(String),
    /// Lets a member with Manage Server join.
    Moderator(String),
    /// Creates a role.
    Role(String),
    /// Lets a member join, with or without a role.
    Member(String, Option<String>),
    /// Sets the language of a member's own Discord, or of the server.
    Speaks(Option<String>, String),
    /// A member runs a slash command.
    Command {
        /// The member.
        who: String,
        /// The channel, if it isn't the first one.
        place: Option<String>,
        /// The command with its options.
        command: String,
    },
    /// A member presses **Answer** and fills in the form, or picks the letter.
    Answers {
        /// The member.
        who: String,
        /// The text for the form.
        text: String,
        /// The letter to pick if the question has options.
        letter: char,
    },
    /// A member writes in the thread.
    Writes(String, String),
    /// A member presses a button of the question's post, of the last reply, or in the thread.
    Presses(String, String),
    /// A member reacts with ⬆️ to another member's answer.
    Votes(String, String),
    /// A member rates how well they knew the answer.
    Reacts(String, String),
    /// A moderator accepts a member's answer in the thread.
    Accepts(String, String),
    /// A member chooses which of their messages in the thread is shown as their answer: the last.
    Submits(String),
    /// Many members answer in the form that **Answer** opens.
    Crowd(usize, String),
    /// Moves the clock forward by milliseconds.
    ClockBy(i64),
    /// Moves the clock to this minute of the day.
    ClockTo(u16),
    /// Goes to the question that was posted at this minute of the day.
    AtQuestion(u16),
    /// Moves the clock until the question is posted.
    UntilQuestion,
    /// Moves the clock until the answer is revealed.
    UntilReveal,
    /// Moves the clock until the daily is closed.
    UntilClose,
    /// Moves the clock second by second until a new message in the channel has this button.
    UntilButton(String),
    /// Kills the bot and starts it again.
    Restart,
    /// Checks whether the last reply says this.
    ExpectReply(String, bool),
    /// Checks whether the first channel says this.
    ExpectChannel(String, bool),
    /// Checks whether the channel with this name says something.
    ExpectIn(String, String, bool),
    /// Checks whether somebody has read this in direct messages.
    ExpectTold(String, String),
    /// Checks whether a member has a role.
    ExpectRole(String, String, bool),
    /// Counts the questions that are open in the first channel.
    ExpectOpen(usize),
    /// Checks whether the day's thread says this.
    ExpectThread(String, bool),
    /// Lets something go wrong with Discord, or puts it right.
    Discord(Trouble),
}

/// What goes wrong with Discord in a story.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Trouble {
    /// The bot has a permission in the first channel, or has it no longer.
    May(String, bool),
    /// Such a message arrives, but the bot gets an error.
    Loses {
        /// How many pass before it.
        after: u32,
        /// Which it is.
        sent: Sent,
    },
    /// Such a message is refused.
    Refuses {
        /// How many pass before it.
        after: u32,
        /// Which it is.
        sent: Sent,
        /// Discord's error code.
        code: u32,
    },
    /// Every request in the first channel fails.
    Down,
    /// The gateway sends no messages.
    Deaf,
    /// All requests and messages get through again.
    Over,
}

/// A message of the bot.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Sent {
    /// In the first channel.
    Post,
    /// In the thread of the question.
    Reply,
    /// To this person, in direct messages.
    Direct(String),
}

/// Why a story cannot be parsed.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ParseError {
    /// The line, counted from 1.
    pub line: usize,
    /// What is wrong and what to write instead.
    pub why: String,
}

impl fmt::Display for ParseError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "line {}: {}", self.line, self.why)
    }
}

impl std::error::Error for ParseError {}

/// Parses a story.
///
/// # Errors
/// The first line that is not a step.
pub fn parse(text: &str) -> Result<Story, ParseError> {
    let mut story = Story {
        seed: 1,
        start_ms: 0,
        zone: "UTC".to_owned(),
        group: Vec::new(),
        day: Vec::new(),
    };
    let (mut in_day, mut starts) = (None, false);
    for (n, raw) in text.lines().enumerate() {
        let line = raw.trim();
        let error = |why: String| ParseError { line: n + 1, why };
        match line {
            "" => continue,
            _ if line.starts_with('#') => continue,
            "group" => in_day = Some(false),
            "day" => in_day = Some(true),
            _ => match in_day {
                None => {
                    head(&mut story, line).map_err(error)?;
                    starts |= line.starts_with("start ");
                }
                Some(day) => {
                    let step = step::parse(line).map_err(error)?;
                    let line = Line {
                        number: n + 1,
                        text: line.to_owned(),
                        step,
                    };
                    if day {
                        story.day.push(line)
                    } else {
                        story.group.push(line)
                    }
                }
            },
        }
    }
    if !starts {
        return Err(ParseError {
            line: 1,
            why: "a story needs a line `start 2026-03-02 08:50 Europe/Berlin` before `group`"
                .to_owned(),
        });
    }
    if story.day.is_empty() {
        return Err(ParseError {
            line: text.lines().count(),
            why: "a story needs a `day` with steps".to_owned(),
        });
    }
    Ok(story)
}

fn head(story: &mut Story, line: &str) -> Result<(), String> {
    let (word, rest) = line.split_once(' ').unwrap_or((line, ""));
    match word {
        "seed" => {
            story.seed = rest
                .trim()
                .parse()
                .map_err(|_| format!("`seed` needs a number, not {rest:?}"))?
        }
        "start" => {
            let words: Vec<&str> = rest.split_whitespace().collect();
            let [date, time, zone] = words[..] else {
                return Err("`start` is written `start 2026-03-02 08:50 Europe/Berlin`".to_owned());
            };
            let moment: jiff::civil::DateTime = format!("{date}T{time}")
                .parse()
                .map_err(|why| format!("{date} {time}: {why}"))?;
            let zoned = moment.in_tz(zone).map_err(|error| error.to_string())?;
            story.start_ms = zoned.timestamp().as_millisecond();
            story.zone = zone.to_owned();
        }
        _ => {
            return Err(format!(
                "{line:?} comes before `group` and `day`, where only `seed` and `start` are allowed"
            ));
        }
    }
    Ok(())
}
