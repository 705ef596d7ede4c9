//! `/track …`: creates, changes, pauses and shows the tracks of a guild.
//!
//! | file | what it does |
//! |---|---|
//! | this one | add, edit, list, pause, resume, skip |
//! | [`parse`] | fields as typed |
//! | [`days`] | the days of a track as typed, and rules for its dates |
//! | [`draft`] | asking before a second track posts in the same slot |
//! | [`form`] | applying a form to a track, all mistakes at once |
//! | [`mod@preview`] | the coming slots and the next question, Swap |
//! | [`mod@queue`] | the questions that moderators name |
//! | [`today`] | the dailies of a track: post-now, reveal-now, remove |
//! | [`unknown`] | whether a question was posted, by a moderator's word |
//! | [`mod@withdraw`] | taking a question back |

pub mod days;
pub mod draft;
pub mod form;
pub mod parse;
pub mod preview;
pub mod queue;
pub mod recap;
pub mod today;
pub mod unknown;
pub mod withdraw;

pub use preview::{preview, show_next, swap};
pub use queue::{queue, show as show_queue};
pub use today::{
    post_now, post_today_from_notice, remove, remove_yes, restore, reveal_now, reveal_now_yes,
};
pub use withdraw::{allow, withdraw};

use crate::commands::access::{Refused, from_notice, moderated, which_track};
use crate::commands::track::form::{Typed, Wanted};
use crate::model::card::{Card, Reply};
use crate::model::custom_id::ButtonId;
use crate::model::event::Interaction;
use crate::model::guild::Blackout;
use crate::model::ids::{GuildId, TrackId};
use crate::model::language::Language;
use crate::model::log::LogLine;
use crate::model::record::{Key, Record};
use crate::model::track::{Pause, Track, TrackOptions};
use crate::queries::tracks::{self, TRACKS_MAX};
use crate::rules;
use crate::rules::heard;
use crate::rules::resume;
use crate::rules::unknown::question;
use crate::state::transaction::Transaction;
use crate::state::{calendar, choose};
use crate::text::field::{self, Mistake};
use crate::text::resume::Offer;
use crate::text::{self, track};

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
    // The name is never empty, so no button is offered.
    let id = which_track(tx, interaction, Some(named), ButtonId::ShowNext)?;
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

/// Creates a track, or asks first if another one posts in the same slot.
///
/// # Errors
/// The form has mistakes, which the reply lists, or the guild has as many tracks as it may have.
pub fn add(
    tx: &mut Transaction<'_>,
    interaction: &Interaction,
    typed: &Typed,
) -> Result<Reply, Refused> {
    let guild = moderated(tx, interaction)?;
    let lang = tx.reply_language(interaction);
    if tracks::standing(tx, guild).len() >= TRACKS_MAX {
        return Err(text::refuse(&track::too_many(lang, TRACKS_MAX)));
    }
    let wanted = form::fresh(tx, guild, interaction, typed)
        .map_err(|mistakes| refuse_form(lang, &mistakes))?;
    let dates = (&wanted.track, wanted.options.rhythm);
    let twins = tracks::twins(tx, guild, None, dates);
    if !twins.is_empty() {
        return Ok(draft::ask(tx, interaction, guild, None, wanted, &twins));
    }
    Ok(Reply::Private(create(tx, lang, guild, wanted)))
}

/// Creates a track with these settings.
fn create(tx: &mut Transaction<'_>, lang: Language, guild: GuildId, mut wanted: Wanted) -> Card {
    let track = &mut wanted.track;
    let mut settings = tx.guild(guild);
    settings.tracks_made += 1;
    settings.zone.get_or_insert_with(|| track.zone.clone());
    let id = TrackId(settings.tracks_made);
    tx.put_guild(guild, settings);
    track.next = choose::draw(tx, guild, id, track);
    tx.put_track((guild, id), track.clone());
    set_records(tx, guild, id, &wanted);
    tx.log(LogLine::new("created a track", guild).track(id));
    let overview = tracks::overview(tx, guild, id, &wanted.track);
    track::created(lang, &overview)
}

/// Changes a track from the next slot on, or asks first if another one posts in the new slot. What
/// is open stays as it was posted.
///
/// # Errors
/// The form has mistakes, which the reply lists, or changes nothing.
pub fn edit(
    tx: &mut Transaction<'_>,
    interaction: &Interaction,
    named: &str,
    typed: &Typed,
) -> Result<Reply, Refused> {
    let (guild, id, old) = meant(tx, interaction, named)?;
    let lang = tx.reply_language(interaction);
    if typed.is_empty() {
        let overview = tracks::overview(tx, guild, id, &old);
        return Err(Reply::Private(track::nothing_to_change(lang, &overview)));
    }
    let wanted = form::changed(tx, guild, id, &old, typed)
        .map_err(|mistakes| refuse_form(lang, &mistakes))?;
    let track = &wanted.track;
    let as_it_was = *track == old
        && wanted.notice == tracks::reveal_notice(tx, guild, id)
        && wanted.receipts == tracks::receipts(tx, guild, id)
        && wanted.options == tx.options(guild, id);
    if as_it_was {
        let overview = tracks::overview(tx, guild, id, &old);
        return Err(Reply::Private(track::as_it_was(lang, &overview)));
    }
    let rhythm = wanted.options.rhythm;
    let moved = calendar_of(track) != calendar_of(&old)
        || rhythm != tx.rhythm(guild, id)
        || track.channel != old.channel;
    if moved {
        let twins = tracks::twins(tx, guild, Some(id), (track, rhythm));
        if !twins.is_empty() {
            return Ok(draft::ask(tx, interaction, guild, Some(id), wanted, &twins));
        }
    }
    let card = change(tx, lang, guild, id, &old, wanted);
    Ok(Reply::Private(card))
}

