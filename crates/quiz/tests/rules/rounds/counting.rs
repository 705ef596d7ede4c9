//! Points and places: what counts, and that it counts once.

use proptest::prelude::*;

use super::*;

#[test]
fn points_are_rows_of_the_round_on_its_date_and_written_once() {
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
    for window in window::windows(day("2026-03-02")) {
        assert_eq!(world.points_in(&ann(), Scope::Guild, window), 3);
    }
    world.restart();
    world.advance(hours(1));
    assert_eq!(world.rows(&ann()).len(), 1);
    let other_day = Window::Day(day("2026-03-03"));
    assert_eq!(world.points_in(&ann(), Scope::Guild, other_day), 0);
}

#[test]
fn speed_earns_more_only_if_the_round_says_so_and_early_wrong_presses_cost_only_by_config() {
    let mut rules = alone();
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
    let hide = pythia_quiz::event::PrivacyCommand::Hide(true);
    world.ask(&ann(), InteractionKind::Privacy(hide));
    world.advance(minutes(5));
    assert_eq!(score(&world, &ben()).rank, 1);
    assert_eq!(score(&world, &ann()).rank, 0);
    assert_eq!(world.points(&ann()), 1, "points are given all the same");
    assert!(!cards(&world).contains("<@1001>"));
}

#[test]
fn points_of_many_members_are_written_in_steps_and_match_the_report() {
    let mut world = playing();
    for n in 1..=450 {
        presses(&mut world, &member(n), n % 3 != 0);
    }
    world.advance(minutes(5));
    assert_eq!(phase(&world), RoundPhase::Finished);
    let total: i64 = (1..=450).map(|n| world.points(&member(n))).sum();
    assert_eq!(total, 300);
    let scores = round::scores(&world.look(), KEY);
    let reported: i64 = scores
        .iter()
        .map(|(_, score)| i64::from(score.points))
        .sum();
    assert_eq!(total, reported);
    world.check();
}

/// Plays a round whose steps handle this many members at once. Returns the scores and the podium,
/// and how many steps came after the last question.
fn played_by_many(at_once: usize, stops: bool) -> (Vec<RoundScore>, String, usize) {
    let rules = Rules {
        answers_at_once: at_once,
        ..alone()
    };
    let mut world = World::with(rules.clone(), bank_of(Kind::Choice));
    schedule(&mut world, form());
    world.advance_to(utc("2026-03-02", "09:00"));
    world.advance(LEAD_MS);
    for question in 0..3 {
        for n in (1..=23).filter(|n| (n + question) % 5 > 0) {
            presses(&mut world, &member(n), (n * (question + 1)) % 3 != 0);
        }
        until_results(&mut world);
        world.advance_to(round(&world).step_at.plus_ms(-1));
        world.advance(200 * i64::from(question < 2));
    }
    let (mut steps, end) = (0, utc("2026-03-02", "09:30"));
    while phase(&world) != RoundPhase::Finished {
        let due = world.state.next_due().map_or(end, |(at, _)| at);
        world.sleep_until(due);
        assert!(world.tick_due());
        steps += 1;
        if stops {
            world.restart();
            world.state.rules = std::sync::Arc::new(rules.clone());
        }
    }
    world.settle();
    let scores = (1..=23).map(|n| score(&world, &member(n)));
    let scores: Vec<_> = scores.collect();
    let points: i64 = (1..=23).map(|n| world.points(&member(n))).sum();
    let scored: i64 = scores.iter().map(|score| i64::from(score.points)).sum();
    assert_eq!(points, scored, "each point is given once");
    assert!(world.reader.get(&Key::RoundStandings(KEY)).is_none());
    world.check();
    (scores, cards(&world), steps)
}

