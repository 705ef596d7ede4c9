//! `/me group:` and **Whole group**: how the group of a track does, and whether the track asks more
//! about what the group knows least.

use crate::commands::access::{Refused, in_guild, moderated};
use crate::commands::board::me;
use crate::model::card::Reply;
use crate::model::custom_id::ButtonId;
use crate::model::event::Interaction;
use crate::model::ids::{GuildId, TrackId};
use crate::model::mastery::Focus;
use crate::model::record::{Key, Record};
use crate::queries::{group as queries, guard, standings};
use crate::state::tallies;
use crate::state::transaction::Transaction;
use crate::text::group::{self as say, GroupCard};
use crate::text::{self, track};

/// Shows how the group of a track does.
///
/// # Errors
/// Several tracks could be meant. The reply asks which.
pub fn group(
    tx: &mut Transaction<'_>,
    interaction: &Interaction,
    named: Option<&str>,
) -> Result<Reply, Refused> {
    let guild = in_guild(tx, interaction)?;
    let id = me::track(tx, interaction, named, ButtonId::MeGroup)?;
    Ok(show(tx, interaction, guild, id, false))
}

/// Shows how the group of a track does, at a press of a button.
///
/// # Errors
/// The press came from a direct message.
pub fn group_of(
    tx: &mut Transaction<'_>,
    interaction: &Interaction,
    id: TrackId,
) -> Result<Reply, Refused> {
    let guild = in_guild(tx, interaction)?;
    Ok(show(tx, interaction, guild, id, true))
}

/// Makes a track ask more about its group's weakest topics, or not any more.
///
/// # Errors
/// The asker isn't a moderator, or the track is gone.
pub fn focus(
    tx: &mut Transaction<'_>,
    interaction: &Interaction,
    id: TrackId,
    on: bool,
) -> Result<Reply, Refused> {
    let guild = moderated(tx, interaction)?;
    let Some(of) = tx.track(guild, id).filter(|track| !track.removed) else {
        let lang = tx.reply_language(interaction);
        return Err(text::refuse(&track::gone(lang, id)));
    };
    let is_on = tallies::focus(tx, guild, id).is_some();
    if on && !is_on {
        tx.put(Record::Focus((guild, id), Focus::default()));
        tallies::focused(tx, guild, id, &of);
    } else if !on && is_on {
        tx.remove(Key::Focus((guild, id)));
    }
    Ok(show(tx, interaction, guild, id, true))
}

fn show(
    tx: &Transaction<'_>,
    interaction: &Interaction,
    guild: GuildId,
    id: TrackId,
    update: bool,
) -> Reply {
    let today = standings::today(tx, guild, tx.at);
    let track = tx.track(guild, id).map(|track| track.name);
    let facts = GroupCard {
        id,
        track: track.unwrap_or_else(|| id.to_string()),
        group: queries::group(tx, guild, id, today),
        moderator: guard::is_moderator(tx, guild, &interaction.roles, interaction.manages),
    };
    say::pictured(tx.reply_language(interaction), &facts, update)
}
