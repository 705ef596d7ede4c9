//! `/me` as a picture, another member's stats, badges and milestones, the group's card, and a track
//! that asks more about what its group knows least.

use std::collections::BTreeMap;

use pythia_quiz::card::Reply;
use pythia_quiz::custom_id::{ButtonId, FormId};
use pythia_quiz::event::InteractionKind;
use pythia_quiz::ids::{DailyKey, TrackId, UserId};
use pythia_quiz::model::discord::Reaction;
use pythia_quiz::model::mastery::{Focus, Known, Tally};
use pythia_quiz::model::picture::DayMark;
use pythia_quiz::queries::streak;
use pythia_quiz::question::{Kind, Level, Topic};
use pythia_quiz::record::{Key, Record};
use pythia_quiz::state::{choose, tallies};
use pythia_quiz::{Rules, Transaction};

use super::harness::*;

fn me() -> InteractionKind {
    InteractionKind::MeWith {
        track: None,
        member: None,
        group: false,
    }
}

fn of(who: UserId) -> InteractionKind {
    InteractionKind::MeWith {
        track: None,
        member: Some(who),
        group: false,
    }
}

fn group() -> InteractionKind {
    InteractionKind::MeWith {
        track: None,
        member: None,
        group: true,
    }
}

/// Presses the right letter of a daily, or a wrong one.
fn choose_letter(world: &mut World, who: &Person, key: DailyKey, right: bool) {
    let choices = world.question(key).choices;
    let order = world.daily(key).order;
    let place = order
        .iter()
        .position(|option| choices[usize::from(*option)].right == right)
        .expect("there are right and wrong options");
    world.press(who, ButtonId::Letter(key.short(), place as u8));
}

/// Returns the percents of the only topic in a member's picture.
fn percents(world: &mut World, who: &Person) -> Vec<Option<u8>> {
    let reply = world.ask(who, me());
    let mastery = pictured(&reply).mastery.clone().expect("something known");
    assert_eq!(mastery.rows.len(), 1);
    mastery.rows[0].1.clone()
}

fn hide(world: &mut World, who: &Person) {
    let id = world.number(who).expect("a known member");
    let mut tx = world.look();
    let mut member = tx.member(GUILD, id).expect("a known member");
    member.hidden = true;
    tx.put(Record::Member((GUILD, id), member));
    for change in tx.finish(None).changes {
        if let pythia_quiz::Change::Put(record) = change {
            world.put(*record);
        }
    }
}

#[test]
fn me_shows_points_rank_streak_the_year_and_what_is_known_as_a_picture_and_in_words() {
    let (mut world, key) = World::open(Kind::Choice);
    choose_letter(&mut world, &ann(), key, true);
    choose_letter(&mut world, &ben(), key, false);
    // Before the reveal nothing depends on the verdict.
    let (mine, other) = (world.ask(&ann(), me()), world.ask(&ben(), me()));
    assert_eq!(pictured(&mine), pictured(&other));
    assert_eq!(pictured(&mine).mastery, None);
    world.advance_to(utc("2026-03-02", "18:00"));
    let mine = world.ask(&ann(), me());
    let picture = pictured(&mine);
    let tiles: Vec<_> = picture
        .tiles
        .iter()
        .map(|tile| tile.value.as_str())
        .collect();
    assert_eq!(tiles, ["4", "1st", "1"]);
    assert_eq!(picture.year.days.last(), Some(&DayMark::Full));
    assert_eq!(picture.year.note, "1 of 1 answered");
    let alt = &picture.alt;
    for words in [
        "Points: 4 (+4 this week)",
        "Rank: 1st (all time)",
        "Streak: 1 (in a row · best 1)",
        "Last 12 months: 1 of 1 answered (Mar 1 of 1)",
        "Mastery in percent (Junior/Mid/Senior): ",
    ] {
        assert!(alt.contains(words), "{words} in {alt}");
    }
    assert!(percents(&mut world, &ann()).contains(&Some(100)));
    assert!(percents(&mut world, &ben()).contains(&Some(0)));
    let theirs = world.ask(&ben(), me());
    assert_eq!(pictured(&theirs).year.days.last(), Some(&DayMark::Some));
    // Who did nothing has missed it, and a newcomer without any question gets words alone.
    let missed = world.ask(&cem(), me());
    assert_eq!(pictured(&missed).year.days.last(), Some(&DayMark::Missed));
    let mut empty = World::new();
    empty.add_track(1, |_| {});
    assert!(matches!(empty.ask(&ann(), me()), Reply::Private(_)));
}

