//! What members suggest: how it is sent, taken back and decided on.

use crate::model::ids::{GuildId, MemberId};
use crate::model::own::{DECIDED_MAX, Fate, QuestionDraft, Suggestion, WAITING_EACH, WAITING_MAX};
use crate::model::question::sketch::Sketch;
use crate::model::question::{Question, Slug};
use crate::model::record::{Key, Record};
use crate::queries::suggestions;
use crate::rules::own;
use crate::state::transaction::Transaction;

/// Why a member can't send one more suggestion.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Full {
    /// As many of the member's own wait as may.
    Own,
    /// As many of the guild's wait as may.
    Guild,
}

/// Tells why a member can't send one more suggestion, if so.
#[must_use]
pub fn full(tx: &Transaction<'_>, guild: GuildId, member: Option<MemberId>) -> Option<Full> {
    let waiting = suggestions::waiting(tx, guild);
    let own = waiting.iter().filter(|(by, ..)| Some(*by) == member);
    if own.count() >= WAITING_EACH {
        Some(Full::Own)
    } else {
        (waiting.len() >= WAITING_MAX).then_some(Full::Guild)
    }
}

/// Keeps what a member sent, until it is used or discarded.
pub fn keep_draft(
    tx: &mut Transaction<'_>,
    guild: GuildId,
    member: MemberId,
    draft: QuestionDraft,
) {
    tx.put(Record::QuestionDraft((guild, member), Box::new(draft)));
}

/// Forgets what a member is writing.
pub fn drop_draft(tx: &mut Transaction<'_>, guild: GuildId, member: MemberId) {
    tx.remove(Key::QuestionDraft((guild, member)));
}

/// Sends a suggestion to the moderators, and returns its number.
pub fn send(
    tx: &mut Transaction<'_>,
    guild: GuildId,
    member: MemberId,
    question: &Question,
    fields: Vec<String>,
    credit: bool,
) -> u32 {
    let all = suggestions::all(tx, guild);
    let n = all.last().map_or(1, |(_, n, _)| n + 1);
    let suggestion = Suggestion {
        at: tx.at,
        topic: question.topic,
        level: question.level,
        kind: question.kind,
        credit,
        sketch: Sketch::of(question),
        fate: Fate::Waits,
    };
    put(tx, guild, member, n, suggestion);
    tx.put(Record::SuggestionText((guild, member, n), fields));
    n
}

fn put(tx: &mut Transaction<'_>, guild: GuildId, member: MemberId, n: u32, one: Suggestion) {
    tx.put(Record::Suggestion((guild, member, n), Box::new(one)));
}

/// Removes a suggestion with everything that belongs to it.
pub fn remove(tx: &mut Transaction<'_>, guild: GuildId, member: MemberId, n: u32) {
    tx.remove(Key::Suggestion((guild, member, n)));
    tx.remove(Key::SuggestionText((guild, member, n)));
    tx.remove(Key::SuggestionReason((guild, member, n)));
    tx.remove(Key::SeenSuggestion((guild, member, n)));
}

/// Notes that a moderator has seen a suggestion with its answer, and so earns nothing for it.
pub fn seen(tx: &mut Transaction<'_>, guild: GuildId, (member, n): (MemberId, u32), by: MemberId) {
    let mut all = seen_by(tx, guild, (member, n));
    if by != member && !all.contains(&by) {
        all.push(by);
        tx.put(Record::SeenSuggestion((guild, member, n), all));
    }
}

fn seen_by(tx: &Transaction<'_>, guild: GuildId, (member, n): (MemberId, u32)) -> Vec<MemberId> {
    match tx.get(&Key::SeenSuggestion((guild, member, n))) {
        Some(Record::SeenSuggestion(_, all)) => all,
        _ => Vec::new(),
    }
}

/// Makes a suggestion one of the guild's own questions, and returns its name. What the member typed
/// isn't needed any more.
pub fn approve(
    tx: &mut Transaction<'_>,
    guild: GuildId,
    (member, n): (MemberId, u32),
    mut suggestion: Suggestion,
    question: Question,
    by: MemberId,
) -> Slug {
    let mut writers = vec![member];
    writers.extend((by != member).then_some(by));
    let others = seen_by(tx, guild, (member, n)).into_iter();
    writers.extend(others.filter(|one| *one != by));
    let credit = suggestion.credit.then_some(member);
    let slug = own::add(tx, guild, question, writers, credit);
    let at = tx.at;
    suggestion.fate = Fate::Approved {
        by,
        at,
        slug: slug.clone(),
    };
    put(tx, guild, member, n, suggestion);
    tx.remove(Key::SuggestionText((guild, member, n)));
    tx.remove(Key::SeenSuggestion((guild, member, n)));
    forget_old(tx, guild);
    slug
}

/// Declines a suggestion, for a reason.
pub fn decline(
    tx: &mut Transaction<'_>,
    guild: GuildId,
    (member, n): (MemberId, u32),
    mut suggestion: Suggestion,
    by: MemberId,
    reason: String,
) {
    suggestion.fate = Fate::Declined { by, at: tx.at };
    put(tx, guild, member, n, suggestion);
    tx.put(Record::SuggestionReason((guild, member, n), reason));
    forget_old(tx, guild);
}

/// Lets a declined suggestion wait again.
pub fn reopen(tx: &mut Transaction<'_>, guild: GuildId, member: MemberId, n: u32) {
    if let Some(mut suggestion) = suggestions::get(tx, guild, member, n) {
        suggestion.fate = Fate::Waits;
        put(tx, guild, member, n, suggestion);
        tx.remove(Key::SuggestionReason((guild, member, n)));
    }
}

/// Removes the suggestions that were decided on longest ago, so that there are never too many.
fn forget_old(tx: &mut Transaction<'_>, guild: GuildId) {
    let all = suggestions::all(tx, guild).into_iter();
    let mut decided: Vec<_> = all
        .filter_map(|(member, n, one)| Some((one.fate.decided()?, n, member)))
        .collect();
    decided.sort();
    let excess = decided.len().saturating_sub(DECIDED_MAX);
    for (_, n, member) in decided.into_iter().take(excess) {
        remove(tx, guild, member, n);
    }
}
