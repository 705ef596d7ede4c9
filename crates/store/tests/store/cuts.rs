//! Power cuts, failing writes and syncs, a full disk: at every single operation, on the simulated disk.
//!
//! After each of them the store must hold what was acknowledged, and of the batch under way all or nothing.

use std::io;
use std::ops::Range;
use std::sync::Arc;
use std::sync::atomic::{AtomicU64, Ordering};

use pythia_store::disk::Disk;
use pythia_store::journaled::Journaled;
use pythia_store::sim::SimDisk;
use pythia_store::{Options, Position, Store, StoreError, backup};

use crate::ground::*;
use crate::odd::{Odd, Operation, Whim};

/// Ruins tried for each cut.
const SEEDS: u64 = 6;

/// How far a story came before something failed.
#[derive(Default)]
struct Told {
    /// What was acknowledged.
    model: Model,
    at: Position,
    /// What it would be with the batch under way.
    perhaps: Option<(Model, Position)>,
    error: Option<StoreError>,
}

/// Opens the store, commits 25 batches with upkeep and two compactions, closes it; stops at the first error.
fn tell(disk: Arc<dyn Disk>, options: Options) -> Told {
    let mut told = Told::default();
    let open = pythia_store::memory::open(disk, options);
    told.error = open
        .and_then(|store| tell_until_error(store, 0..25, &[11, 20], &mut told))
        .err();
    told
}

fn tell_until_error(
    mut store: impl Store,
    batches: Range<u64>,
    compactions: &[u64],
    told: &mut Told,
) -> Result<(), StoreError> {
    for n in batches {
        let mut next = told.model.clone();
        apply(&mut next, &batch(n));
        told.perhaps = Some((next.clone(), Position(told.at.0 + batch(n).len() as u64)));
        let at = store.commit(batch(n))?;
        (told.model, told.at, told.perhaps) = (next, at, None);
        store.upkeep()?;
        if compactions.contains(&n) {
            store.compact()?;
        }
    }
    store.close().map(|_| ())
}

