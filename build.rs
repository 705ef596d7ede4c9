//! Packs the questions that are built in, and lays the functions that a bot at work needs side by side in a released
//! program.
//!
//! A program's pages come into memory sixteen at a time, so that functions strewn over the whole file keep most of it
//! there. `benches/layout/functions.txt` names those that were seen at work (`cargo bench --bench layout` tells how); any
//! other order is as right, only larger. So whatever is unknown here, a linker or a system, is left alone.

use std::fmt::Write as _;
use std::path::{Path, PathBuf};
use std::process::Command;
use std::{env, fs, io};

const QUESTIONS: &str = "questions";

const FUNCTIONS: &str = "benches/layout/functions.txt";

/// As hard as packing can try.
const PACKING: u8 = 10;

fn main() -> io::Result<()> {
    for file in [QUESTIONS, FUNCTIONS, "build.rs"] {
        println!("cargo::rerun-if-changed={file}");
    }
    let out = PathBuf::from(env::var_os("OUT_DIR").expect("cargo names it"));
    pack_questions(&out.join("questions.packed"))?;
    if is_known_ground() {
        lay_out(&out.join("functions.ld"))?;
    }
    Ok(())
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

/// A released program for 64-bit Linux, linked as this compiler does it by itself, with functions named as in the list.
fn is_known_ground() -> bool {
    let is = |name: &str, wanted: &str| env::var(name).is_ok_and(|value| value == wanted);
    let flags = env::var("CARGO_ENCODED_RUSTFLAGS").unwrap_or_default();
    let has = |flag: &str| flags.split('\u{1f}').any(|one| one.contains(flag));
    is("TARGET", "x86_64-unknown-linux-gnu")
        && is("PROFILE", "release")
        && env::var_os("RUSTC_LINKER").is_none()
        && has("symbol-mangling-version=v0")
        && !has("link")
}

fn lay_out(script: &Path) -> io::Result<()> {
    let functions = fs::read_to_string(FUNCTIONS)?;
    let names = functions
        .lines()
        .filter(|line| !line.is_empty() && !line.starts_with('#'));
    let mut text = "SECTIONS {\n  .text.at_work : {\n".to_owned();
    for name in names {
        writeln!(text, "    *(.text.{name}* .text.unlikely.{name}*)")
            .expect("a text takes everything");
    }
    text.push_str("  }\n}\nINSERT BEFORE .text;\n");
    fs::write(script, text)?;
    println!("cargo::rustc-link-arg-bins=-Wl,-T,{}", script.display());
    // One word for many places that are moved when the program starts, where the system's loader can read that.
    if glibc().is_some_and(|version| version >= (2, 36)) {
        println!("cargo::rustc-link-arg-bins=-Wl,-z,pack-relative-relocs");
    }
    Ok(())
}

/// The version of this system's C library.
fn glibc() -> Option<(u32, u32)> {
    let said = Command::new("getconf")
        .arg("GNU_LIBC_VERSION")
        .output()
        .ok()?
        .stdout;
    let said = String::from_utf8(said).ok()?;
    let (major, minor) = said.trim().strip_prefix("glibc ")?.split_once('.')?;
    Some((major.parse().ok()?, minor.parse().ok()?))
}
