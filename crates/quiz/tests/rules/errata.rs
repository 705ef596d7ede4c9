//! `/errata`: correcting a question that was played.

use std::sync::Arc;

use pythia_quiz::Rules;
use pythia_quiz::card::Reply;
use pythia_quiz::custom_id::{ButtonId, FormId};
use pythia_quiz::effect::Effect;
use pythia_quiz::event::InteractionKind;
use pythia_quiz::ids::{DailyKey, TrackId};
use pythia_quiz::model::daily::Phase;
use pythia_quiz::model::discord::Reaction;
use pythia_quiz::model::mastery::Tally;
use pythia_quiz::model::points::Reason;
use pythia_quiz::model::recap::Recap;
use pythia_quiz::queries::streak::{self, Streak};
use pythia_quiz::question::{Bank, Erratum, Kind};
use pythia_quiz::record::{Key, Record};

use super::harness::*;

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

fn accept_option(key: DailyKey, option: u8) -> InteractionKind {
    sent(FormId::ErrataOption(key.short(), option), &[WHY])
}

fn accept_output(key: DailyKey, output: &str) -> InteractionKind {
    sent(FormId::ErrataOutput(key.short()), &[output, WHY])
}

fn void(key: DailyKey) -> InteractionKind {
    sent(FormId::ErrataVoid(key.short()), &[WHY])
}

fn why(world: &mut World, who: &Person) -> String {
    let all = InteractionKind::Why {
        track: Some("all".to_owned()),
        page: 0,
    };
    words(&world.ask(who, all))
}

/// Returns what a person reads first in the next reply.
fn next_reply(world: &mut World, who: &Person) -> String {
    words(&world.ask(who, InteractionKind::Topics))
}

fn undo(reply: &Reply) -> ButtonId {
    match offered(reply).as_slice() {
        [undo @ ButtonId::Undo(_)] => undo.clone(),
        other => panic!("one button was expected, not {other:?}"),
    }
}

/// Presses the letter of the option at a place of the question file.
fn choose(world: &mut World, who: &Person, key: DailyKey, option: u8) {
    let order = world.daily(key).order;
    let place = order
        .iter()
        .position(|one| *one == option)
        .expect("an option");
    world.press(who, ButtonId::Letter(key.short(), place as u8));
}

/// Returns a world in which Ann chose the right option and Ben the second, and votes are counted.
fn chosen() -> (World, DailyKey) {
    let (mut world, key) = World::open(Kind::Choice);
    choose(&mut world, &ann(), key, 0);
    choose(&mut world, &ben(), key, 1);
    world.advance_to(utc("2026-03-02", "17:30"));
    assert_eq!((world.points(&ann()), world.points(&ben())), (4, 1));
    (world, key)
}

fn last_in_thread(world: &World, key: DailyKey) -> String {
    let cards = world.cards_in(world.thread(key));
    card_words(cards.last().expect("a message in the thread"))
}

fn streak_of(world: &World, who: &Person) -> Streak {
    let member = world.number(who);
    let tx = world.look();
    let dailies = streak::dailies_of(&tx, GUILD, TrackId(1), member);
    streak::fold(streak::days(&tx, GUILD, TrackId(1), member, &dailies))
}

#[test]
fn an_option_that_is_accepted_too_gives_its_points_and_takes_nobody_s() {
    let (mut world, key) = chosen();
    let desk = world.ask(&mod_mia(), errata("#1"));
    assert!(offered(&desk).contains(&ButtonId::ErrataOption(key.short(), 1)));
    let form = world.press(&mod_mia(), ButtonId::ErrataOption(key.short(), 1));
    let Reply::Form(form) = form else {
        panic!("a form was expected, not {form:?}");
    };
    assert!(form.text.is_some_and(|text| text.contains("a tuple")));
    let done = words(&world.ask(&mod_mia(), accept_option(key, 1)));
    assert!(done.contains("(a tuple) counts as correct, too"), "{done}");
    world.settle();
    assert_eq!((world.points(&ann()), world.points(&ben())), (4, 4));
    assert_eq!(world.answer(&ben(), key).unwrap().right, Some(true));
    let note = last_in_thread(&world, key);
    assert!(note.contains("Correction to question #1"), "{note}");
    assert!(
        note.contains(WHY) && note.contains("1 member's points changed"),
        "{note}"
    );
    // The list of the results shows both as correct.
    let results = world.cards_in(world.thread(key));
    let results: String = results.iter().map(card_words).collect();
    assert_eq!(results.matches("** (correct): 1").count(), 2, "{results}");
    world.check();
}

