//! Answering a daily, and everything around it.
//!
//! | file | what it handles |
//! |---|---|
//! | this one | **Answer**, `/answer`, letters, the form, taking an answer back |
//! | `hints` | **Hint**, **Show me now** |
//! | `result` | **My result** |
//! | `votes` | **Vote**, all answers page by page |
//! | `messages` | Submit as my answer, Accept answer |
//! | `rulings` | Remove this answer, Withhold this answer |
//! | `waiting` | `/answers`: what waits for moderators |
//! | `report` | `/report`, **Report**, **Done** |
//!
//! Nothing shown before the reveal depends on the right answer: a receipt repeats what was given,
//! and says when and where the result will be.

mod hints;
mod messages;
mod report;
mod result;
mod rulings;
mod votes;
pub mod waiting;

pub use hints::{hint, show_me, show_me_yes};
pub use messages::{accept_message, submit_message};
pub use report::{
    of_place as near_tracks, report, report_command, report_done, reported,
    revealed_lately as latest_revealed,
};
pub use result::my_result;
pub use rulings::{
    ask_remove, publish, remove, remove_message, restore, withhold, withhold_message,
};
pub use votes::{answers_page, vote_for, vote_list};

use std::borrow::Cow;

use crate::commands::access::{Refused, here, in_guild, which_track};
use crate::model::card::{Card, Reply};
use crate::model::custom_id::ButtonId;
use crate::model::daily::{Answer, AnswerFile, Daily, Phase, Skip};
use crate::model::event::{FileProblem, Interaction, InteractionKind, SentFile};
use crate::model::ids::{AnswerKey, DailyKey, GuildId};
use crate::model::question::{Kind, Question};
use crate::model::record::{Key, Record};
use crate::queries;
use crate::queries::answers::Given;
use crate::queries::difference;
use crate::queries::guard::{self, Unfit};
use crate::rules::answers;
use crate::state::transaction::Transaction;
use crate::text::{self, answer as say, sealed};

/// Answers `/answer` for the daily of the place, or else for the only open one.
///
/// # Errors
/// Nothing is open, several dailies are, or [`start`] refuses.
pub fn command(
    tx: &mut Transaction<'_>,
    interaction: &Interaction,
    track: Option<&str>,
) -> Result<Reply, Refused> {
    let guild = in_guild(tx, interaction)?;
    let key = meant(tx, interaction, guild, track)?;
    start(tx, interaction, key)
}

/// Finds the daily that `/answer` means.
fn meant(
    tx: &Transaction<'_>,
    interaction: &Interaction,
    guild: GuildId,
    track: Option<&str>,
) -> Result<DailyKey, Refused> {
    let lang = tx.reply_language(interaction);
    let open: Vec<(DailyKey, Daily)> = tx
        .state
        .guild_state(guild)
        .into_iter()
        .flat_map(|guild_state| &guild_state.dailies)
        .filter(|(_, open_daily)| open_daily.daily.phase == Phase::Open)
        .map(|((track, date), open_daily)| {
            let key = DailyKey {
                guild,
                track: *track,
                date: *date,
            };
            (key, open_daily.daily.clone())
        })
        .collect();
    if track.is_some_and(|track| !track.trim().is_empty()) {
        let id = which_track(tx, interaction, track, ButtonId::MeOf)?;
        let of_track = open.iter().rev().find(|(key, _)| key.track == id);
        return of_track
            .map(|(key, _)| *key)
            .ok_or_else(|| text::refuse(&say::nothing_open(lang)));
    }
    if let Some(key) = here(tx, interaction) {
        return Ok(key);
    }
    let place = |daily: &Daily| {
        daily.channel == interaction.channel || Some(daily.channel) == interaction.parent
    };
    let mut at_place = open.iter().filter(|(_, daily)| place(daily));
    match (at_place.next(), at_place.next(), open.as_slice()) {
        (Some((key, _)), None, _) | (None, None, [(key, _)]) => Ok(*key),
        (_, _, []) => Err(text::refuse(&say::nothing_open(lang))),
        _ => {
            // Those of the place are meant, unless there is none.
            let here = open.iter().filter(|(_, daily)| place(daily));
            let meant: Vec<_> = match here.clone().count() {
                0 => open.iter().collect(),
                _ => here.collect(),
            };
            let choices = meant.into_iter().filter_map(|(key, daily)| {
                let track = tx.track(guild, key.track)?;
                Some((*key, daily.number, track.name))
            });
            let choices: Vec<_> = choices.collect();
            Err(Reply::Private(say::which_daily(lang, &choices)))
        }
    }
}

