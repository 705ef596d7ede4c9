//! `/remind`: direct messages with links, together, in the member's hours, and only while it is
//! still true.

use pythia_quiz::card::Card;
use pythia_quiz::custom_id::ButtonId;
use pythia_quiz::effect::{About, Effect, OutboxRow};
use pythia_quiz::event::{InteractionKind, RemindForm};
use pythia_quiz::ids::{ChannelId, DailyKey};
use pythia_quiz::model::daily::Phase;
use pythia_quiz::model::outcome::{Outcome, Refusal, RefusalKind};
use pythia_quiz::model::reminder::Reminder;
use pythia_quiz::question::Kind;
use pythia_quiz::{Event, Key, Record, Rules};

use super::harness::*;

/// Everything that can be turned on.
fn all() -> RemindForm {
    RemindForm {
        question: Some(true),
        reveal: Some(true),
        last_call: Some(true),
        ..RemindForm::default()
    }
}

fn hours_of(from: &str, to: &str) -> RemindForm {
    RemindForm {
        from: Some(from.to_owned()),
        to: Some(to.to_owned()),
        ..all()
    }
}

impl World {
    fn remind(&mut self, who: &Person, form: RemindForm) -> String {
        words(&self.ask(who, InteractionKind::Remind(form)))
    }

    /// Returns what a person was told in direct messages, in order.
    fn told(&self, who: &Person) -> Vec<String> {
        let mine = self.dms_of(who);
        mine.iter().map(card_words).collect()
    }

    /// Returns the cards in direct messages to a person, whichever way they were sent.
    fn dms_of(&self, who: &Person) -> Vec<Card> {
        let direct = |effect: &Effect| match effect {
            Effect::Direct { user, card } if *user == who.user => Some(card.clone()),
            Effect::Post { channel, card, .. } if Some(*channel) == self.dm_channel(who) => {
                Some(card.clone())
            }
            _ => None,
        };
        self.done.iter().filter_map(direct).collect()
    }

    fn dm_channel(&self, who: &Person) -> Option<ChannelId> {
        self.reminder(who)?.channel
    }

    fn reminder(&self, who: &Person) -> Option<Reminder> {
        let member = self.number(who)?;
        match self.reader.0.get(&Key::Reminder((GUILD, member))) {
            Some(Record::Reminder(_, reminder)) => Some(*reminder),
            _ => None,
        }
    }
}

/// Returns a world with a track that posts at 09:00 and reveals at 17:00, an hour before its first
/// question.
fn world() -> (World, DailyKey) {
    let mut world = World::with(Rules::default(), bank_of(Kind::Open));
    world.add_track(1, |_| {});
    (world, daily_key(1, "2026-03-02"))
}

fn of_reminder(row: &OutboxRow) -> bool {
    matches!(row.about, About::Reminder(..))
}

#[test]
fn nobody_is_reminded_who_has_not_asked_for_it() {
    let (mut world, key) = world();
    world.advance_to(utc("2026-03-02", "12:00"));
    world.say(&ann(), key, "an answer");
    world.advance_to(utc("2026-03-04", "12:00"));
    assert!(world.directs.is_empty() && world.told(&ann()).is_empty());
    let shown = world.remind(&ann(), RemindForm::default());
    assert!(shown.contains("Reminders are off"), "{shown}");
    assert_eq!(world.reminder(&ann()), None, "looking changes nothing");
}

#[test]
fn question_reveal_and_last_call_come_with_links_and_without_a_word_of_either() {
    let (mut world, key) = world();
    world.remind(&ann(), all());
    world.advance_to(utc("2026-03-02", "09:05"));
    let told = world.told(&ann());
    assert_eq!(told.len(), 1, "{told:?}");
    assert!(told[0].contains("question #1 is out"), "{told:?}");
    let post = world.post(key);
    assert!(told[0].contains(&format!("https://discord.com/channels/1/10/{post}")));
    world.advance_to(utc("2026-03-02", "14:59"));
    assert_eq!(world.told(&ann()).len(), 1);
    world.advance_to(utc("2026-03-02", "15:05"));
    assert!(
        world.told(&ann())[1].contains("Last call"),
        "2 h before the reveal"
    );
    world.advance_to(utc("2026-03-02", "17:05"));
    let told = world.told(&ann());
    assert!(told[2].contains("answer to #1 is out"), "{told:?}");
    let daily = world.daily(key);
    let question = world.question(key);
    for text in &told {
        assert!(
            !text.contains(&daily.title) && !text.contains(&question.text),
            "{text}"
        );
        assert!(
            SECRETS.iter().all(|secret| !text.contains(secret)),
            "{text}"
        );
    }
    assert_eq!(world.told(&ben()), Vec::<String>::new());
}