#[test]
fn the_ledger_goes_on_under_the_same_keys_and_the_reason_is_told_in_why() {
    let (mut world, key) = chosen();
    let done = world.ask(&mod_mia(), accept_option(key, 1));
    world.settle();
    let rows = |world: &World| {
        let rows = world.rows(&ben()).into_iter();
        let right = rows.filter(|(key, _)| key.reason == Reason::Right);
        right
            .map(|(key, row)| (key.n, row.points, row.note))
            .collect::<Vec<_>>()
    };
    assert_eq!(rows(&world), [(0, 3, "errata 1".to_owned())]);
    let told = why(&mut world, &ben());
    assert!(
        told.contains(&format!("+3 for a correct answer: corrected: {WHY}")),
        "{told}"
    );
    world.press(&mod_mia(), undo(&done));
    world.settle();
    assert_eq!(
        rows(&world),
        [
            (0, 3, "errata 1".to_owned()),
            (1, -3, "errata 2".to_owned())
        ]
    );
    assert_eq!(world.points(&ben()), 1);
    let told = why(&mut world, &ben());
    assert!(told.contains("taken back on"), "{told}");
    world.check();
}

#[test]
fn a_member_is_told_once_above_the_next_reply_and_others_are_not() {
    let (mut world, key) = chosen();
    world.ask(&mod_mia(), accept_option(key, 1));
    world.settle();
    let first = next_reply(&mut world, &ben());
    assert!(
        first.contains("Question #1 was corrected: **+3 points** for you"),
        "{first}"
    );
    assert!(!next_reply(&mut world, &ben()).contains("was corrected"));
    assert!(!next_reply(&mut world, &ann()).contains("was corrected"));
    assert!(world.directs.is_empty(), "nobody gets a direct message");
    let pings = world
        .done
        .iter()
        .any(|effect| matches!(effect, Effect::Post { ping: Some(_), .. }));
    assert!(!pings);
}

#[test]
fn the_news_of_a_correction_comes_above_the_picture_of_me_as_well() {
    let (mut world, key) = chosen();
    world.ask(&mod_mia(), accept_option(key, 1));
    world.settle();
    match world.ask(&ben(), InteractionKind::Me { track: None }) {
        Reply::Pictured(pictured) => {
            let lead = pictured.card.lead.unwrap_or_default();
            assert!(lead.contains("**+3 points** for you"), "{lead}");
        }
        other => panic!("a picture was expected, not {other:?}"),
    }
    assert!(!next_reply(&mut world, &ben()).contains("was corrected"));
}

#[test]
fn a_correction_that_is_undone_before_a_member_hears_of_it_is_no_news() {
    let (mut world, key) = chosen();
    let done = world.ask(&mod_mia(), accept_option(key, 1));
    world.press(&mod_mia(), undo(&done));
    world.settle();
    assert!(!next_reply(&mut world, &ben()).contains("was corrected"));
    let news = world
        .reader
        .0
        .keys()
        .any(|key| matches!(key, Key::CorrectionNews(_)));
    assert!(!news);
}

#[test]
fn another_output_is_compared_like_the_first_and_my_result_names_the_correction() {
    let (mut world, key) = World::open(Kind::Output);
    world.seal(&ann(), key, "quokka 42\n[1, 2]");
    world.seal(&ben(), key, "```\nquokka 42\n[1,2]\n```");
    world.seal(&cem(), key, "nothing");
    // Long after the close it is the same.
    world.advance_to(utc("2026-03-04", "12:00"));
    assert_eq!(world.phase(key), Some(Phase::Closed));
    assert_eq!(world.points(&ben()), 1);
    let told = words(&world.ask(&mod_mia(), accept_output(key, "quokka 42\n[1,2]  \n")));
    assert!(
        told.contains("This output counts as correct, too"),
        "{told}"
    );
    world.settle();
    assert_eq!(world.points(&ben()), 4);
    assert_eq!((world.points(&ann()), world.points(&cem())), (4, 1));
    let result = words(&world.press(&ben(), ButtonId::MyResult(key.short())));
    assert!(
        result.contains("✅ Correct") && result.contains(WHY),
        "{result}"
    );
    assert!(last_in_thread(&world, key).contains("[1,2]"));
    world.check();
}

