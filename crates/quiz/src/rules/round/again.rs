//! Asking a question again because the bot was away while it was open.
//!
//! The records may be those of a backup, and the process before may have played on. It has then
//! edited the question's message, so the bot looks at that first. If it can't, it asks again:
//! restored backups are rare, and members wait.

use crate::model::effect::{About, Effect, Priority, RoundStep};
use crate::model::ids::MessageId;
use crate::model::log::LogLine;
use crate::model::record::Key;
use crate::model::round::{Round, RoundItem, RoundKey, RoundPhase};
use crate::queries::round;
use crate::rules::round::play;
use crate::rules::round::post::edit;
use crate::state::transaction::Transaction;
use crate::text::round::question;

/// How long a round waits for the look at its question before it checks that it is under way, in
/// milliseconds.
const LOOK_MS: i64 = 30_000;

/// Returns how long the bot was away while a question was open, in milliseconds, if that was longer
/// than a question takes.
#[must_use]
pub fn was_away(tx: &Transaction<'_>, round: &Round, item: &RoundItem) -> Option<i64> {
    let (from, until) = tx.state.gap().last?;
    let posted = item.posted()?;
    let away = until.since(from);
    let touches = from < item.deadline && until > posted;
    (touches && away >= i64::from(round.seconds) * 1000).then_some(away)
}

/// Looks whether the current question is still open in Discord, so that it can be asked again.
pub fn look(tx: &mut Transaction<'_>, key: RoundKey, mut round: Round, message: MessageId) {
    let Some(item) = round.item() else {
        return;
    };
    let step = RoundStep::StillOpen(round.current, item.asked);
    let marker = marker(tx, key, &round);
    round.step_at = tx.at.plus_ms(LOOK_MS);
    let about = About::Round(key, step);
    let under_way = tx.state.outbox().any(|row| row.about == about);
    if !under_way {
        let effect = Effect::LookAtMessage {
            channel: round.channel,
            message,
            marker,
        };
        tx.effect(key.guild, round.channel, Priority::Reveal, about, effect);
    }
    tx.put_round(key, round);
}

/// Returns what the message of the current question has as long as it is open.
fn marker(tx: &Transaction<'_>, key: RoundKey, round: &Round) -> String {
    let of = key.question(round.current, round.item().map_or(0, |item| item.asked));
    let typed = round::frozen(tx, key, round.current).is_some_and(|one| round.types(&one));
    play::first_button(of, typed).custom_id()
}

/// Tells whether a round waits for the look at a question.
#[must_use]
pub fn waits(round: &Round, (place, asked): (u8, u8)) -> bool {
    let current = round.phase == RoundPhase::Open && round.current == place;
    current && round.item().is_some_and(|item| item.asked == asked)
}

/// Goes on after the look: asks the question again.
pub fn looked(tx: &mut Transaction<'_>, key: RoundKey, round: Round, of: (u8, u8)) {
    let item = round.item().filter(|_| waits(&round, of)).cloned();
    let Some(item) = item else {
        return;
    };
    // After another break only the least is known of the one before.
    let least = i64::from(round.seconds) * 1000;
    let away = was_away(tx, &round, &item).unwrap_or(least);
    ask(tx, key, round, &item, away);
}

/// Asks the current question once more. What was answered before doesn't count.
pub fn ask(tx: &mut Transaction<'_>, key: RoundKey, mut round: Round, item: &RoundItem, away: i64) {
    let place = round.current;
    let Some(question) = round::frozen(tx, key, place) else {
        return;
    };
    for (member, _) in round::presses(tx, key, place) {
        tx.remove(Key::RoundPress((key, place, member)));
    }
    play::forget_typed(tx, key, place);
    if let Some(message) = item.message {
        let card =
            question::asked_again_below(tx.guild_language(key.guild), &round, place, &question);
        edit(tx, key, &round, RoundStep::Note, message, card);
    }
    tx.log(
        LogLine::about_round(
            "asking a round question again because the bot was away",
            key,
        )
        .details(format!("away_ms={away} question={}", place + 1)),
    );
    play::ask(tx, key, &mut round, &question, Some(away));
    tx.put_round(key, round);
}
