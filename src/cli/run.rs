//! `pythia run`.

use std::path::PathBuf;
use std::process::ExitCode;

use clap::Args;

use crate::bank::load::Mode;
use crate::cli::config_file;
use crate::discord::{Api, Token};
use crate::run::{self, Settings};

/// What `pythia run` takes.
#[derive(Debug, Args)]
#[command(after_help = "\
The token comes from the environment variable DISCORD_TOKEN, or from the file named as `token_file` in the config; it is \
never on the command line and never printed. The bot needs no privileged intent unless message_content is on.

Stop it with Ctrl+C or SIGTERM: it finishes what is being written and leaves; a second signal leaves at once. Nothing that \
was acknowledged is lost either way.

Exit codes: 0 asked to stop, 1 could not start or had to stop (said why), 2 the command line was not understood.")]
pub struct RunArgs {
    /// The config file; config.example.toml shows every key. Without it, pythia.toml if there is one, else the defaults
    #[arg(long, short, value_name = "FILE")]
    config: Option<PathBuf>,
    /// The folder of the store, instead of the config's
    #[arg(long, value_name = "FOLDER")]
    store: Option<PathBuf>,
    /// InteractionKind only the questions in this folder, whatever the config says; SIGHUP reads it again
    #[arg(long, value_name = "DIR")]
    questions: Option<PathBuf>,
    /// What is logged, instead of the config's: error, warn, info, debug, or a filter by module
    #[arg(long, value_name = "LEVEL")]
    log: Option<String>,
    /// A local Discord instead of the real one: http://127.0.0.1:PORT, or https:// with --discord-ca
    #[arg(long, env = "PYTHIA_DISCORD_API", value_name = "URL", hide = true)]
    discord_api: Option<String>,
    /// The certificate of the authority behind a local Discord's https://
    #[arg(long, env = "PYTHIA_DISCORD_CA", value_name = "FILE", hide = true)]
    discord_ca: Option<PathBuf>,
    /// Follow `offset <ms>` lines on standard input with the calendar's clock (local Discord only)
    #[arg(long, hide = true)]
    clock_from_stdin: bool,
    /// Throw the same dice each time (local Discord only)
    #[arg(long, value_name = "NUMBER", hide = true)]
    seed: Option<u64>,
}

/// Runs the bot until it is asked to stop.
///
/// # Errors
/// It cannot start, or had to stop.
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
