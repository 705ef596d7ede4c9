//! A folder of questions that is being written: what is in it is read again whenever a file changes.

use std::hash::{DefaultHasher, Hash, Hasher};
use std::path::{Path, PathBuf};
use std::process::Stdio;

use tokio::process::{Child, Command};

/// Watches a folder of questions.
pub struct ReloadRequests {
    folder: PathBuf,
    print: u64,
}

impl ReloadRequests {
    /// The folder as it is now is known.
    pub fn new(folder: &Path) -> Self {
        Self {
            folder: folder.to_owned(),
            print: print(folder),
        }
    }

    /// Whether anything in it has changed since the last time.
    pub fn changed(&mut self) -> bool {
        let now = print(&self.folder);
        std::mem::replace(&mut self.print, now) != now
    }
}

/// A number that changes with every file that is written, added or removed.
fn print(folder: &Path) -> u64 {
    fn walk(folder: &Path, into: &mut DefaultHasher) {
        let Ok(entries) = std::fs::read_dir(folder) else {
            return;
        };
        let mut paths: Vec<PathBuf> = entries.flatten().map(|entry| entry.path()).collect();
        paths.sort();
        for path in paths {
            match path.metadata() {
                Ok(meta) if meta.is_dir() => walk(&path, into),
                Ok(meta) => (&path, meta.len(), meta.modified().ok()).hash(into),
                Err(_) => {}
            }
        }
    }
    let mut hash = DefaultHasher::new();
    walk(folder, &mut hash);
    hash.finish()
}

/// Tells a running bot to read its questions again, as an operator does: SIGHUP. Whether it could be told.
pub async fn tell(bot: &Child) -> bool {
    let Some(pid) = bot.id().filter(|_| cfg!(unix)) else {
        return false;
    };
    // The shell's own `kill`: the program of that name is not everywhere.
    let told = Command::new("sh")
        .args(["-c", "kill -HUP \"$0\"", &pid.to_string()])
        .stdout(Stdio::null())
        .stderr(Stdio::null())
        .status();
    told.await.is_ok_and(|status| status.success())
}
