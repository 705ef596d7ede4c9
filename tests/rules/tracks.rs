//! `/track …`: making, changing, pausing, skipping, previewing and removing tracks.

use pythia::quiz::card::Reply;
use pythia::quiz::event::TrackForm;
use pythia::quiz::ids::{ChannelId, RoleId, TrackNo};
use pythia::quiz::ledger::Reason;
use pythia::quiz::press::Press;
use pythia::quiz::question::{Kind, Level, Topic};
use pythia::quiz::record::{Mode, Pause, Phase, Place, Skip};
use pythia::quiz::{Ask, Event, Key, Record, calendar};

use super::harness::*;

/// What is enough for a track.
fn least() -> TrackForm {
    TrackForm {
        channel: Some((CHANNEL, Place::Text)),
        time: Some("9:00".to_owned()),
        zone: Some("Europe/Berlin".to_owned()),
        ..TrackForm::default()
    }
}

fn some(text: &str) -> Option<String> {
    Some(text.to_owned())
}

fn add(world: &mut World, form: TrackForm) -> Reply {
    world.ask(&mod_mia(), Ask::TrackAdd(form))
}

fn edit(world: &mut World, form: TrackForm) -> Reply {
    let track = "1".to_owned();
    world.ask(&mod_mia(), Ask::TrackEdit { track, form })
}

fn on(name: &str, ask: fn(String) -> Ask) -> Ask {
    ask(name.to_owned())
}

/// Whether something was refused: no track of the guild has changed.
fn refused(world: &mut World, ask: Ask) -> String {
    let before = world.state.room(GUILD).cloned();
    let reply = world.ask(&mod_mia(), ask);
    assert_eq!(
        world.state.room(GUILD).cloned(),
        before,
        "{}",
        words(&reply)
    );
    words(&reply)
}

fn next_at(world: &World, n: u32) -> String {
    let track = world.track(n);
    let slot = calendar::next_slot(&track).expect("it has a slot");
    calendar::local("UTC", slot.at)
        .strftime("%Y-%m-%d %H:%M")
        .to_string()
}

#[test]
fn a_track_needs_only_a_channel_and_a_time_the_rest_has_sensible_defaults() {
    let mut world = World::new();
    let reply = words(&add(&mut world, least()));
    let track = world.track(1);
    assert_eq!(track.name, "daily");
    assert_eq!((track.minute, track.weekdays), (540, 0b001_1111));
    assert_eq!((track.delay, track.close_after), (480, 24 * 60));
    assert_eq!(track.mode, Mode::Both);
    assert!(track.mix.topics.is_empty() && track.mix.levels.is_empty());
    assert!(!track.lock && !track.anonymous && track.ping.is_none());
    assert!(track.next.is_some(), "the first question is drawn at once");
    assert_eq!(track.maker, mod_mia().user);
    assert_eq!(world.guild().zone.as_deref(), Some("Europe/Berlin"));
    // 08:00 UTC is the very minute of 09:00 in Berlin in March.
    let slot = calendar::next_slot(&track).unwrap();
    assert!(
        reply.contains(&format!("<t:{}:f>", slot.at.seconds())),
        "{reply}"
    );
    for word in [
        "daily",
        "weekdays",
        "09:00",
        "Europe/Berlin",
        "8 hours",
        "12 questions",
    ] {
        assert!(reply.contains(word), "{word} in {reply}");
    }
}

#[test]
fn the_second_track_takes_the_guild_s_zone_and_a_name_of_its_own() {
    let mut world = World::new();
    add(&mut world, least());
    add(
        &mut world,
        TrackForm {
            zone: None,
            ..least()
        },
    );
    assert_eq!(world.track(2).zone, "Europe/Berlin");
    assert_eq!(world.track(2).name, "daily-2");
}

#[test]
fn a_track_without_channel_time_or_zone_is_told_all_three_at_once() {
    let mut world = World::new();
    let told = refused(&mut world, Ask::TrackAdd(TrackForm::default()));
    for word in ["`channel:`", "`time:`", "`zone:`", "9:00", "Europe/Berlin"] {
        assert!(told.contains(word), "{word} in {told}");
    }
}

#[test]
fn times_of_day_are_read_as_people_write_them() {
    let table = [
        ("9:00", 540),
        ("09:00", 540),
        ("9am", 540),
        ("9 AM", 540),
        ("12am", 0),
        ("12pm", 720),
        ("9:30pm", 21 * 60 + 30),
        ("23:59", 23 * 60 + 59),
        ("0:05", 5),
    ];
    for (typed, minute) in table {
        let mut world = World::new();
        add(
            &mut world,
            TrackForm {
                time: some(typed),
                ..least()
            },
        );
        assert_eq!(world.track(1).minute, minute, "{typed}");
    }
}

