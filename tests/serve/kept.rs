//! `pythia try` as it is kept up for the page: the real bot, its clock, what it has inside, its
//! folder.

use std::path::{Path, PathBuf};

use futures_util::{SinkExt as _, StreamExt as _};
use serde_json::{Value, json};
use tokio_tungstenite::tungstenite::Message;

use super::harness::{Socket, news, post, socket};
use super::program::{Running, try_with};

/// A window on a kept workspace.
struct Window {
    // Dropped first: it stops the program.
    program: Running,
    url: String,
    socket: Socket,
    /// All that it was sent, the newest of each.
    seen: Value,
}

impl Window {
    async fn on(folder: &Path, more: &[&str]) -> Window {
        Self::of(try_with(folder, more)).await
    }

    async fn of((program, url): (Running, String)) -> Window {
        let socket = socket(&url, &url).await.unwrap();
        let mut window = Window {
            program,
            url,
            socket,
            seen: json!({}),
        };
        window.look(json!({})).await;
        let people = window
            .until(|s| s["people"][0]["members"].as_array().cloned())
            .await;
        let mara = people.iter().find(|p| p["name"] == "Mara").unwrap()["id"].clone();
        window.look(json!({ "as": mara })).await;
        window
            .until(|s| s["places"]["guilds"][0]["id"].as_str().map(drop))
            .await;
        window
    }

    async fn look(&mut self, look: Value) {
        self.socket
            .send(Message::text(look.to_string()))
            .await
            .unwrap();
    }

    /// Reads what is new until something is found in it.
    async fn until<T>(&mut self, find: impl Fn(&Value) -> Option<T>) -> T {
        let looking = async {
            loop {
                if let Some(found) = find(&self.seen) {
                    return found;
                }
                let new = news(&mut self.socket).await;
                for (key, value) in new.as_object().unwrap() {
                    self.seen[key] = value.clone();
                }
            }
        };
        let within = std::time::Duration::from_secs(60);
        let found = tokio::time::timeout(within, looking).await;
        found.unwrap_or_else(|_| panic!("it never came"))
    }

    /// Waits for something that waits, and gives its time.
    async fn waits(&mut self, words: &str) -> i64 {
        self.until(|s| {
            let all = s["upcoming"]["all"].as_array()?;
            let found = all
                .iter()
                .find(|w| w["about"].as_str().unwrap().contains(words))?;
            found["at"].as_i64()
        })
        .await
    }

    async fn order(&self, what: &str, body: Value) {
        let (status, told) = post(&self.url, &format!("/api/control/{what}"), body).await;
        assert!(status.is_success(), "{what}: {told}");
    }

    async fn log(&self) -> Value {
        let got = reqwest::get(format!("{}/api/log", self.url)).await.unwrap();
        serde_json::from_str(&got.text().await.unwrap()).unwrap()
    }

