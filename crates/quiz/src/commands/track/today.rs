//! Posts or reveals a question of a track by hand, and removes a track, with or without waiting for
//! its open questions.

use crate::commands::access::{Refused, here, moderated};
use crate::commands::track::{meant, numbered, of_notice};
use crate::model::calendar::Dated;
use crate::model::card::Reply;
use crate::model::daily::{Daily, Phase};
use crate::model::event::Interaction;
use crate::model::ids::{DailyKey, GuildId, TrackId, UserId};
use crate::model::log::LogLine;
use crate::model::record::{Key, Record};
use crate::model::track::{Track, TrackDraft};
use crate::model::unfinished::Unfinished;
use crate::queries::tracks;
use crate::rules::posting::{self, Ping};
use crate::rules::{heard, recap, unknown};
use crate::state::calendar::{self, Slot};
use crate::state::choose;
use crate::state::transaction::Transaction;
use crate::text::{self, today, track};

/// Posts today's daily now, even on an off day.
///
/// # Errors
/// The track is paused, has used today's date, or has no question left, or nobody can tell whether
/// its last question was posted.
pub fn post_now(
    tx: &mut Transaction<'_>,
    interaction: &Interaction,
    named: &str,
) -> Result<Reply, Refused> {
    let (guild, id, track) = meant(tx, interaction, named)?;
    post_today(tx, interaction, (guild, id), track)
}

/// Posts today's daily from **Post today's question** under a notice.
///
/// # Errors
/// The asker may not, or as for [`post_now`].
pub fn post_today_from_notice(
    tx: &mut Transaction<'_>,
    interaction: &Interaction,
    key: (GuildId, TrackId),
) -> Result<Reply, Refused> {
    let track = of_notice(tx, interaction, key)?;
    post_today(tx, interaction, key, track)
}

fn post_today(
    tx: &mut Transaction<'_>,
    interaction: &Interaction,
    (guild, id): (GuildId, TrackId),
    mut track: Track,
) -> Result<Reply, Refused> {
    let lang = tx.reply_language(interaction);
    if let Some((key, daily)) = unknown::question::of_track(tx, guild, id) {
        unknown::look_again(tx, guild);
        return Err(Reply::Private(text::unknown::ask(lang, key, &daily)));
    }
    if let Some(pause) = &track.paused {
        return Err(text::refuse(&today::post_now_paused(lang, &track, pause)));
    }
    let date = calendar::date_at(&track.zone, tx.at);
    let key = DailyKey {
        guild,
        track: id,
        date,
    };
    if let Some(daily) = tx.daily(key) {
        return Err(text::refuse(&today::posted_already(lang, key, &daily)));
    }
    if let Some(Unfinished::Withdrawal(withdrawn)) = tx.unfinished(key) {
        return Err(text::refuse(&today::being_withdrawn(
            lang,
            &withdrawn.daily,
        )));
    }
    let was_skipped = tx.get(&Key::Skipped(key)).is_some();
    // After a change of time zone a later date may have been used. Dates never go back.
    if track.last_date > Some(date) || (track.last_date == Some(date) && !was_skipped) {
        return Err(text::refuse(&today::date_used(lang, &track, date)));
    }
    let planned = calendar::next_slot(&track, tx.rhythm(guild, id), &tx.blackout(guild));
    let planned = planned.filter(|slot| slot.date == date);
    if planned.is_some() {
        // This daily replaces the slot that was to be skipped.
        track.skip_next = false;
    }
    tx.remove(Key::Skipped(key));
    let slot = Slot { date, at: tx.at };
    posting::post(tx, guild, id, track, slot, Ping::Role);
    let track = numbered(tx, interaction, guild, id)?;
    match tx.daily(key) {
        Some(daily) => Ok(Reply::Private(today::posting(
            lang, &track, &daily, planned,
        ))),
        None => Err(text::refuse(&today::no_question(lang, &track))),
    }
}

/// Asks which open question of a track to reveal now.
///
/// # Errors
/// The track has no open question.
pub fn reveal_now(
    tx: &mut Transaction<'_>,
    interaction: &Interaction,
    named: &str,
) -> Result<Reply, Refused> {
    let (guild, id, track) = meant(tx, interaction, named)?;
    let lang = tx.reply_language(interaction);
    let mut open = tracks::open_dailies(tx, guild, id);
    if let Some(place) = here(tx, interaction)
        && open.iter().any(|(key, _)| *key == place)
    {
        open.retain(|(key, _)| *key == place);
    }
    open.retain(|(_, daily)| daily.phase == Phase::Open);
    if open.is_empty() {
        return Err(text::refuse(&today::nothing_to_reveal(lang, &track)));
    }
    Ok(Reply::Private(today::ask_reveal(lang, &track, &open)))
}

