//! A group on a local Discord, with the built program as its bot.

#![expect(
    clippy::disallowed_methods,
    reason = "the test reads what its child process says"
)]

use std::process::{ExitStatus, Stdio};
use std::sync::{Arc, Mutex};
use std::time::Duration;

use local_discord::{
    ChannelKind, Id, Interaction, MessageView, Person, Settings, Start, Workspace,
};
use serde_json::{Value, json};
use tempfile::TempDir;
use tokio::io::{AsyncBufReadExt, AsyncWriteExt, BufReader};
use tokio::process::{Child, ChildStdin, Command};
use tokio::sync::mpsc::{UnboundedReceiver, unbounded_channel};

use super::openapi::openapi;

/// The longest real time a test waits for anything.
pub const TIMEOUT: Duration = Duration::from_secs(30);

/// 2026-03-02 is a Monday; 08:50 in Berlin is 07:50 UTC.
const MONDAY_0850: i64 = 1_772_437_800_000;

/// How the bot reaches the local Discord.
#[derive(Clone, Copy, PartialEq, Eq)]
pub enum Protocol {
    /// Plain HTTP, without rate limits.
    Http,
    /// TLS under Discord's own name, with rate limits and serenity's limiter; the gateway, too, is
    /// behind TLS.
    Tls,
}

/// A group and its bot.
pub struct Harness {
    pub ws: Workspace,
    pub guild: Id,
    pub channel: Id,
    pub mara: Person,
    pub protocol: Protocol,
    pub folder: TempDir,
    /// Who asks the bot whether it has handled everything, and in which channel.
    probe: (Person, Id),
    bot: Option<Bot>,
    logs: Arc<Mutex<Vec<String>>>,
}

/// A running bot.
pub struct Bot {
    child: Child,
    stdin: ChildStdin,
    stdout: UnboundedReceiver<String>,
    /// Ends when the last line of its log is read.
    log: tokio::task::JoinHandle<()>,
}

impl Bot {
    /// Ends the bot's standard input, as when the program that started it was killed, and waits
    /// until the bot is gone.
    pub async fn orphaned(self) -> ExitStatus {
        let Self {
            mut child,
            stdin,
            log,
            ..
        } = self;
        drop(stdin);
        let ended = tokio::time::timeout(TIMEOUT, child.wait()).await;
        log.await.unwrap();
        ended.expect("the bot leaves").unwrap()
    }

    /// Tells the bot the time and waits until it has nothing to do.
    pub async fn idle(&mut self, offset: i64) {
        let order = format!("offset {offset}\n");
        self.stdin.write_all(order.as_bytes()).await.unwrap();
        self.stdin.flush().await.unwrap();
        let wanted = format!("idle {offset}");
        loop {
            let line = tokio::time::timeout(TIMEOUT, self.stdout.recv()).await;
            let line = line.expect("the bot becomes idle").expect("the bot lives");
            if line == wanted {
                return;
            }
        }
    }
}

async fn signal(bot: &Bot, which: &str) {
    let id = bot.child.id().unwrap().to_string();
    // The standard library can't send signals, and not every machine has a program called `kill`.
    // Every shell has its own.
    let kill = format!("kill {which} {id}");
    let kill = Command::new("sh").args(["-c", &kill]).status();
    assert!(kill.await.unwrap().success());
}

/// One question of each kind from the bank.
pub const OPEN: (&str, &str) = (
    "data-model/write-only-one-repr-or-str.md",
    include_str!("../../questions/data-model/write-only-one-repr-or-str.md"),
);
pub const CHOICE: (&str, &str) = (
    "data-model/property-setter-recursion.md",
    include_str!("../../questions/data-model/property-setter-recursion.md"),
);
pub const OUTPUT: (&str, &str) = (
    "data-model/truth-of-empty-container.md",
    include_str!("../../questions/data-model/truth-of-empty-container.md"),
);

impl Harness {
    /// Opens a group with a channel and a moderator, and starts the bot with these questions.
    pub async fn open(questions: &[(&str, &str)]) -> Self {
        Self::open_with(Protocol::Http, questions, |_| {}).await
    }

    /// Does the same over this protocol and with other settings of the local Discord.
    pub async fn open_with(
        protocol: Protocol,
        questions: &[(&str, &str)],
        set: impl FnOnce(&mut Settings),
    ) -> Self {
        let mut harness = Self::closed_with(protocol, questions, set).await;
        harness.start().await;
        harness
    }

