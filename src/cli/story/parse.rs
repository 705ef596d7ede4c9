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
//! ```

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
    /// Creates a text channel.
    Channel(String),
    /// Lets a member with Manage Server join.
    Moderator(String),
    /// Creates a role.
    Role(String),
    /// Lets a member join, with or without a role.
    Member(String, Option<String>),
    /// A member runs a slash command.
    Command(String, String),
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
    /// Moves the clock forward by milliseconds.
    ClockBy(i64),
    /// Moves the clock to this minute of the day.
    ClockTo(u16),
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
    /// Checks whether the channel says this.
    ExpectChannel(String, bool),
    /// Checks whether the day's thread says this.
    ExpectThread(String, bool),
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
    let mut in_day = None;
    for (n, raw) in text.lines().enumerate() {
        let line = raw.trim();
        let error = |why: String| ParseError { line: n + 1, why };
        match line {
            "" => continue,
            _ if line.starts_with('#') => continue,
            "group" => in_day = Some(false),
            "day" => in_day = Some(true),
            _ => match in_day {
                None => head(&mut story, line).map_err(error)?,
                Some(day) => {
                    let step = step(line).map_err(error)?;
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

fn step(line: &str) -> Result<Step, String> {
    if let Some(step) = furnishing(line).or_else(|| time(line)) {
        return Ok(step);
    }
    if let Some(rest) = line.strip_prefix("expect ") {
        return expectation(rest);
    }
    if let Some((who, command)) = line
        .split_once(": ")
        .filter(|(_, command)| command.starts_with('/'))
    {
        return Ok(Step::Command(who.to_owned(), command.to_owned()));
    }
    let (who, rest) = line
        .split_once(' ')
        .ok_or_else(|| format!("{line:?} is not a step"))?;
    let (verb, object) = rest
        .split_once(' ')
        .ok_or_else(|| format!("what does {who} do? {line:?}"))?;
    let who = who.to_owned();
    match verb {
        "answers" => {
            let (text, letter) = object.rsplit_once(" or ").unwrap_or((object, "A"));
            let letter = letter
                .trim()
                .chars()
                .next()
                .unwrap_or('A')
                .to_ascii_uppercase();
            Ok(Step::Answers {
                who,
                text: unquoted(text)?,
                letter,
            })
        }
        "writes" => Ok(Step::Writes(who, unquoted(object)?)),
        "presses" => Ok(Step::Presses(who, object.to_owned())),
        "reacts" => Ok(Step::Reacts(who, object.to_owned())),
        "accepts" => Ok(Step::Accepts(who, object.to_owned())),
        "votes" => match object.strip_prefix("for ") {
            Some(whom) => Ok(Step::Votes(who, whom.to_owned())),
            None => Err(format!("write `{who} votes for NAME`, not {line:?}")),
        },
        _ => Err(format!(
            "{verb:?} is not a verb here; use answers, writes, presses, reacts, accepts, votes for, or `NAME: /command`"
        )),
    }
}

fn furnishing(line: &str) -> Option<Step> {
    let (word, name) = line.split_once(' ')?;
    let name = name.trim().to_owned();
    match word {
        "guild" => Some(Step::Guild(name)),
        "channel" => Some(Step::Channel(name.trim_start_matches('#').to_owned())),
        "moderator" => Some(Step::Moderator(name)),
        "role" => Some(Step::Role(name)),
        "member" => Some(match name.split_once(" of ") {
            Some((name, role)) => Step::Member(name.to_owned(), Some(role.to_owned())),
            None => Step::Member(name, None),
        }),
        _ => None,
    }
}

fn time(line: &str) -> Option<Step> {
    match line {
        "until the question" => return Some(Step::UntilQuestion),
        "until the reveal" => return Some(Step::UntilReveal),
        "until the close" => return Some(Step::UntilClose),
        "restart" => return Some(Step::Restart),
        _ => {}
    }
    if let Some(label) = line.strip_prefix("until the button ") {
        return Some(Step::UntilButton(label.trim().to_owned()));
    }
    let rest = line.strip_prefix("clock ")?;
    if let Some(by) = rest.strip_prefix('+') {
        let (number, unit) = by.split_at(by.len().checked_sub(1)?);
        let seconds = match unit {
            "s" => 1,
            "m" => 60,
            "h" => 60 * 60,
            "d" => 24 * 60 * 60,
            _ => return None,
        };
        return Some(Step::ClockBy(number.parse::<i64>().ok()? * seconds * 1_000));
    }
    let (hours, minutes) = rest.strip_prefix("to ")?.split_once(':')?;
    Some(Step::ClockTo(
        hours.parse::<u16>().ok()? * 60 + minutes.parse::<u16>().ok()?,
    ))
}

fn expectation(rest: &str) -> Result<Step, String> {
    type Make = fn(String, bool) -> Step;
    let makers: [(&str, Make); 3] = [
        ("the reply", Step::ExpectReply),
        ("the channel", Step::ExpectChannel),
        ("the thread", Step::ExpectThread),
    ];
    for (place, make) in makers {
        let Some(rest) = rest.strip_prefix(place).map(str::trim) else {
            continue;
        };
        if let Some(text) = rest.strip_prefix("to say ") {
            return Ok(make(unquoted(text)?, true));
        }
        if let Some(text) = rest.strip_prefix("not to say ") {
            return Ok(make(unquoted(text)?, false));
        }
    }
    Err("an expectation is written `expect the reply to say \"…\"` (or the channel, the thread; or `not to say`)"
        .to_owned())
}

fn unquoted(text: &str) -> Result<String, String> {
    let text = text.trim();
    let inner = text
        .strip_prefix('"')
        .and_then(|text| text.strip_suffix('"'));
    inner
        .map(|text| text.replace("\\n", "\n"))
        .ok_or_else(|| format!("{text} must be in double quotes"))
}
