//! `pythia run`: the rooms wired together. The only place that spawns, reads the clock, throws dice and sleeps.
//!
//! | thread | what runs there |
//! |---|---|
//! | `quizmaster` | the host: decides, syncs, replies; an fsync here stalls nobody's heartbeat |
//! | `store` | sled is brought up to the journal, behind the host |
//! | `gateway` | serenity on a runtime of one thread, so that events are taken in the order of their arrival |
//! | main | the courier, signals, the end |
//!
//! Stopping: the gateway leaves, tries under way end, the host writes what it has and closes the store. Each step is
//! bounded; nothing acknowledged is ever lost, whatever step is cut short.

#![expect(
    clippy::disallowed_methods,
    reason = "this is the room where clocks are read, dice are thrown, threads and tasks are started"
)]

use std::path::PathBuf;
use std::process::ExitCode;
use std::sync::atomic::{AtomicI64, Ordering};
use std::sync::{Arc, Mutex, PoisonError};
use std::time::{Duration, Instant, SystemTime, UNIX_EPOCH};

use anyhow::Context as _;
use rand::Rng as _;
use rand_chacha::ChaCha8Rng;
use rand_chacha::rand_core::SeedableRng as _;
use tokio::sync::mpsc::{UnboundedReceiver, UnboundedSender, unbounded_channel};
use tokio::sync::{Notify, oneshot, watch};
use tracing::{error, info, warn};

use crate::bank::load;
use crate::config::{Config, LogFormat};
use crate::courier::drive::Surroundings;
use crate::courier::pacer::{MonoMs, Pacer};
use crate::courier::{self, Courier};
use crate::discord::{Api, Discord, DiscordError, Token};
use crate::host::{Desk, Host, Letters, Times, Update};
use crate::quiz::Event;
use crate::quiz::effect::Outcome;
use crate::quiz::ids::{At, OutboxNo};
use crate::quiz::question::Bank;
use crate::store::StoreError;
use crate::store::disk::RealDisk;
use crate::store::journaled::Options;
use crate::store::memtable;
use crate::store::sled::SledStore;

/// How long tries under way may take to end when the process stops.
const LAST_TRIES: Duration = Duration::from_secs(5);
/// How long the gateway thread may take to leave; its own goodbye is bounded too.
const LAST_GATEWAY: Duration = Duration::from_secs(5);
/// How long the host may take to write what it has and close the store.
const LAST_WRITES: Duration = Duration::from_secs(30);
/// How often the host is asked whether it is idle, while someone waits for that.
const LOOK_EVERY: Duration = Duration::from_millis(5);

/// What `pythia run` was told.
#[derive(Debug)]
pub struct Settings {
    /// The config file's contents, command line applied.
    pub config: Config,
    /// The bot's token.
    pub token: Token,
    /// Which Discord.
    pub api: Api,
    /// Follow lines `offset <ms>` on standard input with the calendar's clock; only with a local Discord.
    pub clock_from_stdin: bool,
    /// Throw the same dice each time; only with a local Discord.
    pub seed: Option<u64>,
}

/// The calendar's clock: the system's, moved by an offset that is 0 except with a local Discord.
#[derive(Debug, Default)]
struct Clock {
    offset_ms: AtomicI64,
    moved: Notify,
}

impl Clock {
    fn now(&self) -> At {
        let since_1970 = SystemTime::now()
            .duration_since(UNIX_EPOCH)
            .unwrap_or_default();
        let ms = i64::try_from(since_1970.as_millis()).unwrap_or(i64::MAX);
        At(ms).plus_ms(self.offset_ms.load(Ordering::Relaxed))
    }

    fn set_offset(&self, ms: i64) {
        self.offset_ms.store(ms, Ordering::Relaxed);
        self.moved.notify_waiters();
    }
}

/// What the host reads: the clock, and dice.
struct HostTimes {
    clock: Arc<Clock>,
    dice: ChaCha8Rng,
}

impl Times for HostTimes {
    fn now(&self) -> At {
        self.clock.now()
    }
    fn draw(&mut self) -> u64 {
        self.dice.next_u64()
    }
}

/// What the courier's loop needs.
struct Around {
    clock: Arc<Clock>,
    started: Instant,
    desk: Desk,
}