#[test]
fn who_has_answered_gets_no_last_call() {
    let (mut world, key) = world();
    world.remind(&ann(), all());
    world.remind(&ben(), all());
    world.advance_to(utc("2026-03-02", "10:00"));
    world.say(&ann(), key, "an answer");
    world.advance_to(utc("2026-03-02", "16:00"));
    assert_eq!(world.told(&ann()).len(), 1);
    assert_eq!(world.told(&ben()).len(), 2);
}

#[test]
fn a_question_that_is_open_for_two_hours_or_less_has_no_last_call() {
    let mut world = World::with(Rules::default(), bank_of(Kind::Open));
    world.add_track(1, |track| track.delay = 120);
    world.remind(&ann(), all());
    world.advance_to(utc("2026-03-02", "10:59"));
    let told = world.told(&ann());
    assert_eq!(told.len(), 1, "{told:?}");
    assert!(told[0].contains("is out"));
}

#[test]
fn the_last_call_names_a_streak_of_three_that_no_freeze_would_save() {
    for (days, freeze) in [(2, false), (3, false), (7, true)] {
        let (mut world, _) = world();
        let last_call = RemindForm {
            last_call: Some(true),
            ..RemindForm::default()
        };
        world.remind(&ann(), last_call);
        for n in 0..days {
            let date = day("2026-03-02").plus_days(n).to_string();
            world.advance_to(utc(&date, "10:00"));
            world.say(&ann(), daily_key(1, &date), "an answer");
        }
        let date = day("2026-03-02").plus_days(days).to_string();
        world.advance_to(utc(&date, "16:00"));
        let told = world.told(&ann());
        assert_eq!(told.len(), 1, "only on the day without an answer");
        let named = told[0].contains(&format!("streak of {days}"));
        assert_eq!(named, days >= 3 && !freeze, "{told:?}");
    }
}

#[test]
fn all_that_is_due_within_an_hour_is_one_message() {
    let mut world = World::with(Rules::default(), bank_of(Kind::Open));
    // Two questions within an hour, and the first one's reveal 20 minutes after the second.
    world.add_track(1, |track| track.delay = 60);
    world.add_track(2, |track| {
        track.minute = 9 * 60 + 40;
        track.delay = 6 * 24 * 60;
    });
    world.remind(&ann(), all());
    world.remind(
        &ben(),
        RemindForm {
            question: Some(true),
            ..RemindForm::default()
        },
    );
    world.advance_to(utc("2026-03-02", "09:39"));
    assert!(world.told(&ann()).is_empty(), "more is coming");
    world.advance_to(utc("2026-03-02", "09:45"));
    let told = world.told(&ben());
    assert_eq!(told.len(), 1, "for Ben nothing else is");
    assert!(told[0].contains("question #1 is out") && told[0].contains("question #2 is out"));
    world.advance_to(utc("2026-03-02", "10:10"));
    let told = world.told(&ann());
    assert_eq!(told.len(), 1, "{told:?}");
    assert!(told[0].contains("answer to #1 is out") && told[0].contains("question #2 is out"));
    assert!(!told[0].contains("question #1 is out"), "not true any more");
}

#[test]
fn what_falls_outside_the_hours_waits_and_is_dropped_if_it_is_no_longer_true() {
    // The question comes at 09:00 UTC, which is 18:00 in Tokyo; the reveal at 17:00 is 02:00.
    let (mut world, _) = world();
    world.ask(&ann(), InteractionKind::SetZone("Asia/Tokyo".to_owned()));
    world.remind(&ann(), hours_of("8:00", "18:00"));
    world.remind(&ben(), hours_of("11:00", "22:00"));
    world.advance_to(utc("2026-03-02", "10:59"));
    assert!(world.told(&ann()).is_empty() && world.told(&ben()).is_empty());
    // At 11:00 UTC the question is still open.
    world.advance_to(utc("2026-03-02", "11:05"));
    assert_eq!(world.told(&ben()).len(), 1);
    // At 08:00 in Tokyo, 23:00 UTC, it isn't, but its answer is out.
    world.advance_to(utc("2026-03-02", "22:59"));
    assert!(world.told(&ann()).is_empty());
    world.advance_to(utc("2026-03-02", "23:05"));
    let told = world.told(&ann());
    assert_eq!(told.len(), 1, "{told:?}");
    assert!(told[0].contains("answer to #1 is out") && !told[0].contains("question #1"));
}

