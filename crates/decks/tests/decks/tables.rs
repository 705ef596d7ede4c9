//! Tables of spreadsheets and text files in every shape that programs give them.

use pythia_quiz::question::{Kind, Level, Topic};

use crate::common::{Place, left_out, remarked};

const ROWS: &str = "question,answer,topic,level,tags\r\n\
    What is a tuple?,\"A sequence, \"\"immutable\"\"\",basics,junior,\r\n\
    \"What does\r\nthis do?\",Nothing.,Data structures,hard,none\r\n";

#[test]
fn a_table_comes_in_with_quotes_line_breaks_crlf_and_a_byte_order_mark() {
    let place = Place::new();
    let report = place.bring("quiz.csv", format!("\u{feff}{ROWS}"));
    assert_eq!(report.new.len(), 2, "{report:#?}");
    let first = place.question_called("What is a tuple?");
    assert_eq!(first.answer, "A sequence, \"immutable\"");
    assert_eq!((first.topic, first.level), (Topic::Basics, Level::Junior));
    let second = place.question_called("What does");
    assert_eq!(second.text, "What does\nthis do?");
    assert_eq!(
        (second.topic, second.level),
        (Topic::DataStructures, Level::Senior)
    );
}

#[test]
fn semicolons_tabs_and_bars_separate_as_well() {
    for (sign, name) in [(';', "semicolons"), ('\t', "tabs"), ('|', "vertical bars")] {
        let place = Place::new();
        let rows = ["question", "answer", "\nWhat, if anything?", "42"].join(&sign.to_string());
        let rows = rows.replace(&format!("{sign}\n"), "\n");
        let report = place.bring("quiz.csv", rows);
        assert_eq!(report.format, format!("a table with {name}"));
        assert_eq!(place.question_called("What, if anything?").answer, "42");
    }
}

#[test]
fn utf_16_is_read_and_told() {
    let place = Place::new();
    let mut bytes = vec![0xff, 0xfe];
    let text = "question\tanswer\r\nWas ist ein Tupel?\tUnveränderlich 🐍\r\n";
    bytes.extend(text.encode_utf16().flat_map(u16::to_le_bytes));
    let report = place.bring("excel.csv", bytes);
    assert_eq!(report.notes, ["The file is in UTF-16."]);
    assert_eq!(
        place.question_called("Was ist ein Tupel?").answer,
        "Unveränderlich 🐍"
    );
}

#[test]
fn options_come_in_one_cell_or_in_one_each_with_a_letter_a_number_or_a_text_for_the_right_one() {
    let place = Place::new();
    let report = place.bring(
        "quiz.csv",
        "question,A,B,C,correct,explanation\n\
         One?,x,y,z,B,Because.\n\
         Two?,x,y,z,3,\n\
         Three?,x,y,z,X,\n\
         Four?,x,y,z,none of them,\n",
    );
    let right = |title: &str| place.question_called(title).right_choice();
    assert_eq!(
        [right("One?"), right("Two?"), right("Three?")],
        [Some(1), Some(2), Some(0)]
    );
    assert_eq!(place.question_called("Two?").answer, "The right one: z");
    left_out(&report, "line 5", "no option is marked as correct");
}

#[test]
fn accepted_texts_make_a_short_answer_and_what_code_prints_an_output() {
    let place = Place::new();
    let report = place.bring(
        "quiz.csv",
        "question,accepted,output,answer\n\
         Who made Python?,\"Guido van Rossum\nGuido\nGUIDO\",,\n\
         \"What?\n\n```python\nprint(1)\n```\",,1,\n",
    );
    assert_eq!(report.left_out, []);
    let short = place.question_called("Who made Python?");
    // Case doesn't matter, so the third is the second.
    assert_eq!(
        (short.kind, short.expected.as_deref()),
        (Kind::Short, Some("Guido van Rossum\nGuido"))
    );
    let output = place.question_called("What?");
    assert_eq!(
        (output.kind, output.expected.as_deref()),
        (Kind::Output, Some("1"))
    );
}

#[test]
fn a_table_without_a_head_says_which_columns_there_are() {
    let place = Place::new();
    let told = place.refused("quiz.csv", "What is a tuple?,A sequence\n");
    assert!(told.contains("doesn't name the columns"), "{told}");
    assert!(told.contains("question, hints, choices"), "{told}");
}

#[test]
fn an_anki_text_file_keeps_to_its_settings() {
    let place = Place::new();
    let report = place.bring(
        "cards.txt",
        "#separator:Semicolon\n#html:true\n#tags column:3\n\
         \"What is&nbsp;x?\";<b>y</b>;basics\n\
         # not a card;nothing;basics\n\
         \"#hash\";\"a sign\";basics\n",
    );
    assert_eq!(report.new.len(), 2, "{report:#?}");
    assert_eq!(place.question_called("What is x?").answer, "**y**");
    left_out(&report, "line 5", "begins with #");
}

#[test]
fn an_anki_text_file_without_settings_is_guessed_and_told() {
    let place = Place::new();
    let report = place.bring(
        "cards.txt",
        "What is List<int>?\tA type\tbasics\nWhat is x?\ty\tbasics\n",
    );
    assert_eq!(report.new.len(), 2, "{report:#?}");
    let notes = report.notes.join("\n");
    for told in ["split at tabs", "read as plain text", "read as tags"] {
        assert!(notes.contains(told), "{told:?} isn't in {notes}");
    }
    place.question_called("What is `List<int>`?");
}

#[test]
fn two_cards_with_one_front_are_two_questions_and_the_second_import_merges_nothing() {
    let place = Place::new();
    let rows = "question,answer\nWhat does this print?,1\nWhat does this print?,2\n";
    let report = place.bring("quiz.csv", rows);
    assert_eq!(report.new.len(), 2);
    remarked(&report, "line 3", "same front");
    let again = place.bring("quiz.csv", rows);
    assert_eq!((again.comes_in(), again.unchanged), (0, 2), "{again:#?}");
    let answers: Vec<_> = place
        .questions()
        .into_iter()
        .map(|one| one.answer)
        .collect();
    assert_eq!(answers, ["1", "2"]);
}

#[test]
fn a_row_without_an_answer_or_a_topic_is_named_by_line() {
    let place = Place::new();
    let file = place.file(
        "quiz.csv",
        "question,answer,topic\nWhat?,,basics\nWhy?,So.,cooking\n",
    );
    let report = place
        .import_as(&file, None, None, false)
        .expect("it is a table");
    left_out(&report, "line 2", "no answer");
    left_out(&report, "line 3", "no topic \"cooking\"");
    assert!(!report.written);
    assert!(!place.folder().exists());
}
