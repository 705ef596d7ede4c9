//! Settling the answers of a reveal: each is graded and gets its points, and is withheld if it may
//! not be published any more.
//!
//! With many answers a reveal goes on for several steps. Whatever happens to an answer in between
//! finds it settled, as if all had been settled at once: [`settle_first`] comes before every change
//! of an answer, and rows are written as of the time of the first step.

use crate::model::daily::{Answer, Daily, Phase, Ruling, Sealed};
use crate::model::ids::{AnswerKey, At, DailyKey, MemberId};
use crate::model::question::Question;
use crate::model::record::{Key, Record};
use crate::model::unfinished::Unfinished;
use crate::queries::{answers, guard, withdrawn};
use crate::rules::grading::{self, Rows};
use crate::rules::rescoring;
use crate::rules::review;
use crate::state::transaction::Transaction;

/// Settles the answers of members for the first time, in ascending order. Returns how many were
/// withheld.
pub fn settle(
    tx: &mut Transaction<'_>,
    key: DailyKey,
    daily: &Daily,
    question: &Question,
    members: &[MemberId],
    at: At,
) -> u32 {
    let rows = match withdrawn::same_date(tx, key) {
        true => Rows::Any,
        false => Rows::None,
    };
    grading::settle_all(tx, key, daily, question, members, (at, rows));
    review::settled(tx, key, daily, members, at);
    withhold_unfit(tx, key, daily, members)
}

/// Settles an answer now if the reveal, or a correction of the question, hasn't come to it yet,
/// because something happens to it.
pub fn settle_first(tx: &mut Transaction<'_>, key: AnswerKey, daily: &Daily) {
    match daily.phase {
        Phase::Revealing => {}
        Phase::Revealed | Phase::Closed => return rescoring::rescore_first(tx, key, daily),
        _ => return,
    }
    let (member, of) = (key.member, key.daily);
    let Some(Unfinished::Reveal(mut settling)) = tx.unfinished(of) else {
        return;
    };
    if settling.has_settled(member) {
        return;
    }
    if let Some(Record::Question(_, question)) = tx.get(&Key::Question(of)) {
        settling.withheld += settle(tx, of, daily, &question, &[member], settling.since);
        settling.ahead.push(member);
        tx.put_unfinished(of, Unfinished::Reveal(settling));
    }
}

/// Removes the note of what is left to do, if there is one.
pub fn drop_rest(tx: &mut Transaction<'_>, key: DailyKey) {
    if tx.unfinished(key).is_some() {
        tx.remove(Key::Unfinished(key));
    }
}

/// Withholds answers that may not be published any more, because the filter has changed or the
/// member was blocked. They count and keep their place, and the moderators get a notice and can
/// publish them. Returns how many these were.
fn withhold_unfit(
    tx: &mut Transaction<'_>,
    key: DailyKey,
    daily: &Daily,
    members: &[MemberId],
) -> u32 {
    let of_member = |member| AnswerKey { daily: key, member };
    // Letters are only counted and not published.
    let published = |answer: &Answer| {
        let typed = |sealed: &Sealed| sealed.option.is_none();
        answer.counts() && !answer.is_withheld() && answer.sealed_in_time().is_some_and(typed)
    };
    let members = members.iter().copied();
    let members = members.filter(|one| tx.answer(of_member(*one)).is_some_and(|it| published(&it)));
    let members: Vec<_> = members.collect();
    let texts = answers::sealed_texts(tx, key, &members);
    let files = answers::files(tx, key, &members);
    let filter = tx.guild(key.guild).filter;
    let mut withheld = 0;
    for member in members {
        let text = texts.get(&member).map_or("", String::as_str);
        let file = files.get(&member);
        let unfit = guard::may_publish(&filter, daily.kind, text, file).is_err();
        if unfit || guard::is_member_blocked(tx, key.guild, member) {
            let Some(mut answer) = tx.answer(of_member(member)) else {
                continue;
            };
            answer.ruling = Ruling::Withheld;
            tx.put_answer(of_member(member), answer);
            withheld += 1;
        }
    }
    withheld
}
