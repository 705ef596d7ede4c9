//! `/setup` and `/block`: the settings of a guild, and the members who may not take part.

use crate::commands::access::{Refused, moderated};
use crate::commands::track::parse;
use crate::model::card::Reply;
use crate::model::event::{BlockForm, Interaction, SetupForm};
use crate::model::ids::{ChannelId, GuildId, RoleId, UserId};
use crate::model::log::LogLine;
use crate::model::record::Record;
use crate::queries::{guard, tracks};
use crate::state::transaction::Transaction;
use crate::text::language::Language;
use crate::text::setup::{self as say, FilterMistake, Outcome, Settings};
use crate::text::{self, field, track};

/// How many words the filter may have.
pub const FILTER_WORDS: usize = 200;

/// The longest word or phrase of the filter, in characters.
pub const FILTER_WORD_MAX: usize = 60;

/// Changes every setting that `/setup` names, and shows the settings. If one of them is wrong,
/// nothing is changed.
///
/// # Errors
/// The asker isn't a moderator, or an option can't be read. The reply names all such options.
pub fn setup(
    tx: &mut Transaction<'_>,
    interaction: &Interaction,
    form: &SetupForm,
) -> Result<Reply, Refused> {
    let guild = moderated(tx, interaction)?;
    let lang = tx.reply_language(interaction);
    let before = tx.guild(guild);
    let mut settings = before.clone();
    let mut problems = Vec::new();
    if let Some(zone) = &form.zone {
        match parse::zone(zone, tx.at) {
            Ok(zone) => settings.zone = Some(zone),
            Err(mistake) => problems.push(field::mistake(lang, &mistake)),
        }
    }
    if let Some(words) = &form.filter_words {
        match filter_words(words) {
            Ok(words) => settings.filter.words = words,
            Err(mistake) => problems.push(say::filter_mistake(lang, &mistake)),
        }
    }
    if !problems.is_empty() {
        return Err(text::refuse(&track::problems(lang, &problems)));
    }
    if let Some(role) = form.moderator_role {
        settings.moderator_role = (role != RoleId(0)).then_some(role);
    }
    if let Some(channel) = form.notice_channel {
        settings.notice_channel = (channel != ChannelId(0)).then_some(channel);
    }
    settings.filter.links = form.links.unwrap_or(settings.filter.links);
    settings.filter.invites = form.invites.unwrap_or(settings.filter.invites);
    let changed = settings != before;
    if changed {
        tx.log(LogLine::new("a moderator changed the settings", guild));
        tx.put_guild(guild, settings.clone());
    }
    let shown = Settings {
        guild: settings,
        tracks: tracks::standing(tx, guild).len(),
        outcome: match (changed, *form == SetupForm::default()) {
            (true, _) => Outcome::Changed,
            (false, true) => Outcome::Shown,
            (false, false) => Outcome::Unchanged,
        },
    };
    Ok(Reply::Private(say::settings(lang, &shown)))
}

/// Reads the words of a filter: `one, two words, three`. `-` means none.
fn filter_words(typed: &str) -> Result<Vec<String>, FilterMistake> {
    if typed.trim() == "-" {
        return Ok(Vec::new());
    }
    let mut words: Vec<String> = typed
        .split([',', '\n', ';'])
        .map(|word| {
            word.chars()
                .filter(|c| !guard::draws_nothing(*c))
                .collect::<String>()
        })
        .map(|word| word.trim().to_lowercase())
        .filter(|word| !word.is_empty())
        .collect();
    words.sort();
    words.dedup();
    if let Some(long) = words
        .iter()
        .find(|word| word.chars().count() > FILTER_WORD_MAX)
    {
        return Err(FilterMistake::TooLong(long.clone(), FILTER_WORD_MAX));
    }
    if let Some(bare) = words
        .iter()
        .find(|word| !word.chars().any(char::is_alphanumeric))
    {
        return Err(FilterMistake::Bare(bare.clone()));
    }
    if words.len() > FILTER_WORDS {
        return Err(FilterMistake::TooMany {
            count: words.len(),
            max: FILTER_WORDS,
        });
    }
    if words.is_empty() {
        return Err(FilterMistake::Empty);
    }
    Ok(words)
}

/// Blocks or unblocks a member, or counts the blocked ones. Only a keyed hash of the account is
/// stored, so that a block outlives the deletion of a member's data.
///
/// # Errors
/// The asker isn't a moderator, or wants to block themselves.
pub fn block(
    tx: &mut Transaction<'_>,
    interaction: &Interaction,
    form: &BlockForm,
) -> Result<Reply, Refused> {
    let guild = moderated(tx, interaction)?;
    let lang = tx.reply_language(interaction);
    let text = match form {
        BlockForm::Add(user) if *user == interaction.user => {
            return Err(text::refuse(&say::not_oneself(lang)));
        }
        BlockForm::Add(user) => add(tx, lang, guild, *user),
        BlockForm::Remove(user) => remove(tx, lang, guild, *user),
        BlockForm::List => {
            let guild_state = tx.state.guild_state(guild);
            let count = guild_state.map_or(0, |guild_state| guild_state.blocks.len());
            say::blocked_count(lang, count)
        }
    };
    Ok(Reply::Private(text::plain(&text)))
}

/// Blocks a member.
fn add(tx: &mut Transaction<'_>, lang: Language, guild: GuildId, user: UserId) -> String {
    if guard::is_blocked(tx, guild, user) {
        return say::blocked_already(lang, user);
    }
    let settings = tx.kept_guild(guild);
    let hash = guard::block_hash(&settings, user);
    tx.put(Record::Block((guild, hash), tx.at));
    tx.log(LogLine::new("a moderator blocked an account", guild));
    say::blocked(lang, user)
}

/// Unblocks a member.
fn remove(tx: &mut Transaction<'_>, lang: Language, guild: GuildId, user: UserId) -> String {
    if !guard::is_blocked(tx, guild, user) {
        return say::not_blocked(lang, user);
    }
    let key = guard::block_key(&tx.guild(guild), guild, user);
    tx.remove(key);
    tx.log(LogLine::new("a moderator unblocked an account", guild));
    say::unblocked(lang, user)
}
