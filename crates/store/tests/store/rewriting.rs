//! Compaction, migration, backup and restore.

use std::sync::Arc;

use pythia_store::sim::SimDisk;
use pythia_store::version::Step;
use pythia_store::{Options, Pair, Position, Store, StoreError, backup, memory, record};

use crate::harness::*;

on_both!(
    after_compaction_no_file_holds_what_was_removed,
    compaction_changes_no_record,
    what_is_restored_equals_what_was_backed_up,
    a_backup_may_be_taken_from_a_store_that_is_open_elsewhere,
    a_damaged_backup_is_refused_before_anything_is_restored,
    backups_and_restores_go_to_empty_folders_only,
    an_older_version_is_rewritten_and_a_newer_program_goes_on,
    a_version_without_a_step_is_refused,
);

const SECRET: &str = "what Ada wrote";

fn after_compaction_no_file_holds_what_was_removed(backend: &dyn Backend) {
    let mut model = Model::new();
    let mut store = backend.open();
    run(&mut *store, &mut model, 0, 20);
    store
        .commit(vec![entry(
            "says: what Ada wrote",
            vec![put("text", SECRET)],
        )])
        .unwrap();
    store.checkpoint().unwrap();
    run(&mut *store, &mut model, 20, 40);
    // A state that was set aside and the remains of interrupted work hold it, too.
    let disk = backend.disk();
    disk.create_dir("generation-1/state-set-aside").unwrap();
    disk.create("generation-1/state-set-aside/db")
        .unwrap()
        .append(SECRET.as_bytes())
        .unwrap();
    disk.create("generation-1/journal/segment-9.tmp")
        .unwrap()
        .append(SECRET.as_bytes())
        .unwrap();
    store
        .commit(vec![entry("forget", vec![remove("text")])])
        .unwrap();
    let holding = |backend: &dyn Backend| {
        let holds = |bytes: &Vec<u8>| {
            bytes
                .windows(SECRET.len())
                .any(|window| window == SECRET.as_bytes())
        };
        backend
            .files()
            .into_iter()
            .filter(|(_, bytes)| holds(bytes))
            .map(|(path, _)| path)
            .collect::<Vec<_>>()
    };
    assert!(
        holding(backend).len() >= 3,
        "the test must be able to find it"
    );
    store.compact().unwrap();
    assert_eq!(holding(backend), Vec::<String>::new());
    assert_holds(&*store, &model);
    run(&mut *store, &mut model, 40, 50);
    drop(store);
    assert_holds(&*backend.open(), &model);
    assert_eq!(holding(backend), Vec::<String>::new());
}

fn compaction_changes_no_record(backend: &dyn Backend) {
    let mut model = Model::new();
    let mut store = backend.open();
    for round in 0..4 {
        store.compact().unwrap();
        assert_holds(&*store, &model);
        assert_eq!(store.oldest(), store.position(), "the history starts over");
        let before = store.position();
        run(&mut *store, &mut model, round * 10, round * 10 + 10);
        assert!(store.position() > before, "positions go on");
        if round % 2 == 0 {
            drop(store);
            store = backend.open();
        }
    }
    assert_holds(&*store, &model);
}

fn what_is_restored_equals_what_was_backed_up(backend: &dyn Backend) {
    for batches in [0, 3, 60] {
        let (backend, copy, restored) = (backend.fresh(), backend.fresh(), backend.fresh());
        let mut model = Model::new();
        let mut store = backend.open();
        run(&mut *store, &mut model, 0, batches);
        let manifest = store.backup(&*copy.disk()).unwrap();
        assert_eq!(manifest.position, store.position());
        assert_eq!(backup::check(&*copy.disk()).unwrap(), manifest);
        run(&mut *store, &mut model.clone(), batches, batches + 5);
        backup::restore(&*copy.disk(), &*restored.disk()).unwrap();
        let mut again = restored.open();
        assert_holds(&*again, &model);
        assert_eq!(again.position(), manifest.position);
        let history = journal(&*again, again.oldest());
        assert!(
            journal(&*store, again.oldest().max(store.oldest())).starts_with(
                &history[(store.oldest().0.saturating_sub(again.oldest().0) as usize)
                    .min(history.len())..]
            )
        );
        run(&mut *again, &mut model, batches, batches + 5);
        assert_holds(&*again, &model);
    }
}

