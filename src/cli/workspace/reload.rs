//! Watching a folder of questions while someone writes in it.

use std::path::Path;
use std::time::Duration;

use notify::{Event, RecommendedWatcher, RecursiveMode, Watcher as _};
use tokio::sync::mpsc::{UnboundedReceiver, unbounded_channel};

use crate::cli::output::note;

/// How long nothing may change before the folder is read. Editors save a file in several steps.
const SETTLE_TIME: Duration = Duration::from_millis(250);

/// Notices when a file in a folder is written, added, renamed or removed.
pub struct FolderWatcher {
    changes: UnboundedReceiver<()>,
    /// A change was seen, and the folder has not settled since.
    pending: bool,
    /// Stops watching when it is dropped.
    _watcher: RecommendedWatcher,
}

impl FolderWatcher {
    /// Starts watching a folder and everything in it.
    ///
    /// # Errors
    /// The folder doesn't exist, or the system watches too many files already.
    pub fn new(folder: &Path) -> notify::Result<Self> {
        let (sender, changes) = unbounded_channel();
        let mut watcher = notify::recommended_watcher(move |event: notify::Result<Event>| {
            // Reading the folder is an event, too. An error may stand for events that were lost.
            if event.is_ok_and(|event| event.kind.is_access()) {
                return;
            }
            // A watcher that is being dropped has no receiver any more.
            let _ = sender.send(());
        })?;
        watcher.watch(folder, RecursiveMode::Recursive)?;
        Ok(Self {
            changes,
            pending: false,
            _watcher: watcher,
        })
    }

    /// Waits until something has changed and the folder has settled. A call that is cancelled loses
    /// no change.
    pub async fn changed(&mut self) {
        if !self.pending {
            if self.changes.recv().await.is_none() {
                // The watcher's thread is gone, so nothing will ever change.
                std::future::pending::<()>().await;
            }
            self.pending = true;
        }
        while let Ok(Some(())) = tokio::time::timeout(SETTLE_TIME, self.changes.recv()).await {}
        self.pending = false;
    }
}

/// Watches a folder of questions, or prints why that is impossible.
pub fn watch(folder: &Path) -> Option<FolderWatcher> {
    FolderWatcher::new(folder)
        .inspect_err(|error| {
            let folder = folder.display();
            note(format_args!(
                "Cannot watch {folder}: {error}. After a change, restart the bot on the page."
            ));
        })
        .ok()
}
