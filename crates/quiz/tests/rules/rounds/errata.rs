//! Correcting a question of a round that is over.

use std::sync::Arc;

use pythia_quiz::card::Reply;
use pythia_quiz::custom_id::FormId;
use pythia_quiz::event::{BankCommand, Completion, PrivacyCommand};
use pythia_quiz::model::correction::RecountStep;
use pythia_quiz::question::{Bank, Erratum, Level};

use super::*;

const WHY: &str = "Both are mutable sequences.";

fn errata(question: &str) -> InteractionKind {
    InteractionKind::Errata {
        question: Some(question.to_owned()),
    }
}

fn sent(form: FormId, fields: &[&str]) -> InteractionKind {
    InteractionKind::Submitted {
        form,
        fields: fields.iter().map(|one| (*one).to_owned()).collect(),
    }
}

fn first() -> RoundRef {
    KEY.question(0, 0)
}

fn accept_option(option: u8) -> InteractionKind {
    sent(FormId::RoundErrataOption(first(), option), &[WHY])
}

fn void() -> InteractionKind {
    sent(FormId::RoundErrataVoid(first()), &[WHY])
}

/// Presses the letter of the option at a place of the question file.
fn choose(world: &mut World, who: &Person, option: u8) {
    let round = round(world);
    let item = round.item().expect("a question");
    let place = item.order.iter().position(|one| *one == option);
    let at = KEY.question(round.current, item.asked);
    let press = ButtonId::RoundLetter(at, place.expect("an option") as u8);
    let message = item.message.expect("posted");
    world.press_on(who, message, press);
}

/// Returns a round of three questions that is over. To the first one Ann gave the right option, and
/// Ben the second and Cem the third of the file. To the second one only Cem answered, and right.
fn finished() -> World {
    let mut world = playing();
    choose(&mut world, &ann(), 0);
    choose(&mut world, &ben(), 1);
    choose(&mut world, &cem(), 2);
    until_next(&mut world);
    choose(&mut world, &cem(), 0);
    until_next(&mut world);
    until_next(&mut world);
    world.settle();
    assert_eq!(phase(&world), RoundPhase::Finished);
    assert_eq!(points(&world), [1, 0, 1]);
    world
}

fn points(world: &World) -> [i64; 3] {
    [ann(), ben(), cem()].map(|who| world.points(&who))
}

fn ranks(world: &World) -> [u32; 3] {
    [ann(), ben(), cem()].map(|who| score(world, &who).rank)
}

/// Returns the results of a question as its message shows them now.
fn results(world: &World, n: usize) -> String {
    let message = round(world).questions[n].message.expect("posted");
    card_words(world.messages[&message].card.as_ref().expect("ours"))
}

fn podium(world: &World) -> String {
    let cards = world.cards_in(CHANNEL);
    let podium = cards
        .iter()
        .map(card_words)
        .find(|it| it.contains("How hard it was"));
    podium.expect("a podium")
}

fn last_in_channel(world: &World) -> String {
    card_words(world.cards_in(CHANNEL).last().expect("a message"))
}

fn next_reply(world: &mut World, who: &Person) -> String {
    words(&world.ask(who, InteractionKind::Topics))
}

fn undo(reply: &Reply) -> ButtonId {
    match offered(reply).as_slice() {
        [undo @ ButtonId::Undo(_)] => undo.clone(),
        other => panic!("one button was expected, not {other:?}"),
    }
}

