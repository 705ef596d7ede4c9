//! How a delivery of a round ended, and what follows.

use super::post::{edit, post, tell};
use super::record::{RoundKey, RoundPhase};
use super::{event, host, lobby, pause, play, schedule};
use crate::draft::Draft;
use crate::effect::{Effect, Receipt, Refusal, RefusalKind, RoundStep};
use crate::words;

/// A delivery of a round is done.
pub fn done(draft: &mut Draft<'_>, key: RoundKey, step: RoundStep, receipt: &Receipt) {
    let Some(mut round) = draft.round(key) else {
        return;
    };
    match (step, receipt) {
        // The opening may stand already: then that is where one signs up.
        (RoundStep::Reminder, Receipt::Posted { message, .. })
            if round.options.lobby && round.lobby.message.is_none() =>
        {
            lobby::stands(draft, key, &mut round, *message);
            draft.put_round(key, round);
        }
        (RoundStep::Opening, Receipt::Posted { message, .. }) => match round.phase {
            RoundPhase::Opening => {
                round.phase = RoundPhase::Between;
                round.step_at = draft.at.plus_ms(round.lead_ms());
                lobby::stands(draft, key, &mut round, *message);
                draft.put_round(key, round);
            }
            RoundPhase::Cancelled => {
                let card = words::round::cancelled(key.no, &round);
                edit(draft, key, &round, RoundStep::Note, *message, card);
            }
            _ => {}
        },
        (RoundStep::Question(place, n), Receipt::Posted { message, .. }) => {
            play::asked(draft, key, round, (place, n), *message);
        }
        (RoundStep::MakeEvent, Receipt::Event { event, .. }) => {
            event::made(draft, key, round, *event);
        }
        (RoundStep::Host, Receipt::Member(false)) => host::gone(draft, key, round),
        (RoundStep::Interest, Receipt::Event { interested, .. }) => {
            round.interested = *interested;
            schedule::post_reminder(draft, key, &mut round);
            draft.put_round(key, round);
        }
        _ => {}
    }
}

/// A delivery of a round was refused for good.
pub fn refused(
    draft: &mut Draft<'_>,
    key: RoundKey,
    step: RoundStep,
    effect: &Effect,
    refusal: &Refusal,
) {
    let Some(mut round) = draft.round(key) else {
        return;
    };
    let why = words::refusal(refusal);
    match step {
        RoundStep::Opening | RoundStep::Question(..) if refusal.kind != RefusalKind::TooLate => {
            if matches!(round.phase, RoundPhase::Opening | RoundPhase::Posting) {
                round.phase = RoundPhase::Between;
                round.step_at = draft.at;
                pause::held_up(draft, key, round, &why);
            }
        }
        RoundStep::Results(place) => match refusal.kind {
            // Somebody deleted the question: what came of it is told all the same.
            RefusalKind::MessageGone => {
                if let Some(question) = play::frozen(draft, key, place) {
                    let card =
                        words::round::question::results(draft, key, &round, place, &question);
                    post(draft, key, &mut round, card);
                    draft.put_round(key, round);
                }
            }
            RefusalKind::Forbidden | RefusalKind::ChannelGone => {
                pause::held_up(draft, key, round, &why)
            }
            _ => {}
        },
        RoundStep::Lobby if refusal.kind == RefusalKind::MessageGone => {
            if let Effect::Edit { message, .. } = effect {
                lobby::message_gone(draft, key, round, *message);
            }
        }
        RoundStep::MakeEvent => {
            let text = words::round::told::no_event(key.no, &round, &why);
            tell(draft, key, &round, "event", &text);
        }
        RoundStep::Interest => {
            schedule::post_reminder(draft, key, &mut round);
            draft.put_round(key, round);
        }
        _ => {}
    }
}
