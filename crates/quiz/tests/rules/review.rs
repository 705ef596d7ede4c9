//! `/review`: what enters, when it comes back, how it is rated.

use std::sync::Arc;

use pythia_quiz::card::Reply;
use pythia_quiz::custom_id::{ButtonId, FormId, PartOfBank};
use pythia_quiz::event::{BankCommand, InteractionKind};
use pythia_quiz::ids::{GuildId, LocalDate, MemberId};
use pythia_quiz::model::discord::Reaction;
use pythia_quiz::model::review::{Memory, Rated, RatedIn, Rating, ReviewCard};
use pythia_quiz::question::{Bank, Kind, Level, Slug};
use pythia_quiz::{Event, Key, Record, Rules};

use super::harness::*;

const AGAIN: Rating = Rating::Again;
const HARD: Rating = Rating::Hard;
const GOOD: Rating = Rating::Good;

impl World {
    /// Returns a member's card of a question.
    fn card(&self, who: &Person, slug: &Slug) -> Option<ReviewCard> {
        let member = self.number(who)?;
        match self
            .reader
            .0
            .get(&Key::ReviewCard((GUILD, member, slug.clone())))
        {
            Some(Record::ReviewCard(_, card)) => Some(*card),
            _ => None,
        }
    }

    /// Returns the log of a card.
    fn ratings(&self, who: &Person, slug: &Slug) -> Vec<Rated> {
        let member = self.number(who).expect("a known member");
        let all = self.reader.0.values().filter_map(|record| match record {
            Record::Rated((_, one, of, _), rated) if *one == member && of == slug => Some(*rated),
            _ => None,
        });
        all.collect()
    }

    /// Gives a member a card that is due on a date.
    fn give_card(&mut self, who: &Person, slug: &str, due: &str) {
        if self.number(who).is_none() {
            let known = Record::Member(
                (GUILD, MemberId(who.user.0 as u32)),
                pythia_quiz::model::guild::Member {
                    user: who.user,
                    hidden: false,
                    left: None,
                    looked_up: None,
                },
            );
            let number = MemberId(who.user.0 as u32);
            let mut guild = self.guild();
            guild.salt = 7;
            self.put(Record::Guild(GUILD, Box::new(guild)));
            self.put(known);
            self.put(Record::Number((GUILD, who.user), number));
        }
        let member = self.number(who).expect("just made");
        let due = day(due);
        let card = ReviewCard {
            memory: Memory {
                stability: 3.0,
                difficulty: 5.0,
            },
            last: due.plus_days(-3),
            due,
            ratings: 1,
        };
        self.put(Record::ReviewCard((GUILD, member, slug_of(slug)), card));
    }

    fn review(&mut self, who: &Person) -> Reply {
        self.ask(who, InteractionKind::Review)
    }
}

fn slug_of(slug: &str) -> Slug {
    Slug::new(slug).expect("a slug")
}

/// Returns the question that a card of `/review` asks.
fn asked(reply: &Reply) -> Option<String> {
    offered(reply).into_iter().find_map(|press| match press {
        ButtonId::ReviewShow(slug) => Some(slug),
        _ => None,
    })
}

/// Returns a bank of this many questions of a kind: `oop/q01`, `oop/q02` …
fn bank_with(count: usize, kind: Kind) -> Bank {
    let questions = (1..=count).map(|n| {
        let slug = format!("oop/q{n:02}");
        Arc::new(question(&slug, kind, Level::Mid))
    });
    Bank::new(questions.collect::<Vec<_>>())
}

/// Returns a world without tracks in which Ann has this many cards of a kind, due on the Monday on
/// which it begins.
fn world_with(count: usize, kind: Kind) -> World {
    let mut world = World::with(Rules::default(), bank_with(count, kind));
    for n in 1..=count {
        world.give_card(&ann(), &format!("oop/q{n:02}"), "2026-03-02");
    }
    world
}

