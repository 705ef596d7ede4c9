//! The store of Pythia: durable records under ordered keys, and the journal of how they came to be.
//!
//! A caller commits batches of [`Entry`]s. Each is an event with the [`Change`]s it led to. Records
//! are read by key or by range; the history is read entry by entry. [`Store`] is the contract, with
//! an example. There are two kinds of store, [`sled::open`] for a folder and `memory::open` for
//! tests, and both share everything but the state. A third one, say on a distributed database, has
//! to pass `tests/store/contract.rs`.
//!
//! # The folder
//!
//! ```text
//! FOLDER/
//!   LOCK                     locked while a process has the store open
//!   STORE                    the version of the format, and the active generation
//!   FORGOTTEN                which accounts had their data deleted, as keyed hashes
//!   generation-1/
//!     CHECKPOINT             how far the state is on the disk, and whether it was closed properly
//!     journal/snapshot-N     every record as it was after entry N, in key order
//!     journal/segment-N      the batches from entry N on
//!     state/                 sled (absent if the state is a map in memory)
//! ```
//!
//! # How it stays durable
//!
//! **The journal is the commit point, and everything else is built from it.**
//!
//! - A batch becomes one frame with a checksum, appended to the last segment. One `fdatasync`
//!   follows, and then the batch counts. After a power cut it is there completely or not at all.
//! - The state takes the changes after that. It may be lost at any time, and is trusted only up to
//!   its checkpoint: opening redoes the entries after it, or rebuilds the state from the last
//!   snapshot and the journal.
//! - A write or sync that fails is fatal. Nobody knows what is on the disk then, so the process
//!   stops, and the next opening finds out. It rewrites the last segment, because after a failed
//!   sync Linux may report success for bytes that never reached the disk.
//! - Only the end of the last segment can be torn, and is cut off. Any other damage to a segment is
//!   an error that names file and byte. A damaged snapshot is one, too, unless the segments that
//!   are kept make up for it.
//! - Whole rewrites (compaction, migration, restoring) go to a new generation, and the rename of
//!   `STORE` is the switch.
//!
//! `tests/store/power_loss.rs` stops the store at every single write, sync and rename on a
//! simulated disk, and checks that nothing acknowledged is lost.
//!
//! # The modules
//!
//! From the bottom up. A module uses only those above it or in its row, and there are no circles.
//!
//! | module | subject |
//! |---|---|
//! | [`Entry`], [`Scan`], [`error`] | what is committed and read, and what can go wrong |
//! | [`disk`], `sim` | files, real and simulated |
//! | [`frame`], [`batch`], [`record`], [`manifest`] | bytes on the disk |
//! | [`journal`], [`snapshot`], [`replay`] | the history, and reading it back into records |
//! | [`version`], [`memtable`] | format versions, a table in front of sled |
//! | [`beside`], [`options`] | work on threads of its own, settings |
//! | [`forgotten`] | the accounts that a restored store has to forget again |
//! | [`generation`], [`state`], [`checkpoint`] | the parts that opening and rewriting work with |
//! | [`recover`], [`migrate`], [`compact`] | opening and rewriting |
//! | [`backup`], [`tail`] | copying a store, and following one that is open elsewhere |
//! | [`Store`], [`journaled`], [`sled`], `memory` | the contract, and the two kinds of store |
//! | [`keys`], [`codec`] | the keys, records and events of the rules as bytes |

#![deny(clippy::unwrap_used, clippy::unimplemented)]

pub mod backup;
pub mod batch;
pub mod beside;
pub mod checkpoint;
pub mod codec;
pub mod compact;
mod contract;
pub mod disk;
mod entry;
pub mod error;
pub mod forgotten;
pub mod frame;
pub mod generation;
pub mod journal;
pub mod journaled;
pub mod keys;
pub mod manifest;
#[cfg(feature = "testing")]
pub mod memory;
pub mod memtable;
pub mod migrate;
pub mod options;
pub mod record;
pub mod recover;
pub mod replay;
mod scan;
#[cfg(feature = "testing")]
pub mod sim;
pub mod sled;
pub mod snapshot;
pub mod state;
pub mod tail;
pub mod version;

pub use contract::{Rewriting, Store, Verified};
pub use disk::Disk;
pub use entry::{Change, EachEntry, Entry, MAX_KEY, Pair, Position};
pub use error::{Fatal, StoreError};
pub use options::Options;
pub use scan::Scan;
pub use snapshot::EachRecord;
