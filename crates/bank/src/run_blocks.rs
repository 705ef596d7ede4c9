//! Runs the blocks of one question in one fresh interpreter, and compares what each did with what
//! its author expects.

use std::path::Path;
use std::sync::Arc;

use crate::code_blocks::CodeBlock;
use crate::expectations::{self, Observation};
use crate::problem::Problem;
use crate::python::Interpreter;
use crate::sandbox::{self, End, Harness, Limits};

/// One question to run on one interpreter.
#[derive(Clone, Debug)]
pub struct Job {
    /// The file's path.
    pub path: String,
    /// The blocks to run.
    pub blocks: Vec<CodeBlock>,
    /// The interpreter.
    pub interpreter: Arc<Interpreter>,
    /// What the code may use.
    pub limits: Limits,
}

/// What running a [`Job`] showed.
#[derive(Debug, Default)]
pub struct JobResult {
    /// The number of blocks that ran.
    pub blocks: usize,
    /// The number of expected outputs and exceptions that were compared.
    pub compared: usize,
    /// The protections that this system doesn't offer.
    pub missing_isolation: Vec<String>,
    /// Every difference.
    pub problems: Vec<Problem>,
}

/// Runs one question's blocks in a scratch folder and compares their results with the expected
/// ones.
///
/// `python/harness.py` leaves its results in the scratch folder: `N.out` and `N.err` for block `N`,
/// and `done` after the last one. A block is complete if the next one's `N.out` or `done` exists.
///
/// # Errors
/// Fails if the interpreter can't be started or the scratch folder can't be used.
pub async fn run(job: &Job) -> std::io::Result<JobResult> {
    let scratch = tempfile::Builder::new().prefix("pythia-code-").tempdir()?;
    let dir = scratch.path();
    for (number, block) in job.blocks.iter().enumerate() {
        std::fs::write(dir.join(format!("{number}.py")), &block.code)?;
    }
    let harness = Harness {
        program: include_str!("python/harness.py"),
        options: &["-I", "-X", "utf8"],
        arguments: &[],
        seconds: job.limits.wall_clock_seconds(),
    };
    let end = sandbox::run(&job.interpreter, job.limits, harness, dir).await?;
    let mut result = JobResult {
        missing_isolation: sandbox::missing_isolation(dir),
        ..JobResult::default()
    };
    let finished = dir.join("done").exists();
    for (number, block) in job.blocks.iter().enumerate() {
        let output = dir.join(format!("{number}.out"));
        let started = output.exists();
        let complete = finished || dir.join(format!("{}.out", number + 1)).exists();
        if started && complete {
            result.blocks += 1;
            let printed = String::from_utf8_lossy(&std::fs::read(output)?).into_owned();
            let raised = std::fs::read_to_string(dir.join(format!("{number}.err"))).ok();
            let observed = Observation::from_harness(printed, raised.as_deref());
            result.compared +=
                usize::from(block.output.is_some()) + usize::from(block.raises.is_some());
            result.problems.extend(expectations::differences(
                &job.path,
                job.interpreter.version,
                block,
                &observed,
            ));
        } else if !complete {
            result.problems.push(incomplete_block(job, block, end, dir));
            break;
        }
    }
    Ok(result)
}

/// Describes why a block didn't run to its end.
fn incomplete_block(job: &Job, block: &CodeBlock, end: End, dir: &Path) -> Problem {
    let (version, limits) = (job.interpreter.version, job.limits);
    let quicker = "make it faster: code in the bank must finish quickly".to_owned();
    let (what, help) = match end {
        End::Exited => (
            "the interpreter exited in this block".to_owned(),
            sandbox::last_words(dir),
        ),
        End::CpuLimit => (
            format!(
                "this block used more than {} s of processor time",
                limits.cpu_seconds
            ),
            quicker,
        ),
        End::TimedOut => (
            format!(
                "this block was still running after {} s",
                limits.wall_clock_seconds()
            ),
            quicker,
        ),
    };
    Problem {
        line: block.line,
        ..Problem::error(
            job.path.as_str(),
            format!("{what} (CPython {version})"),
            help,
        )
    }
}
