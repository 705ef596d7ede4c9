//! `/bank bar`: questions of the bank that are never asked in a server.

use pythia_quiz::card::Reply;
use pythia_quiz::custom_id::ButtonId;
use pythia_quiz::event::{BankCommand, Completion, InteractionKind, QueueCommand};
use pythia_quiz::ids::TrackId;
use pythia_quiz::question::{Bank, Kind, Question, Slug};

use super::harness::*;

fn ask(world: &mut World, ask: BankCommand) -> Reply {
    world.ask(&mod_mia(), InteractionKind::Bank(ask))
}

fn bar(world: &mut World, question: &str) -> Reply {
    let question = question.to_owned();
    let reason = None;
    ask(world, BankCommand::Bar { question, reason })
}

fn unbar(world: &mut World, question: &str) -> String {
    words(&ask(world, BankCommand::Unbar(question.to_owned())))
}

/// Returns the names of all questions in the bank.
fn slugs(world: &World) -> Vec<String> {
    world
        .state
        .bank
        .iter()
        .map(|one| one.slug.to_string())
        .collect()
}

#[test]
fn a_barred_question_is_never_drawn_even_if_it_was_drawn_already() {
    let mut world = World::with(pythia_quiz::Rules::default(), bank_of(Kind::Open));
    world.add_track(1, |_| {});
    world.ask(&mod_mia(), InteractionKind::TrackPreview("1".to_owned()));
    let next = world.track(1).next.expect("drawn ahead").slug.to_string();
    let told = words(&bar(&mut world, &next));
    assert!(told.contains("won't be asked in this server"), "{told}");
    world.advance_to(utc("2026-03-02", "09:00"));
    let asked = world.daily(daily_key(1, "2026-03-02")).slug.to_string();
    assert_ne!(asked, next);
    // With all others barred too, the open one is the only one that is ever asked.
    for slug in slugs(&world) {
        if slug != asked {
            bar(&mut world, &slug);
        }
    }
    world.advance_to(utc("2026-03-03", "09:00"));
    let again = world.daily(daily_key(1, "2026-03-03")).slug.to_string();
    assert_eq!(again, asked);
}

#[test]
fn an_open_question_that_is_barred_stays_open_and_comes_no_more() {
    let (mut world, key) = World::open(Kind::Open);
    let open = world.daily(key).slug.to_string();
    let told = words(&bar(&mut world, &open));
    assert!(told.contains("it stays open"), "{told}");
    world.seal(&ann(), key, "an answer");
    world.advance_to(utc("2026-03-02", "17:00"));
    assert_eq!(world.points(&ann()), 1);
    for day in ["2026-03-03", "2026-03-04", "2026-03-05", "2026-03-06"] {
        world.advance_to(utc(day, "09:00"));
        assert_ne!(world.daily(daily_key(1, day)).slug.to_string(), open);
    }
}

#[test]
fn practice_and_queues_leave_a_barred_question_out() {
    let mut world = World::with(pythia_quiz::Rules::default(), bank_of(Kind::Choice));
    world.add_track(1, |_| {});
    let all = slugs(&world);
    for slug in &all {
        bar(&mut world, slug);
    }
    let practice = InteractionKind::Question {
        topic: None,
        level: None,
    };
    let told = world.ask(&ann(), practice);
    assert!(
        !offered(&told)
            .iter()
            .any(|press| matches!(press, ButtonId::Practice(..)))
    );
    let queue = InteractionKind::TrackQueue {
        track: "1".to_owned(),
        ask: QueueCommand::Add {
            question: all[0].clone(),
            date: None,
        },
    };
    let told = words(&world.ask(&mod_mia(), queue));
    assert!(told.contains("withdrawn or barred"), "{told}");
}

#[test]
fn a_queued_question_that_is_barred_is_passed_over_with_a_notice() {
    let mut world = World::with(pythia_quiz::Rules::default(), bank_of(Kind::Open));
    world.add_track(1, |_| {});
    let queued = slugs(&world).remove(0);
    let queue = InteractionKind::TrackQueue {
        track: "1".to_owned(),
        ask: QueueCommand::Add {
            question: queued.clone(),
            date: None,
        },
    };
    world.ask(&mod_mia(), queue);
    bar(&mut world, &queued);
    world.advance_to(utc("2026-03-02", "09:00"));
    let asked = world.daily(daily_key(1, "2026-03-02")).slug.to_string();
    assert_ne!(asked, queued);
    let told = world.directs.iter().map(|(_, card)| card_words(card));
    let told: Vec<_> = told.collect();
    assert!(
        told.concat().contains("it was withdrawn or barred"),
        "{told:?}"
    );
}

