//! Finding the config file.

use std::path::Path;

use crate::config::Config;

/// The file that is read when none is named and it exists in the current folder.
const DEFAULT: &str = "pythia.toml";

/// Reads the named config file, or else `pythia.toml` if it exists, or else returns the defaults.
pub(super) fn load(file: Option<&Path>) -> anyhow::Result<Config> {
    let default = Path::new(DEFAULT);
    match file.or_else(|| default.exists().then_some(default)) {
        Some(file) => Ok(Config::read(file)?),
        None => Ok(Config::default()),
    }
}
