//! The commands of operators on a store that no bot has open: `standings`, `export`, `import`, `backup`,
//! `restore`, `verify`, `replay`.

mod check;
mod transfer;

use std::path::{Path, PathBuf};
use std::process::ExitCode;
use std::sync::Arc;

use anyhow::{Context as _, bail, ensure};
use clap::Args;
use indicatif::{ProgressBar, ProgressStyle};

use crate::cli::say;
use crate::config::Config;
use crate::host::Host;
use crate::quiz::ids::GuildId;
use crate::quiz::model::points::Scope;
use crate::quiz::queries::standings;
use crate::quiz::question::Bank;
use crate::quiz::transaction::Transaction;
use crate::quiz::{Key, Record, RecordReader};
use crate::store::Options;
use crate::store::sled::{self, SledStore};
use crate::store::{Store, codec};

pub use check::{ReplayArgs, VerifyArgs, replay, verify};
pub use transfer::{
    BackupArgs, ExportArgs, ImportArgs, RestoreArgs, backup, export, import, restore,
};

/// Which store.
#[derive(Debug, Args)]
pub struct Folder {
    /// The folder of the store [default: the config's, which is pythia-data]
    #[arg(long, value_name = "FOLDER")]
    store: Option<PathBuf>,
    /// The config file [default: pythia.toml if it is there]
    #[arg(long, short, value_name = "FILE")]
    config: Option<PathBuf>,
}

impl Folder {
    fn config(&self) -> anyhow::Result<Config> {
        let here = Path::new("pythia.toml");
        match &self.config {
            Some(file) => Ok(Config::read(file)?),
            None if here.exists() => Ok(Config::read(here)?),
            None => Ok(Config::default()),
        }
    }

    fn path(&self) -> anyhow::Result<PathBuf> {
        match &self.store {
            Some(folder) => Ok(folder.clone()),
            None => Ok(self.config()?.store),
        }
    }

    /// Opens a store that is there; nothing is made where there is none.
    fn open(&self) -> anyhow::Result<SledStore> {
        let folder = self.path()?;
        ensure!(
            folder.join("STORE").exists(),
            "there is no store in {}",
            folder.display()
        );
        Ok(sled::open(&folder, Options::default())?)
    }
}

/// The shelf of a store that only this command reads.
struct Reading<'a>(&'a dyn Store);

impl RecordReader for Reading<'_> {
    fn get(&self, key: &Key) -> Option<Record> {
        codec::get(self.0, key).unwrap_or_else(|error| stop(&error))
    }
    fn scan(&self, range: &std::ops::RangeInclusive<Key>, limit: usize) -> Vec<Record> {
        codec::scan(self.0, range, limit).unwrap_or_else(|error| stop(&error))
    }
}

/// A record that cannot be read ends the command: nothing it said could be trusted.
fn stop(error: &crate::store::StoreError) -> ! {
    eprintln!("error: {error}");
    std::process::exit(1)
}

/// A bar on a terminal, nothing in a pipe.
fn progress(what: &str, of: u64) -> ProgressBar {
    let bar = ProgressBar::new(of);
    let form = "{msg} {wide_bar} {human_pos} of {human_len} · {eta}";
    if let Ok(style) = ProgressStyle::with_template(form) {
        bar.set_style(style);
    }
    bar.with_message(what.to_owned())
}

/// What `pythia standings` takes.
#[derive(Debug, Args)]
#[command(after_help = "The windows are those of the last moment at which the bot was running.")]
pub struct StandingsArgs {
    #[command(flatten)]
    folder: Folder,
    /// The guild's id; needed where the store holds several
    #[arg(long, value_name = "ID")]
    guild: Option<u64>,
    /// today, week, month or all
    #[arg(long, default_value = "all")]
    period: String,
    /// Only this track, by name
    #[arg(long, value_name = "NAME")]
    track: Option<String>,
}

/// Prints the standings of a guild.
///
/// # Errors
/// There is no such store, guild, track or period.
pub fn standings(args: &StandingsArgs) -> anyhow::Result<ExitCode> {
    let config = args.folder.config()?;
    let store = args.folder.open()?;
    let host = Host::open(Box::new(store), config.rules, Arc::new(Bank::default()))?;
    let state = host.state();
    let guild = which_guild(&host, args.guild)?;
    let reading = Reading(host.store());
    let tx = Transaction::new(state, &reading, state.heartbeat(), 0);
    let guild_state = state
        .guild_state(guild)
        .context("the store does not know that guild")?;
    let scope = match &args.track {
        None => Scope::Guild,
        Some(name) => {
            let found = guild_state
                .tracks
                .iter()
                .find(|(_, track)| track.name.eq_ignore_ascii_case(name));
            let names: Vec<&str> = guild_state
                .tracks
                .values()
                .map(|track| track.name.as_str())
                .collect();
            Scope::Track(
                *found
                    .with_context(|| {
                        format!(
                            "there is no track {name:?}; there are: {}",
                            names.join(", ")
                        )
                    })?
                    .0,
            )
        }
    };
    let today = standings::today(&tx, guild, state.heartbeat());
    let window = standings::window(&args.period, today).with_context(|| {
        format!(
            "{:?} is no period: say today, week, month or all",
            args.period
        )
    })?;
    let lines = standings::lines(&tx, guild, scope, window);
    if lines.is_empty() {
        say(format_args!("Nobody has points yet."))?;
    }
    for line in lines {
        let user = tx
            .member(guild, line.member)
            .map(|member| member.user.0)
            .unwrap_or_default();
        say(format_args!("{:>4}  {:>6}  {user}", line.rank, line.points))?;
    }
    Ok(ExitCode::SUCCESS)
}

fn which_guild(host: &Host, named: Option<u64>) -> anyhow::Result<GuildId> {
    let guilds: Vec<GuildId> = host
        .state()
        .guild_states()
        .map(|(guild, _)| guild)
        .collect();
    match (named, guilds.as_slice()) {
        (Some(id), _) => Ok(GuildId(id)),
        (None, [only]) => Ok(*only),
        (None, []) => bail!("the store holds no guild yet"),
        (None, many) => {
            let ids: Vec<String> = many.iter().map(ToString::to_string).collect();
            bail!(
                "the store holds {} guilds; name one with --guild: {}",
                many.len(),
                ids.join(", ")
            )
        }
    }
}