#[test]
fn a_question_can_be_allowed_again_by_command_and_by_undo_and_both_are_on_record() {
    let mut world = World::new();
    let slug = slugs(&world).remove(0);
    let barred = bar(&mut world, &slug);
    let told = unbar(&mut world, &slug);
    assert!(told.contains("can be asked again"), "{told}");
    let [undo]: [ButtonId; 1] = offered(&barred).try_into().expect("one button");
    let told = words(&world.press(&mod_mia(), undo));
    assert!(told.contains("can't be undone anymore"), "{told}");
    let barred = bar(&mut world, &slug);
    let [undo]: [ButtonId; 1] = offered(&barred).try_into().expect("one button");
    let told = words(&world.press(&mod_max(), undo));
    assert!(told.contains("can be asked again"), "{told}");
    assert!(unbar(&mut world, &slug).contains("isn't barred"));
    let audit = InteractionKind::Audit {
        member: None,
        kind: Some("questions".to_owned()),
    };
    let record = words(&world.ask(&mod_mia(), audit));
    assert_eq!(record.matches("<@1090> barred “").count(), 2, "{record}");
    assert!(record.contains("<@1090> allowed “"), "{record}");
    assert!(record.contains("<@1091> allowed “"), "{record}");
}

#[test]
fn a_withdrawn_question_is_listed_and_allowed_the_same_way() {
    let (mut world, key) = World::open(Kind::Open);
    let slug = world.daily(key).slug.to_string();
    let form = InteractionKind::Submitted {
        form: pythia_quiz::custom_id::FormId::WithdrawDaily(key.short()),
        fields: vec!["Two are right.".to_owned()],
    };
    world.ask(&mod_mia(), form);
    let list = words(&ask(&mut world, BankCommand::List));
    assert!(list.contains("withdrawn as question #1"), "{list}");
    let told = words(&bar(&mut world, &slug));
    assert!(told.contains("withdrawn as question #1"), "{told}");
    assert!(unbar(&mut world, &slug).contains("can be asked again"));
    let list = words(&ask(&mut world, BankCommand::List));
    assert!(list.contains("all of them can be asked here"), "{list}");
}

#[test]
fn the_list_turns_its_pages_and_knows_the_bank() {
    let one = bank().questions().next().expect("there are some");
    let many = (0..20).map(|n| Question {
        slug: Slug::new(&format!("basics/number-{n:02}")).expect("a slug"),
        ..one.clone()
    });
    let many = Bank::new(many.collect::<Vec<_>>());
    let mut world = World::with(pythia_quiz::Rules::default(), many);
    let all = slugs(&world);
    for slug in &all[..16] {
        bar(&mut world, slug);
        world.advance(minutes(1));
    }
    let first = ask(&mut world, BankCommand::List);
    let text = words(&first);
    assert!(
        text.contains(&format!("{} questions; 16 are never asked here", all.len())),
        "{text}"
    );
    assert!(
        text.contains(&all[15]) && !text.contains(&format!("`{}`", all[0])),
        "{text}"
    );
    let next = offered(&first).pop().expect("a second page");
    assert!(words(&world.press(&ben(), next.clone())).contains("Only moderators"));
    let second = words(&world.press(&mod_mia(), next));
    assert!(second.contains(&format!("`{}`", all[0])), "{second}");
}

#[test]
fn each_mistake_has_its_own_answer() {
    let mut world = World::new();
    let slug = slugs(&world).remove(0);
    assert!(words(&bar(&mut world, "nonsense/nothing")).contains("I don't know"));
    bar(&mut world, &slug);
    assert!(words(&bar(&mut world, &slug)).contains("already barred"));
    assert!(unbar(&mut world, "\u{202e}x").contains("isn't barred or withdrawn"));
    let other = slugs(&world).remove(1);
    let long = BankCommand::Bar {
        question: other,
        reason: Some("x".repeat(201)),
    };
    assert!(words(&ask(&mut world, long)).contains("under 200 characters"));
    let refused = world.ask(&ben(), InteractionKind::Bank(BankCommand::List));
    assert!(words(&refused).contains("Only moderators"));
}

#[test]
fn what_is_barred_is_completed_for_moderators_only_and_its_reason_is_on_record() {
    let mut world = World::new();
    let slug = slugs(&world).remove(0);
    let reason = Some("too  easy\nfor us".to_owned());
    ask(
        &mut world,
        BankCommand::Bar {
            question: slug.clone(),
            reason,
        },
    );
    let complete = || InteractionKind::Complete {
        what: Completion::Barred,
        typed: String::new(),
    };
    assert!(words(&world.ask(&mod_mia(), complete())).contains(&slug));
    assert!(!words(&world.ask(&ben(), complete())).contains(&slug));
    let audit = InteractionKind::Audit {
        member: None,
        kind: None,
    };
    let record = words(&world.ask(&mod_mia(), audit));
    assert!(record.contains("\n> too easy for us"), "{record}");
}

#[test]
fn a_barred_question_is_not_counted_among_those_that_match_a_track() {
    let mut world = World::with(pythia_quiz::Rules::default(), bank_of(Kind::Choice));
    world.add_track(1, |_| {});
    let matching = |world: &World| {
        let overview = pythia_quiz::queries::tracks::overview;
        overview(&world.look(), GUILD, TrackId(1), &world.track(1)).matching
    };
    let before = matching(&world);
    let slug = slugs(&world).remove(0);
    bar(&mut world, &slug);
    assert_eq!(matching(&world), before - 1);
}