#[test]
fn an_option_that_is_accepted_too_gives_its_points_and_the_places_the_results_and_the_podium_follow()
 {
    let mut world = finished();
    let list = world.ask(&mod_mia(), errata("round 1"));
    reply_fits(&list);
    assert!(
        offered(&list).contains(&ButtonId::RoundErrata(first())),
        "{list:?}"
    );
    let desk = world.press(&mod_mia(), ButtonId::RoundErrata(first()));
    assert!(offered(&desk).contains(&ButtonId::RoundErrataOption(first(), 1)));
    assert!(!offered(&desk).contains(&ButtonId::RoundErrataOption(first(), 0)));
    let form = world.press(&mod_mia(), ButtonId::RoundErrataOption(first(), 1));
    assert!(matches!(form, Reply::Form(_)), "{form:?}");
    let done = words(&world.ask(&mod_mia(), accept_option(1)));
    assert!(done.contains("counts as correct, too"), "{done}");
    assert!(done.contains("a note in the channel"), "{done}");
    world.settle();
    assert_eq!(points(&world), [1, 1, 1]);
    // All have one right answer, so the time of it decides.
    assert!(
        ranks(&world).iter().all(|rank| *rank > 0),
        "{:?}",
        ranks(&world)
    );
    assert_eq!(score(&world, &ben()).right, 1);
    let shown = results(&world, 0);
    assert!(
        shown.contains(WHY) && shown.matches("· correct").count() == 2,
        "{shown}"
    );
    let podium = podium(&world);
    assert!(podium.contains("2 of 3 correct (67%)"), "{podium}");
    assert!(podium.contains(&format!("<@{}>", ben().user)), "{podium}");
    let note = last_in_channel(&world);
    assert!(
        note.contains("Correction to question 1 of round 1"),
        "{note}"
    );
    assert!(
        note.contains(WHY) && note.contains("1 member's points changed"),
        "{note}"
    );
    world.check();
}

#[test]
fn a_member_is_told_once_and_why_has_the_reason_under_the_same_keys() {
    let mut world = finished();
    let done = world.ask(&mod_mia(), accept_option(1));
    world.settle();
    assert!(next_reply(&mut world, &ben()).contains("A question of round #1 was corrected"));
    assert!(
        !next_reply(&mut world, &ben()).contains("was corrected"),
        "once"
    );
    assert!(!next_reply(&mut world, &ann()).contains("was corrected"));
    let why = InteractionKind::Why {
        track: Some("all".to_owned()),
        page: 0,
    };
    let told = words(&world.ask(&ben(), why));
    assert!(
        told.contains("corrected: Both are mutable sequences."),
        "{told}"
    );
    world.press(&mod_mia(), undo(&done));
    world.settle();
    assert_eq!(points(&world), [1, 0, 1]);
    assert_eq!(
        score(&world, &ben()).rank,
        0,
        "without points there is no place"
    );
    let rows = world.rows(&ben()).into_iter();
    let rows: Vec<_> = rows
        .map(|(key, row)| (key.n, row.points, row.note))
        .collect();
    assert_eq!(
        rows,
        [
            (0, 1, "errata 2".to_owned()),
            (1, -1, "errata 3".to_owned())
        ]
    );
    let note = last_in_channel(&world);
    assert!(note.contains("no longer counts as correct"), "{note}");
    let shown = results(&world, 0);
    assert!(!shown.contains(WHY), "{shown}");
    assert!(next_reply(&mut world, &ben()).contains("−1 point"));
    world.check();
}

#[test]
fn a_correction_that_is_undone_before_a_member_hears_of_it_is_no_news() {
    let mut world = finished();
    let done = world.ask(&mod_mia(), accept_option(1));
    world.press(&mod_mia(), undo(&done));
    world.settle();
    assert!(!next_reply(&mut world, &ben()).contains("was corrected"));
}

#[test]
fn a_void_question_gives_nothing_and_comes_back_as_it_was() {
    let mut world = finished();
    let before = round(&world).questions[0].tally.clone();
    let done = world.ask(&mod_mia(), void());
    world.settle();
    assert_eq!(points(&world), [0, 0, 1]);
    assert_eq!(ranks(&world), [0, 0, 1]);
    assert_eq!(round(&world).questions[0].tally, None);
    let shown = results(&world, 0);
    assert!(shown.contains("is void") && shown.contains(WHY), "{shown}");
    assert!(podium(&world).contains("void (nobody gets points for it)"));
    let mine = words(&world.press(&ann(), ButtonId::RoundMine(KEY.id)));
    assert!(mine.contains("1. About a question: void"), "{mine}");
    let twice = words(&world.ask(&mod_mia(), void()));
    assert!(twice.contains("already void"), "{twice}");
    let desk = words(&world.press(&mod_mia(), ButtonId::RoundErrata(first())));
    assert!(desk.contains("You can undo that in `/audit`"), "{desk}");
    world.press(&mod_mia(), undo(&done));
    world.settle();
    assert_eq!(points(&world), [1, 0, 1]);
    assert_eq!(round(&world).questions[0].tally, before);
    world.check();
}

