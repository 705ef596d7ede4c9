//! Turns facts into all the words that people read. Nothing here decides anything.
//!
//! The words themselves are in `locales/en-US/pythia-quiz.ftl`; a function here picks the message,
//! fills in its arguments and builds the card. It takes the language first. What
//! everyone in a guild reads is in the guild's language; what one member reads is in theirs.
//!
//! | file | what it says |
//! |---|---|
//! | this one | sentences used in several places, notices to moderators |
//! | [`access`] | why a command can't be used here |
//! | [`answer`] | answering |
//! | [`audit`] | who did what |
//! | [`ballot`] | voting, all answers |
//! | [`bank`] | questions that are never asked here |
//! | [`board`] | the leaderboard |
//! | [`calendar`] | calendars |
//! | [`commands`] | what each command does |
//! | [`doctor`] | what is missing, and who can fix it |
//! | [`errata`] | corrections of questions that were played |
//! | [`export`] | the files of a track |
//! | [`facts`] | no words: facts that several files use |
//! | [`field`] | what is wrong with a field that was typed |
//! | [`guided`] | the guided setup, the welcome, the test post |
//! | [`help`] | the commands |
//! | [`ics`] | no words: the format of calendars |
//! | [`group`] | how a whole group does |
//! | [`hint`] | hints, **Show me now** |
//! | [`language`] | no words: how a message is found |
//! | [`me`] | what members read about themselves |
//! | [`resume`] | pauses that end because the bot has back what it was missing |
//! | [`message`] | the message commands |
//! | [`model_answer`] | the model answer and everything around it |
//! | [`names`] | the names of topics and levels |
//! | [`own`] | the guild's own questions |
//! | [`past`] | past dailies |
//! | [`picture`] | the words in pictures |
//! | [`points`] | points that moderators adjust |
//! | [`post`] | the question's post |
//! | [`practice`] | practice questions |
//! | [`preview`] | the preview of a track |
//! | [`privacy`] | what is stored about a member |
//! | [`queue`] | the queue of a track |
//! | [`reason`] | reasons that are stored with what they stopped |
//! | [`recap`] | the weekly recap of a track |
//! | [`remind`] | reminders |
//! | [`report`] | reports that a question is wrong |
//! | [`request`] | requests and topics |
//! | [`result`] | My result |
//! | [`results`] | the results of a daily, at the reveal and at the close |
//! | [`reveal`] | the published answers, the buttons and the notice of a reveal |
//! | [`review`] | questions that come back |
//! | [`rings`] | who votes for each other |
//! | [`reward`] | roles as rewards |
//! | [`role`] | why a role can't be given |
//! | [`round`] | quiz rounds |
//! | [`ruling`] | answers removed and hidden by moderators |
//! | [`search`] | what a search finds |
//! | [`season`] | seasons, and who won them |
//! | [`setup`] | settings, blocks |
//! | [`split`] | no words: long Markdown in parts that fit |
//! | [`suggestions`] | what members suggested |
//! | [`today`] | posting, revealing and removing by hand |
//! | [`track`] | tracks, and what moderators do with them |
//! | [`unknown`] | questions of which nobody can tell whether they were posted |
//! | [`upcoming`] | what people wait for |
//! | [`why`] | every point, in words |
//! | [`withdraw`] | a question that is taken back |
//! | [`mod@write`] | questions that people write: form, faults, preview |
//! | [`zone`] | the time zone of a member |

pub mod access;
pub mod answer;
pub mod audit;
pub mod ballot;
pub mod bank;
pub mod board;
pub mod calendar;
pub mod commands;
pub mod deck;
pub mod doctor;
pub mod errata;
pub mod export;
pub mod facts;
pub mod failure;
pub mod field;
pub mod group;
pub mod guided;
pub mod help;
pub mod hint;
pub mod ics;
pub mod language;
pub mod me;
pub mod message;
pub mod model_answer;
pub mod names;
pub mod own;
pub mod past;
pub mod picture;
pub mod points;
pub mod post;
pub mod practice;
pub mod preview;
pub mod privacy;
pub mod queue;
pub mod reason;
pub mod recap;
pub mod remind;
pub mod report;
pub mod request;
pub mod result;
pub mod results;
pub mod resume;
pub mod reveal;
pub mod review;
pub mod reward;
pub mod rings;
pub mod role;
pub mod round;
pub mod ruling;
pub mod sealed;
pub mod search;
pub mod season;
pub mod setup;
pub mod split;
pub mod suggestions;
pub mod today;
pub mod track;
pub mod unknown;
pub mod upcoming;
pub mod waiting;
pub mod why;
pub mod withdraw;
pub mod write;
pub mod zone;

