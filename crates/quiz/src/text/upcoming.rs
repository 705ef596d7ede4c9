//! What people wait for, a line each.

use crate::queries::upcoming::{Awaited, DailyStep, Parcel, RoundStep};
use crate::text::language::{Language, t};

/// Says what people wait for: "daily: the next question".
#[must_use]
pub fn line(lang: Language, what: &Awaited) -> String {
    match what {
        Awaited::Question(track) => t!(lang, "upcoming-question", track = track.as_str()),
        Awaited::Skipped(track) => t!(lang, "upcoming-skipped", track = track.as_str()),
        Awaited::Daily {
            number,
            title,
            step,
        } => {
            let (number, title) = (*number, title.as_str());
            match step {
                DailyStep::Posting => t!(lang, "upcoming-posting", number = number, title = title),
                DailyStep::Reveal => t!(lang, "upcoming-reveal", number = number, title = title),
                DailyStep::Revealing => {
                    t!(lang, "upcoming-revealing", number = number, title = title)
                }
                DailyStep::Close => t!(lang, "upcoming-close", number = number, title = title),
            }
        }
        Awaited::Round { name, step } => {
            let name = name.as_str();
            match *step {
                RoundStep::Reminder => t!(lang, "upcoming-round-reminder", name = name),
                RoundStep::Start => t!(lang, "upcoming-round-start", name = name),
                RoundStep::Question(n) => {
                    t!(lang, "upcoming-round-question", name = name, question = n)
                }
                RoundStep::Result(n) => {
                    t!(lang, "upcoming-round-result", name = name, question = n)
                }
                RoundStep::Podium => t!(lang, "upcoming-round-podium", name = name),
            }
        }
        Awaited::Retry(parcel) => match parcel {
            Parcel::Message => t!(lang, "upcoming-retry-message"),
            Parcel::Edit => t!(lang, "upcoming-retry-edit"),
            Parcel::Deletion => t!(lang, "upcoming-retry-deletion"),
            Parcel::Thread => t!(lang, "upcoming-retry-thread"),
            Parcel::Reaction => t!(lang, "upcoming-retry-reaction"),
            Parcel::Event => t!(lang, "upcoming-retry-event"),
            Parcel::Reading => t!(lang, "upcoming-retry-reading"),
            Parcel::Role => t!(lang, "upcoming-retry-role"),
        },
    }
}
