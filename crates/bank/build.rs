//! Packs the folder of questions into one compressed file, which `src/load.rs` builds into the
//! program.

use std::path::{Path, PathBuf};
use std::{env, fs, io};

/// The folder of questions, relative to this package.
const QUESTIONS: &str = "../../questions";

/// The compression level: the highest one, because the file is packed once and shipped often.
const COMPRESSION: u8 = 10;

fn main() -> io::Result<()> {
    for path in [QUESTIONS, "build.rs"] {
        println!("cargo::rerun-if-changed={path}");
    }
    let out = PathBuf::from(env::var_os("OUT_DIR").expect("cargo sets it for build scripts"));
    pack_questions(&out.join("questions.packed"))
}

/// Writes all files, sorted by path, one after another, and compresses the whole.
///
/// Each file is stored as its path, a 0, its length (4 bytes, little-endian), and its contents.
fn pack_questions(target: &Path) -> io::Result<()> {
    let mut files = Vec::new();
    collect_files(Path::new(QUESTIONS), &mut files)?;
    files.sort();
    let mut packed = Vec::new();
    for file in files {
        let mut bytes = fs::read(&file)?;
        bytes.truncate(length_without_proof(&bytes));
        let path = file.to_string_lossy().replace('\\', "/");
        packed.extend_from_slice(path.trim_start_matches("../").as_bytes());
        packed.push(0);
        let length = u32::try_from(bytes.len()).expect("a question is shorter than 4 GiB");
        packed.extend_from_slice(&length.to_le_bytes());
        packed.extend_from_slice(&bytes);
    }
    fs::write(
        target,
        miniz_oxide::deflate::compress_to_vec(&packed, COMPRESSION),
    )
}

/// Returns the length of a question without `## Proof`, its last section, which only authors use: a
/// running bot would unpack it for nothing.
fn length_without_proof(bytes: &[u8]) -> usize {
    const HEADING: &[u8] = b"\n## Proof\n";
    bytes
        .windows(HEADING.len())
        .rposition(|window| window == HEADING)
        .map_or(bytes.len(), |at| at + 1)
}

/// Collects the files of a folder and of its subfolders, except hidden ones.
fn collect_files(folder: &Path, files: &mut Vec<PathBuf>) -> io::Result<()> {
    for entry in fs::read_dir(folder)? {
        let entry = entry?;
        if entry.file_type()?.is_dir() {
            collect_files(&entry.path(), files)?;
        } else if !entry.file_name().to_string_lossy().starts_with('.') {
            files.push(entry.path());
        }
    }
    Ok(())
}
