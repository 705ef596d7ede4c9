//! Logs go to standard error, so that standard output is free for what was asked for.

use anyhow::Context as _;

use crate::config::{Config, LogFormat};

/// Starts them as the config says.
pub(super) fn start(config: &Config) -> anyhow::Result<()> {
    use tracing_subscriber::EnvFilter;
    let level = &config.log.level;
    // A bare level is ours; what the libraries say at it is noise below an error. serenity's HTTP spans would show
    // bodies and tokens of interactions: never.
    let directives = if level.contains([',', '=']) {
        level.clone()
    } else {
        format!("warn,serenity=error,pythia={level}")
    };
    let filter = EnvFilter::try_new(format!("{directives},serenity::http=off"))
        .with_context(|| format!("`level` in [log] cannot be {level:?}"))?;
    let logs = tracing_subscriber::fmt()
        .with_env_filter(filter)
        .with_writer(std::io::stderr);
    let started = match config.log.format {
        LogFormat::Text => logs
            .with_ansi(std::io::IsTerminal::is_terminal(&std::io::stderr()))
            .try_init(),
        LogFormat::Json => logs.json().flatten_event(true).try_init(),
    };
    started.map_err(|why| anyhow::anyhow!("logs cannot be written: {why}"))
}
