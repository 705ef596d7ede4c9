//! What of an import is new, what changes, and what stays as it is.

use std::collections::HashMap;

use pythia_bank::deck::{self, write};
use pythia_bank::question_file::QuestionFile;
use pythia_quiz::model::deck::keep_what_stays;
use pythia_quiz::model::written::{TITLE_MAX, name_of};
use pythia_quiz::question::sketch::{self, Sketch};
use pythia_quiz::question::twins::Twins;
use pythia_quiz::question::{Kind, Question, SLUG_HALF_MAX, Slug, is_kebab};

use crate::build::{Draft, LINKS};
use crate::card::Remark;
use crate::export::html as rendered;
use crate::folder::{Folder, Known};
use crate::html;
use crate::report::{Report, Twin};
use crate::threads::shared;

/// Returns the place of a question that is there already: by what it is known by, or by its name.
pub fn known(folder: &Folder, draft: &Draft) -> Option<usize> {
    let by_from = folder
        .by_from
        .get(&draft.from)
        .filter(|_| !draft.from.is_empty());
    let by_name = || {
        let slug = draft.name.as_ref()?.rsplit('/').next()?;
        folder.by_slug.get(slug)
    };
    by_from.or_else(by_name).copied()
}

/// Decides what is new and what changes. Returns the text of the deck.
pub fn plan(
    report: &mut Report,
    folder: &Folder,
    deck: &str,
    drafts: Vec<(Draft, Sketch)>,
) -> String {
    let mut plan = Plan {
        folder,
        deck,
        report,
        fronts: Fronts::default(),
        names: HashMap::new(),
        titles: HashMap::new(),
        changed: HashMap::new(),
        seen: HashMap::new(),
        sketches: Vec::new(),
        twin_names: Vec::new(),
        places: Vec::new(),
        added: String::new(),
    };
    plan.know_the_others();
    for (draft, sketch) in drafts {
        plan.add(draft, sketch);
    }
    plan.find_twins();
    plan.text()
}

/// How often each text was asked, for cards that are known by nothing else.
#[derive(Default)]
pub struct Fronts(HashMap<String, usize>);

impl Fronts {
    /// Gives a card that nothing else is known by an id of its text. Two with one text are two,
    /// which the remark says.
    pub fn identify(&mut self, draft: &mut Draft) -> Option<Remark> {
        if !draft.from.is_empty() || draft.whole.is_some() {
            return None;
        }
        if let Some(name) = &draft.name {
            draft.from = format!("pythia:{name}");
            return None;
        }
        let hash = blake3::hash(draft.question.text.as_bytes()).to_hex();
        let front = hash[..16].to_owned();
        let count = self.0.entry(front.clone()).or_default();
        *count += 1;
        if *count == 1 {
            draft.from = format!("front:{front}");
            return None;
        }
        draft.from = format!("front:{front}:{count}");
        let what = "another card has the same front; both come in";
        let help = "if they are one, delete one of them";
        Some(Remark::new(&draft.place, what, help))
    }
}

struct Plan<'p> {
    folder: &'p Folder,
    deck: &'p str,
    report: &'p mut Report,
    fronts: Fronts,
    /// The second halves of the names that new questions got.
    names: HashMap<String, ()>,
    /// How often each title is used by new questions.
    titles: HashMap<String, usize>,
    /// The new texts of questions that were there, by their places.
    changed: HashMap<usize, String>,
    /// The questions that were there and are in the file.
    seen: HashMap<usize, ()>,
    /// What questions are compared by: those that were there, then the new ones.
    sketches: Vec<Sketch>,
    /// The names of the same.
    twin_names: Vec<String>,
    /// Where the new ones are in the file.
    places: Vec<String>,
    /// The texts of the new questions.
    added: String,
}

