//! Packages and text files of Anki, as Anki and genanki write them.

use pythia_quiz::question::{Kind, Level, Topic};

use crate::common::{Place, fixture, left_out, remarked};

#[test]
fn the_newest_package_the_one_before_and_the_text_file_bring_the_same_cards() {
    let place = Place::new();
    for name in ["new.apkg", "legacy.apkg", "html.txt"] {
        let report = place.import(&fixture(name)).expect("it is a package");
        if name == "new.apkg" {
            assert_eq!(report.format, "an Anki package");
            assert_eq!(
                (report.new.len(), report.written),
                (10, true),
                "{report:#?}"
            );
        } else {
            // The text file doesn't say that an answer is typed, which changes nothing.
            assert_eq!(
                (report.comes_in(), report.unchanged),
                (0, 10),
                "{name}: {report:#?}"
            );
        }
        assert_eq!(report.left_out.len(), 3, "{name}: {report:#?}");
        assert!(report.written == (name == "new.apkg"), "{name}");
    }
    let decks = std::fs::read_dir(place.folder()).expect("a folder").count();
    assert_eq!(decks, 2, "one deck, and what it was before");
}

#[test]
fn code_of_a_card_stays_code_and_lists_stay_lists() {
    let place = Place::new();
    place.import(&fixture("new.apkg")).expect("it is a package");
    let question = place.question_called("What does `len({1, 1})` return?");
    assert_eq!(question.text, "What does `len({1, 1})` return?");
    assert_eq!(question.answer, "**1**: a set holds each element once.");
    assert_eq!(
        (question.topic, question.level),
        (Topic::Basics, Level::Junior)
    );
    let printed = place.question_called("What does this print?");
    assert_eq!(
        printed.text,
        "What does this print?\n\n```python\nx = [1, 2]\ny = x\ny.append(3)\nprint(x)\n```"
    );
    assert_eq!(
        printed.answer,
        "`[1, 2, 3]`: both names are bound to one list.\n- no copy\n- one object"
    );
    assert_eq!(printed.concepts, ["aliasing"]);
    // Two cards may begin alike.
    let twin = place.question_called("What does this print? (2)");
    assert_eq!(
        twin.text,
        "What does this print?\n\n```python\nprint(\"#\" + 'a')\n```"
    );
}

#[test]
fn names_that_discord_would_format_come_in_as_code() {
    let place = Place::new();
    place.import(&fixture("new.apkg")).expect("it is a package");
    let question =
        place.question_called("Is `List<int>` a Python type? What about `__init__` and `*args`?");
    assert_eq!(question.answer, "No & no.");
}

#[test]
fn a_card_with_lettered_options_is_answered_by_button_and_a_typed_one_by_form() {
    let place = Place::new();
    let report = place.import(&fixture("new.apkg")).expect("it is a package");
    let choice = place.question_called("Which one is immutable?");
    assert_eq!(choice.kind, Kind::Choice);
    let texts: Vec<_> = choice
        .choices
        .iter()
        .map(|one| (one.text.as_str(), one.right))
        .collect();
    assert_eq!(texts, [("list", false), ("tuple", true), ("dict", false)]);
    assert_eq!(choice.answer, "A tuple can't change.");
    let short = place.question_called("Which keyword defines a function?");
    assert_eq!(
        (short.kind, short.expected.as_deref()),
        (Kind::Short, Some("def"))
    );
    // Nobody types 140 characters without a mistake.
    let open = place.question_called("Explain the GIL.");
    assert_eq!(open.kind, Kind::Open);
    remarked(&report, "note 10", "too long to type");
}

#[test]
fn each_gap_of_a_cloze_note_is_a_question() {
    let place = Place::new();
    let report = place.import(&fixture("new.apkg")).expect("it is a package");
    let first = place.question_called("A […] is immutable, a list is not.");
    assert_eq!(
        (first.kind, first.expected.as_deref()),
        (Kind::Short, Some("tuple"))
    );
    assert_eq!(first.answer, "A tuple is immutable, a list is not.");
    let second = place.question_called("A tuple is immutable, a [kind of sequence] is not.");
    assert_eq!(second.expected.as_deref(), Some("list"));
    left_out(&report, "note 12", "cloze note without a gap");
}

#[test]
fn what_cannot_come_in_is_named_by_note_with_a_reason_and_a_proposal() {
    let place = Place::new();
    let report = place.import(&fixture("new.apkg")).expect("it is a package");
    left_out(&report, "note 6 (A card with no back)", "no back");
    left_out(&report, "note 7", "picture");
    // A script is dropped, and the text around it comes in.
    remarked(&report, "note 8", "script");
    let question = place.question_called("Say it aloud");
    assert_eq!(
        (question.text.as_str(), question.answer.as_str()),
        ("Say it aloud", "spam")
    );
}

#[test]
fn a_package_of_genanki_comes_in() {
    let place = Place::new();
    let report = place
        .import(&fixture("genanki.apkg"))
        .expect("it is a package");
    assert_eq!(
        report.new,
        ["iteration/what-is-a-generator", "practices/what-is-pep-8"]
    );
    assert_eq!(
        place.question_called("What is a generator?").answer,
        "A function that *yields*."
    );
}

#[test]
fn a_text_file_without_html_is_plain_text() {
    let place = Place::new();
    let report = place
        .import(&fixture("plain.txt"))
        .expect("it is a text file");
    assert!(
        report.format.starts_with("an Anki text file"),
        "{report:#?}"
    );
    let question =
        place.question_called("Is `List<int>` a Python type? What about `__init__` and `*args`?");
    assert_eq!(question.topic, Topic::Basics);
}
