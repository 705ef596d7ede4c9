//! Snapshots of `text/export.rs`.

use crate::lang;
use pythia_quiz::model::daily::Phase;
use pythia_quiz::model::ids::MemberId;
use pythia_quiz::model::question::Kind;
use pythia_quiz::queries::export::{Export, Ranked};
use pythia_quiz::text::export::{self, Format};

use crate::dailies::daily;
use crate::samples::{ANA, MORNING, daily_key};
use crate::shows;

/// Returns an open and a closed daily, and two members.
fn export() -> Export {
    let mut closed = daily(Kind::Open, Phase::Closed);
    closed.number = 11;
    closed.title = "=SUM(1,2), \"quoted\"".to_owned();
    let before = pythia_quiz::model::ids::DailyKey {
        date: daily_key().date.plus_days(-1),
        ..daily_key()
    };
    let member = |rank, member, account, points| Ranked {
        rank,
        member: MemberId(member),
        account,
        points,
    };
    Export {
        dailies: vec![
            (daily_key(), daily(Kind::Choice, Phase::Open)),
            (before, closed),
        ],
        members: vec![
            member(1, 4_000_000_001, Some(ANA), 12),
            member(2, 7, None, 3),
        ],
    }
}

#[test]
fn tables_are_for_spreadsheets() {
    let mut export = export();
    let card = export::card(lang(), "Café daily", &export, Format::Csv, MORNING);
    shows!("export-csv", card);
    export.members[0].account = None;
    let card = export::card(lang(), "日本", &export, Format::Csv, MORNING);
    assert_eq!(card.files[0].name, "pythia-track-dailies.csv");
    shows!("export-numbers", card.body);
}

#[test]
fn one_document_is_for_programs() {
    let card = export::card(lang(), "daily", &export(), Format::Json, MORNING);
    shows!("export-json", card);
}

#[test]
fn another_format_is_refused() {
    shows!(
        "export-unknown-format",
        export::unknown_format(lang(), "xlsx")
    );
}
