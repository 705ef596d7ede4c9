//! Questions that ask what a program prints, answered by typing.

use pythia_quiz::card::Reply;
use pythia_quiz::custom_id::FormId;
use pythia_quiz::question::Bank;

use super::*;

/// What the test's questions print.
const RIGHT: &str = "quokka 42\n[1, 2]";

fn typed() -> RoundForm {
    RoundForm {
        output: Some(true),
        ..form()
    }
}

fn playing_typed() -> World {
    playing_with(typed(), bank_of(Kind::Output))
}

fn playing_with(form: RoundForm, bank: Bank) -> World {
    let mut world = World::with(alone(), bank);
    let told = schedule(&mut world, form);
    assert!(told.contains("is scheduled"), "{told}");
    world.advance_to(utc("2026-03-02", "09:00"));
    world.advance(LEAD_MS);
    assert_eq!(phase(&world), RoundPhase::Open);
    world
}

fn of(world: &World) -> RoundRef {
    let round = round(world);
    KEY.question(round.current, round.item().expect("open").asked)
}

fn sending(world: &World, text: &str) -> InteractionKind {
    InteractionKind::Submitted {
        form: FormId::RoundAnswer(of(world)),
        fields: vec![text.to_owned()],
    }
}

fn sends(world: &mut World, who: &Person, text: &str) -> String {
    let ask = sending(world, text);
    let reply = world.ask(who, ask);
    reply_fits(&reply);
    words(&reply)
}

fn opens(world: &mut World, who: &Person) -> Reply {
    let (press, on) = (ButtonId::RoundAnswer(of(world)), message(world));
    world.press_on(who, on, press)
}

/// Returns the message of the n-th question, as it looks now.
fn shown(world: &World, n: usize) -> String {
    let message = round(world).questions[n].message.expect("posted");
    card_words(world.messages[&message].card.as_ref().expect("ours"))
}

#[test]
fn outputs_are_asked_only_if_the_moderator_wants_them_and_by_letters_if_they_have_options() {
    let mut world = World::with(alone(), bank_of(Kind::Output));
    let told = schedule(&mut world, form());
    assert!(told.contains("no matching questions"), "{told}");
    let questions = bank_of(Kind::Output);
    let with_options = questions.questions().map(|mut own| {
        own.choices = question_with_choices().choices;
        own
    });
    let with_options = Bank::new(with_options.collect::<Vec<_>>());
    let world = playing_with(form(), with_options);
    let card = world.messages[&message(&world)].card.clone().expect("ours");
    let labels: Vec<_> = card
        .rows
        .iter()
        .flatten()
        .map(|b| b.label.clone())
        .collect();
    assert_eq!(labels, ["A", "B", "C", "D"]);
}

fn question_with_choices() -> pythia_quiz::question::Question {
    question(
        "basics/x",
        Kind::Choice,
        pythia_quiz::question::Level::Junior,
    )
}

#[test]
fn a_typed_question_shows_its_code_and_a_button_that_opens_a_form_of_one_field() {
    let mut world = playing_typed();
    let card = world.messages[&message(&world)].card.clone().expect("ours");
    let labels: Vec<_> = card
        .rows
        .iter()
        .flatten()
        .map(|b| b.label.clone())
        .collect();
    assert_eq!(labels, ["Answer"]);
    assert!(card.body.contains("What about") && card_words(&card).contains("type what it prints"));
    let reply = opens(&mut world, &ann());
    let Reply::Form(form) = &reply else {
        panic!("a form was expected, not {reply:?}");
    };
    assert_eq!(form.fields.len(), 1);
    assert_eq!(form.fields[0].value, "");
    let id = form.id.custom_id();
    assert!(
        id.len() <= 100 && FormId::parse(&id).as_ref() == Ok(&form.id),
        "{id}"
    );
    assert!(!words(&reply).contains("quokka"));
    sends(&mut world, &ann(), "my guess");
    let again = words(&opens(&mut world, &ann()));
    assert!(
        again.contains("my guess"),
        "what was sent stands in it: {again}"
    );
}

