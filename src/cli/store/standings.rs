//! `pythia standings`.

use std::collections::BTreeMap;
use std::fmt;
use std::path::Path;
use std::process::ExitCode;
use std::sync::Arc;

use anyhow::{Context as _, bail};
use clap::Args;
use serde::{Deserialize, Serialize};

use super::folder::Folder;
use crate::cli::output::{note, say};
use crate::host::Host;
use crate::quiz::model::ids::GuildId;
use crate::quiz::model::points::Scope;
use crate::quiz::model::question::Bank;
use crate::quiz::queries::standings as boards;
use crate::quiz::state::transaction::Transaction;
use crate::quiz::{Key, Record, RecordReader};
use crate::store::{Store, codec};

/// Reads the records of a store that only this command uses.
struct StoreReader<'a>(&'a dyn Store);

impl RecordReader for StoreReader<'_> {
    fn get(&self, key: &Key) -> Option<Record> {
        codec::get(self.0, key).unwrap_or_else(|error| stop(&error))
    }
    fn scan(&self, range: &std::ops::RangeInclusive<Key>, limit: usize) -> Vec<Record> {
        codec::scan(self.0, range, limit).unwrap_or_else(|error| stop(&error))
    }
}

/// Ends the program because a record cannot be read: what the command prints could not be trusted.
fn stop(error: &crate::store::StoreError) -> ! {
    note(format_args!("error: {error}"));
    std::process::exit(1)
}

/// The arguments of `pythia standings`.
#[derive(Debug, Args)]
#[command(after_help = "\
Periods are counted from the time when the bot was last running.

The store holds no names, only the numbers of accounts. Names are printed where they are at hand: beside the store of \
`pythia try`. A former member is one whose account was forgotten.")]
pub struct StandingsArgs {
    #[command(flatten)]
    folder: Folder,
    /// The guild's id, needed if the store has several guilds
    #[arg(long, value_name = "ID")]
    guild: Option<u64>,
    /// The period: today, week, month, season, all, a past month (2026-02) or a season's name
    #[arg(long, default_value = "all")]
    period: String,
    /// Count only the track of this name
    #[arg(long, value_name = "NAME")]
    track: Option<String>,
    /// Print JSON: the standings with ranks, points, accounts and the names that are known
    #[arg(long)]
    json: bool,
}

/// The standings as JSON. Ids are strings, because they are too big for numbers in JavaScript.
#[derive(Serialize)]
struct Standings<'a> {
    guild: String,
    track: Option<&'a str>,
    period: &'a str,
    standings: Vec<Place<'a>>,
}

/// A line of the standings.
#[derive(Serialize)]
struct Place<'a> {
    rank: u64,
    points: i64,
    /// The account; `None` for a former member.
    account: Option<String>,
    /// The name, where it is known.
    name: Option<&'a str>,
}

/// Names of accounts by their numbers.
type Names = BTreeMap<String, SavedName>;

/// What the local Discord of `pythia try` has saved about an account.
#[derive(Deserialize)]
struct SavedName {
    name: String,
    display: Option<String>,
}

/// Reads the names that the local Discord of `pythia try` keeps beside its store; a bot on the real
/// Discord has none.
fn names_beside(store: &Path) -> Names {
    #[derive(Deserialize)]
    struct Saved {
        world: World,
    }
    #[derive(Deserialize)]
    struct World {
        users: Names,
    }
    let file = store.with_file_name("discord.json");
    let saved = std::fs::read(file).ok();
    let saved = saved.and_then(|bytes| serde_json::from_slice::<Saved>(&bytes).ok());
    saved.map(|saved| saved.world.users).unwrap_or_default()
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
    let reader = StoreReader(host.store());
    let tx = Transaction::new(state, &reader, state.heartbeat(), 0);
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
    let today = boards::today(&tx, guild, state.heartbeat());
    let period = boards::find(&tx, guild, &args.period, today);
    let period = period.ok().with_context(|| {
        format!(
            "{:?} is not a period: use today, week, month, season, all, a past month such as 2026-02, or the name of a season",
            args.period
        )
    })?;
    let names = names_beside(&args.folder.path()?);
    let lines = boards::lines_of(&tx, guild, scope, period, today);
    let places = lines.into_iter().map(|line| {
        let member = tx.member(guild, line.member);
        let account = member.map(|member| member.user.0.to_string());
        let known = account.as_ref().and_then(|account| names.get(account));
        Place {
            rank: line.rank,
            points: line.points,
            account,
            name: known.map(|known| known.display.as_deref().unwrap_or(&known.name)),
        }
    });
    let standings = Standings {
        guild: guild.to_string(),
        track: args.track.as_deref(),
        period: &args.period,
        standings: places.collect(),
    };
    if args.json {
        say(format_args!(
            "{}",
            serde_json::to_string_pretty(&standings)?
        ))?;
        return Ok(ExitCode::SUCCESS);
    }
    if standings.standings.is_empty() {
        say(format_args!("Nobody has points yet."))?;
    }
    for place in &standings.standings {
        say(format_args!("{place}"))?;
    }
    Ok(ExitCode::SUCCESS)
}

impl fmt::Display for Place<'_> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let account = self.account.as_deref().unwrap_or("a former member");
        write!(f, "{:>4}  {:>6}  {account}", self.rank, self.points)?;
        match self.name {
            Some(name) => write!(f, "  {name}"),
            None => Ok(()),
        }
    }
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
