//! Running the code of questions: outputs, exceptions, limits and versions. Without a CPython,
//! these tests print "skipped" and pass.

use std::path::Path;

use pythia_bank::load::{LoadedBank, embedded};
use pythia_bank::python::{Interpreter, InterpreterError};
use pythia_bank::run_code::{RunReport, run};
use pythia_bank::sandbox::Limits;
use pythia_bank::versions::{Version, VersionSpecifiers};

use crate::common::{folder, line_of, load, valid, with};

/// Returns the newest interpreter, if there is one.
pub fn python() -> Option<Interpreter> {
    let found = Interpreter::find_all();
    if let Err(error) = &found {
        println!("skipped: {error}");
    }
    found.ok()?.into_iter().next()
}

pub fn run_on(loaded: &LoadedBank, python: &Interpreter, limits: Limits) -> RunReport {
    assert_eq!(loaded.errors(), 0, "{:#?}", loaded.problems);
    run(
        &loaded.files,
        std::slice::from_ref(python),
        limits,
        |_, _| {},
    )
    .expect("interpreters can be started")
}

/// Runs the code of one question.
pub fn run_text(text: &str, python: &Interpreter) -> RunReport {
    let limits = Limits {
        cpu_seconds: 5,
        ..Limits::default()
    };
    run_on(
        &load(&folder(&[("functions/mine.md", text)])),
        python,
        limits,
    )
}

/// Returns the valid question with one more code block in its answer.
fn with_block(code: &str) -> String {
    with(
        "## Why it is asked",
        &format!("More:\n\n```python\n{code}\n```\n\n## Why it is asked"),
    )
}

/// Runs the valid question with one more code block, and returns the line within that block, the
/// text and the help of the only problem.
fn difference(code: &str, python: &Interpreter) -> (usize, String, String) {
    let text = with_block(code);
    let report = run_text(&text, python);
    let [problem] = &report.problems[..] else {
        panic!("expected one problem, not {:#?}", report.problems)
    };
    assert!(problem.file.ends_with("functions/mine.md"));
    (
        problem.line - line_of(&text, &format!("```python\n{code}")),
        problem.what.clone(),
        problem.help.clone(),
    )
}

#[test]
fn every_block_of_the_bank_prints_and_raises_what_its_author_expects() {
    let Some(python) = python() else { return };
    let report = run_on(&embedded(), &python, Limits::default());
    println!(
        "{} blocks of {} questions; skipped because packages are missing: {}",
        report.blocks,
        report.questions,
        report.skipped.len()
    );
    assert!(report.problems.is_empty(), "{:#?}", report.problems);
    let seen = report.questions + report.skipped.len() + report.unverified.len();
    let with_code = embedded()
        .files
        .iter()
        .filter(|file| file.blocks.iter().any(|block| block.run))
        .count();
    assert_eq!(
        seen, with_code,
        "some question with code was neither run nor listed"
    );
}

#[test]
fn the_example_of_the_readme_runs() {
    let Some(python) = python() else { return };
    let report = run_text(&valid(), &python);
    assert_eq!(
        (report.questions, report.blocks, report.compared),
        (1, 2, 2)
    );
    assert!(report.problems.is_empty(), "{:#?}", report.problems);
}

#[test]
fn an_output_that_differs_is_reported_with_file_line_and_both_texts() {
    let Some(python) = python() else { return };
    let text = with(
        "```output\n['aa', 'bb', 'cc']",
        "```output\n['aa', 'bb', 'dd']",
    );
    let report = run_text(&text, &python);
    let [problem] = &report.problems[..] else {
        panic!("{:#?}", report.problems)
    };
    assert_eq!(
        problem.line,
        line_of(&text, "```output\n['aa', 'bb', 'dd']")
    );
    assert!(
        problem.what.contains("the output differs (CPython 3."),
        "{}",
        problem.what
    );
    assert!(
        problem
            .help
            .contains("- ['aa', 'bb', 'dd']\n+ ['aa', 'bb', 'cc']"),
        "{}",
        problem.help
    );
}

#[test]
fn an_exception_is_compared_by_name_and_by_message_if_one_is_stated() {
    let Some(python) = python() else { return };
    let raises = |stated: &str| {
        let block = format!("raise ValueError(\"no tea\")\n```\n\n```raises\n{stated}");
        run_text(&with_block(&block), &python)
            .problems
            .into_iter()
            .map(|it| it.what)
            .collect::<Vec<_>>()
    };
    assert_eq!(raises("ValueError"), Vec::<String>::new());
    assert_eq!(raises("ValueError: no tea"), Vec::<String>::new());
    assert!(raises("ValueError: no milk")[0].contains("raises a different exception"));
    assert!(raises("KeyError")[0].contains("raises a different exception"));
    let none = run_text(&with_block("x = 1\n```\n\n```raises\nValueError"), &python);
    assert!(
        none.problems[0]
            .what
            .contains("doesn't raise the expected exception")
    );
}

