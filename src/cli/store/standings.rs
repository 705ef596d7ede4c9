//! `pythia standings`.

use std::process::ExitCode;
use std::sync::Arc;

use anyhow::{Context as _, bail};
use clap::Args;

use super::folder::Folder;
use crate::cli::output::say;
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
    eprintln!("error: {error}");
    std::process::exit(1)
}

/// The arguments of `pythia standings`.
#[derive(Debug, Args)]
#[command(after_help = "Periods are counted from the time when the bot was last running.")]
pub struct StandingsArgs {
    #[command(flatten)]
    folder: Folder,
    /// The guild's id, needed if the store has several guilds
    #[arg(long, value_name = "ID")]
    guild: Option<u64>,
    /// The period: today, week, month or all
    #[arg(long, default_value = "all")]
    period: String,
    /// Count only the track of this name
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
    let window = boards::window(&args.period, today).with_context(|| {
        format!(
            "{:?} is not a period: use today, week, month or all",
            args.period
        )
    })?;
    let lines = boards::lines(&tx, guild, scope, window);
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
