//! The questions that may be asked somewhere: those of the bank and, in a guild, its own.
//!
//! A guild's own questions are in the store. What they are found and drawn by is read when it is
//! needed, and the whole question only when it is shown, so that nothing of them stays in memory.

use std::collections::BTreeMap;
use std::sync::Arc;

use crate::model::ids::{GuildId, MemberId};
use crate::model::language::Language;
use crate::model::own::{FOLDER, Own};
use crate::model::question::{Bank, Digest, Level, Listed, Question, Slug, Topic};
use crate::model::record::{Key, Record};
use crate::state::transaction::Transaction;

/// The questions of the bank and of a guild. A guild's questions come after those of the bank.
#[derive(Debug, Clone)]
pub struct Questions {
    /// The bank.
    pub bank: Arc<Bank>,
    /// The guild's own, without removed ones.
    pub own: BTreeMap<Slug, Arc<Listed>>,
}

impl Questions {
    /// Iterates over all questions.
    pub fn iter(&self) -> impl Iterator<Item = &Arc<Listed>> {
        self.bank.iter().chain(self.own.values())
    }

    /// Selects the questions of a topic and a level; `None` means any.
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

    /// Returns the question with this name.
    #[must_use]
    pub fn get(&self, slug: &Slug) -> Option<&Arc<Listed>> {
        self.bank.get(slug).or_else(|| self.own.get(slug))
    }

    /// Finds the question a person means by `topic/slug`, or by the slug alone if only one question
    /// has it.
    #[must_use]
    pub fn find(&self, name: &str) -> Option<&Arc<Listed>> {
        if let Ok(slug) = Slug::new(name) {
            return self.get(&slug);
        }
        let mut found = self.iter().filter(|question| question.slug.name() == name);
        found.next().filter(|_| found.next().is_none())
    }

    /// Returns a digest over the guild's own questions.
    #[must_use]
    pub fn own_digest(&self) -> Digest {
        let mut hasher = blake3::Hasher::new();
        for question in self.own.values() {
            hasher.update(&question.digest.0);
        }
        Digest(*hasher.finalize().as_bytes())
    }

    /// Returns the number of questions.
    #[must_use]
    pub fn len(&self) -> usize {
        self.bank.len() + self.own.len()
    }

    /// Tells whether there are no questions.
    #[must_use]
    pub fn is_empty(&self) -> bool {
        self.len() == 0
    }
}

impl Transaction<'_> {
    /// Returns the questions that may be asked in a guild: those of the bank and its own. In a
    /// direct message, which has no guild, they are those of the bank.
    #[must_use]
    pub fn questions(&self, guild: Option<GuildId>) -> Questions {
        let own = guild.map(|guild| own(self, guild)).unwrap_or_default();
        let kept = own.into_iter().filter(|(_, own)| own.removed.is_none());
        let own = kept.map(|(slug, own)| (slug.clone(), Arc::new(Listed::own(slug, own))));
        Questions {
            bank: self.state.bank.clone(),
            own: own.collect(),
        }
    }

    /// Returns the question with this name, if it may be asked in a guild.
    #[must_use]
    pub fn question(&self, guild: Option<GuildId>, slug: &Slug) -> Option<Arc<Listed>> {
        if let Some(listed) = self.state.bank.get(slug) {
            return Some(Arc::clone(listed));
        }
        let own = self.own(guild?, slug).filter(|own| own.removed.is_none())?;
        Some(Arc::new(Listed::own(slug.clone(), own)))
    }

    /// Returns the same question as a whole.
    #[must_use]
    pub fn whole_question(&self, guild: Option<GuildId>, slug: &Slug) -> Option<Question> {
        if let Some(question) = self.state.bank.whole(slug) {
            return Some(question);
        }
        let guild = guild?;
        self.own(guild, slug).filter(|own| own.removed.is_none())?;
        match self.get(&Key::OwnQuestion((guild, slug.clone()))) {
            Some(Record::OwnQuestion(_, question)) => Some(*question),
            _ => None,
        }
    }

    /// Returns the same question in a language, as far as it is translated.
    #[must_use]
    pub fn whole_question_in(
        &self,
        guild: Option<GuildId>,
        slug: &Slug,
        lang: Language,
    ) -> Option<Question> {
        let of_bank = self.state.bank.whole_in(slug, lang);
        of_bank.or_else(|| self.whole_question(guild, slug))
    }

    /// Returns what is known of a guild's own question, also of one that was removed.
    #[must_use]
    pub fn own(&self, guild: GuildId, slug: &Slug) -> Option<Own> {
        if slug.folder() != FOLDER {
            return None;
        }
        match self.get(&Key::Own((guild, slug.clone()))) {
            Some(Record::Own(_, own)) => Some(*own),
            _ => None,
        }
    }

    /// Returns those who wrote a question of a guild's own, and therefore earn nothing for it.
    #[must_use]
    pub fn writers(&self, guild: GuildId, slug: &Slug) -> Vec<MemberId> {
        self.own(guild, slug)
            .map(|own| own.writers)
            .unwrap_or_default()
    }
}

/// Returns all questions of a guild's own, in the order of their names, with those that were
/// removed.
#[must_use]
pub fn own(tx: &Transaction<'_>, guild: GuildId) -> Vec<(Slug, Own)> {
    let records = tx.scan(&Key::own(guild), usize::MAX).into_iter();
    let own = records.filter_map(|record| match record {
        Record::Own((_, slug), own) => Some((slug, *own)),
        _ => None,
    });
    own.collect()
}
