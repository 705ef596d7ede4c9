//! Prints what [`crate::check`] found: problems like a compiler's, then the figures.

use std::fmt::Write as _;

use pythia_quiz::question::{Kind, Level};

use crate::check::{Checked, Code};
use crate::problem::{Paint, Problem};
use crate::stats::Stats;

/// Every problem, in the order of files and lines, with an empty line behind each.
#[must_use]
pub fn problems(problems: &[Problem], paint: Paint) -> String {
    problems.iter().fold(String::new(), |text, problem| {
        text + &problem.render(paint) + "\n"
    })
}

/// The figures and the verdict.
#[must_use]
pub fn summary(checked: &Checked, paint: Paint) -> String {
    let mut out = String::new();
    figures(&mut out, &checked.place, &checked.stats, paint);
    let explained = checked
        .similar
        .iter()
        .filter(|pair| pair.reason.is_some())
        .count();
    row(
        &mut out,
        paint,
        "much alike",
        &format!(
            "{} pairs, {} of them explained in similar.txt",
            checked.similar.len(),
            explained
        ),
    );
    match &checked.code {
        Some(code) => ran(&mut out, code, paint),
        None => row(&mut out, paint, "code", "not run (--run-code runs it)"),
    }
    let errors = checked
        .problems
        .iter()
        .filter(|problem| problem.is_error())
        .count();
    let warnings = checked.problems.len() - errors;
    let verdict = format!("{errors} errors, {warnings} warnings");
    let color = if errors > 0 { "1;31" } else { "1;32" };
    let _ = writeln!(out, "\n{}", paint.style(color, &verdict));
    out
}

fn row(out: &mut String, paint: Paint, name: &str, text: &str) {
    let _ = writeln!(out, "{} {text}", paint.style("1", &format!("{name:<22}")));
}

fn figures(out: &mut String, place: &str, stats: &Stats, paint: Paint) {
    row(
        out,
        paint,
        "questions",
        &format!("{} in {place} (digest {})", stats.questions, stats.digest),
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
    row(out, paint, "by level", &levels.join(", "));
    row(out, paint, "by kind", &kinds.join(", "));
    row(out, paint, "by topic", "(junior / mid / senior)");
    for (topic, levels) in &stats.topics {
        let all: usize = levels.values().sum();
        let parts: Vec<String> = levels.values().map(usize::to_string).collect();
        let _ = writeln!(out, "  {topic:<20} {all:>3}  ({})", parts.join(" / "));
    }
    row(
        out,
        paint,
        "concepts covered",
        &format!(
            "{} of {}, and {} more of the questions' own",
            stats.covered,
            stats.known,
            stats.own.len()
        ),
    );
    if !stats.uncovered.is_empty() {
        let _ = writeln!(out, "  not covered: {}", stats.uncovered.join(", "));
    }
    row(
        out,
        paint,
        "playable in a round",
        &stats.playable.to_string(),
    );
    if let (Some(share), Some(ratio)) = (stats.longest_right_share(), stats.right_to_wrong) {
        let text = format!(
            "{:.1} % ({} of {}; 25 % ± 5 is wanted)",
            share * 100.0,
            stats.longest_right,
            stats.playable
        );
        row(out, paint, "longest is right", &text);
        row(
            out,
            paint,
            "right/wrong length",
            &format!("{ratio:.2} (1 is wanted)"),
        );
        let places: Vec<String> = stats.right_places.iter().map(usize::to_string).collect();
        row(
            out,
            paint,
            "right one stands",
            &format!("first to fourth in the files: {}", places.join(", ")),
        );
    }
}

fn ran(out: &mut String, code: &Code, paint: Paint) {
    let report = &code.report;
    for python in &code.pythons {
        row(
            out,
            paint,
            "interpreter",
            &format!("CPython {} ({})", python.version, python.path.display()),
        );
    }
    row(
        out,
        paint,
        "blocks run",
        &format!(
            "{} of {} questions, {} stated outputs and exceptions compared",
            report.blocks, report.questions, report.compared
        ),
    );
    row(
        out,
        paint,
        "differences",
        &report.problems.len().to_string(),
    );
    row(
        out,
        paint,
        "bounds unverified",
        &report.unverified.len().to_string(),
    );
    for slug in &report.unverified {
        let _ = writeln!(out, "  {slug}");
    }
    row(out, paint, "skipped", &report.skipped.len().to_string());
    for (slug, lacking) in &report.skipped {
        let _ = writeln!(
            out,
            "  {slug}: needs {}; install questions/requirements.txt and name that interpreter with --python",
            lacking.join(", ")
        );
    }
    if report.missing.is_empty() {
        row(
            out,
            paint,
            "isolation",
            "limits on time, memory and files; no network",
        );
    }
    for missing in &report.missing {
        row(out, paint, "isolation lacks", missing);
    }
}
