//! Past dailies whose questions have left the bank, found by the words of their titles.
//!
//! A past daily is found by its question in the bank. Only for the others there is this index, built
//! at the first search after the guild's last daily and kept for a few guilds. It is derived from
//! records and part of no decision that is stored.

use std::sync::{Arc, Mutex, PoisonError};

use crate::model::ids::{DailyKey, GuildId, TrackId};
use crate::model::question::{Digest, Slug};
use crate::model::record::{Key, Record};
use crate::model::search::Index;
use crate::model::search::build::Builder;
use crate::state::transaction::Transaction;

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
type Version = (GuildId, u64, Digest);

/// The indexes of the guilds in which somebody searched last.
#[derive(Debug, Default)]
pub struct Kept(Mutex<Vec<(Version, Arc<Vanished>)>>);

/// A copy of the state begins without them.
impl Clone for Kept {
    fn clone(&self) -> Self {
        Self::default()
    }
}

/// Returns the past dailies of a guild whose questions the bank doesn't have.
pub fn of(tx: &Transaction<'_>, guild: GuildId) -> Arc<Vanished> {
    let made = tx.guild_as_it_is(guild).dailies_made;
    let version = (guild, made, tx.state.bank.digest());
    let kept = || {
        let kept = tx.state.vanished.0.lock();
        kept.unwrap_or_else(PoisonError::into_inner)
    };
    if let Some((_, vanished)) = kept().iter().find(|(of, _)| *of == version) {
        return Arc::clone(vanished);
    }
    let vanished = Arc::new(collect(tx, guild));
    let mut kept = kept();
    kept.retain(|((of, ..), _)| *of != guild);
    if kept.len() == GUILDS {
        kept.remove(0);
    }
    kept.push((version, Arc::clone(&vanished)));
    vanished
}

fn collect(tx: &Transaction<'_>, guild: GuildId) -> Vanished {
    let tracks = tx.guild_as_it_is(guild).tracks_made;
    let (mut dailies, mut builder) = (Vec::new(), Builder::default());
    for track in (1..=tracks).map(TrackId) {
        for record in tx.scan(&Key::usage(guild, track), usize::MAX) {
            let Record::Usage((_, _, slug), usage) = record else {
                continue;
            };
            if tx.state.bank.get(&slug).is_some() {
                continue;
            }
            let date = usage.last;
            let key = DailyKey { guild, track, date };
            if let Some(daily) = tx.daily_as_it_is(key).filter(|daily| daily.slug == slug) {
                builder.document([
                    (daily.title.as_str(), 6),
                    (slug.name(), 3),
                    (daily.topic.title(), 2),
                    (daily.level.title(), 2),
                ]);
                dailies.push((key, slug));
            }
        }
    }
    Vanished {
        dailies,
        words: builder.finish(),
    }
}
