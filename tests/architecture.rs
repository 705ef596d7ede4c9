//! Checks what Cargo and clippy cannot: which module of the bot may use which, and what every file begins with.
//!
//! Cargo keeps the packages apart, because each manifest lists only what its package may use. Clippy keeps the clock,
//! random numbers and threads in `run/` (`clippy.toml`).

use std::collections::BTreeSet;
use std::fmt::Write as _;
use std::fs;
use std::path::{Path, PathBuf};

/// The modules of the bot, lowest first: a module may use itself and those before it.
const ORDER: [&str; 11] = [
    "http", "metrics", "host", "courier", "discord", "feeds", "config", "zones", "run", "cli",
    "main",
];

/// The source folders of the root package and of every package under `crates/`.
fn source_folders() -> Vec<PathBuf> {
    let root = Path::new(env!("CARGO_MANIFEST_DIR"));
    let crates = fs::read_dir(root.join("crates")).unwrap();
    let mut folders: Vec<_> = crates
        .map(|entry| entry.unwrap().path().join("src"))
        .collect();
    folders.push(root.join("src"));
    folders
}

/// Every Rust file under a folder, with its text.
fn files(folder: &Path) -> Vec<(PathBuf, String)> {
    fn walk(folder: &Path, into: &mut Vec<(PathBuf, String)>) {
        for entry in fs::read_dir(folder).unwrap() {
            let path = entry.unwrap().path();
            if path.is_dir() {
                walk(&path, into);
            } else if path.extension().is_some_and(|ending| ending == "rs") {
                let text = fs::read_to_string(&path).unwrap();
                into.push((path, text));
            }
        }
    }
    let mut files = Vec::new();
    walk(folder, &mut files);
    files.sort();
    assert!(!files.is_empty(), "{} is empty", folder.display());
    files
}

/// Returns the top module of a file: `src/host/mod.rs` is in `host`.
fn module(file: &Path) -> String {
    let inside = file
        .strip_prefix(Path::new(env!("CARGO_MANIFEST_DIR")).join("src"))
        .unwrap();
    let first = inside.iter().next().unwrap().to_str().unwrap();
    first.trim_end_matches(".rs").to_owned()
}

/// Lines of code with their numbers, without comments.
fn code(text: &str) -> impl Iterator<Item = (usize, &str)> {
    text.lines()
        .enumerate()
        .map(|(n, line)| (n + 1, line))
        .filter(|(_, line)| !line.trim_start().starts_with("//"))
}

