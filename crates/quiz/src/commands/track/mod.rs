//! `/track …`: making, changing, pausing and showing the tracks of a guild.
//!
//! | file | what it does |
//! |---|---|
//! | this one | add, edit, list, pause, resume, skip |
//! | [`parse`] | fields as typed |
//! | [`form`] | a form put onto a track, all mistakes at once |
//! | [`mod@preview`] | the coming slots and the next question, Swap |
//! | [`today`] | what concerns dailies: post-now, reveal-now, remove |

pub mod form;
pub mod parse;
pub mod preview;
pub mod today;

pub use preview::{preview, swap};
pub use today::{post_now, remove, remove_yes, reveal_now, reveal_now_yes};

use crate::commands::access::{Refused, moderated, which_track};
use crate::model::card::Reply;
use crate::model::event::{Interaction, TrackForm};
use crate::model::ids::{GuildId, TrackId};
use crate::model::record::Key;
use crate::model::track::{Pause, Track};
use crate::queries::tracks;
use crate::state::transaction::Transaction;
use crate::state::{calendar, choose};
use crate::text::{self, track};

/// Tracks that a guild may have: what one completion can list.
pub const TRACKS_MAX: usize = 25;

/// The track a moderator means.
///
/// # Errors
/// A reply for who is no moderator, or that names the tracks there are.
fn meant(
    tx: &Transaction<'_>,
    interaction: &Interaction,
    named: &str,
) -> Result<(GuildId, TrackId, Track), Refused> {
    let guild = moderated(tx, interaction)?;
    let id = which_track(tx, interaction, Some(named))?;
    numbered(tx, guild, id).map(|track| (guild, id, track))
}

/// A track that stands.
///
/// # Errors
/// A reply that says it is gone.
fn numbered(tx: &Transaction<'_>, guild: GuildId, id: TrackId) -> Result<Track, Refused> {
    tx.track(guild, id)
        .filter(|track| !track.removed)
        .ok_or_else(|| text::refuse(&track::gone(id)))
}

/// `/track add`
///
/// # Errors
/// A reply that lists every mistake of the form.
pub fn add(
    tx: &mut Transaction<'_>,
    interaction: &Interaction,
    form: &TrackForm,
) -> Result<Reply, Refused> {
    let guild = moderated(tx, interaction)?;
    if tracks::standing(tx, guild).len() >= TRACKS_MAX {
        return Err(text::refuse(&track::too_many(TRACKS_MAX)));
    }
    let mut track = form::fresh(tx, guild, interaction, form)
        .map_err(|problems| text::refuse(&track::problems(&problems)))?;
    let mut settings = tx.guild(guild);
    settings.tracks_made += 1;
    settings.zone.get_or_insert_with(|| track.zone.clone());
    let id = TrackId(settings.tracks_made);
    tx.put_guild(guild, settings);
    track.next = choose::draw(tx, guild, id, &track);
    tx.put_track((guild, id), track.clone());
    tx.log(format!("guild {guild}: track {id} was made"));
    Ok(Reply::Private(track::made(tx, id, &track)))
}

/// `/track edit`: acts from the next slot on; what is open stays as it was posted.
///
/// # Errors
/// A reply that lists every mistake of the form.
pub fn edit(
    tx: &mut Transaction<'_>,
    interaction: &Interaction,
    named: &str,
    form: &TrackForm,
) -> Result<Reply, Refused> {
    let (guild, id, old) = meant(tx, interaction, named)?;
    if *form == TrackForm::default() {
        return Err(Reply::Private(track::nothing_to_change(tx, id, &old)));
    }
    let mut track = form::changed(tx, guild, id, &old, form)
        .map_err(|problems| text::refuse(&track::problems(&problems)))?;
    if track == old {
        return Err(Reply::Private(track::as_it_was(tx, id, &old)));
    }
    let calendar = |track: &Track| {
        (
            track.minute,
            track.zone.clone(),
            track.weekdays,
            track.blackout.clone(),
        )
    };
    if calendar(&track) != calendar(&old) {
        // A slot of the new time that is over already does not come again today.
        track.since = tx.at;
    }
    tx.put_track((guild, id), track.clone());
    let dropped = drop_wishes_outside(tx, guild, id, &track);
    let redrawn = redraw_if_unfit(tx, guild, id, &mut track);
    tx.put_track((guild, id), track.clone());
    tx.log(format!("guild {guild}: track {id} was changed"));
    Ok(Reply::Private(track::edited(
        tx, id, &track, redrawn, dropped,
    )))
}