use crate::model::card::{Card, Reply, Tone};
use crate::model::daily::{Daily, Skip};
use crate::model::ids::{At, ChannelId, DailyKey, GuildId, LocalDate, MessageId, UserId};
use crate::model::outcome::{Refusal, RefusalKind};
use crate::model::question::{Kind, Question};
use crate::model::track::Track;
use crate::text::language::{Language, t};

/// Discord's limits for texts, in characters.
pub mod limit {
    /// The most a card's title can hold.
    pub const TITLE: usize = 256;
    /// The most a card's body can hold.
    pub const BODY: usize = 4096;
    /// The most the value of a field can hold.
    pub const FIELD: usize = 1024;
    /// The most all texts of a card can hold together.
    pub const CARD: usize = 6000;
    /// The longest name of a thread.
    pub const THREAD: usize = 100;
    /// The longest label of a button.
    pub const LABEL: usize = 80;
    /// A text to read in a form.
    pub const FORM_TEXT: usize = 4_000;
}

/// Returns a timestamp that Discord shows as "in 8 hours" or "8 hours ago", depending on when it is
/// read.
#[must_use]
pub fn relative(at: At) -> String {
    format!("<t:{}:R>", at.seconds())
}

/// Returns a timestamp that Discord shows as date and time in the reader's own zone.
#[must_use]
pub fn moment(at: At) -> String {
    format!("<t:{}:f>", at.seconds())
}

/// Mentions a member. Nobody is notified, because cards never notify.
#[must_use]
pub fn mention(user: UserId) -> String {
    format!("<@{}>", user.0)
}

/// Returns the address of a message.
#[must_use]
pub fn link(guild: GuildId, channel: ChannelId, message: MessageId) -> String {
    format!("https://discord.com/channels/{guild}/{channel}/{message}")
}

/// Returns how long a text is for Discord's limits.
///
/// Discord counts UTF-16 units in some places and code points in others. This is the greater count,
/// so a text with emoji that fits here fits everywhere.
#[must_use]
pub fn length(text: &str) -> usize {
    text.encode_utf16().count()
}

/// Returns as much of the beginning of a text as fits into `max` ([`length`]), without splitting a
/// character.
#[must_use]
pub fn beginning(text: &str, max: usize) -> &str {
    let mut long = 0;
    let end = text.char_indices().find_map(|(at, c)| {
        long += c.len_utf16();
        (long > max).then_some(at)
    });
    &text[..end.unwrap_or(text.len())]
}

/// Cuts a text to at most `max` ([`length`]). If something was cut, the last character is an
/// ellipsis.
#[must_use]
pub fn cut(text: &str, max: usize) -> String {
    if length(text) <= max {
        return text.to_owned();
    }
    let mut short = beginning(text, max.saturating_sub(1)).to_owned();
    short.push('…');
    short
}

/// Cuts the texts of a card to what Discord takes: each field, and the body by as much as all of
/// them together are too long.
#[must_use]
pub fn fitted(mut card: Card) -> Card {
    for (name, value) in &mut card.fields {
        *name = cut(name, limit::TITLE);
        *value = cut(value, limit::FIELD);
    }
    let fields = card.fields.iter();
    let fields = fields.map(|(name, value)| length(name) + length(value));
    let others = fields.sum::<usize>()
        + card.title.as_deref().map_or(0, length)
        + card.footer.as_deref().map_or(0, length);
    card.body = cut(
        &card.body,
        limit::BODY.min(limit::CARD.saturating_sub(others)),
    );
    card
}

/// Returns the letter of the option at a place.
#[must_use]
pub fn letter(place: usize) -> char {
    char::from(b'A' + u8::try_from(place.min(25)).unwrap_or(25))
}

/// Lists the options in the order they are shown, one per line.
#[must_use]
pub fn options(question: &Question, order: &[u8]) -> String {
    let lines = order.iter().enumerate().filter_map(|(place, index)| {
        let choice = question.choices.get(usize::from(*index))?;
        Some(format!("**{}**  {}", letter(place), choice.text))
    });
    lines.collect::<Vec<_>>().join("\n")
}

