//! Translations: `<slug>.de.md` beside the English file.

use pythia_bank::load::{self, Mode};
use pythia_quiz::language::Language::{self, German};
use pythia_quiz::question::Slug;

use crate::common::{folder, load};

const ENGLISH: &str = include_str!("../../../../questions/basics/pass-in-a-loop.md");
const DE: &str = include_str!("../../../../questions/basics/pass-in-a-loop.de.md");

fn slug() -> Slug {
    Slug::new("basics/pass-in-a-loop").expect("a slug")
}

/// Returns what is wrong with a folder that has the English question and this translation.
fn wrong(name: &str, text: &str) -> Vec<String> {
    let dir = folder(&[
        ("basics/pass-in-a-loop.md", ENGLISH),
        (&format!("basics/{name}"), text),
    ]);
    let loaded = load(&dir);
    let listed = loaded.bank.get(&slug()).expect("the English one is there");
    if !loaded.problems.is_empty() {
        assert_eq!(
            listed.languages().count(),
            1,
            "a faulty translation is used"
        );
    }
    for problem in &loaded.problems {
        assert!(problem.file.ends_with(name), "{problem:?}");
        assert!(
            !problem.help.is_empty(),
            "{problem:?} doesn't say what to do"
        );
    }
    let problems = loaded.problems.iter();
    problems.map(|problem| problem.what.clone()).collect()
}

fn wrong_in_german(text: &str) -> Vec<String> {
    wrong("pass-in-a-loop.de.md", text)
}

#[test]
fn a_translation_has_its_own_prose_and_the_english_keys_and_code() {
    let dir = folder(&[
        ("basics/pass-in-a-loop.md", ENGLISH),
        ("basics/pass-in-a-loop.de.md", DE),
    ]);
    let loaded = load(&dir);
    assert!(loaded.problems.is_empty(), "{:#?}", loaded.problems);
    assert_eq!(loaded.bank.len(), 1, "one question in two languages");
    let english = loaded.bank.whole(&slug()).expect("it is there");
    let german = loaded.bank.whole_in(&slug(), German).expect("it is there");
    assert_eq!(german.title, "Zwei Schlüsselwörter in einer Schleife");
    assert!(german.answer.contains("eingerückter Block"));
    assert_eq!(german.expected, english.expected);
    assert_eq!(german.right_choice(), english.right_choice());
    assert_eq!((german.kind, german.level), (english.kind, english.level));
    assert_eq!(german.concepts, english.concepts);
    let french = loaded.bank.whole_in(&slug(), Language::French);
    assert_eq!(french, Some(english), "what isn't translated is English");
}

#[test]
fn a_dozen_built_in_questions_are_there_in_german_and_fit_the_english_ones() {
    let built_in = load::embedded();
    assert!(built_in.problems.is_empty(), "{:#?}", built_in.problems);
    let german = |bank: &pythia_quiz::question::Bank| {
        let translated = bank
            .iter()
            .filter(|one| one.languages().any(|one| one == German));
        translated.count()
    };
    assert!(german(&built_in.bank) >= 12);
    assert_eq!(german(&load::embedded_bank()), german(&built_in.bank));
    assert_eq!(load::embedded_bank().digest(), built_in.bank.digest());
}

#[test]
fn other_code_is_an_error() {
    let other = DE.replacen("seen.append(n)", "seen.append(n + 1)", 1);
    assert!(!wrong_in_german(&other).is_empty());
    let other = DE.replacen("class EmptyBasket", "class LeererKorb", 1);
    assert!(
        wrong_in_german(&other)
            .iter()
            .any(|what| what == "code block 4 differs")
    );
    let other = DE.replacen("`pass` hat", "`passe` hat", 1);
    let what = wrong_in_german(&other);
    assert_eq!(what, ["the code `passe` isn't in the English file"]);
}

#[test]
fn another_right_option_or_another_option_is_an_error() {
    let other = DE.replacen("- [x] `[0, 1, 3]`", "- [ ] `[0, 1, 3]`", 1);
    let other = other.replacen("- [ ] `[0, 1]`", "- [x] `[0, 1]`", 1);
    assert!(!wrong_in_german(&other).is_empty());
    let other = DE.replacen("- [ ] `[0, 3]`", "- [ ] `[3, 0]`", 1);
    assert!(!wrong_in_german(&other).is_empty());
}

#[test]
fn a_part_that_is_missing_is_an_error() {
    let hint = "## Hint\n\nEines der beiden Schlüsselwörter ändert, wo es weitergeht. Das andere nicht.\n\n";
    let other = DE.replacen(hint, "", 1);
    assert!(!wrong_in_german(&other).is_empty());
    let other = DE.replacen("- Ein Docstring oder `...` kann es ersetzen\n", "", 1);
    assert_eq!(
        wrong_in_german(&other),
        ["3 points to listen for instead of 4"]
    );
}

#[test]
fn a_translation_has_a_title_and_no_other_key() {
    let other = DE.replacen("+++\ntitle", "+++\nlevel = \"senior\"\ntitle", 1);
    assert_eq!(wrong_in_german(&other), ["a translation has no level"]);
    let other = DE.replacen("title = \"Zwei Schlüsselwörter in einer Schleife\"", "", 1);
    assert_eq!(
        wrong_in_german(&other),
        ["a translation has no other keys, but it needs a title"]
    );
    assert!(!wrong_in_german("").is_empty());
    assert!(!wrong_in_german(&"x".repeat(70_000)).is_empty());
}

#[test]
fn an_error_names_the_line_of_the_translation() {
    let other = DE.replacen("## Hint", "## Tipp", 1);
    let dir = folder(&[
        ("basics/pass-in-a-loop.md", ENGLISH),
        ("basics/pass-in-a-loop.de.md", &other),
    ]);
    let loaded = load(&dir);
    let line = other
        .lines()
        .position(|line| line == "## Tipp")
        .expect("it is there")
        + 1;
    let lines: Vec<_> = loaded.problems.iter().map(|problem| problem.line).collect();
    assert!(lines.contains(&line), "{lines:?} has no {line}");
}

#[test]
fn a_translation_without_its_english_question_is_an_error_and_another_language_a_warning() {
    let dir = folder(&[("basics/something-else.de.md", DE)]);
    let loaded = load(&dir);
    assert_eq!(loaded.problems.len(), 1);
    assert!(loaded.problems[0].is_error());
    let what = &loaded.problems[0].what;
    assert_eq!(what, "there is no English question beside this translation");
    let italian = wrong("pass-in-a-loop.it.md", DE);
    assert_eq!(
        italian,
        ["\"it\" isn't a language that Pythia speaks, so this is ignored"]
    );
}

#[test]
fn a_folders_own_question_does_not_get_the_built_in_translation() {
    let dir = folder(&[("basics/pass-in-a-loop.md", ENGLISH)]);
    let loaded = load::reload(Some(dir.path()), Mode::Extend, &load::embedded_bank());
    let listed = loaded.bank.get(&slug()).expect("it is there");
    assert_eq!(listed.languages().count(), 1);
}