/// Opens a daily for an answer: shows the letters, or the form with what was given so far.
///
/// # Errors
/// The member is blocked, their answer was removed, an answer given in time already counts, or
/// answers belong in the thread.
pub fn start(
    tx: &mut Transaction<'_>,
    interaction: &Interaction,
    key: DailyKey,
) -> Result<Reply, Refused> {
    let daily = may_answer(tx, interaction, key)?;
    let lang = tx.reply_language(interaction);
    let own = own_answer(tx, interaction, key);
    let late = interaction.id.at() >= daily.reveal_at;
    if late && own.as_ref().is_some_and(|(_, answer)| answer.in_time()) {
        return Err(text::refuse(&say::stands(lang, key, &daily)));
    }
    if daily.kind == Kind::Choice {
        let chosen = own.and_then(|(_, answer)| answer.sealed?.option);
        let status = say::pick_status(lang, &daily, late);
        let question = question_of(tx, interaction, key)?;
        return Ok(Reply::Private(say::letters(
            lang, key, &daily, &question, chosen, &status,
        )));
    }
    if !daily.takes_sealed_answers() {
        return Err(text::refuse(&say::write_in_thread(lang, key, &daily, late)));
    }
    let (text, file) = match own {
        Some((key, _)) => (tx.text(key).sealed, queries::answers::file(tx, key)),
        None => (String::new(), None),
    };
    let question = question_of(tx, interaction, key)?;
    let so_far = sealed::SoFar {
        text: &text,
        file: file.is_some(),
        late,
    };
    Ok(Reply::Form(sealed::form(
        lang, key, &daily, &question, &so_far,
    )))
}

/// Takes the letter that a member pressed: on the question itself, which everyone sees, or on the
/// letters that only the member sees.
///
/// # Errors
/// [`start`] refuses, or the question has no such letter.
pub fn letter(
    tx: &mut Transaction<'_>,
    interaction: &Interaction,
    key: DailyKey,
    place: u8,
) -> Result<Reply, Refused> {
    let daily = may_answer(tx, interaction, key)?;
    let question = question_of(tx, interaction, key)?;
    let lang = tx.reply_language(interaction);
    let option = daily.order.get(usize::from(place)).copied();
    let Some(option) = option.filter(|_| daily.kind == Kind::Choice) else {
        return Err(text::refuse(&say::no_such_letter(lang)));
    };
    let member = tx.number_or_new(key.guild, interaction.user);
    let answer = AnswerKey { daily: key, member };
    let given = answers::seal(tx, answer, &daily, interaction.id.at(), Some(option), "");
    let chosen = tx.answer(answer).and_then(|answer| answer.sealed?.option);
    let status = say::letter_status(lang, key, &daily, &question, given, chosen);
    if pressed_in_public(tx, interaction, key) {
        let receipt = say::letter_receipt(lang, key, &daily, &status, chosen.is_some());
        return Ok(Reply::Private(receipt));
    }
    Ok(Reply::Update(say::letters(
        lang, key, &daily, &question, chosen, &status,
    )))
}

/// Takes a sealed answer from its form: a text, and for open questions a file or both.
///
/// # Errors
/// [`start`] refuses, or the text can't be taken. The reply says why, and repeats the text so that
/// it isn't lost.
pub fn submitted(
    tx: &mut Transaction<'_>,
    interaction: &Interaction,
    key: DailyKey,
    fields: &[String],
    sent: Option<&SentFile>,
) -> Result<Reply, Refused> {
    let given = fields.first().map_or("", String::as_str);
    let daily = may_answer(tx, interaction, key)?;
    if !daily.takes_sealed_answers() || daily.kind == Kind::Choice {
        let lang = tx.reply_language(interaction);
        return Err(text::refuse(&say::not_by_form(lang, key, &daily)));
    }
    let text = match daily.kind {
        // Spaces may be part of what the program prints.
        Kind::Output => given,
        Kind::Open | Kind::Choice | Kind::Short => given.trim(),
    };
    let (file, problem) = match sent.filter(|_| daily.kind == Kind::Open) {
        Some(SentFile::Text { python, text }) => {
            let (python, text) = (*python, text.clone());
            (Some(AnswerFile { python, text }), None)
        }
        Some(SentFile::Refused(problem)) => (None, Some(*problem)),
        None => (None, None),
    };
    let before = own_answer(tx, interaction, key);
    let kept = before.and_then(|(key, _)| queries::answers::file(tx, key));
    let whole = file.as_ref().or(kept.as_ref());
    if let (Some(problem), None, true) = (problem, whole, text.is_empty()) {
        let lang = tx.reply_language(interaction);
        return Err(text::refuse(&sealed::only_a_bad_file(lang, problem)));
    }
    fit(tx, interaction, key.guild, daily.kind, text, whole)?;
    let member = tx.number_or_new(key.guild, interaction.user);
    let answer = AnswerKey { daily: key, member };
    let outcome = answers::seal(tx, answer, &daily, interaction.id.at(), None, text);
    answers::attach(tx, answer, outcome, file);
    Ok(Reply::Private(receipt(
        tx,
        interaction,
        answer,
        &daily,
        outcome,
        problem,
    )))
}

