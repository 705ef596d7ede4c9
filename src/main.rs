//! The program; everything is in the library.

use std::process::ExitCode;

use clap::Parser as _;

fn main() -> ExitCode {
    match pythia::cli::run(pythia::cli::Cli::parse()) {
        Ok(code) => code,
        Err(error) => {
            pythia::cli::output::note(format_args!("error: {error:#}"));
            ExitCode::FAILURE
        }
    }
}
