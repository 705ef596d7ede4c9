//! The stage of `pythia try`: the local Discord, and the bot as a child process in it.
//!
//! The bot follows the workspace's clock through a pipe: it is told `offset <ms>` on its standard
//! input, and says `idle <ms>` on its standard output when it has done what that made due. Before
//! that it says `due <time>` if there is a time at which it has something to do.

use std::path::{Path, PathBuf};
use std::process::Stdio;
use std::time::Duration;

use anyhow::{Context, bail};
use tokio::io::{AsyncBufReadExt, AsyncWriteExt, BufReader, Lines};
use tokio::process::{Child, ChildStdin, ChildStdout, Command};

use super::args::TryArgs;
use crate::cli::story::parse::Story;
use local_discord::{Permissions, Settings, Start, Workspace};

/// How long the bot may take to connect, and to become idle after the clock was moved.
const BOT_TIMEOUT: Duration = Duration::from_secs(60);

/// How long the bot may take to connect again.
const AGAIN_TIMEOUT: Duration = Duration::from_secs(10);

/// How long the bot may take to answer a heartbeat request.
const HEARD_TIMEOUT: Duration = Duration::from_secs(1);

/// How often the bot is waited for, if something is overdue, before the clock moves on.
const OVERDUE: u32 = 50;

/// How many requests and gateway events are kept for the control API and the page, which shows
/// fewer.
const RECORDED: usize = 500;

/// The local Discord with the bot in it.
pub struct Stage {
    /// The local Discord.
    pub workspace: Workspace,
    folder: PathBuf,
    pub(super) bot: Bot,
    pub(super) options: BotOptions,
    /// When the bot, as it said last, has something to do next.
    due: Option<i64>,
    /// How many gateway events the bot has taken in.
    heard: u64,
}

/// How the bot is started, now and after it was killed.
#[derive(Clone)]
pub(super) struct BotOptions {
    pub(super) store: PathBuf,
    seed: u64,
    log: String,
    pub(super) questions: Option<PathBuf>,
}

pub(super) struct Bot {
    pub(super) child: Child,
    stdin: ChildStdin,
    stdout: Lines<BufReader<ChildStdout>>,
}

impl Stage {
    /// Starts both. The calendar starts where the story says, or continues where it was.
    pub(super) async fn start(
        folder: &Path,
        story: &Story,
        args: &TryArgs,
    ) -> anyhow::Result<Self> {
        let start = if args.story.is_some() {
            Start::At(story.start_ms)
        } else {
            Start::Now
        };
        let settings = Settings {
            start,
            data: Some(folder.to_owned()),
            bot_name: "Pythia".to_owned(),
            record_limit: RECORDED,
            // For the roles that seasons and rewards give.
            bot_permissions: Settings::default().bot_permissions
                | Permissions::MANAGE_ROLES
                | Permissions::PIN_MESSAGES,
            ..Settings::default()
        };
        let workspace = Workspace::start(settings).await?;
        let options = BotOptions {
            store: folder.join("store"),
            seed: story.seed,
            log: args.log.clone(),
            questions: args.questions.clone(),
        };
        let bot = Bot::start(&workspace, &options).await?;
        let mut stage = Self {
            workspace,
            folder: folder.to_owned(),
            bot,
            options,
            due: None,
            heard: 0,
        };
        stage.ready().await?;
        Ok(stage)
    }

    /// Returns the folder that everything is kept in.
    #[must_use]
    pub fn folder(&self) -> &Path {
        &self.folder
    }

    /// Waits until the bot is connected and has nothing left to do.
    pub(super) async fn ready(&mut self) -> anyhow::Result<()> {
        let workspace = &self.workspace;
        let connected = workspace.until(BOT_TIMEOUT, |one| {
            (one.connected() > 0 && !one.commands().is_empty()).then_some(())
        });
        tokio::select! {
            connected = connected => connected.context("the bot did not connect within a minute")?,
            ended = self.bot.child.wait() => bail!("the bot stopped by itself: {}", ended?),
        }
        self.settle().await
    }

    /// Moves the calendar forward, and stops on the way wherever the bot has something to do. So a
    /// day that is played in one move is the day that members would have seen, on time.
    ///
    /// # Errors
    /// The bot is gone, or still busy after a minute.
    pub async fn move_by(&mut self, by_ms: i64) -> anyhow::Result<()> {
        self.settle().await?;
        let target = self.workspace.now_ms() + by_ms;
        let mut overdue = 0;
        loop {
            let now = self.workspace.now_ms();
            if now >= target {
                return Ok(());
            }
            // The clock runs on meanwhile, so what was ahead when the bot said so may be past by
            // now. It is done before the clock moves on, unless the bot can't do it.
            if self.due.is_some_and(|at| at <= now) && overdue < OVERDUE {
                overdue += 1;
                self.settle().await?;
                continue;
            }
            overdue = 0;
            let on_the_way = self.due.filter(|at| (now + 1..target).contains(at));
            let by = on_the_way.unwrap_or(target) - now;
            self.workspace
                .advance(Duration::from_millis(by.unsigned_abs()));
            self.settle().await?;
        }
    }

