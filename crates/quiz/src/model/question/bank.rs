//! The bank as the rules see it: a value with a digest, in which questions are found by name, topic
//! and level.

use std::borrow::Borrow;
use std::collections::BTreeMap;
use std::sync::{Arc, OnceLock};

use miniz_oxide::deflate::compress_to_vec;
use miniz_oxide::inflate::decompress_to_vec;

use crate::model::language::Language;
use crate::model::own::Own;
use crate::model::question::sketch::Sketch;
use crate::model::question::{self, Digest, Kind, Level, Question, Slug, Topic};
use crate::model::search::Index;
use crate::model::search::build::Builder;

/// All questions that can be drawn, in the order of their names, with a digest over all of them.
///
/// The value never changes: a new bank replaces an old one. Cloning copies only pointers.
#[derive(Clone, Debug)]
pub struct Bank {
    questions: BTreeMap<Slug, Arc<Listed>>,
    digest: Digest,
    words: OnceLock<Arc<Index>>,
    sketches: OnceLock<Arc<[Sketch]>>,
}

impl PartialEq for Bank {
    fn eq(&self, other: &Self) -> bool {
        (&self.questions, self.digest) == (&other.questions, other.digest)
    }
}

impl Eq for Bank {}

/// The compression level, from 0 to 10. 6 is the usual one.
const PACKING: u8 = 6;

/// A question as the bank lists it, with everything it is found and drawn by. The whole question is
/// needed once a day at most and stays compressed until then.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Listed {
    /// Its name in the bank.
    pub slug: Slug,
    /// Its title, see [`Question::title`](crate::model::question::Question::title).
    pub title: String,
    /// The subject it belongs to.
    pub topic: Topic,
    /// The experience it expects.
    pub level: Level,
    /// How it is answered.
    pub kind: Kind,
    /// Whether it has options; see
    /// [`Question::playable_in_round`](crate::model::question::Question::playable_in_round).
    pub playable_in_round: bool,
    /// Whether it has an output that can be typed; see
    /// [`Question::has_output`](crate::model::question::Question::has_output).
    pub has_output: bool,
    /// Whether one of its errata changed which answer is right; see
    /// [`Erratum::grading`](crate::model::question::Erratum::grading).
    pub regraded: bool,
    /// Its digest, see [`Question::digest`](crate::model::question::Question::digest).
    pub digest: Digest,
    /// The whole question, compressed; empty for a guild's own question, which is in the store.
    packed: Box<[u8]>,
    /// The question in other languages.
    translations: Box<[Translation]>,
}

/// A question in another language.
#[derive(Clone, Debug, PartialEq, Eq)]
struct Translation {
    language: Language,
    digest: Digest,
    packed: Box<[u8]>,
}

impl Listed {
    /// Lists a guild's own question.
    #[must_use]
    pub fn own(slug: Slug, own: Own) -> Self {
        Self {
            slug,
            title: own.title,
            topic: own.topic,
            level: own.level,
            kind: own.kind,
            playable_in_round: own.playable_in_round,
            has_output: own.has_output,
            regraded: false,
            digest: own.digest,
            packed: Box::default(),
            translations: Box::default(),
        }
    }

    /// Lists a question with its translations.
    #[must_use]
    pub fn translated(question: &Question, translations: &[(Language, Question)]) -> Self {
        let translations = translations.iter().map(|(language, question)| Translation {
            language: *language,
            digest: question.digest(),
            packed: packed(question),
        });
        Self {
            translations: translations.collect(),
            ..Self::from(question)
        }
    }

    /// Decompresses the whole question, which takes about 20 µs.
    fn unpack(&self) -> Question {
        unpacked(&self.packed)
    }

    /// Decompresses the whole question in a language, or in English where it isn't translated.
    fn unpack_in(&self, language: Language) -> Question {
        let mut translations = self.translations.iter();
        let found = translations.find(|one| one.language == language);
        unpacked(found.map_or(&self.packed, |one| &one.packed))
    }

    /// Returns the languages that it can be read in, English first.
    pub fn languages(&self) -> impl Iterator<Item = Language> {
        let translations = self.translations.iter().map(|one| one.language);
        std::iter::once(Language::English).chain(translations)
    }

    /// Returns the title without its backticks; see
    /// [`Question::plain_title`](crate::model::question::Question::plain_title).
    #[must_use]
    pub fn plain_title(&self) -> String {
        question::plain(&self.title)
    }
}

impl From<&Question> for Listed {
    fn from(question: &Question) -> Self {
        Self {
            slug: question.slug.clone(),
            title: question.title.clone(),
            topic: question.topic,
            level: question.level,
            kind: question.kind,
            playable_in_round: question.playable_in_round(),
            has_output: question.has_output(),
            regraded: question.errata.iter().any(|one| one.grading),
            digest: question.digest(),
            packed: packed(question),
            translations: Box::default(),
        }
    }
}

fn packed(question: &Question) -> Box<[u8]> {
    compress_to_vec(&question.bytes(), PACKING).into()
}

fn unpacked(packed: &[u8]) -> Question {
    let bytes = decompress_to_vec(packed).expect("it was packed in this process");
    postcard::from_bytes(&bytes).expect("it was packed in this process")
}