/// The drawn question goes where the mix, or the bank, holds it no more. Whether another one was drawn.
fn redraw_if_unfit(
    tx: &mut Transaction<'_>,
    guild: GuildId,
    id: TrackId,
    track: &mut Track,
) -> bool {
    let Some(next) = &track.next else {
        return false;
    };
    let fits = tx
        .state
        .bank
        .get(&next.slug)
        .is_some_and(|question| track.mix.holds(question));
    if fits {
        return false;
    }
    track.next = choose::draw(tx, guild, id, track);
    true
}

/// Wishes for topics that the mix does not hold any more could never be served. How many went.
fn drop_wishes_outside(
    tx: &mut Transaction<'_>,
    guild: GuildId,
    id: TrackId,
    track: &Track,
) -> usize {
    let outside: Vec<_> = tx
        .topic_requests(guild, id)
        .into_iter()
        .filter(|(_, topic_request)| track.mix.topic_weight(topic_request.topic) == 0)
        .collect();
    for (member, _) in &outside {
        tx.remove(Key::TopicRequest((guild, id, *member)));
    }
    outside.len()
}

/// `/track list`
///
/// # Errors
/// A reply for who is no moderator, or that there is none yet.
pub fn list(tx: &mut Transaction<'_>, interaction: &Interaction) -> Result<Reply, Refused> {
    let guild = moderated(tx, interaction)?;
    let tracks = tracks::standing(tx, guild);
    Ok(Reply::Private(track::list(tx, guild, &tracks)))
}

/// `/track pause`
///
/// # Errors
/// A reply that says why not.
pub fn pause(
    tx: &mut Transaction<'_>,
    interaction: &Interaction,
    named: &str,
) -> Result<Reply, Refused> {
    let (guild, id, mut track) = meant(tx, interaction, named)?;
    if let Some(pause) = &track.paused {
        return Err(text::refuse(&track::paused_already(&track, pause)));
    }
    track.paused = Some(Pause::ByModerator);
    tx.put_track((guild, id), track.clone());
    let open = tracks::open_dailies(tx, guild, id);
    Ok(Reply::Private(track::now_paused(&track, &open)))
}

/// `/track resume`
///
/// # Errors
/// A reply that says why not.
pub fn resume(
    tx: &mut Transaction<'_>,
    interaction: &Interaction,
    named: &str,
) -> Result<Reply, Refused> {
    let (guild, id, mut track) = meant(tx, interaction, named)?;
    let Some(pause) = track.paused.take() else {
        let next = calendar::next_slot(&track);
        return Err(text::refuse(&track::not_paused(&track, next)));
    };
    track.since = tx.at;
    redraw_if_unfit(tx, guild, id, &mut track);
    tx.put_track((guild, id), track.clone());
    Ok(Reply::Private(track::resumed(tx, id, &track, &pause)))
}

/// `/track skip`: the next slot; asking again undoes it.
///
/// # Errors
/// A reply that says why not.
pub fn skip(
    tx: &mut Transaction<'_>,
    interaction: &Interaction,
    named: &str,
) -> Result<Reply, Refused> {
    let (guild, id, mut track) = meant(tx, interaction, named)?;
    if let Some(pause) = &track.paused {
        return Err(text::refuse(&track::paused_already(&track, pause)));
    }
    let slots: Vec<_> = calendar::slots(&track).take(2).collect();
    let Some(first) = slots.first().copied() else {
        return Err(text::refuse(&track::no_slot(&track)));
    };
    track.skip_next = !track.skip_next;
    tx.put_track((guild, id), track.clone());
    let after = slots.get(1).copied();
    Ok(Reply::Private(track::skipped(&track, first, after)))
}
