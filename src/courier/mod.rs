//! The courier: delivers the outbox in order, at a pace that Discord accepts.
//!
//! | file | what it does |
//! |---|---|
//! | [`lanes`] | which row goes next: in order within a lane, by priority between lanes |
//! | [`pacer`] | the budget: just under Discord's 50 requests a second, halved on a global 429 |
//! | [`retry`] | when a failed delivery is tried again |
//! | [`drive`] | the state machine of these three, and the loop that drives it |
//! | [`transport`] | what carries out a delivery, and what it reports |
//!
//! A delivery is attempted at least once and is safe to repeat. How each attempt ended goes to the
//! host as an event, and the row goes again only if the host says so. Replies to interactions don't
//! pass through here and wait for nothing.

pub mod drive;
pub mod lanes;
pub mod pacer;
pub mod retry;
pub mod transport;

pub use drive::{Courier, CourierEnv, Next, deliver};
pub use transport::{Delivery, DeliveryResult, FailureCause, RateSignal, Transport};
