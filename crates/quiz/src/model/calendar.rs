//! Calendars of a guild: what programs for calendars read, as a file or at an address.

use std::fmt;

use serde::{Deserialize, Serialize};

use crate::model::guild::Guild;
use crate::model::ids::{At, GuildId, RoundId, TrackId};

/// For how many days after today a calendar has entries.
pub const DAYS_AHEAD: i32 = 60;

/// For how many days before today it has them, so that members find the last questions in it.
pub const DAYS_BACK: i32 = 14;

/// The file's ending and the last part of an address.
pub const ENDING: &str = ".ics";

/// What a guild's address is made of beside its salt. A guild without this record has no address.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Feed {
    /// How often a moderator has replaced the address.
    pub resets: u32,
}

/// Something with entries in a calendar that can be moved or called off.
///
/// The order of the variants is part of the stored bytes: add new ones at the end;
/// `tests/golden.rs` of the store fails otherwise.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
pub enum Dated {
    /// A track.
    Track(TrackId),
    /// A round.
    Round(RoundId),
}

/// The secret part of a feed's address: 128 bits.
#[derive(Clone, Copy, PartialEq, Eq)]
pub struct FeedKey([u8; 16]);

impl fmt::Debug for FeedKey {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        // It must not get into a log.
        f.write_str("FeedKey(…)")
    }
}

impl FeedKey {
    /// A key that no guild has.
    pub const NONE: Self = Self([0; 16]);

    /// Derives the key of a guild's address from the guild's salt and the counter of resets.
    #[must_use]
    pub fn new(guild: GuildId, settings: &Guild, feed: Feed) -> Self {
        let mut hash = blake3::Hasher::new_derive_key("Pythia 2026 address of a calendar feed");
        hash.update(&settings.salt.to_be_bytes());
        hash.update(&guild.0.to_be_bytes());
        hash.update(&feed.resets.to_be_bytes());
        let mut key = [0; 16];
        key.copy_from_slice(&hash.finalize().as_bytes()[..16]);
        Self(key)
    }

    /// Tells whether a typed key is this one, in the same time whichever signs differ.
    #[must_use]
    pub fn is(self, typed: &str) -> bool {
        // Comparing two of blake3's hashes takes the same time wherever they differ.
        blake3::hash(self.text().as_bytes()) == blake3::hash(typed.as_bytes())
    }

    /// Returns the key as it is written in the address: 32 hexadecimal digits.
    #[must_use]
    pub fn text(self) -> String {
        data_encoding::HEXLOWER.encode(&self.0)
    }
}

/// Returns the path of a guild's feed below the address that the operator has set.
#[must_use]
pub fn path(guild: GuildId, key: FeedKey) -> String {
    format!("{guild}/{}{ENDING}", key.text())
}

/// Reads the path of a feed: the guild, and the key that was typed.
#[must_use]
pub fn read_path(path: &str) -> Option<(GuildId, &str)> {
    let (guild, key) = path.strip_suffix(ENDING)?.split_once('/')?;
    let digits = guild.len() <= 20 && guild.bytes().all(|one| one.is_ascii_digit());
    let guild = guild.parse().ok().filter(|_| digits)?;
    Some((GuildId(guild), key))
}

/// 2020-01-01, from which sequence numbers count seconds, so that they fit into 31 bits.
const EPOCH_S: i64 = 1_577_836_800;

/// Returns the sequence number of an entry that was last changed at a time. A later change has a
/// greater one.
#[must_use]
pub fn sequence(changed: At) -> u32 {
    let seconds = (changed.seconds() - EPOCH_S).clamp(0, i64::from(i32::MAX));
    u32::try_from(seconds).unwrap_or_default()
}
