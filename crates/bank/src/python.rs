//! Finding a CPython that can run the bank's code.

use std::collections::BTreeSet;
use std::path::{Path, PathBuf};
use std::process::{Command, Stdio};

use crate::versions::Version;

/// The oldest CPython that runs the bank.
pub const MIN_VERSION: Version = Version(3, 11, 0);

/// The names an interpreter is looked for by, newest first.
const PROGRAM_NAMES: [&str; 7] = [
    "python3.16",
    "python3.15",
    "python3.14",
    "python3.13",
    "python3.12",
    "python3.11",
    "python3",
];

/// An interpreter that was asked who it is.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Interpreter {
    /// Its own path.
    pub path: PathBuf,
    /// Its version.
    pub version: Version,
    /// The PyPI packages it has, names in lower case with hyphens.
    pub packages: BTreeSet<String>,
}

/// Why there is no interpreter.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
pub enum InterpreterError {
    /// None of the names on PATH is a CPython that is new enough.
    #[error("no CPython {}.{} or newer was found on PATH ({rejected}); install one, or name one with --python PATH", MIN_VERSION.0, MIN_VERSION.1)]
    NotFound {
        /// What was found instead.
        rejected: String,
    },
    /// The given program is no interpreter.
    #[error("can't use {path}: {reason}; name a CPython {}.{} or newer, such as .venv/bin/python", MIN_VERSION.0, MIN_VERSION.1)]
    Unusable {
        /// The program as it was named.
        path: String,
        /// What is wrong with it.
        reason: String,
    },
}

impl Interpreter {
    /// Asks a program who it is; a name without a slash is looked for on PATH.
    ///
    /// # Errors
    /// It cannot be started, is no CPython, or is older than [`MIN_VERSION`].
    pub fn probe(program: &Path) -> Result<Self, InterpreterError> {
        let unusable = |reason: String| InterpreterError::Unusable {
            path: program.display().to_string(),
            reason,
        };
        let output = Command::new(program)
            .args(["-I", "-c", include_str!("python/probe.py")])
            .stdin(Stdio::null())
            .output()
            .map_err(|error| unusable(error.to_string()))?;
        if !output.status.success() {
            let said = String::from_utf8_lossy(&output.stderr);
            return Err(unusable(
                said.lines()
                    .next()
                    .unwrap_or("it failed without an error message")
                    .to_owned(),
            ));
        }
        let text = String::from_utf8_lossy(&output.stdout);
        let mut lines = text.lines();
        let (name, version, path) = (
            lines.next().unwrap_or_default(),
            lines.next().unwrap_or_default(),
            lines.next().unwrap_or_default(),
        );
        let version: Version = version
            .parse()
            .map_err(|_| unusable("it doesn't answer like Python".to_owned()))?;
        if name != "cpython" {
            return Err(unusable(format!("it is {name} {version}, not CPython")));
        }
        if version < MIN_VERSION {
            return Err(unusable(format!(
                "it is CPython {version}, which is too old"
            )));
        }
        Ok(Self {
            path: path.into(),
            version,
            packages: lines.map(str::to_owned).collect(),
        })
    }

    /// The newest usable CPython on PATH. Every match of a name is asked, as the first may be a stub.
    ///
    /// # Errors
    /// There is none; the error tells what was found instead.
    pub fn find_newest() -> Result<Self, InterpreterError> {
        let path = std::env::var_os("PATH").unwrap_or_default();
        let mut rejected = Vec::new();
        for name in PROGRAM_NAMES {
            for program in std::env::split_paths(&path)
                .map(|dir| dir.join(name))
                .filter(|program| program.is_file())
            {
                match Self::probe(&program) {
                    Ok(found) => return Ok(found),
                    Err(InterpreterError::Unusable { path, reason }) => {
                        rejected.push(format!("{path}: {reason}"))
                    }
                    Err(other @ InterpreterError::NotFound { .. }) => return Err(other),
                }
            }
        }
        let rejected = if rejected.is_empty() {
            "there is no python3".to_owned()
        } else {
            rejected.join("; ")
        };
        Err(InterpreterError::NotFound { rejected })
    }

    /// The required packages that it has not.
    #[must_use]
    pub fn missing_packages(&self, requires: &[String]) -> Vec<String> {
        let plain = |name: &String| name.to_lowercase().replace(['_', '.'], "-");
        requires
            .iter()
            .filter(|name| !self.packages.contains(&plain(name)))
            .cloned()
            .collect()
    }
}