#[test]
fn typed_outputs_are_compared_by_the_rules_of_dailies() {
    for (text, right) in [
        (RIGHT, 1),
        ("```\nquokka 42  \n[1, 2]\n```", 1),
        ("\r\nquokka 42\r\n[1, 2]\n\n", 1),
        ("quokka 42 [1, 2]", 0),
        ("Quokka 42\n[1, 2]", 0),
    ] {
        let mut world = playing_typed();
        sends(&mut world, &ann(), text);
        world.advance(minutes(5));
        assert_eq!(score(&world, &ann()).right, right, "{text:?}");
        assert_eq!(world.points(&ann()), i64::from(right));
    }
}

#[test]
fn the_last_text_sent_before_the_deadline_counts_in_any_order_of_arrival() {
    let mut world = playing_typed();
    world.advance(20_000);
    let now = world.now;
    let (wrong, right) = (sending(&world, "wrong"), sending(&world, RIGHT));
    let told = words(&world.ask_at(&ann(), now.plus_ms(-1_000), right));
    assert!(told.contains("Your answer is"), "{told}");
    let told = words(&world.ask_at(&ann(), now.plus_ms(-5_000), wrong));
    assert!(told.contains("that's the one that counts"), "{told}");
    let text = |world: &World| {
        let member = world.number(&ann()).expect("known");
        pythia_quiz::queries::round::typed::text(&world.look(), KEY, 0, member)
    };
    assert_eq!(text(&world).as_deref(), Some(RIGHT));
    assert!(sends(&mut world, &ann(), "changed").contains("changed your answer"));
    until_results(&mut world);
    let tally = round(&world).questions[0].tally.clone().expect("fixed");
    assert_eq!(tally.chosen, [0, 1]);
}

#[test]
fn a_text_sent_after_the_deadline_is_refused_and_given_back() {
    let mut world = playing_typed();
    let deadline = round(&world).item().expect("open").deadline;
    let late = sending(&world, "too late");
    world.sleep_until(deadline.plus_ms(1_000));
    let told = words(&world.ask_at(&ann(), deadline, late.clone()));
    assert!(
        told.contains("was up") && told.contains("too late"),
        "{told}"
    );
    until_results(&mut world);
    let told = words(&world.ask_at(&ann(), deadline.plus_ms(-5), late));
    assert!(told.contains("after the results were final"), "{told}");
    assert_eq!(
        round(&world).questions[0]
            .tally
            .clone()
            .expect("fixed")
            .too_late,
        1
    );
}

#[test]
fn results_show_the_output_how_many_had_it_the_fastest_and_common_wrong_ones() {
    let mut world = playing_typed();
    for n in 1..=3 {
        sends(&mut world, &member(n), "None\n");
        world.advance(100);
    }
    sends(&mut world, &member(4), "```py\nNone\n```");
    sends(&mut world, &member(5), "[2, 1]");
    sends(&mut world, &member(6), RIGHT);
    sends(&mut world, &member(7), "@everyone **look** ``` here");
    sends(&mut world, &member(8), "once");
    until_results(&mut world);
    let told = shown(&world, 0);
    assert!(
        told.contains("It prints\n```\nquokka 42\n[1, 2]\n```"),
        "{told}"
    );
    assert!(
        told.contains("1 of 8 (13%)") && told.contains("7 of 8 (88%)"),
        "{told}"
    );
    assert!(told.contains("Fastest correct answers\n<@1006>"), "{told}");
    assert!(told.contains("4 members typed\n```\nNone\n```"), "{told}");
    let others = told.matches("1 member typed").count();
    assert_eq!(others, 2, "three at most: {told}");
    assert!(
        told.contains("@everyone **look** `\u{200b}`` here"),
        "held in its block: {told}"
    );
}

