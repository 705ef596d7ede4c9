//! How the channel hears of a reveal in a thread.

use pythia_quiz::card::Reply;
use pythia_quiz::effect::Effect;
use pythia_quiz::event::{InteractionKind, TrackForm, TrackMore};
use pythia_quiz::ids::{DailyKey, MessageId, RoleId};
use pythia_quiz::model::track::{DailyNotice, Place, RevealNotice};
use pythia_quiz::question::Kind;
use pythia_quiz::{Event, Key, Record, Rules};
use test_discord::Message;

use super::harness::*;

const ROLE: RoleId = RoleId(77);

fn reveal(world: &mut World) {
    world.advance_to(utc("2026-03-02", "17:00"));
}

/// Returns the lines in the channel that say that an answer is out.
fn lines(world: &World) -> Vec<(MessageId, Message)> {
    let in_channel = world.messages_in(CHANNEL);
    let is_line = |one: &Message| {
        let card = one.card.as_ref();
        card.and_then(|card| card.lead.as_deref())
            .is_some_and(|lead| lead.contains("is out"))
    };
    let lines = in_channel.filter(|(_, one)| is_line(one));
    lines.map(|(id, one)| (id, one.clone())).collect()
}

fn more(reveal_notice: &str) -> TrackMore {
    TrackMore {
        reveal_notice: Some(reveal_notice.to_owned()),
        ..TrackMore::default()
    }
}

/// Lets a moderator set the option of the first track.
fn edit(world: &mut World, ping: Option<RoleId>, reveal_notice: &str) -> Reply {
    let edit = InteractionKind::TrackEditWith {
        track: "daily-1".to_owned(),
        form: TrackForm {
            ping,
            ..TrackForm::default()
        },
        more: more(reveal_notice),
    };
    world.ask(&mod_mia(), edit)
}

/// Returns a world in which the first question was posted under this option.
fn opened(ping: Option<RoleId>, reveal_notice: &str) -> (World, DailyKey) {
    let mut world = World::with(Rules::default(), bank_of(Kind::Open));
    world.add_track(1, |track| track.ping = ping);
    let reply = edit(&mut world, None, reveal_notice);
    assert!(words(&reply).contains("Saved"), "{}", words(&reply));
    world.advance_to(utc("2026-03-02", "09:00"));
    (world, daily_key(1, "2026-03-02"))
}

#[test]
fn one_silent_line_in_the_channel_replies_to_the_question_and_links_to_the_answer() {
    let (mut world, key) = World::open_as(Kind::Open, |track| track.ping = Some(ROLE));
    reveal(&mut world);
    let lines = lines(&world);
    let [(_, line)] = lines.as_slice() else {
        panic!("one line, not {lines:?}");
    };
    assert!(line.quiet && line.pinged.is_none());
    assert_eq!(line.reply_to, Some(world.post(key)));
    let card = line.card.as_ref().expect("ours");
    let first = world.daily(key).reveal_posts[0];
    let lead = card.lead.as_deref().expect("a line");
    assert!(
        lead.contains(&format!("{}/{first}", world.thread(key))),
        "{lead}"
    );
    assert!(!lead.contains('\n') && !lead.contains("<@"), "{lead}");
    assert!(card.title.is_none() && card.body.is_empty() && card.rows.is_empty());
}

#[test]
fn a_gone_question_gets_a_plain_line() {
    let (mut world, key) = World::open(Kind::Open);
    let post = world.post(key);
    world.delete(post);
    reveal(&mut world);
    let lines = lines(&world);
    assert_eq!(lines.len(), 1);
    assert_eq!(lines[0].1.reply_to, None);
}

#[test]
fn a_line_whose_outcome_is_unknown_is_found_by_its_link() {
    let (mut world, _) = World::open(Kind::Open);
    let mut lost = false;
    world.fail(move |row| match &row.effect {
        Effect::Reply { .. } if !lost => {
            lost = true;
            // Discord has forgotten the nonce by then.
            Some(later(minutes(5), utc("2026-03-02", "17:00"), true))
        }
        _ => None,
    });
    world.sleep_until(utc("2026-03-02", "17:00"));
    world.tick_all();
    // It took effect, although nobody heard of it.
    loop {
        let row = world.next_row().expect("the line is on its way");
        if matches!(row.effect, Effect::Reply { .. }) {
            world.carry_out(&row);
            break;
        }
        world.deliver(&row);
    }
    world.advance(minutes(10));
    assert_eq!(lines(&world).len(), 1);
}

#[test]
fn a_role_is_pinged_if_the_track_says_so() {
    let (mut world, key) = opened(Some(ROLE), "role");
    reveal(&mut world);
    let lines = lines(&world);
    let [(_, line)] = lines.as_slice() else {
        panic!("one line, not {lines:?}");
    };
    assert_eq!((line.pinged, line.quiet), (Some(ROLE), false));
    assert_eq!(line.reply_to, Some(world.post(key)));
    let card = line.card.as_ref().expect("ours");
    let lead = card.lead.as_deref().expect("a line");
    assert!(lead.starts_with(&format!("<@&{ROLE}> ")), "{lead}");
}

