//! Reads the record of who did what, and says what of it can be undone.

use crate::model::audit::{AuditEntry, Deed, Kind, Subject};
use crate::model::correction::{Corrected, Correction, Corrections, Played};
use crate::model::daily::{Phase, Ruling};
use crate::model::deck::DeckImport;
use crate::model::ids::{AnswerKey, DailyKey, GuildId, LocalDate, MemberId, TrackId, UserId};
use crate::model::points::{Fact, Reason, Source};
use crate::model::question::Slug;
use crate::model::record::{Key, Record};
use crate::model::round::RoundKey;
use crate::model::season::SeasonId;
use crate::model::track::TrackDraft;
use crate::queries::{deck as decks, errata, ledger, season, suggestions, tracks};
use crate::state::transaction::Transaction;

/// Entries on a page.
pub const PAGE: usize = 10;

/// How many entries one look reads. A filter that finds less in them offers to look further back.
pub const LOOK: usize = 1_000;

/// A page of entries, newest first.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Page {
    /// The entries with their numbers.
    pub entries: Vec<(u32, AuditEntry)>,
    /// The number before which the next page looks, if there are older entries.
    pub older: Option<u32>,
}

/// Returns the entries before the one with a number, as far as they pass the filters.
#[must_use]
pub fn page(
    tx: &Transaction<'_>,
    guild: GuildId,
    before: u32,
    by: Option<MemberId>,
    kind: Option<Kind>,
) -> Page {
    let records = tx.scan(&Key::audit_before(guild, before), LOOK);
    let all_read = records.len() < LOOK;
    let mut page = Page {
        entries: Vec::new(),
        older: None,
    };
    let mut last = before;
    for record in records {
        let Record::Audit((_, inverted), entry) = record else {
            continue;
        };
        if page.entries.len() == PAGE {
            page.older = Some(last);
            return page;
        }
        last = u32::MAX - inverted;
        let wanted =
            by.is_none_or(|by| entry.by == by) && kind.is_none_or(|kind| entry.deed.kind() == kind);
        if wanted {
            page.entries.push((last, entry));
        }
    }
    page.older = (!all_read).then_some(last);
    page
}

/// Returns the entry with a number.
#[must_use]
pub fn entry(tx: &Transaction<'_>, guild: GuildId, number: u32) -> Option<AuditEntry> {
    match tx.get(&AuditEntry::key(guild, number)) {
        Some(Record::Audit(_, entry)) => Some(entry),
        _ => None,
    }
}

/// Returns the reason that belongs to an entry; empty if there is none.
#[must_use]
pub fn reason(tx: &Transaction<'_>, guild: GuildId, number: u32) -> String {
    match tx.get(&Key::AuditText((guild, number))) {
        Some(Record::AuditText(_, text)) => text,
        _ => String::new(),
    }
}

/// Returns the number that the next entry gets.
#[must_use]
pub fn next_number(tx: &Transaction<'_>, guild: GuildId) -> u32 {
    match tx.scan(&Key::audit_before(guild, u32::MAX), 1).pop() {
        Some(Record::Audit((_, inverted), _)) => u32::MAX - inverted + 1,
        _ => 1,
    }
}

/// How an entry can be undone.
#[derive(Debug, Clone, PartialEq)]
pub enum Undo {
    /// By taking the adjustment back.
    Points(Fact, i32),
    /// By putting the answer back.
    Answer(AnswerKey),
    /// By removing the record that bars a question.
    Bar(Key),
    /// By putting this track back.
    Track(TrackId, Box<TrackDraft>),
    /// By taking the correction of this question back.
    Correction(Played),
    /// By putting a question of the guild's own back.
    Own(Slug),
    /// By letting a suggestion wait again.
    Suggestion(MemberId, u32),
    /// By taking an import back.
    Import(Box<DeckImport>),
    /// By putting a season back that was called off.
    Season(SeasonId),
}

