//! What moderators can do about an answer: **Remove this answer** removes it with its points, and
//! **Withhold this answer** hides its text but lets it count.
//!
//! Removing asks for confirmation, and `/audit` undoes it until the daily closes. Withholding is
//! done at once, and a button undoes it.

use crate::commands::access::{Refused, moderated};
use crate::commands::answer::known;
use crate::commands::answer::messages::answer_of;
use crate::model::card::{Card, Reply};
use crate::model::daily::{Answer, Daily, Phase, Ruling};
use crate::model::event::{Interaction, Target};
use crate::model::ids::{AnswerKey, DailyKey, MemberId};
use crate::model::log::LogLine;
use crate::queries::{answers, votes};
use crate::rules::{grading, parts, settling};
use crate::state::transaction::Transaction;
use crate::text::ruling::{self as tell, Ruled};
use crate::text::{self, message};

/// Handles **Remove this answer** by asking for confirmation.
///
/// # Errors
/// The asker isn't a moderator, or the message isn't an answer.
pub fn remove_message(
    tx: &mut Transaction<'_>,
    interaction: &Interaction,
    target: &Target,
) -> Result<Reply, Refused> {
    let guild = moderated(tx, interaction)?;
    let (key, daily) = answer_of(tx, interaction, guild, target.message)?;
    question_removal(tx, interaction, key, &daily)
}

/// Handles a press on "Remove 3" in the list of all answers by asking for confirmation.
///
/// # Errors
/// The asker isn't a moderator, or there is no such answer.
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
        Some(member) => {
            let key = AnswerKey { daily: key, member };
            question_removal(tx, interaction, key, &daily)
        }
        None => {
            let lang = tx.reply_language(interaction);
            Err(text::refuse(&message::no_answer(lang)))
        }
    }
}

/// Asks whether an answer is to be removed.
fn question_removal(
    tx: &Transaction<'_>,
    interaction: &Interaction,
    key: AnswerKey,
    daily: &Daily,
) -> Result<Reply, Refused> {
    let lang = tx.reply_language(interaction);
    let answer = tx.answer(key).unwrap_or_default();
    if answer.is_removed() {
        return Err(text::refuse(&tell::removed_before(lang)));
    }
    let ruled = facts(tx, key, daily);
    let card = tell::ask_remove(lang, &ruled, answer.is_withheld());
    Ok(Reply::Private(card))
}

/// Returns what the replies say about an answer.
fn facts<'a>(tx: &Transaction<'_>, key: AnswerKey, daily: &'a Daily) -> Ruled<'a> {
    Ruled {
        key: key.daily,
        daily,
        author: answers::author(tx, key, daily),
        ballot: votes::ballot(tx, key, daily),
    }
}

/// Removes an answer after "Yes, remove it": takes its points back and replaces what was published
/// of it.
///
/// # Errors
/// The asker isn't a moderator, there is no such answer, or the daily is closed.
pub fn remove(
    tx: &mut Transaction<'_>,
    interaction: &Interaction,
    key: DailyKey,
    ballot: MemberId,
) -> Result<Reply, Refused> {
    let (key, daily, answer) = ruled_on(tx, interaction, key, ballot)?;
    rule(tx, key, &daily, Ruling::Removed);
    tx.log(LogLine::about_daily(
        "a moderator removed an answer",
        key.daily,
        daily.number,
    ));
    let in_thread = answer.in_thread();
    let lang = tx.reply_language(interaction);
    Ok(Reply::Update(text::plain(&tell::removed(lang, in_thread))))
}

/// Handles **Withhold this answer**: withholds it at once. If it is withheld already, shows it with
/// a button to publish it.
///
/// # Errors
/// The asker isn't a moderator, the message isn't an answer, or the daily is closed.
pub fn withhold_message(
    tx: &mut Transaction<'_>,
    interaction: &Interaction,
    target: &Target,
) -> Result<Reply, Refused> {
    let guild = moderated(tx, interaction)?;
    let (key, daily) = answer_of(tx, interaction, guild, target.message)?;
    let answer = tx.answer(key).unwrap_or_default();
    let lang = tx.reply_language(interaction);
    match answer.ruling {
        Ruling::Removed => Err(text::refuse(&tell::removed_before(lang))),
        Ruling::Withheld => {
            let ruled = facts(tx, key, &daily);
            let text = readable_text(tx, key, &daily);
            Ok(Reply::Private(tell::withheld_already(lang, &ruled, &text)))
        }
        Ruling::None => {
            let card = put_away(tx, interaction, key, &daily, &answer);
            Ok(Reply::Private(card))
        }
    }
}

