//! Reading back what was missed: messages, deletions, edits and reactions; in pages, with a limit,
//! and refused.

use pythia_quiz::effect::{About, Effect};
use pythia_quiz::ids::DailyKey;
use pythia_quiz::model::daily::Phase;
use pythia_quiz::model::discord::Reaction;
use pythia_quiz::model::outcome::RefusalKind;
use pythia_quiz::question::Kind;
use pythia_quiz::{Event, Rules};

use super::harness::*;

const DATE: &str = "2026-03-02";

/// Breaks the connection at 12:00, lets things happen unseen, and begins a new session at 13:00.
fn gap(world: &mut World, unseen: impl FnOnce(&mut World)) {
    world.advance_to(utc(DATE, "12:00"));
    world.event(Event::Disconnected);
    unseen(world);
    world.sleep_until(utc(DATE, "13:00"));
    world.event(Event::Connected { resumed: false });
}

fn unseen_mark(
    world: &mut World,
    who: &Person,
    message: pythia_quiz::ids::MessageId,
    reaction: Reaction,
) {
    world.reactions.insert((message, reaction, who.user));
}

fn reads(world: &World) -> usize {
    let reads = world
        .done
        .iter()
        .filter(|effect| matches!(effect, Effect::ReadMessages { .. }));
    reads.count()
}

#[test]
fn messages_votes_and_ratings_of_a_gap_are_read_back() {
    let (mut world, key) = World::open(Kind::Open);
    let bens = world.say(&ben(), key, "before");
    gap(&mut world, |world| {
        let anns = world.write_unseen(&ann(), key, "meanwhile");
        unseen_mark(world, &ben(), anns, Reaction::Vote);
        unseen_mark(world, &ann(), bens, Reaction::Vote);
        let post = world.post(key);
        unseen_mark(world, &ann(), post, Reaction::Knew);
    });
    world.settle();
    assert_eq!(world.answer(&ann(), key).expect("read").ratings, 1);
    world.advance_to(utc(DATE, "17:00"));
    assert_eq!((world.points(&ann()), world.points(&ben())), (2, 2));
}

#[test]
fn deletions_edits_and_removed_reactions_in_a_gap_are_noticed() {
    let rules = Rules {
        message_content: true,
        ..Rules::default()
    };
    let (mut world, key) = World::open_under(rules, Kind::Open, |_| {});
    let first = world.say(&ann(), key, "the first words");
    let second = world.say(&ann(), key, "the second words");
    let bens = world.say(&ben(), key, "what ben says");
    world.react(&ann(), bens, Reaction::Vote);
    world.react(&cem(), bens, Reaction::Vote);
    world.react(&mod_mia(), bens, Reaction::Accept);
    let post = world.post(key);
    world.react(&cem(), post, Reaction::Partly);
    gap(&mut world, |world| {
        world.messages.remove(&first);
        world.messages.get_mut(&bens).expect("stands").text = "what ben says, edited".to_owned();
        world.reactions.clear();
        unseen_mark(world, &cem(), bens, Reaction::Vote);
    });
    world.settle();
    assert_eq!(world.shown(&ann(), key), Some(second));
    assert_eq!(world.thread_text(&ann(), key), "the second words");
    assert_eq!(world.thread_text(&ben(), key), "what ben says, edited");
    assert_eq!(world.answer(&cem(), key), None, "the rating was taken back");
    world.advance_to(utc(DATE, "17:00"));
    assert_eq!(world.points(&ben()), 2, "one vote of two, no acceptance");
}

#[test]
fn an_acceptance_in_a_gap_counts_if_a_moderator_gave_it() {
    for (who, points) in [(mod_mia(), 6), (ben(), 1)] {
        let (mut world, key) = World::open(Kind::Open);
        let message = world.say(&ann(), key, "x");
        gap(&mut world, |world| {
            unseen_mark(world, &who, message, Reaction::Accept)
        });
        world.settle();
        assert!(world.daily(key).reading.is_none());
        world.advance_to(utc(DATE, "17:00"));
        assert_eq!(world.points(&ann()), points);
        world.unreact(&who, message, Reaction::Accept);
        assert_eq!(world.points(&ann()), 1);
    }
}

