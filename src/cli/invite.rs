//! `pythia invite`: the address that adds the bot to a server.

use std::process::ExitCode;

use anyhow::Context as _;
use clap::{Args, ValueEnum};

use crate::cli::config_file;
use crate::discord::Token;

/// The arguments of `pythia invite`.
#[derive(Debug, Args)]
#[command(after_help = "\
The address asks for what the bot always needs: to view channels, send messages and write in threads, create public \
threads, embed cards, attach files, add reactions and read the message history. --with adds what only some servers use. \
It can also be given later, in the server's settings; /doctor says what is missing.

Without --application, the application's id is read from the bot's token, which is never printed.

  pythia invite                            the least that works
  pythia invite --with rounds,rewards      with quiz rounds in the server's event list, and roles as rewards

Exit codes:
  0  the address was printed
  1  there is neither --application nor a token that names it
  2  the command line was not understood")]
pub struct InviteArgs {
    /// What else the server will use, separated by commas
    #[arg(long, value_enum, value_delimiter = ',', value_name = "WHAT")]
    with: Vec<Extra>,
    /// The application's id, from Discord's developer portal [default: from the token]
    #[arg(long, value_name = "ID")]
    application: Option<u64>,
    /// The config file, which may name a file with the token [default: pythia.toml if it exists]
    #[arg(long, short, value_name = "FILE")]
    config: Option<std::path::PathBuf>,
}

/// What only some servers use.
#[derive(Debug, Clone, Copy, PartialEq, Eq, ValueEnum)]
enum Extra {
    /// Quiz rounds in the server's event list
    Rounds,
    /// Roles as rewards, and for the champion of a season
    Rewards,
    /// Questions that are pinned
    Pins,
    /// Threads that are locked at the close
    Lock,
    /// A role that is pinged with each question
    Ping,
}

/// What the bot always needs, each by its bit and its name in Discord.
const NEEDED: [(u8, &str); 8] = [
    (10, "View Channels"),
    (11, "Send Messages"),
    (38, "Send Messages in Threads"),
    (35, "Create Public Threads"),
    (14, "Embed Links"),
    (15, "Attach Files"),
    (6, "Add Reactions"),
    (16, "Read Message History"),
];

impl Extra {
    /// Returns the permission that it needs. Creating events and pinning have permissions of their
    /// own since 2026.
    const fn permission(self) -> (u8, &'static str) {
        match self {
            Self::Rounds => (44, "Create Events"),
            Self::Rewards => (28, "Manage Roles"),
            Self::Pins => (51, "Pin Messages"),
            Self::Lock => (34, "Manage Threads"),
            Self::Ping => (17, "Mention @everyone, @here and All Roles"),
        }
    }
}

/// Prints the address on standard output, and on standard error what it asks for.
///
/// # Errors
/// The application's id is not known.
pub fn invite(args: &InviteArgs) -> anyhow::Result<ExitCode> {
    let application = match args.application {
        Some(id) => id,
        None => from_token(args)?,
    };
    let mut asked = NEEDED.to_vec();
    for extra in &args.with {
        if !asked.contains(&extra.permission()) {
            asked.push(extra.permission());
        }
    }
    let bits = asked.iter().fold(0_u64, |all, (bit, _)| all | 1 << bit);
    println!(
        "https://discord.com/oauth2/authorize?client_id={application}&scope=bot+applications.commands&permissions={bits}"
    );
    let names: Vec<&str> = asked.iter().map(|(_, name)| *name).collect();
    eprintln!("It asks for: {}.", names.join(", "));
    Ok(ExitCode::SUCCESS)
}

/// Reads the application's id from the bot's token: a token begins with it, in base 64.
fn from_token(args: &InviteArgs) -> anyhow::Result<u64> {
    let config = config_file::load(args.config.as_deref())?;
    let in_environment = std::env::var("DISCORD_TOKEN").ok();
    let token = Token::find(in_environment.as_deref(), config.token_file.as_deref())
        .context("name the application with --application, or give the bot's token")?;
    token.application().context(
        "the token doesn't name its application: copy the Application ID from Discord's developer portal and use --application ID",
    )
}
