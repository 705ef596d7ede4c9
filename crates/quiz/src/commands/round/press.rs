//! Presses on the letters of a round. The last one made before the deadline counts, by its own time
//! and not by its arrival.

use crate::commands::access::{Refused, in_guild};
use crate::commands::round::sign_up;
use crate::model::card::Reply;
use crate::model::custom_id::RoundRef;
use crate::model::event::Interaction;
use crate::model::ids::{At, MessageId};
use crate::model::question::Question;
use crate::model::record::{Key, Record};
use crate::model::round::{Round, RoundItem, RoundKey, RoundPhase, RoundPress};
use crate::queries::round::score::EARLY_MS;
use crate::queries::{guard, round};
use crate::rules::round::{early, team};
use crate::state::transaction::Transaction;
use crate::text;
use crate::text::round::told as say;

/// A question that may be answered by the asker now.
pub struct Taking {
    /// Identifies the round.
    pub key: RoundKey,
    /// The round as stored.
    pub round: Round,
    /// The question as it was asked.
    pub question: Question,
    /// When its message was posted.
    pub posted: At,
    /// When answers stop counting.
    pub deadline: At,
}

impl Taking {
    /// Returns the question as the round holds it.
    #[must_use]
    pub fn item(&self, of: RoundRef) -> Option<&RoundItem> {
        self.round.questions.get(usize::from(of.question))
    }
}

/// Returns the question of a press on `message`, if the presser may answer it. A form doesn't say
/// which message it came from.
///
/// # Errors
/// The question takes no answer from them now. No reply depends on the right answer.
pub fn takes(
    tx: &mut Transaction<'_>,
    interaction: &Interaction,
    of: RoundRef,
    message: Option<MessageId>,
) -> Result<Taking, Refused> {
    let lang = tx.reply_language(interaction);
    let guild = in_guild(tx, interaction)?;
    let key = RoundKey { guild, id: of.id };
    let refuse = |text: String| Err(text::refuse(&text));
    let Some(mut round) = tx.round(key) else {
        return refuse(say::unknown(lang, of.id));
    };
    if round.phase == RoundPhase::Cancelled {
        return refuse(say::is_cancelled(lang, of.id));
    }
    if guard::is_blocked(tx, guild, interaction.user) {
        return refuse(say::blocked(lang));
    }
    let Some(item) = round.questions.get(usize::from(of.question)) else {
        return refuse(say::unknown(lang, of.id));
    };
    if of.asked != item.asked {
        return refuse(say::other_asking(lang));
    }
    if round.is_void(of.question) {
        return refuse(say::void(lang));
    }
    // The post may be up, and be pressed, before the bot hears that it was posted.
    let (stands, open_ms) = (item.message.or(message), i64::from(round.seconds) * 1000);
    let posted = stands.map_or_else(|| At(item.printed * 1000 - open_ms), MessageId::at);
    let deadline = match item.message {
        Some(_) => item.deadline,
        None => posted.plus_ms(open_ms),
    };
    if interaction.id.at() >= deadline {
        return refuse(say::time_is_up(lang, deadline));
    }
    let stands = stands.unwrap_or_else(|| MessageId(posted.first_snowflake()));
    sign_up::admits(tx, key, &round, interaction, stands)?;
    if item.tally.is_some() {
        too_late(tx, key, &mut round, of.question);
        return refuse(say::results_were_fixed(lang));
    }
    let Some(question) = round::frozen(tx, key, of.question) else {
        return refuse(say::unknown(lang, of.id));
    };
    Ok(Taking {
        key,
        round,
        question,
        posted,
        deadline,
    })
}

/// Takes the letter that a member pressed on a message.
///
/// # Errors
/// The press doesn't count. The reply says why, and never depends on the right answer.
pub fn letter(
    tx: &mut Transaction<'_>,
    interaction: &Interaction,
    of: RoundRef,
    place: u8,
    message: MessageId,
) -> Result<Reply, Refused> {
    let lang = tx.reply_language(interaction);
    let taking = takes(tx, interaction, of, Some(message))?;
    let order = taking.item(of).map(|item| item.order.as_slice());
    let Some(option) = order.and_then(|order| order.get(usize::from(place)).copied()) else {
        return Err(text::refuse(&say::unknown(lang, of.id)));
    };
    let Taking {
        key,
        round,
        question,
        ..
    } = &taking;
    let wrong = question.right_choice() != Some(usize::from(option));
    let press = RoundPress {
        id: interaction.id,
        option,
        early_wrong: wrong && interaction.id.at().since(taking.posted) < EARLY_MS,
    };
    let member = tx.number_or_new(key.guild, interaction.user);
    let before = take(tx, Key::RoundPress((*key, of.question, member)), press);
    if before.is_none() {
        early::answered(tx, *key, of.question);
    }
    // Even an answer that doesn't count may be the one that decides the member's team.
    let team = team::take(tx, *key, round, member, interaction);
    if before.is_some_and(|before| before.id > press.id) {
        return Err(text::refuse(&say::newer_counts(lang)));
    }
    let choice = question.choices.get(usize::from(option));
    let text = choice.map_or("", |choice| choice.text.as_str());
    let mut more = say::more(lang, round, team, round.previewed_by.contains(&member));
    if tx.writers(key.guild, &question.slug).contains(&member) {
        more.push(say::wrote_it(lang));
    }
    let changed = before.is_some_and(|before| before.option != option);
    Ok(Reply::Private(say::receipt(
        lang,
        place,
        text,
        taking.deadline,
        changed,
        &more,
    )))
}

/// Stores a press and returns the previous one. The press made last counts, but an early wrong one
/// is remembered.
pub fn take(tx: &mut Transaction<'_>, slot: Key, press: RoundPress) -> Option<RoundPress> {
    let before = match tx.get(&slot) {
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
        tx.put(Record::RoundPress(key, stands));
    }
    before
}

/// Counts a press that was made in time but arrived after the results were fixed, for the report.
fn too_late(tx: &mut Transaction<'_>, key: RoundKey, round: &mut Round, place: u8) {
    if let Some(tally) = round
        .questions
        .get_mut(usize::from(place))
        .and_then(|item| item.tally.as_mut())
    {
        tally.too_late += 1;
        tx.put_round(key, round.clone());
    }
}