#[test]
fn days_are_read_as_people_write_them() {
    let table = [
        ("weekdays", 0b001_1111),
        ("daily", 0b111_1111),
        ("weekends", 0b110_0000),
        ("mon,wed,fri", 0b001_0101),
        ("Monday and Thursday", 0b000_1001),
        ("mon-thu", 0b000_1111),
        ("fri - mon", 0b111_0001),
        ("sat", 0b010_0000),
        ("tuesdays", 0b000_0010),
    ];
    for (typed, bits) in table {
        let mut world = World::new();
        add(
            &mut world,
            TrackForm {
                days: some(typed),
                ..least()
            },
        );
        assert_eq!(world.track(1).weekdays, bits, "{typed}");
    }
}

#[test]
fn delays_are_read_as_people_write_them_from_a_quarter_of_an_hour_to_six_days() {
    let table = [
        ("8h", 480),
        ("90m", 90),
        ("1d", 1440),
        ("1h30m", 90),
        ("1d 2h", 1560),
        ("2 days", 2880),
        ("15m", 15),
        ("6d", 8640),
    ];
    for (typed, delay) in table {
        let mut world = World::new();
        add(
            &mut world,
            TrackForm {
                delay: some(typed),
                ..least()
            },
        );
        assert_eq!(world.track(1).delay, delay, "{typed}");
    }
}

#[test]
fn a_wrong_field_is_named_with_what_was_read_and_an_example() {
    let form = TrackForm::default;
    let table: Vec<(TrackForm, &[&str])> = vec![
        (
            TrackForm {
                time: some("25:00"),
                ..form()
            },
            &["`time:`", "25:00", "9:00"],
        ),
        (
            TrackForm {
                time: some("9"),
                ..form()
            },
            &["`time:`", "9am"],
        ),
        (
            TrackForm {
                time: some("0am"),
                ..form()
            },
            &["`time:`"],
        ),
        (
            TrackForm {
                time: some("13pm"),
                ..form()
            },
            &["`time:`"],
        ),
        (
            TrackForm {
                time: some("9:60"),
                ..form()
            },
            &["`time:`"],
        ),
        (
            TrackForm {
                time: some("🕘"),
                ..form()
            },
            &["`time:`", "🕘"],
        ),
        (
            TrackForm {
                zone: some("Berlin"),
                ..form()
            },
            &["`zone:`", "`Europe/Berlin`"],
        ),
        (
            TrackForm {
                zone: some("Europe/Berlln"),
                ..form()
            },
            &["`Europe/Berlin`"],
        ),
        (
            TrackForm {
                zone: some("America/New York "),
                ..form()
            },
            &["`America/New_York`"],
        ),
        (
            TrackForm {
                zone: some("UTC+2"),
                ..form()
            },
            &["offset", "summer time"],
        ),
        (
            TrackForm {
                zone: some("Mordor"),
                ..form()
            },
            &["Mordor", "Europe/Berlin"],
        ),
        (
            TrackForm {
                days: some("someday"),
                ..form()
            },
            &["`days:`", "mon,wed,fri"],
        ),
        (
            TrackForm {
                days: some("mon,xyz"),
                ..form()
            },
            &["xyz"],
        ),
        (
            TrackForm {
                days: some(" "),
                ..form()
            },
            &["`days:`"],
        ),
        (
            TrackForm {
                delay: some("14m"),
                ..form()
            },
            &["`delay:`", "15 minutes", "8h"],
        ),
        (
            TrackForm {
                delay: some("7d"),
                ..form()
            },
            &["`delay:`", "6 days"],
        ),
        (
            TrackForm {
                delay: some("8"),
                ..form()
            },
            &["`delay:`"],
        ),
        (
            TrackForm {
                delay: some("99999999999999999999d"),
                ..form()
            },
            &["`delay:`"],
        ),
        (
            TrackForm {
                close: some("8d"),
                ..form()
            },
            &["`close:`", "24h"],
        ),
        (
            TrackForm {
                topics: some("iteraton"),
                ..form()
            },
            &["`iteration`"],
        ),
        (
            TrackForm {
                topics: some("oop:many"),
                ..form()
            },
            &["oop:many", "oop:3"],
        ),
        (
            TrackForm {
                topics: some("oop:101"),
                ..form()
            },
            &["100"],
        ),
        (
            TrackForm {
                topics: some("oop:0"),
                ..form()
            },
            &["`topics:`"],
        ),
        (
            TrackForm {
                topics: some("oop, oop"),
                ..form()
            },
            &["twice"],
        ),
        (
            TrackForm {
                topics: some("algorithms"),
                ..form()
            },
            &["no question"],
        ),
        (
            TrackForm {
                levels: some("expert"),
                ..form()
            },
            &["junior, mid, senior"],
        ),
        (
            TrackForm {
                mode: some("loud"),
                ..form()
            },
            &["`mode:`", "sealed"],
        ),
        (
            TrackForm {
                name: some(""),
                ..form()
            },
            &["`name:`"],
        ),
        (
            TrackForm {
                name: some("123"),
                ..form()
            },
            &["`name:`"],
        ),
        (
            TrackForm {
                name: some("**bold**"),
                ..form()
            },
            &["`*`"],
        ),
        (
            TrackForm {
                name: some("@everyone"),
                ..form()
            },
            &["`@`"],
        ),
        (
            TrackForm {
                name: some("\u{202e}daily"),
                ..form()
            },
            &["`name:`"],
        ),
        (
            TrackForm {
                name: some(&"x".repeat(33)),
                ..form()
            },
            &["32"],
        ),
        (
            TrackForm {
                blackout: some("2026-02-29"),
                ..form()
            },
            &["`blackout:`", "2026-02-29"],
        ),
        (
            TrackForm {
                blackout: some("soon"),
                ..form()
            },
            &["2026-12-24..2027-01-02"],
        ),
        (
            TrackForm {
                blackout: some("2027-01-02..2026-12-24"),
                ..form()
            },
            &["before it begins"],
        ),
        (
            TrackForm {
                blackout: some("2026-03-02T09:00"),
                ..form()
            },
            &["`blackout:`"],
        ),
    ];
    for (form, wanted) in table {
        let mut world = World::new();
        add(&mut world, least());
        let ask = Ask::TrackEdit {
            track: "daily".to_owned(),
            form: form.clone(),
        };
        let told = refused(&mut world, ask);
        for word in wanted {
            assert!(told.contains(word), "{form:?}: {word} in {told}");
        }
    }
}

