//! `/track …`: creates, changes, pauses and shows the tracks of a guild.
//!
//! | file | what it does |
//! |---|---|
//! | this one | add, edit, list, pause, resume, skip |
//! | [`parse`] | fields as typed |
//! | [`form`] | applying a form to a track, all mistakes at once |
//! | [`mod@preview`] | the coming slots and the next question, Swap |
//! | [`today`] | the dailies of a track: post-now, reveal-now, remove |
//! | [`unknown`] | whether a question was posted, by a moderator's word |

pub mod form;
pub mod parse;
pub mod preview;
pub mod today;
pub mod unknown;

pub use preview::{preview, swap};
pub use today::{post_now, remove, remove_yes, reveal_now, reveal_now_yes};

use crate::commands::access::{Refused, moderated, which_track};
use crate::model::card::Reply;
use crate::model::event::{Interaction, TrackForm};
use crate::model::ids::{GuildId, TrackId};
use crate::model::language::Language;
use crate::model::record::Key;
use crate::model::track::{Pause, Track};
use crate::queries::tracks;
use crate::rules;
use crate::rules::unknown::question;
use crate::state::transaction::Transaction;
use crate::state::{calendar, choose};
use crate::text::field::{self, Mistake};
use crate::text::{self, track};

/// How many tracks a guild may have. One completion can list all of them.
pub const TRACKS_MAX: usize = 25;

/// Finds the track a moderator means.
///
/// # Errors
/// The asker isn't a moderator, or there is no such track. The reply names those there are.
fn meant(
    tx: &Transaction<'_>,
    interaction: &Interaction,
    named: &str,
) -> Result<(GuildId, TrackId, Track), Refused> {
    let guild = moderated(tx, interaction)?;
    let id = which_track(tx, interaction, Some(named))?;
    numbered(tx, interaction, guild, id).map(|track| (guild, id, track))
}

/// Finds a track that hasn't been removed.
///
/// # Errors
/// The track was removed.
fn numbered(
    tx: &Transaction<'_>,
    interaction: &Interaction,
    guild: GuildId,
    id: TrackId,
) -> Result<Track, Refused> {
    let lang = tx.reply_language(interaction);
    tx.track(guild, id)
        .filter(|track| !track.removed)
        .ok_or_else(|| text::refuse(&track::gone(lang, id)))
}

/// Lists the mistakes of a form.
fn refuse_form(lang: Language, mistakes: &[Mistake]) -> Reply {
    let problems = mistakes.iter().map(|one| field::mistake(lang, one));
    text::refuse(&track::problems(lang, &problems.collect::<Vec<_>>()))
}

/// Creates a track.
///
/// # Errors
/// The form has mistakes, which the reply lists, or the guild has as many tracks as it may have.
pub fn add(
    tx: &mut Transaction<'_>,
    interaction: &Interaction,
    form: &TrackForm,
) -> Result<Reply, Refused> {
    let guild = moderated(tx, interaction)?;
    let lang = tx.reply_language(interaction);
    if tracks::standing(tx, guild).len() >= TRACKS_MAX {
        return Err(text::refuse(&track::too_many(lang, TRACKS_MAX)));
    }
    let mut track = form::fresh(tx, guild, interaction, form)
        .map_err(|mistakes| refuse_form(lang, &mistakes))?;
    let mut settings = tx.guild(guild);
    settings.tracks_made += 1;
    settings.zone.get_or_insert_with(|| track.zone.clone());
    let id = TrackId(settings.tracks_made);
    tx.put_guild(guild, settings);
    track.next = choose::draw(tx, guild, id, &track);
    tx.put_track((guild, id), track.clone());
    tx.log(format!("guild {guild}: track {id} was made"));
    let overview = tracks::overview(tx, id, &track);
    Ok(Reply::Private(track::created(lang, &overview)))
}