fn zone(zone: &str) -> InteractionKind {
    InteractionKind::SetZone(zone.to_owned())
}

#[test]
fn a_wrong_verdict_enters_at_the_reveal_and_is_due_the_next_day() {
    let (mut world, key) = World::open(Kind::Choice);
    let slug = world.daily(key).slug;
    // Options are shown in a drawn order. The first of the file is right.
    let place = |world: &World, option: u8| {
        let order = world.daily(key).order;
        order.iter().position(|one| *one == option).expect("shown") as u8
    };
    let (right, wrong) = (place(&world, 0), place(&world, 1));
    world.press(&ann(), ButtonId::Letter(key.short(), wrong));
    world.press(&ben(), ButtonId::Letter(key.short(), right));
    assert_eq!(
        world.card(&ann(), &slug),
        None,
        "nobody knows before the reveal"
    );
    world.advance_to(utc("2026-03-02", "17:00"));
    let card = world.card(&ann(), &slug).expect("missed");
    assert_eq!(
        (card.last, card.due),
        (day("2026-03-02"), day("2026-03-03"))
    );
    assert_eq!(card.memory, Memory::after(None, 0, AGAIN).0);
    assert_eq!(world.card(&ben(), &slug), None, "right needn't come back");
    assert!(asked(&world.review(&ann())).is_none(), "not today");
    world.advance_to(utc("2026-03-03", "10:00"));
    assert_eq!(asked(&world.review(&ann())), Some(slug.to_string()));
}

#[test]
fn the_self_rating_that_stands_at_the_reveal_counts_and_of_several_the_worst() {
    let (mut world, key) = World::open(Kind::Open);
    let (post, slug) = (world.post(key), world.daily(key).slug);
    for (n, reactions) in [
        (1, &[Reaction::NotYet][..]),
        (2, &[Reaction::Partly]),
        (3, &[Reaction::Knew]),
        (4, &[Reaction::Knew, Reaction::Partly]),
        (5, &[Reaction::NotYet, Reaction::Knew]),
    ] {
        for reaction in reactions {
            world.react(&member(n), post, *reaction);
        }
    }
    // What is taken back before the reveal doesn't stand.
    world.unreact(&member(5), post, Reaction::NotYet);
    assert!((1..=5).all(|n| world.card(&member(n), &slug).is_none()));
    world.advance_to(utc("2026-03-02", "17:00"));
    let rated = |n| Some(world.ratings(&member(n), &slug).first()?.rating);
    let all: Vec<_> = (1..=5).map(rated).collect();
    assert_eq!(all, [Some(AGAIN), Some(HARD), None, Some(HARD), None]);
}

#[test]
fn a_wrong_verdict_beats_a_kinder_self_rating_and_a_right_one_doesn_t_beat_not_yet() {
    let (mut world, key) = World::open(Kind::Output);
    let (post, slug) = (world.post(key), world.daily(key).slug);
    world.seal(&ann(), key, "something else");
    world.react(&ann(), post, Reaction::Knew);
    world.seal(&ben(), key, "quokka 42\n[1, 2]");
    world.react(&ben(), post, Reaction::NotYet);
    world.advance_to(utc("2026-03-02", "17:00"));
    for who in [ann(), ben()] {
        assert_eq!(world.ratings(&who, &slug)[0].rating, AGAIN);
    }
    // It isn't undone by a kinder one later, either.
    world.react(&ann(), post, Reaction::Partly);
    assert_eq!(world.ratings(&ann(), &slug).len(), 1);
}

