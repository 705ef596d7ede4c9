//! Discord's own error codes that decide something. Everything else goes by the HTTP status.

pub(super) const UNKNOWN_CHANNEL: i64 = 10003;
pub(super) const UNKNOWN_GUILD: i64 = 10004;
pub(super) const UNKNOWN_MEMBER: i64 = 10007;
pub(super) const UNKNOWN_MESSAGE: i64 = 10008;
pub(super) const UNKNOWN_USER: i64 = 10013;
pub(super) const UNKNOWN_EMOJI: i64 = 10014;
pub(super) const UNKNOWN_EVENT: i64 = 10070;
pub(super) const TOO_MANY_OLD_EDITS: i64 = 30046;
pub(super) const ALREADY_CROSSPOSTED: i64 = 40033;
pub(super) const CANNOT_WRITE_TO_USER: i64 = 50007;
pub(super) const ARCHIVED: i64 = 50083;
pub(super) const NO_REPLY_WITHOUT_HISTORY: i64 = 160_002;
pub(super) const THREAD_EXISTS: i64 = 160_004;
pub(super) const THREAD_LOCKED: i64 = 160_005;
pub(super) const TOO_MANY_THREADS: i64 = 160_006;
pub(super) const EVENT_IS_OVER: i64 = 180_000;
