//! `pythia run`: every part wired together. Only here are clocks read, random numbers drawn,
//! threads and tasks started.
//!
//! | thread | what runs there |
//! |---|---|
//! | `host` | the host: decides, syncs, replies; its fsync delays nobody's heartbeat |
//! | `store` | sled is brought up to date with the journal, behind the host |
//! | `gateway` | serenity on a runtime of one thread, so that events keep their order |
//! | `stdin` | with a local Discord: orders of `pythia try` |
//! | main | the courier, signals, shutting down |
//!
//! On shutdown the gateway leaves, deliveries in flight end, and the host writes what it has and
//! closes the store. Each step has a time limit (`shutdown.rs`). Whichever step is cut short,
//! nothing that was acknowledged is lost.

#![expect(
    clippy::disallowed_methods,
    reason = "only here are clocks read, random numbers drawn, threads and tasks started"
)]

mod clock;
mod logs;
mod questions;
mod shutdown;
pub(crate) mod signals;
mod stdin;

use std::net::SocketAddr;
use std::path::PathBuf;
use std::process::ExitCode;
use std::sync::{Arc, Mutex, PoisonError};
use std::time::{Duration, Instant};

use anyhow::Context as _;
use rand_chacha::ChaCha8Rng;
use rand_chacha::rand_core::SeedableRng as _;
use tokio::net::TcpListener;
use tokio::sync::mpsc::{UnboundedReceiver, unbounded_channel};
use tokio::sync::{Notify, oneshot, watch};
use tracing::{error, info, warn};

use crate::config::Config;
use crate::courier::pacer::Pacer;
use crate::courier::{self, Courier};
use crate::discord::{Api, Discord, DiscordError, Token};
use crate::feeds;
use crate::host::{Host, HostHandle, Inbox, Update};
use crate::metrics::{self, CourierMetrics, Metrics};
use crate::quiz::Event;
use crate::store::Options;
use crate::store::StoreError;
use crate::store::beside::Beside;
use crate::store::disk::RealDisk;
use crate::store::memtable;
use crate::store::sled::SledStore;
use crate::zones;

use clock::{Clock, RealCourierEnv, RealHostEnv};
use shutdown::{End, Shutdown, ToCourier, host_panicked};
use signals::StopSignals;

/// What `pythia run` is started with.
#[derive(Debug)]
pub struct Settings {
    /// The config file with the command line's changes.
    pub config: Config,
    /// The bot's token.
    pub token: Token,
    /// Where Discord is.
    pub api: Api,
    /// Whether to follow orders on standard input; only with a local Discord.
    pub clock_from_stdin: bool,
    /// The seed of the random numbers; only with a local Discord.
    pub seed: Option<u64>,
}

/// Runs the bot until it is asked to stop.
///
/// # Errors
/// It cannot start, or something makes it stop; the message is for the operator.
pub fn run(settings: Settings) -> anyhow::Result<ExitCode> {
    anyhow::ensure!(
        settings.api.is_local() || !(settings.clock_from_stdin || settings.seed.is_some()),
        "the clock and the random numbers can be set only with a local Discord"
    );
    logs::start(&settings.config)?;
    zones::prepare(&settings.config)?;
    // Before the bank: sled asks for 20 MB of counters that it hardly uses. The system gives them
    // without any memory behind them, but only while the program has no freed memory to give.
    let store = open_store(&settings.config)?;
    let bank = questions::read(&settings.config)?;
    let clock = Arc::new(Clock::default());
    if settings.clock_from_stdin {
        stdin::first_offset(&clock)?;
    }
    zones::report(clock.now());
    let metrics = Metrics::default();
    let host = Host::open(Box::new(store), settings.config.rules.clone(), bank.clone())?
        .keep_journal(settings.config.keep_journal_days)
        .counted_by(metrics.host.clone());
    let (guilds, rows) = (host.state().guild_states().count(), host.outbox().len());
    info!(store = %settings.config.store.display(), guilds, outbox = rows, "opened the store");
    let (handle, inbox) = host.handle();
    let digest = bank.digest().0;
    handle.tell(Event::BankEntered { digest })?;
    let digest = settings.config.rules_digest();
    handle.tell(Event::ConfigEntered { digest })?;
    let runtime = tokio::runtime::Builder::new_current_thread()
        .enable_all()
        .build()
        .context("the runtime cannot be started")?;
    let parts = (host, handle, inbox);
    runtime.block_on(run_until_stopped(settings, clock, metrics, parts))
}

