//! `/request`, `/requests`, `/topics`.

use pythia_quiz::InteractionKind;
use pythia_quiz::card::Reply;
use pythia_quiz::config::Rules;
use pythia_quiz::custom_id::ButtonId;
use pythia_quiz::event::{BlockForm, Completion};
use pythia_quiz::ids::{ChannelId, TrackId};
use pythia_quiz::question::{Kind, Topic};
use pythia_quiz::record::Record;

use super::harness::*;

fn request(topic: &str) -> InteractionKind {
    InteractionKind::Request {
        topic: topic.to_owned(),
        track: None,
    }
}

fn wanted(world: &World, n: u32) -> Vec<(Topic, u32)> {
    let demand = pythia_quiz::choose::demand(&world.look(), GUILD, TrackId(n));
    demand
        .into_iter()
        .map(|(topic, count, _)| (topic, count))
        .collect()
}

/// Returns a world with one track whose first question may come from a request.
fn world() -> World {
    let mut world = World::new();
    world.add_track(1, |track| track.since_request = 2);
    world
}

#[test]
fn members_who_join_a_request_hear_how_many_want_it_and_when_it_can_come() {
    let mut world = world();
    let first = words(&world.ask(&ann(), request("oop")));
    assert!(first.contains("first to ask"), "{first}");
    assert!(first.contains("Mon 2 Mar 2026"), "today, at 09:00: {first}");
    let second = words(&world.ask(&ben(), request("Classes and objects")));
    assert!(second.contains("You and 1 other"), "{second}");
    assert_eq!(wanted(&world, 1), [(Topic::Oop, 2)]);
    world.advance_to(utc("2026-03-02", "09:00"));
    let daily = world.daily(daily_key(1, "2026-03-02"));
    assert_eq!((daily.topic, daily.requested_by), (Topic::Oop, 2));
}

#[test]
fn requesting_the_same_topic_twice_changes_nothing() {
    let mut world = world();
    world.ask(&ann(), request("oop"));
    world.advance(hours(0) + 60_000);
    let before = world.state.clone();
    let told = words(&world.ask(&ann(), request("oop")));
    assert!(told.contains("already"), "{told}");
    assert!(world.state == before);
}

#[test]
fn another_topic_replaces_a_request_only_after_confirmation() {
    let mut world = world();
    world.ask(&ann(), request("oop"));
    let reply = world.ask(&ann(), request("web"));
    assert_eq!(
        offered(&reply),
        [
            ButtonId::RequestInstead(TrackId(1), Topic::Web),
            ButtonId::Never
        ]
    );
    assert_eq!(wanted(&world, 1), [(Topic::Oop, 1)]);
    world.press(&ann(), ButtonId::RequestInstead(TrackId(1), Topic::Web));
    assert_eq!(wanted(&world, 1), [(Topic::Web, 1)]);
}

#[test]
fn a_request_can_be_withdrawn() {
    let mut world = world();
    world.ask(&ann(), request("oop"));
    world.ask(&ben(), request("oop"));
    let list = world.ask(&ann(), InteractionKind::Requests { track: None });
    assert_eq!(offered(&list), [ButtonId::Unrequest(TrackId(1))]);
    world.press(&ann(), ButtonId::Unrequest(TrackId(1)));
    assert_eq!(wanted(&world, 1), [(Topic::Oop, 1)]);
    world.advance_to(utc("2026-03-02", "09:00"));
    assert_eq!(world.daily(daily_key(1, "2026-03-02")).requested_by, 1);
}

