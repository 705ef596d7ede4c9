//! A guild's own questions: wherever questions of the bank are asked, they are, too.

use std::sync::Arc;

use pythia_quiz::card::Reply;
use pythia_quiz::custom_id::ButtonId;
use pythia_quiz::event::{
    BankCommand, Completion, InteractionKind, QueueCommand, RoundCommand, RoundForm,
};
use pythia_quiz::ids::GuildId;
use pythia_quiz::model::own::{OWN_MAX, Own, Purpose};
use pythia_quiz::model::track::Mix;
use pythia_quiz::question::{Bank, Kind, Level, Slug, Topic};
use pythia_quiz::{Event, Record};

use super::harness::*;

fn bank_ask(world: &mut World, ask: BankCommand) -> Reply {
    world.ask(&mod_mia(), InteractionKind::Bank(ask))
}

fn edit(world: &mut World, slug: &Slug) -> Reply {
    let question = slug.to_string();
    let (topic, level) = (None, None);
    bank_ask(
        world,
        BankCommand::Edit {
            question,
            topic,
            level,
        },
    )
}

/// Lets a track ask questions about iteration alone, of which the bank has none.
fn only_iteration(mix: &mut Mix) {
    mix.topics = vec![(Topic::Iteration, 1)];
}

/// Returns a world whose bank knows nothing about iteration, with one question of the guild's own.
fn with_own(kind: Kind, fields: Vec<String>) -> (World, Slug) {
    let mut world = World::with(pythia_quiz::Rules::default(), bank_of(Kind::Open));
    let slug = world.add_own(kind, fields);
    (world, slug)
}

fn practice(topic: &str) -> InteractionKind {
    InteractionKind::Question {
        topic: Some(topic.to_owned()),
        level: None,
    }
}

fn search(typed: &str) -> InteractionKind {
    InteractionKind::Search {
        typed: typed.to_owned(),
    }
}

#[test]
fn a_track_asks_the_guild_s_own_question_as_it_was_written() {
    let (mut world, slug) = with_own(Kind::Choice, tuple_question());
    assert_eq!(slug.as_str(), "own/what-zip-leaves-out");
    world.add_track(1, |track| only_iteration(&mut track.mix));
    world.advance_to(utc("2026-03-02", "09:00"));
    let key = daily_key(1, "2026-03-02");
    assert_eq!(world.daily(key).slug, slug);
    let post = world.messages[&world.post(key)]
        .card
        .clone()
        .expect("a card");
    let letters = presses(&post).into_iter();
    let letters = letters.filter(|press| matches!(press, ButtonId::Letter(..)));
    assert_eq!(letters.count(), 3, "one letter for each option");
    assert!(card_words(&post).contains("go into `zip`"));
    assert!(!card_words(&post).contains("Suggested by"));
    world.advance_to(utc("2026-03-02", "17:00"));
    assert!(world.log.concat().contains("posting a daily"));
}

#[test]
fn a_question_of_one_s_own_is_found_by_its_title_before_a_bank_full_of_its_words() {
    let bank = (0..1200).map(|number| {
        let slug = format!("basics/number-{number}");
        let mut question = question(&slug, Kind::Open, Level::Junior);
        question.title = format!("Lists, number {number}");
        if number % 120 == 0 {
            question.text = "What does `len` say, and what does `count`? Does it count?".to_owned();
        }
        Arc::new(question)
    });
    let mut world = World::with(pythia_quiz::Rules::default(), Bank::new(bank));
    world.add_own(Kind::Open, open_question("What does len count?"));
    let told = words(&world.ask(&ann(), search("What does len count?")));
    assert!(told.contains("What does len count?"), "{told}");
}