#[test]
fn a_self_rating_that_changes_after_the_reveal_counts_at_once() {
    let (mut world, key) = World::open(Kind::Open);
    let (post, slug) = (world.post(key), world.daily(key).slug);
    world.react(&ann(), post, Reaction::Knew);
    world.advance_to(utc("2026-03-02", "17:00"));
    assert_eq!(world.card(&ann(), &slug), None);
    world.react(&ann(), post, Reaction::NotYet);
    let card = world.card(&ann(), &slug).expect("at once");
    assert_eq!(card.memory, Memory::after(None, 0, AGAIN).0);
    // On the next day the better one that is left counts as the next rating.
    world.advance_to(utc("2026-03-03", "10:00"));
    world.unreact(&ann(), post, Reaction::NotYet);
    let better = world.card(&ann(), &slug).expect("still there");
    let (memory, days) = Memory::after(Some(card.memory), 1, GOOD);
    assert_eq!(better.memory, memory);
    assert_eq!(better.due, day("2026-03-03").plus_days(days as i32));
    // Once the daily is closed, nobody listens any more.
    world.advance_to(utc("2026-03-03", "17:00"));
    world.react(&ann(), post, Reaction::NotYet);
    assert_eq!(world.card(&ann(), &slug), Some(better));
}

#[test]
fn a_reveal_in_parts_rates_each_member_once() {
    let rules = Rules {
        answers_at_once: 2,
        ..Rules::default()
    };
    let (mut world, key) = World::open_under(rules, Kind::Output, |_| {});
    let slug = world.daily(key).slug;
    for n in 1..=7 {
        world.seal(&member(n), key, "wrong");
    }
    world.sleep_until(utc("2026-03-02", "17:00"));
    let mut ticks = 0;
    while world.tick_due() {
        // Somebody rates between two parts, before the reveal has come to them all.
        if ticks == 1 {
            world.react(&member(7), world.post(key), Reaction::NotYet);
            world.react(&member(1), world.post(key), Reaction::NotYet);
        }
        ticks += 1;
    }
    world.settle();
    assert!(ticks > 3, "in parts");
    for n in 1..=7 {
        assert_eq!(world.ratings(&member(n), &slug).len(), 1, "member {n}");
    }
}

#[test]
fn a_date_begins_at_four_in_the_morning_of_the_member_s_own_zone() {
    let due_on = |at: &str, date: &str, own: Option<&str>| {
        let mut world = world_with(1, Kind::Open);
        world.give_card(&ann(), "oop/q01", date);
        world.sleep_until(utc("2026-03-05", at));
        if let Some(own) = own {
            world.ask(&ann(), zone(own));
        }
        asked(&world.review(&ann())).is_some()
    };
    // The guild's zone is UTC.
    assert!(!due_on("03:59", "2026-03-05", None), "still Wednesday");
    assert!(due_on("04:00", "2026-03-05", None));
    // In Tokyo it is 13:00, in Los Angeles 20:00 of the day before.
    assert!(!due_on("04:00", "2026-03-06", Some("Asia/Tokyo")));
    assert!(!due_on("04:00", "2026-03-05", Some("America/Los_Angeles")));
    assert!(due_on("04:00", "2026-03-04", Some("America/Los_Angeles")));
    assert!(!due_on("18:59", "2026-03-06", Some("Asia/Tokyo")));
    assert!(due_on("19:00", "2026-03-06", Some("Asia/Tokyo")));
    // What is rated after midnight is still rated on the day before.
    let mut world = world_with(1, Kind::Open);
    world.ask(&ann(), zone("Asia/Tokyo"));
    world.sleep_until(utc("2026-03-05", "16:00"));
    world.press(&ann(), ButtonId::ReviewRate("oop/q01".to_owned(), HARD));
    let rated = world.ratings(&ann(), &slug_of("oop/q01"));
    assert_eq!((rated[0].date, rated[0].counted), (day("2026-03-05"), true));
}

#[test]
fn the_clock_change_makes_no_date_shorter_or_longer() {
    let mut world = world_with(1, Kind::Open);
    // Berlin goes from 02:00 to 03:00 on Sunday 29 March, so its 04:00 is 02:00 in UTC.
    world.ask(&ann(), zone("Europe/Berlin"));
    world.give_card(&ann(), "oop/q01", "2026-03-29");
    world.sleep_until(utc("2026-03-29", "01:59"));
    assert!(asked(&world.review(&ann())).is_none());
    world.sleep_until(utc("2026-03-29", "02:00"));
    assert!(asked(&world.review(&ann())).is_some());
}