/// Returns a short text in backticks, or in a code block if it has backticks of its own.
#[must_use]
pub fn inline_code(text: &str) -> String {
    if text.contains('`') {
        reveal::fenced(text)
    } else {
        format!("`{text}`")
    }
}

/// Says what a kind of question asks for.
#[must_use]
pub fn kind_name(lang: Language, kind: Kind) -> String {
    match kind {
        Kind::Open => t!(lang, "kind-open"),
        Kind::Choice => t!(lang, "kind-choice"),
        Kind::Output => t!(lang, "kind-output"),
        Kind::Short => t!(lang, "kind-short"),
    }
}

/// Returns the name of a daily's thread. It has no backticks, because thread names show no
/// Markdown.
#[must_use]
pub fn thread_name(daily: &Daily) -> String {
    let title = daily.title.replace('`', "");
    cut(&format!("#{} {title}", daily.number), limit::THREAD)
}

/// Tells the moderators that a date has no daily, why, and what they can do about it.
#[must_use]
pub fn skipped(lang: Language, track: &Track, date: LocalDate, why: &Skip) -> String {
    let (track, date) = (track.name.as_str(), date.to_string());
    match why {
        Skip::ByModerator => t!(lang, "notice-skipped-moderator", track = track, date = date),
        Skip::Missed => t!(lang, "notice-skipped-missed", track = track, date = date),
        Skip::Undelivered(words) => {
            let words = words.as_str();
            t!(
                lang,
                "notice-skipped-undelivered",
                track = track,
                date = date,
                words = words
            )
        }
        Skip::Withdrawn(number) => {
            let number: u64 = *number;
            t!(
                lang,
                "notice-skipped-withdrawn",
                track = track,
                date = date,
                number = number
            )
        }
        Skip::NoQuestion => t!(
            lang,
            "notice-skipped-no-question",
            track = track,
            date = date
        ),
    }
}

/// Tells the moderators which dates a track missed while the bot was offline. `today` means that
/// today's is among them.
#[must_use]
pub fn missed(lang: Language, track: &Track, dates: &[LocalDate], today: bool) -> String {
    if let ([date], true) = (dates, today) {
        return skipped(lang, track, *date, &Skip::Missed);
    }
    let shown = match dates {
        [first, .., last] if dates.len() > 7 => format!("{first} … {last}"),
        _ => {
            let all: Vec<String> = dates.iter().map(LocalDate::to_string).collect();
            all.join(", ")
        }
    };
    let today = if today { "yes" } else { "no" };
    t!(
        lang,
        "notice-missed",
        track = track.name.as_str(),
        dates = shown,
        count = dates.len(),
        today = today
    )
}

/// Tells the moderators that a track was paused, and why. `why` is a [`refusal`].
#[must_use]
pub fn paused(lang: Language, track: &Track, why: &str) -> String {
    t!(
        lang,
        "notice-paused",
        track = track.name.as_str(),
        channel = format!("<#{}>", track.channel),
        why = why
    )
}

/// Tells the moderators that a track was paused because its channel was deleted.
#[must_use]
pub fn paused_gone(lang: Language, track: &Track) -> String {
    t!(lang, "notice-paused-gone", track = track.name.as_str())
}

/// Says what a refusal means, with Discord's own words.
#[must_use]
pub fn refusal(lang: Language, refusal: &Refusal) -> String {
    let words = refusal.words.as_str();
    match refusal.kind {
        RefusalKind::Forbidden => t!(lang, "refusal-forbidden", words = words),
        RefusalKind::ChannelGone => t!(lang, "refusal-channel-gone", words = words),
        RefusalKind::MessageGone => t!(lang, "refusal-message-gone", words = words),
        RefusalKind::Archived => t!(lang, "refusal-archived", words = words),
        RefusalKind::AccountGone => t!(lang, "refusal-account-gone", words = words),
        RefusalKind::Invalid => t!(lang, "refusal-invalid", words = words),
        RefusalKind::TooLate => t!(lang, "refusal-too-late", words = words),
        RefusalKind::Unknown => t!(lang, "refusal-unknown", words = words),
        RefusalKind::NoUploads => t!(lang, "refusal-no-uploads", words = words),
        RefusalKind::NoReply => t!(lang, "refusal-no-reply", words = words),
        RefusalKind::TooManyDirects => t!(lang, "refusal-too-many-directs", words = words),
        RefusalKind::Role(problem) => role::problem(lang, problem),
        RefusalKind::TooManyPins => t!(lang, "refusal-too-many-pins", words = words),
    }
}

