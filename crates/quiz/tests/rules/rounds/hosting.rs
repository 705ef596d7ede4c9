//! Hosting a round: pause, resume, next, start, cancel.

use pythia_quiz::card::Reply;

use super::*;

#[test]
fn a_paused_round_plays_out_the_open_question_and_goes_on_when_resumed() {
    let mut world = playing();
    presses(&mut world, &ann(), true);
    assert!(host(&mut world, RoundCommand::Pause).contains("will finish"));
    until_results(&mut world);
    world.advance(minutes(20));
    assert_eq!(
        (phase(&world), round(&world).current),
        (RoundPhase::Between, 1)
    );
    assert!(host(&mut world, RoundCommand::Resume).contains("is back on"));
    world.advance(LEAD_MS);
    assert_eq!(phase(&world), RoundPhase::Open);
    world.advance(minutes(5));
    assert_eq!(world.points(&ann()), 1);
}

#[test]
fn next_closes_the_open_question_and_ends_the_pause() {
    let mut world = playing();
    presses(&mut world, &ann(), true);
    world.advance(2_000);
    assert!(host(&mut world, RoundCommand::Next).contains("closed the current question"));
    assert!(presses(&mut world, &ben(), true).contains("was up"));
    world.advance(FIX_MS);
    assert_eq!(
        (phase(&world), round(&world).current),
        (RoundPhase::Between, 1)
    );
    host(&mut world, RoundCommand::Next);
    world.settle();
    assert_eq!(phase(&world), RoundPhase::Open);
    let tally = round(&world).questions[0].tally.clone().expect("fixed");
    assert_eq!(tally.answered(), 1);
}

#[test]
fn a_round_may_begin_before_its_time() {
    let mut world = scheduled();
    assert!(host(&mut world, RoundCommand::Start).contains("is starting"));
    world.settle();
    world.advance(LEAD_MS);
    assert_eq!(phase(&world), RoundPhase::Open);
}

/// Lets Mia leave the server. Everybody else is still there.
fn mia_leaves(world: &mut World) {
    world.fail(|row| match row.effect {
        Effect::FindMember { user } if user == mod_mia().user => {
            Some(Outcome::Done(Receipt::Member(false)))
        }
        _ => None,
    });
}

#[test]
fn the_moderator_who_begins_a_round_is_its_host_even_if_the_planner_has_left() {
    let mut world = scheduled();
    mia_leaves(&mut world);
    world.ask(
        &mod_max(),
        InteractionKind::Round(RoundCommand::Start(String::new())),
    );
    world.advance(LEAD_MS);
    assert_eq!(round(&world).host, mod_max().user);
    assert_eq!(
        (phase(&world), round(&world).paused),
        (RoundPhase::Open, None)
    );
}

#[test]
fn a_round_whose_host_left_gets_its_reminder_when_another_takes_it_over() {
    let mut world = scheduled();
    mia_leaves(&mut world);
    world.advance_to(utc("2026-03-02", "08:50"));
    assert_eq!(round(&world).paused, Some(RoundPause::HostGone));
    assert!(!cards(&world).contains("starts soon"));
    world.ask(
        &mod_max(),
        InteractionKind::Round(RoundCommand::Resume(String::new())),
    );
    world.advance_to(utc("2026-03-02", "08:59"));
    assert_eq!(cards(&world).matches("starts soon").count(), 1);
    world.advance_to(utc("2026-03-02", "09:00"));
    world.advance(LEAD_MS);
    assert_eq!(phase(&world), RoundPhase::Open);
}

#[test]
fn a_round_resumed_after_its_start_begins_at_once() {
    let mut world = scheduled();
    world.advance_to(utc("2026-03-02", "08:50"));
    world.ask(
        &mod_mia(),
        InteractionKind::Round(RoundCommand::Pause("1".to_owned())),
    );
    world.advance_to(utc("2026-03-02", "11:00"));
    assert_eq!(phase(&world), RoundPhase::Scheduled);
    let told = words(&world.ask(
        &mod_max(),
        InteractionKind::Round(RoundCommand::Resume(String::new())),
    ));
    assert!(told.contains("Round #1 is starting"), "{told}");
    world.advance(LEAD_MS);
    assert_eq!(phase(&world), RoundPhase::Open);
    assert_eq!(round(&world).host, mod_max().user);
    assert!(world.directs.is_empty(), "{:?}", world.directs);
}