/// Opens the store, and starts the thread that brings sled up to the journal. Snapshots and
/// rewriting get a thread of their own while they go on.
fn open_store(config: &Config) -> anyhow::Result<SledStore> {
    let disk = Arc::new(RealDisk::new(&config.store));
    let (writer, work) = memtable::writer();
    std::thread::Builder::new()
        .name("store".to_owned())
        .spawn(work)
        .context("the store's thread cannot be started")?;
    let options = Options {
        writer: Some(writer),
        beside: Some(Beside::new(|job| {
            let thread = std::thread::Builder::new().name("rewrite".to_owned());
            if let Err(error) = thread.spawn(job) {
                error!(%error, "a thread for the store cannot be started");
            }
        })),
        ..Options::default()
    };
    Ok(SledStore::open(disk, options)?)
}

/// Starts every part, waits for a reason to stop, and shuts down.
async fn run_until_stopped(
    settings: Settings,
    clock: Arc<Clock>,
    metrics: Metrics,
    (host, handle, inbox): (Host, HostHandle, Inbox),
) -> anyhow::Result<ExitCode> {
    let Settings {
        config,
        token,
        api,
        clock_from_stdin,
        seed,
    } = settings;
    let (stop, mut stopping) = watch::channel(false);
    let mut signals = StopSignals::new()?;
    let read_clock = Arc::clone(&clock);
    let read_clock: metrics::serve::ReadClock = Arc::new(move || read_clock.now());
    let discord = Discord::new(
        &token,
        api,
        Arc::clone(&read_clock),
        config.rules.message_content,
    )?;
    let discord = Arc::new(discord.counted_by(metrics.gateway.clone()));
    if let Some(address) = config.metrics.address {
        serve_metrics(address, metrics.clone(), read_clock, stop.subscribe()).await?;
    }
    let (to_courier, updates) = unbounded_channel();
    let to_courier = Arc::new(Mutex::new(Some(to_courier)));
    let bank = Arc::clone(&host.state().bank);
    let reload = Arc::new(Notify::new());
    drop(tokio::spawn(questions::reload_when_told(
        config.clone(),
        bank,
        handle.clone(),
        Arc::clone(&reload),
    )));
    let mut host_end = start_host(host, inbox, &clock, seed, &to_courier)?;
    serve_feeds(&config, &handle, stop.subscribe()).await?;
    let mut stdin = if clock_from_stdin {
        Some(stdin::follow(Arc::clone(&clock), handle.clone(), reload)?)
    } else {
        None
    };

    let mut gateway_end = None;
    let mut courier = None;
    let introduced = tokio::select! {
        introduced = discord.introduce(&mut stopping) => introduced,
        by = signals.next() => { info!(by, "stopping"); stop.send_replace(true); Ok(()) }
        () = stdin::ended(&mut stdin) => { stop.send_replace(true); Ok(()) }
    };
    let end = match introduced {
        Err(refused) => End::Gateway(Err(refused)),
        Ok(()) if *stop.borrow() => End::Asked("asked to stop"),
        Ok(()) => {
            let counted = metrics.courier.clone();
            let started = start_courier(&config, &clock, &handle, &discord, counted, updates);
            courier = Some(started);
            let gateway = start_gateway(&discord, &handle, stop.subscribe())?;
            let gateway = gateway_end.insert(gateway);
            tokio::select! {
                by = signals.next() => End::Asked(by),
                () = stdin::ended(&mut stdin) => End::Asked("an order on standard input"),
                ended = &mut host_end => End::Host(ended.unwrap_or_else(|_| host_panicked())),
                ended = gateway => End::Gateway(ended.unwrap_or_else(|_| Err(DiscordError::Gateway("its thread panicked".to_owned())))),
            }
        }
    };
    let shutdown = Shutdown {
        stop,
        handle,
        to_courier,
        courier,
        gateway_end,
        host_end,
    };
    tokio::select! {
        code = shutdown.finish(end) => code,
        by = signals.next() => {
            warn!(by, "leaving at once; nothing acknowledged is lost");
            std::process::exit(1);
        }
    }
}

