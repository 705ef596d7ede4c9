//! Checks `docs/FEATURES.md`: every row of the comparison is there once, and the tests that it names
//! exist and run.

use std::collections::{BTreeMap, BTreeSet};
use std::fs;
use std::path::{Path, PathBuf};

/// The rows of the first table that nothing shows yet.
const NOT_YET: [u32; 1] = [31];

/// The same of the second table.
const NOT_YET_OF_THE_24: [u32; 0] = [];

/// What the short paths in the document stand for.
const PLACES: [(&str, &str); 7] = [
    ("rules/", "crates/quiz/tests/rules/"),
    ("copy/", "crates/quiz/tests/copy/"),
    ("model/", "crates/quiz/tests/model/"),
    ("bank/", "crates/bank/tests/bank/"),
    (
        "local_discord/",
        "crates/local-discord/tests/local_discord/",
    ),
    ("picture/", "crates/picture/tests/"),
    ("store/", "crates/store/tests/store/"),
];

fn root() -> &'static Path {
    Path::new(env!("CARGO_MANIFEST_DIR"))
}

fn document() -> String {
    fs::read_to_string(root().join("docs/FEATURES.md")).expect("the document")
}

/// Returns every file of tests.
fn files_of_tests() -> Vec<PathBuf> {
    let mut folders = vec![root().join("tests"), root().join("crates")];
    let mut files = Vec::new();
    while let Some(folder) = folders.pop() {
        for entry in fs::read_dir(folder).expect("a folder").flatten() {
            let path = entry.path();
            if path.is_dir() {
                folders.push(path);
            } else if path.extension().is_some_and(|ending| ending == "rs") {
                files.push(path);
            }
        }
    }
    files
}

/// Returns the names of tests in a file, each with whether it is ignored.
fn tests_in(text: &str) -> BTreeMap<String, bool> {
    let mut found = BTreeMap::new();
    let (mut is_test, mut ignored) = (false, false);
    for line in text.lines().map(str::trim) {
        if line.starts_with("#[test]") || line.starts_with("#[tokio::test") {
            is_test = true;
        } else if line.starts_with("#[ignore") {
            ignored = true;
        } else if let Some(name) = name_of(line) {
            // A property test is made by a macro, which needs the attribute as well.
            if is_test {
                found.insert(name.to_owned(), ignored);
            }
            (is_test, ignored) = (false, false);
        }
    }
    found
}

fn name_of(line: &str) -> Option<&str> {
    let line = line.strip_prefix("pub ").unwrap_or(line);
    let line = line.strip_prefix("async ").unwrap_or(line);
    let rest = line.strip_prefix("fn ")?;
    rest.split(['(', '<']).next()
}

/// Returns what is in backticks and names a test: a path and a name.
fn named_tests(text: &str) -> Vec<(&str, &str)> {
    let inside = text.split('`').skip(1).step_by(2);
    let parts = inside.filter_map(|one| one.rsplit_once("::"));
    let is_name = |name: &str| name.matches('_').count() > 2 && !name.contains(' ');
    parts.filter(|(_, name)| is_name(name)).collect()
}

/// Returns the rows of a section: the number, what Pythia does, and what shows it.
fn rows<'a>(document: &'a str, section: &str) -> Vec<(u32, &'a str, &'a str)> {
    let (_, rest) = document.split_once(section).expect("the section");
    let rest = rest.split("\n## ").next().unwrap_or_default();
    let cells = rest.lines().filter_map(|line| {
        let cells: Vec<&str> = line.strip_prefix("| ")?.split(" | ").collect();
        let [number, _, what, test] = cells.as_slice() else {
            return None;
        };
        Some((number.parse().ok()?, *what, test.trim_end_matches(" |")))
    });
    cells.collect()
}

#[test]
fn every_row_is_there_once_and_names_a_test_or_says_not_yet() {
    let document = document();
    let tables: [(&str, u32, &[u32]); 2] = [
        ("\n## The 115 rows", 115, &NOT_YET),
        ("\n## The 24 that nobody else has", 24, &NOT_YET_OF_THE_24),
    ];
    for (section, count, not_yet) in tables {
        let rows = rows(&document, section);
        let numbers: Vec<u32> = rows.iter().map(|(number, ..)| *number).collect();
        assert_eq!(numbers, (1..=count).collect::<Vec<_>>(), "{section}");
        let missing: Vec<u32> = rows
            .iter()
            .filter(|(_, _, test)| *test == "not yet")
            .map(|(number, ..)| *number)
            .collect();
        assert_eq!(
            missing, not_yet,
            "{section}: the list above says which rows wait"
        );
        for (number, what, test) in rows {
            assert!(!what.is_empty(), "{section} {number}");
            let shown = test == "not yet" || !named_tests(test).is_empty();
            assert!(shown, "{section} {number} names no test: {test}");
        }
    }
}

#[test]
fn what_was_decided_otherwise_says_so() {
    let document = document();
    let first = rows(&document, "\n## The 115 rows");
    assert!(
        first[64].1.contains("**decided otherwise**"),
        "a member's own day"
    );
    let second = rows(&document, "\n## The 24 that nobody else has");
    assert!(
        second[21].1.contains("**decided otherwise**"),
        "levels of privacy"
    );
    assert!(second[20].1.contains("with a digest"), "nothing is signed");
}

#[test]
fn every_named_test_exists_in_its_file_and_is_not_ignored() {
    let mut everywhere: BTreeMap<String, bool> = BTreeMap::new();
    for file in files_of_tests() {
        everywhere.extend(tests_in(&fs::read_to_string(file).expect("a file")));
    }
    assert!(
        everywhere.len() > 1_500,
        "the tests are found: {}",
        everywhere.len()
    );
    let document = document();
    let mut wrong = BTreeSet::new();
    for (path, name) in named_tests(&document) {
        match everywhere.get(name) {
            None => drop(wrong.insert(format!("{name} doesn't exist"))),
            Some(true) => drop(wrong.insert(format!("{name} is ignored"))),
            Some(false) => {}
        }
        if !path.ends_with(".rs") {
            continue;
        }
        let place = PLACES.iter().find(|(short, _)| path.starts_with(short));
        let file = match place {
            Some((short, long)) => path.replacen(short, long, 1),
            None if path.starts_with("crates/") || path.starts_with("tests/") => path.to_owned(),
            None => format!("tests/{path}"),
        };
        match fs::read_to_string(root().join(&file)) {
            Ok(text) if tests_in(&text).contains_key(name) => {}
            Ok(_) => drop(wrong.insert(format!("{name} isn't in {file}"))),
            Err(_) => drop(wrong.insert(format!("there is no {file}"))),
        }
    }
    let wrong: Vec<_> = wrong.into_iter().collect();
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
}

#[test]
fn a_test_that_is_missing_or_ignored_would_be_found() {
    let text = "#[test]\nfn one_that_is_really_there() {}\n#[test]\n#[ignore = \"slow\"]\nfn one_that_is_never_run() {}\nfn no_test_at_all() {}\n";
    let found = tests_in(text);
    assert_eq!(found.get("one_that_is_really_there"), Some(&false));
    assert_eq!(found.get("one_that_is_never_run"), Some(&true));
    assert_eq!(found.get("no_test_at_all"), None);
    assert_eq!(
        named_tests("| `rules/a.rs::one_that_is_really_there`, `pythia try` |"),
        [("rules/a.rs", "one_that_is_really_there")]
    );
}
