//! Sentences about failures that happen outside the rules, between the bot and Discord.

use crate::text::language::{Language, t};

/// Says that something went wrong in the bot.
#[must_use]
pub fn internal(lang: Language) -> String {
    t!(lang, "failure-internal")
}

/// Says that a reply takes too long.
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

/// Says that a command is done. It is for commands that have nothing else to say.
#[must_use]
pub fn done(lang: Language) -> String {
    t!(lang, "failure-done")
}

/// Says that a command's options have changed since Discord's client loaded them.
#[must_use]
pub fn command_changed(lang: Language) -> String {
    t!(lang, "failure-command-changed")
}

/// Says that a form couldn't be read, so that nothing of it counts.
#[must_use]
pub fn form_unread(lang: Language) -> String {
    t!(lang, "failure-form-unread")
}
