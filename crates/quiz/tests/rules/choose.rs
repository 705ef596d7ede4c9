//! Which question comes next: no repeats, requests, weights, and no question in two places at once.

use std::collections::{BTreeMap, BTreeSet};
use std::sync::Arc;

use proptest::prelude::*;
use pythia_quiz::config::Rules;
use pythia_quiz::ids::{LocalDate, TrackId};
use pythia_quiz::model::daily::Phase;
use pythia_quiz::question::{Bank, Kind, Level, Topic};
use pythia_quiz::{InteractionKind, Key, Record, choose};

use super::harness::*;

/// Requests a topic of the first track for `members` members, from the n-th on.
fn topic_request(world: &mut World, topic: &str, from: u64, members: u64) {
    for n in from..from + members {
        let ask = InteractionKind::Request {
            topic: topic.to_owned(),
            track: Some("1".to_owned()),
        };
        let told = words(&world.ask(&member(n), ask));
        assert!(told.starts_with("Noted"), "{told}");
    }
}

/// Posts the dailies of some days in the first track. Returns their slugs, and how many members had
/// requested each.
fn post(world: &mut World, days: usize) -> Vec<(String, u32)> {
    let mut posted = Vec::new();
    for _ in 0..days {
        world.advance(24 * hours(1));
        let date = LocalDate::from_civil(pythia_quiz::calendar::local("UTC", world.now).date());
        let key = pythia_quiz::ids::DailyKey {
            guild: GUILD,
            track: TrackId(1),
            date,
        };
        let daily = world.look().daily(key).expect("one a day");
        posted.push((daily.slug.as_str().to_owned(), daily.requested_by));
    }
    posted
}

/// Returns a world at 2026-03-01 09:00 with a track that posts every day at that time, from
/// tomorrow on.
fn world(rules: Rules, bank: Bank) -> World {
    let mut world = World::with(rules, bank);
    world.advance_to(utc("2026-03-02", "09:00"));
    world.add_track(1, |track| {
        track.since = utc("2026-03-02", "09:01");
        track.since_request = 2;
        track.delay = 60;
    });
    world
}

fn topic(slug: &str) -> &str {
    slug.split('/').next().unwrap()
}

#[test]
fn no_question_is_repeated_until_all_were_asked_and_then_the_oldest_comes_first() {
    let mut world = world(Rules::default(), bank());
    let first: Vec<_> = post(&mut world, 12).into_iter().map(|one| one.0).collect();
    let different: BTreeSet<_> = first.iter().collect();
    assert_eq!(different.len(), 12);
    let second: Vec<_> = post(&mut world, 12).into_iter().map(|one| one.0).collect();
    assert_eq!(second, first, "oldest first is the same order again");
}

#[test]
fn the_most_requested_topic_comes_first_and_then_the_one_that_waited_longest() {
    let rules = Rules {
        request_every: 1,
        ..Rules::default()
    };
    let mut world = world(rules, bank());
    topic_request(&mut world, "basics", 1, 1);
    world.advance(1);
    topic_request(&mut world, "web", 10, 1);
    world.advance(1);
    topic_request(&mut world, "stdlib", 20, 1);
    world.advance(1);
    topic_request(&mut world, "oop", 30, 2);
    let posted = post(&mut world, 4);
    let topics: Vec<_> = posted.iter().map(|(slug, n)| (topic(slug), *n)).collect();
    assert_eq!(
        topics,
        [("oop", 2), ("basics", 1), ("web", 1), ("stdlib", 1)]
    );
}

#[test]
fn at_most_every_second_daily_comes_from_a_request() {
    let mut world = world(Rules::default(), bank());
    topic_request(&mut world, "basics", 1, 1);
    topic_request(&mut world, "web", 10, 1);
    topic_request(&mut world, "oop", 20, 1);
    let requested_by: Vec<u32> = post(&mut world, 6).iter().map(|one| one.1).collect();
    assert_eq!(requested_by, [1, 0, 1, 0, 1, 0]);
}

