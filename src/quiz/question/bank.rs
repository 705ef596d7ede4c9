//! The bank as the rules see it: a value with a digest, looked up by name, topic and level.

use std::collections::BTreeMap;
use std::sync::Arc;

use super::{Digest, Level, Question, Slug, Topic};

/// All questions that can be drawn, in the order of their names, with one digest over all of them.
///
/// A value that never changes: a new bank replaces an old one. Cloning copies pointers only.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Bank {
    questions: BTreeMap<Slug, Arc<Question>>,
    digest: Digest,
}

impl Default for Bank {
    fn default() -> Self {
        Self::new([])
    }
}

impl Bank {
    /// A bank of these questions; of two with one name the later one stays.
    pub fn new(questions: impl IntoIterator<Item = Arc<Question>>) -> Self {
        let questions: BTreeMap<_, _> = questions
            .into_iter()
            .map(|question| (question.slug.clone(), question))
            .collect();
        let mut hasher = blake3::Hasher::new();
        for question in questions.values() {
            hasher.update(&question.digest().0);
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
    pub fn get(&self, slug: &Slug) -> Option<&Arc<Question>> {
        self.questions.get(slug)
    }

    /// The question that a person means: `topic/slug`, or the slug alone if only one topic has it.
    #[must_use]
    pub fn find(&self, name: &str) -> Option<&Arc<Question>> {
        if let Ok(slug) = Slug::new(name) {
            return self.get(&slug);
        }
        let mut found = self.iter().filter(|question| question.slug.name() == name);
        found.next().filter(|_| found.next().is_none())
    }

    /// Every question, by name.
    pub fn iter(&self) -> impl ExactSizeIterator<Item = &Arc<Question>> {
        self.questions.values()
    }

    /// Every question of a topic (any, if `None`) and a level (any, if `None`), by name.
    pub fn select(
        &self,
        topic: Option<Topic>,
        level: Option<Level>,
    ) -> impl Iterator<Item = &Arc<Question>> {
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
