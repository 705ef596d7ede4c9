//! Reads the outputs that members typed in a round.

use std::collections::BTreeMap;

use crate::model::ids::MemberId;
use crate::model::record::{Key, Record};
use crate::model::round::{Round, RoundKey, TYPED_RIGHT};
use crate::queries::difference::differences_of;
use crate::queries::outputs::WrongOutput;
use crate::queries::{grade, guard, round};
use crate::state::transaction::Transaction;

/// How many wrong outputs the results name.
const NAMED: usize = 3;

/// Returns what a member typed last.
#[must_use]
pub fn text(tx: &Transaction<'_>, key: RoundKey, place: u8, member: MemberId) -> Option<String> {
    match tx.get(&Key::RoundText((key, place, member))) {
        Some(Record::RoundText(_, text)) => Some(text),
        _ => None,
    }
}

/// Returns the wrong outputs that were typed most often. Only those that may be published are among
/// them.
#[must_use]
pub fn frequent_wrong(
    tx: &Transaction<'_>,
    key: RoundKey,
    round: &Round,
    place: u8,
) -> Vec<WrongOutput> {
    let mut wrong: BTreeMap<String, u64> = BTreeMap::new();
    let Some(question) = round::frozen(tx, key, place) else {
        return Vec::new();
    };
    let expected = question.expected.as_deref().unwrap_or_default();
    let played = round::played(tx, key, round, place, &question);
    for (member, press) in played.into_iter().flat_map(|played| played.presses) {
        if press.option == TYPED_RIGHT {
            continue;
        }
        let typed = text(tx, key, place, member);
        // The text may have been accepted before the guild's filter got the word that rejects it
        // now.
        let typed = typed.filter(|typed| guard::output_fits(tx, key.guild, typed));
        if let Some(typed) = typed {
            let typed = grade::counted_form(question.kind, expected, &typed);
            *wrong.entry(typed).or_default() += 1;
        }
    }
    let mut wrong: Vec<_> = wrong.into_iter().collect();
    wrong.sort_by(|(a, n), (b, m)| m.cmp(n).then(a.cmp(b)));
    wrong.truncate(NAMED);
    let wrong = wrong.into_iter().map(|(text, count)| WrongOutput {
        differences: differences_of(question.kind, expected, &text),
        text,
        count,
    });
    wrong.collect()
}