#[test]
fn no_text_that_people_wrote_is_in_a_picture_and_its_font_has_every_letter() {
    for name in [
        "مسار يومي",
        "每日一题每日一题每日一题每日一题",
        "ＷＷＷＷＷＷＷＷ",
    ] {
        let (mut world, key) = World::open_as(Kind::Open, |track| track.name = name.to_owned());
        world.say(&ann(), key, "你好, an answer.");
        world.advance_to(utc("2026-03-03", "18:00"));
        for kind in [me(), of(ann().user), group()] {
            let reply = world.ask(&ben(), kind);
            assert!(words(&reply).contains(name), "the message has the name");
            let drawn = picture_words(pictured(&reply));
            let foreign = drawn.chars().find(|sign| {
                !(('\u{20}'..='\u{17f}').contains(sign) || "–—‘’“”…•−".contains(*sign))
            });
            assert_eq!(foreign, None, "{drawn}");
            assert!(!drawn.contains(&ann().user.to_string()), "{drawn}");
        }
    }
}

#[test]
fn a_self_rating_counts_for_open_questions_and_the_worst_of_several() {
    let table: [(&[Reaction], Option<u8>); 5] = [
        (&[Reaction::Knew], Some(100)),
        (&[Reaction::Partly], Some(50)),
        (&[Reaction::NotYet], Some(0)),
        (&[Reaction::Knew, Reaction::Partly], Some(50)),
        (&[Reaction::Knew, Reaction::NotYet], Some(0)),
    ];
    for (reactions, percent) in table {
        let (mut world, key) = World::open(Kind::Open);
        world.say(&ann(), key, "An answer.");
        for reaction in reactions {
            world.react(&ann(), world.post(key), *reaction);
        }
        world.advance_to(utc("2026-03-02", "18:00"));
        assert!(
            percents(&mut world, &ann()).contains(&percent),
            "{reactions:?}"
        );
    }
}

#[test]
fn an_answer_given_after_seeing_the_model_answer_shows_no_mastery() {
    let (mut world, key) = World::open(Kind::Choice);
    world.press(&ann(), ButtonId::ShowMeYes(key.short()));
    choose_letter(&mut world, &ann(), key, true);
    world.advance_to(utc("2026-03-02", "18:00"));
    let reply = world.ask(&ann(), me());
    assert_eq!(pictured(&reply).mastery, None);
}

#[test]
fn others_see_a_member_s_stats_unless_the_member_is_hidden_or_unknown() {
    let (mut world, key) = World::open(Kind::Choice);
    choose_letter(&mut world, &ann(), key, true);
    world.advance_to(utc("2026-03-02", "18:00"));
    let seen = world.ask(&ben(), of(ann().user));
    let text = words(&seen);
    let named = format!("<@{}>'s stats", ann().user);
    assert!(text.contains(&named), "{text}");
    assert!(text.contains("Today: 4 points, **1st**"), "{text}");
    assert_eq!(pictured(&seen).tiles[0].value, "4");
    let told = words(&world.ask(&ben(), of(member(99).user)));
    assert!(told.contains("hasn't done anything here yet"), "{told}");
    // One's own name is like none.
    let own = words(&world.ask(&ann(), of(ann().user)));
    assert!(own.contains("Your stats"), "{own}");
    hide(&mut world, &ann());
    let told = words(&world.ask(&ben(), of(ann().user)));
    assert!(told.contains("keeps their stats private"), "{told}");
    assert!(!told.contains("4 points"), "{told}");
    let still = words(&world.ask(&ann(), me()));
    assert!(still.contains("if not hidden"), "{still}");
}

