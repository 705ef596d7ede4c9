//! Importing again, and taking an import back.

use pythia_decks::commit;
use pythia_quiz::question::Topic;

use crate::common::{Place, fixture, left_out};

const FIRST: &str = "id,question,answer,topic\none,What is a list?,A sequence.,basics\ntwo,What is a set?,No doubles.,basics\n";

#[test]
fn a_second_import_updates_what_changed_and_doubles_nothing() {
    let place = Place::new();
    assert_eq!(place.bring("quiz.csv", FIRST).new.len(), 2);
    let again = place.bring("renamed (1).csv", FIRST);
    assert_eq!(
        (again.new.len(), again.updated.len(), again.unchanged),
        (0, 0, 2),
        "{again:#?}"
    );
    assert!(!again.written);
    let changed = FIRST
        .replace("No doubles.", "Each element once.")
        .replace("one,What is a list?,A sequence.,basics\n", "");
    let report = place.bring("quiz.csv", changed);
    assert_eq!(
        (report.updated.len(), report.unchanged, report.others),
        (1, 0, 1),
        "{report:#?}"
    );
    assert_eq!(report.deck, "quiz");
    assert_eq!(
        place.question_called("What is a set?").answer,
        "Each element once."
    );
    assert_eq!(
        place.question_called("What is a list?").answer,
        "A sequence."
    );
}

#[test]
fn what_moderators_chose_in_the_deck_stays_after_an_update() {
    let place = Place::new();
    place.bring(
        "quiz.csv",
        "id,question,answer\none,What is a list?,A sequence.\n",
    );
    let deck = commit::path(&place.folder(), "quiz");
    let text = std::fs::read_to_string(&deck).expect("the deck is there");
    let text = text
        .replace("level = \"mid\"", "level = \"junior\"")
        .replace("title = \"What is a list?\"", "title = \"Lists\"");
    std::fs::write(
        &deck,
        text.replace("topic = \"basics\"", "topic = \"data-structures\""),
    )
    .expect("it is written");
    let report = place.bring(
        "quiz.csv",
        "id,question,answer\none,What is a list?,Changed.\n",
    );
    assert_eq!(report.updated, ["data-structures/what-is-a-list"]);
    let question = place.question_called("Lists");
    assert_eq!(
        (question.answer.as_str(), question.topic),
        ("Changed.", Topic::DataStructures)
    );
    assert_eq!(question.level.as_str(), "junior");
}

#[test]
fn a_dry_run_says_the_same_and_writes_nothing() {
    let place = Place::new();
    let file = fixture("new.apkg");
    let dry = place
        .import_as(&file, Some(Topic::Basics), None, true)
        .expect("a package");
    assert!(!place.folder().exists());
    let real = place.import(&file).expect("a package");
    assert_eq!(
        (dry.new, dry.left_out, dry.remarks, dry.twins),
        (real.new, real.left_out, real.remarks, real.twins)
    );
    assert!(real.written && !dry.written);
}

#[test]
fn an_import_can_be_undone_and_the_undo_as_well() {
    let place = Place::new();
    place.bring("quiz.csv", FIRST);
    place.bring("quiz.csv", FIRST.replace("No doubles.", "Changed."));
    let deck = commit::path(&place.folder(), "quiz");
    assert!(commit::undo(&deck).expect("there is something to undo"));
    assert_eq!(
        place.question_called("What is a set?").answer,
        "No doubles."
    );
    assert!(commit::undo(&deck).expect("an undo can be undone"));
    assert_eq!(place.question_called("What is a set?").answer, "Changed.");
}

#[test]
fn undoing_the_first_import_removes_the_deck() {
    let place = Place::new();
    place.bring("quiz.csv", FIRST);
    let deck = commit::path(&place.folder(), "quiz");
    assert!(!commit::undo(&deck).expect("there is something to undo"));
    assert!(!deck.exists());
    assert!(commit::undo(&deck).expect("it comes back"));
    assert_eq!(place.questions().len(), 2);
    assert!(commit::undo(&place.folder().join("other.deck.md")).is_err());
}

#[test]
fn a_question_with_a_file_of_its_own_is_never_changed() {
    let place = Place::new();
    place.bring(
        "quiz.csv",
        "id,question,answer\nbasics/lists,What is a list?,A sequence.\n",
    );
    let deck = commit::path(&place.folder(), "quiz");
    let text = std::fs::read_to_string(&deck).expect("the deck is there");
    std::fs::remove_file(&deck).expect("it goes");
    place.question("basics/lists.md", &text);
    let before = std::fs::read(place.folder().join("basics/lists.md")).expect("the file is there");
    let report = place.bring(
        "quiz.csv",
        "id,question,answer\nbasics/lists,What is a list?,Something else.\n",
    );
    left_out(&report, "line 2", "basics/lists has a file of its own");
    let after = std::fs::read(place.folder().join("basics/lists.md")).expect("the file is there");
    assert_eq!(before, after);
    assert!(!deck.exists());
}

#[test]
fn cards_that_several_decks_have_want_the_deck_named() {
    let place = Place::new();
    let one = place.file(
        "a.csv",
        "id,question,answer\none,What is a list?,A sequence.\n",
    );
    let two = place.file(
        "b.csv",
        "id,question,answer\ntwo,What is a set?,No doubles.\n",
    );
    for file in [&one, &two] {
        place.import(file).expect("a table");
    }
    let both = place.file("c.csv", FIRST);
    let told = place
        .import(&both)
        .expect_err("which deck isn't clear")
        .to_string();
    assert!(told.contains("several decks: a, b"), "{told}");
    let changed = place.file("c.csv", FIRST.replace("A sequence.", "Changed."));
    let report = place
        .import_as(&changed, None, Some("a"), false)
        .expect("it is named");
    assert_eq!(
        (report.updated.len(), report.unchanged),
        (1, 1),
        "{report:#?}"
    );
}

#[test]
fn what_asks_almost_the_same_is_told_and_both_stay() {
    let place = Place::new();
    place.bring(
        "a.csv",
        "question,answer\nWhich built-in collection keeps every element only once?,set\n",
    );
    let report = place.bring(
        "b.csv",
        "question,answer\nWhich built-in collection keeps each element only once?,a set\n",
    );
    assert_eq!(report.twins.len(), 1, "{report:#?}");
    assert_eq!(report.twins[0].place, "line 2");
    assert!(
        report.twins[0]
            .other
            .starts_with("basics/which-built-in-collection"),
        "{report:#?}"
    );
    assert_eq!(place.questions().len(), 2);
}
