//! Past dailies whose questions have left the bank, found by the words of their titles.
//!
//! A past daily is found by its question in the bank. Only for the others there is this index. It
//! is built at the first search after the guild's last daily, and kept for a few guilds. It is
//! derived from records and part of no decision that is stored.

use std::sync::{Arc, Mutex, PoisonError};

use crate::model::ids::{DailyKey, GuildId};
use crate::model::question::{Digest, Slug};
use crate::model::search::Index;

/// For how many guilds the index is kept.
const GUILDS: usize = 16;

/// The last daily of each question that a guild has asked and the bank doesn't have, with an index
/// of their words.
#[derive(Debug, Default)]
pub struct Vanished {
    /// The dailies, in the order of their numbers in the index.
    pub dailies: Vec<(DailyKey, Slug)>,
    /// The words of their titles, names and topics.
    pub words: Index,
}

/// What an index depends on: the guild, the number of dailies it has had, and the bank.
pub type Version = (GuildId, u64, Digest);

/// The indexes of the guilds in which somebody searched last.
#[derive(Debug, Default)]
pub struct Kept(Mutex<Vec<(Version, Arc<Vanished>)>>);

impl Kept {
    /// Returns the index of a guild, which is made if it isn't kept or is older.
    pub fn get(&self, version: Version, make: impl FnOnce() -> Vanished) -> Arc<Vanished> {
        let mut kept = self.0.lock().unwrap_or_else(PoisonError::into_inner);
        if let Some((_, vanished)) = kept.iter().find(|(of, _)| *of == version) {
            return Arc::clone(vanished);
        }
        let vanished = Arc::new(make());
        kept.retain(|((of, ..), _)| *of != version.0);
        if kept.len() == GUILDS {
            kept.remove(0);
        }
        kept.push((version, Arc::clone(&vanished)));
        vanished
    }

    /// Returns the size of the indexes in memory, in bytes.
    #[must_use]
    pub fn bytes(&self) -> usize {
        let kept = self.0.lock().unwrap_or_else(PoisonError::into_inner);
        let of = |vanished: &Vanished| {
            let each =
                |(_, slug): &(DailyKey, Slug)| size_of::<(DailyKey, Slug)>() + slug.as_str().len();
            vanished.words.bytes() + vanished.dailies.iter().map(each).sum::<usize>()
        };
        kept.iter().map(|(_, vanished)| of(vanished)).sum()
    }
}

/// A copy of the state begins without them.
impl Clone for Kept {
    fn clone(&self) -> Self {
        Self::default()
    }
}