    /// Tells the bot the time and waits until it has done what that made due, and what that caused
    /// in turn.
    ///
    /// # Errors
    /// The bot is gone, or still busy after a minute.
    pub async fn settle(&mut self) -> anyhow::Result<()> {
        tokio::time::timeout(BOT_TIMEOUT, self.settled())
            .await
            .context("the bot was busy for a minute")?
    }

    async fn settled(&mut self) -> anyhow::Result<()> {
        // What the bot does comes back to it as gateway events. So it is idle only when it says so
        // twice with no traffic in between.
        let mut quiet = 0;
        let mut seen = None;
        while quiet < 2 {
            self.hear().await;
            self.connected_again().await;
            self.due = self.bot.tell_time(&self.workspace).await?;
            let figures = (
                self.workspace.gateway_stats().dispatches,
                self.workspace.counters().requests,
            );
            quiet = if seen == Some(figures) { quiet + 1 } else { 0 };
            seen = Some(figures);
        }
        Ok(())
    }

    /// Waits a while until a bot that has lost its connection has it again: until then it begins no
    /// round, and names nothing of rounds that is due.
    async fn connected_again(&self) {
        let connected = |one: &Workspace| (one.connected() > 0).then_some(());
        let _down = self.workspace.until(AGAIN_TIMEOUT, connected).await;
    }

    /// Waits until the bot has taken in the gateway events sent so far: it answers a heartbeat
    /// request only after them. A gateway that is down, or mute by a fault, is not waited for.
    async fn hear(&mut self) {
        let stats = self.workspace.gateway_stats();
        // Each answer counts toward the gateway's limit of what a client may send.
        if self.workspace.connected() == 0 || stats.dispatches == self.heard {
            return;
        }
        self.workspace.request_heartbeat();
        let answered =
            |one: &Workspace| (one.gateway_stats().heartbeats > stats.heartbeats).then_some(());
        let _mute = self.workspace.until(HEARD_TIMEOUT, answered).await;
        self.heard = stats.dispatches;
    }

    /// Kills the bot, as a power cut would, and starts it again.
    ///
    /// # Errors
    /// It doesn't start again.
    pub async fn restart(&mut self) -> anyhow::Result<()> {
        self.bot
            .child
            .kill()
            .await
            .context("the bot cannot be killed")?;
        let gone = self
            .workspace
            .until(BOT_TIMEOUT, |one| (one.connected() == 0).then_some(()));
        gone.await.context("the killed bot is still connected")?;
        self.bot = Bot::start(&self.workspace, &self.options).await?;
        self.ready().await
    }

    /// Asks the bot to stop and saves the local Discord.
    pub(super) async fn stop(self) -> anyhow::Result<()> {
        let Bot {
            mut child,
            mut stdin,
            ..
        } = self.bot;
        // A bot that is gone already can't be asked.
        let _gone = stdin.write_all(b"stop\n").await;
        if tokio::time::timeout(BOT_TIMEOUT, child.wait())
            .await
            .is_err()
        {
            child.kill().await.context("the bot cannot be killed")?;
        }
        self.workspace.save(None)?;
        Ok(())
    }
}

impl Bot {
    pub(super) async fn start(workspace: &Workspace, options: &BotOptions) -> anyhow::Result<Self> {
        let program = std::env::current_exe().context("this program cannot be found")?;
        let mut command = Command::new(program);
        command
            .arg("run")
            .arg("--store")
            .arg(&options.store)
            .args(["--discord-api", &workspace.url()])
            .arg("--clock-from-stdin")
            .args(["--seed", &options.seed.to_string()])
            .args(["--log", &options.log]);
        if let Some(folder) = &options.questions {
            command.arg("--questions").arg(folder);
        }
        let mut child = command
            .env("DISCORD_TOKEN", workspace.token())
            .stdin(Stdio::piped())
            .stdout(Stdio::piped())
            .kill_on_drop(true)
            .spawn()
            .context("the bot cannot be started")?;
        let mut stdin = child
            .stdin
            .take()
            .context("the bot has no standard input")?;
        let stdout = BufReader::new(
            child
                .stdout
                .take()
                .context("the bot has no standard output")?,
        )
        .lines();
        stdin.write_all(offset(workspace).as_bytes()).await?;
        Ok(Self {
            child,
            stdin,
            stdout,
        })
    }

    /// Tells the bot to read its questions again. On Unix a signal would do, but the bot's standard
    /// input does on every system.
    pub(super) async fn reload(&mut self) -> anyhow::Result<()> {
        let written = self.stdin.write_all(b"reload\n").await;
        written.context("the bot is gone")
    }

    /// Tells the bot the time, waits until it is idle at it, and returns when it has something to
    /// do next.
    async fn tell_time(&mut self, workspace: &Workspace) -> anyhow::Result<Option<i64>> {
        let line = offset(workspace);
        self.stdin
            .write_all(line.as_bytes())
            .await
            .context("the bot is gone")?;
        let wanted = line.replace("offset", "idle");
        let mut due = None;
        while let Some(said) = self.stdout.next_line().await? {
            if said.trim() == wanted.trim() {
                return Ok(due);
            }
            due = said
                .strip_prefix("due ")
                .and_then(|at| at.trim().parse().ok());
        }
        bail!("the bot stopped by itself: {}", self.child.wait().await?)
    }
}

/// Returns the line that sets the bot's clock to the workspace's.
fn offset(workspace: &Workspace) -> String {
    format!("offset {}\n", workspace.offset_ms())
}
