//! Packs the questions that are built into the program.

use std::path::{Path, PathBuf};
use std::{env, fs, io};

/// The folder of questions, seen from this package.
const QUESTIONS: &str = "../../questions";

/// As hard as packing can try.
const PACKING: u8 = 10;

fn main() -> io::Result<()> {
    for path in [QUESTIONS, "build.rs"] {
        println!("cargo::rerun-if-changed={path}");
    }
    let out = PathBuf::from(env::var_os("OUT_DIR").expect("cargo names it"));
    pack_questions(&out.join("questions.packed"))
}

/// All files of the folder in one, by name: the name, a 0, the number of bytes (4, little-endian), the bytes; packed.
fn pack_questions(into: &Path) -> io::Result<()> {
    let mut files = Vec::new();
    find(Path::new(QUESTIONS), &mut files)?;
    files.sort();
    let mut all = Vec::new();
    for file in files {
        let bytes = fs::read(&file)?;
        let name = file.to_string_lossy().replace('\\', "/");
        let name = name.trim_start_matches("../");
        all.extend_from_slice(name.as_bytes());
        all.push(0);
        all.extend_from_slice(
            &u32::try_from(bytes.len())
                .expect("a short file")
                .to_le_bytes(),
        );
        all.extend_from_slice(&bytes);
    }
    fs::write(into, miniz_oxide::deflate::compress_to_vec(&all, PACKING))
}

fn find(folder: &Path, into: &mut Vec<PathBuf>) -> io::Result<()> {
    for entry in fs::read_dir(folder)? {
        let entry = entry?;
        if entry.file_type()?.is_dir() {
            find(&entry.path(), into)?;
        } else if !entry.file_name().to_string_lossy().starts_with('.') {
            into.push(entry.path());
        }
    }
    Ok(())
}
