//! What the tests stand on: a place a store is opened, killed and opened again at, and a model to compare it with.

use std::collections::BTreeMap;
use std::fs;
use std::ops::ControlFlow;
use std::sync::Arc;

use pythia_store::disk::{Disk, RealDisk};
use pythia_store::sim::SimDisk;
use pythia_store::{Change, Entry, Options, Pair, Position, Scan, Store, StoreError, record};

/// What a store should hold.
pub type Model = BTreeMap<Vec<u8>, Vec<u8>>;

/// A place for a store.
pub trait Ground {
    /// Opens it, the process that had it before having been killed.
    fn open_with(&self, options: Options) -> Result<Box<dyn Store>, StoreError>;
    /// A second opening at the same time.
    fn open_beside(&self) -> Result<Box<dyn Store>, StoreError>;
    /// Its files.
    fn disk(&self) -> Arc<dyn Disk>;
    /// Another empty one of the same kind.
    fn another(&self) -> Box<dyn Ground>;
    /// Changes bytes of a file as a failing disk would.
    fn tamper(&self, path: &str, change: &mut dyn FnMut(&mut Vec<u8>));
    /// Every file with its bytes.
    fn files(&self) -> BTreeMap<String, Vec<u8>>;

    fn open(&self) -> Box<dyn Store> {
        self.open_with(small()).unwrap()
    }

    /// The names of the files in the journal of the generation in force, in order.
    fn journal_files(&self, kind: &str) -> Vec<String> {
        let wanted = format!("/journal/{kind}-");
        self.files()
            .into_keys()
            .filter(|path| path.contains(&wanted))
            .collect()
    }
}

/// Small enough that a few dozen entries go through everything.
pub fn small() -> Options {
    Options {
        segment_bytes: 400,
        snapshot_segments: 3,
        keep_segments: 2,
        checkpoint_entries: 5,
        memtable_keys: 5,
        ..Options::default()
    }
}

/// A journal in one piece.
pub fn one_segment() -> Options {
    Options {
        segment_bytes: 1 << 20,
        ..small()
    }
}

pub struct OnSled(tempfile::TempDir);

impl OnSled {
    pub fn new() -> Self {
        Self(tempfile::tempdir().unwrap())
    }
    pub fn folder(&self) -> &std::path::Path {
        self.0.path()
    }
}

impl Ground for OnSled {
    /// With sled behind, on a thread of its own, as in production.
    fn open_with(&self, options: Options) -> Result<Box<dyn Store>, StoreError> {
        let (writer, work) = pythia_store::memtable::writer();
        std::thread::Builder::new().spawn(work).unwrap();
        let writer = Some(writer);
        let options = Options { writer, ..options };
        Ok(Box::new(pythia_store::sled::open(self.folder(), options)?))
    }
    fn open_beside(&self) -> Result<Box<dyn Store>, StoreError> {
        self.open_with(small())
    }
    fn disk(&self) -> Arc<dyn Disk> {
        Arc::new(RealDisk::new(self.folder()))
    }
    fn another(&self) -> Box<dyn Ground> {
        Box::new(Self::new())
    }
    fn tamper(&self, path: &str, change: &mut dyn FnMut(&mut Vec<u8>)) {
        let path = self.folder().join(path);
        let mut bytes = fs::read(&path).unwrap();
        change(&mut bytes);
        fs::write(path, bytes).unwrap();
    }
    fn files(&self) -> BTreeMap<String, Vec<u8>> {
        let mut files = BTreeMap::new();
        let mut folders = vec![self.folder().to_owned()];
        while let Some(folder) = folders.pop() {
            for entry in fs::read_dir(folder).unwrap() {
                let path = entry.unwrap().path();
                if path.is_dir() {
                    folders.push(path);
                } else {
                    let name = path
                        .strip_prefix(self.folder())
                        .unwrap()
                        .to_str()
                        .unwrap()
                        .to_owned();
                    files.insert(name, fs::read(path).unwrap());
                }
            }
        }
        files
    }
}

pub struct InMemory(pub SimDisk);

impl InMemory {
    pub fn new() -> Self {
        Self(SimDisk::new())
    }
}

