//! Rounds in which a question closes as soon as all who signed up before it have answered.
//!
//! A member who joins while it is open starts with the next one, so it doesn't wait for them. Those
//! who have answered can change their answer until the last one has answered.

use crate::model::ids::At;
use crate::model::record::{Key, Record};
use crate::model::round::{EarlyRound, Round, RoundKey, RoundPhase};
use crate::queries::round;
use crate::rules::round::play;
use crate::state::transaction::Transaction;

/// Counts who hasn't answered the open question, and closes it if that is nobody.
pub fn recount(tx: &mut Transaction<'_>, key: RoundKey) {
    let Some(round) = tx
        .round(key)
        .filter(|round| round.phase == RoundPhase::Open)
    else {
        return;
    };
    let message = round.item().and_then(|item| item.message);
    let (Some(message), true) = (message, round::early(tx, key).is_some()) else {
        return;
    };
    let answered = round::presses(tx, key, round.current);
    let has_answered = |member| {
        answered
            .binary_search_by_key(&member, |(one, _)| *one)
            .is_ok()
    };
    let signed_up = tx.scan(&Key::sign_ups(key), usize::MAX).into_iter();
    let (mut all, mut left) = (0_u32, 0);
    for record in signed_up {
        if let Record::SignUp((_, member), sign_up) = record
            && sign_up.joined.is_some_and(|joined| joined.0 < message.0)
        {
            all += 1;
            left += u32::from(!has_answered(member));
        }
    }
    tx.put(Record::EarlyRound(key, EarlyRound { left }));
    if all > 0 && left == 0 {
        close(tx, key, round);
    }
}

/// Notes a member's first answer to a question, and closes it if it was the last one.
pub fn answered(tx: &mut Transaction<'_>, key: RoundKey, place: u8) {
    let (Some(mut early), Some(round)) = (round::early(tx, key), tx.round(key)) else {
        return;
    };
    // Before the bot hears that the question is posted, nobody is counted.
    if round.phase != RoundPhase::Open || round.current != place || early.left == 0 {
        return;
    }
    early.left -= 1;
    tx.put(Record::EarlyRound(key, early));
    if early.left == 0 {
        close(tx, key, round);
    }
}

fn close(tx: &mut Transaction<'_>, key: RoundKey, mut round: Round) {
    let presses = round::presses(tx, key, round.current);
    let last = presses.iter().map(|(_, press)| press.id.at()).max();
    // The last answer is in time.
    let at = last.map_or(At(0), |last| last.plus_ms(1));
    play::close_early(tx, key, &mut round, at);
    tx.put_round(key, round);
}