#[test]
fn an_unexpected_exception_is_reported_at_its_own_line() {
    let Some(python) = python() else { return };
    let (line, what, _) = difference("x = 1\ny = 2\nx.tea", &python);
    assert_eq!(line, 3);
    assert!(what.contains("this code raises AttributeError"), "{what}");
    let (line, what, _) = difference("x = 1\nx = = 2", &python);
    assert_eq!(line, 2);
    assert!(what.contains("SyntaxError"), "{what}");
}

#[test]
fn code_that_prints_must_state_its_output() {
    let Some(python) = python() else { return };
    let (line, what, help) = difference("print(\"tea\")", &python);
    assert_eq!(line, 0);
    assert!(what.contains("no output is stated") && help.contains("tea"));
}

#[test]
fn the_blocks_of_a_question_share_an_interpreter_but_questions_do_not() {
    let Some(python) = python() else { return };
    let first = with_block(
        "import json\nkeep = json\n```\n\nand\n\n```python\nassert keep is json\nimport pickle\nclass Tea: pass\npickle.loads(pickle.dumps(Tea()))",
    );
    let second = with_block("import sys\nassert \"keep\" not in globals()\nassert \"json\" not in sys.modules\nimport os\nassert os.listdir() == []").replace("Three", "Two");
    let loaded = load(&folder(&[
        ("functions/a.md", &first),
        ("functions/b.md", &second),
    ]));
    let report = run_on(&loaded, &python, Limits::default());
    assert!(report.problems.is_empty(), "{:#?}", report.problems);
}

#[test]
fn code_that_the_answer_repeats_with_its_output_runs_once_so_that_it_finds_nothing_done() {
    let Some(python) = python() else { return };
    let asked = "jobs = []\nfor name in [\"a\", \"b\", \"c\"]:";
    let seen = "import sys\nprint(\"wave\" in sys.modules)\nimport wave\n";
    let text = valid()
        .replace(asked, &format!("{seen}{asked}"))
        .replace("```output\n['cc'", "```output\nFalse\n['cc'");
    assert_eq!(text.matches(seen).count(), 2);
    let report = run_text(&text, &python);
    assert!(report.problems.is_empty(), "{:#?}", report.problems);
}

#[test]
fn the_output_of_a_child_process_counts_too() {
    let Some(python) = python() else { return };
    let report = run_text(
        &with_block(
            "import subprocess\nprint(\"one\")\n_ = subprocess.run([\"echo\", \"two\"])\n```\n\n```output\none\ntwo",
        ),
        &python,
    );
    assert!(report.problems.is_empty(), "{:#?}", report.problems);
}

#[test]
fn code_that_waits_too_long_is_stopped() {
    let Some(python) = python() else { return };
    let text = with_block("import subprocess\nsubprocess.run([\"sleep\", \"60\"])");
    let loaded = load(&folder(&[("functions/mine.md", &text)]));
    let report = run_on(
        &loaded,
        &python,
        Limits {
            cpu_seconds: 1,
            ..Limits::default()
        },
    );
    let [problem] = &report.problems[..] else {
        panic!("{:#?}", report.problems)
    };
    assert!(
        problem.what.contains("still running after 3 s"),
        "{}",
        problem.what
    );
    assert_eq!(problem.line, line_of(&text, "```python\nimport subprocess"));
}

#[test]
#[cfg(unix)]
fn a_process_that_the_code_started_does_not_outlive_the_time_limit() {
    use std::io::Read as _;
    use std::os::unix::net::UnixListener;
    use std::time::Duration;

    let Some(python) = python() else { return };
    let dir = folder(&[]);
    let path = dir.path().join("socket");
    let listener = UnixListener::bind(&path).expect("a socket can be created");
    // Both the interpreter and `sleep` hold the other end of the connection.
    let block = format!(
        "import socket, subprocess\n\
         peer = socket.socket(socket.AF_UNIX)\n\
         peer.connect({path:?})\n\
         subprocess.run([\"sleep\", \"60\"], pass_fds=[peer.fileno()])"
    );
    let loaded = load(&folder(&[("functions/mine.md", &with_block(&block))]));
    let limits = Limits {
        cpu_seconds: 1,
        ..Limits::default()
    };
    let report = run_on(&loaded, &python, limits);
    assert!(report.problems[0].what.contains("still running after 3 s"));

    listener.set_nonblocking(true).expect("an open socket");
    let (mut peer, _) = listener.accept().expect("the code connected");
    peer.set_nonblocking(false).expect("an open socket");
    peer.set_read_timeout(Some(Duration::from_secs(10)))
        .expect("an open socket");
    // The end of the stream means that nobody holds the other end any more.
    let read = peer.read(&mut [0]);
    assert!(matches!(read, Ok(0)), "sleep is still running: {read:?}");
}

