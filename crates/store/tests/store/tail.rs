//! The journal followed by somebody else while it is written.

use std::sync::Arc;

use pythia_store::disk::Disk;
use pythia_store::tail::{Seen, Tail};

use crate::ground::*;
use crate::odd::Odd;

on_both!(
    whoever_looks_on_sees_every_entry_once_and_ends_with_the_same_records,
    whoever_looks_on_begins_anew_when_the_store_was_rewritten,
    a_frame_that_is_still_being_written_is_seen_when_it_is_whole,
    whoever_looks_on_reads_nothing_of_the_journal_twice,
);

/// What somebody who looks on has seen.
#[derive(Default)]
struct Onlooker {
    tail: Tail,
    records: Model,
    anew: usize,
    last: u64,
}

impl Onlooker {
    fn look(&mut self, ground: &dyn Ground) {
        self.look_at(&*ground.disk());
    }

    fn look_at(&mut self, disk: &dyn Disk) {
        let Self {
            tail,
            records,
            anew,
            last,
        } = self;
        tail.follow(disk, &mut |seen| match seen {
            Seen::Reset => {
                records.clear();
                *anew += 1;
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

fn whoever_looks_on_sees_every_entry_once_and_ends_with_the_same_records(ground: &dyn Ground) {
    let (mut model, mut onlooker) = (Model::new(), Onlooker::default());
    onlooker.look(ground);
    assert_eq!(onlooker.anew, 0, "no store, nothing to see");
    let mut store = ground.open_with(one_segment()).unwrap();
    for n in 0..12 {
        run(&mut *store, &mut model, n * 5, n * 5 + 5);
        onlooker.look(ground);
        assert_eq!(onlooker.records, model);
        assert_eq!(onlooker.last, store.position().0);
    }
    assert_eq!(onlooker.anew, 1);
    drop(store);
    // Many segments, snapshots, and old segments dropped under its eyes.
    let mut store = ground.open();
    for n in 12..40 {
        run(&mut *store, &mut model, n * 5, n * 5 + 5);
        store.upkeep().unwrap();
        onlooker.look(ground);
        assert_eq!(onlooker.records, model);
    }
    let mut late = Onlooker::default();
    late.look(ground);
    assert_eq!(
        late.records, model,
        "who comes late begins with the snapshot"
    );
}

fn whoever_looks_on_begins_anew_when_the_store_was_rewritten(ground: &dyn Ground) {
    let (mut model, mut onlooker) = (Model::new(), Onlooker::default());
    let mut store = ground.open();
    run(&mut *store, &mut model, 0, 20);
    onlooker.look(ground);
    store.compact().unwrap();
    run(&mut *store, &mut model, 20, 30);
    onlooker.look(ground);
    assert_eq!(onlooker.anew, 2);
    assert_eq!(onlooker.records, model);
}

fn a_frame_that_is_still_being_written_is_seen_when_it_is_whole(ground: &dyn Ground) {
    let (mut model, mut onlooker) = (Model::new(), Onlooker::default());
    let mut store = ground.open_with(one_segment()).unwrap();
    run(&mut *store, &mut model, 0, 5);
    onlooker.look(ground);
    let seen = onlooker.last;
    run(&mut *store, &mut model, 5, 6);
    let end = store.position().0;
    drop(store);
    let segment = ground.journal_files("segment").pop().unwrap();
    let mut whole = Vec::new();
    ground.tamper(&segment, &mut |bytes| {
        whole = bytes.clone();
        bytes.truncate(bytes.len() - 3);
    });
    onlooker.look(ground);
    assert_eq!((onlooker.last, onlooker.anew), (seen, 1));
    ground.tamper(&segment, &mut |bytes| *bytes = whole.clone());
    onlooker.look(ground);
    assert_eq!((onlooker.last, onlooker.anew), (end, 1));
    assert_eq!(onlooker.records, model);
}

fn whoever_looks_on_reads_nothing_of_the_journal_twice(ground: &dyn Ground) {
    let (mut model, mut onlooker) = (Model::new(), Onlooker::default());
    let mut store = ground.open_with(one_segment()).unwrap();
    run(&mut *store, &mut model, 0, 20);
    let disk = Odd {
        disk: ground.disk(),
        whim: Arc::new(|_| Ok(true)),
        reads: Arc::default(),
    };
    let segments_read = || {
        let mut reads = std::mem::take(&mut *disk.reads.lock().unwrap());
        reads.retain(|(path, _)| path.contains("segment"));
        reads
    };
    onlooker.look_at(&disk);
    assert!(!segments_read().is_empty());
    onlooker.look_at(&disk);
    assert_eq!(segments_read(), [], "nothing was written");
    for n in 20..23 {
        let segment = ground.journal_files("segment").pop().unwrap();
        let length = disk.length(&segment).unwrap();
        run(&mut *store, &mut model, n, n + 1);
        onlooker.look_at(&disk);
        assert_eq!(segments_read(), [(segment, length)]);
        assert_eq!(onlooker.records, model);
    }
}
