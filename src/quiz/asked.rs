//! Requests of people.
use super::card::{Card, Reply};
use super::draft::Draft;
use super::event::Asked;

/// Answers a request.
pub fn asked(_: &mut Draft<'_>, _: &Asked) -> Reply {
    Reply::Private(Card::default())
}
