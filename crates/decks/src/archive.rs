//! Opening a zip file that anybody may have made: nothing is unpacked by its own name, and nothing
//! is unpacked further than its limit.

use std::fs::File;
use std::io::{BufReader, Read, Write};

use zip::ZipArchive;

use crate::limits::{ENTRIES, Refused};

/// An archive.
pub type Archive = ZipArchive<BufReader<File>>;

/// Opens an archive and checks the names in it.
///
/// # Errors
/// It is damaged, has too many files, or a file in it would be written outside of it.
pub fn open(file: File) -> Result<Archive, Refused> {
    let archive = ZipArchive::new(BufReader::new(file)).map_err(|error| damaged(&error))?;
    if archive.len() > ENTRIES {
        let what = format!(
            "The archive holds {} files, and {ENTRIES} is the most",
            archive.len()
        );
        return Err(Refused::format(what, "Split it"));
    }
    for name in archive.file_names_raw() {
        let name = String::from_utf8_lossy(name);
        if leads_out(&name) {
            let what = format!("The archive holds a file {name:?}, a path that leads out of it");
            let help = "No honest program makes such an archive, so nothing of it was read";
            return Err(Refused::format(what, help));
        }
    }
    Ok(archive)
}

/// Tells whether a name is absolute or goes up.
fn leads_out(name: &str) -> bool {
    let drive = name.as_bytes().get(1) == Some(&b':');
    let up = name.split(['/', '\\']).any(|part| part == "..");
    up || drive || name.starts_with(['/', '\\']) || name.contains('\0')
}

/// Says that an archive is damaged.
#[must_use]
pub fn damaged(error: &dyn std::fmt::Display) -> Refused {
    Refused::format(
        format!("The archive is damaged: {error}"),
        "Export or download it again",
    )
}

/// Copies what a reader gives, up to a limit. Returns whether that was all.
///
/// # Errors
/// The source is damaged, or the target can't be written.
pub fn copy_up_to(from: &mut impl Read, to: &mut impl Write, most: u64) -> std::io::Result<bool> {
    let copied = std::io::copy(&mut from.take(most + 1), to)?;
    Ok(copied <= most)
}
