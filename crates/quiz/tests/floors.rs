//! Reads from the sources which modules use which others, and checks that these arrows run down the
//! floors.
//!
//! The floors are the folders of `src/`, lowest first in [`FLOORS`]. A file may use its own floor
//! and those below.

use std::collections::{BTreeMap, BTreeSet};
use std::fs;
use std::path::{Path, PathBuf};

/// The floors, lowest first.
const FLOORS: [&str; 6] = ["model", "state", "queries", "text", "rules", "commands"];

/// Arrows that may run up, each with the reason: who uses, who is used, and why. The head of the
/// module gives the reason as well.
const ALLOWED_UP: &[(&str, &str, &str)] = &[];

/// The largest number of files that may depend on one another in a circle.
const CIRCLE: usize = 4;

/// Functions of `text/` that still read a transaction or the state, although they should take a
/// struct of facts.
const STILL_LOOKING: &[(&str, &str)] = &[];

/// A module by its path inside the package: `["rules", "daily"]`.
type Module = Vec<String>;

/// Returns every module of the package except its root, with its code.
fn modules() -> BTreeMap<Module, String> {
    fn walk(folder: &Path, into: &mut Vec<PathBuf>) {
        for entry in fs::read_dir(folder).unwrap() {
            let path = entry.unwrap().path();
            if path.is_dir() {
                walk(&path, into);
            } else if path.extension().is_some_and(|ending| ending == "rs") {
                into.push(path);
            }
        }
    }
    let source = Path::new(env!("CARGO_MANIFEST_DIR")).join("src");
    let mut files = Vec::new();
    walk(&source, &mut files);
    let mut modules = BTreeMap::new();
    for file in files {
        let inside = file.strip_prefix(&source).unwrap().with_extension("");
        let mut module: Module = inside
            .iter()
            .map(|part| part.to_str().unwrap().to_owned())
            .collect();
        if module.last().is_some_and(|last| last == "mod") {
            module.pop();
        }
        if module != ["lib"] {
            modules.insert(module, code(&fs::read_to_string(&file).unwrap()));
        }
    }
    modules
}

/// Returns a source without its comments, and with all strings emptied.
fn code(source: &str) -> String {
    let mut code = String::new();
    let mut rest = source;
    while let Some(first) = rest.chars().next() {
        if rest.starts_with("//") {
            rest = &rest[rest.find('\n').unwrap_or(rest.len())..];
        } else if rest.starts_with("'\"'") || rest.starts_with("'\\\"'") {
            rest = &rest[rest.find("\"'").unwrap() + 2..];
        } else if first == '"' {
            let mut escaped = false;
            let end = rest[1..].find(|c| {
                let ends = c == '"' && !escaped;
                escaped = c == '\\' && !escaped;
                ends
            });
            code.push_str("\"\"");
            rest = &rest[end.expect("a string ends") + 2..];
        } else {
            code.push(first);
            rest = &rest[first.len_utf8()..];
        }
    }
    code
}

/// Returns the paths of a `use` tree, each with the name the file uses for it.
fn leaves(tree: &str) -> Vec<(Vec<String>, String)> {
    let tree = tree.trim();
    let Some((prefix, inner)) = tree.split_once('{') else {
        let (path, known_as) = tree.split_once(" as ").unwrap_or((tree, ""));
        let mut path: Vec<_> = path
            .split("::")
            .map(|part| part.trim().to_owned())
            .collect();
        path.retain(|part| !part.is_empty());
        if path.len() > 1 && path.last().is_some_and(|last| last == "self") {
            path.pop();
        }
        let last = path.last().cloned().unwrap_or_default();
        let known_as = if known_as.is_empty() {
            last
        } else {
            known_as.trim().to_owned()
        };
        return vec![(path, known_as)];
    };
    let inner = inner
        .trim_end()
        .strip_suffix('}')
        .expect("a brace is closed");
    let mut depth = 0;
    let parts = inner.split(|c| {
        match c {
            '{' => depth += 1,
            '}' => depth -= 1,
            _ => {}
        }
        c == ',' && depth == 0
    });
    parts
        .filter(|part| !part.trim().is_empty())
        .flat_map(|part| leaves(&format!("{prefix}{}", part.trim())))
        .collect()
}

