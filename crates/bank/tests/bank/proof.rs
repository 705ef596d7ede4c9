//! `## Proof`: what it may hold, and which mistakes are reported at which line.

use pythia_bank::problem::Problem;
use pythia_bank::proof::{Evidence, Proof};
use pythia_bank::question_file::QuestionFile;
use pythia_bank::run_code::{RunReport, VersionCounts};
use pythia_bank::sandbox::Limits;

use crate::code::{python, run_on, run_text};
use crate::common::{folder, line_of, load, only_error, read, valid};

/// The only sentence of the valid question that these tests prove.
const SENTENCE: &str = "A function keeps the name, not the value it had.";

/// Returns the valid question with these lines as its last section.
pub fn with_proof(section: &str) -> String {
    format!("{}\n## Proof\n\n{section}\n", valid().trim_end())
}

fn proofs(section: &str) -> Vec<Proof> {
    let parsed = read(&with_proof(section));
    assert_eq!(parsed.problems, [], "{section}");
    assert!(parsed.question.is_some());
    parsed.proofs
}

#[test]
fn a_proof_quotes_sentences_and_gives_a_block_or_a_reason() {
    let text = with_proof(
        "> A function keeps the name,\n> not the value it had.\n\n\
         > The first value is not kept either: nothing is.\n\n\
         ```python >=3.10, <3.15\nassert len(\"a\") == 1\n```\n\n\
         > Blames `lambda`: a `def` in the loop does the same\n\n\
         Can't run: a matter\nof taste.",
    );
    let parsed = read(&text);
    assert_eq!(parsed.problems, []);
    let [proved, marked] = &parsed.proofs[..] else {
        panic!("{:#?}", parsed.proofs)
    };
    assert_eq!(
        proved.quotes,
        [SENTENCE, "The first value is not kept either: nothing is."]
    );
    let Evidence::Block(block) = &proved.evidence else {
        panic!("{proved:#?}")
    };
    assert_eq!(block.code, "assert len(\"a\") == 1\n");
    assert_eq!(block.line, line_of(&text, "```python >=3.10"));
    assert_eq!(block.python, ">=3.10,<3.15".parse().ok());
    assert_eq!(
        marked.evidence,
        Evidence::CantRun("a matter of taste.".to_owned())
    );
}

#[test]
fn a_file_without_proof_is_as_good_a_question() {
    let parsed = read(&valid());
    assert_eq!((parsed.problems, parsed.proofs), (vec![], vec![]));
}

#[test]
fn members_never_see_a_proof() {
    let proved = read(&with_proof(&format!(
        "> {SENTENCE}\n\n```python\nassert len(\"secret\") == 6\n```"
    )));
    assert_eq!(proved.question, read(&valid()).question);
    assert_eq!(proved.blocks, read(&valid()).blocks);
}

#[test]
fn a_quote_that_is_not_in_the_file_is_an_error_that_says_how_far_it_agrees() {
    let text = with_proof(
        "> A function keeps the name, not its value.\n\n```python\nassert len(\"a\") == 1\n```",
    );
    let problem = only_error(&text, "> A function", "this quote isn't in the file");
    assert!(problem.help.contains("keeps the name, not"), "{problem:?}");
    // What only the proof says doesn't count as said.
    let text = with_proof("> len\n\n```python\nassert len(\"a\") == 1\n```");
    only_error(&text, "> len", "this quote isn't in the file");
    let text = with_proof(">\n\nCan't run: a matter of taste.");
    only_error(&text, ">\n\nCan't", "this quote is empty");
}

#[test]
fn quotes_and_blocks_belong_together() {
    let block = "```python\nassert len(\"a\") == 1\n```";
    let text = with_proof(block);
    only_error(&text, block, "nothing is quoted before this");
    let text = with_proof(&format!("> {SENTENCE}\n\n{block}\n\nCan't run: why."));
    only_error(&text, "Can't run", "nothing is quoted before this");
    let text = with_proof(&format!("> {SENTENCE}"));
    only_error(&text, "> A function", "neither a block nor a reason");
    let text = with_proof(&format!("> {SENTENCE}\n\nCan't run:"));
    only_error(&text, "Can't run:", "doesn't say why it can't run");
    let text = with_proof(&format!("> {SENTENCE}\n\nIt is so.\n\n{block}"));
    only_error(&text, "It is so.", "neither a quote nor a block");
    let text = with_proof("");
    only_error(&text, "## Proof", "`## Proof` is empty");
}

#[test]
fn a_block_is_python_with_asserts_and_readable_versions() {
    let proof = |block: &str| with_proof(&format!("> {SENTENCE}\n\n{block}"));
    let text = proof("```python\nprint(1)\n```");
    only_error(&text, "```python\nprint(1)", "asserts nothing");
    let text = proof("```text\nassert x\n```");
    only_error(&text, "```text", "a ```text block proves nothing");
    let text = proof("```python 3.12\nassert x\n```");
    let problem = only_error(&text, "```python 3.12", "can't read the versions \"3.12\"");
    assert!(problem.help.contains("```python >=3.12"), "{problem:?}");
    let text = proof("```python\nassert x\n");
    only_error(
        &text,
        "```python\nassert x",
        "this code block is never closed",
    );
    let text = proof("```python\nassert x\n```\n\n## More\n\nx");
    let parsed = QuestionFile::parse(crate::common::PATH, text.as_bytes());
    assert!(
        parsed.problems[0]
            .what
            .contains("unknown section `## More`")
    );
}