    /// Reads the drawer until something is found in it.
    async fn logged(&self, find: impl Fn(&Value) -> bool) {
        let looking = async { while !find(&self.log().await) {} };
        let within = std::time::Duration::from_secs(60);
        let found = tokio::time::timeout(within, looking).await;
        found.unwrap_or_else(|_| panic!("the drawer never showed it"));
    }
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn slot_reveal_close_and_round_are_waited_for_one_after_the_other() {
    let folder = tempfile::tempdir().unwrap();
    let mut window = Window::on(folder.path(), &[]).await;
    window
        .until(|s| s["upcoming"]["known"].as_bool().filter(|known| *known))
        .await;
    let slot = window.waits("daily: the next question").await;
    window.order("clock", json!({ "to_ms": slot })).await;
    let reveal = window.waits(": the answer").await;
    // Eight hours from when the post was decided, which is a moment after the slot.
    let decided = reveal - 8 * 3_600_000;
    assert!((slot..slot + 60_000).contains(&decided), "{decided}");
    window.order("clock", json!({ "to_ms": reveal })).await;
    let close = window.waits("points become final").await;
    assert!(close > reveal, "and then it closes");
    let mara = window.seen["people"][0]["members"].as_array().unwrap();
    let mara = mara.iter().find(|p| p["name"] == "Mara").unwrap()["id"].clone();
    let channel = window.seen["places"]["guilds"][0]["channels"][0]["id"].clone();
    let options = json!({ "start": "in 20m", "questions": 3 });
    let slash =
        json!({ "as": mara, "channel": channel, "name": "round schedule", "options": options });
    let (status, told) = post(&window.url, "/api/actions/slash", slash).await;
    assert!(status.is_success(), "{status}: {told}");
    let reminder = window.waits("the reminder").await;
    let begins = window.waits("the round starts").await;
    assert!(reminder < begins);
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn the_drawer_shows_the_journal_the_outbox_and_the_figures_as_they_change() {
    let folder = tempfile::tempdir().unwrap();
    let mut window = Window::on(folder.path(), &[]).await;
    let entries = |log: &Value| log["internals"]["figures"][0][1].as_u64().unwrap_or(0);
    window.logged(|log| entries(log) > 0).await;
    let before = entries(&window.log().await);
    // Every post is refused for a while: its row stays in the outbox and says how often it was
    // tried.
    let fault = json!({ "on": "POST /channels/{channel_id}/messages", "effect": "error_before", "status": 500, "times": 2 });
    window.order("fault", json!({ "fault": fault })).await;
    let slot = window.waits("the next question").await;
    let (url, move_it) = (window.url.clone(), json!({ "to_ms": slot }));
    let moving = post(&url, "/api/control/clock", move_it);
    let waiting = window.logged(|log| {
        let rows = log["internals"]["outbox"].as_array().unwrap();
        rows.iter()
            .any(|row| row["what"] == "Post" && row["attempts"].as_u64() > Some(0))
    });
    let ((status, told), ()) = tokio::join!(moving, waiting);
    assert!(status.is_success(), "{told}");
    window
        .logged(|log| log["internals"]["outbox"].as_array().unwrap().is_empty())
        .await;
    window.logged(|log| entries(log) > before + 2).await;
    window
        .logged(|log| {
            let journal = log["internals"]["journal"].as_array().unwrap();
            journal.iter().any(|line| {
                line["event"] == "Delivered Done"
                    && line["details"].as_str().unwrap().contains("put")
            })
        })
        .await;
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn a_restart_goes_on_where_it_was_and_fresh_begins_anew() {
    let folder = tempfile::tempdir().unwrap();
    let mut window = Window::on(folder.path(), &["--seed-members", "200"]).await;
    let people = |s: &Value| s["people"][0]["members"].as_array().map(Vec::len);
    assert!(window.until(people).await >= 200);
    let lounge = |s: &Value| {
        s["places"]["guilds"][0]["channels"]
            .as_array()
            .map(Vec::len)
    };
    assert_eq!(window.until(lounge).await, 2, "and a place where they talk");
    let slot = window.waits("the next question").await;
    window.order("clock", json!({ "to_ms": slot })).await;
    let reveal = window.waits(": the answer").await;
    let guild = window.seen["people"][0]["id"].clone();
    drop(window);

    let mut window = Window::on(folder.path(), &[]).await;
    assert_eq!(window.seen["people"][0]["id"], guild);
    assert_eq!(window.waits(": the answer").await, reveal);
    assert!(window.until(people).await >= 200);
    drop(window);

    let mut window = Window::on(folder.path(), &["--fresh"]).await;
    window.waits("the next question").await;
    let waits = window.seen["upcoming"].to_string();
    assert!(!waits.contains(": the answer"), "{waits}");
    assert!(window.until(people).await < 10);
}

/// A question that is being written, in a folder of its own.
struct Written {
    folder: tempfile::TempDir,
    file: PathBuf,
    text: String,
}

impl Written {
    fn new(title: &str) -> Self {
        let folder = tempfile::tempdir().unwrap();
        let topic = folder.path().join("functions");
        std::fs::create_dir(&topic).unwrap();
        let from = Path::new(env!("CARGO_MANIFEST_DIR")).join("questions/functions");
        let any = std::fs::read_dir(&from).unwrap().next().unwrap().unwrap();
        let written = Self {
            folder,
            file: topic.join(any.file_name()),
            text: std::fs::read_to_string(any.path()).unwrap(),
        };
        written.write(title);
        written
    }

    fn folder(&self) -> &str {
        self.folder.path().to_str().unwrap()
    }

    fn write(&self, title: &str) {
        let mut lines = self.text.lines();
        let old = lines.find(|l| l.starts_with("title = ")).unwrap();
        let text = self.text.replacen(old, &format!("title = {title:?}"), 1);
        std::fs::write(&self.file, text).unwrap();
    }
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn questions_that_are_being_written_are_asked_and_read_again_when_they_change() {
    let folder = tempfile::tempdir().unwrap();
    let mine = Written::new("Seen while it is written");
    let mut window = Window::on(folder.path(), &["--questions", mine.folder()]).await;
    mine.write("Written a second time");
    // The folder is read when nothing has changed in it for a moment, so some days may pass before.
    for number in 1..=20 {
        let slot = window.waits("the next question").await;
        window.order("clock", json!({ "to_ms": slot })).await;
        window.waits(&format!("#{number} ")).await;
        let upcoming = window.seen["upcoming"].to_string();
        if upcoming.contains("Written a second time") {
            return;
        }
    }
    panic!("the new words were never asked");
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn ctrl_c_counts_while_an_order_of_the_page_is_obeyed() {
    let folder = tempfile::tempdir().unwrap();
    let mut window = Window::on(folder.path(), &[]).await;
    // The order lasts as long as the bot that was started again cannot connect.
    let started = |log: &Value| log["counters"]["by_route"]["GET /gateway/bot"].clone();
    let before = started(&window.log().await);
    window.order("down", json!({ "on": true })).await;
    let restart = reqwest::Client::new().post(format!("{}/api/control/restart", window.url));
    let restart = restart
        .header(reqwest::header::ORIGIN, &window.url)
        .body("{}");
    let interrupted = async {
        window.logged(|log| started(log) != before).await;
        window.program.interrupt();
        window.order("down", json!({ "on": false })).await;
        while let Some(Ok(_)) = window.socket.next().await {}
    };
    // Whether the order is answered before the end is not asked here.
    let both = async { tokio::join!(restart.send(), interrupted) };
    let within = std::time::Duration::from_secs(60);
    let ended = tokio::time::timeout(within, both).await;
    assert!(ended.is_ok(), "Ctrl+C was not heard");
}
