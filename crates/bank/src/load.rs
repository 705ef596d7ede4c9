//! Loads whole banks: the built-in one, a folder, or both together.

use std::collections::BTreeMap;
use std::path::Path;
use std::sync::Arc;

use miniz_oxide::inflate::decompress_to_vec;
use pythia_quiz::language::Language;
use pythia_quiz::question::{Bank, Listed, Question, Topic};

use crate::deck;
use crate::links::{self, Links};
use crate::problem::{self, Problem};
use crate::question_file::QuestionFile;
use crate::translation;

/// The folder `questions/` at build time, packed by `build.rs`.
static EMBEDDED: &[u8] = include_bytes!(concat!(env!("OUT_DIR"), "/questions.packed"));

/// The files of a questions folder that aren't questions.
const SUPPORT_FILES: [&str; 6] = [
    "README.md",
    links::FILE,
    "concepts.txt",
    "schema.json",
    "requirements.txt",
    "similar.txt",
];

/// A bank, and everything that was found while loading it.
#[derive(Clone, Debug, Default)]
pub struct LoadedBank {
    /// The questions without errors.
    pub bank: Bank,
    /// Every file, with its code and its own problems.
    pub files: Vec<QuestionFile>,
    /// The problems of all files, sorted by place.
    pub problems: Vec<Problem>,
}

impl LoadedBank {
    /// Returns the number of errors.
    #[must_use]
    pub fn errors(&self) -> usize {
        self.problems
            .iter()
            .filter(|problem| problem.is_error())
            .count()
    }
}

/// How a folder of questions is combined with the built-in bank.
#[derive(Clone, Copy, Debug, PartialEq, Eq, serde::Serialize, serde::Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum Mode {
    /// Adds the folder's questions. A question with the same slug replaces the built-in one.
    Extend,
    /// Uses only the folder's questions.
    Replace,
}

/// The result of [`reload`].
#[derive(Clone, Debug)]
pub struct Reloaded {
    /// The bank to use from now on.
    pub bank: Bank,
    /// What is wrong with the folder. A folder that was accepted may still have warnings.
    pub problems: Vec<Problem>,
    /// Whether the folder was rejected because of errors, so that `bank` is the last good one.
    pub kept: bool,
}

/// Returns the built-in bank with its files. A test makes sure that it has no errors.
#[must_use]
pub fn embedded() -> LoadedBank {
    from_files(embedded_files().collect())
}

/// Returns the built-in bank without its files, because a bot that runs for months doesn't need
/// what only authors use.
#[must_use]
pub fn embedded_bank() -> Bank {
    let links = Links::built_in();
    let (questions, others): (Vec<_>, Vec<_>) =
        embedded_files().partition(|(file, _)| is_question(file));
    let questions = questions
        .into_iter()
        .map(|(file, bytes)| QuestionFile::parse_with(&file, &bytes, &links));
    let questions: Vec<_> = questions.collect();
    let mut problems = Vec::new();
    let translated = translations(&questions, others, &links, &mut problems);
    bank_of(&questions, translated)
}

/// The translations of questions, by the path of the English file.
type Translated = BTreeMap<String, Vec<(Language, Question)>>;

/// Reads the translations among files.
fn translations(
    questions: &[QuestionFile],
    files: impl IntoIterator<Item = (String, Vec<u8>)>,
    links: &Links,
    problems: &mut Vec<Problem>,
) -> Translated {
    let by_path: BTreeMap<&str, &QuestionFile> = questions
        .iter()
        .map(|file| (file.path.as_str(), file))
        .collect();
    let mut translated = Translated::new();
    for (path, bytes) in files {
        let Some((language, source)) = translation::source_of(&path) else {
            continue;
        };
        let Some(english) = by_path.get(source.as_str()) else {
            problems.push(Problem::error(
                path.as_str(),
                "there is no English question beside this translation",
                format!("write {source} first, or remove the translation"),
            ));
            continue;
        };
        let read = translation::read(&path, &bytes, english, links);
        problems.extend(read.problems);
        let question = read.question.map(|question| (language, question));
        translated.entry(source).or_default().extend(question);
    }
    translated
}

/// Makes a bank of the questions in files, with their translations.
fn bank_of(files: &[QuestionFile], mut translated: Translated) -> Bank {
    let questions = files.iter().filter_map(|file| {
        let question = file.question.as_ref()?;
        let translations = translated.remove(&file.path).unwrap_or_default();
        Some(Arc::new(Listed::translated(question, &translations)))
    });
    Bank::of(questions)
}

