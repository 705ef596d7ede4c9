//! Snapshots of `text/privacy.rs`.

use pythia_quiz::model::language::Language::English;
use pythia_quiz::text::privacy::{self, Stored};

use crate::shows;

#[test]
fn what_is_stored_is_said_with_its_limits() {
    let stored = Stored {
        hidden: Some(false),
        reads_messages: false,
        texts_days: 0,
        left_days: 90,
    };
    shows!("privacy-show", privacy::show(English, &stored));
    let more = Stored {
        hidden: Some(true),
        reads_messages: true,
        texts_days: 365,
        left_days: 1,
    };
    shows!("privacy-show-hidden", privacy::show(English, &more));
    let nothing = Stored {
        hidden: None,
        ..stored
    };
    shows!("privacy-nothing", privacy::show(English, &nothing));
}

#[test]
fn hiding_is_confirmed() {
    shows!("privacy-hidden", privacy::hidden(English, true, true));
    shows!(
        "privacy-hidden-already",
        privacy::hidden(English, true, false)
    );
    shows!("privacy-listed", privacy::hidden(English, false, true));
    shows!(
        "privacy-listed-already",
        privacy::hidden(English, false, false)
    );
}

#[test]
fn deletion_says_what_goes_and_what_stays() {
    shows!("privacy-ask", privacy::ask(English));
    shows!("privacy-deleting", privacy::deleting(English));
}
