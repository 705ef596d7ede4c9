//! How much of the program's code a bot at work has in memory, and which functions it needs.
//!
//! `cargo bench --bench layout` starts an idle bot and says how much of its code is resident. `build.rs` lays the functions
//! named in `functions.txt` side by side in a released program: without that it is more than twice as much, since the
//! system brings in sixteen pages at a time.
//!
//! The list is written anew, after larger changes or with a new compiler, by
//!
//! ```text
//! cargo bench --bench layout -- --record
//! ```
//!
//! which plays the built-in stories with the bot under valgrind's callgrind and notes what was run. The list may be old or
//! cut short: then the program is as right, only larger.

#![expect(
    clippy::disallowed_methods,
    reason = "a benchmark reads the clock and waits by it"
)]

#[path = "../common/mod.rs"]
mod common;

use std::collections::{BTreeMap, BTreeSet, HashMap};
use std::path::Path;
use std::process::{Command, Stdio};

use common::{Bot, MONDAY_0850, Result, folder, quiet, track, verdict};
use pythia::sandbox::{Kind, Settings, Start, Workspace};

/// Beside this file.
const LIST: &str = concat!(env!("CARGO_MANIFEST_DIR"), "/benches/layout/functions.txt");

/// Megabytes of code that an idle bot may have in memory.
const CODE_MB: f64 = 5.0;

/// What is played, each in a folder of its own but for the second day, which goes on with the first.
const STORIES: [(&str, &str); 4] = [("day", "a"), ("day", "a"), ("round", "b"), ("teams", "c")];

fn main() -> Result<()> {
    if std::env::args().any(|word| word == "--record") {
        return record();
    }
    let runtime = tokio::runtime::Runtime::new()?;
    runtime.block_on(measure())
}

async fn measure() -> Result<()> {
    let settings = Settings {
        start: Start::At(MONDAY_0850),
        ..Settings::default()
    };
    let ws = Workspace::start(settings).await?;
    let guild = ws.guild("Study group");
    let channel = ws.channel(guild, Kind::Text, "daily");
    let folder = folder(&ws, track(&ws, (guild, channel), 9 * 60, 1, None).to_vec())?;
    let bot = Bot::start(&ws, folder.path(), &ws.url()).await?;
    quiet(&[bot.pid()]).await?;
    let (resident, whole) = code(bot.pid())?;
    println!("code of an idle bot: {resident:.1} MB in memory of {whole:.1} MB in the program");
    verdict("MB of code", resident, CODE_MB, true);
    bot.stop().await
}

/// Megabytes of the program's own code: in memory, and all in all.
fn code(pid: u32) -> Result<(f64, f64)> {
    let program = std::fs::read_link(format!("/proc/{pid}/exe"))?;
    let maps = std::fs::read_to_string(format!("/proc/{pid}/smaps"))?;
    let mut lines = maps.lines();
    let ours = |line: &str| line.contains(" r-xp ") && line.ends_with(&*program.to_string_lossy());
    lines
        .find(|line| ours(line))
        .ok_or("no code of the program is mapped")?;
    let mut of = |name: &str| -> Option<f64> {
        let line = lines.find(|line| line.starts_with(name))?;
        line.split_whitespace().nth(1)?.parse().ok()
    };
    let (whole, resident) = of("Size:")
        .zip(of("Rss:"))
        .ok_or("the system does not tell")?;
    Ok((resident / 1024.0, whole / 1024.0))
}

