//! Copies of a store: a snapshot and the journal, with a manifest that names every file, its length and its digest.
//!
//! Only the journal is copied, never sled, and the journal only grows: so a copy may be taken from a store that another
//! process is writing to, and is the store as it was at some moment in between.

use std::ops::ControlFlow;

use super::disk::{self, Context as _, Disk, join};
use super::manifest::Manifest;
use super::migrate::{self, Generation};
use super::{Position, StoreError, compact, journal, replay, snapshot};

const TITLE: &str = "pythia backup";
const FILE: &str = "MANIFEST";

/// How often a copy is begun again because the writer removed a file of it.
const ATTEMPTS: usize = 5;

/// What a backup holds.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct BackupManifest {
    /// The version of the store's format.
    pub version: u32,
    /// The last entry in it.
    pub position: Position,
    /// Its files.
    pub files: Vec<Item>,
}

/// One file of a backup.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Item {
    /// Its name.
    pub name: String,
    /// Its length in bytes.
    pub bytes: u64,
    /// Its BLAKE3 digest, in hexadecimal.
    pub digest: String,
}

impl BackupManifest {
    fn to_file(&self) -> Manifest {
        let file = Manifest::new(TITLE)
            .with("version", self.version)
            .with("position", self.position);
        self.files.iter().fold(file, |file, item| {
            file.with(
                "file",
                format!("{} {} {}", item.name, item.bytes, item.digest),
            )
        })
    }

    /// The manifest of the backup in a folder.
    ///
    /// # Errors
    /// [`StoreError::Folder`] if there is none, [`StoreError::Newer`] if a newer program wrote it.
    pub fn read(from: &dyn Disk) -> Result<Self, StoreError> {
        let no_backup = |what| StoreError::Folder {
            folder: from.path(""),
            what,
        };
        let file = Manifest::read(from, FILE, TITLE, true)?
            .ok_or(no_backup("no backup: MANIFEST is missing"))?;
        let version = file
            .number("version")
            .and_then(|version| u32::try_from(version).ok());
        match version {
            Some(found) if found > migrate::VERSION => {
                return Err(StoreError::Newer {
                    folder: from.path(""),
                    found,
                    ours: migrate::VERSION,
                });
            }
            _ => Manifest::read(from, FILE, TITLE, false)?,
        };
        let item = |line: &str| {
            let mut words = line.split(' ').map(str::to_owned);
            let (name, bytes, digest) = (words.next()?, words.next()?.parse().ok()?, words.next()?);
            Some(Item {
                name,
                bytes,
                digest,
            })
        };
        let files: Option<Vec<Item>> = file.all("file").map(item).collect();
        match (version, file.number("position"), files) {
            (Some(version), Some(position), Some(files)) => Ok(Self {
                version,
                position: Position(position),
                files,
            }),
            _ => Err(no_backup("its MANIFEST is not complete")),
        }
    }
}

/// Copies the store on one disk to another, which must be empty. The store may be open, here or in another process.
pub fn copy(from: &dyn Disk, to: &dyn Disk) -> Result<BackupManifest, StoreError> {
    empty(to)?;
    let mut attempt = 1;
    loop {
        match copy_once(from, to) {
            // The writer has removed a segment, a snapshot or a whole generation under our hands.
            Err(StoreError::Disk { source, .. })
                if source.kind() == std::io::ErrorKind::NotFound && attempt < ATTEMPTS =>
            {
                attempt += 1;
                for name in to.list("").context(to, "cannot list", "")? {
                    to.remove(&name).context(to, "cannot remove", &name)?;
                }
            }
            other => return other,
        }
    }
}

