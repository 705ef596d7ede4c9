//! sled is a cache of the journal: if it is lost, damaged, outdated or half written, it is rebuilt.

use std::collections::BTreeMap;
use std::fs;
use std::path::{Path, PathBuf};

use pythia_store::{Entry, Options, Position, Store, StoreError, record};

use crate::harness::*;

/// A small, fast generator: damage needs variety, not statistical quality.
struct Rng(u64);

impl Rng {
    fn below(&mut self, bound: u64) -> u64 {
        self.0 = self
            .0
            .wrapping_mul(6_364_136_223_846_793_005)
            .wrapping_add(1_442_695_040_888_963_407);
        (self.0 >> 33) % bound
    }
}

fn files_below(folder: &Path) -> BTreeMap<PathBuf, Vec<u8>> {
    let mut files = BTreeMap::new();
    let mut folders = vec![folder.to_owned()];
    while let Some(next) = folders.pop() {
        for entry in fs::read_dir(next).unwrap() {
            let path = entry.unwrap().path();
            if path.is_dir() {
                folders.push(path);
            } else {
                files.insert(
                    path.strip_prefix(folder).unwrap().to_owned(),
                    fs::read(&path).unwrap(),
                );
            }
        }
    }
    files
}

fn write_files(folder: &Path, files: &BTreeMap<PathBuf, Vec<u8>>) {
    for (path, bytes) in files {
        let path = folder.join(path);
        fs::create_dir_all(path.parent().unwrap()).unwrap();
        fs::write(path, bytes).unwrap();
    }
}

fn wide_batch(rng: &mut Rng, n: u64) -> Vec<Entry> {
    let change = |rng: &mut Rng| {
        let key = format!("key {:05}", rng.below(4000)).into_bytes();
        if rng.below(8) == 0 {
            return (key, None);
        }
        let value = record::seal(
            &key,
            format!("{n} {}", "x".repeat(rng.below(200) as usize)).as_bytes(),
        );
        (key, Some(value))
    };
    (0..16)
        .map(|i| Entry {
            event: format!("{n}.{i}").into_bytes(),
            changes: vec![change(rng), change(rng)],
        })
        .collect()
}

#[test]
fn after_a_power_cut_sled_is_right_or_rebuilt() {
    let options = Options {
        checkpoint_entries: u64::MAX,
        snapshot_segments: 1000,
        // Every batch is flushed to sled at once, so that it has much to lose.
        memtable_keys: 1,
        ..Options::default()
    };
    // The environment variable STORE_SEEDS asks for more; 60 take a minute and a half.
    let seeds = std::env::var("STORE_SEEDS")
        .ok()
        .and_then(|seeds| seeds.parse().ok())
        .unwrap_or(8);
    let (mut used, mut rebuilt) = (0, 0);
    for seed in 0..seeds {
        let (live, ruin) = (tempfile::tempdir().unwrap(), tempfile::tempdir().unwrap());
        let mut rng = Rng(seed);
        let mut model = Model::new();
        let mut store = pythia_store::sled::open(live.path(), options.clone()).unwrap();
        let mut commit =
            |store: &mut pythia_store::sled::SledStore, rng: &mut Rng, batches: u64| {
                for n in 0..batches {
                    let batch = wide_batch(rng, n);
                    store.commit(batch.clone()).unwrap();
                    apply(&mut model, &batch);
                }
            };
        let before = rng.below(60);
        commit(&mut store, &mut rng, before);
        store.checkpoint().unwrap();
        let synced = files_below(live.path());
        let after = if seed % 2 == 0 {
            rng.below(30)
        } else {
            150 + rng.below(150)
        };
        commit(&mut store, &mut rng, after);
        let written = files_below(live.path());
        drop(store);
        // Some of the pages that sled wrote since the checkpoint reached the disk, some did not.
        let mut left = written.clone();
        for (path, bytes) in &mut left {
            if !path.starts_with("generation-1/state") {
                continue;
            }
            let old = synced.get(path).cloned().unwrap_or_default();
            for (page, at) in bytes.chunks_mut(4096).zip((0..).step_by(4096)) {
                if rng.below(2) == 0 {
                    page.fill(0);
                    let old = old.get(at..).unwrap_or_default();
                    let length = old.len().min(page.len());
                    page[..length].copy_from_slice(&old[..length]);
                }
            }
        }
        for (path, bytes) in &synced {
            left.entry(path.clone()).or_insert_with(|| bytes.clone());
        }
        write_files(ruin.path(), &left);
        let store = pythia_store::sled::open(ruin.path(), options.clone()).unwrap();
        let aside = ruin.path().join("generation-1/state-set-aside").exists();
        *(if aside { &mut rebuilt } else { &mut used }) += 1;
        assert_eq!(contents(&store), model, "seed {seed}, rebuilt: {aside}");
        assert_holds(&store, &model);
    }
    assert!(
        used > 0 && rebuilt > 0,
        "both must happen: sled was used {used} times and rebuilt {rebuilt} times"
    );
    println!("sled was used {used} times and rebuilt {rebuilt} times");
}

/// Makes a store with some batches and closes it. Returns what it should hold.
fn closed_store(backend: &OnSled) -> Model {
    let mut model = Model::new();
    let mut store = backend.open();
    run(&mut *store, &mut model, 0, 30);
    store.close().unwrap();
    model
}

