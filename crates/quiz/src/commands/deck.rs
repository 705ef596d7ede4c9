//! Questions that travel: `/bank import`, `/bank export` and `/review export:`.

use crate::commands::access::{Refused, moderated};
use crate::commands::track::parse;
use crate::model::audit::{Deed, Subject};
use crate::model::card::Reply;
use crate::model::deck::{DRAFT_HOURS, DeckFormat, DeckProblem, Exported, ReadDeck, SentDeck};
use crate::model::event::Interaction;
use crate::model::ids::{At, GuildId};
use crate::model::language::Language;
use crate::model::log::LogLine;
use crate::queries::deck::{self as decks, Leaving};
use crate::rules::{self, deck as rule, own};
use crate::state::transaction::Transaction;
use crate::text;
use crate::text::{deck as say, field};

/// What a file of a guild's own questions is called.
const FILE: &str = "questions";

/// Checks a file, and shows what an import would do.
///
/// # Errors
/// The asker isn't a moderator, or nothing of the file can come in.
pub fn check(
    tx: &mut Transaction<'_>,
    interaction: &Interaction,
    sent: &SentDeck,
) -> Result<Reply, Refused> {
    let guild = moderated(tx, interaction)?;
    let lang = tx.reply_language(interaction);
    let deck: &ReadDeck = match sent {
        SentDeck::Read(deck) => deck,
        SentDeck::Refused(problem) => return Err(refused(lang, problem)),
    };
    let plan = decks::plan(tx, guild, deck.questions.clone());
    let card = say::checked(lang, deck, &plan, tx.at);
    if plan.comes_in() > 0 && plan.fits() {
        let by = tx.number_or_new(guild, interaction.user);
        rule::keep(tx, guild, by, deck);
    }
    Ok(Reply::Private(card))
}

fn refused(lang: Language, problem: &DeckProblem) -> Refused {
    let mistake = match problem {
        DeckProblem::Topic(typed) => parse::topic(typed).err(),
        DeckProblem::Level(typed) => parse::level(typed).err(),
        _ => None,
    };
    let told = mistake.map(|mistake| field::mistake(lang, &mistake));
    text::refuse(&told.unwrap_or_else(|| say::problem(lang, problem)))
}

/// Imports the file that was checked at a time.
///
/// # Errors
/// The presser isn't a moderator, the check is gone or too old, or there is no room any more.
pub fn import(
    tx: &mut Transaction<'_>,
    interaction: &Interaction,
    checked: At,
) -> Result<Reply, Refused> {
    let guild = moderated(tx, interaction)?;
    let lang = tx.reply_language(interaction);
    let draft = decks::draft(tx, guild).filter(|draft| draft.at == checked);
    let fresh = draft.filter(|draft| tx.at.since(draft.at) <= DRAFT_HOURS * 3_600_000);
    let Some(draft) = fresh else {
        return Err(text::refuse(&say::gone(lang)));
    };
    let plan = decks::plan(tx, guild, draft.questions);
    if !plan.fits() {
        let (room, new) = (plan.room, plan.new.len());
        return Err(text::refuse(&say::no_room(lang, room, new)));
    }
    let by = tx.number_or_new(guild, interaction.user);
    let (new, changed) = (plan.new.len() as u32, plan.changed.len() as u32);
    let subject = Subject::Questions { new, changed };
    let entry = rules::audit::note(tx, guild, by, Deed::ImportedQuestions, subject);
    rule::import(tx, guild, by, entry, plan);
    rule::drop_draft(tx, guild);
    let line = LogLine::new("a moderator imported questions", guild);
    tx.log(line.details(format!("new={new} changed={changed}")));
    let card = say::imported(lang, &draft.file, new, changed, entry);
    Ok(Reply::Update(card))
}

/// Forgets the file that was checked at a time.
///
/// # Errors
/// The presser isn't a moderator.
pub fn discard(
    tx: &mut Transaction<'_>,
    interaction: &Interaction,
    checked: At,
) -> Result<Reply, Refused> {
    let guild = moderated(tx, interaction)?;
    if decks::draft(tx, guild).is_some_and(|draft| draft.at == checked) {
        rule::drop_draft(tx, guild);
    }
    Ok(Reply::Update(say::discarded(
        tx.reply_language(interaction),
    )))
}

/// Hands out the guild's own questions as a file. It asks first if the asker would learn an answer.
///
/// # Errors
/// The asker isn't a moderator, there is no such format, or no question can be handed out now.
pub fn export(
    tx: &mut Transaction<'_>,
    interaction: &Interaction,
    format: &str,
) -> Result<Reply, Refused> {
    let guild = moderated(tx, interaction)?;
    let format = format_of(tx, interaction, format, &DeckFormat::ALL)?;
    let leaving = leaving(tx, interaction, guild)?;
    let asker = tx.number(guild, interaction.user);
    let unknown = leaving.iter().filter(|one| !one.is_known_to(asker)).count();
    if unknown > 0 {
        let lang = tx.reply_language(interaction);
        let card = say::ask_export(lang, format, unknown, leaving.len());
        return Ok(Reply::Private(card));
    }
    Ok(file(tx, interaction, guild, format, leaving, false))
}

/// Hands out the same after the asker agreed to know the answers.
///
/// # Errors
/// As for [`export`].
pub fn export_yes(
    tx: &mut Transaction<'_>,
    interaction: &Interaction,
    format: DeckFormat,
) -> Result<Reply, Refused> {
    let guild = moderated(tx, interaction)?;
    let leaving = leaving(tx, interaction, guild)?;
    Ok(file(tx, interaction, guild, format, leaving, true))
}

fn leaving(
    tx: &Transaction<'_>,
    interaction: &Interaction,
    guild: GuildId,
) -> Result<Vec<Leaving>, Refused> {
    let leaving = decks::leaving(tx, guild);
    if leaving.is_empty() {
        let lang = tx.reply_language(interaction);
        return Err(text::refuse(&say::nothing_to_export(lang)));
    }
    Ok(leaving)
}

fn file(
    tx: &mut Transaction<'_>,
    interaction: &Interaction,
    guild: GuildId,
    format: DeckFormat,
    leaving: Vec<Leaving>,
    update: bool,
) -> Reply {
    let by = tx.number_or_new(guild, interaction.user);
    let mut questions = Vec::with_capacity(leaving.len());
    for one in leaving {
        if !one.is_known_to(Some(by)) {
            own::seen(tx, guild, &one.slug, by);
        }
        questions.extend(decks::whole(tx, guild, &one.slug));
    }
    let new = questions.len() as u32;
    let subject = Subject::Questions { new, changed: 0 };
    rules::audit::note(tx, guild, by, Deed::ExportedQuestions, subject);
    let lang = tx.reply_language(interaction);
    Reply::Exported(Box::new(Exported {
        card: say::exported(lang, format, questions.len()),
        update,
        name: FILE.to_owned(),
        format,
        questions,
    }))
}

/// Reads the format that was chosen.
///
/// # Errors
/// There is no such format here.
pub fn format_of(
    tx: &Transaction<'_>,
    interaction: &Interaction,
    typed: &str,
    formats: &[DeckFormat],
) -> Result<DeckFormat, Refused> {
    let found = DeckFormat::find(typed).filter(|format| formats.contains(format));
    found.ok_or_else(|| {
        let lang = tx.reply_language(interaction);
        text::refuse(&say::unknown_format(lang, typed, formats))
    })
}
