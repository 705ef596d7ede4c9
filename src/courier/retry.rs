//! When a failed delivery is tried again.

use crate::quiz::model::ids::At;
use crate::quiz::model::outcome::{Outcome, Refusal, RefusalKind};

use super::transport::{DeliveryResult, FailureCause};

/// The wait after the first failed attempt, in milliseconds. It doubles with each further one.
const FIRST_WAIT_MS: i64 = 1_000;
/// The longest wait that doubling leads to.
const LONGEST_WAIT_MS: i64 = 60_000;
/// The wait where Discord doesn't know the channel.
const MISSING_WAIT_MS: i64 = 60_000;
/// The wait where only people can change something.
const NEEDS_PEOPLE_WAIT_MS: i64 = 5 * 60_000;

/// Returns what the host is told about an attempt that was made at `attempted_at`, after this many
/// `earlier` ones.
#[must_use]
pub fn outcome(result: DeliveryResult, earlier: u32, attempted_at: At) -> Outcome {
    match result {
        DeliveryResult::Done(receipt) => Outcome::Done(receipt),
        DeliveryResult::Refused(refusal) => Outcome::Refused(refusal),
        DeliveryResult::Failed { cause, why } => Outcome::Later {
            after_ms: wait_ms(cause, earlier),
            tried_at: attempted_at,
            unknown: cause == FailureCause::Unknown,
            why,
        },
    }
}

/// Returns what the host learns about a row that is too old to be sent.
#[must_use]
pub fn too_old() -> Outcome {
    Outcome::Refused(Refusal {
        kind: RefusalKind::TooLate,
        words: "too old to be sent".to_owned(),
    })
}

fn wait_ms(cause: FailureCause, earlier: u32) -> i64 {
    let backoff = (FIRST_WAIT_MS << earlier.min(16)).min(LONGEST_WAIT_MS);
    match cause {
        FailureCause::NotSent | FailureCause::Unknown => backoff,
        FailureCause::RateLimited { retry_after_ms } => retry_after_ms.unwrap_or(backoff).max(1),
        FailureCause::NeedsPeople => NEEDS_PEOPLE_WAIT_MS,
        FailureCause::Missing => MISSING_WAIT_MS,
    }
}
