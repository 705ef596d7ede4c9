//! The built program while a test looks at it.

use std::io::{BufRead as _, BufReader, Lines};
use std::path::Path;
use std::process::{Child, ChildStdout, Command, Stdio};

/// A program that is stopped with the test.
pub struct Running(
    Child,
    // Its output is kept open: it may print on.
    Option<Lines<BufReader<ChildStdout>>>,
);

impl Drop for Running {
    fn drop(&mut self) {
        // Asked to stop, it stops its own children as well. Not by Ctrl+C: what a shell starts in the
        // background inherits that SIGINT is ignored, and would never end.
        self.signal("TERM");
        let _ = self.0.wait();
    }
}

impl Running {
    /// Presses Ctrl+C once. Only some of the tests that share this file do.
    #[allow(dead_code, reason = "the browser tests don't press it")]
    pub fn interrupt(&self) {
        self.signal("INT");
    }

    /// Sends a signal by the shell's own `kill`: the program of that name is not everywhere.
    fn signal(&self, name: &str) {
        let kill = format!("kill -{name} {}", self.0.id());
        let _ = Command::new("sh").args(["-c", &kill]).status();
    }
}

/// Starts a program and reads its output until a line holds the mark; gives what follows it.
pub fn start(command: &mut Command, mark: &str) -> Option<(Running, String)> {
    let mut child = command.stdout(Stdio::piped()).spawn().ok()?;
    let mut lines = BufReader::new(child.stdout.take().unwrap()).lines();
    let mut running = Running(child, None);
    let found = lines.by_ref().find_map(|line| {
        line.ok()?
            .split_once(mark)
            .map(|(_, after)| after.to_owned())
    })?;
    running.1 = Some(lines);
    Some((running, found))
}

/// `pythia try` in a folder, with more on its command line; and its address.
pub fn try_with(folder: &Path, more: &[&str]) -> (Running, String) {
    let mut command = try_command(folder, more);
    command.stderr(Stdio::null());
    started(&mut command)
}

/// The same, to be given an environment and a place for its standard error.
pub fn try_command(folder: &Path, more: &[&str]) -> Command {
    let mut command = Command::new(env!("CARGO_BIN_EXE_pythia"));
    command
        .args(["try", "--port", "0"])
        .args(more)
        .arg("--data")
        .arg(folder);
    command
}

/// Starts such a command; its address.
pub fn started(command: &mut Command) -> (Running, String) {
    let (running, url) = start(command, "workspace is at ").expect("`pythia try` starts");
    (running, url.trim().to_owned())
}
