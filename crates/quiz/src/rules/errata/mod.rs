//! Correcting a question that was played: another answer is accepted, the question is made void, or
//! its text is changed. The answers are scored again, in parts where there are many, and a note
//! in its thread follows once that is done. [`counting`] counts the answers to a closed daily
//! again, [`shown`] shows what came of it. [`round`] does the same for questions of rounds.

pub mod counting;
pub mod round;
pub mod shown;

use crate::model::audit::{Deed, Subject};
use crate::model::card::Card;
use crate::model::correction::{Corrected, Correction, Corrections};
use crate::model::daily::{Daily, Phase};
use crate::model::ids::{DailyKey, MemberId};
use crate::model::lists::Lists;
use crate::model::log::LogLine;
use crate::model::marker;
use crate::model::question::Question;
use crate::model::record::Record;
use crate::model::unfinished::{Rescore, Rescoring, Unfinished};
use crate::queries::{self, answers};
use crate::rules::rescoring::rescore;
use crate::rules::{audit, close, filing, parts, settling};
use crate::state::transaction::Transaction;
use crate::text::errata as say;

/// Accepts another answer, or makes a question void. Returns the number of its entry in `/audit`.
pub fn correct(
    tx: &mut Transaction<'_>,
    key: DailyKey,
    daily: Daily,
    what: Corrected,
    by: MemberId,
    reason: &str,
) -> u32 {
    let (deed, how) = match what {
        Corrected::Void => (Deed::Voided, Rescore::TakeBack),
        _ => (Deed::AcceptedAnother, Rescore::Regrade),
    };
    let void = what == Corrected::Void;
    let entry = note(tx, key, &daily, (deed, what), by, reason);
    if void && daily.phase == Phase::Revealed {
        // Votes and acceptances have nothing to count for any more.
        let many = tx.answers_as_they_are(key).len() > tx.state.rules.answers_at_once;
        close::close_void(tx, key, daily);
        if many {
            // Editing the answers of many is a step of its own.
            let rescoring = first(tx, entry, how);
            tx.put_unfinished(key, Unfinished::Rescoring(rescoring));
            return entry;
        }
    }
    begin(tx, key, entry, how);
    entry
}

/// Changes the text of a question and its model answer. Returns the number of its entry.
pub fn correct_text(
    tx: &mut Transaction<'_>,
    key: DailyKey,
    daily: &Daily,
    (text, answer): (&str, &str),
    by: MemberId,
    reason: &str,
) -> Option<u32> {
    let question = queries::errata::question(tx, key)?;
    let before = Corrected::Text {
        text: question.text.clone(),
        answer: question.answer.clone(),
    };
    let entry = note(tx, key, daily, (Deed::CorrectedText, before), by, reason);
    put_text(tx, key, daily, *question, (text, answer), entry);
    Some(entry)
}

/// Takes a correction back. `by_entry` is the number of the entry that says so.
pub fn take_back(tx: &mut Transaction<'_>, key: DailyKey, entry: u32, by_entry: u32) {
    let (Some(daily), Some(mut all)) = (tx.daily(key), queries::errata::corrections(tx, key))
    else {
        return;
    };
    let Some(correction) = all.all.iter_mut().find(|one| one.entry == entry) else {
        return;
    };
    correction.undone_by = Some(by_entry);
    let what = correction.what.clone();
    put(tx, key, all);
    match what {
        Corrected::Option(_) | Corrected::Output(_) => begin(tx, key, by_entry, Rescore::Regrade),
        Corrected::Void => begin(tx, key, by_entry, Rescore::GiveBack(entry)),
        Corrected::Text { text, answer } => {
            if let Some(question) = queries::errata::question(tx, key) {
                put_text(tx, key, &daily, *question, (&text, &answer), by_entry);
            }
        }
    }
}

/// Notes a correction in the record of who did what, and beside the daily.
fn note(
    tx: &mut Transaction<'_>,
    key: DailyKey,
    daily: &Daily,
    (deed, what): (Deed, Corrected),
    by: MemberId,
    reason: &str,
) -> u32 {
    let subject = Subject::Daily(key.track, key.date, daily.number);
    let entry = audit::note(tx, key.guild, by, deed, subject);
    tx.put(Record::AuditText((key.guild, entry), reason.to_owned()));
    let mut all = queries::errata::corrections(tx, key).unwrap_or_default();
    all.all.push(Correction {
        at: tx.at,
        entry,
        what,
        undone_by: None,
    });
    put(tx, key, all);
    let line = LogLine::about_daily("a moderator corrected a question", key, daily.number);
    tx.log(line.details(format!("entry={entry}")));
    entry
}

