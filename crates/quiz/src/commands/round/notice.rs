//! The buttons of notices about a round: **Resume**, **Cancel the round** and
//! **Make the event again**.

use crate::commands::access::{Refused, from_notice};
use crate::commands::round::{go_on, may_cancel};
use crate::model::card::Reply;
use crate::model::event::Interaction;
use crate::model::guild::Helper;
use crate::model::round::{Round, RoundKey};
use crate::rules::round::{end, event_changes};
use crate::state::transaction::Transaction;
use crate::text;
use crate::text::round::desk as say;
use crate::text::round::told;

/// Lets a round go on from **Resume** under a notice.
///
/// # Errors
/// The asker may not, or the round is unknown or not paused.
pub fn resume(
    tx: &mut Transaction<'_>,
    interaction: &Interaction,
    key: RoundKey,
) -> Result<Reply, Refused> {
    let round = of_notice(tx, interaction, key)?;
    go_on(tx, interaction, key, round)
}

/// Finds the round that a notice is about.
///
/// # Errors
/// The asker may not use its buttons, or the round is unknown.
fn of_notice(
    tx: &Transaction<'_>,
    interaction: &Interaction,
    key: RoundKey,
) -> Result<Round, Refused> {
    let lang = tx.reply_language(interaction);
    let round = tx.round(key);
    let host = round.as_ref().map(|r| r.host);
    from_notice(tx, interaction, key.guild, host, Some(Helper::Host))?;
    round.ok_or_else(|| text::refuse(&say::no_round(lang, &key.id.to_string())))
}

/// Asks whether to cancel a round, from **Cancel the round** under a notice. In a direct message it
/// cancels only that round, without asking.
///
/// # Errors
/// The asker may not, or the round is unknown or over.
pub fn cancel(
    tx: &mut Transaction<'_>,
    interaction: &Interaction,
    key: RoundKey,
) -> Result<Reply, Refused> {
    let lang = tx.reply_language(interaction);
    let round = of_notice(tx, interaction, key)?;
    may_cancel(lang, key, &round)?;
    if interaction.guild.is_none() {
        // The confirmation's buttons work only in the guild.
        let weekly = round.weekly;
        end::cancel(tx, key, round);
        return Ok(Reply::Private(say::is_cancelled(lang, key.id, weekly)));
    }
    Ok(Reply::Private(say::ask_cancel(lang, key.id, &round)))
}

/// Creates the event of a round again, from **Make the event again** under a notice.
///
/// # Errors
/// The asker may not, the round is unknown, or it is too late.
pub fn remake_event(
    tx: &mut Transaction<'_>,
    interaction: &Interaction,
    key: RoundKey,
) -> Result<Reply, Refused> {
    let lang = tx.reply_language(interaction);
    let round = of_notice(tx, interaction, key)?;
    if event_changes::make_again(tx, key, &round) {
        Ok(Reply::Private(told::event_again(lang, key.id, &round)))
    } else {
        Err(text::refuse(&told::no_event_again(lang, key.id)))
    }
}
