//! Copies of a store: a snapshot and the journal, with a manifest that names every file with its
//! length and digest.
//!
//! Only the journal is copied, never sled, because the state can be rebuilt from it. And since the
//! journal only grows, a copy may be taken while another process writes to the store: it is the
//! store as it was at some moment during the copy.

use std::io::ErrorKind;
use std::ops::ControlFlow;

use crate::disk::{self, Context as _, Disk, join};
use crate::entry::Position;
use crate::error::StoreError;
use crate::forgotten::{self, Forgotten};
use crate::generation::{Generation, StoreManifest};
use crate::journal;
use crate::manifest::Manifest;
use crate::replay;
use crate::snapshot;
use crate::version::VERSION;

const TITLE: &str = "pythia backup";
const FILE: &str = "MANIFEST";

/// How often a copy is tried when the writer removes a file that is being copied.
const ATTEMPTS: usize = 5;

/// The content of the file `MANIFEST` of a backup.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct BackupManifest {
    /// The version of the store's format.
    pub version: u32,
    /// The last entry in it.
    pub position: Position,
    /// The files that belong to it.
    pub files: Vec<BackupFile>,
}

/// A file of a backup.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct BackupFile {
    /// The file's name.
    pub name: String,
    /// The file's length in bytes.
    pub bytes: u64,
    /// The BLAKE3 digest of its content, in hexadecimal.
    pub digest: String,
}

impl BackupManifest {
    fn to_file(&self) -> Manifest {
        let head = Manifest::new(TITLE)
            .with("version", self.version)
            .with("position", self.position);
        self.files.iter().fold(head, |manifest, file| {
            manifest.with(
                "file",
                format!("{} {} {}", file.name, file.bytes, file.digest),
            )
        })
    }

    /// Reads the manifest of the backup in a folder.
    ///
    /// # Errors
    /// [`StoreError::Folder`] if there is no backup, [`StoreError::Newer`] if a newer program wrote
    /// it, [`StoreError::Backup`] if the manifest is damaged.
    pub fn read(from: &dyn Disk) -> Result<Self, StoreError> {
        let no_backup = |what| StoreError::Folder {
            folder: from.path(""),
            what,
        };
        let file = Manifest::read(from, FILE, TITLE, true)
            .map_err(of_backup)?
            .ok_or(no_backup("there is no backup here, the file MANIFEST is missing; name the folder of a backup"))?;
        let version = file
            .number("version")
            .and_then(|version| u32::try_from(version).ok());
        match version {
            Some(found) if found > VERSION => {
                return Err(StoreError::Newer {
                    folder: from.path(""),
                    found,
                    ours: VERSION,
                });
            }
            _ => Manifest::read(from, FILE, TITLE, false).map_err(of_backup)?,
        };
        let parse = |line: &str| {
            let mut words = line.split(' ').map(str::to_owned);
            let (name, bytes, digest) = (words.next()?, words.next()?.parse().ok()?, words.next()?);
            Some(BackupFile {
                name,
                bytes,
                digest,
            })
        };
        let files: Option<Vec<BackupFile>> = file.all("file").map(parse).collect();
        match (version, file.number("position"), files) {
            (Some(version), Some(position), Some(files)) => Ok(Self {
                version,
                position: Position(position),
                files,
            }),
            _ => Err(damaged(
                from,
                FILE,
                "it does not name a version, a position and files",
            )),
        }
    }
}

/// Copies the store on one disk to another, which must be empty, and checks the copy.
///
/// The store may be open, in this process or in another one.
pub fn copy(from: &dyn Disk, to: &dyn Disk) -> Result<BackupManifest, StoreError> {
    check_empty(to)?;
    let mut attempt = 1;
    loop {
        match copy_once(from, to) {
            // The writer has removed a segment, a snapshot or a whole generation in the meantime.
            Err(StoreError::Disk { error, .. })
                if error.kind() == ErrorKind::NotFound && attempt < ATTEMPTS =>
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
        what: "there is no store here; name the folder that holds the file STORE",
    };
    let store = StoreManifest::read(from, VERSION)?.ok_or_else(no_store)?;
    let dir = store.generation.journal();
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
        files.push(BackupFile {
            name: name.to_owned(),
            bytes: bytes.len() as u64,
            digest,
        });
    }
    if from.length(forgotten::FILE).is_ok() {
        let file = forgotten::FILE;
        files.push(copy_file(from, "", file, to, "", file)?);
    }
    let manifest = BackupManifest {
        version: store.version,
        position,
        files,
    };
    to.sync_dir("").context(to, "cannot sync", "")?;
    // The copy has to be readable as a store before its manifest makes it a backup.
    replay::records(to, "", &mut |_, _| Ok(()))?;
    manifest.to_file().write(to, "", FILE)?;
    Ok(manifest)
}