#[test]
fn a_missed_question_comes_back_after_three_others_and_leaves_once_it_is_known() {
    let mut world = world_with(5, Kind::Choice);
    let mut seen = Vec::new();
    let mut card = world.review(&ann());
    while let Some(slug) = asked(&card) {
        seen.push(slug.clone());
        // The first question is missed twice.
        let missed = slug == "oop/q01" && seen.iter().filter(|one| **one == slug).count() < 3;
        let option = u8::from(missed);
        let graded = world.press(&ann(), ButtonId::ReviewPick(slug, option));
        let said = words(&graded);
        assert_eq!(said.contains(" is correct."), !missed, "{said}");
        assert!(said.contains(if missed { "yak-reason" } else { "zebra-reason" }));
        assert!(said.contains("walrus-answer"), "the whole answer");
        assert_eq!(said.contains("once more today"), missed, "{said}");
        card = world.press(&ann(), ButtonId::ReviewNext);
    }
    let order: Vec<_> = seen.iter().map(|slug| &slug["oop/q".len()..]).collect();
    assert_eq!(order, ["01", "02", "03", "04", "01", "05", "01"]);
    assert!(
        words(&card).contains("5 questions reviewed"),
        "{}",
        words(&card)
    );
    // Only the misses of that day changed the card, the second one as zero days.
    let slug = slug_of("oop/q01");
    let counted: Vec<_> = world
        .ratings(&ann(), &slug)
        .iter()
        .map(|rated| (rated.rating, rated.counted))
        .collect();
    assert_eq!(counted, [(AGAIN, true), (AGAIN, true), (GOOD, false)]);
    let before = Memory {
        stability: 3.0,
        difficulty: 5.0,
    };
    let once = Memory::after(Some(before), 3, AGAIN).0;
    let twice = Memory::after(Some(once), 0, AGAIN).0;
    let card = world.card(&ann(), &slug).expect("a card");
    assert_eq!((card.memory, card.due), (twice, day("2026-03-03")));
}

#[test]
fn alone_a_missed_question_comes_back_at_once_and_in_the_same_sitting_after_a_restart() {
    let mut world = world_with(2, Kind::Choice);
    world.review(&ann());
    world.press(&ann(), ButtonId::ReviewPick("oop/q01".to_owned(), 1));
    world.restart();
    assert_eq!(asked(&world.review(&ann())).as_deref(), Some("oop/q02"));
    world.press(&ann(), ButtonId::ReviewPick("oop/q02".to_owned(), 0));
    let back = world.press(&ann(), ButtonId::ReviewNext);
    assert_eq!(asked(&back).as_deref(), Some("oop/q01"), "last");
    world.press(&ann(), ButtonId::ReviewPick("oop/q01".to_owned(), 1));
    let again = world.press(&ann(), ButtonId::ReviewNext);
    assert_eq!(asked(&again).as_deref(), Some("oop/q01"), "alone");
}

#[test]
fn ten_questions_come_up_a_day_and_more_only_if_one_asks() {
    let mut world = world_with(23, Kind::Choice);
    let known = |world: &mut World| {
        let mut count = 0;
        let mut card = world.review(&ann());
        while let Some(slug) = asked(&card) {
            world.press(&ann(), ButtonId::ReviewPick(slug, 0));
            card = world.press(&ann(), ButtonId::ReviewNext);
            count += 1;
        }
        (count, card)
    };
    let (count, end) = known(&mut world);
    assert_eq!(count, 10);
    let said = words(&end);
    assert!(said.contains("10 questions reviewed"), "{said}");
    assert!(said.contains("13 more are due"), "{said}");
    assert_eq!(offered(&end), [ButtonId::ReviewMore]);
    assert_eq!(known(&mut world).0, 0, "asking again is no way around");
    assert!(asked(&world.press(&ann(), ButtonId::ReviewMore)).is_some());
    assert_eq!(known(&mut world).0, 10);
    world.advance_to(utc("2026-03-03", "10:00"));
    let (count, end) = known(&mut world);
    assert_eq!(count, 3, "a new day");
    assert!(!words(&end).contains("more are due"), "{}", words(&end));
    assert!(offered(&end).is_empty());
}

