//! Logs go to standard error, so that standard output has only what a command prints.

use anyhow::Context as _;
use tracing_subscriber::Layer as _;
use tracing_subscriber::filter::Targets;
use tracing_subscriber::fmt;
use tracing_subscriber::layer::SubscriberExt as _;
use tracing_subscriber::util::SubscriberInitExt as _;

use crate::config::{Config, LogFormat};

/// Starts logging as the config says.
pub(super) fn start(config: &Config) -> anyhow::Result<()> {
    let level = &config.log.level;
    // A bare level is meant for Pythia; what libraries log below a warning is noise. serenity's
    // HTTP spans contain bodies and interaction tokens, so they are never logged.
    let directives = if level.contains([',', '=']) {
        level.clone()
    } else {
        format!("warn,serenity=error,pythia={level}")
    };
    // A form arrives as an event that serenity doesn't know, which it would log with its texts.
    let wanted: Targets = format!("{directives},serenity::http=off,serenity::client::dispatch=off")
        .parse()
        .with_context(|| format!("`level` in [log] cannot be {level:?}"))?;
    let logs = fmt::layer().with_writer(std::io::stderr);
    let logs = match config.log.format {
        LogFormat::Text => logs
            .with_ansi(std::io::IsTerminal::is_terminal(&std::io::stderr()))
            .boxed(),
        LogFormat::Json => logs.json().flatten_event(true).boxed(),
    };
    let started = tracing_subscriber::registry()
        .with(wanted)
        .with(logs)
        .try_init();
    started.map_err(|error| anyhow::anyhow!("cannot write logs: {error}"))
}
