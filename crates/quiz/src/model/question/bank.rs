//! The bank as the rules see it: a value with a digest, looked up by name, topic and level.

use std::borrow::Borrow;
use std::collections::BTreeMap;
use std::sync::Arc;

use miniz_oxide::deflate::compress_to_vec;
use miniz_oxide::inflate::decompress_to_vec;

use crate::model::question::{self, Digest, Kind, Level, Question, Slug, Topic};

/// All questions that can be drawn, in the order of their names, with one digest over all of them.
///
/// A value that never changes: a new bank replaces an old one. Cloning copies pointers only.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Bank {
    questions: BTreeMap<Slug, Arc<Listed>>,
    digest: Digest,
}

/// How hard packing tries, of 10: the usual measure.
const PACKING: u8 = 6;

/// A question as the bank lists it: what it is found and drawn by. The whole of it is wanted once a day at most and stays
/// packed until then.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Listed {
    /// Its name.
    pub slug: Slug,
    /// Its title, see [`Question::title`](crate::model::question::Question::title).
    pub title: String,
    /// The field it belongs to.
    pub topic: Topic,
    /// The experience it expects.
    pub level: Level,
    /// How it is answered.
    pub kind: Kind,
    /// Whether it has options, see [`Question::playable_in_round`](crate::model::question::Question::playable_in_round).
    pub playable_in_round: bool,
    /// Whether it has an output that can be typed, see [`Question::has_output`](crate::model::question::Question::has_output).
    pub has_output: bool,
    /// Its digest, see [`Question::digest`](crate::model::question::Question::digest).
    pub digest: Digest,
    /// Its bytes, packed.
    packed: Box<[u8]>,
}

impl Listed {
    /// The whole question, unpacked: some 20 µs.
    #[must_use]
    pub fn whole(&self) -> Question {
        let bytes = decompress_to_vec(&self.packed).expect("it was packed in this process");
        postcard::from_bytes(&bytes).expect("it was packed in this process")
    }

    /// See [`Question::plain_title`](crate::model::question::Question::plain_title).
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
            digest: question.digest(),
            packed: compress_to_vec(&question.bytes(), PACKING).into(),
        }
    }
}

impl Default for Bank {
    fn default() -> Self {
        Self::of([])
    }
}

impl Bank {
    /// A bank of these questions; of two with one name the later one stays.
    pub fn new<Q: Borrow<Question>>(questions: impl IntoIterator<Item = Q>) -> Self {
        let listed = questions
            .into_iter()
            .map(|question| Listed::from(question.borrow()));
        Self::of(listed.map(Arc::new))
    }

    /// The same of questions that other banks list.
    pub fn of(questions: impl IntoIterator<Item = Arc<Listed>>) -> Self {
        let questions: BTreeMap<_, _> = questions
            .into_iter()
            .map(|question| (question.slug.clone(), question))
            .collect();
        let mut hasher = blake3::Hasher::new();
        for question in questions.values() {
            hasher.update(&question.digest.0);
        }
        Self {
            questions,
            digest: Digest(*hasher.finalize().as_bytes()),
        }
    }

    /// The digest over every question: equal digests, equal banks.
    #[must_use]
    pub fn digest(&self) -> Digest {
        self.digest
    }

    /// The question of this name.
    #[must_use]
    pub fn get(&self, slug: &Slug) -> Option<&Arc<Listed>> {
        self.questions.get(slug)
    }

    /// The question that a person means: `topic/slug`, or the slug alone if only one topic has it.
    #[must_use]
    pub fn find(&self, name: &str) -> Option<&Arc<Listed>> {
        if let Ok(slug) = Slug::new(name) {
            return self.get(&slug);
        }
        let mut found = self.iter().filter(|question| question.slug.name() == name);
        found.next().filter(|_| found.next().is_none())
    }

    /// Every question, by name.
    pub fn iter(&self) -> impl ExactSizeIterator<Item = &Arc<Listed>> {
        self.questions.values()
    }

    /// Every question of a topic (any, if `None`) and a level (any, if `None`), by name.
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

    /// How many questions there are.
    #[must_use]
    pub fn len(&self) -> usize {
        self.questions.len()
    }

    /// Whether there is no question at all.
    #[must_use]
    pub fn is_empty(&self) -> bool {
        self.questions.is_empty()
    }
}
