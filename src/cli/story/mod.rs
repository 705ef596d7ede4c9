//! Stories: a group's day in plain text, played in the local workspace over real connections.

pub mod cast;
pub mod parse;
pub mod play;
pub mod readable;
