//! Shows lists that were made in parts, in what is posted already.

use crate::model::forgetting::PostOf;
use crate::model::ids::DailyKey;
use crate::model::record::Key;
use crate::queries::{answers, lists};
use crate::rules::listing::Made;
use crate::rules::privacy::published;
use crate::rules::{parts, posts};
use crate::state::transaction::Transaction;
use crate::text::results;

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
    let of = PostOf::Final(key.track, key.date);
    if listing.deleted && tx.get(&Key::Posted((key.guild, of))).is_some() {
        let lang = tx.guild_language(key.guild);
        let last = lists::at_close(tx, key, daily, &listing.lists);
        let mut card = results::at_close(lang, key, daily, &last);
        card.footer = Some(results::final_marker(daily.number));
        published::edit_noted(tx, key.guild, of, card);
    }
}
