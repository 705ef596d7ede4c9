//! Tracks as moderators see them, and what is said when one is made, changed, paused, skipped or removed.

use super::{count, cut, length, limit, moment, plain, relative};
use crate::calendar::{self, Slot};
use crate::card::{Card, Tone};
use crate::commands::track::parse;
use crate::ids::{DailyKey, GuildId, LocalDate, TrackId};
use crate::record::{Daily, Mode, Pause, Place, Track};
use crate::transaction::Transaction;

/// Characters that the mistakes of one form may take together.
const PROBLEMS: usize = 3_500;

/// A date as people write it.
#[must_use]
pub fn day(date: LocalDate) -> String {
    date.civil().strftime("%a %-d %b %Y").to_string()
}

/// "8 hours", "1 day 2 hours", "90 minutes".
#[must_use]
pub fn span(minutes: u32) -> String {
    if minutes < 120 && !minutes.is_multiple_of(60) {
        return count(minutes.into(), "minute", "minutes");
    }
    let parts = [
        (minutes / 1440, "day", "days"),
        (minutes % 1440 / 60, "hour", "hours"),
        (minutes % 60, "minute", "minutes"),
    ];
    let words = parts.iter().filter(|(n, ..)| *n > 0);
    words
        .map(|(n, one, many)| count((*n).into(), one, many))
        .collect::<Vec<_>>()
        .join(" ")
}

/// A stretch of dates.
#[must_use]
pub fn stretch(first: LocalDate, last: LocalDate) -> String {
    if first == last {
        day(first)
    } else {
        format!("{} to {}", day(first), day(last))
    }
}

/// A time of day.
#[must_use]
pub fn clock(minute: u16) -> String {
    calendar::time_of(minute).strftime("%H:%M").to_string()
}

/// Why a track is paused.
#[must_use]
pub fn pause_reason(pause: &Pause) -> String {
    match pause {
        Pause::ByModerator => "a moderator paused it".to_owned(),
        Pause::Refused(why) => cut(why, 300),
    }
}

fn weights<T: Copy>(weights: &[(T, u32)], name: impl Fn(T) -> &'static str) -> String {
    if weights.is_empty() {
        return "all".to_owned();
    }
    let words = weights.iter().map(|(one, weight)| match weight {
        1 => name(*one).to_owned(),
        weight => format!("{} ×{weight}", name(*one)),
    });
    words.collect::<Vec<_>>().join(", ")
}

const fn mode(mode: Mode) -> &'static str {
    match mode {
        Mode::Thread => "in the thread",
        Mode::Sealed => "sealed, by the button",
        Mode::Both => "in the thread or sealed",
    }
}

const fn place(place: Place) -> &'static str {
    match place {
        Place::Text => "",
        Place::Announcement => " (announcements: published to followers)",
        Place::Forum => " (forum: a post each)",
    }
}

/// When a track comes next, or why not.
#[must_use]
pub fn next_line(track: &Track) -> String {
    if let Some(pause) = &track.paused {
        return format!(
            "**Paused:** {}. `/track resume` goes on.",
            pause_reason(pause)
        );
    }
    let mut slots = calendar::slots(track);
    match (slots.next(), track.skip_next) {
        (Some(slot), false) => format!("**Next:** {} ({})", moment(slot.at), relative(slot.at)),
        (Some(skipped), true) => {
            let after = slots
                .next()
                .map_or_else(String::new, |slot| format!(", then {}", moment(slot.at)));
            format!("**Next:** {} is skipped{after}", moment(skipped.at))
        }
        (None, _) => {
            "**Next:** no date in the coming two years fits its days and blackout dates.".to_owned()
        }
    }
}

