//! A quiz round: scheduled, in the server's events, played with buttons, with a podium.

use std::time::Duration;

use local_discord::{Id, InteractionReply, MessageView, Permissions, Person};
use serde_json::json;

use super::harness::{CHOICE, Harness, button, press, text};

const QUESTIONS: [(&str, &str); 3] = [
    CHOICE,
    (
        "algorithms/doubling-the-input.md",
        include_str!("../../questions/algorithms/doubling-the-input.md"),
    ),
    (
        "basics/close-to-zero.md",
        include_str!("../../questions/basics/close-to-zero.md"),
    ),
];

const SECOND: Duration = Duration::from_secs(1);

/// Schedules three questions at 09:00, 20 s each, 5 s apart.
async fn scheduled(harness: &Harness) {
    harness
        .mara("setup", json!({"zone": "Europe/Berlin"}))
        .await;
    let options = json!({
        "start": "09:00", "questions": 3, "seconds": 20, "pause": 5, "name": "Monday quiz",
    });
    let told = text(&harness.mara("round schedule", options).await);
    assert!(told.contains("Round #1 is scheduled"), "{told}");
}

/// Waits for the open question.
fn open(all: &[MessageView]) -> Option<MessageView> {
    let letters = |message: &&MessageView| message.buttons.iter().any(|b| b.label == "A");
    all.iter().rev().find(letters).cloned()
}

async fn question(harness: &Harness) -> MessageView {
    harness
        .finds(harness.channel, "no open question", open)
        .await
}

/// Returns the letter of the correct option by the bank's files.
fn right_letter(post: &MessageView) -> String {
    let said = text(post);
    let right: Vec<&str> = QUESTIONS
        .iter()
        .flat_map(|(_, file)| file.lines())
        .filter_map(|line| line.trim().strip_prefix("- [x] "))
        .collect();
    let letters = said.lines().filter_map(|line| {
        let (letter, option) = line.strip_prefix("**")?.split_once("**")?;
        let option = option.trim();
        right
            .iter()
            .any(|one| one.trim().starts_with(option))
            .then(|| letter.to_owned())
    });
    let found: Vec<String> = letters.collect();
    assert_eq!(found.len(), 1, "one right letter in {said}");
    found[0].clone()
}

fn other(letter: &str) -> &'static str {
    if letter == "A" { "B" } else { "A" }
}

async fn pressed(who: &Person, post: &MessageView, letter: &str) -> String {
    let receipt = press(who, post, letter).message().await.unwrap();
    assert!(receipt.ephemeral);
    text(&receipt)
}

fn status(harness: &Harness) -> u64 {
    let events = harness.ws.scheduled_events(harness.guild);
    assert_eq!(events.len(), 1, "{events:?}");
    events[0]["status"].as_u64().unwrap()
}

#[tokio::test]
async fn a_round_is_scheduled_announced_played_and_counted() {
    let mut harness = Harness::open(&QUESTIONS).await;
    let (ana, ben) = (harness.member("Ana"), harness.member("Ben"));
    scheduled(&harness).await;
    harness.settle().await;
    assert_eq!(status(&harness), 1);
    let event = harness.ws.scheduled_events(harness.guild)[0].clone();
    assert!(event["name"].as_str().unwrap().contains("Monday quiz"));
    harness.pass(10 * 60 * SECOND).await;
    assert_eq!(status(&harness), 2, "it has begun");
    harness.pass(10 * SECOND).await;
    for n in 1..=3 {
        let post = question(&harness).await;
        assert!(text(&post).contains(&format!("Question {n} of 3")));
        let right = right_letter(&post);
        pressed(&ana, &post, other(&right)).await;
        let told = pressed(&ana, &post, &right).await;
        assert!(told.contains("You changed your answer to"), "{told}");
        harness.pass(SECOND).await;
        if n != 2 {
            pressed(&ben, &post, &right).await;
        }
        harness.pass(23 * SECOND).await;
        let told = pressed_late(&ben, &post, &harness).await;
        assert!(told.contains(&format!("Correct answer: {right}")), "{told}");
        harness.pass(5 * SECOND).await;
    }
    let podium = |all: &[MessageView]| {
        let ends = |m: &&MessageView| m.buttons.iter().any(|b| b.label == "My answers");
        all.iter().find(ends).cloned()
    };
    let podium = harness.finds(harness.channel, "no podium", podium).await;
    let said = text(&podium);
    let at = |who: &Person| said.find(&format!("<@{}>", who.id.0));
    assert!(at(&ana) < at(&ben) && at(&ana).is_some(), "{said}");
    assert_eq!(status(&harness), 3, "it is over");
    let mine = press(&ben, &podium, "My answers").message().await.unwrap();
    assert!(mine.ephemeral && text(&mine).contains("no answer"));
    let board = text(&harness.said(&ana, "leaderboard", json!({})).await);
    assert!(board.contains("3 points"), "{board}");
    let report = text(&harness.mara("round report", json!({})).await);
    assert!(report.contains("2 of 2 correct (100%)"), "{report}");
    assert!(harness.stop().await.success());
    harness.all_was_well();
}

