//! `/track recap`: whether a track posts a recap of each week.

use crate::commands::access::Refused;
use crate::commands::track::meant;
use crate::model::card::Reply;
use crate::model::event::Interaction;
use crate::model::track::Place;
use crate::rules::recap as rules;
use crate::state::transaction::Transaction;
use crate::text::{self, recap as say};

/// Gives a track a weekly recap, or takes it away.
///
/// # Errors
/// There is no such track, or its channel is a forum.
pub fn recap(
    tx: &mut Transaction<'_>,
    interaction: &Interaction,
    named: &str,
    on: bool,
) -> Result<Reply, Refused> {
    let (guild, id, track) = meant(tx, interaction, named)?;
    let lang = tx.reply_language(interaction);
    if on && track.place == Place::Forum {
        return Err(text::refuse(&say::no_channel(lang, &track.name)));
    }
    if on != rules::is_on(tx, guild, id) {
        rules::choose(tx, guild, id, on);
    }
    Ok(Reply::Private(text::plain(&say::chosen(
        lang,
        &track.name,
        on,
    ))))
}