impl Ground for InMemory {
    fn open_with(&self, options: Options) -> Result<Box<dyn Store>, StoreError> {
        self.0.restart();
        Ok(Box::new(pythia_store::memory::open(
            Arc::new(self.0.clone()),
            options,
        )?))
    }
    fn open_beside(&self) -> Result<Box<dyn Store>, StoreError> {
        Ok(Box::new(pythia_store::memory::open(
            Arc::new(self.0.clone()),
            small(),
        )?))
    }
    fn disk(&self) -> Arc<dyn Disk> {
        Arc::new(self.0.clone())
    }
    fn another(&self) -> Box<dyn Ground> {
        Box::new(Self::new())
    }
    fn tamper(&self, path: &str, change: &mut dyn FnMut(&mut Vec<u8>)) {
        self.0.tamper(path, change);
    }
    fn files(&self) -> BTreeMap<String, Vec<u8>> {
        self.0.files()
    }
}

/// Runs each test on both grounds.
macro_rules! on_both {
    ($($name:ident),* $(,)?) => {
        mod on_sled { $(#[test] fn $name() { super::$name(&crate::ground::OnSled::new()) })* }
        mod in_memory { $(#[test] fn $name() { super::$name(&crate::ground::InMemory::new()) })* }
    };
}
pub(crate) use on_both;

pub fn put(key: &str, value: &str) -> Change {
    (
        key.as_bytes().to_vec(),
        Some(record::seal(key.as_bytes(), value.as_bytes())),
    )
}

pub fn remove(key: &str) -> Change {
    (key.as_bytes().to_vec(), None)
}

pub fn entry(event: &str, changes: Vec<Change>) -> Entry {
    Entry {
        event: event.as_bytes().to_vec(),
        changes,
    }
}

/// The `n`-th batch of a long, dull story: every kind of change, several entries now and then.
pub fn batch(n: u64) -> Vec<Entry> {
    let one = |i: u64| {
        let mut changes = vec![put(
            &format!("k{:03}", (n * 7 + i) % 23),
            &format!("value {n}.{i}"),
        )];
        if n.is_multiple_of(3) {
            changes.push(remove(&format!("k{:03}", (n * 5) % 23)));
        }
        if n % 4 == 1 {
            changes.push(put(&format!("k{:03}", (n * 7 + i) % 23), "twice"));
        }
        entry(&format!("event {n}.{i}"), changes)
    };
    (0..=n % 3).map(one).collect()
}

pub fn apply(model: &mut Model, entries: &[Entry]) {
    for (key, value) in entries.iter().flat_map(|entry| &entry.changes) {
        match value {
            Some(value) => model.insert(key.clone(), value.clone()),
            None => model.remove(key),
        };
    }
}

/// Commits batches `from..to` and does the upkeep; returns what the store should then hold on top of `model`.
pub fn run(store: &mut dyn Store, model: &mut Model, from: u64, to: u64) {
    for n in from..to {
        store.commit(batch(n)).unwrap();
        apply(model, &batch(n));
        store.upkeep().unwrap();
    }
}

pub fn contents(store: &dyn Store) -> Model {
    store
        .scan(&Scan::prefix(b""))
        .unwrap()
        .into_iter()
        .collect()
}

pub fn journal(store: &dyn Store, after: Position) -> Vec<(Position, Entry)> {
    let mut seen = Vec::new();
    store
        .replay(after, &mut |at, entry| {
            seen.push((at, entry));
            ControlFlow::Continue(())
        })
        .unwrap();
    seen
}

pub fn keys(pairs: &[Pair]) -> Vec<&str> {
    pairs
        .iter()
        .map(|(key, _)| std::str::from_utf8(key).unwrap())
        .collect()
}

/// The store holds exactly the model, and says itself that all is well.
pub fn assert_holds(store: &dyn Store, model: &Model) {
    assert_eq!(&contents(store), model);
    for key in model.keys() {
        assert_eq!(store.get(key).unwrap().as_ref(), model.get(key));
    }
    let verified = store.verify().unwrap();
    assert_eq!(verified.records, model.len() as u64);
    assert_eq!(verified.position, store.position());
}
