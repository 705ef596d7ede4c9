//! The sheet of a round: a line for each member, with every answer, for spreadsheets.

use crate::model::card::TextFile;
use crate::model::ids::RoundId;
use crate::model::round::Round;
use crate::queries::round::facts::{OwnAnswer, OwnQuestion, SheetRow};
use crate::text::export::line;
use crate::text::letter;

/// Returns the file with the sheet. Its columns are words for programs, so they have one language.
#[must_use]
pub fn file(id: RoundId, round: &Round, rows: &[SheetRow]) -> TextFile {
    let mut head: Vec<String> = [
        "rank", "account", "points", "correct", "answered", "seconds",
    ]
    .map(str::to_owned)
    .to_vec();
    for place in 1..=round.questions.len() {
        head.extend([
            format!("q{place}"),
            format!("q{place}_correct"),
            format!("q{place}_seconds"),
        ]);
    }
    let mut table = String::new();
    put(&mut table, &head);
    for (account, score, questions) in rows {
        let answered = questions.iter().filter(|one| one.given.is_some()).count();
        let mut cells = vec![
            score.rank.to_string(),
            // A spreadsheet rounds long numbers, but not text.
            account.map(|user| format!("id {user}")).unwrap_or_default(),
            score.points.to_string(),
            score.right.to_string(),
            answered.to_string(),
            seconds(score.time_ms),
        ];
        for place in 0..round.questions.len() {
            let question = questions.iter().find(|one| usize::from(one.place) == place);
            cells.extend(answer(question));
        }
        put(&mut table, &cells);
    }
    TextFile {
        name: format!("round-{}.csv", id.0),
        text: table,
    }
}

fn put(table: &mut String, cells: &[String]) {
    let cells: Vec<&str> = cells.iter().map(String::as_str).collect();
    line(table, &cells);
}

/// Returns an answer, whether it was correct, and how many seconds it took.
fn answer(question: Option<&OwnQuestion>) -> [String; 3] {
    let void = question.is_some_and(|one| one.void);
    let verdict = |correct: bool| match (void, correct) {
        (true, _) => "void",
        (false, true) => "yes",
        (false, false) => "no",
    };
    match question.and_then(|one| one.given.as_ref()) {
        Some((answer, correct, took)) => [
            match answer {
                OwnAnswer::Letter(place) => letter(*place).to_string(),
                OwnAnswer::Typed(text) => text.clone(),
            },
            verdict(*correct).to_owned(),
            seconds(*took),
        ],
        None if void => [String::new(), verdict(false).to_owned(), String::new()],
        None => [String::new(), String::new(), String::new()],
    }
}

/// Writes milliseconds as seconds with three decimals.
fn seconds(ms: i64) -> String {
    let ms = ms.max(0);
    format!("{}.{:03}", ms / 1_000, ms % 1_000)
}