#[test]
fn more_than_one_page_of_messages_and_reactions_is_read() {
    let (mut world, key) = World::open(Kind::Open);
    let early = world.say(&member(500), key, "mine is on the first page");
    for n in 0..5 {
        world.react(&member(600 + n), early, Reaction::Vote);
    }
    let mut popular = early;
    gap(&mut world, |world| {
        // Votes are taken back on the first page, and others are given on the last one.
        world.reactions.clear();
        for n in 0..250 {
            popular = world.write_unseen(&member(n), key, "x");
        }
        for n in 0..230 {
            world.is_regular(&member(1000 + n));
            unseen_mark(world, &member(1000 + n), popular, Reaction::Vote);
        }
    });
    world.settle();
    let open_daily = world.open_daily(key);
    assert_eq!(open_daily.answers.len(), 251);
    assert_eq!(open_daily.votes.len(), 230);
    assert_eq!(reads(&world), 3);
    world.advance_to(utc(DATE, "17:00"));
    assert_eq!(world.points(&member(500)), 1);
    assert_eq!(world.points(&member(249)), 6);
}

#[test]
fn after_a_resumed_session_nothing_is_read_back() {
    let (mut world, _) = World::open(Kind::Open);
    world.advance_to(utc(DATE, "12:00"));
    world.event(Event::Disconnected);
    world.event(Event::Connected { resumed: true });
    world.advance_to(utc(DATE, "17:00"));
    assert_eq!(reads(&world), 0);
}

#[test]
fn after_a_restart_the_bot_reads_what_it_missed_before_doing_anything_due() {
    let (mut world, key) = World::open(Kind::Open);
    world.advance_to(utc(DATE, "12:00"));
    world.write_unseen(&ann(), key, "while it was down");
    world.sleep_until(utc(DATE, "18:00"));
    world.write_unseen(&ben(), key, "after the time was up");
    world.restart();
    world.tick_all();
    assert_eq!(
        world.phase(key),
        Some(Phase::Open),
        "the reveal waits for the reading"
    );
    world.settle();
    assert_eq!(world.phase(key), Some(Phase::Revealed));
    assert_eq!((world.points(&ann()), world.points(&ben())), (1, 0));
}

#[test]
fn after_a_gap_the_bot_reads_again_before_the_reveal_and_before_the_close() {
    let (mut world, key) = World::open(Kind::Open);
    gap(&mut world, |_| {});
    world.settle();
    assert_eq!(reads(&world), 1);
    let anns = world.write_unseen(&ann(), key, "never heard");
    world.sleep_until(utc(DATE, "16:59"));
    world.advance_to(utc(DATE, "17:00"));
    assert_eq!(reads(&world), 2);
    assert_eq!(world.points(&ann()), 1);
    unseen_mark(&mut world, &ben(), anns, Reaction::Vote);
    world.advance_to(utc("2026-03-03", "08:00"));
    assert_eq!(world.points(&ann()), 1);
    world.advance_to(utc("2026-03-03", "17:00"));
    assert_eq!(world.phase(key), Some(Phase::Closed));
    assert!(reads(&world) >= 3);
    assert_eq!(world.points(&ann()), 2);
}

#[test]
fn only_the_daily_being_read_waits_and_for_at_most_two_minutes() {
    let mut world = World::with(Rules::default(), bank_of(Kind::Open));
    world.add_track(1, |_| {});
    world.add_track(2, |track| track.minute = 17 * 60);
    world.advance_to(utc(DATE, "09:00"));
    let (one, two) = (daily_key(1, DATE), daily_key(2, DATE));
    world.advance_to(utc(DATE, "12:00"));
    world.sleep_until(utc(DATE, "17:00"));
    world.restart();
    world.fail(|row| {
        matches!(row.about, About::ReadMessages(_) | About::ReadReactions(_))
            .then(|| later(3_600_000, row.not_before, false))
    });
    world.settle();
    assert_eq!(
        world.phase(two),
        Some(Phase::Open),
        "another track's slot does not wait"
    );
    assert_eq!(world.phase(one), Some(Phase::Open));
    world.advance_to(utc(DATE, "17:01").plus_ms(59_000));
    assert_eq!(world.phase(one), Some(Phase::Open));
    world.tick_all();
    world.sleep_until(utc(DATE, "17:02"));
    world.tick_all();
    assert_eq!(world.phase(one), Some(Phase::Revealing));
    assert!(
        world
            .log
            .iter()
            .any(|line| line.contains("going on without it"))
    );
}

