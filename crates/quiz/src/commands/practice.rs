//! `/question`: a question to practice with, shown only to the asker. It is never one that is
//! secret where they ask. In a guild, those are the questions that are open or drawn for its tracks
//! and rounds; in a direct message, those of any guild.

use std::collections::BTreeSet;

use crate::commands::access::Refused;
use crate::commands::track::parse;
use crate::model::card::Reply;
use crate::model::custom_id::PartOfBank;
use crate::model::event::Interaction;
use crate::model::ids::{GuildId, UserId};
use crate::model::question::{Question, Slug};
use crate::model::review::Rating;
use crate::rules::review;
use crate::state::choose;
use crate::state::dice::Dice;
use crate::state::transaction::Transaction;
use crate::text::{self, field, practice as say};

/// Up to this many guilds, a direct message shows no question that is secret in any of them.
const FEW_GUILDS: usize = 20;

/// Shows a random question, of a topic and level if they are named.
///
/// # Errors
/// There is no such topic or level (the reply names the nearest), or no question that may be shown
/// now.
pub fn question(
    tx: &mut Transaction<'_>,
    interaction: &Interaction,
    topic: Option<&str>,
    level: Option<&str>,
) -> Result<Reply, Refused> {
    let topic = named(topic).map(parse::topic).transpose();
    let lang = tx.reply_language(interaction);
    let refuse = |mistake| text::refuse(&field::mistake(lang, &mistake));
    let topic = topic.map_err(refuse)?;
    let level = named(level).map(parse::level).transpose();
    let level = level.map_err(refuse)?;
    let part = PartOfBank { topic, level };
    let Some(question) = drawn(tx, interaction, part, None) else {
        return Err(text::refuse(&say::none(lang, topic, level)));
    };
    let order = order(&question, interaction.user, 0);
    Ok(Reply::Private(say::question(lang, &question, &order, part)))
}

/// Shows another random question from the same part of the bank.
///
/// # Errors
/// There is no other one that may be shown now.
pub fn another(
    tx: &mut Transaction<'_>,
    interaction: &Interaction,
    slug: &str,
    part: PartOfBank,
) -> Result<Reply, Refused> {
    let lang = tx.reply_language(interaction);
    let Some(question) = drawn(tx, interaction, part, Some(slug)) else {
        return Err(text::refuse(&say::no_other(lang)));
    };
    let order = order(&question, interaction.user, 0);
    Ok(Reply::Update(say::question(lang, &question, &order, part)))
}

/// Shows a question that was found by a search.
///
/// # Errors
/// The question may not be shown now.
pub fn open(tx: &Transaction<'_>, interaction: &Interaction, slug: &str) -> Result<Reply, Refused> {
    let question = pressed(tx, interaction, slug)?;
    let order = order(&question, interaction.user, 0);
    let lang = tx.reply_language(interaction);
    // Another one is of the same topic, because that is what the member looked for.
    let part = PartOfBank {
        topic: Some(question.topic),
        level: None,
    };
    Ok(Reply::Private(say::question(lang, &question, &order, part)))
}

/// Draws a question from a part of the bank that may be shown where the asker is, but not the one
/// in `not`.
fn drawn(
    tx: &mut Transaction<'_>,
    interaction: &Interaction,
    part: PartOfBank,
    not: Option<&str>,
) -> Option<Question> {
    let secret = secret(tx, interaction);
    let questions = tx.questions(interaction.guild);
    let free: Vec<_> = questions
        .select(part.topic, part.level)
        .filter(|question| !secret.contains(&question.slug))
        .filter(|question| Some(question.slug.as_str()) != not)
        .collect();
    let place = tx.dice.below(free.len() as u64) as usize;
    let slug = &free.get(place)?.slug;
    let lang = tx.reply_language(interaction);
    tx.whole_question_in(interaction.guild, slug, lang)
}

fn named(typed: Option<&str>) -> Option<&str> {
    typed.map(str::trim).filter(|typed| !typed.is_empty())
}

/// Returns the questions that must not be shown where the asker is. In a direct message the bot
/// doesn't know which guilds the asker is in, so it holds back the secrets of all guilds. Where so
/// many guilds leave hardly a question, it holds back those of the guilds that know the asker.
pub(super) fn secret(tx: &Transaction<'_>, interaction: &Interaction) -> BTreeSet<Slug> {
    let of = |guilds: &[GuildId]| -> BTreeSet<Slug> {
        let each = guilds.iter().map(|guild| choose::withheld(tx, *guild));
        each.flatten().collect()
    };
    if let Some(guild) = interaction.guild {
        return of(&[guild]);
    }
    let mut guilds: Vec<GuildId> = tx.state.guild_states().map(|(guild, _)| guild).collect();
    let all = of(&guilds);
    if guilds.len() <= FEW_GUILDS || all.len() * 2 <= tx.state.bank.len() {
        return all;
    }
    guilds.retain(|guild| tx.number(*guild, interaction.user).is_some());
    of(&guilds)
}