/// Unpacks the built-in files: path, 0, length (4 bytes, little-endian), contents.
fn embedded_files() -> impl Iterator<Item = (String, Vec<u8>)> {
    let unpacked = decompress_to_vec(EMBEDDED).expect("what was built in is whole");
    let mut at = 0;
    std::iter::from_fn(move || {
        let rest = &unpacked[at..];
        let name = rest.split(|byte| *byte == 0).next()?;
        let (length, bytes) = rest.get(name.len() + 1..)?.split_first_chunk()?;
        let bytes = &bytes[..u32::from_le_bytes(*length) as usize];
        at += name.len() + 1 + length.len() + bytes.len();
        Some((String::from_utf8_lossy(name).into_owned(), bytes.to_vec()))
    })
}

/// Returns whether a path is that of a question: neither a support file nor a translation.
fn is_question(file: &str) -> bool {
    let name = file.rsplit('/').next().unwrap_or_default();
    !SUPPORT_FILES.contains(&name)
        && translation::language_code(name).is_none()
        && name.ends_with(".md")
}

/// Returns the text of a built-in file that isn't a question, such as `concepts.txt`.
#[must_use]
pub fn embedded_file(name: &str) -> Option<String> {
    let name = format!("questions/{name}");
    let (_, bytes) = embedded_files().find(|(file, _)| *file == name)?;
    String::from_utf8(bytes).ok()
}

/// Reads every file of a folder of questions and collects all problems.
///
/// # Errors
/// Fails if the folder or a file in it can't be read.
pub fn read_folder(dir: &Path) -> std::io::Result<LoadedBank> {
    let mut files = Vec::new();
    collect_files(dir, dir, &mut files)?;
    Ok(from_files(files))
}

/// Collects the files of a folder and of its subfolders, except hidden ones, sorted by name.
fn collect_files(
    root: &Path,
    dir: &Path,
    into: &mut Vec<(String, Vec<u8>)>,
) -> std::io::Result<()> {
    let named = |path: &Path, error: &std::io::Error| {
        std::io::Error::new(error.kind(), format!("{}: {error}", path.display()))
    };
    let entries = std::fs::read_dir(dir).and_then(|entries| entries.collect::<Result<Vec<_>, _>>());
    let mut entries = entries.map_err(|error| named(dir, &error))?;
    entries.sort_by_key(std::fs::DirEntry::file_name);
    for entry in entries {
        let (path, name) = (entry.path(), entry.file_name());
        if name.to_string_lossy().starts_with('.') {
            continue;
        }
        if path.is_dir() {
            collect_files(root, &path, into)?;
        } else {
            let shown = root.join(path.strip_prefix(root).unwrap_or(&path));
            into.push((
                shown.display().to_string().replace('\\', "/"),
                std::fs::read(&path).map_err(|error| named(&path, &error))?,
            ));
        }
    }
    Ok(())
}

/// Parses files, and checks what no file shows alone: slugs and titles that are used twice, and
/// files that aren't questions.
#[must_use]
pub fn from_files(files: Vec<(String, Vec<u8>)>) -> LoadedBank {
    let (mut parsed, mut problems) = (Vec::new(), Vec::new());
    let mut other_languages = Vec::new();
    let links = links_of(&files, &mut problems);
    for (file, bytes) in files {
        let name = file.rsplit('/').next().unwrap_or_default();
        if SUPPORT_FILES.contains(&name) {
            continue;
        }
        if name.ends_with(deck::ENDING) {
            parsed.extend(deck::read(&file, &bytes, &links));
        } else if translation::source_of(&file).is_some() {
            other_languages.push((file, bytes));
        } else if let Some(code) = translation::language_code(name) {
            let known = Language::ALL.into_iter().skip(1).map(Language::code);
            let known: Vec<_> = known.collect();
            problems.push(Problem::warning(
                file.as_str(),
                format!("{code:?} isn't a language that Pythia speaks, so this is ignored"),
                format!("translate to one of these: {}", known.join(", ")),
            ));
        } else if name.ends_with(".md") {
            parsed.push(QuestionFile::parse_with(&file, &bytes, &links));
        } else {
            let what = format!("{name} isn't a question");
            problems.push(Problem::warning(
                file.as_str(),
                what,
                "name questions <slug>.md, and keep other files elsewhere",
            ));
        }
    }
    problems.extend(duplicates(&mut parsed));
    let translated = translations(&parsed, other_languages, &links, &mut problems);
    problems.extend(parsed.iter().flat_map(|file| file.problems.iter().cloned()));
    problem::sort(&mut problems);
    let bank = bank_of(&parsed, translated);
    LoadedBank {
        bank,
        files: parsed,
        problems,
    }
}

