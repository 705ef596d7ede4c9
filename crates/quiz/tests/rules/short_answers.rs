//! Questions whose answer is a word or phrase, from a list of accepted ones.

use pythia_quiz::card::Reply;
use pythia_quiz::custom_id::{ButtonId, FormId};
use pythia_quiz::event::{BankCommand, InteractionKind};
use pythia_quiz::model::short::{form, is_accepted, is_close};
use pythia_quiz::question::{Kind, Question};

use super::harness::*;

const DATE: &str = "2026-03-02";

fn reveal(world: &mut World) {
    world.advance_to(utc(DATE, "17:00"));
}

#[test]
fn case_width_ligatures_and_blanks_don_t_matter_and_everything_else_does() {
    for (accepted, given) in [
        ("tuple", "Tuple"),
        ("tuple", "  TUPLE \n"),
        ("Straße", "STRASSE"),
        ("a list", "A   list"),
        ("don't", "don\u{2019}t"),
        ("file", "\u{fb01}le"),
        ("x1", "\u{ff38}\u{ff11}"),
        ("é", "e\u{301}"),
        ("ΟΔΟΣ", "οδος"),
    ] {
        assert!(
            is_accepted([accepted], given),
            "{accepted:?} and {given:?}: {:?}",
            form(given)
        );
    }
    for (accepted, given) in [
        ("a list", "not a listing!"),
        ("list", "a list"),
        ("3.10", "3.1"),
        ("yes", "hang on"),
        ("tuple", "tupel"),
        ("e", "é"),
        ("", ""),
        ("x", ""),
    ] {
        assert!(
            !is_accepted([accepted], given),
            "{accepted:?} and {given:?}"
        );
    }
}

#[test]
fn a_short_answer_is_sealed_and_graded_once_at_the_reveal() {
    let (mut world, key) = World::open(Kind::Short);
    let receipt = words(&world.seal(&ann(), key, "Quokka"));
    assert!(
        !receipt.contains("✅"),
        "no verdict before the reveal: {receipt}"
    );
    world.seal(&ben(), key, "A  QUOKKA");
    world.seal(&cem(), key, "that is not a quokka, is it");
    world.seal(&member(7), key, "wombat");
    assert_eq!(world.answer(&ann(), key).expect("given").right, None);
    reveal(&mut world);
    let points = [ann(), ben(), cem(), member(7)].map(|who| world.points(&who));
    assert_eq!(points, [4, 4, 1, 1]);
    let result = words(&world.press(&member(7), ButtonId::MyResult(key.short())));
    assert!(result.contains("The answer: `quokka`"), "{result}");
    world.check();
}

#[test]
fn the_reveal_lists_what_counts_and_groups_wrong_answers_without_names() {
    let (mut world, key) = World::open(Kind::Short);
    world.seal(&ann(), key, "quokka");
    world.seal(&ben(), key, "Wombat");
    world.seal(&cem(), key, "wombat ");
    reveal(&mut world);
    let thread = world.thread(key);
    let all: String = world.cards_in(thread).iter().map(card_words).collect();
    assert!(all.contains("**Correct:** `quokka`, `a quokka`"), "{all}");
    assert!(all.contains("**Correct: 1**"), "{all}");
    assert!(all.contains("**2 members**\n```\nwombat\n```"), "{all}");
    // Whose a wrong answer is, nobody needs to know.
    let (_, wrong) = all.split_once("**2 members**").expect("they are counted");
    assert!(wrong.starts_with("\n```\nwombat"), "{wrong}");
}

#[test]
fn the_form_of_a_short_answer_has_one_line_and_no_file() {
    let (mut world, key) = World::open(Kind::Short);
    let Reply::Form(form) = world.press(&ann(), ButtonId::Answer(key.short())) else {
        panic!("a form opens");
    };
    assert_eq!(
        (form.fields.len(), form.fields[0].long, form.file.is_none()),
        (1, false, true)
    );
    assert!(form.fields[0].max <= 100);
    let post: String = world.all_public_words();
    assert!(post.contains("type a word or a short phrase"), "{post}");
    let told = words(&world.seal(&ann(), key, &"x".repeat(200)));
    assert!(told.contains("200"), "{told}");
}

