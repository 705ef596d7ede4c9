//! Read-only questions to the state. A query never changes anything and writes no text for people.
//!
//! | file | what it answers |
//! |---|---|
//! | [`answers`] | which answers count, which were sealed, where they are published |
//! | [`audit`] | who did what, and what of it can be undone |
//! | [`calendar`] | the dates in a guild's calendar |
//! | [`command_access`] | which commands a role can use |
//! | [`difference`] | the only thing that is wrong with an output |
//! | [`eligible`] | which messages in a thread can be answers |
//! | [`errata`] | the corrections of questions, and which question to correct |
//! | [`export`] | a track's dailies and standings, for a file |
//! | [`grade`] | whether an answer is right |
//! | [`group`] | how the group of a track does, and its weakest topics |
//! | [`guard`] | who may do what, and what may be published |
//! | [`learner`] | what a member has learned, and the badges |
//! | [`ledger`] | rows, the points of a source, totals |
//! | [`lists`] | the lists of a daily with many answers, made part by part |
//! | [`my_data`] | what is stored about one member, for a file |
//! | [`months`] | which month a person means |
//! | [`outputs`] | the outputs that were typed, equal ones together |
//! | [`past`] | the past dailies of a track |
//! | [`preview`] | the dates and times that a track posts on |
//! | [`recap`] | how the dailies of a week went |
//! | [`reminders`] | what members are reminded of |
//! | [`requests`] | how far along a topic request is |
//! | [`reveal`] | what a reveal publishes, and what is final at the close |
//! | [`review`] | which missed questions come back, and when |
//! | [`rings`] | who votes for each other |
//! | [`rewards`] | streaks, as far as rewards need them |
//! | [`round`] | sign-ups, presses, scores and teams of a round |
//! | [`search`] | which questions and past dailies have some words |
//! | [`season`] | the final standings of seasons |
//! | [`standings`] | the leaderboard |
//! | [`streak`] | streaks |
//! | [`tracks`] | the tracks of a guild and their open dailies |
//! | [`upcoming`] | what people wait for |
//! | [`votes`] | votes, and the ballot that hides who wrote an answer |
//! | [`withdrawn`] | whether a question was withdrawn on a date |

pub mod answers;
pub mod audit;
pub mod calendar;
pub mod command_access;
pub mod deck;
pub mod difference;
pub mod eligible;
pub mod errata;
pub mod export;
pub mod grade;
pub mod group;
pub mod guard;
pub mod learner;
pub mod ledger;
pub mod lists;
pub mod months;
pub mod my_data;
pub mod outputs;
pub mod past;
pub mod preview;
pub mod recap;
pub mod reminders;
pub mod requests;
pub mod reveal;
pub mod review;
pub mod rewards;
pub mod rings;
pub mod round;
pub mod search;
pub mod season;
pub mod similar;
pub mod standings;
pub mod streak;
pub mod suggestions;
pub mod tracks;
pub mod upcoming;
pub mod votes;
pub mod waiting;
pub mod withdrawn;
