//! Watching a folder of questions while someone writes in it.

use std::path::Path;
use std::time::Duration;

use notify::{Event, RecommendedWatcher, RecursiveMode, Watcher as _};
use tokio::sync::mpsc::{UnboundedReceiver, unbounded_channel};
use tokio::time::Instant;

use crate::cli::output::note;

/// How long nothing may change before the folder is read. Editors save a file in several steps.
const SETTLE_TIME: Duration = Duration::from_millis(250);

/// Notices when a file in a folder is written, added, renamed or removed.
pub struct FolderWatcher {
    changes: UnboundedReceiver<()>,
    /// When the folder will have settled, if a change was seen and no other one follows.
    settled_at: Option<Instant>,
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
            settled_at: None,
            _watcher: watcher,
        })
    }

    /// Waits until something has changed and the folder has settled. A call that is cancelled loses
    /// no change, and one that is cancelled again and again waits no longer.
    pub async fn changed(&mut self) {
        let mut settled_at = match self.settled_at {
            Some(at) => at,
            None => self.next_change().await,
        };
        loop {
            self.settled_at = Some(settled_at);
            match tokio::time::timeout_at(settled_at, self.next_change()).await {
                Ok(later) => settled_at = later,
                Err(_) => break,
            }
        }
        self.settled_at = None;
    }

    /// Waits for a change, and returns when the folder will have settled after it.
    async fn next_change(&mut self) -> Instant {
        if self.changes.recv().await.is_none() {
            // The watcher's thread is gone, so nothing will ever change.
            std::future::pending::<()>().await;
        }
        Instant::now() + SETTLE_TIME
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