#[test]
fn an_open_question_is_shown_and_then_rated_by_its_reader() {
    let mut world = world_with(4, Kind::Open);
    for (n, rating) in [(1, AGAIN), (2, HARD), (3, GOOD)] {
        let slug = format!("oop/q{n:02}");
        let card = world.review(&ann());
        assert_eq!(asked(&card), Some(slug.clone()));
        assert!(SECRETS.iter().all(|secret| !words(&card).contains(secret)));
        let shown = world.press(&ann(), ButtonId::ReviewShow(slug.clone()));
        assert!(words(&shown).contains("walrus-answer"));
        assert_eq!(
            offered(&shown),
            Rating::ALL.map(|rating| ButtonId::ReviewRate(slug.clone(), rating))
        );
        assert!(world.ratings(&ann(), &slug_of(&slug)).is_empty(), "not yet");
        let next = world.press(&ann(), ButtonId::ReviewRate(slug.clone(), rating));
        assert!(
            asked(&next).is_some() && words(&next).contains("comes back on")
                || words(&next).contains("comes back once more today")
        );
        let rated = world.ratings(&ann(), &slug_of(&slug));
        assert_eq!(
            (rated[0].rating, rated[0].rated_in),
            (rating, RatedIn::Review)
        );
    }
    assert!(world.rows(&ann()).is_empty(), "no points");
}

#[test]
fn an_output_is_typed_and_graded_and_not_knowing_counts_as_missed() {
    let mut world = world_with(3, Kind::Output);
    world.review(&ann());
    let form = world.press(&ann(), ButtonId::ReviewAnswer("oop/q01".to_owned()));
    let Reply::Form(form) = form else {
        panic!("a form was expected");
    };
    assert!(form.text.expect("the question").contains("q01"));
    let type_in = |world: &mut World, slug: &str, text: &str| {
        let form = FormId::ReviewAnswer(slug.to_owned());
        let fields = vec![text.to_owned()];
        words(&world.ask(&ann(), InteractionKind::Submitted { form, fields }))
    };
    let right = type_in(&mut world, "oop/q01", "`quokka 42\n[1, 2]`");
    assert!(right.contains("That's what it prints"), "{right}");
    let wrong = type_in(&mut world, "oop/q02", "Quokka 42\n[1, 2]");
    assert!(
        wrong.contains("That's not what it prints") && wrong.contains("upper and lower case"),
        "{wrong}"
    );
    let given_up = words(&world.press(&ann(), ButtonId::ReviewShow("oop/q03".to_owned())));
    assert!(given_up.contains("quokka") && given_up.contains("once more today"));
    let ratings = ["oop/q01", "oop/q02", "oop/q03"]
        .map(|slug| world.ratings(&ann(), &slug_of(slug))[0].rating);
    assert_eq!(ratings, [GOOD, AGAIN, AGAIN]);
}

#[test]
fn a_press_on_an_older_card_rates_nothing_and_shows_where_one_is() {
    let mut world = world_with(3, Kind::Choice);
    world.review(&ann());
    world.press(&ann(), ButtonId::ReviewPick("oop/q01".to_owned(), 0));
    for press in [
        ButtonId::ReviewPick("oop/q01".to_owned(), 1),
        ButtonId::ReviewShow("oop/q01".to_owned()),
        ButtonId::ReviewRate("oop/q02".to_owned(), GOOD),
        ButtonId::ReviewPick("oop/q03".to_owned(), 0),
        ButtonId::ReviewAnswer("no/such".to_owned()),
        ButtonId::ReviewAnswer("???".to_owned()),
        ButtonId::ReviewPick("oop/q02".to_owned(), 77),
    ] {
        let reply = world.press(&ann(), press.clone());
        assert_eq!(asked(&reply).as_deref(), Some("oop/q02"), "{press:?}");
        assert!(
            words(&reply).contains("your current question anymore"),
            "{press:?}"
        );
    }
    assert_eq!(world.ratings(&ann(), &slug_of("oop/q01")).len(), 1);
    assert!(world.ratings(&ann(), &slug_of("oop/q03")).is_empty());
}

