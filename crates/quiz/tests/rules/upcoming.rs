//! What people wait for, as the page of `pythia try` lists it.

use pythia_quiz::effect::About;
use pythia_quiz::model::language::Language;
use pythia_quiz::question::Kind;
use pythia_quiz::{InteractionKind, Rules, queries, text};

use super::harness::*;
use super::posting::{DATE, before_the_slot};
use super::rounds;

/// Returns what people wait for: minutes from now, and the words.
fn waits(world: &World) -> Vec<(i64, String)> {
    let all = queries::upcoming::upcoming(&world.state);
    all.iter()
        .map(|wait| {
            let words = text::upcoming::line(Language::English, &wait.what);
            (wait.at.since(world.now) / 60_000, words)
        })
        .collect()
}

fn words_of(world: &World) -> Vec<String> {
    waits(world).into_iter().map(|(_, words)| words).collect()
}

#[test]
fn first_the_question_is_waited_for_then_its_answer_then_the_end_of_the_votes() {
    let (mut world, key) = before_the_slot();
    world.sleep_until(utc(DATE, "08:00"));
    assert_eq!(
        waits(&world),
        [(60, "daily-1: the next question".to_owned())]
    );
    world.advance_to(utc(DATE, "09:00"));
    let title = world.daily(key).title;
    let next = "daily-1: the next question".to_owned();
    assert_eq!(
        waits(&world),
        [
            (8 * 60, format!("#1 {title}: the answer")),
            (24 * 60, next.clone())
        ]
    );
    world.advance_to(utc(DATE, "17:00"));
    let close = format!("#1 {title}: votes end, points become final");
    assert_eq!(waits(&world), [(16 * 60, next), (24 * 60, close)]);
}

#[test]
fn a_paused_track_is_waited_for_by_nobody_and_a_date_that_is_skipped_says_so() {
    let (mut world, _) = before_the_slot();
    world.ask(&mod_mia(), InteractionKind::TrackSkip("daily-1".to_owned()));
    assert_eq!(words_of(&world), ["daily-1: a date that is skipped"]);
    world.ask(
        &mod_mia(),
        InteractionKind::TrackPause("daily-1".to_owned()),
    );
    assert!(words_of(&world).is_empty());
}

#[test]
fn what_could_not_be_delivered_is_waited_for_with_its_next_try() {
    let (mut world, _) = before_the_slot();
    world.fail(|row| {
        matches!(row.about, About::Post(_)).then(|| later(30 * 60_000, row.not_before, false))
    });
    world.advance_to(utc(DATE, "09:00"));
    let again = (30, "Another try to send a message".to_owned());
    assert!(waits(&world).contains(&again), "{:?}", waits(&world));
}

#[test]
fn a_round_is_waited_for_from_its_reminder_to_its_podium() {
    let mut world = World::with(Rules::default(), bank_of(Kind::Choice));
    rounds::schedule(&mut world, rounds::form());
    let name = rounds::round(&world).name;
    assert_eq!(
        words_of(&world),
        [
            format!("{name}: the reminder"),
            format!("{name}: the round starts")
        ]
    );
    world.settle();
    let mut seen = Vec::new();
    while let Some((minutes, words)) = waits(&world).into_iter().next() {
        if seen.last() != Some(&words) {
            seen.push(words);
        }
        world.advance((minutes * 60_000).max(1_000));
    }
    let wanted = [
        "the reminder",
        "the round starts",
        "question 1",
        "the result of question 1",
        "question 2",
        "the result of question 2",
        "question 3",
        "the result of question 3",
        "the podium",
    ];
    assert_eq!(seen, wanted.map(|step| format!("{name}: {step}")));
}
