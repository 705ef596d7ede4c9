//! `pythia run`.

use std::path::PathBuf;
use std::process::ExitCode;

use clap::Args;

use crate::bank::load::Mode;
use crate::cli::config_file;
use crate::discord::{Api, Token};
use crate::run::{self, Settings};

/// The arguments of `pythia run`.
#[derive(Debug, Args)]
#[command(after_help = "\
The token comes from the environment variable DISCORD_TOKEN, or from the file that the config names as token_file. It is \
never taken from the command line and never printed. The bot needs no privileged intent unless message_content is on.

Stop it with Ctrl+C or SIGTERM: it finishes what it is writing and exits. A second signal makes it exit at once. Either \
way, nothing that was acknowledged is lost.

Exit codes:
  0  stopped as asked
  1  could not start, or had to stop; the message says why
  2  the command line was not understood")]
pub struct RunArgs {
    /// The config file (config.example.toml shows every key) [default: pythia.toml if it exists]
    #[arg(long, short, value_name = "FILE")]
    config: Option<PathBuf>,
    /// The folder of the store [default: the config's]
    #[arg(long, value_name = "FOLDER")]
    store: Option<PathBuf>,
    /// Ask only the questions in this folder, whatever the config says; SIGHUP reads them again
    #[arg(long, value_name = "DIR")]
    questions: Option<PathBuf>,
    /// What to log: error, warn, info, debug, or a filter by module [default: the config's]
    #[arg(long, value_name = "LEVEL")]
    log: Option<String>,
    /// A local Discord to use instead of the real one: http://127.0.0.1:PORT, or https:// with
    /// --discord-ca
    #[arg(long, env = "PYTHIA_DISCORD_API", value_name = "URL", hide = true)]
    discord_api: Option<String>,
    /// The certificate of the authority that signed a local Discord's certificate
    #[arg(long, env = "PYTHIA_DISCORD_CA", value_name = "FILE", hide = true)]
    discord_ca: Option<PathBuf>,
    /// Follow orders on standard input, such as `offset <ms>` for the clock (local Discord only)
    #[arg(long, hide = true)]
    clock_from_stdin: bool,
    /// Draw the same random numbers every time (local Discord only)
    #[arg(long, value_name = "NUMBER", hide = true)]
    seed: Option<u64>,
}

/// Runs the bot until it is asked to stop.
///
/// # Errors
/// It cannot start, or something makes it stop.
pub fn run(args: RunArgs) -> anyhow::Result<ExitCode> {
    let mut config = config_file::load(args.config.as_deref())?;
    if let Some(store) = args.store {
        config.store = store;
    }
    if let Some(folder) = args.questions {
        config.questions_dir = Some(folder);
        config.questions_mode = Mode::Replace;
    }
    if let Some(level) = args.log {
        config.log.level = level;
    }
    let api = match args.discord_api.filter(|address| !address.is_empty()) {
        Some(address) => Api::local(&address, run::read_authority(args.discord_ca.as_ref())?)?,
        None => Api::Real,
    };
    let in_environment = std::env::var("DISCORD_TOKEN").ok();
    let token = Token::find(in_environment.as_deref(), config.token_file.as_deref())?;
    run::run(Settings {
        config,
        token,
        api,
        clock_from_stdin: args.clock_from_stdin,
        seed: args.seed,
    })
}
