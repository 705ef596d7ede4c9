//! The example bots in three languages, each against its own local Discord.
//!
//! The discord.py and discord.js examples run where their library is installed, and say "skipped"
//! elsewhere.

use std::{
    path::{Path, PathBuf},
    process::{Child, Command, Stdio},
    time::Duration,
};

use local_discord::{ChannelKind, Fault, Id, Person, RequestFault, Settings, Start, Workspace};
use serde_json::json;

/// Longest real time to wait for anything.
const LONG: Duration = Duration::from_secs(60);
/// What a library makes of a message that is posted although the answer is a 502.
struct After {
    requests: u64,
    messages: usize,
}

/// Half past eight on New Year's Day 2030, UTC.
const HALF_PAST_EIGHT: i64 = 1_893_486_600_000;

struct Bot(Child);

impl Drop for Bot {
    fn drop(&mut self) {
        let _ = self.0.kill();
        let _ = self.0.wait();
    }
}

struct World {
    ws: Workspace,
    channel: Id,
    ana: Person,
    _bot: Bot,
}

/// Starts a local Discord and the bot that this command runs, and waits until it has registered its
/// command.
async fn start(mut command: Command) -> World {
    let settings = Settings {
        start: Start::At(HALF_PAST_EIGHT),
        message_content: true,
        ..Settings::default()
    };
    let ws = Workspace::start(settings).await.unwrap();
    let guild = ws.guild("Test server");
    let channel = ws.channel(guild, ChannelKind::Text, "general");
    let ana = ws.member(guild, "Ana", &[]);
    command.env("LOCAL_DISCORD", ws.url());
    command.env("DISCORD_TOKEN", ws.token());
    let bot = Bot(command.stdout(Stdio::null()).spawn().unwrap());
    let ready = |w: &Workspace| (w.connected() == 1 && !w.commands().is_empty()).then_some(());
    ws.until(LONG, ready).await.expect("the bot connects");
    World {
        ws,
        channel,
        ana,
        _bot: bot,
    }
}

impl World {
    fn count(&self, text: &str) -> usize {
        let all = self.ws.messages(self.channel);
        all.iter().filter(|m| m.content == text).count()
    }

    async fn until_count(&self, text: &str, count: usize) {
        let found = |_: &Workspace| (self.count(text) >= count).then_some(());
        let found = self.ws.until(LONG, found).await;
        found.unwrap_or_else(|| panic!("“{text}” never came"));
    }

    async fn ping(&self) {
        let ping = self.ana.slash(self.channel, "ping", json!({})).unwrap();
        assert_eq!(ping.message().await.unwrap().content, "pong");
    }

    /// Checks what the README promises of an example bot.
    async fn keeps_its_promises(&self, after_a_502: After) {
        self.ping().await;
        self.ana.say(self.channel, "hello").unwrap();
        self.until_count("Hello!", 1).await;
        let reply = self.ws.messages(self.channel).pop().unwrap();
        assert!(reply.reply_to.is_some(), "it is a reply");

        // A bot that has not read the clock yet misses its first morning.
        for _ in 0..10 {
            self.ws.advance(Duration::from_secs(86_400));
            let came = |_: &Workspace| (self.count("Good morning!") > 0).then_some(());
            if self.ws.until(Duration::from_secs(3), came).await.is_some() {
                break;
            }
        }
        self.until_count("Good morning!", 1).await;

        // The reply is posted, but the bot is told that it failed. Some libraries then post it
        // again.
        let post = "POST /channels/{channel_id}/messages";
        let fault = Fault::request(post, RequestFault::ErrorAfter { status: 502 });
        self.ws.add_fault(fault);
        let before = self.ws.requests(post);
        self.ana.say(self.channel, "hello").unwrap();
        let tried =
            |w: &Workspace| (w.requests(post) == before + after_a_502.requests).then_some(());
        let tried = self.ws.until(LONG, tried).await;
        tried.unwrap_or_else(|| panic!("{} requests", self.ws.requests(post) - before));
        assert_eq!(self.ws.faults_triggered(), 1);
        self.ping().await;
        assert_eq!(self.count("Hello!"), 1 + after_a_502.messages);
        assert_eq!(self.ws.gateway_stats().identifies, 1, "it stayed connected");
    }
}

fn example(name: &str) -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR"))
        .join("examples")
        .join(name)
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn the_discord_py_example_works() {
    let python = std::env::var("LOCAL_DISCORD_PYTHON").unwrap_or_else(|_| "python3".to_owned());
    let installed = Command::new(&python)
        .args(["-c", "import discord"])
        .stderr(Stdio::null())
        .status();
    if !installed.is_ok_and(|status| status.success()) {
        eprintln!(
            "skipped: {python} has no discord.py; `python3 -m venv V && V/bin/pip install discord.py`, \
             then name V/bin/python in LOCAL_DISCORD_PYTHON"
        );
        return;
    }
    let mut command = Command::new(python);
    command.arg(example("bot.py"));
    // It tries again with the same nonce, which it has Discord enforce.
    start(command)
        .await
        .keeps_its_promises(After {
            requests: 2,
            messages: 1,
        })
        .await;
}

#[cfg(unix)]
#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn the_discord_js_example_works() {
    let modules = std::env::var_os("LOCAL_DISCORD_NODE_MODULES").map(PathBuf::from);
    let Some(modules) = modules.filter(|m| m.join("discord.js").is_dir()) else {
        eprintln!(
            "skipped: discord.js was not found; `npm install --prefix N discord.js`, \
             then name N/node_modules in LOCAL_DISCORD_NODE_MODULES"
        );
        return;
    };
    // Node looks for modules beside the script.
    let folder = tempfile::tempdir().unwrap();
    std::os::unix::fs::symlink(modules, folder.path().join("node_modules")).unwrap();
    let script = folder.path().join("bot.mjs");
    std::fs::copy(example("bot.mjs"), &script).unwrap();
    let mut command = Command::new("node");
    command.arg("--preserve-symlinks").arg(script);
    start(command)
        .await
        .keeps_its_promises(After {
            requests: 2,
            messages: 2,
        })
        .await;
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn the_serenity_example_works() {
    let tests = std::env::current_exe().unwrap();
    let built = tests.parent().and_then(Path::parent).unwrap();
    let program = built.join("examples").join("bot");
    let program = program.with_extension(std::env::consts::EXE_EXTENSION);
    if !program.is_file() {
        eprintln!("skipped: the example was not built; `cargo test -p local-discord` builds it");
        return;
    }
    start(Command::new(program))
        .await
        .keeps_its_promises(After {
            requests: 1,
            messages: 1,
        })
        .await;
}
