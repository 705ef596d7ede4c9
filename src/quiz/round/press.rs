//! Presses on a round's letters: the last one made before the deadline counts, by its own time, whenever it arrives.
#![expect(
    clippy::result_large_err,
    reason = "a refusal is a reply like any other, made once a request"
)]

use super::record::{RoundKey, RoundPhase, RoundPress};
use super::score::EARLY_MS;
use super::{play, record::Round};
use crate::quiz::asked::{Refused, in_guild};
use crate::quiz::card::Reply;
use crate::quiz::draft::Draft;
use crate::quiz::event::Asked;
use crate::quiz::guard;
use crate::quiz::ids::MessageId;
use crate::quiz::press::RoundRef;
use crate::quiz::record::{Key, Record};
use crate::quiz::words;

/// A letter was pressed on a message.
///
/// # Errors
/// A reply that says why it does not count; none of them depends on the right answer.
pub fn letter(
    draft: &mut Draft<'_>,
    asked: &Asked,
    of: RoundRef,
    place: u8,
    message: MessageId,
) -> Result<Reply, Refused> {
    let guild = in_guild(asked)?;
    let key = RoundKey { guild, no: of.no };
    let refuse = |text: String| Err(words::refuse(&text));
    let Some(mut round) = draft.round(key) else {
        return refuse(words::round::told::unknown(of.no));
    };
    if round.phase == RoundPhase::Cancelled {
        return refuse(words::round::told::is_cancelled(of.no));
    }
    if guard::is_blocked(draft, guild, asked.user) {
        return refuse(words::round::told::blocked());
    }
    let Some(item) = round.questions.get(usize::from(of.question)) else {
        return refuse(words::round::told::unknown(of.no));
    };
    if of.asked != item.asked {
        return refuse(words::round::told::other_asking());
    }
    let Some(option) = item.order.get(usize::from(place)).copied() else {
        return refuse(words::round::told::unknown(of.no));
    };
    // The post may stand, and be pressed on, before we have heard that it does.
    let posted = item.posted().unwrap_or_else(|| message.at());
    let deadline = match item.message {
        Some(_) => item.deadline,
        None => posted.plus_ms(i64::from(round.seconds) * 1000),
    };
    let at = asked.id.at();
    if at >= deadline {
        return refuse(words::round::told::time_is_up(deadline));
    }
    if item.tally.is_some() {
        too_late(draft, key, &mut round, of.question);
        return refuse(words::round::told::results_were_fixed());
    }
    let Some(question) = play::frozen(draft, key, of.question) else {
        return refuse(words::round::told::unknown(of.no));
    };
    let wrong = question.right_choice() != Some(usize::from(option));
    let press = RoundPress {
        id: asked.id,
        option,
        early_wrong: wrong && at.since(posted) < EARLY_MS,
    };
    let member = draft.number_or_new(guild, asked.user);
    let before = take(draft, Key::RoundPress((key, of.question, member)), press);
    if before.is_some_and(|before| before.id > press.id) {
        return refuse(words::round::told::newer_stands());
    }
    let choice = question.choices.get(usize::from(option));
    let text = choice.map_or("", |choice| choice.text.as_str());
    let unscored = round.previewed_by.contains(&member);
    let changed = before.is_some_and(|before| before.option != option);
    Ok(Reply::Private(words::round::told::receipt(
        place, text, deadline, changed, unscored,
    )))
}

/// Takes in a press: of several the one made last stands, and an early wrong one is not forgotten. What stood before.
fn take(draft: &mut Draft<'_>, slot: Key, press: RoundPress) -> Option<RoundPress> {
    let before = match draft.get(&slot) {
        Some(Record::RoundPress(_, before)) => Some(before),
        _ => None,
    };
    let last = before
        .filter(|before| before.id > press.id)
        .unwrap_or(press);
    let stands = RoundPress {
        early_wrong: press.early_wrong || before.is_some_and(|before| before.early_wrong),
        ..last
    };
    if let (true, Key::RoundPress(key)) = (before != Some(stands), slot) {
        draft.put(Record::RoundPress(key, stands));
    }
    before
}

/// A press that was made in time but came when the results were fixed: told so, and shown in the report.
fn too_late(draft: &mut Draft<'_>, key: RoundKey, round: &mut Round, place: u8) {
    if let Some(tally) = round
        .questions
        .get_mut(usize::from(place))
        .and_then(|item| item.tally.as_mut())
    {
        tally.too_late += 1;
        draft.put(Record::Round(key, round.clone()));
    }
}
