//! Quiz rounds: scheduling, playing, what counts, the podium, trouble.

use proptest::prelude::*;

use pythia::quiz::effect::{About, Effect, RefusalKind, RoundStep};
use pythia::quiz::event::{EventStatus, RoundAsk, RoundForm};
use pythia::quiz::ids::{At, ChannelId, MessageId, RoundNo};
use pythia::quiz::ledger::{Reason, Scope, Source, Window};
use pythia::quiz::press::{Press, RoundRef};
use pythia::quiz::question::Kind;
use pythia::quiz::round::record::{Round, RoundKey, RoundPause, RoundPhase, RoundScore};
use pythia::quiz::round::{BEAT_MS, FIX_MS, LEAD_MS, podium};
use pythia::quiz::{Ask, Event, Key, Record, Rules, Shelf, calendar};

use super::harness::*;

const KEY: RoundKey = RoundKey {
    guild: GUILD,
    no: RoundNo(1),
};

fn form() -> RoundForm {
    RoundForm {
        start: "9:00".to_owned(),
        count: Some(3),
        ..RoundForm::default()
    }
}

fn schedule(world: &mut World, form: RoundForm) -> String {
    let reply = world.ask(&mod_mia(), Ask::Round(RoundAsk::Schedule(form)));
    reply_fits(&reply);
    words(&reply)
}

/// Three questions at 09:00 UTC in channel 10, 30 s each, 10 s between them.
fn scheduled() -> World {
    let mut world = World::with(Rules::default(), bank_of(Kind::Choice));
    let told = schedule(&mut world, form());
    assert!(told.contains("is scheduled"), "{told}");
    world.settle();
    world
}

fn round(world: &World) -> Round {
    world.look().round(KEY).expect("the round is there")
}

fn phase(world: &World) -> RoundPhase {
    round(world).phase
}

/// The same with its first question open.
fn playing() -> World {
    let mut world = scheduled();
    world.advance_to(utc("2026-03-02", "09:00"));
    world.advance(LEAD_MS);
    assert_eq!(phase(&world), RoundPhase::Open);
    world
}

fn host(world: &mut World, ask: fn(String) -> RoundAsk) -> String {
    let reply = world.ask(&mod_mia(), Ask::Round(ask(String::new())));
    reply_fits(&reply);
    words(&reply)
}

fn message(world: &World) -> MessageId {
    round(world)
        .item()
        .expect("a question")
        .message
        .expect("posted")
}

/// The press on the right letter of the current question, or on a wrong one.
fn letter(world: &World, right: bool) -> Press {
    let round = round(world);
    let item = round.item().expect("a question");
    let question = match world.shelf.get(&Key::RoundQuestion((KEY, round.current))) {
        Some(Record::RoundQuestion(_, question)) => question,
        _ => panic!("the question is frozen"),
    };
    let is_right = |option: &u8| question.right_choice() == Some(usize::from(*option));
    let place = item
        .order
        .iter()
        .position(|option| is_right(option) == right);
    let at = RoundRef {
        no: KEY.no,
        question: round.current,
        asked: item.asked,
    };
    Press::RoundLetter(at, place.expect("there is such a letter") as u8)
}

fn presses(world: &mut World, who: &Person, right: bool) -> String {
    let (press, message) = (letter(world, right), message(world));
    let reply = world.press_on(who, message, press);
    reply_fits(&reply);
    words(&reply)
}

fn presses_at(world: &mut World, who: &Person, right: bool, at: At) -> String {
    let (press, message) = (letter(world, right), message(world));
    words(&world.ask_at(who, at, pressed_on(message, press)))
}

/// Until the results of the open question are out.
fn until_results(world: &mut World) {
    let to = round(world).step_at;
    world.advance_to(to);
}

/// Until the next question is open, or the round is over.
fn until_next(world: &mut World) {
    until_results(world);
    let to = round(world).step_at;
    world.advance_to(to);
    world.advance(100);
}

fn score(world: &World, who: &Person) -> RoundScore {
    let member = world.number(who).expect("known");
    match world.shelf.get(&Key::RoundScore((KEY, member))) {
        Some(Record::RoundScore(_, score)) => score,
        _ => RoundScore::default(),
    }
}