#[test]
fn all_mistakes_of_a_form_are_told_at_once() {
    let mut world = World::new();
    let told = refused(
        &mut world,
        Ask::TrackAdd(TrackForm {
            time: some("nine"),
            zone: some("Nowhere"),
            days: some("never"),
            topics: some("cooking"),
            ..least()
        }),
    );
    for word in ["`time:`", "`zone:`", "`days:`", "cooking"] {
        assert!(told.contains(word), "{word} in {told}");
    }
}

#[test]
fn topics_and_levels_are_named_with_weights_and_all_is_everything() {
    let mut world = World::new();
    add(
        &mut world,
        TrackForm {
            topics: some("Basics, oop:3, Standard library"),
            levels: some("junior, mid:2"),
            ..least()
        },
    );
    let mix = world.track(1).mix;
    let wanted = [(Topic::Basics, 1), (Topic::Oop, 3), (Topic::Stdlib, 1)];
    assert_eq!(mix.topics, wanted);
    assert_eq!(mix.levels, [(Level::Junior, 1), (Level::Mid, 2)]);
    edit(
        &mut world,
        TrackForm {
            topics: some("all"),
            ..TrackForm::default()
        },
    );
    assert!(world.track(1).mix.topics.is_empty());
}

#[test]
fn names_are_unique_whatever_their_case() {
    let mut world = World::new();
    let named = |name: &str| TrackForm {
        name: some(name),
        ..least()
    };
    add(&mut world, named("Beginners"));
    let told = refused(&mut world, Ask::TrackAdd(named("  beginners ")));
    assert!(told.contains("beginners"), "{told}");
    add(&mut world, named("advanced"));
    let told = refused(
        &mut world,
        Ask::TrackEdit {
            track: "advanced".to_owned(),
            form: TrackForm {
                name: some("BEGINNERS"),
                ..TrackForm::default()
            },
        },
    );
    assert!(told.contains("already"), "{told}");
}

#[test]
fn a_guild_has_at_most_twenty_five_tracks_and_all_are_listed() {
    let mut world = World::new();
    for n in 0..25 {
        let name = format!("{n} {}", "w".repeat(29));
        add(
            &mut world,
            TrackForm {
                name: some(&name),
                zone: some("America/Argentina/ComodRivadavia"),
                ..least()
            },
        );
    }
    let told = refused(&mut world, Ask::TrackAdd(least()));
    assert!(told.contains("25"), "{told}");
    let list = words(&world.ask(&mod_mia(), Ask::TrackList));
    for n in 1..=25 {
        assert!(list.contains(&format!("#{n} ·")), "{n} in {list}");
    }
}

#[test]
fn the_list_shows_each_track_whole_and_says_how_to_make_one_where_there_is_none() {
    let mut world = World::new();
    let empty = words(&world.ask(&mod_mia(), Ask::TrackList));
    assert!(empty.contains("/track add"), "{empty}");
    add(
        &mut world,
        TrackForm {
            ping: Some(RoleId(77)),
            lock: Some(true),
            anonymous: Some(true),
            blackout: some("2026-12-24..2027-01-02"),
            channel: Some((ChannelId(55), Place::Forum)),
            mode: some("sealed"),
            ..least()
        },
    );
    let list = words(&world.ask(&mod_mia(), Ask::TrackList));
    for word in [
        "<@&77>",
        "Locks",
        "without names",
        "24 Dec 2026",
        "<#55>",
        "forum",
        "sealed",
    ] {
        assert!(list.contains(word), "{word} in {list}");
    }
}

