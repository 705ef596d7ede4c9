//! Deliveries that may have taken effect and can't be looked for: the first try broke after it was
//! done, and the bot may not read the history of the channel.

use pythia_quiz::custom_id::ButtonId;
use pythia_quiz::effect::{About, Effect, OutboxRow};
use pythia_quiz::ids::{At, ChannelId, DailyKey, MessageId};
use pythia_quiz::model::daily::{Phase, Skip};
use pythia_quiz::model::outcome::{Outcome, Receipt, RefusalKind};
use pythia_quiz::model::track::Pause;
use pythia_quiz::question::Kind;
use pythia_quiz::rules::unknown;
use pythia_quiz::{Event, InteractionKind, Key, Record};

use super::harness::*;
use super::posting::*;

/// Carries out the next row and breaks the connection before its answer arrives.
pub fn lose_answer(world: &mut World) -> OutboxRow {
    let row = world.next_row().expect("a row is under way");
    world.carry_out(&row);
    let outcome = later(1_000, world.now, true);
    world.event(Event::Delivered {
        seq: row.seq,
        outcome,
    });
    row
}

/// Returns a world whose question is posted at 09:00, which the bot never heard, in a channel whose
/// history it may not read.
fn unheard() -> (World, DailyKey, OutboxRow) {
    let (mut world, key) = before_the_slot();
    world.sleep_until(utc(DATE, "09:00"));
    world.tick_all();
    let row = lose_answer(&mut world);
    world.hide_history(CHANNEL, true);
    (world, key, row)
}

/// Returns the same world five minutes later.
fn unknown() -> (World, DailyKey, OutboxRow) {
    let (mut world, key, row) = unheard();
    world.advance_to(utc(DATE, "09:05"));
    assert_eq!(world.phase(key), Some(Phase::Unknown));
    (world, key, row)
}

/// Returns the questions that stand in the channel, oldest first.
fn questions(world: &World) -> Vec<MessageId> {
    let asks = |card: &pythia_quiz::card::Card| {
        let mut presses = presses(card).into_iter();
        presses.any(|press| matches!(press, ButtonId::Answer(_)))
    };
    let here = world.messages_in(CHANNEL);
    here.filter(|(_, one)| one.card.as_ref().is_some_and(asks))
        .map(|(id, _)| id)
        .collect()
}

/// Lets the bot read the history again and look, as when a permission has changed.
fn mend(world: &mut World) {
    world.hide_history(CHANNEL, false);
    look_again(world);
}

/// Looks again for everything that is unknown. An event that says that a permission has changed
/// leads to this.
fn look_again(world: &mut World) {
    let mut tx = world.look();
    unknown::look_again(&mut tx, GUILD);
    let decision = tx.finish(None);
    for change in decision.changes {
        let pythia_quiz::Change::Put(record) = change else {
            panic!("nothing is removed by looking");
        };
        world.put(*record);
    }
    world.settle();
}

fn heard(world: &mut World, row: &OutboxRow, channel: ChannelId, message: MessageId) {
    world.event(Event::Delivered {
        seq: row.seq,
        outcome: Outcome::Done(Receipt::Posted { channel, message }),
    });
}

#[test]
fn a_question_that_may_be_there_is_never_posted_a_second_time_for_its_date() {
    let (mut world, key, _) = unheard();
    world.advance_to(utc(DATE, "23:59"));
    assert_eq!(questions(&world).len(), 1);
    assert_eq!(world.phase(key), Some(Phase::Unknown));
    assert_eq!(skipped(&world, key), None, "its date isn't free");
    world.advance_to(utc("2026-03-03", "09:00"));
    assert_eq!(questions(&world).len(), 2, "the next day's comes as usual");
    assert_eq!(world.phase(key), Some(Phase::Unknown));
    assert_ne!(
        world.daily(key).slug,
        world.daily(daily_key(1, "2026-03-03")).slug
    );
}