#[test]
fn a_void_question_gives_nothing_and_a_streak_keeps_it_for_those_who_answered() {
    let (mut world, key) = World::open(Kind::Open);
    let message = world.say(&ann(), key, "An answer that is long enough.");
    world.advance_to(utc("2026-03-02", "18:00"));
    world.react(&cem(), message, Reaction::Vote);
    world.message_command(&mod_max(), message, InteractionKind::AcceptMessage);
    assert_eq!(world.points(&ann()), 7);
    world.advance_to(utc("2026-03-03", "09:30"));
    let second = daily_key(1, "2026-03-03");
    world.say(&ann(), second, "Mine is this one.");
    world.say(&ben(), second, "And mine is that one.");
    world.advance_to(utc("2026-03-03", "18:30"));
    let done = world.ask(&mod_mia(), void(key));
    world.settle();
    assert_eq!((world.points(&ann()), world.points(&ben())), (1, 1));
    assert_eq!(
        streak_of(&world, &ann()).now,
        2,
        "an errata shortens no streak"
    );
    assert_eq!(streak_of(&world, &ben()).now, 1, "he missed nothing");
    let told = why(&mut world, &ann());
    assert!(
        told.contains("taken back on") && told.contains(WHY),
        "{told}"
    );
    assert_eq!(
        told.matches(WHY).count(),
        1,
        "the reason comes once: {told}"
    );
    let post = card_words(&world.post_card(key));
    assert!(
        post.contains("This question is void") && post.contains(WHY),
        "{post}"
    );
    world.check();
    world.press(&mod_max(), undo(&done));
    world.settle();
    assert_eq!(
        world.points(&ann()),
        8,
        "votes and the acceptance count again"
    );
    assert!(!card_words(&world.post_card(key)).contains("void"));
    world.check();
}

fn tally_of(world: &World, key: DailyKey) -> Tally {
    match world.reader.0.get(&Key::Tally(key)) {
        Some(Record::Tally(_, tally)) => *tally,
        other => panic!("a tally was expected, not {other:?}"),
    }
}

#[test]
fn what_the_group_knew_of_a_closed_question_is_counted_again() {
    let (mut world, key) = chosen();
    world.put(Record::Recap(
        (GUILD, TrackId(1)),
        Recap { since: world.now },
    ));
    world.advance_to(utc("2026-03-04", "08:00"));
    let known = |world: &World| {
        let tally = tally_of(world, key);
        (tally.answered, tally.known.halves, tally.known.of)
    };
    let week = |world: &World| match world.reader.0.get(&Key::DayResult(key)) {
        Some(Record::DayResult(_, result)) => (result.graded, result.right),
        other => panic!("a result was expected, not {other:?}"),
    };
    assert_eq!((known(&world), week(&world)), ((2, 2, 2), (2, 1)));
    let done = world.ask(&mod_mia(), accept_option(key, 1));
    world.settle();
    assert_eq!((known(&world), week(&world)), ((2, 4, 2), (2, 2)));
    world.press(&mod_mia(), undo(&done));
    world.settle();
    assert_eq!((known(&world), week(&world)), ((2, 2, 2), (2, 1)));
    let done = world.ask(&mod_mia(), void(key));
    world.settle();
    assert_eq!((known(&world), week(&world)), ((2, 0, 0), (0, 0)));
    world.press(&mod_mia(), undo(&done));
    world.settle();
    assert_eq!((known(&world), week(&world)), ((2, 2, 2), (2, 1)));
    world.check();
}

#[test]
fn a_void_question_says_nothing_of_what_a_member_knows_and_past_calls_it_void() {
    let (mut world, key) = chosen();
    world.advance_to(utc("2026-03-04", "08:00"));
    let me = InteractionKind::MeWith {
        track: None,
        member: None,
        group: false,
    };
    let known = |world: &mut World| pictured(&world.ask(&ben(), me.clone())).mastery.is_some();
    assert!(known(&mut world));
    world.ask(&mod_mia(), void(key));
    world.settle();
    assert!(!known(&mut world));
    let past = words(&world.ask(&ben(), InteractionKind::Past { track: None }));
    assert!(past.contains("void: no points for anyone"), "{past}");
}

