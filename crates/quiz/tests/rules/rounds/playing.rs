//! Questions, presses, results.

use std::sync::Arc;

use pythia_quiz::question::{Bank, Level};

use super::*;

#[test]
fn a_round_begins_no_matter_when_the_last_heartbeat_was() {
    let start = utc("2026-03-02", "09:00");
    for before in [
        0,
        1,
        HEARTBEAT_MS - 1,
        HEARTBEAT_MS,
        HEARTBEAT_MS + 1,
        30_000,
    ] {
        let mut world = scheduled();
        world.advance_to(start.plus_ms(-1));
        world.put(Record::Heartbeat((), start.plus_ms(-before)));
        world.advance_to(start);
        assert_eq!(phase(&world), RoundPhase::Between, "{before} ms before");
    }
}

#[test]
fn a_round_opens_by_itself_asks_its_questions_and_ends_with_a_podium_and_points() {
    let mut world = playing();
    let mut standing = Vec::new();
    for _ in 0..3 {
        standing.push(message(&world));
        world.advance(5_000);
        assert!(presses(&mut world, &ann(), true).contains("Your answer is"));
        world.advance(1_000);
        presses(&mut world, &ben(), true);
        presses(&mut world, &cem(), false);
        until_next(&mut world);
    }
    assert_eq!(phase(&world), RoundPhase::Finished);
    let all = cards(&world);
    assert!(all.contains("podium of round #1"), "{all}");
    assert!(all.contains("2 of 3 correct (67%)"), "{all}");
    assert!(all.contains("zebra-reason: it can grow"), "why: {all}");
    let ranks = [&ann(), &ben(), &cem()].map(|who| score(&world, who).rank);
    assert_eq!(ranks, [1, 2, 0], "equal points: the faster one first");
    assert_eq!(
        [&ann(), &ben(), &cem()].map(|who| world.points(who)),
        [3, 3, 0]
    );
    for message in standing {
        let card = world.messages[&message].card.clone().expect("ours");
        assert!(card.rows.is_empty() && card_words(&card).contains("Correct answer"));
    }
    world.check();
}

#[test]
fn options_have_an_order_drawn_for_each_round() {
    let mut orders = std::collections::BTreeSet::new();
    let mut world = playing();
    for _ in 0..2 {
        orders.insert(round(&world).item().expect("open").order.clone());
        until_next(&mut world);
    }
    orders.insert(round(&world).item().expect("open").order.clone());
    assert!(orders.len() > 1, "{orders:?}");
}

#[test]
fn a_press_may_be_changed_until_the_deadline_and_the_last_one_counts() {
    let mut world = playing();
    presses(&mut world, &ann(), false);
    world.advance(9_000);
    assert!(presses(&mut world, &ann(), true).contains("changed your answer"));
    until_next(&mut world);
    world.advance(1);
    until_next(&mut world);
    until_next(&mut world);
    let score = score(&world, &ann());
    assert_eq!((score.right, score.answered), (1, 1));
    assert!((9_000..9_500).contains(&score.time_ms), "{score:?}");
}

#[test]
fn a_press_made_in_time_counts_even_if_it_arrives_after_the_deadline() {
    let mut world = playing();
    let deadline = round(&world).item().expect("open").deadline;
    world.sleep_until(deadline.plus_ms(2_000));
    let told = presses_at(&mut world, &ann(), true, deadline.plus_ms(-1));
    assert!(told.contains("Your answer is"), "{told}");
    let told = presses_at(&mut world, &ben(), true, deadline);
    assert!(told.contains("Time was up"), "{told}");
    until_results(&mut world);
    let tally = round(&world).questions[0].tally.clone().expect("fixed");
    assert_eq!(tally.answered(), 1);
}

#[test]
fn a_press_that_arrives_after_the_results_is_refused_and_shown_in_the_report() {
    let mut world = playing();
    let (press, message) = (letter(&world, true), message(&world));
    let deadline = round(&world).item().expect("open").deadline;
    until_results(&mut world);
    let told = words(&world.ask_at(&ann(), deadline.plus_ms(-5), pressed_on(message, press)));
    assert!(told.contains("after the results were final"), "{told}");
    assert!(host(&mut world, RoundCommand::Report).contains("1 answer arrived too late to count"));
}