/// Returns the paths with at least one `::` that occur in the code outside of `use`.
fn paths(code: &str) -> Vec<Vec<String>> {
    code.split(|c: char| !(c.is_alphanumeric() || c == '_' || c == ':'))
        .map(|word| word.trim_matches(':'))
        .filter(|word| word.contains("::"))
        .map(|word| word.split("::").map(str::to_owned).collect())
        .collect()
}

/// Returns the path from the root of the package, if it begins inside the package.
fn from_root(path: &[String], here: &Module, modules: &BTreeMap<Module, String>) -> Option<Module> {
    let up = path.iter().take_while(|part| *part == "super").count();
    match path.first()?.as_str() {
        "crate" => Some(path[1..].to_vec()),
        "self" => Some([here, &path[1..]].concat()),
        "super" => Some([&here[..here.len() - up], &path[up..]].concat()),
        child => modules
            .contains_key(&[here.as_slice(), &[child.to_owned()]].concat())
            .then(|| [here, path].concat()),
    }
}

/// Returns the module that a path leads into, which is the longest beginning of the path that is a
/// module.
fn leads_into(path: &[String], modules: &BTreeMap<Module, String>) -> Option<Module> {
    (1..=path.len())
        .rev()
        .map(|n| path[..n].to_vec())
        .find(|module| modules.contains_key(module))
}

/// Returns the trees of the `use` statements in a file, each with whether it is public, and the
/// rest of the code.
fn split_uses(code: &str) -> (Vec<(bool, String)>, String) {
    let mut uses = Vec::new();
    let mut body = String::new();
    let mut open: Option<(bool, String)> = None;
    for line in code.lines() {
        let trimmed = line.trim_start();
        if open.is_none() {
            let private = trimmed.strip_prefix("pub ").unwrap_or(trimmed);
            if private.starts_with("use ") {
                open = Some((private != trimmed, String::new()));
            }
        }
        match &mut open {
            Some((_, tree)) => tree.push_str(line),
            None => body.push_str(line),
        }
        body.push('\n');
        if line.contains(';')
            && let Some((public, tree)) = open.take()
        {
            let (_, tree) = tree.split_once("use ").unwrap();
            let (tree, rest) = tree.split_once(';').unwrap();
            uses.push((public, tree.to_owned()));
            body.push_str(rest);
        }
    }
    (uses, body)
}

/// Returns the modules that each module uses. A public `use` of a child only re-exports it, so it
/// is no arrow.
fn arrows(modules: &BTreeMap<Module, String>) -> BTreeMap<Module, BTreeSet<Module>> {
    let mut arrows = BTreeMap::new();
    for (here, code) in modules {
        let mut used = BTreeSet::new();
        let mut known = BTreeMap::new();
        let (uses, body) = split_uses(code);
        for (public, tree) in uses {
            for (path, name) in leaves(&tree) {
                let Some(path) = from_root(&path, here, modules) else {
                    continue;
                };
                assert_inside(&path, here);
                if modules.contains_key(&path) {
                    known.insert(name, path);
                } else if !(public && path.starts_with(here)) {
                    used.extend(leads_into(&path, modules));
                }
            }
        }
        for path in paths(&body) {
            let path = match known.get(&path[0]) {
                Some(module) => Some([module, &path[1..]].concat()),
                None => from_root(&path, here, modules),
            };
            if let Some(path) = &path {
                assert_inside(path, here);
            }
            used.extend(path.and_then(|path| leads_into(&path, modules)));
        }
        used.remove(here);
        arrows.insert(here.clone(), used);
    }
    arrows
}

/// Fails for a path through the re-exports of `lib.rs`, because the arrow behind it can't be seen.
fn assert_inside(path: &[String], here: &Module) {
    let first = path.first().map_or("", String::as_str);
    assert!(
        FLOORS.contains(&first),
        "{} names crate::{first}: name the module where it is",
        name(here)
    );
}

fn name(module: &Module) -> String {
    module.join("::")
}

/// Returns the floor of a module, from 0.
fn floor(module: &Module) -> usize {
    let floor = FLOORS.iter().position(|floor| *floor == module[0]);
    floor.unwrap_or_else(|| panic!("{} is on no floor", name(module)))
}

