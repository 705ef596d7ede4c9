//! Formats the result of [`crate::check`] as JSON, for programs.

use std::collections::BTreeMap;

use serde::Serialize;

use crate::check::CheckReport;
use crate::claims::{self, Claim, Tally};
use crate::report::claim_tallies;
use crate::run_code::VersionCounts;

/// The result of a check for programs.
#[derive(Serialize)]
struct Json<'c> {
    origin: &'c str,
    questions: usize,
    digest: String,
    levels: BTreeMap<&'static str, usize>,
    longest_is_correct: usize,
    playable: usize,
    code: Option<JsonCode<'c>>,
    claims: Option<JsonClaims<'c>>,
    problems: Vec<JsonProblem<'c>>,
}

#[derive(Serialize)]
struct JsonCode<'c> {
    questions: usize,
    blocks: usize,
    compared: usize,
    proofs: usize,
    turned: usize,
    differences: usize,
    versions: BTreeMap<String, VersionCounts>,
    unverified: Vec<&'c str>,
    unverified_proofs: Vec<String>,
    skipped: Vec<&'c str>,
}

#[derive(Serialize)]
struct JsonClaims<'c> {
    totals: BTreeMap<&'static str, Tally>,
    unproved: Vec<&'c Claim>,
}

#[derive(Serialize)]
struct JsonProblem<'c> {
    file: &'c str,
    line: usize,
    error: bool,
    what: &'c str,
    help: &'c str,
}

/// Formats the whole result.
///
/// # Errors
/// None that is known: what it holds can be written as JSON.
pub fn format(checked: &CheckReport) -> serde_json::Result<String> {
    let levels = checked.stats.levels.iter();
    let code = checked.code.as_ref().map(|code| &code.run);
    let code = code.map(|run| JsonCode {
        questions: run.questions,
        blocks: run.blocks,
        compared: run.compared,
        proofs: run.proofs,
        turned: run.turned,
        differences: run.problems.len(),
        versions: run
            .versions
            .iter()
            .map(|(version, counts)| (version.to_string(), *counts))
            .collect(),
        unverified: run.unverified.iter().map(|slug| slug.as_str()).collect(),
        unverified_proofs: run
            .unverified_proofs
            .iter()
            .map(|(file, line)| format!("{file}:{line}"))
            .collect(),
        skipped: run.skipped.iter().map(|(slug, _)| slug.as_str()).collect(),
    });
    let claims = checked.claims.as_ref().map(|claims| JsonClaims {
        totals: claim_tallies(claims).into_iter().collect(),
        unproved: claims::unproved(claims).collect(),
    });
    let problems = checked.problems.iter().map(|problem| JsonProblem {
        file: &problem.file,
        line: problem.line,
        error: problem.is_error(),
        what: &problem.what,
        help: &problem.help,
    });
    let all = Json {
        origin: &checked.origin,
        questions: checked.stats.questions,
        digest: checked.stats.digest.to_string(),
        levels: levels
            .map(|(level, count)| (level.as_str(), *count))
            .collect(),
        longest_is_correct: checked.stats.longest_is_correct,
        playable: checked.stats.playable,
        code,
        claims,
        problems: problems.collect(),
    };
    serde_json::to_string_pretty(&all)
}
