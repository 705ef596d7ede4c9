//! Opening the forms of a correction.

use crate::commands::access::Refused;
use crate::commands::errata::meant::{Meant, Of, meant, scored};
use crate::commands::errata::{REASON_MAX, refuse};
use crate::model::card::Reply;
use crate::model::correction::{AnsweredBy, Corrected, Played};
use crate::model::custom_id::{FormId, RoundRef};
use crate::model::event::Interaction;
use crate::model::ids::{DailyKey, GuildId};
use crate::queries::errata;
use crate::state::transaction::Transaction;
use crate::text::errata::{self as say, Mistake, What};

/// Opens the form that accepts another option.
///
/// # Errors
/// The question can't be corrected, or the option is correct already.
pub fn option(
    tx: &Transaction<'_>,
    interaction: &Interaction,
    at: Played,
    option: u8,
) -> Result<Reply, Refused> {
    let meant = scored(tx, interaction, at)?;
    let what = Corrected::Option(option);
    new_to(tx, interaction, &meant, &what)?;
    let lang = tx.reply_language(interaction);
    let shown = What::of(&what, meant.order(), &meant.question);
    let form = say::option_form(lang, (at, meant.name), (option, shown), REASON_MAX);
    Ok(Reply::Form(form))
}

/// Opens the form that accepts another output.
///
/// # Errors
/// The question can't be corrected.
pub fn output(
    tx: &Transaction<'_>,
    interaction: &Interaction,
    at: Played,
) -> Result<Reply, Refused> {
    let meant = scored(tx, interaction, at)?;
    if meant.answered_by != Some(AnsweredBy::Typing) {
        return Err(refuse(tx, interaction, &Mistake::Known));
    }
    let lang = tx.reply_language(interaction);
    let form = say::output_form(lang, (at, meant.name), meant.question.kind, REASON_MAX);
    Ok(Reply::Form(form))
}

/// Opens the form that makes a question void.
///
/// # Errors
/// The question can't be corrected.
pub fn void(tx: &Transaction<'_>, interaction: &Interaction, at: Played) -> Result<Reply, Refused> {
    let meant = scored(tx, interaction, at)?;
    let lang = tx.reply_language(interaction);
    let form = say::void_form(lang, (at, meant.name), REASON_MAX);
    Ok(Reply::Form(form))
}

/// Opens the form with the text of a daily's question.
///
/// # Errors
/// The question can't be corrected.
pub fn text(
    tx: &Transaction<'_>,
    interaction: &Interaction,
    key: DailyKey,
) -> Result<Reply, Refused> {
    let meant = meant(tx, interaction, Played::Daily(key))?;
    let Of::Daily(daily) = &meant.of else {
        return Err(refuse(tx, interaction, &Mistake::Known));
    };
    let lang = tx.reply_language(interaction);
    let form = say::text_form(lang, key, daily, &meant.question, REASON_MAX);
    Ok(Reply::Form(form))
}

/// Opens the form with the text of a round's question.
///
/// # Errors
/// The question can't be corrected.
pub fn text_of_round(
    tx: &Transaction<'_>,
    interaction: &Interaction,
    (guild, of): (GuildId, RoundRef),
) -> Result<Reply, Refused> {
    let meant = meant(tx, interaction, Played::of_round(guild, of))?;
    let lang = tx.reply_language(interaction);
    let id = FormId::RoundErrataText(of);
    let form = say::round_text_form(lang, id, meant.name, &meant.question, REASON_MAX);
    Ok(Reply::Form(form))
}

/// Checks that an answer isn't accepted yet, and that the question has it.
pub(super) fn new_to(
    tx: &Transaction<'_>,
    interaction: &Interaction,
    meant: &Meant,
    what: &Corrected,
) -> Result<(), Refused> {
    let all = &meant.corrections;
    let known = match what {
        Corrected::Option(option) => {
            let choice = meant.question.choices.get(usize::from(*option));
            meant.answered_by != Some(AnsweredBy::Letters)
                || choice.is_none_or(|choice| choice.right)
                || all.accepts_option(*option)
        }
        Corrected::Output(output) => {
            meant.answered_by != Some(AnsweredBy::Typing)
                || errata::accepts_output(&meant.question, Some(all), output)
        }
        Corrected::Void | Corrected::Text { .. } => false,
    };
    if known {
        return Err(refuse(tx, interaction, &Mistake::Known));
    }
    Ok(())
}