#[test]
fn scores_are_added_up_in_steps_that_survive_a_stop_between_any_two_and_come_out_the_same() {
    let (scores, podium, few) = played_by_many(1_000, false);
    assert!(
        scores
            .iter()
            .any(|score| score.rank == 1 && score.right == 2)
    );
    for at_once in [4, 2] {
        let (in_steps, same_podium, many) = played_by_many(at_once, true);
        assert_eq!(in_steps, scores);
        assert_eq!(same_podium, podium);
        assert!(many > few + 4, "{few} and {many} steps");
    }
}

/// Who presses, whether the letter is right, and when, in milliseconds from the question.
type Pressed = (u64, bool, i64);

/// Shuffles with a small generator, so that the same seed gives the same order.
fn shuffled<T>(mut all: Vec<T>, seed: u64) -> Vec<T> {
    let mut state = seed | 1;
    for i in (1..all.len()).rev() {
        state = state
            .wrapping_mul(6_364_136_223_846_793_005)
            .wrapping_add(1);
        all.swap(i, (state >> 33) as usize % (i + 1));
    }
    all
}

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
        let mut interaction = world.interaction(
            &member(*who),
            Some(GUILD),
            CHANNEL,
            pressed_on(message, press.clone()),
        );
        // The snowflake has the time of the press, no matter when it arrives.
        let stamp = posted.plus_ms(*ms).first_snowflake() | *seq as u64;
        interaction.id = pythia_quiz::ids::InteractionId(stamp);
        world.event(Event::Interaction(Box::new(interaction)));
    }
    world.advance(minutes(5));
    let scores = (1..=6).map(|n| match world.number(&member(n)) {
        Some(_) => score(&world, &member(n)),
        None => RoundScore::default(),
    });
    let tally = round(&world).questions[0].tally.clone().expect("fixed");
    (scores.collect(), tally.chosen)
}

/// Who sends, which text, which of the teams' roles they have, and when, in milliseconds from the
/// question.
type Sent = (u64, usize, usize, i64);

