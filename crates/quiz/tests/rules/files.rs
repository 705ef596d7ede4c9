//! Files in forms: one answer together with the text.

use pythia_quiz::card::Reply;
use pythia_quiz::custom_id::{ButtonId, FormId};
use pythia_quiz::event::{FileProblem, InteractionKind, SentFile, SetupForm};
use pythia_quiz::ids::DailyKey;
use pythia_quiz::queries::answers;
use pythia_quiz::question::Kind;

use super::harness::*;

const CODE: &str = "def add(a, b):\n    return a + b\n";

/// Returns the form of a sealed answer, sent with a file.
fn with_file(key: DailyKey, text: &str, file: SentFile) -> InteractionKind {
    InteractionKind::SubmittedWithFile {
        form: FormId::Answer(key.short()),
        fields: vec![text.to_owned()],
        file,
    }
}

fn python(text: &str) -> SentFile {
    SentFile::Text {
        python: true,
        text: text.to_owned(),
    }
}

fn reveal(world: &mut World) {
    world.advance_to(utc("2026-03-02", "17:05"));
}

/// Returns the card that publishes a member's answer.
fn published(world: &World, who: &Person, key: DailyKey) -> pythia_quiz::card::Card {
    let message = world.answer(who, key).expect("given").published;
    let message = message.expect("published");
    world.messages[&message].card.clone().expect("ours")
}

/// Returns the text of the file that is stored with a member's answer.
fn stored(world: &World, who: &Person, key: DailyKey) -> Option<String> {
    answers::file(&world.look(), world.answer_key(who, key)).map(|file| file.text)
}

#[test]
fn only_the_form_of_an_open_question_takes_a_file_and_every_form_shows_the_question() {
    for kind in [Kind::Open, Kind::Output] {
        let (mut world, key) = World::open(kind);
        let reply = world.press_on(&ann(), world.post(key), ButtonId::Answer(key.short()));
        let Reply::Form(form) = reply else {
            panic!("a form was expected: {reply:?}");
        };
        assert_eq!(form.file.is_some(), kind == Kind::Open);
        let question = world.question(key);
        assert_eq!(form.text.as_deref(), Some(question.text.trim()));
        assert_eq!(form.fields[0].required, kind == Kind::Output);
        assert!(!form.fields[0].description.is_empty());
    }
}

#[test]
fn text_and_file_are_one_answer_and_are_published_together() {
    let (mut world, key) = World::open(Kind::Open);
    let reply = world.ask(&ann(), with_file(key, "With a function:", python(CODE)));
    let told = words(&reply);
    assert!(told.contains("Your file (2 lines)"), "{told}");
    assert!(!world.all_public_words().contains("def add"), "sealed");
    reveal(&mut world);
    assert_eq!(world.points(&ann()), 1);
    let card = published(&world, &ann(), key);
    fits(&card);
    assert!(
        card.body
            .contains("With a function:\n```py\ndef add(a, b):"),
        "{}",
        card.body
    );
    assert_eq!(card.files, []);
}

#[test]
fn a_file_alone_is_an_answer() {
    let (mut world, key) = World::open(Kind::Open);
    world.ask(&ann(), with_file(key, " ", python(CODE)));
    reveal(&mut world);
    assert_eq!(world.points(&ann()), 1);
    assert!(published(&world, &ann(), key).body.contains("def add"));
}

#[test]
fn a_long_file_is_attached_under_a_name_of_ours() {
    let (mut world, key) = World::open(Kind::Open);
    let long = "print('a line')\n".repeat(120);
    world.ask(&ann(), with_file(key, "Long:", python(&long)));
    reveal(&mut world);
    let card = published(&world, &ann(), key);
    assert!(!card.body.contains("print"));
    let file = card.files.first().expect("attached");
    assert_eq!(
        (file.name.as_str(), file.text.as_str()),
        ("answer.py", long.as_str())
    );
}

#[test]
fn a_changed_answer_keeps_its_file_until_another_one_comes_or_it_is_withdrawn() {
    let (mut world, key) = World::open(Kind::Open);
    world.ask(&ann(), with_file(key, "first", python(CODE)));
    let told = words(&world.seal(&ann(), key, "second"));
    assert!(told.contains("Your file"), "{told}");
    assert_eq!(stored(&world, &ann(), key).as_deref(), Some(CODE));
    world.ask(&ann(), with_file(key, "third", python("x = 1")));
    assert_eq!(stored(&world, &ann(), key).as_deref(), Some("x = 1"));
    world.press(&ann(), ButtonId::Withdraw(key.short()));
    assert_eq!(world.answer(&ann(), key), None);
    world.seal(&ann(), key, "a new one");
    assert_eq!(stored(&world, &ann(), key), None);
}

#[test]
fn if_a_file_cannot_be_had_the_text_is_saved_and_the_receipt_says_so() {
    let problems = [
        FileProblem::Name,
        FileProblem::TooLarge,
        FileProblem::NotText,
        FileProblem::Unreachable,
    ];
    let mut told = Vec::new();
    for problem in problems {
        let (mut world, key) = World::open(Kind::Open);
        let reply = world.ask(
            &ann(),
            with_file(key, "my text", SentFile::Refused(problem)),
        );
        let receipt = words(&reply);
        assert!(receipt.contains("saved without it"), "{receipt}");
        told.push(receipt);
        assert_eq!(stored(&world, &ann(), key), None);
        let reply = world.ask(&ben(), with_file(key, "", SentFile::Refused(problem)));
        assert!(words(&reply).contains("Nothing was changed"));
        reveal(&mut world);
        assert_eq!((world.points(&ann()), world.points(&ben())), (1, 0));
    }
    told.sort();
    told.dedup();
    assert_eq!(told.len(), problems.len(), "each reason is told");
}

#[test]
fn the_filter_reads_the_file_too_but_links_in_code_are_fine() {
    let (mut world, key) = World::open(Kind::Open);
    let words_of_the_filter = SetupForm {
        filter_words: Some("darn".to_owned()),
        ..SetupForm::default()
    };
    world.ask(&mod_mia(), InteractionKind::Setup(words_of_the_filter));
    let bad = python("print('darn')");
    let told = words(&world.ask(&ann(), with_file(key, "text", bad)));
    assert!(told.contains("blocks the word"), "{told}");
    assert_eq!(world.answer(&ann(), key), None);
    let link = python("# see https://docs.python.org\nx = 1");
    world.ask(&ann(), with_file(key, "text", link));
    assert!(world.answer(&ann(), key).is_some());
}

#[test]
fn a_file_in_a_form_that_takes_none_is_left_out() {
    let (mut world, key) = World::open(Kind::Output);
    world.ask(&ann(), with_file(key, "quokka 42\n[1, 2]", python(CODE)));
    assert_eq!(stored(&world, &ann(), key), None);
    reveal(&mut world);
    assert_eq!(world.points(&ann()), 4);
}
