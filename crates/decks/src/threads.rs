//! Work on many questions, on all cores.

use std::thread;

/// From this many values on, another thread is worth its start.
const SHARE: usize = 256;

/// Does something with each of many values, on as many threads as there are cores. Returns what
/// became of them in their order.
pub fn shared<T: Send, R: Send>(all: Vec<T>, make: impl Fn(Vec<T>) -> Vec<R> + Sync) -> Vec<R> {
    let cores = thread::available_parallelism()
        .map_or(1, usize::from)
        .min(8);
    let share = all.len().div_ceil(cores).max(SHARE);
    let mut shares: Vec<Vec<T>> = Vec::new();
    let mut all = all.into_iter();
    loop {
        let next: Vec<T> = all.by_ref().take(share).collect();
        if next.is_empty() {
            break;
        }
        shares.push(next);
    }
    let mut shares = shares.into_iter();
    let first = shares.next().unwrap_or_default();
    thread::scope(|scope| {
        let make = &make;
        let others = shares.map(|share| scope.spawn(move || make(share)));
        let others: Vec<_> = others.collect();
        let mut made = make(first);
        for other in others {
            made.extend(other.join().expect("the work of a share doesn't panic"));
        }
        made
    })
}