#[test]
fn only_moderators_touch_tracks() {
    let (mut world, key) = World::open(Kind::Open);
    let one = || "1".to_owned();
    let asks = [
        Ask::TrackAdd(least()),
        Ask::TrackEdit {
            track: one(),
            form: least(),
        },
        Ask::TrackList,
        Ask::TrackPause(one()),
        Ask::TrackResume(one()),
        Ask::TrackRemove(one()),
        Ask::TrackPreview(one()),
        Ask::TrackPostNow(one()),
        Ask::TrackSkip(one()),
        Ask::TrackRevealNow(one()),
        pressed_on(world.post(key), Press::RemoveTrack(TrackNo(1))),
        pressed_on(world.post(key), Press::RemoveTrackNow(TrackNo(1))),
        pressed_on(world.post(key), Press::RevealNow(key.short())),
        pressed_on(world.post(key), Press::Swap(TrackNo(1))),
    ];
    let before = world.state.clone();
    for ask in asks {
        let told = words(&world.ask(&ann(), ask.clone()));
        assert!(told.contains("Manage Server"), "{ask:?}: {told}");
        let told = words(&world.ask_direct(&mod_mia(), ask.clone()));
        assert!(told.contains("server"), "{ask:?}: {told}");
    }
    assert!(world.state == before, "nothing was changed");
}

#[test]
fn an_unknown_track_is_told_with_those_there_are() {
    let mut world = World::new();
    let told = refused(&mut world, on("x", Ask::TrackPause));
    assert!(told.contains("/track add"), "{told}");
    add(&mut world, least());
    for ask in [
        on("nothing", Ask::TrackPause),
        on("nothing", Ask::TrackResume),
        on("nothing", Ask::TrackRemove),
        on("nothing", Ask::TrackPreview),
        on("nothing", Ask::TrackPostNow),
        on("nothing", Ask::TrackSkip),
        on("nothing", Ask::TrackRevealNow),
    ] {
        let told = refused(&mut world, ask);
        assert!(told.contains("**daily** (#1)"), "{told}");
    }
}

// ---- editing --------------------------------------------------------------------------------------------

#[test]
fn an_edit_acts_from_the_next_slot_and_leaves_what_is_open_as_it_was_posted() {
    let (mut world, key) = World::open(Kind::Open);
    let before = world.daily(key);
    edit(
        &mut world,
        TrackForm {
            time: some("12:00"),
            delay: some("1h"),
            mode: some("sealed"),
            channel: Some((ChannelId(99), Place::Announcement)),
            ..TrackForm::default()
        },
    );
    assert_eq!(world.daily(key), before);
    assert_eq!(next_at(&world, 1), "2026-03-03 12:00", "today is used");
    world.advance_to(utc("2026-03-03", "12:00"));
    let next = world.daily(daily_key(1, "2026-03-03"));
    assert_eq!(
        (next.channel, next.place),
        (ChannelId(99), Place::Announcement)
    );
    assert_eq!(next.reveal_at, utc("2026-03-03", "13:00"));
}

#[test]
fn a_changed_time_that_is_over_today_begins_tomorrow() {
    let mut world = World::new();
    world.add_track(1, |track| track.minute = 15 * 60);
    world.advance_to(utc("2026-03-02", "12:00"));
    edit(
        &mut world,
        TrackForm {
            time: some("10:00"),
            ..TrackForm::default()
        },
    );
    assert_eq!(next_at(&world, 1), "2026-03-03 10:00");
    world.advance_to(utc("2026-03-03", "09:59"));
    assert_eq!(world.phase(daily_key(1, "2026-03-02")), None);
}

#[test]
fn a_changed_zone_never_makes_a_second_daily_for_a_used_date() {
    let (mut world, _) = World::open(Kind::Open);
    edit(
        &mut world,
        TrackForm {
            zone: some("America/Los_Angeles"),
            ..TrackForm::default()
        },
    );
    // 2 March 09:00 in Los Angeles is still to come, but 2 March is used.
    assert_eq!(next_at(&world, 1), "2026-03-03 17:00");
    world.advance_to(utc("2026-03-04", "00:00"));
    let dailies = world
        .shelf
        .0
        .keys()
        .filter(|key| matches!(key, Key::Daily(_)));
    assert_eq!(dailies.count(), 2);
}

#[test]
fn the_next_question_is_drawn_anew_if_the_mix_does_not_hold_it_any_more() {
    let mut world = World::new();
    add(&mut world, least());
    for topic in ["basics", "oop", "stdlib", "web"] {
        edit(
            &mut world,
            TrackForm {
                topics: some(topic),
                ..TrackForm::default()
            },
        );
        let next = world.track(1).next.expect("one is drawn");
        assert_eq!(next.slug.folder(), topic);
        let told = words(&edit(
            &mut world,
            TrackForm {
                mode: some("thread"),
                time: some(&format!("{}:00", topic.len())),
                ..TrackForm::default()
            },
        ));
        assert_eq!(world.track(1).next, Some(next), "{told}");
    }
}

