//! `/bank …`: which questions of the bank are never asked in a guild, and the guild's own ones.

use crate::commands::access::{Refused, helped, moderated};
use crate::commands::{deck, near, write};
use crate::model::audit::{Deed, Subject};
use crate::model::card::{Card, Reply};
use crate::model::event::{BankCommand, Interaction};
use crate::model::guild::Helper;
use crate::model::ids::GuildId;
use crate::model::log::LogLine;
use crate::model::question::Slug;
use crate::model::record::{Key, Record};
use crate::model::track::Bar;
use crate::queries::{audit, grade, guard, similar};
use crate::rules;
use crate::state::transaction::Transaction;
use crate::state::{choose, questions};
use crate::text;
use crate::text::bank::{self as say, Barred, Why};
use crate::text::own as say_own;

/// Barred questions on a page.
pub const PAGE: usize = 15;

/// The longest reason, in characters.
pub const REASON_MAX: usize = 200;

/// Answers `/bank …`.
///
/// # Errors
/// The asker is neither a moderator nor, for the server's own questions, an author; or the question
/// can't be barred or allowed. The reply says why.
pub fn bank(
    tx: &mut Transaction<'_>,
    interaction: &Interaction,
    ask: &BankCommand,
) -> Result<Reply, Refused> {
    let guild = match ask {
        BankCommand::Bar { .. }
        | BankCommand::Unbar(_)
        | BankCommand::Import(_)
        | BankCommand::Export(_)
        | BankCommand::Typos(_) => moderated(tx, interaction)?,
        BankCommand::List
        | BankCommand::Add { .. }
        | BankCommand::Edit { .. }
        | BankCommand::Remove(_) => helped(tx, interaction, Helper::Author)?,
    };
    match ask {
        BankCommand::List => Ok(Reply::Private(list(tx, interaction, guild, 0))),
        BankCommand::Bar { question, reason } => {
            bar(tx, interaction, guild, question, reason.as_deref())
        }
        BankCommand::Unbar(question) => unbar(tx, interaction, guild, question),
        BankCommand::Add { topic, level, kind } => write::add(tx, interaction, topic, level, kind),
        BankCommand::Edit {
            question,
            topic,
            level,
        } => {
            let slug = own_named(tx, interaction, guild, question)?;
            write::edit(tx, interaction, &slug, topic.as_deref(), level.as_deref())
        }
        BankCommand::Remove(question) => {
            let slug = own_named(tx, interaction, guild, question)?;
            let lang = tx.reply_language(interaction);
            Ok(Reply::Private(say_own::ask_remove(lang, &slug)))
        }
        BankCommand::Import(sent) => deck::check(tx, interaction, sent),
        BankCommand::Export(format) => deck::export(tx, interaction, format),
        BankCommand::Typos(on) => Ok(typos(tx, interaction, guild, *on)),
    }
}

/// Forgives typos in the short answers of rounds and practice, or doesn't any more.
fn typos(tx: &mut Transaction<'_>, interaction: &Interaction, guild: GuildId, on: bool) -> Reply {
    if on != grade::forgives_typos(tx, guild) {
        if on {
            tx.put(Record::Typos(guild, tx.at));
        } else {
            tx.remove(Key::Typos(guild));
        }
        let by = tx.number_or_new(guild, interaction.user);
        rules::audit::note(tx, guild, by, Deed::ChangedSettings, Subject::Server);
    }
    Reply::Private(text::plain(&say::typos(tx.reply_language(interaction), on)))
}

/// Shows another page of the barred questions.
///
/// # Errors
/// The asker is neither a moderator nor an author.
pub fn page(
    tx: &mut Transaction<'_>,
    interaction: &Interaction,
    page: u32,
) -> Result<Reply, Refused> {
    let guild = helped(tx, interaction, Helper::Author)?;
    Ok(Reply::Update(list(tx, interaction, guild, page)))
}

