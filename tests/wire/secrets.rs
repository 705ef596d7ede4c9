//! What is never logged, whatever the filter.

use std::time::Duration;

use local_discord::{EventFault, Fault, Workspace};
use serde_json::{Value, json};

use super::harness::{Harness, OPEN, OUTPUT, Protocol, TIMEOUT, press, text};

/// Filters that an operator may set: every level, and every form of a filter by module.
const FILTERS: [&str; 15] = [
    "off",
    "error",
    "warn",
    "info",
    "debug",
    "trace",
    "TRACE",
    "5",
    "info,pythia::courier=debug",
    "pythia=trace",
    "pythia::discord=trace,pythia::host=trace,serenity=trace",
    "trace,serenity::gateway::shard=trace",
    "serenity::http=trace,serenity::gateway=trace,reqwest=trace,hyper=trace,hyper_util=trace",
    "warn,poise=trace,tungstenite=trace,tokio_tungstenite=trace,rustls=trace,h2=trace",
    "debug,sled=trace",
];

/// What members write in a day, in every place where they can write.
const WRITTEN: [&str; 7] = [
    "quokka in the thread",
    "quokka after an edit",
    "quokka while away",
    "quokka in the form",
    "quokka in a report",
    "quokka among the filtered words",
    "quokka in a search",
];

/// Plays a day from before the slot to after the reveal: a message and its edit, a sealed answer, a
/// report, a setting, a command with a mistake, a search, an event that the gateway swallowed, a message that
/// is read back after a lost session.
async fn day(harness: &mut Harness) {
    let (ana, ben) = (harness.member("Ana"), harness.member("Ben"));
    harness.pass(Duration::from_secs(11 * 60)).await;
    let (post, thread) = harness.question().await;
    let answer = ana.say(thread, WRITTEN[0]).unwrap();
    harness.settle().await;
    ana.edit(thread, answer, WRITTEN[1]).unwrap();
    // The gap in the sequence makes serenity warn about the next event.
    harness
        .ws
        .add_fault(Fault::event("MESSAGE_REACTION_ADD", EventFault::Drop));
    ben.react(thread, answer, "⬆️").unwrap();
    ben.say(thread, WRITTEN[0]).unwrap();
    harness
        .ws
        .add_fault(Fault::event("MESSAGE_REACTION_ADD", EventFault::Drop));
    ben.react(thread, answer, "🟢").unwrap();
    let form = press(&ben, &post, "Answer").modal().await.unwrap();
    let field = form.inputs[0].custom_id.clone();
    let receipt = ben.submit(&form, &[(&field, WRITTEN[3])]).unwrap();
    assert!(receipt.message().await.unwrap().ephemeral);
    let words = json!({"filter_words": WRITTEN[5]});
    harness.said(&harness.mara, "setup", words).await;
    let wrong = json!({"topic": WRITTEN[0]});
    harness.said(&ben, "request", wrong).await;
    let search = json!({"text": WRITTEN[6]});
    harness.said(&ben, "search", search).await;
    harness.settle().await;
    let before = harness.ws.gateway_stats().connections;
    harness.ws.invalidate_sessions(false);
    ana.say(thread, WRITTEN[2]).unwrap();
    let anew = |ws: &Workspace| {
        let anew = ws.gateway_stats().connections > before && ws.connected() == 1;
        anew.then_some(())
    };
    harness
        .ws
        .until(TIMEOUT, anew)
        .await
        .expect("it comes back");
    harness.settle().await;
    harness.pass(Duration::from_secs(8 * 3600)).await;
    let shown = harness.ws.transcript(thread);
    assert!(shown.contains("Results"), "{shown}");
    let results = harness.ws.messages(thread);
    let results = results
        .iter()
        .find(|m| m.buttons.iter().any(|b| b.label.contains("Report")));
    let form = press(&ben, results.unwrap(), "Report")
        .modal()
        .await
        .unwrap();
    let field = form.inputs[0].custom_id.clone();
    let reported = ben.submit(&form, &[(&field, WRITTEN[4])]).unwrap();
    reported.message().await.unwrap();
    // To just before the next slot.
    harness.pass(Duration::from_secs(16 * 3600 - 11 * 60)).await;
}

/// Returns everything that was secret: what members wrote, the tokens of all interactions and the
/// bot's own, and what the questions' answers say.
fn secrets(harness: &Harness) -> Vec<String> {
    let mut secrets: Vec<String> = WRITTEN.iter().map(|text| (*text).to_owned()).collect();
    secrets.push("quokka".to_owned());
    secrets.push(harness.ws.token());
    let dispatches = harness.ws.dispatches();
    let tokens = dispatches
        .iter()
        .filter(|one| one.name == "INTERACTION_CREATE")
        .filter_map(|one| one.data["token"].as_str());
    secrets.extend(tokens.map(str::to_owned));
    for (_, question) in [OPEN, OUTPUT] {
        let (_, answer) = question.split_once("\n## Answer\n").unwrap();
        let lines = answer.lines().map(str::trim).filter(|l| l.len() > 20);
        secrets.extend(lines.map(str::to_owned));
    }
    secrets
}

/// Plays a day under each filter, with lines in this form, and searches the log.
async fn nothing_secret_is_logged(form: &str) {
    let content = |set: &mut local_discord::Settings| set.message_content = true;
    let mut harness = Harness::open_with(Protocol::Http, &[OUTPUT], content).await;
    harness.track().await;
    let file = harness.folder.path().join("pythia.toml");
    let config = std::fs::read_to_string(&file).unwrap();
    std::fs::write(&file, format!("{config}format = {form:?}\n")).unwrap();
    for filter in FILTERS {
        assert!(harness.stop().await.success());
        let before = harness.log().len();
        let mut command = harness.command();
        command.args(["--log", filter]);
        harness.start_with(command).await;
        day(&mut harness).await;
        let log = harness.log()[before..].to_owned();
        let leaks: Vec<String> = secrets(&harness)
            .into_iter()
            .filter(|secret| log.contains(secret.as_str()))
            .collect();
        assert!(leaks.is_empty(), "{filter:?} prints {leaks:?}");
        let lines = log.lines().filter(|line| !line.is_empty());
        if form == "json" {
            for line in lines {
                serde_json::from_str::<Value>(line).unwrap_or_else(|why| panic!("{line}: {why}"));
            }
        } else if ["debug", "trace", "pythia=trace"].contains(&filter) {
            assert!(lines.count() > 10, "{filter:?} logs the day");
        }
    }
    let told = harness.mara("doctor", json!({})).await;
    // It quotes the reports that wait for the moderators, and nothing else that members wrote.
    let told = text(&told).replace(WRITTEN[4], "");
    assert!(!told.contains("quokka"), "{told}");
}

#[tokio::test]
async fn no_filter_ever_logs_what_members_write_an_answer_or_a_token() {
    nothing_secret_is_logged("text").await;
}

#[tokio::test]
async fn no_filter_ever_logs_it_as_json_either() {
    nothing_secret_is_logged("json").await;
}