#[tokio::test]
async fn a_question_of_a_round_is_made_void_after_the_podium_and_that_is_undone() {
    let mut harness = Harness::open(&QUESTIONS).await;
    let (ana, ben) = (harness.member("Ana"), harness.member("Ben"));
    scheduled(&harness).await;
    harness.pass(10 * 60 * SECOND).await;
    harness.pass(10 * SECOND).await;
    let asked = question(&harness).await;
    let right = right_letter(&asked);
    pressed(&ana, &asked, &right).await;
    pressed(&ben, &asked, other(&right)).await;
    for _ in 0..3 {
        harness.pass(24 * SECOND).await;
        harness.pass(5 * SECOND).await;
    }
    let podium = |all: &[MessageView]| {
        let is_podium = |message: &&MessageView| text(message).contains("How hard it was");
        all.iter().find(is_podium).cloned()
    };
    let before = harness.finds(harness.channel, "no podium", podium).await;
    assert!(
        text(&before).contains("1 of 2 correct"),
        "{}",
        text(&before)
    );
    let list = harness
        .mara("errata", json!({ "question": "round 1" }))
        .await;
    assert!(
        list.ephemeral && text(&list).contains("Correct a question of round 1"),
        "{}",
        text(&list)
    );
    let desk = press(&harness.mara, &list, "1").message().await.unwrap();
    let form = press(&harness.mara, &desk, "Void it…");
    let form = form.modal().await.unwrap();
    let why = form.inputs[0].custom_id.clone();
    let filled = [(why.as_str(), "Two letters are right.")];
    let done = harness.mara.submit(&form, &filled).unwrap();
    let done = done.message().await.unwrap();
    assert!(
        text(&done).contains("This question is void"),
        "{}",
        text(&done)
    );
    harness.settle().await;
    let told = harness.ws.transcript(harness.channel);
    assert!(
        told.contains("Correction to question 1 of round 1")
            && told.contains("Two letters are right."),
        "{told}"
    );
    let after = harness.finds(harness.channel, "no podium", podium).await;
    assert!(
        text(&after).contains("void (nobody gets points for it)"),
        "{}",
        text(&after)
    );
    let next = text(&harness.said(&ana, "why", json!({ "track": "all" })).await);
    assert!(
        next.contains("A question of round #1 was corrected"),
        "{next}"
    );
    assert!(next.contains("corrected: Two letters are right."), "{next}");
    press(&harness.mara, &done, "Undo").message().await.unwrap();
    harness.settle().await;
    let again = harness.finds(harness.channel, "no podium", podium).await;
    assert!(text(&again).contains("1 of 2 correct"), "{}", text(&again));
    // Its text is corrected as well, where its results are.
    let form = press(&harness.mara, &desk, "Correct the text…");
    let form = form.modal().await.unwrap();
    let fields: Vec<_> = form
        .inputs
        .iter()
        .map(|one| one.custom_id.clone())
        .collect();
    let [typed, why] = fields.as_slice() else {
        panic!("two fields were expected, not {fields:?}");
    };
    let filled = [
        (typed.as_str(), "Which one is a tuple after all?"),
        (why.as_str(), "It was unclear."),
    ];
    let done = harness.mara.submit(&form, &filled).unwrap();
    let done = text(&done.message().await.unwrap());
    assert!(done.contains("The text was corrected"), "{done}");
    harness.settle().await;
    let told = harness.ws.transcript(harness.channel);
    assert!(
        told.contains("Which one is a tuple after all?") && told.contains("It was unclear."),
        "{told}"
    );
    assert!(harness.stop().await.success());
    harness.all_was_well();
}

