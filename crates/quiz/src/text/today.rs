//! What moderators read when they post or reveal a question by hand, or remove a track.

use crate::model::card::{Card, Style, Tone};
use crate::model::custom_id::ButtonId;
use crate::model::daily::{Daily, Phase};
use crate::model::ids::{DailyKey, LocalDate, TrackId};
use crate::model::track::{Pause, Track};
use crate::state::calendar::Slot;
use crate::text::language::{Language, t};
use crate::text::post::button;
use crate::text::track::{day, paused_by};
use crate::text::{cut, limit, moment, plain, where_is};

/// Says that the question of a button no longer exists.
#[must_use]
pub fn no_such_daily(lang: Language) -> String {
    t!(lang, "today-no-such-question")
}

/// Refuses to post in a paused track.
#[must_use]
pub fn post_now_paused(lang: Language, track: &Track, pause: &Pause) -> String {
    let (by, why) = paused_by(pause);
    t!(
        lang,
        "today-paused",
        track = track.name.as_str(),
        by = by,
        why = why
    )
}

/// Refuses a second question for a date.
#[must_use]
pub fn posted_already(lang: Language, key: DailyKey, daily: &Daily) -> String {
    t!(
        lang,
        "today-posted-already",
        date = day(lang, key.date),
        number = daily.number,
        place = where_is(key, daily)
    )
}

/// Refuses a date while the answers to its withdrawn question are being put away.
#[must_use]
pub fn being_withdrawn(lang: Language, withdrawn: &Daily) -> String {
    t!(lang, "today-being-withdrawn", number = withdrawn.number)
}

/// Refuses a date that the track has used, or that is before one it has used.
#[must_use]
pub fn date_used(lang: Language, track: &Track, date: LocalDate) -> String {
    let name = track.name.as_str();
    match track.last_date {
        Some(last) if last != date => t!(
            lang,
            "today-date-used-last",
            track = name,
            date = day(lang, date),
            last = day(lang, last)
        ),
        _ => t!(
            lang,
            "today-date-used",
            track = name,
            date = day(lang, date)
        ),
    }
}

/// Tells a moderator that today's question is being posted, and whether it replaces a planned one.
#[must_use]
pub fn posting(lang: Language, track: &Track, daily: &Daily, planned: Option<Slot>) -> Card {
    let channel = format!("<#{}>", track.channel);
    let at = moment(daily.reveal_at);
    plain(&match planned {
        Some(slot) => t!(
            lang,
            "today-posting-planned",
            number = daily.number,
            channel = channel,
            time = format!("<t:{}:t>", slot.at.seconds()),
            at = at
        ),
        None => t!(
            lang,
            "today-posting",
            number = daily.number,
            channel = channel,
            at = at
        ),
    })
}

/// Says that the bank has no question for a track.
#[must_use]
pub fn no_question(lang: Language, track: &Track) -> String {
    t!(lang, "today-no-question", track = track.name.as_str())
}

/// Says that a track has nothing to reveal.
#[must_use]
pub fn nothing_to_reveal(lang: Language, track: &Track) -> String {
    t!(lang, "today-nothing-open", track = track.name.as_str())
}

/// Asks which of the open questions to reveal now.
#[must_use]
pub fn ask_reveal(lang: Language, track: &Track, open: &[(DailyKey, Daily)]) -> Card {
    let lines = open.iter().map(|(key, daily)| {
        t!(
            lang,
            "today-reveal-one",
            number = daily.number,
            date = day(lang, key.date),
            place = where_is(*key, daily),
            at = moment(daily.reveal_at)
        )
    });
    let lines = lines.collect::<Vec<_>>().join("\n");
    let reveal = |(key, daily): &(DailyKey, Daily)| {
        let label = t!(lang, "today-button-reveal", number = daily.number);
        button(&label, ButtonId::RevealNow(key.short()), Style::Danger)
    };
    let wait = t!(lang, "today-button-wait");
    let wait = button(&wait, ButtonId::Never, Style::Secondary);
    let buttons: Vec<_> = open.iter().map(reveal).chain([wait]).collect();
    let title = t!(
        lang,
        "today-reveal-title",
        count = open.len(),
        track = track.name.as_str()
    );
    Card {
        title: Some(cut(&title, limit::TITLE)),
        body: format!("{lines}\n\n{}", t!(lang, "today-reveal-warning")),
        tone: Tone::Warning,
        rows: buttons.chunks(5).map(<[_]>::to_vec).collect(),
        ..Card::default()
    }
}

/// Says why a question can't be revealed by hand.
#[must_use]
pub fn not_open(lang: Language, key: DailyKey, daily: &Daily) -> Card {
    let phase = match daily.phase {
        Phase::Posting => "posting",
        Phase::Open => "open",
        Phase::Revealing => "revealing",
        Phase::Revealed | Phase::Closed => "revealed",
        Phase::Unknown => "unknown",
    };
    plain(&t!(
        lang,
        "today-not-open",
        phase = phase,
        number = daily.number,
        place = where_is(key, daily)
    ))
}

/// Tells a moderator that a question is being revealed.
#[must_use]
pub fn revealing(lang: Language, key: DailyKey, daily: &Daily) -> Card {
    plain(&t!(
        lang,
        "today-revealing",
        number = daily.number,
        place = where_is(key, daily)
    ))
}

/// Asks whether to remove a track, and what happens to its open questions.
#[must_use]
pub fn ask_remove(lang: Language, id: TrackId, track: &Track, open: &[(DailyKey, Daily)]) -> Card {
    let danger = |label: String, id: ButtonId| button(&label, id, Style::Danger);
    let (body, mut row) = if open.is_empty() {
        let yes = danger(t!(lang, "today-button-remove"), ButtonId::RemoveTrack(id));
        (t!(lang, "today-remove-idle"), vec![yes])
    } else {
        let lines = open.iter().map(|(key, daily)| {
            t!(
                lang,
                "today-remove-one",
                number = daily.number,
                place = where_is(*key, daily),
                at = moment(daily.reveal_at)
            )
        });
        let lines = lines.collect::<Vec<_>>().join("\n");
        let choice = t!(lang, "today-remove-choice", count = open.len());
        let finish = t!(lang, "today-button-finish");
        let now = t!(lang, "today-button-reveal-remove");
        let row = vec![
            danger(finish, ButtonId::RemoveTrack(id)),
            danger(now, ButtonId::RemoveTrackNow(id)),
        ];
        (format!("{lines}\n\n{choice}"), row)
    };
    let keep = t!(lang, "today-button-keep");
    row.push(button(&keep, ButtonId::Never, Style::Secondary));
    let title = t!(lang, "today-remove-title", track = track.name.as_str());
    Card {
        title: Some(cut(&title, limit::TITLE)),
        body,
        tone: Tone::Warning,
        rows: vec![row],
        ..Card::default()
    }
}

/// Tells a moderator that a track has been removed. `open` counts the questions that were open, and
/// `now` says whether they are revealed at once.
#[must_use]
pub fn removed(lang: Language, track: &Track, open: usize, now: bool) -> Card {
    let track = track.name.as_str();
    plain(&match (open, now) {
        (0, _) => t!(lang, "today-removed", track = track),
        (_, true) => t!(lang, "today-removed-revealing", track = track, count = open),
        (_, false) => t!(lang, "today-removed-finishing", track = track, count = open),
    })
}
