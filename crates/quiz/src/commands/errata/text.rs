//! The forms with the text of a question that were sent.

use crate::commands::access::Refused;
use crate::commands::errata::meant::{Meant, Of, meant};
use crate::commands::errata::sent::reason_in;
use crate::commands::errata::{MOST, refuse};
use crate::model::card::Reply;
use crate::model::correction::Played;
use crate::model::event::Interaction;
use crate::model::ids::DailyKey;
use crate::model::question::QUESTION_MAX;
use crate::queries::guard;
use crate::rules;
use crate::state::transaction::Transaction;
use crate::text;
use crate::text::errata::{self as say, Mistake, What};

/// Takes the corrected text of a question from a form that was sent.
///
/// # Errors
/// The question can't be corrected, a text is empty, as it was or leaves a code block open, or
/// there is no reason.
pub fn sent(
    tx: &mut Transaction<'_>,
    interaction: &Interaction,
    key: DailyKey,
    fields: &[String],
) -> Result<Reply, Refused> {
    let meant = meant(tx, interaction, Played::Daily(key))?;
    let refused = |tx: &Transaction<'_>, mistake: Mistake| refuse(tx, interaction, &mistake);
    let Of::Daily(daily) = &meant.of else {
        return Err(refused(tx, Mistake::Known));
    };
    let question = &meant.question;
    let text = fields.first().map_or("", |text| text.trim());
    // The field of a model answer that is too long for it is empty at first.
    let answer = fields.get(1).map_or("", |answer| answer.trim());
    let answer = match say::fits_field(&question.answer) || !is_blank(answer) {
        true => answer,
        false => question.answer.as_str(),
    };
    let same = text == question.text.trim() && answer == question.answer.trim();
    if let Some(mistake) = mistake(&meant, &[text, answer], same) {
        return Err(refused(tx, mistake));
    }
    let reason = reason_in(tx, interaction, fields.get(2))?;
    let text = text::cut(text, QUESTION_MAX);
    let by = tx.number_or_new(key.guild, interaction.user);
    let texts = (text.as_str(), answer);
    let entry = rules::errata::correct_text(tx, key, daily, texts, by, &reason);
    let entry = entry.ok_or_else(|| refused(tx, Mistake::SameText))?;
    let lang = tx.reply_language(interaction);
    let card = say::done(lang, meant.name, What::Text, entry, false);
    Ok(Reply::Private(card))
}

/// Takes the corrected text of a round's question from a form that was sent.
///
/// # Errors
/// As [`sent`].
pub fn sent_of_round(
    tx: &mut Transaction<'_>,
    interaction: &Interaction,
    at: Played,
    fields: &[String],
) -> Result<Reply, Refused> {
    let meant = meant(tx, interaction, at)?;
    let refused = |tx: &Transaction<'_>, mistake: Mistake| refuse(tx, interaction, &mistake);
    let (Of::Round(round, place), Played::Round(key, _)) = (&meant.of, at) else {
        return Err(refused(tx, Mistake::Known));
    };
    let text = fields.first().map_or("", |text| text.trim());
    let same = text == meant.question.text.trim();
    if let Some(mistake) = mistake(&meant, &[text], same) {
        return Err(refused(tx, mistake));
    }
    let reason = reason_in(tx, interaction, fields.get(1))?;
    let text = text::cut(text, QUESTION_MAX);
    let by = tx.number_or_new(key.guild, interaction.user);
    let entry = rules::errata::round::correct_text(tx, (key, *place), round, &text, by, &reason);
    let entry = entry.ok_or_else(|| refused(tx, Mistake::SameText))?;
    let lang = tx.reply_language(interaction);
    let card = say::done(lang, meant.name, What::Text, entry, false);
    Ok(Reply::Private(card))
}

/// Returns what is wrong with texts that were sent; `same` tells whether nothing was changed.
fn mistake(meant: &Meant, texts: &[&str], same: bool) -> Option<Mistake> {
    if texts.iter().any(|text| is_blank(text)) {
        return Some(Mistake::NoText);
    }
    if texts.iter().any(|text| leaves_fence_open(text)) {
        return Some(Mistake::OpenFence);
    }
    if same {
        return Some(Mistake::SameText);
    }
    (meant.corrections.all.len() >= MOST).then_some(Mistake::TooMany(MOST))
}

fn is_blank(text: &str) -> bool {
    text.chars()
        .all(|c| c.is_whitespace() || guard::draws_nothing(c))
}

/// Tells whether a text opens a code block that it doesn't close.
fn leaves_fence_open(text: &str) -> bool {
    let fences = text
        .lines()
        .filter(|line| line.trim_start().starts_with("```"));
    fences.count() % 2 == 1
}