#[test]
fn answers_that_are_read_late_count_by_when_they_were_given() {
    let (mut world, key) = World::open(Kind::Open);
    world.advance_to(utc(DATE, "12:00"));
    world.write_unseen(&ann(), key, "in time");
    world.sleep_until(utc(DATE, "17:00"));
    world.restart();
    let mut tries = 0;
    world.fail(move |row| {
        let read = matches!(row.about, About::ReadMessages(_) | About::ReadReactions(_));
        tries += i32::from(read);
        (read && tries <= 4).then(|| later(180_000, row.not_before, false))
    });
    world.advance_to(utc(DATE, "17:30"));
    assert_eq!(world.phase(key), Some(Phase::Revealed));
    assert_eq!(world.points(&ann()), 1);
}

#[test]
fn a_refused_reading_is_skipped_and_reported() {
    let (mut world, key) = World::open(Kind::Open);
    world.say(&ann(), key, "x");
    gap(&mut world, |_| {});
    world.fail(|row| {
        matches!(row.about, About::ReadMessages(_) | About::ReadReactions(_))
            .then(|| refusal(RefusalKind::Forbidden, "Missing Access"))
    });
    world.settle();
    assert!(
        world
            .log
            .iter()
            .any(|line| line.contains("reading back was refused"))
    );
    assert!(world.daily(key).reading.is_none());
    world.advance_to(utc(DATE, "17:00"));
    assert_eq!(world.phase(key), Some(Phase::Revealed));
    assert_eq!(world.points(&ann()), 1, "what was known counts");
}

#[test]
fn a_daily_of_which_nothing_is_left_to_read_is_revealed_in_time_during_an_outage() {
    let (mut world, key) = World::open(Kind::Open);
    let (post, thread) = (world.post(key), world.thread(key));
    world.delete(post);
    world.discord.delete_channel(thread);
    world.settle();
    world.event(Event::Disconnected);
    // Each tick has to change what is due, or the bot would stop.
    world.advance_to(utc(DATE, "17:00"));
    assert_eq!(world.phase(key), Some(Phase::Revealed));
}

#[test]
fn a_reading_that_is_given_up_when_the_reveal_is_due_leads_to_the_reveal_at_once() {
    let (mut world, key) = World::open(Kind::Open);
    world.say(&ann(), key, "anns");
    // It may take two minutes, so it ends at 17:00.
    world.sleep_until(utc(DATE, "16:58"));
    gap(&mut world, |_| {});
    world.fail(|row| {
        let reads = matches!(row.about, About::ReadMessages(_) | About::ReadReactions(_));
        reads.then(|| later(600_000, row.not_before, true))
    });
    world.settle();
    let until = world.daily(key).reading.expect("it is read back").until;
    world.sleep_until(until);
    world.event(Event::Tick);
    assert_eq!(until, world.daily(key).reveal_at);
    let phase = world.phase(key);
    assert_ne!(phase, Some(Phase::Open), "a tick changes what is due");
    world.advance_to(utc(DATE, "17:03"));
    assert_eq!(world.phase(key), Some(Phase::Revealed));
}

#[test]
fn pages_of_an_abandoned_reading_are_not_taken_for_pages_of_the_next() {
    let (mut world, key) = World::open(Kind::Open);
    for n in 0..150 {
        world.say(&member(n), key, "x");
    }
    gap(&mut world, |_| {});
    // The first page arrives. The second one hangs until after the reading was given up.
    let mut pages = 0;
    world.fail(move |row| {
        let second = matches!(&row.effect, Effect::ReadMessages { after, .. } if after.0 != 0);
        pages += i32::from(second);
        (second && pages == 1).then(|| later(300_000, row.not_before, false))
    });
    world.advance_to(utc(DATE, "13:04"));
    world.event(Event::Disconnected);
    world.event(Event::Connected { resumed: false });
    world.advance_to(utc(DATE, "13:30"));
    assert_eq!(
        world.open_daily(key).answers.len(),
        150,
        "no answer was taken for deleted"
    );
}

