//! The program: what it prints is enough to connect, and what it keeps is there at the next start.

use std::{
    io::{BufRead, BufReader},
    path::Path,
    process::{Child, Command, Stdio},
};

use serde_json::Value;

struct Program {
    child: Child,
    lines: Vec<String>,
}

impl Drop for Program {
    fn drop(&mut self) {
        let _ = self.child.kill();
        let _ = self.child.wait();
    }
}

impl Program {
    /// Starts the program and reads what it prints.
    fn start(args: &[&str]) -> Program {
        let mut child = Command::new(env!("CARGO_BIN_EXE_local-discord"))
            .args(["--port", "0", "--page-port", "0"])
            .args(args)
            .stdout(Stdio::piped())
            .spawn()
            .unwrap();
        let mut lines = Vec::new();
        for line in BufReader::new(child.stdout.take().unwrap()).lines() {
            let line = line.unwrap();
            let last = line.contains("LOCAL_DISCORD=");
            lines.push(line);
            if last {
                break;
            }
        }
        Program { child, lines }
    }

    /// Returns what it printed after this label.
    fn printed(&self, label: &str) -> &str {
        let found = self.lines.iter().find_map(|line| {
            let value = line.trim_start().strip_prefix(label)?;
            Some(value.trim())
        });
        found.unwrap_or_else(|| panic!("no {label} in {:?}", self.lines))
    }

    async fn world(&self) -> Value {
        let url = format!("{}/world", self.printed("control API"));
        reqwest::get(url).await.unwrap().json().await.unwrap()
    }

    /// Stops the program by a signal.
    #[cfg(unix)]
    fn stop(mut self, signal: &str) {
        let id = self.child.id().to_string();
        let sent = Command::new("kill").args([signal, &id]).status().unwrap();
        assert!(sent.success());
        assert!(self.child.wait().unwrap().success());
    }
}

#[tokio::test]
async fn a_bot_can_connect_with_what_it_prints_and_finds_a_guild() {
    let program = Program::start(&[]);
    let client = reqwest::Client::builder().no_proxy().build().unwrap();
    let me = client
        .get(format!("{}/users/@me", program.printed("REST API")))
        .header(
            "authorization",
            format!("Bot {}", program.printed("bot token")),
        );
    let me: Value = me.send().await.unwrap().json().await.unwrap();
    assert_eq!(me["id"], program.printed("application id"));
    let gateway = program.printed("gateway");
    tokio_tungstenite::connect_async(gateway).await.unwrap();
    let page = client.get(program.printed("page")).send().await.unwrap();
    assert!(page.text().await.unwrap().contains("<title>Local Discord"));
    let guild = &program.world().await["guilds"][0];
    assert_eq!(guild["id"], program.printed("guilds"));
    assert_eq!(guild["channels"][0]["name"], "general");
    let members = guild["members"].as_array().unwrap().iter();
    let names: Vec<_> = members.map(|m| m["name"].as_str().unwrap()).collect();
    assert_eq!(names, ["Bot", "Owner", "Ana", "Ben"]);
}

#[cfg(unix)]
#[tokio::test]
async fn a_folder_keeps_the_world_from_one_start_to_the_next() {
    let folder = tempfile::tempdir().unwrap();
    let folder: &Path = folder.path();
    let args = [
        "--data",
        folder.to_str().unwrap(),
        "--guilds",
        "2",
        "--paused",
        "--start",
        "2030-01-01T09:00:00Z",
    ];
    let program = Program::start(&args);
    let before = program.world().await;
    assert_eq!(before["guilds"].as_array().unwrap().len(), 2);
    assert_eq!(before["clock"]["now"], "2030-01-01T09:00:00.000000+00:00");
    // Ctrl+C, and what a service manager sends.
    program.stop("-INT");
    let program = Program::start(&args);
    assert_eq!(program.world().await["guilds"], before["guilds"]);
    program.stop("-TERM");
    let again = Program::start(&args).world().await;
    assert_eq!(again["guilds"], before["guilds"]);
}