/// Tells how an entry can be undone now. `None` if it was undone already, has changed since, or
/// can't be undone at all.
#[must_use]
pub fn undo(tx: &Transaction<'_>, guild: GuildId, number: u32, entry: &AuditEntry) -> Option<Undo> {
    if entry.undone_by.is_some() {
        return None;
    }
    match (entry.deed, entry.subject.clone()) {
        (
            Deed::AdjustedPoints,
            Subject::Points {
                member,
                date,
                points,
            },
        ) => {
            let fact = adjustment(member, date, number);
            let rows = ledger::rows_at(tx, guild, member, fact.source);
            let stands = ledger::standing(&rows).next().is_some();
            stands.then_some(Undo::Points(fact, points))
        }
        (Deed::RemovedAnswer, Subject::Answer(track, date, number, member)) => {
            ruled(tx, (guild, track, date), number, member, Ruling::Removed)
        }
        (Deed::HidAnswer, Subject::Answer(track, date, number, member)) => {
            ruled(tx, (guild, track, date), number, member, Ruling::Withheld)
        }
        (
            Deed::AcceptedAnother | Deed::Voided | Deed::CorrectedText,
            Subject::Daily(track, date, daily_number),
        ) => {
            let key = DailyKey { guild, track, date };
            let daily = tx.daily_as_it_is(key)?;
            let same = daily.number == daily_number;
            let all = errata::corrections(tx, key).filter(|_| same)?;
            let can = can_be_taken_back(&all, number) && !errata::is_rescoring(tx, key);
            can.then_some(Undo::Correction(Played::Daily(key)))
        }
        (
            Deed::AcceptedAnother | Deed::Voided | Deed::CorrectedText,
            Subject::RoundQuestion(id, place),
        ) => {
            let key = RoundKey { guild, id };
            let all = errata::rounds::corrections(tx, key, place)?.corrections;
            let can = can_be_taken_back(&all, number) && tx.recounting(key).is_none();
            can.then_some(Undo::Correction(Played::Round(key, place)))
        }
        (Deed::RemovedTrack, Subject::Track(id)) => {
            let draft = tracks::removed(tx, guild, id)?;
            Some(Undo::Track(id, Box::new(draft)))
        }
        (Deed::BarredQuestion, Subject::Question(slug)) => {
            let key = Key::Barred((guild, slug));
            match tx.get(&key) {
                // It may have been allowed and barred again since.
                Some(Record::Barred(_, bar)) if bar.at == entry.at => Some(Undo::Bar(key)),
                _ => None,
            }
        }
        (Deed::RemovedQuestion, Subject::Question(slug)) => {
            // It may have been put back and removed again since.
            let own = tx.own(guild, &slug)?;
            (own.removed == Some(entry.at)).then_some(Undo::Own(slug))
        }
        (Deed::ImportedQuestions, _) => {
            Some(Undo::Import(Box::new(decks::import(tx, guild, number)?)))
        }
        (Deed::CancelledSeason, Subject::Season(id)) => {
            season::can_be_put_back(tx, guild, id).then_some(Undo::Season(id))
        }
        (Deed::DeclinedSuggestion, Subject::Suggestion(member, number)) => {
            let one = suggestions::get(tx, guild, member, number)?;
            let decided = one.fate.decided();
            (decided == Some(entry.at)).then_some(Undo::Suggestion(member, number))
        }
        _ => None,
    }
}

/// Tells whether the correction with an entry can be taken back. A text can only go back to the one
/// before.
fn can_be_taken_back(all: &Corrections, entry: u32) -> bool {
    let is_text = |one: &Correction| matches!(one.what, Corrected::Text { .. });
    let last_text = all.standing().filter(|one| is_text(one)).last();
    let holds = all.standing().any(|one| {
        one.entry == entry && (!is_text(one) || last_text.is_some_and(|last| last.entry == entry))
    });
    // What was accepted counts for nothing while the question is void.
    let void_later = all
        .standing()
        .any(|one| one.what == Corrected::Void && one.entry > entry);
    holds && !void_later
}

/// Returns a member's account, unless the member has been forgotten.
#[must_use]
pub fn account(tx: &Transaction<'_>, guild: GuildId, member: MemberId) -> Option<UserId> {
    tx.member(guild, member).map(|member| member.user)
}

/// Returns the fact of an adjustment, which has the number of its entry.
#[must_use]
pub fn adjustment(member: MemberId, date: LocalDate, number: u32) -> Fact {
    Fact {
        member,
        source: Source::Adjustment(date, number.into()),
        reason: Reason::Adjusted,
        voter: None,
    }
}

/// Returns the answer to put back, if its daily isn't closed and this ruling still holds.
fn ruled(
    tx: &Transaction<'_>,
    (guild, track, date): (GuildId, TrackId, LocalDate),
    number: u64,
    member: MemberId,
    ruling: Ruling,
) -> Option<Undo> {
    let daily = DailyKey { guild, track, date };
    let open = tx.daily_as_it_is(daily)?;
    if open.phase == Phase::Closed || open.number != number {
        return None;
    }
    let key = AnswerKey { daily, member };
    (tx.answer(key)?.ruling == ruling).then_some(Undo::Answer(key))
}
