//! The file of many sealed answers, which is made in several steps.

use std::sync::Arc;

use pythia_quiz::Event;
use pythia_quiz::card::TextFile;
use pythia_quiz::custom_id::{ButtonId, FormId};
use pythia_quiz::effect::{Effect, OutboxRow};
use pythia_quiz::event::InteractionKind;
use pythia_quiz::ids::{AnswerKey, DailyKey};
use pythia_quiz::model::daily::{AnswerFile, Phase};
use pythia_quiz::model::outcome::{Outcome, RefusalKind};
use pythia_quiz::question::Kind;
use pythia_quiz::record::{Key, Record};

use super::harness::*;

/// Sets how many answers a step handles: two, so that one step makes a file of up to eight.
fn handle_two(world: &mut World) {
    let mut rules = (*world.state.rules).clone();
    rules.answers_at_once = 2;
    world.state.rules = Arc::new(rules);
}

/// Returns a world with this many sealed answers, one a minute, at the time of the reveal.
fn sealed(many: u64) -> (World, DailyKey) {
    let (mut world, key) = World::open(Kind::Open);
    for n in 1..=many {
        world.advance(minutes(1));
        world.seal(&member(n), key, &format!("sealed words {n}."));
    }
    handle_two(&mut world);
    world.sleep_until(utc("2026-03-02", "17:00"));
    (world, key)
}

fn revealed(many: u64) -> (World, DailyKey) {
    let (mut world, key) = sealed(many);
    world.settle();
    assert_eq!(world.phase(key), Some(Phase::Revealed));
    (world, key)
}

fn files(world: &World) -> Vec<TextFile> {
    let cards = world.messages.values().filter_map(|one| one.card.as_ref());
    cards.flat_map(|card| card.files.clone()).collect()
}

/// Returns the members whose answers are in the only file, each once.
fn in_the_file(world: &World, many: u64) -> Vec<u64> {
    let files = files(world);
    let [file] = files.as_slice() else {
        panic!("one file was expected, not {}", files.len());
    };
    let times = |n: &u64| file.text.matches(&format!("sealed words {n}.\n")).count();
    let there: Vec<u64> = (1..=many).filter(|n| times(n) > 0).collect();
    assert!(there.iter().all(|n| times(n) == 1));
    there
}

fn no_pieces(world: &World) -> bool {
    let pieces = |key: &&Key| matches!(key, Key::FilePiece(_));
    world.reader.0.keys().filter(pieces).count() == 0
}

fn later(world: &mut World) {
    world.advance(1_000);
}

fn words_of_the_file(world: &World) -> String {
    let cards = world.messages.values().filter_map(|one| one.card.as_ref());
    let mut with_file = cards.filter(|card| !card.files.is_empty());
    card_words(with_file.next().expect("a message with a file"))
}

#[test]
fn all_answers_after_the_twentieth_are_in_the_file_whose_steps_survive_a_stop_between_any_two() {
    for stops in [false, true] {
        let (mut world, key) = sealed(41);
        let mut steps = 0;
        while world.tick_due() {
            steps += 1;
            if world.state.unfinished(key).is_some() {
                assert!(files(&world).is_empty(), "posted too early");
            }
            if stops {
                world.restart();
                handle_two(&mut world);
            }
        }
        assert!(steps > 41, "{steps} steps");
        world.settle();
        assert_eq!(world.phase(key), Some(Phase::Revealed));
        assert_eq!(in_the_file(&world, 41), (21..=41).collect::<Vec<_>>());
        assert!(words_of_the_file(&world).contains("21 more sealed answers"));
        assert!(no_pieces(&world));
        world.check();
    }
}

#[test]
fn a_ruling_while_the_file_is_made_or_posted_or_read_holds_in_it() {
    let number = |world: &World, n| world.number(&member(n)).expect("known");
    // Made.
    let (mut world, key) = sealed(41);
    let under_way = |world: &World| {
        world
            .reader
            .0
            .keys()
            .any(|key| matches!(key, Key::FilePiece(_)))
    };
    while !under_way(&world) {
        assert!(world.tick_due());
    }
    let removed = number(&world, 30);
    world.press(&mod_mia(), ButtonId::Remove(key.short(), removed));
    // Posted.
    while world.tick_due() {}
    let withheld = number(&world, 31);
    world.press(&mod_mia(), ButtonId::Withhold(key.short(), withheld));
    world.settle();
    later(&mut world);
    let left: Vec<u64> = (21..=41).filter(|n| ![30, 31].contains(n)).collect();
    assert_eq!(in_the_file(&world, 41), left);
    // Read.
    let removed = number(&world, 32);
    world.press(&mod_mia(), ButtonId::Remove(key.short(), removed));
    world.press(&mod_mia(), ButtonId::Publish(key.short(), withheld));
    later(&mut world);
    let left: Vec<u64> = (21..=41).filter(|n| ![30, 32].contains(n)).collect();
    assert_eq!(in_the_file(&world, 41), left);
    assert!(no_pieces(&world));
    world.check();
}