#[test]
fn a_press_that_arrives_before_the_receipt_of_its_question_counts() {
    let mut world = scheduled();
    world.advance_to(utc("2026-03-02", "09:00"));
    world.now = world.now.plus_ms(LEAD_MS);
    world.tick_all();
    assert_eq!(phase(&world), RoundPhase::Posting);
    let row = world.next_row().expect("the question");
    let outcome = world.carry_out(&row);
    let standing = *world.messages.keys().last().expect("it stands");
    world.now = world.now.plus_ms(1_000);
    let press = letter(&world, true);
    assert!(words(&world.press_on(&ann(), standing, press)).contains("Your answer is"));
    world.event(Event::Delivered {
        seq: row.seq,
        outcome,
    });
    until_results(&mut world);
    let tally = round(&world).questions[0].tally.clone().expect("fixed");
    assert_eq!(tally.answered(), 1);
}

#[test]
fn the_deadline_follows_the_message_s_time_and_one_edit_corrects_a_printed_one() {
    let mut world = scheduled();
    world.advance_to(utc("2026-03-02", "09:00"));
    world.now = world.now.plus_ms(LEAD_MS);
    world.tick_all();
    world.now = world.now.plus_ms(4_000);
    world.settle();
    let item = round(&world).item().expect("open").clone();
    assert_eq!(
        item.deadline,
        item.posted().expect("posted").plus_ms(30_000)
    );
    assert_eq!(item.printed, item.deadline.seconds());
    let edits = |world: &World| {
        let edits = world
            .done
            .iter()
            .filter(|one| matches!(one, Effect::Edit { .. }));
        edits.count()
    };
    assert_eq!(edits(&world), 1);
    let card = world.messages[&message(&world)].card.clone().expect("ours");
    assert!(card_words(&card).contains(&format!("<t:{}:R>", item.printed)));
    assert_eq!(card.rows.iter().flatten().count(), 4);
    until_next(&mut world);
    assert_eq!(
        edits(&world),
        2,
        "only the results: the second one was in time"
    );
}

#[test]
fn blocked_members_do_not_play() {
    let mut world = playing();
    let block = pythia_quiz::event::BlockForm::Add(ann().user);
    world.ask(&mod_mia(), InteractionKind::Block(block));
    assert!(presses(&mut world, &ann(), true).contains("blocked"));
}

#[test]
fn members_see_their_own_answers_after_the_end() {
    let mut world = playing();
    presses(&mut world, &ann(), true);
    until_next(&mut world);
    presses(&mut world, &ann(), false);
    world.advance(minutes(5));
    let reply = world.press(&ann(), ButtonId::RoundMine(KEY.id));
    reply_fits(&reply);
    let text = words(&reply);
    assert!(text.contains("1 point"), "{text}");
    assert!(
        text.contains("incorrect") && text.contains("no answer"),
        "{text}"
    );
    let stranger = words(&world.press(&ben(), ButtonId::RoundMine(KEY.id)));
    assert!(stranger.contains("didn't play"));
}

#[test]
fn a_press_after_the_deadline_is_refused() {
    let mut world = playing();
    let deadline = round(&world).item().expect("open").deadline;
    world.sleep_until(deadline);
    let told = presses_at(&mut world, &ann(), true, deadline);
    assert!(
        told.contains("was up") && told.contains("doesn't count"),
        "{told}"
    );
    until_results(&mut world);
    let tally = round(&world).questions[0].tally.clone().expect("fixed");
    assert_eq!((tally.answered(), tally.too_late), (0, 0));
}