#[test]
fn whoever_wrote_a_question_earns_nothing_for_it() {
    let (mut world, slug) = with_own(Kind::Open, open_question("How `zip` ends"));
    world.add_track(1, |track| only_iteration(&mut track.mix));
    world.advance_to(utc("2026-03-02", "09:00"));
    let key = daily_key(1, "2026-03-02");
    assert_eq!(world.daily(key).slug, slug);
    world.seal(&mod_mia(), key, "the answer that I wrote");
    world.seal(&ann(), key, "an answer");
    world.advance_to(utc("2026-03-02", "17:00"));
    assert_eq!((world.points(&ann()), world.points(&mod_mia())), (1, 0));
}

#[test]
fn practice_search_topics_and_queue_have_it_in_its_guild_and_nowhere_else() {
    let (mut world, slug) = with_own(Kind::Choice, tuple_question());
    let shown = world.ask(&ann(), practice("iteration"));
    assert!(
        words(&shown).contains("unequal length"),
        "{}",
        words(&shown)
    );
    let press = ButtonId::PracticeIn(
        slug.to_string(),
        0,
        pythia_quiz::custom_id::PartOfBank {
            topic: Some(Topic::Iteration),
            level: None,
        },
    );
    let graded = words(&world.press(&ann(), press.clone()));
    assert!(
        graded.contains("stops at the end of the shorter"),
        "{graded}"
    );
    let found = words(&world.ask(&ann(), search("unequal zip")));
    assert!(found.contains("What `zip` leaves out"), "{found}");
    let topics = words(&world.ask(&ann(), InteractionKind::Topics));
    assert!(topics.contains("7 questions"), "{topics}");

    let direct = words(&world.ask_direct(&ann(), practice("iteration")));
    assert!(!direct.contains("unequal length"), "{direct}");
    let elsewhere = GuildId(2);
    for ask in [
        practice("iteration"),
        search("unequal zip"),
        pressed_on(world_message(), press),
    ] {
        let asked = world.interaction(&ann(), Some(elsewhere), CHANNEL, ask);
        let told = world.event(Event::Interaction(Box::new(asked)));
        let told = words(&told.expect("a reply"));
        assert!(
            !told.contains("unequal length") && !told.contains("leaves out"),
            "{told}"
        );
    }

    world.add_track(1, |_| {});
    let queue = |question: &str| InteractionKind::TrackQueue {
        track: "1".to_owned(),
        ask: QueueCommand::Add {
            question: question.to_owned(),
            date: None,
        },
    };
    world.ask(&mod_mia(), queue("what-zip-leaves-out"));
    world.advance_to(utc("2026-03-02", "09:00"));
    assert_eq!(world.daily(daily_key(1, "2026-03-02")).slug, slug);
}

fn world_message() -> pythia_quiz::ids::MessageId {
    pythia_quiz::ids::MessageId(77)
}

#[test]
fn each_is_found_by_its_own_words_also_after_others_were_changed_or_removed() {
    let animals = [
        "ants", "bees", "cats", "dogs", "eels", "frogs", "geese", "hares", "ibises",
    ];
    let mut world = World::with(pythia_quiz::Rules::default(), bank_of(Kind::Open));
    let title = |animal: &str| format!("The life of {animal}");
    let mut slugs = Vec::new();
    for animal in animals {
        slugs.push(world.add_own(Kind::Open, open_question(&title(animal))));
    }
    let found = |world: &mut World, typed: &str| words(&world.ask(&ann(), search(typed)));
    for animal in animals {
        let told = found(&mut world, animal);
        assert!(told.contains(&title(animal)), "{told}");
        let others = animals.iter().filter(|other| told.contains(&title(other)));
        assert_eq!(others.count(), 1, "{told}");
    }
    let change = writing(Purpose::Change(slugs[2].name().to_owned()), Kind::Open);
    world.send_form(&mod_mia(), change, open_question("The life of camels"));
    world.press(&mod_mia(), ButtonId::DraftSave);
    world.remove_own(&slugs[5]);
    assert!(found(&mut world, "camels").contains("The life of camels"));
    for gone in ["cats", "frogs"] {
        assert!(!found(&mut world, gone).contains(&title(gone)), "{gone}");
    }
    for animal in ["ants", "bees", "dogs", "eels", "geese", "hares", "ibises"] {
        assert!(
            found(&mut world, animal).contains(&title(animal)),
            "{animal}"
        );
    }
}

