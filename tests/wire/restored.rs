//! Another process on a restored backup, after the first one or beside it. The second is an
//! operator's mistake, and the group must not see it.

use std::time::Duration;

use local_discord::{MessageView, Person};
use serde_json::json;

use super::harness::{CHOICE, Harness, OPEN, OUTPUT, TIMEOUT, press, text};

const TO_THE_SLOT: Duration = Duration::from_secs(11 * 60);
const DAY: Duration = Duration::from_secs(24 * 3600);
const TO_THE_REVEAL: Duration = Duration::from_secs(8 * 3600);

impl Harness {
    /// Backs the running bot's store up, restores it elsewhere, and returns the command of a bot on
    /// the restored store.
    async fn restored(&self) -> tokio::process::Command {
        let path = |name: &str| self.folder.path().join(name);
        for args in [["backup", "kept"], ["restore", "kept"]] {
            let mut command = tokio::process::Command::new(env!("CARGO_BIN_EXE_pythia"));
            let store = path(if args[0] == "backup" {
                "store"
            } else {
                "second"
            });
            command
                .arg(args[0])
                .arg(path(args[1]))
                .arg("--store")
                .arg(store);
            let done = command.output().await.unwrap();
            assert!(
                done.status.success(),
                "{}",
                String::from_utf8_lossy(&done.stderr)
            );
        }
        let config = std::fs::read_to_string(path("pythia.toml")).unwrap();
        let first = format!("{:?}", path("store"));
        let config = config.replace(&first, &format!("{:?}", path("second")));
        std::fs::write(path("second.toml"), config).unwrap();
        self.command_with(&path("second.toml"))
    }
}

/// Returns how often each of these texts is in a channel.
fn counts(all: &[MessageView], words: &[&str]) -> Vec<usize> {
    let count = |words: &&str| all.iter().filter(|one| text(one).contains(words)).count();
    words.iter().map(count).collect()
}

#[tokio::test]
async fn a_second_process_on_a_restored_backup_posts_and_reveals_nothing_twice() {
    let mut harness = Harness::open(&[OPEN, CHOICE, OUTPUT]).await;
    harness.track().await;
    harness.pass(TO_THE_SLOT).await;
    harness.question().await;
    // The thread, too, is known to the bot.
    harness.settle().await;
    let command = harness.restored().await;
    let mut second = harness.spawn(command).await;
    let both = |ws: &local_discord::Workspace| (ws.connected() == 2).then_some(());
    harness.ws.until(TIMEOUT, both).await.expect("both connect");
    for (n, by) in [
        (1, TO_THE_REVEAL),
        (2, DAY - TO_THE_REVEAL),
        (2, TO_THE_REVEAL),
    ] {
        harness.ws.advance(by);
        let offset = harness.ws.offset_ms();
        tokio::join!(second.idle(offset), harness.settle());
        second.idle(offset).await;
        let title = format!("#{n} · ");
        let all = harness.ws.messages(harness.channel);
        let questions = all.iter().filter(|one| text(one).contains(&title)).count();
        assert_eq!(questions, 1, "{}", harness.ws.transcript(harness.channel));
    }
    let all = harness.ws.messages(harness.channel);
    assert_eq!(
        counts(&all, &["question #1 is out", "question #2 is out"]),
        [1, 1]
    );
    for post in all.iter().filter(|one| one.thread.is_some()) {
        let below = harness.ws.messages(post.thread.unwrap());
        assert_eq!(counts(&below, &[" · 1/2", " · 2/2"]), [1, 1]);
    }
    harness.wire_was_well();
}

/// Gives a sealed answer to the open question.
async fn seal(who: &Person, question: &MessageView, answer: &str) {
    let form = press(who, question, "Answer").modal().await.unwrap();
    let field = form.inputs[0].custom_id.clone();
    let sent = who.submit(&form, &[(&field, answer)]).unwrap();
    assert!(sent.message().await.unwrap().ephemeral);
}

#[tokio::test]
async fn after_a_restore_a_reveal_with_answers_given_since_the_backup_is_found_whole() {
    let mut harness = Harness::open(&[OPEN]).await;
    let (ana, ben) = (harness.member("Ana"), harness.member("Ben"));
    harness.track().await;
    harness.pass(TO_THE_SLOT).await;
    let (question, thread) = harness.question().await;
    seal(&ana, &question, "Ana says: write `__repr__`.").await;
    harness.settle().await;
    let command = harness.restored().await;
    seal(&ben, &question, "Ben says: write both.").await;
    harness.pass(TO_THE_REVEAL).await;
    let before = harness.ws.messages(thread);
    let said = [" · 1/", " · 2/", "Ana says", "Ben says"];
    assert_eq!(counts(&before, &said), [1, 1, 1, 1]);
    let line = harness.ws.messages(harness.channel).len();
    harness.kill().await;
    harness.ws.advance(Duration::from_secs(30 * 60));
    harness.start_with(command).await;
    harness.pass(Duration::from_secs(5 * 60)).await;
    let after = harness.ws.messages(thread);
    assert_eq!(
        after.len(),
        before.len(),
        "{}",
        harness.ws.transcript(thread)
    );
    assert_eq!(harness.ws.messages(harness.channel).len(), line);
    // It is Ana's answer that the second process knows, and votes reach it.
    let published = after.iter().find(|one| text(one).contains("Ana says"));
    let voted = press(&ben, published.unwrap(), "Vote")
        .message()
        .await
        .unwrap();
    assert!(text(&voted).contains("You voted for"), "{}", text(&voted));
    harness.wire_was_well();
}

#[tokio::test]
async fn after_a_restore_a_round_question_that_was_open_at_the_backup_is_not_asked_again() {
    let mut harness = Harness::open(&[CHOICE, OPEN, OUTPUT]).await;
    let zone = json!({"zone": "Europe/Berlin"});
    harness.mara("setup", zone).await;
    let options = json!({"start": "09:00", "questions": 1, "seconds": 20, "pause": 5});
    harness.mara("round schedule", options).await;
    harness.pass(Duration::from_secs(10 * 60)).await;
    harness.pass(Duration::from_secs(10)).await;
    let open = |all: &[MessageView]| all.iter().any(|one| one.buttons.len() > 3).then_some(());
    harness
        .finds(harness.channel, "no open question", open)
        .await;
    harness.settle().await;
    let command = harness.restored().await;
    harness.pass(Duration::from_secs(23)).await;
    harness.pass(Duration::from_secs(10)).await;
    harness.settle().await;
    let before = harness.ws.messages(harness.channel);
    assert_eq!(counts(&before, &["Question 1 of 1"]), [1]);
    harness.kill().await;
    harness.ws.advance(Duration::from_secs(60));
    harness.start_with(command).await;
    harness.pass(Duration::from_secs(60)).await;
    let after = harness.ws.messages(harness.channel);
    assert_eq!(
        after.len(),
        before.len(),
        "{}",
        harness.ws.transcript(harness.channel)
    );
    harness.wire_was_well();
}
