//! `/track queue`: questions that moderators name.

use pythia_quiz::model::track::Queued;
use pythia_quiz::state::queue;

use super::*;

fn ask(ask: QueueCommand) -> InteractionKind {
    InteractionKind::TrackQueue {
        track: "1".to_owned(),
        ask,
    }
}

fn add_named(question: &str, date: Option<&str>) -> InteractionKind {
    ask(QueueCommand::Add {
        question: question.to_owned(),
        date: date.map(str::to_owned),
    })
}

fn queued(world: &World) -> Vec<Queued> {
    queue::of(&world.look(), GUILD, TrackId(1))
}

fn names(world: &World) -> Vec<String> {
    let queue = queued(world).into_iter();
    queue.map(|one| one.slug.to_string()).collect()
}

/// Returns the names of the questions of the first track on these dates of March.
fn asked(world: &World, days: std::ops::RangeInclusive<u32>) -> Vec<String> {
    days.map(|day| {
        let key = daily_key(1, &format!("2026-03-{day:02}"));
        world.daily(key).slug.to_string()
    })
    .collect()
}

/// Returns a world with a track that posts at 09:00 every day.
fn with_track() -> World {
    let mut world = World::new();
    world.add_track(1, |_| {});
    world
}

#[test]
fn queued_questions_are_asked_in_order_those_for_a_date_on_that_date_and_then_the_draw_goes_on() {
    let mut world = with_track();
    world.advance_to(utc("2026-03-02", "08:30"));
    world.ask(&mod_mia(), on("1", InteractionKind::TrackPreview));
    let drawn = world.track(1).next.unwrap().slug.to_string();
    let all = world.state.bank.clone();
    let others: Vec<String> = all.iter().map(|one| one.slug.to_string()).collect();
    let mut others = others.into_iter().filter(|slug| *slug != drawn);
    let (a, b, c) = (
        others.next().unwrap(),
        others.next().unwrap(),
        others.next().unwrap(),
    );
    world.ask(&mod_mia(), add_named(&a, None));
    world.ask(&mod_mia(), add_named(&b, None));
    world.ask(&mod_mia(), add_named(&c, Some("2026-03-03")));
    world.advance_to(utc("2026-03-05", "10:00"));
    assert_eq!(asked(&world, 2..=5), [a, c, b, drawn]);
    assert!(queued(&world).is_empty());
}

#[test]
fn whoever_queued_or_saw_a_question_earns_nothing_for_it_and_why_says_so() {
    let mut world = World::with(pythia_quiz::Rules::default(), bank_of(Kind::Open));
    world.add_track(1, |_| {});
    world.ask(&mod_mia(), add_named("web/a-question", None));
    let list = world.ask(&mod_max(), ask(QueueCommand::List));
    assert!(!words(&list).contains("web/a-question"), "{}", words(&list));
    assert_eq!(offered(&list), [ButtonId::ShowQueue(TrackId(1))]);
    let shown = words(&world.press(&mod_max(), ButtonId::ShowQueue(TrackId(1))));
    assert!(shown.contains("web/a-question"), "{shown}");
    world.advance_to(utc("2026-03-02", "09:00"));
    let key = daily_key(1, "2026-03-02");
    for who in [mod_mia(), mod_max(), ann()] {
        world.seal(&who, key, "An answer.");
    }
    world.advance_to(utc("2026-03-02", "17:00"));
    assert_eq!(world.points(&mod_mia()), 0);
    assert_eq!(world.points(&mod_max()), 0);
    assert!(world.points(&ann()) > 0);
    let why = InteractionKind::Why {
        track: None,
        page: 0,
    };
    let why = words(&world.ask(&mod_mia(), why));
    assert!(why.contains("saw or queued"), "{why}");
}