#[test]
fn a_round_asks_it_and_its_writer_plays_it_for_nothing() {
    let (mut world, slug) = with_own(Kind::Choice, tuple_question());
    let form = RoundForm {
        start: "in 5m".to_owned(),
        count: Some(1),
        ..RoundForm::default()
    };
    let told = world.ask(
        &mod_max(),
        InteractionKind::Round(RoundCommand::Schedule(form)),
    );
    assert!(words(&told).contains("1 question"), "{}", words(&told));
    world.advance(minutes(5) + 10_000);
    let of = pythia_quiz::custom_id::RoundRef {
        id: pythia_quiz::ids::RoundId(1),
        question: 0,
        asked: 1,
    };
    let round = world
        .state
        .guild_state(GUILD)
        .expect("known")
        .rounds
        .values()
        .next();
    let round = round.expect("a round").clone();
    assert_eq!(round.questions[0].slug, slug);
    let question = world.whole(&slug);
    let right = question.right_choice().expect("one is right") as u8;
    let place = round.questions[0]
        .order
        .iter()
        .position(|one| *one == right);
    let press = ButtonId::RoundLetter(of, place.expect("it is shown") as u8);
    let message = round.questions[0].message.expect("it is posted");
    let told = words(&world.press_on(&mod_mia(), message, press.clone()));
    assert!(told.contains("because you wrote or approved it"), "{told}");
    let told = words(&world.press_on(&ann(), message, press.clone()));
    assert!(!told.contains("you wrote"), "{told}");
    world.press_on(&ben(), message, press);
    world.advance(minutes(10));
    assert!(world.points(&ann()) > 0);
    assert_eq!(world.points(&mod_mia()), 0);
}

#[test]
fn a_question_removed_while_its_daily_is_open_stays_frozen_with_the_daily() {
    let (mut world, slug) = with_own(Kind::Choice, tuple_question());
    world.add_track(1, |_| {});
    let queue = InteractionKind::TrackQueue {
        track: "1".to_owned(),
        ask: QueueCommand::Add {
            question: slug.to_string(),
            date: None,
        },
    };
    world.ask(&mod_max(), queue);
    world.advance_to(utc("2026-03-02", "09:00"));
    let key = daily_key(1, "2026-03-02");
    assert_eq!(world.daily(key).slug, slug);
    let told = words(&world.remove_own(&slug));
    assert!(told.contains("Removed"), "{told}");
    world.restart();
    let daily = world.daily(key);
    let right = world.question(key).right_choice().expect("one is right") as u8;
    let place = daily
        .order
        .iter()
        .position(|one| *one == right)
        .expect("it is shown");
    world.press(&ann(), ButtonId::Letter(key.short(), place as u8));
    world.advance_to(utc("2026-03-02", "17:00"));
    assert_eq!(world.points(&ann()), 4, "graded by the frozen copy");
    let told = words(&world.ask(&ann(), practice("iteration")));
    assert!(!told.contains("unequal length"), "{told}");
    let found = words(&world.ask(&ann(), search("What zip leaves out")));
    assert!(
        found.contains("What `zip` leaves out"),
        "as a past daily: {found}"
    );
    for day in [
        "2026-03-03",
        "2026-03-04",
        "2026-03-05",
        "2026-03-06",
        "2026-03-07",
        "2026-03-08",
    ] {
        world.advance_to(utc(day, "09:00"));
        assert_ne!(world.daily(daily_key(1, day)).slug, slug);
    }
}