fn receipt(
    tx: &Transaction<'_>,
    interaction: &Interaction,
    key: AnswerKey,
    daily: &Daily,
    given: Given,
    problem: Option<FileProblem>,
) -> Card {
    let answer = tx.answer(key).unwrap_or_default();
    let text = tx.text(key).sealed;
    let verdict = (given == Given::Late && !daily.is_secret())
        .then(|| question_of(tx, interaction, key.daily).ok())
        .flatten()
        .and_then(|question| difference::verdict(&question, &answer, &text));
    let facts = sealed::Receipt {
        given,
        text: &text,
        file: queries::answers::file(tx, key),
        problem,
        in_thread: answer.in_thread(),
        verdict,
    };
    sealed::receipt(tx.reply_language(interaction), key.daily, daily, &facts)
}

/// Checks whether a text may be published: its length and the guild's filter.
fn fit_to_publish(
    tx: &Transaction<'_>,
    interaction: &Interaction,
    guild: GuildId,
    daily: &Daily,
    text: &str,
) -> Result<(), Refused> {
    fit(tx, interaction, guild, daily.kind, text, None)
}

/// Checks whether the output typed in a round may be published.
///
/// # Errors
/// It can't be published; the reply says why, and repeats the text.
pub fn fit_output(
    tx: &Transaction<'_>,
    interaction: &Interaction,
    guild: GuildId,
    text: &str,
) -> Result<(), Refused> {
    fit(tx, interaction, guild, Kind::Output, text, None)
}

fn fit(
    tx: &Transaction<'_>,
    interaction: &Interaction,
    guild: GuildId,
    kind: Kind,
    text: &str,
    file: Option<&AnswerFile>,
) -> Result<(), Refused> {
    let lang = tx.reply_language(interaction);
    let max = guard::max_of(kind);
    let long = text::length(text);
    if long > usize::from(max) {
        return Err(Reply::Private(say::too_long(lang, long, max, text)));
    }
    guard::may_publish_answer(tx, guild, kind, text, file).map_err(|unfit| match unfit {
        Unfit::Blank => text::refuse(&say::blank(lang)),
        other => Reply::Private(say::unfit(lang, &other, text)),
    })
}

/// Takes a sealed answer back, before the reveal.
///
/// # Errors
/// The answer was already revealed, or there is nothing to take back.
pub fn withdraw(
    tx: &mut Transaction<'_>,
    interaction: &Interaction,
    key: DailyKey,
) -> Result<Reply, Refused> {
    let daily = known(tx, interaction, key)?;
    let lang = tx.reply_language(interaction);
    if !daily.is_secret() || interaction.id.at() >= daily.reveal_at {
        return Err(text::refuse(&say::too_late_to_withdraw(lang, key, &daily)));
    }
    let own = own_answer(tx, interaction, key);
    let Some((answer_key, answer)) = own.filter(|(_, answer)| answer.sealed.is_some()) else {
        return Err(text::refuse(&say::nothing_to_withdraw(lang)));
    };
    if answer
        .sealed
        .is_some_and(|sealed| sealed.at > interaction.id.at())
    {
        return Err(text::refuse(&say::newer_stands(lang)));
    }
    answers::withdraw(tx, answer_key);
    let text = say::withdrawn(lang, &daily, !answer.messages.is_empty());
    Ok(Reply::Update(text::plain(&text)))
}

/// Returns a daily that was posted.
///
/// # Errors
/// The daily is unknown or was withdrawn.
fn known<'a>(
    tx: &Transaction<'a>,
    interaction: &Interaction,
    key: DailyKey,
) -> Result<Cow<'a, Daily>, Refused> {
    // A press comes from the post itself, even if the bot hasn't heard yet that it is there.
    let pressed = matches!(interaction.kind, InteractionKind::Pressed { .. });
    tx.daily_as_it_is(key)
        .filter(|daily| {
            let is_there = !matches!(daily.phase, Phase::Posting | Phase::Unknown);
            (is_there || pressed) && !is_older(interaction, daily)
        })
        .ok_or_else(|| unknown(tx, interaction, key))
}