#[test]
fn a_request_replaces_the_next_question_unless_it_was_previewed() {
    for previewed in [false, true] {
        let mut world = world();
        let mut track = world.track(1);
        track.next = Some(pythia_quiz::model::track::Next {
            slug: pythia_quiz::question::Slug::new("web/some-open").unwrap(),
            requested_by: 0,
            previewed_by: Vec::new(),
        });
        world.put(Record::Track((GUILD, TrackId(1)), Box::new(track)));
        if previewed {
            world.press(&mod_mia(), ButtonId::ShowNext(TrackId(1)));
        }
        let told = words(&world.ask(&ann(), request("oop")));
        world.advance_to(utc("2026-03-03", "09:00"));
        let first = world.daily(daily_key(1, "2026-03-02"));
        let second = world.daily(daily_key(1, "2026-03-03"));
        let (served, when) = if previewed {
            assert_eq!(first.topic, Topic::Web);
            (second, "Tue 3 Mar 2026")
        } else {
            (first, "Mon 2 Mar 2026")
        };
        assert_eq!((served.topic, served.requested_by), (Topic::Oop, 1));
        assert!(told.contains(when), "{told}");
    }
}

#[test]
fn the_earliest_date_that_a_reply_names_comes_true() {
    let mut world = World::new();
    world.add_track(1, |_| {});
    world.advance_to(utc("2026-03-02", "09:00"));
    let topics = ["oop", "web", "stdlib", "basics"];
    let mut told = Vec::new();
    for (n, topic) in topics.iter().enumerate() {
        world.advance(60_000);
        told.push(words(&world.ask(&member(n as u64), request(topic))));
    }
    for (n, topic) in topics.iter().enumerate() {
        let list = words(&world.ask(&member(n as u64), InteractionKind::Requests { track: None }));
        // The first daily didn't come from a request, so the second may, and then every second one.
        let date = day("2026-03-03").plus_days(2 * n as i32);
        let shown = date.civil().strftime("%a %-d %b %Y").to_string();
        assert!(list.contains(&shown), "{topic}: {shown} in {list}");
        assert!(told[n].contains(&shown), "{topic}: {shown} in {}", told[n]);
    }
    for (n, topic) in topics.iter().enumerate() {
        let date = day("2026-03-03").plus_days(2 * n as i32);
        world.advance_to(utc(&date.to_string(), "09:00"));
        let daily = world.daily(daily_key(1, &date.to_string()));
        assert_eq!(
            (daily.topic.as_str(), daily.requested_by),
            (*topic, 1),
            "{date}"
        );
    }
}

#[test]
fn an_unknown_topic_is_refused_with_the_nearest_one() {
    let mut world = world();
    for (typed, nearest) in [
        ("decoratrs", "these: basics"),
        ("web framework", "these: basics"),
        ("itteration", "`iteration`"),
        ("Data structure", "`data-structures`"),
        ("conc", "`concurrency`"),
        ("", "these: basics"),
        ("@everyone", "these: basics"),
    ] {
        let told = words(&world.ask(&ann(), request(typed)));
        assert!(told.contains(nearest), "{typed}: {told}");
    }
    assert!(wanted(&world, 1).is_empty());
}

#[test]
fn a_topic_outside_the_mix_exhausted_or_resting_is_refused_naming_tracks_that_can_serve_it() {
    let mut world = World::with(
        Rules {
            request_every: 1,
            ..Rules::default()
        },
        bank(),
    );
    world.add_track(1, |track| {
        track.mix.topics = vec![(Topic::Web, 1)];
        track.since_request = 2;
    });
    world.add_track(2, |track| track.minute = 10 * 60);
    let told = words(&world.ask(&ann(), request("oop")));
    assert!(
        told.contains("doesn't ask") && told.contains("**daily-2** can"),
        "{told}"
    );
    // No track of the guild can serve it, because the bank has no such question.
    let told = words(&world.ask(&ann(), request("algorithms")));
    assert!(
        told.contains("doesn't ask") && told.contains("No other track"),
        "{told}"
    );
    assert!(words(&world.ask(&ann(), request("web"))).starts_with("Noted"));
    world.advance_to(utc("2026-03-02", "09:00"));
    let told = words(&world.ask(&ann(), request("web")));
    assert!(told.contains("after 7 more questions"), "{told}");
    assert!(told.contains("daily-2"), "{told}");
    world.advance_to(utc("2026-03-04", "09:00"));
    let told = words(&world.ask(&ann(), request("web")));
    assert!(told.contains("already asked all"), "{told}");
}