#[test]
fn where_answers_are_anonymous_another_member_s_topics_and_days_are_not_shown() {
    let (mut world, key) = World::open_as(Kind::Open, |track| track.anonymous = true);
    world.seal(&ann(), key, "An answer.");
    world.react(&ann(), world.post(key), Reaction::NotYet);
    world.advance_to(utc("2026-03-02", "18:00"));
    let seen = world.ask(&ben(), of(ann().user));
    assert!(matches!(seen, Reply::Private(_)), "no picture");
    let text = words(&seen);
    assert!(text.contains("are anonymous"), "{text}");
    assert!(!text.contains("Topics so far"), "{text}");
    assert_eq!(percents(&mut world, &ann())[0], Some(0));
}

#[test]
fn of_several_tracks_a_button_asks_for_the_same_member_s_stats_in_one_of_them() {
    let (mut world, key) = World::open(Kind::Open);
    world.add_track(2, |track| track.channel = CHANNEL);
    world.say(&ann(), key, "An answer.");
    world.advance_to(utc("2026-03-02", "18:00"));
    let asked = world.ask(&ben(), of(ann().user));
    let number = world.number(&ann()).expect("known");
    let wanted = [1, 2].map(|id| ButtonId::MeWho(TrackId(id), number));
    assert_eq!(offered(&asked), wanted);
    let shown = world.press(&ben(), wanted[0].clone());
    let Reply::Pictured(shown) = shown else {
        panic!("a picture was expected");
    };
    assert!(shown.update && shown.card.body.contains(&ann().user.to_string()));
    hide(&mut world, &ann());
    let told = words(&world.press(&ben(), wanted[0].clone()));
    assert!(told.contains("keeps their stats private"), "{told}");
}

/// Answers every daily from 2 March on for some days, in the thread.
fn answer_days(world: &mut World, who: &Person, days: &str) {
    let first = day("2026-03-02");
    for (n, what) in (0..).zip(days.chars()) {
        let date = first.plus_days(n).to_string();
        world.advance_to(utc(&date, "10:00"));
        if what == 'a' {
            world.say(who, daily_key(1, &date), "An answer.");
        }
        world.advance_to(utc(&date, "18:00"));
    }
}

#[test]
fn a_streak_of_seven_is_told_in_my_result_and_is_a_badge_that_stays() {
    let (mut world, _) = World::open(Kind::Open);
    answer_days(&mut world, &ann(), "aaaaaaaa");
    for (date, milestone) in [
        ("2026-03-07", false),
        ("2026-03-08", true),
        ("2026-03-09", false),
    ] {
        let key = daily_key(1, date);
        let told = words(&world.press(&ann(), ButtonId::MyResult(key.short())));
        assert_eq!(
            told.contains("answered **7 in a row**"),
            milestone,
            "{date}: {told}"
        );
    }
    let text = words(&world.ask(&ann(), me()));
    assert!(text.contains("Next milestone: 30 in a row."), "{text}");
    assert!(text.contains("**7 in a row**: a streak of 7"), "{text}");
    // The streak is over some days later, and the badge is still there.
    world.advance_to(utc("2026-03-14", "18:00"));
    let reply = world.ask(&ann(), me());
    assert_eq!(pictured(&reply).tiles[2].value, "0");
    assert_eq!(pictured(&reply).badges.1, ["7 in a row"]);
}

