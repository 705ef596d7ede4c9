//! Snapshots of `text/audit.rs` and `text/points.rs`.

use crate::lang;
use pythia_quiz::model::audit::{Deed, Kind};
use pythia_quiz::model::ids::{MemberId, RoundId};
use pythia_quiz::model::season::SeasonId;
use pythia_quiz::queries::answers::Author;
use pythia_quiz::text::audit::{self, Filter, Line, Of};
use pythia_quiz::text::points::{self, Adjusted, Mistake};

use crate::samples::{ANA, BEN, MORNING, daily_key};
use crate::shows;

/// The record without a filter.
const ALL: Filter = Filter {
    by: MemberId(0),
    user: None,
    kind: None,
};

fn line(number: u32, deed: Deed, of: Of) -> Line {
    Line {
        number,
        at: MORNING,
        by: Some(BEN),
        deed,
        of,
        reason: String::new(),
        undone_by: None,
        can_be_undone: false,
    }
}

fn points(points: i32) -> Of {
    Of::Points {
        member: Some(ANA),
        date: daily_key().date,
        points,
    }
}

#[test]
fn a_page_shows_who_did_what_with_reasons_and_what_can_be_undone() {
    let lines = [
        Line {
            can_be_undone: true,
            reason: "Helped everyone at the meetup.".to_owned(),
            ..line(14, Deed::AdjustedPoints, points(5))
        },
        line(13, Deed::TookAdjustmentBack, points(-2)),
        Line {
            undone_by: Some(13),
            reason: "Copied from the book.".to_owned(),
            ..line(12, Deed::AdjustedPoints, points(-2))
        },
        Line {
            can_be_undone: true,
            ..line(11, Deed::RemovedAnswer, Of::Answer(142, Author::Named(ANA)))
        },
    ];
    shows!(
        "audit-page",
        audit::page(lang(), &lines, &ALL, true, Some(11))
    );
    let filter = Filter {
        by: MemberId(7),
        user: Some(Some(BEN)),
        kind: Some(Kind::Points),
    };
    shows!(
        "audit-filtered",
        audit::page(lang(), &lines[..1], &filter, false, None)
    );
}

#[test]
fn a_page_without_entries_says_why() {
    let one_kind = Filter {
        kind: Some(Kind::Rounds),
        ..ALL
    };
    let pages = vec![
        audit::page(lang(), &[], &ALL, true, None),
        audit::page(lang(), &[], &one_kind, true, None),
        audit::page(lang(), &[], &one_kind, true, Some(512)),
        audit::page(lang(), &[], &one_kind, false, None),
    ];
    shows!("audit-empty", pages);
}

