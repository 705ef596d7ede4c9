//! Sentences about failures that the rules never hear of: the edge to Discord says them.

use crate::text::language::{Language, t};

/// Says that the bot is at fault.
#[must_use]
pub fn internal(lang: Language) -> String {
    t!(lang, "failure-internal")
}

/// Says that a reply doesn't come in time.
#[must_use]
pub fn slow(lang: Language) -> String {
    t!(lang, "failure-slow")
}

/// Says, above a reply for everyone, that it came too late to be posted for everyone.
#[must_use]
pub fn late_public(lang: Language) -> String {
    t!(lang, "failure-late-public")
}

/// Says that a form came too late to be opened.
#[must_use]
pub fn late_form(lang: Language) -> String {
    t!(lang, "failure-late-form")
}

/// Says that a command is done that has nothing else to say.
#[must_use]
pub fn done(lang: Language) -> String {
    t!(lang, "failure-done")
}

/// Says that a command's options have changed since Discord's client loaded them.
#[must_use]
pub fn command_changed(lang: Language) -> String {
    t!(lang, "failure-command-changed")
}
