//! Points and places: what counts, and that it is counted once.

use proptest::prelude::*;

use super::*;

#[test]
fn points_are_rows_of_the_round_in_the_windows_of_its_date_and_written_once() {
    let mut world = playing();
    for _ in 0..3 {
        presses(&mut world, &ann(), true);
        until_next(&mut world);
    }
    let rows = world.rows(&ann());
    assert_eq!(rows.len(), 1);
    let (key, row) = &rows[0];
    assert_eq!(key.source, Source::Round(day("2026-03-02"), 1));
    assert_eq!((key.reason, row.points), (Reason::Round, 3));
    for window in calendar::windows(day("2026-03-02")) {
        assert_eq!(world.points_in(&ann(), Scope::Guild, window), 3);
    }
    world.restart();
    world.advance(hours(1));
    assert_eq!(world.rows(&ann()).len(), 1);
    let other_day = Window::Day(day("2026-03-03"));
    assert_eq!(world.points_in(&ann(), Scope::Guild, other_day), 0);
}

#[test]
fn speed_earns_more_only_where_the_round_says_so_and_early_wrong_presses_cost_only_by_config() {
    let mut rules = Rules::default();
    rules.rounds.speed = 10;
    rules.rounds.early_wrong = 3;
    rules.rounds.right = 5;
    let mut world = World::with(rules, bank_of(Kind::Choice));
    let speed = RoundForm {
        scoring: Some("speed".to_owned()),
        count: Some(1),
        ..form()
    };
    assert!(schedule(&mut world, speed).contains("up to 10 more"));
    world.advance_to(utc("2026-03-02", "09:00"));
    world.advance(LEAD_MS);
    presses(&mut world, &ben(), false);
    world.advance(15_000);
    presses(&mut world, &ann(), true);
    presses(&mut world, &ben(), true);
    presses(&mut world, &cem(), false);
    until_next(&mut world);
    let points = [&ann(), &ben(), &cem()].map(|who| score(&world, who).points);
    assert!((9..=10).contains(&points[0]), "{points:?}");
    assert_eq!(points[1], points[0] - 3, "an early wrong press stays");
    assert_eq!(points[2], 0, "never below 0");
}

#[test]
fn hidden_members_take_no_place() {
    let mut world = playing();
    presses(&mut world, &ann(), true);
    presses(&mut world, &ben(), true);
    let no = world.number(&ann()).expect("known");
    let mut member = world.look().member(GUILD, no).expect("known");
    member.hidden = true;
    world.put(Record::Member((GUILD, no), member));
    world.advance(minutes(5));
    assert_eq!(score(&world, &ben()).rank, 1);
    assert_eq!(score(&world, &ann()).rank, 0);
    assert_eq!(world.points(&ann()), 1, "points are given all the same");
    assert!(!cards(&world).contains("<@1001>"));
}

#[test]
fn points_of_many_members_are_written_in_steps_and_equal_the_report() {
    let mut world = playing();
    for n in 1..=450 {
        presses(&mut world, &member(n), n % 3 != 0);
    }
    world.advance(minutes(5));
    assert_eq!(phase(&world), RoundPhase::Finished);
    let total: i64 = (1..=450).map(|n| world.points(&member(n))).sum();
    assert_eq!(total, 300);
    let scores = podium::scores(&world.look(), KEY);
    let reported: i64 = scores
        .iter()
        .map(|(_, score)| i64::from(score.points))
        .sum();
    assert_eq!(total, reported);
    world.check();
}

/// Who, right or not, when (ms from the question), and in which order it arrives.
type Pressed = (u64, bool, i64);

fn played(arrivals: &[(usize, Pressed)]) -> (Vec<RoundScore>, Vec<u32>) {
    let mut world = playing();
    let posted = round(&world)
        .item()
        .expect("open")
        .posted()
        .expect("posted");
    let (press_right, press_wrong) = (letter(&world, true), letter(&world, false));
    let message = message(&world);
    world.sleep_until(posted.plus_ms(30_000));
    for (seq, (who, right, ms)) in arrivals {
        let press = if *right { &press_right } else { &press_wrong };
        let mut asked = world.asked(
            &member(*who),
            Some(GUILD),
            CHANNEL,
            pressed_on(message, press.clone()),
        );
        // The snowflake is the press's own, whenever it arrives.
        let stamp = posted.plus_ms(*ms).first_snowflake() | *seq as u64;
        asked.id = pythia::quiz::ids::InteractionId(stamp);
        world.event(Event::Asked(Box::new(asked)));
    }
    world.advance(minutes(5));
    let scores = (1..=6).map(|n| match world.number(&member(n)) {
        Some(_) => score(&world, &member(n)),
        None => RoundScore::default(),
    });
    let tally = round(&world).questions[0].tally.clone().expect("fixed");
    (scores.collect(), tally.chosen)
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 24, failure_persistence: None, ..ProptestConfig::default() })]
    #[test]
    fn the_result_does_not_depend_on_the_order_in_which_presses_arrive(
        presses in prop::collection::vec((1..=6_u64, any::<bool>(), 0..31_000_i64), 1..20),
        shuffle in any::<u64>(),
    ) {
        let in_order: Vec<(usize, Pressed)> = presses.into_iter().enumerate().collect();
        let mut shuffled = in_order.clone();
        let mut state = shuffle | 1;
        for i in (1..shuffled.len()).rev() {
            state = state.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1);
            shuffled.swap(i, (state >> 33) as usize % (i + 1));
        }
        prop_assert_eq!(played(&in_order), played(&shuffled));
    }
}