/// Reveals a question now.
///
/// # Errors
/// The question isn't open.
pub fn reveal_now_yes(
    tx: &mut Transaction<'_>,
    interaction: &Interaction,
    key: DailyKey,
) -> Result<Reply, Refused> {
    moderated(tx, interaction)?;
    let lang = tx.reply_language(interaction);
    let Some(daily) = tx.daily(key) else {
        return Err(Reply::Update(text::plain(&today::no_such_daily(lang))));
    };
    if daily.phase != Phase::Open {
        return Err(Reply::Update(today::not_open(lang, key, &daily)));
    }
    let told = today::revealing(lang, key, &daily);
    tx.log(LogLine::about_daily(
        "a moderator reveals a daily now",
        key,
        daily.number,
    ));
    bring_forward(tx, key, daily);
    Ok(Reply::Update(told))
}

/// Moves a reveal to now, and the close with it.
fn bring_forward(tx: &mut Transaction<'_>, key: DailyKey, mut daily: Daily) {
    if daily.reveal_at > tx.at {
        let sooner = daily.reveal_at.since(tx.at);
        daily.reveal_at = tx.at;
        daily.close_at = daily.close_at.plus_ms(-sooner);
        tx.put_daily(key, daily);
    }
}

/// Asks whether to remove a track.
///
/// # Errors
/// The asker isn't a moderator, or there is no such track.
pub fn remove(
    tx: &mut Transaction<'_>,
    interaction: &Interaction,
    named: &str,
) -> Result<Reply, Refused> {
    let (guild, id, track) = meant(tx, interaction, named)?;
    let lang = tx.reply_language(interaction);
    let open = tracks::open_dailies(tx, guild, id);
    Ok(Reply::Private(today::ask_remove(lang, id, &track, &open)))
}

/// Removes a track. `now` reveals its open questions at once; otherwise they finish as planned.
///
/// # Errors
/// The track was already removed.
pub fn remove_yes(
    tx: &mut Transaction<'_>,
    interaction: &Interaction,
    id: TrackId,
    now: bool,
) -> Result<Reply, Refused> {
    let guild = moderated(tx, interaction)?;
    let lang = tx.reply_language(interaction);
    let Ok(mut track) = numbered(tx, interaction, guild, id) else {
        return Err(Reply::Update(text::plain(&track::gone(lang, id))));
    };
    keep_for_undo(tx, guild, id, &track);
    track.removed = true;
    // Nobody waits for the drawn and queued questions any more, so other tracks may ask them.
    track.next = None;
    tx.remove(Key::Queue((guild, id)));
    for (member, _) in tx.topic_requests(guild, id) {
        tx.remove(Key::TopicRequest((guild, id, member)));
    }
    let (unknown, open): (Vec<_>, Vec<_>) = tracks::open_dailies(tx, guild, id)
        .into_iter()
        .partition(|(_, daily)| daily.phase == Phase::Unknown);
    for (key, _) in &unknown {
        posting::drop_unknown(tx, *key);
    }
    if now {
        for (key, daily) in &open {
            bring_forward(tx, *key, daily.clone());
        }
    }
    let told = today::removed(lang, &track, open.len(), now);
    let has_open_dailies = tx.state.guild_state(guild).map_or(0, |guild_state| {
        let dailies = guild_state.dailies.keys();
        dailies.filter(|(track, _)| *track == id).count()
    }) > unknown.len();
    if has_open_dailies {
        tx.put_track((guild, id), track);
    } else {
        tx.remove(Key::Track((guild, id)));
        tx.remove(Key::RevealNotice((guild, id)));
        recap::choose(tx, guild, id, false);
    }
    tx.log(LogLine::new("removed a track", guild).track(id));
    Ok(Reply::Update(told))
}

/// Keeps a track that is being removed, so that it can be put back. The question drawn for it and
/// who had created it are left out.
fn keep_for_undo(tx: &mut Transaction<'_>, guild: GuildId, id: TrackId, track: &Track) {
    let draft = TrackDraft {
        id: Some(id),
        track: Track {
            next: None,
            created_by: UserId(0),
            ..track.clone()
        },
        notice: tracks::reveal_notice(tx, guild, id),
        receipts: tracks::receipts(tx, guild, id),
    };
    tx.put(Record::RemovedTrack((guild, id), Box::new(draft)));
    tx.redated(guild, Dated::Track(id));
}

/// Puts a removed track back. It posts again from its next slot on.
pub fn restore(
    tx: &mut Transaction<'_>,
    interaction: &Interaction,
    (guild, id): (GuildId, TrackId),
    draft: TrackDraft,
) {
    let mut track = draft.track;
    track.created_by = interaction.user;
    track.since = tx.at;
    if let Some(before) = tx.track(guild, id) {
        // It still had an open question, which may have used a date.
        track.last_date = before.last_date;
    }
    tx.put_track((guild, id), track.clone());
    track.next = choose::draw(tx, guild, id, &track);
    tx.put_track((guild, id), track);
    if draft.notice != tracks::reveal_notice(tx, guild, id) {
        heard::choose(tx, guild, id, draft.notice);
    }
    if draft.receipts {
        tx.remove(Key::NoBookmarks((guild, id)));
    } else {
        tx.put(Record::NoBookmarks((guild, id), None));
    }
    tx.remove(Key::RemovedTrack((guild, id)));
    tx.log(LogLine::new("put a removed track back", guild).track(id));
}