#[test]
fn the_moderators_are_asked_once_whether_the_question_is_there() {
    let (mut world, key, _) = unknown();
    world.advance_to(utc("2026-03-03", "08:59"));
    assert_eq!(world.directs.len(), 1);
    let (to, card) = &world.directs[0];
    assert_eq!(*to, mod_mia().user);
    fits(card);
    let words = card_words(card);
    assert!(
        words.contains("#1") && words.contains("Read Message History"),
        "{words}"
    );
    let short = key.short();
    assert_eq!(
        presses(card),
        [
            ButtonId::IsThere(GUILD, short),
            ButtonId::AskPostAgain(GUILD, short)
        ]
    );
}

#[test]
fn nobody_is_asked_while_a_resumed_session_may_still_bring_the_message() {
    let (mut world, key, row) = unheard();
    world.advance_to(utc(DATE, "09:01"));
    assert_eq!(world.phase(key), Some(Phase::Posting));
    let message = questions(&world)[0];
    heard(&mut world, &row, CHANNEL, message);
    world.settle();
    assert_eq!(world.phase(key), Some(Phase::Open));
    assert_eq!(world.post(key), message);
    assert!(world.directs.is_empty() && world.daily(key).thread.is_some());
}

#[test]
fn the_bots_own_message_on_the_gateway_settles_a_question_before_any_look_up() {
    let (mut world, key) = before_the_slot();
    world.sleep_until(utc(DATE, "09:00"));
    world.tick_all();
    let row = lose_answer(&mut world);
    let message = questions(&world)[0];
    heard(&mut world, &row, CHANNEL, message);
    world.advance_to(utc(DATE, "09:05"));
    assert_eq!(
        (world.phase(key), world.post(key)),
        (Some(Phase::Open), message)
    );
    assert!(!world.requests.contains(&"look"), "{:?}", world.requests);
}

#[test]
fn every_way_in_which_looking_is_refused_leaves_the_question_unknown() {
    let (mut world, key) = before_the_slot();
    world.sleep_until(utc(DATE, "09:00"));
    world.tick_all();
    lose_answer(&mut world);
    world.fail(|row| {
        let looks = row.look_first && matches!(row.about, About::Post(_));
        looks.then(|| refusal(RefusalKind::Unknown, "Missing Access"))
    });
    world.advance_to(utc(DATE, "15:00"));
    assert_eq!(world.phase(key), Some(Phase::Unknown));
    assert_eq!(questions(&world).len(), 1);
    assert_eq!(
        world.track(1).paused,
        None,
        "the post itself wasn't refused"
    );
}

#[test]
fn a_look_up_that_fails_for_a_while_is_made_again_and_nothing_is_posted_meanwhile() {
    let (mut world, key) = before_the_slot();
    world.sleep_until(utc(DATE, "09:00"));
    world.tick_all();
    lose_answer(&mut world);
    world.fail(|row| {
        let looks = row.look_first && matches!(row.about, About::Post(_));
        looks.then(|| later(60_000, row.not_before, true))
    });
    world.advance_to(utc(DATE, "16:00"));
    assert_eq!(world.phase(key), Some(Phase::Posting));
    world.stop_failing();
    world.advance_to(utc(DATE, "16:02"));
    assert_eq!(world.phase(key), Some(Phase::Open));
    assert_eq!(questions(&world).len(), 1);
}

#[test]
fn a_permission_that_is_back_finds_the_question_and_opens_it_with_everything_it_lacked() {
    let (mut world, key, _) = unknown();
    world.advance_to(utc(DATE, "10:00"));
    mend(&mut world);
    assert_eq!(world.phase(key), Some(Phase::Open));
    assert_eq!(world.post(key), questions(&world)[0]);
    assert!(world.daily(key).thread.is_some());
    assert_eq!(on_the_way(&world), []);
    world.advance_to(utc(DATE, "17:00"));
    assert_eq!(world.phase(key), Some(Phase::Revealed));
}

