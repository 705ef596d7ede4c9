//! Discord's own error codes that decide something. Everything else goes by the HTTP status.

pub(super) const UNKNOWN_CHANNEL: i64 = 10003;
pub(super) const UNKNOWN_GUILD: i64 = 10004;
pub(super) const UNKNOWN_MEMBER: i64 = 10007;
pub(super) const UNKNOWN_MESSAGE: i64 = 10008;
pub(super) const UNKNOWN_ROLE: i64 = 10011;
pub(super) const UNKNOWN_USER: i64 = 10013;
pub(super) const UNKNOWN_EMOJI: i64 = 10014;
pub(super) const UNKNOWN_EVENT: i64 = 10070;
/// The channel, or the guild, takes no more writes for the moment.
pub(super) const CHANNEL_WRITE_LIMIT: i64 = 20028;
pub(super) const GUILD_WRITE_LIMIT: i64 = 20029;
pub(super) const TOO_MANY_OLD_EDITS: i64 = 30046;
/// A channel takes 250 pinned messages.
pub(super) const TOO_MANY_PINS: i64 = 30003;
/// "Only one channel can have a parent_id modified at a time": another change is under way.
pub(super) const ONE_AT_A_TIME: i64 = 40009;
/// "You are opening direct messages too fast".
pub(super) const OPENING_DIRECTS_TOO_FAST: i64 = 40003;
pub(super) const ALREADY_CROSSPOSTED: i64 = 40033;
pub(super) const CANNOT_WRITE_TO_USER: i64 = 50007;
/// "Invalid role": it is everyone's, or an integration manages it.
pub(super) const INVALID_ROLE: i64 = 50028;
pub(super) const ARCHIVED: i64 = 50083;
/// There is no server in common any more.
pub(super) const NO_MUTUAL_GUILDS: i64 = 50278;
/// "Index not yet available. Try again later", with the status 202.
pub(super) const INDEX_NOT_READY: i64 = 110_000;
/// A message can't be a reply: without Read Message History, or to one in an age-restricted
/// channel.
pub(super) const NO_REPLY_UNREAD: i64 = 160_002;
pub(super) const NO_REFERENCE_UNREAD: i64 = 160_009;
pub(super) const NO_REFERENCE_NSFW: i64 = 160_010;
pub(super) const THREAD_EXISTS: i64 = 160_004;
pub(super) const THREAD_LOCKED: i64 = 160_005;
pub(super) const TOO_MANY_THREADS: i64 = 160_006;
pub(super) const EVENT_IS_OVER: i64 = 180_000;
/// "Access to file uploads has been limited for this guild".
pub(super) const NO_UPLOADS: i64 = 400_001;
