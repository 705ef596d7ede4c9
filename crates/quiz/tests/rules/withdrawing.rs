//! `/track withdraw`: taking a question back.

use pythia_quiz::card::Reply;
use pythia_quiz::custom_id::{ButtonId, FormId};
use pythia_quiz::event::QueueCommand;
use pythia_quiz::ids::DailyKey;
use pythia_quiz::ids::{MemberId, TrackId};
use pythia_quiz::model::daily::{Phase, Skip};
use pythia_quiz::queries::streak::{self, Streak};
use pythia_quiz::question::Kind;
use pythia_quiz::{InteractionKind, Key, Record};

use super::harness::*;

fn ask() -> InteractionKind {
    InteractionKind::TrackWithdraw("1".to_owned())
}

fn reason(key: DailyKey, text: &str) -> InteractionKind {
    InteractionKind::Submitted {
        form: FormId::WithdrawDaily(key.short()),
        fields: vec![text.to_owned()],
    }
}

/// Withdraws a daily as a moderator does: the command, its button, the form.
fn withdraw(world: &mut World, key: DailyKey) -> Reply {
    let asked = world.ask(&mod_mia(), ask());
    let press = ButtonId::WithdrawDaily(key.short());
    assert!(offered(&asked).contains(&press), "{}", words(&asked));
    let form = world.press(&mod_mia(), press);
    assert!(matches!(form, Reply::Form(_)), "{form:?}");
    let told = world.ask(&mod_mia(), reason(key, "Two options are right."));
    world.settle();
    told
}

fn streak_of(world: &World, who: &Person) -> Streak {
    let member = world.number(who);
    let tx = world.look();
    let dailies = streak::dailies_of(&tx, GUILD, TrackId(1), member);
    streak::fold(streak::days(&tx, GUILD, TrackId(1), member, &dailies))
}

#[test]
fn a_question_that_is_on_its_way_to_discord_is_told_so() {
    let mut world = World::new();
    world.add_track(1, |_| {});
    world.fail(|row| {
        let post = matches!(row.about, pythia_quiz::effect::About::Post(_));
        post.then(|| later(minutes(1), row.decided, false))
    });
    world.advance_to(utc("2026-03-02", "09:00"));
    let told = words(&world.ask(&mod_mia(), ask()));
    assert!(
        told.contains("Question #1 of **daily-1** is still on its way"),
        "{told}"
    );
}

#[test]
fn a_withdrawn_question_gives_no_points_is_not_revealed_and_card_and_thread_say_why() {
    let (mut world, key) = World::open(Kind::Choice);
    world.press(&ann(), ButtonId::Letter(key.short(), 0));
    let (post, thread) = (world.post(key), world.thread(key));
    let told = words(&withdraw(&mut world, key));
    assert!(told.contains("is withdrawn"), "{told}");
    let card = world.messages[&post].card.clone().expect("ours");
    assert!(
        card_words(&card).contains("Two options are right."),
        "{card:?}"
    );
    assert!(card.rows.is_empty(), "it can't be answered any more");
    let said = world.cards_in(thread);
    let said = card_words(said.last().expect("a message in the thread"));
    assert!(
        said.contains("was withdrawn") && said.contains("Two options are right."),
        "{said}"
    );
    world.advance_to(utc("2026-03-03", "08:59"));
    assert_eq!(world.phase(key), None);
    assert_eq!(world.points(&ann()), 0);
    assert!(world.rows(&ann()).is_empty());
    let public = world.all_public_words();
    assert!(
        SECRETS.iter().all(|secret| !public.contains(secret)),
        "{public}"
    );
}

#[test]
fn a_withdrawn_date_counts_for_the_streak_of_those_who_answered_and_does_not_exist_for_others() {
    let (mut world, key) = World::open(Kind::Open);
    world.say(&ann(), key, "An answer.");
    world.say(&ben(), key, "Another.");
    world.advance_to(utc("2026-03-03", "09:30"));
    let second = daily_key(1, "2026-03-03");
    world.say(&ann(), second, "Mine.");
    withdraw(&mut world, second);
    assert_eq!(streak_of(&world, &ann()).now, 2);
    assert_eq!(streak_of(&world, &ben()).now, 1, "he missed nothing");
    world.advance_to(utc("2026-03-05", "08:00"));
    assert_eq!(streak_of(&world, &ann()).now, 0, "4 March was missed");
    assert_eq!(streak_of(&world, &ann()).best, 2);
    assert_eq!(streak_of(&world, &ben()).best, 1);
}