#[test]
fn a_correction_accepts_another_short_answer() {
    let (mut world, key) = World::open(Kind::Short);
    world.seal(&ann(), key, "Setonix");
    reveal(&mut world);
    assert_eq!(world.points(&ann()), 1);
    let ask = InteractionKind::Submitted {
        form: FormId::ErrataOutput(key.short()),
        fields: vec!["  setonix ".to_owned(), "Its other name.".to_owned()],
    };
    world.ask(&mod_mia(), ask);
    world.settle();
    assert_eq!(world.points(&ann()), 4);
}

#[test]
fn a_guild_writes_short_questions_of_its_own_and_texts_that_count_twice_are_told() {
    use pythia_quiz::model::written::{What, read};
    use pythia_quiz::question::{Level, Slug, Topic};
    let slug = Slug::new("own/marsupial").expect("a slug");
    let is = (Topic::Basics, Level::Junior, Kind::Short);
    let fields = |accepted: &str| {
        [
            "Marsupials",
            "Which one smiles?",
            accepted,
            "The quokka.",
            "",
        ]
        .map(str::to_owned)
    };
    let question: Question =
        read(slug.clone(), is, &fields("quokka\n\n a  quokka")).expect("it is whole");
    assert_eq!(question.expected.as_deref(), Some("quokka\na quokka"));
    assert_eq!(question.shown_answer(), Some("quokka"));
    let faults = read(slug.clone(), is, &fields("quokka\nQUOKKA")).expect_err("twice");
    assert_eq!((faults[0].line, &faults[0].what), (2, &What::SameAccepted));
    let faults = read(slug.clone(), is, &fields(&"x".repeat(61))).expect_err("too long");
    assert_eq!(faults[0].what, What::LongAccepted(61));
    let faults = read(slug, is, &fields(" ")).expect_err("nothing");
    assert_eq!(faults[0].what, What::Empty);
}

#[test]
fn one_typo_is_forgiven_from_five_letters_two_from_nine_and_none_in_a_digit_or_a_sign() {
    for (accepted, given) in [
        ("tuple", "tupel"),
        ("tuple", "tuplle"),
        ("tuple", "tple"),
        ("tuple", "tupla"),
        ("generator", "genertor"),
        ("generator", "gneratro"),
        ("list comprehension", "listcomprehention"),
        ("__init__", "__init__"),
        ("__enter__", "__entre__"),
        ("utf-8", "UTF-8"),
    ] {
        assert!(is_close([accepted], given), "{accepted:?} and {given:?}");
    }
    for (accepted, given) in [
        ("list", "lsit"),
        ("tuple", "tpl"),
        ("tuple", "tubel"),
        ("generator", "gnrtor"),
        ("__enter__", "_enter__"),
        ("python3", "python2"),
        ("python3", "python"),
        ("print(x)", "print[x]"),
        ("x == y and z", "x = y and z"),
        ("tuple", "tuple!"),
        ("quokka", "not a quokka"),
        ("tuple", ""),
    ] {
        assert!(!is_close([accepted], given), "{accepted:?} and {given:?}");
    }
}

fn forgive(world: &mut World, on: bool) -> String {
    let ask = InteractionKind::Bank(BankCommand::Typos(on));
    words(&world.ask(&mod_mia(), ask))
}

#[test]
fn a_daily_never_forgives_a_typo() {
    let (mut world, key) = World::open(Kind::Short);
    let told = forgive(&mut world, true);
    assert!(
        told.contains("Daily questions are graded as before"),
        "{told}"
    );
    world.seal(&ann(), key, "qokka");
    reveal(&mut world);
    assert_eq!(world.points(&ann()), 1);
}

#[test]
fn in_review_a_typo_is_forgiven_only_where_moderators_want_it() {
    for on in [false, true] {
        let (mut world, key) = World::open(Kind::Short);
        if on {
            forgive(&mut world, true);
            // Twice is as once.
            forgive(&mut world, true);
        }
        world.seal(&ann(), key, "wombat");
        reveal(&mut world);
        world.advance_to(utc("2026-03-03", "10:00"));
        let slug = world.daily(key).slug.to_string();
        let shown = words(&world.ask(&ann(), InteractionKind::Review));
        assert!(shown.contains(&slug), "{shown}");
        let form = FormId::ReviewAnswer(slug);
        let fields = vec!["quoka".to_owned()];
        let told = words(&world.ask(&ann(), InteractionKind::Submitted { form, fields }));
        assert_eq!(told.contains("apart from a typo: `quokka`"), on, "{told}");
        assert_eq!(told.contains("Not quite"), !on, "{told}");
    }
}
