//! The workspace kept up for people: the page in the browser, and the bot as the page commands it.

use std::process::{ExitCode, Stdio};

use anyhow::Context;
use tokio::process::Command;
use tokio::sync::mpsc::{Receiver, channel};

use super::{Bot, Stage, TryArgs};
use crate::cli::story::parse::Story;
use crate::cli::story::play::{Cast, Play};
use crate::sandbox::page::{Order, Page, Wish};

/// First names of members that fill a group; with a letter each they last for hundreds.
const NAMES: [&str; 24] = [
    "Amara", "Bilal", "Chiara", "Dmitri", "Elif", "Femi", "Greta", "Hiro", "Ines", "Jonas",
    "Kavya", "Liam", "Mei", "Nadia", "Oskar", "Priya", "Quentin", "Rosa", "Samir", "Tove", "Uma",
    "Viktor", "Wanja", "Zoe",
];

/// Keeps the workspace up until Ctrl+C, with the story's group in it and the page before it.
pub async fn stay(
    story: &Story,
    stage: &mut Stage,
    cast: Cast,
    args: &TryArgs,
) -> anyhow::Result<ExitCode> {
    let group = Story {
        day: Vec::new(),
        ..story.clone()
    };
    let mut quiet = |_: &str| {};
    Play::play(&group, stage, cast, &mut quiet).await?;
    fill(stage, args.seed_members);
    let (orders, inbox) = channel(8);
    let page = Page::open(&stage.workspace, args.port, orders)
        .await
        .context("another `pythia try` may be running; --port 0 takes a free port")?;
    println!("The local workspace is at {}", page.url());
    println!(
        "Everything in it is kept in {}. Stop it with Ctrl+C.",
        stage.folder().display()
    );
    if args.open && !open(&page.url()) {
        println!("No browser could be opened from here: open the address yourself.");
    }
    keep(stage, &page, inbox).await?;
    // A bot that was killed on the page is started again, so that it can stop in order.
    if matches!(stage.bot.child.try_wait(), Ok(Some(_))) {
        stage
            .bot
            .again(&stage.workspace, &stage.folder, stage.seed, &stage.log)
            .await?;
    }
    Ok(ExitCode::SUCCESS)
}

/// Obeys the page until Ctrl+C.
async fn keep(stage: &mut Stage, page: &Page, mut inbox: Receiver<Order>) -> anyhow::Result<()> {
    let mut alive = true;
    loop {
        tokio::select! {
            signal = tokio::signal::ctrl_c() => {
                return signal.context("Ctrl+C cannot be waited for");
            }
            ended = stage.bot.child.wait(), if alive => {
                alive = false;
                page.bot_stopped();
                eprintln!("the bot stopped by itself: {}; the page can start it again", ended?);
            }
            Some(order) = inbox.recv() => {
                let outcome = obey(stage, order.wish, &mut alive).await;
                // Whoever asked may have closed the page meanwhile.
                let _ = order.done.send(outcome.map_err(|error| format!("{error:#}")));
            }
        }
    }
}

async fn obey(stage: &mut Stage, wish: Wish, alive: &mut bool) -> anyhow::Result<()> {
    match wish {
        Wish::Moved if !*alive => Ok(()),
        Wish::Moved => stage.settle().await,
        Wish::Restart => {
            let done = stage.restart().await;
            *alive = done.is_ok();
            done
        }
        Wish::Kill => {
            *alive = false;
            let killed = stage.bot.child.kill().await;
            killed.context("the bot cannot be killed")
        }
        Wish::Start if *alive => Ok(()),
        Wish::Start => {
            stage
                .bot
                .again(&stage.workspace, &stage.folder, stage.seed, &stage.log)
                .await?;
            *alive = true;
            stage.ready().await
        }
    }
}

impl Bot {
    /// Takes the place of a bot that is no more.
    async fn again(
        &mut self,
        workspace: &crate::sandbox::Workspace,
        folder: &std::path::Path,
        seed: u64,
        log: &str,
    ) -> anyhow::Result<()> {
        *self = Bot::start(workspace, folder, seed, log).await?;
        Ok(())
    }
}

/// Adds members to the first guild until there are so many.
fn fill(stage: &Stage, wanted: usize) {
    let Some(guild) = stage.workspace.guilds().first().copied() else {
        return;
    };
    for n in stage.workspace.members(guild).len()..wanted {
        let name = NAMES[n % NAMES.len()];
        let letter = char::from(b'A' + u8::try_from(n / NAMES.len() % 26).unwrap_or(0));
        stage
            .workspace
            .member(guild, &format!("{name} {letter}."), &[]);
    }
}

/// Opens an address in the person's browser; whether a program for it was found.
fn open(url: &str) -> bool {
    let (program, before): (&str, &[&str]) = if cfg!(target_os = "macos") {
        ("open", &[])
    } else if cfg!(windows) {
        ("cmd", &["/C", "start", ""])
    } else {
        ("xdg-open", &[])
    };
    let started = Command::new(program)
        .args(before)
        .arg(url)
        .stdin(Stdio::null())
        .stdout(Stdio::null())
        .stderr(Stdio::null())
        .spawn();
    started.is_ok()
}
