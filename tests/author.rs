//! The commands of question authors, `check`, `new` and `show`, as the built program runs them.

use std::path::Path;
use std::process::{Command, Output};

#[path = "../crates/bank/tests/bank/common.rs"]
#[allow(dead_code, reason = "these tests use only some of the helpers")]
mod common;

use common::{folder, load, valid, with};

/// Runs the program on a folder of questions; returns its exit code and what it printed.
fn pythia(questions: &Path, args: &[&str]) -> (Option<i32>, String, String) {
    let text = |bytes: Vec<u8>| String::from_utf8(bytes).expect("UTF-8");
    let Output {
        status,
        stdout,
        stderr,
    } = Command::new(env!("CARGO_BIN_EXE_pythia"))
        .args(args)
        .env("PYTHIA_QUESTIONS", questions)
        .output()
        .expect("the program starts");
    (status.code(), text(stdout), text(stderr))
}

#[test]
fn check_prints_every_problem_and_the_statistics_and_fails_only_on_errors() {
    let dir = folder(&[("functions/mine.md", &valid())]);
    let (code, out, err) = pythia(dir.path(), &["check"]);
    assert_eq!((code, err.as_str()), (Some(0), ""));
    for line in [
        "by level               junior 0 (0 %), mid 1 (100 %), senior 0 (0 %)",
        "by kind                open 0, choice 0, output 1",
        "  functions              1  (0 / 1 / 0)",
        "playable in a round    1",
        "0 errors, 0 warnings",
    ] {
        assert!(out.contains(line), "no {line:?} in\n{out}");
    }
    assert!(out.contains("concepts covered       2 of 193"), "{out}");
    assert!(!out.contains('\x1b'), "a pipe gets no colors");

    let bad = folder(&[
        ("functions/a.md", &with("level = \"mid\"", "level = \"x\"")),
        ("oop/b.md", &valid()),
    ]);
    let (code, out, _) = pythia(bad.path(), &["check"]);
    assert_eq!(code, Some(1));
    assert!(
        out.contains("functions/a.md:4") && out.contains("oop/b.md:3"),
        "{out}"
    );

    let wide = folder(&[(
        "functions/a.md",
        &with(
            "jobs = [lambda n",
            &format!("# {}\njobs = [lambda n", "x".repeat(60)),
        ),
    )]);
    let (code, out, _) = pythia(wide.path(), &["check"]);
    assert_eq!(code, Some(0));
    assert!(out.contains("0 errors, 1 warning"));
}

#[test]
fn check_says_what_to_do_if_there_is_no_python() {
    let dir = folder(&[("functions/mine.md", &valid())]);
    let output = Command::new(env!("CARGO_BIN_EXE_pythia"))
        .args(["check", "--run-code", "--questions"])
        .arg(dir.path())
        .env("PATH", dir.path())
        .output()
        .expect("the program starts");
    let err = String::from_utf8_lossy(&output.stderr);
    assert_eq!(output.status.code(), Some(1));
    assert!(
        err.contains("no CPython 3.9 or newer was found on PATH"),
        "{err}"
    );
    assert!(err.contains("--python PATH"), "{err}");
    let (code, _, err) = pythia(
        dir.path(),
        &["check", "--run-code", "--python", "/no/such/python"],
    );
    assert_eq!(code, Some(1));
    assert!(err.contains("can't use /no/such/python"), "{err}");
}

#[test]
fn a_folder_that_cannot_be_read_is_an_error_not_an_empty_bank() {
    let (code, _, err) = pythia(Path::new("/no/such/folder"), &["check"]);
    assert_eq!(code, Some(1));
    assert!(
        err.contains("can't read the questions in /no/such/folder"),
        "{err}"
    );
}

#[test]
fn similar_questions_are_reported_until_they_are_explained() {
    let other = valid().replace("Three functions", "Some functions");
    let dir = folder(&[("functions/a.md", &valid()), ("functions/b.md", &other)]);
    let (code, out, _) = pythia(dir.path(), &["check"]);
    assert_eq!(code, Some(0), "a warning");
    assert!(
        out.contains("similar questions      1 pair, 0 explained"),
        "{out}"
    );
    assert!(
        out.contains("functions/a functions/b <why both are wanted>"),
        "{out}"
    );
    crate::common::write(
        dir.path(),
        "similar.txt",
        "functions/b functions/a one is for beginners\n",
    );
    let (_, out, _) = pythia(dir.path(), &["check"]);
    assert!(
        out.contains("1 pair, 1 explained") && out.contains("0 errors, 0 warnings"),
        "{out}"
    );
}

