//! Who may do what, and what may be published.

use crate::model::daily::AnswerFile;
use crate::model::guild::{Filter, Guild, Helper, HelperRoles};
use crate::model::ids::{GuildId, MemberId, RoleId, UserId};
use crate::model::question::Kind;
use crate::model::record::{Key, Record};
use crate::state::transaction::Transaction;

/// The longest sealed answer to an open question, in characters: as much as a published card can
/// show.
pub const ANSWER_MAX: u16 = 3_500;

/// The longest answer to "What does this print?", in characters.
pub const OUTPUT_MAX: u16 = 1_000;

/// The longest short answer, in characters.
pub const SHORT_MAX: u16 = 100;

/// Tells whether somebody is a moderator, by Manage Server or by the role from `/setup`.
#[must_use]
pub fn is_moderator(tx: &Transaction<'_>, guild: GuildId, roles: &[RoleId], manages: bool) -> bool {
    manages
        || tx
            .guild_as_it_is(guild)
            .moderator_role
            .is_some_and(|role| roles.contains(&role))
}

/// Returns the roles of a guild's helpers.
#[must_use]
pub fn helper_roles(tx: &Transaction<'_>, guild: GuildId) -> HelperRoles {
    match tx.get(&Key::HelperRoles(guild)) {
        Some(Record::HelperRoles(_, roles)) => roles,
        _ => HelperRoles::default(),
    }
}

/// Tells whether somebody may do what helpers of a kind may: as a moderator, or by the role from
/// `/setup`.
#[must_use]
pub fn may_help(
    tx: &Transaction<'_>,
    guild: GuildId,
    helper: Helper,
    roles: &[RoleId],
    manages: bool,
) -> bool {
    is_moderator(tx, guild, roles, manages)
        || helper_roles(tx, guild)
            .of(helper)
            .is_some_and(|role| roles.contains(&role))
}

/// Returns the keyed hash that is stored for a blocked account.
#[must_use]
pub fn block_hash(settings: &Guild, user: UserId) -> [u8; 16] {
    settings.account_hash(user)
}

/// Tells whether an account is blocked in a guild.
#[must_use]
pub fn is_blocked(tx: &Transaction<'_>, guild: GuildId, user: UserId) -> bool {
    let Some(guild_state) = tx.state.guild_state(guild) else {
        return false;
    };
    !guild_state.blocks.is_empty()
        && guild_state
            .blocks
            .contains(&block_hash(&guild_state.guild, user))
}

/// Returns the key of the record that blocks an account.
#[must_use]
pub fn block_key(settings: &Guild, guild: GuildId, user: UserId) -> Key {
    Key::Block((guild, block_hash(settings, user)))
}

/// Tells whether a member is blocked. Where nobody is, that needs no look-up.
#[must_use]
pub fn is_member_blocked(tx: &Transaction<'_>, guild: GuildId, member: MemberId) -> bool {
    let guild_state = tx.state.guild_state(guild);
    guild_state.is_some_and(|guild_state| !guild_state.blocks.is_empty())
        && tx
            .member(guild, member)
            .is_some_and(|one| is_blocked(tx, guild, one.user))
}

/// Why a text isn't published.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Unfit {
    /// It has only blanks.
    Blank,
    /// It contains this word from the guild's list.
    Word(String),
    /// It contains a link.
    Link,
    /// It contains an invite.
    Invite,
}

/// Checks an answer against the guild's filter. The output of a program is published in a code
/// block, where links can't be followed, so it may contain them.
///
/// # Errors
/// Returns the first reason why the answer may not be published.
pub fn may_be_published(
    tx: &Transaction<'_>,
    guild: GuildId,
    kind: Kind,
    text: &str,
) -> Result<(), Unfit> {
    check_kind(&tx.guild_as_it_is(guild).filter, kind, text)
}

fn check_kind(filter: &Filter, kind: Kind, text: &str) -> Result<(), Unfit> {
    if kind != Kind::Output {
        return check(filter, text);
    }
    let with_links = Filter {
        links: true,
        invites: true,
        ..filter.clone()
    };
    check(&with_links, text)
}

