//! Answering a daily and everything around it.
//!
//! | file | what is asked |
//! |---|---|
//! | this one | **Answer**, `/answer`, letters, the form, taking back |
//! | `hints` | **Hint**, **Show me now** |
//! | `result` | **My result** |
//! | `votes` | **Vote**, all answers page by page |
//! | `messages` | Submit as my answer, Accept answer |
//! | `rulings` | Remove this answer, Withhold this answer |
//! | `report` | **Report** |
//!
//! Nothing said before the reveal depends on the right answer: a receipt repeats what was given and says when
//! and where the result will be.

mod hints;
mod messages;
mod report;
mod result;
mod rulings;
mod votes;

pub use hints::{hint, show_me, show_me_yes};
pub use messages::{accept_message, submit_message};
pub use report::{report, reported};
pub use result::my_result;
pub use rulings::{ask_remove, publish, remove, remove_message, withhold, withhold_message};
pub use votes::{answers_page, vote_for, vote_list};

use std::borrow::Cow;

use crate::commands::access::{Refused, here, in_guild, which_track};
use crate::model::card::{Card, Reply};
use crate::model::daily::{Answer, Daily, Phase};
use crate::model::event::{Interaction, InteractionKind};
use crate::model::ids::{AnswerKey, DailyKey, GuildId};
use crate::model::question::{Kind, Question};
use crate::model::record::{Key, Record};
use crate::queries::answers::Given;
use crate::queries::grade;
use crate::queries::guard::{self, Unfit};
use crate::rules::answers;
use crate::state::transaction::Transaction;
use crate::text::{self, answer as say};

/// `/answer`: the daily of the place, else the only open one.
///
/// # Errors
/// Nothing is open, or several are; and whatever [`start`] refuses.
pub fn command(
    tx: &mut Transaction<'_>,
    interaction: &Interaction,
    track: Option<&str>,
) -> Result<Reply, Refused> {
    let guild = in_guild(tx, interaction)?;
    let key = meant(tx, interaction, guild, track)?;
    start(tx, interaction, key)
}

/// The daily that `/answer` means.
fn meant(
    tx: &Transaction<'_>,
    interaction: &Interaction,
    guild: GuildId,
    track: Option<&str>,
) -> Result<DailyKey, Refused> {
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
        let id = which_track(tx, interaction, track)?;
        let of_track = open.iter().rev().find(|(key, _)| key.track == id);
        return of_track
            .map(|(key, _)| *key)
            .ok_or_else(|| text::refuse(&say::nothing_open()));
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
        (_, _, []) => Err(text::refuse(&say::nothing_open())),
        _ => {
            let tracks = open.iter().filter_map(|(key, _)| {
                tx.track(guild, key.track)
                    .map(|track| (key.track, track.name))
            });
            Err(text::refuse(&say::which_daily(&tracks.collect::<Vec<_>>())))
        }
    }
}

/// **Answer**: the letters, or the form with what was given so far.
///
/// # Errors
/// The member is blocked, the answer was taken off, one given in time stands already, or it belongs into the thread.
pub fn start(
    tx: &mut Transaction<'_>,
    interaction: &Interaction,
    key: DailyKey,
) -> Result<Reply, Refused> {
    let daily = may_answer(tx, interaction, key)?;
    let own = own_answer(tx, interaction, key);
    let late = interaction.id.at() >= daily.reveal_at;
    if late && own.as_ref().is_some_and(|(_, answer)| answer.in_time()) {
        return Err(text::refuse(&say::stands(key, &daily)));
    }
    if daily.kind == Kind::Choice {
        let chosen = own.and_then(|(_, answer)| answer.sealed?.option);
        let status = say::pick_status(&daily, late);
        let question = question_of(tx, key)?;
        return Ok(Reply::Private(say::letters(
            key, &daily, &question, chosen, &status,
        )));
    }
    if !daily.takes_sealed_answers() {
        return Err(text::refuse(&say::write_in_thread(key, &daily, late)));
    }
    let text = own.map(|(key, _)| tx.text(key).sealed).unwrap_or_default();
    Ok(Reply::Form(say::form(
        key,
        &daily,
        &text,
        guard::max_of(daily.kind),
        late,
    )))
}