fn a_backup_may_be_taken_from_a_store_that_is_open_elsewhere(backend: &dyn Backend) {
    let (copy, restored) = (backend.fresh(), backend.fresh());
    let mut model = Model::new();
    let mut store = backend.open();
    run(&mut *store, &mut model, 0, 37);
    let manifest = backup::copy(&*backend.disk(), &*copy.disk()).unwrap();
    assert_eq!(manifest.position, store.position());
    backup::restore(&*copy.disk(), &*restored.disk()).unwrap();
    assert_holds(&*restored.open(), &model);
}

fn a_damaged_backup_is_refused_before_anything_is_restored(backend: &dyn Backend) {
    let copy = backend.fresh();
    let mut store = backend.open();
    run(&mut *store, &mut Model::new(), 0, 60);
    store.backup(&*copy.disk()).unwrap();
    for (path, whole) in copy.files() {
        for at in [0, whole.len() / 2, whole.len() - 1] {
            copy.tamper(&path, &mut |bytes| bytes[at] ^= 1);
            let error = backup::check(&*copy.disk()).unwrap_err();
            assert!(matches!(error, StoreError::Backup { .. }), "{error}");
            let target = backend.fresh();
            backup::restore(&*copy.disk(), &*target.disk()).unwrap_err();
            assert!(target.files().is_empty());
            copy.tamper(&path, &mut |bytes| bytes.copy_from_slice(&whole));
        }
        copy.tamper(&path, &mut |bytes| bytes.truncate(whole.len() - 1));
        backup::check(&*copy.disk()).unwrap_err();
        copy.tamper(&path, &mut |bytes| *bytes = whole.clone());
    }
    backup::check(&*copy.disk()).unwrap();
    let newer = b"pythia backup\nversion 2\n".to_vec();
    copy.tamper("MANIFEST", &mut |bytes| *bytes = newer.clone());
    assert!(matches!(
        backup::check(&*copy.disk()).unwrap_err(),
        StoreError::Newer { .. }
    ));
}

fn backups_and_restores_go_to_empty_folders_only(backend: &dyn Backend) {
    let (copy, occupied) = (backend.fresh(), backend.fresh());
    let mut store = backend.open();
    run(&mut *store, &mut Model::new(), 0, 5);
    store.backup(&*copy.disk()).unwrap();
    occupied.open().commit(batch(1)).unwrap();
    let before = occupied.files();
    for error in [
        store.backup(&*occupied.disk()).unwrap_err(),
        backup::restore(&*copy.disk(), &*occupied.disk()).unwrap_err(),
    ] {
        assert!(
            matches!(&error, StoreError::Folder { what, .. } if what.starts_with("it is not empty")),
            "{error}"
        );
    }
    assert_eq!(occupied.files(), before);
    let error = backup::restore(&*backend.fresh().disk(), &*backend.fresh().disk()).unwrap_err();
    assert!(error.to_string().contains("MANIFEST is missing"), "{error}");
    let error = backup::copy(&*backend.fresh().disk(), &*backend.fresh().disk()).unwrap_err();
    assert!(error.to_string().contains("no store here"), "{error}");
}

/// Returns options with a next version: values in capitals, and some records dropped.
fn next_version() -> Options {
    fn in_capitals(key: &[u8], value: &[u8]) -> Result<Option<Pair>, StoreError> {
        if key.starts_with(b"k00") {
            return Ok(None);
        }
        let (_, payload) = record::open(key, value)?;
        Ok(Some((
            key.to_vec(),
            record::seal(key, &payload.to_ascii_uppercase()),
        )))
    }
    const STEPS: &[Step] = &[Step {
        from: 1,
        record: in_capitals,
    }];
    Options {
        version: 2,
        steps: STEPS,
        ..small()
    }
}

fn in_capitals(model: &Model) -> Model {
    let next = |(key, value): (&Vec<u8>, &Vec<u8>)| {
        let (_, payload) = record::open(key, value).unwrap();
        (
            key.clone(),
            record::seal(key, &payload.to_ascii_uppercase()),
        )
    };
    model
        .iter()
        .filter(|(key, _)| !key.starts_with(b"k00"))
        .map(next)
        .collect()
}