/// Checks that events beat a page, because the page was made before they happened.
#[test]
fn events_beat_pages_that_were_requested_before_them() {
    let (mut world, key) = World::open(Kind::Open);
    let anns = world.say(&ann(), key, "anns");
    let cems = world.say(&cem(), key, "cems");
    world.react(&ben(), anns, Reaction::Vote);
    gap(&mut world, |_| {});
    world.tick_all();
    let row = world.next_row().expect("the messages are asked for");
    let page = world.carry_out(&row);
    // The page was made. Before it arrives, things happen.
    let bens = world.say(&ben(), key, "bens, just now");
    world.delete(cems);
    world.unreact(&ben(), anns, Reaction::Vote);
    world.react(&member(9), anns, Reaction::Vote);
    world.event(Event::Delivered {
        seq: row.seq,
        outcome: page,
    });
    assert_eq!(world.shown(&ben(), key), Some(bens));
    assert_eq!(
        world.answer(&cem(), key),
        None,
        "the deleted one does not come back"
    );
    // The same goes for accounts: asked for, then added and taken back, then reported.
    while let Some(row) = world.next_row() {
        let page = world.carry_out(&row);
        if matches!(row.effect, Effect::ReadReactions { reaction: Reaction::Vote, message, .. } if message == anns)
        {
            world.unreact(&member(9), anns, Reaction::Vote);
            world.react(&member(8), anns, Reaction::Vote);
        }
        world.event(Event::Delivered {
            seq: row.seq,
            outcome: page,
        });
    }
    world.settle();
    let votes: Vec<_> = world
        .open_daily(key)
        .votes
        .keys()
        .map(|(_, voter)| *voter)
        .collect();
    assert_eq!(votes, [world.number(&member(8)).expect("known")]);
    world.check();
}

#[test]
fn published_answers_and_their_votes_survive_a_reading_if_the_reveal_is_in_the_channel() {
    let (mut world, key) = World::open(Kind::Open);
    world.seal(&ann(), key, "sealed");
    let thread = world.thread(key);
    world.event(Event::ThreadChanged {
        guild: GUILD,
        thread,
        locked: true,
        archived: false,
    });
    world.advance_to(utc(DATE, "17:00"));
    let published = world
        .answer(&ann(), key)
        .expect("given")
        .published
        .expect("in the channel");
    world.react(&ben(), published, Reaction::Vote);
    world.event(Event::Disconnected);
    world.reactions.clear();
    unseen_mark(&mut world, &cem(), published, Reaction::Vote);
    world.is_regular(&member(9));
    unseen_mark(&mut world, &member(9), published, Reaction::Vote);
    world.advance(minutes(5));
    world.event(Event::Connected { resumed: false });
    world.settle();
    assert_eq!(
        world.answer(&ann(), key).expect("given").published,
        Some(published)
    );
    assert_eq!(world.points(&ann()), 3);
}

#[test]
fn a_deletion_of_a_published_answer_is_noticed() {
    let (mut world, key) = World::open(Kind::Open);
    world.seal(&ann(), key, "sealed");
    world.advance_to(utc(DATE, "17:00"));
    let published = world
        .answer(&ann(), key)
        .expect("given")
        .published
        .expect("published");
    world.event(Event::Disconnected);
    world.messages.remove(&published);
    world.advance(minutes(5));
    world.event(Event::Connected { resumed: false });
    world.settle();
    assert_eq!(world.answer(&ann(), key).expect("given").published, None);
    assert_eq!(world.points(&ann()), 1, "it was given all the same");
}

#[test]
fn downtime_is_recorded_for_the_daily_that_was_open() {
    let (mut world, key) = World::open(Kind::Open);
    gap(&mut world, |_| {});
    assert_eq!(world.daily(key).away_ms, hours(1));
    let _: DailyKey = key;
}

#[test]
fn what_happened_in_a_channel_while_it_was_hidden_is_read_back_when_it_is_shown_again() {
    let (mut world, key) = World::open(Kind::Open);
    let (other, _) = (
        world.say(&ben(), key, "before"),
        world.make_channel_known(CHANNEL),
    );
    world.channels.get_mut(&CHANNEL).expect("known").hidden = true;
    world.event(Event::PermissionsChanged { guild: GUILD });
    let anns = world.write_unseen(&ann(), key, "meanwhile");
    unseen_mark(&mut world, &ben(), anns, Reaction::Vote);
    unseen_mark(&mut world, &ann(), other, Reaction::Vote);
    world.advance(minutes(30));
    assert_eq!(reads(&world), 0);
    world.channels.get_mut(&CHANNEL).expect("known").hidden = false;
    // Another channel that is shown changes nothing.
    let elsewhere = pythia_quiz::ids::ChannelId(77);
    for channel in [elsewhere, CHANNEL] {
        world.event(Event::ChannelShown {
            guild: GUILD,
            channel,
        });
        world.settle();
        assert_eq!(reads(&world), usize::from(channel == CHANNEL));
    }
    assert!(world.answer(&ann(), key).is_some());
    world.advance_to(utc(DATE, "17:00"));
    assert_eq!((world.points(&ann()), world.points(&ben())), (2, 2));
}
