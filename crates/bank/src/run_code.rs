//! Runs the code of the bank: one fresh interpreter a question, many questions side by side, every stated output and
//! exception compared.
//!
//! Each question gets an empty folder, its own session, limits on time, memory and files, an empty environment and, where
//! the system allows it, a network with nothing in it; what could not be taken away is reported once. This guards against
//! mistakes, not against an enemy: run only banks whose authors you trust.

use std::collections::BTreeSet;
use std::path::Path;
use std::process::Stdio;
use std::sync::Arc;
use std::time::Duration;

use pythia_quiz::question::Slug;
use tokio::process::Command;
use tokio::task::JoinSet;

use crate::code_blocks::CodeBlock;
use crate::expectations::{self, Observation};
use crate::problem::Problem;
use crate::python::Interpreter;
use crate::question_file::QuestionFile;
use crate::versions::VersionSpecifiers;

/// What the code of one question may use.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Limits {
    /// Seconds of processor time; on the wall three times as many, as the machine may be busy with other things.
    pub seconds: u32,
    /// Bytes of memory (address space).
    pub memory: u64,
    /// Bytes of one written file.
    pub file: u64,
}

impl Default for Limits {
    fn default() -> Self {
        Self {
            seconds: 20,
            memory: 2 << 30,
            file: 16 << 20,
        }
    }
}

/// What a run came to.
#[derive(Clone, Debug, Default)]
pub struct Report {
    /// Questions whose code ran on at least one interpreter.
    pub questions: usize,
    /// Blocks that ran, counted once each interpreter.
    pub blocks: usize,
    /// Expectation outputs and exceptions that were compared.
    pub compared: usize,
    /// Questions whose `python` bound none of the interpreters meets.
    pub unverified: Vec<Slug>,
    /// Questions that need packages no interpreter has, with those packages.
    pub skipped: Vec<(Slug, Vec<String>)>,
    /// Protections this system does not offer.
    pub missing: BTreeSet<String>,
    /// Every difference.
    pub problems: Vec<Problem>,
}

/// One question on one interpreter.
struct Job {
    file: String,
    blocks: Vec<CodeBlock>,
    python: Arc<Interpreter>,
    limits: Limits,
}

/// What one job came to.
#[derive(Default)]
struct Ran {
    blocks: usize,
    compared: usize,
    missing: BTreeSet<String>,
    problems: Vec<Problem>,
}

/// Runs the code of all questions that have a question and blocks, as many at a time as there are cores.
///
/// `tick` is told after each question how many of how many are done.
///
/// # Errors
/// Processes or scratch folders cannot be made at all.
pub fn run(
    files: &[QuestionFile],
    pythons: &[Interpreter],
    limits: Limits,
    mut tick: impl FnMut(usize, usize),
) -> std::io::Result<Report> {
    let mut report = Report::default();
    let pythons: Vec<Arc<Interpreter>> = pythons.iter().cloned().map(Arc::new).collect();
    let mut jobs = plan(files, &pythons, limits, &mut report);
    let total = jobs.len();
    let runtime = tokio::runtime::Builder::new_current_thread()
        .enable_all()
        .build()?;
    runtime.block_on(async {
        let cores = std::thread::available_parallelism().map_or(2, usize::from);
        let mut running = JoinSet::new();
        let mut done = 0;
        loop {
            while running.len() < cores
                && let Some(job) = jobs.pop()
            {
                running.spawn(question(job));
            }
            let Some(ran) = running.join_next().await else {
                break;
            };
            let ran = ran.map_err(std::io::Error::other)??;
            report.blocks += ran.blocks;
            report.compared += ran.compared;
            report.missing.extend(ran.missing);
            report.problems.extend(ran.problems);
            done += 1;
            tick(done, total);
        }
        Ok::<_, std::io::Error>(())
    })?;
    crate::problem::sort(&mut report.problems);
    Ok(report)
}

/// Which question runs on which interpreter; those that run on none are noted.
fn plan(
    files: &[QuestionFile],
    pythons: &[Arc<Interpreter>],
    limits: Limits,
    report: &mut Report,
) -> Vec<Job> {
    let mut jobs = Vec::new();
    for parsed in files.iter().rev() {
        let Some(question) = &parsed.question else {
            continue;
        };
        let blocks: Vec<CodeBlock> = parsed
            .blocks
            .iter()
            .filter(|block| block.run)
            .cloned()
            .collect();
        if blocks.is_empty() {
            continue;
        }
        let specifiers: Option<VersionSpecifiers> = question.python.parse().ok();
        let within: Vec<_> = pythons
            .iter()
            .filter(|python| {
                specifiers
                    .as_ref()
                    .is_some_and(|specifiers| specifiers.contains(python.version))
            })
            .collect();
        let able: Vec<_> = within
            .iter()
            .filter(|python| python.missing_packages(&question.requires).is_empty())
            .collect();
        if within.is_empty() {
            report.unverified.push(question.slug.clone());
        } else if able.is_empty() {
            report.skipped.push((
                question.slug.clone(),
                within[0].missing_packages(&question.requires),
            ));
        } else {
            report.questions += 1;
        }
        for python in able {
            jobs.push(Job {
                file: parsed.path.clone(),
                blocks: blocks.clone(),
                python: Arc::clone(python),
                limits,
            });
        }
    }
    report.unverified.reverse();
    report.skipped.reverse();
    jobs
}

