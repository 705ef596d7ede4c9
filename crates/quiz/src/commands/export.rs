//! `/export`: a track's dailies and standings as files, for moderators and to the asker alone.

use crate::commands::access::{Refused, moderated, which_track_ever};
use crate::model::card::Reply;
use crate::model::custom_id::ButtonId;
use crate::model::event::Interaction;
use crate::model::ids::{GuildId, TrackId};
use crate::queries::{export, tracks};
use crate::state::transaction::Transaction;
use crate::text;
use crate::text::export::{self as say, Format};

/// Hands out the files of a track.
///
/// # Errors
/// The asker isn't a moderator, there is no such form or track, or several tracks could be meant.
pub fn export(
    tx: &Transaction<'_>,
    interaction: &Interaction,
    named: Option<&str>,
    format: Option<&str>,
    accounts: bool,
) -> Result<Reply, Refused> {
    let guild = moderated(tx, interaction)?;
    let typed = format.unwrap_or("csv");
    let lang = tx.reply_language(interaction);
    let format =
        Format::find(typed).ok_or_else(|| text::refuse(&say::unknown_format(lang, typed)))?;
    let id = which_track_ever(tx, interaction, named, ButtonId::Export)?;
    Ok(files(tx, interaction, (guild, id), format, accounts))
}

/// Hands out the files of a track as tables, at a press.
///
/// # Errors
/// The presser isn't a moderator.
pub fn of_track(
    tx: &Transaction<'_>,
    interaction: &Interaction,
    id: TrackId,
) -> Result<Reply, Refused> {
    let guild = moderated(tx, interaction)?;
    Ok(files(tx, interaction, (guild, id), Format::Csv, false))
}

fn files(
    tx: &Transaction<'_>,
    interaction: &Interaction,
    (guild, id): (GuildId, TrackId),
    format: Format,
    accounts: bool,
) -> Reply {
    let export = export::export(tx, guild, id, accounts);
    let track = tracks::name(tx, guild, id);
    let lang = tx.reply_language(interaction);
    Reply::Private(say::card(lang, &track, &export, format, tx.at))
}