#[test]
fn an_output_that_is_no_longer_kept_keeps_its_verdict() {
    let rules = Rules {
        keep_texts_days: 10,
        ..Rules::default()
    };
    let (mut world, key) = World::open_under(rules, Kind::Output, |_| {});
    world.seal(&ann(), key, "quokka 42\n[1, 2]");
    world.seal(&ben(), key, "quokka 43");
    world.event(pythia_quiz::Event::GuildSeen { guild: GUILD });
    world.advance_to(utc("2026-03-20", "08:00"));
    let points = |world: &World| [world.points(&ann()), world.points(&ben())];
    assert_eq!(points(&world), [4, 1]);
    let texts = |one: &&Key| matches!(one, Key::Text(of) if of.daily == key);
    assert_eq!(world.reader.0.keys().filter(texts).count(), 0);
    world.ask(&mod_mia(), accept_output(key, "quokka 44"));
    world.settle();
    assert_eq!(points(&world), [4, 1]);
}

#[test]
fn a_question_made_void_before_the_close_takes_no_votes_and_has_no_final_results() {
    let (mut world, key) = World::open(Kind::Open);
    let message = world.say(&ann(), key, "An answer that is long enough.");
    world.advance_to(utc("2026-03-02", "18:00"));
    world.ask(&mod_mia(), void(key));
    world.settle();
    assert_eq!(world.phase(key), Some(Phase::Closed));
    world.react(&ben(), message, Reaction::Vote);
    world.advance_to(utc("2026-03-04", "08:00"));
    assert_eq!(world.points(&ann()), 0);
    assert!(!world.all_public_words().contains("Final results"));
    world.check();
}

#[test]
fn a_locked_thread_is_opened_for_the_note_and_locked_again() {
    let (mut world, key) = World::open_as(Kind::Choice, |track| track.lock = true);
    choose(&mut world, &ben(), key, 1);
    world.advance_to(utc("2026-03-03", "18:00"));
    assert_eq!(world.phase(key), Some(Phase::Closed));
    let before = world.done.len();
    world.ask(&mod_mia(), accept_option(key, 1));
    world.settle();
    let thread = world.thread(key);
    let steps: Vec<_> = world.done[before..]
        .iter()
        .filter_map(|effect| match effect {
            Effect::SetThread {
                thread: of, locked, ..
            } if *of == thread => Some(*locked),
            Effect::Post { channel, .. } if *channel == thread => Some(None),
            _ => None,
        })
        .collect();
    assert_eq!(steps, [Some(false), None, Some(true)]);
    // The lists are edited while it is open.
    let edits: Vec<_> = world.done[before..]
        .iter()
        .filter(|effect| match effect {
            Effect::Edit { channel, .. }
            | Effect::SetThread {
                thread: channel, ..
            } => *channel == thread,
            _ => false,
        })
        .map(|effect| matches!(effect, Effect::Edit { .. }))
        .collect();
    assert_eq!(edits, [false, true, true, false]);
}

#[test]
fn a_corrected_text_shows_on_the_post_and_in_the_answer_and_changes_no_points() {
    let (mut world, key) = chosen();
    let form = world.press(&mod_mia(), ButtonId::ErrataText(key.short()));
    assert!(words(&form).contains("walrus-answer"), "{}", words(&form));
    let new = [
        "What about `sorted`?",
        "walrus-answer: it returns a new list.",
        WHY,
    ];
    let done = world.ask(&mod_mia(), sent(FormId::ErrataText(key.short()), &new));
    world.settle();
    assert!(card_words(&world.post_card(key)).contains("What about `sorted`?"));
    let thread: String = world
        .cards_in(world.thread(key))
        .iter()
        .map(card_words)
        .collect();
    assert!(thread.contains("it returns a new list") && thread.contains("The text was corrected"));
    assert!(!thread.contains("this is the model answer"), "{thread}");
    assert_eq!((world.points(&ann()), world.points(&ben())), (4, 1));
    world.press(&mod_mia(), undo(&done));
    world.settle();
    let thread: String = world
        .cards_in(world.thread(key))
        .iter()
        .map(card_words)
        .collect();
    assert!(thread.contains("this is the model answer"), "{thread}");
}

#[test]
fn an_answer_too_long_for_its_messages_is_posted_anew() {
    let (mut world, key) = chosen();
    let long = "A new line of the answer.\n".repeat(150);
    let new = ["What about it?", long.trim(), WHY];
    world.ask(&mod_mia(), sent(FormId::ErrataText(key.short()), &new));
    world.settle();
    let note = last_in_thread(&world, key);
    assert!(note.contains("Corrected answer to question #1"), "{note}");
}

