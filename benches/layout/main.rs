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

use std::cmp::Reverse;
use std::collections::{BTreeMap, BTreeSet, HashMap};
use std::path::Path;
use std::process::{Command, Stdio};

use common::{Bot, MONDAY_0850, Result, folder, quiet, track, verdict};
use pythia::sandbox::{Kind, Settings, Start, Workspace};

/// Beside this file.
const LIST: &str = concat!(env!("CARGO_MANIFEST_DIR"), "/benches/layout/functions.txt");

/// Megabytes of code that an idle bot may have in memory.
const CODE_MB: f64 = 5.0;

/// What is played, each in a folder of its own but for the second day, which goes on with the first. Before them comes
/// [`STILL`].
const STORIES: [(&str, &str); 4] = [("day", "a"), ("day", "a"), ("round", "b"), ("teams", "c")];

/// A story in which next to nothing happens, played twice in one folder: what a bot runs in it, every bot runs.
const STILL: &str = "\
start 2026-03-02 08:50 Europe/Berlin

group
  guild Study group
  channel python-daily
  moderator Mara
  Mara: /track add name:daily channel:python-daily time:09:00 zone:Europe/Berlin

day
  Mara: /help
";

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
    let still = folder.path().join("still.story");
    std::fs::write(&still, STILL)?;
    let still = still.to_string_lossy();
    let stories = [(&*still, "still"); 2]
        .into_iter()
        .chain(STORIES)
        .map(|(story, place)| play(story, &folder.path().join(place)))
        .collect::<Result<Vec<_>>>()?;
    let mut used: BTreeMap<&String, usize> = BTreeMap::new();
    for function in stories.iter().flatten() {
        *used.entry(function).or_default() += 1;
    }
    if used.len() < 1_000 {
        return Err("the program holds no names of functions: it was built without them".into());
    }
    // Those of every bot, then those of a day, then those that more stories have.
    let in_one_of = |stories: &[BTreeSet<String>], name: &String| {
        stories.iter().any(|story| story.contains(name))
    };
    let mut functions: Vec<_> = used.into_iter().collect();
    functions.sort_by_key(|(name, times)| {
        let (still, day) = (
            in_one_of(&stories[..2], name),
            in_one_of(&stories[2..4], name),
        );
        (!still, !day, Reverse(*times))
    });
    let names = functions.iter().map(|(name, _)| format!("{name}\n"));
    let head = "# Functions that a bot at work was seen to run: first those of every bot, then those of a day, then those of more \
                stories first.\n# Written by `cargo bench --bench layout -- --record`; `main.rs` beside this file tells how.\n";
    std::fs::write(
        LIST,
        std::iter::once(head.to_owned())
            .chain(names)
            .collect::<String>(),
    )?;
    println!("{} functions are in {LIST}", functions.len());
    Ok(())
}

/// Plays a story under callgrind; the functions that the bot has run.
fn play(story: &str, data: &Path) -> Result<BTreeSet<String>> {
    let profiles = tempfile::tempdir_in(env!("CARGO_TARGET_TMPDIR"))?;
    let ended = Command::new("valgrind")
        .args([
            "--quiet",
            "--trace-children=yes",
            "--tool=callgrind",
            "--demangle=no",
        ])
        .arg(format!(
            "--callgrind-out-file={}/%p",
            profiles.path().display()
        ))
        .arg(env!("CARGO_BIN_EXE_pythia"))
        .args(["try", "--story", story, "--port", "0", "--data"])
        .arg(data)
        .stdout(Stdio::null())
        .stderr(Stdio::null())
        .status()
        .map_err(|error| format!("valgrind: {error}"))?;
    match ended.success() {
        true => run_by_the_bot(profiles.path()),
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

/// Callgrind names a function once, by number from then on: `fn=(7) name`, `fn=(7)`; `cfn` is one that is called. Those
/// of this language are all the program's own.
fn functions(profile: &str) -> BTreeSet<String> {
    let (mut names, mut run) = (HashMap::new(), BTreeSet::new());
    for line in profile.lines() {
        let Some((what @ ("fn" | "cfn"), rest)) = line.split_once("=(") else {
            continue;
        };
        let Some((number, name)) = rest.split_once(')') else {
            continue;
        };
        if let Some(name) = name.strip_prefix(' ') {
            names.insert(number, name);
        }
        let name = names.get(number).filter(|name| name.starts_with("_R"));
        run.extend(name.filter(|_| what == "fn").map(|name| lasting(name)));
    }
    run
}

/// A function's name without what changes from build to build, for which any will do: numbers at its end, the hash of each
/// crate (`Cs…_`), references to what the name said before (`B…_`), which move with those, and the crate it was made in for
/// others, which comes last. (The form is Rust's symbol mangling, version 0.)
fn lasting(name: &str) -> String {
    let mut rest = name.split(['\'', '.']).next().unwrap_or_default();
    let mut short = String::new();
    while let Some(first) = rest.chars().next() {
        let taken = match first {
            // A word: its length, and so many letters (behind a `_` where they begin with a digit).
            '1'..='9' => word(rest),
            'B' => number(&rest[1..]).map(|length| 1 + length),
            's' if is_numbered(&short) => number(&rest[1..]).map(|length| 1 + length),
            'L' | 'G' => number(&rest[1..]).map(|length| 1 + length),
            // The value of a constant, behind its type.
            'K' => rest.get(2..).and_then(number).map(|length| 2 + length),
            _ => None,
        };
        let (taken, after) = rest.split_at(taken.unwrap_or(first.len_utf8()));
        match first {
            'B' if taken.len() > 1 => short.push_str("B*_"),
            's' if taken.len() > 1 && short.ends_with('C') => short.push_str("s*_"),
            _ => short.push_str(taken),
        }
        rest = after;
    }
    match short.rsplit_once("ECs*_") {
        Some((made, last)) if word(last) == Some(last.len()) => format!("{made}E"),
        _ => short,
    }
}

/// Whether a name goes on with the number of one among several: behind a crate, an implementation, or what is in a path.
fn is_numbered(before: &str) -> bool {
    before.ends_with(['C', 'M', 'X']) || before.chars().rev().nth(1) == Some('N')
}

/// The bytes of a word that a text begins with.
fn word(text: &str) -> Option<usize> {
    let digits = text.bytes().take_while(u8::is_ascii_digit).count();
    let (length, letters) = text.split_at(digits);
    let gap = usize::from(letters.starts_with('_'));
    let end = digits + gap + length.parse::<usize>().ok()?;
    (end <= text.len()).then_some(end)
}

/// The bytes of a number that a text begins with, the `_` behind it included.
fn number(text: &str) -> Option<usize> {
    let digits = text.bytes().take_while(u8::is_ascii_alphanumeric).count();
    text[digits..].starts_with('_').then_some(digits + 1)
}
