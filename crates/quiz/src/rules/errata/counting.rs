//! Counts the answers to a closed daily again after a correction: how the group did with it, how
//! many were right for the recap, and the lists in the thread. Of many answers that takes several
//! steps, because they have to be read from the store.

use crate::model::daily::Daily;
use crate::model::ids::{DailyKey, MemberId};
use crate::model::lists::Lists;
use crate::model::record::Record;
use crate::model::unfinished::{Rescoring, Tallying, Unfinished};
use crate::queries;
use crate::queries::recap::add_graded;
use crate::rules::{errata, listing, recap, settling};
use crate::state::tallies;
use crate::state::transaction::Transaction;

/// Counts a few answers at once and ends the correction, or begins to count many.
pub fn begin(tx: &mut Transaction<'_>, key: DailyKey, daily: &Daily, scored: Rescoring) {
    if listing::are_many(tx, key) {
        let tallying = Tallying {
            scored,
            after: MemberId::default(),
            tally: tallies::begin(daily),
            graded: (0, 0),
            lists: Lists::default(),
        };
        tx.put_unfinished(key, Unfinished::Tallying(Box::new(tallying)));
        return;
    }
    tallies::count(tx, key);
    let graded = queries::recap::graded(tx, key);
    recap::recounted(tx, key, graded);
    errata::finish(tx, key, daily, &scored, None);
}

/// Counts the next answers, or ends the correction once all are counted.
pub fn go_on(tx: &mut Transaction<'_>, key: DailyKey, mut tallying: Tallying) {
    let (Some(daily), Some(question)) = (tx.daily(key), queries::errata::question(tx, key)) else {
        settling::drop_rest(tx, key);
        return;
    };
    let void = queries::errata::is_void(tx, key);
    let at_once = tx.state.rules.answers_at_once;
    let next = tx.answers_after(key, tallying.after, at_once);
    let Some(last) = next.last().map(|(member, _)| *member) else {
        tx.put(Record::Tally(key, tallying.tally));
        recap::recounted(tx, key, tallying.graded);
        let lists = Some(&tallying.lists);
        errata::finish(tx, key, &daily, &tallying.scored, lists);
        return;
    };
    for (_, answer) in &next {
        tallies::add(&mut tallying.tally, daily.kind, answer, void);
        if !void {
            add_graded(&mut tallying.graded, answer);
        }
    }
    tallying.lists = listing::with(tx, key, (&daily, &question), tallying.lists, &next);
    tallying.after = last;
    drop(next);
    tx.put_unfinished(key, Unfinished::Tallying(Box::new(tallying)));
}