#[test]
fn a_drawn_question_that_is_removed_makes_room_for_another_and_undo_brings_it_back() {
    let (mut world, slug) = with_own(Kind::Open, open_question("How `zip` ends"));
    world.add_track(1, |track| {
        track.mix.topics = vec![(Topic::Iteration, 1), (Topic::Basics, 1)];
    });
    let mut track = world.track(1);
    track.next = Some(pythia_quiz::model::track::Next {
        slug: slug.clone(),
        requested_by: 0,
        previewed_by: Vec::new(),
    });
    world.put(Record::Track(
        (GUILD, pythia_quiz::ids::TrackId(1)),
        Box::new(track),
    ));
    let removed = world.remove_own(&slug);
    let next = world.track(1).next.expect("another one is drawn");
    assert_eq!(next.slug.as_str(), "basics/a-question");
    assert!(world.own().is_empty());
    let undo = offered(&removed).remove(0);
    assert!(matches!(undo, ButtonId::Undo(_)));
    let told = words(&world.press(&mod_mia(), undo.clone()));
    assert!(told.contains("back among the server's own"), "{told}");
    assert_eq!(world.own().as_slice(), std::slice::from_ref(&slug));
    let told = words(&world.press(&mod_mia(), undo));
    assert!(told.contains("can't be undone"), "{told}");
    // A removed name isn't given again, so that past questions keep theirs.
    world.remove_own(&slug);
    let other = world.add_own(Kind::Open, open_question("How `zip` ends"));
    assert_eq!(other.as_str(), "own/how-zip-ends-2");
}

#[test]
fn an_edited_question_is_asked_anew_and_past_dailies_stay_as_they_were() {
    let (mut world, slug) = with_own(Kind::Open, open_question("How `zip` ends"));
    world.add_track(1, |track| only_iteration(&mut track.mix));
    world.advance_to(utc("2026-03-02", "09:00"));
    let key = daily_key(1, "2026-03-02");
    let refused = words(&edit(&mut world, &slug));
    assert!(refused.contains("open or coming up"), "{refused}");
    assert!(!refused.contains("wombat"), "{refused}");
    world.advance_to(utc("2026-03-02", "17:00"));
    let mut track = world.track(1);
    track.next = None;
    world.put(Record::Track(
        (GUILD, pythia_quiz::ids::TrackId(1)),
        Box::new(track),
    ));
    let form = edit(&mut world, &slug);
    assert!(words(&form).contains("wombat-answer"), "{}", words(&form));
    let change = writing(Purpose::Change(slug.name().to_owned()), Kind::Open);
    let mut fields = open_question("How `zip` ends");
    fields[3] = "A better answer.".to_owned();
    world.send_form(&mod_max(), change, fields);
    let told = words(&world.press(&mod_max(), ButtonId::DraftSave));
    assert!(told.contains("Saved"), "{told}");
    assert!(world.question(key).answer.contains("wombat"));
    assert_eq!(world.whole(&slug).answer, "A better answer.");
    // Both know the answer now.
    let own = world.reader.0.values().find_map(|record| match record {
        Record::Own(_, own) => Some(own.writers.len()),
        _ => None,
    });
    assert_eq!(own, Some(2));
    let told = words(&world.ask(
        &mod_mia(),
        InteractionKind::Audit {
            member: None,
            kind: Some("questions".to_owned()),
        },
    ));
    assert!(
        told.contains("added “How zip ends” to the server's questions"),
        "{told}"
    );
    assert!(told.contains("edited “How zip ends”"), "{told}");
}

