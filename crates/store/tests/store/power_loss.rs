//! Power loss, kills, failing writes and syncs, and a full disk, at every single operation.
//!
//! After each of them the store must hold everything that was acknowledged, and the batch that was
//! being committed completely or not at all.

use std::io;
use std::ops::Range;
use std::sync::Arc;
use std::sync::atomic::{AtomicU64, Ordering};

use pythia_store::disk::Disk;
use pythia_store::journaled::Journaled;
use pythia_store::sim::SimDisk;
use pythia_store::{Options, Position, Store, StoreError, backup};

use crate::faulty_disk::{Faults, FaultyDisk, Operation};
use crate::harness::*;

/// How many outcomes are tried for each power cut.
const SEEDS: u64 = 6;

/// How far the workload came before something failed.
#[derive(Default)]
struct Progress {
    /// What was acknowledged.
    model: Model,
    at: Position,
    /// What it would be with the batch that was being committed.
    pending: Option<(Model, Position)>,
    error: Option<StoreError>,
}

/// Opens a store, commits 25 batches with upkeep and two compactions, and closes it. Stops at the
/// first error.
fn run_workload(disk: Arc<dyn Disk>, options: Options) -> Progress {
    let mut progress = Progress::default();
    let open = pythia_store::memory::open(disk, options);
    progress.error = open
        .and_then(|store| run_until_error(store, 0..25, &[11, 20], &mut progress))
        .err();
    progress
}

fn run_until_error(
    mut store: impl Store,
    batches: Range<u64>,
    compactions: &[u64],
    progress: &mut Progress,
) -> Result<(), StoreError> {
    for n in batches {
        let mut next = progress.model.clone();
        apply(&mut next, &batch(n));
        progress.pending = Some((
            next.clone(),
            Position(progress.at.0 + batch(n).len() as u64),
        ));
        let at = store.commit(batch(n))?;
        (progress.model, progress.at, progress.pending) = (next, at, None);
        store.upkeep()?;
        if compactions.contains(&n) {
            store.compact()?;
        }
    }
    store.close().map(|_| ())
}

/// Asserts that the store holds what was acknowledged, and the pending batch completely or not at
/// all, and that it can be written to.
fn assert_nothing_lost(disk: &SimDisk, progress: &Progress, case: &str) {
    let mut store = pythia_store::memory::open(Arc::new(disk.clone()), small())
        .unwrap_or_else(|error| panic!("{case}: does not open: {error}"));
    let held = (contents(&store), store.position());
    let fits =
        held == (progress.model.clone(), progress.at) || Some(&held) == progress.pending.as_ref();
    assert!(
        fits,
        "{case}: acknowledged up to {}, found {}, {:?}",
        progress.at, held.1, progress.error
    );
    store
        .verify()
        .unwrap_or_else(|error| panic!("{case}: {error}"));
    let mut model = held.0;
    run(&mut store, &mut model, 100, 104);
    drop(store);
    disk.power_cycle(1);
    let store = pythia_store::memory::open(Arc::new(disk.clone()), small())
        .unwrap_or_else(|error| panic!("{case}: does not open the second time: {error}"));
    assert_eq!(contents(&store), model, "{case}, afterwards");
}

fn operations_of_the_workload() -> u64 {
    let disk = SimDisk::new();
    assert!(
        run_workload(Arc::new(disk.clone()), small())
            .error
            .is_none()
    );
    disk.operations()
}

#[test]
fn a_power_cut_at_any_operation_loses_nothing_acknowledged() {
    let operations = operations_of_the_workload();
    assert!(operations > 150, "{operations}");
    for n in 1..=operations {
        for seed in 0..SEEDS {
            let disk = SimDisk::new();
            disk.cut_at(n);
            let progress = run_workload(Arc::new(disk.clone()), small());
            assert!(disk.is_off());
            disk.power_cycle(seed);
            assert_nothing_lost(&disk, &progress, &format!("cut at {n}, seed {seed}"));
        }
    }
}

#[test]
fn a_kill_at_any_operation_loses_nothing_acknowledged() {
    for n in 1..=operations_of_the_workload() {
        let disk = SimDisk::new();
        disk.cut_at(n);
        let progress = run_workload(Arc::new(disk.clone()), small());
        // Only the process is gone: what was written is still in the system's cache.
        disk.switch_on();
        assert_nothing_lost(&disk, &progress, &format!("killed at {n}"));
    }
}