    /// Opens a group without starting the bot.
    pub async fn closed_with(
        protocol: Protocol,
        questions: &[(&str, &str)],
        set: impl FnOnce(&mut Settings),
    ) -> Self {
        let mut settings = Settings {
            start: Start::At(MONDAY_0850),
            limits: protocol == Protocol::Tls,
            tls_gateway: protocol == Protocol::Tls,
            ..Settings::default()
        };
        set(&mut settings);
        let content = settings.message_content;
        let ws = Workspace::start(settings).await.unwrap();
        let guild = ws.guild("Study group");
        let channel = ws.channel(guild, ChannelKind::Text, "python-daily");
        let mara = ws.owner(guild);
        let folder = tempfile::tempdir().unwrap();
        for (name, text) in questions {
            let file = folder.path().join("questions").join(name);
            std::fs::create_dir_all(file.parent().unwrap()).unwrap();
            std::fs::write(file, text).unwrap();
        }
        std::fs::write(folder.path().join("ca.pem"), ws.ca_pem()).unwrap();
        let config = format!(
            "store = {:?}\nquestions_dir = {:?}\nquestions_mode = \"replace\"\nmessage_content = {content}\n\
             [log]\nlevel = \"info,pythia=debug\"\n",
            folder.path().join("store"),
            folder.path().join("questions"),
        );
        std::fs::write(folder.path().join("pythia.toml"), config).unwrap();
        Self {
            ws,
            guild,
            channel,
            probe: (mara.clone(), channel),
            mara,
            protocol,
            folder,
            bot: None,
            logs: Arc::default(),
        }
    }

    /// Returns the command that starts the bot on this local Discord.
    pub fn command(&self) -> Command {
        self.command_with(&self.folder.path().join("pythia.toml"))
    }

    /// Returns the same command with another config file.
    pub fn command_with(&self, config: &std::path::Path) -> Command {
        let mut command = Command::new(env!("CARGO_BIN_EXE_pythia"));
        command
            .arg("run")
            .arg("--config")
            .arg(config)
            .env("DISCORD_TOKEN", self.ws.token())
            .env_remove("PYTHIA_DISCORD_CA")
            .kill_on_drop(true);
        match self.protocol {
            Protocol::Http => command.env("PYTHIA_DISCORD_API", self.ws.url()),
            Protocol::Tls => command
                .env(
                    "PYTHIA_DISCORD_API",
                    format!("https://127.0.0.1:{}", self.ws.tls_port()),
                )
                .env("PYTHIA_DISCORD_CA", self.folder.path().join("ca.pem")),
        };
        command
    }

    /// Starts the bot and waits until it is connected and idle.
    pub async fn start(&mut self) {
        self.start_with(self.command()).await;
    }

    /// Does the same with another command, to which the clock and the seed are added.
    pub async fn start_with(&mut self, command: Command) {
        self.bot = Some(self.spawn(command).await);
        self.connected().await;
        self.settle().await;
    }

    /// Starts a bot with this command and gives it the time.
    pub async fn spawn(&self, mut command: Command) -> Bot {
        let mut child = command
            .args(["--clock-from-stdin", "--seed", "7"])
            .stdin(Stdio::piped())
            .stdout(Stdio::piped())
            .stderr(Stdio::piped())
            .spawn()
            .unwrap();
        let (send, stdout) = unbounded_channel();
        let mut lines = BufReader::new(child.stdout.take().unwrap()).lines();
        tokio::spawn(async move {
            while let Ok(Some(line)) = lines.next_line().await {
                let _ = send.send(line);
            }
        });
        let mut errors = BufReader::new(child.stderr.take().unwrap()).lines();
        let logs = self.logs.clone();
        let log = tokio::spawn(async move {
            while let Ok(Some(line)) = errors.next_line().await {
                eprintln!("{line}");
                logs.lock().unwrap().push(line);
            }
        });
        let mut stdin = child.stdin.take().unwrap();
        let first = format!("offset {}\n", self.ws.offset_ms());
        stdin.write_all(first.as_bytes()).await.unwrap();
        Bot {
            child,
            stdin,
            stdout,
            log,
        }
    }

    /// Probes the bot in this guild's channel from now on, because it may leave the first guild.
    pub fn probe_in(&mut self, guild: Id, channel: Id) {
        self.probe = (self.ws.owner(guild), channel);
    }

    /// Waits until the bot is connected and its commands are registered.
    pub async fn connected(&self) {
        let there =
            |ws: &Workspace| (ws.connected() == 1 && !ws.commands().is_empty()).then_some(());
        self.ws
            .until(TIMEOUT, there)
            .await
            .expect("the bot connects");
    }

