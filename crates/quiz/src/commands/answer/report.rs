//! `/report` and **Report**: a member says that a question is wrong. It is possible only after the
//! reveal, so that the reply tells nothing about an open question. Every report goes to the
//! moderators, who press **Done** when they have seen to it.

use crate::commands::access::{Refused, here, in_guild, moderated, which_track};
use crate::commands::answer::{known, not_blocked};
use crate::model::card::Reply;
use crate::model::custom_id::ButtonId;
use crate::model::daily::{Daily, Phase};
use crate::model::event::Interaction;
use crate::model::guild::Reported;
use crate::model::ids::{At, DailyKey, GuildId, MemberId, TrackId};
use crate::model::question::Slug;
use crate::model::record::{Key, Record};
use crate::queries::{guard, tracks};
use crate::rules::notice;
use crate::state::calendar;
use crate::state::transaction::Transaction;
use crate::text::{self, report as say};

/// The longest report, in characters.
pub const REPORT_MAX: u16 = 1_000;

/// How many days back `/report` looks for questions.
const DAYS: i32 = 30;

/// How many questions `/report` offers.
const OFFERED: usize = 5;

/// Answers `/report`: opens the form for the question of the thread, or else offers the latest
/// questions that were revealed.
///
/// # Errors
/// The member is blocked, the question isn't revealed, or there is none.
pub fn report_command(
    tx: &mut Transaction<'_>,
    interaction: &Interaction,
    named: Option<&str>,
) -> Result<Reply, Refused> {
    let guild = in_guild(tx, interaction)?;
    not_blocked(tx, interaction, guild)?;
    if let (Some(key), None) = (here(tx, interaction), named) {
        return report(tx, interaction, key);
    }
    let lang = tx.reply_language(interaction);
    let ids: Vec<TrackId> = match named {
        Some(_) => vec![which_track(tx, interaction, named, ButtonId::MeOf)?],
        None => of_place(tx, interaction, guild),
    };
    let found = revealed_lately(tx, guild, &ids);
    match found.as_slice() {
        [] => Err(text::refuse(&say::nothing_revealed(lang))),
        [(key, _)] => report(tx, interaction, *key),
        _ => Ok(Reply::Private(say::which(lang, &found))),
    }
}

/// Returns the tracks of the place, or all if it has none.
pub fn of_place(tx: &Transaction<'_>, interaction: &Interaction, guild: GuildId) -> Vec<TrackId> {
    let all = tracks::standing(tx, guild);
    let place = |channel| channel == interaction.channel || Some(channel) == interaction.parent;
    let here = all.iter().filter(|(_, track)| place(track.channel));
    let here: Vec<_> = here.map(|(id, _)| *id).collect();
    if here.is_empty() {
        all.into_iter().map(|(id, _)| id).collect()
    } else {
        here
    }
}

/// Returns the latest questions of these tracks that were revealed, newest first.
pub fn revealed_lately(
    tx: &Transaction<'_>,
    guild: GuildId,
    ids: &[TrackId],
) -> Vec<(DailyKey, Daily)> {
    let mut found = Vec::new();
    for id in ids {
        let zone = tx.track(guild, *id).map(|track| track.zone);
        let today = calendar::date_at(zone.as_deref().unwrap_or("UTC"), tx.at);
        let range = Key::dailies(guild, *id, today.plus_days(-DAYS), today.plus_days(1));
        let records = tx.scan(&range, usize::MAX).into_iter();
        found.extend(records.filter_map(|record| match record {
            Record::Daily(key, daily) => Some((key, *daily)),
            _ => None,
        }));
    }
    let revealed = |daily: &Daily| matches!(daily.phase, Phase::Revealed | Phase::Closed);
    found.retain(|(_, daily)| revealed(daily));
    found.sort_by_key(|(_, daily)| std::cmp::Reverse(daily.reveal_at));
    found.truncate(OFFERED);
    found
}

/// Opens the form of **Report**.
///
/// # Errors
/// The answer isn't out yet, or the member is blocked.
pub fn report(
    tx: &mut Transaction<'_>,
    interaction: &Interaction,
    key: DailyKey,
) -> Result<Reply, Refused> {
    may_report(tx, interaction, key)?;
    let lang = tx.reply_language(interaction);
    Ok(Reply::Form(say::form(lang, key, REPORT_MAX)))
}

fn may_report(
    tx: &Transaction<'_>,
    interaction: &Interaction,
    key: DailyKey,
) -> Result<Daily, Refused> {
    let daily = known(tx, interaction, key)?;
    if daily.is_secret() {
        let lang = tx.reply_language(interaction);
        return Err(text::refuse(&say::later(lang, &daily)));
    }
    not_blocked(tx, interaction, key.guild)?;
    Ok(daily.into_owned())
}

