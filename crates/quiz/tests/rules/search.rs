//! `/search`: questions of the bank and past dailies, and nothing that is secret.

use std::collections::BTreeSet;
use std::sync::Arc;

use pythia_quiz::card::Reply;
use pythia_quiz::custom_id::{ButtonId, PartOfBank};
use pythia_quiz::event::{InteractionKind, QueueCommand};
use pythia_quiz::ids::{ChannelId, DailyKey, GuildId, MessageId};
use pythia_quiz::model::track::Mix;
use pythia_quiz::question::{Bank, Kind, Level, Question, Topic};
use pythia_quiz::{Event, Rules};

use super::harness::*;

fn search(typed: &str) -> InteractionKind {
    InteractionKind::Search {
        typed: typed.to_owned(),
    }
}

/// Returns the questions that can be practiced from a page of what was found, in its order.
fn found(reply: &Reply) -> Vec<String> {
    let open = offered(reply).into_iter().filter_map(|press| match press {
        ButtonId::PracticeOpen(slug) => Some(slug),
        _ => None,
    });
    open.collect()
}

fn about(slug: &str, title: &str, text: &str, answer: &str) -> Question {
    let mut question = question(slug, Kind::Open, Level::Mid);
    title.clone_into(&mut question.title);
    text.clone_into(&mut question.text);
    answer.clone_into(&mut question.answer);
    question.concepts = vec!["sample".to_owned()];
    question
}

/// Returns a bank in which each question is about something else.
fn python() -> Vec<Question> {
    vec![
        about(
            "oop/two-steps",
            "What `__init__` doesn't do",
            "Which method creates the object that `__init__` gets?",
            "`__new__` does. The name `init` is short for initialize.",
        ),
        about(
            "functions/starred",
            "Stars in a signature",
            "What is in `args` when this is called: `def f(*args, **kwargs)`?",
            "A tuple, and `kwargs` is a dict.",
        ),
        about(
            "basics/same-object",
            "Two ways to compare",
            "When does `a is b` differ from `a == b`?",
            "`is` compares the objects, `==` asks the left one.",
        ),
        about(
            "basics/braces",
            "Braces in an f-string",
            "How do you print a brace in `f\"{x}\"`?",
            "Double it. It's the same in all f-strings.",
        ),
        about(
            "oop/diamond",
            "The order of bases",
            "How does Python order the bases of a diamond?",
            "By C3 linearization. It is the order of `type.mro`.",
        ),
        about(
            "data-structures/backwards",
            "Back to front",
            "What is `x[::-1]` for a list, and what does it cost?",
            "A copy in reverse. It is as long as the list.",
        ),
        about(
            "stdlib/loud",
            "Where the words go",
            "Why don't you see what `print(x, file=out)` prints?",
            "It is in `out`. Don't forget to flush.",
        ),
        about(
            "exceptions/wrong-type",
            "Adding what doesn't fit",
            "What is raised by `1 + \"a\"`? It is no ValueError.",
            "A `TypeError`. Is it caught by `except Exception`? It is.",
        ),
    ]
}

fn python_world() -> World {
    World::with(Rules::default(), Bank::new(python()))
}

#[test]
fn python_s_own_words_are_found_and_are_ordinary_queries() {
    let mut world = python_world();
    for (typed, best) in [
        ("__init__", "oop/two-steps"),
        ("init", "oop/two-steps"),
        ("*args", "functions/starred"),
        ("**kwargs", "functions/starred"),
        ("args", "functions/starred"),
        ("is", "basics/same-object"),
        ("==", "basics/same-object"),
        ("a == b", "basics/same-object"),
        ("is vs ==", "basics/same-object"),
        ("f-string", "basics/braces"),
        ("fstrings", "basics/braces"),
        ("f string", "basics/braces"),
        ("C3", "oop/diamond"),
        ("c3 linearisation", "oop/diamond"),
        ("x[::-1]", "data-structures/backwards"),
        ("[::-1]", "data-structures/backwards"),
        ("s[::-1]", "data-structures/backwards"),
        ("don't", "stdlib/loud"),
        ("don’t", "stdlib/loud"),
        ("print(", "stdlib/loud"),
        ("print(x)", "stdlib/loud"),
        ("TypeError", "exceptions/wrong-type"),
        ("type error", "exceptions/wrong-type"),
        ("`__INIT__`", "oop/two-steps"),
        ("what is a diamond", "oop/diamond"),
        ("linear", "oop/diamond"),
    ] {
        let reply = world.ask(&ann(), search(typed));
        assert!(matches!(reply, Reply::Private(_)));
        let found = found(&reply);
        assert_eq!(
            found.first().map(String::as_str),
            Some(best),
            "{typed}: {found:?}"
        );
    }
}