#[test]
fn an_answer_is_still_out_after_the_close_when_the_member_s_next_hours_come() {
    let (mut world, key) = world();
    world.remind(&ann(), hours_of("10:00", "14:00"));
    world.advance_to(utc("2026-03-02", "14:00"));
    let before = world.told(&ann()).len();
    // The answer comes at 17:00, and voting closes before the next day's question.
    let mut daily = world.daily(key);
    daily.close_at = utc("2026-03-03", "07:00");
    world.put(Record::Daily(key, Box::new(daily)));
    world.advance_to(utc("2026-03-03", "09:59"));
    assert_eq!(world.phase(key), Some(Phase::Closed));
    assert_eq!(world.told(&ann()).len(), before, "not in her hours");
    world.advance_to(utc("2026-03-03", "10:05"));
    let told = world.told(&ann());
    assert_eq!(told.len(), before + 1, "one message: {told:?}");
    let last = told.last().expect("a message");
    assert!(last.contains("answer to #1 is out"), "{last}");
    assert!(last.contains("question #2 is out"), "{last}");
    // It is told once.
    world.advance_to(utc("2026-03-04", "13:00"));
    let later = world.told(&ann()).split_off(before + 1).join("\n");
    assert!(!later.contains("answer to #1 is out"), "{later}");
}

#[test]
fn hours_that_cannot_be_read_or_are_none_change_nothing() {
    let (mut world, _) = world();
    for (from, to, why) in [
        ("25:00", "22:00", "`from:` `25:00` isn't a time"),
        ("8:00", "noon-ish", "`to:` `noon-ish` isn't a time"),
        ("8:00", "08:00", "begin and end at the same time"),
    ] {
        let said = world.remind(&ann(), hours_of(from, to));
        assert!(said.contains(why), "{said}");
        assert_eq!(world.reminder(&ann()), None);
    }
    let said = world.remind(&ann(), hours_of("10pm", "2am"));
    assert!(said.contains("22:00") && said.contains("02:00"), "{said}");
}

#[test]
fn turn_off_works_in_a_direct_message_and_drops_what_waits() {
    let (mut world, _) = world();
    world.remind(&ann(), hours_of("20:00", "21:00"));
    world.remind(&ben(), all());
    world.advance_to(utc("2026-03-02", "09:05"));
    let card = world.dms_of(&ben()).remove(0);
    assert_eq!(presses(&card), [ButtonId::RemindOff(GUILD)]);
    for who in [ann(), ben()] {
        let press = pressed_on(pythia_quiz::ids::MessageId(1), ButtonId::RemindOff(GUILD));
        let said = words(&world.ask_direct(&who, press));
        assert!(said.contains("Reminders are off"), "{said}");
    }
    world.advance_to(utc("2026-03-04", "12:00"));
    assert!(world.told(&ann()).is_empty());
    assert_eq!(world.told(&ben()).len(), 1);
    let waits = world
        .reader
        .0
        .keys()
        .any(|key| matches!(key, Key::Nudge(_)));
    assert!(!waits);
}

#[test]
fn a_refused_direct_message_turns_reminders_off_and_me_says_so() {
    let (mut world, _) = world();
    world.remind(&ann(), all());
    world.fail(|row| {
        of_reminder(row).then(|| {
            Outcome::Refused(Refusal {
                kind: RefusalKind::AccountGone,
                words: "Cannot send messages to this user".to_owned(),
            })
        })
    });
    world.advance_to(utc("2026-03-02", "18:00"));
    assert!(world.told(&ann()).is_empty());
    assert!(world.reminder(&ann()).expect("kept").refused);
    let kept = world
        .reader
        .0
        .keys()
        .any(|key| matches!(key, Key::Refused(_)));
    assert!(!kept, "no moderator has to look at it");
    let me = words(&world.ask(&ann(), InteractionKind::Me { track: None }));
    assert!(me.contains("I couldn't send you a direct message"), "{me}");
    // Asking again turns them on again.
    world.stop_failing();
    world.remind(&ann(), all());
    world.advance_to(utc("2026-03-03", "09:10"));
    assert_eq!(world.told(&ann()).len(), 1);
}

