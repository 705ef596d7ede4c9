//! `pythia health`.

use std::io::{Read as _, Write as _};
use std::net::{SocketAddr, TcpStream};
use std::path::PathBuf;
use std::process::ExitCode;
use std::time::Duration;

use anyhow::{Context as _, bail};
use clap::Args;

use crate::cli::{config_file, output};

/// How long the bot may take to answer.
const PATIENCE: Duration = Duration::from_secs(5);

/// More than the answer ever is, in bytes.
const LONGEST: u64 = 4096;

/// The arguments of `pythia health`.
#[derive(Debug, Args)]
#[command(after_help = "\
It asks the running bot at the address that the config names in [metrics], as a container's health check does.

Exit codes:
  0  the bot is ready: it is connected, its store answers, and nothing waits for long
  1  it isn't, or it can't be asked; the message says why
  2  the command line was not understood")]
pub struct HealthArgs {
    /// The config file [default: pythia.toml if it exists]
    #[arg(long, short, value_name = "FILE")]
    config: Option<PathBuf>,
    /// The address to ask [default: the config's]
    #[arg(long, value_name = "ADDRESS")]
    address: Option<SocketAddr>,
}

/// Asks the running bot whether it is ready.
///
/// # Errors
/// There is no address to ask, or nothing answers there.
pub fn run(args: &HealthArgs) -> anyhow::Result<ExitCode> {
    let address = match args.address {
        Some(address) => Some(address),
        None => config_file::load(args.config.as_deref())?.metrics.address,
    };
    let Some(address) = address else {
        bail!(
            "there is no address to ask: set `address` in [metrics] of the config, or give --address"
        );
    };
    let (status, body) = ask(address)
        .with_context(|| format!("the bot doesn't answer on {address}; is it running?"))?;
    output::say(format_args!("{}", body.trim_end()))?;
    Ok(if status == 200 {
        ExitCode::SUCCESS
    } else {
        ExitCode::FAILURE
    })
}

/// Returns the status and the text of `/healthz`.
fn ask(address: SocketAddr) -> anyhow::Result<(u16, String)> {
    let mut stream = TcpStream::connect_timeout(&address, PATIENCE)?;
    stream.set_read_timeout(Some(PATIENCE))?;
    stream.set_write_timeout(Some(PATIENCE))?;
    write!(stream, "GET /healthz HTTP/1.0\r\nHost: {address}\r\n\r\n")?;
    let mut answer = String::new();
    stream.take(LONGEST).read_to_string(&mut answer)?;
    let (head, body) = answer.split_once("\r\n\r\n").context("no HTTP answer")?;
    let status = head.split(' ').nth(1).and_then(|code| code.parse().ok());
    Ok((status.context("no HTTP status")?, body.to_owned()))
}