/// Everything about a track, line by line.
#[must_use]
pub fn description(tx: &Transaction<'_>, track: &Track) -> String {
    let fitting = tx.state.bank.iter().filter(|q| track.mix.holds(q));
    let mut lines = vec![
        next_line(track),
        format!(
            "Posts in <#{}>{} on {} at **{}** {}.",
            track.channel,
            place(track.place),
            parse::day_names(track.weekdays),
            clock(track.minute),
            track.zone
        ),
        format!(
            "The answer comes after **{}**; votes count for {} more.",
            span(track.delay),
            span(track.close_after)
        ),
        format!(
            "Topics: {}. Levels: {}. {} of the bank fit.",
            weights(&track.mix.topics, |topic| topic.as_str()),
            weights(&track.mix.levels, |level| level.as_str()),
            count(fitting.count() as u64, "question", "questions")
        ),
        format!("Open questions are answered {}.", mode(track.mode)),
    ];
    let mut extras = Vec::new();
    if let Some(role) = track.ping {
        extras.push(format!("Pings <@&{role}>."));
    }
    if track.lock {
        extras.push("Locks the thread at the close.".to_owned());
    }
    if track.anonymous {
        extras.push("Publishes sealed answers without names.".to_owned());
    }
    if !extras.is_empty() {
        lines.push(extras.join(" "));
    }
    if !track.blackout.is_empty() {
        let dates = track.blackout.iter().map(|(a, b)| stretch(*a, *b));
        let dates = dates.collect::<Vec<_>>().join("; ");
        lines.push(cut(&format!("No question on: {dates}."), 900));
    }
    lines.join("\n")
}

fn title(id: TrackId, track: &Track) -> Option<String> {
    Some(cut(&format!("{id} · {}", track.name), limit::TITLE))
}

fn shown(tx: &Transaction<'_>, id: TrackId, track: &Track, lead: &str, tone: Tone) -> Card {
    Card {
        title: title(id, track),
        body: cut(
            &format!("{lead}\n\n{}", description(tx, track)),
            limit::BODY,
        ),
        tone,
        ..Card::default()
    }
}

/// A track was made.
#[must_use]
pub fn made(tx: &Transaction<'_>, id: TrackId, track: &Track) -> Card {
    let lead = "Made. `/doctor` checks whether I may post there; `/track preview` shows the coming dates and the next question.";
    shown(tx, id, track, lead, Tone::Good)
}

/// A track was changed.
#[must_use]
pub fn edited(
    tx: &Transaction<'_>,
    id: TrackId,
    track: &Track,
    redrawn: bool,
    dropped: usize,
) -> Card {
    let mut lead =
        "Changed, from the next question on. What is open stays as it was posted.".to_owned();
    if redrawn {
        lead.push_str(" The next question did not fit any more, so I drew another one.");
    }
    if dropped > 0 {
        let topic_requests = count(dropped as u64, "request", "requests");
        lead.push_str(&format!(
            " Dropped {topic_requests} for topics that it asks no more."
        ));
    }
    shown(tx, id, track, &lead, Tone::Good)
}

/// `/track edit` without a field.
#[must_use]
pub fn nothing_to_change(tx: &Transaction<'_>, id: TrackId, track: &Track) -> Card {
    let lead = "Say what is to change, for example `time:8:30`. This is how it stands:";
    shown(tx, id, track, lead, Tone::Warning)
}

/// `/track edit` with what is there already.
#[must_use]
pub fn as_it_was(tx: &Transaction<'_>, id: TrackId, track: &Track) -> Card {
    shown(
        tx,
        id,
        track,
        "It is like that already; nothing was changed.",
        Tone::Plain,
    )
}

/// What is wrong with a form.
#[must_use]
pub fn problems(problems: &[String]) -> String {
    let list = problems
        .iter()
        .map(|problem| format!("- {problem}"))
        .collect::<Vec<_>>()
        .join("\n");
    format!(
        "Nothing was changed; please mend this and send it again:\n{}",
        cut(&list, PROBLEMS)
    )
}

/// As many tracks as there may be.
#[must_use]
pub fn too_many(max: usize) -> String {
    format!(
        "A server can have {max} tracks, and you have them all. `/track remove` makes guild_state."
    )
}

/// The track of a button is gone.
#[must_use]
pub fn gone(id: TrackId) -> String {
    format!("Track {id} has been removed. `/track list` shows those that stand.")
}

