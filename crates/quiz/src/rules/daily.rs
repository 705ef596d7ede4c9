//! The life of a daily: posting → open → revealing → revealed → closed, or a skipped date.
//!
//! A tick does the one thing that is due first. A step that needs Discord continues when its
//! delivery has ended ([`crate::rules::delivered`]). [`posting`] decides how a daily is posted.

use crate::model::daily::{Daily, Phase};
use crate::model::ids::DailyKey;
use crate::model::record::Record;
use crate::model::unfinished::Unfinished;
use crate::rules::{
    close, errata, filed, filing, forget, listed, listing, posting, posts, privacy, reading, recap,
    remind, resume, reveal, rewards, round, season, withdraw,
};
use crate::state::Due;
use crate::state::transaction::Transaction;

/// How often the state notes that the bot is running, in milliseconds. The host ticks at least as
/// often.
pub const HEARTBEAT_EVERY_MS: i64 = 5 * 60_000;

/// Runs the one thing that is due first, if anything is due.
pub fn tick(tx: &mut Transaction<'_>) {
    if tx.at.since(tx.state.heartbeat()) >= HEARTBEAT_EVERY_MS {
        tx.put(Record::Heartbeat((), tx.at));
    }
    let next = tx.state.next_due();
    tx.due = next.map(|(at, _)| at).filter(|at| *at <= tx.at);
    match next {
        Some((at, Due::Daily(key))) if at <= tx.at => step(tx, key),
        Some((at, Due::Slot(guild, track))) if at <= tx.at => posting::slot(tx, guild, track),
        Some((at, Due::Round(key))) if at <= tx.at => round::step(tx, key),
        Some((at, Due::Forget(guild))) if at <= tx.at => forget::a_piece(tx, guild),
        Some((at, Due::Look(guild))) if at <= tx.at => resume::look(tx, guild),
        Some((at, Due::Member(guild, member))) if at <= tx.at => {
            privacy::forgetting::go_on(tx, guild, member);
        }
        Some((at, Due::Texts(guild))) if at <= tx.at => privacy::texts::go_on(tx, guild),
        Some((at, Due::Tell(key, what))) if at <= tx.at => remind::go_on(tx, key, what),
        Some((at, Due::Nudge(guild, member))) if at <= tx.at => remind::send(tx, guild, member),
        Some((at, Due::Season(guild))) if at <= tx.at => season::step(tx, guild),
        Some((at, Due::Recap(guild, id))) if at <= tx.at => recap::post(tx, guild, id, at),
        Some((at, Due::Reward(guild, role))) if at <= tx.at => rewards::step(tx, guild, role),
        _ => {}
    }
}

/// Runs the next step of a daily.
fn step(tx: &mut Transaction<'_>, key: DailyKey) {
    match tx.unfinished(key) {
        Some(Unfinished::Reveal(settling)) => return reveal::go_on(tx, key, settling),
        Some(Unfinished::Close(letting_go)) => return close::go_on(tx, key, letting_go),
        Some(Unfinished::Withdrawal(putting_away)) => {
            return withdraw::go_on(tx, key, putting_away);
        }
        Some(Unfinished::Rescoring(rescoring)) => return errata::go_on(tx, key, rescoring),
        Some(Unfinished::Listing(listing)) => {
            if let Some(made) = listing::go_on(tx, key, *listing) {
                match made.listing.reveal {
                    Some(withheld) => reveal::post_made(tx, key, made, withheld),
                    None => listed::show(tx, key, &made),
                }
            }
            return;
        }
        Some(Unfinished::Tallying(tallying)) => return errata::counting::go_on(tx, key, *tallying),
        Some(Unfinished::Filing(filing)) => {
            if let Some(made) = filing::go_on(tx, key, *filing) {
                filed::show(tx, key, made);
            }
            return;
        }
        Some(Unfinished::Closing(_)) => {
            if let Some(daily) = tx.daily(key) {
                close::close_now(tx, key, daily);
            }
            return;
        }
        Some(Unfinished::Newcomers(looking_at)) => {
            if let Some(daily) = tx.daily(key) {
                close::look_at_newcomers(tx, key, daily, looking_at);
            }
            return;
        }
        Some(Unfinished::Milestones(looking_for)) => {
            if let Some(daily) = tx.daily(key) {
                close::look_for_milestones(tx, key, daily, looking_for);
            }
            return;
        }
        None => {}
    }
    let Some(mut daily) = tx.daily(key) else {
        return;
    };
    if daily.reading.is_some() {
        // The step may be due at this very moment. Then it goes on at once, because a tick has to
        // change what is due.
        reading::give_up(tx, key, &mut daily);
    }
    let gap = tx.state.gap();
    if daily.wants_reading(gap, tx.at) && reading::start(tx, key, &mut daily) {
        return;
    }
    match daily.phase {
        Phase::Posting => posting::too_late(tx, key, daily),
        Phase::Open if tx.at >= daily.reveal_at => reveal::start(tx, key, daily),
        Phase::Revealed if tx.at >= daily.close_at => close::close(tx, key, daily),
        Phase::Revealed => keep_awake(tx, key, daily),
        Phase::Open | Phase::Revealing | Phase::Closed | Phase::Unknown => {}
    }
}

fn keep_awake(tx: &mut Transaction<'_>, key: DailyKey, mut daily: Daily) {
    daily.kept_awake = tx.at;
    if let Some(thread) = daily.usable_thread().filter(|_| daily.thread_archived) {
        posts::unarchive(tx, key, &daily, thread);
        daily.thread_archived = false;
    }
    tx.put_daily(key, daily);
}
