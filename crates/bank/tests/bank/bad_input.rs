//! Every mistake a question file can have, with the line where it is reported.

use pythia_bank::problem::Severity;
use pythia_bank::question_file::QuestionFile;
use pythia_bank::style::Color;

use crate::common::{folder, line_of, load, only_error, read, valid, with, without_section};

#[test]
fn the_example_of_the_readme_is_a_question_without_problems() {
    let parsed = read(&valid());
    assert_eq!(parsed.problems, []);
    let question = parsed.question.expect("it loads");
    assert_eq!(question.slug.as_str(), "functions/three-functions");
    assert_eq!(question.expected.as_deref(), Some("['cc', 'cc', 'cc']"));
    assert_eq!(question.right_choice(), Some(1));
    assert_eq!(question.hints.len(), 2);
    assert_eq!(question.listen_for.len(), 3);
    assert!(
        question
            .choices
            .iter()
            .all(|choice| !choice.reason.is_empty())
    );
    assert!(question.text.starts_with("What does this print?"));
}

#[test]
fn every_section_except_choices_is_required() {
    for name in [
        "Question",
        "Answer",
        "Why it is asked",
        "Listen for",
        "Red flags",
        "Follow-ups",
        "Further reading",
    ] {
        let parsed = read(&without_section(name));
        let missing = format!("the section `## {name}` is missing");
        assert!(
            parsed
                .problems
                .iter()
                .any(|problem| problem.what == missing),
            "{name}: {:#?}",
            parsed.problems
        );
        assert!(parsed.question.is_none());
    }
    assert_eq!(read(&without_section("Choices")).problems, []);
    let text = valid().replace("## Hint", "## Question");
    assert!(
        read(&text)
            .problems
            .iter()
            .any(|problem| problem.what == "the section `## Hint` is missing")
    );
}

#[test]
fn a_choice_question_must_have_choices() {
    let text = without_section("Choices").replace("kind = \"output\"", "kind = \"choice\"");
    only_error(&text, "+++", "`## Choices` is missing");
}

#[test]
fn sections_out_of_order_are_reported_with_the_right_order() {
    let text = with("## Hint\n\nBy the time", "## Xyz\n\nBy the time")
        .replace("## Why it is asked", "## Hint")
        .replace("## Xyz", "## Why it is asked");
    let parsed = read(&text);
    let problem = &parsed.problems[0];
    assert_eq!(
        problem.what,
        "`## Choices` is out of order: it follows `## Why it is asked`"
    );
    assert_eq!(problem.line, line_of(&text, "## Choices"));
    assert!(problem.help.contains("Question, Hint, Choices"));
}

#[test]
fn an_unknown_section_suggests_the_closest_one() {
    let parsed = read(&with("## Follow-ups", "## Followups"));
    assert!(
        parsed
            .problems
            .iter()
            .any(|problem| problem.help.contains("did you mean `## Follow-ups`?"))
    );
}

#[test]
fn a_section_may_not_appear_twice_or_be_empty() {
    let text = with(
        "## Why it is asked",
        "## Answer\n\nMore.\n\n## Why it is asked",
    );
    only_error(&text, "## Answer\n\nMore", "appears twice");
    let text = with(
        "Callbacks are made in loops every day, and the bug shows only when they are called.",
        "",
    );
    only_error(&text, "## Why it is asked", "is empty");
}

#[test]
fn two_correct_options_are_reported_at_the_second_one() {
    let text = with("- [ ] `['c', 'c', 'c']`", "- [x] `['c', 'c', 'c']`");
    let parsed = read(&text);
    let two = parsed
        .problems
        .iter()
        .find(|problem| problem.is_error())
        .expect("an error");
    assert_eq!(
        (two.what.as_str(), two.line),
        (
            "two options are marked as correct",
            line_of(&text, "- [x] `['c', 'c', 'c']`")
        )
    );
    only_error(
        &with("- [x] `['cc'", "- [ ] `['cc'"),
        "## Choices",
        "no option is marked as correct",
    );
}

