//! Snapshots of `text/past.rs`.

use crate::lang;
use pythia_quiz::model::daily::Phase;
use pythia_quiz::model::ids::{DailyKey, TrackId};
use pythia_quiz::model::question::Kind;
use pythia_quiz::queries::past::{Own, Page};
use pythia_quiz::text::past;

use crate::dailies::daily;
use crate::samples::daily_key;
use crate::shows;

#[test]
fn past_dailies_are_listed_with_what_became_of_one_s_own_answers() {
    let own = [
        Own::Open(true),
        Own::Open(false),
        Own::Missed,
        Own::Removed,
        Own::Void,
        Own::Answered(None, 1),
        Own::Answered(Some(true), 4),
        Own::Answered(Some(false), 1),
    ];
    let dailies = (0_i32..).zip(&own).map(|(n, own)| {
        let open = matches!(own, Own::Open(_));
        let phase = if open { Phase::Open } else { Phase::Closed };
        let mut daily = daily(Kind::Open, phase);
        daily.number -= u64::from(n.unsigned_abs());
        // Of the last ones the thread, and then the post, too, is gone.
        daily.thread_gone = n >= 5;
        daily.post_gone = n >= 6;
        let date = daily_key().date.plus_days(-n);
        (
            DailyKey {
                date,
                ..daily_key()
            },
            daily,
        )
    });
    let page = Page {
        dailies: dailies.collect(),
        older: true,
        newer: true,
    };
    shows!("past", past::card(lang(), TrackId(1), "daily", &page, &own));
}

#[test]
fn a_track_without_dailies_says_so() {
    let page = Page::default();
    shows!(
        "past-empty",
        past::card(lang(), TrackId(1), "daily", &page, &[])
    );
}