#[test]
#[cfg(target_os = "linux")]
fn code_that_computes_too_long_is_stopped() {
    let Some(python) = python() else { return };
    let text = with_block("while True:\n    pass");
    let loaded = load(&folder(&[("functions/mine.md", &text)]));
    let limits = Limits {
        cpu_seconds: 1,
        ..Limits::default()
    };
    let what = &run_on(&loaded, &python, limits).problems[0].what;
    assert!(
        what.contains("more than 1 s of processor time") || what.contains("still running"),
        "{what}"
    );
}

#[test]
fn code_that_exits_the_interpreter_is_reported() {
    let Some(python) = python() else { return };
    let (line, what, _) = difference("import os\nos._exit(3)", &python);
    assert_eq!(line, 0);
    assert!(
        what.contains("the interpreter exited in this block"),
        "{what}"
    );
}

#[test]
fn code_can_reach_its_own_machine_but_not_the_network() {
    let Some(python) = python() else { return };
    let (_, what, _) = difference(
        "import socket\nsocket.create_connection((\"192.0.2.1\", 80), 2)",
        &python,
    );
    assert!(
        what.contains("OSError: questions are run without a network"),
        "{what}"
    );
    let own = "import socket\nown = socket.create_server((\"127.0.0.1\", 0))\nsocket.create_connection(own.getsockname()).close()\nown.close()";
    let report = run_text(&with_block(own), &python);
    assert!(report.problems.is_empty(), "{:#?}", report.problems);
}

#[test]
#[cfg(target_os = "linux")]
fn memory_and_files_are_limited() {
    let Some(python) = python() else { return };
    let (_, what, _) = difference("x = bytearray(5 << 30)", &python);
    assert!(what.contains("MemoryError"), "{what}");
    let (_, what, _) = difference(
        "with open(\"x\", \"w\") as file:\n    file.write(\"x\" * (20 << 20))",
        &python,
    );
    assert!(what.contains("File too large"), "{what}");
}

#[test]
fn code_for_versions_that_no_interpreter_matches_is_unverified_and_not_run() {
    let Some(python) = python() else { return };
    let text = with("python = \">=3.9\"", "python = \">=3.99\"")
        .replace("reviewed = \"3.13\"", "reviewed = \"3.99\"");
    let report = run_text(&text, &python);
    assert_eq!(
        (report.unverified.len(), report.questions, report.blocks),
        (1, 0, 0)
    );
    assert!(report.problems.is_empty());
}

#[test]
fn a_package_that_is_not_installed_is_counted_as_skipped() {
    let Some(python) = python() else { return };
    let text = with(
        "reviewed = \"3.13\"",
        "reviewed = \"3.13\"\nrequires = [\"no-such-package-here\"]",
    );
    let report = run_text(&text, &python);
    assert_eq!(report.skipped.len(), 1);
    assert_eq!(report.skipped[0].1, ["no-such-package-here"]);
    assert_eq!(report.blocks, 0);
}

#[test]
fn a_program_that_is_not_python_is_refused_with_advice() {
    let error = Interpreter::probe(Path::new("/no/such/python")).expect_err("there is none");
    assert!(matches!(error, InterpreterError::Unusable { .. }));
    assert!(
        error.to_string().contains("name a CPython 3.9 or newer"),
        "{error}"
    );
    assert!(Interpreter::probe(Path::new("/bin/echo")).is_err());
}

#[test]
fn specifiers_of_a_minor_version_match_all_its_micro_versions() {
    let hold = |bounds: &str, version: Version| {
        bounds
            .parse::<VersionSpecifiers>()
            .expect("readable")
            .contains(version)
    };
    assert!(hold(">=3.8", Version(3, 8, 0)) && hold(">=3.8", Version(3, 13, 7)));
    assert!(!hold(">=3.8,<3.13", Version(3, 13, 0)) && hold(">=3.8, <3.13", Version(3, 12, 9)));
    assert!(hold("==3.12", Version(3, 12, 4)) && !hold("!=3.12", Version(3, 12, 4)));
    assert!(hold("<=3.12", Version(3, 12, 4)) && !hold(">3.12", Version(3, 12, 4)));
    assert!(hold(">=3.12.3", Version(3, 12, 4)) && !hold(">=3.12.5", Version(3, 12, 4)));
    for bad in ["", "3.8", ">=3", "^3.8", ">=3.8,", ">=3.x"] {
        assert!(bad.parse::<VersionSpecifiers>().is_err(), "{bad}");
    }
}
