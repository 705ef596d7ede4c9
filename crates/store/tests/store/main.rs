//! Tests of the store. Most run on both kinds: on sled in a temporary folder, and in memory on a
//! simulated disk.

mod beside;
mod contract;
mod damage;
mod faulty_disk;
mod harness;
mod key_bytes;
mod memtable;
mod old_rounds;
mod power_loss;
mod rewriting;
mod sled_state;
mod tail;
mod typed;
