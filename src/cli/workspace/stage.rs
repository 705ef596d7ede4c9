//! The stage of `pythia try`: the local Discord, and the bot as a child process in it.
//!
//! The bot follows the workspace's clock through a pipe: it is told `offset <ms>` on its standard
//! input, and says `idle <ms>` on its standard output when it has done what that made due.

use std::path::{Path, PathBuf};
use std::process::Stdio;
use std::time::Duration;

use anyhow::{Context, bail};
use tokio::io::{AsyncBufReadExt, AsyncWriteExt, BufReader, Lines};
use tokio::process::{Child, ChildStdin, ChildStdout, Command};

use super::args::TryArgs;
use crate::cli::story::parse::Story;
use local_discord::{Settings, Start, Workspace};

/// How long the bot may take to come up, and to become idle after the clock was moved.
const PATIENCE: Duration = Duration::from_secs(60);

/// How many requests and gateway events are kept for the page, which shows fewer, and for the control API.
const RECORDED: usize = 500;

/// The local Discord, and the bot in it.
pub struct Stage {
    /// The local Discord.
    pub workspace: Workspace,
    folder: PathBuf,
    pub(super) bot: Bot,
    pub(super) how: How,
}

/// How the bot is started, each time.
#[derive(Clone)]
pub(super) struct How {
    pub(super) store: PathBuf,
    seed: u64,
    log: String,
    pub(super) questions: Option<PathBuf>,
}

pub(super) struct Bot {
    pub(super) child: Child,
    clock: ChildStdin,
    idle: Lines<BufReader<ChildStdout>>,
}

impl Stage {
    /// Starts both; the calendar begins where the story says, or goes on where it was.
    pub(super) async fn set(folder: &Path, story: &Story, args: &TryArgs) -> anyhow::Result<Self> {
        let start = if args.story.is_some() {
            Start::At(story.start_ms)
        } else {
            Start::Now
        };
        let settings = Settings {
            start,
            data: Some(folder.to_owned()),
            record_limit: RECORDED,
            ..Settings::default()
        };
        let workspace = Workspace::start(settings).await?;
        let how = How {
            store: folder.join("store"),
            seed: story.seed,
            log: args.log.clone(),
            questions: args.questions.clone(),
        };
        let bot = Bot::start(&workspace, &how).await?;
        let mut stage = Self {
            workspace,
            folder: folder.to_owned(),
            bot,
            how,
        };
        stage.ready().await?;
        Ok(stage)
    }

    /// The folder everything is kept in.
    #[must_use]
    pub fn folder(&self) -> &Path {
        &self.folder
    }

    /// Waits until the bot is connected and has nothing left to do.
    pub(super) async fn ready(&mut self) -> anyhow::Result<()> {
        let workspace = &self.workspace;
        let connected = workspace.until(PATIENCE, |one| {
            (one.connected() > 0 && !one.commands().is_empty()).then_some(())
        });
        tokio::select! {
            connected = connected => connected.context("the bot did not connect within a minute")?,
            ended = self.bot.child.wait() => bail!("the bot stopped by itself: {}", ended?),
        }
        self.settle().await
    }

    /// Moves the calendar on; the bot hears of it with the next [`settle`](Self::settle).
    pub fn advance(&self, by_ms: i64) {
        self.workspace
            .advance(Duration::from_millis(by_ms.max(0).unsigned_abs()));
    }

    /// Tells the bot the time and waits until it has done what that made due, and what that caused in turn.
    ///
    /// # Errors
    /// The bot is gone, or busy for a minute.
    pub async fn settle(&mut self) -> anyhow::Result<()> {
        tokio::time::timeout(PATIENCE, self.settled())
            .await
            .context("the bot was busy for a minute")?
    }

    async fn settled(&mut self) -> anyhow::Result<()> {
        // What the bot does comes back to it as gateway events: idle means idle twice with no traffic between.
        let mut quiet = 0;
        let mut seen = None;
        while quiet < 2 {
            self.bot.tell_time(&self.workspace).await?;
            let figures = (
                self.workspace.gateway_figures().dispatches,
                self.workspace.counters().requests,
            );
            quiet = if seen == Some(figures) { quiet + 1 } else { 0 };
            seen = Some(figures);
        }
        Ok(())
    }

    /// Kills the bot, as a power cut would, and starts it again.
    ///
    /// # Errors
    /// It does not come back.
    pub async fn restart(&mut self) -> anyhow::Result<()> {
        self.bot
            .child
            .kill()
            .await
            .context("the bot cannot be killed")?;
        let gone = self
            .workspace
            .until(PATIENCE, |one| (one.connected() == 0).then_some(()));
        gone.await.context("the killed bot is still connected")?;
        self.bot = Bot::start(&self.workspace, &self.how).await?;
        self.ready().await
    }

    /// Asks the bot to stop, saves the local Discord.
    pub(super) async fn strike(self) -> anyhow::Result<()> {
        let Bot {
            mut child, clock, ..
        } = self.bot;
        // The bot stops when its clock's pipe closes.
        drop(clock);
        if tokio::time::timeout(PATIENCE, child.wait()).await.is_err() {
            child.kill().await.context("the bot cannot be killed")?;
        }
        self.workspace.save(None)?;
        Ok(())
    }
}

impl Bot {
    pub(super) async fn start(workspace: &Workspace, how: &How) -> anyhow::Result<Self> {
        let program = std::env::current_exe().context("this program cannot be found")?;
        let mut command = Command::new(program);
        command
            .arg("run")
            .arg("--store")
            .arg(&how.store)
            .args(["--discord-api", &workspace.url()])
            .arg("--clock-from-stdin")
            .args(["--seed", &how.seed.to_string()])
            .args(["--log", &how.log]);
        if let Some(folder) = &how.questions {
            command.arg("--questions").arg(folder);
        }
        let mut child = command
            .env("DISCORD_TOKEN", workspace.token())
            .stdin(Stdio::piped())
            .stdout(Stdio::piped())
            .kill_on_drop(true)
            .spawn()
            .context("the bot cannot be started")?;
        let mut clock = child
            .stdin
            .take()
            .context("the bot has no standard input")?;
        let idle = BufReader::new(
            child
                .stdout
                .take()
                .context("the bot has no standard output")?,
        )
        .lines();
        clock.write_all(offset(workspace).as_bytes()).await?;
        Ok(Self { child, clock, idle })
    }

    /// Tells the bot the time and waits until it is idle at it.
    async fn tell_time(&mut self, workspace: &Workspace) -> anyhow::Result<()> {
        let line = offset(workspace);
        self.clock
            .write_all(line.as_bytes())
            .await
            .context("the bot is gone")?;
        let wanted = line.replace("offset", "idle");
        while let Some(said) = self.idle.next_line().await? {
            if said.trim() == wanted.trim() {
                return Ok(());
            }
        }
        bail!("the bot stopped by itself: {}", self.child.wait().await?)
    }
}

/// The line that sets the bot's clock to the workspace's.
fn offset(workspace: &Workspace) -> String {
    format!("offset {}\n", workspace.offset_ms())
}
