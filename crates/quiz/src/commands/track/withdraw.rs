//! `/track withdraw`: takes back a question, after a form for the reason.

use crate::commands::access::{Refused, here, moderated};
use crate::commands::track::meant;
use crate::model::card::Reply;
use crate::model::daily::{Daily, Phase};
use crate::model::event::Interaction;
use crate::model::ids::DailyKey;
use crate::model::log::LogLine;
use crate::model::record::{Key, Record};
use crate::queries::{answers, guard, tracks};
use crate::rules;
use crate::state::transaction::Transaction;
use crate::text::{self, queue, today, withdraw as say};

/// The longest reason, in characters.
pub const REASON_MAX: u16 = 300;

/// Asks which question of a track to withdraw.
///
/// # Errors
/// The track has no question that can be withdrawn.
pub fn withdraw(
    tx: &mut Transaction<'_>,
    interaction: &Interaction,
    named: &str,
) -> Result<Reply, Refused> {
    let (guild, id, track) = meant(tx, interaction, named)?;
    let lang = tx.reply_language(interaction);
    let mut found = tracks::withdrawable(tx, guild, id);
    if let Some(place) = here(tx, interaction)
        && found.iter().any(|(key, _)| *key == place)
    {
        found.retain(|(key, _)| *key == place);
    }
    if found.is_empty() {
        let state = tx.state.guild_state(guild).into_iter();
        let mut dailies = state.flat_map(|state| &state.dailies);
        let posting = dailies.find_map(|((of, _), open)| {
            let posting = matches!(open.daily.phase, Phase::Posting | Phase::Unknown);
            (*of == id && posting).then_some(open.daily.number)
        });
        return Err(text::refuse(&say::nothing(lang, &track, posting)));
    }
    let found: Vec<_> = found
        .into_iter()
        .map(|(key, daily)| {
            let answered = answers::how_many(tx, key);
            (key, daily, answered)
        })
        .collect();
    Ok(Reply::Private(say::ask(lang, &track, &found)))
}

/// Opens the form for the reason.
///
/// # Errors
/// The asker isn't a moderator, or the question can't be withdrawn.
pub fn form(
    tx: &mut Transaction<'_>,
    interaction: &Interaction,
    key: DailyKey,
) -> Result<Reply, Refused> {
    let daily = withdrawable(tx, interaction, key)?;
    let lang = tx.reply_language(interaction);
    Ok(Reply::Form(say::form(lang, key, &daily, REASON_MAX)))
}

/// Withdraws the question of a form that was sent.
///
/// # Errors
/// The asker isn't a moderator, the question can't be withdrawn, or there is no reason.
pub fn submitted(
    tx: &mut Transaction<'_>,
    interaction: &Interaction,
    key: DailyKey,
    fields: &[String],
) -> Result<Reply, Refused> {
    let daily = withdrawable(tx, interaction, key)?;
    let lang = tx.reply_language(interaction);
    let reason = fields.first().map_or("", String::as_str);
    let reason = reason.split_whitespace().collect::<Vec<_>>().join(" ");
    if reason.chars().all(guard::draws_nothing) {
        return Err(text::refuse(&say::no_reason(lang)));
    }
    let reason = text::cut(&reason, REASON_MAX.into());
    let by = tx.number_or_new(key.guild, interaction.user);
    rules::withdraw::withdraw(tx, key, &daily, by, &reason);
    Ok(Reply::Private(say::done(lang, &daily)))
}

/// Returns a daily that the asker can withdraw now.
fn withdrawable(
    tx: &Transaction<'_>,
    interaction: &Interaction,
    key: DailyKey,
) -> Result<Daily, Refused> {
    moderated(tx, interaction)?;
    let lang = tx.reply_language(interaction);
    let Some(daily) = tx.daily(key) else {
        return Err(text::refuse(&today::no_such_daily(lang)));
    };
    if !daily.can_be_withdrawn() {
        let closed = daily.phase == Phase::Closed;
        return Err(text::refuse(&say::not_now(lang, &daily, closed)));
    }
    Ok(daily)
}

/// Allows the question of a withdrawn daily to be asked again.
///
/// # Errors
/// The asker isn't a moderator, or the question was allowed already.
pub fn allow(
    tx: &mut Transaction<'_>,
    interaction: &Interaction,
    number: u64,
) -> Result<Reply, Refused> {
    let guild = moderated(tx, interaction)?;
    let lang = tx.reply_language(interaction);
    let withdrawn = match tx.get(&Key::Withdrawal((guild, number))) {
        Some(Record::Withdrawal(_, withdrawn)) => withdrawn,
        _ => return Err(text::refuse(&queue::not_withdrawn(lang))),
    };
    let bar = Key::Barred((guild, withdrawn.slug));
    match tx.get(&bar) {
        // If the question was withdrawn again since, only the later withdrawal can be lifted.
        Some(Record::Barred(_, barred)) if barred.daily == number => tx.remove(bar),
        _ => return Err(text::refuse(&queue::not_withdrawn(lang))),
    }
    tx.log(LogLine::new("a withdrawn question is allowed again", guild));
    let card = queue::allowed(lang, number, &withdrawn.title);
    Ok(Reply::Private(card))
}