#[test]
fn what_the_filter_blocks_is_neither_taken_nor_shown() {
    let mut world = playing_typed();
    sends(&mut world, &ann(), "a mango");
    let mut guild = world.guild();
    guild.filter.words = vec!["mango".to_owned()];
    world.put(Record::Guild(GUILD, Box::new(guild)));
    let told = sends(&mut world, &ben(), "a mango");
    assert!(!told.contains("Your answer is"), "{told}");
    sends(&mut world, &ben(), "https://is.fine/in-a-block");
    until_results(&mut world);
    let told = shown(&world, 0);
    assert!(!told.contains("mango"), "{told}");
    assert!(told.contains("is.fine"), "{told}");
}

#[test]
fn a_long_text_and_an_empty_one_are_refused_and_given_back() {
    let mut world = playing_typed();
    let told = sends(&mut world, &ann(), &"x".repeat(1_001));
    assert!(told.contains("1001") || told.contains("1,001"), "{told}");
    let told = sends(&mut world, &ann(), " \n ");
    assert!(!told.contains("Your answer is"), "{told}");
    until_results(&mut world);
    let tally = round(&world).questions[0].tally.clone().expect("fixed");
    assert_eq!(tally.answered(), 0);
}

#[test]
fn long_outputs_and_many_wrong_ones_fit_into_discord_s_limits() {
    let questions = bank_of(Kind::Output);
    let long = questions.questions().map(|mut own| {
        own.text = "q".repeat(3_500);
        own.expected = Some("```".repeat(300));
        own
    });
    let long = Bank::new(long.collect::<Vec<_>>());
    let mut world = playing_with(typed(), long);
    for n in 1..=5 {
        sends(
            &mut world,
            &member(n),
            &format!("{n}{}", "```\n".repeat(240)),
        );
    }
    until_results(&mut world);
    assert!(cards(&world).contains("It prints"));
}

#[test]
fn a_typed_question_that_is_asked_again_forgets_what_was_typed() {
    let mut world = playing_typed();
    sends(&mut world, &ann(), RIGHT);
    let old = sending(&world, RIGHT);
    world.advance(HEARTBEAT_MS);
    world.sleep_until(world.now.plus_ms(31_000));
    world.restart();
    world.advance(100);
    assert_eq!(round(&world).item().expect("open").asked, 2);
    assert!(words(&world.ask(&ben(), old)).contains("asked again below"));
    assert!(!words(&opens(&mut world, &ann())).contains("quokka"));
    assert!(
        !world
            .reader
            .0
            .values()
            .any(|record| matches!(record, Record::RoundText(..)))
    );
    sends(&mut world, &ben(), RIGHT);
    until_results(&mut world);
    let tally = round(&world).questions[0].tally.clone().expect("fixed");
    assert_eq!(tally.chosen, [1, 0]);
}

#[test]
fn a_restart_between_form_and_results_loses_nothing_that_was_typed() {
    let mut world = playing_typed();
    sends(&mut world, &ann(), "None");
    world.restart();
    world.settle();
    assert!(words(&opens(&mut world, &ann())).contains("None"));
    until_results(&mut world);
    assert!(shown(&world, 0).contains("1 member typed"));
}

#[test]
fn letters_do_not_answer_a_typed_question_and_forms_do_not_answer_letters() {
    let mut world = playing_typed();
    let (letter, on) = (ButtonId::RoundLetter(of(&world), 0), message(&world));
    assert!(words(&world.press_on(&ann(), on, letter)).contains("doesn't have that question"));
    let mut world = playing();
    assert!(sends(&mut world, &ann(), "x").contains("doesn't have that question"));
    assert!(words(&opens(&mut world, &ann())).contains("doesn't have that question"));
    until_results(&mut world);
    let tally = round(&world).questions[0].tally.clone().expect("fixed");
    assert_eq!(tally.answered(), 0);
}

