//! What Discord's answer means for a delivery: done, refused, or failed, and why.

use crate::courier::{DeliveryResult, FailureCause};
use crate::quiz::model::outcome::{Refusal, RefusalKind};
use crate::quiz::model::role::RoleProblem;

use super::client::ApiError;
use super::code;

/// Returns what an error means for the delivery.
#[must_use]
pub fn of_error(error: &ApiError) -> DeliveryResult {
    let failed = |cause| DeliveryResult::Failed {
        cause,
        why: error.to_string(),
    };
    match error {
        ApiError::Unconnected(_) => failed(FailureCause::NotSent),
        // A success that cannot be read may well have taken effect.
        ApiError::Broken(_) | ApiError::Unreadable(_) => failed(FailureCause::Unknown),
        ApiError::Status {
            status,
            code,
            retry_after_ms,
            ..
        } => match (*status, *code) {
            (_, code::OPENING_DIRECTS_TOO_FAST) => {
                refused(RefusalKind::TooManyDirects, error.to_string())
            }
            (429, _)
            | (
                _,
                code::TOO_MANY_OLD_EDITS
                | code::CHANNEL_WRITE_LIMIT
                | code::GUILD_WRITE_LIMIT
                | code::ONE_AT_A_TIME
                | code::INDEX_NOT_READY,
            ) => failed(FailureCause::RateLimited {
                retry_after_ms: *retry_after_ms,
            }),
            (202 | 408 | 500.., _) => failed(FailureCause::Unknown),
            (401, _) | (_, code::TOO_MANY_THREADS) => failed(FailureCause::NeedsPeople),
            (status, code) => refused(kind(status, code), error.to_string()),
        },
    }
}

/// Returns a refusal with these words.
pub(super) const fn refused(kind: RefusalKind, words: String) -> DeliveryResult {
    DeliveryResult::Refused(Refusal { kind, words })
}

const fn kind(status: u16, code: i64) -> RefusalKind {
    match (status, code) {
        (_, code::UNKNOWN_CHANNEL) => RefusalKind::ChannelGone,
        // Whether the bot was removed is for the gateway to say.
        (_, code::UNKNOWN_GUILD) => RefusalKind::Forbidden,
        (_, code::UNKNOWN_MESSAGE) => RefusalKind::MessageGone,
        (
            _,
            code::UNKNOWN_MEMBER
            | code::UNKNOWN_USER
            | code::CANNOT_WRITE_TO_USER
            | code::NO_MUTUAL_GUILDS,
        ) => RefusalKind::AccountGone,
        (_, code::UNKNOWN_ROLE) => RefusalKind::Role(RoleProblem::Gone),
        (_, code::INVALID_ROLE) => RefusalKind::Role(RoleProblem::Managed),
        (_, code::NO_UPLOADS) => RefusalKind::NoUploads,
        (_, code::TOO_MANY_PINS) => RefusalKind::TooManyPins,
        (_, code::NO_REPLY_UNREAD | code::NO_REFERENCE_UNREAD | code::NO_REFERENCE_NSFW) => {
            RefusalKind::NoReply
        }
        (_, code::ARCHIVED) => RefusalKind::Archived,
        (_, code::THREAD_LOCKED) | (403, _) => RefusalKind::Forbidden,
        _ => RefusalKind::Invalid,
    }
}
