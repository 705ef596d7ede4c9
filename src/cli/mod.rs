//! The command line of the `pythia` program. Each command has a file of its own.

pub mod bank;
mod config_file;
mod decks;
#[cfg(feature = "discord")]
pub mod health;
#[cfg(feature = "discord")]
pub mod invite;
pub mod output;
#[cfg(feature = "discord")]
pub mod run;
pub mod store;
#[cfg(all(feature = "discord", feature = "local-discord"))]
pub mod story;
#[cfg(all(feature = "discord", feature = "local-discord"))]
pub mod workspace;

use std::process::ExitCode;
use std::sync::LazyLock;

use clap::{Parser, Subcommand};

use crate::quiz::zones;

/// The program's version and the release of its time zone data.
static VERSION: LazyLock<String> = LazyLock::new(|| {
    format!(
        "{} (time zone data {})",
        env!("CARGO_PKG_VERSION"),
        zones::bundled()
    )
});

/// One Python interview question a day for a Discord study group: the question, a thread, the
/// reveal, the standings.
#[derive(Debug, Parser)]
#[command(name = "pythia", version = VERSION.as_str(), about, propagate_version = true)]
// On a wide terminal, lines stay short enough to be read.
#[command(max_term_width = 100)]
#[command(after_help = "\
Exit codes:
  0  success
  1  something went wrong; the message says what
  2  the command line was not understood")]
pub struct Cli {
    /// The command to run.
    #[command(subcommand)]
    pub command: Command,
}

/// A command of the program.
#[derive(Debug, Subcommand)]
pub enum Command {
    /// Run the bot on Discord
    #[cfg(feature = "discord")]
    Run(run::RunArgs),
    /// Ask the running bot whether it is ready
    #[cfg(feature = "discord")]
    Health(health::HealthArgs),
    /// Print the address that adds the bot to a server, with the permissions it needs
    #[cfg(feature = "discord")]
    Invite(invite::InviteArgs),
    /// Try the bot in a local Discord with a group in it; needs no account
    #[cfg(all(feature = "discord", feature = "local-discord"))]
    Try(workspace::TryArgs),
    /// Check the question bank and report every problem with file and line
    Check(bank::CheckArgs),
    /// Import and export questions, and say how hard they are, by what members answered
    #[command(subcommand)]
    Bank(BankCommand),
    /// Print a guild's standings from a store that no bot is using
    Standings(store::StandingsArgs),
    /// Export every record of a store as JSON lines
    Export(store::ExportArgs),
    /// Import an export into an empty store
    Import(store::ImportArgs),
    /// Copy a store and check the copy
    Backup(store::BackupArgs),
    /// Restore a store from a backup
    Restore(store::RestoreArgs),
    /// Check that a store is complete and consistent
    Verify(store::VerifyArgs),
    /// Replay a store's history from its beginning
    Replay(store::ReplayArgs),
    /// Delete what is stored about a member of a server
    Forget(store::ForgetArgs),
    /// Start a new question from a template
    New(bank::NewArgs),
    /// Show a question as it will look on Discord
    Show(bank::ShowArgs),
}

/// A command on the bank: its questions elsewhere, and as they were played.
#[derive(Debug, Subcommand)]
pub enum BankCommand {
    /// Print from a store how many answers were right, by level and question
    Difficulty(store::DifficultyArgs),
    /// Import questions of Anki, a spreadsheet, Red or another bank into a folder of questions
    Import(decks::ImportArgs),
    /// Export questions for Anki, a spreadsheet, another bank or a program
    Export(decks::ExportArgs),
}

/// Runs the command and returns the program's exit code.
///
/// # Errors
/// What went wrong, in words for the user.
pub fn run(cli: Cli) -> anyhow::Result<ExitCode> {
    match cli.command {
        #[cfg(feature = "discord")]
        Command::Run(args) => run::run(args),
        #[cfg(feature = "discord")]
        Command::Health(args) => health::run(&args),
        #[cfg(feature = "discord")]
        Command::Invite(args) => invite::invite(&args),
        #[cfg(all(feature = "discord", feature = "local-discord"))]
        Command::Try(args) => workspace::run(&args),
        Command::Check(args) => bank::check(&args),
        Command::Bank(BankCommand::Difficulty(args)) => store::difficulty(&args),
        Command::Bank(BankCommand::Import(args)) => decks::import(&args),
        Command::Bank(BankCommand::Export(args)) => decks::export(&args),
        Command::Standings(args) => store::standings(&args),
        Command::Export(args) => store::export(&args),
        Command::Import(args) => store::import(&args),
        Command::Backup(args) => store::backup(&args),
        Command::Restore(args) => store::restore(&args),
        Command::Verify(args) => store::verify(&args),
        Command::Replay(args) => store::replay(&args),
        Command::Forget(args) => store::forget(&args),
        Command::New(args) => bank::new(&args),
        Command::Show(args) => bank::show(&args),
    }
}