impl Surroundings for Around {
    fn now(&self) -> At {
        self.clock.now()
    }
    fn mono(&self) -> MonoMs {
        u64::try_from(self.started.elapsed().as_millis()).unwrap_or(u64::MAX)
    }
    async fn sleep(&self, ms: u64) {
        tokio::select! {
            () = tokio::time::sleep(Duration::from_millis(ms)) => {}
            () = self.clock.moved.notified() => {}
        }
    }
    fn tell(&self, no: OutboxNo, outcome: Outcome) -> bool {
        self.desk.delivered(no, outcome).is_ok()
    }
}

/// Where the host's news of the outbox go; empty once the courier is to take no more.
type ToCourier = Arc<Mutex<Option<UnboundedSender<Vec<Update>>>>>;

/// Why the process ends.
enum End {
    /// A signal, or whoever moves the clock is gone.
    Asked(&'static str),
    /// The host's thread ended by itself.
    Host(Result<(), StoreError>),
    /// The gateway ended by itself.
    Gateway(Result<(), DiscordError>),
}

/// Runs the bot until it is asked to stop.
///
/// # Errors
/// It cannot start, or had to stop: why, in words for the operator.
pub fn run(settings: Settings) -> anyhow::Result<ExitCode> {
    anyhow::ensure!(
        settings.api.is_local() || !(settings.clock_from_stdin || settings.seed.is_some()),
        "the clock and the dice can be set only with a local Discord"
    );
    start_logs(&settings.config)?;
    let bank = bank(&settings.config)?;
    let clock = Arc::new(Clock::default());
    if settings.clock_from_stdin {
        first_offset(&clock)?;
    }
    let host = open(&settings.config, bank.clone())?;
    let (desk, letters) = host.desk();
    let (of_bank, of_rules) = (bank.digest().0, settings.config.rules_digest());
    desk.tell(Event::BankEntered { digest: of_bank })?;
    desk.tell(Event::ConfigEntered { digest: of_rules })?;
    let runtime = tokio::runtime::Builder::new_current_thread()
        .enable_all()
        .build()
        .context("the runtime cannot be started")?;
    runtime.block_on(wire_up(settings, clock, host, desk, letters))
}

fn open(config: &Config, bank: Arc<Bank>) -> anyhow::Result<Host> {
    let folder = &config.store;
    let disk = Arc::new(RealDisk::new(folder));
    let (writer, work) = memtable::writer();
    std::thread::Builder::new()
        .name("store".to_owned())
        .spawn(work)
        .context("the store's thread cannot be started")?;
    let options = Options {
        writer: Some(writer),
        ..Options::default()
    };
    let store = SledStore::open(disk, options)?;
    let host = Host::open(Box::new(store), config.rules.clone(), bank)?;
    let (guilds, rows) = (host.state().rooms().count(), host.outbox().len());
    info!(store = %folder.display(), guilds, outbox = rows, "the store in {} is open: {guilds} guilds, {rows} deliveries under way", folder.display());
    Ok(host)
}

/// The bank in force. A folder with mistakes refuses the start: nobody asked yet for the last good one.
fn bank(config: &Config) -> anyhow::Result<Arc<Bank>> {
    let folder = config.questions_dir.as_deref();
    let loaded = load::reload(folder, config.questions_mode, &Bank::default());
    tell_problems(&loaded.problems);
    anyhow::ensure!(
        !loaded.kept,
        "the questions in {} have mistakes; `pythia check` shows them all",
        folder.map(|f| f.display().to_string()).unwrap_or_default()
    );
    info!(
        questions = loaded.bank.len(),
        "the bank has {} questions",
        loaded.bank.len()
    );
    Ok(Arc::new(loaded.bank))
}

async fn wire_up(
    settings: Settings,
    clock: Arc<Clock>,
    host: Host,
    desk: Desk,
    letters: Letters,
) -> anyhow::Result<ExitCode> {
    let Settings {
        config,
        token,
        api,
        clock_from_stdin,
        seed,
    } = settings;
    let (stop, mut stopping) = watch::channel(false);
    let mut signals = Signals::new()?;
    let read_clock = Arc::clone(&clock);
    let discord = Arc::new(Discord::new(
        &token,
        api,
        Arc::new(move || read_clock.now()),
        config.rules.message_content,
    )?);
    let (to_courier, updates) = unbounded_channel();
    let to_courier = Arc::new(Mutex::new(Some(to_courier)));
    let bank = Arc::clone(&host.state().bank);
    drop(tokio::spawn(keep_bank(config.clone(), bank, desk.clone())));
    let mut host_end = start_host(host, letters, &clock, seed, &to_courier)?;
    let mut moves = if clock_from_stdin {
        Some(start_clock(Arc::clone(&clock), desk.clone())?)
    } else {
        None
    };

    let mut gateway_end = None;
    let mut delivering = None;
    let introduced = tokio::select! {
        introduced = discord.introduce(&mut stopping) => introduced,
        why = signals.next() => { info!("{why}: stopping"); stop.send_replace(true); Ok(()) }
    };
    let end = match introduced {
        Err(refused) => End::Gateway(Err(refused)),
        Ok(()) if *stop.borrow() => End::Asked("asked to stop"),
        Ok(()) => {
            delivering = Some(start_courier(&config, &clock, &desk, &discord, updates));
            let gateway = start_gateway(&discord, &desk, stop.subscribe())?;
            let gateway = gateway_end.insert(gateway);
            tokio::select! {
                why = signals.next() => End::Asked(why),
                () = closed(&mut moves) => End::Asked("whoever moves the clock is gone"),
                ended = &mut host_end => End::Host(ended.unwrap_or_else(|_| panicked())),
                ended = gateway => End::Gateway(ended.unwrap_or_else(|_| Err(DiscordError::Gateway("its thread panicked".to_owned())))),
            }
        }
    };
    let last = Last {
        stop,
        desk,
        to_courier,
        delivering,
        gateway_end,
        host_end,
    };
    tokio::select! {
        code = last.finish(end) => code,
        why = signals.next() => {
            warn!("{why} again: leaving at once; nothing acknowledged is lost");
            std::process::exit(1);
        }
    }
}

/// The host's thread is gone without a word: it panicked, and has said why on standard error.
fn panicked() -> Result<(), StoreError> {
    Err(StoreError::Refused(
        "the quizmaster's thread panicked".to_owned(),
    ))
}

/// What is left to be brought to an end.
struct Last {
    stop: watch::Sender<bool>,
    desk: Desk,
    to_courier: ToCourier,
    delivering: Option<tokio::task::JoinHandle<()>>,
    gateway_end: Option<oneshot::Receiver<Result<(), DiscordError>>>,
    host_end: oneshot::Receiver<Result<(), StoreError>>,
}

impl Last {
    /// Gateway, courier, host, in this order: each may still tell the next what it did.
    async fn finish(self, end: End) -> anyhow::Result<ExitCode> {
        if let End::Asked(why) = &end {
            info!("{why}: stopping");
        }
        self.stop.send_replace(true);
        let gateway = self.gateway_end.filter(|_| !matches!(end, End::Gateway(_)));
        if let Some(gateway) = gateway
            && tokio::time::timeout(LAST_GATEWAY, gateway).await.is_err()
        {
            warn!("the gateway did not leave in time");
        }
        self.to_courier
            .lock()
            .unwrap_or_else(PoisonError::into_inner)
            .take();
        if let Some(delivering) = self.delivering
            && tokio::time::timeout(LAST_TRIES, delivering).await.is_err()
        {
            warn!("deliveries were under way; they are looked for at the next start");
        }
        let (host, gateway) = match end {
            End::Host(ended) => (ended, Ok(())),
            End::Asked(_) => (close(&self.desk, self.host_end).await?, Ok(())),
            End::Gateway(ended) => (close(&self.desk, self.host_end).await?, ended),
        };
        host?;
        gateway?;
        info!("stopped");
        Ok(ExitCode::SUCCESS)
    }
}

/// Asks the host to end, and waits until the store is closed.
async fn close(
    desk: &Desk,
    ended: oneshot::Receiver<Result<(), StoreError>>,
) -> anyhow::Result<Result<(), StoreError>> {
    desk.stop();
    let closed = tokio::time::timeout(LAST_WRITES, ended)
        .await
        .context("the store did not close in time; what was acknowledged is in its journal")?;
    Ok(closed.unwrap_or_else(|_| panicked()))
}

fn start_host(
    host: Host,
    letters: Letters,
    clock: &Arc<Clock>,
    seed: Option<u64>,
    to_courier: &ToCourier,
) -> anyhow::Result<oneshot::Receiver<Result<(), StoreError>>> {
    let (tell, hear) = oneshot::channel();
    let dice = ChaCha8Rng::seed_from_u64(seed.unwrap_or_else(rand::random));
    let mut times = HostTimes {
        clock: Arc::clone(clock),
        dice,
    };
    let to_courier = Arc::clone(to_courier);
    let news = move |updates: Vec<Update>| {
        let to = to_courier.lock().unwrap_or_else(PoisonError::into_inner);
        if let Some(courier) = &*to {
            // A courier that is gone needs no news; the rows stay in the store.
            let _ = courier.send(updates);
        }
    };
    std::thread::Builder::new()
        .name("quizmaster".to_owned())
        .spawn(move || {
            let ended = host.run(&letters, &mut times, news);
            if let Err(why) = &ended {
                error!(%why, "the quizmaster stops: {why}");
            }
            drop(tell.send(ended));
        })
        .context("the quizmaster's thread cannot be started")?;
    Ok(hear)
}

fn start_courier(
    config: &Config,
    clock: &Arc<Clock>,
    desk: &Desk,
    discord: &Discord,
    updates: UnboundedReceiver<Vec<Update>>,
) -> tokio::task::JoinHandle<()> {
    let courier = Courier::new(Pacer::new(config.courier.requests_per_second));
    let carrier = discord.carrier();
    let around = Around {
        clock: Arc::clone(clock),
        started: Instant::now(),
        desk: desk.clone(),
    };
    tokio::spawn(async move { courier::deliver(courier, &carrier, &around, updates).await })
}

fn start_gateway(
    discord: &Arc<Discord>,
    desk: &Desk,
    stop: watch::Receiver<bool>,
) -> anyhow::Result<oneshot::Receiver<Result<(), DiscordError>>> {
    let (tell, hear) = oneshot::channel();
    let (discord, desk) = (Arc::clone(discord), desk.clone());
    let runtime = tokio::runtime::Builder::new_current_thread()
        .enable_all()
        .build()
        .context("the gateway's runtime cannot be started")?;
    std::thread::Builder::new()
        .name("gateway".to_owned())
        .spawn(move || {
            let ended = runtime.block_on(discord.listen(desk, stop));
            // Replies under way get a moment; then tasks that serenity left behind are dropped.
            runtime.shutdown_timeout(Duration::from_millis(500));
            drop(tell.send(ended));
        })
        .context("the gateway's thread cannot be started")?;
    Ok(hear)
}

/// Follows the clock of a local Discord: reads `offset <ms>` lines, answers `idle <ms>` when host and courier have
/// done what that made due. Ends when standard input does. Reads on a thread of its own, as reading cannot be broken off.
fn start_clock(clock: Arc<Clock>, desk: Desk) -> anyhow::Result<tokio::task::JoinHandle<()>> {
    let (send, mut lines) = unbounded_channel::<String>();
    std::thread::Builder::new()
        .name("clock".to_owned())
        .spawn(move || {
            for line in std::io::stdin().lines().map_while(Result::ok) {
                if send.send(line).is_err() {
                    return;
                }
            }
        })
        .context("the clock's thread cannot be started")?;
    Ok(tokio::spawn(async move {
        while let Some(line) = lines.recv().await {
            let Some(ms) = offset(&line) else {
                warn!("a line on standard input is no `offset <ms>`: {line:?}");
                continue;
            };
            clock.set_offset(ms);
            if !until_idle(&desk).await {
                return;
            }
            println!("idle {ms}");
        }
    }))
}

/// Waits for the first `offset <ms>`: nothing may happen before the calendar is right.
fn first_offset(clock: &Clock) -> anyhow::Result<()> {
    let mut line = String::new();
    std::io::stdin()
        .read_line(&mut line)
        .context("standard input cannot be read")?;
    let ms = offset(&line).with_context(|| {
        format!("the first line on standard input must be `offset <ms>`, not {line:?}")
    })?;
    clock.set_offset(ms);
    Ok(())
}

fn offset(line: &str) -> Option<i64> {
    line.strip_prefix("offset ")?.trim().parse().ok()
}

/// Waits until nothing is due and nothing may be delivered; `false` if the host is gone.
async fn until_idle(desk: &Desk) -> bool {
    loop {
        match desk.status().await {
            Ok(status) if status.idle => return true,
            Ok(_) => tokio::time::sleep(LOOK_EVERY).await,
            Err(_) => return false,
        }
    }
}

/// Ends when the clock's task does; never if there is none.
async fn closed(moves: &mut Option<tokio::task::JoinHandle<()>>) {
    match moves {
        Some(moves) => drop(moves.await),
        None => std::future::pending().await,
    }
}

/// Asked to stop from outside.
struct Signals {
    #[cfg(unix)]
    interrupt: tokio::signal::unix::Signal,
    #[cfg(unix)]
    terminate: tokio::signal::unix::Signal,
}

/// Waits until the process is told to read its questions again (SIGHUP); never, where there is no such signal.
async fn told_to_reload() {
    #[cfg(unix)]
    {
        use tokio::signal::unix::{SignalKind, signal};
        match signal(SignalKind::hangup()) {
            Ok(mut hangup) => drop(hangup.recv().await),
            Err(_) => std::future::pending().await,
        }
    }
    #[cfg(not(unix))]
    std::future::pending::<()>().await;
}

/// Reads the questions again whenever told to. A folder with mistakes changes nothing: the last good bank stays.
async fn keep_bank(config: Config, mut bank: Arc<Bank>, desk: Desk) {
    loop {
        told_to_reload().await;
        let folder = config.questions_dir.as_deref();
        let loaded = load::reload(folder, config.questions_mode, &bank);
        tell_problems(&loaded.problems);
        if loaded.kept {
            warn!(
                "the questions have mistakes: the last good bank of {} stays",
                bank.len()
            );
            continue;
        }
        bank = Arc::new(loaded.bank);
        info!(
            questions = bank.len(),
            "the bank has {} questions now",
            bank.len()
        );
        if desk.enter_bank(Arc::clone(&bank)).is_err() {
            return;
        }
    }
}

fn tell_problems(problems: &[crate::bank::problem::Problem]) {
    for problem in problems {
        warn!(
            "{}:{}: {}; {}",
            problem.file, problem.line, problem.what, problem.help
        );
    }
}

impl Signals {
    fn new() -> anyhow::Result<Self> {
        #[cfg(unix)]
        {
            use tokio::signal::unix::{SignalKind, signal};
            Ok(Self {
                interrupt: signal(SignalKind::interrupt())?,
                terminate: signal(SignalKind::terminate())?,
            })
        }
        #[cfg(not(unix))]
        Ok(Self {})
    }

