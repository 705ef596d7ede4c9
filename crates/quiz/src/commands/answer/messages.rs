//! The message commands **Submit as my answer** and **Accept answer**.

use crate::commands::access::{Refused, here, in_guild, moderated};
use crate::commands::answer::{Given, fit_to_publish, known, may_answer};
use crate::model::card::Reply;
use crate::model::daily::Daily;
use crate::model::event::{Interaction, Target};
use crate::model::ids::{AnswerKey, DailyKey, GuildId, MessageId};
use crate::model::question::Kind;
use crate::model::record::{Key, Record};
use crate::queries::answers::{author, shown};
use crate::queries::votes::Way;
use crate::queries::{guard, standings};
use crate::rules::acceptance::{self, Accepted};
use crate::rules::{answers, thread, votes};
use crate::state::MessageRole;
use crate::state::transaction::Transaction;
use crate::text::{self, answer as say, message as tell, ruling};

/// Days for which the thread of a closed daily is still recognized.
const REMEMBERED_DAYS: i32 = 60;

/// Handles **Submit as my answer**.
///
/// # Errors
/// The message can't be an answer. Each reason has its own sentence.
pub fn submit_message(
    tx: &mut Transaction<'_>,
    interaction: &Interaction,
    target: &Target,
) -> Result<Reply, Refused> {
    let guild = in_guild(tx, interaction)?;
    let key = thread_of(tx, interaction, guild)?;
    let daily = may_answer(tx, interaction, key)?;
    let lang = tx.reply_language(interaction);
    if target.author != interaction.user {
        return Err(text::refuse(&tell::not_yours(lang)));
    }
    if daily.kind != Kind::Open || !daily.takes_thread_answers() {
        return Err(text::refuse(&tell::by_button_only(lang, &daily)));
    }
    let text = target.text.trim();
    if text.is_empty() && target.attachments == 0 {
        return Err(text::refuse(&tell::empty(lang)));
    }
    if !text.is_empty() {
        // A Discord message can be longer than a card, but this one is not published again.
        let start = text::beginning(text, guard::ANSWER_MAX.into());
        fit_to_publish(tx, interaction, guild, &daily, start)?;
    }
    let member = tx.number_or_new(guild, interaction.user);
    let answer_key = AnswerKey { daily: key, member };
    let at = interaction.id.at();
    if at >= daily.reveal_at || target.message.at() >= daily.reveal_at {
        let late = answers::seal(tx, answer_key, &daily, daily.reveal_at.max(at), None, text);
        let text = match late {
            Given::Stands => say::stands(lang, key, &daily),
            _ => tell::submitted_late(lang, key, &daily),
        };
        return Ok(Reply::Private(text::plain(&text)));
    }
    thread::submit(tx, answer_key, &daily, target.message, text);
    let answer = tx.answer(answer_key).unwrap_or_default();
    let facts = tell::Submitted {
        reads: tx.state.rules.message_content,
        sealed: answer.sealed_in_time().is_some(),
        shown: shown(tx, answer_key, &answer) == Some(target.message),
    };
    Ok(Reply::Private(tell::submitted(
        lang, key, &daily, target, &facts,
    )))
}

/// Finds the daily whose thread the interaction came from.
fn thread_of(
    tx: &Transaction<'_>,
    interaction: &Interaction,
    guild: GuildId,
) -> Result<DailyKey, Refused> {
    if let Some(key) = here(tx, interaction).filter(|key| key.guild == guild) {
        return Ok(key);
    }
    let lang = tx.reply_language(interaction);
    let tracks = tx
        .state
        .guild_state(guild)
        .into_iter()
        .flat_map(|guild_state| guild_state.tracks.keys());
    let today = standings::today(tx, guild, tx.at);
    for id in tracks {
        let from = today.plus_days(-REMEMBERED_DAYS);
        let range = Key::dailies(guild, *id, from, today.plus_days(1));
        for record in tx.scan(&range, usize::MAX) {
            if let Record::Daily(_, daily) = record
                && daily.thread == Some(interaction.channel)
            {
                return Err(text::refuse(&tell::closed(lang, &daily)));
            }
        }
    }
    Err(text::refuse(&tell::elsewhere(lang)))
}

/// Finds the answer that a message holds, and its daily.
///
/// # Errors
/// The message isn't an answer; the reply says what it is instead.
pub(super) fn answer_of(
    tx: &Transaction<'_>,
    interaction: &Interaction,
    guild: GuildId,
    message: MessageId,
) -> Result<(AnswerKey, Daily), Refused> {
    let lang = tx.reply_language(interaction);
    let role = tx
        .state
        .message_role(message)
        .filter(|role| role.daily().guild == guild);
    let key = match role {
        Some(MessageRole::ThreadAnswer(key) | MessageRole::Published(key)) => key,
        _ => {
            // Someone in the thread of a closed daily hears that it is closed, rather than "not an
            // answer".
            thread_of(tx, interaction, guild)?;
            return Err(text::refuse(&tell::no_answer(lang)));
        }
    };
    if !votes::is_answer(tx, key, message) {
        return Err(text::refuse(&tell::no_answer(lang)));
    }
    Ok((key, known(tx, interaction, key.daily)?.into_owned()))
}

/// Handles **Accept answer**, which accepts an answer or takes the moderator's acceptance back.
///
/// # Errors
/// The asker isn't a moderator, the answer is their own, or the message isn't an answer.
pub fn accept_message(
    tx: &mut Transaction<'_>,
    interaction: &Interaction,
    target: &Target,
) -> Result<Reply, Refused> {
    let guild = moderated(tx, interaction)?;
    let lang = tx.reply_language(interaction);
    let (key, daily) = answer_of(tx, interaction, guild, target.message)?;
    let answer = tx.answer(key).unwrap_or_default();
    if answer.is_removed() {
        return Err(text::refuse(&ruling::removed_before(lang)));
    }
    let by = tx.number_or_new(guild, interaction.user);
    let before = answer.accepted_by.iter().find(|(one, _)| *one == by);
    let by_command = before.is_some_and(|(_, way)| way.by_button);
    let (way, again) = if answer.messages.contains(&target.message) {
        // On another message of the answer it accepts that one instead.
        let marks = tx.marks_of(key);
        let elsewhere = marks.iter().any(|((message, who), mark)| {
            *who == by && *message != target.message && mark.accepted_by_command
        });
        (Way::Command(target.message), by_command && !elsewhere)
    } else {
        (Way::Button, by_command)
    };
    let on = !again;
    let text = match acceptance::accept(tx, key, by, true, way, on) {
        Accepted::Counted(stands) => tell::accepted(lang, author(tx, key, &daily), on, stands),
        Accepted::Own => return Err(text::refuse(&tell::own(lang))),
        Accepted::NotAllowed | Accepted::Closed => {
            return Err(text::refuse(&tell::final_already(lang)));
        }
    };
    Ok(Reply::Private(text::plain(&text)))
}
