//! Questions that were withdrawn.

use crate::model::ids::DailyKey;
use crate::model::record::{Key, Record};
use crate::state::transaction::Transaction;

/// Tells whether another question of a track was withdrawn on a date. Its answers may have rows of
/// the ledger, which are taken back.
#[must_use]
pub fn same_date(tx: &Transaction<'_>, key: DailyKey) -> bool {
    let all = tx.scan(&Key::withdrawals(key.guild), usize::MAX);
    all.iter().any(|record| match record {
        Record::Withdrawal(_, one) => (one.track, one.date) == (key.track, key.date),
        _ => false,
    })
}
