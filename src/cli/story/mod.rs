//! Stories: a day of a group in plain text, played over the wire in the local workspace.

pub mod cast;
pub mod parse;
pub mod play;
pub mod readable;
