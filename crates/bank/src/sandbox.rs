//! Starts an interpreter in a scratch folder with limits on time, memory and files, and, where the
//! system allows it, in a network that contains nothing.

use std::path::Path;
use std::process::{ExitStatus, Stdio};
use std::time::Duration;

use tokio::process::{Child, Command};

use crate::python::Interpreter;

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
    #[must_use]
    pub fn wall_clock_seconds(self) -> u32 {
        self.cpu_seconds.saturating_mul(3)
    }
}

/// How an interpreter ended.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum End {
    /// It exited by itself, whatever its exit code.
    Exited,
    /// The system killed it because it used up its processor time.
    CpuLimit,
    /// It was still running at the wall-clock limit and was killed.
    TimedOut,
}

/// A program of ours that runs code inside the sandbox.
#[derive(Clone, Copy, Debug)]
pub struct Harness<'a> {
    /// Its text. It is started with the scratch folder as its first argument.
    pub program: &'a str,
    /// The interpreter's options.
    pub options: &'a [&'a str],
    /// Its arguments after the scratch folder.
    pub arguments: &'a [String],
    /// The seconds after which it is killed.
    pub seconds: u32,
}

/// Runs a harness in a scratch folder, and waits for its end. The folder gets `work`, an empty
/// folder where the code runs, and `missing`, the protections that this system doesn't offer.
///
/// # Errors
/// Fails if the folder can't be written or the interpreter can't be started.
pub async fn run(
    interpreter: &Interpreter,
    limits: Limits,
    harness: Harness<'_>,
    dir: &Path,
) -> std::io::Result<End> {
    for folder in ["cwd", "home", "tmp"] {
        std::fs::create_dir(dir.join(folder))?;
    }
    std::fs::write(dir.join("launch.py"), include_str!("python/launch.py"))?;
    std::fs::write(dir.join("harness.py"), harness.program)?;
    let mut child = Command::new(&interpreter.path)
        .args(["-I", "-S", "-X", "utf8"])
        .arg(dir.join("launch.py"))
        .arg(dir)
        .args([
            limits.cpu_seconds.to_string(),
            limits.memory_bytes.to_string(),
            limits.file_bytes.to_string(),
        ])
        .args(harness.options)
        .arg(dir.join("harness.py"))
        .arg(dir)
        .args(harness.arguments)
        .current_dir(dir.join("cwd"))
        .env_clear()
        .env("PATH", "/usr/bin:/bin")
        .env("HOME", dir.join("home"))
        .env("TMPDIR", dir.join("tmp"))
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
    let longest = Duration::from_secs(u64::from(harness.seconds));
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

/// Returns the protections that this system didn't offer to the harness in a scratch folder.
#[must_use]
pub fn missing_isolation(dir: &Path) -> Vec<String> {
    let text = std::fs::read_to_string(dir.join("missing")).unwrap_or_default();
    text.lines().map(str::to_owned).collect()
}

/// Returns the last line of what the interpreter in a scratch folder wrote as an error.
#[must_use]
pub fn last_words(dir: &Path) -> String {
    let stderr = std::fs::read_to_string(dir.join("stderr")).unwrap_or_default();
    let last = stderr.lines().next_back();
    last.unwrap_or("it printed no error").to_owned()
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