#[test]
fn the_answers_of_a_withdrawn_question_are_kept_as_practice() {
    let (mut world, key) = World::open(Kind::Output);
    world.seal(&ann(), key, "quokka 42");
    let number = world.daily(key).number;
    let ann_id = world.number(&ann()).unwrap();
    withdraw(&mut world, key);
    let kept = Key::VoidAnswer((GUILD, ann_id, key.track, key.date, number));
    let Some(Record::VoidAnswer(_, kept)) = world.reader.0.get(&kept).cloned() else {
        panic!("the answer is kept");
    };
    assert_eq!(kept.text.sealed, "quokka 42");
    let left = |key: &Key| matches!(key, Key::Answer(_) | Key::Text(_) | Key::Daily(_));
    assert!(!world.reader.0.keys().any(left));
}

#[test]
fn points_of_a_question_withdrawn_after_its_reveal_are_taken_back() {
    let (mut world, key) = World::open(Kind::Open);
    let message = world.say(&ann(), key, "An answer that is long enough.");
    world.advance_to(utc("2026-03-02", "18:00"));
    world.react(&ben(), message, pythia_quiz::model::discord::Reaction::Vote);
    assert_eq!(world.points(&ann()), 2);
    withdraw(&mut world, key);
    assert_eq!(world.points(&ann()), 0);
    world.check();
    let votes = world.reader.0.keys().any(|key| matches!(key, Key::Vote(_)));
    assert!(!votes);
}

#[test]
fn another_question_can_be_posted_for_the_date_and_the_old_buttons_do_not_reach_it() {
    let (mut world, key) = World::open(Kind::Choice);
    let (old, slug) = (world.post(key), world.daily(key).slug);
    world.press(&ann(), ButtonId::Letter(key.short(), 0));
    withdraw(&mut world, key);
    let told = words(&world.press_on(&ben(), old, ButtonId::Letter(key.short(), 1)));
    assert!(
        told.contains("was withdrawn") && told.contains("Two options"),
        "{told}"
    );
    world.advance(minutes(5));
    let post_now = InteractionKind::TrackPostNow("1".to_owned());
    world.ask(&mod_mia(), post_now.clone());
    world.settle();
    let second = world.daily(key);
    assert_eq!((second.phase, second.number), (Phase::Open, 2));
    assert_ne!(second.slug, slug);
    let told = words(&world.press_on(&ben(), old, ButtonId::Letter(key.short(), 1)));
    assert!(told.contains("no longer have"), "{told}");
    assert!(world.answer(&ben(), key).is_none());
    let told = words(&world.ask(&mod_mia(), post_now));
    assert!(
        told.contains("already a question"),
        "one that isn't void: {told}"
    );
    world.advance_to(utc("2026-03-03", "08:00"));
    assert_eq!(
        streak_of(&world, &ann()).now,
        1,
        "she had answered the first one"
    );
}