#[test]
fn any_write_or_sync_that_fails_stops_the_store_and_loses_nothing_acknowledged() {
    let mut fatal = 0;
    for n in 1..=operations_of_the_workload() {
        for then_cut in [false, true] {
            let disk = SimDisk::new();
            disk.fail_at(n);
            let progress = run_workload(Arc::new(disk.clone()), small());
            let error = progress
                .error
                .as_ref()
                .expect("the failure must be reported");
            fatal += u64::from(error.is_fatal());
            if then_cut {
                disk.power_cycle(n)
            } else {
                disk.restart()
            }
            assert_nothing_lost(
                &disk,
                &progress,
                &format!("failed at {n}, then cut: {then_cut}"),
            );
        }
    }
    assert!(fatal > 100, "most failures must be fatal, {fatal} were");
}

#[test]
fn after_a_failed_sync_every_call_fails() {
    let disk = SimDisk::new();
    let mut store = pythia_store::memory::open(Arc::new(disk.clone()), small()).unwrap();
    store.commit(batch(1)).unwrap();
    disk.fail_at(2);
    let error = store.commit(batch(2)).unwrap_err();
    assert!(error.is_fatal() && !error.is_full(), "{error}");
    assert!(
        error
            .to_string()
            .starts_with("stopping, writing the journal failed"),
        "{error}"
    );
    assert!(store.commit(batch(3)).unwrap_err().is_fatal());
    assert!(store.upkeep().unwrap_err().is_fatal() && store.checkpoint().unwrap_err().is_fatal());
    assert!(store.get(b"k007").unwrap_err().is_fatal() && store.close().unwrap_err().is_fatal());
}

#[test]
fn what_a_failed_sync_left_in_the_cache_is_rewritten_before_it_counts() {
    // The sync fails. The process starts again, finds the batch in the cache, and acknowledges
    // more. Then the power is cut, and the batch never reached the disk, although later syncs
    // succeeded.
    for seed in 0..40 {
        let disk = SimDisk::new();
        let mut model = Model::new();
        let mut store = pythia_store::memory::open(Arc::new(disk.clone()), one_segment()).unwrap();
        run(&mut store, &mut model, 0, 3);
        disk.fail_at(2);
        store.commit(batch(3)).unwrap_err();
        drop(store);
        disk.restart();
        let mut store = pythia_store::memory::open(Arc::new(disk.clone()), one_segment()).unwrap();
        let mut model = contents(&store);
        run(&mut store, &mut model, 4, 8);
        drop(store);
        disk.power_cycle(seed);
        assert_holds(
            &pythia_store::memory::open(Arc::new(disk), one_segment()).unwrap(),
            &model,
        );
    }
}

#[test]
fn a_full_disk_stops_the_store_with_a_clear_message_and_loses_nothing() {
    let whole = SimDisk::new();
    run_workload(Arc::new(whole.clone()), small());
    let mut stopped = 0;
    for capacity in 0..whole.used() + 4000 {
        if capacity % 13 > 0 {
            continue;
        }
        let disk = SimDisk::new();
        disk.set_capacity(Some(capacity));
        let progress = run_workload(Arc::new(disk.clone()), small());
        disk.set_capacity(None);
        if let Some(error) = &progress.error {
            stopped += 1;
            assert!(
                error.is_full() && error.to_string().contains("the disk is full"),
                "{error}"
            );
        }
        disk.restart();
        assert_nothing_lost(&disk, &progress, &format!("{capacity} bytes"));
    }
    assert!(stopped > 50, "{stopped}");
}

#[test]
fn a_disk_too_full_to_compact_leaves_the_store_as_it_was() {
    let disk = SimDisk::new();
    let mut model = Model::new();
    let mut store = pythia_store::memory::open(Arc::new(disk.clone()), small()).unwrap();
    run(&mut store, &mut model, 0, 20);
    disk.set_capacity(Some(disk.used() + 100));
    let error = store.compact().unwrap_err();
    assert!(error.is_full() && !error.is_fatal(), "{error}");
    disk.set_capacity(None);
    run(&mut store, &mut model, 20, 30);
    store.compact().unwrap();
    assert_holds(&store, &model);
}