#[test]
fn a_round_is_not_resumed_after_its_start_while_another_is_played_in_its_channel() {
    let mut world = World::with(Rules::default(), bank_of(Kind::Choice));
    for start in ["9:00", "10:00"] {
        let form = RoundForm {
            start: start.to_owned(),
            ..form()
        };
        let told = schedule(&mut world, form);
        assert!(told.contains("is scheduled"), "{told}");
    }
    world.ask(
        &mod_mia(),
        InteractionKind::Round(RoundCommand::Pause("1".to_owned())),
    );
    world.advance_to(utc("2026-03-02", "10:00"));
    let resume = || InteractionKind::Round(RoundCommand::Resume("1".to_owned()));
    let told = words(&world.ask(&mod_mia(), resume()));
    assert!(
        told.contains("round #2") && told.contains("Another round is running"),
        "{told}"
    );
    assert!(told.contains("/round start"), "{told}");
    assert_eq!(phase(&world), RoundPhase::Scheduled);
    assert!(round(&world).paused.is_some());
    world.advance_to(utc("2026-03-02", "10:30"));
    world.ask(&mod_mia(), resume());
    world.advance(LEAD_MS);
    assert_eq!(phase(&world), RoundPhase::Open);
}

#[test]
fn cancelling_stops_a_question_that_is_not_yet_posted() {
    let mut world = scheduled();
    world.advance_to(utc("2026-03-02", "09:00"));
    world.now = world.now.plus_ms(LEAD_MS);
    world.tick_all();
    world.press(&mod_mia(), ButtonId::RoundCancel(KEY.id, false));
    world.advance(minutes(5));
    let all = cards(&world);
    assert!(!all.contains("Question 1 of 3"), "{all}");
    assert!(all.contains("A moderator cancelled"), "{all}");
}

#[test]
fn a_question_under_way_when_its_round_is_cancelled_says_so() {
    let mut world = scheduled();
    world.advance_to(utc("2026-03-02", "09:00"));
    world.now = world.now.plus_ms(LEAD_MS);
    world.tick_all();
    let row = world.next_row().expect("the question");
    let outcome = world.carry_out(&row);
    world.press(&mod_mia(), ButtonId::RoundCancel(KEY.id, false));
    world.event(Event::Delivered {
        seq: row.seq,
        outcome,
    });
    world.settle();
    let shown = world.cards_in(CHANNEL);
    let question = shown.iter().find(|card| {
        card.title
            .as_ref()
            .is_some_and(|title| title.contains("Question 1"))
    });
    let question = question.expect("it stands");
    assert!(question.rows.is_empty() && question.body.contains("cancelled"));
}

#[test]
fn a_cancelled_round_gives_no_points() {
    let mut world = playing();
    presses(&mut world, &ann(), true);
    until_next(&mut world);
    world.press(&mod_mia(), ButtonId::RoundCancel(KEY.id, false));
    world.settle();
    world.advance(hours(1));
    assert_eq!(world.points(&ann()), 0);
    let (press, message) = (letter(&world, true), message(&world));
    assert!(words(&world.press_on(&ann(), message, press)).contains("was cancelled"));
}

#[test]
fn a_round_cancelled_after_its_reminder_says_so_in_the_channel() {
    let mut world = scheduled();
    world.advance_to(utc("2026-03-02", "08:50"));
    world.press(&mod_mia(), ButtonId::RoundCancel(KEY.id, false));
    world.settle();
    assert!(cards(&world).contains("A moderator cancelled this round"));
}

#[test]
fn another_next_says_that_the_question_is_closed_already() {
    let mut world = playing();
    world.advance(2_000);
    assert!(host(&mut world, RoundCommand::Next).contains("I've closed the current question"));
    let told = host(&mut world, RoundCommand::Next);
    assert!(told.contains("is closed already"), "{told}");
}

#[test]
fn a_round_that_is_over_can_not_be_ended_any_more_and_its_podium_is_not_denied() {
    let mut world = playing();
    world.advance(minutes(10));
    assert_eq!(phase(&world), RoundPhase::Finished);
    let end = RoundCommand::End("1".to_owned());
    let told = words(&world.ask(&mod_mia(), InteractionKind::Round(end)));
    assert!(told.contains("can't be ended anymore"), "{told}");
    assert!(!told.contains("no podium yet"), "{told}");
}

#[test]
fn with_no_round_that_fits_a_command_says_so_and_offers_no_choice() {
    let mut world = scheduled();
    for ask in [
        RoundCommand::End,
        RoundCommand::Next,
        RoundCommand::Pause,
        RoundCommand::Resume,
    ] {
        let told = host(&mut world, ask);
        assert!(told.contains("No round is"), "{told}");
        assert!(!told.contains("Which round?"), "{told}");
    }
    let told = host(&mut world, RoundCommand::Report);
    assert!(told.contains("No round has been played"), "{told}");
    let mut world = playing();
    let told = host(&mut world, RoundCommand::Start);
    assert!(told.contains("No round is waiting to start"), "{told}");
}

#[test]
fn before_a_round_is_cancelled_its_open_question_counts_among_those_that_are_lost() {
    let mut world = playing();
    presses(&mut world, &ann(), true);
    let told = host(&mut world, RoundCommand::Cancel);
    assert!(!told.contains("No question has been played"), "{told}");
    assert!(told.contains("will earn no points"), "{told}");
}

