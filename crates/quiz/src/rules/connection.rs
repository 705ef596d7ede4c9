//! Being connected: starting, losing the connection, joining and leaving guilds.

use std::collections::BTreeSet;

use crate::model::discord::Shard;
use crate::model::guild::Gap;
use crate::model::ids::{At, DailyKey, GuildId};
use crate::model::log::LogLine;
use crate::model::record::Record;
use crate::model::track::Pause;
use crate::rules::privacy::texts;
use crate::rules::round::clock;
use crate::rules::{forget, refused, resume};
use crate::state::transaction::Transaction;

/// Handles the start of the process. Everything since the last heartbeat was missed, and rows of
/// the outbox may have been sent without a receipt.
pub fn started(tx: &mut Transaction<'_>) {
    let unsure: Vec<_> = tx
        .state
        .outbox()
        .filter(|row| !row.look_first || row.attempts == 0)
        .cloned()
        .collect();
    for mut row in unsure {
        row.look_first = true;
        row.attempts = row.attempts.max(1);
        // A try that nobody noted may have come at any time since the decision.
        row.first_try.get_or_insert(row.decided);
        tx.put_outbox(row);
    }
    let gap = tx.state.gap();
    let broken = gap
        .broken
        .or(Some(tx.state.heartbeat()).filter(|heartbeat| *heartbeat > At(0)));
    tx.put(Record::Gap((), Gap { broken, ..gap }));
    tx.put(Record::Heartbeat((), tx.at));
    clock::follow(tx);
}

/// Handles the loss of the connection to Discord.
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

/// Handles a new connection. Discord has replayed what a resumed session missed; after any other
/// connection it has to be read back.
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
    // A new session without a known break is the very first one, or follows a break that wasn't
    // noticed.
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

/// Adds the absence to the dailies that were open during it, so that missing one doesn't break a
/// streak.
fn count_away(tx: &mut Transaction<'_>, from: At) {
    let mut hit = Vec::new();
    for (guild, guild_state) in tx.state.guild_states() {
        for ((track, date), open_daily) in &guild_state.dailies {
            let away = tx
                .at
                .min(open_daily.daily.reveal_at)
                .since(from.max(open_daily.daily.decided));
            // The phase doesn't matter: the daily may have been revealed before the connection was
            // back.
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

/// Handles that the bot is in a guild. A guild that had removed it becomes active again. Nothing is
/// stored about a new guild before somebody in it uses the bot.
pub fn guild_seen(tx: &mut Transaction<'_>, guild: GuildId) {
    if forget::has_begun(tx, guild) {
        // Part of its data is deleted already, so the guild starts from nothing.
        return;
    }
    texts::watch(tx, guild);
    let mut settings = tx.guild(guild);
    if settings.left_at.take().is_none() {
        return;
    }
    tx.put_guild(guild, settings);
    tx.log(LogLine::new("returned to a guild", guild));
    resume_refused(tx, guild);
    refused::back_in(tx, guild);
}

/// Resumes the tracks that were paused because of a refusal: in a guild that removed the bot,
/// Discord refuses everything. If something else is missing, the next question will show it.
/// Today's question comes late if its slot is less than the grace ago.
fn resume_refused(tx: &mut Transaction<'_>, guild: GuildId) {
    let tracks = tx.state.guild_state(guild).into_iter();
    let refused: Vec<_> = tracks
        .flat_map(|guild_state| &guild_state.tracks)
        .filter(|(_, track)| matches!(track.paused, Some(Pause::Refused(_))))
        .map(|(id, _)| *id)
        .collect();
    for id in refused {
        resume::track::go_on(tx, (guild, id));
    }
}

/// Handles the guild list of a new session. A known guild of this shard that isn't listed removed
/// the bot while it was offline.
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

/// Handles that the bot was removed from a guild. The guild becomes inactive, and its data is kept
/// for a while.
pub fn guild_left(tx: &mut Transaction<'_>, guild: GuildId) {
    if tx.state.guild_state(guild).is_none() {
        return;
    }
    let mut settings = tx.guild(guild);
    if settings.left_at.is_none() {
        settings.left_at = Some(tx.at);
        tx.log(LogLine::new(
            "removed from a guild, keeping its data for now",
            guild,
        ));
        tx.put_guild(guild, settings);
    }
}
