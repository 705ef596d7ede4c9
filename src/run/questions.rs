//! The bank in use: read at the start, and again when the bot is told to.

use std::sync::Arc;

use tokio::sync::Notify;
use tracing::{info, warn};

use super::signals::hangup;
use crate::bank::load;
use crate::bank::problem::Problem;
use crate::config::Config;
use crate::host::HostHandle;
use crate::quiz::model::question::Bank;

/// Reads the bank at the start. A folder with mistakes is refused, because there is no earlier bank
/// to fall back to.
pub(super) fn read(config: &Config) -> anyhow::Result<Arc<Bank>> {
    let folder = config.questions_dir.as_deref();
    if let Some(folder) = folder {
        anyhow::ensure!(
            folder.is_dir(),
            "there is no folder of questions at {}; name another one, or leave out `questions_dir` \
             and --questions to use the built-in bank",
            folder.display()
        );
    }
    let loaded = load::reload(folder, config.questions_mode, &Bank::default());
    log_problems(&loaded.problems);
    anyhow::ensure!(
        !loaded.kept,
        "the questions in {} have mistakes; `pythia check` shows them all",
        folder.map(|f| f.display().to_string()).unwrap_or_default()
    );
    info!(questions = loaded.bank.len(), "read the bank");
    Ok(Arc::new(loaded.bank))
}

/// Reads the questions again on SIGHUP, and whenever `reload` is notified. A folder with mistakes
/// changes nothing: the last good bank stays in use.
pub(super) async fn reload_when_told(
    config: Config,
    mut bank: Arc<Bank>,
    handle: HostHandle,
    reload: Arc<Notify>,
) {
    loop {
        tokio::select! {
            () = hangup() => {}
            () = reload.notified() => {}
        }
        let folder = config.questions_dir.as_deref();
        let loaded = load::reload(folder, config.questions_mode, &bank);
        log_problems(&loaded.problems);
        if loaded.kept {
            let questions = bank.len();
            warn!(
                questions,
                "the questions have mistakes, keeping the last good bank"
            );
            continue;
        }
        bank = Arc::new(loaded.bank);
        info!(questions = bank.len(), "read the bank again");
        if handle.enter_bank(Arc::clone(&bank)).is_err() {
            return;
        }
    }
}

/// Logs the problems of question files. `at` is written so that editors find the place.
fn log_problems(problems: &[Problem]) {
    for problem in problems {
        let (file, line) = (&problem.file, problem.line);
        warn!(
            at = %format_args!("{file}:{line}"),
            problem = %problem.what,
            help = %problem.help,
            "a question file has a problem"
        );
    }
}