#[test]
fn a_required_package_must_be_pinned_and_a_concept_spelled_correctly() {
    let text = with(
        "reviewed = \"3.13\"",
        "reviewed = \"3.13\"\nrequires = [\"numpy\"]",
    )
    .replace("late-binding-closures", "late-binding-closure");
    let dir = folder(&[
        ("functions/a.md", &text),
        ("requirements.txt", "pandas==3.0.0\n"),
    ]);
    let (code, out, _) = pythia(dir.path(), &["check"]);
    assert_eq!(code, Some(1));
    assert!(out.contains("the package \"numpy\" isn't pinned"), "{out}");
    assert!(
        out.contains("did you mean \"late-binding-closures\"?"),
        "{out}"
    );
}

#[test]
fn new_writes_a_template_whose_only_problems_are_its_todos() {
    let dir = folder(&[]);
    let (code, out, err) = pythia(dir.path(), &["new", "data-model", "a-new-one"]);
    assert_eq!((code, err.as_str()), (Some(0), ""));
    assert!(out.contains("data-model/a-new-one.md"));
    let loaded = load(&dir);
    assert!(loaded.bank.is_empty());
    assert!(loaded.problems.len() > 15);
    for problem in &loaded.problems {
        assert!(problem.what.contains("still a TODO"), "{problem:#?}");
    }
    let (code, _, err) = pythia(dir.path(), &["new", "oop", "a-new-one"]);
    assert_eq!(code, Some(1));
    assert!(err.contains("already exists"), "{err}");
}

#[test]
fn new_refuses_a_wrong_topic_or_slug_and_says_what_is_valid() {
    let dir = folder(&[]);
    let (code, _, err) = pythia(dir.path(), &["new", "datamodel", "x"]);
    assert_eq!(code, Some(1));
    assert!(
        err.contains("did you mean data-model?") && err.contains("practices"),
        "{err}"
    );
    let (_, _, err) = pythia(dir.path(), &["new", "oop", "../x"]);
    assert!(err.contains("isn't a valid slug"), "{err}");
    assert!(
        std::fs::read_dir(dir.path())
            .expect("a folder")
            .next()
            .is_none(),
        "nothing was written"
    );
}

#[test]
fn show_prints_what_members_will_see() {
    let dir = folder(&[("functions/mine.md", &valid())]);
    let (code, out, _) = pythia(dir.path(), &["show", "mine"]);
    assert_eq!(code, Some(0));
    let places: Vec<_> = [
        "What does this print?",
        "- **B** `['cc', 'cc', 'cc']`",
        "Hint 2 of 2",
        "A function keeps the name",
        "Listen for",
        "Further reading",
    ]
    .iter()
    .map(|part| {
        out.find(part)
            .unwrap_or_else(|| panic!("no {part:?} in\n{out}"))
    })
    .collect();
    assert!(places.is_sorted());
    let (code, _, err) = pythia(dir.path(), &["show", "mime"]);
    assert_eq!(code, Some(1));
    assert!(err.contains("Did you mean mine?"), "{err}");
    let (_, _, err) = pythia(dir.path(), &["show", "quokka"]);
    let expected = format!(
        "No question \"quokka\" in {} (the built-in bank is not used here).",
        dir.path().display()
    );
    assert!(err.contains(&expected), "{err}");
}

