//! What moderators do against an answer: **Remove this answer** takes it off with its points, **Withhold this answer**
//! keeps its text from everybody's eyes and lets it count.
//!
//! Removing asks first, since it cannot be undone; withholding is done at once, and undone by a button.

use crate::commands::access::{Refused, moderated};
use crate::commands::answer::known;
use crate::commands::answer::messages::answer_of;
use crate::model::card::{Card, Reply};
use crate::model::daily::{Answer, Daily, Phase, Ruling};
use crate::model::event::{Interaction, Target};
use crate::model::ids::{AnswerKey, DailyKey, MemberId};
use crate::model::record::Record;
use crate::queries::votes;
use crate::rules::{grading, reveal};
use crate::state::transaction::Transaction;
use crate::text::{self, message, ruling as tell};

/// **Remove this answer**: asks first.
///
/// # Errors
/// The asker is no moderator, or the message is no answer.
pub fn remove_message(
    tx: &mut Transaction<'_>,
    interaction: &Interaction,
    target: &Target,
) -> Result<Reply, Refused> {
    let guild = moderated(tx, interaction)?;
    let (key, daily) = answer_of(tx, interaction, guild, target.message)?;
    question_removal(tx, key, &daily)
}

/// "Remove 3" in the list of all answers: asks first.
///
/// # Errors
/// The asker is no moderator, or there is no such answer.
pub fn ask_remove(
    tx: &mut Transaction<'_>,
    interaction: &Interaction,
    key: DailyKey,
    ballot: MemberId,
) -> Result<Reply, Refused> {
    moderated(tx, interaction)?;
    let daily = known(tx, interaction, key)?;
    let member = votes::of_ballot(tx, key, &daily, ballot);
    match member {
        Some(member) => question_removal(tx, AnswerKey { daily: key, member }, &daily),
        None => Err(text::refuse(&message::no_answer())),
    }
}

fn question_removal(tx: &Transaction<'_>, key: AnswerKey, daily: &Daily) -> Result<Reply, Refused> {
    let answer = tx.answer(key).unwrap_or_default();
    if answer.is_removed() {
        return Err(text::refuse(&tell::removed_before()));
    }
    Ok(Reply::Private(tell::ask_remove(tx, key, daily, &answer)))
}

/// "Yes, remove it": the answer is taken off, its points are taken back, what was published of it is replaced.
///
/// # Errors
/// The asker is no moderator, there is no such answer, or the daily is closed.
pub fn remove(
    tx: &mut Transaction<'_>,
    interaction: &Interaction,
    key: DailyKey,
    ballot: MemberId,
) -> Result<Reply, Refused> {
    let (key, daily, answer) = ruled_on(tx, interaction, key, ballot)?;
    rule(tx, key, &daily, answer.clone(), Ruling::Removed);
    tx.log(format!(
        "daily #{} of guild {}: a moderator removed an answer",
        daily.number, key.daily.guild
    ));
    let in_thread = answer.thread_message().is_some();
    Ok(Reply::Update(text::plain(&tell::removed(in_thread))))
}

/// **Withhold this answer**: at once. On one that is withheld already: shows it, with a button to publish it.
///
/// # Errors
/// The asker is no moderator, the message is no answer, or the daily is closed.
pub fn withhold_message(
    tx: &mut Transaction<'_>,
    interaction: &Interaction,
    target: &Target,
) -> Result<Reply, Refused> {
    let guild = moderated(tx, interaction)?;
    let (key, daily) = answer_of(tx, interaction, guild, target.message)?;
    let answer = tx.answer(key).unwrap_or_default();
    match answer.ruling {
        Ruling::Removed => Err(text::refuse(&tell::removed_before())),
        Ruling::Withheld => Ok(Reply::Private(tell::withheld_already(tx, key, &daily))),
        Ruling::None => Ok(Reply::Private(put_away(tx, key, &daily, answer))),
    }
}

/// "Only withhold it."
///
/// # Errors
/// The asker is no moderator, there is no such answer, or the daily is closed.
pub fn withhold(
    tx: &mut Transaction<'_>,
    interaction: &Interaction,
    key: DailyKey,
    ballot: MemberId,
) -> Result<Reply, Refused> {
    let (key, daily, answer) = ruled_on(tx, interaction, key, ballot)?;
    Ok(Reply::Update(put_away(tx, key, &daily, answer)))
}

fn put_away(tx: &mut Transaction<'_>, key: AnswerKey, daily: &Daily, answer: Answer) -> Card {
    let in_thread = answer.thread_message().is_some();
    rule(tx, key, daily, answer, Ruling::Withheld);
    tx.log(format!(
        "daily #{} of guild {}: a moderator withholds an answer",
        daily.number, key.daily.guild
    ));
    tell::withheld(tx, key, daily, in_thread)
}

/// "Publish it": an answer that was withheld is shown (again).
///
/// # Errors
/// The asker is no moderator, there is no such answer, or the daily is closed.
pub fn publish(
    tx: &mut Transaction<'_>,
    interaction: &Interaction,
    key: DailyKey,
    ballot: MemberId,
) -> Result<Reply, Refused> {
    let (key, daily, answer) = ruled_on(tx, interaction, key, ballot)?;
    rule(tx, key, &daily, answer, Ruling::None);
    tx.log(format!(
        "daily #{} of guild {}: a moderator publishes an answer that was withheld",
        daily.number, key.daily.guild
    ));
    Ok(Reply::Update(text::plain(&tell::published(&daily))))
}

/// The answer that a moderator may rule on: it stands, and its daily is not closed.
fn ruled_on(
    tx: &Transaction<'_>,
    interaction: &Interaction,
    key: DailyKey,
    ballot: MemberId,
) -> Result<(AnswerKey, Daily, Answer), Refused> {
    moderated(tx, interaction)?;
    let daily = known(tx, interaction, key)?;
    if daily.phase == Phase::Closed {
        return Err(text::refuse(&message::final_already()));
    }
    let found = votes::of_ballot(tx, key, &daily, ballot).and_then(|member| {
        let key = AnswerKey { daily: key, member };
        tx.answer(key).map(|answer| (key, answer))
    });
    match found.filter(|(_, answer)| !answer.is_removed()) {
        Some((key, answer)) => Ok((key, daily.into_owned(), answer)),
        None => Err(text::refuse(&tell::removed_before())),
    }
}

/// A ruling takes effect: on the points, and on what stands published.
fn rule(
    tx: &mut Transaction<'_>,
    key: AnswerKey,
    daily: &Daily,
    mut answer: Answer,
    ruling: Ruling,
) {
    answer.ruling = ruling;
    tx.put(Record::Answer(key, answer));
    if !daily.is_secret() {
        grading::settle(tx, key, daily);
        reveal::show_again(tx, key, daily);
    }
}