#[test]
fn an_undo_in_the_audit_names_the_question_of_the_round() {
    let mut world = finished();
    world.ask(&mod_mia(), accept_option(1));
    let audit = InteractionKind::Audit {
        member: None,
        kind: Some("questions".to_owned()),
    };
    let page = world.ask(&mod_mia(), audit);
    assert!(
        words(&page).contains("question 1 of round #1"),
        "{}",
        words(&page)
    );
    let undo = offered(&page)
        .into_iter()
        .find(|press| matches!(press, ButtonId::Undo(_)));
    world.press(&mod_mia(), undo.expect("it can be undone"));
    world.settle();
    assert_eq!(points(&world), [1, 0, 1]);
}

fn correct_text(text: &str, reason: &str) -> InteractionKind {
    sent(FormId::RoundErrataText(first()), &[text, reason])
}

#[test]
fn a_corrected_text_shows_in_the_results_changes_no_points_and_is_set_back() {
    let mut world = finished();
    let desk = world.ask(&mod_mia(), errata("round 1/1"));
    let press = ButtonId::RoundErrataText(first());
    assert!(offered(&desk).contains(&press), "{desk:?}");
    let form = words(&world.press(&mod_mia(), press));
    let before = round::frozen(&world.look(), KEY, 0).expect("asked").text;
    assert!(form.contains(&before), "{form}");
    let podium = podium(&world);
    let done = world.ask(
        &mod_mia(),
        correct_text("Which of these *never* changes?", WHY),
    );
    let told = words(&done);
    assert!(
        told.contains("The text was corrected") && told.contains("a note in the channel"),
        "{told}"
    );
    world.settle();
    let shown = results(&world, 0);
    assert!(
        shown.contains("*never* changes?") && shown.contains(WHY),
        "{shown}"
    );
    let note = last_in_channel(&world);
    assert!(
        note.contains("The text was corrected") && !note.contains("points changed"),
        "{note}"
    );
    assert_eq!(points(&world), [1, 0, 1]);
    assert_eq!(self::podium(&world), podium);
    assert!(!next_reply(&mut world, &ben()).contains("was corrected"));
    // Then an answer is corrected, too, and both are taken back, the text first.
    world.ask(&mod_mia(), accept_option(1));
    world.settle();
    assert_eq!(points(&world), [1, 1, 1]);
    world.press(&mod_mia(), undo(&done));
    world.settle();
    let shown = results(&world, 0);
    assert!(
        shown.contains(&before) && !shown.contains("*never*"),
        "{shown}"
    );
    assert!(last_in_channel(&world).contains("The text is what it was before"));
    assert_eq!(points(&world), [1, 1, 1]);
    world.check();
}

#[test]
fn each_mistake_in_the_text_of_a_round_s_question_has_its_own_answer_and_changes_nothing() {
    let mut world = finished();
    let before = round::frozen(&world.look(), KEY, 0).expect("asked").text;
    for (text, reason, says) in [
        (" \u{200b} ", WHY, "can't be empty"),
        ("```py\nx", WHY, "code block isn't closed"),
        (before.as_str(), WHY, "same as before"),
        ("Another text?", " ", "Say why"),
    ] {
        let told = words(&world.ask(&mod_mia(), correct_text(text, reason)));
        assert!(told.contains(says), "{says}: {told}");
    }
    let told = words(&world.ask(&ben(), correct_text("Another text?", WHY)));
    assert!(told.contains("Only moderators"), "{told}");
    let unknown = FormId::RoundErrataText(KEY.question(9, 0));
    let told = words(&world.ask(&mod_mia(), sent(unknown, &["Another text?", WHY])));
    assert!(told.contains("question 10"), "{told}");
    let after = round::frozen(&world.look(), KEY, 0).expect("asked").text;
    assert_eq!(after, before);
}