#[test]
fn every_deed_has_its_words() {
    let track = || Of::Track("beginners".to_owned());
    let answer = |author| Of::Answer(142, author);
    let round = || Of::Round(Some("Friday quiz".to_owned()), RoundId(3));
    let season = || Of::Season(Some("Spring".to_owned()), SeasonId(3));
    let deeds = [
        (Deed::AcceptedAnswer, answer(Author::Named(ANA))),
        (Deed::TookAcceptanceBack, answer(Author::Named(ANA))),
        (Deed::RemovedAnswer, answer(Author::Anonymous)),
        (Deed::RestoredAnswer, answer(Author::Former)),
        (Deed::HidAnswer, answer(Author::Named(ANA))),
        (Deed::ShowedAnswer, answer(Author::Named(ANA))),
        (Deed::SettledReport, Of::Daily(142)),
        (Deed::ChangedSettings, Of::Server),
        (Deed::MovedTracks, Of::Server),
        (Deed::Blocked, Of::Member(Some(ANA))),
        (Deed::Unblocked, Of::Server),
        (Deed::AddedTrack, track()),
        (Deed::EditedTrack, track()),
        (Deed::PausedTrack, track()),
        (Deed::ResumedTrack, track()),
        (Deed::RemovedTrack, track()),
        (Deed::SkippedDate, track()),
        (Deed::TookSkipBack, track()),
        (Deed::Swapped, track()),
        (Deed::ChangedQueue, track()),
        (Deed::LookedAhead, track()),
        (Deed::LookedAhead, round()),
        (Deed::Posted, Of::Daily(142)),
        (Deed::Revealed, Of::Daily(142)),
        (Deed::Withdrew, Of::Daily(142)),
        (Deed::Allowed, Of::Daily(142)),
        (Deed::FoundPost, Of::Daily(142)),
        (Deed::ScheduledRound, round()),
        (Deed::StartedRound, round()),
        (Deed::PausedRound, round()),
        (Deed::ResumedRound, round()),
        (Deed::MovedRoundOn, round()),
        (Deed::EndedRound, round()),
        (Deed::CancelledRound, Of::Round(None, RoundId(3))),
        (Deed::RemadeEvent, round()),
        (
            Deed::BarredQuestion,
            Of::Question("What a slice copies".to_owned()),
        ),
        (Deed::AllowedQuestion, Of::Question("lists/gone".to_owned())),
        (Deed::AcceptedAnother, Of::Daily(142)),
        (Deed::Voided, Of::Daily(142)),
        (Deed::CorrectedText, Of::Daily(142)),
        (Deed::TookCorrectionBack, Of::Daily(142)),
        (Deed::RestoredTrack, track()),
        (Deed::StartedSeason, season()),
        (Deed::EndedSeason, season()),
        (Deed::CancelledSeason, Of::Season(None, SeasonId(3))),
        (Deed::RestoredSeason, Of::Season(None, SeasonId(3))),
    ];

    let lines: Vec<_> = deeds
        .into_iter()
        .enumerate()
        .map(|(n, (deed, of))| Line {
            by: None,
            ..line(n as u32 + 1, deed, of)
        })
        .collect();
    let pages: Vec<_> = lines
        .chunks(10)
        .map(|lines| audit::page(lang(), lines, &ALL, true, None).body)
        .collect();
    shows!("audit-deeds", pages);
}

#[test]
fn a_page_of_the_longest_entries_fits_with_its_buttons() {
    let longest = Line {
        can_be_undone: true,
        reason: "reason ".repeat(60),
        ..line(u32::MAX - 1, Deed::AdjustedPoints, points(-1000))
    };
    let lines = vec![longest; 10];
    let card = audit::page(lang(), &lines, &ALL, false, Some(9));
    assert!(card.body.encode_utf16().count() < 4_096);
    // Each line begins with the number of its entry.
    assert_eq!(card.body.matches("**4294967294**").count(), 10);
    assert_eq!(
        card.rows.iter().map(Vec::len).collect::<Vec<_>>(),
        [5, 5, 2]
    );
}

#[test]
fn what_was_undone_is_confirmed_and_what_can_not_be_is_refused() {
    let deeds = [
        Deed::TookAdjustmentBack,
        Deed::RestoredAnswer,
        Deed::ShowedAnswer,
        Deed::AllowedQuestion,
        Deed::TookCorrectionBack,
        Deed::RestoredTrack,
    ];
    shows!(
        "audit-undone",
        Vec::from(deeds.map(|deed| audit::undone(lang(), deed, 0)))
    );
    shows!("audit-not-now", audit::not_now(lang()));
    shows!("audit-no-kind", audit::no_kind(lang(), "money"));
    shows!("audit-did-nothing", audit::did_nothing(lang(), ANA));
}

#[test]
fn an_adjustment_is_confirmed_with_its_reason() {
    let adjusted = |points, total| Adjusted {
        user: ANA,
        points,
        date: daily_key().date,
        reason: "Helped everyone at the meetup.".to_owned(),
        total,
        entry: 14,
    };
    let cards = [adjusted(5, 12), adjusted(-2, -1)];
    let cards = cards.map(|one| points::adjusted(lang(), &one));
    shows!("points-adjusted", Vec::from(cards));
}

#[test]
fn each_mistake_in_an_adjustment_has_its_words() {
    let mistakes = [
        Mistake::None,
        Mistake::TooMany(1_000),
        Mistake::NoReason,
        Mistake::LongReason(300),
        Mistake::Date("3/2/26".to_owned()),
        Mistake::Future(daily_key().date),
        Mistake::LongAgo(daily_key().date, daily_key().date),
    ];
    let told = mistakes.map(|mistake| points::mistake(lang(), &mistake));
    shows!("points-mistakes", Vec::from(told));
}
