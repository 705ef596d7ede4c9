//! The page of the local Discord without a browser: who may speak to it, what it sends, how text is read.

mod deeds;
mod guard;
mod stage;
mod text;
