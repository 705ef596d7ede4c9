//! Reasons that are stored with the thing they stopped, and shown after a colon or in parentheses.

use crate::text::language::{Language, t};

/// Says that a channel was deleted.
#[must_use]
pub fn channel_deleted(lang: Language) -> String {
    t!(lang, "reason-channel-deleted")
}

/// Says that somebody deleted a message as soon as it was posted.
#[must_use]
pub fn deleted_at_once(lang: Language) -> String {
    t!(lang, "reason-deleted-at-once")
}

/// Says that a question's post was lost before it was sent.
#[must_use]
pub fn post_lost(lang: Language) -> String {
    t!(lang, "reason-post-lost")
}