/// Returns a round of typed questions that is over: Ann typed the right output, Ben and Cem others.
fn typed() -> World {
    let mut rules = alone();
    rules.keep_texts_days = 30;
    let mut world = World::with(rules, bank_of(Kind::Output));
    schedule(
        &mut world,
        RoundForm {
            output: Some(true),
            ..form()
        },
    );
    world.advance_to(utc("2026-03-02", "09:00"));
    world.advance(LEAD_MS);
    for (who, text) in [
        (ann(), "quokka 42\n[1, 2]"),
        (ben(), "quokka 43"),
        (cem(), "42"),
    ] {
        let of = KEY.question(0, round(&world).questions[0].asked);
        world.ask(&who, sent(FormId::RoundAnswer(of), &[text]));
    }
    for _ in 0..3 {
        until_next(&mut world);
    }
    world.settle();
    assert_eq!(points(&world), [1, 0, 0]);
    world
}

fn accept_output(output: &str) -> InteractionKind {
    sent(FormId::RoundErrataOutput(first()), &[output, WHY])
}

#[test]
fn another_output_is_compared_like_the_first() {
    let mut world = typed();
    let desk = world.ask(&mod_mia(), errata("round #1 question 1"));
    assert!(
        offered(&desk).contains(&ButtonId::RoundErrataOutput(first())),
        "{desk:?}"
    );
    let done = world.ask(&mod_mia(), accept_output("`quokka 43`"));
    world.settle();
    assert_eq!(points(&world), [1, 1, 0]);
    let shown = results(&world, 0);
    assert!(
        shown.contains("2 of 3 (67%)") && shown.contains("quokka 43"),
        "{shown}"
    );
    let known = words(&world.ask(&mod_mia(), accept_output("quokka 43  ")));
    assert!(known.contains("already counts as correct"), "{known}");
    world.press(&mod_mia(), undo(&done));
    world.settle();
    assert_eq!(points(&world), [1, 0, 0]);
    world.check();
}

#[test]
fn a_typo_that_a_round_forgave_stays_forgiven_in_a_correction() {
    let mut world = World::with(alone(), bank_of(Kind::Short));
    let typos = |on| InteractionKind::Bank(BankCommand::Typos(on));
    world.ask(&mod_mia(), typos(true));
    schedule(
        &mut world,
        RoundForm {
            output: Some(true),
            ..form()
        },
    );
    world.advance_to(utc("2026-03-02", "09:00"));
    world.advance(LEAD_MS);
    for (who, text) in [(ann(), "quoka"), (ben(), "wombt"), (cem(), "koala")] {
        let of = KEY.question(0, round(&world).questions[0].asked);
        world.ask(&who, sent(FormId::RoundAnswer(of), &[text]));
    }
    for _ in 0..3 {
        until_next(&mut world);
    }
    world.settle();
    assert_eq!(points(&world), [1, 0, 0]);
    // What was wrong isn't close to a corrected answer if typos don't count any more.
    world.ask(&mod_mia(), typos(false));
    world.ask(&mod_mia(), accept_output("wombat"));
    world.settle();
    assert_eq!(points(&world), [1, 0, 0]);
    world.ask(&mod_mia(), typos(true));
    world.ask(&mod_mia(), accept_output("kangaroo"));
    world.settle();
    assert_eq!(points(&world), [1, 1, 0]);
    world.check();
}

