//! Read-only questions to the state. A query never changes anything and writes no text for people.
//!
//! | file | what it answers |
//! |---|---|
//! | [`answers`] | which answers count, which were sealed, where they are published |
//! | [`eligible`] | which messages in a thread can be answers |
//! | [`grade`] | whether an answer is right |
//! | [`guard`] | who may do what, and what may be published |
//! | [`ledger`] | rows, the points of a source, totals |
//! | [`preview`] | the dates and times that a track posts on |
//! | [`requests`] | how far along a topic request is |
//! | [`round`] | sign-ups, presses, scores and teams of a round |
//! | [`standings`] | the leaderboard |
//! | [`streak`] | streaks |
//! | [`tracks`] | the tracks of a guild and their open dailies |
//! | [`votes`] | votes, and the ballot that hides who wrote an answer |

pub mod answers;
pub mod eligible;
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