/// Bars a question: it isn't asked any more, not even if it is drawn or queued already. An open one
/// stays open.
fn bar(
    tx: &mut Transaction<'_>,
    interaction: &Interaction,
    guild: GuildId,
    typed: &str,
    reason: Option<&str>,
) -> Result<Reply, Refused> {
    let lang = tx.reply_language(interaction);
    let questions = tx.questions(Some(guild));
    let Some(question) = questions.find(typed.trim()) else {
        let names = questions.iter().map(|one| one.slug.as_str());
        let nearest = near::nearest(typed.trim(), names);
        return Err(text::refuse(&say::unknown(lang, typed, nearest)));
    };
    if let Some(before) = bar_of(tx, guild, &question.slug) {
        let title = question.plain_title();
        return Err(text::refuse(&say::already(lang, &title, before.daily)));
    }
    let reason = reason.unwrap_or_default();
    let reason = reason.split_whitespace().collect::<Vec<_>>().join(" ");
    if reason.chars().count() > REASON_MAX {
        return Err(text::refuse(&say::long_reason(lang, REASON_MAX)));
    }
    let by = tx.number_or_new(guild, interaction.user);
    let at = tx.at;
    // No daily has number 0: the question was barred by itself.
    let daily = 0;
    let barred = Bar { at, by, daily };
    tx.put(Record::Barred((guild, question.slug.clone()), barred));
    let subject = Subject::Question(question.slug.clone());
    let entry = rules::audit::note(tx, guild, by, Deed::BarredQuestion, subject);
    if !reason.chars().all(guard::draws_nothing) {
        tx.put(Record::AuditText((guild, entry), reason));
    }
    tx.log(LogLine::new("a moderator barred a question", guild).details(format!("entry={entry}")));
    let card = say::barred(lang, &question.plain_title(), question.slug.as_str(), entry);
    Ok(Reply::Private(card))
}

/// Allows a barred or withdrawn question to be asked again.
fn unbar(
    tx: &mut Transaction<'_>,
    interaction: &Interaction,
    guild: GuildId,
    typed: &str,
) -> Result<Reply, Refused> {
    let lang = tx.reply_language(interaction);
    let name = typed.trim();
    // The bank may have lost the question since.
    let questions = tx.questions(Some(guild));
    let slug = questions.find(name).map(|one| one.slug.clone());
    let slug = slug.or_else(|| Slug::new(name).ok());
    let Some(slug) = slug.filter(|slug| bar_of(tx, guild, slug).is_some()) else {
        return Err(text::refuse(&say::not_barred(lang, typed)));
    };
    tx.remove(Key::Barred((guild, slug.clone())));
    let by = tx.number_or_new(guild, interaction.user);
    let subject = Subject::Question(slug.clone());
    rules::audit::note(tx, guild, by, Deed::AllowedQuestion, subject);
    tx.log(LogLine::new("a moderator allowed a barred question", guild));
    let title = title(tx, guild, &slug);
    Ok(Reply::Private(say::allowed(lang, &title)))
}

/// Returns the record that keeps a question from being asked, if there is one.
fn bar_of(tx: &Transaction<'_>, guild: GuildId, slug: &Slug) -> Option<Bar> {
    match tx.get(&Key::Barred((guild, slug.clone()))) {
        Some(Record::Barred(_, bar)) => Some(bar),
        _ => None,
    }
}

/// Returns the title of a question, or its name if the bank no longer has it.
fn title(tx: &Transaction<'_>, guild: GuildId, slug: &Slug) -> String {
    let question = tx.question(Some(guild), slug);
    question.map_or_else(|| slug.to_string(), |question| question.plain_title())
}

/// Finds a question of the guild's own by what was typed.
fn own_named(
    tx: &Transaction<'_>,
    interaction: &Interaction,
    guild: GuildId,
    typed: &str,
) -> Result<Slug, Refused> {
    let lang = tx.reply_language(interaction);
    let questions = tx.questions(Some(guild));
    let name = typed.trim();
    let mut own = questions.own.keys();
    let found = own.find(|slug| slug.as_str() == name || slug.name() == name);
    if let Some(slug) = found {
        return Ok(slug.clone());
    }
    if questions.bank.find(name).is_some() {
        return Err(text::refuse(&say_own::is_in_bank(lang, typed)));
    }
    let secret = choose::secret(tx, guild);
    let names = questions.own.keys().filter(|slug| !secret.contains(slug));
    let nearest = near::nearest(name, names.map(Slug::as_str));
    Err(text::refuse(&say_own::unknown(lang, typed, nearest)))
}

