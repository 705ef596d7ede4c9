//! `/why`: a member's own rows of the ledger, grouped by what they come from, newest first.

use std::collections::BTreeMap;

use crate::commands::access::{Refused, in_guild};
use crate::commands::board::me;
use crate::model::card::{Card, Reply};
use crate::model::correction::entry_of_note;
use crate::model::custom_id::ButtonId;
use crate::model::event::Interaction;
use crate::model::ids::{DailyKey, GuildId, LocalDate, TrackId};
use crate::model::points::{Reason, Row, RowKey, Scope, Source};
use crate::model::window::Window;
use crate::queries::{audit, ledger, tracks};
use crate::state::transaction::Transaction;
use crate::text::facts::{Group, TrackName};
use crate::text::{access, errata, why};

/// Sources on a page.
pub const PAGE: usize = 5;

/// Answers `/why`.
///
/// # Errors
/// Several tracks could be meant. The reply asks which, or whether the whole guild is.
pub fn why(
    tx: &mut Transaction<'_>,
    interaction: &Interaction,
    named: Option<&str>,
    page: u32,
) -> Result<Reply, Refused> {
    let guild = in_guild(tx, interaction)?;
    let all = named.is_some_and(|named| named.trim().eq_ignore_ascii_case("all"));
    let tracks = tracks::standing(tx, guild);
    // What belongs to no track is shown only in the whole server.
    let beside = tracks.len() == 1 && named.is_none() && has_points_beside_tracks(tx, interaction);
    let id = if all || beside || (named.is_none() && tracks.is_empty()) {
        TrackId(0)
    } else {
        let found = me::track(tx, interaction, named, |id| ButtonId::Why(id, 0));
        found.map_err(|refused| match named {
            Some(_) => refused,
            None => {
                let choices = tracks
                    .iter()
                    .map(|(id, track)| (ButtonId::Why(*id, 0), track.name.as_str()));
                let choices: Vec<_> = choices.collect();
                let lang = tx.reply_language(interaction);
                let all = ButtonId::Why(TrackId(0), 0);
                Reply::Private(access::which_points(lang, &choices, all))
            }
        })?
    };
    Ok(Reply::Private(card(tx, interaction, guild, id, page)))
}

/// Tells whether the asker has points of a round or an adjustment, which belong to no track.
fn has_points_beside_tracks(tx: &Transaction<'_>, interaction: &Interaction) -> bool {
    let member = interaction
        .guild
        .and_then(|guild| Some((guild, tx.number(guild, interaction.user)?)));
    member.is_some_and(|(guild, member)| {
        let rows = ledger::rows_of(tx, guild, member);
        rows.iter().any(|(key, _)| key.source.track().is_none())
    })
}

/// Shows another page of `/why`.
///
/// # Errors
/// The press came from a direct message.
pub fn why_page(
    tx: &mut Transaction<'_>,
    interaction: &Interaction,
    id: TrackId,
    page: u32,
) -> Result<Reply, Refused> {
    let guild = in_guild(tx, interaction)?;
    Ok(Reply::Update(card(tx, interaction, guild, id, page)))
}

/// Builds a page of the rows that count in a track, as `/me` counts them. Track 0 means the whole
/// guild, and only there are rounds and adjustments, which belong to no track.
fn card(
    tx: &Transaction<'_>,
    interaction: &Interaction,
    guild: GuildId,
    id: TrackId,
    page: u32,
) -> Card {
    let member = tx.number(guild, interaction.user);
    let rows = member.map_or_else(Vec::new, |member| ledger::rows_of(tx, guild, member));
    let mut by_source: BTreeMap<(LocalDate, Source), Vec<(RowKey, Row)>> = BTreeMap::new();
    for (key, row) in rows {
        if id == TrackId(0) || key.source.track() == Some(id) {
            let source = (key.source.date(), key.source);
            by_source.entry(source).or_default().push((key, row));
        }
    }
    let pages = by_source.len().div_ceil(PAGE).max(1) as u32;
    let page = page.min(pages - 1);
    let shown = by_source
        .into_iter()
        .rev()
        .skip(page as usize * PAGE)
        .take(PAGE);
    let groups: Vec<Group> = shown
        .map(|((_, source), rows)| {
            let track = source.track().filter(|of| *of != id);
            let track = track.map(|of| track_name(tx, guild, of));
            group(tx, guild, source, rows, track)
        })
        .collect();
    let whose = (id != TrackId(0)).then(|| track_name(tx, guild, id));
    let scope = match id {
        TrackId(0) => Scope::Guild,
        id => Scope::Track(id),
    };
    let total = member.and_then(|member| ledger::total(tx, guild, scope, Window::All, member));
    let total = total.map_or(0, |total| total.points);
    let lang = tx.reply_language(interaction);
    why::card(lang, id, whose.as_ref(), &groups, total, (page, pages))
}

/// Returns the name of a track, or its id if it was removed.
fn track_name(tx: &Transaction<'_>, guild: GuildId, id: TrackId) -> TrackName {
    tx.track(guild, id)
        .map_or(TrackName::Removed(id), |track| TrackName::Known(track.name))
}

/// Returns what is shown of the rows from one source.
fn group(
    tx: &Transaction<'_>,
    guild: GuildId,
    source: Source,
    rows: Vec<(RowKey, Row)>,
    track: Option<TrackName>,
) -> Group {
    let daily = match source {
        Source::Daily(date, track) => tx.daily(DailyKey { guild, track, date }),
        Source::Round(..) | Source::Adjustment(..) => None,
    };
    let rows = match source {
        Source::Adjustment(_, number) => with_reason(tx, guild, number, rows),
        Source::Daily(..) | Source::Round(..) => with_corrections(tx, guild, rows),
    };
    Group {
        source,
        rows,
        points: daily
            .as_ref()
            .map_or(tx.state.rules.points, |daily| daily.points),
        daily: daily.map(|daily| (daily.number, daily.title)),
        track,
    }
}

/// Replaces the notes of corrections by their reasons, each once. A row of the ledger names only
/// the entry in `/audit`.
fn with_corrections(
    tx: &Transaction<'_>,
    guild: GuildId,
    mut rows: Vec<(RowKey, Row)>,
) -> Vec<(RowKey, Row)> {
    let lasts: Vec<RowKey> = ledger::lasts(&rows).map(|(key, _)| *key).collect();
    let mut told = Vec::new();
    for (key, row) in &mut rows {
        let Some(entry) = entry_of_note(&row.note) else {
            continue;
        };
        row.note.clear();
        // `/why` shows the last row of each reason, and votes without a note.
        let is_shown = key.reason != Reason::Vote && lasts.contains(key);
        if is_shown && !told.contains(&entry) {
            told.push(entry);
            let reason = audit::reason(tx, guild, entry);
            row.note = errata::in_why(tx.guild_language(guild), &reason);
        }
    }
    rows
}

/// Adds the reason of an adjustment, which has the number of its entry in `/audit`. It isn't in the
/// rows themselves, so that it can be deleted while they stay.
fn with_reason(
    tx: &Transaction<'_>,
    guild: GuildId,
    number: u64,
    mut rows: Vec<(RowKey, Row)>,
) -> Vec<(RowKey, Row)> {
    let reason = u32::try_from(number).map(|number| audit::reason(tx, guild, number));
    if let Ok(reason) = reason.as_ref()
        && !reason.is_empty()
    {
        rows.iter_mut()
            .for_each(|(_, row)| row.note.clone_from(reason));
    }
    rows
}
