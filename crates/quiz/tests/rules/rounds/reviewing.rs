//! What rounds bring into `/review`.

use pythia_quiz::ids::LocalDate;
use pythia_quiz::model::review::{Memory, RatedIn, Rating, ReviewCard};
use pythia_quiz::question::Slug;

use super::*;

fn card(world: &World, who: &Person, slug: &Slug) -> Option<ReviewCard> {
    let member = world.number(who)?;
    match world
        .reader
        .get(&Key::ReviewCard((GUILD, member, slug.clone())))
    {
        Some(Record::ReviewCard(_, card)) => Some(card),
        _ => None,
    }
}

/// Returns the question that `/review` asks a member first.
fn asked(world: &mut World, who: &Person) -> Option<String> {
    let reply = world.ask(who, InteractionKind::Review);
    offered(&reply).into_iter().find_map(|press| match press {
        ButtonId::ReviewShow(slug) => Some(slug),
        _ => None,
    })
}

fn slugs(world: &World) -> Vec<Slug> {
    let questions = round(world).questions.into_iter();
    questions.map(|item| item.slug).collect()
}

fn finish(world: &mut World) {
    while phase(world) != RoundPhase::Finished {
        until_next(world);
    }
    world.settle();
}

#[test]
fn a_wrong_answer_enters_at_the_end_of_the_round_and_is_due_the_next_day() {
    let mut world = playing();
    presses(&mut world, &ann(), false);
    presses(&mut world, &ben(), true);
    let slugs = slugs(&world);
    finish(&mut world);
    let entered = card(&world, &ann(), &slugs[0]).expect("missed");
    assert_eq!(
        (entered.last, entered.due),
        (day("2026-03-02"), day("2026-03-03"))
    );
    assert_eq!(entered.memory, Memory::after(None, 0, Rating::Again).0);
    let rated = world.reader.0.values().find_map(|record| match record {
        Record::Rated(_, rated) => Some((rated.rating, rated.rated_in, rated.counted)),
        _ => None,
    });
    assert_eq!(rated, Some((Rating::Again, RatedIn::Round, true)));
    assert_eq!(
        card(&world, &ben(), &slugs[0]),
        None,
        "right needn't come back"
    );
    for slug in &slugs[1..] {
        assert_eq!(
            card(&world, &ann(), slug),
            None,
            "who didn't answer has no verdict"
        );
    }
    assert_eq!(asked(&mut world, &ann()), None, "not today");
    world.advance_to(utc("2026-03-03", "10:00"));
    assert_eq!(asked(&mut world, &ann()), Some(slugs[0].to_string()));
    world.check();
}

#[test]
fn only_the_last_press_counts_and_a_right_one_moves_a_card_that_is_in() {
    let mut world = playing();
    let slugs = slugs(&world);
    presses(&mut world, &ann(), true);
    presses(&mut world, &ben(), false);
    world.advance(1_000);
    presses(&mut world, &ben(), true);
    let member = world.number(&ann()).expect("known");
    let before = ReviewCard {
        memory: Memory::after(None, 0, Rating::Again).0,
        last: day("2026-02-20"),
        due: day("2026-02-21"),
        ratings: 1,
    };
    world.put(Record::ReviewCard(
        (GUILD, member, slugs[0].clone()),
        before,
    ));
    finish(&mut world);
    assert_eq!(card(&world, &ben(), &slugs[0]), None);
    let moved = card(&world, &ann(), &slugs[0]).expect("still a card");
    let (memory, days) = Memory::after(Some(before.memory), 10, Rating::Good);
    assert_eq!(moved.memory, memory);
    assert_eq!(moved.due, LocalDate(day("2026-03-02").0 + days as i32));
}

#[test]
fn who_saw_the_questions_before_has_no_verdict() {
    let mut world = scheduled();
    world.ask(
        &mod_mia(),
        InteractionKind::Round(RoundCommand::Preview(String::new())),
    );
    world.advance_to(utc("2026-03-02", "09:00"));
    world.advance(LEAD_MS);
    presses(&mut world, &mod_mia(), false);
    presses(&mut world, &ann(), true);
    finish(&mut world);
    let cards = world
        .reader
        .0
        .keys()
        .filter(|key| matches!(key, Key::ReviewCard(_)));
    assert_eq!(cards.count(), 0);
}

#[test]
fn a_question_of_the_server_s_own_comes_back_too_until_it_is_removed() {
    let mut world = World::with(alone(), bank_of(Kind::Choice));
    let slug = world.add_own(Kind::Choice, tuple_question());
    let named = RoundForm {
        named: Some(slug.to_string()),
        count: Some(1),
        ..form()
    };
    let told = schedule(&mut world, named);
    assert!(told.contains("is scheduled"), "{told}");
    world.advance_to(utc("2026-03-02", "09:00"));
    world.advance(LEAD_MS);
    presses(&mut world, &ann(), false);
    finish(&mut world);
    assert!(card(&world, &ann(), &slug).is_some());
    world.advance_to(utc("2026-03-03", "10:00"));
    assert_eq!(asked(&mut world, &ann()), Some(slug.to_string()));
    world.remove_own(&slug);
    assert_eq!(
        asked(&mut world, &ann()),
        None,
        "a removed question isn't shown"
    );
}

#[test]
fn many_wrong_answers_enter_in_steps_and_each_once() {
    let mut world = playing();
    for n in 1..=450 {
        presses(&mut world, &member(n), n % 3 != 0);
    }
    world.advance(minutes(5));
    assert_eq!(phase(&world), RoundPhase::Finished);
    let rated = world
        .reader
        .0
        .keys()
        .filter(|key| matches!(key, Key::Rated(_)));
    assert_eq!(rated.count(), 150);
}