#[test]
fn letters_and_typed_outputs_can_be_mixed_and_own_answers_show_both() {
    let form = RoundForm {
        count: Some(8),
        ..typed()
    };
    let mut world = playing_with(form, bank());
    let mut kinds = std::collections::BTreeSet::new();
    for _ in 0..8 {
        let open = round(&world);
        let question = world.reader.get(&Key::RoundQuestion((KEY, open.current)));
        let Some(Record::RoundQuestion(_, question)) = question else {
            panic!("the question is frozen");
        };
        kinds.insert(question.kind);
        if question.kind == Kind::Output {
            sends(&mut world, &ann(), "no\nidea");
        } else {
            presses(&mut world, &ann(), true);
        }
        until_next(&mut world);
    }
    assert_eq!(
        kinds.into_iter().collect::<Vec<_>>(),
        [Kind::Choice, Kind::Output]
    );
    let mine = words(&world.press(&ann(), ButtonId::RoundMine(KEY.id)));
    assert!(mine.contains("`no ⏎ idea` · incorrect after"), "{mine}");
    assert!(
        mine.contains(" · correct after") && mine.contains("the answer was"),
        "{mine}"
    );
    assert_eq!(world.points(&ann()), 4);
    let report = host(&mut world, RoundCommand::Report);
    assert!(
        report.contains("typed outputs") && report.contains("0 of 1 correct"),
        "{report}"
    );
}

#[test]
fn the_preview_shows_a_moderator_what_members_have_to_type() {
    let mut world = World::with(alone(), bank_of(Kind::Output));
    schedule(&mut world, typed());
    let told = host(&mut world, RoundCommand::Preview);
    assert!(
        told.contains("typed, correct: `quokka 42 ⏎ [1, 2]`"),
        "{told}"
    );
    assert!(told.contains("opens a form"), "{told}");
    assert!(host(&mut world, |_| RoundCommand::List).contains("typed outputs"));
}

#[test]
fn only_those_who_signed_up_may_type() {
    let form = RoundForm {
        lobby: Some(true),
        ..typed()
    };
    let mut world = World::with(alone(), bank_of(Kind::Output));
    schedule(&mut world, form);
    world.advance_to(utc("2026-03-02", "08:50"));
    world.press(&ann(), ButtonId::RoundJoin(KEY.id));
    world.advance_to(utc("2026-03-02", "09:00"));
    world.advance(pythia_quiz::model::round::LOBBY_LEAD_MS);
    assert!(sends(&mut world, &ann(), "x").contains("Your answer is"));
    let told = sends(&mut world, &ben(), "not lost");
    assert!(
        told.contains("need to sign up") && told.contains("not lost"),
        "{told}"
    );
    assert!(words(&opens(&mut world, &ben())).contains("need to sign up"));
}

/// Plays a round of typed questions whose output is `expected`. Returns all that Discord shows and
/// that members get in reply, until the results.
fn told_with(expected: &str) -> (Vec<pythia_quiz::card::Card>, Vec<String>) {
    let questions = bank_of(Kind::Output);
    let turned = questions.questions().map(|mut own| {
        own.expected = Some(expected.to_owned());
        own
    });
    let mut world = playing_with(typed(), Bank::new(turned.collect::<Vec<_>>()));
    let mut told = Vec::new();
    for (n, text) in ["1", "2", "```\n1\n```", ""].iter().enumerate() {
        let form = opens(&mut world, &member(n as u64));
        if let Reply::Form(form) = &form {
            told.push(form.id.custom_id());
        }
        told.push(words(&form));
        told.push(sends(&mut world, &member(n as u64), text));
        world.advance(700);
    }
    told.push(host(&mut world, RoundCommand::Report));
    told.push(words(&world.press(&ann(), ButtonId::RoundMine(KEY.id))));
    (world.cards_in(CHANNEL), told)
}

#[test]
fn until_the_results_nothing_shows_which_output_is_right() {
    let first = told_with("1");
    assert!(first.0.len() >= 3 && first.1.len() == 14);
    assert_eq!(told_with("2"), first);
    assert_eq!(told_with("neither"), first);
}
