//! The contract of any store, run over both: sled in a temporary folder, and a map in memory on a simulated disk.

mod contract;
mod cuts;
mod damage;
mod ground;
mod key_bytes;
mod odd;
mod old_rounds;
mod rewriting;
mod sled_state;
mod tail;
mod typed;
