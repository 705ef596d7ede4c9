//! Read-only questions to the state. A query never changes anything and writes no text for people.
//!
//! | file | what it answers |
//! |---|---|
//! | [`answers`] | which answers count, which were sealed, where they are published |
//! | [`audit`] | who did what, and what of it can be undone |
//! | [`command_access`] | which commands a role can use |
//! | [`difference`] | the only thing that is wrong with an output |
//! | [`eligible`] | which messages in a thread can be answers |
//! | [`grade`] | whether an answer is right |
//! | [`guard`] | who may do what, and what may be published |
//! | [`ledger`] | rows, the points of a source, totals |
//! | [`outputs`] | the outputs that were typed, equal ones together |
//! | [`preview`] | the dates and times that a track posts on |
//! | [`requests`] | how far along a topic request is |
//! | [`reveal`] | what a reveal publishes, and what is final at the close |
//! | [`round`] | sign-ups, presses, scores and teams of a round |
//! | [`standings`] | the leaderboard |
//! | [`streak`] | streaks |
//! | [`tracks`] | the tracks of a guild and their open dailies |
//! | [`upcoming`] | what people wait for |
//! | [`votes`] | votes, and the ballot that hides who wrote an answer |

pub mod answers;
pub mod audit;
pub mod command_access;
pub mod difference;
pub mod eligible;
pub mod grade;
pub mod guard;
pub mod ledger;
pub mod outputs;
pub mod preview;
pub mod requests;
pub mod reveal;
pub mod round;
pub mod standings;
pub mod streak;
pub mod tracks;
pub mod upcoming;
pub mod votes;