/// A letter was pressed.
///
/// # Errors
/// As [`start`]; and a letter that is none.
pub fn letter(
    tx: &mut Transaction<'_>,
    interaction: &Interaction,
    key: DailyKey,
    place: u8,
) -> Result<Reply, Refused> {
    let daily = may_answer(tx, interaction, key)?;
    let question = question_of(tx, key)?;
    let option = daily.order.get(usize::from(place)).copied();
    let Some(option) = option.filter(|_| daily.kind == Kind::Choice) else {
        return Err(text::refuse(&say::no_such_letter()));
    };
    let member = tx.number_or_new(key.guild, interaction.user);
    let answer = AnswerKey { daily: key, member };
    let given = answers::seal(tx, answer, &daily, interaction.id.at(), Some(option), "");
    let chosen = tx.answer(answer).and_then(|answer| answer.sealed?.option);
    let status = say::letter_status(key, &daily, &question, given, chosen);
    Ok(Reply::Update(say::letters(
        key, &daily, &question, chosen, &status,
    )))
}

/// The form of a sealed answer was sent.
///
/// # Errors
/// The text cannot be taken: why, and the text again so that it is not lost; and as [`start`].
pub fn submitted(
    tx: &mut Transaction<'_>,
    interaction: &Interaction,
    key: DailyKey,
    fields: &[String],
) -> Result<Reply, Refused> {
    let given = fields.first().map_or("", String::as_str);
    let daily = may_answer(tx, interaction, key)?;
    if !daily.takes_sealed_answers() || daily.kind == Kind::Choice {
        return Err(text::refuse(&say::not_by_form(key, &daily)));
    }
    let text = match daily.kind {
        // Blanks may be part of what is printed.
        Kind::Output => given,
        Kind::Open | Kind::Choice => given.trim(),
    };
    fit_to_publish(tx, key.guild, &daily, text)?;
    let member = tx.number_or_new(key.guild, interaction.user);
    let answer = AnswerKey { daily: key, member };
    let outcome = answers::seal(tx, answer, &daily, interaction.id.at(), None, text);
    Ok(Reply::Private(receipt(tx, answer, &daily, outcome)))
}

fn receipt(tx: &Transaction<'_>, key: AnswerKey, daily: &Daily, given: Given) -> Card {
    let answer = tx.answer(key).unwrap_or_default();
    let text = tx.text(key).sealed;
    let verdict = (given == Given::Late && !daily.is_secret())
        .then(|| question_of(tx, key.daily).ok())
        .flatten()
        .and_then(|question| grade::verdict(&question, &answer, &text));
    say::receipt(
        key.daily,
        daily,
        given,
        &text,
        answer.thread_message(),
        verdict,
    )
}

/// Whether a text may be published: its length and the guild's filter.
fn fit_to_publish(
    tx: &Transaction<'_>,
    guild: GuildId,
    daily: &Daily,
    text: &str,
) -> Result<(), Refused> {
    fit(tx, guild, daily.kind, text)
}

/// The same for what is typed as an output in a round.
///
/// # Errors
/// Why it cannot be published, with the text.
pub fn fit_output(tx: &Transaction<'_>, guild: GuildId, text: &str) -> Result<(), Refused> {
    fit(tx, guild, Kind::Output, text)
}

fn fit(tx: &Transaction<'_>, guild: GuildId, kind: Kind, text: &str) -> Result<(), Refused> {
    let max = guard::max_of(kind);
    let long = text::length(text);
    if long > usize::from(max) {
        return Err(Reply::Private(say::too_long(long, max, text)));
    }
    guard::may_be_published(tx, guild, kind, text).map_err(|unfit| match unfit {
        Unfit::Blank => text::refuse(&say::blank()),
        other => Reply::Private(say::unfit(&other, text)),
    })
}

