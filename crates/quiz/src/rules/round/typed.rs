//! Questions "what does this print" in a round, where its moderator wants them: a button opens a form, what is typed
//! there is compared by the same rules as in a daily, and the last that was sent before the deadline counts, by its own
//! time.
//!
//! What was typed is a record of its own; the press beside it only says whether it was right. So points, places and
//! tallies are reckoned as of letters. A guess within the first two seconds costs nothing: nobody types that fast.

use crate::model::record::Key;
use crate::model::round::RoundKey;
use crate::state::transaction::Transaction;

/// Forgets what was typed for a question: it is asked again.
pub fn forget(tx: &mut Transaction<'_>, key: RoundKey, place: u8) {
    for record in tx.scan(&Key::round_texts(key, place), usize::MAX) {
        tx.remove(record.key());
    }
}