/// Returns the functions of a file, each with its signature.
fn signatures(code: &str) -> Vec<(String, &str)> {
    let starts = code.match_indices("fn ").filter(|(at, _)| {
        code[..*at]
            .chars()
            .next_back()
            .is_none_or(|before| before.is_whitespace())
    });
    starts
        .map(|(at, _)| {
            let rest = &code[at + 3..];
            let signature = &rest[..rest.find(['{', ';']).unwrap_or(rest.len())];
            let name = signature.split(|c: char| !(c.is_alphanumeric() || c == '_'));
            (
                name.into_iter().next().unwrap_or_default().to_owned(),
                signature,
            )
        })
        .collect()
}

fn has_word(text: &str, word: &str) -> bool {
    text.split(|c: char| !(c.is_alphanumeric() || c == '_'))
        .any(|one| one == word)
}

#[test]
fn no_arrow_runs_up_but_those_with_a_reason() {
    let arrows = arrows(&modules());
    let up: BTreeSet<_> = arrows
        .iter()
        .flat_map(|(from, to)| to.iter().map(move |to| (from, to)))
        .filter(|(from, to)| floor(to) > floor(from))
        .map(|(from, to)| (name(from), name(to)))
        .collect();
    let allowed: BTreeSet<_> = ALLOWED_UP
        .iter()
        .map(|(from, to, _)| ((*from).to_owned(), (*to).to_owned()))
        .collect();
    assert_eq!(
        up, allowed,
        "left: the arrows that run up; right: those that may"
    );
}

#[test]
fn no_more_than_a_few_files_need_one_another_in_a_circle() {
    let arrows = arrows(&modules());
    let reach = |from: &Module| {
        let mut seen = BTreeSet::new();
        let mut next = vec![from.clone()];
        while let Some(module) = next.pop() {
            for to in &arrows[&module] {
                // Circles inside `text` are allowed, because its files share helpers.
                if to[0] != "text" && seen.insert(to.clone()) {
                    next.push(to.clone());
                }
            }
        }
        seen
    };
    let reached: BTreeMap<_, _> = arrows
        .keys()
        .filter(|module| module[0] != "text")
        .map(|module| (module, reach(module)))
        .collect();
    for (module, from_here) in &reached {
        let circle: Vec<_> = from_here
            .iter()
            .filter(|other| reached[other].contains(*module))
            .map(name)
            .collect();
        assert!(circle.len() <= CIRCLE, "a circle: {}", circle.join(", "));
    }
}

#[test]
fn a_query_changes_nothing() {
    for (module, code) in modules() {
        for (function, signature) in signatures(&code) {
            assert!(
                module[0] != "queries"
                    || !(signature.contains("&mut ") && has_word(signature, "Transaction")),
                "{}::{function} could change the transaction",
                name(&module)
            );
        }
    }
}

#[test]
fn text_is_made_from_facts_not_from_the_state() {
    let looking: BTreeSet<_> = modules()
        .iter()
        .filter(|(module, _)| module[0] == "text")
        .flat_map(|(module, code)| {
            signatures(code)
                .into_iter()
                .filter(|(_, signature)| {
                    has_word(signature, "Transaction") || has_word(signature, "State")
                })
                .map(|(function, _)| (name(module), function))
                .collect::<Vec<_>>()
        })
        .collect();
    let listed: BTreeSet<_> = STILL_LOOKING
        .iter()
        .map(|(module, function)| ((*module).to_owned(), (*function).to_owned()))
        .collect();
    let new: Vec<_> = looking.difference(&listed).collect();
    let done: Vec<_> = listed.difference(&looking).collect();
    assert!(new.is_empty(), "these should take facts: {new:?}");
    assert!(done.is_empty(), "take these off the list: {done:?}");
}

#[test]
fn the_arrows_are_read_from_imports_and_from_paths() {
    let source = "use crate::model::{ids::At, card as drawn};\npub use inner::Thing;\n\
        fn f() { drawn::show(); super::state::ask(\"crate::text::no\"); } // crate::rules::no\n";
    let of = |path: &str| path.split("::").map(str::to_owned).collect::<Module>();
    let mut modules: BTreeMap<_, _> = [
        "model",
        "model::ids",
        "model::card",
        "state",
        "text",
        "rules",
        "queries::inner",
    ]
    .into_iter()
    .map(|path| (of(path), String::new()))
    .collect();
    modules.insert(of("queries"), code(source));
    let used = &arrows(&modules)[&of("queries")];
    let used: Vec<_> = used.iter().map(name).collect();
    assert_eq!(used, ["model::card", "model::ids", "state"]);
}