#[test]
fn a_served_topic_closes_its_requests_and_rests_for_seven_dailies() {
    let rules = Rules {
        request_every: 1,
        ..Rules::default()
    };
    let questions = (0..40).map(|n| {
        let topic = if n % 2 == 0 { "web" } else { "oop" };
        Arc::new(question(&format!("{topic}/q-{n}"), Kind::Open, Level::Mid))
    });
    let mut world = world(rules, Bank::new(questions));
    topic_request(&mut world, "web", 1, 3);
    assert_eq!(post(&mut world, 1)[0].1, 3);
    assert!(
        world
            .state
            .guild_state(GUILD)
            .unwrap()
            .topic_requests
            .is_empty()
    );
    for n in 0..7 {
        let ask = InteractionKind::Request {
            topic: "web".to_owned(),
            track: None,
        };
        let told = words(&world.ask(&ann(), ask));
        let left = 7 - n;
        assert!(
            told.contains(&format!("after {left} more question")),
            "{n}: {told}"
        );
        post(&mut world, 1);
    }
    topic_request(&mut world, "web", 1, 1);
    let posted = post(&mut world, 1);
    assert_eq!((topic(&posted[0].0), posted[0].1), ("web", 1));
}

#[test]
fn the_post_says_how_many_requested_its_topic_and_pings_none_of_them() {
    let mut world = world(Rules::default(), bank());
    topic_request(&mut world, "basics", 1, 3);
    post(&mut world, 1);
    let card = world.post_card(daily_key(1, "2026-03-03"));
    assert!(card_words(&card).contains("3 members asked for this topic"));
    assert!(!card_words(&card).contains("<@"));
}

#[test]
fn the_next_question_is_drawn_and_stored_when_one_is_posted() {
    let mut world = world(Rules::default(), bank());
    for _ in 0..5 {
        post(&mut world, 1);
        let next = world.track(1).next.expect("it is drawn");
        let posted = post(&mut world, 1);
        assert_eq!(posted[0].0, next.slug.as_str());
    }
}

#[test]
fn a_topic_with_three_times_the_weight_comes_about_three_times_as_often() {
    let questions = (0..400).map(|n| {
        let topic = if n % 2 == 0 { "web" } else { "oop" };
        Arc::new(question(&format!("{topic}/q-{n}"), Kind::Open, Level::Mid))
    });
    let mut world = world(Rules::default(), Bank::new(questions));
    let mut track = world.track(1);
    track.mix.topics = vec![(Topic::Oop, 1), (Topic::Web, 3)];
    world.put(Record::Track((GUILD, TrackId(1)), Box::new(track)));
    let posted = post(&mut world, 120);
    let web = posted.iter().filter(|one| topic(&one.0) == "web").count();
    assert!((75..=105).contains(&web), "{web} of 120 are web");
}

#[test]
fn a_mix_of_one_topic_and_level_asks_nothing_else() {
    let mut world = world(Rules::default(), bank());
    let mut track = world.track(1);
    track.mix.topics = vec![(Topic::Oop, 1)];
    track.mix.levels = vec![(Level::Junior, 1), (Level::Mid, 0)];
    world.put(Record::Track((GUILD, TrackId(1)), Box::new(track)));
    for (slug, _) in post(&mut world, 4) {
        assert_eq!(slug, "oop/some-open");
    }
}

#[test]
fn an_empty_mix_skips_the_date_and_moderators_hear_of_it_once_a_day() {
    let mut world = world(Rules::default(), bank());
    let mut track = world.track(1);
    track.mix.topics = vec![(Topic::Algorithms, 1)];
    world.put(Record::Track((GUILD, TrackId(1)), Box::new(track)));
    world.advance_to(utc("2026-03-05", "08:00"));
    assert_eq!(world.directs.len(), 2);
    assert!(card_words(&world.directs[0].1).contains("/track edit"));
}

