//! Reads what members have suggested.

use crate::model::ids::{GuildId, MemberId};
use crate::model::own::{Fate, QuestionDraft, Suggestion};
use crate::model::record::{Key, Record};
use crate::state::transaction::Transaction;

/// A suggestion with the member who made it and its number.
pub type Numbered = (MemberId, u32, Suggestion);

/// Returns all suggestions of a guild that are kept, the oldest first.
#[must_use]
pub fn all(tx: &Transaction<'_>, guild: GuildId) -> Vec<Numbered> {
    let records = tx.scan(&Key::suggestions(guild), usize::MAX).into_iter();
    let all = records.filter_map(|record| match record {
        Record::Suggestion((_, member, n), one) => Some((member, n, *one)),
        _ => None,
    });
    let mut all: Vec<Numbered> = all.collect();
    all.sort_by_key(|(_, n, _)| *n);
    all
}

/// Returns those that wait for the moderators, the oldest first.
#[must_use]
pub fn waiting(tx: &Transaction<'_>, guild: GuildId) -> Vec<Numbered> {
    let mut all = all(tx, guild);
    all.retain(|(.., one)| one.fate == Fate::Waits);
    all
}

/// Returns a suggestion.
#[must_use]
pub fn get(tx: &Transaction<'_>, guild: GuildId, member: MemberId, n: u32) -> Option<Suggestion> {
    match tx.get(&Key::Suggestion((guild, member, n))) {
        Some(Record::Suggestion(_, one)) => Some(*one),
        _ => None,
    }
}

/// Returns what the member typed into the form.
#[must_use]
pub fn fields(tx: &Transaction<'_>, guild: GuildId, member: MemberId, n: u32) -> Vec<String> {
    match tx.get(&Key::SuggestionText((guild, member, n))) {
        Some(Record::SuggestionText(_, fields)) => fields,
        _ => Vec::new(),
    }
}

/// Returns why a suggestion was declined.
#[must_use]
pub fn reason(tx: &Transaction<'_>, guild: GuildId, member: MemberId, n: u32) -> String {
    match tx.get(&Key::SuggestionReason((guild, member, n))) {
        Some(Record::SuggestionReason(_, reason)) => reason,
        _ => String::new(),
    }
}

/// Returns the question that a member is writing.
#[must_use]
pub fn draft(tx: &Transaction<'_>, guild: GuildId, member: MemberId) -> Option<QuestionDraft> {
    match tx.get(&Key::QuestionDraft((guild, member))) {
        Some(Record::QuestionDraft(_, draft)) => Some(*draft),
        _ => None,
    }
}
