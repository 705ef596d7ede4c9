//! Snapshots of `text/setup.rs`.

use crate::lang;
use pythia_quiz::model::guild::{Filter, Guild, HelperRoles};
use pythia_quiz::model::ids::RoleId;
use pythia_quiz::text::setup::{self, FilterMistake, Outcome, Settings};

use crate::samples::{BEN, CHANNEL};
use crate::shows;
use crate::track::date;

/// Returns settings as they are shown when nothing special happened.
fn shown(guild: Guild, tracks: usize, outcome: Outcome) -> Settings {
    Settings {
        language: pythia_quiz::model::language::Language::German,
        guild,
        helpers: HelperRoles::default(),
        tracks,
        outcome,
        blackout: Vec::new(),
        called_off: 0,
        left_behind: None,
        public: false,
        grace: (180, Vec::new()),
    }
}

/// Returns the settings of a guild in which everything is set, with `words` words in the filter.
fn all_set(words: usize) -> Guild {
    let known = ["spam", "two words"];
    let others = (known.len()..words).map(|n| format!("word {n}"));
    let words = known.into_iter().map(str::to_owned).chain(others).collect();
    Guild {
        zone: Some("Europe/Berlin".to_owned()),
        moderator_role: Some(RoleId(7)),
        notice_channel: Some(CHANNEL),
        filter: Filter {
            words,
            links: true,
            invites: true,
        },
        ..Guild::default()
    }
}

#[test]
fn a_new_guild_is_told_what_to_do_first() {
    let settings = shown(Guild::default(), 0, Outcome::Shown);
    shows!("setup-new", setup::settings(lang(), &settings));
}

#[test]
fn settings_are_shown_after_a_change() {
    let settings = shown(all_set(2), 2, Outcome::Changed);
    shows!("setup-changed", setup::settings(lang(), &settings));
}

#[test]
fn the_roles_of_helpers_are_shown_with_what_they_may_do() {
    let settings = Settings {
        helpers: HelperRoles {
            author: Some(RoleId(8)),
            reviewer: None,
            host: Some(RoleId(9)),
        },
        ..shown(all_set(2), 2, Outcome::Changed)
    };
    shows!("setup-helpers", setup::settings(lang(), &settings));
}

#[test]
fn settings_that_were_there_already_are_no_change_and_many_words_are_counted() {
    let settings = shown(all_set(12), 1, Outcome::Unchanged);
    shows!("setup-unchanged", setup::settings(lang(), &settings));
}

#[test]
fn blackout_dates_a_new_zone_and_a_public_notice_channel_say_what_follows() {
    let settings = Settings {
        blackout: vec![
            (date("2026-12-24"), date("2027-01-02")),
            (date("2027-05-01"), date("2027-05-01")),
        ],
        called_off: 2,
        left_behind: Some((
            "America/New_York".to_owned(),
            vec!["daily".to_owned(), "seniors".to_owned()],
        )),
        public: true,
        ..shown(all_set(2), 2, Outcome::Changed)
    };
    shows!("setup-everything", setup::settings(lang(), &settings));
    let names = ["daily".to_owned(), "seniors".to_owned()];
    shows!("setup-moved", setup::moved(lang(), &names, "Europe/Berlin"));
    shows!("setup-nothing-to-move", setup::nothing_to_move(lang()));
}

#[test]
fn a_filter_that_cannot_be_used_says_why() {
    let mistakes = [
        FilterMistake::TooLong("a very long word".to_owned(), 60),
        FilterMistake::Bare("!!".to_owned()),
        FilterMistake::TooMany {
            count: 201,
            max: 200,
        },
        FilterMistake::Empty,
    ];
    let mistakes = mistakes.map(|one| setup::filter_mistake(lang(), &one));
    shows!("setup-filter-mistakes", Vec::from(mistakes));
}

#[test]
fn a_block_is_confirmed() {
    shows!("setup-blocked", setup::blocked(lang(), BEN));
}

#[test]
fn a_block_that_changes_nothing_says_so() {
    shows!(
        "setup-block-no-change",
        vec![
            setup::blocked_already(lang(), BEN),
            setup::not_blocked(lang(), BEN),
            setup::not_oneself(lang()),
        ]
    );
}

#[test]
fn an_unblock_is_confirmed() {
    shows!("setup-unblocked", setup::unblocked(lang(), BEN));
}

#[test]
fn blocks_are_counted() {
    let counts = [0, 1, 3].map(|count| setup::blocked_count(lang(), count));
    shows!("setup-blocked-count", Vec::from(counts));
}
