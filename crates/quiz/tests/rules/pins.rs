//! Pinning the open question, and taking the pin off at the close.

use pythia_quiz::commands::doctor;
use pythia_quiz::custom_id::{ButtonId, FormId};
use pythia_quiz::effect::{About, Effect};
use pythia_quiz::event::{InteractionKind, TrackChoices, TrackForm, TrackMore};
use pythia_quiz::ids::{ChannelId, DailyKey, MessageId, TrackId};
use pythia_quiz::model::outcome::{Outcome, Refusal, RefusalKind};
use pythia_quiz::model::track::{DailyOptions, Place, TrackOptions};
use pythia_quiz::question::Kind;
use pythia_quiz::{Key, Record};

use super::harness::*;

fn chosen(pin: bool) -> TrackOptions {
    TrackOptions {
        pin,
        ..TrackOptions::default()
    }
}

/// Returns a world with a track that pins, just before its first question.
fn pinning() -> World {
    let mut world = World::with(pythia_quiz::Rules::default(), bank_of(Kind::Open));
    world.add_track(1, |_| {});
    world.put(Record::TrackOptions((GUILD, TrackId(1)), chosen(true)));
    world
}

/// Returns the pins and unpins so far.
fn pins(world: &World) -> Vec<(MessageId, bool)> {
    let all = world.done.iter().filter_map(|effect| match effect {
        Effect::Pin { message, on, .. } => Some((*message, *on)),
        _ => None,
    });
    all.collect()
}

fn post(world: &World, key: DailyKey) -> MessageId {
    world.daily(key).post.expect("it was posted")
}

const FIRST: &str = "2026-03-02";

#[test]
fn an_open_question_is_pinned_and_unpinned_at_the_close() {
    let mut world = pinning();
    world.advance_to(utc(FIRST, "09:00"));
    let key = daily_key(1, FIRST);
    let first = post(&world, key);
    assert_eq!(pins(&world), [(first, true)]);
    assert!(world.messages[&first].pinned);
    world.advance_to(utc("2026-03-03", "16:59"));
    assert!(world.messages[&first].pinned, "voting is open");
    world.advance_to(utc("2026-03-03", "17:00"));
    assert!(!world.messages[&first].pinned);
    let second = post(&world, daily_key(1, "2026-03-03"));
    assert_eq!(
        pins(&world),
        [(first, true), (second, true), (first, false)]
    );
    assert_eq!(world.look().daily_options(key), DailyOptions::default());
}

#[test]
fn without_the_option_nothing_is_pinned() {
    let (mut world, _) = World::open(Kind::Open);
    world.advance_to(utc("2026-03-04", "17:00"));
    assert_eq!(pins(&world), []);
}

#[test]
fn a_changed_option_holds_from_the_next_question_on() {
    let mut world = pinning();
    world.advance_to(utc(FIRST, "09:00"));
    let first = post(&world, daily_key(1, FIRST));
    let reply = world.ask(
        &mod_mia(),
        InteractionKind::TrackEditChosen {
            track: "1".to_owned(),
            form: TrackForm::default(),
            more: TrackMore::default(),
            choices: TrackChoices {
                pin: Some(false),
                ..TrackChoices::default()
            },
        },
    );
    assert!(words(&reply).contains("Saved"), "{}", words(&reply));
    world.advance_to(utc("2026-03-05", "09:00"));
    assert_eq!(
        pins(&world),
        [(first, true), (first, false)],
        "its own pin goes"
    );
}

#[test]
fn a_channel_full_of_pins_is_told_once_a_day_with_what_to_do_and_tried_again_the_next_day() {
    let mut world = pinning();
    world.fail(|row| {
        matches!(row.effect, Effect::Pin { .. }).then(|| {
            Outcome::Refused(Refusal {
                kind: RefusalKind::TooManyPins,
                words: "30003".to_owned(),
            })
        })
    });
    world.advance_to(utc(FIRST, "09:00"));
    assert_eq!(world.directs.len(), 1);
    let told = card_words(&world.directs[0].1);
    assert!(
        told.contains("#1 isn't pinned") && told.contains("250 pinned"),
        "{told}"
    );
    world.stop_failing();
    world.advance_to(utc("2026-03-03", "17:00"));
    let second = post(&world, daily_key(1, "2026-03-03"));
    assert_eq!(
        pins(&world),
        [(second, true)],
        "the first one has no pin to take off"
    );
    world.check();
}

