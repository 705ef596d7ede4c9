//! The stored bytes, compared with files that were written once: a store of today has to be
//! readable tomorrow.
//!
//! `golden/records.hex` holds the key and the sealed value of a sample of every record,
//! `golden/events.hex` the bytes of every event, `golden/export.jsonl` the records as `pythia
//! export` writes them, `golden/custom_ids.txt` the custom ids that Discord keeps. The samples are
//! in the modules beside the files. The name in front of a sample's bytes is for people: it may
//! follow a renaming, the bytes may not.
//!
//! A failure here means that stores written before could no longer be read. If that isn't so,
//! because a sample was added for a new variant, write the files with `PYTHIA_WRITE_GOLDEN=1 cargo
//! test -p pythia-store --test golden`; `git diff` must then show added lines only.

use std::fmt::Debug;
use std::fs;
use std::path::{Path, PathBuf};

use data_encoding::HEXLOWER;
use pythia_quiz::model::custom_id::{ButtonId, FormId};
use pythia_quiz::model::event::Stamped;
use pythia_quiz::model::ids::At;
use pythia_quiz::model::record::{Change, Record};
use pythia_store::{Entry, codec};
use serde::Serialize;
use serde_json::Value;

/// Lists a sample of every variant of an enum, or one for each value of a list, with its name.
///
/// A variant that is missing from the list does not compile, a sample of another variant panics.
macro_rules! every {
    (@one $all:ident, $of:ident, $variant:ident, $sample:expr) => {
        $all.push((concat!(stringify!($of), "::", stringify!($variant)).to_owned(), $sample));
    };
    (@one $all:ident, $of:ident, $variant:ident, $sample:expr, $each:ident, $list:expr) => {
        for (name, $each) in $list {
            $all.push((format!("{}::{} {name}", stringify!($of), stringify!($variant)), $sample));
        }
    };
    ($of:ident: $($variant:ident $(for $each:ident in $list:expr)? => $sample:expr;)+) => {{
        fn variant(sample: &$of) -> &'static str {
            match sample { $($of::$variant { .. } => stringify!($variant)),+ }
        }
        let mut all: $crate::Samples<$of> = Vec::new();
        $(
            let before = all.len();
            every!(@one all, $of, $variant, $sample $(, $each, $list)?);
            assert!(all.len() > before, "{} has no sample", stringify!($variant));
            for (_, sample) in &all[before..] {
                assert_eq!(variant(sample), stringify!($variant));
            }
        )+
        all
    }};
}

/// Lists the variants of an enum whose variants have no fields.
macro_rules! units {
    ($of:ident: $($variant:ident),+ $(,)?) => { every!($of: $($variant => $of::$variant;)+) };
}

#[path = "golden/asks.rs"]
mod asks;
#[path = "golden/decks.rs"]
mod decks;
#[path = "golden/effects.rs"]
mod effects;
#[path = "golden/events.rs"]
mod events;
#[path = "golden/nouns.rs"]
mod nouns;
#[path = "golden/records.rs"]
mod records;
#[path = "golden/rounds.rs"]
mod rounds;

/// Values with the names that failures and golden files call them by.
type Samples<T> = Vec<(String, T)>;

/// Makes a sample of a whole from each sample of a part.
fn each<P, T>(parts: Samples<P>, whole: impl Fn(P) -> T) -> Samples<T> {
    parts
        .into_iter()
        .map(|(name, part)| (name, whole(part)))
        .collect()
}

fn path(file: &str) -> PathBuf {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/golden");
    folder.join(file)
}

/// Returns the lines of a golden file, each with its name cut off; writes the file first if that
/// was asked for.
fn golden(file: &str, lines: &Samples<String>) -> Vec<String> {
    let path = path(file);
    if std::env::var_os("PYTHIA_WRITE_GOLDEN").is_some() {
        let text: String = lines
            .iter()
            .map(|(name, line)| {
                let gap = if name.is_empty() { "" } else { "  " };
                format!("{name}{gap}{line}\n")
            })
            .collect();
        fs::write(&path, text).expect("the golden file is written");
    }
    let text = fs::read_to_string(&path).expect("the golden file");
    let named = lines.iter().any(|(name, _)| !name.is_empty());
    text.lines()
        .map(|line| match line.split_once("  ") {
            Some((_, bytes)) if named => bytes.to_owned(),
            _ => line.to_owned(),
        })
        .collect()
}

/// Compares what is written today with a golden file, line by line, and returns the file's lines.
#[track_caller]
fn compare(file: &str, now: &[(String, String, String)]) -> Vec<String> {
    let lines = now
        .iter()
        .map(|(name, line, _)| (name.clone(), line.clone()))
        .collect();
    let then = golden(file, &lines);
    for ((name, now, sample), then) in now.iter().zip(&then) {
        assert_eq!(
            now, then,
            "{file}: {name} is written differently (left) than it was first written (right), so that older stores \
             could not be read any more:\n{sample}"
        );
    }
    assert_eq!(
        now.len(),
        then.len(),
        "{file} holds another number of samples"
    );
    then
}

fn hex(bytes: &[u8]) -> String {
    HEXLOWER.encode(bytes)
}

fn unhex(hex: &str) -> Vec<u8> {
    HEXLOWER.decode(hex.as_bytes()).expect("hex")
}