#[test]
fn the_nightly_check_finds_the_question_too_and_reveals_it_late() {
    let (mut world, key, _) = unknown();
    world.hide_history(CHANNEL, false);
    world.advance_to(utc("2026-03-03", "03:59"));
    assert_eq!(world.phase(key), Some(Phase::Unknown));
    world.advance_to(utc("2026-03-03", "04:01"));
    assert_eq!(world.phase(key), Some(Phase::Revealed));
    assert!(world.all_public_words().contains("walrus-answer"));
}

#[test]
fn a_question_that_proves_not_to_be_there_is_posted_within_its_time_and_skipped_after_it() {
    for (back_at, posted) in [("10:00", true), ("12:10", false)] {
        let (mut world, key, _) = unknown();
        let message = questions(&world)[0];
        world.discord.messages.remove(&message);
        world.advance_to(utc(DATE, back_at));
        mend(&mut world);
        assert_eq!(questions(&world).len(), usize::from(posted), "{back_at}");
        let wanted = posted.then_some(Phase::Open);
        assert_eq!(world.phase(key), wanted, "{back_at}");
        assert_eq!(skipped(&world, key).is_some(), !posted, "{back_at}");
    }
}

#[test]
fn a_press_on_the_question_says_that_it_is_there() {
    let (mut world, key, _) = unknown();
    let message = questions(&world)[0];
    let reply = world.press_on(&ann(), message, ButtonId::Answer(key.short()));
    assert!(
        matches!(reply, pythia_quiz::card::Reply::Form(_)),
        "{reply:?}"
    );
    world.settle();
    assert_eq!(
        (world.phase(key), world.post(key)),
        (Some(Phase::Open), message)
    );
    assert!(world.daily(key).thread.is_some());
    assert_eq!(on_the_way(&world), []);
}

#[test]
fn a_moderator_who_has_seen_the_question_opens_it_and_its_first_press_gives_it_a_thread() {
    let (mut world, key, _) = unknown();
    let there = ButtonId::IsThere(GUILD, key.short());
    let refused = world.press(&ann(), there.clone());
    assert!(words(&refused).contains("moderator"), "{}", words(&refused));
    assert_eq!(world.phase(key), Some(Phase::Unknown));
    world.press(&mod_max(), there.clone());
    assert_eq!(world.phase(key), Some(Phase::Open));
    assert!(words(&world.press(&mod_max(), there)).contains("settled already"));
    world.seal(&ann(), key, "by /answer");
    let message = questions(&world)[0];
    world.press_on(&ben(), message, ButtonId::ShowMe(key.short()));
    world.settle();
    assert_eq!(world.post(key), message);
    world.advance_to(utc(DATE, "17:00"));
    assert_eq!(world.phase(key), Some(Phase::Revealed));
    assert!(!world.cards_in(world.thread(key)).is_empty());
    assert_eq!(world.points(&ann()), 1);
}

#[test]
fn a_press_on_a_question_whose_message_is_not_known_never_replaces_the_question() {
    let (mut world, key, _) = unknown();
    world.press(&mod_max(), ButtonId::IsThere(GUILD, key.short()));
    let message = questions(&world)[0];
    let reply = world.press_on(&ann(), message, ButtonId::Hint(key.short()));
    assert!(words(&reply).contains("int 1 of"), "{}", words(&reply));
    assert!(
        matches!(reply, pythia_quiz::card::Reply::Private(_)),
        "{reply:?}"
    );
    // From what only this button can be on it is known, and replies are pages again.
    world.press_on(&ann(), message, ButtonId::Me(key.short()));
    let reply = world.press(&ann(), ButtonId::Hint(key.short()));
    assert!(
        matches!(reply, pythia_quiz::card::Reply::Update(_)),
        "{reply:?}"
    );
}

