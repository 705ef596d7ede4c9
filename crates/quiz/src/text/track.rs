//! Tracks as moderators see them, and what they read when they create, change, pause, skip or
//! resume one.

use crate::model::card::{Button, Card, Style, Tone};
use crate::model::custom_id::ButtonId;
use crate::model::ids::{LocalDate, TrackId};
use crate::model::rhythm::Rhythm;
use crate::model::track::{Mode, Pause, Place, RevealNotice, Track, TrackOptions};
use crate::queries::tracks::Overview;
use crate::state::calendar::{self, Slot};
use crate::text::language::{Language, t};
use crate::text::post::button;
use crate::text::{cut, length, limit, moment, plain, relative};

/// Space for the mistakes of one form, in characters.
const PROBLEMS: usize = 3_500;

/// Space for the blackout dates of a track, in characters.
const BLACKOUTS: usize = 900;

/// Names of the days as `track-weekday` knows them, Monday first.
const WEEKDAYS: [&str; 7] = ["mon", "tue", "wed", "thu", "fri", "sat", "sun"];

/// Names of the months as `track-date` knows them.
const MONTHS: [&str; 12] = [
    "jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec",
];

/// Returns the name of a day of the week, 0 being Monday.
fn weekday(lang: Language, day: usize) -> String {
    t!(lang, "track-weekday", weekday = WEEKDAYS[day % 7])
}

/// Writes a date in full: "Mon 2 Mar 2026".
#[must_use]
pub fn day(lang: Language, date: LocalDate) -> String {
    let date = date.civil();
    let monday_zero = date.weekday().to_monday_zero_offset().unsigned_abs();
    let month = usize::from(date.month().unsigned_abs()) - 1;
    t!(
        lang,
        "track-date",
        weekday = weekday(lang, usize::from(monday_zero)),
        day = date.day().to_string(),
        month = MONTHS[month % 12],
        year = date.year().to_string()
    )
}

/// Writes a length of time: "8 hours", "1 day 2 hours", "90 minutes".
#[must_use]
pub fn span(lang: Language, minutes: u32) -> String {
    let in_minutes = |count: u32| t!(lang, "track-span-minutes", count = count);
    if minutes < 120 && !minutes.is_multiple_of(60) {
        return in_minutes(minutes);
    }
    let (days, hours, minutes) = (minutes / 1440, minutes % 1440 / 60, minutes % 60);
    let mut parts = Vec::new();
    if days > 0 {
        parts.push(t!(lang, "track-span-days", count = days));
    }
    if hours > 0 {
        parts.push(t!(lang, "track-span-hours", count = hours));
    }
    if minutes > 0 {
        parts.push(in_minutes(minutes));
    }
    parts.join(" ")
}

/// Writes a date, or the first and last of a range.
#[must_use]
pub fn stretch(lang: Language, first: LocalDate, last: LocalDate) -> String {
    if first == last {
        return day(lang, first);
    }
    t!(
        lang,
        "track-dates",
        first = day(lang, first),
        last = day(lang, last)
    )
}

/// Writes a time of day: "09:00".
#[must_use]
pub fn clock(minute: u16) -> String {
    calendar::time_of(minute).strftime("%H:%M").to_string()
}

/// Returns the variant of a set of days (bit 0 is Monday) for the messages, and the names of the
/// days.
fn day_set(lang: Language, bits: u8) -> (&'static str, String) {
    let variant = match bits & 0b111_1111 {
        0b111_1111 => "every",
        0b001_1111 => "weekdays",
        0b110_0000 => "weekends",
        _ => "some",
    };
    (variant, names_of(lang, bits).join(", "))
}

/// Writes a set of days for a list: "weekdays", "Mon, Wed".
#[must_use]
pub fn days(lang: Language, bits: u8) -> String {
    let (days, names) = day_set(lang, bits);
    t!(lang, "track-days", days = days, names = names)
}

/// Returns the ending of an ordinal number in English: "st" for 21. Other languages ignore it.
pub(super) const fn ending(number: u32) -> &'static str {
    match (number % 100, number % 10) {
        (11..=13, _) => "th",
        (_, 1) => "st",
        (_, 2) => "nd",
        (_, 3) => "rd",
        _ => "th",
    }
}

