//! Whole banks: the built-in one, and folders of questions.

use std::path::Path;

use pythia_bank::front_matter::{KEYS, REQUIRED_KEYS, schema};
use pythia_bank::load::{self, Mode, embedded, reload};
use pythia_bank::problem::Problem;
use pythia_quiz::question::{Level, Slug, Topic};
use pythia_quiz::state::dice::Dice;

use crate::common::{folder, load, valid, with};

/// Returns the folder of the built-in questions.
fn built_in_folder() -> &'static Path {
    Path::new(concat!(env!("CARGO_MANIFEST_DIR"), "/../../questions"))
}

#[test]
fn the_embedded_bank_equals_the_folder() {
    let folder = load::read_folder(built_in_folder()).expect("the folder is there");
    assert_eq!(embedded().bank.digest(), folder.bank.digest());
    assert_eq!(embedded().bank, folder.bank);
    assert_eq!(load::embedded_bank(), folder.bank);
}

#[test]
fn there_are_as_many_questions_as_the_readme_promises() {
    let count = embedded().bank.len();
    assert!(
        count > 450,
        "the README says more than 450, and there are {count}"
    );
}

#[test]
fn no_built_in_question_has_an_error() {
    let built_in = embedded();
    let errors: Vec<&Problem> = built_in
        .problems
        .iter()
        .filter(|it| it.is_error())
        .collect();
    assert!(errors.is_empty(), "{errors:#?}");
    assert_eq!(built_in.bank.len(), built_in.files.len());
}

#[test]
fn the_published_schema_matches_the_types() {
    let path = built_in_folder().join("schema.json");
    if std::env::var_os("PYTHIA_WRITE_SCHEMA").is_some() {
        std::fs::write(&path, schema()).expect("the schema can be written");
    }
    let published = std::fs::read_to_string(&path).unwrap_or_default();
    assert!(
        published == schema(),
        "questions/schema.json is out of date; update it with\n  PYTHIA_WRITE_SCHEMA=1 cargo test -p pythia-bank published_schema"
    );
}

#[test]
fn the_schema_has_the_same_keys_and_verdicts_as_the_reader() {
    let schema: serde_json::Value = serde_json::from_str(&schema()).expect("JSON");
    let mut keys: Vec<&str> = schema["properties"]
        .as_object()
        .expect("an object")
        .keys()
        .map(String::as_str)
        .collect();
    let mut required: Vec<&str> = schema["required"]
        .as_array()
        .expect("a list")
        .iter()
        .filter_map(|key| key.as_str())
        .collect();
    let (mut known, mut needed) = (KEYS.to_vec(), KEYS[..REQUIRED_KEYS].to_vec());
    for list in [&mut keys, &mut required, &mut known, &mut needed] {
        list.sort_unstable();
    }
    assert_eq!(keys, known);
    assert_eq!(required, needed);

    let validator = jsonschema::validator_for(&schema).expect("a valid schema");
    let accepts = |text: &str| {
        let toml = text.split("+++\n").nth(1).expect("front matter");
        let value: toml::Value = toml::from_str(toml).expect("TOML");
        validator.is_valid(&serde_json::to_value(value).expect("JSON"))
    };
    assert!(accepts(&valid()));
    assert!(!accepts(&with("level = \"mid\"", "level = \"hard\"")));
    assert!(!accepts(&with("level = \"mid\"\n", "")));
    assert!(!accepts(&with(
        "reviewed = \"3.13\"",
        "reviewed = \"3.13\"\nextra = 1"
    )));
    assert!(!accepts(&with("python = \">=3.9\"", "python = \"new\"")));
}

#[test]
fn a_bad_file_keeps_the_last_good_bank_and_says_so() {
    let good_dir = folder(&[("functions/mine.md", &valid())]);
    let first = reload(Some(good_dir.path()), Mode::Replace, &embedded().bank);
    assert!(!first.kept && first.problems.is_empty());
    let bad_dir = folder(&[
        ("functions/mine.md", &valid()),
        ("oop/bad.md", &with("level = \"mid\"", "level = \"hard\"")),
    ]);
    let second = reload(Some(bad_dir.path()), Mode::Replace, &first.bank);
    assert!(second.kept);
    assert_eq!(second.bank, first.bank);
    assert!(
        second
            .problems
            .iter()
            .all(|problem| problem.file.ends_with("oop/bad.md"))
    );
    let gone = reload(
        Some(Path::new("/no/such/folder")),
        Mode::Replace,
        &first.bank,
    );
    assert!(gone.kept && gone.problems[0].what.contains("can't read the questions"));
    let empty = folder(&[]);
    assert!(reload(Some(empty.path()), Mode::Replace, &first.bank).kept);
}