fn cards(world: &World) -> String {
    let cards = world.cards_in(CHANNEL);
    cards.iter().for_each(fits);
    cards
        .iter()
        .map(card_words)
        .collect::<Vec<_>>()
        .join("\n\n")
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
    assert!(all.contains("the podium of round #1"), "{all}");
    assert!(all.contains("2 of 3 right (67 %)"), "{all}");
    assert!(all.contains("zebra-reason: it can grow"), "why: {all}");
    let ranks = [&ann(), &ben(), &cem()].map(|who| score(&world, who).rank);
    assert_eq!(ranks, [1, 2, 0], "equal points: the faster one first");
    assert_eq!(
        [&ann(), &ben(), &cem()].map(|who| world.points(who)),
        [3, 3, 0]
    );
    for message in standing {
        let card = world.messages[&message].card.clone().expect("ours");
        assert!(card.rows.is_empty() && card_words(&card).contains("is right"));
    }
    world.check();
}

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
fn nothing_that_is_told_before_the_results_depends_on_the_right_answer() {
    let mut world = playing();
    for card in world.cards_in(CHANNEL) {
        let text = card_words(&card);
        assert!(
            SECRETS.iter().all(|secret| !text.contains(secret)),
            "{text}"
        );
        assert!(card.title.is_none_or(|title| !title.contains("right")));
    }
    let right = presses(&mut world, &ann(), true).replace("a list", "X");
    for secret in SECRETS {
        assert!(!right.contains(secret), "{right}");
    }
    let wrong = presses(&mut world, &ben(), false);
    let shape = |text: &str| {
        let (_, rest) = text.split_once(": ").expect("a receipt");
        rest.split_once('\n').expect("two lines").1.to_owned()
    };
    assert_eq!(shape(&right), shape(&wrong));
}

#[test]
fn options_stand_in_an_order_of_the_round_s_own() {
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
fn a_press_may_be_changed_until_the_deadline_and_the_last_one_counts_by_its_own_time() {
    let mut world = playing();
    presses(&mut world, &ann(), false);
    world.advance(9_000);
    assert!(presses(&mut world, &ann(), true).contains("changed to"));
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
    assert!(told.contains("time for this question was up"), "{told}");
    until_results(&mut world);
    let tally = round(&world).questions[0].tally.clone().expect("fixed");
    assert_eq!(tally.answered(), 1);
}

#[test]
fn a_press_that_arrives_when_results_are_fixed_is_told_so_and_shown_in_the_report() {
    let mut world = playing();
    let (press, message) = (letter(&world, true), message(&world));
    let deadline = round(&world).item().expect("open").deadline;
    until_results(&mut world);
    let told = words(&world.ask_at(&ann(), deadline.plus_ms(-5), pressed_on(message, press)));
    assert!(told.contains("only after the results were fixed"), "{told}");
    assert!(host(&mut world, RoundAsk::Report).contains("1 press made in time reached me only"));
}

#[test]
fn a_press_that_is_heard_before_its_question_is_known_to_stand_counts() {
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
        no: row.no,
        outcome,
    });
    until_results(&mut world);
    let tally = round(&world).questions[0].tally.clone().expect("fixed");
    assert_eq!(tally.answered(), 1);
}