#[test]
fn a_model_answer_too_long_for_the_form_stays_when_its_field_is_left_empty() {
    let (mut world, key) = chosen();
    let mut question = world.question(key);
    question.answer = "A long line of the answer.\n".repeat(200);
    world.put(Record::Question(key, Box::new(question.clone())));
    let form = world.press(&mod_mia(), ButtonId::ErrataText(key.short()));
    assert!(!words(&form).contains("A long line"), "{}", words(&form));
    let new = ["What about `sorted`?", "", WHY];
    world.ask(&mod_mia(), sent(FormId::ErrataText(key.short()), &new));
    world.settle();
    let now = world.question(key);
    assert_eq!(now.text, "What about `sorted`?");
    assert_eq!(now.answer, question.answer);
}

#[test]
fn each_question_that_can_not_be_corrected_has_its_own_answer() {
    let mut world = World::with(pythia_quiz::Rules::default(), bank());
    world.add_track(1, |_| {});
    let none = InteractionKind::Errata { question: None };
    let told = words(&world.ask(&mod_mia(), none.clone()));
    assert!(told.contains("No question was revealed here"), "{told}");
    world.advance_to(utc("2026-03-02", "09:30"));
    let key = daily_key(1, "2026-03-02");
    let told = words(&world.ask(&mod_mia(), errata("#1")));
    assert!(told.contains("isn't revealed yet"), "{told}");
    let told = words(&world.ask(&mod_mia(), errata("#99")));
    assert!(told.contains("I don't know `#99`"), "{told}");
    let told = words(&world.ask(&mod_mia(), errata("what/ever it is")));
    assert!(told.contains("I don't know `what/ever it is`"), "{told}");
    world.advance_to(utc("2026-03-02", "18:00"));
    let told = words(&world.ask(&mod_mia(), void(key)));
    assert!(told.contains("Nobody answered question #1"), "{told}");
    let desk = world.ask(&mod_mia(), none);
    assert_eq!(offered(&desk), [ButtonId::ErrataText(key.short())]);
    let slugs = [
        "basics/some-open",
        "basics/some-choice",
        "oop/some-open",
        "web/some-output",
    ];
    let next = world.track(1).next.expect("drawn").slug;
    let asked = world.daily(key).slug;
    let free = slugs
        .iter()
        .find(|slug| **slug != next.as_str() && **slug != asked.as_str());
    let told = words(&world.ask(&mod_mia(), errata(free.unwrap())));
    assert!(
        told.contains("No track or quiz round here has asked"),
        "{told}"
    );
    let told = words(&world.ask(&mod_mia(), errata(next.as_str())));
    assert!(
        told.contains("No track or quiz round here has asked"),
        "nothing says that it is drawn: {told}"
    );
}

#[test]
fn each_mistake_in_a_form_has_its_own_answer_and_changes_nothing() {
    let (mut world, key) = chosen();
    let text = FormId::ErrataText(key.short());
    let question = world.question(key);
    for (ask, says) in [
        (accept_option(key, 0), "already counts as correct"),
        (accept_option(key, 9), "already counts as correct"),
        (accept_output(key, "1"), "already counts as correct"),
        (
            sent(FormId::ErrataOption(key.short(), 1), &[" \u{200b} "]),
            "Say why",
        ),
        (sent(FormId::ErrataVoid(key.short()), &[""]), "Say why"),
        (
            sent(text.clone(), &[" ", "an answer", WHY]),
            "can't be empty",
        ),
        (
            sent(text.clone(), &["A question", "", WHY]),
            "can't be empty",
        ),
        (
            sent(text.clone(), &["A question", "```py\nx", WHY]),
            "code block isn't closed",
        ),
        (
            sent(text.clone(), &[&question.text, &question.answer, WHY]),
            "same as before",
        ),
        (sent(text, &["A question", "An answer", ""]), "Say why"),
    ] {
        let before = world.reader.0.clone();
        let told = words(&world.ask(&mod_mia(), ask));
        assert!(told.contains(says), "{says}: {told}");
        let after = world.reader.0.clone();
        let changed = after.keys().filter(|key| !before.contains_key(key));
        let known = |key: &&Key| matches!(key, Key::Member(_) | Key::Number(_));
        assert_eq!(changed.filter(|key| !known(key)).count(), 0, "{says}");
    }
    let (mut world, key) = World::open(Kind::Output);
    world.seal(&ann(), key, "1");
    world.advance_to(utc("2026-03-02", "18:00"));
    for (output, says) in [
        ("``` ```", "Type the output"),
        ("quokka 42\n[1, 2]", "already counts"),
    ] {
        let told = words(&world.ask(&mod_mia(), accept_output(key, output)));
        assert!(told.contains(says), "{says}: {told}");
    }
    let told = words(&world.ask(&mod_mia(), void(key)));
    assert!(told.contains("is void"), "{told}");
    let told = words(&world.ask(&mod_mia(), accept_output(key, "1")));
    assert!(told.contains("already void"), "{told}");
}

