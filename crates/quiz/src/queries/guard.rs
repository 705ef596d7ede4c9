//! Who may do what, and what may be published.

use crate::model::guild::{Filter, Guild};
use crate::model::ids::{GuildId, RoleId, UserId};
use crate::model::question::Kind;
use crate::model::record::Key;
use crate::state::transaction::Transaction;

/// The longest sealed answer to an open question, in characters: what a published card can bear.
pub const ANSWER_MAX: u16 = 3_500;

/// The longest answer to "what does this print", in characters.
pub const OUTPUT_MAX: u16 = 1_000;

/// Whether someone is a moderator: Manage Server, or the role named in `/setup`.
#[must_use]
pub fn is_moderator(tx: &Transaction<'_>, guild: GuildId, roles: &[RoleId], manages: bool) -> bool {
    manages
        || tx
            .guild(guild)
            .moderator_role
            .is_some_and(|role| roles.contains(&role))
}

/// The keyed hash under which a blocked account is kept.
#[must_use]
pub fn block_hash(settings: &Guild, user: UserId) -> [u8; 16] {
    let mut key = [0; 32];
    key[..8].copy_from_slice(&settings.salt.to_be_bytes());
    let hash = blake3::keyed_hash(&key, &user.0.to_be_bytes());
    let mut short = [0; 16];
    short.copy_from_slice(&hash.as_bytes()[..16]);
    short
}

/// Whether an account is blocked in a guild.
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

/// The key of a block.
#[must_use]
pub fn block_key(settings: &Guild, guild: GuildId, user: UserId) -> Key {
    Key::Block((guild, block_hash(settings, user)))
}

/// Why a text is not published.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Unfit {
    /// Only blanks.
    Blank,
    /// It holds a word of the guild's list.
    Word(String),
    /// It holds a link.
    Link,
    /// It holds an invite.
    Invite,
}

/// Whether the guild's filter lets an answer be published. What a program prints is published in a code block, where
/// a link is no link.
///
/// # Errors
/// The first reason why it may not.
pub fn may_be_published(
    tx: &Transaction<'_>,
    guild: GuildId,
    kind: Kind,
    text: &str,
) -> Result<(), Unfit> {
    let mut filter = tx.guild(guild).filter;
    if kind == Kind::Output {
        filter = Filter {
            links: true,
            invites: true,
            ..filter
        };
    }
    check(&filter, text)
}

/// Returns the longest answer to a question of a kind.
#[must_use]
pub const fn max_of(kind: Kind) -> u16 {
    match kind {
        Kind::Output => OUTPUT_MAX,
        Kind::Open | Kind::Choice => ANSWER_MAX,
    }
}

/// Returns whether an output that was typed in a round may be published: short enough, and nothing the filter holds back.
#[must_use]
pub fn output_fits(tx: &Transaction<'_>, guild: GuildId, text: &str) -> bool {
    text.encode_utf16().count() <= usize::from(OUTPUT_MAX)
        && may_be_published(tx, guild, Kind::Output, text).is_ok()
}

/// Checks a text against a guild's filter. Words and phrases are found whole, whatever their case and with
/// whatever draws nothing put between their letters.
///
/// # Errors
/// The first reason why it may not be published.
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
    // Where invites may be published, their addresses are no other links.
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

/// Whether a phrase stands in a text with no letter or digit right before or behind it.
fn holds_whole(text: &str, phrase: &str) -> bool {
    let touches = |c: Option<char>| c.is_some_and(char::is_alphanumeric);
    !phrase.is_empty()
        && text.match_indices(phrase).any(|(at, _)| {
            !touches(text[..at].chars().next_back())
                && !touches(text[at + phrase.len()..].chars().next())
        })
}

/// Neither blank nor one of the characters that draw nothing.
fn is_visible(c: char) -> bool {
    !c.is_whitespace() && !c.is_control() && !draws_nothing(c)
}

/// Zero-width and directional characters, fillers, variation selectors.
#[must_use]
pub const fn draws_nothing(c: char) -> bool {
    matches!(c, '\u{200b}'..='\u{200f}' | '\u{2028}'..='\u{202e}' | '\u{2060}'..='\u{206f}' | '\u{feff}' | '\u{ad}' | '\u{3164}' | '\u{115f}' | '\u{1160}' | '\u{ffa0}' | '\u{2800}' | '\u{fe00}'..='\u{fe0f}' | '\u{e0000}'..='\u{e007f}')
}
