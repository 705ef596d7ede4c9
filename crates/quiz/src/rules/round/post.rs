//! Messages about a round: posts and edits them in its channel, and tells its moderators.

use crate::model::card::Card;
use crate::model::effect::{About, Effect, Priority, RoundStep};
use crate::model::ids::MessageId;
use crate::model::round::{Round, RoundKey};
use crate::rules::notice;
use crate::state::transaction::Transaction;
use crate::text::round;

/// Posts a message about a round. Nothing waits for it.
pub fn post(tx: &mut Transaction<'_>, key: RoundKey, round: &mut Round, card: Card) {
    post_as(tx, key, round, RoundStep::Note, Priority::Reveal, card);
}

pub(super) fn post_as(
    tx: &mut Transaction<'_>,
    key: RoundKey,
    round: &mut Round,
    step: RoundStep,
    priority: Priority,
    mut card: Card,
) {
    round.posts += 1;
    let marker = round::marker(key.id, round.posts);
    card.footer = Some(marker.clone());
    let effect = Effect::Post {
        channel: round.channel,
        card,
        ping: None,
        marker,
        quiet: false,
    };
    tx.effect(
        key.guild,
        round.channel,
        priority,
        About::Round(key, step),
        effect,
    );
}

pub(super) fn edit(
    tx: &mut Transaction<'_>,
    key: RoundKey,
    round: &Round,
    step: RoundStep,
    message: MessageId,
    card: Card,
) {
    let effect = Effect::Edit {
        channel: round.channel,
        message,
        card,
    };
    let about = About::Round(key, step);
    tx.effect(key.guild, round.channel, Priority::Reveal, about, effect);
}

pub(super) fn tell(tx: &mut Transaction<'_>, key: RoundKey, round: &Round, what: &str, text: &str) {
    let created_by = Some((round.host, round.zone.as_str()));
    notice::tell_creator(
        tx,
        key.guild,
        created_by,
        &format!("{what} {}", key.id),
        text,
    );
}