#[tokio::test]
async fn a_near_round_is_announced_at_once_shows_standings_skips_ahead_and_ends_with_its_podium() {
    let mut harness = Harness::open(&QUESTIONS).await;
    let (ana, ben) = (harness.member("Ana"), harness.member("Ben"));
    harness
        .mara("setup", json!({"zone": "Europe/Berlin"}))
        .await;
    let options = json!({
        "start": "09:00", "questions": 3, "seconds": 20, "pause": 5, "standings": true,
    });
    harness.mara("round schedule", options).await;
    harness.settle().await;
    let announced = harness.ws.transcript(harness.channel);
    assert!(announced.contains("starts soon"), "{announced}");
    harness.pass(10 * 60 * SECOND).await;
    harness.pass(10 * SECOND).await;
    let post = question(&harness).await;
    let right = right_letter(&post);
    pressed(&ana, &post, &right).await;
    pressed(&ben, &post, other(&right)).await;
    let skipped = harness.mara("round jump", json!({"question": 3})).await;
    assert!(text(&skipped).contains("question 3"), "{}", text(&skipped));
    harness.pass(4 * SECOND).await;
    let results = |all: &[MessageView]| {
        let shown = |m: &&MessageView| m.buttons.iter().any(|b| b.label == "Standings");
        all.iter().find(shown).cloned()
    };
    let results = harness
        .finds(harness.channel, "no standings", results)
        .await;
    let told = press(&ana, &results, "Standings").message().await.unwrap();
    assert!(told.ephemeral);
    let told = text(&told);
    assert!(
        told.contains("after question 1 of 3") && told.contains("You: 🥇 1."),
        "{told}"
    );
    harness.pass(5 * SECOND).await;
    let third = question(&harness).await;
    assert!(text(&third).contains("Question 3 of 3"), "{}", text(&third));
    let asked = harness.mara("round end", json!({})).await;
    let yes = press(&harness.mara, &asked, "End it")
        .message()
        .await
        .unwrap();
    assert!(text(&yes).contains("podium"), "{}", text(&yes));
    harness.pass(10 * SECOND).await;
    harness.pass(5 * SECOND).await;
    let all = harness.ws.transcript(harness.channel);
    assert!(
        all.contains("podium of round #1") && all.contains("not played"),
        "{all}"
    );
    assert!(harness.stop().await.success());
    harness.all_was_well();
}

#[tokio::test]
async fn a_round_that_one_member_plays_alone_earns_no_points() {
    let mut harness = Harness::open(&QUESTIONS).await;
    let ana = harness.member("Ana");
    scheduled(&harness).await;
    harness.pass(10 * 60 * SECOND).await;
    harness.pass(10 * SECOND).await;
    let post = question(&harness).await;
    pressed(&ana, &post, &right_letter(&post)).await;
    let asked = harness.mara("round end", json!({})).await;
    press(&harness.mara, &asked, "End it")
        .message()
        .await
        .unwrap();
    harness.pass(10 * SECOND).await;
    harness.pass(10 * SECOND).await;
    let podium = harness.finds(harness.channel, "no podium", |all: &[MessageView]| {
        let mut said = all.iter().map(text);
        said.find(|said| said.contains("Only one member played"))
    });
    podium.await;
    let board = text(&harness.said(&ana, "leaderboard", json!({})).await);
    assert!(board.contains("No points yet"), "{board}");
    assert!(harness.stop().await.success());
    harness.all_was_well();
}

/// Waits for the result, which has no letters and says which one was correct.
async fn pressed_late(who: &Person, post: &MessageView, harness: &Harness) -> String {
    let now = harness.finds(harness.channel, "no results", |all: &[MessageView]| {
        let same = all.iter().find(|m| m.id == post.id)?;
        same.buttons.is_empty().then(|| same.clone())
    });
    let now = now.await;
    assert!(who.press(post.channel, post.id, button(post, "A")).is_err());
    text(&now)
}

#[tokio::test]
async fn killed_in_the_middle_of_a_round_it_goes_on_with_the_same_clock_and_scores() {
    let mut harness = Harness::open(&QUESTIONS).await;
    let (ana, ben) = (harness.member("Ana"), harness.member("Ben"));
    scheduled(&harness).await;
    harness.pass(10 * 60 * SECOND).await;
    harness.pass(10 * SECOND).await;
    let post = question(&harness).await;
    let right = right_letter(&post);
    pressed(&ana, &post, &right).await;
    harness.kill().await;
    harness.ws.advance(4 * SECOND);
    harness.start().await;
    pressed(&ben, &post, &right).await;
    harness.pass(20 * SECOND).await;
    let told = pressed_late(&ben, &post, &harness).await;
    assert!(told.contains("2 of 2 (100%)"), "{told}");
    harness.pass(5 * SECOND).await;
    let second = question(&harness).await;
    assert!(text(&second).contains("Question 2 of 3"));
    // The bot is away for longer than a question takes, so it asks it again.
    harness.kill().await;
    harness.ws.advance(60 * SECOND);
    harness.start().await;
    let again = |all: &[MessageView]| open(all).filter(|one| one.id != second.id);
    let again = harness
        .finds(harness.channel, "not asked again", again)
        .await;
    assert!(text(&again).contains("I was away"), "{}", text(&again));
    harness.wire_was_well();
}

