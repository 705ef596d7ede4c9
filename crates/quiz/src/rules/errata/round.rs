//! Correcting a question of a round that is over: another answer is accepted, or the question is
//! made void, and the points of the round are counted again, in parts where there are many members.
//! Or its text is changed.

use crate::model::audit::{Deed, Subject};
use crate::model::correction::{
    AnsweredBy, Corrected, Correction, RecountStep, Recounting, RoundCorrections,
};
use crate::model::ids::MemberId;
use crate::model::log::LogLine;
use crate::model::question::Question;
use crate::model::record::Record;
use crate::model::round::{Round, RoundKey};
use crate::queries::errata::rounds;
use crate::queries::round;
use crate::rules::audit;
use crate::rules::round::recount;
use crate::state::transaction::Transaction;

/// Accepts another answer, or makes a question void. Returns the number of its entry in `/audit`.
pub fn correct(
    tx: &mut Transaction<'_>,
    (key, place): (RoundKey, u8),
    round: Round,
    what: Corrected,
    by: MemberId,
    reason: &str,
) -> u32 {
    let deed = match what {
        Corrected::Void => Deed::Voided,
        _ => Deed::AcceptedAnother,
    };
    let (entry, all) = note(tx, (key, place), (deed, what.clone()), by, reason);
    change(tx, (key, place), round, all, &what, entry);
    entry
}

/// Changes the text of a question. Returns the number of its entry.
pub fn correct_text(
    tx: &mut Transaction<'_>,
    (key, place): (RoundKey, u8),
    round: &Round,
    text: &str,
    by: MemberId,
    reason: &str,
) -> Option<u32> {
    let question = round::frozen(tx, key, place)?;
    let before = Corrected::Text {
        text: question.text,
        answer: question.answer,
    };
    let what = (Deed::CorrectedText, before);
    let (entry, all) = note(tx, (key, place), what, by, reason);
    tx.put(Record::RoundCorrections((key, place), Box::new(all)));
    put_text(tx, (key, place), round, text, entry);
    Some(entry)
}

/// Notes a correction in the record of who did what. Returns the number of its entry, and all
/// corrections of the question.
fn note(
    tx: &mut Transaction<'_>,
    (key, place): (RoundKey, u8),
    (deed, what): (Deed, Corrected),
    by: MemberId,
    reason: &str,
) -> (u32, RoundCorrections) {
    let subject = Subject::RoundQuestion(key.id, place);
    let entry = audit::note(tx, key.guild, by, deed, subject);
    tx.put(Record::AuditText((key.guild, entry), reason.to_owned()));
    let line = LogLine::about_round("a moderator corrected a question of a round", key);
    tx.log(line.details(format!("entry={entry} question={}", place + 1)));
    let mut all = rounds::corrections(tx, key, place).unwrap_or_default();
    all.corrections.all.push(Correction {
        at: tx.at,
        entry,
        what,
        undone_by: None,
    });
    (entry, all)
}

/// Puts another text into the frozen question, and shows it in the results. No points change.
fn put_text(
    tx: &mut Transaction<'_>,
    (key, place): (RoundKey, u8),
    round: &Round,
    text: &str,
    entry: u32,
) {
    if let Some(question) = round::frozen(tx, key, place) {
        let text = text.to_owned();
        let question = Box::new(Question { text, ..question });
        tx.put(Record::RoundQuestion((key, place), question));
    }
    recount::show_question(tx, key, round, place);
    recount::tell(tx, key, round, (place, entry), None);
}

/// Takes a correction back. The numbers are those of its entry and of the entry that says so.
pub fn take_back(
    tx: &mut Transaction<'_>,
    key: RoundKey,
    place: u8,
    (entry, by_entry): (u32, u32),
) {
    let (Some(round), Some(mut all)) = (tx.round(key), rounds::corrections(tx, key, place)) else {
        return;
    };
    let correction = all.corrections.all.iter_mut();
    let Some(correction) = correction.into_iter().find(|one| one.entry == entry) else {
        return;
    };
    correction.undone_by = Some(by_entry);
    let what = correction.what.clone();
    if let Corrected::Text { text, .. } = &what {
        tx.put(Record::RoundCorrections((key, place), Box::new(all)));
        put_text(tx, (key, place), &round, text, by_entry);
        return;
    }
    change(tx, (key, place), round, all, &what, by_entry);
}

/// Puts corrections of which one is new or was taken back, and begins to count again. A void
/// question has no results: they wait beside its corrections.
fn change(
    tx: &mut Transaction<'_>,
    (key, place): (RoundKey, u8),
    mut round: Round,
    mut all: RoundCorrections,
    what: &Corrected,
    entry: u32,
) {
    if let (Corrected::Void, Some(item)) = (what, round.questions.get_mut(usize::from(place))) {
        std::mem::swap(&mut item.tally, &mut all.tally);
        tx.put_round(key, round.clone());
    }
    tx.put(Record::RoundCorrections((key, place), Box::new(all)));
    let question = round::frozen(tx, key, place);
    let answered_by = question.map(|question| rounds::answered_by(&round, &question));
    let step = match (answered_by, what) {
        (Some(AnsweredBy::Typing), Corrected::Output(_)) => RecountStep::Grade,
        _ => RecountStep::Tally,
    };
    let recounting = Recounting {
        since: tx.at,
        date: round.date,
        entry,
        place,
        step,
        after: MemberId(0),
        done: 0,
        changed: 0,
    };
    recount::go_on(tx, key, recounting);
}