    /// Waits until the bot has handled everything that the gateway sent so far. It handles events
    /// in order, and a completion is one of them.
    async fn handled_all(&self) {
        let (who, channel) = &self.probe;
        let asked = who.complete(*channel, "help", "topic", json!({"topic": ""}));
        asked.unwrap().choices().await.expect("the bot completes");
    }

    /// Tells the bot the time and waits until it has handled everything and has nothing to do.
    pub async fn settle(&mut self) {
        self.handled_all().await;
        let offset = self.ws.offset_ms();
        let bot = self.bot.as_mut().expect("the bot runs");
        bot.idle(offset).await;
    }

    /// Moves the clock forward and waits until the bot has done what that made due.
    pub async fn pass(&mut self, by: Duration) {
        self.ws.advance(by);
        self.settle().await;
    }

    /// Kills the bot.
    pub async fn kill(&mut self) {
        let mut bot = self.bot.take().expect("the bot runs");
        bot.child.kill().await.unwrap();
        self.gone().await;
    }

    /// Takes the running bot, to end it in another way.
    pub fn take(&mut self) -> Bot {
        self.bot.take().expect("the bot runs")
    }

    /// Asks the bot to stop, as a service manager does.
    pub async fn stop(&mut self) -> ExitStatus {
        let mut bot = self.bot.take().expect("the bot runs");
        signal(&bot, "-TERM").await;
        let ended = tokio::time::timeout(TIMEOUT, bot.child.wait()).await;
        bot.log.await.unwrap();
        ended.expect("the bot stops in time").unwrap()
    }

    /// Tells the bot to read its questions again.
    pub async fn reload(&self) {
        signal(self.bot.as_ref().expect("the bot runs"), "-HUP").await;
    }

    /// Writes a question file into the bot's folder.
    pub fn write_question(&self, (name, text): (&str, &str)) {
        let file = self.folder.path().join("questions").join(name);
        std::fs::create_dir_all(file.parent().unwrap()).unwrap();
        std::fs::write(file, text).unwrap();
    }

    /// Waits until the bot has logged these words.
    pub async fn says(&self, words: &str) {
        let said = async {
            while !self.has_said(words) {
                tokio::task::yield_now().await;
            }
        };
        let said = tokio::time::timeout(TIMEOUT, said).await;
        said.unwrap_or_else(|_| panic!("the bot did not say {words:?}"));
    }

    /// Waits until the bot has ended by itself and returns its exit code.
    pub async fn ended(&mut self) -> Option<i32> {
        let mut bot = self.bot.take().expect("the bot runs");
        let ended = tokio::time::timeout(TIMEOUT, bot.child.wait()).await;
        ended.expect("the bot ends in time").unwrap().code()
    }

    /// Returns the process id of the running bot.
    pub fn process(&self) -> u32 {
        let bot = self.bot.as_ref().expect("the bot runs");
        bot.child.id().expect("it has not ended")
    }

    /// Returns everything the bot has logged.
    pub fn log(&self) -> String {
        self.logs.lock().unwrap().join("\n")
    }

    /// Returns whether a log line contains these words.
    pub fn has_said(&self, words: &str) -> bool {
        self.logs
            .lock()
            .unwrap()
            .iter()
            .any(|line| line.contains(words))
    }

    async fn gone(&self) {
        let gone = |ws: &Workspace| (ws.connected() == 0).then_some(());
        self.ws
            .until(TIMEOUT, gone)
            .await
            .expect("the connection ends");
    }

    /// Adds a member of this name.
    pub fn member(&self, name: &str) -> Person {
        self.ws.member(self.guild, name, &[])
    }

    /// Runs a command as the moderator and returns the reply.
    pub async fn mara(&self, command: &str, options: Value) -> MessageView {
        self.said(&self.mara, command, options).await
    }

    /// Runs a command and returns the reply.
    pub async fn said(&self, who: &Person, command: &str, options: Value) -> MessageView {
        let asked = who.slash(self.channel, command, options).unwrap();
        asked
            .message()
            .await
            .unwrap_or_else(|why| panic!("/{command}: {why}"))
    }

    /// Adds a track in the group's channel: at nine, revealed after eight hours.
    pub async fn track(&self) {
        self.track_in(self.channel).await;
    }

    /// Adds the same track in another channel.
    pub async fn track_in(&self, channel: Id) {
        let options = json!({
            "channel": channel.to_string(), "name": "daily", "time": "09:00", "zone": "Europe/Berlin",
            "days": "daily", "delay": "8h",
        });
        let told = self.mara("track add", options).await;
        assert!(text(&told).contains("daily"), "{}", text(&told));
    }

