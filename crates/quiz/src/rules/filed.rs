//! Shows a file of sealed answers that was made in parts, in what is posted already.

use crate::model::ids::DailyKey;
use crate::model::unfinished::FilingFor;
use crate::queries::answers;
use crate::rules::filing::Made;
use crate::rules::privacy::published;
use crate::rules::{pages, parts, posts, reveal};
use crate::state::transaction::Transaction;

/// Posts the reveal that waited for the file, or edits the message with it.
pub fn show(tx: &mut Transaction<'_>, key: DailyKey, made: Made) {
    let Made {
        daily,
        question,
        why,
        file,
    } = made;
    if let FilingFor::Reveal(withheld) = why {
        reveal::post_filed(tx, key, daily, &question, withheld, file);
        return;
    }
    if tx.guild_as_it_is(key.guild).left_at.is_some() {
        return;
    }
    let Some((message, card)) = parts::filed_again(tx, key, &daily, &question, file) else {
        return;
    };
    let place = answers::place(&daily);
    match why {
        FilingFor::Waiting(channel, message) => pages::wait_with(tx, key, message, channel, card),
        FilingFor::Again(true) => published::edit(tx, key.guild, place, message, card),
        FilingFor::Again(false) | FilingFor::Reveal(_) => {
            posts::drop_waiting(tx, message);
            posts::edit_where_it_is(tx, key, place, message, card);
        }
    }
}
