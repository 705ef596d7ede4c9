//! "What does this print?" questions in a round, if its moderator wants them. A button opens a
//! form, and the text is compared by the same rules as in a daily. The last one sent before the
//! deadline counts, by its own time.
//!
//! The text is a separate record, and the press beside it only says whether it was right. So
//! points, ranks and tallies are computed in the same way as for letters. A guess within the first
//! two seconds costs nothing, because nobody types that fast.

use crate::commands::access::Refused;
use crate::commands::answer::fit_output;
use crate::commands::round::press::{self, Taking};
use crate::model::card::Reply;
use crate::model::custom_id::RoundRef;
use crate::model::event::Interaction;
use crate::model::ids::MessageId;
use crate::model::record::{Key, Record};
use crate::model::round::{RoundPress, TYPED_RIGHT, TYPED_WRONG};
use crate::queries::round::typed;
use crate::queries::{grade, guard};
use crate::rules::round::{early, team};
use crate::state::transaction::Transaction;
use crate::text;
use crate::text::round::{told, typed as say};

/// Returns the question, if it is answered by typing and takes an answer now.
fn takes(
    tx: &mut Transaction<'_>,
    interaction: &Interaction,
    of: RoundRef,
    message: Option<MessageId>,
) -> Result<Taking, Refused> {
    let taking = press::takes(tx, interaction, of, message)?;
    if taking.round.types(&taking.question) {
        return Ok(taking);
    }
    let lang = tx.reply_language(interaction);
    Err(text::refuse(&told::unknown(lang, of.id)))
}

/// Opens the form of **Answer**, with what was typed so far.
///
/// # Errors
/// The question takes no answer from the asker now.
pub fn start(
    tx: &mut Transaction<'_>,
    interaction: &Interaction,
    of: RoundRef,
    message: MessageId,
) -> Result<Reply, Refused> {
    let Taking { key, question, .. } = takes(tx, interaction, of, Some(message))?;
    let member = tx.number(key.guild, interaction.user);
    let before = member.and_then(|member| typed::text(tx, key, of.question, member));
    let before = before.unwrap_or_default();
    let lang = tx.reply_language(interaction);
    let place = text::link(key.guild, interaction.channel, message);
    let max = guard::max_of(question.kind);
    Ok(Reply::Form(say::form(
        lang, of, &question, &place, &before, max,
    )))
}

/// Takes the output typed into the form.
///
/// # Errors
/// The answer doesn't count. The reply says why, repeats what was typed, and never depends on the
/// right answer.
pub fn submitted(
    tx: &mut Transaction<'_>,
    interaction: &Interaction,
    of: RoundRef,
    fields: &[String],
) -> Result<Reply, Refused> {
    let lang = tx.reply_language(interaction);
    let given = fields.first().map_or("", String::as_str);
    let taking =
        takes(tx, interaction, of, None).map_err(|refused| say::not_taken(lang, refused, given))?;
    let Taking {
        key,
        round,
        question,
        ..
    } = &taking;
    fit_output(tx, interaction, key.guild, given)?;
    let member = tx.number_or_new(key.guild, interaction.user);
    let right = grade::is_right_or_close(
        question.kind,
        question.expected.as_deref().unwrap_or_default(),
        given,
        grade::forgives_typos(tx, key.guild),
    );
    let press = RoundPress {
        id: interaction.id,
        option: if right { TYPED_RIGHT } else { TYPED_WRONG },
        early_wrong: false,
    };
    let slot = (*key, of.question, member);
    let before = press::take(tx, Key::RoundPress(slot), press);
    if before.is_none() {
        early::answered(tx, *key, of.question);
    }
    let team = team::take(tx, *key, round, member, interaction);
    if before.is_some_and(|before| before.id > press.id) {
        return Err(text::refuse(&say::newer_counts(lang)));
    }
    tx.put(Record::RoundText(slot, given.to_owned()));
    let mut more = told::more(lang, round, team, round.previewed_by.contains(&member));
    if tx.writers(key.guild, &question.slug).contains(&member) {
        more.push(told::wrote_it(lang));
    }
    let changed = before.is_some();
    Ok(Reply::Private(say::receipt(
        lang,
        given,
        taking.deadline,
        changed,
        &more,
    )))
}