#[test]
fn a_withdrawn_question_takes_no_badge_away() {
    let (mut world, _) = World::open(Kind::Open);
    answer_days(&mut world, &ann(), "aaaaaaa");
    let key = daily_key(1, "2026-03-08");
    let form = InteractionKind::Submitted {
        form: FormId::WithdrawDaily(key.short()),
        fields: vec!["Two options are right.".to_owned()],
    };
    world.ask(&mod_mia(), form);
    assert!(world.look().daily(key).is_none(), "it is withdrawn");
    let reply = world.ask(&ann(), me());
    assert_eq!(pictured(&reply).badges.1, ["7 in a row"]);
    assert_eq!(pictured(&reply).tiles[2].value, "7");
}

#[test]
fn the_streak_that_an_answer_made_equals_the_fold_over_all_dailies_until_then() {
    let pattern = "aaaaaaamaaaaaaammamaammmaaaaaaaaaaaaaaammmmaa";
    let (mut world, _) = World::open(Kind::Open);
    answer_days(&mut world, &ann(), pattern);
    let tx = world.look();
    let member = world.number(&ann()).expect("known");
    let all = streak::dailies_of(&tx, GUILD, TrackId(1), Some(member));
    assert_eq!(all.len(), pattern.len());
    for n in 0..all.len() {
        let until = &all[..=n];
        let fold = streak::fold(streak::days(&tx, GUILD, TrackId(1), Some(member), until));
        let key = DailyKey {
            date: all[n].0,
            ..daily_key(1, "2026-03-02")
        };
        assert_eq!(streak::with_answer(&tx, key, member), fold.now, "day {n}");
    }
}

#[test]
fn a_group_is_counted_at_the_close_and_its_weakest_topics_are_named_once_enough_is_known() {
    let (mut world, key) = World::open(Kind::Choice);
    for n in 1..=4 {
        choose_letter(&mut world, &member(n), key, n == 1);
    }
    world.advance_to(utc("2026-03-02", "18:00"));
    let tally = |world: &World, key| world.reader.0.get(&Key::Tally(key)).cloned();
    assert_eq!(tally(&world, key), None, "voting is still open");
    let told = words(&world.ask(&ann(), group()));
    assert!(told.contains("No question has closed"), "{told}");
    world.ask(&mod_mia(), InteractionKind::TrackPause("1".to_owned()));
    world.advance_to(utc("2026-03-04", "08:00"));
    let daily = world.look().daily(key).expect("kept");
    let counted = Tally {
        topic: daily.topic,
        level: daily.level,
        answered: 4,
        known: Known { halves: 2, of: 4 },
    };
    assert_eq!(tally(&world, key), Some(Record::Tally(key, counted)));
    let reply = world.ask(&ann(), group());
    let text = words(&reply);
    assert!(
        text.contains("None stands out"),
        "only four verdicts: {text}"
    );
    assert!(text.contains("25% known (4 ratings)"), "{text}");
    let picture = pictured(&reply);
    let tiles: Vec<_> = picture
        .tiles
        .iter()
        .map(|tile| tile.value.as_str())
        .collect();
    assert_eq!(tiles, ["1", "4", "25%"]);
    assert!(!offered(&reply).contains(&ButtonId::Focus(TrackId(1), true)));
    // A fifth verdict is enough.
    let more = Tally {
        known: Known { halves: 2, of: 5 },
        ..counted
    };
    world.put(Record::Tally(key, more));
    let text = words(&world.ask(&ann(), group()));
    assert!(!text.contains("None stands out"), "{text}");
    assert!(text.contains("20% known (5 ratings)"), "{text}");
}

/// Puts a tally of a topic on a date.
fn tallied(world: &mut World, date: &str, topic: Topic, halves: u32) {
    let tally = Tally {
        topic,
        level: Level::Junior,
        answered: 10,
        known: Known { halves, of: 10 },
    };
    world.put(Record::Tally(daily_key(1, date), tally));
}

/// Returns a world whose group knows little about the web and nearly everything about classes.
fn weak_in_web() -> World {
    let mut world = World::with(Rules::default(), bank_of(Kind::Open));
    world.add_track(1, |_| {});
    tallied(&mut world, "2026-02-20", Topic::Web, 4);
    tallied(&mut world, "2026-02-21", Topic::Oop, 19);
    world
}