/// Returns the built-in table of links with what the folder's own one adds.
fn links_of(files: &[(String, Vec<u8>)], problems: &mut Vec<Problem>) -> Links {
    let mut links = Links::built_in();
    let own = files
        .iter()
        .find(|(file, _)| file.rsplit('/').next() == Some(links::FILE));
    if let Some((file, bytes)) = own {
        match Links::parse(&String::from_utf8_lossy(bytes)) {
            Ok(own) => links.extend(own),
            Err(error) => problems.push(Problem::error(
                file.as_str(),
                format!("can't read the table of links: {}", error.message()),
                "write it like questions/links.toml of the built-in bank",
            )),
        }
    }
    links
}

/// Reports slugs and titles that two files share. The second file's question is dropped if its slug
/// is taken.
fn duplicates(files: &mut [QuestionFile]) -> Vec<Problem> {
    let mut problems = Vec::new();
    let mut names: BTreeMap<String, String> = BTreeMap::new();
    let mut titles: BTreeMap<String, String> = BTreeMap::new();
    for parsed in files {
        let in_deck = parsed.question.as_ref().filter(|_| parsed.in_deck);
        let name = match in_deck {
            Some(question) => format!("{}.md", question.slug.name()),
            None => parsed
                .path
                .rsplit('/')
                .next()
                .unwrap_or_default()
                .to_owned(),
        };
        if parsed.in_deck && parsed.question.is_none() {
            continue;
        }
        if let Some(first) = names.get(&name) {
            let what = format!(
                "the slug {:?} is already used by {first}",
                name.trim_end_matches(".md")
            );
            problems.push(Problem::error(
                parsed.path.as_str(),
                what,
                "rename one of the two files: slugs are unique in the whole bank",
            ));
            parsed.question = None;
        } else {
            names.insert(name, parsed.path.clone());
        }
        let Some(question) = &parsed.question else {
            continue;
        };
        if let Some(first) = titles.insert(question.title.to_lowercase(), parsed.path.clone()) {
            let what = format!("the title {:?} is already used by {first}", question.title);
            problems.push(Problem::error(
                parsed.path.as_str(),
                what,
                "give one of the two questions a different title",
            ));
        }
    }
    problems
}

/// Loads a folder of questions, combined with the built-in bank or instead of it; keeps the last
/// good bank on any error.
///
/// A bad file must never stop a running bot: the caller continues with `bank` and shows `problems`
/// to the operator.
#[must_use]
pub fn reload(dir: Option<&Path>, mode: Mode, last_good: &Bank) -> Reloaded {
    let Some(dir) = dir else {
        return Reloaded {
            bank: embedded_bank(),
            problems: Vec::new(),
            kept: false,
        };
    };
    let loaded = match read_folder(dir) {
        Ok(loaded) => loaded,
        Err(error) => {
            let what = format!("can't read the questions: {error}");
            let problem = Problem::error(
                dir.display().to_string(),
                what,
                "check `questions_dir`: it must be a folder that Pythia may read",
            );
            return Reloaded {
                bank: last_good.clone(),
                problems: vec![problem],
                kept: true,
            };
        }
    };
    let mut problems = loaded.problems;
    if loaded.bank.is_empty() && mode == Mode::Replace {
        let what = "this folder has no questions".to_owned();
        problems.push(Problem::error(
            dir.display().to_string(),
            what,
            "add questions as <topic>/<slug>.md, or let the folder extend the built-in bank",
        ));
    }
    if problems.iter().any(Problem::is_error) {
        return Reloaded {
            bank: last_good.clone(),
            problems,
            kept: true,
        };
    }
    let builtin = (mode == Mode::Extend).then(embedded_bank);
    let bank = Bank::of(
        builtin
            .iter()
            .flat_map(Bank::iter)
            .chain(loaded.bank.iter())
            .cloned(),
    );
    Reloaded {
        bank,
        problems,
        kept: false,
    }
}

/// Parses `concepts.txt`: a line `[topic]`, then one slug per line. `#` starts a comment.
#[must_use]
pub fn parse_concepts(text: &str) -> Vec<(Topic, String)> {
    let (mut topic, mut found) = (None, Vec::new());
    for line in text
        .lines()
        .map(str::trim)
        .filter(|line| !line.is_empty() && !line.starts_with('#'))
    {
        if let Some(name) = line
            .strip_prefix('[')
            .and_then(|rest| rest.strip_suffix(']'))
        {
            topic = name.parse().ok();
        } else if let Some(topic) = topic {
            found.push((topic, line.to_owned()));
        }
    }
    found
}