#[test]
fn a_date_without_a_slot_a_second_question_for_a_date_and_what_is_no_date_are_refused() {
    let mut world = World::new();
    world.add_track(1, |track| track.weekdays = 0b000_0001);
    for (typed, wanted) in [
        ("2026-03-03", "`2026-03-09`"),
        ("2026-02-02", "`2026-03-02`"),
        ("tomorrow", "isn't a date"),
        ("2030-01-07", "posts nothing"),
    ] {
        let told = refused(&mut world, add_named("web/some-open", Some(typed)));
        assert!(told.contains(wanted), "{typed}: {told}");
    }
    let told = words(&world.ask(&mod_mia(), add_named("web/some-open", Some("2026-03-09"))));
    assert!(told.contains("Mon 9 Mar 2026"), "{told}");
    let told = words(&world.ask(&mod_mia(), add_named("oop/some-open", Some("2026-03-09"))));
    assert!(told.contains("already has a question"), "{told}");
    let told = words(&world.ask(&mod_mia(), add_named("web/some-open", None)));
    assert!(told.contains("already in the queue, at place 1"), "{told}");
    let told = words(&world.ask(&mod_mia(), add_named("web/some-opne", None)));
    assert!(told.contains("Did you mean `web/some-open`"), "{told}");
    assert_eq!(names(&world), ["web/some-open"]);
}

#[test]
fn the_queue_can_be_put_in_order() {
    let mut world = with_track();
    for name in ["web/some-open", "oop/some-open", "stdlib/some-open"] {
        world.ask(&mod_mia(), add_named(name, None));
    }
    world.ask(&mod_mia(), ask(QueueCommand::Move { from: 3, to: 1 }));
    let wanted = ["stdlib/some-open", "web/some-open", "oop/some-open"];
    assert_eq!(names(&world), wanted);
    let told = words(&world.ask(&mod_mia(), ask(QueueCommand::Remove(2))));
    assert_eq!(names(&world), ["stdlib/some-open", "oop/some-open"]);
    assert!(told.contains("1. About some open"), "{told}");
    let told = words(&world.ask(&mod_mia(), ask(QueueCommand::Move { from: 1, to: 3 })));
    assert!(told.contains("no place 3: the queue has 2"), "{told}");
    world.ask(&mod_mia(), ask(QueueCommand::Remove(1)));
    world.ask(&mod_mia(), ask(QueueCommand::Remove(1)));
    let told = words(&world.ask(&mod_mia(), ask(QueueCommand::Remove(1))));
    assert!(told.contains("The queue is empty"), "{told}");
}

#[test]
fn only_moderators_see_and_change_the_queue() {
    let mut world = with_track();
    world.ask(&mod_mia(), add_named("web/some-open", None));
    for kind in [
        add_named("oop/some-open", None),
        ask(QueueCommand::List),
        ask(QueueCommand::Remove(1)),
    ] {
        let told = words(&world.ask(&ann(), kind));
        assert!(told.contains("Only moderators"), "{told}");
    }
    let told = words(&world.press(&ann(), ButtonId::ShowQueue(TrackId(1))));
    assert!(told.contains("Only moderators"), "{told}");
    assert_eq!(names(&world), ["web/some-open"]);
}

#[test]
fn a_queued_question_that_is_open_elsewhere_is_passed_over_and_told_and_keeps_its_place() {
    let mut world = with_track();
    world.add_track(2, |track| track.minute = 8 * 60 + 30);
    world.advance_to(utc("2026-03-02", "08:45"));
    let open = world.daily(daily_key(2, "2026-03-02")).slug.to_string();
    world.ask(&mod_mia(), add_named(&open, None));
    let other = ["web/some-open", "oop/some-open"];
    let other = other.into_iter().find(|name| *name != open).unwrap();
    world.ask(&mod_mia(), add_named(other, None));
    world.advance_to(utc("2026-03-02", "09:00"));
    assert_eq!(asked(&world, 2..=2), [other]);
    assert_eq!(names(&world), [open.as_str()]);
    let (to, notice) = world.directs.last().expect("a notice");
    assert_eq!(*to, mod_mia().user);
    let notice = card_words(notice);
    assert!(
        notice.contains("Place 1: it's open in another track"),
        "{notice}"
    );
    assert!(
        !notice.contains(&open),
        "it doesn't name the question: {notice}"
    );
    world.advance_to(utc("2026-03-03", "09:00"));
    assert_eq!(asked(&world, 3..=3), [open]);
}

#[test]
fn a_queued_question_is_withheld_everywhere_until_it_is_asked() {
    let mut world = World::with(pythia_quiz::Rules::default(), bank_of(Kind::Choice));
    world.add_track(1, |_| {});
    world.add_track(2, |_| {});
    let far = Some("2026-03-20");
    world.ask(&mod_mia(), add_named("web/a-question", far));
    for _ in 0..30 {
        let ask = InteractionKind::Question {
            topic: Some("web".to_owned()),
            level: None,
        };
        let told = words(&world.ask(&ann(), ask));
        assert!(!told.contains("What about"), "{told}");
    }
    world.advance_to(utc("2026-03-06", "10:00"));
    let dailies = world
        .reader
        .0
        .iter()
        .filter_map(|(key, record)| match (key, record) {
            (Key::Daily(_), Record::Daily(_, daily)) => Some(daily.slug.to_string()),
            _ => None,
        });
    assert!(dailies.into_iter().all(|slug| slug != "web/a-question"));
}

