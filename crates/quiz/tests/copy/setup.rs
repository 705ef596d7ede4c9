//! Snapshots of `text/setup.rs`.

use pythia_quiz::model::guild::{Filter, Guild};
use pythia_quiz::model::ids::RoleId;
use pythia_quiz::model::language::Language::English;
use pythia_quiz::text::setup::{self, FilterMistake, Outcome, Settings};

use crate::samples::{BEN, CHANNEL};
use crate::shows;

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
    let settings = Settings {
        guild: Guild::default(),
        tracks: 0,
        outcome: Outcome::Shown,
    };
    shows!("setup-new", setup::settings(English, &settings));
}

#[test]
fn settings_are_shown_after_a_change() {
    let settings = Settings {
        guild: all_set(2),
        tracks: 2,
        outcome: Outcome::Changed,
    };
    shows!("setup-changed", setup::settings(English, &settings));
}

#[test]
fn settings_that_were_there_already_are_no_change_and_many_words_are_counted() {
    let settings = Settings {
        guild: all_set(12),
        tracks: 1,
        outcome: Outcome::Unchanged,
    };
    shows!("setup-unchanged", setup::settings(English, &settings));
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
    let mistakes = mistakes.map(|one| setup::filter_mistake(English, &one));
    shows!("setup-filter-mistakes", Vec::from(mistakes));
}

#[test]
fn a_block_is_confirmed() {
    shows!("setup-blocked", setup::blocked(English, BEN));
}

#[test]
fn a_block_that_changes_nothing_says_so() {
    shows!(
        "setup-block-no-change",
        vec![
            setup::blocked_already(English, BEN),
            setup::not_blocked(English, BEN),
            setup::not_oneself(English),
        ]
    );
}

#[test]
fn an_unblock_is_confirmed() {
    shows!("setup-unblocked", setup::unblocked(English, BEN));
}

#[test]
fn blocks_are_counted() {
    let counts = [0, 1, 3].map(|count| setup::blocked_count(English, count));
    shows!("setup-blocked-count", Vec::from(counts));
}
