//! Following a journal while another process writes it.

use std::sync::Arc;

use pythia_store::disk::Disk;
use pythia_store::tail::{Seen, Tail};

use crate::faulty_disk::FaultyDisk;
use crate::harness::*;

on_both!(
    a_follower_sees_every_entry_once_and_ends_with_the_same_records,
    a_follower_starts_over_when_the_store_was_rewritten,
    a_frame_that_is_being_written_is_seen_once_it_is_complete,
    a_follower_reads_no_part_of_the_journal_twice,
);

/// A reader that follows a store, and what it has seen.
#[derive(Default)]
struct Follower {
    tail: Tail,
    records: Model,
    resets: usize,
    last: u64,
}

impl Follower {
    fn follow(&mut self, backend: &dyn Backend) {
        self.follow_on(&*backend.disk());
    }

    fn follow_on(&mut self, disk: &dyn Disk) {
        let Self {
            tail,
            records,
            resets,
            last,
        } = self;
        tail.follow(disk, &mut |seen| match seen {
            Seen::Reset => {
                records.clear();
                *resets += 1;
                *last = 0;
            }
            Seen::Record(key, value) => {
                records.insert(key.to_vec(), value.to_vec());
            }
            Seen::Entry(at, entry) => {
                assert!(*last == 0 || at.0 == *last + 1, "{at} after {last}");
                *last = at.0;
                for (key, value) in entry.changes {
                    match value {
                        Some(value) => records.insert(key, value),
                        None => records.remove(&key),
                    };
                }
            }
        })
        .unwrap();
    }
}

fn a_follower_sees_every_entry_once_and_ends_with_the_same_records(backend: &dyn Backend) {
    let (mut model, mut follower) = (Model::new(), Follower::default());
    follower.follow(backend);
    assert_eq!(follower.resets, 0, "no store, nothing to see");
    let mut store = backend.open_with(one_segment()).unwrap();
    for n in 0..12 {
        run(&mut *store, &mut model, n * 5, n * 5 + 5);
        follower.follow(backend);
        assert_eq!(follower.records, model);
        assert_eq!(follower.last, store.position().0);
    }
    assert_eq!(follower.resets, 1);
    drop(store);
    // Now with many segments and snapshots, and old segments dropped between two readings.
    let mut store = backend.open();
    for n in 12..40 {
        run(&mut *store, &mut model, n * 5, n * 5 + 5);
        store.upkeep().unwrap();
        follower.follow(backend);
        assert_eq!(follower.records, model);
    }
    let mut late = Follower::default();
    late.follow(backend);
    assert_eq!(
        late.records, model,
        "a late follower begins with the snapshot"
    );
}

fn a_follower_starts_over_when_the_store_was_rewritten(backend: &dyn Backend) {
    let (mut model, mut follower) = (Model::new(), Follower::default());
    let mut store = backend.open();
    run(&mut *store, &mut model, 0, 20);
    follower.follow(backend);
    store.compact().unwrap();
    run(&mut *store, &mut model, 20, 30);
    follower.follow(backend);
    assert_eq!(follower.resets, 2);
    assert_eq!(follower.records, model);
}

fn a_frame_that_is_being_written_is_seen_once_it_is_complete(backend: &dyn Backend) {
    let (mut model, mut follower) = (Model::new(), Follower::default());
    let mut store = backend.open_with(one_segment()).unwrap();
    run(&mut *store, &mut model, 0, 5);
    follower.follow(backend);
    let seen = follower.last;
    run(&mut *store, &mut model, 5, 6);
    let end = store.position().0;
    drop(store);
    let segment = backend.journal_files("segment").pop().unwrap();
    let mut whole = Vec::new();
    backend.tamper(&segment, &mut |bytes| {
        whole = bytes.clone();
        bytes.truncate(bytes.len() - 3);
    });
    follower.follow(backend);
    assert_eq!((follower.last, follower.resets), (seen, 1));
    backend.tamper(&segment, &mut |bytes| *bytes = whole.clone());
    follower.follow(backend);
    assert_eq!((follower.last, follower.resets), (end, 1));
    assert_eq!(follower.records, model);
}

fn a_follower_reads_no_part_of_the_journal_twice(backend: &dyn Backend) {
    let (mut model, mut follower) = (Model::new(), Follower::default());
    let mut store = backend.open_with(one_segment()).unwrap();
    run(&mut *store, &mut model, 0, 20);
    let disk = FaultyDisk {
        disk: backend.disk(),
        faults: Arc::new(|_| Ok(true)),
        reads: Arc::default(),
    };
    let segments_read = || {
        let mut reads = std::mem::take(&mut *disk.reads.lock().unwrap());
        reads.retain(|(path, _)| path.contains("segment"));
        reads
    };
    follower.follow_on(&disk);
    assert!(!segments_read().is_empty());
    follower.follow_on(&disk);
    assert_eq!(segments_read(), [], "nothing was written");
    for n in 20..23 {
        let segment = backend.journal_files("segment").pop().unwrap();
        let length = disk.length(&segment).unwrap();
        run(&mut *store, &mut model, n, n + 1);
        follower.follow_on(&disk);
        assert_eq!(segments_read(), [(segment, length)]);
        assert_eq!(follower.records, model);
    }
}
