//! Writes the record of who did what.

use crate::model::audit::{AuditEntry, Deed, Subject};
use crate::model::ids::{GuildId, MemberId};
use crate::model::record::Record;
use crate::queries::audit;
use crate::state::transaction::Transaction;

/// Adds an entry, and returns its number.
pub fn note(
    tx: &mut Transaction<'_>,
    guild: GuildId,
    by: MemberId,
    deed: Deed,
    subject: Subject,
) -> u32 {
    let number = audit::next_number(tx, guild);
    let entry = AuditEntry {
        at: tx.at,
        by,
        deed,
        subject,
        undone_by: None,
    };
    put(tx, guild, number, entry);
    number
}

/// Says of an entry which later one undid it.
pub fn undone(tx: &mut Transaction<'_>, guild: GuildId, number: u32, by: u32) {
    if let Some(mut entry) = audit::entry(tx, guild, number) {
        entry.undone_by = Some(by);
        put(tx, guild, number, entry);
    }
}

fn put(tx: &mut Transaction<'_>, guild: GuildId, number: u32, entry: AuditEntry) {
    // The key inverts the number.
    tx.put(Record::Audit((guild, u32::MAX - number), entry));
}
