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
//! bounded (`end.rs`); nothing acknowledged is ever lost, whatever step is cut short.

#![expect(
    clippy::disallowed_methods,
    reason = "this is the room where clocks are read, dice are thrown, threads and tasks are started"
)]

mod bank;
mod clock;
mod end;
mod logs;
mod signals;

use std::path::PathBuf;
use std::process::ExitCode;
use std::sync::{Arc, Mutex, PoisonError};
use std::time::{Duration, Instant};

use anyhow::Context as _;
use rand_chacha::ChaCha8Rng;
use rand_chacha::rand_core::SeedableRng as _;
use tokio::sync::mpsc::{UnboundedReceiver, UnboundedSender, unbounded_channel};
use tokio::sync::{oneshot, watch};
use tracing::{error, info, warn};

use crate::config::Config;
use crate::courier::pacer::Pacer;
use crate::courier::{self, Courier};
use crate::discord::{Api, Discord, DiscordError, Token};
use crate::host::{Host, HostHandle, Inbox, Update};
use crate::quiz::Event;
use crate::quiz::question::Bank;
use crate::store::Options;
use crate::store::StoreError;
use crate::store::disk::RealDisk;
use crate::store::memtable;
use crate::store::sled::SledStore;

use clock::{Clock, RealCourierEnv, RealHostEnv, closed, first_offset, start_clock};
use end::{End, Last, panicked};
use signals::Signals;

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

/// Where the host's news of the outbox go; empty once the courier is to take no more.
type ToCourier = Arc<Mutex<Option<UnboundedSender<Vec<Update>>>>>;

/// Runs the bot until it is asked to stop.
///
/// # Errors
/// It cannot start, or had to stop: why, in words for the operator.
pub fn run(settings: Settings) -> anyhow::Result<ExitCode> {
    anyhow::ensure!(
        settings.api.is_local() || !(settings.clock_from_stdin || settings.seed.is_some()),
        "the clock and the dice can be set only with a local Discord"
    );
    logs::start(&settings.config)?;
    let bank = bank::read(&settings.config)?;
    let clock = Arc::new(Clock::default());
    if settings.clock_from_stdin {
        first_offset(&clock)?;
    }
    let host = open(&settings.config, bank.clone())?;
    let (handle, inbox) = host.handle();
    let (of_bank, of_rules) = (bank.digest().0, settings.config.rules_digest());
    handle.tell(Event::BankEntered { digest: of_bank })?;
    handle.tell(Event::ConfigEntered { digest: of_rules })?;
    let runtime = tokio::runtime::Builder::new_current_thread()
        .enable_all()
        .build()
        .context("the runtime cannot be started")?;
    runtime.block_on(wire_up(settings, clock, host, handle, inbox))
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
    let (guilds, rows) = (host.state().guild_states().count(), host.outbox().len());
    info!(store = %folder.display(), guilds, outbox = rows, "the store in {} is open: {guilds} guilds, {rows} deliveries under way", folder.display());
    Ok(host)
}

async fn wire_up(
    settings: Settings,
    clock: Arc<Clock>,
    host: Host,
    handle: HostHandle,
    inbox: Inbox,
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
    drop(tokio::spawn(bank::keep(
        config.clone(),
        bank,
        handle.clone(),
    )));
    let mut host_end = start_host(host, inbox, &clock, seed, &to_courier)?;
    let mut moves = if clock_from_stdin {
        Some(start_clock(Arc::clone(&clock), handle.clone())?)
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
            delivering = Some(start_courier(&config, &clock, &handle, &discord, updates));
            let gateway = start_gateway(&discord, &handle, stop.subscribe())?;
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
        handle,
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

fn start_host(
    host: Host,
    inbox: Inbox,
    clock: &Arc<Clock>,
    seed: Option<u64>,
    to_courier: &ToCourier,
) -> anyhow::Result<oneshot::Receiver<Result<(), StoreError>>> {
    let (tell, hear) = oneshot::channel();
    let dice = ChaCha8Rng::seed_from_u64(seed.unwrap_or_else(rand::random));
    let mut times = RealHostEnv {
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
            let ended = host.run(&inbox, &mut times, news);
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
    handle: &HostHandle,
    discord: &Discord,
    updates: UnboundedReceiver<Vec<Update>>,
) -> tokio::task::JoinHandle<()> {
    let courier = Courier::new(Pacer::new(config.courier.requests_per_second));
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
    let (tell, hear) = oneshot::channel();
    let (discord, handle) = (Arc::clone(discord), handle.clone());
    let runtime = tokio::runtime::Builder::new_current_thread()
        .enable_all()
        .build()
        .context("the gateway's runtime cannot be started")?;
    std::thread::Builder::new()
        .name("gateway".to_owned())
        .spawn(move || {
            let ended = runtime.block_on(discord.listen(handle, stop));
            // Replies under way get a moment; then tasks that serenity left behind are dropped.
            runtime.shutdown_timeout(Duration::from_millis(500));
            drop(tell.send(ended));
        })
        .context("the gateway's thread cannot be started")?;
    Ok(hear)
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