/// Removes a question of the guild's own, after a moderator confirmed it.
///
/// # Errors
/// The asker is neither a moderator nor an author, or there is no such question any more.
pub fn remove_yes(
    tx: &mut Transaction<'_>,
    interaction: &Interaction,
    name: &str,
) -> Result<Reply, Refused> {
    let guild = helped(tx, interaction, Helper::Author)?;
    let lang = tx.reply_language(interaction);
    let slug = similar::own_slug(name);
    let own = slug.as_ref().and_then(|slug| tx.own(guild, slug));
    let (Some(slug), Some(own)) = (slug, own.filter(|own| own.removed.is_none())) else {
        return Err(text::refuse(&say_own::unknown(lang, name, None)));
    };
    rules::own::remove(tx, guild, &slug, own);
    let by = tx.number_or_new(guild, interaction.user);
    let subject = Subject::Question(slug.clone());
    let entry = rules::audit::note(tx, guild, by, Deed::RemovedQuestion, subject);
    let line = LogLine::new("a moderator removed a question of the guild's own", guild);
    tx.log(line.details(format!("entry={entry}")));
    Ok(Reply::Update(say_own::removed(lang, &slug, entry)))
}

/// Shows a page of the guild's own questions. Those that are secret now aren't among them.
///
/// # Errors
/// The asker is neither a moderator nor an author.
pub fn own_page(
    tx: &mut Transaction<'_>,
    interaction: &Interaction,
    page: u32,
) -> Result<Reply, Refused> {
    let guild = helped(tx, interaction, Helper::Author)?;
    let secret = choose::secret(tx, guild);
    let own = questions::own(tx, guild).into_iter();
    let mut own: Vec<_> = own
        .filter(|(slug, own)| own.removed.is_none() && !secret.contains(slug))
        .collect();
    own.sort_by_key(|(_, own)| std::cmp::Reverse(own.at));
    let pages = own.len().div_ceil(PAGE).max(1) as u32;
    let page = page.min(pages - 1);
    let shown = own.into_iter().skip(page as usize * PAGE).take(PAGE);
    let shown: Vec<_> = shown
        .map(|(slug, own)| say_own::Line {
            by: own
                .writers
                .first()
                .and_then(|by| audit::account(tx, guild, *by)),
            title: own.title,
            slug: slug.to_string(),
            topic: own.topic,
            level: own.level,
            at: own.at,
        })
        .collect();
    let lang = tx.reply_language(interaction);
    Ok(Reply::Update(say_own::list(lang, &shown, (page, pages))))
}

/// Builds a page of the barred questions, the last barred first.
fn list(tx: &Transaction<'_>, interaction: &Interaction, guild: GuildId, page: u32) -> Card {
    let records = tx.scan(&Key::barred(guild), usize::MAX).into_iter();
    let barred = records.filter_map(|record| match record {
        Record::Barred((_, slug), bar) => Some((slug, bar)),
        _ => None,
    });
    let mut barred: Vec<_> = barred.collect();
    barred.sort_by_key(|(_, bar)| std::cmp::Reverse(bar.at));
    let pages = barred.len().div_ceil(PAGE).max(1) as u32;
    let page = page.min(pages - 1);
    let all = barred.len();
    let shown = barred.into_iter().skip(page as usize * PAGE).take(PAGE);
    let shown: Vec<_> = shown
        .map(|(slug, bar)| Barred {
            title: title(tx, guild, &slug),
            slug: slug.to_string(),
            at: bar.at,
            why: match bar.daily {
                0 => Why::By(audit::account(tx, guild, bar.by)),
                number => Why::Withdrawn(number),
            },
        })
        .collect();
    let lang = tx.reply_language(interaction);
    let questions = tx.questions(Some(guild));
    let counts = (questions.len(), questions.own.len());
    say::list(lang, counts, all, &shown, (page, pages))
}