fn copy_once(from: &dyn Disk, to: &dyn Disk) -> Result<BackupManifest, StoreError> {
    let no_store = || StoreError::Folder {
        folder: from.path(""),
        what: "no store here",
    };
    let (generation, version) = migrate::read(from, migrate::VERSION)?.ok_or_else(no_store)?;
    let dir = generation.journal();
    let mut files = Vec::new();
    let segments = journal::segments(from, &dir)?;
    if let Some(at) = snapshot::list(from, &dir)?.first() {
        snapshot::read(from, &dir, *at, &mut |_, _| Ok(()))?;
        files.push(copy_file(
            from,
            &dir,
            &snapshot::name(*at),
            to,
            "",
            &snapshot::name(*at),
        )?);
    }
    let mut position = Position(0);
    for (index, segment) in segments.iter().enumerate() {
        let (last, bytes) = (
            index + 1 == segments.len(),
            disk::read_all(from, &segment.path)?,
        );
        let read = journal::read_segment(from, segment, &bytes, last, &mut |_, _| {
            ControlFlow::Continue(())
        })?;
        if last && read.whole == 0 {
            break;
        }
        position = Position(read.next - 1);
        let (name, bytes) = (
            segment.path.rsplit('/').next().unwrap_or_default(),
            &bytes[..read.whole],
        );
        disk::write_new(to, name, bytes)?;
        let digest = blake3::hash(bytes).to_hex().to_string();
        files.push(Item {
            name: name.to_owned(),
            bytes: bytes.len() as u64,
            digest,
        });
    }
    let manifest = BackupManifest {
        version,
        position,
        files,
    };
    to.sync_dir("").context(to, "cannot sync", "")?;
    // What lies there must amount to a store before it may be called a backup.
    replay::records(to, "", &mut |_, _| Ok(()))?;
    manifest.to_file().write(to, "", FILE)?;
    Ok(manifest)
}

/// Reads a backup through: every file there, of its length and digest.
pub fn check(from: &dyn Disk) -> Result<BackupManifest, StoreError> {
    let manifest = BackupManifest::read(from)?;
    for item in &manifest.files {
        let mut file = from
            .read(&item.name)
            .context(from, "cannot read", &item.name)?;
        let found = digest(&mut file, &mut |_| Ok(())).context(from, "cannot read", &item.name)?;
        compare(from, item, &found)?;
    }
    Ok(manifest)
}

/// Makes a store of a backup, in an empty folder; open it afterwards.
pub fn restore(from: &dyn Disk, to: &dyn Disk) -> Result<BackupManifest, StoreError> {
    let manifest = check(from)?;
    empty(to)?;
    let generation = Generation(1);
    compact::begin(to, generation)?;
    for item in &manifest.files {
        let copied = copy_file(from, "", &item.name, to, &generation.journal(), &item.name)?;
        compare(from, item, &(copied.bytes, copied.digest))?;
    }
    generation.sync(to)?;
    generation.put_in_force(to, manifest.version)?;
    Ok(manifest)
}

fn empty(to: &dyn Disk) -> Result<(), StoreError> {
    to.create_dir("").context(to, "cannot create", "")?;
    if to.list("").context(to, "cannot list", "")?.is_empty() {
        return Ok(());
    }
    Err(StoreError::Folder {
        folder: to.path(""),
        what: "it is not empty",
    })
}

fn compare(from: &dyn Disk, item: &Item, found: &(u64, String)) -> Result<(), StoreError> {
    if (item.bytes, &item.digest) == (found.0, &found.1) {
        return Ok(());
    }
    let what = format!(
        "{} bytes, not the {} bytes of the manifest, or others",
        found.0, item.bytes
    );
    Err(StoreError::Corrupt {
        file: from.path(&item.name),
        offset: 0,
        what,
    })
}

fn copy_file(
    from: &dyn Disk,
    from_dir: &str,
    name: &str,
    to: &dyn Disk,
    to_dir: &str,
    to_name: &str,
) -> Result<Item, StoreError> {
    let (source, target) = (join(from_dir, name), join(to_dir, to_name));
    let mut input = from.read(&source).context(from, "cannot read", &source)?;
    let mut output = to.create(&target).context(to, "cannot create", &target)?;
    let (bytes, digest) = digest(&mut input, &mut |bytes| output.append(bytes)).context(
        to,
        "cannot copy to",
        &target,
    )?;
    output.sync().context(to, "cannot sync", &target)?;
    Ok(Item {
        name: to_name.to_owned(),
        bytes,
        digest,
    })
}

/// Length and digest of what a reader yields, each piece shown on the way.
fn digest(
    reader: &mut dyn std::io::Read,
    each: &mut dyn FnMut(&[u8]) -> std::io::Result<()>,
) -> std::io::Result<(u64, String)> {
    let (mut hasher, mut length, mut buffer) = (blake3::Hasher::new(), 0, vec![0; 64 << 10]);
    loop {
        let read = reader.read(&mut buffer)?;
        if read == 0 {
            return Ok((length, hasher.finalize().to_hex().to_string()));
        }
        length += read as u64;
        hasher.update(&buffer[..read]);
        each(&buffer[..read])?;
    }
}