/// Tells the moderators that a question has no thread, because Discord refused it.
#[must_use]
pub fn no_thread(lang: Language, daily: &Daily, why: &Refusal) -> String {
    t!(
        lang,
        "notice-no-thread",
        number = daily.number,
        channel = format!("<#{}>", daily.channel),
        why = refusal(lang, why)
    )
}

/// Tells the moderators that a question isn't pinned, because Discord refused it.
#[must_use]
pub fn no_pin(lang: Language, track: &str, daily: &Daily, why: &Refusal) -> String {
    let channel = format!("<#{}>", daily.channel);
    let number = daily.number;
    match why.kind {
        RefusalKind::TooManyPins => {
            t!(
                lang,
                "notice-no-pin-full",
                number = number,
                channel = channel
            )
        }
        RefusalKind::Forbidden => t!(
            lang,
            "notice-no-pin-forbidden",
            number = number,
            channel = channel,
            track = track
        ),
        _ => t!(
            lang,
            "notice-no-pin",
            number = number,
            channel = channel,
            why = refusal(lang, why)
        ),
    }
}

/// Tells the moderators that a question has no thread yet. `why` is the courier's description.
#[must_use]
pub fn no_thread_yet(lang: Language, daily: &Daily, why: &str) -> String {
    t!(
        lang,
        "notice-no-thread-yet",
        number = daily.number,
        channel = format!("<#{}>", daily.channel),
        why = why
    )
}

/// Tells the moderators that a reveal could not be posted.
#[must_use]
pub fn reveal_refused(lang: Language, daily: &Daily, why: &Refusal) -> String {
    t!(
        lang,
        "notice-reveal-refused",
        number = daily.number,
        channel = format!("<#{}>", daily.channel),
        why = refusal(lang, why)
    )
}

/// Tells the moderators that the rest of a reveal waits for its thread.
#[must_use]
pub fn reveal_waits(lang: Language, daily: &Daily, why: &Refusal, has_channel: bool) -> String {
    t!(
        lang,
        "notice-reveal-waits",
        then = if has_channel { "channel" } else { "none" },
        number = daily.number,
        thread = format!("<#{}>", daily.thread.unwrap_or(daily.channel)),
        channel = format!("<#{}>", daily.channel),
        why = refusal(lang, why)
    )
}

/// Returns the card of a notice to moderators, with the marker the bot finds it by.
#[must_use]
pub fn notice(lang: Language, text: &str, marker: &str) -> Card {
    Card {
        title: Some(t!(lang, "notice-title")),
        body: text.to_owned(),
        footer: Some(marker.to_owned()),
        tone: Tone::Warning,
        ..Card::default()
    }
}

/// Links to a daily: to its thread, or else its post, or else its channel.
#[must_use]
pub fn where_is(key: DailyKey, daily: &Daily) -> String {
    match (daily.thread, daily.post) {
        (Some(thread), _) => format!("<#{thread}>"),
        (None, Some(post)) => link(key.guild, daily.channel, post),
        (None, None) => format!("<#{}>", daily.channel),
    }
}

/// Returns a card with nothing but a sentence or two.
#[must_use]
pub fn plain(text: &str) -> Card {
    Card {
        body: text.to_owned(),
        ..Card::default()
    }
}

/// Returns a private reply that says why something cannot be done, and what to do instead.
#[must_use]
pub fn refuse(text: &str) -> Reply {
    Reply::Private(Card {
        body: text.to_owned(),
        tone: Tone::Warning,
        ..Card::default()
    })
}

/// Quotes somebody's words inside a sentence, short, on one line and without anything that formats.
#[must_use]
pub fn quote(text: &str) -> String {
    let line: String = text
        .chars()
        .map(|c| {
            // These characters could turn the direction of the rest of the line.
            let turns = matches!(c, '\u{200e}' | '\u{200f}' | '\u{202a}'..='\u{202e}' | '\u{2066}'..='\u{2069}');
            if c.is_control() || c == '`' || turns { ' ' } else { c }
        })
        .collect();
    format!("`{}`", cut(line.trim(), 60))
}