#[test]
fn only_moderators_correct_questions() {
    let (mut world, key) = chosen();
    let short = key.short();
    for ask in [
        errata("#1"),
        accept_option(key, 1),
        void(key),
        pressed_on(world.post(key), ButtonId::Errata(short)),
        pressed_on(world.post(key), ButtonId::ErrataVoid(short)),
        pressed_on(world.post(key), ButtonId::ErrataText(short)),
        pressed_on(world.post(key), ButtonId::ErrataBank(short)),
    ] {
        let told = words(&world.ask(&ben(), ask));
        assert!(told.contains("Only moderators"), "{told}");
    }
    assert_eq!(world.points(&ben()), 1);
}

#[test]
fn a_question_that_two_tracks_asked_is_asked_for_and_each_is_corrected_alone() {
    let bank = Bank::new([Arc::new(question(
        "basics/one",
        Kind::Choice,
        pythia_quiz::question::Level::Junior,
    ))]);
    let mut world = World::with(pythia_quiz::Rules::default(), bank);
    world.add_track(1, |_| {});
    world.advance_to(utc("2026-03-02", "09:00"));
    let key = daily_key(1, "2026-03-02");
    choose(&mut world, &ben(), key, 1);
    world.advance_to(utc("2026-03-02", "18:00"));
    // The first track pauses, so that the other may have the question.
    world.ask(
        &mod_mia(),
        InteractionKind::TrackPause("daily-1".to_owned()),
    );
    let mut track = world.track(1);
    track.next = None;
    world.put(Record::Track((GUILD, TrackId(1)), Box::new(track)));
    world.add_track(2, |track| track.minute = 19 * 60);
    world.advance_to(utc("2026-03-02", "19:00"));
    let other = daily_key(2, "2026-03-02");
    choose(&mut world, &ben(), other, 1);
    let told = words(&world.ask(&mod_mia(), accept_option(key, 1)));
    assert!(
        told.contains("can't show this question right now"),
        "open elsewhere: {told}"
    );
    world.advance_to(utc("2026-03-03", "04:00"));
    let mut track = world.track(2);
    track.next = None;
    track.paused = Some(pythia_quiz::model::track::Pause::ByModerator);
    world.put(Record::Track((GUILD, TrackId(2)), Box::new(track)));
    let which = world.ask(&mod_mia(), errata("basics/one"));
    let both = [key, other].map(|key| ButtonId::Errata(key.short()));
    assert_eq!(offered(&which), both);
    let before = world.points(&ben());
    world.ask(&mod_mia(), accept_option(other, 1));
    world.settle();
    assert_eq!(world.points(&ben()), before + 3);
}

/// Returns the bank of a test with an erratum that makes the second option right.
fn corrected_bank(kind: Kind, grading: bool) -> Bank {
    let topics = ["basics", "oop", "stdlib", "web", "testing", "practices"];
    Bank::new(topics.iter().map(|topic| {
        let level = pythia_quiz::question::Level::Junior;
        let mut question = question(&format!("{topic}/a-question"), kind, level);
        question.errata = vec![Erratum {
            date: "2026-03-02".to_owned(),
            note: "A tuple can be meant, too.".to_owned(),
            grading,
        }];
        if let [first, second, ..] = question.choices.as_mut_slice() {
            (first.right, second.right) = (false, true);
            // Options are known by their text.
            question.choices.swap(1, 3);
        }
        question.expected = question.expected.map(|_| "quokka 43".to_owned());
        Arc::new(question)
    }))
}

#[test]
fn an_erratum_of_the_bank_is_offered_once_where_its_question_was_played_and_lets_the_answer_count()
{
    let (mut world, key) = chosen();
    world.state.bank = Arc::new(corrected_bank(Kind::Choice, true));
    world.advance_to(utc("2026-03-03", "09:30"));
    let direct = |world: &World| {
        let all = world.directs.iter().map(|(_, card)| card_words(card));
        all.filter(|words| words.contains("has corrected question #1"))
            .count()
    };
    assert_eq!(direct(&world), 1, "{:?}", world.directs);
    world.advance_to(utc("2026-03-05", "09:30"));
    assert_eq!(direct(&world), 1, "it is offered once");
    let desk = world.ask(&mod_mia(), errata("#1"));
    assert!(
        words(&desk).contains("A tuple can be meant, too."),
        "{}",
        words(&desk)
    );
    assert!(offered(&desk).contains(&ButtonId::ErrataBank(key.short())));
    world.press(&mod_mia(), ButtonId::ErrataBank(key.short()));
    world.settle();
    assert_eq!((world.points(&ann()), world.points(&ben())), (4, 4));
    assert!(why(&mut world, &ben()).contains("A tuple can be meant, too."));
    let told = words(&world.press(&mod_mia(), ButtonId::ErrataBank(key.short())));
    assert!(told.contains("already counts"), "{told}");
    world.check();
}

