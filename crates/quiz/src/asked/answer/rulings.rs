//! What moderators do against an answer: **Remove this answer** takes it off with its points, **Withhold this answer**
//! keeps its text from everybody's eyes and lets it count.
//!
//! Removing asks first, since it cannot be undone; withholding is done at once, and undone by a button.

use super::known;
use super::messages::answer_of;
use crate::asked::{Refused, moderated};
use crate::card::Reply;
use crate::draft::Draft;
use crate::event::{Asked, Target};
use crate::ids::{AnswerKey, DailyKey, MemberNo};
use crate::record::{Answer, Daily, Phase, Record, Ruling};
use crate::words;
use crate::words::ruling as tell;
use crate::{reveal, votes};

/// **Remove this answer**: asks first.
///
/// # Errors
/// The asker is no moderator, or the message is no answer.
pub fn remove_message(
    draft: &mut Draft<'_>,
    asked: &Asked,
    target: &Target,
) -> Result<Reply, Refused> {
    let guild = moderated(draft, asked)?;
    let (key, daily) = answer_of(draft, asked, guild, target.message)?;
    question_removal(draft, key, &daily)
}

/// "Remove 3" in the list of all answers: asks first.
///
/// # Errors
/// The asker is no moderator, or there is no such answer.
pub fn ask_remove(
    draft: &mut Draft<'_>,
    asked: &Asked,
    key: DailyKey,
    ballot: MemberNo,
) -> Result<Reply, Refused> {
    moderated(draft, asked)?;
    let daily = known(draft, key)?;
    let member = votes::of_ballot(draft, key, &daily, ballot);
    match member {
        Some(member) => question_removal(draft, AnswerKey { daily: key, member }, &daily),
        None => Err(words::refuse(&words::message::no_answer())),
    }
}

fn question_removal(draft: &Draft<'_>, key: AnswerKey, daily: &Daily) -> Result<Reply, Refused> {
    let answer = draft.answer(key).unwrap_or_default();
    if answer.is_removed() {
        return Err(words::refuse(&tell::removed_before()));
    }
    Ok(Reply::Private(tell::ask_remove(draft, key, daily, &answer)))
}

/// "Yes, remove it": the answer is taken off, its points are taken back, what was published of it is replaced.
///
/// # Errors
/// The asker is no moderator, there is no such answer, or the daily is closed.
pub fn remove(
    draft: &mut Draft<'_>,
    asked: &Asked,
    key: DailyKey,
    ballot: MemberNo,
) -> Result<Reply, Refused> {
    let (key, daily, answer) = ruled_on(draft, asked, key, ballot)?;
    rule(draft, key, &daily, answer.clone(), Ruling::Removed);
    draft.log(format!(
        "daily #{} of guild {}: a moderator removed an answer",
        daily.no, key.daily.guild
    ));
    let in_thread = answer.thread_message().is_some();
    Ok(Reply::Update(words::plain(&tell::removed(in_thread))))
}

/// **Withhold this answer**: at once. On one that is withheld already: shows it, with a button to publish it.
///
/// # Errors
/// The asker is no moderator, the message is no answer, or the daily is closed.
pub fn withhold_message(
    draft: &mut Draft<'_>,
    asked: &Asked,
    target: &Target,
) -> Result<Reply, Refused> {
    let guild = moderated(draft, asked)?;
    let (key, daily) = answer_of(draft, asked, guild, target.message)?;
    let answer = draft.answer(key).unwrap_or_default();
    match answer.ruling {
        Ruling::Removed => Err(words::refuse(&tell::removed_before())),
        Ruling::Withheld => Ok(Reply::Private(tell::withheld_already(draft, key, &daily))),
        Ruling::None => Ok(Reply::Private(put_away(draft, key, &daily, answer))),
    }
}

/// "Only withhold it."
///
/// # Errors
/// The asker is no moderator, there is no such answer, or the daily is closed.
pub fn withhold(
    draft: &mut Draft<'_>,
    asked: &Asked,
    key: DailyKey,
    ballot: MemberNo,
) -> Result<Reply, Refused> {
    let (key, daily, answer) = ruled_on(draft, asked, key, ballot)?;
    Ok(Reply::Update(put_away(draft, key, &daily, answer)))
}

fn put_away(
    draft: &mut Draft<'_>,
    key: AnswerKey,
    daily: &Daily,
    answer: Answer,
) -> crate::card::Card {
    let in_thread = answer.thread_message().is_some();
    rule(draft, key, daily, answer, Ruling::Withheld);
    draft.log(format!(
        "daily #{} of guild {}: a moderator withholds an answer",
        daily.no, key.daily.guild
    ));
    tell::withheld(draft, key, daily, in_thread)
}

/// "Publish it": an answer that was withheld is shown (again).
///
/// # Errors
/// The asker is no moderator, there is no such answer, or the daily is closed.
pub fn publish(
    draft: &mut Draft<'_>,
    asked: &Asked,
    key: DailyKey,
    ballot: MemberNo,
) -> Result<Reply, Refused> {
    let (key, daily, answer) = ruled_on(draft, asked, key, ballot)?;
    rule(draft, key, &daily, answer, Ruling::None);
    draft.log(format!(
        "daily #{} of guild {}: a moderator publishes an answer that was withheld",
        daily.no, key.daily.guild
    ));
    Ok(Reply::Update(words::plain(&tell::published(&daily))))
}

/// The answer that a moderator may rule on: it stands, and its daily is not closed.
fn ruled_on(
    draft: &Draft<'_>,
    asked: &Asked,
    key: DailyKey,
    ballot: MemberNo,
) -> Result<(AnswerKey, Daily, Answer), Refused> {
    moderated(draft, asked)?;
    let daily = known(draft, key)?;
    if daily.phase == Phase::Closed {
        return Err(words::refuse(&words::message::final_already()));
    }
    let found = votes::of_ballot(draft, key, &daily, ballot).and_then(|member| {
        let key = AnswerKey { daily: key, member };
        draft.answer(key).map(|answer| (key, answer))
    });
    match found.filter(|(_, answer)| !answer.is_removed()) {
        Some((key, answer)) => Ok((key, daily.into_owned(), answer)),
        None => Err(words::refuse(&tell::removed_before())),
    }
}

/// A ruling takes effect: on the points, and on what stands published.
fn rule(draft: &mut Draft<'_>, key: AnswerKey, daily: &Daily, mut answer: Answer, ruling: Ruling) {
    answer.ruling = ruling;
    draft.put(Record::Answer(key, answer));
    if !daily.is_secret() {
        reveal::settle(draft, key, daily);
        reveal::show_again(draft, key, daily);
    }
}
