//! What the benches over the wire share: a store prepared in advance, the built program as a child
//! process, and what the system says about a process.
#![allow(dead_code, reason = "each bench uses the part it needs")]

use std::error::Error;
use std::path::{Path, PathBuf};
use std::process::Stdio;
use std::time::{Duration, Instant};

use local_discord::{Id, Interaction, Person, Workspace};
use pythia::store::{Options, Store as _, codec, sled};
use pythia_quiz::ids::{At, ChannelId, GuildId, TrackId, UserId};
use pythia_quiz::model::guild::{Filter, Guild};
use pythia_quiz::model::track::{Mix, Mode, Next, Place, Track};
use pythia_quiz::question::Slug;
use pythia_quiz::{Change, Event, Record, Stamped};
use serde_json::json;
use tempfile::TempDir;
use tokio::io::{AsyncBufReadExt as _, AsyncWriteExt as _, BufReader, Lines};
use tokio::process::{Child, ChildStdin, ChildStdout, Command};

/// The error of a bench.
pub type Result<T> = std::result::Result<T, Box<dyn Error + Send + Sync>>;

/// 2026-03-02 is a Monday; 08:50 in Berlin is 07:50 UTC.
pub const MONDAY_0850: i64 = 1_772_437_800_000;

/// The longest real time a bench waits for anything.
pub const LONG: Duration = Duration::from_secs(30);

/// Returns a guild with one track that posts daily at this minute after midnight in Berlin and
/// reveals eight hours later. `next` is the question to begin with.
pub fn track(
    ws: &Workspace,
    (guild, channel): (Id, Id),
    minute: u16,
    no: u32,
    next: Option<Slug>,
) -> [Record; 2] {
    let owner = UserId(ws.owner(guild).id.0);
    let track = Track {
        name: format!("track-{no}"),
        channel: ChannelId(channel.0),
        place: Place::Text,
        minute,
        zone: "Europe/Berlin".to_owned(),
        weekdays: 0b111_1111,
        blackout: Vec::new(),
        delay: 8 * 60,
        close_after: 24 * 60,
        mix: Mix::default(),
        mode: Mode::Both,
        ping: None,
        lock: false,
        anonymous: false,
        paused: None,
        created_by: owner,
        since: At(ws.now_ms()),
        last_date: None,
        skip_next: false,
        next: next.map(|slug| Next {
            slug,
            requested_by: 0,
            previewed_by: Vec::new(),
        }),
        since_request: 0,
        served: Vec::new(),
        removed: false,
    };
    let settings = Guild {
        zone: Some("Europe/Berlin".to_owned()),
        filter: Filter::default(),
        tracks_made: no,
        salt: guild.0,
        ..Guild::default()
    };
    let guild = GuildId(guild.0);
    [
        Record::Guild(guild, Box::new(settings)),
        Record::Track((guild, TrackId(no)), Box::new(track)),
    ]
}

/// Creates a folder with a store that holds these records. It is on the disk, because the system's
/// temporary folder may be in memory.
pub fn folder(ws: &Workspace, records: Vec<Record>) -> Result<TempDir> {
    let folder = tempfile::tempdir_in(env!("CARGO_TARGET_TMPDIR"))?;
    let mut store = sled::open(folder.path().join("store"), Options::default())?;
    let changes: Vec<Change> = records.into_iter().map(Change::put).collect();
    for batch in changes.chunks(1024) {
        let stamped = Stamped {
            at: At(ws.now_ms()),
            draw: 0,
            event: Event::Imported {
                records: batch.len() as u64,
            },
        };
        store.commit(vec![codec::entry(&stamped, batch)?])?;
    }
    store.close()?;
    std::fs::write(folder.path().join("ca.pem"), ws.ca_pem())?;
    // The default config, except for the place of the store.
    let config = format!("store = {:?}\n", folder.path().join("store"));
    std::fs::write(folder.path().join("pythia.toml"), config)?;
    Ok(folder)
}

/// The built program. When the bench ends for any reason, the pipe breaks and the program ends too.
pub struct Bot {
    child: Child,
    stdin: ChildStdin,
    stdout: Lines<BufReader<ChildStdout>>,
    log: PathBuf,
}

impl Bot {
    /// Starts it with this address of Discord, and waits until it has connected, registered its
    /// commands and become idle.
    pub async fn start(ws: &Workspace, folder: &Path, address: &str) -> Result<Self> {
        let log = folder.join("log");
        let mut child = Command::new(env!("CARGO_BIN_EXE_pythia"))
            .arg("run")
            .arg("--config")
            .arg(folder.join("pythia.toml"))
            .args(["--clock-from-stdin", "--seed", "7"])
            .env("DISCORD_TOKEN", ws.token())
            .env("PYTHIA_DISCORD_API", address)
            .env("PYTHIA_DISCORD_CA", folder.join("ca.pem"))
            .stdin(Stdio::piped())
            .stdout(Stdio::piped())
            .stderr(std::fs::File::create(&log)?)
            .kill_on_drop(true)
            .spawn()?;
        let stdin = child.stdin.take().ok_or("no standard input")?;
        let stdout = child.stdout.take().ok_or("no standard output")?;
        let stdout = BufReader::new(stdout).lines();
        let mut bot = Self {
            child,
            stdin,
            stdout,
            log,
        };
        bot.tell_clock(ws).await?;
        let there =
            |ws: &Workspace| (ws.connected() > 0 && !ws.commands().is_empty()).then_some(());
        if ws.until(LONG, there).await.is_none() {
            return Err(bot.complaint("it did not connect"));
        }
        Ok(bot)
    }

    /// Returns the id of its process.
    pub fn pid(&self) -> u32 {
        self.child.id().unwrap_or_default()
    }

