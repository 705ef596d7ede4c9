//! All words that people see, as functions from facts to text; nothing here decides anything.
//!
//! | file | what is said |
//! |---|---|
//! | this one | sentences used in several places, notices to moderators |
//! | [`access`] | why a command can't be used here |
//! | [`answer`] | answering |
//! | [`ballot`] | voting, all answers |
//! | [`board`] | the leaderboard |
//! | [`doctor`] | what is missing, and who can mend it |
//! | [`field`] | what is wrong with a field that was typed |
//! | [`help`] | the commands |
//! | [`me`] | what a member is told about themselves |
//! | [`hint`] | hints, show me now |
//! | [`message`] | the message commands |
//! | [`names`] | the names of topics and levels |
//! | [`post`] | the question's post |
//! | [`practice`] | practice questions |
//! | [`preview`] | the preview of a track |
//! | [`reason`] | reasons that are stored with what they stopped |
//! | [`report`] | reports that a question is wrong |
//! | [`request`] | requests and topics |
//! | [`result`] | My result |
//! | [`reveal`] | the reveal and the published answers |
//! | [`round`] | quiz rounds |
//! | [`ruling`] | answers removed and withheld by moderators |
//! | [`setup`] | settings, blocks |
//! | [`split`] | long Markdown in parts that fit |
//! | [`today`] | posting, revealing and removing by hand |
//! | [`track`] | tracks, and what is done with them |
//! | [`why`] | every point, in words |

pub mod access;
pub mod answer;
pub mod ballot;
pub mod board;
pub mod commands;
pub mod doctor;
pub mod facts;
pub mod field;
pub mod help;
pub mod hint;
pub mod language;
pub mod me;
pub mod message;
pub mod names;
pub mod post;
pub mod practice;
pub mod preview;
pub mod reason;
pub mod report;
pub mod request;
pub mod result;
pub mod reveal;
pub mod round;
pub mod ruling;
pub mod setup;
pub mod split;
pub mod today;
pub mod track;
pub mod why;

use crate::model::card::{Card, Reply, Tone};
use crate::model::daily::{Daily, Skip};
use crate::model::ids::{At, ChannelId, DailyKey, GuildId, LocalDate, MessageId, TrackId, UserId};
use crate::model::outcome::{Refusal, RefusalKind};
use crate::model::question::{Kind, Question};
use crate::model::track::Track;

/// Discord's limits that the words keep to, in characters.
pub mod limit {
    /// A card's title.
    pub const TITLE: usize = 256;
    /// A card's body.
    pub const BODY: usize = 4096;
    /// The value of a field.
    pub const FIELD: usize = 1024;
    /// A card in all.
    pub const CARD: usize = 6000;
    /// A thread's name.
    pub const THREAD: usize = 100;
    /// A button's label.
    pub const LABEL: usize = 80;
}

/// "in 8 hours", in the reader's own words and zone.
#[must_use]
pub fn relative(at: At) -> String {
    format!("<t:{}:R>", at.seconds())
}

/// Date and time in the reader's own zone.
#[must_use]
pub fn moment(at: At) -> String {
    format!("<t:{}:f>", at.seconds())
}

/// A member, without a notification (cards never notify).
#[must_use]
pub fn mention(user: UserId) -> String {
    format!("<@{}>", user.0)
}

/// The address of a message.
#[must_use]
pub fn link(guild: GuildId, channel: ChannelId, message: MessageId) -> String {
    format!("https://discord.com/channels/{guild}/{channel}/{message}")
}

/// "1 vote", "2 votes".
#[must_use]
pub fn count(n: u64, one: &str, many: &str) -> String {
    if n == 1 {
        format!("1 {one}")
    } else {
        format!("{n} {many}")
    }
}

/// How long a text is for Discord's limits. It counts UTF-16 units in some places and code points in others: the
/// greater count, as the edge takes it, so that no emoji makes a text longer than it was found to be here.
#[must_use]
pub fn length(text: &str) -> usize {
    text.encode_utf16().count()
}

/// As much of the beginning of a text as is not longer than `max` ([`length`]), never half a character.
#[must_use]
pub fn beginning(text: &str, max: usize) -> &str {
    let mut long = 0;
    let end = text.char_indices().find_map(|(at, c)| {
        long += c.len_utf16();
        (long > max).then_some(at)
    });
    &text[..end.unwrap_or(text.len())]
}

/// Not longer than `max` ([`length`]), the last character an ellipsis if something was cut.
#[must_use]
pub fn cut(text: &str, max: usize) -> String {
    if length(text) <= max {
        return text.to_owned();
    }
    let mut short = beginning(text, max.saturating_sub(1)).to_owned();
    short.push('…');
    short
}

/// The letter of the option at a place.
#[must_use]
pub fn letter(place: usize) -> char {
    char::from(b'A' + u8::try_from(place.min(25)).unwrap_or(25))
}

/// The options as they are shown, a line each.
#[must_use]
pub fn options(question: &Question, order: &[u8]) -> String {
    let lines = order.iter().enumerate().filter_map(|(place, index)| {
        let choice = question.choices.get(usize::from(*index))?;
        Some(format!("**{}**  {}", letter(place), choice.text))
    });
    lines.collect::<Vec<_>>().join("\n")
}

