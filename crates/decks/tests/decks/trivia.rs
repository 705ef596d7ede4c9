//! Trivia lists of Red.

use pythia_quiz::question::Kind;

use crate::common::{Place, left_out, remarked};

#[test]
fn values_keep_their_source_text_and_what_red_reads_is_told() {
    let place = Place::new();
    let report = place.bring(
        "python.yaml",
        "AUTHOR: Somebody\nCONFIG:\n  timeout: 20\n\
         Which version has the match statement?:\n- 3.10\n\
         Is a bool an int?:\n- yes\n\
         What is 0x1f in words?:\n- 0x1f\n- \"thirty-one\"\n\
         Half past twelve?:\n- 12:30\n\
         When?:\n- 2024-01-31\n",
    );
    assert_eq!(report.new.len(), 5, "{report:#?}");
    let expected = |title: &str| place.question_called(title).expected;
    assert_eq!(
        expected("Which version has the match statement?").as_deref(),
        Some("3.10")
    );
    assert_eq!(expected("Is a bool an int?").as_deref(), Some("yes"));
    assert_eq!(
        expected("What is 0x1f in words?").as_deref(),
        Some("0x1f\nthirty-one")
    );
    remarked(&report, "line 4", "Red reads the answer `3.10` as 3.1");
    remarked(&report, "line 6", "True, Yes and On");
    remarked(&report, "line 8", "as 31");
    remarked(&report, "line 11", "as 750");
    remarked(&report, "line 13", "a date");
    assert_eq!(place.question_called("When?").kind, Kind::Short);
}

#[test]
fn answers_of_several_words_are_said_to_match_as_a_whole() {
    let place = Place::new();
    let report = place.bring("list.yml", "What is [1]?:\n- a list\n");
    assert!(
        report.notes[0].contains("the whole answer has to match"),
        "{report:#?}"
    );
}

#[test]
fn anchors_aliases_and_tags_are_left_out_by_line() {
    let place = Place::new();
    let report = place.bring(
        "odd.yaml",
        "One?: &one\n- a\nTwo?: *one\nThree?:\n- !!python/object:os.system x\nFour?:\n- fine\nFive?:\n  a: b\n",
    );
    assert_eq!(report.new.len(), 1, "{report:#?}");
    left_out(&report, "line 1", "anchor");
    left_out(&report, "line 3", "alias");
    left_out(&report, "line 4", "tag");
    left_out(&report, "line 8", "isn't a list");
    assert_eq!(
        place.question_called("Four?").expected.as_deref(),
        Some("fine")
    );
}

#[test]
fn of_a_question_that_is_there_twice_the_last_comes_in_as_in_red() {
    let place = Place::new();
    let report = place.bring("twice.yaml", "What?:\n- a\nWhy?:\n- b\nWhat?:\n- c\n");
    left_out(&report, "line 1", "again further down");
    assert_eq!(
        place.question_called("What?").expected.as_deref(),
        Some("c")
    );
}

#[test]
fn an_answer_that_nobody_can_type_makes_an_open_question() {
    let place = Place::new();
    let long = "a very long answer ".repeat(5);
    let report = place.bring("long.yaml", format!("Explain it?:\n- {long}\n"));
    assert_eq!(place.question_called("Explain it?").kind, Kind::Open);
    remarked(&report, "line 1", "too long to type");
}

#[test]
fn what_isn_t_a_list_is_refused_with_its_line() {
    let place = Place::new();
    let told = place.refused("broken.yaml", "What?:\n- \"never closed\nWhy?:\n");
    assert!(told.contains("isn't YAML: line"), "{told}");
    let told = place.refused("other.yaml", "- just\n- a list\n");
    assert!(told.contains("isn't a trivia list"), "{told}");
}