    /// Waits until `find` finds something among a channel's messages.
    pub async fn finds<T>(
        &self,
        channel: Id,
        what: &str,
        mut find: impl FnMut(&[MessageView]) -> Option<T>,
    ) -> T {
        let found = self
            .ws
            .until(TIMEOUT, |ws| find(&ws.messages(channel)))
            .await;
        found.unwrap_or_else(|| panic!("{what} in\n{}", self.ws.transcript(channel)))
    }

    /// Waits for the question's post and its thread.
    pub async fn question(&self) -> (MessageView, Id) {
        let find = |all: &[MessageView]| {
            let post = all
                .iter()
                .find(|m| m.buttons.iter().any(|b| b.label == "Show me now"))?;
            Some((post.clone(), post.thread?))
        };
        self.finds(self.channel, "no question with a thread", find)
            .await
    }

    /// Checks that serenity could decode everything, that all requests and responses are as Discord
    /// describes them, and that the bot logged no warning and no error.
    pub fn all_was_well(&self) {
        self.wire_was_well();
        let mut bad: Vec<String> = self.logged(&["ERROR", "WARN"]);
        // On a busy machine connecting may take long enough to be said.
        bad.retain(|line| !line.contains("no connection to Discord's gateway yet"));
        assert!(bad.is_empty(), "{}", bad.join("\n"));
    }

    fn logged(&self, levels: &[&str]) -> Vec<String> {
        let logs = self.logs.lock().unwrap();
        let of = |line: &&String| {
            levels
                .iter()
                .any(|level| line.contains(&format!(" {level} ")))
        };
        logs.iter().filter(of).cloned().collect()
    }

    /// Checks the part of [`all_was_well`](Self::all_was_well) that also holds when requests fail.
    pub fn wire_was_well(&self) {
        let logs = self.logs.lock().unwrap().clone();
        let odd = |line: &&String| line.contains("cannot be decoded") || line.contains("panicked");
        let odd: Vec<_> = logs.iter().filter(odd).collect();
        assert!(odd.is_empty(), "{odd:?}");
        let Some(openapi) = openapi() else { return };
        let mut wrong = Vec::new();
        for one in self.ws.exchanges() {
            wrong.extend(openapi.request(&one.method, &one.path, &one.body));
            // A 429 of a proxy in front of Discord, which a test can order, has another body.
            let bare = one.status == 429 && one.answer.get("retry_after").is_none();
            if one.status != 0 && !bare {
                wrong.extend(openapi.response(&one.method, &one.path, one.status, &one.answer));
            }
        }
        let counts = openapi.counts();
        let sum = |which: fn(&(u32, u32)) -> u32| counts.values().map(which).sum::<u32>();
        let (requests, responses) = (sum(|c| c.0), sum(|c| c.1));
        eprintln!(
            "checked so far: {requests} requests and {responses} responses of {} routes",
            counts.len()
        );
        wrong.sort();
        wrong.dedup();
        assert!(wrong.is_empty(), "{}", wrong.join("\n"));
    }
}

impl Drop for Harness {
    fn drop(&mut self) {
        if std::thread::panicking() {
            eprintln!("{}", self.ws.transcript(self.channel));
            for thread in self.ws.threads(self.channel) {
                eprintln!("{}", self.ws.transcript(thread));
            }
        }
    }
}

/// Returns everything a member can read in a message.
pub fn text(message: &MessageView) -> String {
    let mut text = message.content.clone();
    for embed in &message.embeds {
        for part in ["title", "description"] {
            text += &format!("\n{}", embed[part].as_str().unwrap_or_default());
        }
        for field in embed["fields"].as_array().into_iter().flatten() {
            let part = |name: &str| field[name].as_str().unwrap_or_default().to_owned();
            text += &format!("\n{}\n{}", part("name"), part("value"));
        }
        text += &format!("\n{}", embed["footer"]["text"].as_str().unwrap_or_default());
    }
    text
}

/// Returns the custom id of the button with this label.
pub fn button<'a>(message: &'a MessageView, label: &str) -> &'a str {
    let found = message.buttons.iter().find(|b| b.label.contains(label));
    let labels: Vec<_> = message.buttons.iter().map(|b| &b.label).collect();
    &found
        .unwrap_or_else(|| panic!("no {label} among {labels:?}"))
        .custom_id
}

/// Presses the button with this label on a message.
pub fn press(who: &Person, on: &MessageView, label: &str) -> Interaction {
    who.press(on.channel, on.id, button(on, label)).unwrap()
}