#[test]
fn a_track_without_a_role_cannot_ping_one() {
    let mut world = World::with(Rules::default(), bank_of(Kind::Open));
    world.add_track(1, |_| {});
    let reply = edit(&mut world, None, "role");
    assert!(
        words(&reply).contains("this track has none"),
        "{}",
        words(&reply)
    );
    let add = InteractionKind::TrackAddWith {
        form: TrackForm {
            channel: Some((CHANNEL, Place::Text)),
            time: Some("10:00".to_owned()),
            zone: Some("UTC".to_owned()),
            ..TrackForm::default()
        },
        more: more("role"),
    };
    assert!(words(&world.ask(&mod_mia(), add)).contains("this track has none"));
    let kept = |world: &World| {
        world
            .reader
            .0
            .keys()
            .any(|key| matches!(key, Key::RevealNotice(_)))
    };
    assert!(!kept(&world));
    let reply = edit(&mut world, Some(ROLE), "role");
    assert!(
        words(&reply).contains("when the answer is out"),
        "both at once"
    );
    assert!(kept(&world));
    let same = edit(&mut world, None, "role");
    assert!(words(&same).contains("No change"));
    let reply = edit(&mut world, None, "loudly");
    assert!(words(&reply).contains("I don't know `loudly`"));
    edit(&mut world, None, "channel");
    assert!(!kept(&world), "the default needs no record");
}

#[test]
fn a_track_that_says_nothing_says_nothing() {
    let (mut world, _) = opened(None, "none");
    reveal(&mut world);
    assert!(lines(&world).is_empty());
    let left = world
        .reader
        .0
        .keys()
        .any(|key| matches!(key, Key::DailyNotice(_)));
    assert!(!left, "what is done is forgotten");
}

#[test]
fn a_question_that_is_open_keeps_what_its_track_said_when_it_was_posted() {
    let (mut world, _) = opened(None, "none");
    edit(&mut world, Some(ROLE), "role");
    reveal(&mut world);
    assert!(lines(&world).is_empty());
    world.advance_to(utc("2026-03-03", "17:00"));
    assert_eq!(lines(&world).len(), 1, "from the next question on");
}

#[test]
fn in_a_forum_nothing_is_added_to_the_reveal() {
    let (mut world, _) = World::open_as(Kind::Open, |track| track.place = Place::Forum);
    let before = world.done.len();
    reveal(&mut world);
    let posts = world.done[before..].iter();
    let outside = posts.filter(|one| {
        matches!(one, Effect::Reply { .. })
            || matches!(one, Effect::Post { channel, .. } if *channel == CHANNEL)
    });
    assert_eq!(outside.count(), 0);
}

#[test]
fn in_an_announcement_channel_the_line_is_not_published() {
    let (mut world, _) = World::open_as(Kind::Open, |track| track.place = Place::Announcement);
    reveal(&mut world);
    let lines = lines(&world);
    assert_eq!(lines.len(), 1);
    assert!(!lines[0].1.crossposted);
}

#[test]
fn a_reveal_in_the_channel_itself_needs_no_line_unless_a_role_is_pinged() {
    for (notice, wanted) in [("channel", 0), ("role", 1)] {
        let mut world = World::with(Rules::default(), bank_of(Kind::Open));
        world.add_track(1, |track| track.ping = Some(ROLE));
        edit(&mut world, None, notice);
        world.advance_to(utc("2026-03-02", "09:00"));
        let thread = world.thread(daily_key(1, "2026-03-02"));
        world.event(Event::ChannelGone {
            guild: GUILD,
            channel: thread,
        });
        reveal(&mut world);
        assert_eq!(lines(&world).len(), wanted, "{notice}");
    }
}

#[test]
fn a_cancelled_question_and_a_removed_track_leave_no_option_behind() {
    let mut world = World::with(Rules::default(), bank_of(Kind::Open));
    world.add_track(1, |_| {});
    edit(&mut world, None, "none");
    let key = daily_key(1, "2026-03-02");
    let notice = DailyNotice {
        notice: RevealNotice::None,
        role: None,
    };
    world.sleep_until(utc("2026-03-02", "09:00"));
    world.tick_all();
    assert_eq!(
        world.look().get(&Key::DailyNotice(key)),
        Some(Record::DailyNotice(key, notice))
    );
    world.fail(|row| match &row.effect {
        Effect::Post { .. } => Some(refusal(
            pythia_quiz::model::outcome::RefusalKind::Forbidden,
            "Missing Permissions",
        )),
        _ => None,
    });
    world.settle();
    assert_eq!(world.look().get(&Key::DailyNotice(key)), None);
    world.ask(
        &mod_mia(),
        InteractionKind::TrackRemove("daily-1".to_owned()),
    );
    let track = pythia_quiz::ids::TrackId(1);
    world.press(
        &mod_mia(),
        pythia_quiz::custom_id::ButtonId::RemoveTrack(track),
    );
    assert_eq!(world.look().get(&Key::RevealNotice((GUILD, track))), None);
    world.check();
}

#[test]
fn who_answers_by_button_gets_the_link_to_the_thread() {
    for kind in [Kind::Open, Kind::Choice, Kind::Output] {
        let (mut world, key) = World::open(kind);
        let reply = match kind {
            Kind::Choice => {
                let letter = pythia_quiz::custom_id::ButtonId::Letter(key.short(), 0);
                world.press(&ann(), letter)
            }
            _ => world.seal(&ann(), key, "text"),
        };
        let link = format!("<#{}>", world.thread(key));
        let text = words(&reply);
        assert!(
            text.contains(&link) && text.contains("Join the thread"),
            "{text}"
        );
        assert!(!text.contains("<@"), "it mentions nobody: {text}");
    }
}

#[test]
fn who_wrote_in_the_thread_is_not_asked_to_join_it() {
    let (mut world, key) = World::open(Kind::Open);
    world.say(&ann(), key, "in the thread");
    let receipt = words(&world.seal(&ann(), key, "and sealed"));
    assert!(!receipt.contains("Join the thread"), "{receipt}");
}