#[test]
fn after_new_the_built_in_questions_are_still_found() {
    let here = tempfile::tempdir().expect("a folder");
    let run = |args: &[&str]| {
        let out = Command::new(env!("CARGO_BIN_EXE_pythia"))
            .args(args)
            .current_dir(here.path())
            .env_remove("PYTHIA_QUESTIONS")
            .output()
            .expect("the program starts");
        let text = |bytes: Vec<u8>| String::from_utf8(bytes).expect("UTF-8");
        (out.status.code(), text(out.stdout), text(out.stderr))
    };
    let (code, _, err) = run(&["new", "oop", "mine"]);
    assert_eq!(code, Some(0), "{err}");
    let (code, out, err) = run(&["show", "write-only-one-repr-or-str"]);
    assert_eq!(code, Some(0), "{err}");
    assert!(out.contains("repr"), "{out}");
    let (code, out, _) = run(&["show", "mine"]);
    assert_eq!(code, Some(1));
    assert!(
        out.contains("TODO"),
        "the one just begun comes first: {out}"
    );
    let (_, _, err) = run(&["show", "quokka"]);
    let wanted = "No question \"quokka\" in ./questions or the built-in bank.";
    assert!(err.contains(wanted), "{err}");
    let (_, _, err) = run(&["show", "write-only-one-repr-or-stt"]);
    assert!(
        err.contains("Did you mean write-only-one-repr-or-str?"),
        "{err}"
    );
}

#[test]
fn show_names_the_problems_of_a_question_that_has_errors() {
    let dir = folder(&[(
        "functions/mine.md",
        &with("level = \"mid\"", "level = \"x\""),
    )]);
    let (code, out, err) = pythia(dir.path(), &["show", "functions/mine"]);
    assert_eq!(code, Some(1));
    assert!(
        out.contains("unknown level \"x\"") && err.contains("has errors"),
        "{out}{err}"
    );
}

#[test]
fn the_page_is_html_that_shows_code_as_it_is() {
    let text = with(
        "name * 2)\nprint([job",
        "name * 2)  # <tea> & milk\nprint([job",
    )
    .replace(
        "    jobs.append(lambda: name * 2)\nprint",
        "    jobs.append(lambda: name * 2)  # <tea> & milk\nprint",
    );
    let dir = folder(&[("functions/mine.md", &text)]);
    let (code, out, err) = pythia(dir.path(), &["show", "mine", "--page", "-"]);
    assert_eq!(code, Some(0), "{err}");
    assert!(out.starts_with("<!doctype html>") && out.ends_with("</html>\n"));
    assert!(out.contains("&lt;tea&gt; &amp; milk") && !out.contains("<tea>"));
    assert_eq!(
        out.matches("<section>").count(),
        out.matches("</section>").count()
    );
    let file = dir.path().join("page.html");
    let (code, out, _) = pythia(
        dir.path(),
        &["show", "mine", "--page", file.to_str().expect("UTF-8")],
    );
    assert_eq!((code, out.as_str()), (Some(0), ""));
    assert!(file.exists());
}

/// Returns the valid question with a proof of one sentence; `code` is its block.
fn with_proof(code: &str) -> String {
    format!(
        "{}\n## Proof\n\n> A function keeps the name, not the value it had.\n\n```python\n{code}\n```\n",
        valid().trim_end()
    )
}

#[test]
fn check_claims_lists_what_is_not_proved_and_counts_what_is() {
    let text = with_proof("assert len(\"a\") == 1").replace("- A way to", "- Always a way to");
    let dir = folder(&[("functions/mine.md", &text)]);
    let (code, out, err) = pythia(dir.path(), &["check", "--claims"]);
    assert_eq!((code, err.as_str()), (Some(0), ""), "{out}");
    for line in [
        "[reason] All three look up the same name, after the loop.",
        "[Listen for] Always a way to keep the value",
        "reasons of options                     4: 0 / 0 / 4 (0 %)",
        "sentences with only, always, never",
    ] {
        assert!(out.contains(line), "no {line:?} in\n{out}");
    }
    assert!(out.contains("functions/mine.md:"), "{out}");
    let (_, out, _) = pythia(dir.path(), &["check"]);
    assert!(out.contains("reasons of options"), "always counted: {out}");
    assert!(!out.contains("[reason]"), "listed only if asked for: {out}");

    let (code, out, _) = pythia(dir.path(), &["check", "--claims", "--json"]);
    assert_eq!(code, Some(0));
    let json: serde_json::Value = serde_json::from_str(&out).expect("JSON");
    assert_eq!(json["claims"]["totals"]["Answer"]["proved"], 1);
    assert_eq!(json["claims"]["unproved"][0]["section"], "Choices");
    assert_eq!(json["problems"], serde_json::json!([]));
    assert!(json["code"].is_null());
}

