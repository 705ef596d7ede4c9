//! Makes the lists of a daily with many answers part by part, where that would hold up everybody
//! else: after its close, because the answers are in the store then, and of typed outputs at any
//! time, because their texts always are.
//!
//! Whatever happens to an answer in between has the lists made from the beginning.

use crate::model::daily::{Answer, Daily, Phase, Sealed};
use crate::model::ids::{AnswerKey, At, DailyKey, MemberId};
use crate::model::lists::Lists;
use crate::model::question::{Kind, Question};
use crate::model::record::{Key, Record};
use crate::model::unfinished::{Listing, Unfinished};
use crate::queries::{answers, lists};
use crate::rules::settling;
use crate::state::answers::Given;
use crate::state::transaction::Transaction;

/// Lists that are made.
pub struct Made {
    /// The daily.
    pub daily: Daily,
    /// Its question.
    pub question: Box<Question>,
    /// The lists, and what they were made for.
    pub listing: Listing,
}

/// Tells whether the lists of a daily take several parts.
#[must_use]
pub fn takes_parts(tx: &Transaction<'_>, key: DailyKey, daily: &Daily) -> bool {
    let from_store = daily.phase == Phase::Closed || daily.kind.is_typed();
    let under_way = matches!(tx.unfinished(key), Some(Unfinished::Listing(_)));
    under_way || (from_store && are_many(tx, key))
}

/// Tells whether a daily has more answers than a step handles.
#[must_use]
pub fn are_many(tx: &Transaction<'_>, key: DailyKey) -> bool {
    let at_once = tx.state.rules.answers_at_once;
    tx.answers_after(key, MemberId(0), at_once).len() == at_once
}

/// Begins to make the lists for the reveal.
pub fn for_reveal(tx: &mut Transaction<'_>, key: DailyKey, since: At, withheld: u32) {
    let listing = Listing {
        since,
        reveal: Some(withheld),
        ..Listing::default()
    };
    tx.put_unfinished(key, Unfinished::Listing(Box::new(listing)));
}

/// Begins to make the lists again, because an answer or the question was changed. `file` tells
/// whether the file of answers may have changed, too.
pub fn again(tx: &mut Transaction<'_>, key: DailyKey, file: bool) {
    let listing = Listing {
        file,
        ..Listing::default()
    };
    begin(tx, key, listing);
}

/// Tells whether an answer may be in the file of those that have no message to themselves.
#[must_use]
pub fn may_be_in_file(answer: &Answer) -> bool {
    let typed = |sealed: &Sealed| sealed.option.is_none();
    answer.sealed_in_time().is_some_and(typed) && answer.published.is_none()
}

/// Begins to make the lists again without an answer that is no more.
pub fn without(tx: &mut Transaction<'_>, key: DailyKey, gone: Option<&Answer>) {
    let listing = Listing {
        deleted: true,
        file: gone.is_some_and(may_be_in_file),
        ..Listing::default()
    };
    begin(tx, key, listing);
}

fn begin(tx: &mut Transaction<'_>, key: DailyKey, mut listing: Listing) {
    listing.since = tx.at.plus_ms(1);
    match tx.unfinished(key) {
        None => {}
        Some(Unfinished::Listing(before)) => {
            listing.since = before.since;
            listing.reveal = before.reveal;
            listing.deleted |= before.deleted;
            listing.file |= before.file;
        }
        // What is being done shows the lists when it is done, or nothing shows them yet.
        Some(_) => return,
    }
    tx.put_unfinished(key, Unfinished::Listing(Box::new(listing)));
}

/// Adds the next answers to the lists. Returns them once all are in, with what they are of: then
/// they are to be shown, which is a step to itself.
pub fn go_on(tx: &mut Transaction<'_>, key: DailyKey, mut listing: Listing) -> Option<Made> {
    let (Some(daily), Some(Record::Question(_, question))) =
        (tx.daily(key), tx.get(&Key::Question(key)))
    else {
        settling::drop_rest(tx, key);
        return None;
    };
    let at_once = tx.state.rules.answers_at_once;
    let next = tx.answers_after(key, listing.after, at_once);
    let Some(last) = next.last().map(|(member, _)| *member) else {
        settling::drop_rest(tx, key);
        return Some(Made {
            daily,
            question,
            listing,
        });
    };
    listing.lists = with(tx, key, (&daily, &question), listing.lists, &next);
    listing.after = last;
    drop(next);
    tx.put_unfinished(key, Unfinished::Listing(Box::new(listing)));
    None
}

/// Returns the lists with these answers added.
#[must_use]
pub fn with(
    tx: &Transaction<'_>,
    key: DailyKey,
    (daily, question): (&Daily, &Question),
    mut lists: Lists,
    next: &[Given<'_>],
) -> Lists {
    let members: Vec<_> = next.iter().map(|(member, _)| *member).collect();
    let texts = match daily.kind {
        Kind::Output | Kind::Short => answers::sealed_texts(tx, key, &members),
        Kind::Open | Kind::Choice => Default::default(),
    };
    for (member, answer) in next {
        let member = *member;
        let of = AnswerKey { daily: key, member };
        let typed = texts.get(&member).map_or("", String::as_str);
        let one = (of, answer.as_ref(), typed);
        lists = lists::with(tx, daily, lists, one, question);
    }
    lists
}