#[test]
fn a_file_ends_at_some_size_and_says_how_many_answers_it_has() {
    let (mut world, key) = sealed(95);
    for n in 1..=95 {
        let member = world.number(&member(n)).expect("known");
        let file = AnswerFile {
            text: format!("# {n}\n{}", "x = 1\n".repeat(10_900)),
            python: true,
        };
        world.put(Record::AnswerFile(AnswerKey { daily: key, member }, file));
    }
    world.settle();
    let files = files(&world);
    let longest = files
        .iter()
        .max_by_key(|file| file.text.len())
        .expect("a file");
    assert!((4_000_000..=4 << 20).contains(&longest.text.len()));
    assert_eq!(longest.text.matches("sealed words").count(), 64);
    let told = world.all_public_words();
    assert!(
        told.contains("75 more sealed answers. The file has room for 64 of them; **All answers**"),
        "{told}"
    );
}

#[test]
fn the_close_takes_the_vote_button_from_below_the_file_and_a_deletion_the_answer_out_of_it() {
    let (mut world, key) = revealed(41);
    let vote = |world: &World| {
        let cards = world.messages.values().filter_map(|one| one.card.as_ref());
        let with_file = cards.filter(|card| !card.files.is_empty());
        let presses: Vec<ButtonId> = with_file.flat_map(presses).collect();
        presses.contains(&ButtonId::Vote(key.short(), 0))
    };
    assert!(vote(&world));
    let forget = |world: &mut World, n| {
        let user = member(n).user;
        world.event(Event::ForgetMember { guild: GUILD, user });
        world.advance(minutes(10));
    };
    forget(&mut world, 25);
    let left: Vec<u64> = (21..=41).filter(|n| *n != 25).collect();
    assert_eq!(in_the_file(&world, 41), left);
    world.advance_to(utc("2026-03-03", "18:00"));
    assert_eq!(world.phase(key), Some(Phase::Closed));
    assert!(!vote(&world));
    assert_eq!(in_the_file(&world, 41), left);
    forget(&mut world, 26);
    assert!(!in_the_file(&world, 41).contains(&26));
    assert!(!world.all_public_words().contains("sealed words 26."));
    world.check();
}

#[test]
fn a_withdrawn_question_leaves_no_long_file() {
    let (mut world, key) = revealed(41);
    let form = FormId::WithdrawDaily(key.short());
    let fields = vec!["It was wrong.".to_owned()];
    world.ask(&mod_mia(), InteractionKind::Submitted { form, fields });
    world.settle();
    assert_eq!(files(&world), []);
    assert!(no_pieces(&world));
    world.check();
}

/// Refuses everything with a file.
fn no_file(row: &OutboxRow) -> Option<Outcome> {
    let (Effect::Post { card, .. } | Effect::Edit { card, .. }) = &row.effect else {
        return None;
    };
    (!card.files.is_empty()).then(|| refusal(RefusalKind::Forbidden, "Missing Permissions"))
}

#[test]
fn without_attach_files_a_long_file_waits_and_comes_within_an_hour_after_the_permission() {
    let (mut world, key) = sealed(41);
    world.fail(no_file);
    world.settle();
    later(&mut world);
    assert_eq!(world.phase(key), Some(Phase::Revealed));
    assert_eq!(files(&world), []);
    assert!(world.all_public_words().contains("21 more sealed answers"));
    world.advance(minutes(150));
    assert_eq!(files(&world), []);
    let removed = world.number(&member(30)).expect("known");
    world.press(&mod_mia(), ButtonId::Remove(key.short(), removed));
    later(&mut world);
    world.stop_failing();
    world.advance(minutes(61));
    let left: Vec<u64> = (21..=41).filter(|n| *n != 30).collect();
    assert_eq!(in_the_file(&world, 41), left);
    world.check();
}