/// Starts serving what operators see of the bot, also before Discord can be reached.
async fn serve_metrics(
    address: SocketAddr,
    metrics: Metrics,
    clock: metrics::serve::ReadClock,
    stop: watch::Receiver<bool>,
) -> anyhow::Result<()> {
    let listener = TcpListener::bind(address);
    let listener = listener.await.with_context(|| {
        format!("[metrics] address: nothing can be served on {address}; choose another or free it")
    })?;
    let address = listener.local_addr()?;
    info!(%address, "serving metrics");
    if !address.ip().is_loopback() {
        warn!(%address, "the metrics are for everyone who can reach this address");
    }
    drop(tokio::spawn(metrics::serve::serve(
        listener, metrics, clock, stop,
    )));
    Ok(())
}

fn start_host(
    host: Host,
    inbox: Inbox,
    clock: &Arc<Clock>,
    seed: Option<u64>,
    to_courier: &ToCourier,
) -> anyhow::Result<oneshot::Receiver<Result<(), StoreError>>> {
    let (end, host_end) = oneshot::channel();
    let rng = ChaCha8Rng::seed_from_u64(seed.unwrap_or_else(rand::random));
    let mut env = RealHostEnv {
        clock: Arc::clone(clock),
        started: Instant::now(),
        rng,
    };
    let to_courier = Arc::clone(to_courier);
    let send = move |updates: Vec<Update>| {
        let to = to_courier.lock().unwrap_or_else(PoisonError::into_inner);
        if let Some(courier) = &*to {
            // A courier that is gone needs no updates; the rows stay in the store.
            let _ = courier.send(updates);
        }
    };
    std::thread::Builder::new()
        .name("host".to_owned())
        .spawn(move || {
            let ended = host.run(&inbox, &mut env, send);
            if let Err(error) = &ended {
                error!(%error, "the host stops");
            }
            drop(end.send(ended));
        })
        .context("the host's thread cannot be started")?;
    Ok(host_end)
}

/// Starts the server of the calendars' feeds, if the operator wants one.
async fn serve_feeds(
    config: &Config,
    handle: &HostHandle,
    stop: watch::Receiver<bool>,
) -> anyhow::Result<()> {
    let Some(calendar) = &config.calendar else {
        return Ok(());
    };
    let address = calendar.address;
    let listener = tokio::net::TcpListener::bind(address);
    let listener = listener.await.with_context(|| {
        format!("the address {address} under [calendar] in the config can't be used")
    })?;
    info!(%address, "serving the feeds of calendars");
    let started = Instant::now();
    let elapsed = Arc::new(move || started.elapsed());
    let base = calendar.base_path().to_owned();
    drop(tokio::spawn(feeds::serve(
        listener,
        handle.clone(),
        base,
        elapsed,
        stop,
    )));
    Ok(())
}

fn start_courier(
    config: &Config,
    clock: &Arc<Clock>,
    handle: &HostHandle,
    discord: &Discord,
    metrics: CourierMetrics,
    updates: UnboundedReceiver<Vec<Update>>,
) -> tokio::task::JoinHandle<()> {
    let pacer = Pacer::new(config.courier.requests_per_second);
    let courier = Courier::new(pacer).counted_by(metrics);
    let transport = discord.transport();
    let env = RealCourierEnv {
        clock: Arc::clone(clock),
        started: Instant::now(),
        handle: handle.clone(),
    };
    tokio::spawn(async move { courier::deliver(courier, &transport, &env, updates).await })
}

fn start_gateway(
    discord: &Arc<Discord>,
    handle: &HostHandle,
    stop: watch::Receiver<bool>,
) -> anyhow::Result<oneshot::Receiver<Result<(), DiscordError>>> {
    let (end, gateway_end) = oneshot::channel();
    let (discord, handle) = (Arc::clone(discord), handle.clone());
    let runtime = tokio::runtime::Builder::new_current_thread()
        .enable_all()
        .build()
        .context("the gateway's runtime cannot be started")?;
    std::thread::Builder::new()
        .name("gateway".to_owned())
        .spawn(move || {
            let ended = runtime.block_on(discord.listen(handle, stop));
            // Gives replies in flight a moment before tasks that serenity left behind are dropped.
            runtime.shutdown_timeout(Duration::from_millis(500));
            drop(end.send(ended));
        })
        .context("the gateway's thread cannot be started")?;
    Ok(gateway_end)
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
