//! `/privacy …`: what is stored about the asker, as a file, hidden or deleted.

use crate::commands::access::{Refused, in_guild};
use crate::model::card::Reply;
use crate::model::event::{Interaction, PrivacyCommand};
use crate::model::ids::DailyKey;
use crate::queries::my_data;
use crate::rules;
use crate::state::transaction::Transaction;
use crate::text;
use crate::text::privacy::{self as say, Stored};

/// Answers `/privacy …`.
///
/// # Errors
/// It was used outside of a server, or nothing is stored about the asker.
pub fn privacy(
    tx: &mut Transaction<'_>,
    interaction: &Interaction,
    ask: PrivacyCommand,
) -> Result<Reply, Refused> {
    match ask {
        PrivacyCommand::Show => show(tx, interaction),
        PrivacyCommand::Export => export(tx, interaction, None),
        PrivacyCommand::Delete => self::ask(tx, interaction),
        PrivacyCommand::Hide(hidden) => hide(tx, interaction, hidden),
    }
}

fn show(tx: &Transaction<'_>, interaction: &Interaction) -> Result<Reply, Refused> {
    let guild = in_guild(tx, interaction)?;
    let member = tx.number(guild, interaction.user);
    let member = member.and_then(|id| tx.member(guild, id));
    let rules = &tx.state.rules;
    let stored = Stored {
        hidden: member.map(|member| member.hidden),
        reads_messages: rules.message_content,
        texts_days: rules.keep_texts_days,
        left_days: rules.keep_left_guild_days,
    };
    let lang = tx.reply_language(interaction);
    Ok(Reply::Private(say::show(lang, &stored)))
}

/// Hands out what is stored about the asker, or the part of it after a daily.
///
/// # Errors
/// It was used outside of a server, or nothing is stored about the asker.
pub fn export(
    tx: &Transaction<'_>,
    interaction: &Interaction,
    after: Option<DailyKey>,
) -> Result<Reply, Refused> {
    let guild = in_guild(tx, interaction)?;
    let lang = tx.reply_language(interaction);
    let Some(member) = tx.number(guild, interaction.user) else {
        return Err(text::refuse(&say::nothing(lang)));
    };
    let after = after.map(|key| (key.track, key.date));
    let data = my_data::part(tx, guild, (interaction.user, member), after);
    Ok(Reply::Private(say::export(lang, &data, tx.at)))
}

/// Asks whether what is stored about the asker is to be deleted, and says what stays.
///
/// # Errors
/// It was used outside of a server, or nothing is stored about the asker.
pub fn ask(tx: &Transaction<'_>, interaction: &Interaction) -> Result<Reply, Refused> {
    let guild = in_guild(tx, interaction)?;
    let lang = tx.reply_language(interaction);
    if tx.number(guild, interaction.user).is_none() {
        return Err(text::refuse(&say::nothing(lang)));
    }
    Ok(Reply::Private(say::ask(lang)))
}

/// Deletes what is stored about the asker.
///
/// # Errors
/// It was used outside of a server, or nothing is stored about the asker.
pub fn delete(tx: &mut Transaction<'_>, interaction: &Interaction) -> Result<Reply, Refused> {
    let guild = in_guild(tx, interaction)?;
    let lang = tx.reply_language(interaction);
    if !rules::privacy::forgetting::begin(tx, guild, interaction.user) {
        return Err(text::refuse(&say::nothing(lang)));
    }
    Ok(Reply::Update(say::deleting(lang)))
}

/// Leaves the asker out of boards and lists, or puts them back.
///
/// # Errors
/// It was used outside of a server.
pub fn hide(
    tx: &mut Transaction<'_>,
    interaction: &Interaction,
    hidden: bool,
) -> Result<Reply, Refused> {
    let guild = in_guild(tx, interaction)?;
    let changed = rules::privacy::hide(tx, guild, interaction.user, hidden);
    let lang = tx.reply_language(interaction);
    Ok(Reply::Private(say::hidden(lang, hidden, changed)))
}