/// Writes a rule for dates: "every 3 days", "on the 1st and 15th of each month".
#[must_use]
pub fn rhythm(lang: Language, rhythm: Rhythm) -> String {
    match rhythm {
        Rhythm::Days { every, .. } => {
            t!(lang, "track-every-days", count = u32::from(every))
        }
        Rhythm::Weeks {
            every, weekdays, ..
        } => t!(
            lang,
            "track-every-weeks",
            count = u32::from(every),
            days = listed(lang, &names_of(lang, weekdays))
        ),
        Rhythm::MonthDays(days) => {
            let mut names: Vec<_> = (1..=31_u32)
                .filter(|day| days & (1 << day) != 0)
                .map(|day| {
                    t!(
                        lang,
                        "track-month-day",
                        day = day.to_string(),
                        ending = ending(day)
                    )
                })
                .collect();
            if days & 1 != 0 {
                names.push(t!(lang, "track-month-last-day"));
            }
            let shorter = days >> 29 != 0 && days & 1 == 0;
            t!(
                lang,
                "track-month-days",
                days = listed(lang, &names),
                shorter = if shorter { "yes" } else { "no" }
            )
        }
        Rhythm::MonthWeekdays(weeks) => {
            let names = ["first", "second", "third", "fourth", "last"];
            let parts = names.iter().zip(weeks).filter(|(_, days)| *days != 0);
            let parts = parts.map(|(week, days)| {
                let week: &str = week;
                let days = listed(lang, &names_of(lang, days));
                t!(lang, "track-month-week", week = week, days = days)
            });
            t!(
                lang,
                "track-month-weeks",
                weeks = listed(lang, &parts.collect::<Vec<_>>())
            )
        }
    }
}

/// Returns the names of days of the week, given as bits.
fn names_of(lang: Language, bits: u8) -> Vec<String> {
    let days = (0..7).filter(|n| bits & (1 << n) != 0);
    days.map(|n| weekday(lang, n)).collect()
}

/// Joins names: "Mon, Wed and Fri".
fn listed(lang: Language, names: &[String]) -> String {
    match names {
        [] => String::new(),
        [one] => one.clone(),
        [first @ .., last] => t!(
            lang,
            "track-listed",
            first = first.join(", "),
            last = last.as_str()
        ),
    }
}

/// Writes on which days a track posts, for a list: "weekdays", "every 3 days".
#[must_use]
pub fn dates(lang: Language, track: &Track, options: TrackOptions) -> String {
    match options.rhythm {
        Some(rule) => rhythm(lang, rule),
        None => days(lang, track.weekdays),
    }
}

/// Returns the variant of who paused a track, and what went wrong if nobody did.
pub(crate) fn paused_by(pause: &Pause) -> (&'static str, String) {
    match pause {
        Pause::ByModerator => ("moderator", String::new()),
        Pause::Refused(why) => ("discord", cut(why, 300)),
    }
}

/// Lists topics or levels with their weights: "basics, oop ×3".
fn weights<T: Copy>(
    lang: Language,
    weights: &[(T, u32)],
    name: impl Fn(T) -> &'static str,
) -> String {
    if weights.is_empty() {
        return t!(lang, "track-mix-all");
    }
    let words = weights.iter().map(|(one, weight)| match weight {
        1 => name(*one).to_owned(),
        weight => format!("{} ×{weight}", name(*one)),
    });
    words.collect::<Vec<_>>().join(", ")
}

/// Says when a track posts next, or why it doesn't.
#[must_use]
pub fn next_line(lang: Language, overview: &Overview) -> String {
    let track = &overview.track;
    if let Some(pause) = &track.paused {
        let (by, why) = paused_by(pause);
        return t!(lang, "track-next-paused", by = by, why = why);
    }
    match (overview.next, overview.then, track.skip_next) {
        (Some(slot), _, false) => t!(
            lang,
            "track-next",
            at = moment(slot.at),
            away = relative(slot.at)
        ),
        (Some(skipped), Some(then), true) => t!(
            lang,
            "track-next-skipped-then",
            at = moment(skipped.at),
            then = moment(then.at)
        ),
        (Some(skipped), None, true) => t!(lang, "track-next-skipped", at = moment(skipped.at)),
        (None, ..) => t!(lang, "track-next-none"),
    }
}

