//! A file that a moderator sends to the bot: its questions as the rules take them. What of them is
//! new in a server, only the rules can say.

use std::collections::HashMap;
use std::path::Path;

use pythia_quiz::model::deck::{
    DeckProblem, DeckRemark, FROM_MAX, IMPORT_BYTES, IMPORT_MAX, ReadDeck, SentDeck, SentQuestion,
    Whole,
};
use pythia_quiz::question::sketch::Sketch;
use pythia_quiz::question::twins::Twins;
use pythia_quiz::question::{Bank, Question, Slug};

use crate::build::{Defaults, Draft};
use crate::card::Remark;
use crate::import::drafts;
use crate::import::plan::{Fronts, numbered};
use crate::limits::Refused;
use crate::read;

/// How many remarks of each sort are kept.
const REMARKS: usize = 1_000;

/// Reads a file. `name` is what it is called, and `bank` has the questions that every server may be
/// asked.
#[must_use]
pub fn deck(file: &Path, name: &str, defaults: Defaults, bank: &Bank) -> SentDeck {
    match read_deck(file, name, defaults, bank) {
        Ok(deck) => SentDeck::Read(Box::new(deck)),
        Err(problem) => SentDeck::Refused(problem),
    }
}

fn read_deck(
    file: &Path,
    name: &str,
    defaults: Defaults,
    bank: &Bank,
) -> Result<ReadDeck, DeckProblem> {
    let cards = read::read(file).map_err(|refused| problem(&refused))?;
    fits(cards.cards.len())?;
    let mut left_out = cards.left_out;
    let mut remarks = Vec::new();
    let drafts = drafts(cards.cards, defaults, &mut left_out);
    // A card with gaps becomes several questions.
    fits(drafts.len())?;
    let mut fronts = Fronts::default();
    let mut titles = HashMap::new();
    let sketches = drafts.iter().map(|(_, sketch)| sketch.clone()).collect();
    let known = Known::of(bank, sketches);
    let places: Vec<_> = drafts
        .iter()
        .map(|(one, _)| one.place.to_string())
        .collect();
    let mut questions = Vec::with_capacity(drafts.len());
    let mut bytes = 0;
    for (at, (mut draft, sketch)) in drafts.into_iter().enumerate() {
        remarks.extend(fronts.identify(&mut draft));
        remarks.append(&mut draft.remarks);
        number(&mut draft.question, &mut titles);
        bytes += draft.question.text.len() + draft.question.answer.len();
        if bytes > IMPORT_BYTES {
            return Err(DeckProblem::TooMuchText);
        }
        let earlier = known.file.earlier(at).map(|at| places[at].clone());
        questions.push(SentQuestion {
            earlier,
            ..known.sent(draft, sketch)
        });
    }
    let told = |remarks: Vec<Remark>| remarks.into_iter().take(REMARKS).map(told).collect();
    Ok(ReadDeck {
        file: name.to_owned(),
        format: cards.format,
        questions,
        left_out: told(left_out),
        remarks: told(remarks),
        notes: cards.notes,
    })
}

fn fits(count: usize) -> Result<(), DeckProblem> {
    if count > IMPORT_MAX {
        return Err(DeckProblem::TooMany(count as u64));
    }
    Ok(())
}

fn problem(refused: &Refused) -> DeckProblem {
    match refused {
        Refused::Format { what, help } => DeckProblem::Unreadable(what.clone(), help.clone()),
        Refused::TooMany(_) => DeckProblem::TooMany(crate::limits::QUESTIONS as u64),
        // The path is one of this machine's.
        Refused::Read { .. } => DeckProblem::Unreachable,
        Refused::TooLarge { .. } => DeckProblem::Unreadable(refused.to_string(), String::new()),
    }
}

fn told(remark: Remark) -> DeckRemark {
    let Remark { place, what, help } = remark;
    // The option of the command has another sign than that of the command line.
    let help = help.replace("--topic", "`topic:`");
    DeckRemark { place, what, help }
}

/// Gives titles that several questions of a file have a number, because people choose by title.
fn number(question: &mut Question, titles: &mut HashMap<String, usize>) {
    let count = titles.entry(question.title.to_lowercase()).or_default();
    *count += 1;
    if *count > 1 {
        question.title = numbered(&question.title, *count);
    }
}

/// What is known already, to find what looks familiar.
struct Known<'b> {
    names: Vec<&'b Slug>,
    bank: Twins,
    titles: HashMap<String, &'b Slug>,
    file: Twins,
}

impl<'b> Known<'b> {
    fn of(bank: &'b Bank, file: Vec<Sketch>) -> Self {
        let titles = bank.iter();
        Self {
            names: bank.iter().map(|one| &one.slug).collect(),
            bank: Twins::of(bank.sketches().to_vec()),
            titles: titles
                .map(|one| (one.plain_title().to_lowercase(), &one.slug))
                .collect(),
            file: Twins::of(file),
        }
    }

    fn sent(&self, draft: Draft, sketch: Sketch) -> SentQuestion {
        let by_title = self
            .titles
            .get(&draft.question.plain_title().to_lowercase());
        let by_words = || self.bank.find(&sketch).map(|at| self.names[at]);
        let in_bank = by_title.copied().or_else(by_words).cloned();
        SentQuestion {
            place: draft.place.to_string(),
            from: from(draft.from),
            name: draft.name.as_deref().and_then(|name| Slug::new(name).ok()),
            whole: match (&draft.whole, &draft.sides) {
                (Some(_), _) => Whole::All,
                (None, None) => Whole::Texts,
                (None, Some(_)) => Whole::Sides,
            },
            question: draft.question,
            sketch,
            in_bank,
            earlier: None,
        }
    }
}

/// Returns an id that isn't too long to be kept.
fn from(id: String) -> String {
    if id.len() <= FROM_MAX {
        return id;
    }
    let digest = blake3::hash(id.as_bytes()).to_hex();
    format!("hash:{}", &digest[..32])
}
