//! What an answer of Discord means for a delivery: done, later, or refused, and of which class.

use crate::quiz::effect::{Outcome, Refusal, RefusalKind};
use crate::quiz::ids::At;

use super::client::ApiError;
use super::code;

/// The wait after the first failed try, in milliseconds; it doubles with each further one.
const FIRST_WAIT_MS: i64 = 1_000;
/// The longest wait between tries.
const LONGEST_WAIT_MS: i64 = 60_000;
/// The wait where only people can change something: a refused token, a guild full of threads.
const SLOW_WAIT_MS: i64 = 5 * 60_000;

/// The outcome of a try that did not succeed, after so many earlier ones.
#[must_use]
pub fn of_error(error: &ApiError, attempts: u32, tried_at: At) -> Outcome {
    let wait = (FIRST_WAIT_MS << attempts.min(16)).min(LONGEST_WAIT_MS);
    let later = |after_ms: i64, unknown: bool| Outcome::Later {
        after_ms,
        tried_at,
        unknown,
        why: error.to_string(),
    };
    match error {
        ApiError::Unconnected(_) => later(wait, false),
        // A success that cannot be read may well have taken effect.
        ApiError::Broken(_) | ApiError::Unreadable(_) => later(wait, true),
        ApiError::Status {
            status,
            code,
            retry_after_ms,
            ..
        } => match (*status, *code) {
            (429, _) | (_, code::TOO_MANY_OLD_EDITS) => {
                later(retry_after_ms.unwrap_or(wait).max(1), false)
            }
            (408 | 500.., _) => later(wait, true),
            (401, _) | (_, code::TOO_MANY_THREADS) => later(SLOW_WAIT_MS, false),
            (status, code) => refused(kind(status, code), error.to_string()),
        },
    }
}

/// A refusal in these words.
pub(super) const fn refused(kind: RefusalKind, words: String) -> Outcome {
    Outcome::Refused(Refusal { kind, words })
}

const fn kind(status: u16, discord: i64) -> RefusalKind {
    match (status, discord) {
        (_, code::UNKNOWN_CHANNEL | code::UNKNOWN_GUILD) => RefusalKind::ChannelGone,
        (_, code::UNKNOWN_MESSAGE) => RefusalKind::MessageGone,
        (_, code::UNKNOWN_MEMBER | code::UNKNOWN_USER | code::CANNOT_WRITE_TO_USER) => {
            RefusalKind::AccountGone
        }
        (_, code::ARCHIVED) => RefusalKind::Archived,
        (_, code::THREAD_LOCKED) | (403, _) => RefusalKind::Forbidden,
        (404, _) => RefusalKind::ChannelGone,
        _ => RefusalKind::Invalid,
    }
}
