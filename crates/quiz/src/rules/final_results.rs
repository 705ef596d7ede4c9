//! The final results of a daily, once they are posted.

use crate::model::card::Card;
use crate::model::daily::Daily;
use crate::model::forgetting::PostOf;
use crate::model::ids::{ChannelId, DailyKey, MessageId};
use crate::model::lists::Lists;
use crate::model::record::{Key, Record};
use crate::queries::{lists, reveal};
use crate::state::transaction::Transaction;
use crate::text::results;

/// Returns the message with the final results of a closed daily, and its new card. `made` is what
/// it shows, if that was made in parts.
#[must_use]
pub fn again(
    tx: &Transaction<'_>,
    key: DailyKey,
    daily: &Daily,
    made: Option<&Lists>,
) -> Option<(ChannelId, MessageId, Card)> {
    let of = Key::Posted((key.guild, PostOf::Final(key.track, key.date)));
    let Record::Posted(_, (channel, message)) = tx.get(&of)? else {
        return None;
    };
    let last = match made {
        Some(made) => lists::at_close(tx, key, daily, made),
        None => reveal::at_close(tx, key, daily),
    };
    let card = results::at_close(tx.guild_language(key.guild), key, daily, &last);
    Some((channel, message, card))
}