impl Plan<'_> {
    /// Learns the words of the questions that are there, to find what looks familiar.
    fn know_the_others(&mut self) {
        let mut words = sketch::Words::default();
        for known in &self.folder.known {
            if let Some(question) = question_of(known) {
                let sketch = Sketch::with(&question, &mut words);
                self.sketches.push(sketch);
                self.twin_names.push(known.name.clone());
            }
        }
    }

    fn add(&mut self, mut draft: Draft, sketch: Sketch) {
        let remark = self.fronts.identify(&mut draft);
        self.report.remarks.extend(remark);
        if let Some(place) = known(self.folder, &draft) {
            self.update(place, draft);
            return;
        }
        self.name(&mut draft);
        let name = draft.question.slug.to_string();
        self.sketches.push(sketch);
        self.places.push(draft.place.to_string());
        self.twin_names.push(name.clone());
        self.report.remarks.append(&mut draft.remarks);
        write_entry(&mut self.added, &draft);
        self.report.new.push(name);
    }

    /// Looks for questions that ask almost the same as an earlier one, on all cores.
    fn find_twins(&mut self) {
        let first = self.sketches.len() - self.places.len();
        let twins = Twins::of(std::mem::take(&mut self.sketches));
        let numbers: Vec<usize> = (first..first + self.places.len()).collect();
        let found = shared(numbers, |numbers| {
            let numbers = numbers.into_iter();
            numbers.map(|number| twins.earlier(number)).collect()
        });
        for (at, other) in found.into_iter().enumerate() {
            self.report.twins.extend(other.map(|other| Twin {
                place: self.places[at].clone(),
                name: self.twin_names[first + at].clone(),
                other: self.twin_names[other].clone(),
            }));
        }
    }

    /// Brings a question up to date that is there already.
    fn update(&mut self, place: usize, mut draft: Draft) {
        let known = &self.folder.known[place];
        let mut leave_out = |what: String, help: &str| {
            self.report
                .left_out
                .push(Remark::new(&draft.place, what, help));
        };
        if self.seen.insert(place, ()).is_some() {
            leave_out(
                format!("{} is in this file already", known.name),
                "remove one of the two",
            );
            return;
        }
        let now = question_of(known);
        if let (Some(now), Some((front, back))) = (&now, &draft.sides) {
            draft.question = merged(now, &draft.question, (front, back));
        }
        if known.deck.as_deref() != Some(self.deck) {
            match now {
                Some(now) if same(&now, &draft.question) => self.report.unchanged += 1,
                _ if known.deck.is_none() => leave_out(
                    format!(
                        "{} has a file of its own, which says something else",
                        known.name
                    ),
                    "an import never changes such a file; edit it, or delete it and import again",
                ),
                _ => leave_out(
                    format!(
                        "{} is in the deck {:?}",
                        known.name,
                        known.deck.as_deref().unwrap_or_default()
                    ),
                    "import into that deck, or remove it there",
                ),
            }
            return;
        }
        if let Some(now) = now {
            // What people chose in the deck stays; an import brings texts.
            let question = &mut draft.question;
            if draft.whole.is_none() {
                keep_what_stays(&now, question);
            }
            if same(&now, question) {
                self.report.unchanged += 1;
                return;
            }
        }
        let entry = deck::Entry {
            line: 1,
            text: &known.text,
        };
        if let Some(from) = entry.key("from") {
            from.clone_into(&mut draft.from);
        }
        let mut text = String::new();
        write_entry(&mut text, &draft);
        self.report.remarks.append(&mut draft.remarks);
        self.report.updated.push(known.name.clone());
        self.changed.insert(place, text);
    }

    /// Finds a name and a title that no other question has.
    fn name(&mut self, draft: &mut Draft) {
        let wanted = draft.name.as_ref().and_then(|name| name.rsplit('/').next());
        let wanted = wanted.filter(|name| is_kebab(name)).map(str::to_owned);
        let question = &mut draft.question;
        if question.title.is_empty() {
            question.title = format!("{} {}", self.deck, self.report.new.len() + 1);
        }
        let title = question.title.to_lowercase();
        let taken = usize::from(self.folder.titles.contains(&title));
        let count = self.titles.entry(title).or_insert(taken);
        *count += 1;
        if *count > 1 && draft.whole.is_none() {
            let mut n = *count;
            while self
                .titles
                .contains_key(&numbered(&question.title, n).to_lowercase())
                || self
                    .folder
                    .titles
                    .contains(&numbered(&question.title, n).to_lowercase())
            {
                n += 1;
            }
            *self
                .titles
                .entry(question.title.to_lowercase())
                .or_default() = n;
            question.title = numbered(&question.title, n);
            self.titles.insert(question.title.to_lowercase(), 1);
        }
        let base = wanted.unwrap_or_else(|| match name_of(&question.title) {
            name if name.is_empty() => self.deck.to_owned(),
            name => name,
        });
        let mut name = base.clone();
        let mut n = 1;
        while self.names.contains_key(&name) || self.folder.by_slug.contains_key(&name) {
            n += 1;
            let end = format!("-{n}");
            let keep = base.len().min(SLUG_HALF_MAX - end.len());
            name = format!("{}{end}", base[..keep].trim_end_matches('-'));
        }
        self.names.insert(name.clone(), ());
        question.slug =
            Slug::new(&format!("{}/{name}", question.topic)).expect("both halves are kebab");
    }

    /// Returns the text of the deck: what was there, changed where it changed, then what is new.
    fn text(&mut self) -> String {
        let mut text = String::new();
        for (place, known) in self.folder.known.iter().enumerate() {
            if known.deck.as_deref() != Some(self.deck) {
                continue;
            }
            if !self.seen.contains_key(&place) {
                self.report.others += 1;
            }
            text.push_str(
                self.changed
                    .get(&place)
                    .map_or(known.text.as_str(), String::as_str),
            );
        }
        text.push_str(&self.added);
        text
    }
}