#[test]
fn there_are_four_options_all_short_different_and_explained() {
    let three = with(
        "- [ ] `['c', 'c', 'c']`\n  The body does run at the call, doubling included.\n",
        "",
    );
    only_error(&three, "## Choices", "has 3 options");
    let mute = with("\n  The body does run at the call, doubling included.", "");
    only_error(&mute, "- [ ] `['c', 'c', 'c']`", "has no reason");
    let long = with("`['c', 'c', 'c']`", &"c".repeat(81));
    only_error(&long, "- [ ] ccc", "81 characters");
    let equal = with("`['c', 'c', 'c']`", "`['aa', 'aa', 'aa']`");
    only_error(
        &equal,
        "- [ ] `['aa', 'aa', 'aa']`\n  The body",
        "two options have the same text",
    );
    let unboxed = read(&with("- [ ] `['c', 'c', 'c']`", "- `['c', 'c', 'c']`"));
    assert!(
        unboxed
            .problems
            .iter()
            .any(|problem| problem.what == "this isn't an option")
    );
}

#[test]
fn a_wrong_topic_suggests_the_closest_one() {
    let problem = only_error(
        &with("topic = \"functions\"", "topic = \"function\""),
        "topic =",
        "unknown topic \"function\"",
    );
    assert!(
        problem.help.contains("did you mean \"functions\"?"),
        "{}",
        problem.help
    );
    only_error(
        &with("topic = \"functions\"", "topic = \"oop\""),
        "topic =",
        "but the file is in functions/",
    );
}

#[test]
fn unknown_levels_kinds_and_orders_are_reported_with_the_known_ones() {
    for (old, new, what) in [
        (
            "level = \"mid\"",
            "level = \"medium\"",
            "unknown level \"medium\"",
        ),
        (
            "kind = \"output\"",
            "kind = \"outputs\"",
            "unknown kind \"outputs\"",
        ),
        (
            "reviewed = \"3.13\"",
            "reviewed = \"3.13\"\norder = \"any\"",
            "unknown order \"any\"",
        ),
    ] {
        let at = new.rsplit('\n').next().expect("a line");
        only_error(&with(old, new), at, what);
    }
}

#[test]
fn an_unknown_key_suggests_the_closest_one() {
    let problem = only_error(
        &with(
            "reviewed = \"3.13\"",
            "reviewed = \"3.13\"\nrequire = [\"numpy\"]",
        ),
        "require =",
        "unknown key `require`",
    );
    assert!(problem.help.contains("did you mean `requires`?"));
}

#[test]
fn a_missing_required_key_is_reported() {
    let text = valid();
    for key in &pythia_bank::front_matter::KEYS[..pythia_bank::front_matter::REQUIRED_KEYS] {
        let line = text
            .lines()
            .find(|line| line.starts_with(&format!("{key} =")))
            .expect("the key is there");
        only_error(
            &text.replacen(&format!("{line}\n"), "", 1),
            "+++",
            &format!("no `{key}`"),
        );
    }
}

#[test]
fn a_value_of_the_wrong_type_is_reported_at_its_line() {
    only_error(
        &with("level = \"mid\"", "level = 2"),
        "level = 2",
        "`level`",
    );
    let text = with(
        "concepts = [\"closures\", \"late-binding-closures\"]",
        "concepts = \"closures\"",
    );
    only_error(&text, "concepts =", "`concepts`");
}

#[test]
fn front_matter_that_is_invalid_or_never_closed_is_reported() {
    let parsed = read(&with("level = \"mid\"", "level = mid"));
    assert!(
        parsed
            .problems
            .iter()
            .any(|problem| problem.what.contains("isn't valid TOML") && problem.line == 4),
        "{:#?}",
        parsed.problems
    );
    only_error(
        &valid().replacen("+++\n", "", 1),
        "title",
        "doesn't start with +++",
    );
    only_error("+++\ntitle = \"x\"\n", "+++", "never closed");
}

#[test]
fn versions_must_be_valid_and_the_reviewed_one_allowed() {
    only_error(
        &with("python = \">=3.9\"", "python = \"3.8+\""),
        "python =",
        "`python`: can't read the version \"3.8+\"",
    );
    only_error(
        &with("reviewed = \"3.13\"", "reviewed = \"latest\""),
        "reviewed =",
        "`reviewed`: can't read the version \"latest\"",
    );
    only_error(
        &with("python = \">=3.9\"", "python = \">=3.9,<3.12\""),
        "reviewed =",
        "`python = \">=3.9,<3.12\"` excludes",
    );
}

