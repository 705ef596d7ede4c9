//! What a search finds in a guild beside the bank: its own questions, and past dailies whose
//! questions are gone, by the words of their titles.
//!
//! A past daily is found by its question. Only for the others there is an index. It is built at the
//! first search after the guild's last daily, the one of its own questions at the first search
//! after they changed, and both are kept for a few guilds. They are derived from records and part
//! of no decision that is stored.

use std::sync::{Arc, Mutex, PoisonError};

use crate::model::ids::{DailyKey, GuildId};
use crate::model::question::{Digest, Slug};
use crate::model::search::Index;

/// For how many guilds the index is kept.
const GUILDS: usize = 16;

/// The last daily of each question that a guild has asked and that is gone, with an index of their
/// words.
#[derive(Debug, Default)]
pub struct Vanished {
    /// The dailies, in the order of their numbers in the index.
    pub dailies: Vec<(DailyKey, Slug)>,
    /// The words of their titles, names and topics.
    pub words: Index,
}

/// Into how many parts the index of a guild's own questions is divided. A change of a question
/// makes one of them anew.
pub const PARTS: usize = 8;

/// A part of the index of a guild's own questions. Their names say which part they are in.
#[derive(Debug)]
pub struct OwnWords {
    /// The digest over the questions.
    pub digest: Digest,
    /// Their names, in the order of their numbers in the index.
    pub slugs: Vec<Slug>,
    /// Their words.
    pub words: Arc<Index>,
}

/// Indexes of the guilds in which somebody searched last, each with the version of what it was made
/// of.
#[derive(Debug)]
pub struct Kept<V, T>(Mutex<Vec<(GuildId, V, Arc<T>)>>);

impl<V, T> Default for Kept<V, T> {
    fn default() -> Self {
        Self(Mutex::default())
    }
}

impl<V: PartialEq, T> Kept<V, T> {
    /// Returns the index of a guild, which is made if it isn't kept or is older. An older one may
    /// be of use for that.
    pub fn get(&self, guild: GuildId, version: V, make: impl FnOnce(Option<&T>) -> T) -> Arc<T> {
        let mut kept = self.0.lock().unwrap_or_else(PoisonError::into_inner);
        let older = kept.iter().find(|(of, ..)| *of == guild);
        if let Some((_, made, index)) = older
            && *made == version
        {
            return Arc::clone(index);
        }
        let index = Arc::new(make(older.map(|(.., index)| index.as_ref())));
        kept.retain(|(of, ..)| *of != guild);
        if kept.len() == GUILDS {
            kept.remove(0);
        }
        kept.push((guild, version, Arc::clone(&index)));
        index
    }
}

impl<V> Kept<V, Vanished> {
    /// Returns the size of the indexes in memory, in bytes.
    #[must_use]
    pub fn bytes(&self) -> usize {
        let kept = self.0.lock().unwrap_or_else(PoisonError::into_inner);
        let of = |vanished: &Vanished| {
            let each =
                |(_, slug): &(DailyKey, Slug)| size_of::<(DailyKey, Slug)>() + slug.as_str().len();
            vanished.words.bytes() + vanished.dailies.iter().map(each).sum::<usize>()
        };
        kept.iter().map(|(.., vanished)| of(vanished)).sum()
    }
}

/// A copy of the state begins without them.
impl<V, T> Clone for Kept<V, T> {
    fn clone(&self) -> Self {
        Self::default()
    }
}
