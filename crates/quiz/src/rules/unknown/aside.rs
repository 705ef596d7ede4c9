//! Rows that wait aside: they delay nothing, and are looked for every night and whenever a
//! permission has changed.

use crate::model::effect::{About, Effect, OutboxRow};
use crate::model::ids::{At, GuildId};
use crate::model::record::Key;
use crate::state::calendar;
use crate::state::transaction::Transaction;

/// The minute of the day at which what is still unknown is looked for again.
const NIGHTLY_MINUTE: u16 = 4 * 60;

/// For how long something is looked for, in milliseconds, unless somebody waits for it.
const LOOKED_FOR_MS: i64 = 7 * 24 * 60 * 60_000;

/// Sets a row aside: it delays no other, and is only looked for, every night and whenever a
/// permission has changed.
pub fn put(tx: &mut Transaction<'_>, mut row: OutboxRow) {
    let awaited = matches!(row.about, About::Post(_));
    if !awaited && tx.at.since(row.decided) > LOOKED_FOR_MS {
        tx.remove(Key::Outbox(row.seq));
        return;
    }
    row.lane = row.own_lane();
    row.look_first = true;
    row.only_look = true;
    row.not_before = next_night(tx, row.guild);
    tx.put_outbox(row);
}

/// Returns when the bot looks again by itself: next night in the guild's zone.
pub fn next_night(tx: &Transaction<'_>, guild: GuildId) -> At {
    let zone = tx.guild(guild).zone;
    let zone = zone.as_deref().unwrap_or("UTC");
    let today = calendar::date_at(zone, tx.at);
    let tonight = calendar::instant(zone, today, NIGHTLY_MINUTE);
    if tonight > tx.at {
        tonight
    } else {
        calendar::instant(zone, today.plus_days(1), NIGHTLY_MINUTE)
    }
}

/// Looks again, now, for everything in a guild whose outcome is unknown. This is for whenever a
/// permission of the bot may have changed.
pub fn look_again(tx: &mut Transaction<'_>, guild: GuildId) {
    let waiting = tx.state.outbox().filter(|row| {
        row.guild == guild && row.is_aside() && row.not_before > tx.at && may_be_looked_for(row)
    });
    let waiting: Vec<OutboxRow> = waiting.cloned().collect();
    for mut row in waiting {
        row.not_before = tx.at;
        tx.put_outbox(row);
    }
}

/// Tells whether a look-up makes sense. A second copy can be told from the first one only once one
/// of them is known.
const fn may_be_looked_for(row: &OutboxRow) -> bool {
    !matches!(row.effect, Effect::FindCopy { keep: None, .. })
}
