//! What destroys something asks first, and can be undone: every command, one by one.

use std::collections::BTreeMap;

use pythia_quiz::card::Reply;
use pythia_quiz::custom_id::ButtonId;
use pythia_quiz::event::{
    InteractionKind, PrivacyCommand, QueueCommand, SeasonCommand, SeasonForm, TrackForm,
};
use pythia_quiz::ids::TrackId;
use pythia_quiz::model::audit::Deed;
use pythia_quiz::question::Kind;
use pythia_quiz::text::commands::COMMANDS;
use pythia_quiz::{Key, Record};

use super::harness::*;

/// What a command can do to what is there.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Can {
    /// It only shows something, adds something, or sets something that can be set again.
    Nothing,
    /// It takes something away at once, and this command brings it back.
    BackBy(&'static str),
    /// It asks, and `/audit` brings back what it took.
    AsksAndAudit,
    /// It takes something away at once, and `/audit` brings it back.
    Audit,
    /// It asks, and the question or the command's description says that this is for good.
    AsksForGood,
    /// An option that has to be written out does it at once, and says that it is for good.
    OptionForGood,
}

/// Every command. A new one fails the test below until it is here.
const ALL: &[(&str, Can)] = &[
    ("question", Can::Nothing),
    ("answer", Can::BackBy("answer")),
    ("Submit as my answer", Can::Nothing),
    ("report", Can::Nothing),
    ("help", Can::Nothing),
    ("privacy show", Can::Nothing),
    ("privacy export", Can::Nothing),
    ("privacy delete", Can::AsksForGood),
    ("privacy hide", Can::BackBy("privacy hide")),
    ("review", Can::Nothing),
    ("remind", Can::Nothing),
    ("search", Can::Nothing),
    ("past", Can::Nothing),
    ("request", Can::BackBy("request")),
    ("requests", Can::BackBy("request")),
    ("topics", Can::Nothing),
    ("suggest", Can::Nothing),
    ("suggestions", Can::AsksAndAudit),
    ("leaderboard", Can::Nothing),
    ("calendar", Can::OptionForGood),
    ("me", Can::Nothing),
    ("why", Can::Nothing),
    ("track add", Can::Nothing),
    ("track edit", Can::BackBy("track edit")),
    ("track list", Can::Nothing),
    ("track pause", Can::BackBy("track resume")),
    ("track resume", Can::Nothing),
    ("track remove", Can::AsksAndAudit),
    ("track recap", Can::BackBy("track recap")),
    ("track preview", Can::Nothing),
    ("track queue add", Can::Nothing),
    ("track queue list", Can::Nothing),
    ("track queue move", Can::BackBy("track queue move")),
    ("track queue remove", Can::BackBy("track queue add")),
    ("track post-now", Can::Nothing),
    ("track test", Can::Nothing),
    ("track skip", Can::BackBy("track skip")),
    ("track reveal-now", Can::AsksForGood),
    ("track withdraw", Can::AsksForGood),
    ("bank list", Can::Nothing),
    ("bank bar", Can::Audit),
    ("bank unbar", Can::BackBy("bank bar")),
    ("bank add", Can::Nothing),
    ("bank edit", Can::BackBy("bank edit")),
    ("bank remove", Can::AsksAndAudit),
    ("bank import", Can::AsksAndAudit),
    ("bank export", Can::Nothing),
    ("bank typos", Can::BackBy("bank typos")),
    ("errata", Can::AsksAndAudit),
    ("round schedule", Can::Nothing),
    ("round list", Can::Nothing),
    ("round start", Can::Nothing),
    ("round pause", Can::BackBy("round resume")),
    ("round resume", Can::Nothing),
    ("round next", Can::Nothing),
    ("round jump", Can::BackBy("round jump")),
    ("round end", Can::AsksForGood),
    ("round cancel", Can::AsksForGood),
    ("round preview", Can::Nothing),
    ("round report", Can::Nothing),
    ("setup", Can::BackBy("setup")),
    ("answers", Can::Audit),
    ("doctor", Can::Nothing),
    ("export", Can::Nothing),
    ("block add", Can::BackBy("block remove")),
    ("block remove", Can::BackBy("block add")),
    ("block list", Can::Nothing),
    ("points adjust", Can::Audit),
    ("season start", Can::BackBy("season end")),
    ("season end", Can::Audit),
    ("season list", Can::Nothing),
    ("rewards add", Can::BackBy("rewards remove")),
    ("rewards list", Can::Nothing),
    ("rewards remove", Can::BackBy("rewards add")),
    ("audit", Can::Nothing),
    ("Accept answer", Can::BackBy("Accept answer")),
    ("Remove this answer", Can::AsksAndAudit),
    ("Withhold this answer", Can::Audit),
];

#[test]
fn of_every_command_it_is_known_what_it_can_destroy_and_what_brings_that_back() {
    let known: BTreeMap<&str, Can> = ALL.iter().copied().collect();
    for command in COMMANDS {
        let can = known.get(command.name);
        assert!(can.is_some(), "say of {:?} what it destroys", command.name);
        if let Some(Can::BackBy(other)) = can {
            assert!(known.contains_key(other), "{other}");
        }
    }
    let gone: Vec<_> = known
        .keys()
        .filter(|name| COMMANDS.iter().all(|command| command.name != **name))
        .collect();
    assert!(gone.is_empty(), "{gone:?}");
}