/// The modules that a line of code names by `crate::module`.
fn uses(line: &str) -> Vec<String> {
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
fn a_module_of_the_bot_uses_only_itself_and_those_below_it() {
    let mut wrong = Vec::new();
    for (file, text) in files(&Path::new(env!("CARGO_MANIFEST_DIR")).join("src")) {
        let here = module(&file);
        let place = ORDER.iter().position(|one| *one == here);
        assert!(
            place.is_some() || here == "lib",
            "{} is not in ORDER",
            file.display()
        );
        for (n, line) in code(&text) {
            for used in uses(line) {
                let there = ORDER.iter().position(|one| *one == used);
                if there.is_some() && there > place {
                    wrong.push(format!("{}:{n}: {here} uses {used}", file.display()));
                }
            }
        }
    }
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
}

#[test]
fn only_discord_and_run_name_serenity() {
    for (file, text) in files(&Path::new(env!("CARGO_MANIFEST_DIR")).join("src")) {
        let here = module(&file);
        for (n, line) in code(&text) {
            let named = line.contains("serenity::") || line.contains("poise::");
            assert!(
                !named || matches!(here.as_str(), "discord" | "run"),
                "{}:{n}: {here} names serenity or poise",
                file.display()
            );
        }
    }
}

#[test]
fn every_file_says_what_it_is_for() {
    for folder in source_folders() {
        for (file, text) in files(&folder) {
            assert!(text.starts_with("//!"), "{} has no head", file.display());
        }
    }
}

/// Our own packages that a manifest lists as dependencies of the program.
fn packages_used(manifest: &Path) -> Vec<String> {
    let text = fs::read_to_string(manifest).unwrap();
    let table: toml::Table = text.parse().unwrap();
    let dependencies = table["dependencies"].as_table().unwrap();
    let ours = |name: &&String| name.starts_with("pythia-") || *name == "local-discord";
    dependencies.keys().filter(ours).cloned().collect()
}

/// Draws packages and modules, one a line, each with those it uses.
fn graph() -> String {
    let root = Path::new(env!("CARGO_MANIFEST_DIR"));
    let mut text = String::from("packages\n");
    for package in [
        "quiz",
        "bank",
        "decks",
        "store",
        "picture",
        "local-discord",
        "test-discord",
    ] {
        let used = packages_used(&root.join("crates").join(package).join("Cargo.toml"));
        writeln!(text, "  {package:14} → {}", listed(&used)).unwrap();
    }
    let used = packages_used(&root.join("Cargo.toml"));
    writeln!(text, "  {:14} → {}", "pythia", listed(&used)).unwrap();

    text.push_str("modules of the bot\n");
    for module_name in ORDER {
        let mut used = BTreeSet::new();
        for (file, code_text) in files(&root.join("src")) {
            if module(&file) == module_name {
                used.extend(code(&code_text).flat_map(|(_, line)| uses(line)));
            }
        }
        used.remove(module_name);
        let used: Vec<_> = used.into_iter().collect();
        writeln!(text, "  {module_name:14} → {}", listed(&used)).unwrap();
    }
    text
}

fn listed(names: &[String]) -> String {
    match names {
        [] => "(none of ours)".to_owned(),
        names => names.join(", "),
    }
}

#[test]
fn the_graph_in_the_architecture_page_is_that_of_the_code() {
    let path = Path::new(env!("CARGO_MANIFEST_DIR")).join("docs/ARCHITECTURE.md");
    let page = fs::read_to_string(&path).unwrap();
    let (before, rest) = page.split_once("<!-- graph: begin -->\n").unwrap();
    let (written, after) = rest.split_once("<!-- graph: end -->").unwrap();
    let drawn = format!("```text\n{}```\n", graph());
    if std::env::var_os("PYTHIA_WRITE_GRAPH").is_some() {
        let page = format!("{before}<!-- graph: begin -->\n{drawn}<!-- graph: end -->{after}");
        fs::write(&path, page).unwrap();
        return;
    }
    assert_eq!(
        written, drawn,
        "the graph has changed: PYTHIA_WRITE_GRAPH=1 cargo test --test architecture writes it"
    );
}

#[test]
fn no_page_links_to_a_file_that_is_not_there() {
    let root = Path::new(env!("CARGO_MANIFEST_DIR"));
    let mut pages: Vec<PathBuf> = ["", "docs", "crates/local-discord", "questions"]
        .iter()
        .flat_map(|folder| fs::read_dir(root.join(folder)).unwrap())
        .map(|entry| entry.unwrap().path())
        .filter(|path| path.extension().is_some_and(|ending| ending == "md"))
        .collect();
    pages.sort();
    let mut missing = Vec::new();
    for page in pages {
        let text = fs::read_to_string(&page).unwrap();
        for (at, _) in text.match_indices("](") {
            let target = text[at + 2..].split([')', '#', ' ']).next().unwrap();
            // A link in code is an example.
            let rest = text[at..].split_once(')').map_or("", |(_, rest)| rest);
            let outside = rest.starts_with('`')
                || target.is_empty()
                || target.contains("://")
                || target.contains('…');
            if !outside && !page.parent().unwrap().join(target).exists() {
                missing.push(format!("{} links to {target}", page.display()));
            }
        }
    }
    assert!(missing.is_empty(), "{}", missing.join("\n"));
}