#[test]
fn a_question_seen_by_a_moderator_is_revealed_in_the_channel_if_nobody_pressed_anything() {
    let (mut world, key, _) = unknown();
    world.ask_direct(
        &mod_mia(),
        pressed_on(MessageId(1), ButtonId::IsThere(GUILD, key.short())),
    );
    assert_eq!(world.phase(key), Some(Phase::Open), "from a direct message");
    world.advance_to(utc(DATE, "17:00"));
    assert_eq!(world.phase(key), Some(Phase::Revealed));
    assert!(world.all_public_words().contains("walrus-answer"));
}

#[test]
fn only_the_tracks_creator_settles_it_from_a_direct_message() {
    let (mut world, key, _) = unknown();
    let there = pressed_on(MessageId(1), ButtonId::IsThere(GUILD, key.short()));
    world.ask_direct(&mod_max(), there);
    assert_eq!(world.phase(key), Some(Phase::Unknown));
}

#[test]
fn posting_it_again_asks_once_more_and_then_posts_it_with_a_new_reveal_and_no_ping() {
    let (mut world, key) = before_the_slot();
    let mut track = world.track(1);
    track.ping = Some(pythia_quiz::ids::RoleId(77));
    world.put(Record::Track((GUILD, key.track), Box::new(track)));
    world.sleep_until(utc(DATE, "09:00"));
    world.tick_all();
    lose_answer(&mut world);
    world.hide_history(CHANNEL, true);
    world.advance_to(utc(DATE, "13:00"));
    let asked = world.press(&mod_mia(), ButtonId::AskPostAgain(GUILD, key.short()));
    assert!(card_words(private(&asked)).contains("there will be two"));
    assert_eq!(questions(&world).len(), 1);
    world.press(&mod_mia(), ButtonId::PostAgain(GUILD, key.short()));
    world.settle();
    let all = questions(&world);
    assert_eq!(all.len(), 2);
    let daily = world.daily(key);
    assert_eq!(
        (daily.phase.clone(), daily.post),
        (Phase::Open, Some(all[1]))
    );
    assert_eq!(daily.reveal_at, utc(DATE, "21:00"));
    assert_eq!(world.messages[&all[1]].pinged, None);
    assert!(card_words(&world.post_card(key)).contains(&daily.reveal_at.seconds().to_string()));
}

#[test]
fn resume_and_post_now_settle_the_unknown_question_first() {
    let (mut world, key, _) = unknown();
    let post_now = InteractionKind::TrackPostNow("daily-1".to_owned());
    let told = world.ask(&mod_mia(), post_now.clone());
    assert!(offered(&told).contains(&ButtonId::IsThere(GUILD, key.short())));
    world.settle();
    assert_eq!(questions(&world).len(), 1);
    let mut track = world.track(1);
    track.paused = Some(Pause::Refused("Missing Permissions".to_owned()));
    world.put(Record::Track((GUILD, key.track), Box::new(track)));
    let resume = InteractionKind::TrackResume("daily-1".to_owned());
    let told = world.ask(&mod_mia(), resume);
    assert!(offered(&told).contains(&ButtonId::AskPostAgain(GUILD, key.short())));
    world.hide_history(CHANNEL, false);
    world.ask(&mod_mia(), post_now);
    world.settle();
    assert_eq!(
        world.phase(key),
        Some(Phase::Open),
        "it looks before it asks"
    );
    assert_eq!(questions(&world).len(), 1);
}

#[test]
fn an_unknown_question_is_withheld_like_an_open_one() {
    let (mut world, key, _) = unknown();
    for _ in 0..30 {
        let asked = InteractionKind::Question {
            topic: None,
            level: None,
        };
        let told = words(&world.ask(&ann(), asked));
        let slug = format!("practice-show|{}", world.daily(key).slug);
        assert!(!told.contains(&slug), "{told}");
    }
}

