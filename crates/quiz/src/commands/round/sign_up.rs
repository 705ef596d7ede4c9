//! Signing up for a round and leaving it again.

use crate::commands::access::{Refused, in_guild};
use crate::model::card::Reply;
use crate::model::event::Interaction;
use crate::model::ids::{MessageId, RoundId};
use crate::model::record::{Key, Record};
use crate::model::round::{Round, RoundKey, RoundPhase};
use crate::queries::{guard, round};
use crate::rules::round::lobby::{self, AFTER_FIRST_MS};
use crate::state::transaction::Transaction;
use crate::text;
use crate::text::round::{lobby as say, told};

/// Returns the round of a press on **Join** or **Leave**, if the presser may sign up.
fn may_sign_up(
    tx: &Transaction<'_>,
    interaction: &Interaction,
    id: RoundId,
) -> Result<(RoundKey, Round), Refused> {
    let lang = tx.reply_language(interaction);
    let guild = in_guild(tx, interaction)?;
    let key = RoundKey { guild, id };
    let refuse = |text: String| Err(text::refuse(&text));
    let Some(round) = tx.round(key).filter(|round| round.options.lobby) else {
        return refuse(say::no_sign_up(lang, id));
    };
    if round.is_over() || round.is_counting() {
        return refuse(say::is_over(lang, id));
    }
    if guard::is_blocked(tx, guild, interaction.user) {
        return refuse(told::blocked(lang));
    }
    Ok((key, round))
}

/// Handles **Join**.
///
/// # Errors
/// The round takes no sign-ups, is unknown or over, or the member is blocked.
pub fn join(
    tx: &mut Transaction<'_>,
    interaction: &Interaction,
    id: RoundId,
) -> Result<Reply, Refused> {
    let (key, mut round) = may_sign_up(tx, interaction, id)?;
    let member = tx.number_or_new(key.guild, interaction.user);
    let unscored = round.previewed_by.contains(&member);
    let mut sign_up = round::sign_up(tx, key, member).unwrap_or_default();
    let again = sign_up.joined.is_some();
    if !again {
        sign_up.joined = Some(interaction.id);
        tx.put(Record::SignUp((key, member), sign_up));
        // The sign-up's waiting time stays as it was. The member may leave again, and that must not
        // move its end.
        let waits = round.lobby.waits_until.is_some() && round.phase == RoundPhase::Between;
        let first = tx.at.plus_ms(AFTER_FIRST_MS);
        if waits && first < round.step_at {
            round.step_at = first;
            tx.put_round(key, round.clone());
        }
        lobby::to_be_shown(tx, key, &mut round);
    }
    let lang = tx.reply_language(interaction);
    Ok(Reply::Private(say::joined(
        lang, id, &round, again, unscored,
    )))
}

/// Handles **Leave**.
///
/// # Errors
/// The member isn't signed up, signed up after this press, or the round has begun; or [`join`]
/// would refuse.
pub fn leave(
    tx: &mut Transaction<'_>,
    interaction: &Interaction,
    id: RoundId,
) -> Result<Reply, Refused> {
    let lang = tx.reply_language(interaction);
    let (key, mut round) = may_sign_up(tx, interaction, id)?;
    let member = tx.number(key.guild, interaction.user);
    let joined = member.and_then(|member| Some((member, round::sign_up(tx, key, member)?.joined?)));
    let Some((member, joined)) = joined else {
        return Err(text::refuse(&say::not_signed_up(lang, id)));
    };
    if joined > interaction.id {
        return Err(text::refuse(&say::joined_later(lang, id)));
    }
    if round.has_asked() {
        return Err(text::refuse(&say::has_begun(lang, id)));
    }
    tx.remove(Key::SignUp((key, member)));
    lobby::to_be_shown(tx, key, &mut round);
    Ok(Reply::Private(say::left(lang, id)))
}

/// Checks whether the asker may answer the question posted as `message`.
///
/// # Errors
/// The asker hasn't signed up, or did so only after the question was posted.
pub fn admits(
    tx: &Transaction<'_>,
    key: RoundKey,
    round: &Round,
    interaction: &Interaction,
    message: MessageId,
) -> Result<(), Refused> {
    if !round.options.lobby {
        return Ok(());
    }
    let member = tx.number(key.guild, interaction.user);
    let joined = member.and_then(|member| round::sign_up(tx, key, member)?.joined);
    let lang = tx.reply_language(interaction);
    match joined {
        None => Err(Reply::Private(say::sign_up_first(lang, key.id))),
        Some(joined) if joined.0 > message.0 => {
            Err(text::refuse(&say::from_the_next_question(lang, key.id)))
        }
        Some(_) => Ok(()),
    }
}
