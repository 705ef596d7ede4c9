//! Logs go to standard error, so that standard output has only what a command prints.
//!
//! What members write and the tokens of interactions are never logged. Pythia's own lines name
//! neither, but the libraries' do, at every level: a gap in the gateway's sequence makes serenity
//! 0.12 warn within a span whose field is the whole event, and a frame it cannot decode is logged
//! as it came. So only Pythia's lines and those of a few harmless modules are ever written,
//! whatever the config's filter asks for.

use anyhow::Context as _;
use tracing::Metadata;
use tracing_subscriber::Layer as _;
use tracing_subscriber::filter::{Targets, filter_fn};
use tracing_subscriber::fmt;
use tracing_subscriber::layer::SubscriberExt as _;
use tracing_subscriber::util::SubscriberInitExt as _;

use crate::config::{Config, LogFormat};

/// The modules of libraries whose lines may be logged: none of them ever formats what Discord sent
/// or is sent. They say when the gateway's connection is made or fails, and why.
const HARMLESS: [&str; 2] = [
    "serenity::gateway::bridge::shard_queuer",
    "serenity::gateway::bridge::shard_manager",
];

/// Starts logging as the config says.
pub(super) fn start(config: &Config) -> anyhow::Result<()> {
    let level = &config.log.level;
    let wanted = wanted(level)?;
    let logs = fmt::layer().with_writer(std::io::stderr);
    let logs = match config.log.format {
        LogFormat::Text => logs
            .with_ansi(std::io::IsTerminal::is_terminal(&std::io::stderr()))
            .boxed(),
        LogFormat::Json => logs.json().flatten_event(true).boxed(),
    };
    let started = tracing_subscriber::registry()
        .with(wanted)
        .with(filter_fn(may_be_logged))
        .with(logs)
        .try_init();
    started.map_err(|error| anyhow::anyhow!("cannot write logs: {error}"))
}

/// Reads the config's `level`. A bare level is meant for Pythia; `debug` and `trace` also show why
/// the gateway's connection fails, which `discord::gateway` warns of at every level.
fn wanted(level: &str) -> anyhow::Result<Targets> {
    let directives = if level.contains([',', '=']) {
        level.to_owned()
    } else {
        let libraries = if matches!(level.to_lowercase().as_str(), "debug" | "trace") {
            "warn"
        } else {
            "error"
        };
        format!("{libraries},pythia={level}")
    };
    directives
        .parse()
        .with_context(|| format!("`level` in [log] cannot be {level:?}"))
}

/// Returns whether a line may be logged at all. A span of a library never is, because it would be
/// written before each line within it, ours too.
fn may_be_logged(of: &Metadata<'_>) -> bool {
    let ours = of.target().starts_with("pythia");
    ours || of.is_event() && HARMLESS.contains(&of.target())
}
