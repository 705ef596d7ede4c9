//! Snapshots of `text/resume.rs`.

use crate::lang;
use pythia_quiz::model::card::Button;
use pythia_quiz::model::custom_id::ButtonId;
use pythia_quiz::model::ids::{RoundId, TrackId};
use pythia_quiz::text::resume::{self, Offer, TrackBack};

use crate::round_play::scheduled;
use crate::samples::{GUILD, MORNING};
use crate::shows;
use crate::track::daily_track;

/// Returns the button that posts today's question.
pub fn post_today() -> Button {
    let press = ButtonId::PostToday(GUILD, TrackId(1));
    resume::button(lang(), Offer::PostToday, press)
}

#[test]
fn a_track_that_posts_again_says_what_comes_next() {
    let back = [
        TrackBack::Posted(5),
        TrackBack::Missed,
        TrackBack::Next(Some(MORNING)),
        TrackBack::Next(None),
    ];
    let texts = back.map(|back| resume::track(lang(), &daily_track(), back));
    shows!("resume-track", texts.to_vec());
}

#[test]
fn a_track_that_waits_for_a_moderator_says_why() {
    let texts = [true, false].map(|person| resume::ask_track(lang(), &daily_track(), person));
    shows!("resume-ask-track", texts.to_vec());
}

#[test]
fn a_round_goes_on_or_waits_for_a_moderator() {
    let id = RoundId(1);
    let texts = vec![
        resume::round(lang(), id, &scheduled()),
        resume::ask_round(lang(), id, &scheduled()),
    ];
    shows!("resume-round", texts);
}

#[test]
fn the_offers_are_buttons() {
    let resume = ButtonId::ResumeTrack(GUILD, TrackId(1));
    let resume = resume::button(lang(), Offer::Resume, resume);
    let labels = [resume, post_today()].map(|button| button.label);
    shows!("resume-buttons", labels.to_vec());
}
