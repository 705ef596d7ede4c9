//! Saving and loading the world. It is one JSON file that is replaced as a whole, so a crash leaves
//! the old or the new one.

use std::{
    fs, io,
    io::Write,
    path::{Path, PathBuf},
};

use serde::{Deserialize, Serialize};

use super::world::World;

/// Why a saved world could not be loaded or written.
#[derive(Debug, thiserror::Error)]
pub enum SnapshotError {
    /// The folder or file could not be read or written.
    #[error("{path}: {source}")]
    Io {
        /// The path.
        path: PathBuf,
        /// The cause.
        source: io::Error,
    },
    /// The file is not a saved world.
    #[error("{path} is not a saved local Discord: {source}")]
    Unreadable {
        /// The path.
        path: PathBuf,
        /// The cause.
        source: serde_json::Error,
    },
    /// The file was written by a newer program.
    #[error("{path} was written by a newer version ({version})")]
    Newer {
        /// The path.
        path: PathBuf,
        /// Its version.
        version: u32,
    },
}

/// What is saved: the world and the time of its clock.
#[derive(Serialize, Deserialize)]
pub(crate) struct Saved {
    pub now_ms: i64,
    pub world: World,
}

fn file(folder: &Path) -> PathBuf {
    folder.join("discord.json")
}

/// Loads a saved world. `None` means that there is none yet.
pub(crate) fn load(folder: &Path) -> Result<Option<Saved>, SnapshotError> {
    let path = file(folder);
    let bytes = match fs::read(&path) {
        Ok(bytes) => bytes,
        Err(error) if error.kind() == io::ErrorKind::NotFound => return Ok(None),
        Err(source) => return Err(SnapshotError::Io { path, source }),
    };
    let json: serde_json::Value = match serde_json::from_slice(&bytes) {
        Ok(json) => json,
        Err(source) => return Err(SnapshotError::Unreadable { path, source }),
    };
    let version = json["world"]["version"]
        .as_u64()
        .and_then(|v| u32::try_from(v).ok())
        .unwrap_or(0);
    if version > World::VERSION {
        return Err(SnapshotError::Newer { path, version });
    }
    serde_json::from_value(json)
        .map(Some)
        .map_err(|source| SnapshotError::Unreadable { path, source })
}

/// Writes a new file, syncs it, and replaces the old one.
pub(crate) fn save(folder: &Path, json: &[u8]) -> Result<(), SnapshotError> {
    let path = file(folder);
    let beside = folder.join("discord.json.new");
    let write = || -> io::Result<()> {
        fs::create_dir_all(folder)?;
        let mut out = fs::File::create(&beside)?;
        out.write_all(json)?;
        out.sync_all()?;
        fs::rename(&beside, &path)?;
        fs::File::open(folder)?.sync_all()
    };
    write().map_err(|source| SnapshotError::Io { path, source })
}