#[test]
fn nothing_of_an_open_question_of_the_guild_s_own_is_shown_to_anyone() {
    let (mut world, slug) = with_own(Kind::Open, open_question("How `zip` ends"));
    world.add_own(Kind::Open, open_question("Where a loop's `else` belongs"));
    world.add_track(1, |track| {
        only_iteration(&mut track.mix);
        track.mix.levels = vec![(Level::Mid, 1)];
    });
    world.advance_to(utc("2026-03-02", "09:00"));
    let open = world.daily(daily_key(1, "2026-03-02")).slug;
    let title = world.daily(daily_key(1, "2026-03-02")).title;
    let next = world.track(1).next.expect("the other one is drawn").slug;
    assert_ne!(open, next);
    assert!([&open, &next].contains(&&slug));
    for what in [Completion::Own, Completion::Queueable, Completion::Question] {
        for typed in ["", "own", "zip", "else"] {
            let typed = typed.to_owned();
            let told = world.ask(&mod_mia(), InteractionKind::Complete { what, typed });
            let told = words(&told);
            assert!(!told.contains("own/"), "{told}");
        }
    }
    let list = words(&world.press(&mod_mia(), ButtonId::OwnQuestions(0)));
    assert!(!list.contains("own/") && !list.contains(&title), "{list}");
    for slug in [&open, &next] {
        for ask in [
            InteractionKind::Bank(BankCommand::Edit {
                question: slug.to_string(),
                topic: None,
                level: None,
            }),
            InteractionKind::Bank(BankCommand::Remove(slug.to_string())),
            search("zip ends else loop"),
            practice("iteration"),
        ] {
            let told = words(&world.ask(&mod_mia(), ask));
            assert!(
                !told.contains("wombat") && !told.contains("own words"),
                "{told}"
            );
        }
        let told = words(&world.press(&ann(), ButtonId::PracticeShow(slug.to_string())));
        assert!(!told.contains("wombat"), "{told}");
    }
    // Somebody who writes nearly the same question doesn't learn that it exists.
    let twin = open_question("How `zip` ends");
    let told = world.send_form(&ann(), writing(Purpose::Suggest, Kind::Open), twin);
    assert!(!words(&told).contains("Looks familiar"), "{}", words(&told));
}

#[test]
fn only_moderators_write_edit_and_remove_the_guild_s_own_questions() {
    let (mut world, slug) = with_own(Kind::Open, open_question("How `zip` ends"));
    let (topic, level) = ("basics".to_owned(), "mid".to_owned());
    let add = BankCommand::Add {
        topic,
        level,
        kind: "open".to_owned(),
    };
    let change = BankCommand::Edit {
        question: slug.to_string(),
        topic: None,
        level: None,
    };
    for ask in [add, change, BankCommand::Remove(slug.to_string())] {
        let told = words(&world.ask(&ann(), InteractionKind::Bank(ask)));
        assert!(told.contains("moderators"), "{told}");
    }
    let form = writing(Purpose::Add, Kind::Open);
    let told = words(&world.send_form(&ann(), form, open_question("Mine")));
    assert!(told.contains("moderators"), "{told}");
    for press in [
        ButtonId::RemoveOwn(slug.name().to_owned()),
        ButtonId::OwnQuestions(0),
    ] {
        let told = words(&world.press(&ann(), press));
        assert!(told.contains("moderators"), "{told}");
    }
    assert_eq!(world.own(), [slug]);
}

#[test]
fn what_is_built_in_is_barred_instead_and_an_unknown_name_is_answered_with_the_nearest() {
    let (mut world, _) = with_own(Kind::Open, open_question("How `zip` ends"));
    let built_in = BankCommand::Remove("basics/a-question".to_owned());
    let told = words(&bank_ask(&mut world, built_in));
    assert!(
        told.contains("is built in") && told.contains("/bank bar"),
        "{told}"
    );
    let typo = BankCommand::Remove("own/how-zip-end".to_owned());
    let told = words(&bank_ask(&mut world, typo));
    assert!(told.contains("Did you mean `own/how-zip-ends`"), "{told}");
    let list = bank_ask(&mut world, BankCommand::List);
    assert!(
        words(&list).contains("1 is the server's own"),
        "{}",
        words(&list)
    );
    let own = words(&world.press(&mod_mia(), ButtonId::OwnQuestions(0)));
    assert!(
        own.contains("**How `zip` ends** (`own/how-zip-ends`)"),
        "{own}"
    );
}