/// What a kind of question asks for.
#[must_use]
pub fn kind_name(kind: Kind) -> &'static str {
    match kind {
        Kind::Open => "in your own words",
        Kind::Choice => "pick one",
        Kind::Output => "what does this print?",
    }
}

/// The name of a daily's thread; names show no Markdown.
#[must_use]
pub fn thread_name(daily: &Daily) -> String {
    let title = daily.title.replace('`', "");
    cut(&format!("#{} {title}", daily.number), limit::THREAD)
}

/// What only this part of a reveal carries.
#[must_use]
pub fn part_marker(id: u64, part: u32, of: u32) -> String {
    format!("#{id} · {part}/{of}")
}

/// Why there was no daily.
#[must_use]
pub fn skip_reason(why: &Skip) -> String {
    match why {
        Skip::ByModerator => "a moderator skipped it".to_owned(),
        Skip::Missed => "I was away at its time and came back too late".to_owned(),
        Skip::Undelivered(words) => format!("Discord did not take it in time ({words})"),
        Skip::NoQuestion => "no question of the bank fits the track's topics and levels".to_owned(),
    }
}

/// For the moderators: a date without a daily.
#[must_use]
pub fn skipped(track: &Track, date: LocalDate, why: &Skip) -> String {
    let what_to_do = match why {
        Skip::NoQuestion => " Widen its topics or levels with `/track edit`.",
        Skip::Undelivered(_) => " `/doctor` shows what is missing.",
        Skip::Missed => {
            " Nobody's streak suffers. `/track post-now` posts one on a day that has none yet."
        }
        Skip::ByModerator => "",
    };
    format!(
        "**{}** has no question for {date}: {}.{what_to_do}",
        track.name,
        skip_reason(why)
    )
}

/// For the moderators: a track was paused.
#[must_use]
pub fn paused(id: TrackId, track: &Track, why: &str) -> String {
    format!(
        "I paused **{}** ({id}) in <#{}>: {why}. When it is mended, `/track resume` goes on; `/doctor` shows what is missing and who can mend it.",
        track.name, track.channel
    )
}

/// What a refusal means.
#[must_use]
pub fn refusal(refusal: &Refusal) -> String {
    let meaning = match refusal.kind {
        RefusalKind::Forbidden => "a permission is missing there",
        RefusalKind::ChannelGone => "the channel is gone",
        RefusalKind::MessageGone => "the message is gone",
        RefusalKind::Archived => "the thread is archived",
        RefusalKind::AccountGone => "the account cannot be written to",
        RefusalKind::Invalid => "Discord did not take the message",
        RefusalKind::TooLate => "it was too late to send it",
    };
    format!("{meaning} ({})", refusal.words)
}

/// For the moderators: the thread could not be started.
#[must_use]
pub fn no_thread(daily: &Daily, why: &Refusal) -> String {
    format!(
        "I could not open a thread for question #{} in <#{}>: {}. It goes on without one; answers by the **Answer** button count.",
        daily.number,
        daily.channel,
        refusal(why)
    )
}

/// For the moderators: the thread cannot be started for the time being.
#[must_use]
pub fn no_thread_yet(daily: &Daily, why: &str) -> String {
    format!(
        "I cannot open a thread for question #{} in <#{}> yet ({why}). I keep trying until the answer comes; answers by the **Answer** button count.",
        daily.number, daily.channel
    )
}

/// For the moderators: the reveal could not be posted.
#[must_use]
pub fn reveal_refused(daily: &Daily, why: &Refusal) -> String {
    format!(
        "I could not post the answer to question #{} in <#{}>: {}. The points are counted all the same; `/doctor` shows what is missing.",
        daily.number,
        daily.channel,
        refusal(why)
    )
}

/// A notice to moderators.
#[must_use]
pub fn notice(text: &str, marker: &str) -> Card {
    Card {
        title: Some("For the moderators".to_owned()),
        body: text.to_owned(),
        footer: Some(marker.to_owned()),
        tone: Tone::Warning,
        ..Card::default()
    }
}

/// The place where a daily is to be found.
#[must_use]
pub fn where_is(key: DailyKey, daily: &Daily) -> String {
    match (daily.thread, daily.post) {
        (Some(thread), _) => format!("<#{thread}>"),
        (None, Some(post)) => link(key.guild, daily.channel, post),
        (None, None) => format!("<#{}>", daily.channel),
    }
}

/// A card that is only a sentence or two.
#[must_use]
pub fn plain(text: &str) -> Card {
    Card {
        body: text.to_owned(),
        ..Card::default()
    }
}

/// A private reply that says why something cannot be done, and what to do instead.
#[must_use]
pub fn refuse(text: &str) -> Reply {
    Reply::Private(Card {
        body: text.to_owned(),
        tone: Tone::Warning,
        ..Card::default()
    })
}

/// Somebody's words inside a sentence: short, on one line, unable to format anything.
#[must_use]
pub fn quote(text: &str) -> String {
    let line: String = text
        .chars()
        .map(|c| {
            // Marks that turn the direction of the rest of the line are no part of a quotation.
            let turns = matches!(c, '\u{200e}' | '\u{200f}' | '\u{202a}'..='\u{202e}' | '\u{2066}'..='\u{2069}');
            if c.is_control() || c == '`' || turns { ' ' } else { c }
        })
        .collect();
    format!("`{}`", cut(line.trim(), 60))
}