impl Default for Bank {
    fn default() -> Self {
        Self::of([])
    }
}

impl Bank {
    /// Creates a bank of these questions. Of two with the same name the later one stays.
    pub fn new<Q: Borrow<Question>>(questions: impl IntoIterator<Item = Q>) -> Self {
        let listed = questions
            .into_iter()
            .map(|question| Listed::from(question.borrow()));
        Self::of(listed.map(Arc::new))
    }

    /// Creates a bank of questions that other banks list, with the same rule for names.
    pub fn of(questions: impl IntoIterator<Item = Arc<Listed>>) -> Self {
        let questions: BTreeMap<_, _> = questions
            .into_iter()
            .map(|question| (question.slug.clone(), question))
            .collect();
        let mut hasher = blake3::Hasher::new();
        for question in questions.values() {
            hasher.update(&question.digest.0);
            for translation in &question.translations {
                hasher.update(&translation.digest.0);
            }
        }
        Self {
            questions,
            digest: Digest(*hasher.finalize().as_bytes()),
            words: OnceLock::new(),
            sketches: OnceLock::new(),
        }
    }

    /// Returns the words of its questions, whose numbers are their places in [`iter`](Self::iter).
    /// The first call builds the index, which takes a fraction of a second and 0.2 MB for the
    /// built-in questions. Nothing is kept in memory before.
    pub fn words(&self) -> &Index {
        self.words.get_or_init(|| {
            let mut builder = Builder::default();
            for question in self.questions() {
                add(&mut builder, &question);
            }
            Arc::new(builder.finish())
        })
    }

    /// Returns what its questions are compared by, in the order of [`iter`](Self::iter). The first
    /// call makes it, which takes about as long as [`words`](Self::words).
    pub fn sketches(&self) -> &[Sketch] {
        self.sketches
            .get_or_init(|| self.questions().map(|one| Sketch::of(&one)).collect())
    }

    /// Tells whether it is known what its questions are compared by.
    #[must_use]
    pub fn has_sketches(&self) -> bool {
        self.sketches.get().is_some()
    }

    /// Returns the whole question with this name.
    #[must_use]
    pub fn whole(&self, slug: &Slug) -> Option<Question> {
        self.get(slug).map(|listed| listed.unpack())
    }

    /// Returns the whole question with this name in a language, or in English where it isn't
    /// translated.
    #[must_use]
    pub fn whole_in(&self, slug: &Slug, language: Language) -> Option<Question> {
        self.get(slug).map(|listed| listed.unpack_in(language))
    }

    /// Iterates over all questions as a whole, in the order of their names.
    pub fn questions(&self) -> impl Iterator<Item = Question> {
        self.iter().map(|listed| listed.unpack())
    }

    /// Tells whether the words of its questions have been indexed.
    #[must_use]
    pub fn has_words(&self) -> bool {
        self.words.get().is_some()
    }

    /// Returns the digest over all questions: banks with equal digests are equal.
    #[must_use]
    pub fn digest(&self) -> Digest {
        self.digest
    }

    /// Returns the question with this name.
    #[must_use]
    pub fn get(&self, slug: &Slug) -> Option<&Arc<Listed>> {
        self.questions.get(slug)
    }

    /// Finds the question a person means by `topic/slug`, or by the slug alone if only one topic
    /// has it.
    #[must_use]
    pub fn find(&self, name: &str) -> Option<&Arc<Listed>> {
        if let Ok(slug) = Slug::new(name) {
            return self.get(&slug);
        }
        let mut found = self.iter().filter(|question| question.slug.name() == name);
        found.next().filter(|_| found.next().is_none())
    }

    /// Iterates over all questions in the order of their names.
    pub fn iter(&self) -> impl ExactSizeIterator<Item = &Arc<Listed>> {
        self.questions.values()
    }

    /// Selects the questions of a topic and a level in the order of their names; `None` means any.
    pub fn select(
        &self,
        topic: Option<Topic>,
        level: Option<Level>,
    ) -> impl Iterator<Item = &Arc<Listed>> {
        self.iter().filter(move |question| {
            topic.is_none_or(|it| it == question.topic)
                && level.is_none_or(|it| it == question.level)
        })
    }

    /// Returns the number of questions.
    #[must_use]
    pub fn len(&self) -> usize {
        self.questions.len()
    }

    /// Tells whether there are no questions.
    #[must_use]
    pub fn is_empty(&self) -> bool {
        self.questions.is_empty()
    }
}

/// Adds the words by which a question is found. Its title says best what it is about.
pub fn add(builder: &mut Builder, question: &Question) {
    let options = question
        .choices
        .iter()
        .map(|choice| (choice.text.as_str(), 1));
    let concepts = question
        .concepts
        .iter()
        .map(|concept| (concept.as_str(), 3));
    let texts = [
        (question.slug.name(), 3),
        (question.topic.title(), 2),
        (question.level.title(), 2),
        (question.text.as_str(), 2),
        (question.answer.as_str(), 1),
    ];
    builder.document(
        &question.title,
        texts.into_iter().chain(concepts).chain(options),
    );
}