/// The store holds what was acknowledged, and of the batch under way all or nothing; and it goes on.
fn assert_nothing_lost(disk: &SimDisk, told: &Told, case: &str) {
    let mut store = pythia_store::memory::open(Arc::new(disk.clone()), small())
        .unwrap_or_else(|error| panic!("{case}: does not open: {error}"));
    let held = (contents(&store), store.position());
    let fits = held == (told.model.clone(), told.at) || Some(&held) == told.perhaps.as_ref();
    assert!(
        fits,
        "{case}: acknowledged up to {}, found {}, {:?}",
        told.at, held.1, told.error
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

fn operations_of_a_whole_story() -> u64 {
    let disk = SimDisk::new();
    assert!(tell(Arc::new(disk.clone()), small()).error.is_none());
    disk.operations()
}

#[test]
fn a_power_cut_at_any_operation_loses_nothing_acknowledged() {
    let operations = operations_of_a_whole_story();
    assert!(operations > 150, "{operations}");
    for n in 1..=operations {
        for seed in 0..SEEDS {
            let disk = SimDisk::new();
            disk.cut_at(n);
            let told = tell(Arc::new(disk.clone()), small());
            assert!(disk.is_off());
            disk.power_cycle(seed);
            assert_nothing_lost(&disk, &told, &format!("cut at {n}, seed {seed}"));
        }
    }
}

#[test]
fn a_kill_at_any_operation_loses_nothing_acknowledged() {
    for n in 1..=operations_of_a_whole_story() {
        let disk = SimDisk::new();
        disk.cut_at(n);
        let told = tell(Arc::new(disk.clone()), small());
        // What was written is still in the system's cache: only the process is gone.
        disk.switch_on();
        assert_nothing_lost(&disk, &told, &format!("killed at {n}"));
    }
}

#[test]
fn any_write_or_sync_that_fails_stops_the_store_and_loses_nothing_acknowledged() {
    let mut fatal = 0;
    for n in 1..=operations_of_a_whole_story() {
        for then_cut in [false, true] {
            let disk = SimDisk::new();
            disk.fail_at(n);
            let told = tell(Arc::new(disk.clone()), small());
            let error = told
                .error
                .as_ref()
                .expect("the failure must not be passed over");
            fatal += u64::from(error.is_fatal());
            if then_cut {
                disk.power_cycle(n)
            } else {
                disk.restart()
            }
            assert_nothing_lost(
                &disk,
                &told,
                &format!("failed at {n}, then cut: {then_cut}"),
            );
        }
    }
    assert!(
        fatal > 100,
        "most of these must have been fatal, {fatal} were"
    );
}

#[test]
fn after_a_failed_sync_nothing_is_accepted_any_more() {
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
fn what_a_failed_sync_left_in_the_cache_is_written_anew_before_it_counts() {
    // The sync fails, the process starts again and finds the batch in the cache, acknowledges more, and the power goes: the
    // system had forgotten that the batch never reached the disk.
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
fn a_full_disk_stops_the_store_with_a_clear_word_and_loses_nothing() {
    let whole = SimDisk::new();
    tell(Arc::new(whole.clone()), small());
    let mut stopped = 0;
    for capacity in 0..whole.used() + 4000 {
        if capacity % 13 > 0 {
            continue;
        }
        let disk = SimDisk::new();
        disk.set_capacity(Some(capacity));
        let told = tell(Arc::new(disk.clone()), small());
        disk.set_capacity(None);
        if let Some(error) = &told.error {
            stopped += 1;
            assert!(
                error.is_full() && error.to_string().contains("the disk is full"),
                "{error}"
            );
        }
        disk.restart();
        assert_nothing_lost(&disk, &told, &format!("{capacity} bytes"));
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
fn a_cut_while_restoring_leaves_no_store_that_could_be_mistaken_for_one() {
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
            // Nothing of the backup had reached the disk: an empty folder, a fresh store.
            Ok(store) => assert_eq!(contents(&store), Model::new()),
            Err(error) => assert!(matches!(error, StoreError::Folder { .. }), "{error}"),
        }
    }
}

#[test]
fn on_sled_too_any_write_or_sync_that_fails_loses_nothing_acknowledged() {
    let tell_sled = |fail_at: u64| {
        let ground = OnSled::new();
        let count = Arc::new(AtomicU64::new(0));
        let counted = count.clone();
        let whim: Arc<Whim> = Arc::new(move |operation| {
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
        let disk = Arc::new(Odd {
            disk: ground.disk(),
            whim,
            reads: Arc::default(),
        });
        let mut told = Told::default();
        let open = Journaled::<pythia_store::sled::Sled>::open(disk, small());
        told.error = open
            .and_then(|store| tell_until_error(store, 0..12, &[7], &mut told))
            .err();
        (ground, told, count.load(Ordering::Relaxed))
    };
    let (_, whole, operations) = tell_sled(u64::MAX);
    assert!(whole.error.is_none() && operations > 50, "{operations}");
    for n in (1..=operations).step_by(3) {
        let (ground, told, _) = tell_sled(n);
        let error = told
            .error
            .as_ref()
            .expect("the failure must not be passed over");
        assert!(
            !error.is_full() || error.to_string().contains("the disk is full"),
            "{error}"
        );
        let store = ground.open();
        let held = (contents(&*store), store.position());
        let fits = held == (told.model, told.at) || Some(&held) == told.perhaps.as_ref();
        assert!(
            fits,
            "failed at {n} with {error}: acknowledged up to {}, found {}",
            told.at, held.1
        );
        store.verify().unwrap();
    }
}

#[test]
fn these_tests_have_teeth_a_store_that_does_not_sync_is_found_out() {
    for files in [true, false] {
        let operations = operations_of_a_whole_story();
        let found = (1..=operations).filter(|n| {
            let disk = SimDisk::new();
            disk.cut_at(*n);
            let left_out = if files {
                Operation::SyncFile
            } else {
                Operation::SyncFolder
            };
            let whim: Arc<Whim> = Arc::new(move |operation| Ok(operation != left_out));
            let told = tell(
                Arc::new(Odd {
                    disk: Arc::new(disk.clone()),
                    whim,
                    reads: Arc::default(),
                }),
                small(),
            );
            disk.power_cycle(*n);
            let Ok(store) = pythia_store::memory::open(Arc::new(disk), small()) else {
                return true;
            };
            let held = (contents(&store), store.position());
            held != (told.model, told.at) && Some(held) != told.perhaps
        });
        let found = found.count() as u64;
        assert!(
            found > operations / 4,
            "without syncs of files: {files}, found out {found} times of {operations}"
        );
    }
}