/// Returns a question with what was changed on the sides of its card.
fn merged(now: &Question, new: &Question, (front, back): (&str, &str)) -> Question {
    let markdown = |html: String| html::to_markdown(&html).text;
    let mut whole = rendered::back(now);
    let answer = markdown(whole.clone());
    whole.push_str(&rendered::more(now));
    let text_changed = front != markdown(rendered::front(now));
    let answer_changed = back != markdown(whole) && back != answer;
    let mut question = now.clone();
    if text_changed {
        question.text.clone_from(&new.text);
        if new.kind == now.kind && now.kind == Kind::Choice {
            question.choices.clone_from(&new.choices);
        }
    }
    if answer_changed {
        question.answer.clone_from(&new.answer);
    }
    question
}

/// Returns a title with a number, within its length.
pub fn numbered(title: &str, n: usize) -> String {
    let end = format!(" ({n})");
    let most = TITLE_MAX - end.len();
    let title: String = if title.chars().count() > most {
        title.chars().filter(|c| *c != '`').take(most).collect()
    } else {
        title.to_owned()
    };
    format!("{}{end}", title.trim_end())
}

/// Tells whether two questions say the same, apart from their names.
fn same(one: &Question, other: &Question) -> bool {
    let mut other = other.clone();
    other.slug = one.slug.clone();
    other == *one
}

/// Reads a question that is there already.
fn question_of(known: &Known) -> Option<Question> {
    if known.deck.is_some() {
        let file = deck::read("", known.text.as_bytes(), &LINKS).pop()?;
        return file.question;
    }
    let path = format!("{}.md", known.name);
    QuestionFile::parse_with(&path, known.text.as_bytes(), &LINKS).question
}

/// Adds a question to the text of a deck.
fn write_entry(out: &mut String, draft: &Draft) {
    match &draft.whole {
        None => write::write(out, &draft.question, &draft.from),
        Some(whole) => {
            let name = draft.question.slug.name();
            let rest = whole.strip_prefix("+++\n").unwrap_or(whole);
            out.push_str(&format!("+++\nname = \"{name}\"\n{}\n\n", rest.trim_end()));
        }
    }
}
