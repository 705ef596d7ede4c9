//! Runs the discord.py bot with the same members, message and presses.

use std::path::{Path, PathBuf};
use std::process::Stdio;

use serde::Deserialize;
use serde_json::json;
use tokio::io::{AsyncReadExt as _, AsyncWriteExt as _};
use tokio::process::{Child, Command};

use crate::common::{LONG, Result, memory};
use crate::load::{Place, Rush, once_each, rush, with_changes};
use crate::ours::Model;
use crate::{MEMBERS, WITHIN};

/// Names an interpreter that has discord.py.
const PYTHON: &str = "PYTHIA_PEER_PYTHON";

/// How to install the peer.
pub const HOW: &str = "make its environment with `python3 -m venv target/peer && target/peer/bin/pip install -r benches/peer/requirements.txt`, or name a Python that has discord.py in PYTHIA_PEER_PYTHON.";

/// Connections to Discord it may have at once, as many as Pythia.
const CONNECTIONS: usize = 256;

/// What a run of the peer gave.
pub struct Run {
    /// The rush within ten seconds, and the one all at once.
    pub rushes: [Rush; 2],
    /// Memory before and after: resident, and the anonymous part of it.
    pub memory: ((f64, f64), (f64, f64)),
}

/// What it reports at the end.
#[derive(Debug, Deserialize)]
struct Message {
    members: usize,
    answered: usize,
    too_late: usize,
}

/// Returns the interpreter, if it has discord.py.
pub fn python() -> Option<PathBuf> {
    let here = Path::new(env!("CARGO_MANIFEST_DIR"));
    let usual = || here.join("target/peer/bin/python");
    let python = std::env::var_os(PYTHON).map_or_else(usual, PathBuf::from);
    let version = "import sys, discord; print(f'discord.py {discord.__version__} on Python {sys.version.split()[0]}')";
    let asked = std::process::Command::new(&python)
        .args(["-c", version])
        .output();
    match asked {
        Ok(output) if output.status.success() => {
            print!("the peer: {}", String::from_utf8_lossy(&output.stdout));
            Some(python)
        }
        _ => {
            println!(
                "no discord.py in {}: the peer is left out. {HOW}",
                python.display()
            );
            None
        }
    }
}

pub async fn play(python: &Path, model: &Model) -> Result<Run> {
    let place = Place::new().await?;
    let mut child = start(python, &place).await?;
    let mut stdin = child.stdin.take().ok_or("no standard input")?;
    let task = json!({
        "channel": place.channel, "message": model.message, "receipt": model.receipt, "connections": CONNECTIONS,
    });
    stdin.write_all(format!("{task}\n").as_bytes()).await?;
    stdin.flush().await?;
    let members = place.crowd();
    let post = place.ws.until(LONG, |_| place.question(None)).await;
    let post = post.ok_or("the peer did not post its message")?;
    let pid = child.id().ok_or("the peer has ended")?;
    let before = memory(pid)?;
    let even = rush(&members, &post, &with_changes(), Some(WITHIN), pid).await?;
    let once = rush(&members, &post, &once_each(), None, pid).await?;
    let after = memory(pid)?;
    drop(stdin);
    let mut said = String::new();
    let stdout = child.stdout.as_mut().ok_or("no standard output")?;
    tokio::time::timeout(LONG, stdout.read_to_string(&mut said)).await??;
    let said: Message = serde_json::from_str(&said)?;
    println!(
        "peer: {} members, {} answered, {} too late; {:.1} MB resident before, {:.1} MB after",
        said.members, said.answered, said.too_late, before.0, after.0
    );
    if said.members != MEMBERS {
        return Err("the peer has not heard of every member".into());
    }
    Ok(Run {
        rushes: [even, once],
        memory: (before, after),
    })
}

async fn start(python: &Path, place: &Place) -> Result<Child> {
    let script = Path::new(env!("CARGO_MANIFEST_DIR")).join("benches/peer/bot.py");
    let child = Command::new(python)
        .arg(script)
        .env("DISCORD_TOKEN", place.ws.token())
        .env("PYTHIA_DISCORD_API", place.ws.url())
        .stdin(Stdio::piped())
        .stdout(Stdio::piped())
        .kill_on_drop(true)
        .spawn()?;
    Ok(child)
}
