//! What moderators do with the dailies of a track: post one now, reveal one now, remove the track with or
//! without waiting for them.

use super::{meant, numbered};
use crate::calendar::{self, Slot};
use crate::card::Reply;
use crate::commands::{Refused, here, moderated};
use crate::event::Interaction;
use crate::ids::{DailyKey, GuildId, TrackId};
use crate::posting;
use crate::record::{Daily, Key, Phase};
use crate::text;
use crate::transaction::Transaction;

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

/// `/track post-now`: today's daily, also on an off day; refused if there was one.
///
/// # Errors
/// A reply that says why not.
pub fn post_now(
    tx: &mut Transaction<'_>,
    interaction: &Interaction,
    named: &str,
) -> Result<Reply, Refused> {
    let (guild, id, mut track) = meant(tx, interaction, named)?;
    if let Some(pause) = &track.paused {
        return Err(text::refuse(&text::today::post_now_paused(&track, pause)));
    }
    let date = calendar::date_at(&track.zone, tx.at);
    let key = DailyKey {
        guild,
        track: id,
        date,
    };
    if let Some(daily) = tx.daily(key) {
        return Err(text::refuse(&text::today::posted_already(key, &daily)));
    }
    let was_skipped = tx.get(&Key::Skipped(key)).is_some();
    // After a change of zone a later date may have been used; dates never go back.
    if track.last_date > Some(date) || (track.last_date == Some(date) && !was_skipped) {
        return Err(text::refuse(&text::today::date_used(&track, date)));
    }
    let planned = calendar::next_slot(&track).filter(|slot| slot.date == date);
    if planned.is_some() {
        // The slot that was to be skipped is the one that this replaces.
        track.skip_next = false;
    }
    tx.remove(Key::Skipped(key));
    let slot = Slot { date, at: tx.at };
    posting::post(tx, guild, id, track, slot);
    let track = numbered(tx, guild, id)?;
    match tx.daily(key) {
        Some(daily) => Ok(Reply::Private(text::today::posting(
            &track, &daily, planned,
        ))),
        None => Err(text::refuse(&text::today::no_question(&track))),
    }
}

/// `/track reveal-now`: asks first.
///
/// # Errors
/// A reply that says why not.
pub fn reveal_now(
    tx: &mut Transaction<'_>,
    interaction: &Interaction,
    named: &str,
) -> Result<Reply, Refused> {
    let (guild, id, track) = meant(tx, interaction, named)?;
    let mut open = open_dailies(tx, guild, id);
    if let Some(place) = here(tx, interaction)
        && open.iter().any(|(key, _)| *key == place)
    {
        open.retain(|(key, _)| *key == place);
    }
    open.retain(|(_, daily)| daily.phase == Phase::Open);
    if open.is_empty() {
        return Err(text::refuse(&text::today::nothing_to_reveal(&track)));
    }
    Ok(Reply::Private(text::today::ask_reveal(&track, &open)))
}

/// "Yes, reveal now."
///
/// # Errors
/// A reply that says why not.
pub fn reveal_now_yes(
    tx: &mut Transaction<'_>,
    interaction: &Interaction,
    key: DailyKey,
) -> Result<Reply, Refused> {
    moderated(tx, interaction)?;
    let Some(daily) = tx.daily(key) else {
        return Err(Reply::Update(text::plain(text::today::NO_SUCH_DAILY)));
    };
    if daily.phase != Phase::Open {
        return Err(Reply::Update(text::today::not_open(key, &daily)));
    }
    let told = text::today::revealing(key, &daily);
    tx.log(format!(
        "daily #{} of guild {}: a moderator reveals it now",
        daily.number, key.guild
    ));
    bring_forward(tx, key, daily);
    Ok(Reply::Update(told))
}

/// Moves a reveal to now, and with it the close.
fn bring_forward(tx: &mut Transaction<'_>, key: DailyKey, mut daily: Daily) {
    if daily.reveal_at > tx.at {
        let sooner = daily.reveal_at.since(tx.at);
        daily.reveal_at = tx.at;
        daily.close_at = daily.close_at.plus_ms(-sooner);
        tx.put_daily(key, daily);
    }
}

/// `/track remove`: asks first.
///
/// # Errors
/// A reply that says why not.
pub fn remove(
    tx: &mut Transaction<'_>,
    interaction: &Interaction,
    named: &str,
) -> Result<Reply, Refused> {
    let (guild, id, track) = meant(tx, interaction, named)?;
    let open = open_dailies(tx, guild, id);
    Ok(Reply::Private(text::today::ask_remove(id, &track, &open)))
}

/// "Yes, remove it." `now` reveals what is open at once; else it is finished as planned.
///
/// # Errors
/// A reply that says why not.
pub fn remove_yes(
    tx: &mut Transaction<'_>,
    interaction: &Interaction,
    id: TrackId,
    now: bool,
) -> Result<Reply, Refused> {
    let guild = moderated(tx, interaction)?;
    let Ok(mut track) = numbered(tx, guild, id) else {
        return Err(Reply::Update(text::plain(&text::track::gone(id))));
    };
    track.removed = true;
    // Nobody waits for it any more, and other tracks may ask it.
    track.next = None;
    for (member, _) in tx.topic_requests(guild, id) {
        tx.remove(Key::TopicRequest((guild, id, member)));
    }
    let open = open_dailies(tx, guild, id);
    if now {
        for (key, daily) in &open {
            bring_forward(tx, *key, daily.clone());
        }
    }
    let told = text::today::removed(&track, &open, now);
    let lives = tx
        .state
        .guild_state(guild)
        .is_some_and(|guild_state| guild_state.dailies.keys().any(|(track, _)| *track == id));
    if lives {
        tx.put_track((guild, id), track);
    } else {
        tx.remove(Key::Track((guild, id)));
    }
    tx.log(format!("guild {guild}: track {id} was removed"));
    Ok(Reply::Update(told))
}