#[test]
fn options_are_text_above_and_buttons_with_letters_below() {
    let world = playing();
    let card = world.messages[&message(&world)].card.clone().expect("ours");
    let labels: Vec<_> = card
        .rows
        .iter()
        .flatten()
        .map(|b| b.label.clone())
        .collect();
    assert_eq!(labels, ["A", "B", "C", "D"]);
    for option in ["a list", "a tuple", "a set", "a dict"] {
        assert!(card.body.contains(option), "{}", card.body);
    }
    let styles: std::collections::BTreeSet<_> = card
        .rows
        .iter()
        .flatten()
        .map(|b| format!("{:?}", b.style))
        .collect();
    assert_eq!(styles.len(), 1, "no letter looks different");
}

#[test]
fn results_use_letters_words_and_bars_and_never_color_alone() {
    let mut world = playing();
    let stands = message(&world);
    let right = letter(&world, true);
    for n in 1..=3 {
        world.advance(500);
        presses(&mut world, &member(n), n > 1);
    }
    until_results(&mut world);
    let ButtonId::RoundLetter(_, place) = right else {
        panic!("a letter");
    };
    let letter = char::from(b'A' + place);
    let told = card_words(world.messages[&stands].card.as_ref().expect("ours"));
    assert!(
        told.contains(&format!(
            "Correct answer: {letter}\na list\nzebra-reason: it can grow"
        )),
        "{told}"
    );
    let line = format!("**{letter}** ███████░░░ 2 of 3 (67%) · correct");
    assert!(told.contains(&line), "{told}");
    assert!(told.contains(" 1 of 3 (33%)") && told.contains("░░░░░░░░░░ 0 of 3 (0%)"));
    assert!(
        told.contains("Fastest correct answers\n<@1002> 1.0 s · <@1003> 1.5 s"),
        "{told}"
    );
}

#[test]
fn podium_report_and_own_answers_name_every_question_of_the_longest_round() {
    let named = |n| format!("basics/a-question-whose-name-is-as-long-as-some-are-{n}");
    let questions = (1..=30).map(|n| question(&named(n), Kind::Choice, Level::Junior));
    let mut world = World::with(Rules::default(), Bank::new(questions.map(Arc::new)));
    let longest = RoundForm {
        count: Some(30),
        ..form()
    };
    let told = schedule(&mut world, longest);
    assert!(told.contains("is scheduled"), "{told}");
    world.settle();
    world.advance_to(utc("2026-03-02", "09:00"));
    world.advance(LEAD_MS);
    for _ in 0..30 {
        // As many members play as the podium has lines.
        for n in 1..=10 {
            presses(&mut world, &member(n), true);
        }
        until_next(&mut world);
    }
    let podium = world.cards_in(CHANNEL).pop().expect("the podium");
    let report = host(&mut world, RoundCommand::Report);
    let mine = words(&world.press(&member(1), ButtonId::RoundMine(KEY.id)));
    for told in [podium.body, report, mine] {
        assert_eq!(told.matches("10 of 10 correct").count(), 30, "{told}");
        assert!(told.contains("\n30. "), "{told}");
    }
}

#[test]
fn the_podium_shows_places_and_difficulty_and_offers_the_members_their_answers() {
    let mut world = playing();
    for _ in 0..3 {
        presses(&mut world, &ann(), true);
        presses(&mut world, &ben(), false);
        until_next(&mut world);
    }
    let podium = world.cards_in(CHANNEL).pop().expect("the podium");
    assert_eq!(presses_of(&podium), [ButtonId::RoundMine(KEY.id)]);
    assert!(
        podium
            .body
            .contains("🥇 1. <@1001> · **3 points** · 3 correct in"),
        "{}",
        podium.body
    );
    assert_eq!(podium.body.matches("1 of 2 correct (50%)").count(), 3);
    let mine = world.press(&ben(), ButtonId::RoundMine(KEY.id));
    assert!(matches!(mine, pythia_quiz::card::Reply::Private(_)));
    let week = InteractionKind::Leaderboard(pythia_quiz::event::BoardForm {
        period: Some("week".to_owned()),
        ..Default::default()
    });
    assert!(
        words(&world.ask(&cem(), week)).contains("<@1001>"),
        "it counts for the standings"
    );
}
