//! What goes out comes back in without a loss, in every format.

use std::collections::BTreeMap;
use std::io::Cursor;

use pythia_bank::load::{self, LoadedBank};
use pythia_decks::export::{Exported, Format, export};
use pythia_quiz::question::{Kind, Question};

use crate::common::{Place, fixture};

/// Returns all questions of a bank as they are exported.
pub fn exported(bank: &LoadedBank) -> Vec<Exported<'_>> {
    let files = bank.files.iter();
    files
        .filter_map(|file| Some(Exported::of_file(file.question.as_ref()?, file)))
        .collect()
}

/// Exports a bank.
pub fn out(bank: &LoadedBank, format: Format) -> Vec<u8> {
    let mut bytes = Cursor::new(Vec::new());
    export(&exported(bank), format, "Pythia", 1_764_576_000, &mut bytes)
        .expect("it can be written");
    bytes.into_inner()
}

/// Returns questions by their names.
pub fn by_name(questions: impl IntoIterator<Item = Question>) -> BTreeMap<String, Question> {
    questions
        .into_iter()
        .map(|one| (one.slug.to_string(), one))
        .collect()
}

#[test]
fn the_built_in_bank_comes_back_as_it_was_from_each_format() {
    let bank = load::embedded();
    let before = by_name(bank.files.iter().filter_map(|file| file.question.clone()));
    for format in [Format::Markdown, Format::Csv, Format::Anki, Format::Apkg] {
        let place = Place::new();
        let file = place.file(&format!("bank.{}", format.ending()), out(&bank, format));
        let report = place.import(&file).expect("it comes back in");
        assert_eq!(
            (report.new.len(), report.left_out.len()),
            (before.len(), 0),
            "{format:?}: {:#?}",
            report.left_out
        );
        let after = by_name(place.questions());
        for (name, question) in &before {
            assert_eq!(after.get(name), Some(question), "{format:?}");
        }
        let again = place.import(&file).expect("it comes in again");
        assert_eq!(
            (again.comes_in(), again.unchanged),
            (0, before.len()),
            "{format:?}"
        );
    }
}

#[test]
fn an_imported_deck_goes_out_and_comes_back_with_short_answers_and_options() {
    let place = Place::new();
    place.import(&fixture("new.apkg")).expect("a package");
    let bank = place.bank();
    let before = by_name(place.questions());
    assert!(before.values().any(|one| one.kind == Kind::Short));
    for format in [Format::Markdown, Format::Csv, Format::Anki, Format::Apkg] {
        let file = place.file(&format!("deck.{}", format.ending()), out(&bank, format));
        // Into the same folder nothing changes, and into an empty one everything comes.
        let same = place.import(&file).expect("it comes back in");
        assert_eq!(
            (same.comes_in(), same.left_out.len()),
            (0, 0),
            "{format:?}: {same:#?}"
        );
        let empty = Place::new();
        let file = empty.file(&format!("deck.{}", format.ending()), out(&bank, format));
        empty.import(&file).expect("it comes in");
        assert_eq!(by_name(empty.questions()), before, "{format:?}");
    }
}

#[test]
fn the_same_questions_give_the_same_bytes_except_for_the_time_in_a_package() {
    let bank = load::embedded();
    for format in [Format::Markdown, Format::Csv, Format::Anki, Format::Json] {
        assert!(out(&bank, format) == out(&bank, format), "{format:?}");
    }
}

#[test]
fn json_follows_its_published_schema() {
    let schema = std::fs::read_to_string(concat!(
        env!("CARGO_MANIFEST_DIR"),
        "/../../docs/questions-export.schema.json"
    ));
    let schema: serde_json::Value =
        serde_json::from_str(&schema.expect("the schema is there")).expect("it is JSON");
    let validator = jsonschema::validator_for(&schema).expect("it is a schema");
    let place = Place::new();
    place.import(&fixture("new.apkg")).expect("a package");
    for bank in [load::embedded(), place.bank()] {
        let json: serde_json::Value =
            serde_json::from_slice(&out(&bank, Format::Json)).expect("it is JSON");
        let errors: Vec<String> = validator
            .iter_errors(&json)
            .map(|error| error.to_string())
            .collect();
        assert_eq!(errors, Vec::<String>::new());
        assert_eq!(
            json["questions"].as_array().map(Vec::len),
            Some(bank.bank.len())
        );
    }
    assert!(
        !validator.is_valid(&serde_json::json!({ "format": "pythia-questions", "version": 1 }))
    );
}

#[test]
fn the_text_file_for_anki_says_first_how_it_is_separated_and_quotes_what_begins_with_a_hash() {
    let bank = load::embedded();
    let text = String::from_utf8(out(&bank, Format::Anki)).expect("it is UTF-8");
    let head: Vec<&str> = text.lines().take(5).collect();
    assert_eq!(head[..2], ["#separator:tab", "#html:true"]);
    assert!(head[2].starts_with("#columns:"));
    assert_eq!(head[3..], ["#guid column:1", "#tags column:5"]);
    assert!(text.lines().nth(5).expect("a row").starts_with('"'));
}
