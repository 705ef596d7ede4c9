//! The bot is stopped at every point of a story and opened again: nobody outside notices.

#[path = "../common/mod.rs"]
mod common;

mod every_point;
mod killed;
mod parts;
mod round_options;
mod rounds;