/// `/track list`
#[must_use]
pub fn list(tx: &Transaction<'_>, guild: GuildId, tracks: &[(TrackId, Track)]) -> Card {
    if tracks.is_empty() {
        return plain(
            "There is no track yet. For example: `/track add channel:#python-daily time:9:00 zone:Europe/Berlin`.",
        );
    }
    let long: Vec<String> = tracks
        .iter()
        .map(|(id, track)| format!("**{id} · {}**\n{}", track.name, description(tx, track)))
        .collect();
    let long = long.join("\n\n");
    let body = if length(&long) <= limit::BODY {
        long
    } else {
        let short = tracks.iter().map(|(id, track)| brief(*id, track));
        cut(&short.collect::<Vec<_>>().join("\n"), limit::BODY)
    };
    let open = tx.state.guild_state(guild).map_or(0, |guild_state| {
        guild_state
            .dailies
            .values()
            .filter(|d| d.daily.is_secret())
            .count()
    });
    let tracks = count(tracks.len() as u64, "track", "tracks");
    let open = count(open as u64, "question open", "questions open");
    Card {
        title: Some("Tracks".to_owned()),
        body,
        footer: Some(format!("{tracks} · {open}")),
        ..Card::default()
    }
}

/// A track in one line of at most 160 characters.
fn brief(id: TrackId, track: &Track) -> String {
    let next = match (&track.paused, calendar::next_slot(track)) {
        (Some(_), _) => "paused".to_owned(),
        (None, Some(slot)) => moment(slot.at),
        (None, None) => "no date".to_owned(),
    };
    format!(
        "**{id} · {}** <#{}> {} {} · {next}",
        track.name,
        track.channel,
        parse::day_names(track.weekdays),
        clock(track.minute)
    )
}

/// The track is paused already.
#[must_use]
pub fn paused_already(track: &Track, pause: &Pause) -> String {
    format!(
        "**{}** is paused: {}. `/track resume` goes on.",
        track.name,
        pause_reason(pause)
    )
}

/// A track is paused now.
#[must_use]
pub fn now_paused(track: &Track, open: &[(DailyKey, Daily)]) -> Card {
    let goes_on = match open.len() {
        0 => "",
        1 => " The question that is open goes on and is revealed as printed.",
        _ => " The questions that are open go on and are revealed as printed.",
    };
    plain(&format!(
        "**{}** is paused: it posts nothing until `/track resume`.{goes_on} Nobody's streak suffers.",
        track.name
    ))
}

/// The track is not paused.
#[must_use]
pub fn not_paused(track: &Track, next: Option<Slot>) -> String {
    let next = next.map_or_else(String::new, |slot| {
        format!(" The next question comes {}.", relative(slot.at))
    });
    format!("**{}** is not paused.{next}", track.name)
}

/// A track goes on.
#[must_use]
pub fn resumed(tx: &Transaction<'_>, id: TrackId, track: &Track, was: &Pause) -> Card {
    let lead = match was {
        Pause::ByModerator => "It goes on.".to_owned(),
        Pause::Refused(why) => format!(
            "It goes on. It had been paused because: {}. `/doctor` shows whether that is mended.",
            cut(why, 300)
        ),
    };
    shown(tx, id, track, &lead, Tone::Good)
}

/// No date fits.
#[must_use]
pub fn no_slot(track: &Track) -> String {
    format!(
        "**{}** has no date in the coming two years: see its days and blackout dates with `/track edit`.",
        track.name
    )
}

/// The next slot is skipped, or not any more.
#[must_use]
pub fn skipped(track: &Track, first: Slot, after: Option<Slot>) -> Card {
    if !track.skip_next {
        return plain(&format!(
            "**{}** skips nothing: its next question comes {} ({}).",
            track.name,
            moment(first.at),
            relative(first.at)
        ));
    }
    let after = after.map_or_else(String::new, |slot| {
        format!(" The next one comes {}.", moment(slot.at))
    });
    plain(&format!(
        "**{}** posts nothing on {} ({}).{after} Streaks aren't affected. Run `/track skip` again to undo.",
        track.name,
        day(first.date),
        moment(first.at)
    ))
}
