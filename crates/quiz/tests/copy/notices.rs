//! Snapshots of `text/mod.rs`: notices to moderators and sentences used in several places.

use crate::lang;
use pythia_quiz::model::daily::{Phase, Skip};
use pythia_quiz::model::ids::{At, LocalDate, UserId};
use pythia_quiz::model::outcome::{Refusal, RefusalKind};
use pythia_quiz::model::question::Kind;
use pythia_quiz::model::track::{Mix, Mode, Place, Track};
use pythia_quiz::text;

use crate::dailies::daily;
use crate::samples::{CHANNEL, daily_key};
use crate::shows;

fn track() -> Track {
    Track {
        name: "daily".to_owned(),
        channel: CHANNEL,
        place: Place::Text,
        minute: 9 * 60,
        zone: "Europe/Berlin".to_owned(),
        weekdays: 0b111_1111,
        blackout: Vec::new(),
        delay: 8 * 60,
        close_after: 24 * 60,
        mix: Mix::default(),
        mode: Mode::Both,
        ping: None,
        lock: false,
        anonymous: false,
        paused: None,
        created_by: UserId(1),
        since: At(0),
        last_date: None,
        skip_next: false,
        next: None,
        since_request: 0,
        served: Vec::new(),
        removed: false,
    }
}

fn forbidden() -> Refusal {
    Refusal {
        kind: RefusalKind::Forbidden,
        words: "Missing Permissions".to_owned(),
    }
}

#[test]
fn a_notice_names_those_it_is_for() {
    let card = text::notice(lang(), "Something happened.", "notice 2026-03-02 skip T1");
    shows!("notice-card", card);
}

#[test]
fn a_date_without_a_question_says_why_and_what_helps() {
    let date: LocalDate = daily_key().date;
    let why = [
        Skip::ByModerator,
        Skip::Withdrawn(12),
        Skip::Missed,
        Skip::Undelivered("Missing Access".to_owned()),
        Skip::NoQuestion,
    ];
    let texts = why.map(|why| text::skipped(lang(), &track(), date, &why));
    shows!("notice-skipped", texts.to_vec());
}

#[test]
fn a_paused_track_says_why_and_how_to_resume_it() {
    let why = text::refusal(lang(), &forbidden());
    shows!("notice-paused", text::paused(lang(), &track(), &why));
}

#[test]
fn a_track_whose_channel_was_deleted_names_the_way_out() {
    shows!("notice-paused-gone", text::paused_gone(lang(), &track()));
}

#[test]
fn a_reveal_that_waits_for_its_thread_says_what_happens_then() {
    let daily = daily(Kind::Open, Phase::Open);
    let texts =
        [true, false].map(|channel| text::reveal_waits(lang(), &daily, &forbidden(), channel));
    shows!("notice-reveal-waits", texts.to_vec());
}

#[test]
fn every_refusal_says_what_it_means() {
    let kinds = [
        (RefusalKind::Forbidden, "Missing Permissions"),
        (RefusalKind::ChannelGone, "Unknown Channel"),
        (RefusalKind::MessageGone, "Unknown Message"),
        (RefusalKind::Archived, "Thread is archived"),
        (
            RefusalKind::AccountGone,
            "Cannot send messages to this user",
        ),
        (RefusalKind::Invalid, "Invalid Form Body"),
        (RefusalKind::TooLate, "it was looked for and not found"),
        (RefusalKind::Unknown, "Read Message History is missing"),
        (
            RefusalKind::NoUploads,
            "Access to file uploads has been limited for this guild",
        ),
        (
            RefusalKind::NoReply,
            "Cannot reply without permission to read message history",
        ),
        (
            RefusalKind::TooManyDirects,
            "You are opening direct messages too fast",
        ),
    ];
    let texts = kinds.map(|(kind, words)| {
        let words = words.to_owned();
        text::refusal(lang(), &Refusal { kind, words })
    });
    shows!("notice-refusals", texts.to_vec());
}

#[test]
fn a_thread_that_was_refused_is_reported() {
    let text = text::no_thread(lang(), &daily(Kind::Open, Phase::Open), &forbidden());
    shows!("notice-no-thread", text);
}

#[test]
fn a_question_that_is_not_pinned_is_reported_with_what_to_do() {
    let refused = |kind| Refusal {
        kind,
        words: "Missing Permissions".to_owned(),
    };
    let daily = daily(Kind::Open, Phase::Open);
    let kinds = [
        RefusalKind::TooManyPins,
        RefusalKind::Forbidden,
        RefusalKind::Invalid,
    ];
    let told = kinds.map(|kind| text::no_pin(lang(), "daily", &daily, &refused(kind)));
    shows!("notice-no-pin", told.to_vec());
}

#[test]
fn a_thread_that_fails_for_now_is_reported() {
    let why = "Maximum number of active threads reached";
    let text = text::no_thread_yet(lang(), &daily(Kind::Open, Phase::Open), why);
    shows!("notice-no-thread-yet", text);
}

#[test]
fn a_reveal_that_was_refused_is_reported() {
    let text = text::reveal_refused(lang(), &daily(Kind::Open, Phase::Open), &forbidden());
    shows!("notice-reveal-refused", text);
}

#[test]
fn kinds_have_names() {
    let names = Kind::ALL.iter().map(|kind| text::kind_name(lang(), *kind));
    shows!("notice-kinds", names.collect::<Vec<_>>());
}