/// Returns the records, without those that every request may add.
fn records(world: &World) -> BTreeMap<Key, Record> {
    let mut all = world.reader.0.clone();
    all.retain(|key, _| !matches!(key, Key::Member(_) | Key::Number(_)));
    all
}

/// Sends a command and checks that it asks, has done nothing yet, and does nothing at a no.
fn asks(world: &mut World, ask: InteractionKind) -> Reply {
    let before = records(world);
    let reply = world.ask(&mod_mia(), ask);
    assert!(
        offered(&reply).len() >= 2 || matches!(reply, Reply::Form(_)),
        "{}",
        words(&reply)
    );
    assert!(
        records(world) == before,
        "it has only asked: {}",
        words(&reply)
    );
    let no = offered(&reply)
        .into_iter()
        .find(|one| *one == ButtonId::Never);
    if let Some(no) = no {
        world.press(&mod_mia(), no);
        assert!(records(world) == before, "the answer was no");
    }
    reply
}

#[test]
fn what_is_for_good_or_big_asks_first_and_a_no_changes_nothing() {
    let (mut world, key) = World::open(Kind::Open);
    world.say(&ann(), key, "An answer.");
    let track = || "1".to_owned();
    asks(&mut world, InteractionKind::TrackRemove(track()));
    asks(&mut world, InteractionKind::TrackRevealNow(track()));
    asks(&mut world, InteractionKind::TrackWithdraw(track()));
    let told = asks(&mut world, InteractionKind::Privacy(PrivacyCommand::Delete));
    assert!(
        words(&told).contains("This can't be undone"),
        "{}",
        words(&told)
    );
    let first = world.answer(&ann(), key).expect("it counts").messages[0];
    let before = records(&world);
    let reply = world.message_command(&mod_mia(), first, InteractionKind::RemoveMessage);
    assert!(
        offered(&reply).contains(&ButtonId::Never),
        "{}",
        words(&reply)
    );
    assert!(records(&world) == before);
}

#[test]
fn a_removed_track_an_edit_and_a_queue_can_all_be_brought_back() {
    let (mut world, _) = World::open(Kind::Open);
    let before = world.track(1);
    world.ask(&mod_mia(), InteractionKind::TrackRemove("1".to_owned()));
    world.press(&mod_mia(), ButtonId::RemoveTrack(TrackId(1)));
    let entry = world.reader.0.values().find_map(|record| match record {
        Record::Audit((_, inverted), entry) if entry.deed == Deed::RemovedTrack => {
            Some(u32::MAX - inverted)
        }
        _ => None,
    });
    world.press(&mod_mia(), ButtonId::Undo(entry.expect("an entry")));
    let after = world.track(1);
    assert_eq!(
        (after.name, after.minute, after.removed),
        (before.name, before.minute, false)
    );
    let list = InteractionKind::TrackQueue {
        track: "1".to_owned(),
        ask: QueueCommand::List,
    };
    assert!(
        words(&world.ask(&mod_mia(), list)).contains("queue"),
        "it is empty"
    );
    let edit = |time: &str| InteractionKind::TrackEdit {
        track: "1".to_owned(),
        form: TrackForm {
            time: Some(time.to_owned()),
            ..TrackForm::default()
        },
    };
    world.ask(&mod_mia(), edit("10:00"));
    world.ask(&mod_mia(), edit("9:00"));
    assert_eq!(world.track(1).minute, 540);
}

#[test]
fn a_season_that_was_called_off_comes_back_until_it_would_have_begun() {
    let mut world = World::new();
    world.add_track(1, |_| {});
    let start = |name: &str, from: &str| {
        InteractionKind::Season(SeasonCommand::Start(SeasonForm {
            name: name.to_owned(),
            from: Some(from.to_owned()),
            ..SeasonForm::default()
        }))
    };
    let end = || {
        InteractionKind::Season(SeasonCommand::End {
            season: Some("Summer".to_owned()),
            date: None,
        })
    };
    let number = |told: &str| -> u32 {
        let (_, rest) = told.split_once("(entry ").expect("it says how to undo it");
        let (number, _) = rest.split_once(')').expect("a number");
        number.parse().expect("a number")
    };
    world.ask(&mod_mia(), start("Summer", "2026-04-01"));
    let told = words(&world.ask(&mod_mia(), end()));
    let undo = ButtonId::Undo(number(&told));
    let told = words(&world.press(&mod_max(), undo.clone()));
    assert!(!told.contains("can't"), "{told}");
    let list = InteractionKind::Season(SeasonCommand::List);
    let listed = words(&world.ask(&ann(), list));
    assert!(
        listed.contains("**Summer**") && listed.contains("planned"),
        "{listed}"
    );
    let told = words(&world.press(&mod_max(), undo));
    assert!(told.contains("can't"), "once: {told}");
    // Another one took its place meanwhile.
    let told = words(&world.ask(&mod_mia(), end()));
    let late = ButtonId::Undo(number(&told));
    world.ask(&mod_mia(), start("Fall", "2026-05-01"));
    let told = words(&world.press(&mod_max(), late));
    assert!(told.contains("can't"), "{told}");
    world.check();
}
