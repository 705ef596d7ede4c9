//! Parses one step of a story.

use super::{Sent, Step, Trouble};

/// Parses a line of a group or a day.
pub(super) fn parse(line: &str) -> Result<Step, String> {
    if let Some(step) = furnishing(line)
        .or_else(|| time(line))
        .or_else(|| trouble(line))
    {
        return Ok(step);
    }
    if let Some(rest) = line.strip_prefix("expect ") {
        return expectation(rest);
    }
    if let Some((who, command)) = line
        .split_once(": ")
        .filter(|(_, command)| command.starts_with('/'))
    {
        let (who, place) = match who.split_once(" in ") {
            Some((who, place)) => (who, Some(place.trim_start_matches('#').to_owned())),
            None => (who, None),
        };
        return Ok(Step::Command {
            who: who.to_owned(),
            place,
            command: command.to_owned(),
        });
    }
    if let Some((count, text)) = line.split_once(" others answer ") {
        let count = count.parse();
        return Ok(Step::Crowd(
            count.map_err(|_| "write `20 others answer \"…\"`".to_owned())?,
            unquoted(text)?,
        ));
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
        "speaks" => Ok(Step::Speaks(Some(who), object.trim().to_owned())),
        "writes" => Ok(Step::Writes(who, unquoted(object)?)),
        "presses" => Ok(Step::Presses(who, object.to_owned())),
        "picks" => match object.split_once(" in ") {
            Some((what, menu)) => Ok(Step::Picks {
                who,
                what: what.to_owned(),
                menu: menu.to_owned(),
            }),
            None => Err(format!("write `{who} picks junior in Level`, not {line:?}")),
        },
        "reacts" => Ok(Step::Reacts(who, object.to_owned())),
        "accepts" => Ok(Step::Accepts(who, object.to_owned())),
        "submits" => Ok(Step::Submits(who)),
        "votes" => match object.strip_prefix("for ") {
            Some(whom) => Ok(Step::Votes(who, whom.to_owned())),
            None => Err(format!("write `{who} votes for NAME`, not {line:?}")),
        },
        _ => Err(format!(
            "{verb:?} is not a verb here; use answers, writes, presses, picks, reacts, accepts, submits, votes for, or `NAME: /command`"
        )),
    }
}

fn furnishing(line: &str) -> Option<Step> {
    if let Some(locale) = line.strip_prefix("the server speaks ") {
        return Some(Step::Speaks(None, locale.trim().to_owned()));
    }
    let (word, name) = line.split_once(' ')?;
    let name = name.trim().to_owned();
    match word {
        "guild" => Some(Step::Guild(name)),
        "server" => Some(Step::Server(name)),
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
        "Pythia joins" => return Some(Step::Joins(None)),
        _ => {}
    }
    if let Some(channel) = line.strip_prefix("Pythia joins and greets in ") {
        return Some(Step::Joins(Some(channel.trim().to_owned())));
    }
    if let Some(label) = line.strip_prefix("until the button ") {
        return Some(Step::UntilButton(label.trim().to_owned()));
    }
    if let Some(time) = line.strip_prefix("at the question of ") {
        return minute(time).map(Step::AtQuestion);
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
    rest.strip_prefix("to ").and_then(minute).map(Step::ClockTo)
}

/// Parses a time of day as the minute after midnight.
fn minute(time: &str) -> Option<u16> {
    let (hours, minutes) = time.trim().split_once(':')?;
    let (hour, minute): (u16, u16) = (hours.parse().ok()?, minutes.parse().ok()?);
    (hour < 24 && minute < 60 && minutes.len() == 2).then_some(hour * 60 + minute)
}

fn trouble(line: &str) -> Option<Step> {
    let trouble = if let Some(permission) = line.strip_prefix("Pythia may not ") {
        Trouble::May(permission.trim().to_owned(), false)
    } else if let Some(permission) = line.strip_prefix("Pythia may ") {
        Trouble::May(permission.trim().to_owned(), true)
    } else if let Some(rest) = line.strip_prefix("Discord loses the answer to the ") {
        let (after, sent) = sent_as(rest)?;
        Trouble::Loses { after, sent }
    } else if let Some(rest) = line.strip_prefix("Discord refuses the ") {
        let (sent, code) = rest.rsplit_once(" with ")?;
        let (after, sent) = sent_as(sent)?;
        let code = code.trim().parse().ok()?;
        Trouble::Refuses { after, sent, code }
    } else {
        match line {
            "Discord is down" => Trouble::Down,
            "Discord hides messages from Pythia" => Trouble::Deaf,
            "Discord is up again" => Trouble::Over,
            _ => return None,
        }
    };
    Some(Step::Discord(trouble))
}

/// Parses `next post`, `third reply` or `next message to NAME`: how many pass before it, and which
/// it is.
fn sent_as(words: &str) -> Option<(u32, Sent)> {
    let (which, sent) = words.trim().split_once(' ')?;
    let after = match which {
        "next" => 0,
        "second" => 1,
        "third" => 2,
        _ => return None,
    };
    let sent = match sent {
        "post" => Sent::Post,
        "reply" => Sent::Reply,
        _ => Sent::Direct(sent.strip_prefix("message to ")?.to_owned()),
    };
    Some((after, sent))
}

fn expectation(rest: &str) -> Result<Step, String> {
    const HOW: &str = "an expectation is written `expect the reply to say \"…\"` (or the channel, \
                       the thread; or `not to say`), `expect NAME to be told \"…\"`, \
                       `expect NAME to have the role ROLE`, or \
                       `expect 1 open question`";
    if let Some(count) = rest
        .strip_suffix(" open question")
        .or(rest.strip_suffix(" open questions"))
    {
        return count
            .parse()
            .map(Step::ExpectOpen)
            .map_err(|_| HOW.to_owned());
    }
    let roles = [
        (" to have the role ", true),
        (" not to have the role ", false),
    ];
    for (words, wanted) in roles.into_iter().rev() {
        if let Some((who, role)) = rest.split_once(words) {
            return Ok(Step::ExpectRole(
                who.to_owned(),
                role.trim().to_owned(),
                wanted,
            ));
        }
    }
    let (place, text) = rest.find('"').map(|at| rest.split_at(at)).ok_or(HOW)?;
    let text = unquoted(text)?;
    if let Some(who) = place.trim().strip_suffix(" to be told") {
        return Ok(Step::ExpectTold(who.to_owned(), text));
    }
    let place = place.trim().strip_suffix(" to say").ok_or(HOW)?;
    let (place, wanted) = match place.strip_suffix(" not") {
        Some(place) => (place, false),
        None => (place, true),
    };
    match place {
        "the reply" => Ok(Step::ExpectReply(text, wanted)),
        "the thread" => Ok(Step::ExpectThread(text, wanted)),
        "the channel" => Ok(Step::ExpectChannel(text, wanted)),
        _ => match place.strip_prefix("the channel ") {
            Some(name) => Ok(Step::ExpectIn(name.to_owned(), text, wanted)),
            None => Err(HOW.to_owned()),
        },
    }
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
