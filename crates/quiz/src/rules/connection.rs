//! Being there: starting, losing the connection, joining and leaving guilds.

use std::collections::BTreeSet;

use crate::model::discord::Shard;
use crate::model::guild::Gap;
use crate::model::ids::{At, DailyKey, GuildId};
use crate::model::record::Record;
use crate::model::track::Pause;
use crate::rules::{forget, refused};
use crate::state::transaction::Transaction;

/// The process started: everything since it was last known to run was missed, and what stands in the outbox may
/// have been sent without our having heard of it.
pub fn started(tx: &mut Transaction<'_>) {
    let unsure: Vec<_> = tx
        .state
        .outbox()
        .filter(|row| !row.look_first)
        .cloned()
        .collect();
    for mut row in unsure {
        row.look_first = true;
        tx.put_outbox(row);
    }
    let gap = tx.state.gap();
    let broken = gap
        .broken
        .or(Some(tx.state.heartbeat()).filter(|heartbeat| *heartbeat > At(0)));
    tx.put(Record::Gap((), Gap { broken, ..gap }));
    tx.put(Record::Heartbeat((), tx.at));
}

/// The connection to Discord broke.
pub fn broken(tx: &mut Transaction<'_>) {
    let gap = tx.state.gap();
    if gap.broken.is_none() {
        tx.put(Record::Gap(
            (),
            Gap {
                broken: Some(tx.at),
                ..gap
            },
        ));
    }
}

/// The connection stands. What a resumed one missed was replayed; else it is to be read back.
pub fn connected(tx: &mut Transaction<'_>, resumed: bool) {
    let gap = tx.state.gap();
    if resumed {
        if gap.broken.is_some() {
            tx.put(Record::Gap(
                (),
                Gap {
                    broken: None,
                    ..gap
                },
            ));
        }
        return;
    }
    // A fresh session without a known break: the very first one, or a break that was not told.
    let from = gap.broken.unwrap_or(tx.at);
    tx.put(Record::Gap(
        (),
        Gap {
            last: Some((from, tx.at)),
            broken: None,
        },
    ));
    count_away(tx, from);
}

/// Dailies that were open meanwhile: a missed one counts less against a streak.
fn count_away(tx: &mut Transaction<'_>, from: At) {
    let mut hit = Vec::new();
    for (guild, guild_state) in tx.state.guild_states() {
        for ((track, date), open_daily) in &guild_state.dailies {
            let away = tx
                .at
                .min(open_daily.daily.reveal_at)
                .since(from.max(open_daily.daily.decided));
            // Whatever its phase is by now: it may have been revealed before the connection stood again.
            if away > 0 {
                hit.push((
                    DailyKey {
                        guild,
                        track: *track,
                        date: *date,
                    },
                    away,
                ));
            }
        }
    }
    for (key, away) in hit {
        if let Some(mut daily) = tx.daily(key) {
            daily.away_ms += away;
            tx.put_daily(key, daily);
        }
    }
}

/// A guild is there: one that we were removed from wakes up. Of a new one nothing is kept before somebody in it asks
/// something of us.
pub fn guild_seen(tx: &mut Transaction<'_>, guild: GuildId) {
    if forget::has_begun(tx, guild) {
        // Half of it is gone already: it begins anew.
        return;
    }
    let mut settings = tx.guild(guild);
    if settings.left_at.take().is_none() {
        return;
    }
    tx.put_guild(guild, settings);
    tx.log(format!("returned to a guild: guild={guild}"));
    resume_refused(tx, guild);
    refused::back_in(tx, guild);
}

/// Removed from a guild we are refused everything; tracks that were paused over that go on. Where something else is
/// missing, the next question finds out.
fn resume_refused(tx: &mut Transaction<'_>, guild: GuildId) {
    let tracks = tx.state.guild_state(guild).into_iter();
    let refused: Vec<_> = tracks
        .flat_map(|guild_state| &guild_state.tracks)
        .filter(|(_, track)| matches!(track.paused, Some(Pause::Refused(_))))
        .map(|(id, track)| (*id, track.as_ref().clone()))
        .collect();
    for (id, mut track) in refused {
        track.paused = None;
        track.since = tx.at;
        tx.put_track((guild, id), track);
    }
}

/// A session began, and these are the guilds it hears of: one of ours that should be among them and is not has removed
/// us while nobody told us of it.
pub fn guilds_listed(tx: &mut Transaction<'_>, shard: Shard, guilds: &[GuildId]) {
    let listed: BTreeSet<GuildId> = guilds.iter().copied().collect();
    let known = tx.state.guild_states().map(|(guild, _)| guild);
    let left: Vec<GuildId> = known
        .filter(|guild| shard.hears_of(*guild) && !listed.contains(guild))
        .collect();
    for guild in left {
        guild_left(tx, guild);
    }
}

/// We were removed from a guild: it sleeps, its data are kept for a while.
pub fn guild_left(tx: &mut Transaction<'_>, guild: GuildId) {
    if tx.state.guild_state(guild).is_none() {
        return;
    }
    let mut settings = tx.guild(guild);
    if settings.left_at.is_none() {
        settings.left_at = Some(tx.at);
        tx.log(format!(
            "removed from a guild, keeping its data for now: guild={guild}"
        ));
        tx.put_guild(guild, settings);
    }
}