#[test]
fn a_folder_extends_or_replaces_the_built_in_bank() {
    let dir = folder(&[("functions/mine.md", &valid())]);
    let built_in = embedded().bank.len();
    assert_eq!(
        reload(Some(dir.path()), Mode::Extend, &embedded().bank)
            .bank
            .len(),
        built_in + 1
    );
    assert_eq!(
        reload(Some(dir.path()), Mode::Replace, &embedded().bank)
            .bank
            .len(),
        1
    );
    let none = reload(None, Mode::Extend, &embedded().bank);
    assert_eq!(none.bank, embedded().bank);
}

#[test]
fn a_bank_can_be_searched_by_name_topic_and_level() {
    let oop = with("topic = \"functions\"", "topic = \"oop\"").replace("Three", "Four");
    let dir = folder(&[("functions/mine.md", &valid()), ("oop/theirs.md", &oop)]);
    let bank = load(&dir).bank;
    let slug = Slug::new("oop/theirs").expect("a slug");
    assert_eq!(bank.get(&slug).map(|it| it.topic), Some(Topic::Oop));
    assert_eq!(bank.find("theirs"), bank.get(&slug));
    assert_eq!(bank.find("neither"), None);
    assert_eq!(bank.select(Some(Topic::Oop), Some(Level::Mid)).count(), 1);
    assert_eq!(bank.select(None, Some(Level::Senior)).count(), 0);
}

#[test]
fn the_digest_of_a_bank_changes_with_any_word_and_not_with_the_order_of_files() {
    let digest = |files: &[(&str, &str)]| load(&folder(files)).bank.digest();
    let other = valid().replace("Three functions", "Two");
    let (a, b) = (("functions/a.md", &*valid()), ("functions/b.md", &*other));
    let changed = other.replace("does this print", "will this print");
    assert_eq!(digest(&[a, b]), digest(&[b, a]));
    assert_ne!(digest(&[a, b]), digest(&[a, ("functions/b.md", &changed)]));
}

#[test]
fn a_question_keeps_every_field_in_the_bank_and_in_a_format_without_field_names() {
    let dir = folder(&[("functions/mine.md", &valid())]);
    let loaded = load(&dir);
    let mut questions = loaded.bank.questions();
    let question = questions.find(|one| one.slug.name() == "mine");
    let question = question.expect("it is there");
    assert_eq!(Some(&question), loaded.files[0].question.as_ref());
    let bytes = postcard::to_stdvec(&question).expect("it serializes");
    assert_eq!(postcard::from_bytes(&bytes), Ok(question));
}

#[test]
fn every_concept_has_a_topic_and_a_valid_name_and_is_listed_once() {
    let text = load::embedded_file("concepts.txt").expect("it is built in");
    let concepts = load::parse_concepts(&text);
    assert_eq!(concepts.len(), 193);
    let mut slugs: Vec<&str> = concepts.iter().map(|(_, slug)| slug.as_str()).collect();
    slugs.sort_unstable();
    slugs.dedup();
    assert_eq!(slugs.len(), 193);
    assert!(
        slugs
            .iter()
            .all(|slug| pythia_quiz::question::is_kebab(slug))
    );
    assert!(
        Topic::ALL
            .iter()
            .all(|topic| concepts.iter().any(|(it, _)| it == topic))
    );
}

#[test]
fn over_twenty_rounds_of_thirty_questions_each_letter_is_right_about_as_often() {
    let bank = load::embedded_bank();
    let playable: Vec<_> = bank.iter().filter(|one| one.playable_in_round).collect();
    let mut right = [0_u32; 4];
    for seed in 0..20 {
        let mut draws = Dice::new(seed);
        for _ in 0..30 {
            let drawn = draws.below(playable.len() as u64) as usize;
            let question = bank.whole(&playable[drawn].slug).expect("it is listed");
            // Each question of a round is put in order by an event of its own.
            let order = match question.fixed_order {
                true => (0..4).collect(),
                false => Dice::new(draws.bits()).order(4),
            };
            let choice = question.right_choice().expect("it has options");
            let letter = order.iter().position(|index| usize::from(*index) == choice);
            right[letter.expect("every option is shown")] += 1;
        }
    }
    let within = |count: &u32| (22.0..=28.0).contains(&(f64::from(*count) / 6.0));
    assert!(right.iter().all(within), "of 600 questions: {right:?}");
}
