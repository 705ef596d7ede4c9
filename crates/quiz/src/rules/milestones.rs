//! Milestones of streaks that members made with a daily. They are looked for before it closes, in
//! parts, because a streak takes a while to read.

use crate::model::daily::Daily;
use crate::model::ids::{DailyKey, MemberId};
use crate::model::record::Record;
use crate::model::unfinished::{LookingFor, Milestone, Unfinished};
use crate::queries::learner::MILESTONES;
use crate::queries::reveal::may_be_named;
use crate::queries::streak;
use crate::state::transaction::Transaction;

/// How many of those who made the same milestone are named. All milestones together fit a field.
const NAMED: usize = 5;

/// How many dailies the streaks of one part may read.
const DAILIES: usize = 200;

/// Looks at the streaks of the next members who answered a daily, and keeps what was found after
/// the last of them. Returns what is left to do, if anything is. Where answers are anonymous,
/// nobody is told who answered.
pub fn look(
    tx: &mut Transaction<'_>,
    key: DailyKey,
    daily: &Daily,
    mut looking_for: LookingFor,
) -> Option<Unfinished> {
    if daily.anonymous {
        return None;
    }
    let at_once = tx.state.rules.answers_at_once;
    let is_first = looking_for.after == MemberId::default();
    let next = tx.answers_after(key, looking_for.after, at_once);
    let next: Vec<_> = next
        .into_iter()
        .map(|(member, answer)| (member, answer.counts()))
        .collect();
    let (mut read, mut looked_at) = (0, 0);
    for (member, counts) in &next {
        if read >= DAILIES {
            break;
        }
        looked_at += 1;
        looking_for.after = *member;
        if *counts && may_be_named(tx, key, *member) {
            let days = streak::back_from(tx, key, *member);
            read += days.len();
            note(&mut looking_for.found, streak::fold(days).now, *member);
        }
    }
    // After many answers the final results get a step to themselves.
    let all = looked_at == next.len() && next.len() < at_once;
    if next.is_empty() || (is_first && all) {
        if !looking_for.found.is_empty() {
            tx.put(Record::Milestones(key, looking_for.found));
        }
        return None;
    }
    Some(Unfinished::Milestones(looking_for))
}

/// Notes a streak if it is a milestone. The longest ones come first.
fn note(found: &mut Vec<Milestone>, row: u32, member: MemberId) {
    if !MILESTONES.contains(&row) {
        return;
    }
    let place = found.iter().position(|one| one.row <= row);
    let place = place.unwrap_or(found.len());
    if found.get(place).is_none_or(|one| one.row != row) {
        let new = Milestone {
            row,
            ..Milestone::default()
        };
        found.insert(place, new);
    }
    let milestone = &mut found[place];
    if milestone.first.len() < NAMED {
        milestone.first.push(member);
    } else {
        milestone.others += 1;
    }
}