#[test]
fn an_erratum_that_changes_no_answer_or_that_nobody_played_is_not_offered() {
    for (kind, grading, play) in [
        (Kind::Output, false, true),
        (Kind::Output, true, false),
        (Kind::Open, true, true),
    ] {
        let (mut world, key) = World::open(kind);
        if play {
            match kind {
                Kind::Open => _ = world.say(&ann(), key, "An answer that is long enough."),
                _ => _ = world.seal(&ann(), key, "quokka 43"),
            }
        }
        world.state.bank = Arc::new(corrected_bank(kind, grading));
        world.advance_to(utc("2026-03-04", "09:30"));
        let told = world.directs.iter().map(|(_, card)| card_words(card));
        let told = told.filter(|words| words.contains("has corrected")).count();
        assert_eq!(told, 0, "{kind} {grading} {play}");
    }
}

#[test]
fn a_report_of_a_revealed_question_leads_to_its_corrections() {
    let (mut world, key) = chosen();
    let mut guild = world.guild();
    guild.notice_channel = Some(CHANNEL);
    world.put(Record::Guild(GUILD, Box::new(guild)));
    world.ask(
        &ben(),
        sent(FormId::Report(key.short()), &["A tuple is right, too."]),
    );
    world.settle();
    let notice = world.cards_in(CHANNEL);
    let notice = notice
        .iter()
        .find(|card| card_words(card).contains("A tuple is right"));
    let buttons = presses(notice.expect("a notice"));
    assert!(
        buttons.contains(&ButtonId::Errata(key.short())),
        "{buttons:?}"
    );
    let desk = world.press(&mod_mia(), ButtonId::Errata(key.short()));
    assert!(offered(&desk).contains(&ButtonId::ErrataVoid(key.short())));
}

#[test]
fn a_withdrawn_question_leaves_no_correction_to_the_next_of_its_date() {
    let (mut world, key) = chosen();
    world.ask(&mod_mia(), accept_option(key, 1));
    world.ask(
        &mod_mia(),
        sent(FormId::WithdrawDaily(key.short()), &["No."]),
    );
    world.settle();
    assert!(
        !world
            .reader
            .0
            .keys()
            .any(|key| matches!(key, Key::Corrections(_)))
    );
    assert_eq!((world.points(&ann()), world.points(&ben())), (0, 0));
    world.check();
}

/// Sets how many answers a step handles.
fn handle_at_once(world: &mut World, at_once: usize) {
    let mut rules = (*world.state.rules).clone();
    rules.answers_at_once = at_once;
    world.state.rules = Arc::new(rules);
}

/// Returns a closed daily with fourteen answers, half of them the second option.
fn many() -> (World, DailyKey) {
    let (mut world, key) = World::open(Kind::Choice);
    for n in 0..14 {
        choose(&mut world, &member(300 + n), key, (n % 2) as u8);
    }
    world.advance_to(utc("2026-03-04", "08:00"));
    (world, key)
}

fn all_points(world: &World) -> Vec<i64> {
    (0..14).map(|n| world.points(&member(300 + n))).collect()
}

