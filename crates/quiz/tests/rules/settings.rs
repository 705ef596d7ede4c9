//! Settings of the whole server: blackout dates, a new time zone, the notice channel.

use pythia_quiz::card::{Reply, Tone};
use pythia_quiz::custom_id::ButtonId;
use pythia_quiz::event::{RoundCommand, RoundForm, SetupForm, SetupMore};
use pythia_quiz::ids::{ChannelId, RoundId, TrackId};
use pythia_quiz::model::round::{RoundKey, RoundPhase};
use pythia_quiz::queries::streak;
use pythia_quiz::question::Kind;
use pythia_quiz::{InteractionKind, Key, Record};

use super::harness::*;

fn setup(world: &mut World, form: SetupForm, more: SetupMore) -> Reply {
    world.ask(&mod_mia(), InteractionKind::SetupWith { form, more })
}

fn close(world: &mut World, dates: &str) -> String {
    let more = SetupMore {
        blackout: Some(dates.to_owned()),
        notices_are_public: None,
    };
    words(&setup(world, SetupForm::default(), more))
}

fn zone(world: &mut World, zone: &str) -> Reply {
    let form = SetupForm {
        zone: Some(zone.to_owned()),
        ..SetupForm::default()
    };
    setup(world, form, SetupMore::default())
}

#[test]
fn no_track_posts_on_a_blackout_date_of_the_server_and_streaks_do_not_suffer() {
    let (mut world, key) = World::open(Kind::Open);
    world.add_track(2, |track| track.minute = 10 * 60);
    world.say(&ann(), key, "An answer.");
    let told = close(&mut world, "2026-03-03..2026-03-05");
    assert!(told.contains("Tue 3 Mar 2026 to Thu 5 Mar 2026"), "{told}");
    world.restart();
    world.advance_to(utc("2026-03-06", "09:30"));
    for date in ["2026-03-03", "2026-03-04", "2026-03-05"] {
        for track in [1, 2] {
            let key = daily_key(track, date);
            assert_eq!(world.phase(key), None, "{date}");
            assert!(!world.reader.0.contains_key(&Key::Skipped(key)), "{date}");
        }
    }
    let next = daily_key(1, "2026-03-06");
    world.say(&ann(), next, "Another.");
    let member = world.number(&ann());
    let tx = world.look();
    let dailies = streak::dailies_of(&tx, GUILD, TrackId(1), member);
    let days = streak::days(&tx, GUILD, TrackId(1), member, &dailies);
    assert_eq!(streak::fold(days).now, 2);
}

#[test]
fn the_preview_shows_blackout_dates_of_the_server_and_lists_know_the_next_date() {
    let mut world = World::new();
    world.add_track(1, |_| {});
    close(&mut world, "2026-03-02, 2026-03-04");
    let preview = InteractionKind::TrackPreview("1".to_owned());
    let text = words(&world.ask(&mod_mia(), preview));
    assert!(text.contains("Wed 4 Mar 2026: blackout"), "{text}");
    assert!(!text.contains("Mon 2 Mar 2026 09:00"), "{text}");
    let list = words(&world.ask(&mod_mia(), InteractionKind::TrackList));
    let tuesday = format!("<t:{}:f>", utc("2026-03-03", "09:00").seconds());
    assert!(list.contains(&tuesday), "{list}");
}

#[test]
fn blackout_dates_that_are_cleared_are_not_made_up_for() {
    let mut world = World::new();
    world.add_track(1, |_| {});
    close(&mut world, "2026-03-02..2026-03-10");
    world.advance_to(utc("2026-03-05", "12:00"));
    let told = close(&mut world, "-");
    assert!(told.contains("None; set them"), "{told}");
    world.advance_to(utc("2026-03-06", "09:30"));
    assert!(world.phase(daily_key(1, "2026-03-06")).is_some());
    assert!(world.directs.is_empty(), "nobody hears of missed dates");
    assert!(
        !world
            .reader
            .0
            .keys()
            .any(|key| matches!(key, Key::Blackout(_)))
    );
}

#[test]
fn a_weekly_round_leaves_out_blackout_dates_of_the_server() {
    let mut world = World::with(pythia_quiz::Rules::default(), bank_of(Kind::Choice));
    world.has_a_zone();
    let form = RoundForm {
        start: "2026-03-06 18:00".to_owned(),
        count: Some(1),
        weekly: Some(true),
        ..RoundForm::default()
    };
    world.ask(
        &mod_mia(),
        InteractionKind::Round(RoundCommand::Schedule(form)),
    );
    world.settle();
    let round = |world: &World, id| {
        let key = RoundKey {
            guild: GUILD,
            id: RoundId(id),
        };
        world.look().round(key).expect("the round is there")
    };
    let told = close(&mut world, "2026-03-06, 2026-03-20");
    assert!(told.contains("1 weekly round"), "{told}");
    assert_eq!(round(&world, 1).phase, RoundPhase::Cancelled);
    assert_eq!(round(&world, 2).date, day("2026-03-13"));
    world.advance_to(utc("2026-03-13", "19:00"));
    assert_eq!(
        round(&world, 3).date,
        day("2026-03-27"),
        "the 20th is left out"
    );
}

