//! The workspace kept up for people: the page in the browser, and the bot as the page commands it.

use std::process::{ExitCode, Stdio};
use std::time::Duration;

use anyhow::Context;
use tokio::process::Command;
use tokio::sync::mpsc::{Receiver, channel};

use super::args::TryArgs;
use super::inspect::Look;
use super::reload::{self, ReloadRequests};
use super::seed;
use super::stage::{Bot, Stage};
use crate::cli::config_file;
use crate::cli::story::cast::Cast;
use crate::cli::story::parse::Story;
use crate::cli::story::play::Play;
use local_discord::page::{Order, Page, Wish};

/// How often a folder of questions is looked at.
const GLANCE: Duration = Duration::from_millis(700);

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
    // What is there already goes on where it was.
    if !cast.is_there() {
        let mut quiet = |_: &str| {};
        Play::play(&group, stage, cast, &mut quiet).await?;
    }
    seed::fill(&stage.workspace, args.seed_members)?;
    stage.settle().await?;
    let (orders, inbox) = channel(8);
    let mut page = Page::open(&stage.workspace, args.port, orders)
        .await
        .context("another `pythia try` may be running; --port 0 takes a free port")?;
    let mut inside = Look::new(&stage.how.store, config_file::load(None)?.rules);
    page.watch(Box::new(move || inside.look()));
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
        stage.bot = Bot::start(&stage.workspace, &stage.how).await?;
    }
    Ok(ExitCode::SUCCESS)
}

/// Obeys the page until Ctrl+C.
async fn keep(stage: &mut Stage, page: &Page, mut inbox: Receiver<Order>) -> anyhow::Result<()> {
    let mut heartbeat = true;
    let mut desk = stage.how.questions.as_deref().map(ReloadRequests::new);
    // One for all turns: a Ctrl+C that comes while an order is obeyed counts as well.
    let mut ctrl_c = std::pin::pin!(tokio::signal::ctrl_c());
    loop {
        tokio::select! {
            signal = &mut ctrl_c => {
                return signal.context("Ctrl+C cannot be waited for");
            }
            ended = stage.bot.child.wait(), if heartbeat => {
                heartbeat = false;
                page.bot_stopped();
                eprintln!("the bot stopped by itself: {}; the page can start it again", ended?);
            }
            _ = stage.workspace.until(GLANCE, |_| None::<()>), if desk.is_some() && heartbeat => {
                if desk.as_mut().is_some_and(ReloadRequests::changed) {
                    if reload::tell(&stage.bot.child).await {
                        println!("The questions have changed and are read again; what is wrong with them is said here.");
                    } else {
                        eprintln!("The questions have changed, but the bot could not be told: restart it on the page.");
                    }
                }
            }
            Some(order) = inbox.recv() => {
                let outcome = obey(stage, order.wish, &mut heartbeat).await;
                // Whoever asked may have closed the page meanwhile.
                let _ = order.done.send(outcome.map_err(|error| format!("{error:#}")));
            }
        }
    }
}

async fn obey(stage: &mut Stage, wish: Wish, heartbeat: &mut bool) -> anyhow::Result<()> {
    match wish {
        Wish::Moved if !*heartbeat => Ok(()),
        Wish::Moved => stage.settle().await,
        Wish::Restart => {
            let done = stage.restart().await;
            *heartbeat = done.is_ok();
            done
        }
        Wish::Kill => {
            *heartbeat = false;
            let killed = stage.bot.child.kill().await;
            killed.context("the bot cannot be killed")
        }
        Wish::Start if *heartbeat => Ok(()),
        Wish::Start => {
            stage.bot = Bot::start(&stage.workspace, &stage.how).await?;
            *heartbeat = true;
            stage.ready().await
        }
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