#[test]
fn a_mistyped_word_is_looked_for_as_the_nearest_one_and_told() {
    let mut world = python_world();
    let reply = world.ask(&ann(), search("diamnod"));
    assert_eq!(found(&reply), ["oop/diamond"]);
    assert!(words(&reply).contains("No question has `diamnod`, so I looked for `diamond`"));
}

#[test]
fn nothing_blank_and_too_much_to_search_for_have_answers_of_their_own() {
    let mut world = python_world();
    for (typed, told) in [
        ("xylophone", "found nothing for `xylophone`"),
        ("()", "found nothing for `()`"),
        ("| \u{202e} ```", "found nothing for"),
        ("   ", "Type what to look for"),
        (&"very ".repeat(3_000), "too long"),
    ] {
        let reply = world.ask(&ann(), search(typed));
        reply_fits(&reply);
        assert!(words(&reply).contains(told), "{typed}: {}", words(&reply));
        assert!(offered(&reply).is_empty());
    }
}

/// Returns a world in which the track has asked this question, and the answer is revealed.
fn revealed(topic: Topic) -> (World, DailyKey) {
    let mut world = python_world();
    world.add_track(1, |track| {
        track.mix = Mix {
            topics: vec![(topic, 1)],
            ..Mix::default()
        };
    });
    world.advance_to(utc("2026-03-02", "17:00"));
    (world, daily_key(1, "2026-03-02"))
}

#[test]
fn a_past_daily_is_found_with_its_date_and_a_link_to_its_thread() {
    let (mut world, key) = revealed(Topic::Stdlib);
    let thread = world.thread(key);
    let told = words(&world.ask(&ann(), search("print")));
    let link = format!("[#1](https://discord.com/channels/{GUILD}/{thread})");
    assert!(
        told.contains(&format!("Asked in **daily-1** on Mon 2 Mar 2026: {link}")),
        "{told}"
    );
    // Elsewhere it is a question like any other.
    let other = GuildId(2);
    world.event(Event::GuildSeen { guild: other });
    let elsewhere = world.interaction(&ann(), Some(other), ChannelId(77), search("print"));
    let told = world
        .event(Event::Interaction(Box::new(elsewhere)))
        .expect("a reply");
    assert_eq!(found(&told)[0], "stdlib/loud");
    assert!(!words(&told).contains("Asked"), "{}", words(&told));
    let direct = world.ask_direct(&ann(), search("print"));
    assert_eq!(found(&direct)[0], "stdlib/loud");
    assert!(!words(&direct).contains("Asked"));
}

#[test]
fn a_question_asked_twice_says_how_often_and_links_the_last_time() {
    let (mut world, _) = revealed(Topic::Stdlib);
    world.advance_to(utc("2026-03-03", "17:00"));
    let told = words(&world.ask(&ann(), search("print")));
    assert!(
        told.contains("Asked 2 times in **daily-1**, last on Tue 3 Mar 2026: [#2]"),
        "{told}"
    );
}

#[test]
fn a_past_daily_is_found_by_its_title_after_its_question_has_left_the_bank() {
    let (mut world, key) = revealed(Topic::Stdlib);
    let thread = world.thread(key);
    assert_eq!(found(&world.ask(&ann(), search("flush"))), ["stdlib/loud"]);
    let left = python()
        .into_iter()
        .filter(|one| one.topic != Topic::Stdlib);
    world.state.bank = Arc::new(Bank::new(left.collect::<Vec<_>>()));
    let reply = world.ask(&ann(), search("where words go"));
    let told = words(&reply);
    assert!(
        told.contains("1. Where the words go") && told.contains(&thread.to_string()),
        "{told}"
    );
    assert!(
        found(&reply).is_empty(),
        "there is nothing to practice with"
    );
    // And it is one more after the next daily.
    world.track(1);
    world.advance_to(utc("2026-03-04", "17:00"));
    assert!(words(&world.ask(&ann(), search("where words go"))).contains("Where the words go"));
}

