//! Snapshots of `text/hint.rs`.

use pythia_quiz::model::language::Language;
use pythia_quiz::text::hint;

use crate::shows;

#[test]
fn a_question_without_hints_says_so() {
    shows!("hint-none", hint::no_hints(Language::English));
}
