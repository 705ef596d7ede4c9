//! `pythia try`: a local Discord with the bot in it, on this machine only.
//!
//! The bot is a child process: the same program, started as `pythia run`, so that it can be killed.
//! It doesn't know that its Discord is a local one.
//!
//! | file | what it does |
//! |---|---|
//! | `args` | the command line |
//! | `stage` | the local Discord and the bot's process |
//! | `serve` | what happens until Ctrl+C when no story is played |
//! | `inspect` | reads the bot's journal for the page |
//! | `reload` | watches a folder of questions |
//! | `seed` | adds members who have talked |

mod args;
mod inspect;
mod reload;
mod seed;
mod serve;
pub mod stage;

use std::fs::{File, TryLockError};
use std::path::Path;
use std::process::ExitCode;

use anyhow::{Context, bail};

use super::output::{note, say};
use super::story::cast::Cast;
use super::story::parse::{self, Story};
use super::story::play::Play;

pub use args::TryArgs;
use stage::Stage;

/// The file that is locked while a `try` runs in its folder.
const LOCK: &str = "LOCK";

/// The built-in story that is played by default.
const DAY: &str = include_str!("../../../tests/stories/day.story");
/// A quiz round.
const ROUND: &str = include_str!("../../../tests/stories/round.story");
/// A quiz round with a sign-up, teams and typed answers.
const TEAMS: &str = include_str!("../../../tests/stories/teams.story");
/// A day with everything that members do differently.
const PEOPLE: &str = include_str!("../../../tests/stories/people.story");
/// A fortnight of a member whose missed questions come back.
const REVIEW: &str = include_str!("../../../tests/stories/review.story");
/// Four days with everything that goes wrong with Discord.
const TROUBLE: &str = include_str!("../../../tests/stories/trouble.story");
/// Two days of a group that speaks German.
const DEUTSCH: &str = include_str!("../../../tests/stories/deutsch.story");
const SEASON: &str = include_str!("../../../tests/stories/season.story");
/// The first minutes on a server.
const SETUP: &str = include_str!("../../../tests/stories/setup.story");

/// Starts the local workspace.
///
/// # Errors
/// What went wrong, in words for the user.
pub fn run(args: &TryArgs) -> anyhow::Result<ExitCode> {
    let runtime = tokio::runtime::Builder::new_multi_thread()
        .worker_threads(2)
        .enable_all()
        .build()
        .context("the runtime cannot be started")?;
    runtime.block_on(start(args))
}

async fn start(args: &TryArgs) -> anyhow::Result<ExitCode> {
    if args.fresh {
        remove(&args.data)?;
    }
    std::fs::create_dir_all(&args.data)
        .with_context(|| format!("{} cannot be created", args.data.display()))?;
    let _lock = lock(&args.data.join(LOCK), &args.data)?;
    let story = read(args.story.as_deref().unwrap_or("day"))?;
    let cast = Cast::load(&args.data)?;
    if args.story.is_some() {
        fits(&cast, &story, &args.data)?;
    }
    // Before the bot reads the questions, so that no change is missed.
    let watcher = args.questions.as_deref().and_then(reload::watch);
    let mut stage = Stage::start(&args.data, &story, args).await?;
    let code = match &args.story {
        Some(name) => play(&story, name, &mut stage, cast).await?,
        None => serve::until_ctrl_c(&story, &mut stage, cast, args, watcher).await?,
    };
    stage.stop().await?;
    Ok(code)
}

/// Reads a built-in story by name, or a file.
fn read(name: &str) -> anyhow::Result<Story> {
    let text = match name {
        "day" => DAY.to_owned(),
        "round" => ROUND.to_owned(),
        "teams" => TEAMS.to_owned(),
        "people" => PEOPLE.to_owned(),
        "review" => REVIEW.to_owned(),
        "deutsch" => DEUTSCH.to_owned(),
        "trouble" => TROUBLE.to_owned(),
        "season" => SEASON.to_owned(),
        "setup" => SETUP.to_owned(),
        file => std::fs::read_to_string(file).with_context(|| {
            format!(
                "there is no story {file:?}; use `day`, `round`, `teams`, `people`, `trouble`, `review`, `season`, `setup`, `deutsch`, or the name of a file"
            )
        })?,
    };
    parse::parse(&text).with_context(|| format!("the story {name:?} cannot be read"))
}

/// Refuses a story in a folder that has the group of another one, without its people or channels.
fn fits(cast: &Cast, story: &Story, folder: &Path) -> anyhow::Result<()> {
    let Some(missing) = cast.lacks(story) else {
        return Ok(());
    };
    bail!(
        "{} has the group of another story, without {missing}: choose another folder with --data, \
         or start over in this one with --fresh",
        folder.display()
    )
}

async fn play(
    story: &Story,
    name: &str,
    stage: &mut Stage,
    cast: Cast,
) -> anyhow::Result<ExitCode> {
    // A reader that has gone away doesn't end the story: its exit code says how it went.
    let mut tell = |line: &str| drop(say(format_args!("{line}")));
    let folder = stage.folder().to_owned();
    say(format_args!(
        "The story `{name}`, in {}\n",
        folder.display()
    ))?;
    match Play::play(story, stage, cast, &mut tell).await {
        Ok(transcript) => {
            say(format_args!("\n{transcript}"))?;
            say(format_args!(
                "Played. The store is in {}; run it again for the next day.",
                folder.display()
            ))?;
            Ok(ExitCode::SUCCESS)
        }
        Err(error) => {
            note(format_args!("error: {error:#}"));
            Ok(ExitCode::FAILURE)
        }
    }
}

/// Locks a folder for this process until the file that is returned is dropped.
fn lock(path: &Path, folder: &Path) -> anyhow::Result<File> {
    let cannot = || format!("{} cannot be locked", folder.display());
    let mut options = File::options();
    let options = options.write(true).create(true).truncate(false);
    let file = options.open(path).with_context(cannot)?;
    match file.try_lock() {
        Ok(()) => Ok(file),
        Err(TryLockError::WouldBlock) => bail!(
            "{} is in use by another process; stop that one first, or choose another folder with \
             --data",
            folder.display()
        ),
        Err(TryLockError::Error(error)) => Err(error).with_context(cannot),
    }
}

/// Removes what an earlier `try` left. Refuses a folder that contains anything else, or that is in
/// use.
fn remove(folder: &Path) -> anyhow::Result<()> {
    // A `try` that is killed while it saves leaves a `.new` file.
    let ours = [
        "discord.json",
        "discord.json.new",
        "story.json",
        "store",
        LOCK,
    ];
    let entries = match std::fs::read_dir(folder) {
        Err(error) if error.kind() == std::io::ErrorKind::NotFound => return Ok(()),
        entries => entries.with_context(|| format!("{} cannot be read", folder.display()))?,
    };
    for entry in entries {
        let name = entry?.file_name();
        if !ours.iter().any(|one| name == *one) {
            bail!(
                "{} contains {:?}, which `pythia try` did not create; remove it yourself",
                folder.display(),
                name
            );
        }
    }
    // A running `try` has the first one locked, and a bot on the store by itself the other one.
    for path in [folder.join(LOCK), folder.join("store").join(LOCK)] {
        if path.exists() {
            drop(lock(&path, folder)?);
        }
    }
    std::fs::remove_dir_all(folder)
        .with_context(|| format!("{} cannot be removed", folder.display()))
}
