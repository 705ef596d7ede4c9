//! Snapshots of `text/privacy.rs`.

use crate::lang;
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
    shows!("privacy-show", privacy::show(lang(), &stored));
    let more = Stored {
        hidden: Some(true),
        reads_messages: true,
        texts_days: 365,
        left_days: 1,
    };
    shows!("privacy-show-hidden", privacy::show(lang(), &more));
    let nothing = Stored {
        hidden: None,
        ..stored
    };
    shows!("privacy-nothing", privacy::show(lang(), &nothing));
}

#[test]
fn hiding_is_confirmed() {
    shows!("privacy-hidden", privacy::hidden(lang(), true, true));
    shows!(
        "privacy-hidden-already",
        privacy::hidden(lang(), true, false)
    );
    shows!("privacy-listed", privacy::hidden(lang(), false, true));
    shows!(
        "privacy-listed-already",
        privacy::hidden(lang(), false, false)
    );
}

#[test]
fn deletion_says_what_goes_and_what_stays() {
    shows!("privacy-ask", privacy::ask(lang()));
    shows!("privacy-deleting", privacy::deleting(lang()));
}
