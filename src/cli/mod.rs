//! The command line: what can be asked of the program, and what its exit codes mean.

pub mod bank;
#[cfg(feature = "discord")]
pub mod run;
#[cfg(all(feature = "discord", feature = "sandbox"))]
pub mod story;
#[cfg(all(feature = "discord", feature = "sandbox"))]
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
    #[cfg(all(feature = "discord", feature = "sandbox"))]
    Try(workspace::TryArgs),
    /// Check the question bank: every problem of every file at once, with file and line
    Check(bank::CheckArgs),
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
        #[cfg(all(feature = "discord", feature = "sandbox"))]
        Command::Try(args) => workspace::run(&args),
        Command::Check(args) => bank::check(&args),
        Command::New(args) => bank::new(&args),
        Command::Show(args) => bank::show(&args),
    }
}
