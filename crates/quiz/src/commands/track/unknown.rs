//! Settles by a moderator's word whether a question was posted.

use crate::commands::access::{Refused, moderated};
use crate::model::card::Reply;
use crate::model::custom_id::DailyRef;
use crate::model::daily::{Daily, Phase};
use crate::model::event::Interaction;
use crate::model::ids::{DailyKey, GuildId};
use crate::rules::unknown::question;
use crate::state::transaction::Transaction;
use crate::text::{self, access, unknown};

/// Opens a question that the presser has seen in the channel.
///
/// # Errors
/// The presser isn't a moderator, or it is known already whether the question is there.
pub fn is_there(
    tx: &mut Transaction<'_>,
    interaction: &Interaction,
    guild: GuildId,
    daily: DailyRef,
) -> Result<Reply, Refused> {
    let (key, daily) = unknown(tx, interaction, guild, daily)?;
    question::is_there(tx, key, daily.clone());
    let card = unknown::is_there(tx.reply_language(interaction), &daily);
    Ok(Reply::Update(card))
}

/// Asks whether to post a question again that may be there.
///
/// # Errors
/// The presser isn't a moderator, or it is known already whether the question is there.
pub fn ask_again(
    tx: &mut Transaction<'_>,
    interaction: &Interaction,
    guild: GuildId,
    daily: DailyRef,
) -> Result<Reply, Refused> {
    let (key, daily) = unknown(tx, interaction, guild, daily)?;
    let lang = tx.reply_language(interaction);
    Ok(Reply::Private(unknown::confirm(lang, key, &daily)))
}

/// Posts a question again that may be there.
///
/// # Errors
/// The presser isn't a moderator, or it is known already whether the question is there.
pub fn again(
    tx: &mut Transaction<'_>,
    interaction: &Interaction,
    guild: GuildId,
    daily: DailyRef,
) -> Result<Reply, Refused> {
    let (key, daily) = unknown(tx, interaction, guild, daily)?;
    question::post_again(tx, key, daily);
    let lang = tx.reply_language(interaction);
    let card = tx.daily(key).map(|daily| unknown::again(lang, &daily));
    Ok(Reply::Update(
        card.unwrap_or_else(|| unknown::settled(lang, key, None)),
    ))
}

/// Returns the question that a moderator settles.
fn unknown(
    tx: &Transaction<'_>,
    interaction: &Interaction,
    guild: GuildId,
    daily: DailyRef,
) -> Result<(DailyKey, Daily), Refused> {
    let key = daily.in_guild(guild);
    settles(tx, interaction, key)?;
    let found = tx.daily(key);
    match found {
        Some(daily) if daily.phase == Phase::Unknown => Ok((key, daily)),
        other => {
            let lang = tx.reply_language(interaction);
            let card = unknown::settled(lang, key, other.as_ref());
            Err(Reply::Private(card))
        }
    }
}

/// Checks that the presser is a moderator of the guild. In a direct message Discord doesn't say
/// whether they are, and the notice went to the track's creator.
fn settles(tx: &Transaction<'_>, interaction: &Interaction, key: DailyKey) -> Result<(), Refused> {
    if interaction.guild.is_some() {
        let guild = moderated(tx, interaction)?;
        if guild == key.guild {
            return Ok(());
        }
    } else if let Some(track) = tx.track(key.guild, key.track)
        && track.created_by == interaction.user
    {
        return Ok(());
    }
    let lang = tx.reply_language(interaction);
    Err(text::refuse(&access::server_only(lang)))
}