#[test]
fn at_most_one_direct_channel_a_second_is_opened_and_known_ones_are_kept() {
    let (mut world, _) = world();
    for n in 1..=130 {
        world.remind(&member(n), all());
    }
    world.sleep_until(utc("2026-03-02", "09:00"));
    // Only what is due at once: the post, and the first of the messages.
    world.settle();
    let opened = |world: &World| {
        let direct = world
            .done
            .iter()
            .filter(|one| matches!(one, Effect::Direct { .. }));
        direct.count()
    };
    assert_eq!(opened(&world), 1);
    world.advance(1_000);
    assert_eq!(opened(&world), 2);
    world.advance(58_000);
    assert_eq!(opened(&world), 60);
    world.advance_to(utc("2026-03-02", "09:05"));
    assert_eq!(opened(&world), 130);
    // The reveal needs no opening.
    world.advance_to(utc("2026-03-02", "17:00"));
    world.advance(1_000);
    assert_eq!(opened(&world), 130);
    assert!((1..=130).all(|n| world.told(&member(n)).len() >= 2));
}

#[test]
fn too_many_openings_stop_them_for_an_hour() {
    let (mut world, _) = world();
    for n in 1..=20 {
        world.remind(&member(n), all());
    }
    let mut tried = 0;
    world.fail(move |row| {
        let fails = of_reminder(row) && {
            tried += 1;
            tried == 3
        };
        fails.then(|| {
            Outcome::Refused(Refusal {
                kind: RefusalKind::TooManyDirects,
                words: "You are opening direct messages too fast".to_owned(),
            })
        })
    });
    world.advance_to(utc("2026-03-02", "09:59"));
    let told = |world: &World| {
        (1..=20)
            .filter(|n| !world.told(&member(*n)).is_empty())
            .count()
    };
    assert_eq!(told(&world), 2);
    world.advance_to(utc("2026-03-02", "10:01"));
    assert!(told(&world) > 10, "{}", told(&world));
    world.advance_to(utc("2026-03-02", "10:05"));
    assert_eq!(told(&world), 19, "the one that was refused is dropped");
}

#[test]
fn a_kill_between_two_parts_reminds_everybody_once() {
    let (mut world, _) = world();
    for n in 1..=130 {
        world.remind(&member(n), all());
    }
    world.sleep_until(utc("2026-03-02", "09:00"));
    while world.tick_due() || world.deliver_next() {
        if world.state.progress() != world.load().progress() {
            panic!("what is due survives");
        }
        world.state = world.load();
    }
    world.advance_to(utc("2026-03-02", "09:10"));
    assert!((1..=130).all(|n| world.told(&member(n)).len() == 1));
    let left = world
        .reader
        .0
        .keys()
        .filter(|key| matches!(key, Key::Nudge(_) | Key::Telling(_)));
    assert_eq!(left.count(), 0);
}

#[test]
fn a_withdrawn_question_reminds_nobody_and_leaves_nothing() {
    let (mut world, key) = world();
    world.remind(&ann(), hours_of("11:00", "22:00"));
    world.advance_to(utc("2026-03-02", "09:30"));
    let form = pythia_quiz::custom_id::FormId::WithdrawDaily(key.short());
    world.ask(
        &mod_mia(),
        InteractionKind::Submitted {
            form,
            fields: vec!["a mistake".to_owned()],
        },
    );
    world.advance_to(utc("2026-03-02", "23:00"));
    assert!(world.told(&ann()).is_empty());
    let left = world
        .reader
        .0
        .keys()
        .filter(|key| matches!(key, Key::Nudge(_) | Key::Telling(_)));
    assert_eq!(left.count(), 0);
}

#[test]
fn a_forgotten_guild_takes_its_reminders_along() {
    let (mut world, _) = world();
    world.remind(&ann(), hours_of("20:00", "21:00"));
    world.advance_to(utc("2026-03-02", "15:30"));
    world.event(Event::GuildLeft { guild: GUILD });
    world.advance_to(world.now.plus_ms(hours(24 * 91)));
    let left: Vec<_> = world
        .reader
        .0
        .keys()
        .filter(|key| matches!(key, Key::Reminder(_) | Key::Nudge(_) | Key::Telling(_)))
        .collect();
    assert!(left.is_empty(), "{left:?}");
    assert!(world.told(&ann()).is_empty());
}
