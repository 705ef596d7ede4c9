//! What follows when a delivery of a round has ended.

use crate::model::effect::{Effect, RoundStep};
use crate::model::ids::{At, MessageId};
use crate::model::outcome::{Receipt, Refusal, RefusalKind};
use crate::model::round::{Round, RoundKey, RoundPhase};
use crate::queries;
use crate::queries::round::facts;
use crate::rules::own;
use crate::rules::round::post::{edit, post, tell};
use crate::rules::round::{
    again, early, end, event, event_changes, host, lobby, pause, play, schedule,
};
use crate::state::transaction::Transaction;
use crate::text;
use crate::text::round::{self, question, told};

/// Handles a delivery of a round that succeeded and was decided at a time.
pub fn done(
    tx: &mut Transaction<'_>,
    key: RoundKey,
    step: RoundStep,
    receipt: &Receipt,
    decided: At,
) {
    let Some(mut round) = tx.round(key) else {
        return;
    };
    let plays = matches!(step, RoundStep::Opening | RoundStep::Question(..));
    if let Receipt::Posted { message, .. } = receipt
        && plays
        && !round.is_over()
        && was_there(tx, *message, decided)
    {
        call_off(tx, key, round);
        return;
    }
    let lang = tx.guild_language(key.guild);
    match (step, receipt) {
        // If the opening is already posted, it is the message for signing up.
        (RoundStep::Reminder, Receipt::Posted { message, .. })
            if round.options.lobby && round.lobby.message.is_none() =>
        {
            lobby::stands(tx, key, &mut round, *message);
            tx.put_round(key, round);
        }
        (RoundStep::Opening, Receipt::Posted { message, .. }) => match round.phase {
            RoundPhase::Opening => {
                round.phase = RoundPhase::Between;
                round.step_at = tx.at.plus_ms(round.lead_ms());
                lobby::stands(tx, key, &mut round, *message);
                tx.put_round(key, round);
            }
            RoundPhase::Cancelled => {
                let card = round::cancelled(lang, key.id, &round);
                edit(tx, key, &round, RoundStep::Note, *message, card);
            }
            _ => {}
        },
        (RoundStep::Question(place, n), Receipt::Posted { message, .. }) => {
            play::asked(tx, key, round, (place, n), *message);
            early::recount(tx, key);
        }
        (RoundStep::StillOpen(place, asked), Receipt::Posted { .. }) => {
            again::looked(tx, key, round, (place, asked));
        }
        // It shows its results: the process before has played on.
        (RoundStep::StillOpen(place, asked), _) if again::waits(&round, (place, asked)) => {
            call_off(tx, key, round);
        }
        (RoundStep::MakeEvent, Receipt::Event { event, .. }) => {
            event::made(tx, key, round, *event);
        }
        (RoundStep::EventStatus(to), _) => event_changes::status_changed(tx, key, round, to),
        (RoundStep::Host, Receipt::Member(false)) => host::gone(tx, key, round),
        (RoundStep::Interest, Receipt::Event { interested, .. }) => {
            round.interested = *interested;
            schedule::post_reminder(tx, key, &mut round);
            tx.put_round(key, round);
        }
        _ => {}
    }
}

/// Tells whether a message was there before it was decided to post it: the process before played
/// the round, and this one goes on with the records of a backup.
fn was_there(tx: &Transaction<'_>, message: MessageId, decided: At) -> bool {
    let until = tx.state.gap().until();
    until.is_some_and(|until| message.at() < until && until <= decided)
}

/// Calls off a round that the process before has played on. Its answers are lost, and played once
/// more it would ask what members have seen.
fn call_off(tx: &mut Transaction<'_>, key: RoundKey, round: Round) {
    let text = told::played_before(tx.guild_language(key.guild), key.id, &round);
    tx.due = Some(round.start);
    tell(tx, key, &round, "played before", &text);
    end::over(tx, key, round, RoundPhase::Cancelled);
}

/// Handles a delivery of a round that was refused for good.
pub fn refused(
    tx: &mut Transaction<'_>,
    key: RoundKey,
    step: RoundStep,
    effect: &Effect,
    refusal: &Refusal,
) {
    let Some(mut round) = tx.round(key) else {
        return;
    };
    let lang = tx.guild_language(key.guild);
    let why = text::refusal(lang, refusal);
    match step {
        RoundStep::Opening | RoundStep::Question(..) if refusal.kind != RefusalKind::TooLate => {
            if matches!(round.phase, RoundPhase::Opening | RoundPhase::Posting) {
                round.phase = RoundPhase::Between;
                round.step_at = tx.at;
                pause::refused(tx, key, round, refusal.kind, &why);
            }
        }
        RoundStep::Results(place) => match refusal.kind {
            // Somebody deleted the question, so the results come in a message of their own.
            RefusalKind::MessageGone => {
                if let Some(question) = queries::round::frozen(tx, key, place) {
                    let shown = facts::results(tx, key, &round, place);
                    let card = question::results(lang, &round, place, &question, &shown);
                    let card = own::credited(tx, key.guild, &question.slug, card);
                    post(tx, key, &mut round, card);
                    tx.put_round(key, round);
                }
            }
            RefusalKind::Forbidden | RefusalKind::ChannelGone => {
                pause::refused(tx, key, round, refusal.kind, &why)
            }
            _ => {}
        },
        RoundStep::Lobby if refusal.kind == RefusalKind::MessageGone => {
            if let Effect::Edit { message, .. } = effect {
                lobby::message_gone(tx, key, round, *message);
            }
        }
        RoundStep::MakeEvent => {
            let text = told::no_event(lang, key.id, &round, &why);
            tell(tx, key, &round, "event", &text);
        }
        RoundStep::StillOpen(place, asked) => again::looked(tx, key, round, (place, asked)),
        // An event that has ended may be unknown to Discord.
        RoundStep::EventStatus(to) => event_changes::status_changed(tx, key, round, to),
        RoundStep::Interest => {
            schedule::post_reminder(tx, key, &mut round);
            tx.put_round(key, round);
        }
        _ => {}
    }
}