#[test]
fn an_edit_that_changes_nothing_says_so() {
    let mut world = World::new();
    add(&mut world, least());
    let told = refused(
        &mut world,
        Ask::TrackEdit {
            track: "daily".to_owned(),
            form: TrackForm::default(),
        },
    );
    assert!(told.contains("what is to change"), "{told}");
    let told = refused(
        &mut world,
        Ask::TrackEdit {
            track: "daily".to_owned(),
            form: least(),
        },
    );
    assert!(told.contains("already"), "{told}");
}

#[test]
fn a_topic_that_leaves_the_mix_takes_its_requests_along() {
    let mut world = World::new();
    add(&mut world, least());
    let wish = |topic: &str| Ask::Request {
        topic: topic.to_owned(),
        track: None,
    };
    world.ask(&ann(), wish("oop"));
    world.ask(&ben(), wish("web"));
    let told = words(&edit(
        &mut world,
        TrackForm {
            topics: some("web, basics"),
            ..TrackForm::default()
        },
    ));
    assert!(told.contains("1 request"), "{told}");
    assert_eq!(world.state.room(GUILD).unwrap().wishes.len(), 1);
}

// ---- pausing, skipping ------------------------------------------------------------------------------------

#[test]
fn a_paused_track_posts_nothing_and_reveals_what_is_open() {
    let (mut world, key) = World::open(Kind::Open);
    let told = words(&world.ask(&mod_mia(), on("1", Ask::TrackPause)));
    assert!(told.contains("goes on"), "{told}");
    world.advance_to(utc("2026-03-05", "08:00"));
    assert_eq!(world.phase(key), Some(Phase::Closed));
    assert_eq!(world.phase(daily_key(1, "2026-03-03")), None);
    let told = refused(&mut world, on("1", Ask::TrackPause));
    assert!(told.contains("a moderator paused it"), "{told}");
    let told = words(&world.ask(&mod_mia(), on("1", Ask::TrackResume)));
    assert!(told.contains("<t:"), "{told}");
    assert_eq!(next_at(&world, 1), "2026-03-05 09:00");
    let told = refused(&mut world, on("1", Ask::TrackResume));
    assert!(told.contains("not paused"), "{told}");
}

#[test]
fn slots_missed_while_paused_are_not_made_up_for() {
    let mut world = World::new();
    world.add_track(1, |_| {});
    world.ask(&mod_mia(), on("1", Ask::TrackPause));
    world.advance_to(utc("2026-03-02", "09:30"));
    world.ask(&mod_mia(), on("1", Ask::TrackResume));
    world.advance_to(utc("2026-03-03", "08:59"));
    assert_eq!(world.phase(daily_key(1, "2026-03-02")), None);
    assert!(
        world
            .shelf
            .0
            .keys()
            .all(|key| !matches!(key, Key::Skipped(_)))
    );
}

#[test]
fn a_track_paused_by_a_refusal_tells_why_wherever_it_is_shown() {
    let mut world = World::new();
    world.add_track(1, |track| {
        track.paused = Some(Pause::Refused("a permission is missing there".to_owned()));
    });
    for ask in [
        on("1", Ask::TrackPause),
        on("1", Ask::TrackSkip),
        on("1", Ask::TrackPostNow),
    ] {
        let told = refused(&mut world, ask);
        assert!(told.contains("a permission is missing"), "{told}");
    }
    let shown = words(&world.ask(&mod_mia(), Ask::TrackList));
    assert!(shown.contains("a permission is missing"), "{shown}");
    let shown = words(&world.ask(&mod_mia(), on("1", Ask::TrackPreview)));
    assert!(shown.contains("a permission is missing"), "{shown}");
    let resumed = words(&world.ask(&mod_mia(), on("1", Ask::TrackResume)));
    assert!(resumed.contains("/doctor"), "{resumed}");
}

#[test]
fn a_skipped_slot_has_no_daily_and_asking_again_undoes_it() {
    let mut world = World::new();
    world.add_track(1, |_| {});
    let told = words(&world.ask(&mod_mia(), on("1", Ask::TrackSkip)));
    assert!(
        told.contains("2 Mar 2026") && told.contains("undo"),
        "{told}"
    );
    let told = words(&world.ask(&mod_mia(), on("1", Ask::TrackSkip)));
    assert!(told.contains("skips nothing"), "{told}");
    world.ask(&mod_mia(), on("1", Ask::TrackSkip));
    world.advance_to(utc("2026-03-03", "09:00"));
    let key = daily_key(1, "2026-03-02");
    assert_eq!(world.phase(key), None);
    let skipped = world.shelf.0.get(&Key::Skipped(key)).cloned();
    assert_eq!(skipped, Some(Record::Skipped(key, Skip::ByModerator)));
    assert_eq!(world.phase(daily_key(1, "2026-03-03")), Some(Phase::Open));
    assert!(world.directs.is_empty(), "nobody needs to be told");
}