/// Changes a track from the next slot on. What is open stays as it was posted.
///
/// # Errors
/// The form has mistakes, which the reply lists, or changes nothing.
pub fn edit(
    tx: &mut Transaction<'_>,
    interaction: &Interaction,
    named: &str,
    form: &TrackForm,
) -> Result<Reply, Refused> {
    let (guild, id, old) = meant(tx, interaction, named)?;
    let lang = tx.reply_language(interaction);
    if *form == TrackForm::default() {
        let overview = tracks::overview(tx, id, &old);
        return Err(Reply::Private(track::nothing_to_change(lang, &overview)));
    }
    let mut track = form::changed(tx, guild, id, &old, form)
        .map_err(|mistakes| refuse_form(lang, &mistakes))?;
    if track == old {
        let overview = tracks::overview(tx, id, &old);
        return Err(Reply::Private(track::as_it_was(lang, &overview)));
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
        // If the new time of today is over already, today's slot is not posted again.
        track.since = tx.at;
    }
    tx.put_track((guild, id), track.clone());
    let dropped = drop_requests_outside(tx, guild, id, &track);
    let redrawn = redraw_if_unfit(tx, guild, id, &mut track);
    tx.put_track((guild, id), track.clone());
    tx.log(format!("guild {guild}: track {id} was changed"));
    let overview = tracks::overview(tx, id, &track);
    Ok(Reply::Private(track::edited(
        lang, &overview, redrawn, dropped,
    )))
}

/// Draws another question if the mix or the bank no longer has the drawn one. Returns whether it
/// did.
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

/// Drops requests for topics that the mix no longer has, because they could never be served.
/// Returns how many.
fn drop_requests_outside(
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

/// Lists the tracks of a guild.
///
/// # Errors
/// The asker isn't a moderator.
pub fn list(tx: &mut Transaction<'_>, interaction: &Interaction) -> Result<Reply, Refused> {
    let guild = moderated(tx, interaction)?;
    let tracks = tracks::standing(tx, guild);
    let overviews = tracks
        .iter()
        .map(|(id, track)| tracks::overview(tx, *id, track));
    let card = track::list(
        tx.reply_language(interaction),
        &overviews.collect::<Vec<_>>(),
        tracks::open_count(tx, guild),
    );
    Ok(Reply::Private(card))
}

/// Pauses a track.
///
/// # Errors
/// The track is paused already.
pub fn pause(
    tx: &mut Transaction<'_>,
    interaction: &Interaction,
    named: &str,
) -> Result<Reply, Refused> {
    let (guild, id, mut track) = meant(tx, interaction, named)?;
    let lang = tx.reply_language(interaction);
    if let Some(pause) = &track.paused {
        return Err(text::refuse(&track::paused_already(lang, &track, pause)));
    }
    track.paused = Some(Pause::ByModerator);
    tx.put_track((guild, id), track.clone());
    let open = tracks::open_dailies(tx, guild, id);
    Ok(Reply::Private(track::now_paused(lang, &track, open.len())))
}

/// Lets a paused track post again. If nobody can tell whether one of its questions was posted, the
/// reply asks for that first.
///
/// # Errors
/// The track isn't paused.
pub fn resume(
    tx: &mut Transaction<'_>,
    interaction: &Interaction,
    named: &str,
) -> Result<Reply, Refused> {
    let (guild, id, mut track) = meant(tx, interaction, named)?;
    let lang = tx.reply_language(interaction);
    let Some(pause) = track.paused.take() else {
        let next = calendar::next_slot(&track);
        return Err(text::refuse(&track::not_paused(lang, &track, next)));
    };
    track.since = tx.at;
    redraw_if_unfit(tx, guild, id, &mut track);
    tx.put_track((guild, id), track.clone());
    let overview = tracks::overview(tx, id, &track);
    let mut card = track::resumed(lang, &overview, &pause);
    if let Some((key, daily)) = question::of_track(tx, guild, id) {
        rules::unknown::look_again(tx, guild);
        text::unknown::add_question(lang, key, &daily, &mut card);
    }
    Ok(Reply::Private(card))
}

/// Skips the next slot of a track, or undoes that if it is to be skipped already.
///
/// # Errors
/// The track is paused, or has no coming date.
pub fn skip(
    tx: &mut Transaction<'_>,
    interaction: &Interaction,
    named: &str,
) -> Result<Reply, Refused> {
    let (guild, id, mut track) = meant(tx, interaction, named)?;
    let lang = tx.reply_language(interaction);
    if let Some(pause) = &track.paused {
        return Err(text::refuse(&track::paused_already(lang, &track, pause)));
    }
    let slots: Vec<_> = calendar::slots(&track).take(2).collect();
    let Some(first) = slots.first().copied() else {
        return Err(text::refuse(&track::no_slot(lang, &track)));
    };
    track.skip_next = !track.skip_next;
    tx.put_track((guild, id), track.clone());
    let after = slots.get(1).copied();
    Ok(Reply::Private(track::skipped(lang, &track, first, after)))
}