#[test]
fn a_card_that_was_shown_before_four_may_be_answered_after() {
    let mut world = world_with(3, Kind::Choice);
    world.sleep_until(utc("2026-03-03", "03:59"));
    world.review(&ann());
    world.press(&ann(), ButtonId::ReviewPick("oop/q01".to_owned(), 0));
    world.press(&ann(), ButtonId::ReviewNext);
    world.sleep_until(utc("2026-03-03", "04:01"));
    // A card that is longer due would come first on the new date.
    world.give_card(&ann(), "oop/q01", "2026-03-01");
    let graded = world.press(&ann(), ButtonId::ReviewPick("oop/q02".to_owned(), 0));
    assert!(
        words(&graded).contains(" is correct."),
        "{}",
        words(&graded)
    );
    let rated = world.ratings(&ann(), &slug_of("oop/q02"));
    assert_eq!(rated[0].date, day("2026-03-03"));
}

#[test]
fn a_question_that_is_open_drawn_queued_or_barred_never_comes_up_and_isn_t_counted() {
    let mut world = World::with(Rules::default(), bank_of(Kind::Choice));
    world.add_track(1, |_| {});
    world.advance_to(utc("2026-03-02", "09:00"));
    let open = world.daily(daily_key(1, "2026-03-02")).slug;
    let drawn = world.track(1).next.expect("drawn").slug;
    let slugs: Vec<Slug> = world
        .state
        .bank
        .iter()
        .map(|one| one.slug.clone())
        .collect();
    let mut free = slugs
        .iter()
        .filter(|slug| **slug != open && **slug != drawn);
    let barred = free.next().expect("six questions").clone();
    world.ask(
        &mod_mia(),
        InteractionKind::Bank(BankCommand::Bar {
            question: barred.to_string(),
            reason: None,
        }),
    );
    for slug in [&open, &drawn, &barred] {
        world.give_card(&ann(), slug.as_str(), "2026-03-01");
    }
    for direct in [false, true] {
        let mut ask = |kind: InteractionKind| match direct {
            false => world.ask(&ann(), kind),
            true => world.ask_direct(&ann(), kind),
        };
        let reply = ask(InteractionKind::Review);
        assert!(asked(&reply).is_none());
        assert!(
            words(&reply).contains("Nothing to review right now"),
            "{}",
            words(&reply)
        );
        for slug in [&open, &drawn, &barred] {
            for press in [
                ButtonId::ReviewShow(slug.to_string()),
                ButtonId::ReviewPick(slug.to_string(), 0),
                ButtonId::ReviewRate(slug.to_string(), AGAIN),
            ] {
                let reply = ask(pressed_on(pythia_quiz::ids::MessageId(1), press));
                let said = words(&reply);
                assert!(
                    SECRETS.iter().all(|secret| !said.contains(secret)),
                    "{said}"
                );
                assert!(!said.contains(slug.as_str()), "{said}");
            }
        }
    }
    // The open one comes up once it is revealed.
    world.advance_to(utc("2026-03-02", "17:00"));
    assert_eq!(asked(&world.review(&ann())), Some(open.to_string()));
}