#[test]
fn what_was_typed_and_is_no_longer_kept_keeps_its_verdict() {
    let mut world = typed();
    world.event(Event::GuildSeen { guild: GUILD });
    world.advance_to(utc("2026-04-20", "09:00"));
    let texts = |key: &&Key| matches!(key, Key::RoundText(_));
    assert_eq!(world.reader.0.keys().filter(texts).count(), 0);
    world.ask(&mod_mia(), accept_output("42"));
    world.settle();
    assert_eq!(points(&world), [1, 0, 0]);
}

#[test]
fn a_member_who_is_forgotten_keeps_points_and_place_and_hears_of_nothing() {
    let mut world = finished();
    let member = world.number(&cem()).expect("known");
    world.ask(&cem(), InteractionKind::Privacy(PrivacyCommand::Delete));
    world.press(&cem(), ButtonId::ForgetMe);
    world.settle();
    assert_eq!(world.number(&cem()), None);
    let before = round::scores(&world.look(), KEY);
    world.ask(&mod_mia(), void());
    world.settle();
    let after = round::scores(&world.look(), KEY);
    let of = |scores: &[(pythia_quiz::ids::MemberId, RoundScore)]| {
        scores
            .iter()
            .find(|(one, _)| *one == member)
            .map(|(_, score)| score.points)
    };
    assert_eq!((of(&before), of(&after)), (Some(1), Some(1)));
    assert_eq!(world.points(&ann()), 0);
    assert!(
        !world
            .reader
            .0
            .keys()
            .any(|key| matches!(key, Key::RoundNews((_, one)) if *one == member))
    );
    world.check();
}

#[test]
fn each_question_that_can_not_be_corrected_has_its_own_answer() {
    let mut world = playing();
    let running = words(&world.ask(&mod_mia(), errata("round 1")));
    assert!(running.contains("isn't over yet"), "{running}");
    let running = words(&world.ask(&mod_mia(), accept_option(1)));
    assert!(running.contains("isn't over yet"), "{running}");
    let other = words(&world.ask(&mod_mia(), errata("round 9")));
    assert!(other.contains("I don't know `round 9`"), "{other}");
    let mut world = finished();
    let none = words(&world.ask(&mod_mia(), errata("round 1/4")));
    assert!(none.contains("has no question 4 that was asked"), "{none}");
    let none = words(&world.ask(&mod_mia(), errata("round 1/0")));
    assert!(none.contains("has no question 0"), "{none}");
    let nobody = words(&world.ask(&mod_mia(), errata("round 1/3")));
    assert!(
        nobody.contains("Nobody answered question 3 of round 1"),
        "{nobody}"
    );
    let right = words(&world.ask(&mod_mia(), accept_option(0)));
    assert!(right.contains("already counts as correct"), "{right}");
    let output = words(&world.ask(&mod_mia(), accept_output("42")));
    assert!(output.contains("already counts as correct"), "{output}");
    let reason = sent(FormId::RoundErrataOption(first(), 1), &["  "]);
    let reason = words(&world.ask(&mod_mia(), reason));
    assert!(reason.contains("Say why"), "{reason}");
    let member = words(&world.ask(&ann(), errata("round 1")));
    assert!(member.contains("Only moderators"), "{member}");
    assert_eq!(points(&world), [1, 0, 1]);
    let mut world = playing();
    world.press(&mod_mia(), ButtonId::RoundCancel(KEY.id, false));
    world.settle();
    let cancelled = words(&world.ask(&mod_mia(), errata("round 1")));
    assert!(cancelled.contains("was cancelled"), "{cancelled}");
}

#[test]
fn a_question_is_found_by_its_name_and_by_the_channel_of_its_round() {
    let mut world = finished();
    let slug = round(&world).questions[0].slug.to_string();
    let desk = words(&world.ask(&mod_mia(), errata(&slug)));
    assert!(desk.contains("Correct question 1 of round 1"), "{desk}");
    let complete = InteractionKind::Complete {
        what: Completion::Played,
        typed: "round".to_owned(),
    };
    let Reply::Choices(choices) = world.ask(&mod_mia(), complete) else {
        panic!("choices were expected");
    };
    assert_eq!(choices[0].1, "round 1");
    let here = world.ask(&mod_mia(), InteractionKind::Errata { question: None });
    assert!(
        words(&here).contains("Correct a question of round 1"),
        "{}",
        words(&here)
    );
}