/// Tells whether a press is on a message from before a daily was posted. It belongs to an earlier
/// daily of the same date, which was withdrawn.
fn is_older(interaction: &Interaction, daily: &Daily) -> bool {
    match (&interaction.kind, daily.post) {
        (InteractionKind::Pressed { message, .. }, Some(post)) => *message < post,
        _ => false,
    }
}

/// Says that a daily isn't known, or why it was withdrawn.
fn unknown(tx: &Transaction<'_>, interaction: &Interaction, key: DailyKey) -> Refused {
    let lang = tx.reply_language(interaction);
    let number = match tx.get(&Key::Skipped(key)) {
        Some(Record::Skipped(_, Skip::Withdrawn(number))) => Some(number),
        _ => None,
    };
    let withdrawal = number.and_then(|number| tx.get(&Key::Withdrawal((key.guild, number))));
    match withdrawal {
        Some(Record::Withdrawal((_, number), one)) => {
            text::refuse(&text::withdraw::told(lang, number, &one.reason, one.at))
        }
        _ => text::refuse(&say::unknown(lang)),
    }
}

/// Returns a posted daily and its frozen question.
fn known_question<'a>(
    tx: &Transaction<'a>,
    interaction: &Interaction,
    key: DailyKey,
) -> Result<(Cow<'a, Daily>, Question), Refused> {
    let daily = known(tx, interaction, key)?;
    Ok((daily, question_of(tx, interaction, key)?))
}

/// Returns the frozen question of a daily. It is big and not kept in memory, so only commands that
/// need it read it.
fn question_of(
    tx: &Transaction<'_>,
    interaction: &Interaction,
    key: DailyKey,
) -> Result<Question, Refused> {
    match tx.get(&Key::Question(key)) {
        Some(Record::Question(_, question)) => Ok(*question),
        _ => Err(text::refuse(&say::unknown(tx.reply_language(interaction)))),
    }
}

/// Returns the daily, if the asker may answer it.
fn may_answer<'a>(
    tx: &Transaction<'a>,
    interaction: &Interaction,
    key: DailyKey,
) -> Result<Cow<'a, Daily>, Refused> {
    let known = known(tx, interaction, key)?;
    not_blocked(tx, interaction, key.guild)?;
    if own_answer(tx, interaction, key).is_some_and(|(_, answer)| answer.is_removed()) {
        return Err(text::refuse(&say::was_removed(
            tx.reply_language(interaction),
        )));
    }
    Ok(known)
}

/// Refuses blocked members, who may neither answer nor vote nor report.
fn not_blocked(
    tx: &Transaction<'_>,
    interaction: &Interaction,
    guild: GuildId,
) -> Result<(), Refused> {
    if guard::is_blocked(tx, guild, interaction.user) {
        return Err(text::refuse(&say::blocked(tx.reply_language(interaction))));
    }
    Ok(())
}

/// Returns the asker's answer to a daily.
fn own_answer(
    tx: &Transaction<'_>,
    interaction: &Interaction,
    key: DailyKey,
) -> Option<(AnswerKey, Answer)> {
    let member = tx.number(key.guild, interaction.user)?;
    let key = AnswerKey { daily: key, member };
    tx.answer(key).map(|answer| (key, answer))
}

/// Replies to a press: replaces the presser's own page, or adds a card only they see under a
/// shared message.
fn to_presser(tx: &Transaction<'_>, interaction: &Interaction, key: DailyKey, card: Card) -> Reply {
    if pressed_in_public(tx, interaction, key) {
        Reply::Private(card)
    } else {
        Reply::Update(card)
    }
}

fn pressed_in_public(tx: &Transaction<'_>, interaction: &Interaction, key: DailyKey) -> bool {
    let InteractionKind::Pressed { message, .. } = &interaction.kind else {
        return true;
    };
    let of_daily = tx.daily_as_it_is(key).is_some_and(|daily| {
        // While the question's message isn't known, this may be it, and must not be replaced.
        let unknown = daily.post.is_none() && !daily.post_gone;
        unknown || daily.post == Some(*message) || daily.reveal_posts.contains(message)
    });
    let published = || {
        let mut answers = tx.answers_as_they_are(key).into_iter();
        answers.any(|(_, one)| one.published == Some(*message))
    };
    of_daily || published()
}