/// Returns what decides when a track posts.
fn calendar_of(track: &Track) -> (u16, &str, u8, &Blackout) {
    (track.minute, &track.zone, track.weekdays, &track.blackout)
}

/// Gives a track these settings.
fn change(
    tx: &mut Transaction<'_>,
    lang: Language,
    guild: GuildId,
    id: TrackId,
    old: &Track,
    mut wanted: Wanted,
) -> Card {
    let track = &mut wanted.track;
    if calendar_of(track) != calendar_of(old) || wanted.options.rhythm != tx.rhythm(guild, id) {
        // If the new time of today is over already, today's slot is not posted again.
        track.since = tx.at;
    }
    tx.put_track((guild, id), track.clone());
    let dropped = drop_requests_outside(tx, guild, id, track);
    let redrawn = redraw_if_unfit(tx, guild, id, track);
    tx.put_track((guild, id), track.clone());
    set_records(tx, guild, id, &wanted);
    tx.log(LogLine::new("changed a track", guild).track(id));
    let overview = tracks::overview(tx, guild, id, &wanted.track);
    track::edited(lang, &overview, redrawn, dropped)
}

/// Sets the options that aren't fields of the track.
fn set_records(tx: &mut Transaction<'_>, guild: GuildId, id: TrackId, wanted: &Wanted) {
    if wanted.notice != tracks::reveal_notice(tx, guild, id) {
        heard::choose(tx, guild, id, wanted.notice);
    }
    set_options(tx, guild, id, wanted.options);
    match (wanted.receipts, tracks::receipts(tx, guild, id)) {
        (true, false) => tx.remove(Key::NoBookmarks((guild, id))),
        (false, true) => tx.put(Record::NoBookmarks((guild, id), None)),
        _ => {}
    }
}

/// Sets what a track has beside its own record. What is as it always is has no record.
fn set_options(tx: &mut Transaction<'_>, guild: GuildId, id: TrackId, options: TrackOptions) {
    if options == tx.options(guild, id) {
        return;
    }
    if options == TrackOptions::default() {
        tx.remove(Key::TrackOptions((guild, id)));
    } else {
        tx.put(Record::TrackOptions((guild, id), options));
    }
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
        .question(Some(guild), &next.slug)
        .is_some_and(|question| track.mix.holds(&question));
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
        .map(|(id, track)| tracks::overview(tx, guild, *id, track));
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
    let by_bot = match &track.paused {
        Some(pause @ Pause::ByModerator) => {
            return Err(text::refuse(&track::paused_already(lang, &track, pause)));
        }
        // Otherwise it would post again as soon as the bot has what it is missing.
        Some(Pause::Refused(_)) => true,
        None => false,
    };
    track.paused = Some(Pause::ByModerator);
    tx.put_track((guild, id), track.clone());
    if by_bot {
        return Ok(Reply::Private(track::stays_paused(lang, &track)));
    }
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
    let (guild, id, track) = meant(tx, interaction, named)?;
    go_on(tx, interaction, (guild, id), track)
}

/// Lets a track post again from **Resume** under a notice.
///
/// # Errors
/// The asker may not, or the track is unknown or not paused.
pub fn resume_from_notice(
    tx: &mut Transaction<'_>,
    interaction: &Interaction,
    key: (GuildId, TrackId),
) -> Result<Reply, Refused> {
    let track = of_notice(tx, interaction, key)?;
    go_on(tx, interaction, key, track)
}

/// Finds the track that a notice is about.
///
/// # Errors
/// The asker may not use its buttons, or the track was removed.
fn of_notice(
    tx: &Transaction<'_>,
    interaction: &Interaction,
    (guild, id): (GuildId, TrackId),
) -> Result<Track, Refused> {
    let created_by = tx.track(guild, id).map(|track| track.created_by);
    from_notice(tx, interaction, guild, created_by, None)?;
    numbered(tx, interaction, guild, id)
}

fn go_on(
    tx: &mut Transaction<'_>,
    interaction: &Interaction,
    (guild, id): (GuildId, TrackId),
    mut track: Track,
) -> Result<Reply, Refused> {
    let lang = tx.reply_language(interaction);
    let Some(pause) = track.paused.take() else {
        let next = calendar::next_slot(&track, tx.rhythm(guild, id), &tx.blackout(guild));
        return Err(text::refuse(&track::not_paused(lang, &track, next)));
    };
    track.since = tx.at;
    redraw_if_unfit(tx, guild, id, &mut track);
    tx.put_track((guild, id), track.clone());
    resume::track::over(tx, (guild, id));
    let overview = tracks::overview(tx, guild, id, &track);
    let offer = resume::track::missed_today(tx, (guild, id), &track).then(|| {
        let press = ButtonId::PostToday(guild, id);
        text::resume::button(lang, Offer::PostToday, press)
    });
    let mut card = track::resumed(lang, &overview, &pause, offer);
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
    let closed = tx.blackout(guild);
    let slots: Vec<_> = calendar::slots(&track, tx.rhythm(guild, id), &closed)
        .take(2)
        .collect();
    let Some(first) = slots.first().copied() else {
        return Err(text::refuse(&track::no_slot(lang, &track)));
    };
    track.skip_next = !track.skip_next;
    tx.put_track((guild, id), track.clone());
    let after = slots.get(1).copied();
    Ok(Reply::Private(track::skipped(lang, &track, first, after)))
}
