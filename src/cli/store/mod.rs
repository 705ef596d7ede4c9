//! Commands that work on a store: `standings`, `export`, `import`, `backup`, `restore`, `verify`
//! and `replay`. Only `backup` may run while a bot uses the store.

mod check;
mod folder;
mod standings;
mod transfer;

pub use check::{ReplayArgs, VerifyArgs, replay, verify};
pub use standings::{StandingsArgs, standings};
pub use transfer::{
    BackupArgs, ExportArgs, ImportArgs, RestoreArgs, backup, export, import, restore,
};
