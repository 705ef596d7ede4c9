//! What moderators do with the dailies of a track: post one now, reveal one now, remove the track with or
//! without waiting for them.

use crate::commands::access::{Refused, here, moderated};
use crate::commands::track::{meant, numbered};
use crate::model::card::Reply;
use crate::model::daily::{Daily, Phase};
use crate::model::event::Interaction;
use crate::model::ids::{DailyKey, TrackId};
use crate::model::record::Key;
use crate::queries::tracks;
use crate::rules::posting;
use crate::state::calendar::{self, Slot};
use crate::state::transaction::Transaction;
use crate::text::today::{self, NO_SUCH_DAILY};
use crate::text::{self, track};

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
        return Err(text::refuse(&today::post_now_paused(&track, pause)));
    }
    let date = calendar::date_at(&track.zone, tx.at);
    let key = DailyKey {
        guild,
        track: id,
        date,
    };
    if let Some(daily) = tx.daily(key) {
        return Err(text::refuse(&today::posted_already(key, &daily)));
    }
    let was_skipped = tx.get(&Key::Skipped(key)).is_some();
    // After a change of zone a later date may have been used; dates never go back.
    if track.last_date > Some(date) || (track.last_date == Some(date) && !was_skipped) {
        return Err(text::refuse(&today::date_used(&track, date)));
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
        Some(daily) => Ok(Reply::Private(today::posting(&track, &daily, planned))),
        None => Err(text::refuse(&today::no_question(&track))),
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
    let mut open = tracks::open_dailies(tx, guild, id);
    if let Some(place) = here(tx, interaction)
        && open.iter().any(|(key, _)| *key == place)
    {
        open.retain(|(key, _)| *key == place);
    }
    open.retain(|(_, daily)| daily.phase == Phase::Open);
    if open.is_empty() {
        return Err(text::refuse(&today::nothing_to_reveal(&track)));
    }
    Ok(Reply::Private(today::ask_reveal(&track, &open)))
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
        return Err(Reply::Update(text::plain(NO_SUCH_DAILY)));
    };
    if daily.phase != Phase::Open {
        return Err(Reply::Update(today::not_open(key, &daily)));
    }
    let told = today::revealing(key, &daily);
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
    let open = tracks::open_dailies(tx, guild, id);
    Ok(Reply::Private(today::ask_remove(id, &track, &open)))
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
        return Err(Reply::Update(text::plain(&track::gone(id))));
    };
    track.removed = true;
    // Nobody waits for it any more, and other tracks may ask it.
    track.next = None;
    for (member, _) in tx.topic_requests(guild, id) {
        tx.remove(Key::TopicRequest((guild, id, member)));
    }
    let open = tracks::open_dailies(tx, guild, id);
    if now {
        for (key, daily) in &open {
            bring_forward(tx, *key, daily.clone());
        }
    }
    let told = today::removed(&track, &open, now);
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