#[test]
fn a_question_whose_post_never_arrived_comes_next_with_its_requests_and_previewers() {
    use pythia_quiz::model::outcome::RefusalKind;
    let mut world = World::new();
    world.add_track(1, |track| track.since_request = 2);
    let ask = InteractionKind::Request {
        topic: "oop".to_owned(),
        track: None,
    };
    world.ask(&ann(), ask);
    world.ask(&mod_mia(), InteractionKind::TrackPreview("1".to_owned()));
    let before = world.track(1).next.expect("one is drawn");
    world.fail(|row| {
        let post = pythia_quiz::effect::About::Post(daily_key(1, "2026-03-02"));
        is_about(row, &post).then(|| refusal(RefusalKind::Forbidden, "Missing Access"))
    });
    world.advance_to(utc("2026-03-02", "09:00"));
    world.stop_failing();
    let key = Key::Skipped(daily_key(1, "2026-03-02"));
    assert!(matches!(
        world.reader.0.get(&key),
        Some(Record::Skipped(..))
    ));
    assert_eq!(world.track(1).next, Some(before.clone()));
    world.ask(&mod_mia(), InteractionKind::TrackResume("1".to_owned()));
    world.advance_to(utc("2026-03-03", "09:00"));
    let daily = world.daily(daily_key(1, "2026-03-03"));
    assert_eq!((daily.slug, daily.requested_by), (before.slug, 1));
    assert_eq!(daily.previewed_by, before.previewed_by);
    assert_eq!(daily.topic, Topic::Oop);
}

/// Returns every question that is open or drawn, with the tracks that hold it.
fn held(world: &World) -> BTreeMap<String, BTreeSet<u32>> {
    let mut held: BTreeMap<String, BTreeSet<u32>> = BTreeMap::new();
    let guild_state = world.state.guild_state(GUILD).unwrap();
    for ((id, _), open_daily) in &guild_state.dailies {
        if matches!(open_daily.daily.phase, Phase::Posting | Phase::Open) {
            let slug = open_daily.daily.slug.as_str().to_owned();
            assert!(held.entry(slug).or_default().insert(id.0));
        }
    }
    for (id, track) in &guild_state.tracks {
        if let Some(next) = &track.next {
            held.entry(next.slug.as_str().to_owned())
                .or_default()
                .insert(id.0);
        }
    }
    held
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(24))]

    #[test]
    fn two_tracks_never_have_the_same_question_open_or_drawn(
        delays in prop::collection::vec(15_u32..3 * 1440, 3),
        minutes in prop::collection::vec(0_u16..1440, 3),
        seed in any::<u64>(),
    ) {
        let mut world = World::new();
        for n in 1..=3_u32 {
            world.add_track(n, |track| {
                track.delay = delays[n as usize - 1];
                track.minute = minutes[n as usize - 1];
                track.since_request = (seed % 3) as u32;
            });
        }
        for step in 0..80 {
            world.advance(hours(3) + minutes[step % 3] as i64 * 1_000);
            for (slug, tracks) in held(&world) {
                prop_assert_eq!(tracks.len(), 1, "{} is held by {:?}", slug, tracks);
            }
            let withheld = choose::withheld(&world.look(), GUILD);
            prop_assert_eq!(withheld.len(), held(&world).len());
        }
    }

    #[test]
    fn no_question_comes_twice_before_all_others_of_the_mix(
        every in 1_u32..4,
        rest in 0_u32..8,
        topic_requests in prop::collection::vec((0_usize..4, 0_u64..6), 0..25),
        days in 13_usize..40,
    ) {
        let rules = Rules { request_every: every, request_rest: rest, ..Rules::default() };
        let mut world = world(rules, bank());
        let mut topic_requests = topic_requests.into_iter();
        let mut posted: Vec<(String, u32)> = Vec::new();
        for _ in 0..days {
            if let Some((topic, who)) = topic_requests.next() {
                let topic = ["basics", "oop", "stdlib", "web"][topic].to_owned();
                world.ask(&member(who), InteractionKind::Request { topic, track: None });
            }
            posted.extend(post(&mut world, 1));
        }
        for round in posted.chunks(12) {
            let slugs: BTreeSet<_> = round.iter().map(|one| &one.0).collect();
            prop_assert_eq!(slugs.len(), round.len(), "{:?}", round);
        }
        for pair in posted.windows(every as usize) {
            let requested_by = pair.iter().filter(|one| one.1 > 0).count();
            prop_assert!(requested_by <= 1, "at most one in {} from requests: {:?}", every, posted);
        }
        let usages = world.reader.0.keys().filter(|key| matches!(key, Key::Usage(_)));
        prop_assert_eq!(usages.count(), days.min(12));
    }
}