/// Checks a sealed answer and its file against the guild's filter. With a file the text may be
/// empty. The file is published in a code block or as it is, where links can't be followed.
///
/// # Errors
/// Returns the first reason why the answer may not be published.
pub fn may_publish_answer(
    tx: &Transaction<'_>,
    guild: GuildId,
    kind: Kind,
    text: &str,
    file: Option<&AnswerFile>,
) -> Result<(), Unfit> {
    may_publish(&tx.guild(guild).filter, kind, text, file)
}

/// Checks the same against a filter that the caller has read.
///
/// # Errors
/// Returns the first reason why the answer may not be published.
pub fn may_publish(
    filter: &Filter,
    kind: Kind,
    text: &str,
    file: Option<&AnswerFile>,
) -> Result<(), Unfit> {
    match file {
        Some(file) => {
            check_kind(filter, Kind::Output, &file.text)?;
            match check_kind(filter, kind, text) {
                Err(Unfit::Blank) => Ok(()),
                checked => checked,
            }
        }
        None => check_kind(filter, kind, text),
    }
}

/// Returns the longest answer to a question of a kind.
#[must_use]
pub const fn max_of(kind: Kind) -> u16 {
    match kind {
        Kind::Output => OUTPUT_MAX,
        Kind::Short => SHORT_MAX,
        Kind::Open | Kind::Choice => ANSWER_MAX,
    }
}

/// Tells whether an output typed in a round may be published: it is short enough and passes the
/// filter.
#[must_use]
pub fn output_fits(tx: &Transaction<'_>, guild: GuildId, text: &str) -> bool {
    text.encode_utf16().count() <= usize::from(OUTPUT_MAX)
        && may_be_published(tx, guild, Kind::Output, text).is_ok()
}

/// Checks a text against a guild's filter. Words and phrases are found only as a whole, in any
/// case, and even with invisible characters between their letters.
///
/// # Errors
/// Returns the first reason why the text may not be published.
pub fn check(filter: &Filter, text: &str) -> Result<(), Unfit> {
    if !text.chars().any(is_visible) {
        return Err(Unfit::Blank);
    }
    let lower: String = text.chars().filter(|c| !draws_nothing(*c)).collect();
    let lower = lower.to_lowercase();
    if let Some(bad) = filter.words.iter().find(|bad| holds_whole(&lower, bad)) {
        return Err(Unfit::Word(bad.clone()));
    }
    if !filter.invites && INVITES.iter().any(|one| lower.contains(one)) {
        return Err(Unfit::Invite);
    }
    // If invites may be published, their addresses don't count as other links.
    let links = ["http://", "https://"];
    let ends = links
        .iter()
        .flat_map(|one| lower.match_indices(one).map(|(at, link)| at + link.len()));
    let is_invite = |rest: &str| {
        INVITES
            .iter()
            .any(|one| rest.trim_start_matches("www.").starts_with(one))
    };
    if !filter.links && ends.into_iter().any(|end| !is_invite(&lower[end..])) {
        return Err(Unfit::Link);
    }
    Ok(())
}

const INVITES: [&str; 3] = [
    "discord.gg/",
    "discord.com/invite/",
    "discordapp.com/invite/",
];

/// Tells whether a text contains a phrase with no letter or digit directly before or after it.
fn holds_whole(text: &str, phrase: &str) -> bool {
    let touches = |c: Option<char>| c.is_some_and(char::is_alphanumeric);
    !phrase.is_empty()
        && text.match_indices(phrase).any(|(at, _)| {
            !touches(text[..at].chars().next_back())
                && !touches(text[at + phrase.len()..].chars().next())
        })
}

/// Tells whether a character is neither blank nor invisible.
fn is_visible(c: char) -> bool {
    !c.is_whitespace() && !c.is_control() && !draws_nothing(c)
}

/// Tells whether a character is invisible: zero-width and directional characters, fillers,
/// variation selectors.
#[must_use]
pub const fn draws_nothing(c: char) -> bool {
    matches!(c, '\u{200b}'..='\u{200f}' | '\u{2028}'..='\u{202e}' | '\u{2060}'..='\u{206f}' | '\u{feff}' | '\u{ad}' | '\u{3164}' | '\u{115f}' | '\u{1160}' | '\u{ffa0}' | '\u{2800}' | '\u{fe00}'..='\u{fe0f}' | '\u{e0000}'..='\u{e007f}')
}
