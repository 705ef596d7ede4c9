//! A disk that is full, channels and messages that are gone at once, and what logs and the store
//! must never contain.

use std::path::{Path, PathBuf};
use std::time::Duration;

use local_discord::{ChannelKind, MessageView, Person};
use serde_json::json;
use tokio::process::Command;

use super::harness::{Harness, OPEN, OUTPUT, press, text};

const TO_THE_SLOT: Duration = Duration::from_secs(11 * 60);
const TO_THE_REVEAL: Duration = Duration::from_secs(8 * 3600);

/// Fills in the form of **Answer** and returns the reply.
async fn seals(who: &Person, post: &MessageView, answer: &str) -> Option<String> {
    let form = press(who, post, "Answer").modal().await.unwrap();
    let field = form.inputs[0].custom_id.clone();
    let receipt = who.submit(&form, &[(&field, answer)]).unwrap();
    receipt.message().await.ok().map(|told| text(&told))
}

/// Wraps the command in a shell that ignores SIGXFSZ, so that writes beyond the size limit fail
/// instead of ending the process.
fn with_failing_writes(command: &Command) -> Command {
    let std = command.as_std();
    let mut shell = Command::new("sh");
    shell
        .args(["-c", "trap '' XFSZ; exec \"$@\"", "sh"])
        .arg(std.get_program())
        .args(std.get_args())
        .kill_on_drop(true);
    for (name, value) in std.get_envs() {
        match value {
            Some(value) => shell.env(name, value),
            None => shell.env_remove(name),
        };
    }
    shell
}

/// Keeps all files of the process from growing. Returns `false` where the machine has no `prlimit`.
async fn no_file_grows(process: u32) -> bool {
    let limited = Command::new("prlimit")
        .args(["--pid", &process.to_string(), "--fsize=1"])
        .status();
    limited.await.is_ok_and(|status| status.success())
}

#[tokio::test]
async fn a_disk_that_takes_no_more_stops_the_bot_with_words_and_nothing_acknowledged_is_lost() {
    let mut harness = Harness::open(&[OUTPUT]).await;
    harness.track().await;
    let (ana, ben) = (harness.member("Ana"), harness.member("Ben"));
    harness.pass(TO_THE_SLOT).await;
    let (post, _) = harness.question().await;
    assert!(harness.stop().await.success());
    harness
        .start_with(with_failing_writes(&harness.command()))
        .await;
    let right = "1 items\nno cart\nTrue\n";
    let receipt = seals(&ana, &post, right).await.expect("a receipt");
    assert!(receipt.contains("no cart"), "{receipt}");
    if !no_file_grows(harness.process()).await {
        eprintln!("skipped: there is no prlimit on this machine");
        return;
    }
    // A reply, if there is one, doesn't say that the answer was saved.
    let receipt = seals(&ben, &post, right).await;
    let receipt = receipt.filter(|told| !told.contains("went wrong on my side"));
    assert_eq!(
        receipt, None,
        "nothing is acknowledged that is not on the disk"
    );
    assert_eq!(harness.ended().await, Some(1));
    for words in [
        "nothing acknowledged is lost",
        "fix the cause and start again",
    ] {
        assert!(harness.has_said(words), "{}", harness.log());
    }
    harness.start().await;
    harness.pass(TO_THE_REVEAL).await;
    let why = text(&harness.said(&ana, "why", json!({})).await);
    assert!(why.contains("for a correct answer"), "{why}");
    let why = text(&harness.said(&ben, "why", json!({})).await);
    assert!(
        !why.contains("for a correct answer"),
        "never acknowledged, never counted: {why}"
    );
    harness.wire_was_well();
}

#[tokio::test]
async fn messages_deleted_in_bulk_and_reactions_cleared_at_once_are_followed() {
    let mut harness = Harness::open(&[OPEN]).await;
    harness.track().await;
    let (ana, ben, cem) = (
        harness.member("Ana"),
        harness.member("Ben"),
        harness.member("Cem"),
    );
    harness.pass(TO_THE_SLOT).await;
    let (_, thread) = harness.question().await;
    let first = ana.say(thread, "Gone soon.").unwrap();
    let second = ana.say(thread, "And this.").unwrap();
    let of_ben = ben.say(thread, "Voted for, for a while.").unwrap();
    let of_cem = cem.say(thread, "Accepted and voted for.").unwrap();
    harness.settle().await;
    for message in [of_ben, of_cem] {
        ana.react(thread, message, "⬆️").unwrap();
        harness.mara.react(thread, message, "✅").unwrap();
    }
    harness.settle().await;
    harness.mara.delete_many(thread, &[first, second]).unwrap();
    harness.mara.clear_reactions(thread, of_ben, None).unwrap();
    harness
        .mara
        .clear_reactions(thread, of_cem, Some("✅"))
        .unwrap();
    harness.settle().await;
    harness.pass(TO_THE_REVEAL).await;
    let why = text(&harness.said(&ana, "why", json!({})).await);
    assert!(!why.contains("for answering in time"), "{why}");
    let why = text(&harness.said(&ben, "why", json!({})).await);
    assert!(
        why.contains("for answering in time") && !why.contains("accepted") && !why.contains("vote"),
        "{why}"
    );
    let why = text(&harness.said(&cem, "why", json!({})).await);
    assert!(why.contains("1 vote") && !why.contains("accepted"), "{why}");
    harness.all_was_well();
}

