//! The command line: what can be asked of the program, and what its exit codes mean.

pub mod bank;
mod config_file;
mod output;
#[cfg(feature = "discord")]
pub mod run;
pub mod store;
#[cfg(all(feature = "discord", feature = "local-discord"))]
pub mod story;
#[cfg(all(feature = "discord", feature = "local-discord"))]
pub mod workspace;

use std::process::ExitCode;

use clap::{Parser, Subcommand};

/// One Python interview question a day for a Discord study group: the question, a thread, the reveal, the standings.
#[derive(Debug, Parser)]
#[command(name = "pythia", version, about, propagate_version = true)]
#[command(
    after_help = "Exit codes: 0 all is well, 1 something is wrong and was said, 2 the command line was not understood."
)]
pub struct Cli {
    /// What to do.
    #[command(subcommand)]
    pub command: Command,
}

/// What to do.
#[derive(Debug, Subcommand)]
pub enum Command {
    /// Run the bot on Discord
    #[cfg(feature = "discord")]
    Run(run::RunArgs),
    /// Try it on this machine: a local Discord with a group in it, no account needed
    #[cfg(all(feature = "discord", feature = "local-discord"))]
    Try(workspace::TryArgs),
    /// Check the question bank: every problem of every file at once, with file and line
    Check(bank::CheckArgs),
    /// Print a guild's standings from a store that no bot has open
    Standings(store::StandingsArgs),
    /// Write every record of a store as JSON lines
    Export(store::ExportArgs),
    /// Read an export into an empty store
    Import(store::ImportArgs),
    /// Copy a store, and check the copy
    Backup(store::BackupArgs),
    /// Make a store of a backup
    Restore(store::RestoreArgs),
    /// Check that a store is whole and that everything in it agrees
    Verify(store::VerifyArgs),
    /// Go through a store's history from its beginning
    Replay(store::ReplayArgs),
    /// Begin a new question: writes a skeleton to fill in
    New(bank::NewArgs),
    /// Show a question as Discord will
    Show(bank::ShowArgs),
}

/// Does what the command line says; the exit code is the program's.
///
/// # Errors
/// What went wrong, for people to read.
pub fn run(cli: Cli) -> anyhow::Result<ExitCode> {
    match cli.command {
        #[cfg(feature = "discord")]
        Command::Run(args) => run::run(args),
        #[cfg(all(feature = "discord", feature = "local-discord"))]
        Command::Try(args) => workspace::run(&args),
        Command::Check(args) => bank::check(&args),
        Command::Standings(args) => store::standings(&args),
        Command::Export(args) => store::export(&args),
        Command::Import(args) => store::import(&args),
        Command::Backup(args) => store::backup(&args),
        Command::Restore(args) => store::restore(&args),
        Command::Verify(args) => store::verify(&args),
        Command::Replay(args) => store::replay(&args),
        Command::New(args) => bank::new(&args),
        Command::Show(args) => bank::show(&args),
    }
}
