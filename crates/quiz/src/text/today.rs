//! What is said when a daily is posted or revealed by hand, and when a track is removed.

use crate::model::card::{Card, Style, Tone};
use crate::model::custom_id::ButtonId;
use crate::model::daily::{Daily, Phase};
use crate::model::ids::{DailyKey, LocalDate, TrackId};
use crate::model::track::{Pause, Track};
use crate::state::calendar::Slot;
use crate::text::post::button;
use crate::text::track::{day, pause_reason};
use crate::text::{moment, plain, relative, where_is};

/// The daily of a button is gone.
pub const NO_SUCH_DAILY: &str = "There is no such question any more.";

/// `post-now` on a paused track.
#[must_use]
pub fn post_now_paused(track: &Track, pause: &Pause) -> String {
    format!(
        "**{}** is paused: {}. Resume it with `/track resume` first.",
        track.name,
        pause_reason(pause)
    )
}

/// Today's question is there already.
#[must_use]
pub fn posted_already(key: DailyKey, daily: &Daily) -> String {
    format!(
        "There is a question for {} already: #{}, {}. A track has one a date.",
        day(key.date),
        daily.number,
        where_is(key, daily)
    )
}

/// The date was used.
#[must_use]
pub fn date_used(track: &Track, date: LocalDate) -> String {
    let last = track.last_date.map_or_else(String::new, |last| {
        format!(" (the last one used was {})", day(last))
    });
    format!(
        "**{}** has used up {}{last}. A track has one question a date.",
        track.name,
        day(date)
    )
}

/// Today's question is on its way.
#[must_use]
pub fn posting(track: &Track, daily: &Daily, planned: Option<Slot>) -> Card {
    let planned = planned.map_or_else(String::new, |slot| {
        format!(
            " It is today's: nothing more comes at <t:{}:t>.",
            slot.at.seconds()
        )
    });
    plain(&format!(
        "Question #{} is on its way to <#{}>. Its answer comes {} ({}).{planned}",
        daily.number,
        track.channel,
        moment(daily.reveal_at),
        relative(daily.reveal_at)
    ))
}

/// There is nothing to ask.
#[must_use]
pub fn no_question(track: &Track) -> String {
    format!(
        "No question of the bank fits **{}** now. Widen its topics or levels with `/track edit`.",
        track.name
    )
}

/// Nothing is open.
#[must_use]
pub fn nothing_to_reveal(track: &Track) -> String {
    format!("**{}** has no question open now.", track.name)
}

/// "Reveal it now?"
#[must_use]
pub fn ask_reveal(track: &Track, open: &[(DailyKey, Daily)]) -> Card {
    let lines = open.iter().map(|(key, daily)| {
        format!(
            "#{} of {}, {}: its answer is due {}.",
            daily.number,
            day(key.date),
            where_is(*key, daily),
            relative(daily.reveal_at)
        )
    });
    let mut buttons: Vec<_> = open
        .iter()
        .map(|(key, daily)| {
            let label = format!("Reveal #{} now", daily.number);
            button(&label, ButtonId::RevealNow(key.short()), Style::Danger)
        })
        .collect();
    buttons.push(button("No", ButtonId::Never, Style::Secondary));
    Card {
        title: Some(format!("Reveal the answer of {} now?", track.name)),
        body: format!(
            "{}\n\nNobody can answer after that, and it cannot be undone.",
            lines.collect::<Vec<_>>().join("\n")
        ),
        tone: Tone::Warning,
        rows: buttons.chunks(5).map(<[_]>::to_vec).collect(),
        ..Card::default()
    }
}

/// It cannot be revealed now.
#[must_use]
pub fn not_open(key: DailyKey, daily: &Daily) -> Card {
    let why = match daily.phase {
        Phase::Posting => "is still on its way; try again in a moment",
        Phase::Open => "is open",
        Phase::Revealing => "is being revealed",
        Phase::Revealed | Phase::Closed => "is revealed already",
    };
    plain(&format!(
        "Question #{} {why}: {}.",
        daily.number,
        where_is(key, daily)
    ))
}

/// It is revealed now.
#[must_use]
pub fn revealing(key: DailyKey, daily: &Daily) -> Card {
    plain(&format!(
        "The answer to question #{} comes now: {}.",
        daily.number,
        where_is(key, daily)
    ))
}

/// "Remove the track?"
#[must_use]
pub fn ask_remove(id: TrackId, track: &Track, open: &[(DailyKey, Daily)]) -> Card {
    let keep = button("No, keep it", ButtonId::Never, Style::Secondary);
    let stays = "Points and past questions stay. It cannot be undone.";
    let (body, mut row) = if open.is_empty() {
        let yes = button("Remove it", ButtonId::RemoveTrack(id), Style::Danger);
        (format!("It posts nothing more. {stays}"), vec![yes])
    } else {
        let lines = open.iter().map(|(key, daily)| {
            format!(
                "Question #{} is open ({}), its answer is due {}.",
                daily.number,
                where_is(*key, daily),
                relative(daily.reveal_at)
            )
        });
        let lines = lines.collect::<Vec<_>>().join("\n");
        let body = format!(
            "{lines}\n\nShall I finish it as planned, or reveal it now? Either way nothing more is posted. {stays}"
        );
        let finish = button(
            "Finish, then remove",
            ButtonId::RemoveTrack(id),
            Style::Danger,
        );
        let now = button(
            "Reveal now and remove",
            ButtonId::RemoveTrackNow(id),
            Style::Danger,
        );
        (body, vec![finish, now])
    };
    row.push(keep);
    Card {
        title: Some(format!("Remove {} ({id})?", track.name)),
        body,
        tone: Tone::Warning,
        rows: vec![row],
        ..Card::default()
    }
}

/// The track is removed.
#[must_use]
pub fn removed(track: &Track, open: &[(DailyKey, Daily)], now: bool) -> Card {
    let rest = match (open.is_empty(), now) {
        (true, _) => String::new(),
        (false, true) => " What was open is revealed now.".to_owned(),
        (false, false) => format!(
            " {} finished as planned.",
            match open.len() {
                1 => "The open question is",
                _ => "The open questions are",
            }
        ),
    };
    plain(&format!(
        "**{}** is removed and posts nothing more.{rest}",
        track.name
    ))
}