/// Orders the options. The order is always the same for one member, question and time that it comes
/// back, so that a press can be matched to it.
pub(super) fn order(question: &Question, user: UserId, time: u32) -> Vec<u8> {
    let n = question.choices.len() as u8;
    if question.fixed_order {
        return (0..n).collect();
    }
    let mut hasher = blake3::Hasher::new();
    hasher.update(&user.0.to_be_bytes());
    hasher.update(question.slug.as_str().as_bytes());
    hasher.update(&time.to_be_bytes());
    let mut draw = [0; 8];
    draw.copy_from_slice(&hasher.finalize().as_bytes()[..8]);
    Dice::new(u64::from_be_bytes(draw)).order(n)
}

/// Returns the question that a button of a practice card names, if it may still be shown.
fn pressed(
    tx: &Transaction<'_>,
    interaction: &Interaction,
    slug: &str,
) -> Result<Question, Refused> {
    // The question may have been posted since, or be drawn next. The reply doesn't tell which.
    let gone = || text::refuse(&say::gone(tx.reply_language(interaction)));
    let slug = Slug::new(slug).map_err(|_| gone())?;
    if secret(tx, interaction).contains(&slug) {
        return Err(gone());
    }
    let lang = tx.reply_language(interaction);
    let question = tx.whole_question_in(interaction.guild, &slug, lang);
    question.ok_or_else(gone)
}

/// Grades a letter of a practice question at once, and says why.
///
/// # Errors
/// The question may not be shown now.
pub fn letter(
    tx: &mut Transaction<'_>,
    interaction: &Interaction,
    slug: &str,
    option: u8,
    part: PartOfBank,
) -> Result<Reply, Refused> {
    let question = pressed(tx, interaction, slug)?;
    let order = order(&question, interaction.user, 0);
    let lang = tx.reply_language(interaction);
    if usize::from(option) >= question.choices.len() {
        return Err(text::refuse(&say::gone(lang)));
    }
    let right = question.right_choice() == Some(usize::from(option));
    let rating = Rating::of_verdict(right);
    let card = review::practiced(tx, interaction, &question.slug, rating);
    let back = card.map(|card| card.due);
    let card = say::graded(lang, &question, &order, option, part, back);
    Ok(Reply::Update(card))
}

/// Shows what is said of another option, once a question was answered. It rates nothing.
///
/// # Errors
/// The question may not be shown now.
pub fn look(
    tx: &Transaction<'_>,
    interaction: &Interaction,
    slug: &str,
    option: u8,
    part: PartOfBank,
) -> Result<Reply, Refused> {
    let question = pressed(tx, interaction, slug)?;
    let order = order(&question, interaction.user, 0);
    let lang = tx.reply_language(interaction);
    if usize::from(option) >= question.choices.len() {
        return Err(text::refuse(&say::gone(lang)));
    }
    let card = say::graded(lang, &question, &order, option, part, None);
    Ok(Reply::Update(card))
}

/// Takes how well a member knew the answer of a practice question.
///
/// # Errors
/// The question may not be shown now.
pub fn rate(
    tx: &mut Transaction<'_>,
    interaction: &Interaction,
    slug: &str,
    rating: Rating,
    part: PartOfBank,
) -> Result<Reply, Refused> {
    let question = pressed(tx, interaction, slug)?;
    let order = order(&question, interaction.user, 0);
    let lang = tx.reply_language(interaction);
    let card = review::practiced(tx, interaction, &question.slug, rating);
    let back = card.map(|card| card.due);
    let card = say::rated(lang, &question, &order, part, rating, back);
    Ok(Reply::Update(card))
}

/// Shows the answer of a practice question.
///
/// # Errors
/// The question may not be shown now.
pub fn show(
    tx: &mut Transaction<'_>,
    interaction: &Interaction,
    slug: &str,
    part: PartOfBank,
) -> Result<Reply, Refused> {
    let question = pressed(tx, interaction, slug)?;
    let order = order(&question, interaction.user, 0);
    let lang = tx.reply_language(interaction);
    Ok(Reply::Update(say::answer(lang, &question, &order, part)))
}