#[test]
fn a_deleted_channel_or_a_removed_track_ends_the_wait() {
    let (mut world, key, _) = unknown();
    world.event(Event::ChannelGone {
        guild: GUILD,
        channel: CHANNEL,
    });
    assert_eq!(world.phase(key), None);
    assert!(matches!(skipped(&world, key), Some(Skip::Undelivered(_))));

    let (mut world, key, _) = unknown();
    world.press(&mod_mia(), ButtonId::RemoveTrack(key.track));
    assert_eq!(world.phase(key), None);
    assert!(world.look().track(GUILD, key.track).is_none());
    assert_eq!(on_the_way(&world), []);
}

/// Returns a world about to be revealed, whose first part of the reveal is posted without an
/// answer, in a thread whose history the bot may not read.
fn reveal_unheard() -> (World, DailyKey, OutboxRow) {
    let (mut world, key) = World::open(Kind::Open);
    world.sleep_until(utc(DATE, "17:00"));
    world.tick_all();
    let row = lose_answer(&mut world);
    world.hide_history(CHANNEL, true);
    (world, key, row)
}

#[test]
fn a_part_of_a_reveal_is_sent_once_more_after_ten_minutes_in_its_order() {
    let (mut world, key, _) = reveal_unheard();
    let thread = world.thread(key);
    world.advance_to(utc(DATE, "17:09"));
    assert_eq!(world.cards_in(thread).len(), 1, "the others wait for it");
    world.advance_to(utc(DATE, "17:11"));
    assert_eq!(world.phase(key), Some(Phase::Revealed));
    let footers = world.cards_in(thread).into_iter();
    let footers: Vec<_> = footers.filter_map(|card| card.footer).collect();
    assert_eq!(footers, ["#1 · 1/2", "#1 · 1/2", "#1 · 2/2"]);
}

#[test]
fn of_two_copies_the_bot_deletes_one_as_soon_as_it_hears_of_both() {
    for by_gateway in [true, false] {
        let (mut world, key, row) = reveal_unheard();
        let thread = world.thread(key);
        let first = world.messages_in(thread).next().expect("posted").0;
        world.advance_to(utc(DATE, "17:11"));
        let kept = world.daily(key).reveal_posts[0];
        assert_ne!(first, kept);
        if by_gateway {
            heard(&mut world, &row, thread, first);
        } else {
            world.hide_history(CHANNEL, false);
            look_again(&mut world);
        }
        world.settle();
        assert!(
            !world.messages.contains_key(&first),
            "gateway: {by_gateway}"
        );
        assert!(world.messages.contains_key(&kept));
        assert_eq!(world.cards_in(thread).len(), 2);
        assert_eq!(on_the_way(&world), [], "nothing is looked for any longer");
        heard(&mut world, &row, thread, kept);
        world.settle();
        assert!(
            world.messages.contains_key(&kept),
            "its echo deletes nothing"
        );
    }
}

#[test]
fn a_single_copy_is_left_alone_and_no_longer_looked_for() {
    let (mut world, key, row) = reveal_unheard();
    let thread = world.thread(key);
    let first = world.messages_in(thread).next().expect("posted").0;
    world.discord.messages.remove(&first);
    world.advance_to(utc(DATE, "17:11"));
    let kept = world.daily(key).reveal_posts[0];
    heard(&mut world, &row, thread, kept);
    mend(&mut world);
    assert!(world.messages.contains_key(&kept));
    assert_eq!(on_the_way(&world), []);
}