#[test]
fn the_bytes_of_every_record_are_as_they_were_first_written() {
    let samples = records::records();
    let written: Vec<_> = samples
        .iter()
        .map(|(name, record)| {
            let (key, value) = codec::put(record).expect("a record can be written");
            let line = format!("key={} value={}", hex(&key), hex(&value));
            (name.clone(), line, format!("{record:?}"))
        })
        .collect();
    let lines = compare("records.hex", &written);
    for ((name, sample), line) in samples.iter().zip(lines) {
        let bytes = line.strip_prefix("key=").expect("a key");
        let (key, value) = bytes.split_once(" value=").expect("a value");
        let read = codec::record(&unhex(key), &unhex(value)).expect("a record can be read");
        assert_eq!(read, *sample, "{name}");
    }
}

#[test]
fn the_bytes_of_every_event_are_as_they_were_first_written() {
    let all = [events::events(), events::events_with_one_flag()].concat();
    let samples = each(all, |event| Stamped {
        at: At(1_772_442_000_123),
        draw: 0x0123_4567_89ab_cdef,
        event,
    });
    let written: Vec<_> = samples
        .iter()
        .map(|(name, stamped)| {
            let entry = codec::entry(stamped, &[]).expect("an event can be written");
            let line = format!("event={}", hex(&entry.event));
            (name.clone(), line, format!("{stamped:?}"))
        })
        .collect();
    let lines = compare("events.hex", &written);
    for ((name, sample), line) in samples.iter().zip(lines) {
        let entry = Entry {
            event: unhex(line.strip_prefix("event=").expect("an event")),
            changes: Vec::new(),
        };
        let read = codec::event(&entry).expect("an event can be read");
        assert_eq!(read, *sample, "{name}");
    }
}

#[test]
fn the_json_of_every_record_is_as_it_was_first_exported() {
    let samples = records::records();
    let written: Vec<_> = samples
        .iter()
        .map(|(name, record)| {
            let line = serde_json::to_string(record).expect("a record can be exported");
            (String::new(), line, name.clone())
        })
        .collect();
    let lines = compare("export.jsonl", &written);
    for ((name, sample), line) in samples.iter().zip(lines) {
        let read: Record = serde_json::from_str(&line).expect("a record can be imported");
        assert_eq!(read, *sample, "{name}");
    }
}

#[test]
fn the_custom_ids_of_every_button_and_form_are_as_they_were_first_written() {
    let (buttons, forms) = (asks::presses(), asks::forms());
    let written: Vec<_> = each(buttons.clone(), |press| press.custom_id())
        .into_iter()
        .chain(each(forms.clone(), |form| form.custom_id()))
        .map(|(name, id)| (name, id, String::new()))
        .collect();
    let lines = compare("custom_ids.txt", &written);
    let (of_buttons, of_forms) = lines.split_at(buttons.len());
    for ((name, press), id) in buttons.iter().zip(of_buttons) {
        assert_eq!(ButtonId::parse(id).as_ref(), Ok(press), "{name}");
    }
    for ((name, form), id) in forms.iter().zip(of_forms) {
        assert_eq!(FormId::parse(id).as_ref(), Ok(form), "{name}");
    }
}

#[test]
fn a_removal_is_the_key_of_the_record_alone() {
    for (name, record) in records::records() {
        let (key, _) = codec::put(&record).expect("a record can be written");
        let removal = Change::Remove(record.key());
        let bytes = codec::change(&removal).expect("a removal can be written");
        assert_eq!(bytes, (key, None), "{name}");
        assert_eq!(codec::read_change(&bytes).ok(), Some(removal), "{name}");
    }
}

/// Finds the places in a value where a field holds its default, so that two fields could change
/// places unseen.
fn defaults(value: &Value, at: &str, found: &mut Vec<String>) {
    match value {
        Value::Array(list) if !list.is_empty() => {
            for (n, value) in list.iter().enumerate() {
                defaults(value, &format!("{at}.{n}"), found);
            }
        }
        Value::Object(fields) => {
            for (name, value) in fields {
                defaults(value, &format!("{at}.{name}"), found);
            }
        }
        Value::Number(number) if number.as_i64() != Some(0) => {}
        Value::String(text) if !text.is_empty() => {}
        Value::Bool(true) => {}
        _ => found.push(format!("{at} is {value}")),
    }
}

fn all_set<T: Serialize + Debug>(samples: Samples<T>, but: &[&str]) {
    for (name, sample) in samples {
        let mut found = Vec::new();
        let json = serde_json::to_value(&sample).expect("JSON");
        defaults(&json, "", &mut found);
        found.retain(|place| !but.iter().any(|but| place.starts_with(but)));
        assert!(found.is_empty(), "{name}: {found:?} in {sample:?}");
    }
}

#[test]
fn in_every_sample_every_field_holds_something_else_than_its_default() {
    // What these hold is nothing at all.
    let empty = [
        ".NextNo.0",
        ".Alive.0",
        ".Gap.0",
        ".Rank.1",
        ".Unshown.1",
        ".Openings.0",
        ".MonthRank.1",
    ];
    all_set(records::records(), &empty);
    all_set(events::events(), &[]);
}
