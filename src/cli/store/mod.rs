//! The commands of operators on a store that no bot has open: `standings`, `export`, `import`, `backup`,
//! `restore`, `verify`, `replay`.

mod check;
mod folder;
mod standings;
mod transfer;

pub use check::{ReplayArgs, VerifyArgs, replay, verify};
pub use standings::{StandingsArgs, standings};
pub use transfer::{
    BackupArgs, ExportArgs, ImportArgs, RestoreArgs, backup, export, import, restore,
};