#[test]
fn with_several_tracks_the_place_or_the_name_decides() {
    let mut world = world();
    world.add_track(2, |track| track.since_request = 2);
    let told = words(&world.ask_in(&ann(), ChannelId(77), request("oop")));
    assert!(told.contains("Which track"), "{told}");
    world.ask_in(&ann(), ChannelId(20), request("oop"));
    assert_eq!(wanted(&world, 2), [(Topic::Oop, 1)]);
    let named = InteractionKind::Request {
        topic: "web".to_owned(),
        track: Some("daily-1".to_owned()),
    };
    world.ask_in(&ann(), ChannelId(77), named);
    assert_eq!(wanted(&world, 1), [(Topic::Web, 1)]);
    let list = words(&world.ask_in(
        &ben(),
        ChannelId(77),
        InteractionKind::Requests { track: None },
    ));
    for word in [
        "daily-1",
        "daily-2",
        "Classes and objects: 1 member",
        "Web: 1 member",
    ] {
        assert!(list.contains(word), "{word} in {list}");
    }
    let own = words(&world.ask_in(
        &ann(),
        ChannelId(77),
        InteractionKind::Requests { track: None },
    ));
    assert_eq!(own.matches("**yours**").count(), 2, "{own}");
    assert!(!list.contains("yours"));
}

#[test]
fn blocked_members_and_direct_messages_make_no_requests() {
    let mut world = world();
    world.ask(
        &mod_mia(),
        InteractionKind::Block(BlockForm::Add(ann().user)),
    );
    if !world.state.guild_state(GUILD).unwrap().blocks.is_empty() {
        let told = words(&world.ask(&ann(), request("oop")));
        assert!(told.contains("blocked"), "{told}");
        let told = words(&world.press(&ann(), ButtonId::RequestInstead(TrackId(1), Topic::Oop)));
        assert!(told.contains("blocked"), "{told}");
    }
    let told = words(&world.ask_direct(&ben(), request("oop")));
    assert!(told.contains("server"), "{told}");
    assert!(wanted(&world, 1).is_empty());
}

#[test]
fn topics_show_the_bank_and_its_use_but_no_question() {
    let (mut world, key) = World::open(Kind::Choice);
    let reply = world.ask(&ann(), InteractionKind::Topics);
    assert!(matches!(reply, Reply::Private(_)));
    let text = words(&reply);
    let topic = world.daily(key).topic;
    assert!(
        text.contains(&format!("(`{topic}`): 1 question, 1 asked here · daily-1")),
        "{text}"
    );
    assert!(text.contains("(`algorithms`): 0 questions"), "{text}");
    assert!(!text.contains(&world.daily(key).title), "{text}");
    let text = words(&world.ask_direct(&ann(), InteractionKind::Topics));
    assert!(
        text.contains("6 questions") && !text.contains("asked here"),
        "{text}"
    );
}

#[test]
fn topics_complete_with_the_best_match_first() {
    let mut world = world();
    let complete = |world: &mut World, typed: &str| {
        let ask = InteractionKind::Complete {
            what: Completion::Topic,
            typed: typed.to_owned(),
        };
        match world.ask(&ann(), ask) {
            Reply::Choices(choices) => choices,
            other => panic!("{other:?}"),
        }
    };
    assert_eq!(complete(&mut world, "").len(), Topic::ALL.len());
    assert_eq!(complete(&mut world, "dat")[0].1, "data-model");
    assert_eq!(complete(&mut world, "classes")[0].1, "oop");
    assert_eq!(complete(&mut world, "structures")[0].1, "data-structures");
    assert_eq!(complete(&mut world, "basics:2, oo")[0].1, "basics:2, oop");
    let rest = complete(&mut world, "basics, b");
    assert!(rest.iter().all(|(_, value)| value != "basics, basics"));
    assert!(complete(&mut world, "qqqq").is_empty());
    complete(&mut world, &"basics, ".repeat(40));
}
