//! `/remind`: what the asker is reminded of in direct messages. Everything is off by default.

use crate::commands::access::{Refused, in_guild};
use crate::commands::languages;
use crate::commands::track::parse;
use crate::model::card::Reply;
use crate::model::event::{Interaction, RemindForm};
use crate::model::ids::GuildId;
use crate::model::record::{Key, Record};
use crate::model::reminder::Reminder;
use crate::queries::{reminders, review};
use crate::state::transaction::Transaction;
use crate::text;
use crate::text::{remind as say, track};

/// Changes what the asker is reminded of, or shows it if nothing is to be changed.
///
/// # Errors
/// A time can't be read, or the hours are none.
pub fn remind(
    tx: &mut Transaction<'_>,
    interaction: &Interaction,
    form: &RemindForm,
) -> Result<Reply, Refused> {
    let guild = in_guild(tx, interaction)?;
    let lang = tx.reply_language(interaction);
    let member = tx.number(guild, interaction.user);
    let before = member.and_then(|member| reminders::of(tx, guild, member));
    let mut after = before.unwrap_or_default();
    let mut problems = Vec::new();
    let fields = [
        ("from", &form.from, &mut after.from),
        ("to", &form.to, &mut after.to),
    ];
    for (option, typed, minute) in fields {
        match typed.as_deref().map(|typed| (typed, parse::time(typed))) {
            Some((_, Ok(time))) => *minute = time,
            Some((typed, Err(_))) => problems.push(say::not_a_time(lang, option, typed)),
            None => {}
        }
    }
    if problems.is_empty() && after.from == after.to {
        problems.push(say::no_hours(lang));
    }
    if !problems.is_empty() {
        return Err(text::refuse(&track::problems(lang, &problems)));
    }
    after.question = form.question.unwrap_or(after.question);
    after.reveal = form.reveal.unwrap_or(after.reveal);
    after.last_call = form.last_call.unwrap_or(after.last_call);
    if *form != RemindForm::default() {
        // A member who asks again may have allowed direct messages.
        after.refused = false;
        if after != before.unwrap_or_default() {
            let member = tx.number_or_new(guild, interaction.user);
            tx.put(Record::Reminder((guild, member), after));
            languages::keep(tx, guild, interaction);
        }
    }
    let zone = review::zone(tx, guild, interaction.user);
    let card = say::settings(lang, guild, &after, &zone);
    Ok(Reply::Private(card))
}

/// Turns all reminders of a guild off, at a press that may come from a direct message.
///
/// # Errors
/// Never; there may be nothing to turn off.
pub fn turn_off(
    tx: &mut Transaction<'_>,
    interaction: &Interaction,
    guild: GuildId,
) -> Result<Reply, Refused> {
    if let Some(member) = tx.number(guild, interaction.user)
        && let Some(before) = reminders::of(tx, guild, member)
    {
        let after = Reminder {
            question: false,
            reveal: false,
            last_call: false,
            ..before
        };
        tx.put(Record::Reminder((guild, member), after));
        tx.remove(Key::Nudge((guild, member)));
    }
    let lang = tx.reply_language(interaction);
    Ok(Reply::Update(text::plain(&say::turned_off(lang))))
}
