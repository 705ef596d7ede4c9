//! A member's data over the wire: a copy of it, and its deletion, of which no byte of the store and
//! its journal is left.

use std::fs;
use std::path::{Path, PathBuf};
use std::time::Duration;

use local_discord::{Id, MessageView};
use serde_json::json;

use super::harness::{CHOICE, Harness, OPEN, OUTPUT, Protocol, press, text};

const TO_THE_SLOT: Duration = Duration::from_secs(11 * 60);
const TO_THE_REVEAL: Duration = Duration::from_secs(8 * 3600);
const DAY: Duration = Duration::from_secs(24 * 3600);

/// Everything that Zoe writes has this word.
const HER_WORD: &str = "xylophone";

/// Returns all files below a folder.
fn files(folder: &Path) -> Vec<PathBuf> {
    let mut found = Vec::new();
    for entry in fs::read_dir(folder).unwrap() {
        let path = entry.unwrap().path();
        if path.is_dir() {
            found.extend(files(&path));
        } else {
            found.push(path);
        }
    }
    found
}

/// Returns the forms in which an id may be written: as text, as a fixed number in either order, and
/// as a number of variable length, as the journal has it.
fn forms(id: Id) -> Vec<Vec<u8>> {
    let text = id.to_string();
    let number: u64 = text.parse().unwrap();
    let (mut varint, mut left) = (Vec::new(), number);
    while left >= 0x80 {
        varint.push((left as u8) | 0x80);
        left >>= 7;
    }
    varint.push(left as u8);
    vec![
        text.into_bytes(),
        number.to_be_bytes().to_vec(),
        number.to_le_bytes().to_vec(),
        varint,
    ]
}

/// Returns where any of these bytes are in any file of the store.
fn found(store: &Path, needles: &[Vec<u8>]) -> Vec<String> {
    let mut places = Vec::new();
    for file in files(store) {
        let bytes = fs::read(&file).unwrap();
        for needle in needles {
            if bytes.windows(needle.len()).any(|some| some == needle) {
                places.push(format!("{} has {needle:?}", file.display()));
            }
        }
    }
    places
}

fn published(all: &[MessageView]) -> Option<MessageView> {
    let mut of_her = all.iter().filter(|one| text(one).contains(HER_WORD));
    of_her.find(|one| !one.embeds.is_empty()).cloned()
}

#[tokio::test]
async fn after_a_deletion_and_a_night_no_byte_of_store_and_journal_is_left_of_the_member() {
    let content = |set: &mut local_discord::Settings| set.message_content = true;
    let questions = [OPEN, CHOICE, OUTPUT];
    let mut harness = Harness::open_with(Protocol::Http, &questions, content).await;
    harness.track().await;
    let (zoe, ben) = (harness.member("Zoe"), harness.member("Ben"));
    let next = json!({ "track": "daily", "question": OPEN.0.trim_end_matches(".md") });
    harness.mara("track queue add", next).await;
    harness.pass(TO_THE_SLOT).await;
    let (post, thread) = harness.question().await;
    let hers = zoe
        .say(thread, "The xylophone is in repr, I'd say.")
        .unwrap();
    zoe.edit(thread, hers, "No: the xylophone is in str, I'd say.")
        .unwrap();
    let bens = ben
        .say(thread, "My own words about repr, at length.")
        .unwrap();
    zoe.react(thread, bens, "⬆️").unwrap();
    ben.react(thread, hers, "⬆️").unwrap();
    zoe.react(harness.channel, post.id, "🟢").unwrap();
    let form = press(&zoe, &post, "Answer").modal().await.unwrap();
    let field = form.inputs[0].custom_id.clone();
    let receipt = zoe.submit(&form, &[(&field, "A sealed xylophone.")]);
    receipt.unwrap().message().await.unwrap();
    let topic = json!({ "topic": "data-model" });
    harness.said(&zoe, "request", topic).await;
    harness.pass(TO_THE_REVEAL).await;
    let shown = harness
        .finds(thread, "no published answer", published)
        .await;
    let results = |all: &[MessageView]| {
        let mut of = all.iter();
        of.find(|m| m.buttons.iter().any(|b| b.label.contains("Report")))
            .cloned()
    };
    let results = harness.finds(thread, "no results", results).await;
    let form = press(&zoe, &results, "Report").modal().await.unwrap();
    let field = form.inputs[0].custom_id.clone();
    let reported = zoe.submit(&form, &[(&field, "The xylophone is wrong.")]);
    reported.unwrap().message().await.unwrap();

    // The copy: a file to her alone, with everything that she wrote and the bot kept.
    let copy = harness.said(&zoe, "privacy export", json!({})).await;
    assert!(copy.ephemeral);
    let [(file, _)] = copy.files.as_slice() else {
        panic!("one file: {copy:?}");
    };
    assert_eq!(file, "pythia-my-data.json");

    // The deletion.
    let needles = || {
        let mut needles = vec![HER_WORD.as_bytes().to_vec()];
        needles.extend(forms(zoe.id));
        needles.extend(forms(hers));
        needles.extend(forms(shown.id));
        needles
    };
    let store = harness.folder.path().join("store");
    assert!(!found(&store, &needles()).is_empty(), "there is something");
    let asked = harness.said(&zoe, "privacy delete", json!({})).await;
    let done = press(&zoe, &asked, "Delete my data")
        .message()
        .await
        .unwrap();
    assert!(text(&done).contains("being deleted"), "{}", text(&done));
    harness.pass(Duration::from_secs(120)).await;
    let gone = |all: &[MessageView]| published(all).is_none().then_some(());
    harness.finds(thread, "her text is still there", gone).await;
    let shown = harness.ws.transcript(thread);
    assert!(!shown.contains(&format!("<@{}>", zoe.id)), "{shown}");
    for _ in 0..3 {
        harness.pass(Duration::from_secs(120)).await;
    }
    harness.says("deleted a member's data").await;
    harness.pass(DAY).await;
    assert!(harness.stop().await.success());
    assert_eq!(found(&store, &needles()), Vec::<String>::new());
    assert!(store.join("FORGOTTEN").exists());
    harness.all_was_well();
    // What is left is whole.
    harness.start().await;
    let board = harness.said(&ben, "leaderboard", json!({})).await;
    assert!(
        text(&board).contains(&ben.id.to_string()),
        "{}",
        text(&board)
    );
    let nothing = harness.said(&zoe, "privacy show", json!({})).await;
    assert!(text(&nothing).contains("don't store"), "{}", text(&nothing));
    assert!(harness.stop().await.success());
}