#[test]
fn a_daily_of_a_removed_track_is_found() {
    let (mut world, key) = revealed(Topic::Stdlib);
    world.ask(&mod_mia(), InteractionKind::TrackRemove("1".to_owned()));
    world.press(&mod_mia(), ButtonId::RemoveTrack(key.track));
    world.advance_to(utc("2026-03-05", "09:00"));
    assert!(
        world
            .state
            .guild_state(GUILD)
            .is_some_and(|guild| guild.tracks.is_empty())
    );
    let told = words(&world.ask(&ann(), search("print")));
    assert!(
        told.contains("Asked in a removed track on Mon 2 Mar 2026: [#1]"),
        "{told}"
    );
}

/// Returns a bank whose questions each have a word that no other one has.
fn marked() -> Bank {
    let topics = ["basics", "oop", "stdlib", "web", "testing", "practices"];
    Bank::new(topics.map(|topic| {
        let mut own = question(&format!("{topic}/a-question"), Kind::Open, Level::Junior);
        own.answer = format!("The walrus says zorblat{topic}.");
        own
    }))
}

#[test]
fn open_drawn_and_queued_questions_are_found_by_none_of_their_words() {
    let mut world = World::with(Rules::default(), marked());
    world.add_track(1, |_| {});
    world.add_track(2, |track| track.minute = 12 * 60);
    world.advance_to(utc("2026-03-02", "09:00"));
    let key = daily_key(1, "2026-03-02");
    let open = world.daily(key).slug;
    let next = world.track(1).next.expect("drawn").slug;
    let other = world.track(2).next.map(|next| next.slug);
    let mut secret: BTreeSet<_> = [open.clone(), next].into_iter().chain(other).collect();
    let slugs: Vec<_> = world
        .state
        .bank
        .iter()
        .map(|one| one.slug.clone())
        .collect();
    let mut free = slugs.into_iter().filter(|slug| !secret.contains(slug));
    let queued = free.next().expect("one is free");
    drop(free);
    let add = InteractionKind::TrackQueue {
        track: "1".to_owned(),
        ask: QueueCommand::Add {
            question: queued.to_string(),
            date: None,
        },
    };
    world.ask(&mod_mia(), add);
    secret.insert(queued);
    let seen = |world: &mut World, typed: &str, direct: bool| {
        let reply = match direct {
            true => world.ask_direct(&ann(), search(typed)),
            false => world.ask(&mod_mia(), search(typed)),
        };
        (found(&reply), words(&reply).replace(typed, "…"))
    };
    for direct in [false, true] {
        let (all, _) = seen(&mut world, "walrus", direct);
        assert_eq!(all.len(), 6 - secret.len(), "{all:?}");
        assert!(secret.iter().all(|slug| !all.contains(&slug.to_string())));
        let (_, nothing) = seen(&mut world, "qwertzuiop", direct);
        for slug in &secret {
            let topic = slug.folder();
            // The whole word; a word like it, of which no other question has one so near.
            for typed in [format!("zorblat{topic}"), format!("zorblxt{topic}")] {
                let (found, told) = seen(&mut world, &typed, direct);
                assert!(found.is_empty(), "{typed}: {told}");
                assert_eq!(told, nothing, "as if no question had it");
            }
        }
        // Of longer words only the others' are taken, and of the nearest ones, too.
        let (longer, _) = seen(&mut world, "zorbl", direct);
        assert_eq!(longer.len(), 6 - secret.len());
    }
    // Pages and buttons that were there before the question was drawn.
    let page = world.press(
        &ann(),
        ButtonId::Search(0, format!("zorblat{}", open.folder())),
    );
    assert!(found(&page).is_empty());
    let before = world.press(&ann(), ButtonId::PracticeOpen(open.to_string()));
    assert!(words(&before).contains("isn't available right now"));
    world.advance_to(utc("2026-03-02", "17:00"));
    let (shown, _) = seen(&mut world, &format!("zorblat{}", open.folder()), false);
    assert_eq!(shown, [open.to_string()], "after its reveal it is found");
}

