//! The close: votes and acceptances don't count any more, and the points are final.

use crate::model::daily::{Daily, Phase};
use crate::model::effect::{About, Effect, Priority};
use crate::model::ids::{At, DailyKey, MemberId};
use crate::model::log::LogLine;
use crate::model::points::Scope;
use crate::model::track::Place;
use crate::model::unfinished::{LettingGo, LookingAt, LookingFor, Unfinished};
use crate::queries;
use crate::rules::{counting, filing, ledger, milestones, parts, pins, posts, recap, settling};
use crate::state::tallies;
use crate::state::transaction::Transaction;
use crate::text::results;

/// How many totals of past windows are removed at a close, in addition to one for each answer of
/// the daily.
const PAST_TOTALS: usize = 100;

/// Closes a daily: posts the final results, takes the **Vote** buttons off, and locks the thread if
/// the track says so.
pub fn close(tx: &mut Transaction<'_>, key: DailyKey, daily: Daily) {
    let looking_at = LookingAt {
        since: tx.state.next_due().map_or(tx.at, |(due, _)| due),
        ..LookingAt::default()
    };
    look_at_newcomers(tx, key, daily, looking_at);
}

/// Looks at the next votes of newcomers, and goes on with the close once all are looked at.
pub fn look_at_newcomers(
    tx: &mut Transaction<'_>,
    key: DailyKey,
    daily: Daily,
    looking_at: LookingAt,
) {
    match counting::look(tx, key, &daily, looking_at) {
        Some(left) => tx.put_unfinished(key, left),
        None => {
            let looking_for = LookingFor {
                since: looking_at.since,
                ..LookingFor::default()
            };
            look_for_milestones(tx, key, daily, looking_for);
        }
    }
}

/// Looks for the next milestones of streaks, or closes the daily once all are found.
pub fn look_for_milestones(
    tx: &mut Transaction<'_>,
    key: DailyKey,
    daily: Daily,
    looking_for: LookingFor,
) {
    let since = looking_for.since;
    match milestones::look(tx, key, &daily, looking_for) {
        Some(left) => tx.put_unfinished(key, left),
        None => take_votes_off(tx, key, daily, since),
    }
}

/// Edits what has a **Vote** button. Of many answers that is a step of its own.
fn take_votes_off(tx: &mut Transaction<'_>, key: DailyKey, daily: Daily, since: At) {
    let at_once = tx.state.rules.answers_at_once;
    if tx.answers_after(key, MemberId(0), at_once).len() < at_once {
        close_now(tx, key, daily);
        return;
    }
    let closed = Daily {
        phase: Phase::Closed,
        ..daily
    };
    parts::without_votes(tx, key, &closed);
    tx.put_unfinished(key, Unfinished::Closing(since));
}

/// Closes a daily, once all votes are looked at.
pub fn close_now(tx: &mut Transaction<'_>, key: DailyKey, mut daily: Daily) {
    // More than the daily has added, so that those left over by others go in time, too.
    let many = tx.answers_as_they_are(key).len() + PAST_TOTALS;
    let letting_go = LettingGo {
        since: tx.at,
        left: u32::try_from(many).unwrap_or(u32::MAX),
    };
    daily.phase = Phase::Closed;
    tx.put_daily(key, daily.clone());
    tallies::count(tx, key);
    final_results(tx, key, &daily);
    recap::closed(tx, key, &daily);
    if !matches!(tx.unfinished(key), Some(Unfinished::Closing(_))) {
        parts::without_votes(tx, key, &daily);
    }
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
    pins::unpin(tx, key, &daily);
    tx.log(LogLine::about_daily("closed a daily", key, daily.number));
    posts::drop_removed_track(tx, key);
    go_on(tx, key, letting_go);
}

/// Closes a daily whose question gives no points any more, without final results. Its thread is
/// locked once it has been told.
pub fn close_void(tx: &mut Transaction<'_>, key: DailyKey, mut daily: Daily) {
    daily.phase = Phase::Closed;
    tx.put_daily(key, daily.clone());
    parts::without_votes(tx, key, &daily);
    pins::unpin(tx, key, &daily);
    tx.log(LogLine::about_daily(
        "closed a void daily",
        key,
        daily.number,
    ));
    posts::drop_removed_track(tx, key);
}

/// Lets totals of past windows go, a part at a time. Nobody can ask for them any more, so nothing
/// waits for it.
pub fn go_on(tx: &mut Transaction<'_>, key: DailyKey, letting_go: LettingGo) {
    let most = u32::try_from(tx.state.rules.answers_at_once).unwrap_or(u32::MAX);
    let now = letting_go.left.min(most);
    let mut more = false;
    for scope in [Scope::Guild, Scope::Track(key.track)] {
        more |= ledger::let_go(tx, key.guild, scope, now as usize);
    }
    let left = letting_go.left - now;
    if more && left > 0 {
        let letting_go = LettingGo { left, ..letting_go };
        tx.put_unfinished(key, Unfinished::Close(letting_go));
    } else {
        settling::drop_rest(tx, key);
        filing::after_close(tx, key);
    }
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
