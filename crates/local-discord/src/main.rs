//! `local-discord`: starts a local Discord, prints what a bot needs to connect, and runs until
//! Ctrl+C.

use std::{io::Write as _, path::PathBuf, process::ExitCode};

use anyhow::Context;
use clap::Parser;
use jiff::Timestamp;
use local_discord::{ChannelKind, Id, Settings, Start, Workspace, page::Page};

/// A Discord in a box: REST and gateway on loopback, with a clock you can move and faults you can
/// add.
#[derive(Debug, Parser)]
#[command(version)]
struct Options {
    /// Port of the REST API, the gateway and the control API on 127.0.0.1; 0 takes a free one
    #[arg(long, default_value_t = 7480)]
    port: u16,
    /// Port of the page on 127.0.0.1; 0 takes a free one
    #[arg(long, default_value_t = 7481)]
    page_port: u16,
    /// Keep everything in this folder, and go on from what is in it; without it, nothing is kept
    #[arg(long, value_name = "FOLDER")]
    data: Option<PathBuf>,
    /// Start the clock at this time instead of now, such as 2030-01-01T09:00:00Z
    #[arg(long, value_name = "TIME")]
    start: Option<Timestamp>,
    /// Stop the clock; it then moves only when you move it
    #[arg(long)]
    paused: bool,
    /// Create this many guilds, each with a channel and two members
    #[arg(long, value_name = "N", default_value_t = 1)]
    guilds: usize,
    /// What the bot is called
    #[arg(long, value_name = "NAME", default_value = "Bot")]
    bot_name: String,
    /// Refuse the privileged intents (message content, members, presences), as Discord does by
    /// default
    #[arg(long)]
    no_privileged_intents: bool,
}

#[tokio::main(flavor = "multi_thread", worker_threads = 2)]
async fn main() -> ExitCode {
    tracing_subscriber::fmt()
        .with_max_level(tracing::Level::WARN)
        .with_writer(std::io::stderr)
        .init();
    match run(Options::parse()).await {
        Ok(()) => ExitCode::SUCCESS,
        Err(error) => {
            let _unread = writeln!(std::io::stderr().lock(), "error: {error:#}");
            ExitCode::FAILURE
        }
    }
}

async fn run(options: Options) -> anyhow::Result<()> {
    let start = match (options.start, options.paused) {
        (None, false) => Start::Now,
        (Some(at), false) => Start::At(at.as_millisecond()),
        (at, true) => Start::PausedAt(at.unwrap_or_else(now).as_millisecond()),
    };
    let privileged = !options.no_privileged_intents;
    let settings = Settings {
        port: options.port,
        data: options.data.clone(),
        start,
        bot_name: options.bot_name,
        message_content: privileged,
        guild_members: privileged,
        presences: privileged,
        ..Settings::default()
    };
    let workspace = Workspace::start(settings)
        .await
        .context("another local Discord may be running; --port 0 takes a free port")?;
    // A folder that was used before has its guilds.
    if workspace.guilds().is_empty() {
        for n in 1..=options.guilds {
            fill(&workspace, n);
        }
    }
    let page = Page::open(&workspace, options.page_port)
        .await
        .context("another local Discord may be running; --page-port 0 takes a free port")?;
    let serve = async {
        print(&workspace, &page);
        std::future::pending::<()>().await;
    };
    tokio::select! {
        // Polled first, so that a Ctrl+C right after the last printed line is not lost.
        biased;
        signal = asked_to_stop() => signal.context("waiting for Ctrl+C")?,
        () = serve => {}
    }
    // The page must not outlive its workspace. Dropping the workspace saves it.
    drop(page);
    drop(workspace);
    Ok(())
}

/// Waits for Ctrl+C or, where there is such a thing, SIGTERM.
async fn asked_to_stop() -> std::io::Result<()> {
    #[cfg(unix)]
    {
        use tokio::signal::unix::{SignalKind, signal};
        let mut terminate = signal(SignalKind::terminate())?;
        tokio::select! {
            signal = tokio::signal::ctrl_c() => signal,
            _ = terminate.recv() => Ok(()),
        }
    }
    #[cfg(not(unix))]
    tokio::signal::ctrl_c().await
}

#[expect(
    clippy::disallowed_methods,
    reason = "a clock that starts stopped without a time stops at the machine's"
)]
fn now() -> Timestamp {
    Timestamp::now()
}

/// Creates a guild with a channel and two members.
fn fill(workspace: &Workspace, number: usize) {
    let name = match number {
        1 => "Test server".to_owned(),
        n => format!("Test server {n}"),
    };
    let guild = workspace.guild(&name);
    workspace.channel(guild, ChannelKind::Text, "general");
    workspace.member(guild, "Ana", &[]);
    workspace.member(guild, "Ben", &[]);
}

/// Prints where everything is. The program runs even if nobody reads that.
fn print(workspace: &Workspace, page: &Page) {
    let url = workspace.url();
    let guilds: Vec<String> = workspace.guilds().iter().map(Id::to_string).collect();
    let _unread = writeln!(
        std::io::stdout().lock(),
        "The local Discord is running. Stop it with Ctrl+C.\n
  page            {}
  REST API        {url}/api/v10
  gateway         {}
  control API     {url}/control
  bot token       {}
  application id  {}
  guilds          {}
\nNothing here needs TLS. The examples read the address from LOCAL_DISCORD={url}",
        page.url(),
        workspace.gateway_url(),
        workspace.token(),
        workspace.bot(),
        guilds.join(", "),
    );
}