/// Plays a typed question in a round with teams. Returns scores, teams, tally and results.
fn typed_in_teams(arrivals: &[(usize, Sent)]) -> (Vec<RoundScore>, String, Vec<u32>, String) {
    let roles = [501, 502].map(pythia_quiz::ids::RoleId);
    let mut world = World::with(alone(), bank_of(Kind::Output));
    let form = RoundForm {
        output: Some(true),
        count: Some(1),
        teams: vec![(roles[0], "Red".to_owned()), (roles[1], "Blue".to_owned())],
        ..form()
    };
    schedule(&mut world, form);
    world.advance_to(utc("2026-03-02", "09:00"));
    world.advance(LEAD_MS);
    let (stands, posted) = (message(&world), message(&world).at());
    let of = KEY.question(0, 1);
    world.sleep_until(posted.plus_ms(30_000));
    for (seq, (who, text, role, ms)) in arrivals {
        let text = ["quokka 42\n[1, 2]", "None", "[2, 1]"][*text];
        let who = Person {
            roles: roles.get(*role).copied().into_iter().collect(),
            ..member(*who)
        };
        let form = pythia_quiz::custom_id::FormId::RoundAnswer(of);
        let fields = vec![text.to_owned()];
        let mut interaction = world.interaction(
            &who,
            Some(GUILD),
            CHANNEL,
            InteractionKind::Submitted { form, fields },
        );
        let stamp = posted.plus_ms(*ms).first_snowflake() | *seq as u64;
        interaction.id = pythia_quiz::ids::InteractionId(stamp);
        world.event(Event::Interaction(Box::new(interaction)));
    }
    world.advance(minutes(5));
    let scores = (1..=6).map(|n| match world.number(&member(n)) {
        Some(_) => score(&world, &member(n)),
        None => RoundScore::default(),
    });
    let scores = scores.collect();
    let tx = world.look();
    let own = round::scores(&tx, KEY);
    let teams = pythia_quiz::queries::round::team::standings(&tx, KEY, &round(&world), &own);
    let tally = round(&world).questions[0].tally.clone().expect("fixed");
    let shown = card_words(world.messages[&stands].card.as_ref().expect("ours"));
    (scores, format!("{teams:?}"), tally.chosen, shown)
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 24, failure_persistence: None, ..ProptestConfig::default() })]
    #[test]
    fn the_result_does_not_depend_on_the_order_in_which_presses_arrive(
        presses in prop::collection::vec((1..=6_u64, any::<bool>(), 0..31_000_i64), 1..20),
        shuffle in any::<u64>(),
    ) {
        let in_order: Vec<(usize, Pressed)> = presses.into_iter().enumerate().collect();
        let other = shuffled(in_order.clone(), shuffle);
        prop_assert_eq!(played(&in_order), played(&other));
    }

    #[test]
    fn the_result_of_typed_outputs_and_teams_does_not_depend_on_the_order_of_arrival(
        sent in prop::collection::vec((1..=6_u64, 0..3_usize, 0..3_usize, 0..31_000_i64), 1..20),
        shuffle in any::<u64>(),
    ) {
        let in_order: Vec<(usize, Sent)> = sent.into_iter().enumerate().collect();
        let other = shuffled(in_order.clone(), shuffle);
        prop_assert_eq!(typed_in_teams(&in_order), typed_in_teams(&other));
    }

    #[test]
    fn the_total_of_the_ledger_equals_the_report(
        presses in prop::collection::vec((1..=9_u64, any::<bool>(), 0..20_000_i64), 0..40),
        (right, speed, early_wrong) in (1..5_i32, 0..9_i32, 0..4_i32),
        fast in any::<bool>(),
    ) {
        let mut rules = alone();
        rules.rounds.right = right;
        rules.rounds.speed = speed;
        rules.rounds.early_wrong = early_wrong;
        let mut world = World::with(rules, bank_of(Kind::Choice));
        let scoring = Some(if fast { "speed" } else { "right" }.to_owned());
        schedule(&mut world, RoundForm { scoring, ..form() });
        world.advance_to(utc("2026-03-02", "09:00"));
        world.advance(LEAD_MS);
        for place in 0..3 {
            let posted = message(&world).at();
            for (who, is_right, ms) in presses.iter().skip(place).step_by(3) {
                presses_at(&mut world, &member(*who), *is_right, posted.plus_ms(*ms));
            }
            until_next(&mut world);
        }
        prop_assert_eq!(phase(&world), RoundPhase::Finished);
        let scores = round::scores(&world.look(), KEY);
        let reported: i64 = scores.iter().map(|(_, score)| i64::from(score.points)).sum();
        let mut total = 0;
        for n in 1..=9 {
            let who = member(n);
            if world.number(&who).is_none() {
                continue;
            }
            let rows = world.rows(&who);
            prop_assert!(rows.len() <= 1, "written once");
            let points: i64 = rows.iter().map(|(_, row)| i64::from(row.points)).sum();
            prop_assert_eq!(points, i64::from(score(&world, &who).points));
            total += points;
            if points > 0 {
                let report = host(&mut world, RoundCommand::Report);
                prop_assert!(report.contains(&format!("<@{}> · **{points} point", who.user.0)), "{}", report);
            }
        }
        prop_assert_eq!(total, reported);
    }
}

#[test]
fn places_go_by_points_and_then_by_time_and_equals_share_one() {
    let of = |points: i32, time_ms: i64| RoundScore {
        points,
        time_ms,
        ..RoundScore::default()
    };
    let made = [
        of(2, 500),
        of(3, 900),
        of(3, 900),
        of(2, 400),
        of(0, 1),
        of(3, 901),
    ];
    let members = (1..).map(pythia_quiz::ids::MemberId);
    let scores = members.zip(made).collect();
    let order = pythia_quiz::queries::round::score::order(&scores, |_| true);
    let told: Vec<_> = order
        .iter()
        .map(|(who, score)| (who.0, score.rank))
        .collect();
    assert_eq!(told, [(2, 1), (3, 1), (6, 3), (4, 4), (1, 5)]);
}
