//! Reads which answers wait for moderators: those to open questions whose voting is open, neither
//! accepted nor hidden.

use crate::model::audit::AuditEntry;
use crate::model::daily::Phase;
use crate::model::ids::{AnswerKey, At, DailyKey, GuildId, MemberId};
use crate::model::question::Kind;
use crate::model::record::{Key, Record};
use crate::state::transaction::Transaction;

/// How many answers are gone through: with more of them, the first ones leave before anybody comes
/// to the last.
const MOST: usize = 500;

/// The answers that wait.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Waiting {
    /// The first of them, in order.
    pub first: Vec<AnswerKey>,
    /// How many wait.
    pub count: usize,
}

/// Returns the answers that wait for a moderator: those whose voting ends first come first, and of
/// a daily the earliest. Nobody accepts an answer of their own.
#[must_use]
pub fn all(tx: &Transaction<'_>, guild: GuildId, moderator: Option<MemberId>) -> Waiting {
    let known = tx.state.guild_state(guild).into_iter();
    let dailies = known.flat_map(|state| state.dailies.keys());
    let mut found: Vec<(At, DailyKey, At, MemberId)> = Vec::new();
    for (track, date) in dailies {
        let key = DailyKey {
            guild,
            track: *track,
            date: *date,
        };
        let Some(daily) = tx.daily_as_it_is(key) else {
            continue;
        };
        if daily.kind != Kind::Open || daily.phase != Phase::Revealed {
            continue;
        }
        for (member, answer) in tx.answers_as_they_are(key) {
            let waits = answer.counts() && !answer.is_withheld() && answer.accepted_by.is_empty();
            if !waits || Some(member) == moderator {
                continue;
            }
            let sealed = answer.sealed_in_time().map(|sealed| sealed.at);
            let written = || answer.messages.first().map(|message| message.at());
            if let Some(at) = sealed.or_else(written) {
                found.push((daily.close_at, key, at, member));
            }
        }
    }
    let count = found.len();
    if count > MOST {
        // Sorting a hundred thousand would hold others up.
        found.select_nth_unstable(MOST);
        found.truncate(MOST);
    }
    found.sort_unstable();
    let keys = found.into_iter();
    let keys = keys.map(|(_, daily, _, member)| AnswerKey { daily, member });
    Waiting {
        first: keys.collect(),
        count,
    }
}

/// Returns the reason that a moderator gave for the last ruling on an answer, if there is one and
/// it wasn't deleted.
#[must_use]
pub fn reason(tx: &Transaction<'_>, key: AnswerKey) -> Option<String> {
    let Some(Record::RulingEntry(_, entry)) = tx.get(&Key::RulingEntry(key)) else {
        return None;
    };
    let guild = key.daily.guild;
    // An entry that was undone has no say any more.
    let stands = match tx.get(&AuditEntry::key(guild, entry)) {
        Some(Record::Audit(_, entry)) => entry.undone_by.is_none(),
        _ => false,
    };
    match tx.get(&Key::AuditText((guild, entry))) {
        Some(Record::AuditText(_, text)) if stands => Some(text),
        _ => None,
    }
}
