//! The few sentences that members read and that are written here rather than in the rules: they
//! are about failures that the rules never hear of.

/// The reply when the bot is at fault.
pub(super) const ERROR: &str = "Something went wrong on my side. Your change may not have been saved. \
Check in a minute and try again.";

/// A deferred reply that doesn't come in time.
pub(super) const SLOW: &str =
    "This is taking longer than usual and may still go through. Check again in a few minutes.";

/// Above a reply for everyone that came too late to be posted for everyone.
pub(super) const LATE_PUBLIC: &str =
    "It took too long to post this for everyone. Run the command again to share it.";

/// A form that came too late to be opened.
pub(super) const LATE_FORM: &str = "That took too long. Press the button again.";

/// A reply for a command that has nothing else to say.
pub(super) const DONE: &str = "Done.";

/// A command whose options have changed since Discord's client loaded them.
pub(super) const COMMAND_CHANGED: &str =
    "This command has changed. Reload Discord (Ctrl+R) and try again.";

/// A command for servers that was used in a direct message.
pub(super) const SERVER_ONLY: &str = "This works only in a server.";