/// Plays the stories under callgrind and writes the list of what the bot has run.
fn record() -> Result<()> {
    let folder = tempfile::tempdir_in(env!("CARGO_TARGET_TMPDIR"))?;
    let mut used: BTreeMap<String, usize> = BTreeMap::new();
    for (n, (story, place)) in STORIES.into_iter().enumerate() {
        let profiles = folder.path().join(format!("profiles-{n}"));
        std::fs::create_dir(&profiles)?;
        play(story, &folder.path().join(place), &profiles)?;
        for function in run_by_the_bot(&profiles)? {
            *used.entry(function).or_default() += 1;
        }
    }
    if used.len() < 1_000 {
        return Err("the program holds no names of functions: it was built without them".into());
    }
    let mut functions: Vec<_> = used.into_iter().collect();
    functions.sort_by_key(|(_, times)| std::cmp::Reverse(*times));
    let names = functions.iter().map(|(name, _)| format!("{name}\n"));
    let head = "# Functions that a bot at work was seen to run, those of every story first. Written by\n\
                # `cargo bench --bench layout -- --record`; `main.rs` beside this file tells how.\n";
    std::fs::write(
        LIST,
        std::iter::once(head.to_owned())
            .chain(names)
            .collect::<String>(),
    )?;
    println!("{} functions are in {LIST}", functions.len());
    Ok(())
}

fn play(story: &str, data: &Path, profiles: &Path) -> Result<()> {
    let ended = Command::new("valgrind")
        .args([
            "--quiet",
            "--trace-children=yes",
            "--tool=callgrind",
            "--demangle=no",
        ])
        .arg(format!("--callgrind-out-file={}/%p", profiles.display()))
        .arg(env!("CARGO_BIN_EXE_pythia"))
        .args(["try", "--story", story, "--port", "0", "--data"])
        .arg(data)
        .stdout(Stdio::null())
        .stderr(Stdio::null())
        .status()
        .map_err(|error| format!("valgrind: {error}"))?;
    match ended.success() {
        true => Ok(()),
        false => Err(format!("the story {story} ended with {ended}").into()),
    }
}

/// The functions of the program that its children `pythia run` have run.
fn run_by_the_bot(profiles: &Path) -> Result<BTreeSet<String>> {
    let mut found = BTreeSet::new();
    for profile in std::fs::read_dir(profiles)? {
        let text = std::fs::read_to_string(profile?.path())?;
        let command = text.lines().find(|line| line.starts_with("cmd:"));
        if command.is_some_and(|line| line.contains(" run ")) {
            found.extend(functions(&text));
        }
    }
    Ok(found)
}

/// Callgrind names files and functions once, by number from then on: `fn=(7) name`, `fn=(7)`.
fn functions(profile: &str) -> impl Iterator<Item = String> {
    let (mut names, mut objects) = (HashMap::new(), HashMap::new());
    let (mut ours, mut run) = (false, BTreeSet::new());
    for line in profile.lines() {
        let Some((what, rest)) = line.split_once("=(") else {
            continue;
        };
        let Some((number, name)) = rest.split_once(')') else {
            continue;
        };
        let known = match what {
            "fn" | "cfn" => &mut names,
            "ob" | "cob" => &mut objects,
            _ => continue,
        };
        if let Some(name) = name.strip_prefix(' ') {
            known.insert(number, name);
        }
        let name = known.get(number).copied().unwrap_or_default();
        match what {
            "ob" => ours = name.ends_with("/pythia"),
            "fn" if ours => drop(run.insert(name)),
            _ => {}
        }
    }
    let lasting: BTreeSet<String> = run.into_iter().map(lasting).collect();
    lasting.into_iter()
}

/// A function's name without what changes from build to build: numbers at its end, and the hash of each crate (`Cs`, some
/// dozen letters and digits, `_`), for which any will do.
fn lasting(name: &str) -> String {
    let name = name.split(['\'', '.']).next().unwrap_or_default();
    let (mut short, mut rest) = (String::new(), name);
    while let Some((before, after)) = rest.split_once("Cs") {
        short.push_str(before);
        let hash = after.bytes().take_while(u8::is_ascii_alphanumeric).count();
        let is_hash = (8..=13).contains(&hash) && after[hash..].starts_with('_');
        short.push_str(if is_hash { "Cs*" } else { "Cs" });
        rest = if is_hash { &after[hash..] } else { after };
    }
    short + rest
}
