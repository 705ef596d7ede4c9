//! `pythia try`: a local Discord and the bot in it, on this machine alone.
//!
//! The bot is a child process of the same program, as `pythia run` runs it, so that it can be killed; it
//! follows the workspace's clock through a pipe. Nothing in it knows that it is being tried.

mod inspect;
mod reload;
mod seed;
mod serve;

use std::path::{Path, PathBuf};
use std::process::{ExitCode, Stdio};
use std::time::Duration;

use anyhow::{Context, bail};
use clap::Args;
use tokio::io::{AsyncBufReadExt, AsyncWriteExt, BufReader, Lines};
use tokio::process::{Child, ChildStdin, ChildStdout, Command};

use super::story::cast::Cast;
use super::story::parse::{self, Story};
use super::story::play::Play;
use local_discord::{Settings, Start, Workspace};

/// The story that is built in.
const DAY: &str = include_str!("../../tests/stories/day.story");
/// A quiz round.
const ROUND: &str = include_str!("../../tests/stories/round.story");
/// A round with all that may be added to one.
const TEAMS: &str = include_str!("../../tests/stories/teams.story");

/// How long the bot may take to come up, and to become idle after the clock was moved.
const PATIENCE: Duration = Duration::from_secs(60);

/// How many requests and gateway events are kept for the page, which shows fewer, and for the control API.
const RECORDED: usize = 500;

/// What `pythia try` takes.
#[derive(Debug, Args)]
#[command(after_help = "\
Examples:
  pythia try --open              a local Discord with a group in it, in your browser; stop it with Ctrl+C
  pythia try --seed-members 200  the same with a lively group
  pythia try --questions mine    asks only the questions in the folder `mine`, as they are being written
  pythia try --story day         plays a day of a group and prints it; again: the next day
  pythia try --story round       plays a quiz round of twelve members
  pythia try --story teams       plays a round with a sign-up, two teams and outputs that are typed
  pythia try --story mine.story  plays a story of your own (tests/stories/ shows the form)

Exit codes: 0 all is well, 1 something went wrong and was said, 2 the command line was not understood.")]
pub struct TryArgs {
    /// Play a story and leave: `day`, `round`, `teams`, or a file
    #[arg(long, value_name = "STORY")]
    story: Option<String>,
    /// The folder in which the local Discord and the bot's store are kept
    #[arg(long, value_name = "FOLDER", default_value = "pythia-try")]
    data: PathBuf,
    /// Begin anew: what is in the folder is removed
    #[arg(long)]
    fresh: bool,
    /// The port of the page on 127.0.0.1; 0 takes a free one
    #[arg(long, default_value_t = 7484)]
    port: u16,
    /// Open the page in the browser
    #[arg(long)]
    open: bool,
    /// Fill the group up to so many members, who have talked
    #[arg(long, value_name = "N", default_value_t = 0)]
    seed_members: usize,
    /// InteractionKind only the questions in this folder, and read them again whenever a file in it changes
    #[arg(long, value_name = "DIR")]
    questions: Option<PathBuf>,
    /// What the bot logs, on standard error: error, warn, info, debug
    #[arg(long, value_name = "LEVEL", default_value = "warn")]
    log: String,
}

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

/// The local Discord, and the bot in it.
pub struct Stage {
    /// The local Discord.
    pub workspace: Workspace,
    folder: PathBuf,
    bot: Bot,
    how: How,
}

/// How the bot is started, each time.
#[derive(Clone)]
struct How {
    store: PathBuf,
    seed: u64,
    log: String,
    questions: Option<PathBuf>,
}

struct Bot {
    child: Child,
    clock: ChildStdin,
    idle: Lines<BufReader<ChildStdout>>,
}

impl Stage {
    /// Starts both; the calendar begins where the story says, or goes on where it was.
    async fn set(folder: &Path, story: &Story, args: &TryArgs) -> anyhow::Result<Self> {
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
    async fn ready(&mut self) -> anyhow::Result<()> {
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
                self.workspace.gateway_stats().dispatches,
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
    async fn strike(self) -> anyhow::Result<()> {
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
    async fn start(workspace: &Workspace, how: &How) -> anyhow::Result<Self> {
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
