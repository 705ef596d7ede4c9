//! Reads the tracks of a guild and their open dailies.

use crate::model::daily::Daily;
use crate::model::ids::{DailyKey, GuildId, TrackId};
use crate::model::track::Track;
use crate::state::transaction::Transaction;

/// The tracks of a guild that stand.
#[must_use]
pub fn standing(tx: &Transaction<'_>, guild: GuildId) -> Vec<(TrackId, Track)> {
    let numbers: Vec<TrackId> = tx
        .state
        .guild_state(guild)
        .map(|guild_state| guild_state.tracks.keys().copied().collect())
        .unwrap_or_default();
    numbers
        .into_iter()
        .filter_map(|id| tx.track(guild, id).map(|track| (id, track)))
        .filter(|(_, track)| !track.removed)
        .collect()
}

/// Dailies of a track that are posted, or about to be, and not revealed.
#[must_use]
pub fn open_dailies(tx: &Transaction<'_>, guild: GuildId, id: TrackId) -> Vec<(DailyKey, Daily)> {
    let Some(guild_state) = tx.state.guild_state(guild) else {
        return Vec::new();
    };
    guild_state
        .dailies
        .iter()
        .filter(|((track, _), open_daily)| *track == id && open_daily.daily.is_secret())
        .map(|((track, date), open_daily)| {
            let key = DailyKey {
                guild,
                track: *track,
                date: *date,
            };
            (key, open_daily.daily.clone())
        })
        .collect()
}
