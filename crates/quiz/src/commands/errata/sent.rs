//! The forms of a correction that were sent, and the bank's answer.

use crate::commands::access::{Refused, in_guild};
use crate::commands::errata::forms::new_to;
use crate::commands::errata::meant::{Meant, Of, scored};
use crate::commands::errata::{REASON_MAX, refuse};
use crate::model::card::Reply;
use crate::model::correction::{Corrected, Played};
use crate::model::custom_id::{DailyRef, FormId, RoundRef};
use crate::model::event::Interaction;
use crate::model::question::Kind;
use crate::queries::{grade, guard};
use crate::rules;
use crate::state::transaction::Transaction;
use crate::text;
use crate::text::errata::{self as say, Mistake, What};

/// Takes the form of a correction.
///
/// # Errors
/// The question can't be corrected in this way. The reply says why.
pub fn form(
    tx: &mut Transaction<'_>,
    interaction: &Interaction,
    form: &FormId,
    fields: &[String],
) -> Result<Reply, Refused> {
    let guild = in_guild(tx, interaction)?;
    let daily = |daily: &DailyRef| Played::Daily(daily.in_guild(guild));
    let round = |of: &RoundRef| Played::of_round(guild, *of);
    match form {
        FormId::ErrataOption(d, place) => option(tx, interaction, daily(d), *place, fields),
        FormId::RoundErrataOption(of, place) => option(tx, interaction, round(of), *place, fields),
        FormId::ErrataOutput(d) => output(tx, interaction, daily(d), fields),
        FormId::RoundErrataOutput(of) => output(tx, interaction, round(of), fields),
        FormId::ErrataVoid(d) => void(tx, interaction, daily(d), fields),
        FormId::RoundErrataVoid(of) => void(tx, interaction, round(of), fields),
        FormId::ErrataText(d) => super::text::sent(tx, interaction, d.in_guild(guild), fields),
        FormId::RoundErrataText(of) => {
            super::text::sent_of_round(tx, interaction, round(of), fields)
        }
        _ => Err(text::refuse(&text::access::old_button(
            tx.reply_language(interaction),
        ))),
    }
}

/// Reads the reason of a form.
pub(super) fn reason_in(
    tx: &Transaction<'_>,
    interaction: &Interaction,
    field: Option<&String>,
) -> Result<String, Refused> {
    let reason = field.map_or("", String::as_str);
    let reason = reason.split_whitespace().collect::<Vec<_>>().join(" ");
    if reason.chars().all(guard::draws_nothing) {
        return Err(refuse(tx, interaction, &Mistake::NoReason));
    }
    Ok(text::cut(&reason, REASON_MAX.into()))
}

/// Accepts the option of a form that was sent.
///
/// # Errors
/// The question can't be corrected, the option is correct already, or there is no reason.
pub fn option(
    tx: &mut Transaction<'_>,
    interaction: &Interaction,
    at: Played,
    option: u8,
    fields: &[String],
) -> Result<Reply, Refused> {
    let meant = scored(tx, interaction, at)?;
    let reason = reason_in(tx, interaction, fields.first())?;
    correct(tx, interaction, meant, &Corrected::Option(option), &reason)
}

/// Accepts the output of a form that was sent.
///
/// # Errors
/// The question can't be corrected, the output is correct already or empty, or there is no reason.
pub fn output(
    tx: &mut Transaction<'_>,
    interaction: &Interaction,
    at: Played,
    fields: &[String],
) -> Result<Reply, Refused> {
    let meant = scored(tx, interaction, at)?;
    let typed = fields.first().map_or("", String::as_str);
    let output = match meant.question.kind {
        // One text, on one line: the lines of an accepted list are texts of their own.
        Kind::Short => typed.split_whitespace().collect::<Vec<_>>().join(" "),
        Kind::Open | Kind::Choice | Kind::Output => grade::as_compared(typed),
    };
    if output
        .chars()
        .all(|c| c.is_whitespace() || guard::draws_nothing(c))
    {
        return Err(refuse(tx, interaction, &Mistake::NoOutput));
    }
    let reason = reason_in(tx, interaction, fields.get(1))?;
    correct(tx, interaction, meant, &Corrected::Output(output), &reason)
}

/// Makes the question of a form void.
///
/// # Errors
/// The question can't be corrected, or there is no reason.
pub fn void(
    tx: &mut Transaction<'_>,
    interaction: &Interaction,
    at: Played,
    fields: &[String],
) -> Result<Reply, Refused> {
    let meant = scored(tx, interaction, at)?;
    let reason = reason_in(tx, interaction, fields.first())?;
    correct(tx, interaction, meant, &Corrected::Void, &reason)
}

/// Accepts the answer that the bank has corrected, at a press of a moderator. What the bank says is
/// the reason.
///
/// # Errors
/// The question can't be corrected, or the bank's answer is accepted already.
pub fn bank(
    tx: &mut Transaction<'_>,
    interaction: &Interaction,
    at: Played,
) -> Result<Reply, Refused> {
    let meant = scored(tx, interaction, at)?;
    let Some(offer) = meant.offer(tx) else {
        return Err(refuse(tx, interaction, &Mistake::NoOffer));
    };
    let reason = text::cut(&offer.note, REASON_MAX.into());
    correct(tx, interaction, meant, &offer.also, &reason)
}

/// Makes a correction that scores the answers again, and confirms it.
fn correct(
    tx: &mut Transaction<'_>,
    interaction: &Interaction,
    meant: Meant,
    what: &Corrected,
    reason: &str,
) -> Result<Reply, Refused> {
    new_to(tx, interaction, &meant, what)?;
    let by = tx.number_or_new(meant.at.guild(), interaction.user);
    let entry = match (&meant.of, meant.at) {
        (Of::Daily(daily), Played::Daily(key)) => {
            let daily = daily.as_ref().clone();
            rules::errata::correct(tx, key, daily, what.clone(), by, reason)
        }
        (Of::Round(round, _), Played::Round(key, place)) => {
            let round = round.as_ref().clone();
            rules::errata::round::correct(tx, (key, place), round, what.clone(), by, reason)
        }
        _ => return Err(refuse(tx, interaction, &Mistake::Known)),
    };
    let later = meant.is_busy(tx);
    let shown = What::of(what, meant.order(), &meant.question);
    let lang = tx.reply_language(interaction);
    let card = say::done(lang, meant.name, shown, entry, later);
    Ok(Reply::Private(card))
}
