//! Runs the code of questions and compares what each block did with what its author expected.
//!
//! Every question gets a fresh interpreter in an empty folder, with an empty environment, its own
//! session, limits on time, memory and files, and, where the system allows it, a network that
//! contains nothing. What this system can't restrict is reported once. This guards against
//! mistakes, not against attackers: run only banks whose authors you trust.

use std::collections::BTreeSet;
use std::path::Path;
use std::process::{ExitStatus, Stdio};
use std::sync::Arc;
use std::time::Duration;

use pythia_quiz::question::Slug;
use tokio::process::{Child, Command};
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
    /// The seconds of processor time. The wall-clock limit is three times as long, because the
    /// machine may be busy with other work.
    pub cpu_seconds: u32,
    /// The bytes of address space.
    pub memory_bytes: u64,
    /// The bytes that one file may grow to.
    pub file_bytes: u64,
}

impl Default for Limits {
    fn default() -> Self {
        Self {
            cpu_seconds: 20,
            memory_bytes: 2 << 30,
            file_bytes: 16 << 20,
        }
    }
}

impl Limits {
    /// Returns the wall-clock limit in seconds.
    fn wall_clock_seconds(self) -> u32 {
        self.cpu_seconds.saturating_mul(3)
    }
}

/// The result of running the code of many questions.
#[derive(Clone, Debug, Default)]
pub struct RunReport {
    /// The number of questions whose code ran on at least one interpreter.
    pub questions: usize,
    /// The number of blocks that ran; a block that ran on two interpreters counts twice.
    pub blocks: usize,
    /// The number of expected outputs and exceptions that were compared.
    pub compared: usize,
    /// The questions whose `python` versions match none of the interpreters.
    pub unverified: Vec<Slug>,
    /// The questions that no interpreter has the packages for, with the packages it lacks.
    pub skipped: Vec<(Slug, Vec<String>)>,
    /// The protections that this system doesn't offer.
    pub missing_isolation: BTreeSet<String>,
    /// Every difference between what the code did and what its author expected.
    pub problems: Vec<Problem>,
}

/// One question to run on one interpreter.
struct Job {
    path: String,
    blocks: Vec<CodeBlock>,
    interpreter: Arc<Interpreter>,
    limits: Limits,
}

/// The result of one [`Job`].
#[derive(Default)]
struct JobResult {
    blocks: usize,
    compared: usize,
    missing_isolation: BTreeSet<String>,
    problems: Vec<Problem>,
}

/// Runs the code of every file that holds a valid question, as many at a time as there are cores.
///
/// After each question, `on_progress` is called with the number of finished questions and the
/// number of all of them.
///
/// # Errors
/// Fails if a process or a scratch folder can't be created.
pub fn run(
    files: &[QuestionFile],
    interpreters: &[Interpreter],
    limits: Limits,
    mut on_progress: impl FnMut(usize, usize),
) -> std::io::Result<RunReport> {
    let mut report = RunReport::default();
    let interpreters: Vec<_> = interpreters.iter().cloned().map(Arc::new).collect();
    let mut jobs = plan(files, &interpreters, limits, &mut report);
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
                running.spawn(run_job(job));
            }
            let Some(result) = running.join_next().await else {
                break;
            };
            let result = result.map_err(std::io::Error::other)??;
            report.blocks += result.blocks;
            report.compared += result.compared;
            report.missing_isolation.extend(result.missing_isolation);
            report.problems.extend(result.problems);
            done += 1;
            on_progress(done, total);
        }
        Ok::<_, std::io::Error>(())
    })?;
    crate::problem::sort(&mut report.problems);
    Ok(report)
}

/// Decides which question runs on which interpreters, and notes the questions that run on none.
///
/// The last job of the returned list is the first question's, because jobs are taken from the end.
fn plan(
    files: &[QuestionFile],
    interpreters: &[Arc<Interpreter>],
    limits: Limits,
    report: &mut RunReport,
) -> Vec<Job> {
    let mut jobs = Vec::new();
    for file in files.iter().rev() {
        let Some(question) = &file.question else {
            continue;
        };
        let blocks: Vec<CodeBlock> = file
            .blocks
            .iter()
            .filter(|block| block.run)
            .cloned()
            .collect();
        if blocks.is_empty() {
            continue;
        }
        let specifiers: Option<VersionSpecifiers> = question.python.parse().ok();
        let matching: Vec<_> = interpreters
            .iter()
            .filter(|interpreter| {
                specifiers
                    .as_ref()
                    .is_some_and(|specifiers| specifiers.contains(interpreter.version))
            })
            .collect();
        let able: Vec<_> = matching
            .iter()
            .filter(|interpreter| interpreter.missing_packages(&question.requires).is_empty())
            .collect();
        if matching.is_empty() {
            report.unverified.push(question.slug.clone());
        } else if able.is_empty() {
            report.skipped.push((
                question.slug.clone(),
                matching[0].missing_packages(&question.requires),
            ));
        } else {
            report.questions += 1;
        }
        for interpreter in able {
            jobs.push(Job {
                path: file.path.clone(),
                blocks: blocks.clone(),
                interpreter: Arc::clone(interpreter),
                limits,
            });
        }
    }
    report.unverified.reverse();
    report.skipped.reverse();
    jobs
}

