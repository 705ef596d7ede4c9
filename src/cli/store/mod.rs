//! Commands that work on a store: `standings`, `export`, `import`, `backup`, `restore`, `verify`,
//! `replay`, `forget` and `bank difficulty`. Only `backup` and the last one may run while a bot
//! uses the store.

mod check;
mod difficulty;
mod folder;
mod forget;
mod seasons;
mod standings;
mod transfer;

pub use check::{ReplayArgs, VerifyArgs, replay, verify};
pub use difficulty::{DifficultyArgs, difficulty};
pub use forget::{ForgetArgs, forget};
pub use standings::{StandingsArgs, standings};
pub use transfer::{
    BackupArgs, ExportArgs, ImportArgs, RestoreArgs, backup, export, import, restore,
};