#[tokio::test]
async fn a_cancelled_round_cancels_its_event() {
    let mut harness = Harness::open(&QUESTIONS).await;
    scheduled(&harness).await;
    harness.settle().await;
    let told = text(&harness.mara("round cancel", json!({})).await);
    assert!(told.contains("Cancel round #1"), "{told}");
    let asked = harness.mara("round cancel", json!({"round": "1"})).await;
    let yes = press(&harness.mara, &asked, "Yes").message().await.unwrap();
    assert!(text(&yes).contains("is cancelled"), "{}", text(&yes));
    harness.settle().await;
    assert_eq!(status(&harness), 4);
    let list = text(&harness.mara("round list", json!({})).await);
    assert!(list.contains("No rounds are scheduled"), "{list}");
    assert!(harness.stop().await.success());
    harness.all_was_well();
}

#[tokio::test]
async fn the_built_in_stories_of_rounds_are_played_to_their_end_and_again_the_next_day() {
    for story in ["round", "teams"] {
        played_twice(story, "podium of round").await;
    }
}

/// Plays a built-in story twice in one folder. It prints these words each time.
pub async fn played_twice(story: &str, words: &str) {
    let folder = tempfile::tempdir().unwrap();
    for _ in 0..2 {
        let mut command = tokio::process::Command::new(env!("CARGO_BIN_EXE_pythia"));
        command
            .args(["try", "--story", story, "--data"])
            .arg(folder.path())
            .kill_on_drop(true);
        let output = tokio::time::timeout(2 * super::harness::TIMEOUT, command.output())
            .await
            .unwrap()
            .unwrap();
        let said = String::from_utf8_lossy(&output.stdout);
        assert!(
            output.status.success(),
            "{said}\n{}",
            String::from_utf8_lossy(&output.stderr)
        );
        assert!(said.contains(words), "{said}");
    }
}

/// A question whose answer is typed.
const TYPED: (&str, &str) = super::harness::OUTPUT;

/// What it prints.
const PRINTS: &str = "1 items\nno cart\nTrue";

/// Types an answer into the form that **Answer** opens.
async fn typed(who: &Person, post: &MessageView, text: &str) -> String {
    let asked = press(who, post, "Answer");
    let InteractionReply::Modal(modal) = asked.reply().await.unwrap() else {
        panic!("a form was expected");
    };
    assert_eq!(modal.inputs.len(), 1);
    let field = modal.inputs[0].custom_id.clone();
    let sent = who.submit(&modal, &[(&field, text)]).unwrap();
    let receipt = sent.message().await.unwrap();
    assert!(receipt.ephemeral);
    self::text(&receipt)
}