#[test]
fn a_round_that_was_begun_early_was_played_when_it_was_and_repeats_as_planned() {
    let mut world = World::with(alone(), bank_of(Kind::Choice));
    let late = RoundForm {
        start: "2026-03-20 18:00".to_owned(),
        weekly: Some(true),
        ..form()
    };
    schedule(&mut world, late);
    host(&mut world, RoundCommand::Start);
    let begun = world.now;
    world.advance(minutes(10));
    let played = round(&world);
    assert_eq!(played.phase, RoundPhase::Finished);
    assert_eq!((played.start, played.date), (begun, day("2026-03-02")));
    let next = RoundKey {
        guild: GUILD,
        id: RoundId(2),
    };
    let next = world.look().round(next).expect("the next one");
    assert_eq!(next.start, utc("2026-03-27", "18:00"));
}

#[test]
fn the_buttons_of_the_host_are_under_every_reply_while_the_round_is_played() {
    let mut world = playing();
    presses(&mut world, &ann(), true);
    let ask = |ask: fn(String) -> RoundCommand| InteractionKind::Round(ask(String::new()));
    let report = world.ask(&mod_mia(), ask(RoundCommand::Report));
    let next = ButtonId::RoundNext(KEY.id);
    let pause = ButtonId::RoundPause(KEY.id);
    let end = ButtonId::RoundAskEnd(KEY.id);
    assert_eq!(offered(&report), [next.clone(), pause.clone(), end.clone()]);
    let refused = words(&world.press(&ben(), next.clone()));
    assert!(refused.contains("Only"), "{refused}");
    assert_eq!(phase(&world), RoundPhase::Open);
    world.advance(2_000);
    let told = world.press(&mod_mia(), next);
    assert!(
        matches!(told, Reply::Update(_)),
        "one console, not many: {told:?}"
    );
    assert!(
        words(&told).contains("closed the current question"),
        "{}",
        words(&told)
    );
    world.advance(FIX_MS);
    let told = world.press(&mod_mia(), pause);
    let go_on = ButtonId::RoundGoOn(KEY.id);
    assert_eq!(offered(&told), [go_on.clone(), end.clone()]);
    assert!(round(&world).paused.is_some());
    let told = world.press(&mod_mia(), go_on);
    assert!(words(&told).contains("is back on"), "{}", words(&told));
    assert!(round(&world).paused.is_none());
    let told = world.press(&mod_mia(), end);
    assert!(
        offered(&told).contains(&ButtonId::RoundEnd(KEY.id)),
        "it asks: {told:?}"
    );
    world.press(&mod_mia(), ButtonId::RoundEnd(KEY.id));
    world.advance(minutes(5));
    assert_eq!(phase(&world), RoundPhase::Finished);
    let report = world.ask(&mod_mia(), ask(RoundCommand::Report));
    assert_eq!(offered(&report), [], "it is over");
    world.check();
}

#[test]
fn the_report_of_a_round_that_is_over_has_a_sheet_with_every_answer() {
    let mut world = playing();
    presses(&mut world, &ann(), true);
    world.advance(1_500);
    presses(&mut world, &ben(), false);
    let ask = || InteractionKind::Round(RoundCommand::Report("1".to_owned()));
    let open = world.ask(&mod_mia(), ask());
    let (Reply::Private(card) | Reply::Update(card)) = open else {
        panic!("a card");
    };
    assert!(card.files.is_empty(), "it would tell what is open");
    world.advance(minutes(10));
    assert_eq!(phase(&world), RoundPhase::Finished);
    let Reply::Private(card) = world.ask(&mod_mia(), ask()) else {
        panic!("for the host alone");
    };
    let file = &card.files[0];
    assert_eq!(file.name, "round-1.csv");
    let lines: Vec<&str> = file.text.lines().collect();
    assert!(lines[0].starts_with("rank,account,points,correct,answered,seconds,q1,q1_correct"));
    assert!(
        lines[0].ends_with("q3,q3_correct,q3_seconds"),
        "{}",
        lines[0]
    );
    let of = |who: &Person| {
        let account = format!("id {}", who.user);
        let line = lines.iter().find(|line| line.contains(&account));
        (*line.unwrap_or_else(|| panic!("{account} in {}", file.text))).to_owned()
    };
    assert!(
        of(&ann()).contains(",yes,") && !of(&ann()).contains(",no,"),
        "{}",
        of(&ann())
    );
    assert!(of(&ben()).contains(",no,"), "{}", of(&ben()));
    let cells: Vec<usize> = lines.iter().map(|line| line.split(',').count()).collect();
    assert!(cells.iter().all(|count| *count == 15), "{cells:?}");
}