    /// Tells it the workspace's time, without waiting.
    pub async fn tell_clock(&mut self, ws: &Workspace) -> Result<()> {
        let line = format!("offset {}\n", ws.offset_ms());
        self.stdin.write_all(line.as_bytes()).await?;
        Ok(self.stdin.flush().await?)
    }

    /// Moves the clock, and waits until everything due is done, requests included.
    pub async fn pass(&mut self, ws: &Workspace, by: Duration) -> Result<()> {
        ws.advance(by);
        self.tell_clock(ws).await?;
        let wanted = format!("idle {}", ws.offset_ms());
        loop {
            let line = tokio::time::timeout(LONG, self.stdout.next_line()).await;
            match line {
                Ok(Ok(Some(line))) if line == wanted => return Ok(()),
                Ok(Ok(Some(_))) => {}
                _ => return Err(self.complaint("it did not become idle")),
            }
        }
    }

    /// Stops it in an orderly way, so that it closes its store.
    pub async fn stop(mut self) -> Result<()> {
        self.stdin.write_all(b"stop\n").await?;
        let Self { mut child, .. } = self;
        let ended = tokio::time::timeout(LONG, child.wait()).await??;
        match ended.success() {
            true => Ok(()),
            false => Err(format!("it ended with {ended}").into()),
        }
    }

    /// Returns how often its log has a sentence.
    pub fn said(&self, sentence: &str) -> usize {
        let log = std::fs::read_to_string(&self.log).unwrap_or_default();
        log.matches(sentence).count()
    }

    /// Returns an error that says what is wrong, with the end of its log.
    pub fn complaint(&self, what: &str) -> Box<dyn Error + Send + Sync> {
        let log = std::fs::read_to_string(&self.log).unwrap_or_default();
        let lines: Vec<&str> = log.lines().collect();
        let end = lines[lines.len().saturating_sub(20)..].join("\n");
        format!("{what}; the end of its log:\n{end}").into()
    }
}

/// Waits until the bot has handled every gateway event so far. It handles them in order, so one
/// more that it answers is enough.
pub async fn heard(who: &Person, channel: Id) -> Result<()> {
    let asked = who.complete(channel, "help", "topic", json!({"topic": ""}))?;
    asked.choices().await?;
    Ok(())
}

/// Returns the milliseconds until the bot's first answer.
pub async fn until_answered(ask: impl FnOnce() -> Result<Interaction>) -> Result<f64> {
    let start = Instant::now();
    ask()?.reply().await?;
    Ok(start.elapsed().as_secs_f64() * 1000.0)
}

/// Returns the value below which this share of all values lies.
pub fn at(share: f64, values: &mut [f64]) -> f64 {
    values.sort_by(f64::total_cmp);
    values[((values.len() - 1) as f64 * share) as usize]
}

/// Returns the memory of a process in MB: what is resident, and the anonymous part of it (not
/// mapped from files).
pub fn memory(pid: u32) -> Result<(f64, f64)> {
    let status = std::fs::read_to_string(format!("/proc/{pid}/status"))?;
    let of = |name: &str| -> Option<f64> {
        let line = status.lines().find(|line| line.starts_with(name))?;
        line.split_whitespace().nth(1)?.parse().ok()
    };
    let missing = || format!("/proc/{pid}/status does not tell the memory");
    let (all, own) = of("VmRSS:").zip(of("RssAnon:")).ok_or_else(missing)?;
    Ok((all / 1024.0, own / 1024.0))
}

/// Returns how many files a process has open, connections included.
pub fn open_files(pid: u32) -> Result<usize> {
    Ok(std::fs::read_dir(format!("/proc/{pid}/fd"))?.count())
}

/// Linux counts processor time in hundredths of a second on every machine.
const TICK_MS: f64 = 10.0;

/// Returns the processor time of a process in milliseconds, user and system.
pub fn cpu_ms(pid: u32) -> f64 {
    let stat = std::fs::read_to_string(format!("/proc/{pid}/stat")).unwrap_or_default();
    // The name in parentheses may hold anything, so the fields are counted from after it.
    let fields = stat.rsplit_once(')').map_or("", |(_, fields)| fields);
    let ticks = |n: usize| -> f64 {
        let field = fields.split_whitespace().nth(n);
        field.and_then(|f| f.parse().ok()).unwrap_or(0.0)
    };
    (ticks(11) + ticks(12)) * TICK_MS
}

/// Waits until these processes are idle, and for two seconds more, in which freed memory goes back
/// to the system.
pub async fn rested(pids: &[u32]) -> Result<()> {
    quiet(pids).await?;
    tokio::time::sleep(Duration::from_secs(2)).await;
    quiet(pids).await
}

/// Waits until these processes are idle.
pub async fn quiet(pids: &[u32]) -> Result<()> {
    let used = || -> Vec<f64> { pids.iter().copied().map(cpu_ms).collect() };
    let (start, mut last, mut still) = (Instant::now(), used(), 0);
    while still < 3 {
        if start.elapsed() > LONG {
            return Err("a process does not come to rest".into());
        }
        tokio::time::sleep(Duration::from_millis(150)).await;
        let now = used();
        still = if now == last { still + 1 } else { 0 };
        last = now;
    }
    Ok(())
}

/// Prints whether a limit is reached, and how far the figure is above or below it.
pub fn verdict(what: &str, found: f64, limit: f64, at_most: bool) {
    let reached = if at_most {
        found <= limit
    } else {
        found >= limit
    };
    let sign = if at_most { "at most" } else { "at least" };
    let word = if reached { "reached" } else { "MISSED" };
    println!(
        "  limit: {sign} {limit} {what}: {found:.2} = {:.2} of it: {word}",
        found / limit
    );
}
