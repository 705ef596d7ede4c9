//! The nouns that all other floors use. Nothing here imports a floor above.

pub mod audit;
pub mod card;
pub mod config;
pub mod custom_id;
pub mod daily;
pub mod discord;
pub mod effect;
pub mod event;
pub mod guild;
pub mod ids;
pub mod language;
pub mod log;
pub mod outcome;
pub mod points;
pub mod question;
pub mod recap;
pub mod record;
pub mod reminder;
pub mod review;
pub mod round;
pub mod search;
pub mod track;
pub mod unfinished;
pub mod window;
pub mod zones;