fn an_older_version_is_rewritten_and_a_newer_program_goes_on(backend: &dyn Backend) {
    let mut model = Model::new();
    let mut store = backend.open();
    run(&mut *store, &mut model, 0, 40);
    let at = store.position();
    drop(store);
    let mut store = backend.open_with(next_version()).unwrap();
    let mut model = in_capitals(&model);
    assert!(!model.is_empty());
    assert_holds(&*store, &model);
    assert_eq!(store.position(), at);
    run(&mut *store, &mut model, 40, 50);
    drop(store);
    assert_holds(&*backend.open_with(next_version()).unwrap(), &model);
    let error = backend
        .open_with(small())
        .err()
        .expect("the old program must not touch it");
    assert!(matches!(
        error,
        StoreError::Newer {
            found: 2,
            ours: 1,
            ..
        }
    ));
}

fn a_version_without_a_step_is_refused(backend: &dyn Backend) {
    backend.open();
    let before = backend.files();
    let error = backend
        .open_with(Options {
            version: 3,
            ..next_version()
        })
        .err()
        .expect("no step from 2 to 3");
    assert!(
        matches!(
            error,
            StoreError::TooOld {
                found: 1,
                ours: 3,
                ..
            }
        ),
        "{error}"
    );
    assert_eq!(backend.files(), before);
}

#[test]
fn a_migration_stopped_anywhere_leaves_the_old_store_or_the_new_one() {
    let old = || {
        let (disk, mut model) = (SimDisk::new(), Model::new());
        let mut store = memory::open(Arc::new(disk.clone()), small()).unwrap();
        run(&mut store, &mut model, 0, 25);
        drop(store);
        disk.restart();
        (disk, model)
    };
    let (disk, model) = old();
    let before = disk.operations();
    memory::open(Arc::new(disk.clone()), next_version()).unwrap();
    let (mut still_old, mut already_new) = (0, 0);
    for n in 1..=disk.operations() - before {
        let (disk, _) = old();
        disk.cut_at(n);
        assert!(memory::open(Arc::new(disk.clone()), next_version()).is_err());
        disk.power_cycle(n);
        match memory::open(Arc::new(disk.clone()), small()) {
            Ok(store) => {
                still_old += 1;
                assert_holds(&store, &model);
            }
            Err(StoreError::Newer { .. }) => already_new += 1,
            Err(error) => panic!("cut at {n}: {error}"),
        }
        disk.restart();
        assert_holds(
            &memory::open(Arc::new(disk), next_version()).unwrap(),
            &in_capitals(&model),
        );
    }
    assert!(
        still_old > 5 && already_new > 1,
        "{still_old} were still old, {already_new} already new"
    );
}

#[test]
fn compaction_stopped_anywhere_leaves_no_file_of_the_old_generation_after_the_next_start() {
    let prepare = || {
        let (disk, mut model) = (SimDisk::new(), Model::new());
        let mut store = memory::open(Arc::new(disk.clone()), small()).unwrap();
        run(&mut store, &mut model, 0, 15);
        (disk, store, model)
    };
    let (disk, mut store, _) = prepare();
    let before = disk.operations();
    store.compact().unwrap();
    let operations = disk.operations() - before;
    assert!(operations > 8);
    for n in 1..=operations {
        for seed in 0..8 {
            let (disk, mut store, model) = prepare();
            disk.cut_at(n);
            store.compact().unwrap_err();
            drop(store);
            disk.power_cycle(seed);
            let store = memory::open(Arc::new(disk.clone()), small()).unwrap();
            assert_holds(&store, &model);
            assert_ne!(store.position(), Position(0));
            let generations = |path: &String| path.split('/').next().map(str::to_owned);
            let mut found: Vec<String> = disk.files().keys().filter_map(generations).collect();
            found.retain(|name| name.starts_with("generation-"));
            found.dedup();
            assert_eq!(found.len(), 1, "cut at {n}: {found:?}");
        }
    }
}