/// Takes a sealed answer back, before the reveal.
///
/// # Errors
/// The answer is out, or there is nothing to take back.
pub fn withdraw(
    tx: &mut Transaction<'_>,
    interaction: &Interaction,
    key: DailyKey,
) -> Result<Reply, Refused> {
    let daily = known(tx, key)?;
    if !daily.is_secret() || interaction.id.at() >= daily.reveal_at {
        return Err(text::refuse(&say::too_late_to_withdraw(key, &daily)));
    }
    let own = own_answer(tx, interaction, key);
    let Some((answer_key, answer)) = own.filter(|(_, answer)| answer.sealed.is_some()) else {
        return Err(text::refuse(&say::nothing_to_withdraw()));
    };
    if answer
        .sealed
        .is_some_and(|sealed| sealed.at > interaction.id.at())
    {
        return Err(text::refuse(&say::newer_stands()));
    }
    answers::withdraw(tx, answer_key);
    let text = say::withdrawn(&daily, !answer.messages.is_empty());
    Ok(Reply::Update(text::plain(&text)))
}

/// A daily that was posted.
fn known<'a>(tx: &Transaction<'a>, key: DailyKey) -> Result<Cow<'a, Daily>, Refused> {
    tx.daily_as_it_is(key)
        .filter(|daily| daily.phase != Phase::Posting)
        .ok_or_else(|| text::refuse(&say::unknown()))
}

/// A posted daily and its frozen question.
fn known_question<'a>(
    tx: &Transaction<'a>,
    key: DailyKey,
) -> Result<(Cow<'a, Daily>, Question), Refused> {
    let daily = known(tx, key)?;
    Ok((daily, question_of(tx, key)?))
}

/// The frozen question of a daily. It is big and not in memory: only for those who need it.
fn question_of(tx: &Transaction<'_>, key: DailyKey) -> Result<Question, Refused> {
    match tx.get(&Key::Question(key)) {
        Some(Record::Question(_, question)) => Ok(*question),
        _ => Err(text::refuse(&say::unknown())),
    }
}

/// The daily, for somebody who may answer it.
fn may_answer<'a>(
    tx: &Transaction<'a>,
    interaction: &Interaction,
    key: DailyKey,
) -> Result<Cow<'a, Daily>, Refused> {
    let known = known(tx, key)?;
    not_blocked(tx, interaction, key.guild)?;
    if own_answer(tx, interaction, key).is_some_and(|(_, answer)| answer.is_removed()) {
        return Err(text::refuse(&say::was_removed()));
    }
    Ok(known)
}

/// The blocked neither answer nor vote nor report.
fn not_blocked(
    tx: &Transaction<'_>,
    interaction: &Interaction,
    guild: GuildId,
) -> Result<(), Refused> {
    if guard::is_blocked(tx, guild, interaction.user) {
        return Err(text::refuse(&say::blocked()));
    }
    Ok(())
}

/// What the asker did with a daily.
fn own_answer(
    tx: &Transaction<'_>,
    interaction: &Interaction,
    key: DailyKey,
) -> Option<(AnswerKey, Answer)> {
    let member = tx.number(key.guild, interaction.user)?;
    let key = AnswerKey { daily: key, member };
    tx.answer(key).map(|answer| (key, answer))
}

/// A card for the one who pressed: in place of an own page of theirs, else beside the message that all see.
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
    let of_daily = tx
        .daily(key)
        .is_some_and(|daily| daily.post == Some(*message) || daily.reveal_posts.contains(message));
    let published = || {
        tx.answers_of(key)
            .values()
            .any(|one| one.published == Some(*message))
    };
    of_daily || published()
}
