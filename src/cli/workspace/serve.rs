//! The workspace as people use it: the page in the browser, and the bot as the page controls it.

use std::process::ExitCode;

use anyhow::Context;
use tokio::sync::mpsc::{Receiver, channel};

use super::args::TryArgs;
use super::inspect::Inspector;
use super::reload::FolderWatcher;
use super::seed;
use super::stage::{Bot, Stage};
use crate::cli::config_file;
use crate::cli::output::{note, say};
use crate::cli::story::cast::Cast;
use crate::cli::story::parse::Story;
use crate::cli::story::play::Play;
use crate::run::signals::StopSignals;
use local_discord::page::{BotControl, ControlRequest, Page};

/// What the page tells a first visitor to do.
const GUIDE: [&str; 3] = [
    "Press the button: a question is posted.",
    "Answer it. “Switch” makes you someone else.",
    "Press again: the answer and the points.",
];

/// Serves the workspace with the story's group until Ctrl+C or SIGTERM.
pub async fn until_ctrl_c(
    story: &Story,
    stage: &mut Stage,
    cast: Cast,
    args: &TryArgs,
    watcher: Option<FolderWatcher>,
) -> anyhow::Result<ExitCode> {
    let group = Story {
        day: Vec::new(),
        ..story.clone()
    };
    // A group from an earlier run continues where it was.
    if !cast.exists() {
        let mut quiet = |_: &str| {};
        Play::play(&group, stage, cast, &mut quiet).await?;
    }
    seed::fill(&stage.workspace, args.seed_members)?;
    stage.settle().await?;
    let (orders, inbox) = channel(8);
    let mut page = Page::open_with(&stage.workspace, args.port, orders)
        .await
        .context("another `pythia try` may be running; --port 0 takes a free port")?;
    let mut inspector = Inspector::new(&stage.options.store, config_file::load(None)?.rules);
    page.inspect_with(Box::new(move || inspector.look()));
    page.guide(&GUIDE);
    say(format_args!("The local workspace is at {}", page.url()))?;
    say(format_args!(
        "Everything in it is kept in {}. Stop it with Ctrl+C.",
        stage.folder().display()
    ))?;
    if args.open {
        let url = page.url();
        // Without a desktop this runs a text browser until the user leaves it.
        let opened = tokio::task::spawn_blocking(move || webbrowser::open(&url)).await?;
        if let Err(error) = opened {
            say(format_args!(
                "Cannot open a browser ({error}). Open the address yourself."
            ))?;
        }
    }
    handle_orders(stage, &page, inbox, watcher).await?;
    // A bot that was killed on the page is started again, so that it can shut down properly.
    if matches!(stage.bot.child.try_wait(), Ok(Some(_))) {
        stage.bot = Bot::start(&stage.workspace, &stage.options).await?;
    }
    Ok(ExitCode::SUCCESS)
}

/// Does what the page asks for until Ctrl+C or SIGTERM.
async fn handle_orders(
    stage: &mut Stage,
    page: &Page,
    mut inbox: Receiver<ControlRequest>,
    mut watcher: Option<FolderWatcher>,
) -> anyhow::Result<()> {
    let mut running = true;
    // Created once, so that a Ctrl+C that comes while an order is carried out isn't lost.
    let mut signals = StopSignals::new()?;
    loop {
        tokio::select! {
            _ = signals.next() => return Ok(()),
            ended = stage.bot.child.wait(), if running => {
                running = false;
                page.bot_stopped();
                let ended = ended?;
                note(format_args!("The bot stopped by itself: {ended}. Start it again on the page."));
            }
            () = changed(&mut watcher), if running => {
                match stage.bot.reload().await {
                    Ok(()) => say(format_args!("The questions have changed, and the bot reads them again. If something is wrong with them, it says so here."))?,
                    Err(error) => note(format_args!("The questions have changed, but {error:#}. Restart it on the page.")),
                }
            }
            Some(order) = inbox.recv() => {
                let outcome = obey(stage, order.control, &mut running).await;
                // The page that sent the order may be closed by now.
                let _ = order.done.send(outcome.map_err(|error| format!("{error:#}")));
            }
        }
    }
}

/// Waits until a watched folder has changed; forever if there is none.
async fn changed(watcher: &mut Option<FolderWatcher>) {
    match watcher {
        Some(watcher) => watcher.changed().await,
        None => std::future::pending().await,
    }
}

async fn obey(stage: &mut Stage, wish: BotControl, running: &mut bool) -> anyhow::Result<()> {
    match wish {
        BotControl::Moved if !*running => Ok(()),
        BotControl::Moved => stage.settle().await,
        BotControl::Restart => {
            let done = stage.restart().await;
            *running = done.is_ok();
            done
        }
        BotControl::Kill => {
            *running = false;
            let killed = stage.bot.child.kill().await;
            killed.context("the bot cannot be killed")
        }
        BotControl::Start if *running => Ok(()),
        BotControl::Start => {
            stage.bot = Bot::start(&stage.workspace, &stage.options).await?;
            *running = true;
            stage.ready().await
        }
    }
}