#[test]
fn check_run_code_runs_proofs_and_counts_them_by_version() {
    if Command::new("python3").arg("--version").output().is_err() {
        println!("skipped: there is no python3");
        return;
    }
    let dir = folder(&[(
        "functions/mine.md",
        &with_proof("x = len(\"a\")\nassert x == 2"),
    )]);
    let args = ["check", "--run-code", "--python", "python3"];
    let (code, out, err) = pythia(dir.path(), &args);
    assert_eq!(code, Some(1), "{out}{err}");
    assert!(
        out.contains("error: this doesn't hold (CPython 3."),
        "{out}"
    );
    assert!(
        out.contains("proofs run             1; 1 also turned round"),
        "{out}"
    );
    assert!(out.contains("2 blocks, 1 proof, 1 difference"), "{out}");
    let (_, out, _) = pythia(dir.path(), &[&args[..], &["--json"]].concat());
    let json: serde_json::Value = serde_json::from_str(&out).expect("JSON");
    let versions = json["code"]["versions"].as_object().expect("versions");
    assert!(versions.values().all(|it| it["proofs"] == 1), "{json}");
    assert_eq!(json["problems"][0]["error"], true);
}

#[test]
fn show_has_no_proof_and_real_links() {
    let text = with_proof("assert len(\"secret\") == 6").replace(
        "- Python documentation: Execution model",
        "- [Execution model](library/re.html#search-vs-match)\n- Python documentation: Execution model",
    );
    let dir = folder(&[("functions/mine.md", &text)]);
    let (code, out, err) = pythia(dir.path(), &["show", "mine"]);
    assert_eq!(code, Some(0), "{out}{err}");
    assert!(!out.contains("Proof") && !out.contains("secret"), "{out}");
    assert!(
        out.contains("[Execution model](https://docs.python.org/3/"),
        "{out}"
    );
    let (_, page, _) = pythia(dir.path(), &["show", "mine", "--page", "-"]);
    assert!(!page.contains("secret"), "{page}");
    assert!(
        page.contains("<a href=\"https://docs.python.org/3/"),
        "{page}"
    );
}

#[test]
fn check_writes_the_newest_version_that_a_question_ran_on() {
    let Ok(python) = Command::new("python3").arg("--version").output() else {
        println!("skipped: there is no python3");
        return;
    };
    let version = String::from_utf8(python.stdout).expect("UTF-8");
    let parts: Vec<&str> = version.trim_start_matches("Python ").split('.').collect();
    let newest = format!("reviewed = \"{}.{}\"", parts[0], parts[1]);
    let old = valid().replace("reviewed = \"3.13\"", "reviewed = \"3.9\"");
    let wrong = old
        .replace("Three functions", "Two functions")
        .replace("[\'aa\', \'bb\', \'cc\']\n```", "[]\n```");
    assert_ne!(wrong, old);
    let dir = folder(&[("functions/good.md", &old), ("functions/bad.md", &wrong)]);
    let args = ["check", "--run-code", "--python", "python3"];
    let read = |name: &str| std::fs::read_to_string(dir.path().join(name)).expect("a file");
    let (_, out, _) = pythia(dir.path(), &args);
    assert_eq!(
        read("functions/good.md"),
        old,
        "only if it is asked for: {out}"
    );
    let (code, out, err) = pythia(dir.path(), &[&args[..], &["--write-reviewed"]].concat());
    assert_eq!(code, Some(1), "{out}{err}");
    assert!(
        out.contains("reviewed               changed in 1 file"),
        "{out}"
    );
    assert_eq!(read("functions/bad.md"), wrong, "it has an error");
    assert_eq!(
        read("functions/good.md"),
        old.replace("reviewed = \"3.9\"", &newest)
    );
}

#[test]
fn show_with_a_wrong_topic_names_the_question_with_its_own() {
    let dir = folder(&[("functions/mine.md", &valid())]);
    let (code, out, err) = pythia(dir.path(), &["show", "oop/mine"]);
    assert_eq!((code, out.as_str()), (Some(1), ""));
    assert!(err.contains("Did you mean functions/mine?"), "{err}");
    assert!(!err.contains("has errors"), "{err}");
}
