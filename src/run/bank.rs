//! The bank in force, read at the start and again when told to.

use std::sync::Arc;

use tracing::{info, warn};

use super::signals::told_to_reload;
use crate::bank::load;
use crate::bank::problem::Problem;
use crate::config::Config;
use crate::host::HostHandle;
use crate::quiz::question::Bank;

/// The bank in force. A folder with mistakes refuses the start: nobody asked yet for the last good one.
pub(super) fn read(config: &Config) -> anyhow::Result<Arc<Bank>> {
    let folder = config.questions_dir.as_deref();
    let loaded = load::reload(folder, config.questions_mode, &Bank::default());
    tell_problems(&loaded.problems);
    anyhow::ensure!(
        !loaded.kept,
        "the questions in {} have mistakes; `pythia check` shows them all",
        folder.map(|f| f.display().to_string()).unwrap_or_default()
    );
    info!(
        questions = loaded.bank.len(),
        "the bank has {} questions",
        loaded.bank.len()
    );
    Ok(Arc::new(loaded.bank))
}

/// Reads the questions again whenever told to. A folder with mistakes changes nothing: the last good bank stays.
pub(super) async fn keep(config: Config, mut bank: Arc<Bank>, handle: HostHandle) {
    loop {
        told_to_reload().await;
        let folder = config.questions_dir.as_deref();
        let loaded = load::reload(folder, config.questions_mode, &bank);
        tell_problems(&loaded.problems);
        if loaded.kept {
            warn!(
                "the questions have mistakes: the last good bank of {} stays",
                bank.len()
            );
            continue;
        }
        bank = Arc::new(loaded.bank);
        info!(
            questions = bank.len(),
            "the bank has {} questions now",
            bank.len()
        );
        if handle.enter_bank(Arc::clone(&bank)).is_err() {
            return;
        }
    }
}

fn tell_problems(problems: &[Problem]) {
    for problem in problems {
        warn!(
            "{}:{}: {}; {}",
            problem.file, problem.line, problem.what, problem.help
        );
    }
}