#[test]
fn a_withdrawn_question_is_asked_nowhere_until_a_moderator_allows_it() {
    let (mut world, key) = World::open(Kind::Choice);
    let slug = world.daily(key).slug;
    withdraw(&mut world, key);
    world.add_track(2, |_| {});
    world.advance_to(utc("2026-03-14", "10:00"));
    let asked = |world: &World| {
        let dailies = world.reader.0.values().filter_map(|record| match record {
            Record::Daily(_, daily) => Some(daily.slug.clone()),
            _ => None,
        });
        dailies.collect::<Vec<_>>()
    };
    assert!(asked(&world).len() > 15);
    assert!(!asked(&world).contains(&slug));
    let practice = InteractionKind::Question {
        topic: Some(slug.folder().to_owned()),
        level: None,
    };
    let told = words(&world.ask(&ann(), practice));
    assert!(!told.contains("What about"), "{told}");
    let add = InteractionKind::TrackQueue {
        track: "1".to_owned(),
        ask: QueueCommand::Add {
            question: slug.to_string(),
            date: None,
        },
    };
    let told = words(&world.ask(&mod_mia(), add.clone()));
    assert!(told.contains("was withdrawn"), "{told}");
    let list = InteractionKind::TrackQueue {
        track: "1".to_owned(),
        ask: QueueCommand::List,
    };
    let list = world.ask(&mod_mia(), list);
    assert_eq!(offered(&list), [ButtonId::Allow(1)]);
    let told = words(&world.press(&ann(), ButtonId::Allow(1)));
    assert!(told.contains("Only moderators"), "{told}");
    let told = words(&world.press(&mod_mia(), ButtonId::Allow(1)));
    assert!(told.contains("can be asked again"), "{told}");
    let told = words(&world.press(&mod_mia(), ButtonId::Allow(1)));
    assert!(told.contains("already allowed"), "{told}");
    world.ask(&mod_mia(), add);
    world.advance_to(utc("2026-03-15", "10:00"));
    assert!(asked(&world).contains(&slug));
}

#[test]
fn only_moderators_withdraw_and_only_with_a_reason_and_before_the_close() {
    let (mut world, key) = World::open(Kind::Open);
    for kind in [ask(), reason(key, "Because.")] {
        let told = words(&world.ask(&ann(), kind));
        assert!(told.contains("Only moderators"), "{told}");
    }
    let told = words(&world.press(&ann(), ButtonId::WithdrawDaily(key.short())));
    assert!(told.contains("Only moderators"), "{told}");
    let told = words(&world.ask(&mod_mia(), reason(key, " \n\u{200b} ")));
    assert!(told.contains("Give a reason"), "{told}");
    assert_eq!(world.phase(key), Some(Phase::Open));
    world.ask(&mod_mia(), InteractionKind::TrackPause("1".to_owned()));
    world.advance_to(utc("2026-03-04", "08:00"));
    assert_eq!(world.phase(key), Some(Phase::Closed));
    let told = words(&world.ask(&mod_mia(), ask()));
    assert!(told.contains("no question that can be withdrawn"), "{told}");
    let told = words(&world.ask(&mod_mia(), reason(key, "Because.")));
    assert!(told.contains("final"), "{told}");
}

#[test]
fn a_withdrawal_is_kept_with_its_reason_and_the_slot_is_not_posted_again() {
    let (mut world, key) = World::open(Kind::Open);
    let number = world.daily(key).number;
    withdraw(&mut world, key);
    world.restart();
    world.advance_to(utc("2026-03-02", "23:00"));
    let skipped = world.reader.0.get(&Key::Skipped(key)).cloned();
    assert_eq!(skipped, Some(Record::Skipped(key, Skip::Withdrawn(number))));
    let kept = world.reader.0.get(&Key::Withdrawal((GUILD, number)));
    let Some(Record::Withdrawal(_, kept)) = kept else {
        panic!("the withdrawal is kept");
    };
    assert_eq!(kept.reason, "Two options are right.");
    assert_ne!(kept.by, MemberId(0));
}

#[test]
fn a_question_withdrawn_after_its_reveal_has_no_results_and_nothing_to_press_any_more() {
    for kind in [Kind::Open, Kind::Choice, Kind::Output] {
        let (mut world, key) = World::open(kind);
        match kind {
            Kind::Choice => {
                world.press(&ann(), ButtonId::Letter(key.short(), 0));
            }
            _ => {
                world.seal(&ann(), key, "An answer.");
            }
        }
        world.advance_to(utc("2026-03-02", "17:30"));
        let thread = world.thread(key);
        let before = world.cards_in(thread);
        assert!(before.iter().any(|card| !card.rows.is_empty()), "{kind:?}");
        withdraw(&mut world, key);
        let cards = world.cards_in(thread);
        assert!(cards.iter().all(|card| card.rows.is_empty()), "{cards:?}");
        let said = cards.iter().map(card_words).collect::<Vec<_>>().join("\n");
        assert!(!said.contains("Results of question"), "{said}");
        assert_eq!(said.matches("Two options are right.").count(), 2, "{said}");
    }
}