#[test]
fn the_deadline_is_the_message_s_own_time_and_one_edit_mends_a_printed_one_that_is_off() {
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
fn a_round_needs_enough_questions_that_fit_and_were_not_asked_lately() {
    let mut world = World::with(Rules::default(), bank_of(Kind::Choice));
    let seven = RoundForm {
        count: Some(7),
        ..form()
    };
    let told = schedule(&mut world, seven);
    assert!(
        told.contains("has 6 questions") && told.contains("you want 7"),
        "{told}"
    );
    let of_oop = RoundForm {
        topics: Some("oop".to_owned()),
        ..form()
    };
    assert!(schedule(&mut world, of_oop).contains("has 1 question to play"));
    world.add_track(1, |_| {});
    world.advance_to(utc("2026-03-02", "09:00"));
    let asked = world.daily(daily_key(1, "2026-03-02")).slug;
    let six = RoundForm {
        start: "20:00".to_owned(),
        count: Some(6),
        ..form()
    };
    // The one that is open and the one that comes next are secrets.
    assert!(schedule(&mut world, six).contains("has 4 questions"));
    let four = RoundForm {
        start: "20:00".to_owned(),
        count: Some(4),
        ..form()
    };
    assert!(schedule(&mut world, four).contains("is scheduled"));
    assert!(
        round(&world)
            .questions
            .iter()
            .all(|item| item.slug != asked)
    );
    world.advance(hours(9));
    let again = RoundForm {
        start: "22:00".to_owned(),
        count: Some(1),
        ..form()
    };
    assert!(schedule(&mut world, again.clone()).contains("has 0 questions"));
    let named = RoundForm {
        named: Some(asked.to_string()),
        ..again
    };
    assert!(schedule(&mut world, named).contains("were asked here lately"));
}

#[test]
fn two_rounds_never_clash_in_a_channel_not_even_weeks_later() {
    let mut world = World::with(Rules::default(), bank());
    let one = |start: &str, channel: u64, weekly: bool| RoundForm {
        start: start.to_owned(),
        channel: Some(ChannelId(channel)),
        count: Some(1),
        weekly: Some(weekly),
        ..RoundForm::default()
    };
    assert!(schedule(&mut world, one("fri 18:00", 10, true)).contains("is scheduled"));
    assert!(schedule(&mut world, one("fri 18:01", 10, false)).contains("round #1"));
    assert!(schedule(&mut world, one("2026-03-20 18:00", 10, false)).contains("round #1"));
    assert!(schedule(&mut world, one("fri 18:00", 20, false)).contains("is scheduled"));
    assert!(schedule(&mut world, one("fri 19:00", 10, false)).contains("is scheduled"));
}

#[test]
fn a_form_is_told_every_mistake_at_once() {
    let mut world = World::with(Rules::default(), bank_of(Kind::Choice));
    let told = schedule(
        &mut world,
        RoundForm {
            start: "yesterday-ish".to_owned(),
            topics: Some("cooking".to_owned()),
            levels: Some("wizard".to_owned()),
            count: Some(99),
            seconds: Some(1),
            pause: Some(9999),
            scoring: Some("luck".to_owned()),
            named: Some("no/such".to_owned()),
            ..RoundForm::default()
        },
    );
    for field in [
        "`start:`",
        "cooking",
        "wizard",
        "`questions:`",
        "`seconds:`",
        "`pause:`",
        "`scoring:`",
        "no/such",
    ] {
        assert!(told.contains(field), "{field} in {told}");
    }
    assert!(world.look().round(KEY).is_none());
}

#[test]
fn starts_are_read_in_the_guild_s_zone() {
    let cases = [
        ("9:00", "2026-03-02T09:00"),
        ("7:00", "2026-03-03T07:00"),
        ("fri 18:00", "2026-03-06T18:00"),
        ("mon 7:00", "2026-03-09T07:00"),
        ("Monday 9:00", "2026-03-02T09:00"),
        ("tomorrow 6 pm", "2026-03-03T18:00"),
        ("2026-04-01 12:30", "2026-04-01T12:30"),
        ("in 20m", "2026-03-02T08:20"),
    ];
    for (typed, wanted) in cases {
        let mut world = World::with(Rules::default(), bank_of(Kind::Choice));
        let start = typed.to_owned();
        let told = schedule(&mut world, RoundForm { start, ..form() });
        assert!(told.contains("is scheduled"), "{typed}: {told}");
        let (date, time) = wanted.split_once('T').expect("both");
        assert_eq!(round(&world).start, utc(date, time), "{typed}");
    }
}

#[test]
fn only_moderators_may_host() {
    let mut world = scheduled();
    for ask in [
        RoundAsk::Schedule(form()),
        RoundAsk::List,
        RoundAsk::Start(String::new()),
        RoundAsk::Preview(String::new()),
        RoundAsk::Cancel(String::new()),
        RoundAsk::Report(String::new()),
    ] {
        assert!(words(&world.ask(&ann(), Ask::Round(ask))).contains("Only moderators"));
    }
    let told = words(&world.press(&ann(), Press::RoundCancel(KEY.no, true)));
    assert!(told.contains("Only moderators"));
}

#[test]
fn discord_s_event_is_made_begun_and_completed_with_the_round() {
    let mut world = scheduled();
    let event = round(&world).event.expect("made");
    assert_eq!(
        world.events[&event],
        (EventStatus::Scheduled, utc("2026-03-02", "09:00"))
    );
    world.advance_to(utc("2026-03-02", "09:00"));
    assert_eq!(world.events[&event].0, EventStatus::Active);
    world.advance(minutes(5));
    assert_eq!(phase(&world), RoundPhase::Finished);
    assert_eq!(world.events[&event].0, EventStatus::Completed);
}

#[test]
fn discord_s_event_is_cancelled_with_the_round() {
    let mut world = scheduled();
    let event = round(&world).event.expect("made");
    assert!(host(&mut world, RoundAsk::Cancel).contains("Cancel round #1"));
    assert_eq!(phase(&world), RoundPhase::Scheduled, "it asks first");
    world.press(&mod_mia(), Press::RoundCancel(KEY.no, false));
    world.settle();
    assert_eq!(phase(&world), RoundPhase::Cancelled);
    assert_eq!(world.events[&event].0, EventStatus::Canceled);
    world.advance(hours(3));
    assert!(world.cards_in(CHANNEL).is_empty(), "nothing comes of it");
}

#[test]
fn what_others_do_with_the_event_is_noticed() {
    let mut world = scheduled();
    let event = round(&world).event.expect("made");
    let change = |start, status| Event::EventChanged {
        guild: GUILD,
        event,
        start,
        status,
    };
    let later = utc("2026-03-02", "11:00");
    world.event(change(later, EventStatus::Scheduled));
    assert_eq!(round(&world).start, later, "the round moves with it");
    world.event(change(utc("2026-03-01", "11:00"), EventStatus::Scheduled));
    assert_eq!(round(&world).start, later);
    world.event(Event::EventGone {
        guild: GUILD,
        event,
    });
    world.settle();
    assert_eq!(round(&world).event, None);
    let told = world.directs.iter().map(|(_, card)| card_words(card));
    let told = told.collect::<Vec<_>>().join("\n");
    assert!(
        told.contains("was moved") && told.contains("takes place all the same"),
        "{told}"
    );
    world.advance_to(later);
    assert_eq!(phase(&world), RoundPhase::Between);
}

#[test]
fn before_the_start_there_is_a_reminder_with_the_number_of_those_interested() {
    let mut world = scheduled();
    world.advance_to(utc("2026-03-02", "08:44"));
    assert!(world.cards_in(CHANNEL).is_empty());
    world.advance_to(utc("2026-03-02", "08:45"));
    let all = cards(&world);
    assert!(all.contains("7 members are interested"), "{all}");
}

#[test]
fn a_round_without_the_permission_for_events_takes_place_and_the_host_is_told() {
    let mut world = World::with(Rules::default(), bank_of(Kind::Choice));
    world.fail(|row| match row.effect {
        Effect::MakeEvent { .. } => Some(refusal(RefusalKind::Forbidden, "Missing Permissions")),
        _ => None,
    });
    schedule(&mut world, form());
    world.advance_to(utc("2026-03-02", "09:00"));
    assert!(card_words(&world.directs[0].1).contains("Create Events"));
    assert_eq!(phase(&world), RoundPhase::Between);
}

#[test]
fn the_preview_is_for_the_moderator_alone_who_then_plays_without_points() {
    let mut world = scheduled();
    let told = host(&mut world, RoundAsk::Preview);
    assert!(
        told.contains("right: a list") && told.contains("yak-reason"),
        "{told}"
    );
    world.advance_to(utc("2026-03-02", "09:00"));
    world.advance(LEAD_MS);
    assert!(presses(&mut world, &mod_mia(), true).contains("without points"));
    presses(&mut world, &ann(), true);
    until_results(&mut world);
    let tally = round(&world).questions[0].tally.clone().expect("fixed");
    assert_eq!(tally.answered(), 1);
    world.advance(minutes(5));
    assert_eq!(world.points(&mod_mia()), 0);
    assert_eq!(world.points(&ann()), 1);
}

#[test]
fn a_round_s_questions_are_withheld_from_everything_else_until_they_are_resolved() {
    let mut world = scheduled();
    let hidden: Vec<_> = round(&world)
        .questions
        .iter()
        .map(|item| item.slug.clone())
        .collect();
    for _ in 0..30 {
        let practice = Ask::Question {
            topic: None,
            level: None,
        };
        let told = words(&world.ask(&ann(), practice));
        assert!(
            hidden.iter().all(|slug| !told.contains(slug.as_str())),
            "{told}"
        );
    }
    world.add_track(1, |_| {});
    let daily = world.track(1);
    let mut draft = world.look();
    let next = pythia::quiz::choose::draw(&mut draft, GUILD, pythia::quiz::ids::TrackNo(1), &daily);
    assert!(!hidden.contains(&next.expect("three are left").slug));
}

#[test]
fn a_paused_round_plays_out_the_open_question_and_goes_on_when_resumed() {
    let mut world = playing();
    presses(&mut world, &ann(), true);
    assert!(host(&mut world, RoundAsk::Pause).contains("played out"));
    until_results(&mut world);
    world.advance(minutes(20));
    assert_eq!(
        (phase(&world), round(&world).current),
        (RoundPhase::Between, 1)
    );
    assert!(host(&mut world, RoundAsk::Resume).contains("goes on"));
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
    assert!(host(&mut world, RoundAsk::Next).contains("is closed"));
    assert!(presses(&mut world, &ben(), true).contains("was up"));
    world.advance(FIX_MS);
    assert_eq!(
        (phase(&world), round(&world).current),
        (RoundPhase::Between, 1)
    );
    host(&mut world, RoundAsk::Next);
    world.settle();
    assert_eq!(phase(&world), RoundPhase::Open);
    let tally = round(&world).questions[0].tally.clone().expect("fixed");
    assert_eq!(tally.answered(), 1);
}

#[test]
fn a_round_may_begin_before_its_time() {
    let mut world = scheduled();
    assert!(host(&mut world, RoundAsk::Start).contains("begins"));
    world.settle();
    world.advance(LEAD_MS);
    assert_eq!(phase(&world), RoundPhase::Open);
}

#[test]
fn cancelling_wins_over_a_question_that_is_not_yet_posted() {
    let mut world = scheduled();
    world.advance_to(utc("2026-03-02", "09:00"));
    world.now = world.now.plus_ms(LEAD_MS);
    world.tick_all();
    world.press(&mod_mia(), Press::RoundCancel(KEY.no, false));
    world.advance(minutes(5));
    let all = cards(&world);
    assert!(!all.contains("Question 1 of 3"), "{all}");
    assert!(all.contains("cancelled by a moderator"), "{all}");
}

#[test]
fn a_question_that_was_on_its_way_when_its_round_was_cancelled_says_so() {
    let mut world = scheduled();
    world.advance_to(utc("2026-03-02", "09:00"));
    world.now = world.now.plus_ms(LEAD_MS);
    world.tick_all();
    let row = world.next_row().expect("the question");
    let outcome = world.carry_out(&row);
    world.press(&mod_mia(), Press::RoundCancel(KEY.no, false));
    world.event(Event::Delivered {
        no: row.no,
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
    world.press(&mod_mia(), Press::RoundCancel(KEY.no, false));
    world.settle();
    world.advance(hours(1));
    assert_eq!(world.points(&ann()), 0);
    let (press, message) = (letter(&world, true), message(&world));
    assert!(words(&world.press_on(&ann(), message, press)).contains("was cancelled"));
}

#[test]
fn a_restart_goes_on_with_the_same_clock_scores_and_buttons() {
    let mut world = playing();
    presses(&mut world, &ann(), true);
    let before = round(&world);
    world.advance(5_000);
    world.sleep_until(world.now.plus_ms(8_000));
    world.restart();
    world.settle();
    assert_eq!(round(&world), before);
    presses(&mut world, &ben(), true);
    until_results(&mut world);
    let tally = round(&world).questions[0].tally.clone().expect("fixed");
    assert_eq!(tally.answered(), 2);
    assert_eq!(round(&world).questions[0].asked, 1);
}

#[test]
fn away_for_longer_than_a_question_it_is_asked_again_with_a_new_clock() {
    let mut world = playing();
    presses(&mut world, &ann(), true);
    let (old, first) = (letter(&world, true), message(&world));
    world.advance(BEAT_MS);
    world.sleep_until(world.now.plus_ms(31_000));
    world.restart();
    world.advance(100);
    let item = round(&world).item().expect("open").clone();
    assert_eq!((phase(&world), item.asked), (RoundPhase::Open, 2));
    assert!(item.deadline > world.now.plus_ms(29_000));
    let again = world.messages[&message(&world)].card.clone().expect("ours");
    assert!(again.body.contains("I was away for 3"), "{}", again.body);
    let gone = world.messages[&first].card.clone().expect("ours");
    assert!(gone.rows.is_empty() && card_words(&gone).contains("asked again below"));
    assert!(words(&world.press_on(&ben(), first, old)).contains("asked again below"));
    until_results(&mut world);
    let tally = round(&world).questions[0].tally.clone().expect("fixed");
    assert_eq!(tally.answered(), 0, "earlier presses do not count");
}

#[test]
fn presses_replayed_after_a_resumed_connection_count_if_they_were_made_in_time() {
    let mut world = playing();
    let deadline = round(&world).item().expect("open").deadline;
    world.event(Event::Disconnected);
    world.advance_to(deadline.plus_ms(40_000));
    assert_eq!(
        phase(&world),
        RoundPhase::Open,
        "results wait for the connection"
    );
    world.event(Event::Connected { resumed: true });
    assert!(presses_at(&mut world, &ann(), true, deadline.plus_ms(-1_000)).contains("Your answer"));
    world.settle();
    let tally = round(&world).questions[0].tally.clone().expect("fixed");
    assert_eq!((tally.answered(), round(&world).questions[0].asked), (1, 1));
}

#[test]
fn a_start_that_was_missed_is_made_up_for_within_the_grace_and_told_after_it() {
    for (away, wanted) in [(20, RoundPhase::Between), (40, RoundPhase::Cancelled)] {
        let mut world = scheduled();
        world.sleep_until(utc("2026-03-02", "09:00").plus_minutes(away));
        world.restart();
        world.settle();
        assert_eq!(phase(&world), wanted);
        let told = world
            .directs
            .iter()
            .any(|(_, card)| card_words(card).contains("too late"));
        assert_eq!(told, wanted == RoundPhase::Cancelled);
    }
}

#[test]
fn a_refused_question_pauses_the_round_and_after_mending_it_goes_on() {
    let mut world = scheduled();
    world.advance_to(utc("2026-03-02", "09:00"));
    world.fail(|row| match row.about {
        About::Round(_, RoundStep::Question(..)) => {
            Some(refusal(RefusalKind::Forbidden, "Missing Permissions"))
        }
        _ => None,
    });
    world.advance(LEAD_MS);
    assert!(matches!(round(&world).paused, Some(RoundPause::Refused(_))));
    assert!(card_words(&world.directs[0].1).contains("/round resume"));
    world.mend();
    host(&mut world, RoundAsk::Resume);
    world.advance(LEAD_MS);
    assert_eq!(
        (phase(&world), round(&world).current),
        (RoundPhase::Open, 0)
    );
}

#[test]
fn a_deleted_channel_pauses_its_rounds_and_the_host_is_told() {
    let mut world = playing();
    world.event(Event::ChannelGone {
        guild: GUILD,
        channel: CHANNEL,
    });
    world.settle();
    assert!(matches!(round(&world).paused, Some(RoundPause::Refused(_))));
    assert!(card_words(&world.directs[0].1).contains("its channel was deleted"));
}

#[test]
fn results_of_a_question_whose_message_was_deleted_are_posted_anew() {
    let mut world = playing();
    presses(&mut world, &ann(), true);
    let message = message(&world);
    world.messages.remove(&message);
    until_results(&mut world);
    assert!(cards(&world).contains("zebra-reason"));
}

#[test]
fn a_weekly_round_comes_again_a_week_later_with_other_questions() {
    let mut world = World::with(Rules::default(), bank_of(Kind::Choice));
    let weekly = RoundForm {
        weekly: Some(true),
        ..form()
    };
    schedule(&mut world, weekly);
    world.advance_to(utc("2026-03-02", "09:10"));
    assert_eq!(phase(&world), RoundPhase::Finished);
    let next = RoundKey {
        no: RoundNo(2),
        ..KEY
    };
    let second = world.look().round(next).expect("made");
    assert_eq!(second.start, utc("2026-03-09", "09:00"));
    let first: Vec<_> = round(&world)
        .questions
        .iter()
        .map(|item| item.slug.clone())
        .collect();
    assert!(
        second
            .questions
            .iter()
            .all(|item| !first.contains(&item.slug))
    );
    world.press(&mod_mia(), Press::RoundCancel(next.no, false));
    let third = RoundKey {
        no: RoundNo(3),
        ..KEY
    };
    assert!(world.look().round(third).is_some(), "only that one is off");
    world.press(&mod_mia(), Press::RoundCancel(third.no, true));
    world.settle();
    assert!(host(&mut world, |_| RoundAsk::List).contains("No round is scheduled"));
}

#[test]
fn who_is_blocked_does_not_play() {
    let mut world = playing();
    let block = pythia::quiz::event::BlockForm::Add(ann().user);
    world.ask(&mod_mia(), Ask::Block(block));
    assert!(presses(&mut world, &ann(), true).contains("blocked"));
}

#[test]
fn members_see_their_own_answers_after_the_end() {
    let mut world = playing();
    presses(&mut world, &ann(), true);
    until_next(&mut world);
    presses(&mut world, &ann(), false);
    world.advance(minutes(5));
    let reply = world.press(&ann(), Press::RoundMine(KEY.no));
    reply_fits(&reply);
    let text = words(&reply);
    assert!(text.contains("1 point"), "{text}");
    assert!(
        text.contains("not right") && text.contains("no answer"),
        "{text}"
    );
    let stranger = words(&world.press(&ben(), Press::RoundMine(KEY.no)));
    assert!(stranger.contains("did not take part"));
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

/// All that a round puts on Discord and tells those who press, until the results, with another option being right.
fn told_with(right: usize) -> (Vec<pythia::quiz::card::Card>, Vec<String>) {
    let questions = bank_of(Kind::Choice);
    let turned = questions.iter().map(|question| {
        let mut question = question.as_ref().clone();
        for (n, choice) in question.choices.iter_mut().enumerate() {
            choice.right = n == right;
        }
        std::sync::Arc::new(question)
    });
    let bank = pythia::quiz::question::Bank::new(turned.collect::<Vec<_>>());
    let mut world = World::with(Rules::default(), bank);
    let mut told = vec![schedule(&mut world, form())];
    world.advance_to(utc("2026-03-02", "09:00"));
    world.advance(LEAD_MS);
    let message = message(&world);
    for (n, place) in [0, 1, 2, 3, 9, 0].into_iter().enumerate() {
        let at = KEY.question(0, 1);
        let reply = world.press_on(&member(n as u64), message, Press::RoundLetter(at, place));
        told.push(words(&reply));
        world.advance(700);
    }
    told.push(host(&mut world, RoundAsk::Report));
    told.push(words(&world.press(&ann(), Press::RoundMine(KEY.no))));
    (world.cards_in(CHANNEL), told)
}

#[test]
fn until_the_results_all_that_is_seen_is_the_same_whichever_option_is_right() {
    let first = told_with(0);
    assert!(first.0.len() >= 3 && first.1.len() == 9);
    for right in 1..4 {
        assert_eq!(told_with(right), first);
    }
}
