//! The walls of the house: which room may look where, and what no file may hold.

use std::collections::BTreeMap;
use std::fs;
use std::path::{Path, PathBuf};

/// The corridor, from left to right: a room may look at itself and at those before it.
const CORRIDOR: [&str; 10] = [
    "quiz", "bank", "store", "host", "courier", "discord", "config", "run", "cli", "main",
];

/// Rooms beside the corridor: `sandbox` is looked at only by those that start it, and looks at nobody.
const BESIDE: [&str; 2] = ["sandbox", "lib"];

fn sources() -> Vec<(PathBuf, String)> {
    fn walk(folder: &Path, into: &mut Vec<(PathBuf, String)>) {
        for entry in fs::read_dir(folder)
            .unwrap()
            .map(|entry| entry.unwrap().path())
        {
            if entry.is_dir() {
                walk(&entry, into);
            } else if entry.extension().is_some_and(|ending| ending == "rs") {
                let text = fs::read_to_string(&entry).unwrap();
                into.push((entry, text));
            }
        }
    }
    let mut files = Vec::new();
    walk(
        &Path::new(env!("CARGO_MANIFEST_DIR")).join("src"),
        &mut files,
    );
    files.sort();
    assert!(files.len() > 20, "the source folder was not found");
    files
}

/// `src/quiz/state.rs` is in the room `quiz`, `src/host/mod.rs` in `host`.
fn room(file: &Path) -> String {
    let inside = file
        .strip_prefix(Path::new(env!("CARGO_MANIFEST_DIR")).join("src"))
        .unwrap();
    let first = inside
        .components()
        .next()
        .unwrap()
        .as_os_str()
        .to_str()
        .unwrap();
    first.trim_end_matches(".rs").to_owned()
}

/// Lines of code, without comments.
fn code(text: &str) -> impl Iterator<Item = (usize, &str)> {
    text.lines()
        .enumerate()
        .map(|(n, line)| (n + 1, line))
        .filter(|(_, line)| !line.trim_start().starts_with("//"))
}

/// Rooms that a line of code names by `crate::room`.
fn looks_at(line: &str) -> Vec<String> {
    line.match_indices("crate::")
        .map(|(at, found)| {
            let rest = &line[at + found.len()..];
            rest.chars()
                .take_while(|c| c.is_alphanumeric() || *c == '_')
                .collect()
        })
        .collect()
}

#[test]
fn a_room_looks_only_at_itself_and_to_the_left() {
    let mut wrong = Vec::new();
    for (file, text) in sources() {
        let here = room(&file);
        let place = CORRIDOR.iter().position(|one| *one == here);
        for (n, line) in code(&text) {
            for seen in looks_at(line) {
                let allowed = match CORRIDOR.iter().position(|one| *one == seen) {
                    Some(there) => place.is_some_and(|place| there <= place),
                    None if seen == "sandbox" => matches!(here.as_str(), "sandbox" | "cli"),
                    None => true,
                };
                if !allowed {
                    wrong.push(format!("{}:{n}: {here} looks at {seen}", file.display()));
                }
            }
        }
    }
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
}

#[test]
fn every_room_is_on_the_plan() {
    let rooms: BTreeMap<String, PathBuf> = sources()
        .into_iter()
        .map(|(file, _)| (room(&file), file))
        .collect();
    for (room, file) in rooms {
        assert!(
            CORRIDOR.contains(&room.as_str()) || BESIDE.contains(&room.as_str()),
            "{} is in no room of the plan in lib.rs",
            file.display()
        );
    }
}

#[test]
fn the_bank_looks_only_at_the_rules() {
    for (file, text) in sources()
        .into_iter()
        .filter(|(file, _)| room(file) == "bank")
    {
        for (n, line) in code(&text) {
            for seen in looks_at(line) {
                assert!(
                    matches!(seen.as_str(), "quiz" | "bank"),
                    "{}:{n}: bank looks at {seen}",
                    file.display()
                );
            }
        }
    }
}

#[test]
fn serenity_is_named_only_in_its_room() {
    for (file, text) in sources() {
        let here = room(&file);
        for (n, line) in code(&text) {
            let named = ["serenity::", "poise::"]
                .iter()
                .any(|name| line.contains(name));
            assert!(
                !named || matches!(here.as_str(), "discord" | "run"),
                "{}:{n}: {here} names serenity or poise",
                file.display()
            );
        }
    }
}