#[tokio::test]
async fn members_sign_up_play_in_teams_and_type_what_a_program_prints() {
    let mut harness = Harness::open(&[TYPED]).await;
    let role = |name: &str| harness.ws.role(harness.guild, name, Permissions::empty());
    let (red, blue) = (role("Red"), role("Blue"));
    let of = |name: &str, role| harness.ws.member(harness.guild, name, &[role]);
    let (ana, ben, cem) = (of("Ana", red), of("Ben", blue), of("Cem", blue));
    harness
        .mara("setup", json!({"zone": "Europe/Berlin"}))
        .await;
    let options = json!({
        "start": "09:10", "questions": 1, "seconds": 30, "pause": 5, "lobby": true, "output": true,
        "team1": red.to_string(), "team2": blue.to_string(),
    });
    let told = text(&harness.mara("round schedule", options).await);
    assert!(
        told.contains("is scheduled") && told.contains("**Red**, **Blue**"),
        "{told}"
    );
    harness.pass(5 * 60 * SECOND).await;
    let joins = |all: &[MessageView]| {
        let one = |m: &&MessageView| m.buttons.iter().any(|b| b.label == "Join");
        all.iter().rev().find(one).cloned()
    };
    let reminder = harness.finds(harness.channel, "no reminder", joins).await;
    for who in [&ana, &ben] {
        let told = press(who, &reminder, "Join").message().await.unwrap();
        assert!(told.ephemeral && text(&told).contains("You're signed up"));
    }
    harness.pass(10 * SECOND).await;
    let two = |all: &[MessageView]| joins(all).filter(|one| text(one).contains("2 members"));
    harness
        .finds(harness.channel, "nobody is counted", two)
        .await;
    harness.pass(15 * 60 * SECOND).await;
    let opening = |all: &[MessageView]| joins(all).filter(|one| one.id != reminder.id);
    harness.finds(harness.channel, "no opening", opening).await;
    harness.pass(60 * SECOND).await;
    let answer = |all: &[MessageView]| {
        let one = |m: &&MessageView| m.buttons.iter().any(|b| b.label == "Answer");
        all.iter().rev().find(one).cloned()
    };
    let post = harness.finds(harness.channel, "no question", answer).await;
    let told = typed(&ana, &post, "nothing").await;
    assert!(told.contains("You're playing for **Red**"), "{told}");
    let told = typed(&ana, &post, PRINTS).await;
    assert!(told.contains("You changed your answer to"), "{told}");
    typed(&ben, &post, "nothing").await;
    let refused = press(&cem, &post, "Answer").message().await.unwrap();
    assert!(
        text(&refused).contains("You need to sign up"),
        "{}",
        text(&refused)
    );
    let told = press(&cem, &refused, "Join").message().await.unwrap();
    assert!(
        text(&told).contains("you start with the next one"),
        "{}",
        text(&told)
    );
    harness.pass(40 * SECOND).await;
    harness.pass(6 * SECOND).await;
    let results = |all: &[MessageView]| {
        let same = all.iter().find(|m| m.id == post.id)?;
        same.buttons.is_empty().then(|| text(same))
    };
    let told = harness.finds(harness.channel, "no results", results).await;
    assert!(
        told.contains(PRINTS) && told.contains("1 of 2 (50%)"),
        "{told}"
    );
    let podium = |all: &[MessageView]| {
        let ends = |m: &&MessageView| m.buttons.iter().any(|b| b.label == "My answers");
        all.iter().find(ends).map(text)
    };
    let told = harness.finds(harness.channel, "no podium", podium).await;
    assert!(told.contains("🥇 1. **Red** · 100% correct"), "{told}");
    assert!(told.contains("🥈 2. **Blue** · 0% correct"), "{told}");
    assert!(harness.stop().await.success());
    harness.all_was_well();
}

#[tokio::test]
async fn a_round_follows_its_event_and_starts_when_it_is_started_there() {
    let mut harness = Harness::open(&QUESTIONS).await;
    scheduled(&harness).await;
    harness.settle().await;
    let event = event(&harness);
    let later = harness.ws.now_ms() + 3_600_000;
    harness.mara.move_event(event, later).unwrap();
    harness.settle().await;
    let list = text(&harness.mara("round list", json!({})).await);
    assert!(list.contains(&(later / 1000).to_string()), "{list}");
    // So near it cannot follow, and the event is set back.
    let soon = harness.ws.now_ms() + 60_000;
    harness.mara.move_event(event, soon).unwrap();
    harness.settle().await;
    let back = harness.ws.scheduled_events(harness.guild)[0].clone();
    let list = text(&harness.mara("round list", json!({})).await);
    assert!(list.contains(&(later / 1000).to_string()), "{list}");
    let start: jiff::Timestamp = back["scheduled_start_time"]
        .as_str()
        .unwrap()
        .parse()
        .unwrap();
    assert_eq!(start.as_second(), later / 1000);
    harness.mara.set_event_status(event, 2).unwrap();
    harness.settle().await;
    harness.pass(3 * SECOND).await;
    harness.pass(10 * SECOND).await;
    question(&harness).await;
    assert!(harness.stop().await.success());
    harness.wire_was_well();
}

#[tokio::test]
async fn a_deleted_event_is_told_with_buttons_that_make_it_again() {
    let mut harness = Harness::open(&QUESTIONS).await;
    scheduled(&harness).await;
    harness.settle().await;
    harness.mara.delete_event(event(&harness)).unwrap();
    harness.settle().await;
    let direct = harness.mara.open_dm();
    let told = |all: &[MessageView]| {
        let mut all = all.iter();
        all.find(|m| text(m).contains("deleted in Discord"))
            .cloned()
    };
    let notice = harness.finds(direct, "no notice", told).await;
    let reply = press(&harness.mara, &notice, "Make the event again");
    reply.message().await.unwrap();
    harness.settle().await;
    assert_eq!(harness.ws.scheduled_events(harness.guild).len(), 1);
    let reply = press(&harness.mara, &notice, "Cancel the round");
    let told = text(&reply.message().await.unwrap());
    assert!(told.contains("is cancelled"), "{told}");
    assert!(harness.stop().await.success());
    harness.all_was_well();
}

/// Returns the scheduled event of the round.
fn event(harness: &Harness) -> Id {
    let events = harness.ws.scheduled_events(harness.guild);
    serde_json::from_value(events[0]["id"].clone()).unwrap()
}