/// Counts how often each topic is drawn over many seeds.
fn drawn(world: &World) -> BTreeMap<Topic, u32> {
    let mut drawn = BTreeMap::new();
    let track = world.track(1);
    for seed in 0..1_200 {
        let mut tx = Transaction::new(&world.state, &world.reader, world.now, seed);
        let next = choose::draw(&mut tx, GUILD, TrackId(1), &track).expect("a question");
        let topic = world.state.bank.get(&next.slug).expect("in the bank").topic;
        *drawn.entry(topic).or_default() += 1;
    }
    drawn
}

#[test]
fn a_track_that_focuses_asks_twice_as_often_about_what_its_group_knows_least() {
    let mut world = weak_in_web();
    let before = drawn(&world);
    let told = words(&world.press(&ann(), ButtonId::Focus(TrackId(1), true)));
    assert!(told.contains("Only moderators"), "{told}");
    let told = words(&world.press(&mod_mia(), ButtonId::Focus(TrackId(1), true)));
    assert!(told.contains("twice as often: Web."), "{told}");
    let after = drawn(&world);
    // Six topics with one question each: a sixth of the draws, and with twice the weight more.
    assert!((150..=250).contains(&before[&Topic::Web]), "{before:?}");
    assert!(
        after[&Topic::Web] * 2 > before[&Topic::Web] * 3,
        "{after:?}"
    );
    // It is on record, and off again.
    let audit = InteractionKind::Audit {
        member: None,
        kind: None,
    };
    let told = words(&world.ask(&mod_mia(), audit));
    assert!(told.contains("daily-1"), "{told}");
    world.press(&mod_mia(), ButtonId::Focus(TrackId(1), false));
    assert_eq!(drawn(&world), before);
}

#[test]
fn the_topics_of_a_focus_stay_for_a_week_and_are_chosen_anew_on_monday() {
    let mut world = weak_in_web();
    world.press(&mod_mia(), ButtonId::Focus(TrackId(1), true));
    let focus = |world: &World| tallies::focus(&world.look(), GUILD, TrackId(1));
    let chosen = |date: &str, topics: Vec<Topic>| {
        Some(Focus {
            week: Some(day(date)),
            topics,
        })
    };
    assert_eq!(focus(&world), chosen("2026-03-02", vec![Topic::Web]));
    tallied(&mut world, "2026-02-22", Topic::Testing, 1);
    world.advance_to(utc("2026-03-08", "12:00"));
    assert_eq!(focus(&world), chosen("2026-03-02", vec![Topic::Web]));
    world.advance_to(utc("2026-03-09", "12:00"));
    let both = vec![Topic::Testing, Topic::Web];
    assert_eq!(focus(&world), chosen("2026-03-09", both));
}

#[test]
fn only_the_last_twelve_months_count_for_a_group() {
    let mut world = World::with(Rules::default(), bank_of(Kind::Open));
    world.add_track(1, |_| {});
    tallied(&mut world, "2025-02-20", Topic::Web, 0);
    let told = words(&world.ask(&ann(), group()));
    assert!(told.contains("No question has closed"), "{told}");
    tallied(&mut world, "2025-03-10", Topic::Web, 0);
    let told = words(&world.ask(&ann(), group()));
    assert!(told.contains("Web: 0% known (10 ratings)"), "{told}");
}

#[test]
fn an_open_question_that_nobody_rated_counts_answers_and_says_nothing_of_what_is_known() {
    let (mut world, key) = World::open(Kind::Open);
    world.say(&ann(), key, "An answer.");
    world.ask(&mod_mia(), InteractionKind::TrackPause("1".to_owned()));
    world.advance_to(utc("2026-03-04", "08:00"));
    let Some(Record::Tally(_, tally)) = world.reader.0.get(&Key::Tally(key)).cloned() else {
        panic!("it is counted");
    };
    assert_eq!((tally.answered, tally.known), (1, Known::default()));
}
