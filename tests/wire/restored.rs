//! A second process on a restored backup, while the first one still runs: that is an operator's
//! mistake, and the group must not see it.

use std::time::Duration;

use local_discord::MessageView;

use super::harness::{CHOICE, Harness, OPEN, OUTPUT, TIMEOUT, text};

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