#[tokio::test]
async fn a_deleted_thread_and_a_deleted_channel_stop_nothing_elsewhere() {
    let mut harness = Harness::open(&[OPEN]).await;
    let other = harness.ws.guild("Neighbors");
    let place = harness.ws.channel(other, ChannelKind::Text, "daily");
    let nele = harness.ws.owner(other);
    harness.settle().await;
    let doomed = harness
        .ws
        .channel(harness.guild, ChannelKind::Text, "doomed");
    harness.track_in(doomed).await;
    let options = json!({
        "channel": place.to_string(), "name": "theirs", "time": "09:00", "zone": "Europe/Berlin",
        "days": "daily", "delay": "8h",
    });
    nele.slash(place, "track add", options)
        .unwrap()
        .message()
        .await
        .unwrap();
    harness.pass(TO_THE_SLOT).await;
    let threads = harness.ws.threads(doomed);
    assert_eq!(threads.len(), 1);
    harness.ws.delete_channel(threads[0]);
    harness.settle().await;
    harness.pass(TO_THE_REVEAL).await;
    let shown = harness.ws.transcript(doomed);
    assert!(shown.contains("Why it's asked"), "in the channel: {shown}");
    harness.ws.delete_channel(doomed);
    harness.pass(Duration::from_secs(16 * 3600)).await;
    let theirs = harness.ws.transcript(place);
    assert!(
        theirs.contains("[Answer]"),
        "the next day's question: {theirs}"
    );
    assert!(theirs.contains("[My result]"), "{theirs}");
    let told = text(&harness.mara("track list", json!({})).await);
    assert!(told.to_lowercase().contains("paused"), "and why: {told}");
    assert!(harness.stop().await.success());
    harness.wire_was_well();
}

/// Returns every file below a folder.
fn files(folder: &Path) -> Vec<PathBuf> {
    let mut found = Vec::new();
    let mut folders = vec![folder.to_owned()];
    while let Some(next) = folders.pop() {
        for entry in std::fs::read_dir(next).unwrap() {
            let path = entry.unwrap().path();
            if path.is_dir() {
                folders.push(path);
            } else {
                found.push(path);
            }
        }
    }
    found
}

#[tokio::test]
async fn no_token_is_in_the_store_or_the_logs_and_no_text_of_members_in_the_logs() {
    let mut harness = Harness::open(&[OUTPUT]).await;
    harness.track().await;
    let ana = harness.member("Ana");
    harness.pass(TO_THE_SLOT).await;
    let (post, thread) = harness.question().await;
    seals(&ana, &post, "wholly-private-words")
        .await
        .expect("a receipt");
    ana.say(thread, "words-in-the-thread").unwrap();
    harness.settle().await;
    harness.pass(TO_THE_REVEAL).await;
    assert!(harness.stop().await.success());
    let mut tokens = vec![harness.ws.token()];
    for one in harness.ws.exchanges() {
        let mut parts = one
            .path
            .split('/')
            .skip_while(|part| *part != "interactions");
        tokens.extend(parts.nth(2).map(str::to_owned));
        let mut parts = one.path.split('/').skip_while(|part| *part != "webhooks");
        tokens.extend(parts.nth(2).map(str::to_owned));
    }
    assert!(tokens.len() > 4, "{tokens:?}");
    let log = harness.log();
    assert!(log.len() > 500, "there are logs to look at: {log}");
    for secret in tokens.iter().map(String::as_str) {
        assert!(secret.len() > 8, "{secret:?}");
        assert!(!log.contains(secret), "{secret}");
    }
    for text in ["wholly-private-words", "words-in-the-thread"] {
        assert!(!log.contains(text), "{text}");
    }
    let mut kept = 0;
    for file in files(&harness.folder.path().join("store")) {
        let bytes = std::fs::read(&file).unwrap();
        kept += bytes.len();
        for secret in &tokens {
            let there = bytes
                .windows(secret.len())
                .any(|part| part == secret.as_bytes());
            assert!(!there, "{}", file.display());
        }
    }
    assert!(kept > 1_000);
    harness.all_was_well();
}