/// Describes a track, line by line.
#[must_use]
pub fn description(lang: Language, overview: &Overview) -> String {
    let track = &overview.track;
    let (days, names) = match overview.options.rhythm {
        Some(rule) => ("rule", rhythm(lang, rule)),
        None => day_set(lang, track.weekdays),
    };
    let mut lines = vec![
        next_line(lang, overview),
        t!(
            lang,
            "track-schedule",
            days = days,
            names = names,
            time = clock(track.minute),
            zone = track.zone.as_str(),
            channel = format!("<#{}>", track.channel),
            place = match track.place {
                Place::Text => "text",
                Place::Announcement => "announcement",
                Place::Forum => "forum",
            }
        ),
        t!(
            lang,
            "track-timing",
            delay = span(lang, track.delay),
            close = span(lang, track.close_after)
        ),
        t!(
            lang,
            "track-mix",
            topics = weights(lang, &track.mix.topics, |topic| topic.as_str()),
            levels = weights(lang, &track.mix.levels, |level| level.as_str()),
            count = overview.matching
        ),
        t!(
            lang,
            "track-mode",
            mode = match track.mode {
                Mode::Thread => "thread",
                Mode::Sealed => "sealed",
                Mode::Both => "both",
            }
        ),
    ];
    lines.push(t!(lang, "track-grace", grace = span(lang, overview.grace)));
    let mut extras = Vec::new();
    if overview.options.pin {
        extras.push(t!(lang, "track-pins"));
    }
    if overview.options.spoiler {
        extras.push(t!(lang, "track-spoiler"));
    }
    if let Some(role) = track.ping {
        extras.push(t!(lang, "track-pings", role = format!("<@&{role}>")));
    }
    if track.place != Place::Forum {
        extras.extend(match overview.reveal_notice {
            RevealNotice::Channel => None,
            RevealNotice::Role => Some(t!(lang, "track-reveal-notice-role")),
            RevealNotice::None => Some(t!(lang, "track-reveal-notice-none")),
        });
    }
    if track.lock {
        extras.push(t!(lang, "track-locks"));
    }
    if track.anonymous {
        extras.push(t!(lang, "track-anonymous"));
    }
    if !overview.receipts && track.mode != Mode::Sealed {
        extras.push(t!(lang, "track-no-receipts"));
    }
    if !extras.is_empty() {
        lines.push(extras.join(" "));
    }
    if !track.blackout.is_empty() {
        let dates = track.blackout.iter().map(|(a, b)| stretch(lang, *a, *b));
        let dates = dates.collect::<Vec<_>>().join("; ");
        lines.push(cut(&t!(lang, "track-blackout", dates = dates), BLACKOUTS));
    }
    lines.join("\n")
}

/// Shows a track below one or two sentences about what happened to it.
fn shown(lang: Language, overview: &Overview, lead: &str, tone: Tone) -> Card {
    let body = format!("{lead}\n\n{}", description(lang, overview));
    Card {
        title: Some(cut(&overview.track.name, limit::TITLE)),
        body: cut(&body, limit::BODY),
        tone,
        ..Card::default()
    }
}

/// Tells a moderator that a track was created.
#[must_use]
pub fn created(lang: Language, overview: &Overview) -> Card {
    shown(lang, overview, &t!(lang, "track-created"), Tone::Good)
}

/// Asks whether a track should post in the same channel at the same time as others.
#[must_use]
pub fn ask_twin(lang: Language, track: &Track, twins: &[Track]) -> Card {
    let names: Vec<String> = twins
        .iter()
        .map(|twin| format!("**{}**", twin.name))
        .collect();
    let body = t!(
        lang,
        "track-twin",
        count = twins.len(),
        twin = cut(&names.join(", "), 1_000),
        channel = format!("<#{}>", track.channel),
        time = clock(track.minute)
    );
    let yes = t!(lang, "track-twin-button", count = twins.len());
    let no = t!(lang, "track-twin-button-no");
    Card {
        tone: Tone::Warning,
        rows: vec![vec![
            button(&yes, ButtonId::TrackAnyway, Style::Primary),
            button(&no, ButtonId::Never, Style::Secondary),
        ]],
        ..plain(&body)
    }
}

/// Says that there is no track to confirm any more.
#[must_use]
pub fn no_draft(lang: Language) -> String {
    t!(lang, "track-no-draft")
}

/// Tells a moderator that a track was changed, whether its next question was drawn again, and how
/// many requests were dropped.
#[must_use]
pub fn edited(lang: Language, overview: &Overview, redrawn: bool, dropped: usize) -> Card {
    let mut lead = vec![t!(lang, "track-edited")];
    if redrawn {
        lead.push(t!(lang, "track-edited-redrawn"));
    }
    if dropped > 0 {
        lead.push(t!(lang, "track-edited-dropped", count = dropped));
    }
    shown(lang, overview, &lead.join(" "), Tone::Good)
}

/// Answers `/track edit` without an option.
#[must_use]
pub fn nothing_to_change(lang: Language, overview: &Overview) -> Card {
    let lead = t!(lang, "track-edit-nothing");
    shown(lang, overview, &lead, Tone::Warning)
}

/// Answers `/track edit` when the track already has these settings.
#[must_use]
pub fn as_it_was(lang: Language, overview: &Overview) -> Card {
    shown(lang, overview, &t!(lang, "track-edit-same"), Tone::Plain)
}

/// Lists what is wrong with a form.
#[must_use]
pub fn problems(lang: Language, problems: &[String]) -> String {
    let list = problems.iter().map(|problem| format!("- {problem}"));
    let list = list.collect::<Vec<_>>().join("\n");
    format!("{}\n{}", t!(lang, "track-problems"), cut(&list, PROBLEMS))
}

