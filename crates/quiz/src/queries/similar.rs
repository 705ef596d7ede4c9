//! Finds questions that ask almost the same as another one: in the bank, among a guild's own, and
//! among what members suggested before.
//!
//! Questions that are secret in the guild are treated as if they weren't there.

use crate::model::ids::{GuildId, MemberId};
use crate::model::own::{FOLDER, Fate};
use crate::model::question::sketch::Sketch;
use crate::model::question::{Question, Slug};
use crate::queries::suggestions;
use crate::state::transaction::Transaction;
use crate::state::{choose, questions};

/// How many are told.
pub const TWINS: usize = 3;

/// A question that asks almost the same.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Twin {
    /// Its title.
    pub title: String,
    /// Where it is.
    pub at: At,
}

/// Where a question is that asks almost the same.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum At {
    /// In the bank.
    Bank,
    /// Among the guild's own.
    Own,
    /// Among the suggestions that wait.
    Waiting,
    /// Among the suggestions that were declined.
    Declined,
}

/// What a question isn't compared with: itself.
#[derive(Debug, Clone, Default)]
pub struct Itself {
    /// The question of the guild's own that is changed.
    pub own: Option<Slug>,
    /// The suggestion that is looked at.
    pub suggestion: Option<(MemberId, u32)>,
}

/// Finds the questions that are most like one.
#[must_use]
pub fn find(
    tx: &Transaction<'_>,
    guild: GuildId,
    question: &Question,
    itself: &Itself,
) -> Vec<Twin> {
    let secret = choose::secret(tx, guild);
    let sketch = Sketch::of(question);
    let title = question.plain_title().to_lowercase();
    let mut found: Vec<(u32, Twin)> = Vec::new();
    let mut compare = |other: &Sketch, other_title: &str, at| {
        let same_title = other_title.replace('`', "").to_lowercase() == title;
        let share = same_title.then_some(100).or_else(|| sketch.alike(other));
        if let Some(share) = share {
            let title = other_title.to_owned();
            found.push((share, Twin { title, at }));
        }
    };
    let bank = &tx.state.bank;
    for (listed, other) in bank.iter().zip(bank.sketches()) {
        if !secret.contains(&listed.slug) {
            compare(other, &listed.title, At::Bank);
        }
    }
    for (slug, own) in questions::own(tx, guild) {
        let is_itself = itself.own.as_ref() == Some(&slug);
        if own.removed.is_none() && !is_itself && !secret.contains(&slug) {
            compare(&own.sketch, &own.title, At::Own);
        }
    }
    for (member, n, one) in suggestions::all(tx, guild) {
        let at = match one.fate {
            Fate::Waits => At::Waiting,
            Fate::Declined { .. } => At::Declined,
            Fate::Approved { .. } => continue,
        };
        if itself.suggestion != Some((member, n)) {
            let fields = suggestions::fields(tx, guild, member, n);
            compare(&one.sketch, fields.first().map_or("", String::as_str), at);
        }
    }
    found.sort_by_key(|(share, _)| std::cmp::Reverse(*share));
    let found = found.into_iter().map(|(_, twin)| twin);
    found.take(TWINS).collect()
}

/// Returns the slug of a guild's own question by its second half.
#[must_use]
pub fn own_slug(name: &str) -> Option<Slug> {
    Slug::new(&format!("{FOLDER}/{name}")).ok()
}