/// Closes a sled that a test opened directly.
///
/// sled's threads may hold its files a moment longer than the database. A store that finds them
/// locked would rebuild its state, so this waits.
fn close_sled(backend: &OnSled, db: sled::Db) {
    db.flush().unwrap();
    drop(db);
    let file = fs::File::open(state_of(backend).join("db")).unwrap();
    file.lock().unwrap();
}

fn state_of(backend: &OnSled) -> PathBuf {
    backend.folder().join("generation-1/state")
}

#[test]
fn a_state_that_was_deleted_is_rebuilt() {
    let backend = OnSled::new();
    let model = closed_store(&backend);
    fs::remove_dir_all(state_of(&backend)).unwrap();
    assert_holds(&*backend.open(), &model);
}

#[test]
fn a_state_full_of_garbage_is_set_aside_and_rebuilt() {
    for (name, length) in [
        ("db", 0),
        ("db", 10),
        ("db", 1 << 20),
        ("conf", 0),
        ("conf", 100),
    ] {
        let backend = OnSled::new();
        let model = closed_store(&backend);
        fs::write(
            state_of(&backend).join(name),
            &b"garbage! ".repeat(length / 9 + 1)[..length],
        )
        .unwrap();
        assert_holds(&*backend.open(), &model);
        let aside = backend.folder().join("generation-1/state-set-aside");
        // An empty `conf` is harmless to sled.
        assert!(
            aside.exists() || name == "conf",
            "{name} of {length} bytes: the old folder must be kept"
        );
        assert_holds(&*backend.open(), &model);
    }
}

#[test]
fn a_state_older_than_its_checkpoint_is_set_aside_and_rebuilt() {
    let backend = OnSled::new();
    let mut model = Model::new();
    let mut store = backend.open();
    run(&mut *store, &mut model, 0, 8);
    store.close().unwrap();
    drop(store);
    let old = files_below(&state_of(&backend));
    let mut store = backend.open();
    run(&mut *store, &mut model, 8, 16);
    store.close().unwrap();
    drop(store);
    fs::remove_dir_all(state_of(&backend)).unwrap();
    write_files(&state_of(&backend), &old);
    assert_holds(&*backend.open(), &model);
    assert!(
        backend
            .folder()
            .join("generation-1/state-set-aside")
            .exists()
    );
}

#[test]
fn a_broken_record_in_sled_is_found_at_the_next_start_after_a_kill() {
    let backend = OnSled::new();
    let mut model = Model::new();
    let mut store = backend.open();
    run(&mut *store, &mut model, 0, 30);
    store.checkpoint().unwrap();
    drop(store);
    let key = model.keys().next().unwrap();
    let db = sled::open(state_of(&backend)).unwrap();
    db.insert(key, b"not a sealed record").unwrap();
    close_sled(&backend, db);
    assert_holds(&*backend.open(), &model);
}

#[test]
fn a_store_that_was_closed_opened_and_killed_is_checked_again() {
    let backend = OnSled::new();
    let model = closed_store(&backend);
    drop(backend.open());
    let key = model.keys().next().unwrap();
    let db = sled::open(state_of(&backend)).unwrap();
    db.insert(key, b"not a sealed record").unwrap();
    close_sled(&backend, db);
    assert_holds(&*backend.open(), &model);
}

#[test]
fn verify_finds_a_state_that_differs_from_the_journal() {
    for change in ["changed", "removed", "added"] {
        let backend = OnSled::new();
        let model = closed_store(&backend);
        let key = model.keys().nth(3).unwrap().clone();
        let db = sled::open(state_of(&backend)).unwrap();
        match change {
            "changed" => drop(db.insert(&key, record::seal(&key, b"other")).unwrap()),
            "removed" => drop(db.remove(&key).unwrap()),
            _ => drop(
                db.insert(b"k0035", record::seal(b"k0035", b"extra"))
                    .unwrap(),
            ),
        }
        close_sled(&backend, db);
        let error = backend.open().verify().unwrap_err();
        assert!(
            matches!(error, StoreError::State { .. }),
            "{change}: {error}"
        );
        let help = "remove this folder: the next start rebuilds it";
        assert!(error.to_string().contains(help), "{change}: {error}");
    }
}

#[test]
fn a_journal_that_lost_acknowledged_entries_is_an_error() {
    for ending in ["none", "checkpoint", "close"] {
        let backend = OnSled::new();
        let options = Options {
            checkpoint_entries: u64::MAX,
            ..one_segment()
        };
        let mut store = backend.open_with(options).unwrap();
        run(&mut *store, &mut Model::new(), 0, 12);
        match ending {
            "close" => drop(store.close().unwrap()),
            "checkpoint" => drop(store.checkpoint().unwrap()),
            _ => {}
        }
        drop(store);
        let segment = backend.journal_files("segment").pop().unwrap();
        backend.tamper(&segment, &mut |bytes| bytes.truncate(bytes.len() - 1));
        let error = backend
            .open_with(one_segment())
            .err()
            .expect("the lost entry must be reported");
        assert!(
            matches!(
                error,
                StoreError::Short {
                    ends: Position(20..24),
                    seen: Position(24),
                    ..
                }
            ),
            "{error}"
        );
        assert!(
            error
                .to_string()
                .contains("acknowledged entries are missing"),
            "{error}"
        );
    }
}

#[test]
fn the_files_of_a_store_are_for_its_owner_alone() {
    use std::os::unix::fs::PermissionsExt as _;
    let backend = OnSled::new();
    let folder = backend.folder().join("inner");
    pythia_store::sled::open(&folder, small()).unwrap();
    assert_eq!(
        fs::metadata(folder).unwrap().permissions().mode() & 0o777,
        0o700
    );
}
