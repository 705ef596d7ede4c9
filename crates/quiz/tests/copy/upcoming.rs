//! Snapshot of `text/upcoming.rs`: every line.

use crate::lang;
use pythia_quiz::queries::upcoming::{Awaited, DailyStep, Parcel, RoundStep};
use pythia_quiz::text::upcoming;

use crate::shows;

#[test]
fn everything_that_people_wait_for_in_a_line_each() {
    let daily = |step| Awaited::Daily {
        number: 142,
        title: "What a default remembers".to_owned(),
        step,
    };
    let round = |step| Awaited::Round {
        name: "Friday quiz".to_owned(),
        step,
    };
    let all = [
        Awaited::Question("daily".to_owned()),
        Awaited::Skipped("daily".to_owned()),
        daily(DailyStep::Posting),
        daily(DailyStep::Reveal),
        daily(DailyStep::Revealing),
        daily(DailyStep::Close),
        round(RoundStep::Reminder),
        round(RoundStep::Start),
        round(RoundStep::Question(3)),
        round(RoundStep::Result(3)),
        round(RoundStep::Podium),
        Awaited::Retry(Parcel::Message),
        Awaited::Retry(Parcel::Edit),
        Awaited::Retry(Parcel::Deletion),
        Awaited::Retry(Parcel::Thread),
        Awaited::Retry(Parcel::Reaction),
        Awaited::Retry(Parcel::Event),
        Awaited::Retry(Parcel::Reading),
        Awaited::Retry(Parcel::Role),
    ];
    let lines: Vec<String> = all.iter().map(|one| upcoming::line(lang(), one)).collect();
    shows!("upcoming", lines.join("\n"));
}
