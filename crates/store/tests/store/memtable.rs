//! The table in memory in front of sled, over a base that is as slow as a test wants.

#![expect(
    clippy::disallowed_methods,
    reason = "the writer needs a thread, and the test waits for its end"
)]

use std::collections::BTreeMap;
use std::sync::{Arc, Condvar, Mutex};

use pythia_store::memtable::{Base, Changes, Memtable, writer};
use pythia_store::{Pair, Position, Scan, StoreError};

/// A base that takes nothing until its gate is open.
#[derive(Clone, Default)]
struct Gated(Arc<(Mutex<Inside>, Condvar)>);

#[derive(Default)]
struct Inside {
    open: bool,
    records: BTreeMap<Vec<u8>, Vec<u8>>,
}

impl Gated {
    fn open(&self) {
        self.0.0.lock().unwrap().open = true;
        self.0.1.notify_all();
    }
}

impl Base for Gated {
    fn get(&self, key: &[u8]) -> Result<Option<Vec<u8>>, StoreError> {
        Ok(self.0.0.lock().unwrap().records.get(key).cloned())
    }

    fn scan(&self, scan: &Scan) -> Result<Vec<Pair>, StoreError> {
        let gated = self.0.0.lock().unwrap();
        let all = gated.records.range(scan.from.clone()..).take(scan.limit);
        Ok(all
            .map(|(key, value)| (key.clone(), value.clone()))
            .collect())
    }

    fn flush(&self, changes: &Changes, _: Position) -> Result<(), StoreError> {
        let gated = self.0.0.lock().unwrap();
        let mut gated = self.0.1.wait_while(gated, |inside| !inside.open).unwrap();
        for (key, value) in changes {
            match value {
                Some(value) => drop(gated.records.insert(key.clone(), value.clone())),
                None => drop(gated.records.remove(key)),
            }
        }
        Ok(())
    }
}

#[test]
fn changes_that_wait_for_the_writer_can_be_read_and_whoever_commits_hears_that_it_is_behind() {
    let base = Gated::default();
    let (writer, work) = writer();
    let thread = std::thread::spawn(work);
    let mut table = Memtable::new(base.clone(), Some(writer), 2);
    let put = |table: &mut Memtable<Gated>, n: u8| {
        let changes = [(vec![n], Some(vec![n])), (vec![100], Some(vec![n]))];
        table
            .apply(&mut changes.into_iter(), Position(n.into()))
            .unwrap();
    };
    assert!(!table.is_behind());
    for n in 1..=3 {
        put(&mut table, n);
    }
    assert!(table.is_behind(), "three tables wait");
    assert_eq!(table.get(&[100]).unwrap(), Some(vec![3]), "the last change");
    assert_eq!(
        table.get(&[1]).unwrap(),
        Some(vec![1]),
        "of the first table"
    );
    let all = table.scan(&Scan::prefix(&[]).limit(10)).unwrap();
    let keys: Vec<_> = all.iter().map(|(key, _)| key[0]).collect();
    assert_eq!(keys, [1, 2, 3, 100]);
    base.open();
    table.flush().unwrap();
    assert!(!table.is_behind());
    assert_eq!(base.get(&[100]).unwrap(), Some(vec![3]));
    drop(table);
    thread.join().unwrap();
}
