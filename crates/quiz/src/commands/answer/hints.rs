//! **Hint**, which is free and shows one more with every press, and **Show me now**, which asks for
//! confirmation and costs the points of the daily.

use crate::commands::access::Refused;
use crate::commands::answer::{known_question, own_answer, to_presser};
use crate::model::card::Reply;
use crate::model::event::Interaction;
use crate::model::ids::{AnswerKey, DailyKey};
use crate::state::transaction::Transaction;
use crate::text::{self, hint as say};

/// Shows one more hint.
///
/// # Errors
/// The question has no hints, or isn't known any more.
pub fn hint(
    tx: &mut Transaction<'_>,
    interaction: &Interaction,
    key: DailyKey,
) -> Result<Reply, Refused> {
    let (daily, question) = known_question(tx, interaction, key)?;
    let lang = tx.reply_language(interaction);
    let all = question.hints.len();
    if all == 0 {
        return Err(text::refuse(&say::no_hints(lang)));
    }
    let member = tx.number_or_new(key.guild, interaction.user);
    let answer_key = AnswerKey { daily: key, member };
    let mut answer = tx.answer(answer_key).unwrap_or_default();
    let taken = (answer.hints as usize + 1).min(all);
    if answer.hints as usize != taken {
        answer.hints = taken as u32;
        tx.put_answer(answer_key, answer);
    }
    let card = say::hints(lang, key, &daily, &question.hints[..taken], all);
    Ok(to_presser(tx, interaction, key, card))
}

/// Answers **Show me now** by saying what it costs and asking for confirmation.
///
/// # Errors
/// The question isn't known any more.
pub fn show_me(
    tx: &mut Transaction<'_>,
    interaction: &Interaction,
    key: DailyKey,
) -> Result<Reply, Refused> {
    let (daily, question) = known_question(tx, interaction, key)?;
    let lang = tx.reply_language(interaction);
    let card = if !daily.is_secret() {
        say::is_out(lang, key, &daily)
    } else if own_answer(tx, interaction, key).is_some_and(|(_, answer)| answer.shown.is_some()) {
        say::shown(lang, &daily, &question)
    } else {
        say::ask_to_show(lang, key)
    };
    Ok(to_presser(tx, interaction, key, card))
}

/// Shows the answer after "Show me, no points". From here on the daily earns this member nothing.
///
/// # Errors
/// The question isn't known any more.
pub fn show_me_yes(
    tx: &mut Transaction<'_>,
    interaction: &Interaction,
    key: DailyKey,
) -> Result<Reply, Refused> {
    let (daily, question) = known_question(tx, interaction, key)?;
    let lang = tx.reply_language(interaction);
    if !daily.is_secret() {
        return Ok(to_presser(
            tx,
            interaction,
            key,
            say::is_out(lang, key, &daily),
        ));
    }
    // After the announced time only the bot is late, and that must not cost the member points.
    if interaction.id.at() < daily.reveal_at {
        let member = tx.number_or_new(key.guild, interaction.user);
        let answer_key = AnswerKey { daily: key, member };
        let mut answer = tx.answer(answer_key).unwrap_or_default();
        if answer.shown.is_none() {
            answer.shown = Some(interaction.id.at());
            tx.put_answer(answer_key, answer);
        }
    }
    Ok(to_presser(
        tx,
        interaction,
        key,
        say::shown(lang, &daily, &question),
    ))
}
