//! `/calendar`: the dates of tracks and rounds as a file, and for moderators the address of the
//! feed.

use crate::commands::access::{Refused, in_guild, moderated};
use crate::model::calendar::{Feed, FeedKey, path};
use crate::model::card::Reply;
use crate::model::event::Interaction;
use crate::model::log::LogLine;
use crate::model::record::Record;
use crate::queries::calendar;
use crate::state::transaction::Transaction;
use crate::text::{self, calendar as say};

/// Hands out the calendar, or shows or replaces the address of the feed.
///
/// # Errors
/// The command came from a direct message; or an address is asked for, and the asker isn't a
/// moderator, or nobody has set where addresses begin.
pub fn calendar(
    tx: &mut Transaction<'_>,
    interaction: &Interaction,
    address: bool,
    reset: bool,
) -> Result<Reply, Refused> {
    let guild = in_guild(tx, interaction)?;
    let lang = tx.reply_language(interaction);
    if !address && !reset {
        let facts = calendar::facts(tx, guild);
        let card = say::handed_out(lang, &facts, tx.state.rules.calendar_url.is_some());
        return Ok(Reply::Private(card));
    }
    moderated(tx, interaction)?;
    let Some(base) = tx.state.rules.calendar_url.clone() else {
        return Err(text::refuse(&say::no_addresses(lang)));
    };
    let before = calendar::feed(tx, guild);
    let feed = match (before, reset) {
        (Some(feed), false) => feed,
        (None, false) => Feed::default(),
        (Some(feed), true) => Feed {
            resets: feed.resets.wrapping_add(1),
        },
        (None, true) => return Err(text::refuse(&say::nothing_to_reset(lang))),
    };
    if before != Some(feed) {
        tx.put(Record::Feed(guild, feed));
        let sentence = match before {
            None => "a moderator asked for the address of the calendar",
            Some(_) => "a moderator replaced the address of the calendar",
        };
        tx.log(LogLine::new(sentence, guild));
    }
    let settings = tx.kept_guild(guild);
    let key = FeedKey::new(guild, &settings, feed);
    let address = format!("{base}/{}", path(guild, key));
    let card = say::address(lang, &address, reset);
    Ok(Reply::Private(card))
}