#[test]
fn a_question_that_opens_in_the_middle_of_a_sitting_is_passed_over() {
    let mut world = World::with(Rules::default(), bank_of(Kind::Choice));
    let slugs: Vec<Slug> = world
        .state
        .bank
        .iter()
        .map(|one| one.slug.clone())
        .collect();
    for slug in &slugs {
        world.give_card(&ann(), slug.as_str(), "2026-03-02");
    }
    let first = asked(&world.review(&ann())).expect("six are due");
    world.ask(
        &mod_mia(),
        InteractionKind::Bank(BankCommand::Bar {
            question: first.clone(),
            reason: None,
        }),
    );
    let next = asked(&world.press(&ann(), ButtonId::ReviewPick(first.clone(), 0)));
    assert!(next.is_some_and(|next| next != first));
    assert!(world.ratings(&ann(), &slug_of(&first)).is_empty());
}

#[test]
fn in_a_direct_message_the_guild_last_used_is_meant_and_named() {
    let mut world = world_with(2, Kind::Choice);
    // A stranger can mean no guild, a member of one guild only that.
    let nobody = world.ask_direct(&ben(), InteractionKind::Review);
    assert!(
        words(&nobody).contains("Use `/review` there once"),
        "{}",
        words(&nobody)
    );
    world.add_track(1, |_| {});
    let direct = world.ask_direct(&ann(), InteractionKind::Review);
    assert!(asked(&direct).is_some());
    assert!(
        words(&direct).contains("From the server of <#10>"),
        "{}",
        words(&direct)
    );
    let there = world.review(&ann());
    assert!(!words(&there).contains("From the server"));
    // Of two guilds the one last used is meant.
    let other = GuildId(2);
    let number = Record::Number((other, ann().user), MemberId(77));
    world.put(Record::Guild(other, Box::new(world.guild())));
    world.put(number);
    let direct = world.ask_direct(&ann(), InteractionKind::Review);
    assert!(
        words(&direct).contains("From the server of <#10>"),
        "{}",
        words(&direct)
    );
    // A guild that removed the bot can't be meant.
    world.event(Event::GuildLeft { guild: GUILD });
    let gone = words(&world.ask_direct(&ann(), InteractionKind::Review));
    assert!(
        gone.contains("Nothing to review right now"),
        "the other one: {gone}"
    );
    world.event(Event::GuildLeft { guild: other });
    let gone = words(&world.ask_direct(&ann(), InteractionKind::Review));
    assert!(gone.contains("which server"), "{gone}");
}

#[test]
fn a_member_without_cards_hears_what_will_come_back() {
    let mut world = World::new();
    let reply = words(&world.review(&ann()));
    assert!(reply.contains("Nothing to review yet"), "{reply}");
    assert_eq!(world.number(&ann()), None, "asking makes nobody a member");
}

#[test]
fn only_the_first_pick_of_a_practice_question_is_rated() {
    let mut world = World::new();
    let slug = slug_of("oop/some-choice");
    let practice = |option| ButtonId::PracticeIn(slug.to_string(), option, PartOfBank::ALL);
    let right = world.press(&ann(), practice(0));
    assert_eq!(
        world.number(&ann()),
        None,
        "what is known needn't come back"
    );
    let look = offered(&right)
        .into_iter()
        .find(|press| matches!(press, ButtonId::PracticeLook(_, option, _) if *option != 0));
    let looked = world.press(&ann(), look.expect("the other options stay"));
    assert!(words(&looked).contains("yak-reason"));
    assert_eq!(world.number(&ann()), None, "looking is no answer");
    let wrong = world.press(&ann(), practice(1));
    assert!(
        words(&wrong).contains("Back in /review on Tue 3 Mar 2026"),
        "{}",
        words(&wrong)
    );
    let rated = world.ratings(&ann(), &slug);
    assert_eq!(
        (rated[0].rating, rated[0].rated_in),
        (AGAIN, RatedIn::Practice)
    );
    // In a direct message it is for the guild last used.
    let ask = pressed_on(pythia_quiz::ids::MessageId(1), practice(1));
    world.ask_direct(&ann(), ask);
    assert_eq!(world.ratings(&ann(), &slug).len(), 2);
}

