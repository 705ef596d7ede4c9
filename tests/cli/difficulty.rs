//! `bank difficulty`: what members answered right, from the store of a simulated group.

use std::collections::BTreeMap;
use std::path::Path;

use pythia::store::{Options, Store as _, sled};
use pythia_quiz::model::custom_id::ButtonId;
use pythia_quiz::model::event::{RoundCommand, RoundForm};
use pythia_quiz::model::ids::RoundId;
use pythia_quiz::model::question::Question;
use pythia_quiz::model::round::{FIX_MS, RoundKey};
use pythia_quiz::question::{Kind as Asks, Level};
use pythia_quiz::{InteractionKind, Key, Record, Rules};
use serde_json::Value;
use tempfile::TempDir;

use crate::bench::{files, pythia_in};
use crate::common::bank;
use crate::common::group::{Group, Member};
use crate::common::harness::Ground;
use crate::common::world::Kind;

/// How many answers to each question were right, and how many there were.
type Counts = BTreeMap<String, (u64, u64)>;

fn questions() -> [Question; 2] {
    let hard = Question {
        kind: Asks::Choice,
        level: Level::Senior,
        choices: bank::choice().choices,
        ..bank::open_of("oop")
    };
    [bank::choice(), hard]
}

/// Lets time pass until a round's question is open, and presses its right letter or another one.
fn presses_in_round(who: &Member, right: bool) {
    let group = &who.group;
    let key = RoundKey {
        guild: group.guild,
        id: RoundId(1),
    };
    let round = group.harness().look(|tx| tx.round(key)).expect("a round");
    let frozen = Key::RoundQuestion((key, round.current));
    let found = group.harness().look(|tx| tx.get(&frozen));
    let Some(Record::RoundQuestion(_, question)) = found else {
        panic!("the question is frozen");
    };
    let item = round.item().expect("a question is open");
    let fits = |option: &u8| (question.right_choice() == Some(usize::from(*option))) == right;
    let place = item.order.iter().position(fits).expect("a letter") as u8;
    let press = ButtonId::RoundLetter(key.question(round.current, item.asked), place);
    let told = who.asks(InteractionKind::Pressed {
        press,
        message: item.message.expect("posted"),
        values: Vec::new(),
    });
    assert!(
        told.words().starts_with("Your answer is"),
        "{}",
        told.words()
    );
}

fn passes_seconds(group: &Group, seconds: i64) {
    group.advance_to(group.world.now().plus_ms(seconds * 1000));
}

/// Plays three dailies and a round; returns the folder and the counts that it should lead to.
fn played() -> (TempDir, Counts) {
    let folder = tempfile::tempdir().expect("a folder");
    let store = folder.path().join("pythia-data");
    let group = Group::on(
        Ground::SledAt(store.clone()),
        Rules::default(),
        Kind::Text,
        bank::of(questions()),
    );
    let players = |group: &Group| ["Ana", "Ben", "Cleo"].map(|name| group.member(name));
    let [ana, ben, cleo] = players(&group);
    let mia = group.moderator("Mia");
    let mut counts = Counts::new();
    group.opens();
    group
        .moderator_adds_track(&mia, "daily", |_| {})
        .says("daily");
    for _ in 0..3 {
        group.at("09:00");
        ana.picks("a list").says("a list");
        ben.picks("a set").says("a set");
        // Cleo has seen the answer before.
        let key = group.key();
        cleo.presses(ButtonId::ShowMeYes(key.short()))
            .says("The answer");
        cleo.picks("a list").says("a list");
        let (right, answers) = counts.entry(group.daily().slug.to_string()).or_default();
        (*right, *answers) = (*right + 1, *answers + 2);
        group.until_close();
    }
    // A round elsewhere, because here the questions have just been asked.
    let other = group.another("Elsewhere");
    drop((ana, ben, cleo, mia));
    let (players, mia) = (players(&other), other.moderator("Mia"));
    let form = RoundForm {
        start: "in 30m".to_owned(),
        count: Some(2),
        ..RoundForm::default()
    };
    let told = mia.asks(InteractionKind::Round(RoundCommand::Schedule(form)));
    assert!(told.words().contains("ound #1"), "{}", told.words());
    group.passes_minutes(30);
    passes_seconds(&group, 10);
    for _ in 0..2 {
        passes_seconds(&group, 4);
        for member in &players {
            presses_in_round(member, true);
        }
        passes_seconds(&group, 26 + FIX_MS / 1000);
        passes_seconds(&group, 10);
    }
    for question in questions() {
        let (right, answers) = counts.entry(question.slug.to_string()).or_default();
        (*right, *answers) = (*right + 3, *answers + 3);
    }
    drop((players, mia, other, group));
    let mut opened = sled::open(store, Options::default()).expect("the store opens");
    opened.close().expect("the store closes");
    (folder, counts)
}