/// Refuses another track, because the guild has as many as it may have.
#[must_use]
pub fn too_many(lang: Language, max: usize) -> String {
    t!(lang, "track-too-many", max = max)
}

/// Tells a member that a track was removed.
#[must_use]
pub fn gone(lang: Language, id: TrackId) -> String {
    t!(lang, "track-gone", id = id.to_string())
}

/// Lists the tracks of a guild, in full where that fits, and says how many questions are open.
#[must_use]
pub fn list(lang: Language, tracks: &[Overview], open: usize) -> Card {
    if tracks.is_empty() {
        return plain(&t!(lang, "track-list-empty"));
    }
    let long = tracks.iter().map(|overview| {
        let (id, name) = (overview.id, &overview.track.name);
        format!("**{id} · {name}**\n{}", description(lang, overview))
    });
    let long = long.collect::<Vec<_>>().join("\n\n");
    let body = if length(&long) <= limit::BODY {
        long
    } else {
        let short = tracks.iter().map(|overview| brief(lang, overview));
        cut(&short.collect::<Vec<_>>().join("\n"), limit::BODY)
    };
    Card {
        title: Some(t!(lang, "track-list-title")),
        body,
        footer: Some(t!(
            lang,
            "track-list-footer",
            tracks = tracks.len(),
            open = open
        )),
        ..Card::default()
    }
}

/// Describes a track in one line of at most 160 characters.
fn brief(lang: Language, overview: &Overview) -> String {
    let track = &overview.track;
    let (next, at) = match (&track.paused, overview.next) {
        (Some(_), _) => ("paused", String::new()),
        (None, Some(slot)) => ("at", moment(slot.at)),
        (None, None) => ("none", String::new()),
    };
    t!(
        lang,
        "track-brief",
        id = overview.id.to_string(),
        track = track.name.as_str(),
        channel = format!("<#{}>", track.channel),
        days = dates(lang, track, overview.options),
        time = clock(track.minute),
        next = next,
        at = at
    )
}

/// Refuses to pause or skip a track that is paused.
#[must_use]
pub fn paused_already(lang: Language, track: &Track, pause: &Pause) -> String {
    let (by, why) = paused_by(pause);
    t!(
        lang,
        "track-paused-already",
        track = track.name.as_str(),
        by = by,
        why = why
    )
}

/// Tells a moderator that a track is paused, and what happens to its open questions.
#[must_use]
pub fn now_paused(lang: Language, track: &Track, open: usize) -> Card {
    plain(&t!(
        lang,
        "track-paused",
        track = track.name.as_str(),
        open = open
    ))
}

/// Refuses to resume a track that isn't paused.
#[must_use]
pub fn not_paused(lang: Language, track: &Track, next: Option<Slot>) -> String {
    let track = track.name.as_str();
    match next {
        Some(slot) => t!(
            lang,
            "track-not-paused-next",
            track = track,
            at = moment(slot.at)
        ),
        None => t!(lang, "track-not-paused", track = track),
    }
}

/// Tells a moderator that a track posts again, and why it didn't. `offer` is the button that posts
/// today's question, if that was missed.
#[must_use]
pub fn resumed(lang: Language, overview: &Overview, was: &Pause, offer: Option<Button>) -> Card {
    let mut lead = match was {
        Pause::ByModerator => t!(lang, "track-resumed"),
        Pause::Refused(why) => t!(lang, "track-resumed-refused", why = cut(why, 300)),
    };
    if offer.is_some() {
        lead.push(' ');
        lead.push_str(&t!(lang, "track-resumed-missed"));
    }
    Card {
        rows: offer.map(|button| vec![button]).into_iter().collect(),
        ..shown(lang, overview, &lead, Tone::Good)
    }
}

/// Tells a moderator that a track which the bot had paused waits for them now.
#[must_use]
pub fn stays_paused(lang: Language, track: &Track) -> Card {
    plain(&t!(lang, "track-stays-paused", track = track.name.as_str()))
}

/// Refuses to skip a date of a track that has none.
#[must_use]
pub fn no_slot(lang: Language, track: &Track) -> String {
    t!(lang, "track-no-date", track = track.name.as_str())
}

/// Tells a moderator that the next slot will be skipped, or no longer will.
#[must_use]
pub fn skipped(lang: Language, track: &Track, first: Slot, after: Option<Slot>) -> Card {
    let name = track.name.as_str();
    let at = moment(first.at);
    let date = day(lang, first.date);
    plain(&match after {
        _ if !track.skip_next => t!(lang, "track-skip-undone", track = name, at = at),
        None => t!(lang, "track-skipped", track = name, date = date, at = at),
        Some(then) => t!(
            lang,
            "track-skipped-then",
            track = name,
            date = date,
            at = at,
            then = moment(then.at)
        ),
    })
}
