//! Finding a CPython that can run the bank's code.

use std::collections::BTreeSet;
use std::path::{Path, PathBuf};
use std::process::{Command, Stdio};

use crate::versions::Version;

/// The oldest CPython that runs the bank.
pub const OLDEST: Version = Version(3, 11, 0);

/// The names an interpreter is looked for by, newest first.
const NAMES: [&str; 7] = [
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
pub enum NoPython {
    /// None of the names on PATH is a CPython that is new enough.
    #[error("no CPython {}.{} or newer was found on PATH ({tried}); install one, or name one with --python PATH", OLDEST.0, OLDEST.1)]
    NotFound {
        /// What was found instead.
        tried: String,
    },
    /// The given program is no interpreter.
    #[error("{path} cannot be used: {why}; name a CPython {}.{} or newer, such as .venv/bin/python", OLDEST.0, OLDEST.1)]
    Unusable {
        /// The program as it was named.
        path: String,
        /// What is wrong with it.
        why: String,
    },
}

impl Interpreter {
    /// Asks a program who it is; a name without a slash is looked for on PATH.
    ///
    /// # Errors
    /// It cannot be started, is no CPython, or is older than [`OLDEST`].
    pub fn ask(program: &Path) -> Result<Self, NoPython> {
        let unusable = |why: String| NoPython::Unusable {
            path: program.display().to_string(),
            why,
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
                    .unwrap_or("it failed without a word")
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
            .map_err(|_| unusable("it does not answer like a Python".to_owned()))?;
        if name != "cpython" {
            return Err(unusable(format!("it is {name} {version}, not CPython")));
        }
        if version < OLDEST {
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
    pub fn newest() -> Result<Self, NoPython> {
        let path = std::env::var_os("PATH").unwrap_or_default();
        let mut tried = Vec::new();
        for name in NAMES {
            for program in std::env::split_paths(&path)
                .map(|dir| dir.join(name))
                .filter(|program| program.is_file())
            {
                match Self::ask(&program) {
                    Ok(found) => return Ok(found),
                    Err(NoPython::Unusable { path, why }) => tried.push(format!("{path}: {why}")),
                    Err(other @ NoPython::NotFound { .. }) => return Err(other),
                }
            }
        }
        let tried = if tried.is_empty() {
            "nothing is named python3 there".to_owned()
        } else {
            tried.join("; ")
        };
        Err(NoPython::NotFound { tried })
    }

    /// The required packages that it has not.
    #[must_use]
    pub fn lacks(&self, requires: &[String]) -> Vec<String> {
        let plain = |name: &String| name.to_lowercase().replace(['_', '.'], "-");
        requires
            .iter()
            .filter(|name| !self.packages.contains(&plain(name)))
            .cloned()
            .collect()
    }
}
