//! Which store a command works on.

use std::path::{Path, PathBuf};

use anyhow::{Context as _, bail, ensure};
use clap::Args;
use indicatif::{ProgressBar, ProgressStyle};

use crate::cli::config_file;
use crate::config::Config;
use crate::store::Options;
use crate::store::sled::{self, SledStore};
use crate::zones;

/// Which store a command works on.
#[derive(Debug, Args)]
pub struct Folder {
    /// The folder of the store [default: the config's, which is pythia-data if it names none]
    #[arg(long, value_name = "FOLDER")]
    store: Option<PathBuf>,
    /// The config file [default: pythia.toml if it exists]
    #[arg(long, short, value_name = "FILE")]
    config: Option<PathBuf>,
}

impl Folder {
    pub(super) fn config(&self) -> anyhow::Result<Config> {
        let config = config_file::load(self.config.as_deref())?;
        // Whatever is computed from the store is computed as the bot does.
        zones::prepare(&config)?;
        Ok(config)
    }

    pub(super) fn path(&self) -> anyhow::Result<PathBuf> {
        match &self.store {
            Some(folder) => Ok(folder.clone()),
            None => Ok(self.config()?.store),
        }
    }

    /// Opens a store. Creates nothing where there is none.
    pub(super) fn open(&self) -> anyhow::Result<SledStore> {
        let folder = self.path()?;
        must_exist(&folder)?;
        Ok(sled::open(&folder, Options::default())?)
    }
}

/// Refuses a folder without a store. One that has lost its file STORE is a damaged store, which
/// opening it says.
pub(super) fn must_exist(folder: &Path) -> anyhow::Result<()> {
    let has = |name: &str| {
        let found = folder.join(name).try_exists();
        found.with_context(|| format!("the store in {} cannot be read", folder.display()))
    };
    if has("STORE")? {
        return Ok(());
    }
    ensure!(
        !has("CHECKPOINT")? && !has("LOCK")?,
        "the store in {} is damaged: it has no file STORE; restore a backup: \
         `pythia restore BACKUP --store NEW-FOLDER`",
        folder.display()
    );
    bail!("there is no store in {}", folder.display())
}

/// Creates a progress bar, which is drawn only on a terminal.
pub(super) fn progress(what: &str, of: u64) -> ProgressBar {
    let bar = ProgressBar::new(of);
    let form = "{msg} {wide_bar} {human_pos} of {human_len} · {eta}";
    if let Ok(style) = ProgressStyle::with_template(form) {
        bar.set_style(style);
    }
    bar.with_message(what.to_owned())
}
