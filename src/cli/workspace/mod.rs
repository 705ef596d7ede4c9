//! `pythia try`: a local Discord and the bot in it, on this machine alone.
//!
//! The bot is a child process of the same program, as `pythia run` runs it, so that it can be killed; it
//! follows the workspace's clock through a pipe. Nothing in it knows that it is being tried.

mod args;
mod inspect;
mod reload;
mod seed;
mod serve;
pub mod stage;

use std::path::Path;
use std::process::ExitCode;

use anyhow::{Context, bail};

use super::story::cast::Cast;
use super::story::parse::{self, Story};
use super::story::play::Play;

pub use args::TryArgs;
use stage::Stage;

/// The story that is built in.
const DAY: &str = include_str!("../../../tests/stories/day.story");
/// A quiz round.
const ROUND: &str = include_str!("../../../tests/stories/round.story");
/// A round with all that may be added to one.
const TEAMS: &str = include_str!("../../../tests/stories/teams.story");

/// Starts the local workspace.
///
/// # Errors
/// What went wrong, for people to read.
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
        .with_context(|| format!("{} cannot be made", args.data.display()))?;
    let told = args.story.as_deref().unwrap_or("day");
    let story = read(told)?;
    let cast = Cast::load(&args.data)?;
    if args.story.is_some() {
        fits(&cast, &story, &args.data)?;
    }
    let mut stage = Stage::set(&args.data, &story, args).await?;
    let code = match &args.story {
        Some(name) => play(&story, name, &mut stage, cast).await?,
        None => serve::stay(&story, &mut stage, cast, args).await?,
    };
    stage.strike().await?;
    Ok(code)
}

/// The built-in story by name, or a file.
fn read(name: &str) -> anyhow::Result<Story> {
    let text = match name {
        "day" => DAY.to_owned(),
        "round" => ROUND.to_owned(),
        "teams" => TEAMS.to_owned(),
        file => std::fs::read_to_string(file).with_context(|| {
            format!("there is no story {file:?}: the built-in ones are `day`, `round` and `teams`, else name a file")
        })?,
    };
    parse::parse(&text).with_context(|| format!("the story {name:?} cannot be read"))
}

/// Refuses a story where the group of another one is kept: its people and channels are not there.
fn fits(cast: &Cast, story: &Story, folder: &Path) -> anyhow::Result<()> {
    let Some(missing) = cast.lacks(story) else {
        return Ok(());
    };
    bail!(
        "{} holds the group of another story, without {missing}: name another folder with --data, \
         or begin anew in this one with --fresh",
        folder.display()
    )
}

async fn play(
    story: &Story,
    name: &str,
    stage: &mut Stage,
    cast: Cast,
) -> anyhow::Result<ExitCode> {
    let mut tell = |line: &str| println!("{line}");
    println!("The story `{name}`, in {}", stage.folder().display());
    println!();
    match Play::play(story, stage, cast, &mut tell).await {
        Ok(transcript) => {
            println!("\n{transcript}");
            println!(
                "Played. The store is in {}; run it again for the next day.",
                stage.folder().display()
            );
            Ok(ExitCode::SUCCESS)
        }
        Err(error) => {
            eprintln!("error: {error:#}");
            Ok(ExitCode::FAILURE)
        }
    }
}

/// Removes what an earlier `try` left, and nothing else: a folder that holds anything of another kind is refused.
fn remove(folder: &Path) -> anyhow::Result<()> {
    // What is being saved stands beside what was saved; a `try` that was killed meanwhile leaves it there.
    let ours = ["discord.json", "discord.json.new", "story.json", "store"];
    let entries = match std::fs::read_dir(folder) {
        Err(error) if error.kind() == std::io::ErrorKind::NotFound => return Ok(()),
        entries => entries.with_context(|| format!("{} cannot be read", folder.display()))?,
    };
    for entry in entries {
        let name = entry?.file_name();
        if !ours.iter().any(|one| name == *one) {
            bail!(
                "{} holds {:?}, which `try` did not make; remove it yourself",
                folder.display(),
                name
            );
        }
    }
    std::fs::remove_dir_all(folder)
        .with_context(|| format!("{} cannot be removed", folder.display()))
}
