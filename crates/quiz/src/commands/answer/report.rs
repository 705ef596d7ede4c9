//! **Report**: a member says that a question is wrong. It is possible only after the reveal, so
//! that the reply tells nothing about an open question.

use crate::commands::access::Refused;
use crate::commands::answer::{known, not_blocked};
use crate::model::card::Reply;
use crate::model::daily::Daily;
use crate::model::event::Interaction;
use crate::model::ids::DailyKey;
use crate::model::record::{Key, Record};
use crate::queries::guard;
use crate::rules::notice;
use crate::state::transaction::Transaction;
use crate::text::{self, report as say};

/// The longest report, in characters.
pub const REPORT_MAX: u16 = 1_000;

/// Opens the form of **Report**.
///
/// # Errors
/// The answer isn't out yet, or the member is blocked.
pub fn report(
    tx: &mut Transaction<'_>,
    interaction: &Interaction,
    key: DailyKey,
) -> Result<Reply, Refused> {
    may_report(tx, interaction, key)?;
    let lang = tx.reply_language(interaction);
    Ok(Reply::Form(say::form(lang, key, REPORT_MAX)))
}

fn may_report(
    tx: &Transaction<'_>,
    interaction: &Interaction,
    key: DailyKey,
) -> Result<Daily, Refused> {
    let daily = known(tx, interaction, key)?;
    if daily.is_secret() {
        let lang = tx.reply_language(interaction);
        return Err(text::refuse(&say::later(lang, &daily)));
    }
    not_blocked(tx, interaction, key.guild)?;
    Ok(daily.into_owned())
}

/// Stores a report that was sent, and tells the moderators.
///
/// # Errors
/// The form is empty, or [`report`] refuses.
pub fn reported(
    tx: &mut Transaction<'_>,
    interaction: &Interaction,
    key: DailyKey,
    fields: &[String],
) -> Result<Reply, Refused> {
    let daily = may_report(tx, interaction, key)?;
    let lang = tx.reply_language(interaction);
    let text = fields.first().map_or("", |text| text.trim());
    if text
        .chars()
        .all(|c| c.is_whitespace() || guard::draws_nothing(c))
    {
        return Err(text::refuse(&say::empty(lang)));
    }
    let text = text::cut(text, REPORT_MAX.into());
    let mut at = interaction.id.at();
    while tx
        .get(&Key::Report((key.guild, daily.slug.clone(), at)))
        .is_some()
    {
        at = at.plus_ms(1);
    }
    tx.put(Record::Report(
        (key.guild, daily.slug.clone(), at),
        text.clone(),
    ));
    let track = tx.track(key.guild, key.track);
    let notice = say::notice(tx.guild_language(key.guild), &daily, &text);
    // Moderators get one notice per question and day. Every report is stored.
    let cause = format!("report {}", daily.slug);
    notice::tell(tx, key.guild, track.as_ref(), &cause, &notice);
    Ok(Reply::Private(text::plain(&say::taken(lang))))
}