fn json(folder: &Path, args: &[&str]) -> Value {
    let told = pythia_in(folder, &[&["bank", "difficulty", "--json"], args].concat()).well();
    serde_json::from_str(&told).expect("JSON")
}

#[test]
fn difficulty_counts_what_members_answered_on_their_own_in_dailies_and_rounds() {
    let (folder, counts) = played();
    let before = files(folder.path());
    let told = json(folder.path(), &[]);
    assert_eq!(files(folder.path()), before, "the store is only read");
    let read = |of: &Value| {
        let number = |name: &str| of[name].as_u64().expect("a number");
        (number("right"), number("answers"))
    };
    let listed = told["questions"].as_array().expect("a list");
    let found: Counts = listed
        .iter()
        .map(|of| (of["slug"].as_str().expect("a slug").to_owned(), read(of)))
        .collect();
    assert_eq!(found, counts);
    let all: u64 = counts.values().map(|(_, answers)| answers).sum();
    assert_eq!(all, 3 * 2 + 2 * 3);
    for level in told["levels"].as_array().expect("a list") {
        let expected = match level["level"].as_str() {
            Some("junior") => counts["data-structures/what-grows"],
            Some("senior") => counts["oop/some-question"],
            _ => (0, 0),
        };
        assert_eq!(read(level), expected, "{level}");
    }
    let shares: Vec<_> = listed.iter().map(|of| of["share"].as_f64()).collect();
    assert!(shares.is_sorted(), "the hardest first: {shares:?}");
    let none = json(folder.path(), &["--at-least", "100"]);
    assert_eq!(none["questions"], serde_json::json!([]));

    let words = pythia_in(folder.path(), &["bank", "difficulty"]).well();
    for part in ["By level", "junior", "data-structures/what-grows", " %)"] {
        assert!(words.contains(part), "no {part:?} in {words}");
    }
}

#[test]
fn the_interval_is_the_one_of_wilson() {
    let (folder, _) = played();
    for of in json(folder.path(), &[])["questions"]
        .as_array()
        .expect("a list")
    {
        let number = |name: &str| of[name].as_f64().expect("a number");
        let (n, p, z) = (number("answers"), number("share"), 1.959_964);
        for end in [number("low"), number("high")] {
            // An end of the interval is a share from which p is just z standard errors away.
            let away = (p - end).abs() / (end * (1.0 - end) / n).sqrt();
            assert!((away - z).abs() < 1e-4, "{of}: {away}");
        }
        assert!(number("low") < p && p < number("high"), "{of}");
    }
}

#[test]
fn without_a_store_or_without_answers_difficulty_says_so() {
    let folder = tempfile::tempdir().expect("a folder");
    let args = ["bank", "difficulty", "--store", "nothing"];
    pythia_in(folder.path(), &args).refused("there is no store in nothing");
    let mut empty =
        sled::open(folder.path().join("pythia-data"), Options::default()).expect("a store");
    empty.close().expect("it closes");
    let told = pythia_in(folder.path(), &["bank", "difficulty"]).well();
    assert_eq!(told, "Nothing was graded yet.\n");
}