// ---- today ------------------------------------------------------------------------------------------------

#[test]
fn post_now_is_today_s_daily_and_its_slot_does_not_come_again() {
    let mut world = World::new();
    world.add_track(1, |_| {});
    let told = words(&world.ask(&mod_mia(), on("1", Ask::TrackPostNow)));
    assert!(told.contains("nothing more comes"), "{told}");
    world.settle();
    let key = daily_key(1, "2026-03-02");
    assert_eq!(world.daily(key).reveal_at, utc("2026-03-02", "16:00"));
    let told = refused(&mut world, on("1", Ask::TrackPostNow));
    assert!(told.contains("#1"), "{told}");
    world.advance_to(utc("2026-03-03", "08:59"));
    assert_eq!(world.guild().dailies_made, 1);
    assert_eq!(next_at(&world, 1), "2026-03-03 09:00");
}

#[test]
fn post_now_posts_on_an_off_day_and_on_a_blackout_date_too() {
    let mut world = World::new();
    world.add_track(1, |track| {
        track.weekdays = 0b000_0010;
        track.blackout = vec![(day("2026-03-02"), day("2026-03-02"))];
    });
    world.ask(&mod_mia(), on("1", Ask::TrackPostNow));
    world.settle();
    assert_eq!(world.phase(daily_key(1, "2026-03-02")), Some(Phase::Open));
    world.advance_to(utc("2026-03-03", "09:00"));
    assert_eq!(world.phase(daily_key(1, "2026-03-03")), Some(Phase::Open));
}

#[test]
fn post_now_makes_good_for_a_date_that_was_skipped() {
    let mut world = World::new();
    world.add_track(1, |_| {});
    world.sleep_until(utc("2026-03-02", "13:00"));
    world.settle();
    let key = daily_key(1, "2026-03-02");
    assert!(
        world.shelf.0.contains_key(&Key::Skipped(key)),
        "missed by four hours"
    );
    world.ask(&mod_mia(), on("1", Ask::TrackPostNow));
    world.settle();
    assert_eq!(world.phase(key), Some(Phase::Open));
    assert!(!world.shelf.0.contains_key(&Key::Skipped(key)));
}

#[test]
fn post_now_is_refused_for_a_date_that_a_change_of_zone_left_behind() {
    let (mut world, _) = World::open_as(Kind::Open, |track| {
        track.zone = "Pacific/Auckland".to_owned();
        track.minute = 22 * 60;
        track.since = utc("2026-03-02", "08:00");
    });
    // 22:00 on 2 March in Auckland was 09:00 UTC; by Honolulu's clock it is still 1 March.
    edit(
        &mut world,
        TrackForm {
            zone: some("Pacific/Honolulu"),
            ..TrackForm::default()
        },
    );
    let told = refused(&mut world, on("1", Ask::TrackPostNow));
    assert!(told.contains("2 Mar 2026"), "{told}");
}

#[test]
fn a_skip_meant_for_today_s_slot_goes_with_the_slot_that_post_now_replaces() {
    let mut world = World::new();
    world.add_track(1, |_| {});
    world.ask(&mod_mia(), on("1", Ask::TrackSkip));
    world.ask(&mod_mia(), on("1", Ask::TrackPostNow));
    world.advance_to(utc("2026-03-03", "09:00"));
    assert_eq!(world.phase(daily_key(1, "2026-03-03")), Some(Phase::Open));
}

#[test]
fn reveal_now_asks_first_and_then_reveals_and_moves_the_close_along() {
    let (mut world, key) = World::open(Kind::Open);
    world.advance_to(utc("2026-03-02", "10:00"));
    let asked = world.ask(&mod_mia(), on("1", Ask::TrackRevealNow));
    assert_eq!(
        offered(&asked),
        [Press::RevealNow(key.short()), Press::Never]
    );
    world.settle();
    assert_eq!(world.phase(key), Some(Phase::Open), "not before the answer");
    world.press(&mod_mia(), Press::Never);
    assert_eq!(world.daily(key).reveal_at, utc("2026-03-02", "17:00"));
    world.press(&mod_mia(), Press::RevealNow(key.short()));
    world.settle();
    let daily = world.daily(key);
    assert_eq!(daily.phase, Phase::Revealed);
    assert_eq!(daily.reveal_at, utc("2026-03-02", "10:00"));
    assert_eq!(daily.close_at, utc("2026-03-03", "10:00"));
    let told = words(&world.press(&mod_mia(), Press::RevealNow(key.short())));
    assert!(told.contains("already"), "{told}");
    let told = refused(&mut world, on("1", Ask::TrackRevealNow));
    assert!(told.contains("no question open"), "{told}");
}