/// Stores a report that was sent, and tells the moderators. A member can report a question again
/// once the first report is done.
///
/// # Errors
/// The form is empty, the member's report of the question isn't done, or [`report`] refuses.
pub fn reported(
    tx: &mut Transaction<'_>,
    interaction: &Interaction,
    key: DailyKey,
    fields: &[String],
) -> Result<Reply, Refused> {
    let daily = may_report(tx, interaction, key)?;
    let lang = tx.reply_language(interaction);
    let text = fields.first().map_or("", |text| text.trim());
    if text
        .chars()
        .all(|c| c.is_whitespace() || guard::draws_nothing(c))
    {
        return Err(text::refuse(&say::empty(lang)));
    }
    let text = text::cut(text, REPORT_MAX.into());
    let by = tx.number_or_new(key.guild, interaction.user);
    if waits(tx, key.guild, &daily.slug, by) {
        return Err(text::refuse(&say::again(lang)));
    }
    let at = free_time(tx, key.guild, &daily.slug, interaction.id.at());
    tx.put(Record::Report(
        (key.guild, daily.slug.clone(), at),
        text.clone(),
    ));
    let reported = Reported {
        track: key.track,
        date: key.date,
        slug: daily.slug.clone(),
        by,
        done_by: None,
    };
    tx.put(Record::Reported((key.guild, at), reported));
    let track = tx.track(key.guild, key.track);
    let guild_lang = tx.guild_language(key.guild);
    let notice = say::notice(guild_lang, daily.number, &daily.slug, &text);
    let rows = say::buttons(guild_lang, key, &daily, Some(at));
    let cause = say::cause(at);
    notice::ask(tx, key.guild, track.as_ref(), &cause, &notice, rows);
    Ok(Reply::Private(text::plain(&say::taken(lang))))
}

/// Tells whether a member's report of a question waits for the moderators.
fn waits(tx: &Transaction<'_>, guild: GuildId, slug: &Slug, by: MemberId) -> bool {
    let mut reports = tx.scan(&Key::reported(guild), usize::MAX).into_iter();
    reports.any(|record| match record {
        Record::Reported(_, one) => one.slug == *slug && one.by == by && one.done_by.is_none(),
        _ => false,
    })
}

/// Returns the first time from `at` that no report has.
fn free_time(tx: &Transaction<'_>, guild: GuildId, slug: &Slug, mut at: At) -> At {
    let taken = |at: At| {
        tx.get(&Key::Reported((guild, at))).is_some()
            || tx.get(&Key::Report((guild, slug.clone(), at))).is_some()
    };
    while taken(at) {
        at = at.plus_ms(1);
    }
    at
}

/// Marks a report as done, at a press of a moderator.
///
/// # Errors
/// The asker isn't a moderator, or the report is unknown.
pub fn report_done(
    tx: &mut Transaction<'_>,
    interaction: &Interaction,
    at: At,
) -> Result<Reply, Refused> {
    let guild = moderated(tx, interaction)?;
    let lang = tx.guild_language(guild);
    let Some(Record::Reported(key, mut reported)) = tx.get(&Key::Reported((guild, at))) else {
        return Err(text::refuse(&say::unknown(tx.reply_language(interaction))));
    };
    if reported.done_by.is_none() {
        reported.done_by = Some(tx.number_or_new(guild, interaction.user));
        tx.put(Record::Reported(key, reported.clone()));
        // `/doctor` lists only what is left to do.
        for record in tx.scan(&Key::notices_of(guild, &say::cause(at)), usize::MAX) {
            tx.remove(record.key());
        }
    }
    let done_by = reported.done_by.and_then(|by| tx.member(guild, by));
    let text = match tx.get(&Key::Report((guild, reported.slug.clone(), at))) {
        Some(Record::Report(_, text)) => text,
        _ => String::new(),
    };
    let daily = DailyKey {
        guild,
        track: reported.track,
        date: reported.date,
    };
    // A daily that was withdrawn can't be linked to any more.
    let found = tx.daily(daily).filter(|one| one.slug == reported.slug);
    let number = found.as_ref().map(|daily| daily.number);
    let mut card = say::done(
        lang,
        number,
        &reported.slug,
        &text,
        done_by.map(|one| one.user),
    );
    if let Some(found) = found {
        card.rows = say::buttons(lang, daily, &found, None);
    }
    Ok(Reply::Update(card))
}
