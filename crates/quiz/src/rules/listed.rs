//! Shows lists that were made in parts, in what is posted already.

use crate::model::ids::DailyKey;
use crate::queries::{answers, lists};
use crate::rules::listing::Made;
use crate::rules::privacy::published;
use crate::rules::{filing, final_results, parts, posts};
use crate::state::transaction::Transaction;

/// Edits the messages of a daily with lists of answers.
pub fn show(tx: &mut Transaction<'_>, key: DailyKey, made: &Made) {
    let Made {
        daily,
        question,
        listing,
    } = made;
    if tx.guild_as_it_is(key.guild).left_at.is_some() {
        return;
    }
    let channel = answers::place(daily);
    let changes = (&listing.lists, listing.file);
    for (message, card) in parts::listed_again(tx, key, daily, question, changes) {
        if listing.deleted {
            published::edit(tx, key.guild, channel, message, card);
        } else {
            posts::drop_waiting(tx, message);
            posts::edit(tx, key, daily, channel, message, card);
        }
    }
    let (some, count) = lists::in_file(&listing.lists);
    if listing.file && some.len() < count {
        filing::again(tx, key, daily, listing.deleted);
    }
    if let Some((channel, message, card)) =
        final_results::again(tx, key, daily, Some(&listing.lists))
    {
        if listing.deleted {
            published::edit(tx, key.guild, channel, message, card);
        } else {
            posts::edit_where_it_is(tx, key, channel, message, card);
        }
    }
}