#[test]
fn a_withdrawn_question_is_not_found_while_it_is_barred() {
    let mut world = World::with(Rules::default(), marked());
    world.add_track(1, |_| {});
    world.advance_to(utc("2026-03-02", "09:00"));
    let key = daily_key(1, "2026-03-02");
    let open = world.daily(key).slug;
    let form = pythia_quiz::custom_id::FormId::WithdrawDaily(key.short());
    let fields = vec!["It is wrong.".to_owned()];
    world.ask(&mod_mia(), InteractionKind::Submitted { form, fields });
    world.settle();
    let typed = format!("zorblat{}", open.folder());
    assert!(found(&world.ask(&ann(), search(&typed))).is_empty());
    world.press(&mod_mia(), ButtonId::Allow(1));
    let reply = world.ask(&ann(), search(&typed));
    assert_eq!(found(&reply), [open.to_string()]);
    assert!(
        !words(&reply).contains("Asked"),
        "a void daily was never asked"
    );
}

#[test]
fn pages_turn_in_both_directions_and_end() {
    let questions = (0..12).map(|n| {
        let slug = format!("web/number-{n}");
        about(
            &slug,
            &format!("A cookie, part {n}"),
            "What is a cookie?",
            "A text.",
        )
    });
    let bank = Bank::new(questions.collect::<Vec<_>>());
    let mut world = World::with(Rules::default(), bank);
    let first = world.ask(&ann(), search(" a  cookie|jar "));
    let mut all: BTreeSet<String> = found(&first).into_iter().collect();
    assert!(
        words(&first).contains("12 questions · page 1 of 3"),
        "{}",
        words(&first)
    );
    let mut shown = first;
    for page in [1, 2] {
        let next = ButtonId::Search(page, "a cookie|jar".to_owned());
        assert!(offered(&shown).contains(&next));
        assert_eq!(
            ButtonId::parse(&next.custom_id()),
            Ok(next.clone()),
            "with its bar"
        );
        shown = world.press(&ann(), next);
        assert!(matches!(shown, Reply::Update(_)));
        all.extend(found(&shown));
    }
    assert_eq!(all.len(), 12);
    let back = ButtonId::Search(1, "a cookie|jar".to_owned());
    let pages = offered(&shown);
    assert!(
        pages.contains(&back)
            && pages
                .iter()
                .filter(|one| matches!(one, ButtonId::Search(..)))
                .count()
                == 1
    );
    let beyond = world.press(&ann(), ButtonId::Search(900, "a cookie|jar".to_owned()));
    assert_eq!(found(&beyond), found(&shown), "the last page");
    let longest = "ä".repeat(80);
    let press = ButtonId::Search(9, longest);
    assert!(press.custom_id().chars().count() <= 100);
}

#[test]
fn what_was_found_can_be_practiced_and_another_one_has_the_same_topic() {
    let mut world = python_world();
    let reply = world.ask(&ann(), search("diamond"));
    let press = ButtonId::PracticeOpen("oop/diamond".to_owned());
    assert!(offered(&reply).contains(&press));
    let card = world.press(&ann(), press);
    assert!(matches!(card, Reply::Private(_)), "the list stays");
    assert!(words(&card).contains("order the bases") && !words(&card).contains("C3"));
    let oop = PartOfBank {
        topic: Some(Topic::Oop),
        level: None,
    };
    let another = ButtonId::PracticeAnother("oop/diamond".to_owned(), oop);
    assert!(offered(&card).contains(&another));
    assert!(words(&world.press(&ann(), another)).contains("__init__"));
    let forged = pressed_on(MessageId(1), ButtonId::PracticeOpen("no slug".to_owned()));
    assert!(words(&world.ask(&ann(), forged)).contains("isn't available right now"));
}