async fn question(job: Job) -> std::io::Result<Ran> {
    let scratch = tempfile::Builder::new().prefix("pythia-code-").tempdir()?;
    let dir = scratch.path();
    std::fs::create_dir(dir.join("work"))?;
    std::fs::write(dir.join("launch.py"), include_str!("python/launch.py"))?;
    std::fs::write(dir.join("harness.py"), include_str!("python/harness.py"))?;
    for (number, block) in job.blocks.iter().enumerate() {
        std::fs::write(dir.join(format!("{number}.py")), &block.code)?;
    }
    let end = interpret(&job, dir).await?;
    let mut ran = Ran::default();
    if let Ok(text) = std::fs::read_to_string(dir.join("missing")) {
        ran.missing.extend(text.lines().map(str::to_owned));
    }
    let finished = dir.join("done").exists();
    for (number, block) in job.blocks.iter().enumerate() {
        let output = dir.join(format!("{number}.out"));
        let begun = output.exists();
        let complete = finished || dir.join(format!("{}.out", number + 1)).exists();
        if begun && complete {
            ran.blocks += 1;
            let printed = String::from_utf8_lossy(&std::fs::read(output)?).into_owned();
            let raised = std::fs::read_to_string(dir.join(format!("{number}.err"))).ok();
            let observed = Observation::from_harness(printed, raised.as_deref());
            ran.compared +=
                usize::from(block.output.is_some()) + usize::from(block.raises.is_some());
            ran.problems.extend(expectations::differences(
                &job.file,
                job.python.version,
                block,
                &observed,
            ));
        } else if !complete {
            ran.problems.push(broken(&job, block, end, dir));
            break;
        }
    }
    Ok(ran)
}

/// How an interpreter came to its end.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum End {
    /// It ended, well or not.
    Itself,
    /// The system ended it for the processor time it used.
    Processor,
    /// It was still running and had to be stopped.
    Stopped,
}

/// Starts the interpreter and waits for its end, or brings it about.
async fn interpret(job: &Job, dir: &Path) -> std::io::Result<End> {
    let limits = job.limits;
    let mut child = Command::new(&job.python.path)
        .args(["-I", "-S", "-X", "utf8"])
        .arg(dir.join("launch.py"))
        .arg(dir)
        .args([
            limits.seconds.to_string(),
            limits.memory.to_string(),
            limits.file.to_string(),
            "1".to_owned(),
        ])
        .current_dir(dir.join("work"))
        .env_clear()
        .env("PATH", "/usr/bin:/bin")
        .env("HOME", dir.join("work"))
        .env("TMPDIR", dir.join("work"))
        .env("LANG", "C.UTF-8")
        .env("TZ", "UTC")
        // Numeric libraries start a thread a core otherwise, each with its own share of the memory limit.
        .env("OMP_NUM_THREADS", "1")
        .env("OPENBLAS_NUM_THREADS", "1")
        .stdin(Stdio::null())
        .stdout(Stdio::from(std::fs::File::create(dir.join("stdout"))?))
        .stderr(Stdio::from(std::fs::File::create(dir.join("stderr"))?))
        .kill_on_drop(true)
        .spawn()?;
    let longest = Duration::from_secs(u64::from(patience(limits)));
    if let Ok(status) = tokio::time::timeout(longest, child.wait()).await {
        return Ok(if out_of_time(status?) {
            End::Processor
        } else {
            End::Itself
        });
    }
    if let Some(id) = child.id() {
        // The whole session, so that no child of the code outlives it; a system without `kill` loses only that.
        let _ = Command::new("kill")
            .args(["-9", "--", &format!("-{id}")])
            .stderr(Stdio::null())
            .status()
            .await;
    }
    child.kill().await?;
    Ok(End::Stopped)
}

/// The seconds that are waited for an interpreter.
fn patience(limits: Limits) -> u32 {
    limits.seconds.saturating_mul(3)
}

/// Whether the system ended a process for its processor time (the signal SIGXCPU, 24 wherever it exists).
fn out_of_time(status: std::process::ExitStatus) -> bool {
    #[cfg(unix)]
    return std::os::unix::process::ExitStatusExt::signal(&status) == Some(24);
    #[cfg(not(unix))]
    return {
        let _ = status;
        false
    };
}

/// The problem of a block in which the interpreter ended or was stopped.
fn broken(job: &Job, block: &CodeBlock, end: End, dir: &Path) -> Problem {
    let (version, limits) = (job.python.version, job.limits);
    let quicker = "make it quicker; nothing in the bank may take long".to_owned();
    let (what, help) = match end {
        End::Itself => {
            let said = std::fs::read_to_string(dir.join("stderr")).unwrap_or_default();
            let last = said
                .lines()
                .next_back()
                .unwrap_or("it left no word")
                .to_owned();
            ("the interpreter ended within this block".to_owned(), last)
        }
        End::Processor => (
            format!(
                "this block used more than {} seconds of processor time",
                limits.seconds
            ),
            quicker,
        ),
        End::Stopped => (
            format!(
                "this block was still running after {} seconds",
                patience(limits)
            ),
            quicker,
        ),
    };
    Problem {
        line: block.line,
        ..Problem::error(
            job.file.as_str(),
            format!("{what} (CPython {version})"),
            help,
        )
    }
}
