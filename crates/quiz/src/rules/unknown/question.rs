//! Questions whose post may be in the channel. The bot by itself never posts a second one for the
//! same date.

use crate::model::daily::{Daily, Phase};
use crate::model::effect::OutboxRow;
use crate::model::ids::{ChannelId, DailyKey, GuildId, MessageId, TrackId};
use crate::model::log::LogLine;
use crate::model::outcome::Refusal;
use crate::model::record::Key;
use crate::queries::tracks;
use crate::rules::unknown::aside;
use crate::rules::{notice, opening, posting};
use crate::state::choose;
use crate::state::transaction::Transaction;
use crate::text;

/// For how long after the first try the bot waits for its own message on the gateway before it
/// asks anybody, in milliseconds. A session that resumes brings what it missed.
const HEARD_MS: i64 = 2 * 60_000;

/// Handles a question that may be posted and can't be looked for: it waits, and the moderators are
/// asked, once.
pub fn unknown(tx: &mut Transaction<'_>, mut row: OutboxRow, key: DailyKey, refusal: &Refusal) {
    let Some(mut daily) = tx.daily(key).filter(Daily::lacks_its_post) else {
        tx.remove(Key::Outbox(row.seq));
        return;
    };
    let heard_by = row.first_try.unwrap_or(row.decided).plus_ms(HEARD_MS);
    if daily.phase == Phase::Posting && tx.at < heard_by {
        row.look_first = true;
        row.not_before = heard_by;
        tx.put_outbox(row);
        return;
    }
    aside::put(tx, row);
    if daily.phase != Phase::Posting {
        return;
    }
    daily.phase = Phase::Unknown;
    tx.log(
        LogLine::about_daily(
            "cannot tell whether a question was posted",
            key,
            daily.number,
        )
        .details(format!("why={:?}", refusal.words)),
    );
    tx.put_daily(key, daily.clone());
    let lang = tx.guild_language(key.guild);
    let track = tx.track(key.guild, key.track);
    notice::ask(
        tx,
        key.guild,
        track.as_ref(),
        &format!("unknown {} {}", key.track, key.date),
        &text::unknown::notice(lang, &daily, &refusal.words),
        text::unknown::buttons(lang, key),
    );
}

/// Handles that a look-up has proved that a question wasn't posted. Returns whether that settles
/// it; a post that was only late is for the caller.
pub fn absent(tx: &mut Transaction<'_>, row: &OutboxRow, key: DailyKey) -> bool {
    let Some(mut daily) = tx.daily(key).filter(Daily::lacks_its_post) else {
        return false;
    };
    match daily.phase {
        Phase::Unknown if tx.at < daily.deliver_by => {
            let mut row = row.clone();
            row.lane = daily.channel;
            row.only_look = false;
            row.not_before = tx.at;
            tx.put_outbox(row);
            daily.phase = Phase::Posting;
        }
        // Somebody saw it there, so it was deleted since.
        Phase::Open => {
            tx.remove(Key::Outbox(row.seq));
            daily.post_gone = true;
        }
        _ => return false,
    }
    tx.put_daily(key, daily);
    true
}

/// Returns the newest question of a track of which nobody can tell whether it was posted.
#[must_use]
pub fn of_track(tx: &Transaction<'_>, guild: GuildId, id: TrackId) -> Option<(DailyKey, Daily)> {
    let open = tracks::open_dailies(tx, guild, id).into_iter().rev();
    let mut unknown = open.filter(|(_, daily)| daily.phase == Phase::Unknown);
    unknown.next()
}

/// Opens a question that a moderator has seen in the channel. Its message isn't known yet, so it
/// has no thread; the first press on it, or a look-up, tells.
pub fn is_there(tx: &mut Transaction<'_>, key: DailyKey, mut daily: Daily) {
    daily.phase = Phase::Open;
    tx.log(LogLine::about_daily(
        "a moderator has seen the question",
        key,
        daily.number,
    ));
    tx.put_daily(key, daily.clone());
    choose::posted(tx, key.guild, key.track, &daily, key.date);
}

/// Handles a press on a message that only a question's post can be. It settles whether the question
/// was posted.
pub fn pressed(tx: &mut Transaction<'_>, key: DailyKey, channel: ChannelId, message: MessageId) {
    let lacking = |daily: &Daily| daily.lacks_its_post() && message.at() >= daily.slot;
    if !tx.daily_as_it_is(key).is_some_and(|daily| lacking(&daily)) {
        return;
    }
    posting::remove_rows(tx, key);
    opening::posted(tx, key, channel, message);
}

/// Posts a question once more, because a moderator says that it isn't there.
pub fn post_again(tx: &mut Transaction<'_>, key: DailyKey, daily: Daily) {
    posting::remove_rows(tx, key);
    tx.log(LogLine::about_daily(
        "a moderator lets the question be posted again",
        key,
        daily.number,
    ));
    posting::again(tx, key, daily);
}
