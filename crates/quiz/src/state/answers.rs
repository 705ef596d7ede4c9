//! What a decision sees of all answers to a daily, without copying them: a daily may have many.

use std::borrow::Cow;
use std::collections::BTreeMap;
use std::ops::Bound;

use crate::model::daily::Answer;
use crate::model::ids::{DailyKey, MemberId};
use crate::model::record::{Key, Record};
use crate::state::transaction::Transaction;

/// A member, and what they did with a daily.
pub type Given<'t> = (MemberId, Cow<'t, Answer>);

impl Transaction<'_> {
    /// Returns what members did with a daily in any phase, in the order of the members, as this
    /// decision has left it.
    #[must_use]
    pub fn answers_as_they_are(&self, key: DailyKey) -> Vec<Given<'_>> {
        self.answers_after(key, MemberId(0), usize::MAX)
    }

    /// Returns the same for the first members after this one, at most `limit`.
    #[must_use]
    pub fn answers_after(&self, key: DailyKey, after: MemberId, limit: usize) -> Vec<Given<'_>> {
        let range = Key::answers_after(key, after);
        let Some(open_daily) = self.state.open_daily(key) else {
            let records = self.scan(&range, limit).into_iter();
            return records
                .filter_map(|record| match record {
                    Record::Answer(key, answer) => Some((key.member, Cow::Owned(*answer))),
                    _ => None,
                })
                .collect();
        };
        let standing = open_daily
            .answers
            .range((Bound::Excluded(after), Bound::Unbounded))
            .map(|(member, answer)| (*member, answer.as_ref()));
        let mut changed = self.changed.range(range).peekable();
        if changed.peek().is_none() {
            let standing = standing.take(limit);
            return standing
                .map(|(member, answer)| (member, Cow::Borrowed(answer)))
                .collect();
        }
        let mut all: BTreeMap<MemberId, &Answer> = standing.collect();
        for (key, record) in changed {
            match (key, record.as_deref()) {
                (_, Some(Record::Answer(key, answer))) => {
                    all.insert(key.member, answer.as_ref());
                }
                (Key::Answer(key), _) => {
                    all.remove(&key.member);
                }
                _ => {}
            }
        }
        let all = all.into_iter().take(limit);
        all.map(|(member, answer)| (member, Cow::Borrowed(answer)))
            .collect()
    }

    /// Returns how many votes stand for each answer to a daily. Answers without votes are left out.
    #[must_use]
    pub fn votes_in(&self, key: DailyKey) -> BTreeMap<MemberId, usize> {
        let range = Key::votes(key);
        let mut votes: BTreeMap<MemberId, usize> = BTreeMap::new();
        let Some(open_daily) = self.state.open_daily(key) else {
            for record in self.scan(&range, usize::MAX) {
                if let Record::Vote((answer, _), vote) = record
                    && vote.stands()
                {
                    *votes.entry(answer.member).or_default() += 1;
                }
            }
            return votes;
        };
        for ((member, _), vote) in &open_daily.votes {
            if vote.stands() {
                *votes.entry(*member).or_default() += 1;
            }
        }
        for (key, record) in self.changed.range(range) {
            let Key::Vote((answer, voter)) = key else {
                continue;
            };
            let stood = open_daily.votes.get(&(answer.member, *voter));
            let stood = stood.is_some_and(|vote| vote.stands());
            let stands = match record.as_deref() {
                Some(Record::Vote(_, vote)) => vote.stands(),
                _ => false,
            };
            let count = votes.entry(answer.member).or_default();
            *count = *count + usize::from(stands) - usize::from(stood);
        }
        votes.retain(|_, count| *count > 0);
        votes
    }
}
