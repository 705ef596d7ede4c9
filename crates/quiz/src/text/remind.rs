//! Reminders: the settings of `/remind`, and the direct messages.

use crate::model::card::{Card, Style};
use crate::model::custom_id::ButtonId;
use crate::model::daily::Daily;
use crate::model::ids::{DailyKey, GuildId};
use crate::model::reminder::{Remind, Reminder};
use crate::text::language::{Language, t};
use crate::text::past::address;
use crate::text::post::button;
use crate::text::{moment, plain, quote};

/// Something that a direct message reminds of.
#[derive(Debug, Clone)]
pub struct Line {
    /// The daily.
    pub key: DailyKey,
    /// What about it.
    pub what: Remind,
    /// The name of its track.
    pub track: String,
    /// The daily itself.
    pub daily: Daily,
    /// The streak that ends if the member doesn't answer.
    pub streak: Option<u32>,
}

/// Returns a direct message. It has links, and no word of a question or an answer.
#[must_use]
pub fn card(lang: Language, guild: GuildId, lines: &[Line]) -> Card {
    let said: Vec<String> = lines.iter().map(|one| line(lang, one)).collect();
    let marks = lines.iter().map(|one| {
        let number = one.daily.number;
        let what = match one.what {
            Remind::Question => "question",
            Remind::Reveal => "reveal",
            Remind::LastCall => "last-call",
        };
        t!(lang, "remind-mark", number = number, what = what)
    });
    let marks: Vec<String> = marks.collect();
    let date = lines.first().map(|one| one.key.date.to_string());
    let off = t!(lang, "remind-button-off");
    Card {
        body: said.join("\n\n"),
        footer: Some(t!(
            lang,
            "remind-footer",
            date = date.unwrap_or_default(),
            marks = marks.join(", ")
        )),
        rows: vec![vec![button(
            &off,
            ButtonId::RemindOff(guild),
            Style::Secondary,
        )]],
        ..Card::default()
    }
}

fn line(lang: Language, line: &Line) -> String {
    let Line {
        key, track, daily, ..
    } = line;
    let track = track.as_str();
    let place = address(*key, daily).unwrap_or_else(|| format!("<#{}>", daily.channel));
    let reveal = moment(daily.reveal_at);
    let number = daily.number;
    match line.what {
        Remind::Question => t!(
            lang,
            "remind-question",
            track = track,
            number = number,
            place = place,
            reveal = reveal
        ),
        Remind::Reveal => t!(
            lang,
            "remind-reveal",
            track = track,
            number = number,
            place = place
        ),
        Remind::LastCall => {
            let call = t!(
                lang,
                "remind-last-call",
                track = track,
                number = number,
                place = place,
                reveal = reveal
            );
            match line.streak {
                Some(count) => {
                    let streak = t!(lang, "remind-streak", count = count);
                    format!("{call}\n{streak}")
                }
                None => call,
            }
        }
    }
}

/// Shows what a member is reminded of, in hours of which zone.
#[must_use]
pub fn settings(lang: Language, guild: GuildId, reminder: &Reminder, zone: &str) -> Card {
    if reminder.refused {
        return plain(&t!(lang, "remind-refused"));
    }
    if !reminder.is_on() {
        return plain(&t!(lang, "remind-none"));
    }
    let on = |what: Remind| if reminder.wants(what) { "on" } else { "off" };
    let clock = |minute: u16| format!("{:02}:{:02}", minute / 60 % 24, minute % 60);
    let body = t!(
        lang,
        "remind-settings",
        question = on(Remind::Question),
        reveal = on(Remind::Reveal),
        call = on(Remind::LastCall),
        from = clock(reminder.from),
        to = clock(reminder.to),
        zone = format!("`{zone}`")
    );
    let off = t!(lang, "remind-button-off");
    Card {
        title: Some(t!(lang, "remind-title")),
        body,
        rows: vec![vec![button(
            &off,
            ButtonId::RemindOff(guild),
            Style::Secondary,
        )]],
        ..Card::default()
    }
}

/// Confirms that nothing comes any more.
#[must_use]
pub fn turned_off(lang: Language) -> String {
    t!(lang, "remind-turned-off")
}

/// Says that one of the hours can't be read.
#[must_use]
pub fn not_a_time(lang: Language, option: &str, typed: &str) -> String {
    t!(
        lang,
        "remind-not-a-time",
        option = option,
        typed = quote(typed)
    )
}

/// Says that the hours are none.
#[must_use]
pub fn no_hours(lang: Language) -> String {
    t!(lang, "remind-no-hours")
}

/// Says in `/me` why reminders don't come.
#[must_use]
pub fn refused_note(lang: Language) -> String {
    t!(lang, "remind-refused")
}
