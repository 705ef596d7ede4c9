//! Lets a track that the bot paused post again, or asks whether it should.

use crate::model::custom_id::ButtonId;
use crate::model::ids::{DailyKey, GuildId, TrackId};
use crate::model::record::{Key, Record};
use crate::model::track::{Pause, Track, TrackHalt};
use crate::rules::resume::{buttons, is_old};
use crate::rules::{notice, posting};
use crate::state::calendar::{self, Slot};
use crate::state::transaction::Transaction;
use crate::text::resume::{self, TrackBack};

/// Handles that the bot has what it needs for a track: the track goes on, or the moderators are
/// asked.
pub(super) fn resumed(
    tx: &mut Transaction<'_>,
    (guild, id): (GuildId, TrackId),
    track: Track,
    mut halt: TrackHalt,
) {
    let by_person = track.paused == Some(Pause::ByModerator);
    if !by_person && !is_old(tx, halt.since) {
        let back = go_on(tx, (guild, id));
        let track = tx.track(guild, id).unwrap_or(track);
        let text = resume::track(tx.guild_language(guild), &track, back);
        let buttons = match back {
            TrackBack::Missed => vec![(resume::Offer::PostToday, ButtonId::PostToday(guild, id))],
            TrackBack::Posted(_) | TrackBack::Next(_) => Vec::new(),
        };
        tell(tx, guild, &track, &format!("resumed {id}"), &text, buttons);
    } else if !halt.asked {
        halt.asked = true;
        tx.put(Record::TrackHalt((guild, id), halt));
        let text = resume::ask_track(tx.guild_language(guild), &track, by_person);
        let resume = vec![(resume::Offer::Resume, ButtonId::ResumeTrack(guild, id))];
        tell(tx, guild, &track, &format!("ask {id}"), &text, resume);
    }
}

fn tell(
    tx: &mut Transaction<'_>,
    guild: GuildId,
    track: &Track,
    cause: &str,
    text: &str,
    offers: Vec<(resume::Offer, ButtonId)>,
) {
    let buttons = buttons(tx, guild, offers);
    let created_by = Some((track.created_by, track.zone.as_str()));
    notice::offer(tx, guild, created_by, cause, text, &buttons);
}

/// Lets a track that the bot paused post again. A slot of today that is less than the grace ago is
/// met at once: late, with the number that its refused question had, and without pinging the role.
pub fn go_on(tx: &mut Transaction<'_>, (guild, id): (GuildId, TrackId)) -> TrackBack {
    let Some(mut track) = tx.track(guild, id) else {
        return TrackBack::Next(None);
    };
    let overdue = overdue(tx, (guild, id), &track);
    track.paused = None;
    track.since = tx.at;
    tx.put_track((guild, id), track.clone());
    over(tx, (guild, id));
    let key = |date| DailyKey {
        guild,
        track: id,
        date,
    };
    if let Some(slot) = overdue {
        tx.remove(Key::Skipped(key(slot.date)));
        posting::post(tx, guild, id, track.clone(), slot, posting::Ping::No);
        if let Some(daily) = tx.daily(key(slot.date)) {
            return TrackBack::Posted(daily.number);
        }
    }
    if missed_today(tx, (guild, id), &track) {
        return TrackBack::Missed;
    }
    let track = tx.track(guild, id).unwrap_or(track);
    TrackBack::Next(
        calendar::next_slot(&track, tx.rhythm(guild, id), &tx.blackout(guild)).map(|slot| slot.at),
    )
}

/// Returns the slot of a paused track that is to be met late, if there is one within the grace.
fn overdue(tx: &Transaction<'_>, key: (GuildId, TrackId), track: &Track) -> Option<Slot> {
    let grace = i64::from(tx.grace(key.0, key.1)) * 60_000;
    let refused = match tx.get(&Key::TrackHalt(key)) {
        Some(Record::TrackHalt(_, halt)) => halt.refused,
        _ => None,
    };
    let mut late = Track {
        since: tx.at.plus_ms(1 - grace),
        ..track.clone()
    };
    // The date was used up by the question that was refused, and nobody has seen that one.
    if refused.is_some() && late.last_date == refused {
        late.last_date = refused.map(|date| date.plus_days(-1));
    }
    calendar::next_slot(&late, tx.rhythm(key.0, key.1), &tx.blackout(key.0))
        .filter(|slot| slot.at <= tx.at && !track.skip_next)
}

/// Tells whether today's slot of a track has passed without a question, so that a moderator may
/// still post it.
#[must_use]
pub fn missed_today(tx: &Transaction<'_>, (guild, id): (GuildId, TrackId), track: &Track) -> bool {
    let date = calendar::date_at(&track.zone, tx.at);
    let key = DailyKey {
        guild,
        track: id,
        date,
    };
    let passed = calendar::instant(&track.zone, date, track.minute) <= tx.at;
    let skipped = tx.get(&Key::Skipped(key)).is_some();
    let unused = track.last_date < Some(date) || (track.last_date == Some(date) && skipped);
    passed
        && unused
        && calendar::posts_on(track, tx.rhythm(guild, id), &tx.blackout(guild), date)
        && tx.daily(key).is_none()
}

/// Notes that a track goes on. The number of a question that nobody has seen is kept for the next.
pub fn over(tx: &mut Transaction<'_>, key: (GuildId, TrackId)) {
    if let Some(Record::TrackHalt(_, halt)) = tx.get(&Key::TrackHalt(key)) {
        if halt.number.is_some() {
            let halt = TrackHalt {
                since: None,
                refused: None,
                ..halt
            };
            tx.put(Record::TrackHalt(key, halt));
        } else {
            tx.remove(Key::TrackHalt(key));
        }
    }
}