#[test]
fn the_rules_do_no_input_or_output() {
    let banned = [
        "std::fs",
        "std::net",
        "std::io",
        "std::time",
        "std::thread",
        "tokio",
        "sled",
        "println!",
        "tracing::",
    ];
    for (file, text) in sources()
        .into_iter()
        .filter(|(file, _)| room(file) == "quiz")
    {
        for (n, line) in code(&text) {
            for word in banned {
                assert!(
                    !line.contains(word),
                    "{}:{n}: the rules name {word}",
                    file.display()
                );
            }
        }
    }
}

#[test]
fn every_file_says_what_it_is_for() {
    for (file, text) in sources() {
        assert!(text.starts_with("//!"), "{} has no head", file.display());
    }
}

#[test]
fn no_file_holds_unfinished_or_careless_code() {
    let banned = [
        "todo!(",
        "unimplemented!(",
        "dbg!(",
        ".unwrap()",
        "cfg(test)",
        "allow(dead_code)",
    ];
    let mut wrong = Vec::new();
    for (file, text) in sources() {
        for (n, line) in code(&text) {
            for word in banned.iter().filter(|word| line.contains(**word)) {
                wrong.push(format!("{}:{n}: {word}", file.display()));
            }
        }
    }
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
}

#[test]
fn only_run_reads_the_clock_throws_dice_and_spawns() {
    let banned = [
        "SystemTime::now",
        "Instant::now",
        "Timestamp::now",
        "Zoned::now",
        "rand::rng",
        "rand::random",
        "tokio::spawn",
        "thread::spawn",
        "time::sleep",
        "thread::sleep",
    ];
    let mut wrong = Vec::new();
    for (file, text) in sources() {
        if matches!(room(&file).as_str(), "run" | "sandbox") {
            continue;
        }
        let lines: Vec<&str> = text.lines().collect();
        for (n, line) in code(&text) {
            let excused = lines[..n]
                .iter()
                .rev()
                .take(12)
                .any(|above| above.contains("clippy::disallowed_methods"));
            for word in banned
                .iter()
                .filter(|word| line.contains(**word) && !excused)
            {
                wrong.push(format!("{}:{n}: {word}", file.display()));
            }
        }
    }
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
}

#[test]
fn the_map_in_lib_rs_names_every_room_there_is() {
    let (_, lib) = sources()
        .into_iter()
        .find(|(file, _)| file.ends_with("src/lib.rs"))
        .unwrap();
    let head: String = lib.lines().filter(|line| line.starts_with("//!")).collect();
    for (file, _) in sources() {
        let room = room(&file);
        assert!(
            room == "lib" || head.contains(&room),
            "lib.rs does not name {room}"
        );
    }
}

/// Licenses under which a dependency may be distributed with ours; one of them, or several joined by AND.
const LICENSES: [&str; 12] = [
    "MIT",
    "MIT-0",
    "Apache-2.0",
    "ISC",
    "BSD-2-Clause",
    "BSD-3-Clause",
    "Zlib",
    "0BSD",
    "CC0-1.0",
    "Unlicense",
    // Data: Unicode's tables, and the list of root certificates.
    "Unicode-3.0",
    "CDLA-Permissive-2.0",
];

/// What drives the tests and is never part of the program: used as it is, passed on to nobody.
const ONLY_IN_TESTS: [&str; 1] = ["webdriver"];

fn may_be_distributed(license: &str) -> bool {
    let license = license.replace('/', " OR ").replace(['(', ')'], " ");
    let words: Vec<&str> = license.split_whitespace().collect();
    // Every expression here is a list of alternatives, or of licenses that all hold; one good word of each part does.
    words
        .split(|word| *word == "AND")
        .all(|part| part.iter().any(|word| LICENSES.contains(word)))
}

#[test]
fn every_dependency_may_be_distributed_under_our_licenses() {
    let told = std::process::Command::new(env!("CARGO"))
        .args(["metadata", "--format-version", "1", "--offline", "--locked"])
        .args(["--filter-platform", "x86_64-unknown-linux-gnu"])
        .current_dir(env!("CARGO_MANIFEST_DIR"))
        .output()
        .unwrap();
    assert!(
        told.status.success(),
        "{}",
        String::from_utf8_lossy(&told.stderr)
    );
    let told: serde_json::Value = serde_json::from_slice(&told.stdout).unwrap();
    let packages = told["packages"].as_array().unwrap();
    assert!(
        packages.len() > 50,
        "cargo told of {} packages",
        packages.len()
    );
    for package in packages {
        let license = package["license"].as_str().unwrap_or_default();
        let only_in_tests = ONLY_IN_TESTS.iter().any(|name| package["name"] == *name);
        assert!(
            only_in_tests || may_be_distributed(license),
            "{} is under {license:?}",
            package["name"]
        );
    }
}