#[test]
fn a_power_cut_during_a_restore_leaves_nothing_that_opens_as_a_store_with_less() {
    let (source, backup_disk) = (SimDisk::new(), SimDisk::new());
    let mut model = Model::new();
    let mut store = pythia_store::memory::open(Arc::new(source), small()).unwrap();
    run(&mut store, &mut model, 0, 40);
    store.backup(&backup_disk).unwrap();
    let operations = {
        let target = SimDisk::new();
        backup::restore(&backup_disk, &target).unwrap();
        target.operations()
    };
    for n in 1..=operations {
        let target = SimDisk::new();
        target.cut_at(n);
        backup::restore(&backup_disk, &target).unwrap_err();
        target.power_cycle(n);
        match pythia_store::memory::open(Arc::new(target), small()) {
            Ok(store) if store.position() > Position(0) => assert_holds(&store, &model),
            // Nothing of the backup has reached the disk, so this is a new store in an empty
            // folder.
            Ok(store) => assert_eq!(contents(&store), Model::new()),
            Err(error) => assert!(matches!(error, StoreError::Folder { .. }), "{error}"),
        }
    }
}

#[test]
fn on_sled_any_write_or_sync_that_fails_loses_nothing_acknowledged_either() {
    let run_on_sled = |fail_at: u64| {
        let backend = OnSled::new();
        let count = Arc::new(AtomicU64::new(0));
        let counted = count.clone();
        let faults: Arc<Faults> = Arc::new(move |operation| {
            let n = counted.fetch_add(1, Ordering::Relaxed) + 1;
            let kind = if operation == Operation::Write {
                io::ErrorKind::StorageFull
            } else {
                io::ErrorKind::Other
            };
            if n == fail_at {
                Err(kind.into())
            } else {
                Ok(true)
            }
        });
        let disk = Arc::new(FaultyDisk {
            disk: backend.disk(),
            faults,
            reads: Arc::default(),
        });
        let mut progress = Progress::default();
        let open = Journaled::<pythia_store::sled::Sled>::open(disk, small());
        progress.error = open
            .and_then(|store| run_until_error(store, 0..12, &[7], &mut progress))
            .err();
        (backend, progress, count.load(Ordering::Relaxed))
    };
    let (_, whole, operations) = run_on_sled(u64::MAX);
    assert!(whole.error.is_none() && operations > 50, "{operations}");
    for n in (1..=operations).step_by(3) {
        let (backend, progress, _) = run_on_sled(n);
        let error = progress
            .error
            .as_ref()
            .expect("the failure must be reported");
        assert!(
            !error.is_full() || error.to_string().contains("the disk is full"),
            "{error}"
        );
        let store = backend.open();
        let held = (contents(&*store), store.position());
        let fits =
            held == (progress.model, progress.at) || Some(&held) == progress.pending.as_ref();
        assert!(
            fits,
            "failed at {n} with {error}: acknowledged up to {}, found {}",
            progress.at, held.1
        );
        store.verify().unwrap();
    }
}

#[test]
fn these_tests_notice_a_store_that_does_not_sync() {
    for files in [true, false] {
        let operations = operations_of_the_workload();
        let found = (1..=operations).filter(|n| {
            let disk = SimDisk::new();
            disk.cut_at(*n);
            let skipped = if files {
                Operation::SyncFile
            } else {
                Operation::SyncFolder
            };
            let faults: Arc<Faults> = Arc::new(move |operation| Ok(operation != skipped));
            let progress = run_workload(
                Arc::new(FaultyDisk {
                    disk: Arc::new(disk.clone()),
                    faults,
                    reads: Arc::default(),
                }),
                small(),
            );
            disk.power_cycle(*n);
            let Ok(store) = pythia_store::memory::open(Arc::new(disk), small()) else {
                return true;
            };
            let held = (contents(&store), store.position());
            held != (progress.model, progress.at) && Some(held) != progress.pending
        });
        let found = found.count() as u64;
        assert!(
            found > operations / 4,
            "noticed {found} of {operations} times, skipping syncs of files: {files}"
        );
    }
}