/// Sets how many members a step handles.
fn handle_at_once(world: &mut World, at_once: usize) {
    let mut rules = (*world.state.rules).clone();
    rules.answers_at_once = at_once;
    world.state.rules = Arc::new(rules);
}

/// Returns a round that is over in which fourteen members answered the first question, half of them
/// by the second option.
fn many() -> World {
    let mut world = playing();
    for n in 0..14 {
        choose(&mut world, &member(300 + n), (n % 2) as u8);
    }
    for _ in 0..3 {
        until_next(&mut world);
    }
    world.settle();
    assert_eq!(phase(&world), RoundPhase::Finished);
    world
}

#[test]
fn many_members_are_counted_in_steps_that_survive_a_stop_between_any_two_and_told_after_the_last() {
    let all = |world: &World| {
        (0..14)
            .map(|n| world.points(&member(300 + n)))
            .collect::<Vec<_>>()
    };
    let mut at_once = many();
    at_once.ask(&mod_mia(), accept_option(1));
    at_once.settle();
    assert_eq!(all(&at_once), [1; 14]);
    let mut world = many();
    handle_at_once(&mut world, 4);
    let told = words(&world.ask(&mod_mia(), accept_option(1)));
    assert!(told.contains("I'm rescoring the answers"), "{told}");
    let (mut steps, mut seen) = (0, Vec::new());
    while let Some(recounting) = world.state.recounting(KEY) {
        steps += 1;
        seen.push(recounting.step);
        assert!(!cards(&world).contains("Correction to"), "told too early");
        for n in [1, 13] {
            let early = next_reply(&mut world, &member(300 + n));
            assert!(!early.contains("was corrected"), "{early}");
        }
        let busy = words(&world.ask(&mod_max(), void()));
        assert!(
            busy.contains("still rescoring question 1 of round 1"),
            "{busy}"
        );
        world.restart();
        handle_at_once(&mut world, 4);
        assert!(world.tick_due());
    }
    assert_eq!(steps, 10, "{seen:?}");
    assert_eq!(seen.last(), Some(&RecountStep::Show));
    world.settle();
    assert_eq!(all(&world), [1; 14]);
    assert!(last_in_channel(&world).contains("7 members' points changed"));
    assert!(next_reply(&mut world, &member(301)).contains("+1 point"));
    let rows = |world: &World| {
        let rows = world.reader.0.values();
        rows.filter(|record| matches!(record, Record::Row(..)))
            .count()
    };
    assert_eq!(rows(&world), rows(&at_once));
    assert_eq!(
        round::scores(&world.look(), KEY),
        round::scores(&at_once.look(), KEY)
    );
    world.check();
}