/// Reads a whole backup and compares every file with its length and digest in the manifest.
pub fn check(from: &dyn Disk) -> Result<BackupManifest, StoreError> {
    let manifest = BackupManifest::read(from)?;
    for file in &manifest.files {
        let mut input = match from.read(&file.name) {
            Err(error) if error.kind() == ErrorKind::NotFound => {
                return Err(damaged(from, &file.name, "it is missing"));
            }
            other => other.context(from, "cannot read", &file.name)?,
        };
        let found = digest(&mut input, &mut |_| Ok(())).context(from, "cannot read", &file.name)?;
        compare(from, file, &found)?;
    }
    Ok(manifest)
}

/// Makes a store of a backup, in an empty folder. Nothing is written if the backup is damaged.
pub fn restore(from: &dyn Disk, to: &dyn Disk) -> Result<BackupManifest, StoreError> {
    restore_without(from, to, &Forgotten::default())
}

/// Makes a store of a backup like [`restore`].
///
/// The accounts in `also` had their data deleted since, so they are noted beside those that the
/// backup names. That comes first: from the moment the folder is a store it says whom to forget.
pub fn restore_without(
    from: &dyn Disk,
    to: &dyn Disk,
    also: &Forgotten,
) -> Result<BackupManifest, StoreError> {
    let manifest = check(from)?;
    check_empty(to)?;
    let mut accounts = Forgotten::read(from)?;
    accounts.add_all(also);
    if !accounts.is_empty() {
        accounts.write(to)?;
    }
    let generation = Generation(1);
    generation.create(to)?;
    let of_journal = |file: &&BackupFile| file.name != forgotten::FILE;
    for file in manifest.files.iter().filter(of_journal) {
        let copied = copy_file(from, "", &file.name, to, &generation.journal(), &file.name)?;
        compare(from, file, &(copied.bytes, copied.digest))?;
    }
    generation.sync(to)?;
    StoreManifest {
        version: manifest.version,
        generation,
    }
    .write(to)?;
    Ok(manifest)
}

fn check_empty(to: &dyn Disk) -> Result<(), StoreError> {
    to.create_dir("").context(to, "cannot create", "")?;
    if to.list("").context(to, "cannot list", "")?.is_empty() {
        return Ok(());
    }
    Err(StoreError::Folder {
        folder: to.path(""),
        what: "it is not empty; name an empty or a new folder",
    })
}

fn compare(from: &dyn Disk, file: &BackupFile, found: &(u64, String)) -> Result<(), StoreError> {
    let (bytes, digest) = found;
    if *bytes != file.bytes {
        let what = format!("it has {bytes} bytes, the manifest says {}", file.bytes);
        return Err(damaged(from, &file.name, &what));
    }
    if *digest != file.digest {
        let what = "its content does not match the digest in the manifest";
        return Err(damaged(from, &file.name, what));
    }
    Ok(())
}

/// Returns an error about a file of a backup.
fn damaged(from: &dyn Disk, name: &str, what: &str) -> StoreError {
    StoreError::Backup {
        file: from.path(name),
        what: what.to_owned(),
    }
}

/// Turns an error about a damaged file into one about a damaged backup: the help differs.
fn of_backup(error: StoreError) -> StoreError {
    match error {
        StoreError::Corrupt { file, what, .. } => StoreError::Backup { file, what },
        other => other,
    }
}

fn copy_file(
    from: &dyn Disk,
    from_dir: &str,
    name: &str,
    to: &dyn Disk,
    to_dir: &str,
    to_name: &str,
) -> Result<BackupFile, StoreError> {
    let (source, target) = (join(from_dir, name), join(to_dir, to_name));
    let mut input = from.read(&source).context(from, "cannot read", &source)?;
    let mut output = to.create(&target).context(to, "cannot create", &target)?;
    let (bytes, digest) = digest(&mut input, &mut |bytes| output.append(bytes)).context(
        to,
        "cannot copy to",
        &target,
    )?;
    output.sync().context(to, "cannot sync", &target)?;
    Ok(BackupFile {
        name: to_name.to_owned(),
        bytes,
        digest,
    })
}

/// Returns the length and the digest of what a reader yields, and shows every piece on the way.
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
