//! The close: votes and acceptances don't count any more, and the points are final.

use crate::model::daily::{Daily, Phase};
use crate::model::effect::{About, Effect, Priority};
use crate::model::ids::DailyKey;
use crate::model::log::LogLine;
use crate::model::points::Scope;
use crate::model::track::Place;
use crate::queries;
use crate::rules::{ledger, parts, posts};
use crate::state::transaction::Transaction;
use crate::text::results;

/// How many totals of past windows are removed at a close, in addition to one for each answer of
/// the daily.
const PAST_TOTALS: usize = 100;

/// Closes a daily: posts the final results, takes the **Vote** buttons off, and locks the thread if
/// the track says so.
pub fn close(tx: &mut Transaction<'_>, key: DailyKey, mut daily: Daily) {
    // More than the daily has added, so that those left over by others go in time, too.
    let many = tx.answers_of(key).len() + PAST_TOTALS;
    for scope in [Scope::Guild, Scope::Track(key.track)] {
        ledger::let_go(tx, key.guild, scope, many);
    }
    daily.phase = Phase::Closed;
    tx.put_daily(key, daily.clone());
    final_results(tx, key, &daily);
    parts::without_votes(tx, key, &daily);
    if let (true, Some(thread)) = (daily.lock, daily.usable_thread()) {
        let effect = Effect::SetThread {
            thread,
            archived: Some(true),
            locked: Some(true),
        };
        // In the thread's lane, behind its last messages.
        tx.effect(
            key.guild,
            thread,
            Priority::Decoration,
            About::Daily(key),
            effect,
        );
    }
    tx.log(LogLine::about_daily("closed a daily", key, daily.number));
    posts::drop_removed_track(tx, key);
}

/// Posts the message that names the best answer and the final points, if anybody answered.
fn final_results(tx: &mut Transaction<'_>, key: DailyKey, daily: &Daily) {
    let results = queries::reveal::at_close(tx, key, daily);
    let place = match (daily.usable_thread(), daily.place) {
        (Some(thread), _) => thread,
        // A forum takes no messages outside of its posts.
        (None, Place::Forum) => return,
        (None, _) => daily.channel,
    };
    if results.answered == 0 {
        return;
    }
    let card = results::at_close(tx.guild_language(key.guild), key, daily, &results);
    let effect = Effect::Post {
        channel: place,
        card,
        ping: None,
        marker: results::final_marker(daily.number),
        quiet: true,
    };
    // In the thread's lane, so that it holds up no question.
    tx.effect(
        key.guild,
        place,
        Priority::Decoration,
        About::Daily(key),
        effect,
    );
}
