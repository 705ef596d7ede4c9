//! `/bank …`: which questions of the bank are never asked in a guild.

use crate::commands::access::{Refused, moderated};
use crate::commands::near;
use crate::model::audit::{Deed, Subject};
use crate::model::card::{Card, Reply};
use crate::model::event::{BankCommand, Interaction};
use crate::model::ids::GuildId;
use crate::model::log::LogLine;
use crate::model::question::Slug;
use crate::model::record::{Key, Record};
use crate::model::track::Bar;
use crate::queries::{audit, guard};
use crate::rules;
use crate::state::transaction::Transaction;
use crate::text;
use crate::text::bank::{self as say, Barred, Why};

/// Barred questions on a page.
pub const PAGE: usize = 15;

/// The longest reason, in characters.
pub const REASON_MAX: usize = 200;

/// Answers `/bank …`.
///
/// # Errors
/// The asker isn't a moderator, or the question can't be barred or allowed. The reply says why.
pub fn bank(
    tx: &mut Transaction<'_>,
    interaction: &Interaction,
    ask: &BankCommand,
) -> Result<Reply, Refused> {
    let guild = moderated(tx, interaction)?;
    match ask {
        BankCommand::List => Ok(Reply::Private(list(tx, interaction, guild, 0))),
        BankCommand::Bar { question, reason } => {
            bar(tx, interaction, guild, question, reason.as_deref())
        }
        BankCommand::Unbar(question) => unbar(tx, interaction, guild, question),
    }
}

/// Shows another page of the barred questions.
///
/// # Errors
/// The asker isn't a moderator.
pub fn page(
    tx: &mut Transaction<'_>,
    interaction: &Interaction,
    page: u32,
) -> Result<Reply, Refused> {
    let guild = moderated(tx, interaction)?;
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
    let bank = tx.state.bank.clone();
    let Some(question) = bank.find(typed.trim()) else {
        let names = bank.iter().map(|one| one.slug.as_str());
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
    let slug = tx.state.bank.find(name).map(|one| one.slug.clone());
    let slug = slug.or_else(|| Slug::new(name).ok());
    let Some(slug) = slug.filter(|slug| bar_of(tx, guild, slug).is_some()) else {
        return Err(text::refuse(&say::not_barred(lang, typed)));
    };
    tx.remove(Key::Barred((guild, slug.clone())));
    let by = tx.number_or_new(guild, interaction.user);
    let subject = Subject::Question(slug.clone());
    rules::audit::note(tx, guild, by, Deed::AllowedQuestion, subject);
    tx.log(LogLine::new("a moderator allowed a barred question", guild));
    let title = title(tx, &slug);
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
fn title(tx: &Transaction<'_>, slug: &Slug) -> String {
    let question = tx.state.bank.get(slug);
    question.map_or_else(|| slug.to_string(), |question| question.plain_title())
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
            title: title(tx, &slug),
            slug: slug.to_string(),
            at: bar.at,
            why: match bar.daily {
                0 => Why::By(audit::account(tx, guild, bar.by)),
                number => Why::Withdrawn(number),
            },
        })
        .collect();
    let lang = tx.reply_language(interaction);
    say::list(lang, tx.state.bank.len(), all, &shown, (page, pages))
}