fn put(tx: &mut Transaction<'_>, key: DailyKey, all: Corrections) {
    tx.put(Record::Corrections(key, Box::new(all)));
}

/// Begins to score the answers again.
fn begin(tx: &mut Transaction<'_>, key: DailyKey, entry: u32, how: Rescore) {
    let rescoring = first(tx, entry, how);
    go_on(tx, key, rescoring);
}

/// Returns the scoring before its first step.
fn first(tx: &Transaction<'_>, entry: u32, how: Rescore) -> Rescoring {
    Rescoring {
        since: tx.at,
        entry,
        how,
        after: MemberId::default(),
        ahead: Vec::new(),
        changed: 0,
    }
}

/// Scores the next answers again, or tells the thread once all are done.
pub fn go_on(tx: &mut Transaction<'_>, key: DailyKey, mut rescoring: Rescoring) {
    let Some(daily) = tx.daily(key) else {
        settling::drop_rest(tx, key);
        return;
    };
    let at_once = tx.state.rules.answers_at_once;
    let next = tx.answers_after(key, rescoring.after, at_once);
    let mut members: Vec<_> = next.into_iter().map(|(member, _)| member).collect();
    let is_first = rescoring.after == MemberId::default();
    let is_last = members.len() < at_once;
    let none_left = members.is_empty();
    if let Some(last) = members.last().copied() {
        members.retain(|member| !rescoring.has_done(*member));
        rescoring.changed += rescore(tx, key, &daily, &rescoring, &members);
        rescoring.after = last;
        rescoring.ahead.retain(|member| *member > last);
    }
    // After many answers the messages get a step to themselves.
    if (is_first && is_last) || none_left {
        match daily.phase {
            Phase::Closed => counting::begin(tx, key, &daily, rescoring),
            _ => finish(tx, key, &daily, &rescoring, None),
        }
    } else {
        tx.put_unfinished(key, Unfinished::Rescoring(rescoring));
    }
}

/// Ends the scoring, and shows on Discord what came of it. `lists` is what the thread shows of a
/// closed daily's answers, if that was made in parts.
fn finish(
    tx: &mut Transaction<'_>,
    key: DailyKey,
    daily: &Daily,
    rescoring: &Rescoring,
    lists: Option<&Lists>,
) {
    settling::drop_rest(tx, key);
    let line = LogLine::about_daily("scored a corrected question again", key, daily.number);
    tx.log(line.details(format!("changed={}", rescoring.changed)));
    match rescoring.how {
        Rescore::Regrade => {}
        Rescore::TakeBack | Rescore::GiveBack(_) => shown::post(tx, key, daily),
    }
    let note = shown::note(tx, key, daily, rescoring.entry, Some(rescoring.changed));
    if daily.phase == Phase::Closed {
        let edits = shown::lists(tx, key, daily, lists);
        shown::in_thread(tx, key, daily, note, edits);
        if rescoring.how == Rescore::TakeBack {
            // Nothing below it can be pressed any more.
            filing::after_close(tx, key);
        }
    } else {
        parts::show_results(tx, key, daily);
        shown::in_thread(tx, key, daily, note, Vec::new());
    }
}

/// Puts another text into the frozen question, and shows it where the old one was.
fn put_text(
    tx: &mut Transaction<'_>,
    key: DailyKey,
    daily: &Daily,
    old: Question,
    (text, answer): (&str, &str),
    entry: u32,
) {
    let lang = tx.guild_language(key.guild);
    let before = parts::model_answer_of(tx, key, daily, &old);
    let mut question = old;
    text.clone_into(&mut question.text);
    answer.clone_into(&mut question.answer);
    let now = parts::model_answer_of(tx, key, daily, &question);
    tx.put(Record::Question(key, Box::new(question)));
    shown::post(tx, key, daily);
    let mut notes: Vec<Card> = shown::note(tx, key, daily, entry, None)
        .into_iter()
        .collect();
    let mut edits = Vec::new();
    let all_there = daily.reveal_posts.len() >= before.len();
    if before.len() == now.len() && all_there {
        let total = daily.reveal_posts.len() as u32;
        for (place, mut card) in now.into_iter().enumerate() {
            if before[place] != card {
                card.footer = Some(marker::part(daily.number, place as u32 + 1, total));
                edits.push((answers::place(daily), daily.reveal_posts[place], card));
            }
        }
    } else if before != now {
        // It doesn't fit into the messages that are there.
        notes.push(say::whole_answer(lang, daily.number, answer, entry));
    }
    shown::in_thread(tx, key, daily, notes, edits);
}
