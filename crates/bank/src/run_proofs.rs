//! Runs proofs, each in a process of its own, on one interpreter.
//!
//! A proof must hold as it is written. It must also have teeth: with the comparisons inside its
//! asserts turned round it must fail, because a block that passes either way proves nothing.

use std::fmt::Write as _;
use std::path::Path;
use std::sync::Arc;

use crate::problem::Problem;
use crate::python::Interpreter;
use crate::sandbox::{self, Harness, Limits};

/// The number of proofs that one start of an interpreter runs.
pub const AT_A_TIME: usize = 50;

/// A proof to run.
#[derive(Clone, Debug)]
pub struct Planned {
    /// The file's path.
    pub path: String,
    /// The line of the opening fence.
    pub line: usize,
    /// The code.
    pub code: String,
    /// Whether it is also run with its comparisons turned round.
    pub turned: bool,
}

/// Proofs to run on one interpreter.
#[derive(Clone, Debug)]
pub struct Job {
    /// The proofs, of any files.
    pub proofs: Vec<Planned>,
    /// The interpreter.
    pub interpreter: Arc<Interpreter>,
    /// What one proof may use.
    pub limits: Limits,
}

/// What running a [`Job`] showed.
#[derive(Debug, Default)]
pub struct JobResult {
    /// The number of proofs that were run as they are.
    pub proofs: usize,
    /// The number of proofs that were turned round.
    pub turned: usize,
    /// The protections that this system doesn't offer.
    pub missing_isolation: Vec<String>,
    /// Every proof that doesn't hold or has no teeth.
    pub problems: Vec<Problem>,
}

/// Runs proofs in a scratch folder. `python/proofs.py` forks a process for each and says how it
/// went in the file `N.WAY`.
///
/// # Errors
/// Fails if the interpreter can't be started or the scratch folder can't be used.
pub async fn run(job: &Job) -> std::io::Result<JobResult> {
    let scratch = tempfile::Builder::new()
        .prefix("pythia-proofs-")
        .tempdir()?;
    let dir = scratch.path();
    let mut list = String::new();
    for (number, proof) in job.proofs.iter().enumerate() {
        std::fs::write(dir.join(format!("{number}.py")), &proof.code)?;
        let _ = writeln!(list, "{number} straight");
        if proof.turned {
            let _ = writeln!(list, "{number} turned");
        }
    }
    std::fs::write(dir.join("jobs"), list)?;
    let seconds = job.limits.wall_clock_seconds();
    let runs = u32::try_from(2 * job.proofs.len()).unwrap_or(u32::MAX);
    let harness = Harness {
        program: include_str!("python/proofs.py"),
        options: &["-I", "-W", "ignore"],
        arguments: &[seconds.to_string()],
        seconds: seconds.saturating_mul(runs.saturating_add(1)),
    };
    sandbox::run(&job.interpreter, job.limits, harness, dir).await?;
    let mut result = JobResult {
        missing_isolation: sandbox::missing_isolation(dir),
        ..JobResult::default()
    };
    for (number, proof) in job.proofs.iter().enumerate() {
        let said = |way: &str| std::fs::read_to_string(dir.join(format!("{number}.{way}"))).ok();
        result.proofs += 1;
        let mut problem = straight_problem(job, proof, said("straight"), dir);
        if proof.turned {
            result.turned += 1;
            // One that doesn't hold may well pass when it is turned round.
            problem = problem.or_else(|| turned_problem(job, proof, said("turned")));
        }
        result.problems.extend(problem);
    }
    Ok(result)
}

/// Creates a problem of a proof, at a line within its block (0 is the fence).
fn at_line(job: &Job, proof: &Planned, line: usize, what: &str, help: String) -> Problem {
    let version = job.interpreter.version;
    Problem {
        line: proof.line + line,
        ..Problem::error(
            proof.path.as_str(),
            format!("{what} (CPython {version})"),
            help,
        )
    }
}

/// What the harness says about a run of a proof.
struct Said {
    outcome: String,
    /// The line within the block, from 1; 0 if no line is to blame.
    line: usize,
    name: String,
    message: String,
}

impl Said {
    /// Reads the harness's words; without any, the outcome is empty.
    fn read(text: Option<String>) -> Self {
        let text = text.unwrap_or_default();
        let mut parts = text.splitn(4, '\n');
        let mut next = || parts.next().unwrap_or_default().to_owned();
        Self {
            outcome: next(),
            line: next().parse().unwrap_or(0),
            name: next(),
            message: next(),
        }
    }
}

/// Says what is wrong with a proof that was run as it is.
fn straight_problem(
    job: &Job,
    proof: &Planned,
    said: Option<String>,
    dir: &Path,
) -> Option<Problem> {
    let said = Said::read(said);
    let code = proof.code.lines().nth(said.line.saturating_sub(1));
    let code = code.unwrap_or_default().trim();
    let (what, help) = match said.outcome.as_str() {
        "passed" => return None,
        "raised" if said.name == "AssertionError" && said.message.is_empty() => (
            "this doesn't hold".to_owned(),
            format!("correct the sentence or its proof: {code}"),
        ),
        "raised" => (
            format!("this proof raises {}", said.name),
            format!("{}\nat: {code}", said.message),
        ),
        "late" => (
            format!(
                "this proof was still running after {} s",
                job.limits.wall_clock_seconds()
            ),
            "make it faster: a proof takes a moment".to_owned(),
        ),
        "ended" => (
            "the process exited in this proof".to_owned(),
            "it used too much time or memory, or it called os._exit".to_owned(),
        ),
        _ => ("this proof wasn't run".to_owned(), sandbox::last_words(dir)),
    };
    Some(at_line(job, proof, said.line, &what, help))
}

/// Says what is wrong with a proof that holds as it is and was turned round. Failing in any way is
/// what it should do.
fn turned_problem(job: &Job, proof: &Planned, said: Option<String>) -> Option<Problem> {
    let said = Said::read(said);
    let (what, help) = match said.outcome.as_str() {
        "bare" => (
            "this block asserts nothing",
            "state each quoted sentence as an assert",
        ),
        "constant" => (
            "this asserts constants only, which proves nothing",
            "assert what some code returns or raises",
        ),
        "passed" => (
            "this proof has no teeth: with its comparisons turned round it passes too",
            "let the asserts be reached, and let them depend on what the sentence says",
        ),
        _ => return None,
    };
    Some(at_line(job, proof, said.line, what, help.to_owned()))
}