#[test]
fn versions_that_no_check_runs_are_a_warning() {
    let parsed = read(&with("python = \">=3.9\"", "python = \">=3.8\""));
    let [problem] = &parsed.problems[..] else {
        panic!("{:#?}", parsed.problems)
    };
    assert_eq!(problem.severity, Severity::Warning);
    assert!(problem.what.contains("allows CPython 3.8"), "{problem:?}");
    assert!(parsed.question.is_some());
}

#[test]
fn errata_have_dates_in_order_and_notes() {
    let errata = |list: &str| {
        with(
            "reviewed = \"3.13\"",
            &format!("reviewed = \"3.13\"\nerrata = [{list}]"),
        )
    };
    let fine = "{ date = \"2026-01-31\", note = \"The output was wrong.\", grading = true }";
    assert_eq!(read(&errata(fine)).problems, []);
    only_error(
        &errata("{ date = \"31.1.2026\", note = \"x\" }"),
        "errata =",
        "isn't a date",
    );
    only_error(
        &errata("{ date = \"2026-02-30\", note = \"x\" }"),
        "errata =",
        "isn't a date",
    );
    only_error(
        &errata("{ date = \"2026-01-31\", note = \" \" }"),
        "errata =",
        "an empty note",
    );
    only_error(
        &errata("{ date = \"2026-01-31\" }"),
        "errata =",
        "missing field `note`",
    );
    let turned = "{ date = \"2026-02-01\", note = \"b\" }, { date = \"2026-01-31\", note = \"a\" }";
    only_error(&errata(turned), "errata =", "aren't in order of date");
}

#[test]
fn carriage_returns_byte_order_marks_and_tabs_are_reported() {
    let crlf = valid().replace('\n', "\r\n");
    let parsed = read(&crlf);
    assert_eq!(
        parsed.problems.len(),
        1,
        "one line for the whole file: {:#?}",
        parsed.problems
    );
    assert!(parsed.problems[0].what.contains("CRLF"));
    only_error(&format!("\u{feff}{}", valid()), "+++", "byte order mark");
    only_error(
        &with("A function keeps", "A\tfunction keeps"),
        "A\tfunction",
        "contains a tab",
    );
}

#[test]
fn invisible_characters_are_reported() {
    let problem = only_error(
        &with("What does this print?", "What does\u{202e} this print?"),
        "What does\u{202e}",
        "U+202E",
    );
    assert!(problem.render(Color::Plain).contains("<U+202E>"));
    only_error(
        &with("What does this", "What does\u{a0}this"),
        "What does\u{a0}",
        "U+00A0",
    );
}

#[test]
fn a_file_that_is_not_utf8_or_too_large_is_refused() {
    let parsed = QuestionFile::parse(crate::common::PATH, b"+++\n\xff\n");
    assert_eq!(
        parsed.problems[0].what,
        "the file isn't valid UTF-8 (at byte 4)"
    );
    let parsed = read(&"x".repeat(70_000));
    assert!(parsed.problems[0].what.contains("70000 bytes"));
}

#[test]
fn an_unclosed_fence_is_one_problem_not_eight() {
    let text = with(
        "print([job() for job in jobs])\n```\n\n## Hint",
        "print([job() for job in jobs])\n\n## Hint",
    );
    only_error(&text, "```python", "this code block is never closed");
    let text = with(
        "print([job() for job in jobs])\n```\n\n```output\n['aa'",
        "print([job() for job in jobs])\n\n```output\n['aa'",
    );
    only_error(
        &text,
        "```python\njobs = [lambda",
        "this code block is never closed",
    );
    let text = with("['aa', 'bb', 'cc']\n```\n", "['aa', 'bb', 'cc']\n");
    only_error(&text, "```output\n['aa'", "this code block is never closed");
}

#[test]
fn ten_thousand_characters_are_too_many() {
    let long = "This is a sentence of nine words in all. ".repeat(244);
    only_error(
        &with(
            "What does this print?",
            &format!("What does this print?\n\n{long}"),
        ),
        "## Question",
        "`## Question` is too long: 10",
    );
    only_error(
        &with("A function keeps", &format!("{long}\n\nA function keeps")),
        "## Answer",
        "`## Answer` is too long: 10",
    );
}