#[test]
fn proof_is_the_last_section() {
    let text = valid().replace(
        "## Further reading",
        &format!("## Proof\n\n> {SENTENCE}\n\nCan't run: so.\n\n## Further reading"),
    );
    only_error(
        &text,
        "## Further reading",
        "is out of order: it follows `## Proof`",
    );
}

#[test]
fn code_of_a_proof_may_be_88_columns_wide() {
    let wide = |columns: usize| {
        let code = format!("assert {} == 1", "x".repeat(columns - 12));
        with_proof(&format!("> {SENTENCE}\n\n```python\n{code}\n```"))
    };
    assert_eq!(read(&wide(88)).problems, []);
    let parsed = read(&wide(89));
    assert!(parsed.problems[0].what.contains("89 characters wide"));
    assert!(parsed.question.is_some(), "a warning");
}

#[test]
fn a_quote_may_hold_what_would_be_reported_elsewhere_only_once() {
    // The quote continues code on its next line, and starts with a bullet.
    let section = "> Blames `lambda`: a `def` in\n> the loop does the same\n\nCan't run: taste.";
    assert_eq!(proofs(section).len(), 1);
    let section = "> - Blames `lambda`: a `def` in the loop does the same\n\nCan't run: taste.";
    assert_eq!(proofs(section).len(), 1);
}

/// Runs a question with one proof of this code, and returns the report of the newest interpreter.
fn prove(fence: &str, code: &str) -> Option<RunReport> {
    let text = with_proof(&format!("> {SENTENCE}\n\n```{fence}\n{code}\n```"));
    Some(run_text(&text, &python()?))
}

/// Runs a proof that has exactly one problem; returns the line within its block, and the problem.
fn refuted(code: &str) -> Option<(usize, Problem)> {
    let report = prove("python", code)?;
    let [problem] = &report.problems[..] else {
        panic!("{code}: {:#?}", report.problems)
    };
    let text = with_proof(&format!("> {SENTENCE}\n\n```python\n{code}\n```"));
    let fence = line_of(&text, &format!("```python\n{code}"));
    Some((problem.line - fence, problem.clone()))
}

#[test]
fn a_proof_runs_straight_and_turned_round_and_is_counted_by_version() {
    let Some(report) = prove("python", "values = [1]\nassert values[0] == 1") else {
        return;
    };
    assert_eq!(report.problems, []);
    assert_eq!((report.proofs, report.turned), (1, 1));
    let counts: Vec<_> = report.versions.values().copied().collect();
    let expected = VersionCounts {
        blocks: 2,
        proofs: 1,
        differences: 0,
    };
    assert_eq!(counts, [expected]);
}

#[test]
fn a_proof_that_does_not_hold_is_an_error_at_the_line_of_its_assert() {
    let Some((line, problem)) = refuted("values = [1]\nassert values[0] == 2") else {
        return;
    };
    assert_eq!(line, 2);
    assert!(problem.what.contains("this doesn't hold (CPython 3."));
    assert!(
        problem.help.contains("assert values[0] == 2"),
        "{problem:?}"
    );
    assert!(problem.is_error());
    let Some((line, problem)) = refuted("assert len(\"a\") == 1\nint(\"x\")") else {
        return;
    };
    assert_eq!(line, 2);
    assert!(problem.what.contains("this proof raises ValueError"));
}

#[test]
fn an_assert_of_constants_only_proves_nothing() {
    let Some((line, problem)) = refuted("x = len(\"a\")\nassert x == 1\nassert 1 + 1 == 2") else {
        return;
    };
    assert_eq!(line, 3);
    assert!(
        problem.what.contains("asserts constants only"),
        "{problem:?}"
    );
    let Some((line, problem)) = refuted("text = \"assert\"") else {
        return;
    };
    assert_eq!(line, 0);
    assert!(problem.what.contains("asserts nothing"), "{problem:?}");
}

#[test]
fn a_proof_without_teeth_is_an_error() {
    for code in [
        "if len(\"a\") == 2:\n    assert len(\"b\") == 1",
        "try:\n    assert len(\"a\") == 1\nexcept AssertionError:\n    pass",
        "def never_called(x):\n    assert x == 1",
    ] {
        let Some((_, problem)) = refuted(code) else {
            return;
        };
        assert!(problem.what.contains("has no teeth"), "{code}: {problem:?}");
    }
}

