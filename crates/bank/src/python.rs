//! Finds a CPython interpreter that can run the bank's code.

use std::collections::BTreeSet;
use std::path::{Path, PathBuf};
use std::process::{Command, Stdio};

use crate::versions::Version;

/// The oldest version of CPython that can run the bank's code.
pub const MIN_VERSION: Version = Version(3, 9, 0);

/// The program names to look for, newest version first.
const PROGRAM_NAMES: [&str; 9] = [
    "python3.16",
    "python3.15",
    "python3.14",
    "python3.13",
    "python3.12",
    "python3.11",
    "python3.10",
    "python3.9",
    "python3",
];

/// An interpreter that has reported its version and packages.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Interpreter {
    /// The path, as the interpreter reports it.
    pub path: PathBuf,
    /// The version.
    pub version: Version,
    /// The installed PyPI packages; names are in lower case with hyphens.
    pub packages: BTreeSet<String>,
}

/// Why no interpreter can be used.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
pub enum InterpreterError {
    /// There is no usable CPython on PATH.
    #[error("no CPython {}.{} or newer was found on PATH ({rejected}); install one, or name one with --python PATH", MIN_VERSION.0, MIN_VERSION.1)]
    NotFound {
        /// The programs that were found, and why each was rejected.
        rejected: String,
    },
    /// The given program can't be used.
    #[error("can't use {path}: {reason}; name a CPython {}.{} or newer, such as .venv/bin/python", MIN_VERSION.0, MIN_VERSION.1)]
    Unusable {
        /// The program's path.
        path: String,
        /// The reason.
        reason: String,
    },
}

impl Interpreter {
    /// Starts a program to find out its version and packages. A name without a slash is looked up
    /// on PATH.
    ///
    /// # Errors
    /// Fails if the program can't be started, isn't CPython, or is older than [`MIN_VERSION`].
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

    /// Finds one usable CPython of each minor version on PATH, newest first. Tries every program
    /// with a matching name, because the first may be a stub.
    ///
    /// # Errors
    /// Fails if there is none; the error lists the programs that were rejected.
    pub fn find_all() -> Result<Vec<Self>, InterpreterError> {
        let path = std::env::var_os("PATH").unwrap_or_default();
        let (mut found, mut rejected) = (Vec::<Self>::new(), Vec::new());
        for name in PROGRAM_NAMES {
            for program in std::env::split_paths(&path)
                .map(|dir| dir.join(name))
                .filter(|program| program.is_file())
            {
                match Self::probe(&program) {
                    Ok(one) => {
                        let minor = |it: &Self| (it.version.0, it.version.1);
                        if found.iter().all(|other| minor(other) != minor(&one)) {
                            found.push(one);
                        }
                    }
                    Err(InterpreterError::Unusable { path, reason }) => {
                        rejected.push(format!("{path}: {reason}"))
                    }
                    Err(other @ InterpreterError::NotFound { .. }) => return Err(other),
                }
            }
        }
        if !found.is_empty() {
            found.sort_by_key(|one| std::cmp::Reverse(one.version));
            return Ok(found);
        }
        let rejected = if rejected.is_empty() {
            "there is no python3".to_owned()
        } else {
            rejected.join("; ")
        };
        Err(InterpreterError::NotFound { rejected })
    }

    /// Returns the required packages that aren't installed.
    #[must_use]
    pub fn missing_packages(&self, requires: &[String]) -> Vec<String> {
        requires
            .iter()
            .filter(|name| !self.packages.contains(&normalize_package(name)))
            .cloned()
            .collect()
    }
}

/// Returns the form of a package name that can be compared: in lower case, with hyphens.
#[must_use]
pub fn normalize_package(name: &str) -> String {
    name.to_lowercase().replace(['_', '.'], "-")
}