#[test]
fn a_barred_question_of_the_guild_s_own_isn_t_asked() {
    let (mut world, slug) = with_own(Kind::Open, open_question("How `zip` ends"));
    let bar = BankCommand::Bar {
        question: slug.to_string(),
        reason: None,
    };
    let told = words(&bank_ask(&mut world, bar));
    assert!(told.contains("won't be asked"), "{told}");
    let told = words(&world.ask(&ann(), practice("iteration")));
    assert!(!told.contains("own words"), "{told}");
    // It isn't secret, so it can be edited.
    assert!(matches!(edit(&mut world, &slug), Reply::Form(_)));
}

#[test]
fn a_guild_has_at_most_as_many_as_can_be_read_at_once() {
    let (mut world, slug) = with_own(Kind::Open, open_question("How `zip` ends"));
    let question = world.whole(&slug);
    for n in 1..OWN_MAX {
        let slug = Slug::new(&format!("own/number-{n}")).expect("a slug");
        let own = Own::new(&question, world.now, Vec::new());
        world.put(Record::Own((GUILD, slug), Box::new(own)));
    }
    let add = BankCommand::Add {
        topic: "basics".to_owned(),
        level: "mid".to_owned(),
        kind: "open".to_owned(),
    };
    let told = words(&bank_ask(&mut world, add));
    assert!(told.contains("has 500 questions of its own"), "{told}");
    world.suggest(&ann(), Kind::Open, open_question("One more"), false);
    let told = words(&world.approve_first());
    assert!(told.contains("`/bank remove` to make room"), "{told}");
    world.remove_own(&slug);
    assert!(words(&world.approve_first()).contains("Approved"));
}

#[test]
fn two_to_five_options_are_letters_and_six_are_refused() {
    for count in [2, 5] {
        let mut typed = tuple_question();
        let options: Vec<String> = (1..=count).map(|n| format!("option {n}")).collect();
        typed[2] = format!("* {}", options.join("\n"));
        let (mut world, _) = with_own(Kind::Choice, typed);
        world.add_track(1, |track| only_iteration(&mut track.mix));
        world.advance_to(utc("2026-03-02", "09:00"));
        let key = daily_key(1, "2026-03-02");
        let right = world.question(key).right_choice().expect("one is right") as u8;
        let order = world.daily(key).order;
        assert_eq!(order.len(), count);
        let place = order
            .iter()
            .position(|one| *one == right)
            .expect("it is shown");
        world.press(&ann(), ButtonId::Letter(key.short(), place as u8));
        world.advance_to(utc("2026-03-02", "17:00"));
        assert_eq!(world.points(&ann()), 4);
    }
}

#[test]
fn an_output_question_of_the_guild_s_own_is_graded_by_what_it_prints() {
    let typed = fields([
        "Adding up a range",
        "What does this print?\n```py\nprint(sum(range(4)))\n```",
        "```\n6\n```",
        "0 + 1 + 2 + 3",
        "",
    ]);
    let (mut world, _) = with_own(Kind::Output, typed);
    world.add_track(1, |track| only_iteration(&mut track.mix));
    world.advance_to(utc("2026-03-02", "09:00"));
    let key = daily_key(1, "2026-03-02");
    assert_eq!(world.question(key).expected.as_deref(), Some("6"));
    world.seal(&ann(), key, "6");
    world.seal(&ben(), key, "10");
    world.advance_to(utc("2026-03-02", "17:00"));
    assert_eq!((world.points(&ann()), world.points(&ben())), (4, 1));
}

#[test]
fn they_go_with_the_guild() {
    let (mut world, _) = with_own(Kind::Open, open_question("How `zip` ends"));
    world.suggest(&ann(), Kind::Open, open_question("Another"), true);
    world.send_form(
        &ben(),
        writing(Purpose::Suggest, Kind::Open),
        open_question("Draft"),
    );
    world.event(Event::GuildLeft { guild: GUILD });
    world.advance(hours(24 * 91));
    let left = world
        .reader
        .0
        .keys()
        .filter(|key| format!("{key:?}").contains("GuildId(1)"));
    assert_eq!(left.count(), 0);
}