#[test]
fn the_preview_marks_the_dates_that_have_a_queued_question() {
    let mut world = with_track();
    world.ask(&mod_mia(), add_named("web/some-open", None));
    world.ask(&mod_mia(), add_named("oop/some-open", Some("2026-03-04")));
    let reply = world.ask(&mod_max(), on("1", InteractionKind::TrackPreview));
    let text = words(&reply);
    let marked: Vec<&str> = text
        .lines()
        .filter(|line| line.contains("queued"))
        .collect();
    assert_eq!(marked.len(), 2, "{text}");
    assert!(marked[0].starts_with("Mon 2 Mar 2026"), "{text}");
    assert!(marked[1].starts_with("Wed 4 Mar 2026"), "{text}");
    assert!(!text.contains("About some open"), "{text}");
    let shown = world.press(&mod_max(), ButtonId::ShowNext(TrackId(1)));
    assert!(
        words(&shown).contains("About some open"),
        "{}",
        words(&shown)
    );
    assert!(
        offered(&shown).is_empty(),
        "a queued question isn't swapped"
    );
    let max = world.number(&mod_max()).unwrap();
    assert_eq!(queued(&world)[0].seen_by, [max]);
}

#[test]
fn the_preview_marks_no_date_for_a_queued_question_that_will_be_passed_over() {
    let mut world = with_track();
    world.add_track(2, |track| track.minute = 8 * 60 + 30);
    world.advance_to(utc("2026-03-02", "08:45"));
    let open = world.daily(daily_key(2, "2026-03-02")).slug.to_string();
    let others = ["web/some-open", "oop/some-open", "web/some-choice"];
    let mut others = others.into_iter().filter(|name| *name != open);
    let (barred, last) = (others.next().unwrap(), others.next().unwrap());
    for named in [open.as_str(), barred, last] {
        world.ask(&mod_mia(), add_named(named, None));
    }
    let marked = |world: &mut World| -> Vec<String> {
        let text = words(&world.ask(&mod_max(), on("1", InteractionKind::TrackPreview)));
        let lines = text.lines().filter(|line| line.contains("queued"));
        lines.map(|line| line[..10].to_owned()).collect()
    };
    assert_eq!(
        marked(&mut world),
        ["Mon 2 Mar ", "Tue 3 Mar ", "Wed 4 Mar "]
    );
    world.ask(
        &mod_mia(),
        InteractionKind::Bank(pythia_quiz::event::BankCommand::Bar {
            question: barred.to_owned(),
            reason: None,
        }),
    );
    assert_eq!(marked(&mut world), ["Mon 2 Mar ", "Tue 3 Mar "]);
    world.advance_to(utc("2026-03-03", "09:00"));
    assert_eq!(asked(&world, 2..=3), [last, open.as_str()]);
}

#[test]
fn a_queued_question_whose_post_is_not_delivered_goes_back_to_the_front_of_the_queue() {
    let mut world = with_track();
    world.ask(&mod_mia(), add_named("web/some-open", None));
    world.ask(&mod_mia(), add_named("oop/some-open", None));
    world.fail(|row| {
        let post = matches!(row.about, pythia_quiz::effect::About::Post(_)) && !row.only_look;
        post.then(|| later(60_000, row.not_before, true))
    });
    world.advance_to(utc("2026-03-02", "12:05"));
    assert_eq!(world.phase(daily_key(1, "2026-03-02")), None);
    assert_eq!(names(&world), ["web/some-open", "oop/some-open"]);
    let mia = world.number(&mod_mia()).unwrap();
    assert_eq!(queued(&world)[0].by, mia);
}

#[test]
fn the_queue_goes_with_its_track() {
    let mut world = with_track();
    world.ask(&mod_mia(), add_named("web/some-open", None));
    world.press(&mod_mia(), ButtonId::RemoveTrack(TrackId(1)));
    assert!(queued(&world).is_empty());
    assert!(pythia_quiz::choose::withheld(&world.look(), GUILD).is_empty());
}