#[test]
fn a_missing_permission_is_told_by_its_name_and_the_question_stays_open() {
    let mut world = pinning();
    world.fail(|row| {
        matches!(row.effect, Effect::Pin { .. }).then(|| {
            Outcome::Refused(Refusal {
                kind: RefusalKind::Forbidden,
                words: "Missing Permissions".to_owned(),
            })
        })
    });
    world.advance_to(utc(FIRST, "09:00"));
    let told = card_words(&world.directs[0].1);
    assert!(
        told.contains("**Pin Messages**") && told.contains("pin:False"),
        "{told}"
    );
    assert!(world.track(1).paused.is_none());
    world.stop_failing();
    world.advance_to(utc(FIRST, "17:00"));
    assert!(
        world.all_public_words().contains("walrus-answer"),
        "revealed all the same"
    );
}

#[test]
fn an_unpin_comes_behind_a_pin_that_was_still_on_its_way() {
    let mut world = pinning();
    world.fail(|row| {
        let held = matches!(row.about, About::Pin(_)) && row.attempts == 0;
        held.then(|| later(hours(30), row.not_before, true))
    });
    world.advance_to(utc(FIRST, "09:00"));
    assert_eq!(pins(&world), []);
    world.stop_failing();
    world.advance_to(utc("2026-03-03", "20:00"));
    let first = post(&world, daily_key(1, FIRST));
    let of_first: Vec<bool> = pins(&world)
        .into_iter()
        .filter(|(message, _)| *message == first)
        .map(|(_, on)| on)
        .collect();
    assert_eq!(of_first.last(), Some(&false), "{of_first:?}");
    assert!(!world.messages[&first].pinned);
}

#[test]
fn a_pin_that_waits_never_holds_up_the_reveal() {
    let mut world = pinning();
    world.fail(|row| {
        matches!(row.effect, Effect::Pin { .. }).then(|| later(hours(10), row.not_before, false))
    });
    world.advance_to(utc(FIRST, "17:00"));
    assert!(world.all_public_words().contains("walrus-answer"));
    assert!(world.directs.is_empty(), "nobody needs to do anything");
}

#[test]
fn a_withdrawn_question_loses_its_pin_and_a_deleted_one_is_not_asked_for() {
    let mut world = pinning();
    world.advance_to(utc(FIRST, "09:00"));
    let key = daily_key(1, FIRST);
    let first = post(&world, key);
    world.ask(&mod_mia(), InteractionKind::TrackWithdraw("1".to_owned()));
    world.press(&mod_mia(), ButtonId::WithdrawDaily(key.short()));
    world.ask(
        &mod_mia(),
        InteractionKind::Submitted {
            form: FormId::WithdrawDaily(key.short()),
            fields: vec!["Two options are right.".to_owned()],
        },
    );
    world.settle();
    assert_eq!(pins(&world), [(first, true), (first, false)]);
    assert!(!world.reader.0.contains_key(&Key::DailyOptions(key)));
    let mut world = pinning();
    world.advance_to(utc(FIRST, "09:00"));
    let first = post(&world, key);
    world.delete(first);
    world.advance_to(utc("2026-03-03", "17:00"));
    let of_first = pins(&world).into_iter().filter(|(one, _)| *one == first);
    assert_eq!(of_first.collect::<Vec<_>>(), [(first, true)]);
}

#[test]
fn in_a_forum_there_is_nothing_to_pin_and_the_option_says_so() {
    let mut world = World::new();
    let ask = |place| InteractionKind::TrackAddChosen {
        form: TrackForm {
            channel: Some((ChannelId(10), place)),
            time: Some("9:00".to_owned()),
            zone: Some("UTC".to_owned()),
            ..TrackForm::default()
        },
        more: TrackMore::default(),
        choices: TrackChoices {
            pin: Some(true),
            ..TrackChoices::default()
        },
    };
    let told = words(&world.ask(&mod_mia(), ask(Place::Forum)));
    assert!(told.contains("`pin:`") && told.contains("forum"), "{told}");
    let told = words(&world.ask(&mod_mia(), ask(Place::Text)));
    assert!(told.contains("Pins the open question"), "{told}");
    let list = words(&world.ask(&mod_mia(), InteractionKind::TrackList));
    assert!(list.contains("Pins the open question"), "{list}");
    let move_it = InteractionKind::TrackEdit {
        track: "1".to_owned(),
        form: TrackForm {
            channel: Some((ChannelId(20), Place::Forum)),
            ..TrackForm::default()
        },
    };
    let told = words(&world.ask(&mod_mia(), move_it));
    assert!(told.contains("`pin:`"), "{told}");
}

#[test]
fn the_doctor_asks_for_pin_messages_only_where_a_track_pins() {
    let world = pinning();
    let track = world.track(1);
    let of = |pin| doctor::needed(&track, chosen(pin));
    let pin = pythia_quiz::text::facts::Permission::PinMessages;
    assert_eq!(pin.bit(), 1 << 51);
    assert!(of(true).contains(&pin));
    assert!(!of(false).contains(&pin));
}
