//! Formats the result of [`crate::check`]: problems like a compiler's errors, then the statistics.

use std::fmt::Write as _;

use pythia_quiz::question::{Kind, Level};

use crate::check::{CheckReport, CodeReport};
use crate::claims::{self, Claim, Tally};
use crate::problem::Problem;
use crate::stats::Stats;
use crate::style::{self, Color};

/// Formats every problem, each followed by an empty line.
#[must_use]
pub fn problems(problems: &[Problem], color: Color) -> String {
    problems.iter().fold(String::new(), |text, problem| {
        text + &problem.render(color) + "\n"
    })
}

/// Formats the statistics, followed by the number of errors and warnings.
#[must_use]
pub fn summary(checked: &CheckReport, color: Color) -> String {
    let mut out = String::new();
    stats_rows(&mut out, &checked.origin, &checked.stats, color);
    let explained = checked
        .similar
        .iter()
        .filter(|pair| pair.reason.is_some())
        .count();
    row(
        &mut out,
        color,
        "similar questions",
        &format!(
            "{}, {explained} explained in similar.txt",
            counted(checked.similar.len(), "pair")
        ),
    );
    match &checked.code {
        Some(code) => code_rows(&mut out, code, color),
        None => row(&mut out, color, "code", "not run (use --run-code)"),
    }
    if let Some(changed) = checked.reviewed {
        let files = counted(changed, "file");
        row(&mut out, color, "reviewed", &format!("changed in {files}"));
    }
    if let Some(claims) = &checked.claims {
        claim_rows(&mut out, claims, color);
    }
    let errors = checked
        .problems
        .iter()
        .filter(|problem| problem.is_error())
        .count();
    let warnings = checked.problems.len() - errors;
    let verdict = format!(
        "{}, {}",
        counted(errors, "error"),
        counted(warnings, "warning")
    );
    let style = if errors > 0 {
        style::ERROR
    } else {
        style::SUCCESS
    };
    let _ = writeln!(out, "\n{}", color.paint(style, &verdict));
    out
}

/// Formats a number of things: "1 error", "2 errors".
fn counted(count: usize, thing: &str) -> String {
    let plural = if count == 1 { "" } else { "s" };
    format!("{count} {thing}{plural}")
}

/// Writes one row: a name in bold and its value.
fn row(out: &mut String, color: Color, name: &str, text: &str) {
    let _ = writeln!(
        out,
        "{} {text}",
        color.paint(style::BOLD, &format!("{name:<22}"))
    );
}

/// Writes the rows about the questions.
fn stats_rows(out: &mut String, origin: &str, stats: &Stats, color: Color) {
    row(
        out,
        color,
        "questions",
        &format!("{} in {origin} (digest {})", stats.questions, stats.digest),
    );
    let percent = |part: usize| part * 100 / stats.questions.max(1);
    let levels: Vec<String> = Level::ALL
        .iter()
        .map(|level| {
            format!(
                "{level} {} ({} %)",
                stats.levels[level],
                percent(stats.levels[level])
            )
        })
        .collect();
    let kinds: Vec<String> = Kind::ALL
        .iter()
        .map(|kind| format!("{kind} {}", stats.kinds[kind]))
        .collect();
    row(out, color, "by level", &levels.join(", "));
    row(out, color, "by kind", &kinds.join(", "));
    row(out, color, "by topic", "(junior / mid / senior)");
    for (topic, levels) in &stats.topics {
        let all: usize = levels.values().sum();
        let parts: Vec<String> = levels.values().map(usize::to_string).collect();
        let _ = writeln!(out, "  {topic:<20} {all:>3}  ({})", parts.join(" / "));
    }
    row(
        out,
        color,
        "concepts covered",
        &format!(
            "{} of {}, plus {} that aren't in concepts.txt",
            stats.covered_concepts,
            stats.known_concepts,
            stats.unlisted_concepts.len()
        ),
    );
    if !stats.uncovered_concepts.is_empty() {
        let _ = writeln!(
            out,
            "  not covered: {}",
            stats.uncovered_concepts.join(", ")
        );
    }
    row(
        out,
        color,
        "playable in a round",
        &stats.playable.to_string(),
    );
    if let (Some(share), Some(ratio)) = (
        stats.longest_is_correct_share(),
        stats.correct_to_wrong_length,
    ) {
        let text = format!(
            "{:.1} % ({} of {}; target: 25 % ± 5)",
            share * 100.0,
            stats.longest_is_correct,
            stats.playable
        );
        row(out, color, "longest is correct", &text);
        row(
            out,
            color,
            "correct/wrong length",
            &format!("{ratio:.2} (target: 1)"),
        );
        let places: Vec<String> = stats
            .correct_positions
            .iter()
            .map(usize::to_string)
            .collect();
        row(
            out,
            color,
            "correct position",
            &format!("first to fourth in the files: {}", places.join(", ")),
        );
    }
}