#[test]
fn every_kind_of_comparison_can_be_turned_round() {
    let Some(report) = prove(
        "python",
        "x = [1, 2]\nassert x == [1, 2]\nassert x != [1]\nassert len(x) < 3\nassert len(x) >= 2\n\
         assert len(x) > 1\nassert len(x) <= 2\nassert 1 in x\nassert 3 not in x\nassert x is x\n\
         assert x is not []\nassert x\nassert not x[2:]\nassert 1 < len(x) < 3\n\
         assert x and len(x) == 2",
    ) else {
        return;
    };
    assert_eq!(report.problems, []);
}

#[test]
fn each_proof_has_an_interpreter_of_its_own_with_nothing_imported() {
    let Some(python) = python() else { return };
    let first = "import json, os\nkept = 1\nopen(\"left\", \"w\").close()\nassert kept == 1";
    let second = "import os, pickle, sys\n\
                  assert \"kept\" not in globals()\n\
                  assert \"json\" not in sys.modules and \"ast\" not in sys.modules\n\
                  assert os.listdir() == []\n\
                  class Tea: pass\n\
                  assert type(pickle.loads(pickle.dumps(Tea()))) is Tea\n\
                  assert __name__ == \"__main__\"\n\
                  assert sys.flags.isolated == 1";
    let text = with_proof(&format!(
        "> {SENTENCE}\n\n```python\n{first}\n```\n\n> {SENTENCE}\n\n```python\n{second}\n```"
    ));
    let report = run_text(&text, &python);
    // Turned round, a proof imports `ast`, and so does not find what it states.
    assert_eq!(report.problems, [], "{:#?}", report.problems);
    assert_eq!((report.proofs, report.turned), (2, 2));
}

#[test]
fn a_proof_that_hangs_or_exits_is_an_error_and_the_next_one_still_runs() {
    let Some(python) = python() else { return };
    let sleeping = "import subprocess\nsubprocess.run([\"sleep\", \"60\"])\nassert sleeping";
    let exiting = "import os\nos._exit(0)\nassert os.name";
    let text = with_proof(&format!(
        "> {SENTENCE}\n\n```python\n{sleeping}\n```\n\n> {SENTENCE}\n\n```python\n{exiting}\n```\n\n\
         > {SENTENCE}\n\n```python\nassert len(\"a\") == 2\n```"
    ));
    let limits = Limits {
        cpu_seconds: 1,
        ..Limits::default()
    };
    let loaded = load(&folder(&[("functions/mine.md", &text)]));
    let problems = run_on(&loaded, &python, limits).problems;
    let words: Vec<_> = problems.iter().map(|problem| &*problem.what).collect();
    let [late, ended, wrong] = words[..] else {
        panic!("{problems:#?}")
    };
    assert!(late.contains("still running after 3 s"), "{late}");
    assert!(
        ended.contains("the process exited in this proof"),
        "{ended}"
    );
    assert!(wrong.contains("this doesn't hold"), "{wrong}");
}

#[test]
fn a_proof_runs_only_on_versions_that_its_own_bounds_and_the_question_allow() {
    let Some(report) = prove("python >=3.99", "this is no Python: assert") else {
        return;
    };
    assert_eq!(report.problems, []);
    assert_eq!((report.proofs, report.unverified_proofs.len()), (0, 1));
    let text = with_proof(&format!(
        "> {SENTENCE}\n\n```python\nassert len(\"a\") == 2\n```"
    ))
    .replace("python = \">=3.9\"", "python = \">=3.99\"")
    .replace("reviewed = \"3.13\"", "reviewed = \"3.99\"");
    let Some(python) = python() else { return };
    let report = run_text(&text, &python);
    assert_eq!(report.problems, []);
    assert_eq!((report.proofs, report.unverified_proofs.len()), (0, 1));
}

#[test]
fn a_proof_reaches_its_own_machine_but_not_the_network() {
    let Some((_, problem)) =
        refuted("import socket\nassert socket.create_connection((\"192.0.2.1\", 80), 2)")
    else {
        return;
    };
    assert!(
        problem.help.contains("questions are run without a network"),
        "{problem:?}"
    );
}

#[test]
fn the_whole_depth_of_the_stack_belongs_to_the_proof() {
    let code = "import sys\n\
                def depth(n):\n    return n if n == 0 else 1 + depth(n - 1)\n\
                assert depth(sys.getrecursionlimit() - 10) > 900";
    let Some(report) = prove("python", code) else {
        return;
    };
    assert_eq!(report.problems, []);
}

#[test]
fn the_proof_of_the_readme_fits_its_example_and_runs() {
    let readme = include_str!("../../../../questions/README.md");
    let (_, behind) = readme
        .split_once("````markdown\n## Proof\n")
        .expect("the README shows a proof");
    let (section, _) = behind.split_once("````\n").expect("it ends");
    let text = with_proof(section.trim());
    assert_eq!(read(&text).problems, []);
    let Some(python) = python() else { return };
    let report = run_text(&text, &python);
    assert_eq!(report.problems, []);
    assert_eq!((report.proofs, report.turned), (2, 2));
}
