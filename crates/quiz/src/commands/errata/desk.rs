//! What moderators choose from.

use crate::commands::access::{Refused, moderated};
use crate::commands::errata::meant::{can_be_corrected, finished, is_secret, meant};
use crate::commands::errata::refuse;
use crate::model::card::Reply;
use crate::model::correction::Played;
use crate::model::event::Interaction;
use crate::model::round::RoundKey;
use crate::queries::errata::rounds;
use crate::queries::round::facts;
use crate::state::transaction::Transaction;
use crate::text::errata::{self as say, Desk};

/// Shows what can be corrected of a question.
///
/// # Errors
/// The question can't be corrected now.
pub fn desk(tx: &Transaction<'_>, interaction: &Interaction, at: Played) -> Result<Reply, Refused> {
    let meant = meant(tx, interaction, at)?;
    let offer = meant.offer(tx);
    let place = meant.place();
    let facts = Desk {
        at,
        name: meant.name,
        title: meant.title(),
        place: &place,
        order: meant.order(),
        answered_by: meant.answered_by,
        question: &meant.question,
        corrections: &meant.corrections,
        offer: offer.as_ref(),
        played: meant.was_played(tx),
    };
    let lang = tx.reply_language(interaction);
    Ok(Reply::Private(say::desk(lang, &facts)))
}

/// Lists the questions of a round that can be corrected. One that may be asked again soon isn't
/// among them.
///
/// # Errors
/// The asker isn't a moderator, or there is no such round, or it isn't over.
pub fn of_round(
    tx: &Transaction<'_>,
    interaction: &Interaction,
    key: RoundKey,
) -> Result<Reply, Refused> {
    let guild = moderated(tx, interaction)?;
    let found = finished(tx, guild, key);
    let round = found.map_err(|mistake| refuse(tx, interaction, &mistake))?;
    let items = (0..).zip(&round.questions);
    let listed = items.filter(|(place, item)| {
        let all = rounds::corrections(tx, key, *place).unwrap_or_default();
        can_be_corrected(item, &all.corrections) && !is_secret(tx, guild, &item.slug)
    });
    let listed: Vec<_> = listed.map(|(place, _)| Played::Round(key, place)).collect();
    let correct = facts::overview(tx, key, &round).correct;
    let lang = tx.reply_language(interaction);
    let card = say::questions_of(lang, &listed, key.id, &round, &correct);
    Ok(Reply::Private(card))
}
