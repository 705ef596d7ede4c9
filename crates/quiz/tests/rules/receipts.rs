//! The quiet receipt 🔖 for an answer in the thread.

use pythia_quiz::effect::{About, Effect, Priority};
use pythia_quiz::event::{InteractionKind, TrackForm, TrackMore};
use pythia_quiz::model::discord::Reaction;
use pythia_quiz::model::outcome::RefusalKind;
use pythia_quiz::question::Kind;
use pythia_quiz::{Event, Record, Rules};

use super::harness::*;

fn reacted(world: &World) -> usize {
    let all = world.done.iter();
    all.filter(|effect| {
        matches!(
            effect,
            Effect::React {
                reaction: Reaction::Bookmark,
                ..
            }
        )
    })
    .count()
}

#[test]
fn a_member_s_first_message_gets_one_receipt_and_later_ones_none() {
    let (mut world, key) = World::open(Kind::Open);
    let first = world.say(&ann(), key, "first");
    world.say(&ann(), key, "second");
    let bens = world.say(&ben(), key, "mine");
    world.settle();
    assert_eq!(world.bookmarked(key), [first, bens]);
    assert_eq!(reacted(&world), 2);
}

#[test]
fn the_receipt_moves_with_a_submit_and_a_deletion_but_never_because_of_votes() {
    let (mut world, key) = World::open(Kind::Open);
    let first = world.say(&ann(), key, "first");
    let second = world.say(&ann(), key, "second");
    let third = world.say(&ann(), key, "third");
    world.react(&ben(), third, Reaction::Vote);
    world.settle();
    assert_eq!(world.shown(&ann(), key), Some(third));
    assert_eq!(world.bookmarked(key), [first]);
    world.message_command(&ann(), second, InteractionKind::SubmitMessage);
    world.settle();
    assert_eq!(world.bookmarked(key), [second]);
    world.delete(second);
    world.settle();
    assert_eq!(world.bookmarked(key), [first]);
    world.check();
}

#[test]
fn a_message_that_stops_being_an_answer_loses_the_receipt() {
    let rules = Rules {
        message_content: true,
        ..Rules::default()
    };
    let (mut world, key) = World::open_under(rules, Kind::Open, |_| {});
    let message = world.say(&ann(), key, "a long enough answer");
    world.settle();
    assert_eq!(world.bookmarked(key), [message]);
    world.edit(message, "brb");
    world.settle();
    assert_eq!(world.bookmarked(key), []);
}

#[test]
fn the_receipt_means_nothing_from_anybody_else() {
    assert_eq!(Reaction::from_emoji(Reaction::Bookmark.emoji()), None);
}

#[test]
fn receipts_have_the_lowest_priority_and_never_wait_before_the_reveal() {
    let (mut world, key) = World::open(Kind::Open);
    world.say(&ann(), key, "first");
    let row = world.next_row().expect("the receipt waits");
    assert_eq!(row.about, About::Bookmark(key));
    assert!(row.priority > Priority::Decoration);
    assert_ne!(row.lane, world.daily(key).channel);
}

#[test]
fn a_receipt_is_dropped_when_twenty_deliveries_wait_for_the_thread() {
    let (mut world, key) = World::open(Kind::Open);
    let messages: Vec<_> = (0..25)
        .map(|n| world.say(&member(n), key, "my answer"))
        .collect();
    world.settle();
    assert_eq!(world.bookmarked(key), messages[..20]);
    let late = world.say(&member(40), key, "after the rush");
    world.settle();
    assert!(world.bookmarked(key).contains(&late));
    world.check();
}

#[test]
fn a_receipt_that_is_more_than_ten_minutes_old_is_dropped() {
    let (mut world, key) = World::open(Kind::Open);
    world.fail(|row| {
        (row.priority == Priority::Bookmark).then(|| later(minutes(4), row.not_before, false))
    });
    world.say(&ann(), key, "first");
    world.advance(minutes(15));
    assert_eq!(world.bookmarked(key), []);
    assert_eq!(on_the_way(&world), []);
    world.stop_failing();
    // A message that is read back much later gets none either.
    world.write_unseen(&ben(), key, "unheard");
    world.event(Event::Disconnected);
    world.advance(minutes(11));
    world.event(Event::Connected { resumed: false });
    world.settle();
    assert!(world.answer(&ben(), key).is_some());
    assert_eq!(world.bookmarked(key), []);
    let kept = world.reader.0.values();
    assert!(
        !kept
            .clone()
            .any(|record| matches!(record, Record::Bookmark(..) | Record::Refused(..)))
    );
}

#[test]
fn one_refused_receipt_ends_them_for_the_daily_and_nobody_is_told() {
    let (mut world, key) = World::open(Kind::Open);
    world.fail(|row| {
        let refused = || refusal(RefusalKind::Forbidden, "Missing Permissions");
        (row.priority == Priority::Bookmark).then(refused)
    });
    world.say(&ann(), key, "first");
    world.say(&ben(), key, "mine");
    world.settle();
    assert_eq!(on_the_way(&world), []);
    world.stop_failing();
    world.say(&cem(), key, "mine, too");
    world.settle();
    assert_eq!(world.bookmarked(key), []);
    assert_eq!(world.directs, []);
    world.advance_to(utc("2026-03-03", "09:30"));
    let next = daily_key(1, "2026-03-03");
    let message = world.say(&cem(), next, "a new day");
    world.settle();
    assert_eq!(world.bookmarked(next), [message], "it is tried again");
}

#[test]
fn a_track_can_do_without_receipts_and_its_questions_do_not_speak_of_them() {
    let (mut world, key) = World::open(Kind::Open);
    assert!(card_words(&world.post_card(key)).contains("🔖"));
    let set = |receipts| InteractionKind::TrackEditWith {
        track: "daily-1".to_owned(),
        form: TrackForm::default(),
        more: TrackMore {
            receipts: Some(receipts),
            ..TrackMore::default()
        },
    };
    let told = words(&world.ask(&mod_mia(), set(false)));
    assert!(told.contains("Doesn't react"), "{told}");
    let told = words(&world.ask(&mod_mia(), set(false)));
    assert!(told.contains("No change"), "{told}");
    world.advance_to(utc("2026-03-03", "09:30"));
    let next = daily_key(1, "2026-03-03");
    world.say(&ann(), next, "an answer");
    world.settle();
    assert_eq!(world.bookmarked(next), []);
    assert!(!card_words(&world.post_card(next)).contains("🔖"));
    world.ask(&mod_mia(), set(true));
    let message = world.say(&ben(), next, "an answer");
    world.settle();
    assert_eq!(world.bookmarked(next), [message]);
}

#[test]
fn a_new_track_can_be_added_without_receipts() {
    let mut world = World::new();
    let form = TrackForm {
        channel: Some((CHANNEL, pythia_quiz::model::track::Place::Text)),
        time: Some("9:00".to_owned()),
        zone: Some("UTC".to_owned()),
        ..TrackForm::default()
    };
    let more = TrackMore {
        receipts: Some(false),
        ..TrackMore::default()
    };
    let told = words(&world.ask(&mod_mia(), InteractionKind::TrackAddWith { form, more }));
    assert!(told.contains("Track created") && told.contains("Doesn't react"));
}