#[test]
fn markdown_that_discord_does_not_show_is_refused() {
    for (markdown, what) in [
        ("| a | b |\n|---|---|\n| 1 | 2 |", "doesn't show tables"),
        ("- a\n  - b\n    - c", "nested more than two levels deep"),
        ("<b>bold</b>", "is read as HTML"),
        ("[the docs](page)", "links aren't allowed"),
        ("![a picture](page)", "pictures aren't allowed"),
        (
            "See https://example.org for it.",
            "web addresses aren't allowed",
        ),
        ("    x = 1", "indented text as code"),
        ("### More", "a level-3 heading"),
        ("a\n\n---", "doesn't show horizontal rules"),
    ] {
        let text = with(
            "A function keeps",
            &format!("{markdown}\n\nA function keeps"),
        );
        let parsed = read(&text);
        assert!(
            parsed
                .problems
                .iter()
                .any(|problem| problem.is_error() && problem.what.contains(what)),
            "{markdown}: {:#?}",
            parsed.problems
        );
    }
    let nested = with("A function keeps", "- a\n  - b\n\nA function keeps");
    assert_eq!(
        read(&nested).problems,
        [],
        "one level of nesting shows well"
    );
}

#[test]
fn names_with_underscores_or_asterisks_must_be_in_backticks() {
    for word in [
        "__init__",
        "**kwargs",
        "*args",
        "snake_case",
        "2*3*4",
        "_private",
    ] {
        let text = with(
            "A function keeps",
            &format!("Not {word} here. A function keeps"),
        );
        let parsed = read(&text);
        assert!(
            parsed
                .problems
                .iter()
                .any(|problem| problem.line == line_of(&text, word)),
            "{word}: {:#?}",
            parsed.problems
        );
        let text = with(
            "A function keeps",
            &format!("But `{word}` here, *so* and **so**. A function keeps"),
        );
        assert_eq!(read(&text).problems, [], "{word}");
    }
}

#[test]
fn uk_spelling_is_refused() {
    for word in [
        "behaviour",
        "colour",
        "initialise",
        "recognised",
        "Optimising",
        "serialisation",
        "grey",
    ] {
        only_error(
            &with("A function keeps", &format!("{word}. A function keeps")),
            &format!("{word}. A"),
            "is UK spelling",
        );
    }
    let fine = "otherwise, raised, promise, exercises, assertRaises, precise, clockwise, revised, `colour`";
    assert_eq!(
        read(&with(
            "A function keeps",
            &format!("{fine}. A function keeps")
        ))
        .problems,
        []
    );
}

#[test]
fn a_wide_line_of_code_is_a_warning_and_the_question_loads() {
    let parsed = read(&with(
        "jobs = [lambda n",
        &format!("# {}\njobs = [lambda n", "x".repeat(60)),
    ));
    assert_eq!(parsed.problems.len(), 1);
    assert_eq!(parsed.problems[0].severity, Severity::Warning);
    assert!(parsed.question.is_some());
}

#[test]
fn an_output_question_states_the_output_of_its_own_code() {
    let text = with("```output\n['cc', 'cc', 'cc']\n```\n\n", "").replace("```output", "```text");
    only_error(&text, "## Answer", "doesn't state the output");
    let text = with(
        "print([job() for job in jobs])\n```\n\n## Hint",
        "print([job() for job in jobs])\n```\n\n```output\nx\n```\n\n## Hint",
    );
    only_error(&text, "```python", "gives away its output");
    let text = with(
        "    jobs.append(lambda: name * 2)",
        "    jobs.append(lambda: name * 3)",
    );
    only_error(
        &text,
        "```python\njobs = []\nfor name in [\"a\", \"b\", \"c\"]:\n    jobs.append(lambda: name * 2)",
        "differs from the code in `## Question`",
    );
}