#[test]
fn reveal_now_in_a_thread_means_its_own_question_where_several_are_open() {
    let (mut world, first) = World::open_as(Kind::Open, |track| track.delay = 3 * 1440);
    world.advance_to(utc("2026-03-03", "09:00"));
    let second = daily_key(1, "2026-03-03");
    let all = world.ask_in(&mod_mia(), ChannelId(77), on("1", Ask::TrackRevealNow));
    assert_eq!(offered(&all).len(), 3);
    let thread = world.thread(second);
    let one = world.ask_in(&mod_mia(), thread, on("1", Ask::TrackRevealNow));
    assert_eq!(offered(&one)[0], Press::RevealNow(second.short()));
    assert_eq!(offered(&one).len(), 2);
    assert_eq!(world.phase(first), Some(Phase::Open));
}

// ---- removing ---------------------------------------------------------------------------------------------

#[test]
fn removing_a_track_asks_first_and_keeps_it_at_a_no() {
    let mut world = World::new();
    world.add_track(1, |_| {});
    let asked = world.ask(&mod_mia(), on("1", Ask::TrackRemove));
    assert_eq!(
        offered(&asked),
        [Press::RemoveTrack(TrackNo(1)), Press::Never]
    );
    let told = words(&world.press(&mod_mia(), Press::Never));
    assert!(told.contains("Nothing was changed"), "{told}");
    assert!(!world.track(1).removed);
    world.press(&mod_mia(), Press::RemoveTrack(TrackNo(1)));
    assert!(world.state.room(GUILD).unwrap().tracks.is_empty());
    let told = words(&world.press(&mod_mia(), Press::RemoveTrack(TrackNo(1))));
    assert!(told.contains("has been removed"), "{told}");
}

#[test]
fn a_removed_track_finishes_what_is_open_and_then_goes() {
    let (mut world, key) = World::open(Kind::Open);
    world.say(&ann(), key, "An answer.");
    let asked = world.ask(&mod_mia(), on("1", Ask::TrackRemove));
    assert_eq!(
        offered(&asked),
        [
            Press::RemoveTrack(TrackNo(1)),
            Press::RemoveTrackNow(TrackNo(1)),
            Press::Never
        ]
    );
    world.press(&mod_mia(), Press::RemoveTrack(TrackNo(1)));
    let told = refused(&mut world, on("1", Ask::TrackPause));
    assert!(told.contains("no track"), "{told}");
    world.advance_to(utc("2026-03-02", "17:00"));
    assert_eq!(world.phase(key), Some(Phase::Revealed));
    assert_eq!(world.points(&ann()), 1);
    world.advance_to(utc("2026-03-04", "09:00"));
    assert_eq!(world.phase(key), Some(Phase::Closed));
    assert!(world.state.room(GUILD).unwrap().tracks.is_empty());
    assert_eq!(world.guild().dailies_made, 1, "it posted nothing more");
    assert_eq!(world.points(&ann()), 1, "points stay");
}

#[test]
fn a_removed_track_can_reveal_what_is_open_at_once() {
    let (mut world, key) = World::open(Kind::Open);
    world.press(&mod_mia(), Press::RemoveTrackNow(TrackNo(1)));
    world.settle();
    assert_eq!(world.phase(key), Some(Phase::Revealed));
}

#[test]
fn a_removed_track_whose_post_never_arrived_goes_as_well() {
    let mut world = World::new();
    world.add_track(1, |_| {});
    world.sleep_until(utc("2026-03-02", "09:00"));
    world.tick_all();
    assert_eq!(
        world.phase(daily_key(1, "2026-03-02")),
        Some(Phase::Posting)
    );
    world.press(&mod_mia(), Press::RemoveTrack(TrackNo(1)));
    let no = on_the_way(&world)[0];
    world.event(Event::Delivered {
        no,
        outcome: refusal(pythia::quiz::effect::RefusalKind::TooLate, "not found"),
    });
    assert!(world.state.room(GUILD).unwrap().tracks.is_empty());
    world.check();
}

#[test]
fn the_number_of_a_removed_track_is_never_used_again_and_its_name_is_free() {
    let mut world = World::new();
    add(&mut world, least());
    world.press(&mod_mia(), Press::RemoveTrack(TrackNo(1)));
    add(&mut world, least());
    assert_eq!(world.track(2).name, "daily");
}

// ---- preview ----------------------------------------------------------------------------------------------

