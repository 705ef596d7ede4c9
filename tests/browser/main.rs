//! The page of `pythia try` in a real browser, as people use it. Needs Chromium and ChromeDriver; where they are
//! missing every test says so and passes.
//!
//! The pictures of the README are made anew by
//! `PYTHIA_SCREENSHOTS=docs/screenshots cargo test --test browser screenshots`.
#![cfg(all(feature = "discord", feature = "local-discord"))]

mod access;
mod answers;
mod chat;
mod day;
mod driver;
mod first;
mod forms;
mod furnish;
mod line;
mod round;
mod safe;
mod screenshots;
mod setting_up;
mod trouble;