#[test]
fn an_expected_output_belongs_to_code_that_is_run() {
    let text = with("The first value", "The first value");
    let lonely = text.replace(
        "## Why it is asked\n",
        "```output\n1\n```\n\n## Why it is asked\n",
    );
    let parsed = read(&lonely);
    assert!(
        parsed
            .problems
            .iter()
            .any(|problem| problem.what.contains("a second ```output block")),
        "{:#?}",
        parsed.problems
    );
    let apart = with(
        "```output\n['aa', 'bb', 'cc']",
        "So:\n\n```output\n['aa', 'bb', 'cc']",
    );
    only_error(
        &apart,
        "```output\n['aa', 'bb', 'cc']",
        "has no code right before it",
    );
    let idle = with(
        "```python\njobs = [lambda n",
        "```python no-run\njobs = [lambda n",
    );
    let parsed = read(&idle);
    assert_eq!(
        parsed.problems.len(),
        2,
        "no reason, and an output: {:#?}",
        parsed.problems
    );
}

#[test]
fn unknown_code_blocks_suggest_the_closest_one() {
    let problem = only_error(
        &with("```output\n['aa'", "```outputs\n['aa'"),
        "```outputs",
        "unknown code block ```outputs",
    );
    assert!(problem.help.contains("did you mean ```output?"));
}

#[test]
fn lists_have_the_required_number_of_points() {
    only_error(
        &with("- All three functions share one variable\n", ""),
        "## Listen for",
        "has 2 points",
    );
    only_error(
        &with("- Where does `functools.partial` keep the value?\n", ""),
        "## Follow-ups",
        "has 1 point",
    );
}

#[test]
fn the_file_has_a_valid_name_and_is_in_the_folder_of_its_topic() {
    let parsed = QuestionFile::parse("questions/functions/Three_Functions.md", valid().as_bytes());
    assert_eq!(
        parsed.problems[0].what,
        "\"Three_Functions\" isn't a valid slug"
    );
    let parsed = QuestionFile::parse("questions/three.md", valid().as_bytes());
    assert!(
        parsed.problems[0]
            .what
            .contains("but the file is in questions/")
    );
}

#[test]
fn a_slug_or_title_that_is_used_twice_is_reported_with_both_files() {
    let oop = with("topic = \"functions\"", "topic = \"oop\"");
    let dir = folder(&[
        ("functions/same.md", &valid()),
        ("oop/same.md", &oop),
        ("functions/other.md", &valid()),
    ]);
    let loaded = load(&dir);
    let words: Vec<_> = loaded
        .problems
        .iter()
        .map(|problem| problem.what.as_str())
        .collect();
    assert_eq!(words.len(), 2, "{words:?}");
    assert!(
        words
            .iter()
            .any(|what| what.contains("the slug \"same\" is already used by")
                && what.contains("functions/same.md"))
    );
    assert!(
        words.iter().any(
            |what| what.contains("the title \"Three functions from one loop\" is already used")
        )
    );
}

#[test]
fn all_problems_of_all_files_are_reported_in_one_run_in_order() {
    let spoiled = with("level = \"mid\"", "level = \"hard\"")
        .replace("- [x]", "- [ ]")
        .replace("    jobs.append", "\tjobs.append");
    let dir = folder(&[
        ("functions/a.md", &spoiled),
        ("functions/b.md", &spoiled.replace("Three", "3")),
    ]);
    let loaded = load(&dir);
    assert!(loaded.bank.is_empty());
    for name in ["functions/a.md", "functions/b.md"] {
        let lines: Vec<_> = loaded
            .problems
            .iter()
            .filter(|problem| problem.file.ends_with(name))
            .map(|problem| problem.line)
            .collect();
        assert_eq!(
            lines.len(),
            4,
            "a level, two tabs, no right option: {:#?}",
            loaded.problems
        );
        assert!(lines.is_sorted());
    }
}

#[test]
fn a_problem_is_printed_like_a_compiler_error() {
    let text = with("level = \"mid\"", "level = \"hard\"");
    let shown = read(&text).problems[0].render(Color::Plain);
    assert_eq!(
        shown,
        "error: unknown level \"hard\"\n --> questions/functions/three-functions.md:4\n  |\n4 | level = \"hard\"\n  = help: choose one of: junior, mid, senior\n"
    );
    assert!(
        read(&text).problems[0]
            .render(Color::Ansi)
            .contains("\x1b[1;31merror")
    );
}
