//! The life of a daily: posting → open → revealing → revealed → closed, or a skipped date.
//!
//! A tick does the one thing that is due first. A step that needs Discord continues when its
//! delivery has ended ([`crate::rules::delivered`]). [`posting`] decides how a daily is posted.

use crate::model::daily::{Daily, Phase};
use crate::model::effect::{About, Effect, Priority};
use crate::model::ids::DailyKey;
use crate::model::points::Scope;
use crate::model::record::Record;
use crate::rules::{forget, ledger, posting, posts, reading, reveal, round};
use crate::state::Due;
use crate::state::transaction::Transaction;

/// How many totals of past windows are removed at a close, in addition to one for each answer of
/// the daily.
const PAST_TOTALS: usize = 100;

/// How often the state notes that the bot is running, in milliseconds. The host ticks at least as
/// often.
pub const HEARTBEAT_EVERY_MS: i64 = 5 * 60_000;

/// Runs the one thing that is due first, if anything is due.
pub fn tick(tx: &mut Transaction<'_>) {
    if tx.at.since(tx.state.heartbeat()) >= HEARTBEAT_EVERY_MS {
        tx.put(Record::Heartbeat((), tx.at));
    }
    match tx.state.next_due() {
        Some((at, Due::Daily(key))) if at <= tx.at => step(tx, key),
        Some((at, Due::Slot(guild, track))) if at <= tx.at => posting::slot(tx, guild, track),
        Some((at, Due::Round(key))) if at <= tx.at => round::step(tx, key),
        Some((at, Due::Forget(guild))) if at <= tx.at => forget::a_piece(tx, guild),
        _ => {}
    }
}

/// Runs the next step of a daily.
fn step(tx: &mut Transaction<'_>, key: DailyKey) {
    let Some(mut daily) = tx.daily(key) else {
        return;
    };
    if daily.reading.is_some() {
        reading::give_up(tx, key, daily);
        return;
    }
    let gap = tx.state.gap();
    if daily.wants_reading(gap, tx.at) && reading::start(tx, key, &mut daily) {
        return;
    }
    match daily.phase {
        Phase::Posting => posting::too_late(tx, key, daily),
        Phase::Open if tx.at >= daily.reveal_at => reveal::start(tx, key, daily),
        Phase::Revealed if tx.at >= daily.close_at => close(tx, key, daily),
        Phase::Revealed => keep_awake(tx, key, daily),
        Phase::Open | Phase::Revealing | Phase::Closed | Phase::Unknown => {}
    }
}

/// Closes a daily: votes and acceptances don't count any more, and the points are final.
fn close(tx: &mut Transaction<'_>, key: DailyKey, mut daily: Daily) {
    // More than the daily has added, so that those left over by others go in time, too.
    let many = tx.answers_of(key).len() + PAST_TOTALS;
    for scope in [Scope::Guild, Scope::Track(key.track)] {
        ledger::let_go(tx, key.guild, scope, many);
    }
    daily.phase = Phase::Closed;
    if let (true, Some(thread)) = (daily.lock, daily.usable_thread()) {
        let effect = Effect::SetThread {
            thread,
            archived: Some(true),
            locked: Some(true),
        };
        tx.effect(
            key.guild,
            daily.channel,
            Priority::Decoration,
            About::Daily(key),
            effect,
        );
    }
    tx.log(format!(
        "closed a daily: guild={} daily=#{}",
        key.guild, daily.number
    ));
    tx.put_daily(key, daily);
    posts::drop_removed_track(tx, key);
}

fn keep_awake(tx: &mut Transaction<'_>, key: DailyKey, mut daily: Daily) {
    daily.kept_awake = tx.at;
    if let Some(thread) = daily.usable_thread().filter(|_| daily.thread_archived) {
        posts::unarchive(tx, key, &daily, thread);
        daily.thread_archived = false;
    }
    tx.put_daily(key, daily);
}
