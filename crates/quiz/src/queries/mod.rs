//! Read-only questions to the state. A query never changes anything and writes no text for people.

pub mod answers;
pub mod grade;
pub mod guard;
pub mod ledger;
pub mod preview;
pub mod requests;
pub mod reveal;
pub mod round;
pub mod standings;
pub mod streak;
pub mod tracks;
pub mod votes;
