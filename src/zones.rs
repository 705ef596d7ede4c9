//! The newest time zone data at hand: the program's own, or newer data in the config's
//! `tzdata_dir`.
//!
//! That folder holds compiled zones, as `/usr/share/zoneinfo` or Python's `tzdata` package do. Its
//! release is compared with the program's, because a machine's own files are often years old: they
//! never replace newer data.

use std::fs;
use std::path::Path;

use anyhow::Context as _;
use tracing::{info, warn};

use crate::config::Config;
use crate::quiz::model::ids::At;
use crate::quiz::zones::{self, Zones};

/// How compiled zones begin.
const MAGIC: &[u8] = b"TZif";

/// Uses the newest data at hand. Must run before anything is decided or loaded.
///
/// # Errors
/// `tzdata_dir` holds no data, or data whose release cannot be told.
pub fn prepare(config: &Config) -> anyhow::Result<()> {
    if let Some(folder) = &config.tzdata_dir {
        let found = read(folder)
            .with_context(|| format!("`tzdata_dir` ({}) cannot be used", folder.display()))?;
        if found.is_newer() {
            zones::install(found);
        } else {
            info!(
                release = found.release,
                used = zones::bundled(),
                "the data in tzdata_dir is not newer than the program's, which is used"
            );
        }
    }
    Ok(())
}

/// Logs which release is in use, and warns if it is so old that clocks may have changed since.
pub fn report(now: At) {
    let release = zones::release();
    let own = release == zones::bundled();
    info!(release, own, "time zone data");
    if zones::is_old(now) {
        warn!(
            release,
            "the time zone data is more than a year old and clocks may have changed since: \
             update Pythia, or set tzdata_dir to newer data"
        );
    }
}

/// Reads a folder of compiled zones.
fn read(folder: &Path) -> anyhow::Result<Zones> {
    let release = release(folder)?;
    let mut zones = Zones::new(&release);
    add_all(&mut zones, folder, "")?;
    anyhow::ensure!(!zones.is_empty(), "it holds no compiled zones");
    Ok(zones)
}

/// Reads the release from `tzdata.zi`, whose first line is `# version 2026f`, or from a file that
/// holds nothing else.
fn release(folder: &Path) -> anyhow::Result<String> {
    for name in ["tzdata.zi", "+VERSION", "version"] {
        let Ok(text) = fs::read_to_string(folder.join(name)) else {
            continue;
        };
        let first = text.lines().next().unwrap_or_default();
        let word = first.trim_start_matches("# version").trim();
        let year = word.get(..4).and_then(|year| year.parse::<u16>().ok());
        let letters = word.get(4..).unwrap_or_default();
        if year.is_some() && letters.bytes().all(|b| b.is_ascii_lowercase()) {
            return Ok(word.to_owned());
        }
    }
    anyhow::bail!("its release is not known: put the file tzdata.zi of that release into it")
}

/// Adds every zone in a folder and the folders in it. Names of zones begin with a capital letter;
/// other files and folders are copies or tables.
fn add_all(zones: &mut Zones, folder: &Path, parent: &str) -> anyhow::Result<()> {
    let entries =
        fs::read_dir(folder).with_context(|| format!("{} cannot be read", folder.display()))?;
    for entry in entries {
        let path = entry?.path();
        let Some(name) = path.file_name().and_then(|name| name.to_str()) else {
            continue;
        };
        if !name.starts_with(|c: char| c.is_ascii_uppercase()) {
            continue;
        }
        let full = format!("{parent}{name}");
        if path.is_dir() {
            add_all(zones, &path, &format!("{full}/"))?;
            continue;
        }
        let bytes =
            fs::read(&path).with_context(|| format!("{} cannot be read", path.display()))?;
        if bytes.starts_with(MAGIC) {
            let added = zones.add(&full, &bytes);
            added.with_context(|| format!("{} is not a time zone", path.display()))?;
        }
    }
    Ok(())
}