/// Writes the rows about the code that was run.
fn code_rows(out: &mut String, code: &CodeReport, color: Color) {
    let run = &code.run;
    for interpreter in &code.interpreters {
        row(
            out,
            color,
            "interpreter",
            &format!(
                "CPython {} ({})",
                interpreter.version,
                interpreter.path.display()
            ),
        );
    }
    row(
        out,
        color,
        "blocks run",
        &format!(
            "{} in {} questions; {} expected outputs and exceptions compared",
            run.blocks, run.questions, run.compared
        ),
    );
    row(
        out,
        color,
        "proofs run",
        &format!("{}; {} also turned round", run.proofs, run.turned),
    );
    for (version, counts) in &run.versions {
        let _ = writeln!(
            out,
            "  {:<20} {}, {}, {}",
            format!("CPython {version}"),
            counted(counts.blocks, "block"),
            counted(counts.proofs, "proof"),
            counted(counts.differences, "difference")
        );
    }
    row(out, color, "differences", &run.problems.len().to_string());
    row(
        out,
        color,
        "versions unverified",
        &format!(
            "{}, {}",
            counted(run.unverified.len(), "question"),
            counted(run.unverified_proofs.len(), "proof")
        ),
    );
    for slug in &run.unverified {
        let _ = writeln!(out, "  {slug}");
    }
    for (file, line) in &run.unverified_proofs {
        let _ = writeln!(out, "  {file}:{line}");
    }
    row(out, color, "skipped", &run.skipped.len().to_string());
    for (slug, lacking) in &run.skipped {
        let _ = writeln!(
            out,
            "  {slug}: needs {}; install questions/requirements.txt and name that interpreter with --python",
            lacking.join(", ")
        );
    }
    if run.missing_isolation.is_empty() {
        row(
            out,
            color,
            "isolation",
            "limits on time, memory and files; no network",
        );
    }
    for missing in &run.missing_isolation {
        row(out, color, "isolation missing", missing);
    }
}

/// Formats every claim that should be proved and rests on nothing, one a line with its place.
#[must_use]
pub fn unproved(claims: &[Claim], color: Color) -> String {
    claims::unproved(claims).fold(String::new(), |mut out, claim| {
        let what = if claim.reason {
            "reason"
        } else {
            claim.section
        };
        let place = format!("{}:{}:", claim.file, claim.line);
        let place = color.paint(style::FRAME, &place);
        let _ = writeln!(out, "{place} [{what}] {}", claim.text);
        out
    })
}

/// Writes the rows about claims: how many there are of each sort, and what they rest on.
fn claim_rows(out: &mut String, claims: &[Claim], color: Color) {
    row(
        out,
        color,
        "claims",
        "all: proved / can't run / neither (share proved)",
    );
    for (name, tally) in claim_tallies(claims) {
        let share = (tally.proved * 100).checked_div(tally.all()).unwrap_or(0);
        let _ = writeln!(
            out,
            "  {name:<34} {:>5}: {} / {} / {} ({share} %)",
            tally.all(),
            tally.proved,
            tally.cant_run,
            tally.none
        );
    }
}

/// Counts the claims of each sort.
pub(crate) fn claim_tallies(claims: &[Claim]) -> Vec<(&'static str, Tally)> {
    let of = |wanted: &dyn Fn(&Claim) -> bool| Tally::of(claims.iter().filter(|it| wanted(it)));
    let mut rows = vec![("reasons of options", of(&|it| it.reason))];
    rows.extend(["Answer", "Listen for", "Red flags"].map(|section| {
        let tally = of(&|it| it.section == section);
        (section, tally)
    }));
    let absolute = of(&|it| it.absolute && !it.reason);
    rows.push(("sentences with only, always, never …", absolute));
    rows
}