/// Returns what a moderator may read of a withheld answer. Before the reveal that is only what the
/// member wrote in the thread, because nobody may see a sealed answer yet.
fn readable_text(tx: &Transaction<'_>, key: AnswerKey, daily: &Daily) -> String {
    let text = tx.text(key);
    if daily.is_secret() || text.sealed.is_empty() {
        let answer = tx.answer(key).unwrap_or_default();
        answers::thread_text(tx, key, &answer)
    } else {
        text.sealed
    }
}

/// Withholds an answer after "Only withhold it".
///
/// # Errors
/// The asker isn't a moderator, there is no such answer, or the daily is closed.
pub fn withhold(
    tx: &mut Transaction<'_>,
    interaction: &Interaction,
    key: DailyKey,
    ballot: MemberId,
) -> Result<Reply, Refused> {
    let (key, daily, answer) = ruled_on(tx, interaction, key, ballot)?;
    let card = put_away(tx, interaction, key, &daily, &answer);
    Ok(Reply::Update(card))
}

/// Withholds an answer, and returns the card that says so.
fn put_away(
    tx: &mut Transaction<'_>,
    interaction: &Interaction,
    key: AnswerKey,
    daily: &Daily,
    answer: &Answer,
) -> Card {
    let in_thread = answer.in_thread();
    rule(tx, key, daily, Ruling::Withheld);
    tx.log(LogLine::about_daily(
        "a moderator withheld an answer",
        key.daily,
        daily.number,
    ));
    let lang = tx.reply_language(interaction);
    tell::withheld(lang, &facts(tx, key, daily), in_thread)
}

/// Publishes an answer that was withheld.
///
/// # Errors
/// The asker isn't a moderator, there is no such answer, or the daily is closed.
pub fn publish(
    tx: &mut Transaction<'_>,
    interaction: &Interaction,
    key: DailyKey,
    ballot: MemberId,
) -> Result<Reply, Refused> {
    let (key, daily, _) = ruled_on(tx, interaction, key, ballot)?;
    rule(tx, key, &daily, Ruling::None);
    tx.log(LogLine::about_daily(
        "a moderator published an answer that was withheld",
        key.daily,
        daily.number,
    ));
    let lang = tx.reply_language(interaction);
    Ok(Reply::Update(text::plain(&tell::published(lang, &daily))))
}

/// Puts back an answer that was removed or hidden, with its points.
pub fn restore(tx: &mut Transaction<'_>, key: AnswerKey) {
    if let Some(daily) = tx.daily(key.daily) {
        rule(tx, key, &daily, Ruling::None);
    }
}

/// Hides the text of an answer.
pub(super) fn hide(tx: &mut Transaction<'_>, key: AnswerKey, daily: &Daily) {
    rule(tx, key, daily, Ruling::Withheld);
    tx.log(LogLine::about_daily(
        "a moderator withheld an answer",
        key.daily,
        daily.number,
    ));
}

/// Finds the answer that a moderator rules on.
///
/// # Errors
/// The answer was removed, or its daily is closed.
fn ruled_on(
    tx: &Transaction<'_>,
    interaction: &Interaction,
    key: DailyKey,
    ballot: MemberId,
) -> Result<(AnswerKey, Daily, Answer), Refused> {
    moderated(tx, interaction)?;
    let lang = tx.reply_language(interaction);
    let daily = known(tx, interaction, key)?;
    if daily.phase == Phase::Closed {
        return Err(text::refuse(&message::final_already(lang)));
    }
    let found = votes::of_ballot(tx, key, &daily, ballot).and_then(|member| {
        let key = AnswerKey { daily: key, member };
        tx.answer(key).map(|answer| (key, answer))
    });
    match found.filter(|(_, answer)| !answer.is_removed()) {
        Some((key, answer)) => Ok((key, daily.into_owned(), answer)),
        None => Err(text::refuse(&tell::removed_before(lang))),
    }
}

/// Applies a ruling to the points and to what was published.
fn rule(tx: &mut Transaction<'_>, key: AnswerKey, daily: &Daily, ruling: Ruling) {
    settling::settle_first(tx, key, daily);
    let Some(mut answer) = tx.answer(key) else {
        return;
    };
    answer.ruling = ruling;
    tx.put_answer(key, answer);
    if !daily.is_secret() {
        grading::settle(tx, key, daily);
        parts::show_again(tx, key, daily);
    }
}