#[test]
fn a_part_whose_second_try_is_unknown_too_is_not_sent_a_third_time() {
    let (mut world, key, row) = reveal_unheard();
    let thread = world.thread(key);
    world.sleep_until(utc(DATE, "17:10"));
    while world.next_row().is_some_and(|next| next.look_first) {
        world.deliver_next();
    }
    assert_eq!(lose_answer(&mut world).seq, row.seq);
    world.advance_to(utc(DATE, "18:00"));
    assert_eq!(world.phase(key), Some(Phase::Revealed));
    let ones = world.cards_in(thread).into_iter();
    let ones = ones.filter(|card| card.footer.as_deref() == Some("#1 · 1/2"));
    assert_eq!(ones.count(), 2);
    assert!(world.reader.0.contains_key(&Key::Refused(row.seq)));
    assert!(
        world
            .directs
            .iter()
            .any(|(_, card)| { card_words(card).contains("I can't tell whether it was posted") })
    );
}

#[test]
fn a_notice_is_sent_once_more_and_delays_nothing_in_its_channel() {
    let (mut world, key) = before_the_slot();
    let mut guild = world.guild();
    guild.notice_channel = Some(CHANNEL);
    world.put(Record::Guild(GUILD, Box::new(guild)));
    let mut track = world.track(1);
    track.since = utc("2026-03-01", "08:00");
    world.put(Record::Track((GUILD, key.track), Box::new(track)));
    world.sleep_until(utc(DATE, "08:59"));
    world.tick_all();
    let row = lose_answer(&mut world);
    assert!(matches!(row.about, About::NoticeOr(..)), "{row:?}");
    world.hide_history(CHANNEL, true);
    world.advance_to(utc(DATE, "09:01"));
    assert_eq!(world.phase(key), Some(Phase::Open), "not behind the notice");
    world.advance_to(utc(DATE, "09:10"));
    let notices = world.cards_in(CHANNEL).into_iter();
    let notices = notices.filter(|card| {
        card.footer
            .as_deref()
            .is_some_and(|footer| footer.starts_with("notice"))
    });
    assert_eq!(notices.count(), 2);
}

#[test]
fn a_direct_message_can_always_be_looked_for() {
    let (mut world, _) = before_the_slot();
    world.sleep_until(utc(DATE, "15:00"));
    world.tick_all();
    let row = lose_answer(&mut world);
    assert!(matches!(row.effect, Effect::Direct { .. }), "{row:?}");
    world.advance_to(utc(DATE, "16:00"));
    let directs = world.messages.values().filter(|one| one.card.is_some());
    assert_eq!(directs.count(), 1);
}

#[test]
fn a_guild_that_removed_the_bot_is_not_asked() {
    let (mut world, key, _) = unheard();
    world.event(Event::GuildLeft { guild: GUILD });
    world.fail(|_| Some(refusal(RefusalKind::Unknown, "Missing Access")));
    world.advance_to(utc(DATE, "10:00"));
    world.stop_failing();
    world.hide_history(CHANNEL, false);
    assert_eq!(world.phase(key), Some(Phase::Posting));
    world.event(Event::GuildSeen { guild: GUILD });
    world.settle();
    assert_eq!(world.phase(key), Some(Phase::Open));
    assert!(world.directs.is_empty());
    assert!(world.now < At(i64::MAX));
}

#[test]
fn after_a_kill_a_question_is_looked_for_from_its_decision_on_however_late_the_next_try_is() {
    let (mut world, key) = before_the_slot();
    world.sleep_until(utc(DATE, "09:00"));
    world.tick_all();
    // The question arrives, and the bot is killed before it notes that it tried.
    let row = world.next_row().expect("the question is under way");
    world.carry_out(&row);
    world.sleep_until(utc(DATE, "09:30"));
    world.event(Event::Started);
    // The first try after the start fails before it could look.
    world.event(Event::Delivered {
        seq: row.seq,
        outcome: later(1_000, world.now, false),
    });
    world.sleep_until(utc(DATE, "09:31"));
    let again = world.next_row().expect("it is tried again");
    assert_eq!(again.first_try, Some(row.decided));
    world.settle();
    assert_eq!(world.phase(key), Some(Phase::Open));
    assert_eq!(world.cards_in(CHANNEL).len(), 1, "it is there once");
}
