//! Makes the file of the sealed answers that have no message to themselves, part by part where
//! there are so many that it would hold up everybody else.
//!
//! A ruling on an answer in between has it made from the beginning. Nobody's data is deleted
//! meanwhile, because that waits for what is unfinished in a daily.

use crate::model::daily::{Answer, Daily};
use crate::model::effect::About;
use crate::model::ids::{At, DailyKey, MemberId};
use crate::model::question::{Kind, Question};
use crate::model::record::{Key, Record};
use crate::model::unfinished::{Filing, FilingFor, Unfinished};
use crate::queries::answers::{self, PUBLISHED_ALONE, in_file_at_once};
use crate::queries::errata;
use crate::rules::{listing, settling};
use crate::state::transaction::Transaction;
use crate::text;

/// The largest size of the file, in bytes. Discord takes 10 MiB, but one step has to write all of
/// it.
const LARGEST: usize = 4 * 1024 * 1024;

/// A file that is made, with what it is of.
pub struct Made {
    /// The daily.
    pub daily: Daily,
    /// Its question.
    pub question: Box<Question>,
    /// What it was made for.
    pub why: FilingFor,
    /// The file.
    pub file: Filed,
}

/// What is in a file.
pub struct Filed {
    /// Its text.
    pub text: String,
    /// How many answers are in it.
    pub kept: usize,
    /// How many belong into it.
    pub count: usize,
}

/// Tells whether a daily has more sealed answers than one step puts into a file. Of one that is
/// closed only so many answers are read that it may be.
#[must_use]
pub fn are_many(tx: &Transaction<'_>, key: DailyKey, daily: &Daily) -> bool {
    let most = PUBLISHED_ALONE.saturating_add(in_file_at_once(tx));
    if daily.kind != Kind::Open {
        return false;
    }
    if tx.state.open_daily(key).is_none() {
        return tx
            .answers_after(key, MemberId(0), most.saturating_add(1))
            .len()
            > most;
    }
    let answers = tx.answers_as_they_are(key);
    let typed = |answer: &Answer| {
        let sealed = answer.sealed_in_time();
        sealed.is_some_and(|sealed| sealed.option.is_none())
    };
    answers.iter().filter(|(_, answer)| typed(answer)).count() > most
}

/// Begins to make the file. It is due since `since`.
pub fn begin(tx: &mut Transaction<'_>, key: DailyKey, daily: &Daily, why: FilingFor, since: At) {
    let alone: Vec<MemberId> = match why {
        FilingFor::Reveal(_) => {
            let mut all = answers::published(tx, key, daily);
            all.truncate(PUBLISHED_ALONE);
            all
        }
        FilingFor::Again(_) | FilingFor::Waiting(..) => {
            let under_way = tx.state.outbox().filter_map(|row| match &row.about {
                About::Published(answer) if answer.daily == key => Some(answer.member),
                _ => None,
            });
            under_way.collect()
        }
    };
    drop_pieces(tx, key);
    let filing = Filing {
        since,
        why,
        alone,
        after: MemberId::default(),
        pieces: 0,
        count: 0,
        kept: 0,
        bytes: 0,
    };
    tx.put_unfinished(key, Unfinished::Filing(Box::new(filing)));
}

/// Begins to make the file again, because an answer in it has changed, or the buttons below it. If
/// somebody's data was deleted, the edit comes after everything else.
pub fn again(tx: &mut Transaction<'_>, key: DailyKey, daily: &Daily, deleted: bool) {
    let (why, since) = match tx.unfinished(key) {
        // One millisecond later, because what a tick did must not be due again at the same time.
        None => (FilingFor::Again(deleted), tx.at.plus_ms(1)),
        Some(Unfinished::Filing(before)) => match before.why {
            FilingFor::Again(was) => (FilingFor::Again(was || deleted), before.since),
            other => (other, before.since),
        },
        Some(Unfinished::Listing(mut listing)) => {
            listing.file = true;
            listing.deleted |= deleted;
            tx.put_unfinished(key, Unfinished::Listing(listing));
            return;
        }
        // The file is made again when the daily is closed.
        Some(_) => return,
    };
    begin(tx, key, daily, why, since);
}

/// Makes the file of a closed daily again if it is a long one, because nothing below it can be
/// pressed any more.
pub fn after_close(tx: &mut Transaction<'_>, key: DailyKey) {
    let daily = tx.daily(key).filter(|daily| are_many(tx, key, daily));
    if let Some(daily) = daily {
        again(tx, key, &daily, false);
    }
}

/// Adds the next answers to the file. Returns it once all are in it: then it goes where it belongs.
pub fn go_on(tx: &mut Transaction<'_>, key: DailyKey, mut filing: Filing) -> Option<Made> {
    let Some(daily) = tx.daily(key) else {
        drop_pieces(tx, key);
        settling::drop_rest(tx, key);
        return None;
    };
    let at_once = tx.state.rules.answers_at_once;
    let next = tx.answers_after(key, filing.after, at_once);
    let Some(last) = next.last().map(|(member, _)| *member) else {
        return finish(tx, key, daily, filing);
    };
    let belongs = |member: &MemberId, answer: &Answer| {
        answer.counts() && listing::may_be_in_file(answer) && !filing.alone.contains(member)
    };
    let next = next
        .iter()
        .filter(|(member, answer)| belongs(member, answer));
    let next: Vec<_> = next
        .map(|(member, answer)| (*member, answer.is_withheld()))
        .collect();
    let members: Vec<_> = next.iter().map(|(member, _)| *member).collect();
    let mut texts = answers::sealed_texts(tx, key, &members);
    let mut files = answers::files(tx, key, &members);
    let lang = tx.guild_language(key.guild);
    let mut piece = String::new();
    for (member, withheld) in next {
        filing.count += 1;
        let typed = texts.remove(&member).unwrap_or_default();
        let typed = answers::with_file(typed, files.remove(&member));
        let number = PUBLISHED_ALONE + filing.count as usize;
        let entry = text::reveal::in_file(lang, number, (!withheld).then_some(typed.as_str()));
        // What is short doesn't come before what is long: the file ends here.
        let full = filing.kept + 1 < filing.count;
        if full || filing.bytes as usize + entry.len() > LARGEST {
            continue;
        }
        filing.kept += 1;
        filing.bytes += entry.len() as u32;
        piece.push_str(&entry);
    }
    if !piece.is_empty() {
        tx.put(Record::FilePiece((key, filing.pieces), piece));
        filing.pieces += 1;
    }
    filing.after = last;
    tx.put_unfinished(key, Unfinished::Filing(Box::new(filing)));
    None
}

/// Puts the pieces together.
fn finish(tx: &mut Transaction<'_>, key: DailyKey, daily: Daily, filing: Filing) -> Option<Made> {
    let mut text = String::with_capacity(filing.bytes as usize);
    for record in tx.scan(&Key::file_pieces(key), usize::MAX) {
        if let Record::FilePiece(_, piece) = record {
            text.push_str(&piece);
        }
    }
    drop_pieces(tx, key);
    settling::drop_rest(tx, key);
    Some(Made {
        daily,
        question: errata::question(tx, key)?,
        why: filing.why,
        file: Filed {
            text,
            kept: filing.kept as usize,
            count: filing.count as usize,
        },
    })
}

/// Removes the pieces of a file.
pub fn drop_pieces(tx: &mut Transaction<'_>, key: DailyKey) {
    for record in tx.scan(&Key::file_pieces(key), usize::MAX) {
        tx.remove(record.key());
    }
}
