//! `/answers`: what waits for moderators, and the reason that an author reads.

use pythia_quiz::card::Reply;
use pythia_quiz::custom_id::{ButtonId, FormId};
use pythia_quiz::event::InteractionKind;
use pythia_quiz::ids::{DailyKey, MemberId};
use pythia_quiz::model::points::Reason;
use pythia_quiz::question::Kind;
use pythia_quiz::{Key, Record};

use super::harness::*;

/// Returns a world in which Ann's sealed answer and Ben's in the thread are revealed.
fn revealed() -> (World, DailyKey) {
    let (mut world, key) = World::open(Kind::Open);
    world.seal(&ann(), key, "A walrus says it.");
    world.advance(minutes(1));
    world.say(&ben(), key, "In the thread.");
    world.advance_to(utc("2026-03-02", "17:00"));
    (world, key)
}

fn desk(world: &mut World) -> Reply {
    world.ask(&mod_mia(), InteractionKind::Answers)
}

fn number(world: &World, who: &Person) -> MemberId {
    world.number(who).expect("known")
}

fn send(world: &mut World, form: FormId, reason: &str) -> Reply {
    let fields = vec![reason.to_owned()];
    world.ask(&mod_mia(), InteractionKind::Submitted { form, fields })
}

fn result(world: &mut World, who: &Person, key: DailyKey) -> String {
    words(&world.press(who, ButtonId::MyResult(key.short())))
}

#[test]
fn answers_to_an_open_question_wait_from_the_reveal_to_the_close() {
    let (mut world, key) = World::open(Kind::Open);
    world.seal(&ann(), key, "A walrus says it.");
    let told = words(&desk(&mut world));
    assert!(told.contains("No answers are waiting"), "{told}");
    assert!(
        !told.contains("walrus says"),
        "nobody may see it yet: {told}"
    );
    world.advance_to(utc("2026-03-02", "17:00"));
    let told = words(&desk(&mut world));
    for word in [
        "A walrus says it.",
        "Answer 1 of 1 that wait",
        "<@",
        "0 votes",
    ] {
        assert!(told.contains(word), "{word} in {told}");
    }
    world.advance_to(utc("2026-03-03", "17:00"));
    let told = words(&desk(&mut world));
    assert!(!told.contains("walrus says"), "it is closed: {told}");
    world.check();
}

#[test]
fn they_are_gone_through_one_by_one_and_an_accepted_one_leaves_the_list() {
    let (mut world, key) = revealed();
    let first = desk(&mut world);
    let (ann_is, ben_is) = (number(&world, &ann()), number(&world, &ben()));
    assert!(words(&first).contains("Answer 1 of 2"), "{}", words(&first));
    let next = ButtonId::Waiting(key.short(), ben_is);
    assert!(offered(&first).contains(&next));
    let second = world.press(&mod_mia(), next);
    assert!(
        words(&second).contains("Answer 2 of 2"),
        "{}",
        words(&second)
    );
    assert!(
        words(&second).contains("https://discord.com/channels/"),
        "a link: {}",
        words(&second)
    );
    assert!(offered(&second).contains(&ButtonId::Waiting(key.short(), ann_is)));
    let before = world.points(&ann());
    let told = world.press(&mod_mia(), ButtonId::AcceptWaiting(key.short(), ann_is));
    assert!(words(&told).contains("✅ Accepted."), "{}", words(&told));
    assert!(
        words(&told).contains("Answer 1 of 1"),
        "the next one: {}",
        words(&told)
    );
    assert_eq!(world.points(&ann()), before + 5);
    let accepted =
        |(row, _): &(pythia_quiz::model::points::RowKey, _)| row.reason == Reason::Accepted;
    assert_eq!(
        world
            .rows(&ann())
            .iter()
            .filter(|row| accepted(row))
            .count(),
        1
    );
    world.press(&mod_mia(), ButtonId::AcceptWaiting(key.short(), ben_is));
    let told = words(&desk(&mut world));
    assert!(told.contains("No answers are waiting"), "{told}");
    world.settle();
    world.check();
}

#[test]
fn the_author_reads_the_note_of_an_acceptance_and_the_record_has_it() {
    let (mut world, key) = revealed();
    let of = (key.short(), number(&world, &ann()));
    let form = world.press(&mod_mia(), ButtonId::AcceptWhy(of.0, of.1));
    assert!(matches!(form, Reply::Form(_)), "{form:?}");
    let told = send(
        &mut world,
        FormId::AcceptWhy(of.0, of.1),
        "  Short   and right. ",
    );
    assert!(
        words(&told).contains("under **My result**"),
        "{}",
        words(&told)
    );
    let mine = result(&mut world, &ann(), key);
    assert!(
        mine.contains("From the moderators") && mine.contains("Short and right."),
        "{mine}"
    );
    assert!(!result(&mut world, &ben(), key).contains("Short and right."));
    assert!(!world.all_public_words().contains("Short and right."));
    let audit = InteractionKind::Audit {
        member: None,
        kind: None,
    };
    let audit = words(&world.ask(&mod_max(), audit));
    assert!(audit.contains("Short and right."), "{audit}");
    world.settle();
    world.check();
}