#[test]
fn a_practice_question_without_options_is_rated_by_its_reader() {
    let mut world = World::new();
    for (kind, rating, stays) in [("open", HARD, true), ("output", GOOD, false)] {
        let slug = slug_of(&format!("web/some-{kind}"));
        let show = ButtonId::PracticeShow(slug.to_string());
        let shown = world.press(&ann(), show);
        let press = ButtonId::PracticeRate(slug.to_string(), rating, PartOfBank::ALL);
        assert!(offered(&shown).contains(&press));
        let rated = world.press(&ann(), press.clone());
        assert!(words(&rated).contains("walrus-answer") && !offered(&rated).contains(&press));
        assert_eq!(words(&rated).contains("Back in /review"), stays);
        assert_eq!(world.card(&ann(), &slug).is_some(), stays);
    }
    let choice = world.press(&ann(), ButtonId::PracticeShow("web/some-choice".to_owned()));
    assert!(
        !offered(&choice)
            .iter()
            .any(|press| matches!(press, ButtonId::PracticeRate(..)))
    );
}

#[test]
fn a_zone_is_kept_across_guilds_and_a_bad_one_names_places() {
    let mut world = World::new();
    let set = words(&world.ask(&ann(), zone("asia/tokyo")));
    assert!(
        set.contains("`Asia/Tokyo`") && set.contains("17:00"),
        "{set}"
    );
    let bad = words(&world.ask(&ann(), zone("IST")));
    assert!(bad.contains("`Asia/Kolkata`"), "{bad}");
    let bad = words(&world.ask(&ann(), zone("Middle-earth")));
    assert!(bad.contains("Middle-earth"), "{bad}");
    let kept = |world: &World| match world.reader.0.get(&Key::Account(ann().user)) {
        Some(Record::Account(_, account)) => account.zone.clone(),
        _ => None,
    };
    assert_eq!(
        kept(&world).as_deref(),
        Some("Asia/Tokyo"),
        "a bad one changes nothing"
    );
    let back = words(&world.ask(&ann(), zone("-")));
    assert!(back.contains("server's own"), "{back}");
    assert_eq!(kept(&world), None);
}

#[test]
fn a_forgotten_guild_takes_its_cards_along() {
    let mut world = world_with(3, Kind::Choice);
    world.review(&ann());
    world.press(&ann(), ButtonId::ReviewPick("oop/q01".to_owned(), 1));
    world.event(Event::GuildLeft { guild: GUILD });
    world.advance_to(world.now.plus_ms(hours(24 * 91)));
    let left: Vec<_> = world
        .reader
        .0
        .keys()
        .filter(|key| {
            matches!(
                key,
                Key::ReviewCard(_) | Key::Rated(_) | Key::Sitting(_) | Key::Account(_)
            )
        })
        .collect();
    assert!(left.is_empty(), "{left:?}");
}

#[test]
fn the_interval_grows_with_each_date_on_which_a_question_is_known() {
    let mut world = world_with(1, Kind::Choice);
    let slug = slug_of("oop/q01");
    world.press(&ann(), ButtonId::ReviewPick(slug.to_string(), 1));
    let (mut memory, mut dates) = (world.card(&ann(), &slug).expect("a card"), Vec::new());
    for _ in 0..5 {
        world.sleep_until(utc(&memory.due.to_string(), "12:00"));
        world.press(&ann(), ButtonId::ReviewPick(slug.to_string(), 0));
        let next = world.card(&ann(), &slug).expect("a card");
        let days = memory.due.0 - memory.last.0;
        let (expected, interval) = Memory::after(Some(memory.memory), days as u32, GOOD);
        assert_eq!(next.memory, expected);
        assert_eq!(next.due, LocalDate(memory.due.0 + interval as i32));
        dates.push(interval);
        memory = next;
    }
    assert!(dates.windows(2).all(|two| two[0] < two[1]), "{dates:?}");
}