#[test]
fn a_weekly_round_ends_with_a_notice_if_the_server_is_closed_for_years() {
    let mut world = World::with(pythia_quiz::Rules::default(), bank_of(Kind::Choice));
    world.has_a_zone();
    let form = RoundForm {
        start: "2026-03-06 18:00".to_owned(),
        count: Some(1),
        weekly: Some(true),
        ..RoundForm::default()
    };
    world.ask(
        &mod_mia(),
        InteractionKind::Round(RoundCommand::Schedule(form)),
    );
    close(&mut world, "2026-03-03..2199-12-31");
    world.settle();
    let (_, notice) = world.directs.last().expect("a notice");
    assert!(card_words(notice).contains("won't repeat"), "{notice:?}");
}

#[test]
fn blackout_dates_that_cannot_be_read_change_nothing() {
    let mut world = World::new();
    let told = close(&mut world, "christmas");
    assert!(told.contains("isn't a date"), "{told}");
    let told = close(&mut world, "2026-03-10..2026-03-02");
    assert!(told.contains("ends before it starts"), "{told}");
    assert!(world.look().blackout(GUILD).is_empty());
}

#[test]
fn a_new_zone_of_the_server_offers_to_move_the_tracks_that_follow_the_old_one() {
    let mut world = World::new();
    let told = zone(&mut world, "Europe/Berlin");
    assert!(offered(&told).is_empty(), "there was none before");
    world.add_track(1, |track| track.zone = "Europe/Berlin".to_owned());
    world.add_track(2, |track| track.zone = "Asia/Tokyo".to_owned());
    let told = zone(&mut world, "Europe/London");
    let press = ButtonId::FollowZone("Europe/Berlin".to_owned());
    assert_eq!(offered(&told), std::slice::from_ref(&press));
    let text = words(&told);
    assert!(
        text.contains("**daily-1**") && !text.contains("daily-2"),
        "{text}"
    );
    assert_eq!(world.track(1).zone, "Europe/Berlin", "it asks first");
    let refused = words(&world.press(&ann(), press.clone()));
    assert!(refused.contains("Only moderators"), "{refused}");
    let told = words(&world.press(&mod_mia(), press.clone()));
    assert!(told.contains("Moved to `Europe/London`"), "{told}");
    assert_eq!(world.track(1).zone, "Europe/London");
    assert_eq!(world.track(2).zone, "Asia/Tokyo");
    let told = words(&world.press(&mod_mia(), press));
    assert!(told.contains("No track follows"), "{told}");
}

#[test]
fn a_track_that_moves_to_another_zone_posts_no_second_question_for_a_used_date() {
    let mut world = World::new();
    zone(&mut world, "Europe/Berlin");
    world.add_track(1, |track| track.zone = "Europe/Berlin".to_owned());
    world.advance_to(utc("2026-03-02", "08:30"));
    assert!(world.phase(daily_key(1, "2026-03-02")).is_some());
    zone(&mut world, "America/New_York");
    world.press(&mod_mia(), ButtonId::FollowZone("Europe/Berlin".to_owned()));
    world.advance_to(utc("2026-03-03", "13:59"));
    let posted = world
        .reader
        .0
        .keys()
        .filter(|key| matches!(key, Key::Daily(_)));
    assert_eq!(posted.count(), 1);
    world.advance_to(utc("2026-03-03", "14:00"));
    assert!(world.phase(daily_key(1, "2026-03-03")).is_some());
}

#[test]
fn a_notice_channel_that_everyone_can_see_warns() {
    for (public, warned) in [(Some(true), true), (Some(false), false), (None, false)] {
        let mut world = World::new();
        let form = SetupForm {
            notice_channel: Some(ChannelId(10)),
            ..SetupForm::default()
        };
        let more = SetupMore {
            blackout: None,
            notices_are_public: public,
        };
        let reply = setup(&mut world, form, more);
        let text = words(&reply);
        assert_eq!(
            text.contains("Everyone can see that channel"),
            warned,
            "{text}"
        );
        assert_eq!(private(&reply).tone == Tone::Warning, warned);
        assert_eq!(
            world.guild().notice_channel,
            Some(ChannelId(10)),
            "it is set all the same"
        );
    }
}

#[test]
fn blackout_dates_are_deleted_with_the_server() {
    let mut world = World::new();
    close(&mut world, "2026-03-02");
    assert!(world.reader.0.contains_key(&Key::Blackout(GUILD)));
    world.event(pythia_quiz::Event::GuildLeft { guild: GUILD });
    world.advance_to(utc("2026-06-15", "00:00"));
    let left = world.reader.0.values().filter(|record| {
        !matches!(
            record,
            Record::NextSeq(..) | Record::Heartbeat(..) | Record::Gap(..)
        )
    });
    assert_eq!(left.collect::<Vec<_>>(), Vec::<&Record>::new());
}

#[test]
fn a_new_list_of_blackout_dates_says_which_earlier_ones_it_replaces() {
    let mut world = World::new();
    let told = close(&mut world, "2026-03-10, 2026-04-01..2026-04-03");
    assert!(!told.contains("No longer"), "{told}");
    let told = close(&mut world, "2026-03-10, 2026-05-01");
    assert!(told.contains("No longer blackout dates"), "{told}");
    assert!(told.contains("Wed 1 Apr 2026 to Fri 3 Apr 2026"), "{told}");
    assert!(told.contains("replaces the whole list"), "{told}");
    let told = close(&mut world, "2026-03-10, 2026-05-01, 2026-06-01");
    assert!(!told.contains("No longer"), "{told}");
}
