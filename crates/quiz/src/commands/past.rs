//! `/past`: the last dailies of a track, with links and how the asker did.

use crate::commands::access::{Refused, in_guild, which_track_ever};
use crate::model::card::{Card, Reply};
use crate::model::custom_id::{ButtonId, DailyRef};
use crate::model::event::Interaction;
use crate::model::ids::{GuildId, TrackId};
use crate::queries::past::{self, Own, Part};
use crate::queries::tracks;
use crate::state::transaction::Transaction;
use crate::text::past as say;

/// Shows the last dailies of a track.
///
/// # Errors
/// There is no such track, or several could be meant.
pub fn past(
    tx: &Transaction<'_>,
    interaction: &Interaction,
    named: Option<&str>,
) -> Result<Reply, Refused> {
    let guild = in_guild(tx, interaction)?;
    let id = which_track_ever(tx, interaction, named, ButtonId::Past)?;
    let card = card(tx, interaction, (guild, id), Part::Last);
    Ok(Reply::Private(card))
}

/// Shows the last dailies of a track, at a press.
///
/// # Errors
/// The press came from a direct message.
pub fn of_track(
    tx: &Transaction<'_>,
    interaction: &Interaction,
    id: TrackId,
) -> Result<Reply, Refused> {
    let guild = in_guild(tx, interaction)?;
    let card = card(tx, interaction, (guild, id), Part::Last);
    Ok(Reply::Update(card))
}

/// Shows the dailies before one.
///
/// # Errors
/// The press came from a direct message.
pub fn older(
    tx: &Transaction<'_>,
    interaction: &Interaction,
    than: DailyRef,
) -> Result<Reply, Refused> {
    let guild = in_guild(tx, interaction)?;
    let card = card(
        tx,
        interaction,
        (guild, than.track),
        Part::Before(than.date),
    );
    Ok(Reply::Update(card))
}

/// Shows the dailies after one.
///
/// # Errors
/// The press came from a direct message.
pub fn newer(
    tx: &Transaction<'_>,
    interaction: &Interaction,
    than: DailyRef,
) -> Result<Reply, Refused> {
    let guild = in_guild(tx, interaction)?;
    let card = card(tx, interaction, (guild, than.track), Part::After(than.date));
    Ok(Reply::Update(card))
}

fn card(
    tx: &Transaction<'_>,
    interaction: &Interaction,
    (guild, id): (GuildId, TrackId),
    part: Part,
) -> Card {
    let page = past::page(tx, guild, id, part);
    let member = tx.number(guild, interaction.user);
    let dailies = page.dailies.iter();
    let own: Vec<Own> = dailies
        .map(|(key, daily)| past::own(tx, *key, daily, member))
        .collect();
    let track = tracks::name(tx, guild, id);
    say::card(tx.reply_language(interaction), id, &track, &page, &own)
}