#[test]
fn the_preview_shows_ten_slots_in_local_time_and_the_next_question_without_its_answer() {
    let mut world = World::new();
    add(&mut world, least());
    let reply = world.ask(&mod_mia(), on("daily", Ask::TrackPreview));
    assert!(matches!(reply, Reply::Private(_)));
    let text = words(&reply);
    assert_eq!(text.matches(":R>").count(), 10, "{text}");
    assert!(text.contains("Mon 2 Mar 2026 09:00"), "{text}");
    let next = world.track(1).next.expect("one is drawn");
    let title = format!("About {}", next.slug.name().replace('-', " "));
    assert!(text.contains(&title), "{text}");
    for secret in SECRETS {
        assert!(!text.contains(secret), "{secret}");
    }
    assert_eq!(offered(&reply), [Press::Swap(TrackNo(1))]);
}

#[test]
fn the_preview_names_what_the_clock_does() {
    let mut world = World::new();
    world.add_track(1, |track| {
        track.zone = "America/New_York".to_owned();
        track.minute = 150;
    });
    let text = words(&world.ask(&mod_mia(), on("1", Ask::TrackPreview)));
    // 8 March 2026, 02:30 does not exist.
    assert!(text.contains("Sun 8 Mar 2026 03:00"), "{text}");
    assert!(
        text.contains("the clock jumps over 02:30 that day"),
        "{text}"
    );
    assert!(text.contains("goes forward by 1 hour"), "{text}");
    world.advance_to(utc("2026-10-28", "12:00"));
    world.ask(
        &mod_mia(),
        Ask::TrackEdit {
            track: "1".to_owned(),
            form: TrackForm {
                time: some("1:30"),
                ..TrackForm::default()
            },
        },
    );
    let text = words(&world.ask(&mod_mia(), on("1", Ask::TrackPreview)));
    assert!(text.contains("01:30 comes twice that day"), "{text}");
    assert!(text.contains("goes back by 1 hour"), "{text}");
}

#[test]
fn the_preview_marks_blackout_dates_and_the_skipped_slot() {
    let mut world = World::new();
    world.add_track(1, |track| {
        track.blackout = vec![(day("2026-03-05"), day("2026-03-06"))];
        track.skip_next = true;
    });
    let text = words(&world.ask(&mod_mia(), on("1", Ask::TrackPreview)));
    assert!(
        text.contains("Thu 5 Mar 2026 to Fri 6 Mar 2026: blackout"),
        "{text}"
    );
    assert!(text.contains("Mon 2 Mar 2026 09:00: skipped"), "{text}");
}

#[test]
fn whoever_previewed_the_question_earns_nothing_for_it_and_why_says_so() {
    let mut world = World::new();
    world.add_track(1, |_| {});
    world.ask(&mod_mia(), on("1", Ask::TrackPreview));
    let mia = world.number(&mod_mia()).expect("she has a number now");
    assert_eq!(world.track(1).next.unwrap().previewed_by, [mia]);
    world.ask(&mod_mia(), on("1", Ask::TrackPreview));
    assert_eq!(world.track(1).next.unwrap().previewed_by, [mia], "once");
    world.advance_to(utc("2026-03-02", "09:00"));
    let key = daily_key(1, "2026-03-02");
    world.seal(&mod_mia(), key, "An answer.");
    world.seal(&ann(), key, "Another answer.");
    world.advance_to(utc("2026-03-02", "17:00"));
    assert_eq!(world.points(&mod_mia()), 0);
    let previewed = |(key, _): &(pythia::quiz::ledger::RowKey, _)| key.reason == Reason::Previewed;
    assert!(world.rows(&mod_mia()).iter().any(previewed));
    let why = words(&world.ask(
        &mod_mia(),
        Ask::Why {
            track: None,
            page: 0,
        },
    ));
    assert!(why.contains("preview"), "{why}");
}

#[test]
fn swap_draws_another_question_which_the_swapper_has_then_seen_too() {
    let mut world = World::new();
    world.add_track(1, |_| {});
    world.ask(&mod_mia(), on("1", Ask::TrackPreview));
    let mut seen = std::collections::BTreeSet::new();
    for _ in 0..20 {
        let before = world.track(1).next.unwrap();
        seen.insert(before.slug.clone());
        world.press(&mod_max(), Press::Swap(TrackNo(1)));
        let after = world.track(1).next.unwrap();
        assert_ne!(before.slug, after.slug);
        let max = world.number(&mod_max()).unwrap();
        assert_eq!(after.previewed_by, [max]);
    }
    assert!(seen.len() > 3);
}

#[test]
fn swap_without_another_question_says_so_and_keeps_the_one_there_is() {
    let mut world = World::new();
    world.add_track(1, |track| {
        track.mix.topics = vec![(Topic::Web, 1)];
        track.mix.levels = vec![(Level::Mid, 1)];
    });
    world.ask(&mod_mia(), on("1", Ask::TrackPreview));
    let before = world.track(1).next;
    let told = words(&world.press(&mod_mia(), Press::Swap(TrackNo(1))));
    assert!(told.contains("No other question"), "{told}");
    assert_eq!(world.track(1).next, before);
}