#[test]
fn a_hidden_answer_tells_its_author_why_until_that_is_undone() {
    let (mut world, key) = revealed();
    let of = (key.short(), number(&world, &ann()));
    world.press(&mod_mia(), ButtonId::HideWhy(of.0, of.1));
    let told = send(
        &mut world,
        FormId::HideWhy(of.0, of.1),
        "Copied from a book.",
    );
    assert!(
        words(&told).contains("`/audit` can undo it"),
        "{}",
        words(&told)
    );
    world.settle();
    assert!(!world.all_public_words().contains("walrus says"));
    let mine = result(&mut world, &ann(), key);
    assert!(
        mine.contains("hidden from others") && mine.contains("Copied from a book."),
        "{mine}"
    );
    let entry = world.reader.0.values().find_map(|record| match record {
        Record::RulingEntry(_, entry) => Some(*entry),
        _ => None,
    });
    let undo = ButtonId::Undo(entry.expect("it has a reason"));
    let told = words(&world.press(&mod_max(), undo));
    assert!(!told.contains("can't"), "{told}");
    world.settle();
    assert!(world.all_public_words().contains("walrus says"));
    assert!(!result(&mut world, &ann(), key).contains("Copied from a book."));
    let told = words(&desk(&mut world));
    assert!(told.contains("Answer 1 of 2"), "it waits again: {told}");
    world.check();
}

#[test]
fn an_empty_reason_is_refused_and_a_long_one_is_cut() {
    let (mut world, key) = revealed();
    let of = (key.short(), number(&world, &ann()));
    for empty in ["", "   ", "\u{200b}"] {
        let told = words(&send(&mut world, FormId::HideWhy(of.0, of.1), empty));
        assert!(told.contains("Write a short note"), "{told}");
    }
    let told = send(
        &mut world,
        FormId::AcceptWhy(of.0, of.1),
        &"long ".repeat(2_000),
    );
    reply_fits(&told);
    assert!(result(&mut world, &ann(), key).contains("long long"));
}

#[test]
fn what_somebody_else_decided_or_the_close_ended_is_said_and_the_next_one_shown() {
    let (mut world, key) = revealed();
    let of = (key.short(), number(&world, &ann()));
    world.press(&mod_max(), ButtonId::AcceptWaiting(of.0, of.1));
    let told = world.press(&mod_mia(), ButtonId::AcceptWaiting(of.0, of.1));
    assert!(
        words(&told).contains("isn't waiting any more"),
        "{}",
        words(&told)
    );
    assert!(words(&told).contains("Answer 1 of 1"), "{}", words(&told));
    world.advance_to(utc("2026-03-03", "17:00"));
    let ben_is = number(&world, &ben());
    let told = send(&mut world, FormId::HideWhy(key.short(), ben_is), "too late");
    assert!(
        words(&told).contains("isn't waiting any more"),
        "{}",
        words(&told)
    );
}

#[test]
fn members_see_nothing_and_moderators_never_decide_about_their_own() {
    let (mut world, key) = World::open(Kind::Open);
    world.seal(&mod_mia(), key, "Mine.");
    world.advance_to(utc("2026-03-02", "17:00"));
    let told = words(&desk(&mut world));
    assert!(told.contains("No answers are waiting"), "{told}");
    let told = words(&world.ask(&mod_max(), InteractionKind::Answers));
    assert!(told.contains("Mine."), "{told}");
    let of = (key.short(), number(&world, &mod_mia()));
    for press in [
        ButtonId::Waiting(of.0, of.1),
        ButtonId::AcceptWaiting(of.0, of.1),
        ButtonId::AcceptWhy(of.0, of.1),
        ButtonId::HideWhy(of.0, of.1),
    ] {
        let told = words(&world.press(&ann(), press));
        assert!(told.contains("Only moderators"), "{told}");
    }
    let told = words(&world.ask(&ann(), InteractionKind::Answers));
    assert!(told.contains("Only moderators"), "{told}");
}

#[test]
fn in_an_anonymous_track_the_list_names_nobody() {
    let (mut world, key) = World::open_as(Kind::Open, |track| track.anonymous = true);
    world.seal(&ann(), key, "A walrus says it.");
    world.advance_to(utc("2026-03-02", "17:00"));
    let reply = desk(&mut world);
    let told = words(&reply);
    assert!(
        told.contains("A member") && told.contains("walrus says"),
        "{told}"
    );
    assert!(!told.contains(&format!("<@{}>", ann().user)), "{told}");
    let accept = offered(&reply).remove(0);
    assert_ne!(
        accept,
        ButtonId::AcceptWaiting(key.short(), number(&world, &ann()))
    );
    world.press(&mod_mia(), accept);
    assert_eq!(world.points(&ann()), 6);
}

#[test]
fn graded_questions_have_nothing_to_accept() {
    let (mut world, key) = World::open(Kind::Output);
    world.seal(&ann(), key, "1");
    world.advance_to(utc("2026-03-02", "17:00"));
    let told = words(&desk(&mut world));
    assert!(told.contains("No answers are waiting"), "{told}");
}

#[test]
fn a_deleted_member_leaves_no_reason_behind() {
    let (mut world, key) = revealed();
    let of = (key.short(), number(&world, &ann()));
    send(
        &mut world,
        FormId::AcceptWhy(of.0, of.1),
        "Short and right.",
    );
    world.settle();
    world.press(&ann(), ButtonId::ForgetMe);
    world.advance_to(utc("2026-03-04", "12:00"));
    let left = world.reader.0.iter().filter(|(key, record)| {
        matches!(key, Key::RulingEntry(_)) || format!("{record:?}").contains("Short and right.")
    });
    assert_eq!(left.count(), 0);
}
