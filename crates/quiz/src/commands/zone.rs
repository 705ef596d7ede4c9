//! `/me zone:`: the time zone in which a member's dates begin. It is kept across guilds.

use crate::commands::access::Refused;
use crate::commands::track::parse;
use crate::model::card::Reply;
use crate::model::event::Interaction;
use crate::model::record::{Key, Record};
use crate::model::review::Account;
use crate::queries::review;
use crate::state::transaction::Transaction;
use crate::text;
use crate::text::{field, zone as say};

/// Sets the zone of the asker, or takes it back with `-`.
///
/// # Errors
/// There is no such zone. The reply names places that may be meant.
pub fn set(
    tx: &mut Transaction<'_>,
    interaction: &Interaction,
    typed: &str,
) -> Result<Reply, Refused> {
    let lang = tx.reply_language(interaction);
    let zone = match typed.trim() {
        "-" => None,
        _ => Some(parse::zone(typed, tx.at).map_err(|mistake| {
            let mistake = field::mistake(lang, &mistake);
            text::refuse(&mistake)
        })?),
    };
    let before = review::account(tx, interaction.user);
    let after = Account {
        zone,
        guild: interaction.guild.or(before.guild),
    };
    if after == Account::default() {
        tx.remove(Key::Account(interaction.user));
    } else if after != before {
        tx.put(Record::Account(interaction.user, after.clone()));
    }
    let card = match after.zone {
        Some(zone) => say::set(lang, &zone, tx.at),
        None => say::taken_back(lang),
    };
    Ok(Reply::Private(text::plain(&card)))
}
