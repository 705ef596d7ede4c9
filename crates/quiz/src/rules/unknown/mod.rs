//! Deliveries of which nobody can tell whether they took effect: an earlier try may have, and the
//! history of the channel can't be read. The bot's own message on the gateway settles them, or a
//! look-up, or a person.
//!
//! | file | what it does |
//! |---|---|
//! | this one | what each kind of delivery does |
//! | [`question`] | a question waits, because there must not be two for one date |
//! | [`copy`] | everything else is sent once more, and one of two copies is deleted |
//! | [`aside`] | what waits is looked for again |

pub mod aside;
pub mod copy;
pub mod question;

pub use aside::look_again;

use crate::model::effect::{About, OutboxRow, RoundStep};
use crate::model::outcome::Refusal;
use crate::rules::round::play;
use crate::state::transaction::Transaction;

/// Handles a delivery that may have taken effect and can't be looked for. Returns whether it is
/// given up.
pub fn unknown(tx: &mut Transaction<'_>, row: &OutboxRow, refusal: &Refusal) -> bool {
    let mut row = row.clone();
    // It was only looked for in case that another process had sent it. Nothing says so.
    if row.attempts == 0 && row.first_try.is_some_and(|first| first < row.decided) {
        row.look_first = false;
        row.first_try = None;
        tx.put_outbox(row);
        return false;
    }
    match row.about {
        About::Post(key) => question::unknown(tx, row, key, refusal),
        About::Round(key, RoundStep::Question(place, asked)) => {
            play::unknown(tx, key, place, asked);
            aside::put(tx, row);
        }
        About::Copy(_) => aside::put(tx, row),
        _ => return !copy::once_more(tx, row),
    }
    false
}
