//! Who may do what, and what may be published.

use super::draft::Draft;
use super::ids::{GuildId, RoleId, UserId};
use super::record::{Filter, Guild, Key};

/// Whether someone is a moderator: Manage Server, or the role named in `/setup`.
#[must_use]
pub fn is_moderator(draft: &Draft<'_>, guild: GuildId, roles: &[RoleId], manages: bool) -> bool {
    manages
        || draft
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
pub fn is_blocked(draft: &Draft<'_>, guild: GuildId, user: UserId) -> bool {
    let Some(room) = draft.state.room(guild) else {
        return false;
    };
    !room.blocks.is_empty() && room.blocks.contains(&block_hash(&room.guild, user))
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

/// Checks a text against a guild's filter. Words are found as whole words, whatever their case.
///
/// # Errors
/// The first reason why it may not be published.
pub fn check(filter: &Filter, text: &str) -> Result<(), Unfit> {
    if !text.chars().any(is_visible) {
        return Err(Unfit::Blank);
    }
    let lower = text.to_lowercase();
    let words = lower.split(|c: char| !c.is_alphanumeric());
    for word in words.filter(|word| !word.is_empty()) {
        if filter.words.iter().any(|bad| bad == word) {
            return Err(Unfit::Word(word.to_owned()));
        }
    }
    if let Some(phrase) = filter
        .words
        .iter()
        .find(|bad| bad.contains(' ') && lower.contains(bad.as_str()))
    {
        return Err(Unfit::Word(phrase.clone()));
    }
    let invite = [
        "discord.gg/",
        "discord.com/invite/",
        "discordapp.com/invite/",
    ];
    if !filter.invites && invite.iter().any(|one| lower.contains(one)) {
        return Err(Unfit::Invite);
    }
    if !filter.links
        && ["http://", "https://"]
            .iter()
            .any(|one| lower.contains(one))
    {
        return Err(Unfit::Link);
    }
    Ok(())
}

/// Neither blank nor one of the characters that draw nothing.
fn is_visible(c: char) -> bool {
    let hidden = matches!(c, '\u{200b}'..='\u{200f}' | '\u{2028}'..='\u{202e}' | '\u{2060}'..='\u{206f}' | '\u{feff}' | '\u{ad}' | '\u{3164}' | '\u{2800}' | '\u{fe00}'..='\u{fe0f}');
    !c.is_whitespace() && !c.is_control() && !hidden
}