    async fn next(&mut self) -> &'static str {
        #[cfg(unix)]
        tokio::select! {
            _ = self.interrupt.recv() => "SIGINT",
            _ = self.terminate.recv() => "SIGTERM",
        }
        #[cfg(not(unix))]
        {
            // Without a console there is nothing to wait for.
            if tokio::signal::ctrl_c().await.is_err() {
                std::future::pending::<()>().await;
            }
            "Ctrl+C"
        }
    }
}

/// Logs go to standard error, so that standard output is free for what was asked for.
fn start_logs(config: &Config) -> anyhow::Result<()> {
    use tracing_subscriber::EnvFilter;
    let level = &config.log.level;
    // A bare level is ours; what the libraries say at it is noise below an error. serenity's HTTP spans would show
    // bodies and tokens of interactions: never.
    let directives = if level.contains([',', '=']) {
        level.clone()
    } else {
        format!("warn,serenity=error,pythia={level}")
    };
    let filter = EnvFilter::try_new(format!("{directives},serenity::http=off"))
        .with_context(|| format!("`level` in [log] cannot be {level:?}"))?;
    let logs = tracing_subscriber::fmt()
        .with_env_filter(filter)
        .with_writer(std::io::stderr);
    let started = match config.log.format {
        LogFormat::Text => logs
            .with_ansi(std::io::IsTerminal::is_terminal(&std::io::stderr()))
            .try_init(),
        LogFormat::Json => logs.json().flatten_event(true).try_init(),
    };
    started.map_err(|why| anyhow::anyhow!("logs cannot be written: {why}"))
}

/// Reads the certificate of a local Discord's authority.
///
/// # Errors
/// The file cannot be read.
pub fn read_authority(file: Option<&PathBuf>) -> anyhow::Result<Option<Vec<u8>>> {
    file.map(|file| {
        std::fs::read(file).with_context(|| format!("{} cannot be read", file.display()))
    })
    .transpose()
}