#[test]
fn an_erratum_of_the_bank_is_offered_once_where_a_round_asked_its_question() {
    let mut world = finished();
    let items = round(&world).questions;
    let (item, other) = (items[0].clone(), items[1].clone());
    let topic = question(other.slug.as_str(), Kind::Choice, Level::Junior).topic;
    // So that the track doesn't draw it.
    world.add_track(1, |track| track.mix.topics = vec![(topic, 1)]);
    let slug = item.slug;
    let topics = ["basics", "oop", "stdlib", "web", "testing", "practices"];
    let names = topics.iter().map(|topic| format!("{topic}/a-question"));
    world.state.bank = Arc::new(Bank::new(names.map(|name| {
        let mut question = question(&name, Kind::Choice, Level::Junior);
        if name == slug.as_str() {
            question.errata = vec![Erratum {
                date: "2026-03-02".to_owned(),
                note: "A tuple can be meant, too.".to_owned(),
                grading: true,
            }];
            (question.choices[0].right, question.choices[1].right) = (false, true);
        }
        Arc::new(question)
    })));
    let offers = |world: &World| {
        let notices = world.directs.iter().map(|(_, card)| card_words(card));
        let notices = notices.chain(world.reader.0.values().filter_map(|record| match record {
            Record::Notice(_, text) => Some(text.clone()),
            _ => None,
        }));
        notices
            .filter(|words| words.contains("has corrected question 1 of round 1"))
            .count()
    };
    world.advance_to(utc("2026-03-05", "09:30"));
    assert_eq!(offers(&world), 1, "{:?}", world.directs);
    let desk = world.ask(&mod_mia(), errata("round 1/1"));
    assert!(
        words(&desk).contains("A tuple can be meant, too."),
        "{}",
        words(&desk)
    );
    world.press(&mod_mia(), ButtonId::RoundErrataBank(first()));
    world.settle();
    assert_eq!(points(&world), [1, 1, 1]);
    let told = words(&world.press(&mod_mia(), ButtonId::RoundErrataBank(first())));
    assert!(told.contains("already counts"), "{told}");
}

#[test]
fn a_question_that_a_track_has_open_or_drawn_is_shown_to_nobody() {
    let mut world = finished();
    world.add_track(1, |_| {});
    let slug = round(&world).questions[0].slug.clone();
    let withheld =
        |world: &World| pythia_quiz::choose::withheld(&world.look(), GUILD).contains(&slug);
    let mut day = utc("2026-03-03", "09:30");
    while !withheld(&world) {
        world.advance_to(day);
        day = day.plus_ms(24 * 3_600_000);
    }
    let list = world.ask(&mod_mia(), errata("round 1"));
    assert!(
        !offered(&list).contains(&ButtonId::RoundErrata(first())),
        "{list:?}"
    );
    assert!(offered(&list).contains(&ButtonId::RoundErrata(KEY.question(1, 0))));
    for ask in [errata("round 1/1"), accept_option(1), void()] {
        let told = words(&world.ask(&mod_mia(), ask));
        assert!(
            told.contains("I can't show this question right now"),
            "{told}"
        );
    }
}

#[test]
fn who_is_hidden_when_the_podium_is_up_gets_no_place_by_a_correction() {
    let mut world = finished();
    world.ask(&ben(), InteractionKind::Privacy(PrivacyCommand::Hide(true)));
    world.settle();
    world.ask(&mod_mia(), accept_option(1));
    world.settle();
    assert_eq!(points(&world), [1, 1, 1], "points are theirs all the same");
    assert_eq!(score(&world, &ben()).rank, 0);
    assert!(!podium(&world).contains(&format!("<@{}>", ben().user)));
    world.check();
}

#[test]
fn a_season_waits_until_a_round_of_its_dates_is_counted() {
    let mut world = many();
    handle_at_once(&mut world, 4);
    world.ask(&mod_mia(), accept_option(1));
    let state = world.state.guild_state(GUILD).expect("known");
    let waits = |date| state.waits_for(day(date));
    assert!(waits("2026-03-02").is_some());
    assert!(waits("2026-03-01").is_none());
    world.settle();
    let state = world.state.guild_state(GUILD).expect("known");
    assert!(state.waits_for(day("2026-03-02")).is_none());
}

#[test]
fn a_guild_that_is_forgotten_in_the_middle_leaves_nothing() {
    let mut world = many();
    handle_at_once(&mut world, 4);
    world.ask(&mod_mia(), accept_option(1));
    world.event(Event::GuildLeft { guild: GUILD });
    assert!(!world.tick_due(), "nothing goes on while the bot is away");
    world.advance_to(world.now.plus_ms(hours(24 * 91)));
    let left = world.reader.0.keys().filter(|key| {
        matches!(
            key,
            Key::RoundCorrections(_) | Key::Recounting(_) | Key::RoundNews(_)
        )
    });
    assert_eq!(left.count(), 0);
    world.check();
}
