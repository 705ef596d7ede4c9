//! Snapshots of `text/mended.rs`.

use pythia_quiz::model::card::Button;
use pythia_quiz::model::custom_id::ButtonId;
use pythia_quiz::model::ids::{RoundId, TrackId};
use pythia_quiz::model::language::Language::English;
use pythia_quiz::text::mended::{self, Offer, TrackBack};

use crate::round_play::scheduled;
use crate::samples::{GUILD, MORNING};
use crate::shows;
use crate::track::daily_track;

/// Returns the button that posts today's question.
pub fn post_today() -> Button {
    let press = ButtonId::PostToday(GUILD, TrackId(1));
    mended::button(English, Offer::PostToday, press)
}

#[test]
fn a_track_that_posts_again_says_what_comes_next() {
    let back = [
        TrackBack::Posted(5),
        TrackBack::Missed,
        TrackBack::Next(Some(MORNING)),
        TrackBack::Next(None),
    ];
    let texts = back.map(|back| mended::track(English, &daily_track(), back));
    shows!("mended-track", texts.to_vec());
}

#[test]
fn a_track_that_waits_for_a_moderator_says_why() {
    let texts = [true, false].map(|person| mended::ask_track(English, &daily_track(), person));
    shows!("mended-ask-track", texts.to_vec());
}

#[test]
fn a_round_goes_on_or_waits_for_a_moderator() {
    let id = RoundId(1);
    let texts = vec![
        mended::round(English, id, &scheduled()),
        mended::ask_round(English, id, &scheduled()),
    ];
    shows!("mended-round", texts);
}

#[test]
fn the_offers_are_buttons() {
    let resume = ButtonId::ResumeTrack(GUILD, TrackId(1));
    let resume = mended::button(English, Offer::Resume, resume);
    let labels = [resume, post_today()].map(|button| button.label);
    shows!("mended-buttons", labels.to_vec());
}