/// Runs one question's blocks in a scratch folder and compares their results with the expected
/// ones.
///
/// `python/harness.py` leaves its results in the scratch folder: `N.out` and `N.err` for block `N`,
/// and `done` after the last one. A block is complete if the next one's `N.out` or `done` exists.
async fn run_job(job: Job) -> std::io::Result<JobResult> {
    let scratch = tempfile::Builder::new().prefix("pythia-code-").tempdir()?;
    let dir = scratch.path();
    std::fs::create_dir(dir.join("work"))?;
    std::fs::write(dir.join("launch.py"), include_str!("python/launch.py"))?;
    std::fs::write(dir.join("harness.py"), include_str!("python/harness.py"))?;
    for (number, block) in job.blocks.iter().enumerate() {
        std::fs::write(dir.join(format!("{number}.py")), &block.code)?;
    }
    let end = run_interpreter(&job, dir).await?;
    let mut result = JobResult::default();
    if let Ok(text) = std::fs::read_to_string(dir.join("missing")) {
        let lines = text.lines().map(str::to_owned);
        result.missing_isolation.extend(lines);
    }
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
            result
                .problems
                .push(incomplete_block(&job, block, end, dir));
            break;
        }
    }
    Ok(result)
}

/// How an interpreter ended.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum End {
    /// It exited by itself, whatever its exit code.
    Exited,
    /// The system killed it because it used up its processor time.
    CpuLimit,
    /// It was still running at the wall-clock limit and was killed.
    TimedOut,
}

/// Starts the interpreter and waits for its end; kills it at the wall-clock limit.
async fn run_interpreter(job: &Job, dir: &Path) -> std::io::Result<End> {
    let limits = job.limits;
    let mut child = Command::new(&job.interpreter.path)
        .args(["-I", "-S", "-X", "utf8"])
        .arg(dir.join("launch.py"))
        .arg(dir)
        .args([
            limits.cpu_seconds.to_string(),
            limits.memory_bytes.to_string(),
            limits.file_bytes.to_string(),
            "1".to_owned(),
        ])
        .current_dir(dir.join("work"))
        .env_clear()
        .env("PATH", "/usr/bin:/bin")
        .env("HOME", dir.join("work"))
        .env("TMPDIR", dir.join("work"))
        .env("LANG", "C.UTF-8")
        .env("TZ", "UTC")
        // By default numeric libraries start one thread per core, and each takes its own part of
        // the memory limit.
        .env("OMP_NUM_THREADS", "1")
        .env("OPENBLAS_NUM_THREADS", "1")
        .stdin(Stdio::null())
        .stdout(Stdio::from(std::fs::File::create(dir.join("stdout"))?))
        .stderr(Stdio::from(std::fs::File::create(dir.join("stderr"))?))
        .kill_on_drop(true)
        .spawn()?;
    let longest = Duration::from_secs(u64::from(limits.wall_clock_seconds()));
    if let Ok(status) = tokio::time::timeout(longest, child.wait()).await {
        return Ok(if hit_cpu_limit(status?) {
            End::CpuLimit
        } else {
            End::Exited
        });
    }
    kill_process_group(&child);
    child.kill().await?;
    Ok(End::TimedOut)
}

/// Kills the interpreter with every process it started, so that none of them outlives it.
///
/// `python/launch.py` made the interpreter the leader of its own process group. The interpreter
/// hasn't been waited for yet, so its id can't belong to another process.
#[cfg(unix)]
fn kill_process_group(child: &Child) {
    use rustix::process::{Pid, Signal, kill_process_group};

    let id = child.id().and_then(|id| i32::try_from(id).ok());
    if let Some(group) = id.and_then(Pid::from_raw) {
        // Fails if the interpreter hasn't become a group leader yet. It hasn't started any process
        // then, and the caller kills the interpreter anyway.
        let _ = kill_process_group(group, Signal::KILL);
    }
}

/// Does nothing: without process groups, only the interpreter itself can be killed.
#[cfg(not(unix))]
fn kill_process_group(_child: &Child) {}

/// Returns whether the system killed a process because it used up its processor time.
#[cfg(unix)]
fn hit_cpu_limit(status: ExitStatus) -> bool {
    use std::os::unix::process::ExitStatusExt as _;

    status.signal() == Some(rustix::process::Signal::XCPU.as_raw())
}

/// Returns false: without signals, there is no limit on processor time.
#[cfg(not(unix))]
fn hit_cpu_limit(_status: ExitStatus) -> bool {
    false
}

/// Describes why a block didn't run to its end.
fn incomplete_block(job: &Job, block: &CodeBlock, end: End, dir: &Path) -> Problem {
    let (version, limits) = (job.interpreter.version, job.limits);
    let quicker = "make it faster: code in the bank must finish quickly".to_owned();
    let (what, help) = match end {
        End::Exited => {
            let stderr = std::fs::read_to_string(dir.join("stderr")).unwrap_or_default();
            let last = stderr
                .lines()
                .next_back()
                .unwrap_or("it printed no error")
                .to_owned();
            ("the interpreter exited in this block".to_owned(), last)
        }
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
