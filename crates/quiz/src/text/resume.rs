//! What moderators read when the bot has back what it was missing.

use crate::model::card::{Button, ButtonAction, Style};
use crate::model::custom_id::ButtonId;
use crate::model::ids::{At, RoundId};
use crate::model::round::Round;
use crate::model::track::Track;
use crate::text::language::{Language, t};
use crate::text::moment;

/// What a track does that posts again.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum TrackBack {
    /// It posts today's question late; this is its number.
    Posted(u64),
    /// Today's question was missed, and it is too late to post it without being asked.
    Missed,
    /// It posts at its next slot, if it has one.
    Next(Option<At>),
}

/// What a notice offers.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Offer {
    /// To let a track or round go on.
    Resume,
    /// To post today's question.
    PostToday,
}

/// Returns the button of an offer.
#[must_use]
pub fn button(lang: Language, offer: Offer, press: ButtonId) -> Button {
    Button {
        label: match offer {
            Offer::Resume => t!(lang, "resume-button-resume"),
            Offer::PostToday => t!(lang, "resume-button-post-today"),
        },
        action: ButtonAction::Press(press),
        style: Style::Primary,
    }
}

/// Tells moderators that a track posts again.
#[must_use]
pub fn track(lang: Language, track: &Track, back: TrackBack) -> String {
    let (name, channel) = (track.name.as_str(), format!("<#{}>", track.channel));
    match back {
        TrackBack::Posted(number) => t!(
            lang,
            "resume-track-posted",
            track = name,
            channel = channel,
            number = number
        ),
        TrackBack::Missed => t!(lang, "resume-track-missed", track = name, channel = channel),
        TrackBack::Next(Some(at)) => t!(
            lang,
            "resume-track-next",
            track = name,
            channel = channel,
            at = moment(at)
        ),
        TrackBack::Next(None) => t!(lang, "resume-track", track = name, channel = channel),
    }
}

/// Asks moderators whether a track should post again. `by_person` says that a moderator had paused
/// it too; otherwise the pause is old.
#[must_use]
pub fn ask_track(lang: Language, track: &Track, by_person: bool) -> String {
    t!(
        lang,
        "resume-ask-track",
        track = track.name.as_str(),
        channel = format!("<#{}>", track.channel),
        why = if by_person { "moderator" } else { "old" }
    )
}

/// Tells moderators that a round goes on.
#[must_use]
pub fn round(lang: Language, id: RoundId, round: &Round) -> String {
    t!(
        lang,
        "resume-round",
        round = id.0,
        name = round.name.as_str(),
        channel = format!("<#{}>", round.channel)
    )
}

/// Asks moderators whether a round should go on.
#[must_use]
pub fn ask_round(lang: Language, id: RoundId, round: &Round) -> String {
    t!(
        lang,
        "resume-ask-round",
        round = id.0,
        name = round.name.as_str(),
        channel = format!("<#{}>", round.channel)
    )
}
