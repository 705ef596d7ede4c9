//! The bot's token, from the environment or a file. It is never printed.

use std::fmt;
use std::path::{Path, PathBuf};

/// The bot's token. Neither `Debug` nor `Display` shows it.
#[derive(Clone, PartialEq, Eq)]
pub struct Token(String);

/// Why there is no usable token.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum TokenError {
    /// Neither the environment nor the config names one.
    #[error(
        "no token: set DISCORD_TOKEN, or name a file with the token as `token_file` in the config"
    )]
    Missing,
    /// The file could not be read.
    #[error("the token file {} cannot be read: {why}", file.display())]
    Unreadable {
        /// Which file.
        file: PathBuf,
        /// The system's message.
        why: String,
    },
    /// There is something, but it is not a token.
    #[error("{whence} has no valid token: a token is one word of letters, digits, dots, - and _")]
    Malformed {
        /// `DISCORD_TOKEN`, or the file.
        whence: String,
    },
}

impl Token {
    /// Reads the token from the environment's value if there is one, otherwise from the file.
    ///
    /// # Errors
    /// There is no token, the file cannot be read, or what is there is not a token.
    pub fn find(environment: Option<&str>, file: Option<&Path>) -> Result<Self, TokenError> {
        if let Some(text) = environment.filter(|text| !text.trim().is_empty()) {
            return Self::from_text(text, "DISCORD_TOKEN");
        }
        let file = file.ok_or(TokenError::Missing)?;
        let text = std::fs::read_to_string(file).map_err(|why| TokenError::Unreadable {
            file: file.to_owned(),
            why: why.to_string(),
        })?;
        Self::from_text(&text, &file.display().to_string())
    }

    fn from_text(text: &str, whence: &str) -> Result<Self, TokenError> {
        let bare = text.trim();
        let bare = bare.strip_prefix("Bot ").unwrap_or(bare);
        let allowed = |c: char| c.is_ascii_alphanumeric() || matches!(c, '.' | '-' | '_');
        if bare.is_empty() || !bare.chars().all(allowed) {
            return Err(TokenError::Malformed {
                whence: whence.to_owned(),
            });
        }
        Ok(Self(bare.to_owned()))
    }

    /// Returns the id of the bot's application, if the token begins with it, as those of bots do.
    #[must_use]
    pub fn application(&self) -> Option<u64> {
        let (first, _) = self.0.split_once('.')?;
        let first = first.trim_end_matches('=').as_bytes();
        let bytes = data_encoding::BASE64URL_NOPAD.decode(first).ok()?;
        str::from_utf8(&bytes).ok()?.parse().ok()
    }

    /// Returns the token itself, for the one place that sends it.
    #[must_use]
    pub fn expose(&self) -> &str {
        &self.0
    }
}

impl fmt::Debug for Token {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("Token(hidden)")
    }
}

impl fmt::Display for Token {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("(hidden)")
    }
}