#[test]
fn many_answers_are_scored_in_steps_that_survive_a_stop_between_any_two_and_told_after_the_last() {
    let (mut at_once, key) = many();
    at_once.ask(&mod_mia(), accept_option(key, 1));
    at_once.settle();
    let wanted = all_points(&at_once);
    assert_eq!(wanted, [4; 14]);
    let (mut world, key) = many();
    handle_at_once(&mut world, 4);
    let told = words(&world.ask(&mod_mia(), accept_option(key, 1)));
    assert!(told.contains("I'm rescoring the answers"), "{told}");
    let mut steps = 0;
    while world.state.unfinished(key).is_some() {
        steps += 1;
        let thread = world
            .cards_in(world.thread(key))
            .iter()
            .map(card_words)
            .collect::<String>();
        assert!(
            !thread.contains("Correction to"),
            "told too early: {thread}"
        );
        for n in [1, 13] {
            let early = next_reply(&mut world, &member(300 + n));
            assert!(!early.contains("was corrected"), "{early}");
        }
        let busy = words(&world.ask(&mod_max(), void(key)));
        assert!(busy.contains("still rescoring"), "{busy}");
        world.restart();
        handle_at_once(&mut world, 4);
        assert!(world.tick_due());
    }
    assert_eq!(
        steps, 9,
        "3 more steps that score, one that turns to counting, 4 that count, one for the messages"
    );
    world.settle();
    assert_eq!(all_points(&world), wanted);
    assert!(last_in_thread(&world, key).contains("7 members' points changed"));
    assert!(next_reply(&mut world, &member(301)).contains("+3 points"));
    let rows = |world: &World| {
        let rows = world.reader.0.values();
        rows.filter(|record| matches!(record, Record::Row(..)))
            .count()
    };
    assert_eq!(rows(&world), rows(&at_once));
    assert_eq!(thread_words(&world, key), thread_words(&at_once, key));
    assert_eq!(tally_of(&world, key), tally_of(&at_once, key));
    world.check();
}

fn thread_words(world: &World, key: DailyKey) -> String {
    let cards = world.cards_in(world.thread(key));
    cards.iter().map(card_words).collect()
}

#[test]
fn the_lists_of_a_closed_question_follow_a_correction_and_what_takes_it_back() {
    let (mut world, key) = chosen();
    world.advance_to(utc("2026-03-04", "08:00"));
    assert_eq!(world.phase(key), Some(Phase::Closed));
    let first = thread_words(&world, key);
    let lists = |world: &World| {
        let thread = thread_words(world, key);
        let counts = [
            "** (correct): 1",
            "· 4 points · correct",
            "· 1 point · incorrect",
        ];
        counts.map(|one| thread.matches(one).count())
    };
    // Each member is in the results and in the final ones.
    assert_eq!(lists(&world), [1, 2, 2], "{first}");
    let done = world.ask(&mod_mia(), accept_option(key, 1));
    world.settle();
    let now = thread_words(&world, key);
    assert_eq!(lists(&world), [2, 4, 0], "{now}");
    assert!(now.contains("Corrections") && now.contains(WHY), "{now}");
    world.press(&mod_mia(), undo(&done));
    world.settle();
    assert_eq!(lists(&world), [1, 2, 2]);
    assert!(thread_words(&world, key).starts_with(&first));
    world.check();
}

#[test]
fn the_lists_of_a_void_question_name_nobody_s_points() {
    let (mut world, key) = chosen();
    world.advance_to(utc("2026-03-04", "08:00"));
    world.ask(&mod_mia(), void(key));
    world.settle();
    let thread = thread_words(&world, key);
    assert!(!thread.contains("points · correct"), "{thread}");
    assert_eq!(
        thread.matches("This question is void").count(),
        2,
        "{thread}"
    );
    world.check();
}

#[test]
fn what_happens_to_an_answer_between_two_steps_finds_it_scored() {
    let (mut world, key) = World::open(Kind::Choice);
    for n in 0..14 {
        choose(&mut world, &member(300 + n), key, (n % 2) as u8);
    }
    world.advance_to(utc("2026-03-02", "18:00"));
    handle_at_once(&mut world, 2);
    world.ask(&mod_mia(), accept_option(key, 1));
    // One whose turn has not come: the answer is removed, and put back.
    let mut waiting = (0..14).map(|n| member(300 + n)).filter(|who| {
        let member = world.number(who).unwrap();
        let rest = world.state.unfinished(key).unwrap();
        member.0 > rest.progress() && world.points(who) == 1
    });
    let who = waiting.next().expect("one of the second option");
    drop(waiting);
    let member = world.number(&who).unwrap();
    world.press(&mod_mia(), ButtonId::Remove(key.short(), member));
    assert_eq!(world.points(&who), 0);
    world.settle();
    assert_eq!(world.points(&who), 0, "a removed answer gets nothing");
    let entries = world.reader.0.values().filter_map(|record| match record {
        Record::Audit((_, inverted), entry) => Some((u32::MAX - inverted, entry.deed)),
        _ => None,
    });
    let removal = entries.map(|(n, _)| n).max().unwrap();
    world.press(&mod_mia(), ButtonId::Undo(removal));
    world.settle();
    assert_eq!(world.points(&who), 4, "and comes back as it counts now");
    world.check();
}
